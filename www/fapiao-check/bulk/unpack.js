// @ts-check
// The files of an archive that stays where it is: only what is asked for is read, piece by piece.
import { broken, ending, list, TAIL } from "../readers/archive.js";
import { megabytes, Refusal } from "../readers/notes.js";

/** Bytes that are read of the archive at once. */
const PIECE = 1 << 20;
/** … and unpacked at once: even the densest are 16 MB then. */
const SLICE = 1 << 14;
/** Unpacked bytes that are handed on at once, or a little more. */
const LEAST = 1 << 18;

/** @param {Blob} file @param {number} from @param {number} to */
const bytesOf = async (file, from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer());

/** An archive on a disk. */
export class Archive {
  /** Bytes of it that were read so far. */
  taken = 0;
  #file;
  /** @type {Map<string, import("../readers/archive.js").Listed>} */
  #entries = new Map();

  /** @param {Blob} file */
  constructor(file) {
    this.#file = file;
  }

  /** Reads its list of files. */
  async open() {
    const { count, at, length } = ending(
      await bytesOf(this.#file, Math.max(0, this.#file.size - TAIL), this.#file.size),
    );
    const listed = list(await bytesOf(this.#file, at, at + length), count);
    this.#entries = new Map(listed.map((entry) => [entry.name.replace(/^\//, ""), entry]));
  }

  /** @param {string} name */
  has(name) {
    return this.#entries.has(name);
  }

  /** A whole file, where there is one. @param {string} name @param {number} largest */
  async whole(name, largest) {
    const parts = [];
    for await (const part of this.pieces(name, largest)) parts.push(part);
    return new Uint8Array(await new Blob(/** @type {BlobPart[]} */ (parts)).arrayBuffer());
  }

  /** A file, piece by piece; no more of it than the archive's list says that there is. @param {string} name @param {number} largest */
  async *pieces(name, largest) {
    const entry = this.#entries.get(name);
    if (!entry) throw broken(name);
    if (entry.size > largest) throw new Refusal("file/zip-too-large", { limit: megabytes(largest) });
    const head = await bytesOf(this.#file, entry.at, entry.at + 30),
      view = new DataView(head.buffer);
    if (head.length < 30 || view.getUint32(0, true) !== 0x04034b50) throw broken(name);
    const from = entry.at + 30 + view.getUint16(26, true) + view.getUint16(28, true);
    const packed = this.#packed(from, from + entry.packed),
      unpacked = entry.method ? inflate(packed) : packed;
    let size = 0;
    try {
      for await (const piece of gathered(unpacked)) {
        size += piece.length;
        if (size > entry.size) break;
        yield piece;
      }
      // The file itself may be gone; anything else is what the platform says of packed bytes.
    } catch (error) {
      throw error instanceof DOMException ? error : broken(name);
    }
    if (size !== entry.size) throw broken(name);
  }

  /** @param {number} from @param {number} to */
  async *#packed(from, to) {
    for (let at = from; at < to; at += PIECE) {
      const bytes = await bytesOf(this.#file, at, Math.min(to, at + PIECE));
      for (let slice = 0; slice < bytes.length; slice += SLICE) {
        yield bytes.subarray(slice, slice + SLICE);
        this.taken += SLICE;
      }
    }
  }
}

/** Small pieces put together. @param {AsyncGenerator<Uint8Array>} pieces */
async function* gathered(pieces) {
  /** @type {Uint8Array[]} */
  let parts = [];
  let length = 0;
  const whole = () => {
    const all = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    parts = [];
    length = 0;
    return all;
  };
  for await (const piece of pieces) {
    parts.push(piece);
    length += piece.length;
    if (length >= LEAST) yield whole();
  }
  yield whole();
}

/** @param {AsyncGenerator<Uint8Array>} packed */
async function* inflate(packed) {
  const source = new ReadableStream({
    async pull(control) {
      const { done, value } = await packed.next();
      if (done) control.close();
      else control.enqueue(value);
    },
    async cancel() {
      await packed.return(undefined);
    },
  });
  const reader = source.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read())
      yield/** @type {Uint8Array} */ (read.value);
  } finally {
    await reader.cancel().catch(() => {});
  }
}
