// @ts-check
// The libraries, each fetched when the first file needs it. The build copies them from the packages that package-lock.json
// names into pkg/vendor, with their licences, so that no bundler and no other server is needed.

/** @param {string} path */
export const at = (path) => new URL(`../pkg/vendor/${path}`, import.meta.url).href;

/** @returns {Promise<typeof import("@rgrove/parse-xml")>} */
export const parseXml = () => import(at("parse-xml/browser.js"));

/** @returns {Promise<typeof import("fflate")>} */
export const fflate = () => import(at("fflate/browser.js"));

/** @returns {Promise<typeof import("qr/decode.js")>} */
export const qrDecode = () => import(at("qr/decode.js"));

/** @returns {Promise<typeof import("pdfjs-dist")>} */
export const pdfjs = async () => {
  // Beside it, its own worker runs in this one: it is already away from the page.
  /** @type {any} */ (globalThis).pdfjsWorker ??= await import(at("pdfjs/pdf.worker.min.mjs"));
  return import(at("pdfjs/pdf.min.mjs"));
};
