// @ts-check
// The recogniser itself: ONNX Runtime with two models of PP-OCR, one that finds lines of text and one that reads a
// line. The host provides all of it in a folder, and `list.json` lists its files.
import { charactersIn } from "./characters.js";

/** @typedef {import("./reader.js").Tools} Tools */
/** @typedef {import("../readers/read.js").Pixels} Pixels */
/** @typedef {Record<string, { bytes: number, sha256: string }>} List */

/** The long side of the picture in which lines are found, and its minimum share of the original. */
const LOOKED_AT = 960;
const PART = 0.6;
/** Columns of a line for each of the model's. */
const COLUMN = 8;
/** More threads help little. */
const MOST_THREADS = 4;

/** A file that did not load, or is not the one in the list. */
export class Absent extends Error {}

/** @param {URL} folder @returns {Promise<List>} */
export const listOf = async (folder) => {
  const response = await reached(new URL("list.json", folder));
  return response.json();
};

/** @param {URL} folder @param {(done: number, total: number) => void} tell in bytes @returns {Promise<Tools>} */
export const start = async (folder, tell) => {
  const list = await listOf(folder),
    total = Object.values(list).reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const fetched = (/** @type {string} */ name) =>
    received(new URL(name, folder), list[name], (bytes) => tell((done += bytes), total));
  const imported = (/** @type {string} */ name) =>
    import(/* @vite-ignore */ /* webpackIgnore: true */ `${new URL(name, folder)}`).catch(
      absent(new URL(name, folder)),
    );

  const [ort, paddle] = await Promise.all([imported("ort.js"), imported("paddleocr.js")]);
  const [wasm, detection, recognition, characters] = await Promise.all(
    ["ort.wasm", "detection.onnx", "recognition.onnx", "characters.txt"].map(fetched),
  );
  Object.assign(ort.env.wasm, {
    numThreads: threads(folder),
    wasmBinary: wasm,
    wasmPaths: { mjs: `${new URL("ort-wasm.js", folder)}` },
  });
  const finder = new paddle.DetectionService(ort, await ort.InferenceSession.create(detection), {
    channelOrder: "bgr",
  });
  const session = await ort.InferenceSession.create(recognition),
    dictionary = [...new TextDecoder().decode(characters).trimEnd().split(/\r?\n/), " "];
  /** The model's last output, and the width of its line. @type {{ line: number, likely: Float32Array, columns: number, kinds: number }} */
  let said = { line: 1, likely: new Float32Array(), columns: 0, kinds: 1 };
  // The library gives a line's text. Only the model's output has the place of each character and how sure it is.
  const watched = {
    inputNames: session.inputNames,
    outputNames: session.outputNames,
    async run(/** @type {Record<string, any>} */ given) {
      const answer = await session.run(given),
        [output] = /** @type {any[]} */ (Object.values(answer));
      said = {
        line: Object.values(given)[0].dims[3],
        likely: output.data,
        columns: output.dims[1],
        kinds: output.dims[2],
      };
      return answer;
    },
  };
  const reader = new paddle.RecognitionService(ort, watched, { channelOrder: "bgr", charactersDictionary: dictionary });
  const rgb = converted(paddle.normalizeInputToRgb);

  return {
    find: async (pixels) =>
      (
        await finder.run(rgb(pixels), {
          maxSideLength: Math.max(LOOKED_AT, PART * Math.max(pixels.width, pixels.height)),
        })
      ).map((/** @type {any} */ box) => box.points),
    async read(pixels, corners) {
      const across = corners.map(({ x }) => x),
        down = corners.map(({ y }) => y),
        [x, y] = [Math.min(...across), Math.min(...down)];
      const box = {
        x,
        y,
        width: Math.max(1, Math.max(...across) - x),
        height: Math.max(1, Math.max(...down) - y),
        points: corners,
      };
      await reader.run(rgb(pixels), [box]);
      // The line has the height that the model needs, and the width in proportion; the rest is empty.
      const [a, b, c, d] = corners,
        [wide, high] = [Math.max(distance(a, b), distance(c, d)), Math.max(distance(a, d), distance(b, c))],
        used = Math.min(said.line, Math.ceil((HEIGHT * Math.floor(wide)) / Math.max(1, Math.floor(high)))),
        part = (/** @type {number} */ column) => Math.min(1, (column * COLUMN) / used);
      return charactersIn(said.likely, said.columns, said.kinds, dictionary).map((one) => ({
        ...one,
        from: part(one.from),
        to: part(one.to),
      }));
    },
  };
};

/** How high a line is for the model. */
const HEIGHT = 48;

/** @param {{ x: number, y: number }} a @param {{ x: number, y: number }} b */
const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

/** The library's own format of a picture, made once for each. @param {(given: { width: number, height: number, data: Uint8Array }) => unknown} make */
const converted = (make) => {
  /** @type {WeakMap<Pixels, unknown>} */
  const made = new WeakMap();
  return (/** @type {Pixels} */ pixels) => {
    const { width, height, data } = pixels,
      one =
        made.get(pixels) ??
        make({ width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) });
    made.set(pixels, one);
    return one;
  };
};

/** Several threads only if the page lets them share memory. @param {URL} folder */
const threads = (folder) => {
  if (!globalThis.crossOriginIsolated) return 1;
  // The runtime starts its threads by address, which a policy can require to be allowed.
  /** @type {any} */ (globalThis).trustedTypes?.createPolicy("default", {
    createScriptURL: (/** @type {string} */ url) => (url.startsWith(`${folder}`) ? url : null),
  });
  return Math.min(MOST_THREADS, navigator.hardwareConcurrency);
};

/** Receives a file, and accepts it only if its hash is the listed one. @param {URL} address @param {List[string] | undefined} listed @param {(bytes: number) => void} tell */
const received = async (address, listed, tell) => {
  const { body } = await reached(address);
  if (!body || !listed) throw new Absent(`${address} is not listed`);
  const bytes = new Uint8Array(listed.bytes);
  let at = 0;
  for (const reader = body.getReader(); ; ) {
    const { done, value } = await reader.read().catch(absent(address));
    if (done) break;
    if (at + value.length > bytes.length) throw new Absent(`${address} differs`);
    bytes.set(value, at);
    at += value.length;
    tell(value.length);
  }
  // Only a secure page can compute hashes.
  const hash = await globalThis.crypto.subtle?.digest("SHA-256", bytes);
  if (at !== bytes.length || (hash && hex(hash) !== listed.sha256)) throw new Absent(`${address} differs`);
  return bytes;
};

/** @param {URL} address */
const reached = async (address) => {
  const response = await fetch(address).catch(absent(address));
  if (!response.ok) throw new Absent(`${address.pathname}: ${response.status}`);
  return response;
};

/** @param {URL} address */
const absent = (address) => (/** @type {unknown} */ error) => {
  throw new Absent(`${address.pathname}: ${error}`);
};

/** @param {ArrayBuffer} hash */
const hex = (hash) => Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
