// @ts-check
// Reads one file after the other in a worker: a file that makes this stop harms nothing else.
import { read } from "./read.js";

/** @typedef {{ id: number, name: string, bytes: ArrayBuffer, skip: number }} Given */
/** @typedef {{ id: number, read: import("../readers.js").Read } | { id: number, begins: string } | { id: number, done: true } | { ready: true }} Told */

/** The caller: the page, or in a thread of Node the program. @type {Omit<MessagePort, "start"> & { start?: () => void }} */
const asker = /** @type {any} */ (
  globalThis.process?.getBuiltinModule?.("node:worker_threads")?.parentPort ?? globalThis
);

asker.onmessage = async (/** @type {MessageEvent<Given>} */ { data: { id, name, bytes, skip } }) => {
  const tell = (/** @type {Told} */ told) => asker.postMessage(told);
  for await (const one of read(new Uint8Array(bytes), name, { skip, begin: (begins) => tell({ id, begins }) }))
    tell({ id, read: one });
  tell({ id, done: true });
};

// The code before this did not load completely.
asker.postMessage(/** @type {Told} */ ({ ready: true }));
asker.start?.();
