// @ts-check
// Spreadsheets, checked by the core: bytes in, bytes and typed arrays out.
import { based } from "../based.js";
import { compile, fits } from "../compile.js";
import init, * as core from "../pkg/bulk.js";

/** How many bytes are read at once: the module's memory grows by little more than these and their results. */
const PIECE = 1 << 20;

/** The names of a reading's lists. */
const LISTS = /** @type {const} */ ([
  "verdicts",
  "ends",
  "findings",
  "places",
  "figures",
  "rates",
  "duplicates",
  "text",
]);

/** @type {Promise<unknown> | undefined} */
let loaded;

/** Loads the package's module, or one from bytes. @type {typeof import("./sheets.js").load} */
export const load = async (wasm, given) => {
  await (loaded ??= start(wasm).catch((error) => {
    loaded = undefined;
    throw error;
  }));
  const register = given ? core.overlay(given) : 0;
  const sheet = (options = {}) => new Sheet(options, register);
  return { codes: core.codes(), sheet, check: (bytes, options) => check(sheet(options), bytes), cut: core.cut };
};

/** @param {import("../fapiao-check.js").Wasm} [wasm] */
const start = async (wasm) => {
  const given = wasm ?? based("pkg/bulk_bg.wasm") ?? new URL("../pkg/bulk_bg.wasm", import.meta.url),
    module = await compile(given);
  fits(module, "bulk", ["codes", "cut"]);
  await init({ module_or_path: module });
};

/** @param {Sheet} sheet @param {Uint8Array} bytes */
const check = (sheet, bytes) => {
  const readings = [];
  for (let at = 0; at < bytes.length; at += PIECE) readings.push(sheet.read(bytes.subarray(at, at + PIECE)));
  readings.push(sheet.end());
  const whole = join(readings);
  sheet.free();
  return whole;
};

/** A sheet that is being read. */
class Sheet {
  #core;
  /** The rest of the earlier bytes: the beginning of a row. */
  #rest = new Uint8Array();
  /** The place of that in the file. */
  #place = 0;

  /** @param {import("./sheets.js").Options} given @param {number} register */
  constructor(given, register) {
    const { isOther, ...own } = given.own ?? {};
    this.#core = new core.Sheet({ ...given, own }, register, isOther);
  }

  get columns() {
    return this.#core.columns.split(",");
  }
  get headings() {
    return this.#core.headings;
  }
  get rows() {
    return this.#core.rows;
  }
  get delimiter() {
    return this.#core.delimiter;
  }
  get entities() {
    return this.#core.entities;
  }
  get sums() {
    return this.#core.sums;
  }
  get tooLong() {
    return this.#core.tooLong;
  }
  get bytesKept() {
    return this.#core.bytesKept;
  }

  /** @param {Uint8Array} bytes */
  read(bytes) {
    return this.#read(bytes, false);
  }

  /** The file is at its end; another one can follow, and is compared with this. */
  end() {
    const reading = this.#read(new Uint8Array(), true);
    this.#place = 0;
    return reading;
  }

  nextFile() {
    this.#core.nextFile();
  }

  free() {
    this.#core.free();
  }

  /** @param {Uint8Array} bytes @param {boolean} last @returns {import("./sheets.js").Reading} */
  #read(bytes, last) {
    let all = bytes;
    if (this.#rest.length) {
      all = new Uint8Array(this.#rest.length + bytes.length);
      all.set(this.#rest);
      all.set(bytes, this.#rest.length);
    }
    const taken = this.#core.read(all, last);
    this.#rest = all.slice(taken);
    const reading = this.#core.answers();
    const lists = /** @type {any} */ (Object.fromEntries(LISTS.map((name) => [name, reading[name]()])));
    reading.free();
    const place = this.#place;
    this.#place += taken;
    return { place, rows: lists.verdicts.length, ...lists };
  }
}

/** Several readings of one file as one. @param {import("./sheets.js").Reading[]} readings @returns {import("./sheets.js").Reading} */
export const join = (readings) => {
  const whole = /** @type {any} */ ({ place: readings[0]?.place ?? 0, rows: 0 });
  const lengths = Object.fromEntries(
    LISTS.map((name) => [name, readings.reduce((sum, one) => sum + one[name].length, 0)]),
  );
  for (const name of LISTS) {
    const List = /** @type {any} */ (readings[0]?.[name].constructor);
    whole[name] = new List(lengths[name]);
  }
  const at = Object.fromEntries(LISTS.map((name) => [name, 0]));
  for (const one of readings) {
    const found = at.findings ?? 0,
      bytes = one.place - whole.place;
    for (const name of LISTS) {
      whole[name].set(one[name], at[name]);
      at[name] = (at[name] ?? 0) + one[name].length;
    }
    for (let row = whole.rows; row < whole.rows + one.rows; row++) {
      whole.ends[row] += found;
      whole.places[row] += bytes;
    }
    whole.rows += one.rows;
  }
  return whole;
};
