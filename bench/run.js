// Everything that is measured in JavaScript, the same in Node and in Chromium. Rivals take turns within each of five
// rounds, so that other work on the machine affects all of them; ratios are taken within a round.
import * as hand from "./hand-written.js";
import { questions } from "./questions.js";
import * as rows from "./rows.js";

const ROUNDS = 5;
const NATIVE = "native Rust, the same source";

/** @param {number[]} numbers */
export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b),
    middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** Nanoseconds a row of each, round by round; a first round warms up and tells how many rows are wrong.
 * `time` tells nanoseconds that were measured elsewhere.
 * @param {Record<string, { rows: number, run?: () => unknown, wrong?: (found: any) => number, time?: () => Promise<number> }>} cases */
export const compare = async (cases) => {
  /** @type {Record<string, { rows: number, wrong?: number, ns: number[], worked: number[] }>} */
  const found = {};
  /** Processor time of all threads of this program in nanoseconds, if it is known. */
  const worked = () => {
    const { user = NaN, system = NaN } = globalThis.process?.cpuUsage?.() ?? {};
    return (user + system) * 1000;
  };
  for (let round = -1; round < ROUNDS; round++)
    for (const [name, { rows, run, wrong, time: elsewhere }] of Object.entries(cases)) {
      const before = worked(),
        start = performance.now(),
        answer = await run?.(),
        time = performance.now() - start,
        work = (worked() - before) / rows;
      const one = (found[name] ??= { rows, wrong: wrong?.(answer), ns: [], worked: [] });
      const ns = (await elsewhere?.()) ?? (time * 1e6) / rows;
      if (round < 0) continue;
      one.ns.push(ns);
      if (run && work > 0) one.worked.push(work);
      await new Promise((done) => setTimeout(done));
    }
  return found;
};

/** @param {Uint8Array} text */
const lines = (text) => new TextDecoder().decode(text).trimEnd().split("\n");

/** @param {unknown[]} found @param {unknown[]} exact */
const differing = (found, exact) =>
  exact.reduce((/** @type {number} */ sum, one, at) => sum + Number(found[at] !== one), 0);

/** The bulk module, reading by reading, as the page's worker calls it.
 * @template [Kept=import("../www/fapiao-check/sheets/sheets.js").Reading]
 * @param {import("../www/fapiao-check/sheets/sheets.js").Bulk} bulk @param {Uint8Array} file @param {import("../www/fapiao-check/sheets/sheets.js").Options} [options]
 * @param {(reading: import("../www/fapiao-check/sheets/sheets.js").Reading) => Kept} [keep] what is kept of a reading; all of it else */
const read = (bulk, file, options, keep = (reading) => /** @type {any} */ (reading)) => {
  const sheet = bulk.sheet(options),
    readings = [];
  for (let at = 0; at < file.length; at += 1 << 20) readings.push(keep(sheet.read(file.subarray(at, at + (1 << 20)))));
  readings.push(keep(sheet.end()));
  sheet.free();
  return readings;
};

/** @param {{ text: Uint8Array }[]} readings */
const textOf = (readings) =>
  readings
    .map(({ text }) => new TextDecoder().decode(text))
    .join("")
    .trimEnd()
    .split("\n");

/**
 * @param {{ bulk: import("../www/fapiao-check/sheets/sheets.js").Bulk, forms: import("../www/fapiao-check/fapiao-check.js").FapiaoCheck,
 *   rivals: typeof import("./rivals.js"), starts: () => Promise<Record<string, number[]>>,
 *   floor: (text: string, file: string) => Promise<number>, scale?: number }} given
 */
