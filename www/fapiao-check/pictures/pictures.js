// @ts-check
// `recognise()` reads the text in a picture, with its places. The host provides the recogniser in a folder, and it is
// fetched with the first picture.
import { based, picturesAt, setPictures } from "../based.js";
import { load } from "../fapiao-check.js";
import { Refusal } from "../readers/notes.js";
import { sentences } from "../readers/sentences.js";

export { setPictures };

/** @typedef {import("./picture_worker.js").Told} Told */
/** @typedef {import("../pictures.js").Recognised} Recognised */

/** A recogniser that is silent for this long is ended, in milliseconds; while it loads, it reports every piece. */
const PATIENCE = 60_000;
/** One that is not used for this long is ended, to free the memory of its models. */
const IDLE = 120_000;

/** @type {typeof import("../pictures.js").pictures} */
export const pictures = async () => {
  const folder = picturesAt();
  if (!folder) return undefined;
  try {
    const response = await fetch(new URL("list.json", folder));
    if (!response.ok) return undefined;
    const list = /** @type {import("./runtime.js").List} */ (await response.json());
    return { bytes: Object.values(list).reduce((sum, { bytes }) => sum + bytes, 0), isLoaded: Boolean(worker) };
  } catch {
    return undefined;
  }
};

/** @type {Worker | undefined} */
let worker;
/** One picture after the other. @type {Promise<unknown>} */
let before = Promise.resolve();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let idle;
let last = 0;

/** @type {typeof import("../pictures.js").recognise} */
export const recognise = (file, { onprogress = () => {}, signal } = {}) => {
  const mine = before.then(() => one(file, onprogress, signal));
  before = mine.catch(() => {});
  return mine;
};

/** How many pages of a document are read. */
const MOST_PAGES = 3;

/** @type {typeof import("../pictures.js").readPicture} */
export const readPicture = async (files, { today, name, ...options } = {}) => {
  const pages = /** @type {ImageBitmap[]} */ ([]),
    pieces = [],
    notes = [];
  let qr;
  try {
    // Loads the core before the picture is read, which is useless without it.
    const { readPaper } = await load({ part: "picture" });
    for (const file of [files].flat().slice(0, MOST_PAGES)) {
      const read = await recognise(file, options);
      pages.push(read.picture);
      pieces.push(...read.pieces.map((piece) => ({ ...piece, page: pages.length })));
      notes.push(...read.notes);
      qr ??= read.qr;
    }
    const given = { pieces, ...(qr !== undefined && { qr }), ...(today && { today }), ...(name && { name }) };
    const answer = readPaper(given);
    const findings = [...(await sentences(notes)), ...answer.findings];
    return { ...answer, findings, pages, ...(qr !== undefined && { qr }) };
  } catch (error) {
    for (const page of pages) page.close();
    throw error;
  }
};

/** @param {Blob} file @param {(progress: import("../pictures.js").Progress) => void} tell @param {AbortSignal} [signal] @returns {Promise<Recognised>} */
const one = (file, tell, signal) =>
  new Promise((done, failed) => {
    if (signal?.aborted) return failed(signal.reason);
    const folder = picturesAt();
    if (!folder) return failed(new Refusal("picture/not-provided"));
    clearTimeout(idle);
    const running = (worker ??= started()),
      id = ++last;
    let clock = setTimeout(() => end("picture/stopped"), PATIENCE);
    const over = () => {
      clearTimeout(clock);
      signal?.removeEventListener("abort", stop);
      running.onmessage = running.onerror = null;
      idle = setTimeout(letGo, IDLE);
    };
    /** It cannot be interrupted, so it is ended. Next time the browser's cache has its files. */
    const letGo = () => {
      running.terminate();
      if (worker === running) worker = undefined;
    };
    const stop = () => {
      over();
      letGo();
      failed(signal?.reason);
    };
    const end = (/** @type {string} */ code, reason = "") => {
      over();
      letGo();
      failed(new Refusal(code, { reason }));
    };
    signal?.addEventListener("abort", stop);
    let isReady = false;
    running.onerror = ({ message }) => end(isReady ? "picture/stopped" : "picture/recogniser-missing", message ?? "");
    running.onmessage = (/** @type {MessageEvent<Told>} */ { data }) => {
      clearTimeout(clock);
      clock = setTimeout(() => end("picture/stopped"), PATIENCE);
      isReady = true;
      if ("ready" in data || data.id !== id) return;
      if ("stage" in data) return tell({ stage: data.stage, done: data.done, total: data.total });
      over();
      if ("recognised" in data) return done(data.recognised);
      failed(Object.assign(new Refusal(data.refused.code), { note: data.refused }));
    };
    running.postMessage({ id, folder: `${folder}`, file });
  });

const started = () => {
  const moved = based("pictures/picture_worker.js");
  return moved
    ? new Worker(moved, { type: "module" })
    : new Worker(new URL("./picture_worker.js", import.meta.url), { type: "module" });
};
