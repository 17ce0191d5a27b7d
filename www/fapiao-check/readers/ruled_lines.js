// @ts-check
// The lines that are drawn on a page of a PDF: borders of boxes and tables.

/** @typedef {import("./pdf.js").Operators} Operators */
/** @typedef {import("../fapiao-check.js").PaperRuled} Ruled */

/** The shortest line, in points: shorter ones belong to letters and codes. */
const SHORTEST = 8;
/** More lines than any form has, and more numbers than all of them take. */
const MOST = 2_000;
const MOST_NUMBERS = 400_000;

/** One matrix after another. @param {number[]} a @param {number[]} b */
export const within = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0], [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]) => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** The vertical and horizontal lines of a page. @param {Operators} list @param {typeof import("pdfjs-dist").OPS} ops @param {number[]} view the page's own matrix @param {number} page @returns {Ruled[]} */
export const ruledOf = ({ fnArray, argsArray }, ops, view, page) => {
  /** @type {Ruled[]} */
  const all = [];
  /** @type {number[][]} */
  const kept = [];
  let matrix = view,
    numbers = 0;
  for (let at = 0; at < fnArray.length && all.length < MOST && numbers < MOST_NUMBERS; at++) {
    const operation = fnArray[at],
      given = argsArray[at] ?? [];
    if (operation === ops.save) kept.push(matrix);
    else if (operation === ops.restore) matrix = kept.pop() ?? view;
    else if (operation === ops.transform) matrix = within(matrix, given);
    else if (operation === ops.paintFormXObjectBegin) {
      kept.push(matrix);
      if (given[0]) matrix = within(matrix, [...given[0]]);
    } else if (operation === ops.paintFormXObjectEnd) matrix = kept.pop() ?? view;
    else if (operation === ops.constructPath && given[0] !== ops.endPath && given[1]?.[0]) {
      numbers += given[1][0].length;
      edges(given[1][0], matrix, page, all);
    }
  }
  return all;
};

/** The straight edges of a path. PDF.js's numbers: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close. @param {ArrayLike<number>} data @param {number[]} matrix @param {number} page @param {Ruled[]} all */
const edges = (data, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0], page, all) => {
  const counts = [2, 2, 6, 4, 0];
  let from = [0, 0],
    first = [0, 0];
  for (let at = 0; at < data.length && all.length < MOST; ) {
    const step = data[at++] ?? 0,
      count = counts[step] ?? 0,
      u = data[at + count - 2] ?? 0,
      v = data[at + count - 1] ?? 0;
    at += count;
    const to = step === 4 ? first : [a * u + c * v + e, b * u + d * v + f];
    if (step === 0) first = to;
    else if (step === 1 || step === 4) line(from, to, page, all);
    from = to;
  }
};

/** @param {number[]} from @param {number[]} to @param {number} page @param {Ruled[]} all */
const line = ([x = 0, y = 0], [u = 0, v = 0], page, all) => {
  const width = Math.abs(u - x),
    height = Math.abs(v - y);
  if (Math.max(width, height) < SHORTEST || Math.min(width, height) > 1) return;
  all.push({
    page,
    x: tenths(Math.min(x, u)),
    y: tenths(Math.min(y, v)),
    width: tenths(width),
    height: tenths(height),
  });
};

/** In tenths of a point; what is off the page is moved to its edge. @param {number} points */
export const tenths = (points) => Math.min(Math.max(0, Math.round(points * 10)), 1e8) || 0;
