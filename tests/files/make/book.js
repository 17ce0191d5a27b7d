// @ts-check
// Workbooks for tests: written by the package's own writer, and read by its own reader.
import { workbookOf } from "../../../www/fapiao-check/sheets/workbook_writer.js";
import { texts } from "../../../www/fapiao-check/sheets/workbook.js";

/** A workbook in which every cell is a text. @param {{ name: string, rows: string[][] }[]} sheets */
export const workbook = async (sheets) => {
  const wide = (/** @type {string[][]} */ rows) => Math.max(...rows.map((row) => row.length));
  const file = await workbookOf(
    sheets.map(({ name, rows: [first = [], ...rows] }) => ({
      name,
      columns: Array.from({ length: wide([first, ...rows]) }, (_, at) => ({ name: first[at] ?? "", cells: "text" })),
      rows,
    })),
  );
  return new Uint8Array(await file.arrayBuffer());
};

/** The cells of a CSV text. @param {string} text */
export const cells = (text) => {
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [],
    cell = "",
    isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (isQuoted && char === '"' && text[at + 1] === '"') cell += text.charAt(at++);
    else if (char === '"') isQuoted = !isQuoted;
    else if (isQuoted || (char !== "," && char !== "\n")) cell += char;
    else {
      row.push(cell);
      cell = "";
      if (char === ",") continue;
      rows.push(row);
      row = [];
    }
  }
  return rows;
};

/** Every sheet of a workbook. @param {Uint8Array | Blob} file */
export const sheets = async (file) => {
  const blob = file instanceof Blob ? file : new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (file)]);
  return (await texts(blob)).map(({ name, text }) => ({ name, rows: cells(text) }));
};
