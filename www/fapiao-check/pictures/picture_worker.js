// @ts-check
// Reads pictures in a worker, one after the other. The models stay loaded for the next one.
import { note, Refusal } from "../readers/notes.js";
import { qrIn } from "../readers/qr.js";
import { textIn } from "./reader.js";
import { Absent, start } from "./runtime.js";
import { unpacked } from "./picture_pixels.js";

/** @typedef {import("../pictures.js").Recognised} Recognised */
/** @typedef {{ id: number, folder: string, file: Blob }} Given */
/** @typedef {{ id: number, stage: "loading" | "reading", done: number, total: number }} Stage */
/** @typedef {Stage | { id: number, recognised: Recognised } | { id: number, refused: import("../readers.js").Note } | { ready: true }} Told */

/** @type {Promise<import("./reader.js").Tools> | undefined} */
let tools;

addEventListener("message", async (/** @type {MessageEvent<Given>} */ { data: { id, folder, file } }) => {
  const tell = (/** @type {Told} */ told, /** @type {Transferable[]} */ transfer = []) =>
    postMessage(told, { transfer });
  const at = (/** @type {Stage["stage"]} */ stage) => (/** @type {number} */ done, /** @type {number} */ total) =>
    tell({ id, stage, done, total });
  try {
    const unpacking = await unpacked(file),
      ready = await started(new URL(folder), at("loading"));
    const recognised = await recognise(unpacking, ready, at("reading"));
    tell({ id, recognised }, [recognised.picture]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tell({ id, refused: error.note });
  }
});

/** @param {URL} folder @param {(done: number, total: number) => void} tell */
const started = async (folder, tell) => {
  tools ??= start(folder, tell);
  try {
    return await tools;
  } catch (error) {
    tools = undefined;
    const reason = error instanceof Error ? error.message.slice(0, 200) : `${error}`;
    throw new Refusal(`picture/recogniser-${error instanceof Absent ? "missing" : "not-started"}`, { reason });
  }
};

/** @param {Awaited<ReturnType<typeof unpacked>>} unpacking @param {import("./reader.js").Tools} tools @param {(done: number, total: number) => void} tell @returns {Promise<Recognised>} */
const recognise = async ({ pixels, was: [width, height] }, tools, tell) => {
  // Without the reader of QR codes the text is still read.
  const qr = await qrIn(pixels).catch(() => undefined),
    { pixels: straight, pieces, read, lines } = await textIn(pixels, tools, tell);
  if (!pieces[0] && qr === undefined) throw new Refusal("picture/no-text");
  const notes = [];
  if (width !== pixels.width)
    notes.push(
      note("picture/scaled", "file", {
        width: `${width}`,
        height: `${height}`,
        wide: `${pixels.width}`,
        high: `${pixels.height}`,
      }),
    );
  if (read < lines) notes.push(note("picture/rest-left", "file", { done: `${read}`, total: `${lines}` }));
  const data = new Uint8ClampedArray(straight.data);
  return {
    pieces,
    picture: await createImageBitmap(new ImageData(data, straight.width, straight.height)),
    width: straight.width,
    height: straight.height,
    ...(qr !== undefined && { qr }),
    notes,
  };
};

// The code before this did not load completely.
postMessage(/** @type {Told} */ ({ ready: true }));
