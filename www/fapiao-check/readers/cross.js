// @ts-check
import { found, practice } from "./finding.js";
import { fen, yuan } from "./money.js";

/** @typedef {import("../readers.js").Rule} Rule */

/** @type {Rule} */
export const ID_DIFFERS = {
  code: "file/id-differs",
  severity: "caution",
  message: {
    en: "The file calls itself {id} at its head, and {number} where the tax bureau numbered it.",
    zh: "文件头中的标识为 {id}，税务监管信息中的发票号码为 {number}，两者不一致。",
  },
  fix: {
    en: "Download the file again, and have the number verified by the tax authority.",
    zh: "请重新下载文件，并到税务机关查验平台查验该号码。",
  },
  source: practice("XML of digital invoices"),
};
/** @type {Rule} */
export const BUREAU_DIFFERS = {
  code: "file/bureau-differs",
  severity: "caution",
  message: {
    en: "Digits 3 and 4 of the number are {region}, the tax bureau’s code is {bureau}: expected 1{region} at its beginning.",
    zh: "发票号码第 3-4 位为 {region}，税务机关代码为 {bureau}，应以 1{region} 开头。",
  },
  fix: { en: "Have the invoice verified by the tax authority.", zh: "请到税务机关查验平台查验该发票。" },
  source: practice("XML of digital invoices"),
};
/** @type {Rule} */
export const TAG_DIFFERS = {
  code: "file/tag-differs",
  severity: "caution",
  message: {
    en: "Digits 3 and 4 of the number are {region}, the file’s tag is {tag}: expected SWEI{region} at its beginning.",
    zh: "发票号码第 3-4 位为 {region}，电子发票标签为 {tag}，应以 SWEI{region} 开头。",
  },
  fix: { en: "Have the invoice verified by the tax authority.", zh: "请到税务机关查验平台查验该发票。" },
  source: practice("XML of digital invoices"),
};
/** @type {Rule} */
export const LINES_DIFFER = {
  code: "file/lines-differ",
  severity: "caution",
  message: {
    en: "The lines add up to {sum}, the total says {total} ({what}).",
    zh: "各行{what}之和为 {sum}，合计为 {total}，两者不一致。",
  },
  fix: { en: "Compare the lines with the printed invoice.", zh: "请与票面逐行核对。" },
  source: practice("Sums of invoice lines"),
};
/** @type {Rule} */
export const LINE_DIFFERS = {
  code: "file/line-differs",
  severity: "caution",
  message: {
    en: "Line {line}: {net} and {tax} are {sum} together, the line says {gross}.",
    zh: "第 {line} 行：金额 {net} 与税额 {tax} 合计 {sum}，该行价税合计为 {gross}。",
  },
  source: practice("Sums of invoice lines"),
};
/** @type {Rule} */
export const RED = {
  code: "file/red-invoice",
  severity: "caution",
  message: { en: "This is a red invoice: it takes back {original}.", zh: "这是红字发票，冲销的是 {original}。" },
  fix: { en: "Book it together with the invoice that it takes back.", zh: "请与被冲销的蓝字发票一并入账。" },
  source: practice("Red invoices"),
};
/** @type {Rule} */
export const RED_WITHOUT = {
  code: "file/red-without-original",
  severity: "caution",
  message: {
    en: "A red invoice names the invoice that it takes back; this one does not.",
    zh: "红字发票应注明被冲销的蓝字发票号码，该发票没有注明。",
  },
  fix: {
    en: "Ask the seller for the number of the original invoice and of the confirmation form.",
    zh: "请向销售方索取对应蓝字发票号码和红字发票信息确认单编号。",
  },
  source: practice("Red invoices"),
};
/** @type {Rule} */
export const SIGN = {
  code: "file/sign-differs",
  severity: "caution",
  message: {
    en: "The file calls itself a {color} invoice, the total is {gross}: a red one is negative, a blue one is not.",
    zh: "文件标明为{color}发票，价税合计为 {gross}：红字发票金额为负数，蓝字发票不为负数。",
  },
  source: practice("Red invoices"),
};

/** The 31 provinces; the five cities with a number of their own have not been seen in a bureau's code. @param {string} code */
const province = (code) => /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])$/.test(code);

/** What the parts of one file say against each other, without anything from elsewhere.
 * @param {import("../readers.js").Field[]} fields @param {import("../readers.js").Line[]} lines */
export const crossChecks = (fields, lines) => {
  const value = (/** @type {string} */ name) => fields.find((field) => field.name === name)?.value ?? "";
  const number = value("number"),
    id = value("id"),
    bureau = value("bureauCode"),
    tag = value("tag"),
    region = number.slice(2, 4);
  const placed = /^\d{20}$/.test(number) && province(region);
  const findings = [];
  if (number && id && id !== number) findings.push(found(ID_DIFFERS, "id", { id, number }));
  if (placed && /^\d{11}$/.test(bureau) && bureau.slice(1, 3) !== region)
    findings.push(found(BUREAU_DIFFERS, "bureauCode", { region, bureau }));
  if (placed && /^SWEI\d{4}$/.test(tag) && tag.slice(4, 6) !== region)
    findings.push(found(TAG_DIFFERS, "tag", { region, tag }));
  return [...findings, ...sums(value, lines), ...red(value)];
};

/** @param {(name: string) => string} value @param {import("../readers.js").Line[]} lines */
const sums = (value, lines) => {
  const findings = lines.flatMap(({ net, tax, gross }, at) => {
    const [a, b, sum] = [fen(net), fen(tax), fen(gross)];
    return a === undefined || b === undefined || sum === undefined || a + b === sum
      ? []
      : [
          found(LINE_DIFFERS, `lines[${at}].gross`, {
            line: `${at + 1}`,
            net: yuan(a),
            tax: yuan(b),
            sum: yuan(a + b),
            gross: yuan(sum),
          }),
        ];
  });
  for (const [name, what] of /** @type {const} */ ([
    ["net", { en: "amount without tax", zh: "金额" }],
    ["tax", { en: "tax", zh: "税额" }],
  ])) {
    const total = fen(value(name)),
      parts = lines.map((line) => fen(line[name]));
    // A line without an amount that can be read leaves nothing to compare.
    if (total === undefined || parts.length === 0 || parts.includes(undefined)) continue;
    const sum = parts.reduce((/** @type {bigint} */ before, part) => before + (part ?? 0n), 0n);
    if (sum !== total) findings.push(found(LINES_DIFFER, name, { sum: yuan(sum), total: yuan(total), what }));
  }
  return findings;
};

/** @param {(name: string) => string} value */
const red = (value) => {
  const gross = fen(value("gross")),
    color = value("color"),
    original = value("originalNumber");
  const negative = gross !== undefined && gross < 0n;
  const findings = [];
  if (color === "N" || negative || original)
    findings.push(original ? found(RED, "originalNumber", { original }) : found(RED_WITHOUT, "originalNumber"));
  if (gross !== undefined && ((color === "N" && !negative) || (color === "Y" && negative))) {
    findings.push(
      found(SIGN, "gross", {
        gross: yuan(gross),
        color: color === "N" ? { en: "red", zh: "红字" } : { en: "blue", zh: "蓝字" },
      }),
    );
  }
  return findings;
};
