// @ts-check
import { between, columnsOf, continued } from "./columns.js";
import { crossChecks } from "./cross.js";
import { found, own } from "./finding.js";
import { fen } from "./money.js";
import { withRemark } from "./remark.js";
import { fetched } from "./vendor.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("../readers.js").Field} Field */
/** @typedef {import("../fapiao-check.js").Text} Text */
/** A line of text, and where it stands; of a PDF also its cells. @typedef {{ text: string, where: Text, cells?: import("./columns.js").Cell[] }} Written */

/** @type {import("../readers.js").Rule} */
export const NO_FIELDS = {
  code: "file/no-fields",
  severity: "hold",
  message: {
    en: "There is text here, but none of the fields of an invoice was found in it.",
    zh: "文件中有文字，但未找到发票的任何字段。",
  },
  fix: {
    en: "Use the XML or the OFD of the invoice, or paste its number by itself.",
    zh: "请改用发票的 XML 或 OFD 文件，或单独粘贴发票号码。",
  },
  source: own("Text"),
};
/** @type {import("../readers.js").Rule} */
export const LINES_LEFT = {
  code: "file/lines-not-read",
  severity: "info",
  message: {
    en: "The invoice’s lines could not be told from the text, or do not add up to the totals; only the totals were read.",
    zh: "无法从文字中识别发票明细，或明细之和与合计不符，仅读取合计。",
  },
  fix: {
    en: "With the XML of the same invoice the lines are checked, too.",
    zh: "如需核对明细，请使用同一发票的 XML 文件。",
  },
  source: own("Text"),
};

/** @type {import("../readers.js").Rule} */
export const ROWS_LEFT = {
  code: "file/rows-too-long",
  severity: "caution",
  message: {
    en: "{count} rows have more than {limit} characters and were not read, the first of them: {where}.",
    zh: "有 {count} 行超过 {limit} 个字符，未读取，首处为{where}。",
  },
  fix: {
    en: "If it is one invoice without line breaks, break the text where its rows end.",
    zh: "若为一张没有换行的发票，请按票面的行断开后重新粘贴。",
  },
  source: own("Limits"),
};
/** @type {import("../readers.js").Rule} */
export const TEXT_LEFT = {
  code: "file/text-too-long",
  severity: "caution",
  message: {
    en: "The text has more than {limit} characters; what follows was not read.",
    zh: "文字超过 {limit} 个字符，其后内容未读取。",
  },
  fix: { en: "Paste one invoice at a time.", zh: "请每次只粘贴一张发票。" },
  source: own("Limits"),
};

/** Characters in a row: a whole invoice pasted as one line has half of it. */
const LONGEST = 3_000;
/** Characters of a text. */
const MOST = 200_000;

const DATE = "\\d{4}\\s*[年/.-]\\s*\\d{1,2}\\s*[月/.-]\\s*\\d{1,2}\\s*日?",
  AMOUNT = "-?[¥￥]?\\s*-?\\d[\\d,]*\\.\\d{2}(?!\\d)";
/** What stands behind which words, on an invoice of either sort. The side of a name or a tax ID is told by where it stands. */
const FAPIAO = /** @type {const} */ ([
  ["number", "(?<!蓝字(?:数电|全电)?)发票号码\\s*[：:]?\\s*([0-9０-９OolI]{8,22})(?![0-9０-９])"],
  ["code", "发票代码\\s*[：:]?\\s*(\\d{10,12})(?!\\d)"],
  ["issueDate", `开票日期\\s*[：:]?\\s*(${DATE})`],
  ["checkCode", "校\\s*验\\s*码\\s*[：:]?\\s*((?:\\d{5}\\s*){4})"],
  ["machineNumber", "机器编号\\s*[：:]?\\s*(\\d{12})"],
  ["capitals", "([（(]负数[）)]\\s*)?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+[圆元](?:整|[零壹贰叁肆伍陆柒捌玖角分]+整?)"],
  ["gross", `[（(]小写[）)]\\s*(${AMOUNT})`],
  ["drawer", "开\\s*票\\s*人\\s*[：:]\\s*([^\\s：:]{1,20})"],
  ["payee", "收\\s*款\\s*人\\s*[：:]\\s*([^\\s：:]{1,20})"],
  ["checker", "复\\s*核\\s*人?\\s*[：:]\\s*([^\\s：:]{1,20})"],
  ["type", "(增值税专用发票|普通发票|铁路电子客票|航空运输电子客票行程单)"],
]);
const TAX_ID = "(?:统一社会信用代码\\s*[/／]?\\s*)?纳税人识别号\\s*[：:]\\s*([0-9A-Za-z]{15,20})(?![0-9A-Za-z])";
const NAME =
  "名\\s*称\\s*[：:]\\s*([^\\s：:](?:[^：:]*?[^\\s：:])??)(?=\\s*(?:$|销|购|售方|买方|统一|纳税人|名\\s*称|密))";
