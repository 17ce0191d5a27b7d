// Measures in headless Chromium, and writes the figures down. Arguments: the folder of scratch files, the
// scale, the native program to compare with.
import { createServer } from "node:http";
import { readFile, writeFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { floorOf } from "./floor.js";
import { launch } from "../tests/page/browser.js";

const [folder = ".", scale = "1", program = ""] = process.argv.slice(2);
const root = new URL("..", import.meta.url).pathname;
const TYPES = { js: "text/javascript; charset=utf-8", wasm: "application/wasm", html: "text/html; charset=utf-8" };

const PAGE = `<!doctype html><title>bench</title><script type="module">
  import { load } from "/www/fapiao-check/sheets/sheets.js";
  import { load as loadForms } from "/www/fapiao-check/fapiao-check.js";
  import { lengths, measure, unseen } from "/bench/run.js";
  const bytesOf = async (name) => new Uint8Array(await (await fetch("/www/fapiao-check/pkg/" + name)).arrayBuffer());
  const forms = await bytesOf("fapiao_check_bg.wasm"), bulk = await bytesOf("bulk_bg.wasm");
  const starts = async () => {
    const found = { "page’s module": [], "bulk module": [] };
    for (let time = 0; time < 20; time++) {
      const one = await import("/www/fapiao-check/pkg/fapiao_check.js?" + time), other = await import("/www/fapiao-check/pkg/bulk.js?" + time);
      let bytes = unseen(forms, time), start = performance.now();
      await one.default({ module_or_path: bytes });
      one.taxBreakdown({ amount: "6150", rate: "6%" }, 0);
      found["page’s module"].push(performance.now() - start);
      bytes = unseen(bulk, time);
      start = performance.now();
      await other.default({ module_or_path: bytes });
      const sheet = new other.Sheet({ columns: ["amount", "rate"] }, 0);
      sheet.read(new TextEncoder().encode("6150,6%\\n"), true);
      sheet.answers().figures();
      found["bulk module"].push(performance.now() - start);
    }
    return found;
  };
  const sheets = await load(bulk), flat = lengths(sheets, ${Number(scale)});
  const given = { bulk: sheets, forms: await loadForms(forms), rivals: await import("/rivals.js"), starts, floor: globalThis.floor, scale: ${Number(scale)} };
  measure(given).then((found) => { globalThis.found = { ...found, flat }; }, (error) => { globalThis.found = { failed: String(error) }; });
</script>`;

const server = createServer(async (request, response) => {
  const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
  try {
    const body =
      path === "/" ? PAGE : await readFile(path === "/rivals.js" ? join(folder, "rivals.js") : join(root, path));
    response.setHeader("Content-Type", TYPES[/** @type {"js"} */ (path.split(".").pop())] ?? TYPES.html);
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
const browser = await launch();
try {
  const page = await browser.newPage();
  await page.exposeFunction("floor", floorOf(program, folder));
  await page.goto(`http://127.0.0.1:${port}/`);
  const found = await page.waitForFunction(() => /** @type {any} */ (globalThis).found, undefined, {
    timeout: 1_800_000,
    polling: 1000,
  });
  await writeFile(
    `${folder}/chromium.json`,
    JSON.stringify({ engine: `Chromium ${browser.version()}`, ...(await found.jsonValue()) }),
  );
} finally {
  await browser.close();
  server.close();
}