export const measure = async ({ bulk, forms, rivals, starts, floor, scale = 1 }) => {
  const count = (/** @type {number} */ full) => Math.max(1000, Math.round(full * scale));
  const many = count(1_000_000),
    fewer = count(100_000);

  // From the bytes of a file to the bytes of the results.
  const file = rows.taxFile(many);
  const exact = rows.taxRows(many).map(({ amount, percent }) => {
    const [net, tax] = hand.splitBigInt(amount, percent),
      [gross, part] = amount.split(".");
    const balancing = BigInt(gross + part) - BigInt(net.replace(".", ""));
    return `${net},${tax},${balancing / 100n}.${String(balancing % 100n).padStart(2, "0")}`;
  });
  const pipeline = await compare({
    "papaparse + big.js": {
      rows: many,
      run: () => rivals.pipeline(file),
      wrong: (found) => differing(lines(found), exact),
    },
    "hand-written JavaScript (Number)": {
      rows: many,
      run: () => hand.breakdownNumber(file),
      wrong: (found) => differing(lines(found), exact),
    },
    "hand-written JavaScript (Number), checked": {
      rows: many,
      run: () => hand.breakdownChecked(file),
      wrong: ({ text }) => differing(lines(text), exact),
    },
    "this module, figures as text": {
      rows: many,
      run: () => read(bulk, file, { text: "figures" }),
      wrong: (found) => differing(textOf(found), exact),
    },
    "this module, figures as numbers": { rows: many, run: () => read(bulk, file) },
    [NATIVE]: { rows: many, time: () => floor("figures", "tax.csv") },
  });

  // The arithmetic alone: strings in, strings out.
  const inputs = rows.taxRows(fewer),
    pairs = exact.slice(0, fewer).map((line) => line.split(",").slice(0, 2).join());
  const each = (/** @type {(amount: string, percent: number) => string[]} */ split) => ({
    rows: fewer,
    run: () => inputs.map(({ amount, percent }) => split(amount, percent)),
    wrong: (/** @type {string[][]} */ found) =>
      differing(
        found.map((pair) => pair.join()),
        pairs,
      ),
  });
  const smaller = rows.taxFile(fewer);
  const breakdown = await compare({
    ...Object.fromEntries(Object.entries(rivals.breakdown).map(([name, split]) => [name, each(split)])),
    "hand-written JavaScript (BigInt)": each(hand.splitBigInt),
    "hand-written JavaScript (Number)": each(hand.splitNumber),
    "this module, from a file's bytes": {
      rows: fewer,
      run: () => read(bulk, smaller, { text: "figures" }),
      wrong: (found) =>
        differing(
          textOf(found).map((line) => line.split(",").slice(0, 2).join()),
          pairs,
        ),
    },
  });

  // Tax IDs.
  const ids = rows.taxIds(many),
    idFile = rows.idFile(ids),
    few = ids.slice(0, fewer);
  const verdicts = (/** @type {import("../www/fapiao-check/sheets/sheets.js").Reading[]} */ readings) =>
    readings.flatMap(({ verdicts }) => [...verdicts].map((verdict) => verdict === 0));
  const single = (/** @type {(id: string) => boolean} */ check) => ({
    rows: fewer,
    run: () => few.map(({ id }) => check(id)),
    wrong: (/** @type {boolean[]} */ found) =>
      differing(
        found,
        few.map(({ right }) => right),
      ),
  });
  const taxIds = await compare({
    ...Object.fromEntries(Object.entries(rivals.taxId).map(([name, check]) => [name, single(check)])),
    "hand-written JavaScript, strings": single(hand.taxId),
    "hand-written JavaScript, bytes, check character only": {
      rows: many,
      run: () => hand.taxIdBytes(idFile, many),
      wrong: (found) =>
        differing(
          [...found].map(Boolean),
          ids.map(({ right }) => right),
        ),
    },
    "hand-written JavaScript, bytes, checked": {
      rows: many,
      run: () => hand.taxIdChecked(idFile, many),
      wrong: ({ verdicts: found }) =>
        differing(
          [...found].map((verdict) => verdict === 0),
          ids.map(({ right }) => right),
        ),
    },
    "this module": {
      rows: many,
      run: () => read(bulk, idFile),
      wrong: (found) =>
        differing(
          verdicts(found),
          ids.map(({ right }) => right),
        ),
    },
    [NATIVE]: { rows: many, time: () => floor("none", "ids.csv") },
  });

  // A whole export: number, tax ID, date, net, tax, gross, rate, and every check of each.
  const invoices = rows.invoiceFile(many);
  const whole = await compare({
    "this module, every check": { rows: many, run: () => read(bulk, invoices, { today: "2026-06-30" }) },
    [NATIVE]: { rows: many, time: () => floor("none", "invoices.csv") },
  });

  return { pipeline, breakdown, taxIds, whole, calls: calls(forms), starts: await starts() };
};

