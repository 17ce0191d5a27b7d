// @ts-check
// The core finds what is printed on a document, in a module that is fetched with the first one.
import { load } from "../fapiao-check.js";
import { note } from "./notes.js";
import { fetched } from "./vendor.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("../fapiao-check.js").PaperQuestion} PaperQuestion */
/** @typedef {import("../fapiao-check.js").PaperAnswer} PaperAnswer */
/** @typedef {import("../fapiao-check.js").PaperField} PaperField */

/** What is printed. @param {PaperQuestion} question @returns {Promise<PaperAnswer>} */
export const readPaper = async (question) => (await fetched(() => load({ part: "paper" }))).readPaper(question);

/** For an unknown place. */
const ANYWHERE = { en: "", zh: "" };

/** @typedef {(place: import("../fapiao-check.js").PaperPlace) => import("../fapiao-check.js").Text | undefined} Where */

/** On which page. @type {Where} */
export const onPage = (place) =>
  "page" in place ? { en: `Page ${place.page}`, zh: `第 ${place.page} 页` } : undefined;

/** In which line of a text. @param {string} text @returns {Where} */
export const inText = (text) => (place) => {
  if ("page" in place) return undefined;
  const line = text.slice(0, place.position?.[0] ?? 0).split("\n").length;
  return { en: `Line ${line}`, zh: `第 ${line} 行` };
};

/** The documents in an answer, in the format of the other readers. @param {PaperAnswer} answer @param {string} file @param {Read["medium"]} medium @param {Where} [where] @returns {Read[]} */
export const reads = (answer, file, medium, where = onPage) => {
  const { findings, kind, fields, lines, more } = answer;
  const notes = findings.map(({ code, field, params }) => note(code, field, params));
  return [{ kind, fields, lines, pages: [] }, ...more].map((one, at) => {
    const placed = one.fields.map((field) => ({ ...field, where: where(field.place) ?? ANYWHERE }));
    const itemised = one.lines.map(({ place, ...line }) => ({ ...line, where: where(place) ?? ANYWHERE }));
    return {
      file: at ? `${file} (${at + 1})` : file,
      kind: one.kind,
      medium,
      fields: placed,
      lines: itemised,
      notes: at ? [] : notes,
    };
  });
};
