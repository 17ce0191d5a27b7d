// @ts-check
import { megabytes, Refusal } from "./notes.js";
import { fflate } from "./vendor.js";

/** @typedef {{ name: string, size: number, bytes(): Uint8Array }} Entry */

/** Files in an archive: 500 invoices in three forms each, and some more. */
const MOST_ENTRIES = 3_000;
/** What all files of an archive together may unpack to. */
const LARGEST = 200_000_000;
/** What one of them may unpack to. */
const LARGEST_ENTRY = 40_000_000;
/** So much compressed data at a time: even the densest unpacks to 4 MB of it, and then the size is looked at again. */
const SLICE = 4_096;
/** Its last bytes, among which the archive says where its list of files is. */
export const TAIL = 65_557;

/** Whether the bytes begin as a zip archive does. @param {Uint8Array} bytes */
export const isArchive = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** @param {string} [entry] */
export const broken = (entry = "") =>
  new Refusal("file/zip-broken", { entry: entry ? { en: `: “${entry}”`, zh: `：“${entry}”` } : "" });

/** What all that is unpacked of one file may cost, files within files among it: bytes that are left. @typedef {{ left: number }} Cost */
/** @returns {Cost} */
export const budget = () => ({ left: LARGEST });

/** The files of a zip archive, unpacked one by one when they are asked for, and never to more than the limits. What fails
 * is charged like what does not. @param {Uint8Array} bytes @param {{ largest?: number, cost?: Cost }} [limit] @returns {Promise<Entry[]>} */
export const archive = async (bytes, { largest = LARGEST, cost = budget() } = {}) => {
  const { Inflate } = await fflate();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = largest;
  /** @param {Listed} listed */
  const open = ({ name, method, packed, size, at }) => {
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (view.getUint32(at, true) !== 0x04034b50 || start + packed > bytes.length) throw broken(name);
    const most = Math.min(left, cost.left, LARGEST_ENTRY),
      data = bytes.subarray(start, start + packed),
      unpacked = method === 0 ? data.length : size;
    if (size > most || unpacked > most)
      throw new Refusal("file/zip-too-large", { limit: megabytes(Math.max(0, most)) });
    left -= unpacked;
    cost.left -= unpacked;
    return method === 0 ? data : inflate(Inflate, data, size, name);
  };
  const { count, at } = ending(bytes);
  return list(bytes.subarray(at), count).map((listed) => ({
    name: listed.name,
    size: listed.size,
    bytes: () => {
      try {
        return open(listed);
      } catch (error) {
        throw error instanceof RangeError ? broken(listed.name) : error;
      }
    },
  }));
};

/** No more than the archive's own list says that there is: one that says too little is damaged, or a trap.
 * @param {typeof import("fflate").Inflate} Inflate @param {Uint8Array} data @param {number} size @param {string} name */
const inflate = (Inflate, data, size, name) => {
  const whole = new Uint8Array(size);
  let at = 0,
    over = false;
  const stream = new Inflate((part) => {
    over ||= at + part.length > size;
    if (!over) whole.set(part, at);
    at += part.length;
  });
  try {
    for (let from = 0; from < data.length && !over; from += SLICE)
      stream.push(data.subarray(from, from + SLICE), from + SLICE >= data.length);
  } catch {
    throw broken(name);
  }
  if (at !== size) throw broken(name);
  return whole;
};

/** @typedef {{ name: string, method: number, packed: number, size: number, at: number }} Listed */

/** Where the archive's list of files begins, and how many it names: what the last bytes of the archive say. @param {Uint8Array} bytes */
export const ending = (bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - TAIL - 1 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw broken();
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new Refusal("file/zip-too-many", { count: `${count}`, limit: `${MOST_ENTRIES}` });
  return { count, at: view.getUint32(end + 16, true), length: view.getUint32(end + 12, true) };
};

/** The files that the list names. @param {Uint8Array} bytes @param {number} count @returns {Listed[]} */
export const list = (bytes, count) => {
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

/** Windows in China writes names in GB18030 and does not say so. @param {Uint8Array} bytes @param {boolean} utf8 */
const called = (bytes, utf8) => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(utf8 ? "utf-8" : "gb18030").decode(bytes);
  }
};
