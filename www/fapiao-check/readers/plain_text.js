// @ts-check
// Pasted text, or a text file.
import { inText, readPaper, reads } from "./paper.js";
import { fetched } from "./vendor.js";

/** @typedef {import("../readers.js").Read} Read */

/** Reads pasted text, or a text file. @param {string} text @param {string} file @returns {Promise<Read[]>} */
export const readPlain = async (text, file) => {
  const qr = /(?:^|\s)(01,\s*\d\d,[^\n]*)/.exec(text)?.[1]?.trim();
  if (qr)
    return [(await fetched(() => import("./qr.js"))).fromQr(qr, file, "text", { en: "Pasted text", zh: "粘贴的文字" })];
  return reads(await readPaper({ text, name: file }), file, "text", inText(text));
};
