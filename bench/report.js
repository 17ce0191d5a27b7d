// Writes docs/benchmarks.md from what was measured. Arguments: the folder with node.json and chromium.json.
import { readFile, writeFile } from "node:fs/promises";
import { arch, cpus, release, totalmem, type } from "node:os";
import { median } from "./run.js";

const [folder = "."] = process.argv.slice(2);
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

/** @param {Record<string, { rows: number, wrong?: number, ns: number[] }>} cases @param {string} ours */
const table = (cases, ours) => {
  const own = cases[ours]?.ns ?? [];
  const lines = Object.entries(cases).map(
    ([name, { rows, wrong, ns }]) =>
      `| ${name === ours ? `**${name}**` : name} | ${speeds(ns)} | ${times(ratio(ns, own))} | ${wrong === undefined ? "" : `${whole(wrong)} of ${whole(rows)}`} |`,
  );
  return [
    "| | thousand rows/s: min | median | max | ns a row | time, ours = 1 | rows that differ from exact |",
    "|---|--:|--:|--:|--:|--:|--:|",
    ...lines,
  ].join("\n");
};

/** @param {{ rows: number, ns: number[] }[]} flat */
const chart = (flat) => {
  const most = Math.max(...flat.map(({ ns }) => median(ns)));
  return [
    "```text",
    ...flat.map(
      ({ rows, ns }) =>
        `${whole(rows).padStart(9)} rows ${"█".repeat(Math.round((40 * median(ns)) / most)).padEnd(40)} ${whole(median(ns)).padStart(4)} ns a row`,
    ),
    "```",
  ].join("\n");
};

/** @param {boolean} met @param {string} text */
const target = (met, text) => `| ${met ? "met" : "**missed**"} | ${text} |`;

/** @param {any} found */
const targets = (found) => {
  const own = found.pipeline["this module, figures as text"].ns,
    id = found.taxIds["this module"].ns;
  const papa = ratio(found.pipeline["papaparse + big.js"].ns, own),
    js = ratio(found.pipeline["hand-written JavaScript (Number)"].ns, own);
  const checked = ratio(found.pipeline["hand-written JavaScript (Number), checked"].ns, own);
  const floor = ratio(own, found.pipeline[NATIVE].ns),
    stdnum = ratio(found.taxIds.stdnum.ns, id),
    idFloor = ratio(id, found.taxIds[NATIVE].ns);
  const flat = found.flat.map((/** @type {{ ns: number[] }} */ { ns }) => median(ns));
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
    target(
      js >= 3,
      `the same: ${times(js)} × the best hand-written JavaScript (aim 3 ×), ${times(checked)} × one that looks at every byte and hands over the same lists`,
    ),
    target(stdnum >= 40, `tax IDs: ${times(stdnum)} × stdnum (aim 40 ×)`),
    target(idFloor <= 2, `tax IDs: ${times(idFloor)} × the time of native Rust (aim at most 2 ×)`),
    target(
      Math.max(...flat) / Math.min(...flat) < 1.5,
      `cost of a row from 1,000 rows up: between ${whole(Math.min(...flat))} and ${whole(Math.max(...flat))} ns`,
    ),
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

const sections = engines.filter(Boolean).map(
  (found) => `## ${found.engine}

${targets(found)}

### From the bytes of a file to the bytes of the results

Columns amount and rate in; net, tax and balancing tax out.

${table(found.pipeline, "this module, figures as text")}

### The arithmetic alone

An amount and a rate, as strings, to net and tax, as strings; this module reads them from a file’s bytes and writes a file’s bytes.

${table(found.breakdown, "this module, from a file's bytes")}

### Tax IDs

Four of five are right; the others have another check character, a letter that is never used, or a character less.

${table(found.taxIds, "this module")}

### A whole export

Invoice number with duplicates, tax ID, date, printed net, tax and gross, and the rate; one row of 50 is off by one fen.

${table(found.whole, "this module, every check")}

### Cost of a row by the length of the file

${chart(found.flat)}

### One call, with the whole report as an object

Every function, with a question as people ask it and with a heavy one (\`bench/questions.js\`).

| function | question | characters of the answer | µs, median |
|---|---|--:|--:|
${found.calls.map((/** @type {{ name: string, kind: string, question: string, answer: number, us: number }} */ { name, kind, question, answer, us }) => `| \`${name}\` | ${kind === "usual" ? `\`${question}\`` : "a heavy one"} | ${whole(answer)} | ${us.toFixed(1)} |`).join("\n")}

### Start

Bytes that the engine has not seen before: compiled, instantiated, and the first answer given; of 20.

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

Written by \`cargo xtask bench\`; do not edit. Made up rows, the same in every run (\`bench/rows.js\`); each case runs once to warm up and then five times, in turns with its rivals; a ratio is the median of the rounds’ ratios. The rows that differ are counted against exact arithmetic in BigInt.

Machine: ${cpu?.model.trim()}, ${cpus().length} cores, ${whole(totalmem() / 2 ** 30)} GB, ${type()} ${release()} ${arch()}. Rivals: ${Object.entries(
    packages,
  )
    .filter(([name]) => name !== "esbuild")
    .map(([name, version]) => `${name} ${version}`)
    .join(", ")}; and \`bench/hand-written.js\`, the best exact JavaScript that we could write for the same work.

${await readFile(new URL("notes.md", import.meta.url), "utf8")}
${sections.join("\n")}`,
);
