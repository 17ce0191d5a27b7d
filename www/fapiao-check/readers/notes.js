// @ts-check
// The notes of a reader: the code of a rule and the values of its sentence. The core knows the sentence and its
// severity.
/** @typedef {import("../readers.js").Note} Note */
/** @typedef {import("../fapiao-check.js").Text} Text */

/** @param {string} code @param {string} field @param {Record<string, string | Text>} [params] @returns {Note} */
export const note = (code, field, params = {}) => ({
  code,
  field,
  params: Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === "string" ? same(value) : value]),
  ),
});

/** Why a file is refused. */
export class Refusal extends Error {
  /** @param {string} code @param {Record<string, string | Text>} [params] */
  constructor(code, params) {
    super(code);
    this.note = note(code, "file", params);
  }
}

/** A name or a path, the same in both languages. @param {string} text @returns {Text} */
export const same = (text) => ({ en: text, zh: text });

/** @param {number} bytes @returns {string} */
export const megabytes = (bytes) => `${Math.round(bytes / 1e5) / 10} MB`;
