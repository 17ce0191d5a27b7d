// @ts-check
// XML as a tree of elements, within bounds.
import { decode } from "./decode.js";
import { megabytes, Refusal } from "./notes.js";
import { parseXml } from "./vendor.js";

/** @typedef {import("@rgrove/parse-xml").XmlElement} Element */

/** An invoice of 2,000 lines, the maximum, has less than 2 MB. */
const LARGEST = 8_000_000;
/** Invoices nest seven deep. */
const DEEPEST = 100;

/** The root of an XML text. @param {Uint8Array | string} given @param {number} [largest] */
export const markup = async (given, largest = LARGEST) => {
  if (given.length > largest)
    throw new Refusal("file/too-large", { what: "XML", size: megabytes(given.length), limit: megabytes(largest) });
  const text = typeof given === "string" ? given : decode(given);
  // Only XML's own five entities; others are never expanded.
  if (/<!DOCTYPE/i.test(text)) throw new Refusal("file/xml-declares-entities");
  tooDeep(text);
  const { parseXml: parse, XmlError } = await parseXml();
  try {
    const { root } = parse(text);
    if (root) return root;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new Refusal("file/xml-broken", { line: `${error.line}`, column: `${error.column}` });
  }
  throw new Refusal("file/xml-broken", { line: "1", column: "1" });
};

/** Checked before parsing, because the parser is recursive. A tag in a comment can count too.
 * @param {string} text */
const tooDeep = (text) => {
  let depth = 0;
  for (const [, kind, alone] of text.matchAll(/<([/!?]?)[^<>]*?(\/?)>/g)) {
    if (kind === "/") depth--;
    else if (!kind && !alone && ++depth > DEEPEST) throw new Refusal("file/xml-too-deep", { depth: `${DEEPEST}` });
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

/** The text of the first element at a path; `undefined` if it is empty. @param {Element} from @param {string} path */
export const text = (from, path) => all(from, path)[0]?.text.trim() || undefined;

/** Every element below one, in the order of the file. @param {Element} from @returns {Element[]} */
export const descendants = (from) => elements(from).flatMap((one) => [one, ...descendants(one)]);

/** Every element with text and without child elements, with its path. @param {Element} from @param {string} path @returns {{ path: string, value: string }[]} */
export const leaves = (from, path) => {
  const inside = elements(from),
    value = from.text.trim();
  if (!inside[0]) return value ? [{ path, value }] : [];
  return inside.flatMap((one) => leaves(one, `${path}/${local(one.name)}`));
};
