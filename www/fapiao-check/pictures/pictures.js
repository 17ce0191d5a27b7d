// @ts-check
// The text in a picture, with its places: `recognise()` gives it, from a recogniser that the host provides in a folder of
// its own and that is fetched with the first picture and not before.
import { based, picturesAt, setPictures } from "../based.js";
import { load } from "../fapiao-check.js";
import { Refusal } from "../readers/notes.js";
import { sentences } from "../readers/sentences.js";

export { setPictures };

/** @typedef {import("./picture_worker.js").Told} Told */
/** @typedef {import("../pictures.js").Recognised} Recognised */

/** A recogniser that says nothing for so long is given up, in milliseconds: loading tells of every piece that arrives. */
const PATIENCE = 60_000;
/** One that nobody needs for so long is let go, with the memory that its models take. */
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

/** Pages that are read of one document. */
const MOST_PAGES = 3;

/** @type {typeof import("../pictures.js").readPicture} */
export const readPicture = async (files, { today, name, ...options } = {}) => {
  const pages = /** @type {ImageBitmap[]} */ ([]),
    pieces = [],
    notes = [];
  let qr;
  try {
    // Before the picture is read: without the core nothing comes of it.
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
    /** It cannot be told to stop: it goes, and what it has loaded is asked of the browser's cache the next time. */
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
