// @ts-check
// What the core says about what was read.
import { invoiceFile } from "../../www/fapiao-check/readers/invoice_file.js";
import { load } from "../../www/fapiao-check/fapiao-check.js";

/** @typedef {import("../../www/fapiao-check/readers.js").Read} Read */
/** @typedef {import("../../www/fapiao-check/fapiao-check.js").ListTable} Table */
/** @typedef {import("../../www/fapiao-check/fapiao-check.js").ListOrigin} Origin */

const fapiao = await load({ part: "files" });

/** @param {Read} read @param {Omit<import("../../www/fapiao-check/fapiao-check.js").InvoiceQuestion, "paper">} [question] */
export const checked = (read, question) => fapiao.checkInvoice({ paper: invoiceFile(read), ...question });

/** The codes of the findings about a file. @param {Read} read */
export const codes = (read) =>
  checked(read)
    .findings.map(({ code }) => code)
    .filter((code) => /^(?:file|list|paper)\//.test(code));

/** @param {Read[]} reads @param {Partial<Record<Origin, Table>>} lists @param {"en" | "zh"} [language] */
export const reconciled = (reads, lists, language) =>
  fapiao.reconcile({
    invoices: reads.map(invoiceFile),
    lists: Object.entries(lists).map(([origin, { firstRow, rows, mapping, isOpen }]) => ({
      origin: /** @type {Origin} */ (origin),
      firstRow,
      rows,
      mapping,
      isOpen,
    })),
    language,
  });

/** What a table's row says, by its mapping. @param {Table} table @param {string[]} row @returns {Record<string, string>} */
export const values = ({ mapping }, row) => {
  const said = Object.fromEntries(
    Object.entries(mapping).flatMap(([column, at]) => (row[at]?.trim() ? [[column, row[at].trim()]] : [])),
  );
  return said.digitalNumber ? { ...said, number: said.digitalNumber } : said;
};
