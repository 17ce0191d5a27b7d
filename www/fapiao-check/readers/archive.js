// @ts-check
// Zip archives, in memory or on a disk: only the requested files are read. The platform unpacks them piece by piece,
// within limits.
import { megabytes, Refusal } from "./notes.js";

/** @typedef {{ name: string, method: number, packed: number, size: number, at: number }} Listed a file of an archive, as its list has it */
/** The budget for unpacking one file, including files inside files: the bytes that are left. @typedef {{ left: number }} Cost */

/** Files in an archive: 500 invoices in three forms each, and some more. */
const MOST_ENTRIES = 3_000;
/** The maximum unpacked size of all files in an archive. */
const LARGEST = 200_000_000;
/** The maximum unpacked size of one of them. */
const LARGEST_ENTRY = 40_000_000;
/** How many bytes of the archive are read at once. */
const PIECE = 1 << 20;
/** The same for unpacking: even the densest become 16 MB at most, then the size is checked again. */
const SLICE = 1 << 14;
/** How many unpacked bytes are passed on at once, or a little more. */
const LEAST = 1 << 18;
/** An archive's last bytes, among which it says where its list of files is. */
const TAIL = 65_557;

/** Whether the bytes begin like a zip archive. @param {Uint8Array} bytes */
export const isArchive = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** @param {string} [entry] */
export const broken = (entry = "") =>
  new Refusal("file/zip-broken", { entry: entry ? { en: `: “${entry}”`, zh: `：“${entry}”` } : "" });

/** @returns {Cost} */
export const budget = () => ({ left: LARGEST });

/** An archive, and its files once it is open. */
export class Archive {
  /** Bytes of it that were read so far. */
  taken = 0;
  /** @type {Listed[]} */
  files = [];
  #file;
  #size;

  /** @param {Blob | Uint8Array} file */
  constructor(file) {
    this.#file = file;
    this.#size = file instanceof Uint8Array ? file.length : file.size;
  }

