// The npm package, as somebody installs it: in Node, from a bundler, as plain modules, and in a worker.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, readFile, readdir, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const place = resolve(root, process.env.CARGO_TARGET_DIR ?? "target");
const project = join(place, "embed");

const TYPES = /** @type {Record<string, string>} */ ({
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
});
/** A static host of a folder. @param {string} folder @param {(path: string) => string | undefined} [page] */
const host = async (folder, page) => {
  const server = createServer(async ({ url = "/" }, response) => {
    const path = new URL(url, "http://host").pathname,
      made = page?.(path);
    try {
      const body = made ?? (await readFile(join(folder, path.endsWith("/") ? `${path}index.html` : path)));
      response.writeHead(200, { "Content-Type": made ? "text/html" : (TYPES[extname(path)] ?? "text/html") }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  return {
    server,
    address: `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}/`,
  };
};

/** @type {import("@playwright/test").Browser} */
let browser;
/** Opens a page that is to be without an error. @param {string} address @param {(page: import("@playwright/test").Page) => Promise<void>} use */
const visit = async (address, use) => {
  const page = await browser.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(`${error}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) errors.push(request.url());
  });
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  await use(page);
  assert.deepEqual(errors, []);
  await page.close();
};

describe("the npm package", { timeout: 300_000 }, () => {
  before(async () => {
    const [xtask = "cargo", ...first] = process.env.XTASK
      ? [process.env.XTASK]
      : ["cargo", "run", "-q", "-p", "xtask", "--"];
    await run(xtask, [...first, "package", "--no-build"], { cwd: root });
    const [tarball = ""] = (await readdir(join(place, "package"))).filter((name) => name.endsWith(".tgz"));
    for (const name of ["src", "dist", "node_modules/fapiao-check", "package.json", "package-lock.json"])
      await rm(join(project, name), { recursive: true, force: true });
    await mkdir(project, { recursive: true });
    await cp(join(root, "tests/embed"), project, { recursive: true });
    await run(
      "npm",
      ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", join(place, "package", tarball)],
      { cwd: project },
    );
    browser = await chromium.launch({
      executablePath:
        process.env.CHROME ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path)),
      chromiumSandbox: false,
      args: ["--disable-gpu"],
    });
  });
  after(() => browser?.close());

  it("answers in Node", async () => {
    const { stdout } = await run("node", ["node.js"], { cwd: project });
    assert.deepEqual(JSON.parse(stdout), ["91330106673959654P", "88.50", 1, true]);
  });

  it("says where its modules come from, and their hashes hold", async () => {
    const folder = join(project, "node_modules/fapiao-check"),
      text = await readFile(join(folder, "provenance.txt"), "utf8");
    assert.match(text, /^Built from commit [0-9a-f]{40}.*\nwith rustc \d.* and wasm-bindgen \d/);
    const { createHash } = await import("node:crypto");
    const lines = [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)];
    assert.equal(lines.length, 4);
    for (const [, hash, name = ""] of lines)
      assert.equal(
        createHash("sha256")
          .update(await readFile(join(folder, name)))
          .digest("hex"),
        hash,
        name,
      );
  });

  it("is dropped from a bundle that imports it for nothing", async () => {
    const { build } = await import(join(project, "node_modules/vite/dist/node/index.js"));
    const entry = "\0entry";
    const { output } = await build({
      root: project,
      configFile: false,
      logLevel: "silent",
      build: { write: false, minify: false, rollupOptions: { input: "entry", preserveEntrySignatures: "strict" } },
      plugins: [
        {
          name: "entry",
          resolveId: (/** @type {string} */ id) => (id === "entry" ? entry : undefined),
          load: (/** @type {string} */ id) =>
            id === entry
              ? 'import "fapiao-check"; import { load } from "fapiao-check/bulk"; export const used = 1;'
              : undefined,
        },
      ],
    });
    const code = output
      .filter((/** @type {{ type: string }} */ { type }) => type === "chunk")
      .map((/** @type {{ code: string }} */ one) => one.code)
      .join("\n");
    assert.ok(!/WebAssembly|_bg\.wasm/.test(code), code.slice(0, 500));
  });

  it("works bundled by Vite, in React, Vue, Ant Design and react-hook-form", async () => {
    await run("node", ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error"], { cwd: project });
    const { server, address } = await host(join(project, "dist"));
    try {
      await visit(address, async (page) => {
        const parts = await page.evaluate(async () => {
          const parts = /** @type {Record<string, () => Promise<unknown>>} */ (/** @type {any} */ (window).parts),
            answers = /** @type {Record<string, unknown>} */ ({});
          for (const [name, ask] of Object.entries(parts)) answers[name] = await ask();
          return answers;
        });
        assert.deepEqual(parts, { core: "88.50", worker: true, bulk: 1, guidance: "function" });
        await page.locator("fapiao-tax input[name=amount]").fill("100");

        for (const [app, name, half, whole] of [
          ["#react", "taxId", "9133", "0106673959654P"],
          ["#vue", "number", "24332000000012", "345678"],
        ]) {
          const input = page.locator(`${app} [name=${name}]`),
            output = page.locator(`${app} output`);
          await input.pressSequentially(`${half}`);
          await output.filter({ hasText: "clear true" }).waitFor();
          await input.pressSequentially(`${whole}`);
          await output.filter({ hasText: /false/ }).waitFor();
          for (let time = 0; time < 6; time++) await page.locator(`${app} button`).click();
          await input.fill("9133*");
          await input.blur();
          await page.locator(`${app} .fapiao-message[data-tone=stop]`).waitFor();
          assert.equal(await page.locator(`${app} .fapiao-message`).count(), 1);
        }

        const antd = page.locator("#antd"),
          box = antd.locator("input"),
          told = antd.locator(".ant-form-item-explain-error");
        await box.pressSequentially("913301066739");
        await page.waitForTimeout(300);
        assert.equal(await told.count(), 0);
        await box.blur();
        await told.filter({ hasText: "found 12" }).waitFor();
        await box.fill("91330106673959654P");
        await told.waitFor({ state: "detached" });
        await antd.getByRole("button").click();
        await antd.locator("output").filter({ hasText: "91330106673959654P" }).waitFor();

        const hook = page.locator("#hook-form"),
          alert = hook.getByRole("alert");
        await hook.locator("input").pressSequentially("2433");
        assert.equal(await alert.textContent(), "");
        await hook.locator("input").blur();
        await alert.filter({ hasText: "found 4" }).waitFor();
        await hook.locator("input").fill("24332000000012345678");
        await hook.getByRole("button").click();
        await hook.locator("output").filter({ hasText: "24332000000012345678" }).waitFor();
        assert.equal(await alert.textContent(), "");
      });
    } finally {
      server.close();
    }
  });

  it("works as plain modules, also when the elements come before the page's own script", async () => {
    const page = `<!doctype html><link rel="icon" href="data:,"><title>Plain</title><fapiao-tax></fapiao-tax>
      <script type="importmap">{ "imports": { "fapiao-check": "/fapiao-check.js", "fapiao-check/elements": "/elements/define.js" } }</script>
      <script type="module">import "fapiao-check/elements"; import { load } from "fapiao-check"; document.title = (await load({ part: "first" })).taxBreakdown({ amount: "100", rate: "13%" }).net;</script>`;
    const { server, address } = await host(join(project, "node_modules/fapiao-check"), (path) =>
      path === "/" ? page : undefined,
    );
    try {
      await visit(address, async (page) => {
        await page.waitForFunction(() => document.title === "88.50");
        await page.locator("fapiao-tax input[name=amount]").fill("100");
        await page.locator("fapiao-tax input[name=rate]").fill("6%");
        await page.locator("fapiao-tax .term").first().waitFor();
      });
    } finally {
      server.close();
    }
  });
});
