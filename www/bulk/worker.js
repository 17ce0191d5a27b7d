// @ts-check
// Reads whole files away from the page: what was found stays here, and the page asks for the rows that it shows.
import { load } from "./bulk.js";
import { open } from "./pieces.js";

/** @typedef {import("./bulk.js").Reading} Reading */
/** @typedef {{ name: string, source: import("./bulk.js").Source, delimiter: number, readings: { first: number, reading: Reading }[] }} Read */

/** @param {import("./bulk.js").Say} said */
const say = (said) => postMessage(said);

/** Pauses between two words on how far it is, in milliseconds. */
const PAUSE = 100;

/** @type {Promise<import("./bulk.js").Bulk> | undefined} */
let module;
/** @type {import("./bulk.js").Bulk} */
let bulk;
/** @type {Extract<import("./bulk.js").Ask, { do: "read" }>} */
let asked;
/** @type {Read[]} */
let files = [];
/** @type {Map<number, number>} */
let duplicates = new Map();
let total = 0, cancelled = false;
/** The rows that pass the filter; all of them where there is none. @type {Uint32Array | undefined} */
let passing;

/** Goes through all files, piece by piece. @param {"none" | "whole"} text @param {(reading: Reading, file: Read, first: number) => void} take */
const through = async (text, take) => {
  const start = performance.now(), opened = asked.files.map((file) => ({ file, source: open(file) }));
  const size = opened.reduce((sum, { source }) => sum + (source?.size ?? 0), 0);
  const sheet = bulk.sheet({ accounts: asked.accounts, today: asked.today, text });
  let bytes = 0, said = start;
  cancelled = false;
  try {
    for (const { file: { name }, source } of opened) {
      if (!source || cancelled) continue;
      sheet.nextFile();
      /** @type {Read} */
      const file = { name, source, delimiter: 44, readings: [] };
      const before = bytes;
      let first = sheet.rows;
      for await (const piece of source.pieces()) {
        take(sheet.read(piece), file, first);
        first = sheet.rows;
        bytes = Math.min(before + source.size, bytes + piece.length);
        if (performance.now() - said > PAUSE) {
          said = performance.now();
          say({ is: "progress", rows: first, bytes, size, ms: said - start });
          // So that a word to stop is heard.
          await new Promise((done) => setTimeout(done));
        }
        if (cancelled) break;
      }
      take(sheet.end(), file, first);
      file.delimiter = sheet.delimiter;
      bytes = before + source.size;
      files.push(file);
    }
    return { rows: sheet.rows, headings: sheet.headings, columns: sheet.columns, kept: sheet.bytesKept, ms: performance.now() - start };
  } finally {
    sheet.free();
  }
};

const read = async () => {
  files = [];
  duplicates = new Map();
  passing = undefined;
  const verdicts = [0, 0, 0, 0], codes = new Uint32Array(bulk.codes.length + 1);
  /** @type {Map<number, number>} */
  const rates = new Map();
  const found = await through("none", (reading, file, first) => {
    if (!reading.rows) return;
    file.readings.push({ first, reading });
    for (const verdict of reading.verdicts) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    for (const finding of reading.findings) codes[finding & 0xffff] = (codes[finding & 0xffff] ?? 0) + 1;
    for (const rate of reading.rates) rates.set(rate, (rates.get(rate) ?? 0) + 1);
    for (let at = 0; at < reading.duplicates.length; at += 2) duplicates.set(reading.duplicates[at] ?? 0, reading.duplicates[at + 1] ?? 0);
    // Nobody asks the page for these.
    reading.figures = new BigInt64Array();
    reading.rates = new Int32Array();
  });
  total = found.rows;
  const unread = asked.files.filter((file) => !open(file)).map(({ name }) => name);
  if (!total && unread[0]) return say({ is: "failed", why: "format", detail: unread.join(", ") });
  if (!total && !found.headings[0]) return say({ is: "failed", why: "heading", detail: "" });
  say({
    is: "summary", ...found, cancelled, verdicts, unread, rules: bulk.codes,
    codes: /** @type {[number, number][]} */ ([...codes].map((count, code) => [code, count]).filter(([, count]) => count)),
    rates: [...rates].filter(([rate]) => rate >= 0),
  });
};

/** A row by its place among all rows. @param {number} at */
const find = (at) => {
  const file = files.findLast(({ readings }) => readings[0] && readings[0].first <= at);
  const held = file?.readings.findLast(({ first }) => first <= at);
  return file && held && { file, reading: held.reading, row: at - held.first };
};

/** @param {Reading} reading @param {number} row */
const findingsOf = ({ ends, findings }, row) => findings.subarray(row ? ends[row - 1] : 0, ends[row]);

/** @param {{ verdict?: number, code?: number }} wanted */
const filter = ({ verdict, code }) => {
  if (verdict === undefined && code === undefined) passing = undefined;
  else {
    const rows = new Uint32Array(total);
    let count = 0;
    for (const { readings } of files) for (const { first, reading } of readings) {
      if (code !== undefined && !reading.findings.some((finding) => (finding & 0xffff) === code)) continue;
      for (let row = 0; row < reading.rows; row++) {
        const fits = code === undefined ? reading.verdicts[row] === verdict
          : findingsOf(reading, row).some((finding) => (finding & 0xffff) === code);
        if (fits) rows[count++] = first + row;
      }
    }
    passing = rows.slice(0, count);
  }
  say({ is: "filtered", rows: passing?.length ?? total });
};

/** @param {number} from @param {number} to @param {number} time */
const show = async (from, to, time) => {
  const rows = [];
  for (let place = from; place < Math.min(to, passing?.length ?? total); place++) {
    const at = passing ? passing[place] ?? 0 : place, held = find(at);
    if (!held) continue;
    const { file, reading, row } = held;
    const start = reading.place + (row ? reading.places[row - 1] ?? 0 : 0), end = reading.place + (reading.places[row] ?? 0);
    rows.push(file.source.utf8.slice(start, end).arrayBuffer().then((bytes) => /** @type {import("./bulk.js").Shown} */ ({
      at, file: file.name, first: duplicates.get(at), verdict: reading.verdicts[row] ?? 0, cells: bulk.cut(new Uint8Array(bytes), file.delimiter),
      found: [...findingsOf(reading, row)].map((finding) => [finding & 0xffff, finding >>> 16]),
    })));
  }
  say({ is: "rows", from, time, rows: await Promise.all(rows) });
};

/** The files, row by row, with what was found. */
const give = async () => {
  const held = files;
  /** @type {BlobPart[]} */
  const parts = ["\ufeff"];
  await through("whole", ({ text }) => {
    // A blob at a time: the browser may put it on disk.
    if (text.length) parts.push(new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (text)]));
  });
  files = held;
  say({ is: "file", file: new Blob(parts, { type: "text/csv" }) });
};

/** @param {{ data: import("./bulk.js").Ask }} message */
onmessage = async ({ data }) => {
  try {
    if (data.do === "cancel") cancelled = true;
    else if (data.do === "filter") filter(data);
    else if (data.do === "rows") await show(data.from, data.to, data.time);
    else {
      bulk = await (module ??= load());
      if (data.do === "read") {
        asked = data;
        await read();
      } else await give();
    }
  } catch (error) {
    module = undefined;
    say({ is: "failed", why: "other", detail: `${error}` });
  }
};