  /** Reads its list of files. */
  async open() {
    const end = await this.#bytes(Math.max(0, this.#size - TAIL), this.#size);
    try {
      const { count, at, length } = ending(end);
      this.files = list(await this.#bytes(at, at + length), count);
    } catch (error) {
      throw error instanceof RangeError ? broken() : error;
    }
    return this;
  }

  /** The file of this name, if there is one. @param {string} name */
  find(name) {
    return this.files.findLast((one) => one.name.replace(/^\//, "") === name);
  }

  /** A whole file, charged to the budget; a failed attempt is charged too.
   * @param {Listed} file @param {Cost[]} costs */
  async whole(file, ...costs) {
    const largest = Math.min(LARGEST_ENTRY, ...costs.map(({ left }) => left)),
      size = Math.max(file.size, file.method ? 0 : file.packed);
    if (size > largest) throw new Refusal("file/zip-too-large", { limit: megabytes(Math.max(0, largest)) });
    for (const cost of costs) cost.left -= size;
    const parts = [];
    for await (const part of this.pieces(file, largest)) parts.push(part);
    return parts.length === 1 && parts[0] ? parts[0] : together(parts, file.size);
  }

  /** A file, piece by piece; no more of it than its size in the archive's list: if that is too small, the archive is
   * damaged, or a trap. @param {Listed} file @param {number} largest */
  async *pieces(file, largest) {
    if (file.size > largest) throw new Refusal("file/zip-too-large", { limit: megabytes(largest) });
    const head = await this.#bytes(file.at, file.at + 30),
      view = new DataView(head.buffer, head.byteOffset, head.length);
    if (head.length < 30 || view.getUint32(0, true) !== 0x04034b50) throw broken(file.name);
    const from = file.at + 30 + view.getUint16(26, true) + view.getUint16(28, true);
    const packed = this.#packed(from, Math.min(this.#size, from + file.packed)),
      unpacked = file.method ? inflate(packed) : packed;
    let size = 0;
    try {
      for await (const piece of gathered(unpacked)) {
        size += piece.length;
        if (size > file.size) break;
        yield piece;
      }
      // The file itself can be gone; any other error is about the packed bytes.
    } catch (error) {
      throw error instanceof DOMException ? error : broken(file.name);
    }
    if (size !== file.size) throw broken(file.name);
  }

  /** @param {number} from @param {number} to */
  async #bytes(from, to) {
    return this.#file instanceof Uint8Array
      ? this.#file.subarray(from, to)
      : new Uint8Array(await this.#file.slice(from, to).arrayBuffer());
  }

  /** @param {number} from @param {number} to */
  async *#packed(from, to) {
    for (let at = from; at < to; at += PIECE) {
      const bytes = await this.#bytes(at, Math.min(to, at + PIECE));
      for (let slice = 0; slice < bytes.length; slice += SLICE) {
        yield bytes.subarray(slice, slice + SLICE);
        this.taken += SLICE;
      }
    }
  }
}

/** @param {Uint8Array[]} parts @param {number} length */
const together = (parts, length) => {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** Joins small pieces. @param {AsyncGenerator<Uint8Array>} pieces */
async function* gathered(pieces) {
  /** @type {Uint8Array[]} */
  let parts = [];
  let length = 0;
  for await (const piece of pieces) {
    parts.push(piece);
    length += piece.length;
    if (length < LEAST) continue;
    yield together(parts, length);
    [parts, length] = [[], 0];
  }
  if (length) yield together(parts, length);
}

/** @param {AsyncGenerator<Uint8Array>} packed */
async function* inflate(packed) {
  const { writable, readable } = new DecompressionStream("deflate-raw"),
    reader = /** @type {ReadableStreamDefaultReader<Uint8Array>} */ (readable.getReader());
  const fed = feed(writable.getWriter(), packed);
  // An error there shows in what is read here.
  fed.catch(() => {});
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** @param {WritableStreamDefaultWriter<BufferSource>} writer @param {AsyncGenerator<Uint8Array>} packed */
const feed = async (writer, packed) => {
  try {
    for await (const slice of packed) await writer.write(/** @type {Uint8Array<ArrayBuffer>} */ (slice));
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => {});
    throw error;
  }
};

/** Where the archive's list of files begins, and how many it names: from the last bytes of the archive. @param {Uint8Array} bytes */
const ending = (bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - TAIL - 1 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw broken();
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new Refusal("file/zip-too-many", { count: `${count}`, limit: `${MOST_ENTRIES}` });
  return { count, at: view.getUint32(end + 16, true), length: view.getUint32(end + 12, true) };
};

/** The files that the list names. @param {Uint8Array} bytes @param {number} count @returns {Listed[]} */
const list = (bytes, count) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    entries = [];
  let at = 0;
  for (let place = 0; place < count; place++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw broken();
    const flags = view.getUint16(at + 8, true),
      method = view.getUint16(at + 10, true),
      length = view.getUint16(at + 28, true);
    const name = called(bytes.subarray(at + 46, at + 46 + length), (flags & 0x800) !== 0);
    if (flags & 1 || (method !== 0 && method !== 8)) throw new Refusal("file/zip-locked", { entry: name });
    const next = at + 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const long = longer(bytes.subarray(at + 46 + length, next));
    const figure = (/** @type {number} */ place) => {
      const own = view.getUint32(at + place, true);
      return own === 0xffffffff ? long() : own;
    };
    const size = figure(24),
      packed = figure(20);
    entries.push({ name, method, packed, size, at: figure(42) });
    at = next;
  }
  return entries.filter(({ name }) => !name.endsWith("/") && !name.startsWith("__MACOSX/"));
};

/** Some programs store 64-bit sizes in the extra field (ZIP64). @param {Uint8Array} extra */
const longer = (extra) => {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  let at = 0;
  while (at + 4 <= extra.length && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at -= 4;
  return () => ((at += 8) + 8 <= extra.length ? Number(view.getBigUint64(at, true)) : 0xffffffff);
};

/** Windows in China writes names in GB18030 without saying so. @param {Uint8Array} bytes @param {boolean} utf8 */
const called = (bytes, utf8) => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(utf8 ? "utf-8" : "gb18030").decode(bytes);
  }
};
