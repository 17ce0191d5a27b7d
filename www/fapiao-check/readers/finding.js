// @ts-check
/** @typedef {import("../readers.js").Rule} Rule */
/** @typedef {import("../fapiao-check.js").Finding} Finding */
/** @typedef {import("../fapiao-check.js").Text} Text */

/** What real documents show, without an official text. @param {string} section */
export const practice = (section) => [{ document: "Observed practice", section }];
/** This tool's own way of reading. @param {string} section */
export const own = (section) => [{ document: "Fapiao Check", section }];

/** @param {Rule} rule @param {string} field @param {Record<string, string | Text>} [params] @returns {Finding} */
export const found = ({ code, severity, message, fix, source }, field, params = {}) => {
  const fill = (/** @type {Text} */ text) => {
    const put = (/** @type {"en" | "zh"} */ language) =>
      text[language].replace(/\{(\w+)\}/g, (whole, name) => {
        const value = params[name];
        return value === undefined ? whole : typeof value === "string" ? value : value[language];
      });
    return { en: put("en"), zh: put("zh") };
  };
  return { code, severity, field, message: fill(message), ...(fix && { fix: fill(fix) }), params, source };
};

/** The sentence with which a file is refused. */
export class Refusal extends Error {
  /** @param {Rule} rule @param {Record<string, string | Text>} [params] */
  constructor(rule, params) {
    super(rule.code);
    this.finding = found(rule, "file", params);
  }
}

/** A name or a path, the same in both languages. @param {string} text @returns {Text} */
export const same = (text) => ({ en: text, zh: text });

/** @param {number} bytes @returns {string} */
export const megabytes = (bytes) => `${Math.round(bytes / 1e5) / 10} MB`;
