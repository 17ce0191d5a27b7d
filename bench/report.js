// Writes docs/benchmarks.md from the measurements. Arguments: the folder with node.json and chromium.json, the scale.
import { readFile, writeFile } from "node:fs/promises";
import { arch, cpus, release, totalmem, type } from "node:os";
import { median } from "./run.js";

const [folder = ".", scale = "1"] = process.argv.slice(2);
const packages = JSON.parse(await readFile(new URL("package.json", import.meta.url), "utf8")).dependencies;
const engines = [];
for (const name of ["node.json", "chromium.json"]) {
  engines.push(
    await readFile(`${folder}/${name}`, "utf8").then(
      (text) => JSON.parse(text),
      () => null,
    ),
  );
}

const NATIVE = "native Rust, the same source";

/** @param {number} number */
const whole = (number) => Math.round(number).toLocaleString("en");
/** Thousand rows a second. @param {number} ns */
const speed = (ns) => whole(1e6 / ns);
/** @param {number[]} ns */
const speeds = (ns) =>
  `${speed(Math.max(...ns))} | ${speed(median(ns))} | ${speed(Math.min(...ns))} | ${whole(median(ns))}`;
/** How many times as long, as the median of the rounds. @param {number[]} one @param {number[]} other */
const ratio = (one, other) => median(one.map((ns, round) => ns / (other[round] ?? ns)));
/** @param {number} times */
const times = (times) => (times >= 9.95 ? whole(times) : times.toFixed(1));

/** Code for one format of row. Nobody could use it on real files, so it is not a row of the table. */
const BY_HAND = "hand-written JavaScript";

/** @typedef {Record<string, { rows: number, wrong?: number, ns: number[], worked?: number[] }>} Cases */

/** @param {Cases} cases @param {string} ours */
const table = (cases, ours) => {
  const own = cases[ours]?.ns ?? [],
    others = Object.entries(cases).filter(([name]) => !name.startsWith(BY_HAND)),
    isCounted = others.some(([, { wrong }]) => wrong !== undefined),
    isWorked = !isCounted && others.some(([, { worked }]) => worked?.length);
  const lines = others.map(([name, { rows, wrong, ns, worked = [] }]) => {
    const counted = wrong === undefined ? "" : `${whole(wrong)} of ${whole(rows)}`;
    return `| ${name === ours ? `**${name}**` : name} | ${speeds(ns)} | ${times(ratio(ns, own))} |${isCounted ? ` ${counted} |` : ""}${isWorked ? ` ${worked.length ? whole(median(worked)) : ""} |` : ""}`;
  });
  return [
    `| | thousand rows/s: min | median | max | ns a row | time, ours = 1 |${isCounted ? " rows that differ from exact |" : ""}${isWorked ? " processor time, ns a row |" : ""}`,
    `|---|--:|--:|--:|--:|--:|${isCounted || isWorked ? "--:|" : ""}`,
    ...lines,
    footnote(cases, own),
  ].join("\n");
};

/** @param {Cases} cases @param {number[]} own */
const footnote = (cases, own) => {
  const by = Object.entries(cases).filter(([name]) => name.startsWith(BY_HAND));
  if (!by.length) return "";
  const each = by.map(([name, { ns }]) => {
    const what = name.slice(BY_HAND.length).replace(/^[, ]+/, "");
    return `${what} ${whole(median(ns))} ns a row, ${times(ratio(ns, own))} of the time`;
  });
  return `\nWritten by hand in JavaScript, for rows of this one format only: ${each.join("; ")}.`;
};

/** @param {{ rows: number, ns: number[] }[]} flat */
const chart = (flat) => {
  const most = Math.max(...flat.map(({ ns }) => Math.min(...ns)));
  return [
    "```text",
    ...flat.map(({ rows, ns }) => {
      const least = Math.min(...ns),
        bar = "█".repeat(Math.round((40 * least) / most)).padEnd(40);
      return `${whole(rows).padStart(9)} rows ${bar} ${whole(least).padStart(4)} ns a row`;
    }),
    "```",
  ].join("\n");
};

/** @param {boolean} met @param {string} text */
const target = (met, text) => `| ${met ? "met" : "**missed**"} | ${text} |`;

/** @param {any} found */
const targets = (found) => {
  const own = found.pipeline["this module, figures as text"].ns,
    id = found.taxIds["this module"].ns;
  const papa = ratio(found.pipeline["papaparse + big.js"].ns, own);
  const floor = ratio(own, found.pipeline[NATIVE].ns),
    stdnum = ratio(found.taxIds.stdnum.ns, id),
    idFloor = ratio(id, found.taxIds[NATIVE].ns);
  const over = found.calls.filter((/** @type {{ us: number }} */ { us }) => us >= 50);
  const slow = over.map(
    (/** @type {{ name: string, kind: string, us: number }} */ { name, kind, us }) =>
      `\`${name}\`${kind === "heavy" ? ", heavy" : ""}: ${us.toFixed(0)}`,
  );
  const limit = found.engine.startsWith("Node") ? 8 : 20;
  return [
    "| | |",
    "|---|---|",
    target(
      papa >= 20,
      `breakdown from a file’s bytes to the results’ bytes: ${times(papa)} × papaparse + big.js (aim 20 ×)`,
    ),
    target(floor <= 2, `the same: ${times(floor)} × the time of native Rust (aim at most 2 ×)`),
    target(stdnum >= 40, `tax IDs: ${times(stdnum)} × stdnum (aim 40 ×)`),
    target(idFloor <= 2, `tax IDs: ${times(idFloor)} × the time of native Rust (aim at most 2 ×)`),
    ...Object.entries(/** @type {Record<string, { ns: number[] }[]>} */ (found.flat)).map(([name, lengths]) => {
      const least = lengths.map(({ ns }) => Math.min(...ns)),
        [low, high] = [Math.min(...least), Math.max(...least)];
      return target(
        high / low < 1.5,
        `cost of a row by the length of the file, ${name}: between ${whole(low)} and ${whole(high)} ns (aim within 1.5 ×)`,
      );
    }),
    ...beside(found),
    target(
      over.length === 0,
      `one call below 50 µs: ${found.calls.length - over.length} of ${found.calls.length} questions${over.length ? `; not ${slow.join("; ")} µs` : ""}`,
    ),
    ...Object.entries(found.starts).map(([name, ms]) =>
      target(
        median(/** @type {number[]} */ (ms)) <= limit,
        `start of the ${name}: ${median(/** @type {number[]} */ (ms)).toFixed(1)} ms (aim ${limit})`,
      ),
    ),
  ].join("\n");
};

