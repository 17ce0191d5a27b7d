// @ts-check
// Turns the rows of a workbook’s sheet from XML into CSV.
import { broken } from "../readers/archive.js";
import { date, number } from "./cell_values.js";
import { Refusal } from "../readers/notes.js";
import { Csv } from "./csv.js";
import { Runs } from "./shared_texts.js";
import { CLOSE, named, NONE, OPEN, Tags } from "./xml_tags.js";

const ROW = named("row"),
  C = named("c"),
  V = named("v"),
  IS = named("is"),
  SHEET_DATA = named("Data");
/** The first letter of a cell's `t`: number, shared text, text in the cell, boolean, day; others are text. */
const N = 110,
  S = 115,
  I = 105,
  B = 98,
  D = 100;
/** The maximum number of columns; the module reads no more. */
const MOST_COLUMNS = 1_000;
/** The maximum row number of a list, including empty rows. */
const MOST_EMPTY = 20_100;
/** How many days are cached: those of 27 years. */
const MOST_DAYS = 10_000;
/** The widest of this many first rows decides how many cells each has: a row omits empty cells at its end. */
const FIRST_ROWS = 100;

/** The rows of a workbook's sheet, as CSV; those without a value are left out. */
export class Rows {
  #tags = new Tags();
  #runs = new Runs();
  #csv = new Csv();
  #strings;
  #book;
  #isWhole;
  /** How many rows are written, including empty ones. */
  #at = 0;
  #from = 0;
  /** Rows before their width is known: where each ends, and how many cells it has. @type {[end: number, cells: number][] | undefined} */
  #first = [];
  #width = 0;
  /** How many cells of the current row are written. */
  #cells = 0;
  #done = false;
  /** @type {Map<string, string>} */
  #days = new Map();

  /** @param {import("./shared_texts.js").Strings} strings @param {import("./workbook_index.js").Book} book @param {boolean} [isWhole] whether empty rows are written, too */
  constructor(strings, book, isWhole = false) {
    this.#strings = strings;
    this.#book = book;
    this.#isWhole = isWhole;
  }

  /** Bytes that are ready to be taken. */
  get length() {
    return this.#csv.length;
  }

