// @ts-check
// Cells as CSV, written as bytes.
import { unescaped } from "./cell_values.js";

const COMMA = 44,
  QUOTE = 34,
  LINE = 10;

/** From this many bytes on, a call copies them, not a loop. */
const MANY = 100;

/** What a byte means for its cell: nothing, quotation marks, or decoding as XML first. */
const ASKS = new Uint8Array(256);
for (const char of ',"\n\r;\t') ASKS[char.charCodeAt(0)] = 1;
for (const char of "&<_") ASKS[char.charCodeAt(0)] = 2;

/** @type {Record<string, string>} */
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A character by its number, if there is one. @param {number} code */
const character = (code) => (code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd");

/** Decodes a text in XML; an unknown entity stays as it is. @param {string} text */
export const plain = (text) =>
  unescaped(
    text.replace(
      /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g,
      (whole, data, code, hex, name) =>
        data ?? (code ? character(+code) : hex ? character(parseInt(hex, 16)) : name ? (NAMED[name] ?? whole) : ""),
    ),
  );

/** A CSV file while it is written, as bytes. */
export class Csv {
  bytes = new Uint8Array(1 << 16);
  length = 0;

  comma() {
    this.#byte(COMMA);
  }
  line() {
    this.#byte(LINE);
  }

  /** A cell with the text of XML at these bytes. @param {Uint8Array} from @param {number} start @param {number} end */
  cell(from, start, end) {
    this.#room(end - start);
    const { bytes } = this;
    let to = this.length,
      asks = 0;
    for (let at = start; at < end; at++) {
      const byte = /** @type {number} */ (from[at]);
      asks |= /** @type {number} */ (ASKS[byte]);
      bytes[to++] = byte;
    }
    if (asks & 2) this.text(plain(new TextDecoder().decode(from.subarray(start, end))));
    else if (asks) this.#quoted(from.subarray(start, end));
    else this.length = to;
  }

  /** A cell with a text. @param {string} text */
  text(text) {
    const bytes = new TextEncoder().encode(text);
    if (bytes.some((byte) => ASKS[byte] === 1)) this.#quoted(bytes);
    else this.copy(bytes, 0, bytes.length);
  }

  /** Adds bytes that are already CSV. @param {Uint8Array} from @param {number} start @param {number} end */
  copy(from, start, end) {
    this.#room(end - start);
    const { bytes } = this;
    let to = this.length;
    // A call costs more than a few bytes.
    if (end - start > MANY) bytes.set(from.subarray(start, end), to);
    else for (let at = start; at < end; at++) bytes[to++] = /** @type {number} */ (from[at]);
    this.length += end - start;
  }

  /** What was written since the last call. */
  take() {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  /** @param {Uint8Array} cell */
  #quoted(cell) {
    this.#room(2 * cell.length + 2);
    const { bytes } = this;
    let to = this.length;
    bytes[to++] = QUOTE;
    for (const byte of cell) {
      if (byte === QUOTE) bytes[to++] = QUOTE;
      bytes[to++] = byte;
    }
    bytes[to++] = QUOTE;
    this.length = to;
  }

  /** @param {number} byte */
  #byte(byte) {
    this.#room(1);
    this.bytes[this.length++] = byte;
  }

  /** @param {number} more */
  #room(more) {
    const needed = this.length + more;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
