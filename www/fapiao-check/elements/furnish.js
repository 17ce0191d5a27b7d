// @ts-check
// Gives an element the nodes of its form and its styles. Both are modules, so every bundler finds them.
import { nodes } from "./nodes.js";

/** A module with one text. @typedef {() => Promise<{ default: string }>} Text */

/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();

/** Adopts styles, so that a host's policy needs no inline ones; each is read once for all elements. A page without a
 * browser, as tests have it, may know no such styles. @param {ShadowRoot} root @param {Text[]} styles */
export const dress = async (root, styles) => {
  const texts = await Promise.all([() => import("./elements.css.js"), ...styles].map((text) => text()));
  if (!root.adoptedStyleSheets) return;
  root.adoptedStyleSheets = texts.map(({ default: css }) => {
    const there = sheets.get(css);
    if (there) return there;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
    return sheet;
  });
};

/** The nodes of a form, and the styles with it. @param {ShadowRoot} root @param {Text} form @param {Text[]} [styles] */
export const furnish = async (root, form, styles = []) => {
  const [{ default: text }] = await Promise.all([form(), dress(root, styles)]);
  return nodes(text);
};

/** Begins when an element is about to scroll into view, or at once if that cannot be observed.
 * @param {() => unknown} begin */
export const nearby = (begin) => {
  if (typeof IntersectionObserver === "undefined") return { observe: () => void begin(), disconnect: () => {} };
  return new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && begin(), {
    rootMargin: "50%",
  });
};
