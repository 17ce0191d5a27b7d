// WebKit as Debian packages it, for the tests of the other engines: Playwright drives only a WebKit of its own make, so
// this one is driven over plain WebDriver, on a virtual screen.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { test as base, expect } from "@playwright/test";

export { expect };

/** The name by which WebDriver hands out elements. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Where an element is: one selector for each shadow root on the way. @typedef {string[]} Place */

/** A window of MiniBrowser. */
export class Window {
  /** @param {string} session the address of the session */
  constructor(session) {
    this.session = session;
  }

  /** @param {string} path @param {object} [body] @param {string} [method] */
  async ask(path, body, method = "POST") {
    const answer = await fetch(`${this.session}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(200_000),
    });
    const { value } = /** @type {{ value: any }} */ (await answer.json());
    if (!answer.ok) throw Error(`${path}: ${value.error}, ${value.message}`);
    return value;
  }

  /** @param {string} url */
  open(url) {
    return this.ask("/url", { url });
  }

  /** Runs a function in the page. @template {unknown[]} A @template R @param {(...given: A) => R} body @param {A} given @returns {Promise<Awaited<R>>} */
  run(body, ...given) {
    return this.ask("/execute/sync", { script: `return (${body})(...arguments)`, args: given });
  }

  /** The elements of that place that can be seen: each as WebDriver names it, with the text that is read on it. @param {Place} place */
  seen(...place) {
    return /** @type {Promise<[Record<string, string>, string][]>} */ (
      /** @type {unknown} */ (
        this.run(
          (...path) => {
            let roots = /** @type {(Document | ShadowRoot)[]} */ ([document]);
            for (const host of path.slice(0, -1))
              roots = roots.flatMap((root) =>
                [...root.querySelectorAll(host)].flatMap(({ shadowRoot }) => shadowRoot ?? []),
              );
            const all = roots.flatMap((root) => [
              .../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(`${path.at(-1)}`)),
            ]);
            return all
              .filter((one) => one.checkVisibility())
              .map((one) => [one, one.innerText.replace(/\s+/g, " ").trim()]);
          },
          ...place,
        )
      )
    );
  }

  /** The first of them, as soon as it is there. @param {Place} place */
  async first(...place) {
    /** @type {Awaited<ReturnType<Window["seen"]>>} */
    let seen = [];
    await expect.poll(async () => (seen = await this.seen(...place)).length, place.join(" ")).toBeGreaterThan(0);
    return `/element/${seen[0]?.[0][ELEMENT]}`;
  }

  /** In the middle of the window, where nothing sticky covers it. @param {Place} place */
  async click(...place) {
    const path = await this.first(...place),
      element = /** @type {any} */ ({ [ELEMENT]: path.split("/").at(-1) });
    /** Where it is now, in the window. */
    const top = () =>
      this.run((node) => {
        node.scrollIntoView({ block: "center", behavior: "instant" });
        return node.getBoundingClientRect().top;
      }, element);
    // A page that is still being laid out would move it away under the pointer.
    let before = await top();
    await expect.poll(async () => before === (before = await top()), "it holds still").toBe(true);
    await this.ask(`${path}/click`, {});
  }

  /** Replaces the text of a box; a file's box gets the file's path. @param {string} text @param {Place} place */
  async type(text, ...place) {
    await this.ask(`${await this.first(...place)}/value`, { text });
  }

  /** Waits until it has this text. @param {Place} place */
  reads(...place) {
    return expect.poll(async () => (await this.seen(...place)).map(([, text]) => text), place.join(" "));
  }
}

/** A port that is free now. @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

/** One window for all tests: starting the browser takes longer than any of them.
 * @type {import("@playwright/test").Fixtures<{}, { webkit: Window }, {}, {}>} */
const fixture = {
  webkit: [
    async ({}, use) => {
      const started = /** @type {import("node:child_process").ChildProcess[]} */ ([]);
      try {
        const screen = spawn(
          "Xvfb",
          ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-terminate"],
          { stdio: ["ignore", "pipe", "ignore"] },
        );
        started.push(screen);
        // It only prints the screen's number. It also ends with the last program that was shown on it.
        const [number] = await once(screen.stdout, "data"),
          port = await freePort();
        const env = { ...process.env, DISPLAY: `:${number}`.trim(), NO_AT_BRIDGE: "1" };
        started.push(spawn("WebKitWebDriver", [`--port=${port}`], { env, stdio: "ignore" }));
        const window = await session(`http://127.0.0.1:${port}/session`);
        await use(window);
        await window.ask("", undefined, "DELETE");
      } finally {
        for (const program of started.reverse()) program.kill();
      }
    },
    { scope: "worker", timeout: 60_000 },
  ],
};
export const test = base.extend(fixture);

/** The driver needs a moment before it listens. @param {string} address @param {number} [tries] @returns {Promise<Window>} */
async function session(address, tries = 100) {
  try {
    const { sessionId } = await new Window(address).ask("", { capabilities: {} });
    return new Window(`${address}/${sessionId}`);
  } catch (error) {
    if (!tries || !(error instanceof TypeError)) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return session(address, tries - 1);
  }
}
