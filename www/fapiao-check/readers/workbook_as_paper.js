// @ts-check
// Documents in workbooks: a sheet is laid out as a page, each line of a cell as one piece of text.
import { readPaper, reads } from "./paper.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {{ name: string, rows: string[][] }} Sheet */

/** Units of a page: the width of a letter, the height of a line, and from one line to the next. */
const LETTER = 50;
const LINE = 100;
const PITCH = 150;
/** The maximum letters of a column: longer cells overlap the next ones. */
const WIDEST = 24;
/** How many rows of a sheet are read: no document has more. */
const MOST_ROWS = 400;

/** How many letters wide. @param {string} text */
const letters = (text) => [...text].reduce((sum, char) => sum + (char > "\u2e80" ? 2 : 1), 0);

/** The pieces of a sheet, and which cell each place belongs to. @param {Sheet} sheet @param {number} page */
const laidOut = ({ name, rows }, page) => {
  const cells = rows.slice(0, MOST_ROWS).map((row) =>
    row.map((cell) =>
      cell
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  );
  /** @type {number[]} */
  const lefts = [0];
  for (let column = 0; column < Math.max(0, ...rows.map((row) => row.length)); column++) {
    const widest = Math.max(0, ...cells.flatMap((row) => (row[column] ?? []).map(letters)));
    lefts.push((lefts[column] ?? 0) + (widest && (Math.min(widest, WIDEST) + 4) * LETTER));
  }
  /** @type {import("../fapiao-check.js").PaperPiece[]} */
  const pieces = [];
  /** @type {number[]} */
  const tops = [];
  let top = 0;
  for (const row of cells) {
    tops.push(top);
    row.forEach((lines, column) => {
      const x = lefts[column] ?? 0,
        room = (lefts.find((left) => left > x) ?? x) - x - 2 * LETTER;
      lines.forEach((text, line) => {
        const width = Math.min(letters(text) * LETTER, Math.max(LETTER, room));
        pieces.push({ text, page, x, y: top + line * PITCH, width, height: LINE });
      });
    });
    top += Math.max(1, ...row.map((lines) => lines.length)) * PITCH;
  }
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
  const pages = sheets.map((sheet, at) => laidOut(sheet, at + 1)),
    pieces = pages.flatMap((page) => page.pieces);
  if (!pieces[0]) return undefined;
  const answer = await readPaper({ pieces, name: file });
  if (answer.kind === "unknown" || answer.fields.length < 3) return undefined;
  return reads(answer, file, "xlsx", (place) =>
    "page" in place ? pages[place.page - 1]?.cellAt(place.x, place.y) : undefined,
  );
};
