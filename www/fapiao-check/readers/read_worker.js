// @ts-check
// Reads one file after the other, away from the page: a file that makes this stop takes nothing else with it.
import { read } from "./read.js";

/** @typedef {{ id: number, name: string, bytes: ArrayBuffer, skip: number }} Given */
/** @typedef {{ id: number, read: import("../readers.js").Read } | { id: number, begins: string } | { id: number, done: true } | { ready: true }} Told */

/** Whoever asks: the page, or in a thread of Node the program around it. @type {Omit<MessagePort, "start"> & { start?: () => void }} */
const asker = /** @type {any} */ (
  globalThis.process?.getBuiltinModule?.("node:worker_threads")?.parentPort ?? globalThis
);

asker.onmessage = async (/** @type {MessageEvent<Given>} */ { data: { id, name, bytes, skip } }) => {
  const tell = (/** @type {Told} */ told) => asker.postMessage(told);
  for await (const one of read(new Uint8Array(bytes), name, { skip, begin: (begins) => tell({ id, begins }) }))
    tell({ id, read: one });
  tell({ id, done: true });
};

// What comes before this did not arrive whole.
asker.postMessage(/** @type {Told} */ ({ ready: true }));
asker.start?.();
