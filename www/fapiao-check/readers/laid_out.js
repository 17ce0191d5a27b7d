// @ts-check
// Rows of cells, laid out as a page: each line of a cell is one piece of text.

/** Units of a page: the width of a letter, the height of a line, and from one line to the next. */
const LETTER = 50;
const LINE = 100;
export const PITCH = 150;
/** The maximum letters of a column: longer cells overlap the next ones. */
const WIDEST = 24;

/** How many letters wide. @param {string} text */
const letters = (text) => [...text].reduce((sum, char) => sum + (char > "\u2e80" ? 2 : 1), 0);

/** The pieces of the rows, where each column and each row begins, and where the last one ends.
 * @param {string[][]} rows @param {number} page @param {number} [begin] where the first row is */
export const laidOut = (rows, page, begin = 0) => {
  const cells = rows.map((row) =>
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
  let end = begin;
  for (const row of cells) {
    tops.push(end);
    row.forEach((lines, column) => {
      const x = lefts[column] ?? 0,
        room = (lefts.find((left) => left > x) ?? x) - x - 2 * LETTER;
      lines.forEach((text, line) => {
        const width = Math.min(letters(text) * LETTER, Math.max(LETTER, room));
        pieces.push({ text, page, x, y: end + line * PITCH, width, height: LINE });
      });
    });
    end += Math.max(1, ...row.map((lines) => lines.length)) * PITCH;
  }
  return { pieces, lefts, tops, end };
};
