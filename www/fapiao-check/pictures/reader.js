// @ts-check
// Reads the text in a picture: finds its lines, levels them, and reads them, some of them twice.
import { isTilted, levelled, LONG, tiltOf } from "./straight.js";
import { wordsOf } from "./words.js";

/** @typedef {import("../readers/read.js").Pixels} Pixels */
/** @typedef {import("../pictures.js").PicturePiece} Piece */
/** @typedef {{ x: number, y: number }} Point */
/** A line of text: its corners from the upper left one clockwise. @typedef {[Point, Point, Point, Point]} Corners */
/** What a recogniser does: it finds lines, and reads one. @typedef {{ find(pixels: Pixels): Promise<Corners[]>, read(pixels: Pixels, corners: Corners): Promise<import("./characters.js").Character[]> }} Tools */
/** `read` of its `lines` were read. @typedef {{ pixels: Pixels, pieces: Piece[], read: number, lines: number }} Text */

/** More lines than any document to be read here has. */
const MOST_LINES = 400;
/** The maximum time for reading, in milliseconds. */
const LONGEST = 90_000;
/** The recogniser loses some of several equal digits, and confuses letters with digits. If that matters, a line is read
 * again, wider by this factor. */
const WIDER = 1.3;
/** What is read twice: numbers, codes, and what was not sure the first time. */
const TWICE = /\d{3}|[A-Z]{4}/;
const SURE = 0.9;
/** A line below this is not text. */
const LEAST = 0.3;
/** How many lines are also read upside down, to see which way is up. */
const TRIED = 5;

/** @param {Pixels} pixels @param {Tools} tools @param {(done: number, total: number) => void} [tell] @returns {Promise<Text>} */
export const textIn = async (pixels, tools, tell = () => {}) => {
  const until = performance.now() + LONGEST,
    straight = await straightened(pixels, tools);
  const lines = straight.lines.slice(0, MOST_LINES),
    wider = widened(straight.pixels);
  /** @type {Piece[]} */
  const pieces = [];
  let done = 0;
  for (const corners of lines) {
    if (performance.now() > until) break;
    tell(done++, lines.length);
    const first = await tools.read(straight.pixels, corners),
      text = textOf(first);
    if (!text.trim() || sureness(first) < LEAST) continue;
    const again = TWICE.test(text) || least(first) < SURE ? await tools.read(wider(), wide(corners)) : undefined;
    pieces.push(...wordsOf(first, again, corners, straight.pixels));
  }
  tell(done, lines.length);
  return { pixels: straight.pixels, pieces, read: done, lines: straight.lines.length };
};

/** @param {import("./characters.js").Character[]} characters */
const textOf = (characters) => characters.map(({ text }) => text).join("");
/** @param {import("./characters.js").Character[]} characters */
const least = (characters) => Math.min(1, ...characters.map(({ sure }) => sure));
/** @param {import("./characters.js").Character[]} characters */
const sureness = (characters) => characters.reduce((all, { sure }) => all + sure, 0) / (characters.length || 1);

/** The picture with its text level and upright, and the lines that are in it. @param {Pixels} pixels @param {Tools} tools */
const straightened = async (pixels, tools) => {
  let lines = await tools.find(pixels);
  const again = async (/** @type {Pixels} */ drawn) => {
    pixels = drawn;
    lines = await tools.find(pixels);
  };
  if (isOnItsSide(lines)) await again(quarter(pixels));
  if (await isUpsideDown(pixels, lines, tools)) await again(quarter(quarter(pixels)));
  const tilt = tiltOf(lines.filter(isLong).map(axis), pixels.width, pixels.height),
    heights = lines.map(height).sort((a, b) => a - b);
  if (isTilted(tilt, heights[heights.length >> 1] ?? 1)) await again(levelled(pixels, tilt));
  return { pixels, lines: lines.sort((a, b) => a[0].y - b[0].y || a[0].x - b[0].x) };
};

/** @param {Point} a @param {Point} b */
const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
/** @param {Corners} corners */
const width = ([a, b]) => distance(a, b);
/** @param {Corners} corners */
const height = ([a, , , d]) => distance(a, d);
/** @param {Corners} corners */
const isLong = (corners) => width(corners) >= LONG * height(corners);
/** From the middle of its left edge to that of its right one. @param {Corners} corners @returns {import("./straight.js").Line} */
const axis = ([a, b, c, d]) => [(a.x + d.x) / 2, (a.y + d.y) / 2, (b.x + c.x) / 2, (b.y + c.y) / 2];

/** Whether more of the text is vertical than horizontal. @param {Corners[]} lines */
const isOnItsSide = (lines) => {
  const tall = lines.filter((line) => height(line) >= LONG * width(line));
  const long = (/** @type {Corners[]} */ some) =>
    some.reduce((all, line) => all + Math.max(width(line), height(line)), 0);
  return long(tall) > long(lines.filter(isLong));
};

/** Whether the longest lines are surer read upside down. @param {Pixels} pixels @param {Corners[]} lines @param {Tools} tools */
const isUpsideDown = async (pixels, lines, tools) => {
  const longest = lines
    .filter(isLong)
    .sort((a, b) => width(b) - width(a))
    .slice(0, TRIED);
  let upright = 0,
    turned = 0;
  for (const [a, b, c, d] of longest) {
    upright += sureness(await tools.read(pixels, [a, b, c, d]));
    turned += sureness(await tools.read(pixels, [c, d, a, b]));
    // One sure line is enough.
    if (Math.abs(upright - turned) > 0.4) break;
  }
  return turned > upright;
};

/** A quarter to the left. @param {Pixels} pixels @returns {Pixels} */
const quarter = ({ width, height, data }) => {
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height),
    to = new Uint32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) to[(width - 1 - x) * height + y] = from[y * width + x] ?? 0;
  return { width: height, height: width, data: new Uint8ClampedArray(to.buffer) };
};

/** The same picture, drawn wider when needed. @param {Pixels} pixels @returns {() => Pixels} */
const widened = (pixels) => {
  /** @type {Pixels | undefined} */
  let made;
  return () => (made ??= stretched(pixels, Math.round(pixels.width * WIDER)));
};

/** @param {Pixels} pixels @param {number} wide @returns {Pixels} */
const stretched = ({ width, height, data }, wide) => {
  const to = new Uint8ClampedArray(wide * height * 4);
  for (let column = 0; column < wide; column++) {
    const x = Math.min(width - 1, Math.max(0, ((column + 0.5) * width) / wide - 0.5)),
      left = Math.floor(x),
      part = x - left,
      next = left < width - 1 ? 4 : 0;
    for (let y = 0; y < height; y++) {
      const at = (y * width + left) * 4,
        into = (y * wide + column) * 4;
      for (let colour = 0; colour < 4; colour++)
        to[into + colour] = (data[at + colour] ?? 0) * (1 - part) + (data[at + next + colour] ?? 0) * part;
    }
  }
  return { width: wide, height, data: to };
};

/** @param {Corners} corners @returns {Corners} */
const wide = (corners) => {
  const [a, b, c, d] = corners.map(({ x, y }) => ({ x: x * WIDER, y }));
  return /** @type {Corners} */ ([a, b, c, d]);
};