const SUMS = `合\\s*计\\s*(${AMOUNT})\\s*(?:(${AMOUNT}|\\*{3}))?`;

/** A pro-forma invoice, in English. */
const PRO_FORMA = /** @type {const} */ ([
  ["number", "(?:pro-?\\s*forma\\s+)?(?:invoice|PI)\\s*(?:no\\.?|number|#)\\s*[：:]?\\s*([A-Z0-9][\\w/-]{2,30})"],
  [
    "issueDate",
    "(?:invoice\\s+)?date\\s*[：:]\\s*([\\d]{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|[A-Za-z]{3,9}\\.?\\s+\\d{1,2},?\\s+\\d{4}|\\d{1,2}\\s+[A-Za-z]{3,9}\\s+\\d{4})",
  ],
  ["orderNumber", "(?:order|trade assurance order)\\s*(?:no\\.?|number|id|#)\\s*[：:]?\\s*([A-Z0-9-]{6,30})"],
  ["sellerName", "(?:seller|supplier|exporter|issued by)\\s*[：:]\\s*(.{3,100})"],
  ["buyerName", "(?:buyer|bill to|consignee|sold to)\\s*[：:]\\s*(.{3,100})"],
  [
    "gross",
    "(?:grand\\s+total|total\\s+amount|amount\\s+due|total)\\s*[：:]?\\s*((?:USD|EUR|GBP|CNY|RMB|US\\$|[$€£¥])?\\s*\\d[\\d,]*(?:\\.\\d{2})?)(?!\\d)",
  ],
  ["currency", "\\b(USD|EUR|GBP|CNY|HKD|JPY|AUD|CAD)\\b"],
  ["payee", "(?:beneficiary(?:\\s+name)?|account\\s+name|payee)\\s*[：:]\\s*(.{3,100})"],
  ["bank", "(?:beneficiary\\s+bank|bank\\s+name|bank)\\s*[：:]\\s*(.{3,100})"],
  ["account", "(?:account|a/c)\\s*(?:no\\.?|number|#)\\s*[：:]?\\s*([0-9][0-9 -]{5,40}[0-9])"],
  ["swift", "swift(?:\\s*(?:code|/\\s*bic))*\\s*[：:]?\\s*([A-Za-z0-9]{8,11})(?![A-Za-z0-9])"],
  ["incoterm", "\\b((?:EXW|FOB|CIF|CFR|DDP|DAP|FCA|CPT|CIP|FAS|DPU)\\b[^\\n,;]{0,40})"],
  ["reference", "(?:payment\\s+)?reference\\s*[：:]\\s*(.{3,60})"],
]);

