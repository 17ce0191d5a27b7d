// Runs the samples of the package's README as printed, and checks its table of what was tried.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { host, launch, root, run, visit } from "../embed/try.js";

const readme = await readFile(join(root, "www/fapiao-check/README.md"), "utf8");
/** The code blocks of a section. @param {string} heading */
const samples = (heading) => {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, language = "", code = ""]) => ({ language, code }));
};
const [code, widget, field] = samples("Three samples");

describe("the package's README", { timeout: 120_000 }, () => {
  /** A project with the package in it. @type {string} */
  let project;
  /** @type {import("@playwright/test").Browser} */
  let browser;
  before(async () => {
    project = await mkdtemp(join(root, "target/readme-"));
    await symlink(join(root, "www"), join(project, "node_modules"));
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await rm(project, { recursive: true });
  });

  /** @param {string | undefined} html @param {(page: import("@playwright/test").Page) => Promise<void>} use */
  const opened = async (html, use) => {
    const policy = "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; img-src data:",
      page = `${html}`.replace("<title>", '<link rel="icon" href="data:,">\n<title>');
    const { address, close } = await host(
      join(root, "www"),
      (path) =>
        path === "/index.html" ? page : path === "/requests" ? "<!doctype html><title>Sent</title>" : undefined,
      policy,
    );
    try {
      await visit(browser, address, use);
    } finally {
      close();
    }
  };

  it("has three samples, and the first prints what its comments say", async () => {
    assert.deepEqual(
      samples("Three samples").map(({ language }) => language),
      ["js", "html", "html"],
    );
    await writeFile(join(project, "sample.mjs"), `${code?.code}`);
    const { stdout } = await run("node", ["sample.mjs"], { cwd: project });
    const written = [...`${code?.code}`.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, said]) => said);
    assert.ok(written.length > 2);
    assert.deepEqual(stdout.trim().split("\n"), written);
  });

  it("the widget answers, and the page gets the event", () =>
    opened(widget?.code, async (page) => {
      await page.locator("fapiao-tax [name=amount]").fill("100");
      await page.locator("fapiao-tax [name=rate]").fill("13%");
      await page.locator("#said", { hasText: "clear: 88.50 + 11.50" }).waitFor();
    }));

  it("the field stops a form with a wrong tax ID, and lets a right one pass", () =>
    opened(field?.code, async (page) => {
      await page.getByLabel("Tax ID").fill("9133*");
      await page.getByRole("button", { name: "Send" }).click();
      await page.locator(".fapiao-message[data-tone=stop]").waitFor();
      await page.getByLabel("Tax ID").fill("91330106673959654P");
      await page.getByRole("button", { name: "Send" }).click();
      await page.waitForFunction(() => document.title === "Sent");
    }));

  it("names the versions that are tried, and every way in", async () => {
    const read = async (/** @type {string} */ path) => JSON.parse(await readFile(join(root, path), "utf8"));
    const tried = (await Promise.all(["tests/embed/package.json", "tests/embed/more/package.json"].map(read))).map(
      ({ dependencies }) => dependencies,
    );
    const table = readme.split("\n## Bundlers\n")[1]?.split("\n## ")[0] ?? "";
    for (const name of [
      "vite",
      "next",
      "webpack",
      "esbuild",
      "rollup",
      "svelte",
      "react",
      "vue",
      "miniflare",
      "vitest",
      "jsdom",
      "happy-dom",
    ]) {
      const version = tried.map((one) => one[name]).find(Boolean);
      assert.ok(table.includes(version), `${name} ${version}`);
    }
    const { exports } = await read("www/fapiao-check/package.json");
    for (const way of Object.keys(exports).filter((way) => !/elements\/|\.json$|worker$|wasm|encoding/.test(way)))
      assert.ok(readme.includes(`fapiao-check${way.slice(1)}`), way);
  });
});