/** What a row costs by the length of the file. It is measured before a page or a program has anything else in memory,
 * because garbage collection goes through everything in memory.
 * @param {import("../www/fapiao-check/sheets/sheets.js").Bulk} bulk @param {number} scale
 * @param {() => number} [clock] milliseconds: where an engine can tell, those that its processors have worked */
export const lengths = (bulk, scale, clock = () => performance.now()) => {
  const unit = Math.round(10_000 * Math.min(1, 10 * scale));
  return {
    "amount and rate in, figures as text": costs(bulk, rows.taxFile(unit), { text: "figures" }, clock),
    "a whole export, every check, duplicates off": costs(
      bulk,
      rows.invoiceFile(unit),
      { today: "2026-06-30", duplicates: "off" },
      clock,
    ),
  };
};

/** Is a row as cheap in a long file as in a short one? The same rows once, 10, 100 and 500 times, in turns; only what
 * the page's worker keeps of a reading is kept.
 * @param {import("../www/fapiao-check/sheets/sheets.js").Bulk} bulk @param {Uint8Array} file @param {import("../www/fapiao-check/sheets/sheets.js").Options} options @param {() => number} clock */
const costs = (bulk, file, options, clock) => {
  const head = file.indexOf(10) + 1,
    body = file.length - head,
    unit = file.subarray(head).reduce((lines, byte) => lines + Number(byte === 10), 0);
  const TIMES = [1, 10, 100, 500];
  const whole = new Uint8Array(head + body * 500);
  whole.set(file);
  for (let time = 1; time < 500; time++) whole.set(file.subarray(head), head + time * body);
  const found = TIMES.map((times) => ({ rows: unit * times, ns: /** @type {number[]} */ ([]) }));
  for (let round = -1; round < ROUNDS; round++)
    for (const [at, times] of TIMES.entries()) {
      const again = Math.max(1, 50 / times),
        start = clock();
      for (let time = 0; time < again; time++)
        read(bulk, whole.subarray(0, head + times * body), options, ({ verdicts, ends, places, findings }) => ({
          verdicts,
          ends,
          places,
          findings,
        }));
      if (round >= 0) found[at]?.ns.push(((clock() - start) * 1e6) / (unit * times * again));
    }
  return found;
};

/** One call with its whole report, in microseconds. @param {import("../www/fapiao-check/fapiao-check.js").FapiaoCheck} forms */
const calls = (forms) =>
  questions.map(([name, kind, question]) => {
    const ask = /** @type {Record<string, (question: object) => unknown>} */ (/** @type {unknown} */ (forms))[name],
      BATCH = 20,
      times = [];
    for (let batch = -20; batch < 100; batch++) {
      const start = performance.now();
      for (let time = 0; time < BATCH; time++) ask?.(question);
      if (batch >= 0) times.push(((performance.now() - start) * 1000) / BATCH);
    }
    return {
      name,
      kind,
      question: JSON.stringify(question),
      answer: JSON.stringify(ask?.(question)).length,
      us: median(times),
    };
  });

/** Bytes that no engine has compiled before: with a meaningless section that differs each time.
 * @param {Uint8Array} bytes @param {number} time */
export const unseen = (bytes, time) => {
  const section = [0, 6, 1, 120, ...new Uint8Array(Float32Array.of(time + Math.random()).buffer)];
  const other = new Uint8Array(bytes.length + section.length);
  other.set(bytes);
  other.set(section, bytes.length);
  return other;
};
