// @ts-check
// Reads spreadsheets in a worker: the results stay here, and the page asks for the rows that it shows.
import { load } from "./sheets.js";
import { Refusal } from "../readers/notes.js";
import { fetched, Missing } from "../readers/vendor.js";
import { open, refused, text as again } from "./open_sheet.js";

/** @typedef {import("./sheets.js").Reading} Reading */
/** @typedef {import("./sheets.js").Source} Source */
/** @typedef {import("./sheets.js").Summary} Summary */
/** @typedef {{ name: string, source: Source, delimiter: number, headings: string[], readings: { first: number, reading: Reading }[] }} Read */
/** @typedef {{ isOver: boolean, stopped: boolean }} Run */

/** @param {import("./sheets.js").Say} said */
const say = (said) => postMessage(said);

/** The pause between two progress messages, in milliseconds. */
const PAUSE = 100;

/** @type {Promise<import("./sheets.js").Bulk> | undefined} */
let module;
/** @type {import("./sheets.js").Bulk} */
let bulk;
/** @type {Extract<import("./sheets.js").Ask, { do: "read" }>} */
let asked;
/** @type {Read[]} */
let files = [];
/** @type {Map<number, number>} */
let duplicates = new Map();
/** @type {Summary["codes"]} */
let codes = [];
let total = 0;
/** The buyer that every row should have. @type {import("./sheets.js").Options["own"]} */
let own;
/** The current task; the next request replaces it. @type {Run} */
let run = { isOver: false, stopped: false };
/** The rows that pass the filter; all of them if there is none. @type {Uint32Array | undefined} */
let passing;

const begin = () => {
  run.isOver = true;
  return (run = { isOver: false, stopped: false });
};

/** What to go through, one after the other; each is opened in its turn.
 * @typedef {{ size: number, open: () => Promise<Source>, done: (source: Source | undefined, sheet: import("./sheets.js").Sheet, error: unknown) => void }} Part */

/** Goes through all of them, piece by piece. @param {Run} mine @param {Part[]} parts @param {import("./sheets.js").Options["text"]} text
 * @param {(reading: Reading, part: number, first: number) => void | Promise<void>} take */
const through = async (mine, parts, text, take) => {
  const start = performance.now(),
    size = parts.reduce((sum, part) => sum + part.size, 0);
  const { accounts, today } = asked,
    sheet = bulk.sheet({ accounts, today, text, own });
  let before = 0,
    said = start;
  try {
    for (const [at, part] of parts.entries()) {
      if (mine.stopped || mine.isOver) break;
      sheet.nextFile();
      /** @type {Source | undefined} */
      let source;
      /** @type {unknown} */
      let failed;
      let first = sheet.rows;
      try {
        source = await part.open();
        for await (const piece of source.pieces()) {
          await take(sheet.read(piece), at, first);
          first = sheet.rows;
          if (performance.now() - said > PAUSE) {
            said = performance.now();
            if (!mine.isOver)
              say({ is: "progress", rows: first, bytes: before + source.taken, size, ms: said - start });
            // So that a stop message can arrive.
            await new Promise((done) => setTimeout(done));
          }
          if (mine.stopped || mine.isOver) break;
        }
      } catch (error) {
        failed = error;
      }
      await take(sheet.end(), at, first);
      part.done(source, sheet, failed);
      before += part.size;
    }
    return {
      rows: sheet.rows,
      columns: sheet.columns,
      entities: sheet.entities,
      sums: sheet.sums,
      tooLong: sheet.tooLong,
      kept: sheet.bytesKept,
      ms: performance.now() - start,
    };
  } finally {
    sheet.free();
  }
};

/** The module that knows names compares them; it is fetched if a name was given. @param {{ title?: string, taxId?: string }} given */
const company = async ({ title, taxId }) => {
  if (!title) return { ...(taxId && { taxId }) };
  const { load } = await fetched(() => import("../fapiao-check.js")),
    files = await fetched(() => load({ part: "files" }));
  const isOther = (/** @type {string} */ name) =>
    files
      .checkInvoice({ paper: { kind: "digital", fields: [{ name: "buyerName", value: name }] }, own: { title } })
      .findings.some(({ code }) => code === "check/buyer-differs");
  return { isOther, ...(taxId && { taxId }) };
};

