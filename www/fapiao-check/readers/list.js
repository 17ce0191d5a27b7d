// @ts-check
import { found, own, practice, Refusal } from "./finding.js";
import { fetched } from "./vendor.js";
import { COLUMNS_LEFT, MANY_ROWS, MOST_COLUMNS, MOST_ROWS, SHEETS_LEFT, sheets } from "./workbook.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("../readers.js").Table} Table */
/** @typedef {import("../readers.js").Column} Column */

/** @type {import("../readers.js").Rule} */
export const NO_NUMBERS = {
  code: "list/no-number-column",
  severity: "hold",
  message: {
    en: "No column with invoice numbers was found. The list’s columns: {headings}.",
    zh: "未找到发票号码列。列表的列名为：{headings}。",
  },
  fix: { en: "Choose the column that holds the numbers.", zh: "请指定发票号码所在的列。" },
  source: own("Lists"),
};
/** @type {import("../readers.js").Rule} */
export const DIGITS_LOST = {
  code: "list/digits-lost",
  severity: "caution",
  message: {
    en: "{count} numbers of the list were saved as figures and have lost digits, the first in row {row}: {value}.",
    zh: "列表中有 {count} 个号码被存为数值，位数已丢失，首个在第 {row} 行：{value}。",
  },
  fix: {
    en: "Export the list again, and do not save it with Excel as CSV.",
    zh: "请重新导出列表，不要用 Excel 另存为 CSV。",
  },
  source: practice("Numbers in Excel"),
};

/** What each column is called, in Chinese and in English, without spaces, brackets and marks; of several the first counts.
 * @type {Record<Column, string[]>} */
const HEADINGS = {
  digitalNumber: ["数电发票号码", "数电票号码", "全电发票号码", "电子发票号码"],
  number: [
    "发票号码",
    "发票号",
    "发票编号",
    "票号",
    "invoicenumber",
    "invoiceno",
    "invoiceid",
    "fapiaonumber",
    "number",
  ],
  code: ["发票代码", "invoicecode", "fapiaocode"],
  issueDate: [
    "开票日期",
    "开具日期",
    "开票时间",
    "开具时间",
    "issuedate",
    "invoicedate",
    "dateofissue",
    "issuedon",
    "issuetime",
    "invoicingtime",
    "date",
  ],
  sellerName: [
    "销方名称",
    "销售方名称",
    "销售方",
    "开票主体",
    "开票公司",
    "开票方",
    "seller",
    "sellername",
    "issuer",
    "invoicingcompany",
    "invoicingentity",
  ],
  sellerTaxId: [
    "销方识别号",
    "销售方识别号",
    "销方税号",
    "销售方税号",
    "销售方纳税人识别号",
    "销方纳税人识别号",
    "sellertaxid",
    "issuertaxid",
  ],
  buyerName: ["购买方名称", "购方名称", "购买方", "发票抬头", "抬头", "buyer", "buyername", "title", "invoicetitle"],
  buyerTaxId: [
    "购方识别号",
    "购买方识别号",
    "购方税号",
    "购买方税号",
    "购买方纳税人识别号",
    "购方纳税人识别号",
    "buyertaxid",
  ],
  net: [
    "金额",
    "合计金额",
    "不含税金额",
    "net",
    "netamount",
    "amountwithouttax",
    "amountexcltax",
    "amountexcludingtax",
  ],
  tax: ["税额", "合计税额", "tax", "taxamount", "vat"],
  gross: [
    "价税合计",
    "含税金额",
    "发票金额",
    "开票金额",
    "总金额",
    "gross",
    "total",
    "totalamount",
    "amountwithtax",
    "amountincltax",
    "amountincludingtax",
    "invoiceamount",
    "amount",
  ],
  status: ["发票状态", "状态", "status", "invoicestatus"],
  positive: ["是否正数发票", "positive", "ispositive"],
  booked: ["入账状态", "是否入账", "入账", "booked", "bookingstatus"],
  risk: ["发票风险等级", "风险等级", "risklevel", "risk"],
  originalNumber: [
    "对应蓝字发票号码",
    "蓝字发票号码",
    "原发票号码",
    "被红冲发票号码",
    "originalinvoice",
    "originalinvoicenumber",
  ],
  remark: ["备注", "remark", "remarks"],
  item: ["货物或应税劳务名称", "货物或应税劳务、服务名称", "项目名称", "item", "itemname"],
};

/** @param {string} heading */
const plain = (heading) =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^)]*\)|[^\p{L}\p{N}]/gu, "");

/** Which column is which. @param {string[]} headings @returns {Table["mapping"]} */
export const mapped = (headings) => {
  const names = headings.map(plain);
  return Object.fromEntries(
    Object.entries(HEADINGS).flatMap(([column, words]) => {
      const at = words.map((word) => names.indexOf(plain(word))).find((place) => place >= 0);
      return at === undefined ? [] : [[column, at]];
    }),
  );
};

/** The table in the rows of a sheet: it begins under the row with the most known headings. @param {string[][]} rows @param {string} [sheet] @returns {Table} */
const table = (rows, sheet) => {
  const known = rows.slice(0, 20).map((row) => Object.keys(mapped(row)).length);
  const at = Math.max(0, known.indexOf(Math.max(0, ...known)));
  const headings = (rows[at] ?? []).map((heading) => heading.trim());
  const body = rows.slice(at + 1);
  return { ...(sheet !== undefined && { sheet }), headings, rows: body, firstRow: at + 2, mapping: mapped(headings) };
};