/** The fields in lines of text: of a PDF's pages, or pasted. @param {Written[]} lines @returns {Pick<Read, "kind" | "fields">} */
export const fieldsOf = (lines) => {
  const whole = lines.map(({ text }) => text).join("\n");
  const proForma =
    /pro-?\s*forma|commercial\s+invoice/i.test(whole) ||
    (/\binvoice\b/i.test(whole) && /\b(?:swift|beneficiary|incoterms?)\b/i.test(whole));
  if (proForma && !/发票号码/.test(whole)) return { kind: "pro-forma", fields: matched(lines, PRO_FORMA, "i") };
  // What stands upright in the boxes at the left comes as single characters between the words.
  const level = lines.map(({ text, where }) => ({
    text: text.replace(/(?:^|\s)[购买销售方信息](?=\s|$)/g, " "),
    where,
  }));
  const fields = [
    ...matched(level, FAPIAO, ""),
    ...sides(level, NAME, "Name"),
    ...sides(level, TAX_ID, "TaxId"),
    ...totals(level),
  ];
  const remark = remarked(lines);
  if (remark) fields.push(remark);
  const bare =
    lines.length < 4 && !fields.some(({ name }) => name === "number")
      ? /(?<![\dA-Za-z])\d{20}(?![\dA-Za-z])/.exec(whole)?.[0]
      : undefined;
  if (bare)
    fields.push({
      name: "number",
      value: bare,
      where: lines.find(({ text }) => text.includes(bare))?.where ?? { en: "", zh: "" },
    });
  return {
    kind: fields.some(({ name }) => name === "code") ? "legacy" : /铁路电子客票/.test(whole) ? "railway" : "digital",
    fields,
  };
};

/** @param {Written[]} lines @param {readonly (readonly [string, string])[]} words @param {string} flags @returns {Field[]} */
const matched = (lines, words, flags) =>
  words.flatMap(([name, pattern]) => {
    for (const { text, where } of lines) {
      const match = new RegExp(pattern, flags).exec(text),
        value = (name === "capitals" ? match?.[0] : match?.[1])?.trim();
      if (value) return [{ name, value, where }];
    }
    return [];
  });

/** The buyer stands before the seller in every layout: to the left, or above. @param {Written[]} lines @param {string} pattern @param {string} what @returns {Field[]} */
const sides = (lines, pattern, what) => {
  const values = lines.flatMap(({ text, where }) =>
    [...text.matchAll(new RegExp(pattern, "g"))].map((match) => ({ value: match[1]?.trim() ?? "", where })),
  );
  // One alone could be either's.
  return values.length === 2
    ? ["buyer", "seller"].map((side, at) => ({
        name: side + what,
        .../** @type {{ value: string, where: Text }} */ (values[at]),
      }))
    : [];
};

/** @param {Written[]} lines @returns {Field[]} */
const totals = (lines) => {
  for (const { text, where } of lines) {
    const [, net, tax] = (/价税/.test(text) ? null : new RegExp(SUMS).exec(text)) ?? [];
    if (net)
      return [{ name: "net", value: net.trim(), where }, ...(tax ? [{ name: "tax", value: tax.trim(), where }] : [])];
  }
  return [];
};

/** @param {Written[]} lines @returns {Field | undefined} */
const remarked = (lines) => {
  const line = lines.find(({ text }) => /被红冲蓝字|对应正数发票代码|红字发票信息确认单编号/.test(text));
  return line && { name: "remark", value: line.text.trim(), where: line.where };
};

/** Reads what somebody pasted, or a text file. @param {string} text @param {string} file @returns {Promise<Read>} */
export const readPlain = async (text, file) => {
  const lines = text
    .slice(0, MOST)
    .split(/\r?\n/)
    .map((line, at) => ({ text: line, where: { en: `Line ${at + 1}`, zh: `第 ${at + 1} 行` } }));
  const qr = /(?:^|\s)(01,\s*\d\d,[^\n]*)/.exec(text)?.[1]?.trim();
  if (qr)
    return (await fetched(() => import("./qr.js"))).fromQr(qr, file, "text", { en: "Pasted text", zh: "粘贴的文字" });
  const read = readLines(file, "text", lines);
  return text.length > MOST
    ? { ...read, unread: [...read.unread, found(TEXT_LEFT, "file", { limit: `${MOST}` })] }
    : read;
};

