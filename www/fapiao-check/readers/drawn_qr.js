// @ts-check
// QR codes that a document draws as squares and lines, and not as a picture.
import { qrIn } from "./qr.js";

/** Paints what a page fills and strokes again in black and white: some programs draw a QR code with squares or lines
 * instead of a picture. Text and pictures of the page are left out. */

/** @typedef {import("./read.js").Pixels} Pixels */
/** A figure: corners `x, y, x, y, …` of each of its rings. @typedef {{ rings: number[][], dark: boolean, even?: boolean }} Shape */
/** @typedef {readonly [number, number, number, number, number, number]} Matrix */
/** @typedef {{ matrix: Matrix, fill: boolean, stroke: boolean, width: number }} Pen */

/** The fewest corners of a QR code drawn in outlines; the ruled lines of a table have fewer. */
const FEWEST = 120;
/** The most corners; no page needs more. */
const MOST = 200_000;
/** Pixels a side: enough if there is little except the QR code; otherwise at least five for each of its modules on an invoice. */
const SIDES = [400, 1_600];
/** The maximum number of painted pixels, including repeated ones; finding where an edge crosses a row costs as much as several pixels. */
const MOST_WORK = 30_000_000,
  CROSSING = 16;
/** Red, green, blue and opacity; on little-endian machines the last comes first. */
const [BLACK, WHITE] = [0xff000000, 0xffffffff];

/** @type {Matrix} */
const SAME = [1, 0, 0, 1, 0, 0];

/** First the inner, then the outer. @param {Matrix} outer @param {Matrix} inner @returns {Matrix} */
const within = ([a, b, c, d, e, f], [p, q, r, s, t, u]) => [
  a * p + c * q,
  b * p + d * q,
  a * r + c * s,
  b * r + d * s,
  a * t + c * u + e,
  b * t + d * u + f,
];

/** @param {Matrix} matrix @param {number[]} ring */
const moved = ([a, b, c, d, e, f], ring) =>
  ring.map((_, at) => {
    const x = ring[at & ~1] ?? 0,
      y = ring[at | 1] ?? 0;
    return at & 1 ? b * x + d * y + f : a * x + c * y + e;
  });

/** Each segment of a line, as the rectangle of its width. @param {number[]} ring @param {number} width */
const stroked = (ring, width) => {
  const all = [];
  for (let at = 0; at + 3 < ring.length; at += 2) {
    const [x, y, u, v] = /** @type {[number, number, number, number]} */ (ring.slice(at, at + 4)),
      length = Math.hypot(u - x, v - y);
    const across = length ? (((v - y) / length) * width) / 2 : 0,
      along = length ? (((u - x) / length) * width) / 2 : 0;
    if (length) all.push([x - across, y + along, u - across, v + along, u + across, v - along, x + across, y - along]);
  }
  return all;
};

/** The figures of a path. @param {number[][]} rings @param {{ filled: boolean, stroked: boolean, even: boolean }} how @param {Pen} pen @returns {Shape[]} */
const figures = (rings, how, { matrix, fill, stroke, width }) => [
  ...(how.filled ? [{ rings: rings.map((ring) => moved(matrix, ring)), dark: fill, even: how.even }] : []),
  ...(how.stroked
    ? [{ rings: rings.flatMap((ring) => stroked(ring, width)).map((ring) => moved(matrix, ring)), dark: stroke }]
    : []),
];

/** Collects what a PDF page's operators draw. @param {{ fnArray: number[], argsArray: any[] }} list @param {typeof import("pdfjs-dist").OPS} ops @returns {Shape[]} */
export const shapesOf = ({ fnArray, argsArray }, ops) => {
  const shapes = [],
    fills = [ops.fill, ops.eoFill, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke];
  const strokes = [
      ops.stroke,
      ops.closeStroke,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ],
    evens = [ops.eoFill, ops.eoFillStroke, ops.closeEOFillStroke];
  /** A PDF counts upwards. @type {Pen} */
  let pen = { matrix: [1, 0, 0, -1, 0, 0], fill: true, stroke: true, width: 1 };
  const kept = [];
  let corners = 0;
  for (const [at, operation] of fnArray.entries()) {
    const given = argsArray[at] ?? [];
    if (operation === ops.save || operation === ops.paintFormXObjectBegin) kept.push(pen);
    if (operation === ops.restore || operation === ops.paintFormXObjectEnd) pen = kept.pop() ?? pen;
    else if (operation === ops.transform) pen = { ...pen, matrix: within(pen.matrix, given) };
    else if (operation === ops.paintFormXObjectBegin && given[0])
      pen = { ...pen, matrix: within(pen.matrix, given[0]) };
    else if (operation === ops.setFillRGBColor) pen = { ...pen, fill: dark(given[0]) };
    else if (operation === ops.setStrokeRGBColor) pen = { ...pen, stroke: dark(given[0]) };
    else if (operation === ops.setLineWidth) pen = { ...pen, width: +given[0] };
    else if (operation === ops.setGState)
      pen = {
        ...pen,
        width: given[0]?.find?.((/** @type {[string, number]} */ [name]) => name === "LW")?.[1] ?? pen.width,
      };
    else if (operation === ops.constructPath && given[1]?.[0]) {
      const how = {
        filled: fills.includes(given[0]),
        stroked: strokes.includes(given[0]),
        even: evens.includes(given[0]),
      };
      if (!how.filled && !how.stroked) continue;
      corners += given[1][0].length;
      if (corners > MOST * 2) break;
      shapes.push(...figures(rings(given[1][0]), how, pen));
    }
  }
  return shapes;
};

/** @param {unknown} colour as `#rrggbb` */
const dark = (colour) => {
  const value = parseInt(`${colour}`.slice(1), 16);
  return ((value >> 16) & 255) + ((value >> 8) & 255) + (value & 255) < 384;
};

