// The recogniser as the page runs it: in a real Chromium, under the page's own headers. For scripts in Node.
import { createServer } from "node:http";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "../page/browser.js";

const root = fileURLToPath(new URL("../..", import.meta.url)),
  www = join(root, "www");
/** @type {Record<string, string>} */
const TYPES = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".html": "text/html",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};
const HEADERS = Object.fromEntries(
  readFileSync(join(root, "xtask/dist/_headers"), "utf8")
    .split("/*.html")[0]
    ?.split("\n")
    .flatMap((line) =>
      /^ {2}/.test(line)
        ? [
            line
              .trim()
              .split(/: (.*)/s)
              .slice(0, 2),
          ]
        : [],
    ) ?? [],
);

const served = () =>
  new Promise((/** @type {(server: import("node:http").Server) => void} */ done) => {
    const server = createServer((request, response) => {
      const file = join(
        www,
        decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname).replace(/\/$/, "/about.html"),
      );
      const isThere = file.startsWith(www) && existsSync(file) && statSync(file).isFile();
      response.writeHead(isThere ? 200 : 404, {
        ...HEADERS,
        "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      });
      response.end(isThere ? readFileSync(file) : "");
    }).listen(0, "127.0.0.1", () => done(server));
  });

/** @typedef {Omit<import("../../www/fapiao-check/pictures.js").Recognised, "picture"> & { milliseconds: number }} Text */

/** Starts a browser; `read` gives the text of a picture, `close` ends it. */
export const recogniser = async () => {
  const server = await served(),
    browser = await launch(),
    page = await browser.newPage(),
    address = server.address();
  page.on("console", (message) => message.type() === "error" && console.error(message.text()));
  await page.goto(`http://127.0.0.1:${typeof address === "object" && address?.port}/about.html`);
  return {
    page,
    /** The text in a picture, or in the pages of a scan. @param {Uint8Array} bytes @returns {Promise<Text>} */
    read: (bytes) =>
      page.evaluate(async (written) => {
        const { recognise, setPictures } = await import(/** @type {any} */ ("/fapiao-check/pictures/pictures.js")),
          { read } = await import(/** @type {any} */ ("/fapiao-check/readers/read.js"));
        setPictures("/pictures/");
        const begun = performance.now(),
          bytes = Uint8Array.from(atob(written), (c) => c.charCodeAt(0));
        let pages = [new Blob([bytes])];
        if (atob(written.slice(0, 8)).startsWith("%PDF"))
          for await (const one of read(bytes, "scan.pdf")) pages = one.pictures ?? [];
        const texts = [];
        for (const page of pages) texts.push(await recognise(page));
        for (const { picture } of texts) picture.close();
        return {
          pieces: texts.flatMap(({ pieces }, at) =>
            pieces.map((/** @type {object} */ piece) => ({ ...piece, page: at + 1 })),
          ),
          notes: texts.flatMap(({ notes }) => notes),
          qr: texts.find(({ qr }) => qr !== undefined)?.qr,
          width: texts[0]?.width ?? 0,
          height: texts[0]?.height ?? 0,
          milliseconds: Math.round(performance.now() - begun),
        };
      }, Buffer.from(bytes).toString("base64")),
    /** The most memory that one of the browser's processes has used, in megabytes; known only on Linux. */
    memory: () => Math.max(0, ...processes().map(highWater)),
    async close() {
      await browser.close();
      server.close();
    },
  };
};

/** The processes that this one has started, and their children. @returns {string[]} */
const processes = () => {
  if (process.platform !== "linux") return [];
  const parents = new Map(
    readdirSync("/proc").flatMap((id) => {
      const [, parent] = /\) \S (\d+)/.exec(told(`/proc/${id}/stat`)) ?? [];
      return parent ? [/** @type {const} */ ([id, parent])] : [];
    }),
  );
  const isOurs = (/** @type {string | undefined} */ id) => {
    for (let at = id; at && at !== "1"; at = parents.get(at)) if (at === `${process.pid}`) return true;
    return false;
  };
  return [...parents.keys()].filter((id) => id !== `${process.pid}` && isOurs(id));
};
/** @param {string} id */
const highWater = (id) => Math.round(Number(/VmHWM:\s+(\d+)/.exec(told(`/proc/${id}/status`))?.[1] ?? 0) / 1000);
/** A process can be gone. @param {string} file */
const told = (file) => {
  try {
    return /^\/proc\/\d+\//.test(file) ? readFileSync(file, "utf8") : "";
  } catch {
    return "";
  }
};