  /** @param {Uint8Array} piece */
  push(piece) {
    if (this.#done) return;
    const tags = this.#tags;
    tags.push(this.#from, piece);
    for (this.#from = 0; ; this.#from = tags.at) {
      const kind = tags.next();
      if (kind === NONE) return;
      if (tags.name === SHEET_DATA && kind !== OPEN) {
        this.#done = true;
        return;
      }
      if (tags.name === ROW && kind === OPEN && !this.#row()) return;
    }
  }

  /** What is written so far. */
  take() {
    if (this.#first) this.#settle(this.#first);
    return this.#csv.take();
  }

  /** After all bytes: whether the sheet was complete. */
  end() {
    if (!this.#done) throw broken();
  }

  /** Reads a row; false if it does not end in the bytes so far, and then nothing of it is written. */
  #row() {
    const start = this.#csv.length,
      at = this.#at;
    if (this.#isWhole) this.#goDown(this.#tags.r < 0 ? at + 1 : this.#digits(this.#tags.r));
    this.#cells = 0;
    for (let column = 0; ; column++) {
      const kind = this.#tags.next();
      if (kind === NONE) {
        this.#csv.length = start;
        this.#at = at;
        return false;
      }
      if (kind === CLOSE && this.#tags.name === ROW) break;
      if (this.#tags.name !== C || kind === CLOSE) {
        column--;
        continue;
      }
      if (this.#tags.r >= 0) column = this.#column(this.#tags.r);
      if (kind === OPEN && !this.#cell(column)) {
        this.#csv.length = start;
        this.#at = at;
        return false;
      }
    }
    if (this.#cells) {
      this.#at++;
      this.#close();
    }
    return true;
  }

  /** Moves to this row, counted from 1, past empty ones. @param {number} row */
  #goDown(row) {
    for (; this.#at + 1 < row && this.#at < MOST_EMPTY; this.#at++) this.#csv.line();
  }

  /** The column of `AB12`, from 0. @param {number} at */
  #column(at) {
    const { bytes } = this.#tags;
    let column = 0;
    for (let letter = bytes[at] ?? 0; letter >= 65 && letter <= 90; letter = bytes[++at] ?? 0)
      column = column * 26 + letter - 64;
    if (!column) throw broken();
    return column - 1;
  }

  /** Reads a cell to its end; false if that is missing. @param {number} column */
  #cell(column) {
    const tags = this.#tags,
      type = tags.t < 0 ? N : (tags.bytes[tags.t] ?? N);
    // `str` begins as `s` does.
    const shared = type === S && tags.bytes[tags.t + 1] !== 116,
      style = tags.s < 0 ? 0 : this.#digits(tags.s);
    for (let kind = tags.next(); kind !== CLOSE || tags.name !== C; kind = tags.next()) {
      if (kind === NONE) return false;
      if (kind === OPEN && tags.name === V) {
        const start = tags.at;
        if (tags.next() === NONE) return false;
        if (tags.start > start) this.#value(column, shared ? -1 : type, style, start, tags.start);
      } else if (kind === OPEN && tags.name === IS && type === I) {
        if (!this.#runs.read(tags, IS)) return false;
        if (!this.#runs.count) continue;
        this.#go(column);
        this.#runs.write(this.#csv, tags.bytes);
      }
    }
    return true;
  }

  /** @param {number} column @param {number} type @param {number} style @param {number} start @param {number} end */
  #value(column, type, style, start, end) {
    const { bytes } = this.#tags,
      csv = this.#csv;
    this.#go(column);
    if (type === -1) return this.#strings.write(this.#digits(start), csv);
    const day = this.#book.dates[style] ?? false;
    if ((type !== N && type !== B && type !== D) || (type === N && !day && this.#isPlain(start, end)))
      return csv.cell(bytes, start, end);
    const text = new TextDecoder().decode(bytes.subarray(start, end)).trim();
    if (type === B) csv.text(text === "1" || text === "true" ? "TRUE" : "FALSE");
    else if (type === D) csv.text(text.replace("T", " ").replace(" 00:00:00", ""));
    else csv.text(day ? this.#day(text) : number(text));
  }

  /** A sheet has few days and many rows. @param {string} serial */
  #day(serial) {
    const known = this.#days.get(serial);
    if (known !== undefined) return known;
    const shown = date(serial, this.#book.since1904);
    if (this.#days.size < MOST_DAYS) this.#days.set(serial, shown);
    return shown;
  }

  /** Whether a number can stay as it is: a few digits, no exponent, no trailing zero in its decimals. @param {number} start @param {number} end */
  #isPlain(start, end) {
    const { bytes } = this.#tags;
    let point = false;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === 46) point = true;
      else if (byte < 48 || byte > 57) return false;
    }
    return end - start <= 15 && !(point && bytes[end - 1] === 48);
  }

  /** A number without a sign; −1 for what is not one. @param {number} at */
  #digits(at) {
    const { bytes } = this.#tags;
    let sum = -1;
    for (let byte = bytes[at] ?? 0; byte >= 48 && byte <= 57; byte = bytes[++at] ?? 0)
      sum = Math.max(0, sum) * 10 + byte - 48;
    return sum;
  }

  /** Moves to this column, which is after the last one. @param {number} column */
  #go(column) {
    if (column >= MOST_COLUMNS) throw new Refusal("bulk/too-many-columns", { limit: `${MOST_COLUMNS}` });
    if (column < this.#cells) throw broken();
    for (let cell = Math.max(1, this.#cells); cell <= column; cell++) this.#csv.comma();
    this.#cells = column + 1;
  }

  #close() {
    if (!this.#first) {
      for (let cell = this.#cells; cell < this.#width; cell++) this.#csv.comma();
      this.#csv.line();
    } else if (this.#first.push([this.#csv.length, this.#cells]) === FIRST_ROWS) this.#settle(this.#first);
  }

  /** Gives the first rows as many cells as the widest of them has. @param {[end: number, cells: number][]} rows */
  #settle(rows) {
    const written = this.#csv.take();
    this.#first = undefined;
    this.#width = Math.max(0, ...rows.map(([, cells]) => cells));
    let start = 0;
    for (const [end, cells] of rows) {
      this.#csv.copy(written, start, end);
      this.#cells = cells;
      this.#close();
      start = end;
    }
  }
}
