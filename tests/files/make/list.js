// @ts-check
import { zip } from "./ofd.js";
import { escape } from "./xml.js";

/** @typedef {import("./invoice.js").Made} Made */

/** As in the tax bureau's export. */
export const BUREAU = [
  "序号",
  "发票代码",
  "发票号码",
  "数电发票号码",
  "销方识别号",
  "销方名称",
  "购方识别号",
  "购买方名称",
  "开票日期",
  "金额",
  "税额",
  "价税合计",
  "发票来源",
  "发票票种",
  "发票状态",
  "是否正数发票",
  "发票风险等级",
  "开票人",
  "备注",
];
/** @param {Made} made @param {number} at @param {Record<string, string>} [change] */
export const bureauRow = (made, at, change = {}) => {
  /** @type {Record<string, string | undefined>} */
  const all = {
    序号: `${at + 1}`,
    发票代码: made.code,
    发票号码: made.code && made.number,
    数电发票号码: made.code ? "" : made.number,
    销方识别号: made.sellerTaxId,
    销方名称: made.sellerName,
    购方识别号: made.buyerTaxId,
    购买方名称: made.buyerName,
    开票日期: `${made.issueDate} 10:11:12`,
    金额: made.net,
    税额: made.tax,
    价税合计: made.gross,
    发票来源: "电子发票服务平台",
    发票票种: "数电发票",
    发票状态: "正常",
    是否正数发票: made.originalNumber ? "否" : "是",
    发票风险等级: "正常",
    开票人: made.drawer,
    备注: made.originalNumber ? `被红冲蓝字数电发票号码：${made.originalNumber}` : "",
    ...change,
  };
  return BUREAU.map((heading) => all[heading] ?? "");
};

/** As a console lists them, in English. */
export const CONSOLE = ["Invoice No.", "Invoice Title", "Invoicing Entity", "Amount (CNY)", "Status", "Issue Date"];
/** @param {Made} made @param {Record<string, string>} [change] */
export const consoleRow = (made, change = {}) => {
  /** @type {Record<string, string>} */
  const all = {
    "Invoice No.": made.number,
    "Invoice Title": made.buyerName,
    "Invoicing Entity": made.sellerName,
    "Amount (CNY)": made.gross.replace(/(\d)(?=(\d{3})+\.)/g, "$1,"),
    Status: "Issued",
    "Issue Date": made.issueDate.replaceAll("-", "/"),
    ...change,
  };
  return CONSOLE.map((heading) => all[heading] ?? "");
};

/** @param {string[][]} rows @param {string} [separator] */
export const csv = (rows, separator = ",") =>
  rows
    .map((row) =>
      row.map((cell) => (/["\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator),
    )
    .join("\r\n");

/** A workbook as Excel saves it: shared strings, numbers as numbers, days as serials. @param {Record<string, (string | { number: string } | { day: string })[][]>} sheets */
export const excel = (sheets) => {
  /** @type {string[]} */
  const shared = [];
  const names = Object.keys(sheets),
    column = (/** @type {number} */ at) =>
      (at < 26 ? "" : String.fromCharCode(64 + Math.floor(at / 26))) + String.fromCharCode(65 + (at % 26));
  const body = Object.values(sheets).map(
    (rows) =>
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
        .map(
          (row, y) =>
            `<row r="${y + 1}">${row
              .map((cell, x) => {
                const at = `r="${column(x)}${y + 1}"`;
                if (typeof cell !== "string")
                  return "day" in cell
                    ? `<c ${at} s="1" t="n"><v>${Math.round((Date.parse(cell.day) - Date.UTC(1899, 11, 30)) / 864e5)}</v></c>`
                    : `<c ${at}><v>${cell.number}</v></c>`;
                return cell === "" ? "" : `<c ${at} t="s"><v>${shared.push(cell) - 1}</v></c>`;
              })
              .join("")}</row>`,
        )
        .join("")}</sheetData></worksheet>`,
  );
  return zip({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${names.map((name, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}</Relationships>`,
    "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    "xl/sharedStrings.xml": `<sst>${shared.map((text) => `<si><t>${escape(text)}</t></si>`).join("")}</sst>`,
    ...Object.fromEntries(body.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet])),
  });
};
