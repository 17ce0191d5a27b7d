// The recogniser's own parts around the models: levelling, characters, words, and their order.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { charactersIn } from "../../www/fapiao-check/pictures/characters.js";
import { textIn } from "../../www/fapiao-check/pictures/reader.js";
import { isTilted, levelled, tiltOf } from "../../www/fapiao-check/pictures/straight.js";
import { wordsOf } from "../../www/fapiao-check/pictures/words.js";

/** @typedef {import("../../www/fapiao-check/pictures/reader.js").Corners} Corners */
/** @typedef {import("../../www/fapiao-check/pictures/characters.js").Character} Character */

/** White paper. @param {number} width @param {number} height */
const paper = (width, height) => ({ width, height, data: new Uint8ClampedArray(width * height * 4).fill(255) });
/** @param {ReturnType<typeof paper>} on @param {number} x @param {number} y */
const ink = (on, x, y) => on.data.fill(0, (y * on.width + x) * 4, (y * on.width + x) * 4 + 3);

describe("levelling", () => {
  it("finds the slope of the lines, and leaves out lines with another slope", () => {
    /** @type {import("../../www/fapiao-check/pictures/straight.js").Line[]} */
    const lines = Array.from({ length: 20 }, (_, at) => [100, 40 * at, 700, 40 * at + 30]);
    lines.push([300, 300, 400, 390]);
    const tilt = tiltOf(lines, 800, 800);
    assert.ok(Math.abs(tilt.slope - 0.05) < 0.002, `${tilt.slope}`);
    assert.ok(isTilted(tilt, 20));
    assert.ok(!isTilted(tiltOf([[100, 50, 700, 50]], 800, 800), 20));
  });

  it("draws a line level that rose, also where its slope changes downwards", () => {
    const picture = paper(400, 400),
      slope = (/** @type {number} */ y) => 0.06 + 0.0001 * (y - 200);
    /** @type {import("../../www/fapiao-check/pictures/straight.js").Line[]} */
    const lines = [];
    for (let row = 40; row < 380; row += 30) {
      const y = (/** @type {number} */ x) => Math.round(row + slope(row) * (x - 200));
      for (let x = 20; x < 380; x++) ink(picture, x, Math.max(0, Math.min(399, y(x))));
      lines.push([20, y(20), 380, y(380)]);
    }
    const level = levelled(picture, tiltOf(lines, 400, 400)),
      dark = (/** @type {number} */ row) => {
        let count = 0;
        for (let x = 60; x < level.width - 60; x++) if ((level.data[(row * level.width + x) * 4] ?? 255) < 160) count++;
        return count;
      };
    const rows = Array.from({ length: level.height }, (_, row) => dark(row)).filter((count) => count > 200);
    // Each of the twelve lines is in one or two rows now.
    assert.ok(
      rows.length >= 9 && rows.length <= 26,
      `${rows.length} ${Array.from({ length: level.height }, (_, row) => dark(row))}`,
    );
  });
});

describe("characters", () => {
  /** @param {number[]} best the likeliest kind of each column @param {number} [sure] */
  const said = (best, sure = 0.9) => {
    const likely = new Float32Array(best.length * 4);
    best.forEach((kind, column) => {
      likely[column * 4 + kind] = sure;
    });
    return charactersIn(likely, best.length, 4, ["1", "0", "a"]);
  };

  it("are one in neighbouring columns, and two with a gap between them", () => {
    assert.deepEqual(
      said([1, 1, 0, 1, 2, 2, 0, 0, 2]).map(({ text, from, to }) => [text, from, to]),
      [
        ["1", 0, 2],
        ["1", 3, 4],
        ["0", 4, 6],
        ["0", 8, 9],
      ],
    );
  });

  it("are not found in an empty line", () => assert.deepEqual(said([0, 0, 0]), []));
});

