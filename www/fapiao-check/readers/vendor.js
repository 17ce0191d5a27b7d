// @ts-check
// The parts that only some files need, each loaded with the first of them. The libraries among them are copied by the build
// from the packages that package-lock.json names into pkg/vendor, with their licences: no other server is needed.
import { Refusal } from "./notes.js";

/** That it is not the file. */
export class Missing extends Refusal {}

/** A part that does not arrive (offline, removed, of another type) is no fault of the file.
 * @template T @param {() => Promise<T>} load @returns {Promise<T>} */
export const fetched = async (load) => {
  try {
    return await load();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Missing("file/reader-missing", { reason: error instanceof Error ? error.message : `${error}` });
  }
};

/** @returns {Promise<typeof import("@rgrove/parse-xml")>} */
export const parseXml = () => fetched(() => import("../pkg/vendor/parse-xml/browser.js"));

/** @returns {Promise<typeof import("postal-mime")>} */
export const postalMime = () => fetched(() => import("../pkg/vendor/postal-mime/postal-mime.js"));

/** @returns {Promise<typeof import("qr/decode.js")>} */
export const qrDecode = () => fetched(() => import("../pkg/vendor/qr/decode.js"));

/** What PDF.js asks for and does not bring along: Node 20 and browsers from before 2024 do not have these two. */
const complete = () => {
  /** @type {any} @this {PromiseConstructor} */
  (Promise).withResolvers ??= function () {
    const all = {};
    return Object.assign(all, {
      promise: new /** @type {any} */ (this)((/** @type {unknown} */ resolve, /** @type {unknown} */ reject) =>
        Object.assign(all, { resolve, reject }),
      ),
    });
  };
  /** @type {any} @this {ArrayBuffer} */
  (ArrayBuffer.prototype).transferToFixedLength ??= function (/** @type {number} */ length) {
    const bytes = new Uint8Array(length);
    bytes.set(new Uint8Array(this).subarray(0, length));
    return bytes.buffer;
  };
};

/** @returns {Promise<typeof import("pdfjs-dist")>} */
export const pdfjs = () =>
  fetched(async () => {
    complete();
    // Beside it, its own worker runs in this one: it is already away from the page.
    /** @type {any} */ (globalThis).pdfjsWorker ??= await import("../pkg/vendor/pdfjs/pdf.worker.min.js");
    return import("../pkg/vendor/pdfjs/pdf.min.js");
  });
