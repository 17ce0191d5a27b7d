// @ts-check
// Documents in workbooks: each sheet is a page.
import { laidOut } from "./laid_out.js";
import { readPaper, reads } from "./paper.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {{ name: string, rows: string[][] }} Sheet */

/** How many rows of a sheet are read: no document has more. */
const MOST_ROWS = 400;

/** The pieces of a sheet, and which cell each place belongs to. @param {Sheet} sheet @param {number} page */
const ofSheet = ({ name, rows }, page) => {
  const { pieces, lefts, tops } = laidOut(rows.slice(0, MOST_ROWS), page);
  const cellAt = (/** @type {number} */ x, /** @type {number} */ y) => {
    const column = lefts.findLastIndex((left) => left <= x),
      row = tops.findLastIndex((at) => at <= y),
      cell = `${named(column)}${row + 1}`;
    return { en: `Sheet “${name}”, cell ${cell}`, zh: `工作表“${name}”单元格 ${cell}` };
  };
  return { pieces, cellAt };
};

/** `AB` is the 28th column. @param {number} column @returns {string} */
const named = (column) =>
  (column < 26 ? "" : named(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** What is printed on the sheets of a workbook; `undefined` if they are not a known document.
 * @param {Sheet[]} sheets @param {string} file @returns {Promise<Read[] | undefined>} */
export const readSheets = async (sheets, file) => {
  const pages = sheets.map((sheet, at) => ofSheet(sheet, at + 1)),
    pieces = pages.flatMap((page) => page.pieces);
  if (!pieces[0]) return undefined;
  const answer = await readPaper({ pieces, name: file });
  if (answer.kind === "unknown" || answer.fields.length < 3) return undefined;
  return reads(answer, file, "xlsx", (place) =>
    "page" in place ? pages[place.page - 1]?.cellAt(place.x, place.y) : undefined,
  );
};
