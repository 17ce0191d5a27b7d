// @ts-check
// Lists: turns a workbook into text, sheet by sheet, for the core to read.
import { load } from "../fapiao-check.js";
import { note, Refusal } from "./notes.js";
import { fetched } from "./vendor.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("../fapiao-check.js").ListQuestion} ListQuestion */
/** @typedef {import("../fapiao-check.js").ListAnswer} ListAnswer */

/** What a list contains. @param {ListQuestion} question @returns {Promise<ListAnswer>} */
export const readList = async (question) => (await fetched(() => load({ part: "list" }))).readList(question);

/** @param {ListAnswer} answer @param {string} file @param {Read["medium"]} medium @returns {Read} */
const list = ({ findings, table }, file, medium) => ({
  file,
  kind: table ? "list" : "unreadable",
  medium,
  fields: [],
  lines: [],
  notes: findings.map(({ code, field, params }) => note(code, field, params)),
  ...(table && { table }),
});

/** Reads a workbook: a list, or a document in a workbook. @param {Uint8Array} bytes @param {string} file @returns {Promise<Read[]>} */
export const readWorkbook = async (bytes, file) => {
  const { texts } = await fetched(() => import("../sheets/workbook.js")),
    sheets = await texts(bytes);
  const answer = await readList({ sheets, medium: "xlsx" });
  const document =
    answer.table?.isFilled === false
      ? await (await fetched(() => import("./workbook_as_paper.js"))).readSheets(
          await Promise.all(sheets.map(rows)),
          file,
        )
      : undefined;
  return document ?? [list(answer, file, "xlsx")];
};

/** Every row of one sheet. @param {{ name: string, text: string }} sheet */
const rows = async ({ name, text }) => {
  const { table } = await readList({ sheets: [{ text }], medium: "xlsx" });
  return { name, rows: table ? [...(table.above ?? []), table.headings, ...table.rows] : [] };
};

/** Reads a text: as a list if it is one, otherwise as pasted text. @param {string} text @param {string} file @returns {Promise<Read[]>} */
export const readText = async (text, file) => {
  const answer = await readList({ sheets: [{ text }], medium: "csv" });
  return answer.table || answer.findings[0]
    ? [list(answer, file, "csv")]
    : (await fetched(() => import("./plain_text.js"))).readPlain(text, file);
};

/** The beginning of tables that are only named like a workbook, and what they are. @type {[RegExp, string][]} */
const CALLED_XLS = [
  [/^\s*<(?:!doctype html|html|table|meta)\b[^]*(?:<table\b|office:excel)/i, "HTML"],
  [/progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/, "XML"],
];

/** Refuses a page or an older XML that systems export under the name of a workbook. @param {string} head of a file that begins with a tag */
export const refuseCalledXls = (head) => {
  const [, form] = CALLED_XLS.find(([mark]) => mark.test(head)) ?? [];
  if (form) throw new Refusal("file/called-xls", { form });
};
