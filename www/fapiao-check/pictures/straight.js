// @ts-check
// A photograph is never quite straight: its lines rise or fall, at a different angle at the top than at the bottom.
// From the lines of text, the picture is drawn again with all of them level.

/** @typedef {import("../readers/read.js").Pixels} Pixels */
/** The two ends of a line of text, in pixels. @typedef {[x: number, y: number, x: number, y: number]} Line */
/** How the lines run: their slope in the middle, and how it changes downwards and to the right, in a picture of this size.
 * @typedef {{ slope: number, down: number, right: number, width: number, height: number }} Tilt */

/** A line shorter than this many times its height says little about the angle. */
export const LONG = 3;
/** A line counts as level if its ends differ by less than this share of its height. */
const LEVEL = 0.25;
/** Rounds in which lines with a different angle (stamps, signatures) are left out. */
const ROUNDS = 3;

/** @param {Line[]} lines @param {number} width @param {number} height @returns {Tilt} */
export const tiltOf = (lines, width, height) => {
  const all = lines.map(([x0, y0, x1, y1]) => ({
    slope: (y1 - y0) / Math.max(1, x1 - x0),
    right: (x0 + x1) / 2 - width / 2,
    down: (y0 + y1) / 2 - height / 2,
    weight: (x1 - x0) ** 2,
  }));
  let left = all,
    tilt = { slope: 0, down: 0, right: 0, width, height };
  for (let round = 0; round < ROUNDS && left[0]; round++) {
    tilt = { ...tilt, ...fitted(left) };
    const off = (/** @type {typeof all[0]} */ one) =>
      Math.abs(one.slope - tilt.slope - tilt.down * one.down - tilt.right * one.right);
    const usual = left.map(off).sort((a, b) => a - b)[left.length >> 1] ?? 0;
    left = all.filter((one) => off(one) <= Math.max(0.01, 3 * usual));
  }
  return tilt;
};

/** In pixels: lines whose middles are closer than this say little about how the slope changes. */
const NARROW = 20;

/** Weighted least squares; with few lines only the slope in the middle. @param {{ slope: number, right: number, down: number, weight: number }[]} lines */
const fitted = (lines) => {
  const sum = (/** @type {(one: typeof lines[0]) => number} */ of) =>
    lines.reduce((all, one) => all + one.weight * of(one), 0);
  const whole = sum(() => 1) || 1,
    mean = { slope: sum(({ slope }) => slope) / whole, down: 0, right: 0 };
  if (lines.length < 8) return mean;
  const middle = [sum(({ down }) => down) / whole, sum(({ right }) => right) / whole],
    [y = 0, x = 0] = middle;
  // Lines in one column say nothing about a change to the right: a small term keeps that change small.
  const little = whole * NARROW ** 2,
    yy = sum((one) => (one.down - y) ** 2) + little,
    xx = sum((one) => (one.right - x) ** 2) + little,
    xy = sum((one) => (one.down - y) * (one.right - x));
  const ym = sum((one) => (one.down - y) * (one.slope - mean.slope)),
    xm = sum((one) => (one.right - x) * (one.slope - mean.slope));
  const determinant = yy * xx - xy * xy,
    down = (ym * xx - xm * xy) / determinant,
    right = (xm * yy - ym * xy) / determinant;
  return { slope: mean.slope - down * y - right * x, down, right };
};

/** Whether a line as wide as the picture would be off by more than a part of a line's height. @param {Tilt} tilt @param {number} tall */
export const isTilted = ({ slope, down, right, width, height }, tall) =>
  (Math.abs(slope) + (Math.abs(down) * height) / 2 + (Math.abs(right) * width) / 4) * width > LEVEL * tall;

/** The picture with its lines level. @param {Pixels} pixels @param {Tilt} tilt @returns {Pixels & { data: Uint8ClampedArray<ArrayBuffer> }} */
export const levelled = ({ width, height, data }, { slope, down, right }) => {
  const cos = 1 / Math.hypot(1, slope),
    sin = slope * cos;
  // Space for the corners, which move out of the original size.
  const wide = Math.ceil(width * cos + height * Math.abs(sin)),
    high = Math.ceil(height * cos + width * Math.abs(sin));
  const drawn = new Uint8ClampedArray(wide * high * 4);
  for (let row = 0, at = 0; row < high; row++) {
    const v = row - high / 2;
    for (let column = 0; column < wide; column++, at += 4) {
      const u = column - wide / 2,
        level = v * (1 + down * u) + (right * u * u) / 2;
      sample(data, width, height, u * cos - level * sin + width / 2, u * sin + level * cos + height / 2, drawn, at);
    }
  }
  return { width: wide, height: high, data: drawn };
};

/** Interpolates between four pixels; outside is white. @param {Pixels["data"]} data @param {number} width @param {number} height @param {number} x @param {number} y @param {Uint8ClampedArray} to @param {number} at */
const sample = (data, width, height, x, y, to, at) => {
  const left = Math.floor(x),
    top = Math.floor(y);
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
    to[at] = to[at + 1] = to[at + 2] = to[at + 3] = 255;
    return;
  }
  const across = x - left,
    below = y - top,
    from = (top * width + left) * 4,
    next = from + width * 4;
  for (let colour = 0; colour < 4; colour++) {
    const one = (data[from + colour] ?? 0) * (1 - across) + (data[from + 4 + colour] ?? 0) * across,
      two = (data[next + colour] ?? 0) * (1 - across) + (data[next + 4 + colour] ?? 0) * across;
    to[at + colour] = one * (1 - below) + two * below;
  }
};
