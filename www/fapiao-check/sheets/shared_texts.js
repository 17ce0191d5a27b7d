// @ts-check
// The texts that the cells of a workbook share.
import { broken } from "../readers/archive.js";
import { megabytes, Refusal } from "../readers/notes.js";
import { Csv, plain } from "./csv.js";
import { CLOSE, EMPTY, named, NONE, OPEN, Tags } from "./xml_tags.js";

const SI = named("si"),
  T = named("t"),
  RPH = named("rPh");
/** The maximum size of a workbook's texts in bytes. */
const LARGEST = 256_000_000;

/** The text between two tags: one run as it is in the file, or several joined, without the phonetic readings of
 * Japanese workbooks. */
export class Runs {
  /** How many there are. */
  count = 0;
  #start = 0;
  #end = 0;
  #all = "";

  /** Reads up to the tag that closes this name; false if it is missing. @param {Tags} tags @param {number} name */
  read(tags, name) {
    this.count = 0;
    for (let reading = false; ; ) {
      const kind = tags.next();
      if (kind === NONE) return false;
      if (kind === CLOSE && tags.name === name) return true;
      if (tags.name === RPH) reading = kind === OPEN;
      if (kind !== OPEN || tags.name !== T || reading) continue;
      const start = tags.at;
      if (tags.next() === NONE) return false;
      this.#add(tags.bytes, start, tags.start);
    }
  }

  /** @param {Uint8Array} bytes @param {number} start @param {number} end */
  #add(bytes, start, end) {
    const text = (/** @type {number} */ from, /** @type {number} */ to) =>
      plain(new TextDecoder().decode(bytes.subarray(from, to)));
    if (this.count === 1) this.#all = text(this.#start, this.#end);
    if (this.count > 0) this.#all += text(start, end);
    this.#start = start;
    this.#end = end;
    this.count++;
  }

  /** @param {Csv} csv @param {Uint8Array} bytes those that it was read from */
  write(csv, bytes) {
    if (this.count > 1) csv.text(this.#all);
    else if (this.count) csv.cell(bytes, this.#start, this.#end);
  }
}

/** The texts that the cells of a workbook share, each as a cell of CSV. */
export class Strings {
  #tags = new Tags();
  #runs = new Runs();
  #csv = new Csv();
  #ends = new Uint32Array(1 << 12);
  #count = 0;
  /** What is read again when there are more bytes. */
  #from = 0;

  /** @param {Uint8Array} piece */
  push(piece) {
    const tags = this.#tags;
    tags.push(this.#from, piece);
    for (this.#from = 0; ; this.#from = tags.at) {
      const kind = tags.next();
      if (kind === NONE) return;
      if (tags.name !== SI || kind === CLOSE) continue;
      if (kind !== EMPTY) {
        if (!this.#runs.read(tags, SI)) return;
        this.#runs.write(this.#csv, tags.bytes);
      }
      this.#close();
    }
  }

  #close() {
    if (this.#csv.length > LARGEST)
      throw new Refusal("file/too-large", {
        what: { en: "The text of the cells", zh: "单元格文字" },
        size: `> ${megabytes(LARGEST)}`,
        limit: megabytes(LARGEST),
      });
    if (this.#count === this.#ends.length) {
      const ends = new Uint32Array(2 * this.#count);
      ends.set(this.#ends);
      this.#ends = ends;
    }
    this.#ends[this.#count++] = this.#csv.length;
  }

  /** @param {number} at @param {Csv} csv */
  write(at, csv) {
    if (!(at >= 0 && at < this.#count)) throw broken();
    csv.copy(this.#csv.bytes, at ? (this.#ends[at - 1] ?? 0) : 0, this.#ends[at] ?? 0);
  }
}