const [OURS, OURS_CHECKED] = ["this module, in Node", "this module, in Node: read and every check"];

/** What is measured in Node alone. @param {any} found */
const beside = ({ tables, workbooks }) => {
  if (!tables) return [];
  const [one, two] = ["one thread", "two threads"].map((name) => ratio(tables[`DuckDB, ${name}`].ns, tables[OURS].ns));
  const sheetJs = ratio(workbooks["SheetJS: read"].ns, workbooks[OURS_CHECKED].ns);
  return [
    target(
      Math.min(one ?? 0, two ?? 0) >= 2,
      `from CSV to CSV: ${times(one ?? 0)} × DuckDB with one thread, ${times(two ?? 0)} × with two (aim 2 ×)`,
    ),
    target(sheetJs >= 4, `a workbook read and checked: ${times(sheetJs)} × SheetJS, which only reads it (aim 4 ×)`),
  ];
};

/** @param {any} found */
const besideSections = ({ tables, workbooks }) =>
  tables
    ? `
### A table, from a CSV file to a CSV file, compared with DuckDB

Columns amount and rate in; net, tax and balancing tax out, the same bytes from each; ${whole(tables[OURS].rows)} rows. DuckDB computes in whole fen, as its exact types allow, and checks nothing.

${table(tables, OURS)}

### A workbook, compared with other readers of workbooks

The whole export as XLSX, ${whole(workbooks[OURS_CHECKED].rows)} rows of seven columns. The others read its cells; this module also checks them.

${table(workbooks, OURS_CHECKED)}
`
    : "";

const sections = engines.filter(Boolean).map(
  (found) => `## ${found.engine}

${targets(found)}

### From the bytes of a file to the bytes of the results

Columns amount and rate in; net, tax and balancing tax out.

${table(found.pipeline, "this module, figures as text")}

### The arithmetic alone

From an amount and a rate to net and tax, all as strings. This module reads them from a file’s bytes and writes a file’s bytes.

${table(found.breakdown, "this module, from a file's bytes")}

### Tax IDs

Four of five are correct. The others have a wrong check character, a letter that is never used, or one character too few.

${table(found.taxIds, "this module")}

### A whole export

Invoice number with duplicates, tax ID, date, printed net, tax and gross, and the rate. One row in 50 is off by one fen.

${table(found.whole, "this module, every check")}

### Cost of a row by the length of the file

${found.tables ? "Processor time" : "Time by the clock"}, the fastest of five rounds in turns, because other work on the machine can only add to it.

${Object.entries(/** @type {Record<string, { rows: number, ns: number[] }[]>} */ (found.flat))
  .map(([name, lengths]) => `${name[0]?.toUpperCase()}${name.slice(1)}:\n\n${chart(lengths)}`)
  .join("\n\n")}
${besideSections(found)}
### One call, with the whole report as an object

Every function, with a usual question and with a heavy one (\`bench/questions.js\`).

| function | question | characters of the answer | µs, median |
|---|---|--:|--:|
${found.calls.map((/** @type {{ name: string, kind: string, question: string, answer: number, us: number }} */ { name, kind, question, answer, us }) => `| \`${name}\` | ${kind === "usual" ? `\`${question}\`` : "a heavy one"} | ${whole(answer)} | ${us.toFixed(1)} |`).join("\n")}

### Start

From bytes that the engine has not seen before to the first answer: compile, instantiate, answer. 20 starts.

| module | ms: min | median | max |
|---|--:|--:|--:|
${Object.entries(found.starts)
  .map(([name, ms]) => {
    const all = /** @type {number[]} */ (ms);
    return `| ${name} | ${Math.min(...all).toFixed(1)} | ${median(all).toFixed(1)} | ${Math.max(...all).toFixed(1)} |`;
  })
  .join("\n")}
`,
);

const [cpu] = cpus();
await writeFile(
  new URL("../docs/benchmarks.md", import.meta.url),
  `# Benchmarks

Written by \`cargo xtask bench\`; do not edit. The rows are made up and the same in every run (\`bench/rows.js\`). Each case runs once to warm up, then five times in turns with its rivals. A ratio is the median of the rounds’ ratios.${scale === "1" ? "" : ` This run measured a part of the rows (\`cargo xtask bench ${scale}\`).`} Rows are counted as different if they differ from exact arithmetic in BigInt.

Machine: ${cpu?.model.trim()}, ${cpus().length} cores, ${whole(totalmem() / 2 ** 30)} GB, ${type()} ${release()} ${arch()}. Rivals: ${Object.entries(
    packages,
  )
    .filter(([name]) => name !== "esbuild")
    .map(([name, version]) => `${name} ${version}`)
    .join(", ")}; calamine 0.38.

${await readFile(new URL("notes.md", import.meta.url), "utf8")}
${sections.join("\n")}`,
);