/** The characters of a text, evenly over its line. @param {string} text @param {number} [sure] @returns {Character[]} */
const spread = (text, sure = 1) =>
  [...text].map((char, at, all) => ({ text: char, sure, from: at / all.length, to: (at + 0.5) / all.length }));
/** Paper with ink where these characters are. @param {string} text */
const written = (text) => {
  const on = paper(300, 60),
    all = [...text];
  for (const [at, char] of all.entries())
    for (let x = 0; char.trim() && x < 140 / all.length; x++)
      for (let y = 14; y < 26; y++) ink(on, Math.round(10 + (200 * (at + 0.25)) / all.length - 70 / all.length + x), y);
  return on;
};
/** @type {Corners} */
const LINE = [
  { x: 10, y: 10 },
  { x: 210, y: 10 },
  { x: 210, y: 30 },
  { x: 10, y: 30 },
];

describe("words", () => {
  it("have places of their own, and a label ends with its colon", () => {
    const pieces = wordsOf(spread("账号：622 848"), undefined, LINE, written("账号：622 848"));
    assert.deepEqual(
      pieces.map(({ text }) => text),
      ["账号：", "622", "848"],
    );
    for (const [at, { x, width }] of pieces.entries())
      assert.ok(x + width <= (pieces[at + 1]?.x ?? 211), `${at}: ${x} ${width}`);
  });

  it("are as sure as their least sure letter, and a bracket does not count", () => {
    const line = spread("(1234)");
    Object.assign(line[0] ?? {}, { sure: 0.2 });
    Object.assign(line[2] ?? {}, { sure: 0.6 });
    assert.deepEqual(
      wordsOf(line, undefined, LINE, written("(1234)")).map(({ confidence }) => confidence),
      [60],
    );
  });

  it("have the second reading of the same place", () => {
    const [, account] = wordsOf(spread("A/C：44050166"), spread("A/C：44050066"), LINE, written("A/C：44050166"));
    assert.deepEqual([account?.text, account?.again], ["44050166", "44050066"]);
  });

  it("separate a year from a day, but not a thousand from its hundreds", () => {
    const text = (/** @type {string} */ line) =>
      wordsOf(spread(line), undefined, LINE, written(line))
        .map((piece) => piece.text)
        .join("");
    assert.equal(text("17,2026"), "17, 2026");
    assert.equal(text("17,202.60"), "17,202.60");
  });
});

describe("a picture", () => {
  /** Tools that find one line and return a given text. @param {(corners: Corners) => Character[]} read */
  const tools = (read, lines = [LINE]) => ({
    find: async () => lines.map((line) => /** @type {Corners} */ (line.map((corner) => ({ ...corner })))),
    read: async (/** @type {unknown} */ _, /** @type {Corners} */ corners) => read(corners),
  });

  it("is read twice if it has numbers, otherwise once", async () => {
    const { pieces } = await textIn(
      written("4405016"),
      tools(() => spread("4405016")),
    );
    assert.equal(pieces[0]?.again, "4405016");
    const words = await textIn(
      paper(300, 60),
      tools(() => spread("开户行")),
    );
    assert.equal(words.pieces[0]?.again, undefined);
  });

  it("is turned if it reads better upside down", async () => {
    let finds = 0;
    const upright = (/** @type {Corners} */ [first]) => finds > 1 || first.x > 100;
    const turned = {
      ...tools((corners) => spread("收款", upright(corners) ? 0.99 : 0.3)),
      find: async () => (finds++, [LINE]),
    };
    await textIn(paper(300, 60), turned);
    assert.equal(finds, 2);
  });

  it("with too many lines is read in part, which is reported", async () => {
    const many = Array.from(
      { length: 500 },
      (_, at) => /** @type {Corners} */ (LINE.map(({ x, y }) => ({ x, y: y + at }))),
    );
    const text = await textIn(
      paper(300, 600),
      tools(() => spread("行"), many),
    );
    assert.deepEqual([text.read, text.lines], [400, 500]);
  });
});
