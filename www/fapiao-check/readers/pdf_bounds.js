// @ts-check
// What a PDF unpacks to, counted before it is opened: the library would unpack a stream without end until memory is full.
import { megabytes, Refusal } from "./notes.js";

/** The maximum unpacked size of a PDF, without the pixels of its pictures. */
const LARGEST = 300_000_000;
/** How many bytes one packed byte can become at most. */
const DENSEST = 1_032;
/** How many bytes are unpacked at once: they become 17 MB at most. */
const SLICE = 1 << 14;
/** How many times a stream can be packed. */
const DEEPEST = 4;

/** Several filters, or filters named elsewhere or with escapes: then the size of the file says nothing. */
const UNSURE =
  /\/Filter\s*(?:\d+\s+\d+\s+R|\[[^\]]*Decode[^\]]*Decode)|\/[A-Za-z]*#[0-9A-Fa-f]{2}[0-9A-Za-z#]*(?:Decode|ter)\b/;

/** Refuses a PDF that unpacks to more than the maximum. What is encrypted, or packed in another way, is not counted.
 * @param {Uint8Array} bytes @param {string} text the same, a character a byte @param {number} points that one of its pictures may have */
export const bounded = async (bytes, text, points) => {
  if (bytes.length * DENSEST < LARGEST && !UNSURE.test(text)) return;
  let left = LARGEST;
  for (const { index, 0: begin } of text.matchAll(/>>\s*stream\r?\n/g)) {
    // A picture has its own limit, by its pixels.
    const head = text.slice(text.lastIndexOf("obj", index), index),
      side = (/** @type {string} */ name) => Number(new RegExp(`/${name}\\s+(\\d+)`).exec(head)?.[1] ?? 0),
      own = 4 * Math.min(points, side("Width") * side("Height"));
    left -= Math.max(0, (await unpacked(slices(bytes.subarray(index + begin.length)), left + own)) - own);
    if (left < 0)
      throw new Refusal("file/too-large", {
        what: { en: "The PDF, unpacked,", zh: "解压后的 PDF" },
        size: { en: `more than ${megabytes(LARGEST)}`, zh: `${megabytes(LARGEST)} 以上` },
        limit: megabytes(LARGEST),
      });
  }
};

/** Whether these are the first bytes of packed data. @param {Uint8Array} bytes */
const isPacked = ([first = 0, second = 1]) => (first & 15) === 8 && (first * 256 + second) % 31 === 0;

/** How many bytes a stream unpacks to, however often it is packed; a little more than `most` if there are more.
 * @param {AsyncGenerator<Uint8Array>} pieces @param {number} most @param {number} [depth] @returns {Promise<number>} */
const unpacked = async (pieces, most, depth = 0) => {
  const { value: first } = await pieces.next();
  if (!first || !isPacked(first) || depth > DEEPEST) {
    // What is not packed is in the file as it is.
    let size = depth ? (first?.length ?? 0) : 0;
    if (depth) for await (const piece of pieces) if ((size += piece.length) > most) break;
    await pieces.return(undefined);
    return size;
  }
  return unpacked(inflated(first, pieces), most, depth + 1);
};

/** @param {Uint8Array} bytes */
async function* slices(bytes) {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}

/** Packed data says where it ends; an error in it counts as its end.
 * @param {Uint8Array} first @param {AsyncGenerator<Uint8Array>} others */
async function* inflated(first, others) {
  const { writable, readable } = new DecompressionStream("deflate"),
    writer = writable.getWriter(),
    reader = readable.getReader();
  const feed = async () => {
    await writer.write(/** @type {Uint8Array<ArrayBuffer>} */ (first));
    for await (const piece of others) await writer.write(/** @type {Uint8Array<ArrayBuffer>} */ (piece));
    await writer.close();
  };
  feed().catch(() => writer.abort().catch(() => {}));
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read())
      yield/** @type {Uint8Array} */ (read.value);
  } catch {
    /* its end */
  } finally {
    await reader.cancel().catch(() => {});
  }
}
