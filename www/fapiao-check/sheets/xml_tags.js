// @ts-check
// The tags of an XML text that arrives in pieces.
import { broken } from "../readers/archive.js";
import { megabytes, Refusal } from "../readers/notes.js";

/** What comes next. */
export const NONE = 0,
  OPEN = 1,
  EMPTY = 2,
  CLOSE = 3;
/** The maximum bytes of one row or one text. */
const LARGEST = 2_000_000;

const LESS = 60,
  MORE = 62,
  SLASH = 47,
  COLON = 58,
  EQUALS = 61,
  QUOTE = 34,
  APOSTROPHE = 39,
  BANG = 33,
  QUESTION = 63,
  SPACE = 32;

/** A name of up to three letters as a number; longer names are greater than all of these. @param {string} name */
export const named = (name) => [...name].reduce((sum, letter) => (sum << 8) | letter.charCodeAt(0), 0);
const R = named("r"),
  S = named("s"),
  T = named("t");

/** The tags of an XML text, one after the other, in bytes that arrive in pieces: a sheet of a million rows is never in
 * memory as a whole, and what is only passed on is never decoded. Entities are never expanded here. */
export class Tags {
  bytes = new Uint8Array();
  /** The position after the current tag. */
  at = 0;
  /** The tag's `<`. */
  start = 0;
  /** The last letters of its name, without a prefix, as {@link named} has them. */
  name = 0;
  /** Where the values of its attributes `r`, `s` and `t` begin; −1 where it has none. */
  r = -1;
  s = -1;
  t = -1;

  /** Appends a piece to what is left from `from` on. @param {number} from @param {Uint8Array} piece */
  push(from, piece) {
    const left = this.bytes.length - from;
    if (left > LARGEST)
      throw new Refusal("file/too-large", {
        what: { en: "A row", zh: "单行" },
        size: megabytes(left),
        limit: megabytes(LARGEST),
      });
    const bytes = new Uint8Array(left + piece.length);
    bytes.set(this.bytes.subarray(from));
    bytes.set(piece, left);
    this.bytes = bytes;
    this.at = 0;
  }

  /** The next tag, or NONE if it does not end in the bytes so far. */
  next() {
    const { bytes } = this,
      end = bytes.length;
    let at = this.at;
    for (;;) {
      while (at < end && bytes[at] !== LESS) at++;
      if (at + 1 >= end) return NONE;
      const mark = bytes[at + 1];
      if (mark !== BANG && mark !== QUESTION) break;
      at = this.#past(at);
      if (at < 0) return NONE;
    }
    this.start = at++;
    const closes = bytes[at] === SLASH;
    if (closes) at++;
    let name = 0,
      byte = 0;
    for (; at < end; at++) {
      byte = bytes[at] ?? 0;
      if (byte === MORE || byte === SLASH || byte <= SPACE) break;
      name = byte === COLON ? 0 : (name << 8) | byte;
    }
    this.name = name;
    at = this.#attributes(at);
    if (at < 0) return NONE;
    this.at = at;
    return closes ? CLOSE : bytes[at - 2] === SLASH ? EMPTY : OPEN;
  }

  /** The position after the tag's end; −1 if it is not in these bytes. @param {number} at */
  #attributes(at) {
    const { bytes } = this,
      end = bytes.length;
    let name = 0;
    this.r = this.s = this.t = -1;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === MORE) return at + 1;
      if (byte === LESS) throw broken();
      if (byte === QUOTE || byte === APOSTROPHE) {
        const from = ++at;
        while (at < end && bytes[at] !== byte) at++;
        if (name === R) this.r = from;
        else if (name === S) this.s = from;
        else if (name === T) this.t = from;
        name = 0;
      } else if (byte <= SPACE) name = 0;
      else if (byte !== EQUALS) name = (name << 8) | byte;
    }
    return -1;
  }

  /** The position after a comment, a declaration or CDATA; −1 if it does not end here. @param {number} at */
  #past(at) {
    const begins = (/** @type {string} */ mark) =>
      [...mark].every((char, place) => this.bytes[at + place] === char.charCodeAt(0));
    const ends = begins("<!--") ? "-->" : begins("<![CDATA[") ? "]]>" : begins("<?") ? "?>" : "";
    if (!ends) {
      if (at + 9 > this.bytes.length) return -1;
      throw begins("<!DOCTYPE") ? new Refusal("file/xml-declares-entities") : broken();
    }
    const marks = [...ends].map((char) => char.charCodeAt(0));
    // Not immediately: `<!-->` is not a complete comment.
    for (let place = at + 4; place + marks.length <= this.bytes.length; place++) {
      if (marks.every((mark, at) => this.bytes[place + at] === mark)) return place + marks.length;
    }
    return -1;
  }
}
