// How long the first answer takes on a slow network and a slow processor: node tests/page/slow-network.js DevTools'
// Fast 3G (1.44 Mbit/s down, 562 ms before each answer) and a processor 4 times slower; the files travel as a static
// host sends them, compressed with brotli and over HTTP/2. First a first visit, then one with the files in the
// browser's cache. For HTTP/2 a browser needs a certificate. `openssl` makes a temporary one, and the browser is told
// to trust this one key, because it caches nothing from a server whose certificate it ignores.
import { execFileSync } from "node:child_process";
import { X509Certificate, createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createSecureServer } from "node:http2";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { launch } from "./browser.js";

const RUNS = Number(process.env.RUNS ?? 9);
const TYPES = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  wasm: "application/wasm",
  svg: "image/svg+xml",
  json: "application/json",
};
const www = fileURLToPath(new URL("../../www", import.meta.url));

/** A key, and a certificate that is valid for a day. */
async function certificate() {
  const folder = await mkdtemp(`${tmpdir()}/certificate-`),
    [key, cert] = [`${folder}/key`, `${folder}/cert`];
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "1",
      "-subj",
      "/CN=localhost",
      "-keyout",
      key,
      "-out",
      cert,
    ],
    { stdio: "ignore" },
  );
  const both = { key: await readFile(key), cert: await readFile(cert) };
  await rm(folder, { recursive: true });
  return both;
}

/** @type {Map<string, Buffer>} */
const compressed = new Map();
let sent = 0;
const identity = await certificate();
const server = createSecureServer(identity, async ({ url = "/" }, answer) => {
  const path = new URL(url, "http://x").pathname.replace(/\/$/, "/index.html");
  try {
    if (!compressed.has(path)) compressed.set(path, brotliCompressSync(await readFile(www + path)));
    const body = /** @type {Buffer} */ (compressed.get(path));
    sent += body.length;
    const ending = /** @type {keyof typeof TYPES} */ (path.split(".").pop());
    answer.writeHead(200, { "Content-Type": TYPES[ending], "Content-Encoding": "br", "Cache-Control": "max-age=3600" });
    answer.end(body);
  } catch {
    answer.writeHead(404);
    answer.end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(undefined)));
const address = `https://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}/`;
const trusted = createHash("sha256")
  .update(new X509Certificate(identity.cert).publicKey.export({ type: "spki", format: "der" }))
  .digest("base64");
const browser = await launch([`--ignore-certificate-errors-spki-list=${trusted}`]);

/** A page on that network. @param {import("@playwright/test").BrowserContext} context */
async function slow(context) {
  const page = await context.newPage(),
    devtools = await context.newCDPSession(page);
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 562.5,
    downloadThroughput: 1.44e6 / 8,
    uploadThroughput: 675e3 / 8,
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(() =>
    addEventListener("fapiao-report", () => {
      requestAnimationFrame(() =>
        requestAnimationFrame((now) => {
          document.documentElement.dataset.answered ??= `${now}`;
        }),
      );
    }),
  );
  return page;
}

/** What was fetched, and from when to when. @param {import("@playwright/test").Page} page */
const waterfall = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(
        (r) =>
          `${Math.round(r.startTime)}-${Math.round(/** @type {PerformanceResourceTiming} */ (r).responseEnd)} ${new URL(r.name).pathname}`,
      )
      .join("\n"),
  );

/** When the first answer is shown. @param {import("@playwright/test").BrowserContext} context */
async function visit(context) {
  const page = await slow(context);
  await page.goto(`${address}#tax?amount=6150&rate=6%25`);
  const answered = page.locator("html[data-answered]");
  await answered.waitFor({ state: "attached" });
  const time = Number(await answered.getAttribute("data-answered"));
  if (process.env.FILES) console.log(await waterfall(page), time);
  await page.close();
  return time;
}

const PRO_FORMA = `NINGBO HAITIAN LAMPS CO., LTD.
PROFORMA INVOICE
PI NO.: PI-2026-0117
TOTAL AMOUNT: USD 4,800.00
BENEFICIARY: NINGBO HAITIAN LAMPS CO., LTD.
A/C NO.: 3901 2200 0912 4471 806
`;

/** When the payment form can be typed into, when its first verdict is there, and what a pasted document adds.
 * @param {import("@playwright/test").BrowserContext} context */
async function pay(context) {
  const page = await slow(context),
    there = (/** @type {string} */ selector) =>
      page.waitForFunction(
        (wanted) => document.querySelector("fapiao-payment")?.shadowRoot?.querySelector(wanted) && performance.now(),
        selector,
        { polling: "raf", timeout: 60_000 },
      );
  await page.goto(`${address}#payment`);
  const usable = Number(await (await there('[name="invoice.account"]')).jsonValue());
  await page.evaluate(() =>
    document
      .querySelector("fapiao-payment")
      ?.fill({ "invoice.account": "3901220009124471806", "transfer.account": "3901220009724471806" }),
  );
  const answered = page.locator("html[data-answered]");
  await answered.waitFor({ state: "attached" });
  const verdict = Number(await answered.getAttribute("data-answered")),
    weight = sent;
  const before = await page.evaluate(async (text) => {
    const box = /** @type {HTMLTextAreaElement} */ (
      document.querySelector("fapiao-payment")?.shadowRoot?.querySelector('[name="paste.invoice"]')
    );
    box.focus();
    // People do not paste sooner after a tap on the box.
    await new Promise((ready) => setTimeout(ready, 500));
    box.value = text;
    box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertFromPaste" }));
    return performance.now();
  }, PRO_FORMA);
  const pasted = Number(await (await there('[data-read="invoice"] .use')).jsonValue()) - before;
  if (process.env.FILES) console.log(await waterfall(page), { usable, verdict, before, pasted });
  await page.close();
  return { usable, verdict, pasted, weight };
}

/** @type {[number[], number[]]} */
const times = [[], []];
/** @type {{ usable: number, verdict: number, pasted: number, weight: number }[]} */
const payments = [];
let bytes = 0;
for (let run = 0; run < RUNS; run++) {
  const context = await browser.newContext();
  sent = 0;
  times[0].push(await visit(context));
  bytes = sent;
  times[1].push(await visit(context));
  await context.close();
  const another = await browser.newContext();
  sent = 0;
  payments.push(await pay(another));
  await another.close();
}
await browser.close();
server.close();
const median = (/** @type {number[]} */ list) => Math.round(list.sort((a, b) => a - b)[(RUNS - 1) / 2] ?? NaN);
console.log(
  `First visit: ${median(times[0])} ms, ${bytes} bytes; the next: ${median(times[1])} ms (medians of ${RUNS}, Fast 3G, processor 4 times slower)`,
);
const of = (/** @type {"usable" | "verdict" | "pasted"} */ name) => median(payments.map((one) => one[name]));
console.log(
  `Before you pay: form ${of("usable")} ms, first verdict ${of("verdict")} ms, ${payments[0]?.weight} bytes; a pasted document adds ${of("pasted")} ms`,
);