/** @param {string} file @param {Read["medium"]} medium @param {Written[]} rows @returns {Read} */
export const readLines = (file, medium, rows) => {
  // One space between words, and no row that no paper holds: what is looked for below takes time by the length of a row.
  const level = rows.map((row) => ({ ...row, text: row.text.replace(/\s+/g, " ") })),
    left = level.filter(({ text }) => text.length > LONGEST),
    written = level.filter((row) => !left.includes(row));
  const { kind, fields: read } = fieldsOf(written),
    fields = withRemark(read),
    lines = linesOf(written, fields);
  const unread = !fields[0]
    ? [found(NO_FIELDS, "file")]
    : !lines[0] && (kind === "digital" || kind === "legacy")
      ? [found(LINES_LEFT, "lines")]
      : [];
  if (left[0])
    unread.push(found(ROWS_LEFT, "file", { count: `${left.length}`, limit: `${LONGEST}`, where: left[0].where }));
  return { file, kind, medium, fields, lines, unread, findings: crossChecks(fields, lines) };
};

/** An invoice's line: its item, whatever stands between, its amount, its rate and its tax. */
const LINE = new RegExp(
  `^\\s*(\\*\\S+)(?:\\s.*)?\\s(${AMOUNT})\\s+(\\d{1,2}(?:\\.\\d{1,2})?[%％]|免税|不征税)\\s+(${AMOUNT}|\\*{3})\\s*$`,
);
/** What an item looks like: its short name between asterisks, and its own. */
const ITEM = /^\*[^*]+\*./;
/** What follows the last line. */
const SUM = /合\s*计|小\s*计/;

/** A line is recognised by its end; lines count only where they add up to the totals. Where the headings say where the
 * columns stand, a name is followed into the rows below it, and what stands between is told apart; elsewhere a name that
 * goes on in the next row is left out, because what follows may belong to another column.
 * @param {Written[]} written @param {Field[]} fields @returns {Read["lines"]} */
const linesOf = (written, fields) => {
  const total = (/** @type {string} */ name) => fen(fields.find((field) => field.name === name)?.value);
  /** @type {import("./columns.js").Column[] | undefined} */
  let columns;
  const lines = written.flatMap(({ text, where, cells }, at) => {
    columns = (cells && columnsOf(cells)) ?? columns;
    const [, first, net, rate, tax] = LINE.exec(text) ?? [];
    if (!first || !net || !rate || !tax) return [];
    const next = written.slice(at + 1),
      end = next.findIndex((row) => LINE.test(row.text) || SUM.test(row.text)),
      below = next.slice(0, end < 0 ? 1 : end);
    const line = { net, rate, tax, where };
    if (!cells || !columns) return [!below[0] && ITEM.test(first) ? { item: first, ...line } : line];
    return [{ ...named(cells, below, columns, net), ...line }];
  });
  const sum = (/** @type {"net" | "tax"} */ name) =>
    lines.reduce((before, line) => before + (fen(line[name]) ?? 0n), 0n);
  return sum("net") === total("net") && sum("tax") === (total("tax") ?? 0n) ? lines : [];
};

/** @param {import("./columns.js").Cell[]} cells @param {Written[]} below @param {import("./columns.js").Column[]} columns @param {string} net */
const named = (cells, below, columns, net) => {
  const { specification: begun, ...others } = between(cells.slice(1, -3), columns, net),
    rows = below.map((row) => continued(row.cells ?? [], cells, columns));
  // One row that cannot be told takes the names with it: half a name is another name.
  const [item, specification] = rows.includes(undefined)
    ? []
    : [
        whole(
          cells[0]?.text,
          rows.map((row) => row?.item),
        ),
        whole(
          begun,
          rows.map((row) => row?.specification),
        ),
      ];
  return { ...(item && ITEM.test(item) && { item }), ...(specification && { specification }), ...others };
};

/** A name over several rows; nothing where a word could end or go on. @param {string | undefined} first @param {(string | undefined)[]} rows */
const whole = (first, rows) =>
  rows.reduce(
    (before, row) => (before && row ? (/\w$/.test(before) && /^\w/.test(row) ? undefined : before + row) : before),
    first,
  );
