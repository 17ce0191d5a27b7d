// @ts-check
// A thread of Node, used like a worker in a page, so that a file that hangs can be ended.

/** @typedef {Pick<Worker, "onmessage" | "onerror" | "onmessageerror" | "terminate"> & { postMessage(message: unknown, transfer: ArrayBuffer[]): void }} Like */

/** For `new Reading({ worker: thread })`. It does not keep Node from ending. @returns {Worker} */
export const thread = () => {
  const { Worker } = process.getBuiltinModule("node:worker_threads"),
    own = new Worker(new URL("./read_worker.js", import.meta.url));
  /** @type {Like} */
  const worker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message, transfer) => own.postMessage(message, transfer),
    terminate: () => void own.terminate(),
  };
  const like = /** @type {Worker} */ (worker);
  own.on("message", (data) => worker.onmessage?.call(like, /** @type {MessageEvent} */ ({ data })));
  own.on("error", (error) => worker.onerror?.call(like, /** @type {ErrorEvent} */ ({ message: `${error}` })));
  own.unref();
  return like;
};
