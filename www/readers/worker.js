// @ts-check
// Reads one file after the other, away from the page: a file that makes this stop takes nothing else with it.
import { read } from "./read.js";

/** @typedef {{ id: number, name: string, bytes: ArrayBuffer }} Given */
/** @typedef {{ id: number, read: import("../readers.js").Read } | { id: number, done: true }} Told */

addEventListener("message", async (/** @type {MessageEvent<Given>} */ { data: { id, name, bytes } }) => {
  for await (const one of read(new Uint8Array(bytes), name)) postMessage(/** @type {Told} */ ({ id, read: one }));
  postMessage(/** @type {Told} */ ({ id, done: true }));
});