/** The module's finding for a file that was not read. @param {import("../readers.js").Note} note @returns {import("./sheets.js").Refused} */
const said = ({ code, params }) => {
  const rule = bulk.codes.find((one) => one.code === code) ?? bulk.codes.find((one) => one.code === "file/not-read");
  if (!rule) throw Error(code);
  const fill = (/** @type {import("../fapiao-check.js").Text} */ text) => {
    const put = (/** @type {"en" | "zh"} */ language) =>
      text[language].replace(/\{(\w+)\}/g, (_, name) => params[name]?.[language] ?? "–");
    return { en: put("en"), zh: put("zh") };
  };
  return { code, severity: rule.severity, message: fill(rule.message), ...(rule.fix && { fix: fill(rule.fix) }) };
};

/** @param {Run} mine */
const read = async (mine) => {
  files = [];
  duplicates = new Map();
  passing = undefined;
  total = 0;
  const verdicts = [0, 0, 0, 0],
    counts = new Uint32Array(bulk.codes.length + 1);
  /** @type {Summary["unread"]} */
  const unread = [];
  /** @type {Summary["sheets"]} */
  const sheets = [];
  /** @type {Read["readings"][]} */
  const readings = asked.files.map(() => []);
  const parts = asked.files.map(
    (file, at) =>
      /** @type {Part} */ ({
        size: file.size,
        open: () => open(file, asked.sheets?.[at]),
        done: (source, { delimiter, headings }, error) => {
          if (error || (!headings[0] && !mine.stopped))
            unread.push({ name: file.name, finding: said(refused(error ?? new Refusal("bulk/no-heading"))) });
          if (source?.sheets) sheets.push({ at, file: file.name, ...source.sheets });
          if (source && headings[0] && !mine.isOver)
            files.push({ name: file.name, source, delimiter, headings, readings: readings[at] ?? [] });
        },
      }),
  );
  const found = await through(mine, parts, "none", (reading, part, first) => {
    if (!reading.rows) return;
    readings[part]?.push({ first, reading });
    for (const verdict of reading.verdicts) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    for (const finding of reading.findings) counts[finding & 0xffff] = (counts[finding & 0xffff] ?? 0) + 1;
    for (let at = 0; at < reading.duplicates.length; at += 2)
      duplicates.set(reading.duplicates[at] ?? 0, reading.duplicates[at + 1] ?? 0);
    // The page does not need these.
    reading.figures = new BigInt64Array();
    reading.rates = new Int32Array();
  });
  if (mine.isOver) return;
  total = found.rows;
  codes = /** @type {[number, number][]} */ (
    [...counts].map((count, code) => [code, count]).filter(([, count]) => count)
  );
  if (!files[0] || (!total && !mine.stopped)) {
    const finding = unread[0]?.finding ?? said(refused(new Refusal("bulk/no-row")));
    return say({ is: "failed", detail: unread[0]?.name ?? files[0]?.name ?? "", finding, sheets });
  }
  say({
    is: "summary",
    ...found,
    headings: files[0].headings,
    cancelled: mine.stopped,
    verdicts,
    unread,
    sheets,
    rules: bulk.codes,
    codes,
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
    for (const { readings } of files)
      for (const { first, reading } of readings) {
        if (code !== undefined && !reading.findings.some((finding) => (finding & 0xffff) === code)) continue;
        for (let row = 0; row < reading.rows; row++) {
          const fits =
            code === undefined
              ? reading.verdicts[row] === verdict
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
  /** @type {string[] | undefined} */
  let headings;
  for (let place = from; place < Math.min(to, passing?.length ?? total); place++) {
    const at = passing ? (passing[place] ?? 0) : place,
      held = find(at);
    if (!held) continue;
    const { file, reading, row } = held;
    headings ??= file.headings;
    const start = reading.place + (row ? (reading.places[row - 1] ?? 0) : 0),
      end = reading.place + (reading.places[row] ?? 0);
    rows.push(
      file.source.utf8
        .slice(start, end)
        .arrayBuffer()
        .then(
          (bytes) =>
            /** @type {import("./sheets.js").Shown} */ ({
              at,
              file: file.name,
              first: duplicates.get(at),
              verdict: reading.verdicts[row] ?? 0,
              cells: bulk.cut(new Uint8Array(bytes), file.delimiter),
              found: [...findingsOf(reading, row)].map((finding) => [finding & 0xffff, finding >>> 16]),
            }),
        ),
    );
  }
  say({ is: "rows", from, time, headings: headings ?? [], rows: await Promise.all(rows) });
};

/** What was read of a file: all of it, or up to the point where it was stopped. @param {Read} file */
const readRows = ({ source: { utf8 }, readings }) => {
  const last = readings.at(-1)?.reading;
  return last ? utf8.slice(0, last.place + (last.places.at(-1) ?? 0)) : utf8;
};

/** The files, row by row, with what was found in the reader's words. @param {Run} mine @param {Extract<import("./sheets.js").Ask, { do: "export" }>} wanted */
const give = async (mine, { as, ...words }) => {
  const parts = files.map((file) => {
    const rows = readRows(file);
    return /** @type {Part} */ ({
      size: rows.size,
      open: async () => again(rows),
      done: (_, __, error) => {
        if (error) throw error;
      },
    });
  });
  const { file, tooLong } = await (as === "csv" ? asCsv : asWorkbook)(mine, parts, words);
  if (mine.isOver) return;
  if (mine.stopped) say({ is: "stopped" });
  else if (tooLong !== undefined) say({ is: "stopped", tooLong });
  else say({ is: "file", file, as });
};

/** @param {Run} mine @param {Part[]} parts @param {import("./results_in_words.js").Words} words */
const asCsv = async (mine, parts, words) => {
  const { resultsInWords } = await fetched(() => import("./results_in_words.js")),
    inWords = resultsInWords("csv", words, bulk.codes);
  /** @type {BlobPart[]} */
  const written = ["\ufeff"];
  await through(mine, parts, "whole", ({ text }) => {
    // One blob at a time: the browser can put it on disk.
    if (text.length) written.push(new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (inWords(text))]));
  });
  return { file: new Blob(written, { type: "text/csv" }), tooLong: undefined };
};

/** Each file as a sheet, and another sheet with what the codes mean. @param {Run} mine @param {Part[]} parts @param {import("./results_in_words.js").Words} words */
const asWorkbook = async (mine, parts, words) => {
  const { resultsInWords } = await fetched(() => import("./results_in_words.js")),
    { Workbook, codeRows } = await fetched(() => import("./workbook_writer.js")),
    inWords = resultsInWords("xlsx", words, bulk.codes);
  const workbook = new Workbook();
  let at = -1;
  const { tooLong } = await through(mine, parts, "xml", async ({ text }, part) => {
    if (part !== at) await workbook.sheet(files[(at = part)]?.name.replace(/\.\w+$/, "") ?? "");
    await workbook.write(inWords(text));
  });
  await workbook.sheet("Codes 代码说明");
  await workbook.write(codeRows(bulk.codes, codes));
  return { file: await workbook.end(), tooLong };
};

/** @param {{ data: import("./sheets.js").Ask }} message */
onmessage = async ({ data }) => {
  try {
    if (data.do === "cancel") run.stopped = true;
    else if (data.do === "filter") filter(data);
    else if (data.do === "rows") await show(data.from, data.to, data.time);
    else {
      const mine = begin();
      bulk = await (module ??= fetched(load));
      if (data.do === "read") {
        asked = data;
        own = await company(data.own);
        await read(mine);
      } else await give(mine, data);
    }
  } catch (error) {
    module = undefined;
    // The sentence for it is in the missing module.
    if (error instanceof Missing) say({ is: "failed", detail: "", isMissing: true });
    else if (error instanceof Refusal) say({ is: "failed", detail: "", finding: said(error.note) });
    else say({ is: "failed", detail: `${error}` });
  }
};

// The code before this did not load completely.
say({ is: "ready" });
