// @ts-check
// Makes characters from what the recogniser says about each column of a line, each with its place and how sure it is.

/** A character: how sure it is, from 0 to 1, and the columns of the line that it covers. @typedef {{ text: string, sure: number, from: number, to: number }} Character */

/** The first class of a column means that there is no character. */
const NONE = 0;

/** The most likely class of each column; equal neighbours are one character.
 * @param {Float32Array} likely column by column @param {number} columns @param {number} kinds @param {string[]} dictionary @returns {Character[]} */
export const charactersIn = (likely, columns, kinds, dictionary) => {
  /** @type {Character[]} */
  const all = [];
  for (let column = 0, before = NONE; column < columns; column++) {
    let best = NONE,
      sure = 0;
    for (let kind = 0, at = column * kinds; kind < kinds; kind++, at++) {
      const one = likely[at] ?? 0;
      if (one > sure) [best, sure] = [kind, one];
    }
    const last = all.at(-1);
    if (best !== NONE && best === before && last) {
      last.to = column + 1;
      last.sure = Math.max(last.sure, sure);
    } else if (best !== NONE) all.push({ text: dictionary[best - 1] ?? "", sure, from: column, to: column + 1 });
    before = best;
  }
  return all;
};
