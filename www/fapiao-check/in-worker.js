// @ts-check
// The functions of the module in a worker; each returns a promise. Separate from fapiao-check.js, which worker.js
// imports, because bundlers cannot follow a circle through a worker.
import { based } from "./based.js";

/** @typedef {{ resolve: (value: any) => void, reject: (error: unknown) => void }} Asked */

/** @param {URL | string | undefined} url */
const begin = (url) => {
  if (typeof Worker === "undefined") throw Error("there are no workers here; use load()");
  const address = url ?? based("worker.js");
  return address
    ? new Worker(address, { type: "module" })
    : new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
};

/** @param {string} what */
const failed = (what) => Error(`Fapiao Check could not be loaded: ${what}`);

/** @type {typeof import("./in-worker.js").loadInWorker} */
export const loadInWorker = async (given) => {
  const { worker: url, ...options } = /** @type {import("./in-worker.js").WorkerOptions} */ (
    Object.assign(Object.create(null), given)
  );
  /** Every question that waits for its answer, by its number. @type {Map<number, Asked>} */
  const waiting = new Map();
  let asked = 0;
  /** Why there are no more answers. @type {Error | undefined} */
  let over;
  /** @type {Worker} */
  let worker;
  try {
    worker = begin(url);
  } catch (cause) {
    throw failed(cause instanceof Error ? cause.message : `${cause}`);
  }
  /** @param {Error} why */
  const end = (why) => {
    over ??= why;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(over);
    waiting.clear();
  };
  worker.onmessage = ({ data: [id, { value, error }] }) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (error) one?.reject(error);
    else one?.resolve(value);
  };
  worker.onmessageerror = () => end(failed("an answer of its worker could not be read"));
  // A worker that cannot start gives no answers.
  worker.onerror = (event) => {
    event.preventDefault();
    end(failed(`its worker ended${event.message ? `: ${event.message}` : ""}`));
  };
  /** @param {string} name @param {unknown} [question] @returns {Promise<any>} */
  const ask = (name, question) =>
    new Promise((resolve, reject) => {
      if (over) return reject(over);
      const id = ++asked;
      // A value that cannot cross to a worker is refused here at once.
      worker.postMessage([id, name, question, Object.keys(options).length ? { ...options } : undefined]);
      waiting.set(id, { resolve, reject });
    });
  try {
    /** @type {string[]} */
    const names = await ask("");
    const functions = Object.fromEntries(
      names.map((name) => [name, (/** @type {unknown} */ question) => ask(name, question)]),
    );
    return /** @type {any} */ ({
      ...functions,
      end: () => end(Error("Fapiao Check: this worker was ended")),
    });
  } catch (error) {
    worker.terminate();
    throw error;
  }
};
