// @ts-check
// Makes the words of a line from its characters, with their places. A recogniser loses spaces, so they are found in the
// picture.

/** @typedef {import("../readers/read.js").Pixels} Pixels */
/** @typedef {import("../pictures.js").PicturePiece} Piece */
/** @typedef {import("./characters.js").Character} Character */
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */

/** Words are this part of a line's height apart; columns are a whole line's height apart. */
const SPACE = 0.26;
const COLUMN = 1;
/** A space is also wider than the usual gap between the letters of this line. */
const USUAL = 2.5;
/** The share of a letter's ink on its faintest column. */
const FAINT = 0.25;
/** The reported gap between words, in line heights: the core reads it as a space, not as a new column. */
const WORDS = 0.3;
/** The characters that count for a value: an unclear bracket or currency sign does not make it unsure. */
const COUNTS = /[\p{L}\p{N}.]/u;
/** The margin of a line's box, as a share of its height; places are those of the letters. */
const ROOM = 0.15;
/** Characters of scripts that separate words with spaces. */
const LATIN = /[\x21-\x7e]/;
const FIGURE = /[\d.,]/;

/** @param {Character[]} first @param {Character[] | undefined} again the same line at a second look
 * @param {import("./reader.js").Corners} corners @param {Pixels} pixels @returns {Piece[]} */
export const wordsOf = (first, again, corners, pixels) => {
  const box = boxOf(corners, pixels),
    place = (/** @type {Character} */ { from, to }) => ((from + to) / 2) * box.width,
    inked = inkOf(box, pixels);
  const seen = first.filter(({ text }) => text.trim()),
    gaps = seen.slice(1).map((one, at) => widest(inked, place(/** @type {Character} */ (seen[at])), place(one)));
  // If the recogniser saw any spaces, it saw all of them.
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0,
    space = seen.length < first.length ? Infinity : Math.max(SPACE * box.height, USUAL * usual);
  const room = ROOM * box.height;
  /** From and to are places in the box; `until` is where the next one begins. @type {{ text: string, from: number, to: number, until: number, sure: number }[]} */
  const pieces = [];
  for (const [at, one] of seen.entries()) {
    const before = seen[at - 1],
      last = pieces.at(-1),
      gap = gaps[at - 1] ?? 0,
      sure = COUNTS.test(one.text) ? one.sure : 1;
    const isSpace =
      before && (first[first.indexOf(one) - 1] !== before || (gap > space && isApart(before.text, one.text)));
    if (last && !isSpace && gap <= COLUMN * box.height && !endsLabel(last.text, one.text)) {
      last.text += one.text;
      last.sure = Math.min(last.sure, sure);
      continue;
    }
    const edge = before ? (place(before) + place(one)) / 2 : 0,
      apart = isSpace && gap <= COLUMN * box.height ? (WORDS * box.height) / 2 : 0;
    if (last) [last.to, last.until] = [edge - apart, edge];
    pieces.push({ text: one.text, from: before ? edge + apart : room, to: box.width - room, until: box.width, sure });
  }
  return pieces.map(({ text, from, to, until, sure }, at) => ({
    // A thousand has three figures after its comma, and a year four.
    text: text.replace(/(\d),(?=\d{4}(?!\d))/g, "$1, "),
    page: 1,
    x: Math.round(box.x + from),
    y: Math.round(box.y + room),
    width: Math.max(1, Math.round(to - from)),
    height: Math.max(1, Math.round(box.height - 2 * room)),
    confidence: Math.round(100 * sure),
    ...(again && { again: textBetween(again, (pieces[at - 1]?.until ?? 0) / box.width, until / box.width) }),
  }));
};

/** A label ends with its colon, and its value follows; but a time also has one. @param {string} before @param {string} next */
const endsLabel = (before, next) => /[：:]\s*$/.test(before) && !(/\d:$/.test(before) && /\d/.test(next));

/** The gaps between digits vary: a 1 is narrow. @param {string} before @param {string} next */
const isApart = (before, next) => LATIN.test(before) && LATIN.test(next) && !(FIGURE.test(before) && FIGURE.test(next));

/** @param {Character[]} characters @param {number} from @param {number} to */
const textBetween = (characters, from, to) =>
  characters
    .filter((one) => (one.from + one.to) / 2 >= from && (one.from + one.to) / 2 < to)
    .map(({ text }) => text)
    .join("")
    .trim();

/** @param {import("./reader.js").Corners} corners @param {Pixels} pixels @returns {Box} */
const boxOf = (corners, pixels) => {
  const within = (/** @type {number} */ at, /** @type {number} */ end) => Math.max(0, Math.min(end, Math.round(at)));
  const across = corners.map(({ x }) => within(x, pixels.width)),
    down = corners.map(({ y }) => within(y, pixels.height));
  const x = Math.min(...across),
    y = Math.min(...down);
  return { x, y, width: Math.max(1, Math.max(...across) - x), height: Math.max(1, Math.max(...down) - y) };
};

/** Which columns of a box have ink on them. @param {Box} box @param {Pixels} pixels */
const inkOf = (box, { width, data }) => {
  const columns = Array.from({ length: box.width }, (_, x) => {
    const light = new Float32Array(box.height);
    for (let y = 0; y < box.height; y++) {
      const from = ((box.y + y) * width + box.x + x) * 4;
      light[y] = 0.3 * (data[from] ?? 0) + 0.59 * (data[from + 1] ?? 0) + 0.11 * (data[from + 2] ?? 0);
    }
    return light.sort();
  });
  const of = (/** @type {Float32Array} */ column, /** @type {number} */ part) =>
    column[Math.floor(part * (column.length - 1))] ?? 0;
  // Letters are darker or lighter than their background; a shadow across the line changes both.
  const low = columns.map((column) => of(column, 0.1)),
    high = columns.map((column) => of(column, 0.9)),
    middle = columns.map((column) => of(column, 0.5));
  const sum = (/** @type {number[]} */ all) => all.reduce((one, other) => one + other, 0),
    isDark = sum(high) - sum(middle) < sum(middle) - sum(low);
  const ground = isDark ? high : low,
    ink = columns.map((column, x) => {
      const near = ground.slice(Math.max(0, x - box.height), x + box.height).sort((a, b) => a - b),
        usual = near[near.length >> 1] ?? 0;
      return column.reduce((all, one) => all + Math.max(0, isDark ? usual - one : one - usual), 0) / box.height;
    });
  const sorted = [...ink].sort((a, b) => a - b),
    none = sorted[Math.floor(sorted.length * 0.05)] ?? 0,
    full = sorted[Math.floor(sorted.length * 0.8)] ?? 0;
  return ink.map((one) => one > none + FAINT * (full - none));
};

/** The widest run of columns without ink. @param {boolean[]} inked @param {number} from @param {number} to */
const widest = (inked, from, to) => {
  let most = 0;
  for (let at = Math.round(from), run = 0; at < Math.round(to); at++) {
    run = inked[at] ? 0 : run + 1;
    most = Math.max(most, run);
  }
  return most;
};
