// @ts-check
// Apart from fapiao-check.js, which worker.js imports: bundlers follow no circle through a worker.
/** The functions of the module in a worker, each of which promises its answer.
 * @type {typeof import("./in-worker.js").loadInWorker} */
export const loadInWorker = async ({ worker: url, ...options } = {}) => {
  const worker = url
    ? new Worker(url, { type: "module" })
    : new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: unknown) => void }>} */
  const waiting = new Map();
  let asked = 0;
  worker.onmessage = ({ data: [id, { value, error }] }) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (error) one?.reject(error);
    else one?.resolve(value);
  };
  // A worker that cannot start answers nobody.
  worker.onerror = (event) => {
    event.preventDefault();
    for (const { reject } of waiting.values())
      reject(Error(`Fapiao Check could not be loaded: its worker ended${event.message ? `: ${event.message}` : ""}`));
    waiting.clear();
  };
  /** @param {string} name @param {unknown} [question] @returns {Promise<any>} */
  const ask = (name, question) =>
    new Promise((resolve, reject) => {
      waiting.set(++asked, { resolve, reject });
      worker.postMessage([asked, name, question, Object.keys(options)[0] && options]);
    });
  try {
    /** @type {string[]} */
    const names = await ask("");
    const functions = Object.fromEntries(
      names.map((name) => [name, (/** @type {unknown} */ question) => ask(name, question)]),
    );
    return /** @type {any} */ ({ ...functions, end: () => worker.terminate() });
  } catch (error) {
    worker.terminate();
    throw error;
  }
};