/** @param {Table} table */
const numbered = ({ mapping }) => mapping.number !== undefined || mapping.digitalNumber !== undefined;

/** @param {string} file @param {Read["medium"]} medium @param {Table} table @param {import("../fapiao-check.js").Finding[]} findings @returns {Read} */
const list = (file, medium, table, findings) => {
  const lost = table.rows.flatMap((row, at) => {
    const value = (row[table.mapping.digitalNumber ?? -1] || row[table.mapping.number ?? -1]) ?? "";
    return /^\d(?:\.\d+)?E\+?\d+$/i.test(value) || (medium === "xlsx" && /^\d{15}0{5}$/.test(value))
      ? [{ value, row: `${table.firstRow + at}` }]
      : [];
  });
  if (lost[0]) findings.push(found(DIGITS_LOST, "number", { ...lost[0], count: `${lost.length}` }));
  const unread = numbered(table)
    ? []
    : [found(NO_NUMBERS, "number", { headings: table.headings.filter(Boolean).slice(0, 30).join(", ") || "–" })];
  return { file, kind: "list", medium, fields: [], lines: [], unread, findings, table };
};

/** Whether numbers of invoices are below the heading: a document has a label there. @param {Table} table */
const hasNumbers = ({ rows, mapping }) =>
  rows.some((row) =>
    [mapping.number, mapping.digitalNumber].some((at) => at !== undefined && /\d{6}|\dE\+\d/i.test(row[at] ?? "")),
  );

/** Reads a workbook: a list, of its sheets the one in which most columns are known, or a document that was written as one.
 * @param {Uint8Array} bytes @param {string} file @returns {Promise<Read[]>} */
export const readWorkbook = async (bytes, file) => {
  const all = await sheets(bytes),
    tables = all.map(({ name, rows }) => table(rows, name));
  const score = (/** @type {Table} */ one) =>
    Object.keys(one.mapping).length * 2 - (one.mapping.item === undefined ? 0 : 3);
  const best = tables.reduce(
    (/** @type {Table | undefined} */ before, one) => (before && score(before) >= score(one) ? before : one),
    undefined,
  );
  if (!best) throw new Refusal(NO_NUMBERS, { headings: "–" });
  const document = hasNumbers(best)
    ? undefined
    : await (await fetched(() => import("./sheet.js"))).readSheets(all, file);
  if (document) return document;
  const one = list(file, "xlsx", best, [
    ...(tables.length > 1
      ? [found(SHEETS_LEFT, "file", { sheet: best.sheet ?? "", count: `${tables.length - 1}` })]
      : []),
    ...(all[tables.indexOf(best)]?.wide ? [found(COLUMNS_LEFT, "file", { limit: `${MOST_COLUMNS}` })] : []),
  ]);
  return [one];
};

/** Reads a text: a list, where its columns are known, or else what somebody pasted. @param {string} text @param {string} file @returns {Promise<Read[]>} */
export const readText = async (text, file) => {
  const one = table(cells(text));
  return numbered(one) && Object.keys(one.mapping).length > 1
    ? [list(file, "csv", one, [])]
    : (await fetched(() => import("./plain.js"))).readPlain(text, file);
};

/** The cells of a CSV file, separated by whatever its first line has most of. @param {string} text */
export const cells = (text) => {
  const [first = ""] = text.trimStart().split("\n", 1);
  const count = (/** @type {string} */ mark) => first.split(mark).length;
  const separator = [",", "\t", ";"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  /** @type {string[][]} */
  const rows = [[]];
  let at = 0;
  for (;;) {
    const row = /** @type {string[]} */ (rows.at(-1));
    let cell = "",
      end = at;
    if (text[at] === '"') {
      do {
        const from = end + 1;
        end = text.indexOf('"', from);
        if (end < 0) end = text.length;
        cell += text.slice(from, end++) + (text[end] === '"' ? '"' : "");
      } while (text[end] === '"');
    }
    while (end < text.length && text[end] !== separator && text[end] !== "\n") cell += text[end++];
    row.push(bare(cell));
    if (end >= text.length) break;
    if (text[end] === "\n" && rows.push([]) > MOST_ROWS + 20) throw new Refusal(MANY_ROWS, { limit: `${MOST_ROWS}` });
    at = end + 1;
  }
  return rows;
};

/** Without what exports put around a number so that Excel keeps it a text. @param {string} cell */
const bare = (cell) =>
  cell
    .trim()
    .replace(/^="(.*)"$/, "$1")
    .replace(/^'/, "")
    .trim();

/** What a table's row says, by the mapping in force. @param {Table} table @param {string[]} row @returns {Partial<Record<Column, string>>} */
export const values = ({ mapping }, row) => {
  const entries = Object.entries(mapping).flatMap(([column, at]) =>
    row[at]?.trim() ? [[column, row[at].trim()]] : [],
  );
  const read = /** @type {Partial<Record<Column, string>>} */ (Object.fromEntries(entries));
  if (read.digitalNumber) read.number = read.digitalNumber;
  return read;
};
