// @ts-check
import { archive } from "./archive.js";
import { own, Refusal } from "./finding.js";
import { all, markup, text } from "./markup.js";
import { fflate } from "./vendor.js";

/** @typedef {import("./markup.js").Element} Element */
/** `wide` where it has more columns than are read. @typedef {{ name: string, rows: string[][], wide?: boolean }} Sheet */

/** A sheet of 20,000 rows. */
const LARGEST = 30_000_000;
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;

/** @type {import("../readers.js").Rule} */
export const MANY_ROWS = {
  code: "list/too-many-rows", severity: "hold",
  message: { en: "The list has more than {limit} rows.", zh: "列表超过 {limit} 行。" },
  fix: { en: "Export a shorter period.", zh: "请缩短期间后重新导出。" },
  source: own("Limits"),
};
/** @type {import("../readers.js").Rule} */
export const OTHER_WORKBOOK = {
  code: "file/office-other", severity: "hold",
  message: { en: "This is an Office file, and not a workbook (XLSX).", zh: "这是 Office 文件，但不是 XLSX 工作簿。" },
  source: own("Files"),
};
/** @type {import("../readers.js").Rule} */
export const SHEETS_LEFT = {
  code: "list/sheets-left", severity: "info",
  message: { en: "Read from the sheet “{sheet}”; {count} others were left out.", zh: "已读取工作表“{sheet}”，其余 {count} 个工作表未读取。" },
  source: own("Lists"),
};

/** @type {import("../readers.js").Rule} */
export const COLUMNS_LEFT = {
  code: "list/columns-left", severity: "caution",
  message: { en: "The list has more than {limit} columns; the others were not read.", zh: "列表超过 {limit} 列，其余列未读取。" },
  source: own("Limits"),
};

/** The sheets of a workbook, every cell as the text that it shows or, for a number, as it was saved.
 * @param {Uint8Array} bytes @returns {Promise<Sheet[]>} */
export const sheets = async (bytes) => {
  const entries = new Map((await archive(bytes)).map((entry) => [entry.name.replace(/^\//, ""), entry]));
  const open = async (/** @type {string} */ name) => {
    const entry = entries.get(name);
    return entry && markup(entry.bytes(), LARGEST);
  };
  const book = await open("xl/workbook.xml"), links = await open("xl/_rels/workbook.xml.rels");
  if (!book || !links) throw new Refusal(OTHER_WORKBOOK);
  const targets = new Map(all(links, "Relationship").map(({ attributes: { Id = "", Target = "" } }) => [Id, new URL(Target, "x://x/xl/").pathname.slice(1)]));
  const strings = await open("xl/sharedStrings.xml"), shared = strings ? all(strings, "si").map(written) : [];
  const styles = await open("xl/styles.xml"), dates = styles ? dateStyles(styles) : [];
  const read = [];
  for (const { attributes } of all(book, "sheets/sheet")) {
    const sheet = await open(targets.get(attributes["r:id"] ?? "") ?? "");
    if (sheet) read.push({ name: attributes.name ?? "", ...rows(sheet, shared, dates) });
  }
  return read;
};

/** Text in runs, without the readings that Japanese workbooks put above it. @param {Element} item */
const written = (item) => all(item, "t").concat(all(item, "r/t")).map((part) => part.text).join("");

/** Which cell styles show a day. @param {Element} styles */
const dateStyles = (styles) => {
  const own = new Map(all(styles, "numFmts/numFmt").map(({ attributes }) => [attributes.numFmtId, attributes.formatCode ?? ""]));
  return all(styles, "cellXfs/xf").map(({ attributes: { numFmtId = "0" } }) => {
    const format = own.get(numFmtId)?.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
    return format === undefined ? [14, 15, 16, 17, 22, 27, 31, 57].includes(+numFmtId) : /[yd]/i.test(format);
  });
};

/** @param {Element} sheet @param {string[]} shared @param {boolean[]} dates */
const rows = (sheet, shared, dates) => {
  /** @type {string[][]} */
  const table = [];
  let wide = false;
  for (const row of all(sheet, "sheetData/row")) {
    const at = +(row.attributes.r ?? table.length + 1) - 1;
    if (!(at < MOST_ROWS)) throw new Refusal(MANY_ROWS, { limit: `${MOST_ROWS}` });
    while (table.length < at) table.push([]);
    /** @type {string[]} */
    const cells = [];
    for (const cell of all(row, "c")) {
      const column = place(cell.attributes.r) ?? cells.length;
      if (column >= MOST_COLUMNS) {
        wide = true;
        continue;
      }
      while (cells.length < column) cells.push("");
      cells[column] = shown(cell, shared, dates);
    }
    table[at] = cells;
  }
  return { rows: table, ...wide && { wide } };
};

/** 0-based column of `AB12`. @param {string | undefined} reference */
const place = (reference) => {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : undefined;
};

/** @param {Element} cell @param {string[]} shared @param {boolean[]} dates */
const shown = (cell, shared, dates) => {
  const { t: type, s: style = "0" } = cell.attributes, value = text(cell, "v") ?? "";
  if (type === "s") return shared[+value] ?? "";
  if (type === "inlineStr") return all(cell, "is").map(written).join("");
  if ((type && type !== "n") || !value) return value;
  if (dates[+style]) return date(value);
  // What Excel itself shows of a number of up to 15 digits; a longer one has lost digits, and is left as it was saved.
  const short = String(Number(value));
  return /^-?\d{1,15}(?:\.\d+)?$/.test(short) && short.replace(/\D/g, "").length <= 15 ? short : value;
};

/** Excel counts days from 1899-12-30. @param {string} serial */
const date = (serial) => {
  const days = Math.floor(+serial);
  return days > 0 && days < 80_000 ? new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10) : serial;
};

/** @param {string} text */
const escaped = (text) => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** A workbook in which every cell is a text, so that no number loses a digit or a zero. @param {Sheet[]} sheets */
export const workbook = async (sheets) => {
  const { zipSync, strToU8 } = await fflate();
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const cell = (/** @type {string} */ value) => `<c t="inlineStr" s="1"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  /** @type {Record<string, string>} */
  const parts = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escaped(name).slice(0, 31)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  sheets.forEach(({ rows }, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = `${head}<worksheet xmlns="${main}"><sheetData>${rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("")}</sheetData></worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])), { level: 6 });
};

