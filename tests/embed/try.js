// How an app with the package is made, opened and really used; shared by `cargo xtask test` and the whole matrix of
// `cargo xtask embed`.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { invoice } from "../files/make/invoice.js";
import { invoicePdf } from "../files/make/pdf.js";
import { sheet } from "../files/make/sheet.js";
import { digitalXml } from "../files/make/xml.js";

/** @typedef {import("@playwright/test").Page} Page */

export const run = promisify(execFile);
export const root = fileURLToPath(new URL("../..", import.meta.url));
const place = resolve(root, process.env.CARGO_TARGET_DIR ?? "target");

/** Packs the folder, and installs the tarball next to the packages that a folder of apps names.
 * @param {string} apps below tests/embed @param {string} folder in the build folder @returns {Promise<string>} where it is now */
export const install = async (apps, folder) => {
  const [xtask = "cargo", ...first] = process.env.XTASK
    ? [process.env.XTASK]
    : ["cargo", "run", "-q", "-p", "xtask", "--"];
  await run(xtask, [...first, "package", "--no-build"], { cwd: root });
  const [tarball = ""] = (await readdir(join(place, "package"))).filter((name) => name.endsWith(".tgz")),
    project = join(place, folder);
  // What was fetched before is kept; everything else is made again.
  await mkdir(project, { recursive: true });
  for (const name of await readdir(project))
    if (name !== "node_modules") await rm(join(project, name), { recursive: true, force: true });
  await rm(join(project, "node_modules/fapiao-check"), { recursive: true, force: true });
  const from = join(root, "tests/embed", apps);
  await cp(from, project, {
    recursive: true,
    filter: (path) => path !== join(root, "tests/embed/more") || path === from,
  });
  for (const shared of ["app", "node"])
    await cp(join(root, "tests/embed", shared), join(project, shared), { recursive: true });
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-save"];
  await run("npm", ["install", ...options, join(place, "package", tarball)], { cwd: project });
  return project;
};

const TYPES = /** @type {Record<string, string>} */ ({
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
});
/** What docs/embedding.md asks of a page's policy, and what the host itself needs. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; form-action 'self'";

/** A static host of a folder. @param {string} folder @param {(path: string) => string | undefined} [page] @param {string} [policy] */
export const host = async (folder, page, policy = POLICY) => {
  const server = createServer(async ({ url = "/" }, response) => {
    const path = new URL(url, "http://host").pathname.replace(/\/$/, "/index.html"),
      made = page?.(path);
    try {
      const body = made ?? (await readFile(join(folder, path)));
      const type = TYPES[extname(path)] ?? (made ? "text/html" : "application/octet-stream");
      response.writeHead(200, { "Content-Type": type, "Content-Security-Policy": policy }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  return {
    close: () => server.close(),
    address: `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}/`,
  };
};

export const launch = () =>
  chromium.launch({
    executablePath:
      process.env.CHROME ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path)),
    chromiumSandbox: false,
    args: ["--disable-gpu"],
  });

/** Opens a page that is to be without an error. @param {import("@playwright/test").Browser} browser @param {string} address
 * @param {(page: Page) => Promise<void>} use @param {RegExp} [own] errors that are the host's own */
export const visit = async (browser, address, use, own = /^$/) => {
  const page = await browser.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(`${error}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob|ws):/.test(request.url())) errors.push(request.url());
  });
  page.on("response", (response) => {
    if (!response.ok() && response.status() !== 304) errors.push(`${response.url()} answered ${response.status()}`);
  });
  page.setDefaultTimeout(20_000);
  try {
    await page.goto(address);
    await use(page);
    assert.deepEqual(
      errors.filter((error) => !own.test(error)),
      [],
    );
  } catch (error) {
    throw errors[0] ? Error(`${error}\nThe page said: ${errors.join("\n")}`, { cause: error }) : error;
  } finally {
    await page.close();
  }
};

const [first, second, third] = [invoice(1), invoice(2), invoice(3)],
  file = (/** @type {string} */ name, /** @type {Uint8Array} */ bytes) => ({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes),
  });
const cell = (/** @type {string} */ text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`,
  row = (/** @type {string[]} */ ...cells) => `<row>${cells.map(cell).join("")}</row>`;
const SHEET = sheet(row("发票号码", "价税合计", "税率") + row("25332000000012345678", "100", "13%"));

/** Uses everything that is on the page of `app/index.html`. @param {Page} page */
export const use = async (page) => {
  // Each widget has the form that is its own.
  const tax = page.locator("fapiao-tax"),
    number = page.locator("fapiao-number");
  await tax.locator("[name=amount]").fill("100");
  await tax.locator("[name=rate]").fill("13%");
  await tax.locator(".term strong", { hasText: "88.50" }).waitFor();
  await number.locator("[name=number]").fill("2533200000001234567");
  await number.locator(".banner[data-tone=stop]").waitFor();
  assert.deepEqual([await tax.locator("[name=number]").count(), await number.locator("[name=rate]").count()], [0, 0]);
  assert.equal(await tax.evaluate((node) => /** @type {any} */ (node).report.verdict), "clear");

  const guidance = page.locator("fapiao-guidance");
  await guidance.locator("input").fill("refund");
  await guidance.locator("details.entry").first().waitFor();

  // An XML, a PDF whose characters have names, and one with a Chinese font that it does not contain.
  const files = page.locator("fapiao-files");
  await files
    .locator("input[name=files]")
    .setInputFiles([
      file("a.xml", digitalXml(first)),
      file("b.pdf", invoicePdf(second)),
      file("c.pdf", invoicePdf(third, { font: "standard" })),
    ]);
  for (const { number } of [first, second, third])
    await files.locator(".digits", { hasText: number }).first().waitFor({ state: "attached" });
  const bulk = page.locator("fapiao-bulk");
  await bulk.locator("input[type=file]").setInputFiles(file("a.xlsx", SHEET));
  await bulk.locator("tbody tr", { hasText: "25332000000012345678" }).waitFor();

  const box = page.locator("#request [name=taxId]"),
    valid = () => page.locator("#request").evaluate((form) => /** @type {HTMLFormElement} */ (form).checkValidity());
  await box.fill("9133*");
  await box.blur();
  await page.locator("#request .fapiao-message[data-tone=stop]").waitFor();
  assert.equal(await valid(), false);
  await box.fill("91330106673959654P");
  await page.locator("#request .fapiao-message:empty").waitFor({ state: "attached" });
  assert.equal(await valid(), true);
};

/** Calls the functions that `app/app.js` has put on the page. @param {Page} page */
export const ask = async (page) => {
  const parts = await page.evaluate(async () => {
    const parts = /** @type {Record<string, () => Promise<unknown>>} */ (/** @type {any} */ (window).parts),
      answers = /** @type {Record<string, unknown>} */ ({});
    for (const [name, ask] of Object.entries(parts)) answers[name] = await ask();
    return answers;
  });
  assert.deepEqual(parts, { core: "88.50", worker: true, bulk: 1, guidance: "function" });
};
