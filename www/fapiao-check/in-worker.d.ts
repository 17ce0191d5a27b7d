/** The module in a worker. */
import type { FapiaoCheck, Part, Register } from "./fapiao-check.js";

/** The same functions, each returning a promise, and a way to end the worker. */
export type CheckInWorker = {
  [Name in keyof FapiaoCheck]: (...question: Parameters<FapiaoCheck[Name]>) => Promise<ReturnType<FapiaoCheck[Name]>>;
} & { end(): void };

export interface WorkerOptions {
  /** A module worker of the page's own origin; by default `worker.js` next to this file. */
  worker?: URL | string;
  /** As for `load`; an address as a string, bytes or a compiled module can be passed to a worker. */
  wasm?: WebAssembly.Module | BufferSource | string;
  part?: Part;
  register?: Register;
}

/**
 * Loads the module in a worker: for a page whose Content-Security-Policy refuses `wasm-unsafe-eval`. The response of
 * `worker.js` must then have `Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'`.
 */
export function loadInWorker(options?: WorkerOptions): Promise<CheckInWorker>;