/** The rings of a path in an OFD, and where its page has them: `M` and `S` move, `L` is a line, `Q`, `B` and `A` are curves, `C` closes.
 * @param {Record<string, string>} attributes of the path object @param {string} data @param {string | undefined} colour @returns {Shape[]} */
export const shapesOfOfd = ({ Boundary = "", CTM = "", Fill, Stroke, LineWidth = "0.353" }, data, colour) => {
  const numbers = (/** @type {string} */ text) => text.trim().split(/\s+/).map(Number),
    [x = 0, y = 0] = numbers(Boundary),
    own = numbers(CTM);
  /** @type {number[][]} */
  const all = [];
  for (const [, step = "", rest = ""] of data.matchAll(/([SMLQBAC])([^SMLQBAC]*)/g)) {
    const [u = 0, v = 0] = numbers(rest).slice(-2),
      ring = all.at(-1);
    if (step === "M" || step === "S" || !ring) all.push(step === "C" ? [] : [u, v]);
    else ring.push(...(step === "C" ? ring.slice(0, 2) : [u, v]));
  }
  const ink =
    !colour ||
    numbers(colour)
      .slice(0, 3)
      .reduce((sum, one) => sum + one, 0) < 384;
  const matrix = within([1, 0, 0, 1, x, y], own.length === 6 ? /** @type {any} */ (own) : SAME);
  return figures(
    all,
    { filled: Fill === "true", stroked: Stroke !== "false", even: false },
    { matrix, fill: ink, stroke: ink, width: +LineWidth },
  );
};

/** The rings of PDF.js's numbers: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close. A curve is cut short. @param {ArrayLike<number>} data */
const rings = (data) => {
  /** @type {number[][]} */
  const all = [];
  const counts = [2, 2, 6, 4, 0];
  for (let at = 0; at < data.length; ) {
    const step = data[at++] ?? 0,
      count = counts[step] ?? 0,
      ring = all.at(-1),
      x = data[at + count - 2] ?? 0,
      y = data[at + count - 1] ?? 0;
    at += count;
    if (step === 0 || !ring) all.push(step === 4 ? [] : [x, y]);
    else ring.push(...(step === 4 ? ring.slice(0, 2) : [x, y]));
  }
  return all;
};

/** The text of a QR code among the figures. @param {Shape[]} shapes */
export const qrAmong = async (shapes) => {
  for (const side of SIDES) {
    const pixels = painted(shapes, side),
      text = pixels && (await qrIn(pixels));
    if (text) return text;
  }
  return undefined;
};

/** The figures in black on white, with a margin; `undefined` if they cannot be a QR code. @param {Shape[]} shapes @param {number} side @returns {Pixels | undefined} */
const painted = (shapes, side) => {
  let [left, top, right, bottom, corners] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  for (const { rings, dark } of shapes)
    for (const ring of rings) {
      corners += ring.length / 2;
      for (let at = 0; dark && at + 1 < ring.length; at += 2) {
        const x = ring[at] ?? 0,
          y = ring[at + 1] ?? 0;
        [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
      }
    }
  const longest = Math.max(right - left, bottom - top);
  if (corners < FEWEST || corners > MOST || !(longest > 0 && longest < Infinity)) return undefined;
  const scale = side / longest,
    margin = 40,
    width = Math.ceil((right - left) * scale) + 2 * margin,
    height = Math.ceil((bottom - top) * scale) + 2 * margin;
  const points = new Uint32Array(width * height).fill(WHITE),
    work = { left: MOST_WORK };
  for (const { rings, dark, even = false } of shapes) {
    filled(
      points,
      width,
      height,
      rings.map((ring) => moved([scale, 0, 0, scale, margin - left * scale, margin - top * scale], ring)),
      dark ? BLACK : WHITE,
      even,
      work,
    );
    if (work.left < 0) return undefined;
  }
  return { width, height, data: new Uint8ClampedArray(points.buffer) };
};

/** Fills a figure, row by row, between the places where its edges cross the middle of the row.
 * @param {Uint32Array} points @param {number} width @param {number} height @param {number[][]} rings @param {number} value @param {boolean} even @param {{ left: number }} work */
const filled = (points, width, height, rings, value, even, work) => {
  /** @type {Map<number, [x: number, turn: number][]>} */
  const rows = new Map();
  for (const ring of rings)
    for (let at = 0; at + 1 < ring.length; at += 2) {
      const next = (at + 2) % ring.length,
        x = ring[at] ?? 0,
        y = ring[at + 1] ?? 0,
        u = ring[next] ?? 0,
        v = ring[next + 1] ?? 0;
      const first = Math.max(0, Math.ceil(Math.min(y, v) - 0.5)),
        end = Math.min(height, Math.ceil(Math.max(y, v) - 0.5));
      for (let row = first; row < end && work.left > 0; row++) {
        work.left -= CROSSING;
        const crossing = rows.get(row);
        /** @type {[number, number]} */
        const here = [x + ((row + 0.5 - y) / (v - y)) * (u - x), v > y ? 1 : -1];
        if (crossing) crossing.push(here);
        else rows.set(row, [here]);
      }
    }
  for (const [row, crossings] of rows) {
    crossings.sort(([a], [b]) => a - b);
    let turns = 0;
    crossings.forEach(([x, turn], at) => {
      turns += even ? 1 : turn;
      const from = Math.max(0, Math.ceil(x - 0.5)),
        to = Math.min(width, Math.ceil((crossings[at + 1]?.[0] ?? x) - 0.5));
      if (!(even ? turns & 1 : turns) || !(to > from) || work.left < 0) return;
      work.left -= to - from;
      points.fill(value, row * width + from, row * width + to);
    });
  }
};
