// @ts-check
import { decode } from "./decode.js";
import { megabytes, own, Refusal } from "./finding.js";
import { parseXml } from "./vendor.js";

/** @typedef {import("@rgrove/parse-xml").XmlElement} Element */

/** An invoice of 2,000 lines, the most that one may have, is below 2 MB. */
const LARGEST = 8_000_000;
/** Invoices nest seven deep. */
const DEEPEST = 100;

/** @type {import("../readers.js").Rule} */
export const BROKEN = {
  code: "file/xml-broken",
  severity: "hold",
  message: {
    en: "The XML breaks off or contradicts itself at line {line}, character {column}.",
    zh: "XML 内容不完整或有误：第 {line} 行第 {column} 个字符。",
  },
  fix: { en: "Download the file again.", zh: "请重新下载该文件。" },
  source: own("XML"),
};
/** @type {import("../readers.js").Rule} */
export const DECLARES = {
  code: "file/xml-declares-entities",
  severity: "hold",
  message: {
    en: "The XML carries a document type definition, which invoices do not have and which is not read.",
    zh: "XML 含有文档类型定义（DTD）：发票文件没有这种内容，本工具不读取。",
  },
  fix: {
    en: "Do not use this file; download the invoice from where it was issued.",
    zh: "请勿使用该文件，请从开票平台重新下载发票。",
  },
  source: own("XML"),
};
/** @type {import("../readers.js").Rule} */
export const DEEP = {
  code: "file/xml-too-deep",
  severity: "hold",
  message: {
    en: "The XML is nested more than {depth} deep; an invoice needs seven.",
    zh: "XML 嵌套超过 {depth} 层，发票只需 7 层。",
  },
  source: own("XML"),
};
/** @type {import("../readers.js").Rule} */
export const LARGE = {
  code: "file/too-large",
  severity: "hold",
  message: { en: "{what} has {size}; at most {limit} are read.", zh: "{what} 有 {size}，最多读取 {limit}。" },
  source: own("Limits"),
};

/** The root of an XML text. @param {Uint8Array | string} given @param {number} [largest] */
export const markup = async (given, largest = LARGEST) => {
  if (given.length > largest)
    throw new Refusal(LARGE, { what: "XML", size: megabytes(given.length), limit: megabytes(largest) });
  const text = typeof given === "string" ? given : decode(given);
  // No entity but the five of XML itself: none is ever expanded.
  if (/<!DOCTYPE/i.test(text)) throw new Refusal(DECLARES);
  tooDeep(text);
  const { parseXml: parse, XmlError } = await parseXml();
  try {
    const { root } = parse(text);
    if (root) return root;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new Refusal(BROKEN, { line: `${error.line}`, column: `${error.column}` });
  }
  throw new Refusal(BROKEN, { line: "1", column: "1" });
};

/** Before it is parsed, because the parser calls itself for each level. A tag inside a comment may count, too.
 * @param {string} text */
const tooDeep = (text) => {
  let depth = 0;
  for (const [, kind, alone] of text.matchAll(/<([/!?]?)[^<>]*?(\/?)>/g)) {
    if (kind === "/") depth--;
    else if (!kind && !alone && ++depth > DEEPEST) throw new Refusal(DEEP, { depth: `${DEEPEST}` });
  }
};

/** A name without its prefix. @param {string} name */
export const local = (name) => name.slice(name.indexOf(":") + 1);

/** @param {Element} element @returns {Element[]} */
export const elements = (element) =>
  /** @type {Element[]} */ (element.children.filter(({ type }) => type === "element"));

/** The elements at a path, each name without its prefix. @param {Element} from @param {string} path */
export const all = (from, path) =>
  path
    .split("/")
    .reduce((at, name) => at.flatMap((one) => elements(one).filter((child) => local(child.name) === name)), [from]);

/** What stands in the first element at a path; nothing where it is empty. @param {Element} from @param {string} path */
export const text = (from, path) => all(from, path)[0]?.text.trim() || undefined;

/** Every element below one, in the order of the file. @param {Element} from @returns {Element[]} */
export const descendants = (from) => elements(from).flatMap((one) => [one, ...descendants(one)]);

/** Every element without elements in it that says something, and the path to it. @param {Element} from @param {string} path @returns {{ path: string, value: string }[]} */
export const leaves = (from, path) => {
  const inside = elements(from),
    value = from.text.trim();
  if (!inside[0]) return value ? [{ path, value }] : [];
  return inside.flatMap((one) => leaves(one, `${path}/${local(one.name)}`));
};
