// @ts-check
import { archive } from "./archive.js";
import { date, isDate, number, unescaped } from "./cells.js";
import { own, Refusal } from "./finding.js";
import { all, markup, text } from "./markup.js";
import { BEFORE_ROWS, BEHIND_ROWS, escaped, parts, sheetPath } from "./parts.js";
import { fflate } from "./vendor.js";

/** @typedef {import("./markup.js").Element} Element */
/** `wide` where it has more columns than are read. @typedef {{ name: string, rows: string[][], wide?: boolean }} Sheet */

/** A sheet of 20,000 rows. */
const LARGEST = 30_000_000;
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;

/** @type {import("../readers.js").Rule} */
export const MANY_ROWS = {
  code: "list/too-many-rows",
  severity: "hold",
  message: { en: "The list has more than {limit} rows.", zh: "列表超过 {limit} 行。" },
  fix: { en: "Export a shorter period.", zh: "请缩短期间后重新导出。" },
  source: own("Limits"),
};
/** @type {import("../readers.js").Rule} */
export const OTHER_WORKBOOK = {
  code: "file/office-other",
  severity: "hold",
  message: { en: "This is an Office file, and not a workbook (XLSX).", zh: "这是 Office 文件，但不是 XLSX 工作簿。" },
  source: own("Files"),
};
/** @type {import("../readers.js").Rule} */
export const SHEETS_LEFT = {
  code: "list/sheets-left",
  severity: "info",
  message: {
    en: "Read from the sheet “{sheet}”; {count} others were left out.",
    zh: "已读取工作表“{sheet}”，其余 {count} 个工作表未读取。",
  },
  source: own("Lists"),
};

/** What a workbook says of itself: its sheets, which cell styles show a day, and from when days are counted.
 * @typedef {{ sheets: { name: string, path: string, hidden: boolean }[], dates: boolean[], since1904: boolean, strings: string }} Book */

/** A part's path in the archive. @param {string} target */
const pathOf = (target) => {
  try {
    return new URL(target, "x://x/xl/").pathname.slice(1);
  } catch {
    return "";
  }
};

/** @param {(name: string) => Promise<Element | undefined>} open @returns {Promise<Book>} */
export const book = async (open) => {
  const root = await open("xl/workbook.xml"),
    links = await open("xl/_rels/workbook.xml.rels");
  if (!root || !links) throw new Refusal(OTHER_WORKBOOK);
  const relations = all(links, "Relationship").map(({ attributes: { Id = "", Type = "", Target = "" } }) => ({
    id: Id,
    type: Type,
    path: pathOf(Target),
  }));
  const styles = await open("xl/styles.xml");
  return {
    sheets: all(root, "sheets/sheet").map(({ attributes }) => {
      const { name = "", state = "visible" } = attributes,
        id = Object.keys(attributes).find((key) => key.endsWith(":id")) ?? "";
      return {
        name,
        path: relations.find((one) => one.id === attributes[id])?.path ?? "",
        hidden: state !== "visible",
      };
    }),
    dates: styles ? dateStyles(styles) : [],
    since1904: /^(?:1|true)$/.test(all(root, "workbookPr")[0]?.attributes.date1904 ?? ""),
    strings: relations.find(({ type }) => type.endsWith("/sharedStrings"))?.path ?? "xl/sharedStrings.xml",
  };
};
/** @type {import("../readers.js").Rule} */
export const COLUMNS_LEFT = {
  code: "list/columns-left",
  severity: "caution",
  message: {
    en: "The list has more than {limit} columns; the others were not read.",
    zh: "列表超过 {limit} 列，其余列未读取。",
  },
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
  const known = await book(open);
  const strings = await open(known.strings),
    shared = strings ? all(strings, "si").map(written) : [];
  const read = [];
  for (const { name, path } of known.sheets) {
    const sheet = await open(path);
    if (sheet) read.push({ name, ...rows(sheet, shared, known) });
  }
  return read;
};

/** Text in runs, without the readings that Japanese workbooks put above it. @param {Element} item */
const written = (item) =>
  unescaped(
    all(item, "t")
      .concat(all(item, "r/t"))
      .map((part) => part.text)
      .join(""),
  );

/** Which cell styles show a day. @param {Element} styles */
const dateStyles = (styles) => {
  const own = new Map(
    all(styles, "numFmts/numFmt").map(({ attributes }) => [attributes.numFmtId, attributes.formatCode ?? ""]),
  );
  return all(styles, "cellXfs/xf").map(({ attributes: { numFmtId = "0" } }) => isDate(numFmtId, own.get(numFmtId)));
};

/** @param {Element} sheet @param {string[]} shared @param {Book} book */
const rows = (sheet, shared, book) => {
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
      cells[column] = shown(cell, shared, book);
    }
    table[at] = cells;
  }
  return { rows: table, ...(wide && { wide }) };
};

/** 0-based column of `AB12`. @param {string | undefined} reference */
const place = (reference) => {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : undefined;
};

/** @param {Element} cell @param {string[]} shared @param {Book} book */
const shown = (cell, shared, { dates, since1904 }) => {
  const { t: type = "n", s: style = "0" } = cell.attributes,
    value = text(cell, "v") ?? "";
  if (type === "s") return shared[+value] ?? "";
  if (type === "inlineStr") return all(cell, "is").map(written).join("");
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type === "d") return value.replace("T", " ");
  if (type !== "n" || !value) return unescaped(value);
  return dates[+style] ? date(value, since1904) : number(value);
};

/** A workbook in which every cell is a text, so that no number loses a digit or a zero. @param {Sheet[]} sheets */
export const workbook = async (sheets) => {
  const { zipSync, strToU8 } = await fflate();
  const cell = (/** @type {string} */ value) =>
    `<c t="inlineStr" s="1"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  const all = parts(sheets.map(({ name }) => name));
  sheets.forEach(({ rows }, at) => {
    all[sheetPath(at)] =
      `${BEFORE_ROWS}${rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("")}${BEHIND_ROWS}`;
  });
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, part]) => [name, strToU8(part)])), { level: 6 });
};
