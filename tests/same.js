// The 10,000 rows for every door, and the crate's answers, as `cargo test --test same` writes them.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url)),
  FOLDER = resolve(ROOT, process.env.CARGO_TARGET_DIR ?? "target", "tmp/same"),
  NO_COLUMN = 65535,
  NO_FIGURE = "-9223372036854775808";

/** @param {string} name */
const written = (name) =>
  readFile(resolve(FOLDER, name), "utf8").catch(() => {
    throw new Error(`${name} is not there; \`cargo test --test same\` writes it`);
  });

/** The rows as a file, how they are asked, and the crate's lines. */
export const asked = async () => ({
  rows: await written("rows.csv"),
  options: JSON.parse(await written("options.json")),
  expected: (await written("crate.txt")).trimEnd().split("\n"),
});

/** @typedef {{ verdicts: number[], ends: number[], findings: number[], figures: string[], rates: number[], duplicates: number[] }} Plain */

/** A reading without typed arrays, as it leaves a page. @param {import("../www/fapiao-check/sheets/sheets.js").Reading} reading @returns {Plain} */
export const plain = ({ verdicts, ends, findings, figures, rates, duplicates }) => ({
  verdicts: [...verdicts],
  ends: [...ends],
  findings: [...findings],
  figures: [...figures].map(String),
  rates: [...rates],
  duplicates: [...duplicates],
});

/** What was found, line by line as the crate writes it.
 * @param {Plain} found @param {string[]} codes @param {string[]} headings */
export const lines = (found, codes, headings) => {
  const firsts = new Map();
  for (let at = 0; at < found.duplicates.length; at += 2) firsts.set(found.duplicates[at], found.duplicates[at + 1]);
  return found.verdicts.map((verdict, row) => {
    const figures = found.figures.slice(row * 4, row * 4 + 4).map((fen) => (fen === NO_FIGURE ? "" : fen));
    const said = found.findings.slice(row ? found.ends[row - 1] : 0, found.ends[row]).map((finding) => {
      const column = finding >>> 16;
      return `${codes[finding & 0xffff]}@${column === NO_COLUMN ? "" : headings[column]} `;
    });
    return [verdict, ...figures, found.rates[row], said.join(""), firsts.get(row) ?? ""].join();
  });
};

/** The first line that differs from the crate's, with both. @param {string[]} found @param {string[]} expected */
export const differing = (found, expected) => {
  const at = expected.findIndex((line, row) => line !== found[row]);
  return at < 0 && found.length === expected.length ? null : { row: at, expected: expected[at], found: found[at] };
};
