// @ts-check
// Text files of any length as UTF-8, piece by piece.

/** Turns the bytes of a text file into UTF-8, piece by piece. The platform's decoders do the work; UTF-8 is only
 * checked up to its first non-ASCII character, which distinguishes it from GB18030. */
export class Utf8 {
  /** @type {TextDecoder | undefined} */
  #decoder;
  /** The detected encoding; `ascii` until a character decides. @type {"ascii" | "utf-8" | "gb18030" | "utf-16le"} */
  encoding = "ascii";
  #first = true;

  /** Whether the bytes are passed on unchanged. */
  get asIs() {
    return !this.#decoder;
  }

  /** @param {Uint8Array} bytes @param {boolean} [last] @returns {Uint8Array} */
  take(bytes, last = false) {
    if (this.encoding === "ascii" && bytes.length) this.#look(bytes);
    return this.#decoder ? new TextEncoder().encode(this.#decoder.decode(bytes, { stream: !last })) : bytes;
  }

  /** @param {Uint8Array} bytes */
  #look(bytes) {
    if (this.#first && bytes[0] === 0xff && bytes[1] === 0xfe) this.encoding = "utf-16le";
    else if (bytes.some((byte) => byte > 127)) this.encoding = isUtf8(bytes) ? "utf-8" : "gb18030";
    this.#first = false;
    if (this.encoding === "gb18030" || this.encoding === "utf-16le") this.#decoder = new TextDecoder(this.encoding);
  }
}

/** Whether these bytes begin like UTF-8; a character can be cut off at the end. @param {Uint8Array} bytes */
const isUtf8 = (bytes) => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};
