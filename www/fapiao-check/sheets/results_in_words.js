// @ts-check
// The results in an export, in the reader's words; the core gives codes, which programs need.
import { Csv } from "./csv.js";
import { escaped } from "./workbook_frame.js";

/** The words for clear, caution, hold and stop, and the reader's language.
 * @typedef {{ language: "en" | "zh", verdicts: string[] }} Words */

/** The columns after a row's own cells. None of these names is read as a heading. */
const COLUMNS = /** @type {const} */ ({
  checkVerdict: { en: "Check result", zh: "核对结果" },
  checkNet: { en: "Check: net", zh: "核对：金额" },
  checkTax: { en: "Check: tax", zh: "核对：税额" },
  checkBalancingTax: { en: "Check: tax that adds up", zh: "核对：轧差税额" },
  checkCodes: { en: "Check: what was found", zh: "核对：发现的问题" },
  checkSameNumberInRow: { en: "Check: same number in row", zh: "核对：号码相同的行" },
});
const COUNT = Object.keys(COLUMNS).length;
/** How many worded cells are cached. */
const MOST_KEPT = 10_000;
const VERDICTS = ["clear", "caution", "hold", "stop"];

const LINE = 10,
  QUOTE = 34,
  COMMA = 44,
  SLASH = 47,
  LESS = 60,
  /** Only `checkVerdict` has this letter, not the verdicts. */
  CAPITAL_V = 86,
  /** Of all possible values, only `file 2 row 7` has it. */
  SMALL_F = 102;

/** Before a text in a cell of a workbook, and after it. */
const BEFORE = '<c t="inlineStr" s="1"><is><t>',
  AFTER = "</t></is></c>",
  EMPTY = "<c/>";

/** The format of written rows: where the cell that ends before `end` begins, what ends a row, and how a text is written
 * in a cell. */
const FORMS = {
  csv: {
    start: (/** @type {Uint8Array} */ rows, /** @type {number} */ end) => rows.lastIndexOf(COMMA, end - 1),
    end: "",
    read: (/** @type {string} */ cell) => cell.slice(1),
    write: (/** @type {string} */ said) => `,${/[",;\t]/.test(said) ? `"${said.replaceAll('"', '""')}"` : said}`,
  },
  xlsx: {
    start: (/** @type {Uint8Array} */ rows, /** @type {number} */ end) =>
      rows[end - 2] === SLASH
        ? end - EMPTY.length
        : rows.lastIndexOf(LESS, end - AFTER.length - 1) - BEFORE.lastIndexOf("<"),
    end: "</row>",
    read: (/** @type {string} */ cell) => /<t>(.*)<\/t>/.exec(cell)?.[1] ?? "",
    write: (/** @type {string} */ said) => (said ? `${BEFORE}${escaped(said)}${AFTER}` : EMPTY),
  },
};

/** Replaces codes by words, in whole rows as the core writes them.
 * @param {"csv" | "xlsx"} as @param {Words} words @param {import("./sheets.js").Bulk["codes"]} rules @returns {(rows: Uint8Array) => Uint8Array} */
export const resultsInWords = (as, { language, verdicts }, rules) => {
  const form = FORMS[as],
    csv = new Csv();
  const titles = new Map(rules.map(({ code, title }) => [code, title[language]]));
  const words = new Map([
    ...Object.entries(COLUMNS).map(([name, column]) => /** @type {const} */ ([name, column[language]])),
    ...VERDICTS.map((verdict, at) => /** @type {const} */ ([verdict, verdicts[at] ?? verdict])),
  ]);
  /** @param {string} result */
  const said = (result) => {
    const [, file, row] = /^file (\d+) row (\d+)$/.exec(result) ?? [];
    if (file) return language === "zh" ? `第 ${file} 个文件第 ${row} 行` : result;
    const known = words.get(result);
    if (known !== undefined || !result.includes("/")) return known ?? result;
    return result
      .split(" ")
      .map((code) => titles.get(code) ?? code)
      .join(language === "zh" ? "；" : "; ");
  };
  /** @param {Uint8Array} cell as the core writes it, ASCII alone */
  const read = (cell) => form.read(new TextDecoder().decode(cell));
  /** Many rows have the same verdicts and findings: each is worded once, and found by its bytes.
   * @type {Map<number, { cell: Uint8Array, words: Uint8Array }>} */
  const known = new Map();
  return (rows) => {
    let from = 0,
      isQuoted = false;
    const put = (/** @type {number} */ start, /** @type {number} */ end) => {
      let mark = 0;
      for (let at = start; at < end; at++) mark = (Math.imul(mark, 31) + /** @type {number} */ (rows[at])) | 0;
      let one = known.get(mark);
      if (one?.cell.length !== end - start || one.cell.some((byte, at) => byte !== rows[start + at])) {
        const cell = rows.slice(start, end);
        one = { cell, words: new TextEncoder().encode(form.write(said(read(cell)))) };
        if (known.size < MOST_KEPT) known.set(mark, one);
      }
      csv.copy(one.words, 0, one.words.length);
    };
    for (let end = 0; end < rows.length; end++) {
      if (as === "xlsx") end = rows.indexOf(LINE, end);
      else if (rows[end] === QUOTE) isQuoted = !isQuoted;
      if (end < 0) break;
      // A line that ends within quotation marks continues.
      if (rows[end] !== LINE || isQuoted) continue;
      const starts = [end - form.end.length];
      while (starts.length <= COUNT) starts.unshift(form.start(rows, starts[0] ?? 0));
      const [verdict = 0, net = 0, , , codes = 0, same = 0, last = 0] = starts,
        isHeading = rows.subarray(verdict, net).includes(CAPITAL_V);
      csv.copy(rows, from, verdict);
      if (isHeading) starts.slice(0, COUNT).forEach((start, at) => void put(start, starts[at + 1] ?? last));
      else {
        put(verdict, net);
        csv.copy(rows, net, codes);
        put(codes, same);
        // A row of another file is worded; one of the same file is a number.
        if (rows.subarray(same, last).includes(SMALL_F)) put(same, last);
        else csv.copy(rows, same, last);
      }
      csv.copy(rows, last, end + 1);
      from = end + 1;
    }
    return csv.take();
  };
};
