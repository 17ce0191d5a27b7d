// @ts-check
// Pictures: the QR code in them.
import { Refusal } from "./notes.js";
import { fromQr, qrIn, unread } from "./qr.js";

/** @typedef {import("../readers.js").Read} Read */

/** 50 megapixels: more than a phone's camera takes, and 200 MB once it is unpacked. */
export const LARGEST = 50_000_000;

/** Width and height from the picture's header, before anything is unpacked; `undefined` if it is not a picture.
 * @param {Uint8Array} bytes @returns {[width: number, height: number] | undefined} */
export const size = (bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    head = String.fromCharCode(...bytes.subarray(0, 16));
  if (bytes.length < 30) return undefined;
  if (head.startsWith("\x89PNG")) return [view.getUint32(16), view.getUint32(20)];
  if (head.startsWith("GIF8")) return [view.getUint16(6, true), view.getUint16(8, true)];
  if (head.startsWith("BM")) return [view.getUint32(18, true), Math.abs(view.getInt32(22, true))];
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return webp(view, head.slice(12, 16));
  if (/^.{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1|avif)/s.test(head)) return inBoxes(view);
  return head.startsWith("\xff\xd8\xff") ? jpeg(view) : undefined;
};

/** How far into a HEIC or AVIF its sizes can be. */
const HEAD = 100_000;
/** The mark before a size. */
const ISPE = 0x69737065;

/** HEIC, as phones save photographs, and AVIF give the size of every tile and of the whole: the largest. Not every browser
 * opens them. @param {DataView} view @returns {[number, number]} */
const inBoxes = (view) => {
  /** @type {[number, number] | undefined} */
  let largest;
  for (let at = 8; at + 16 <= Math.min(view.byteLength, HEAD); at++) {
    if (view.getUint32(at) !== ISPE) continue;
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (!largest || width * height > largest[0] * largest[1]) largest = [width, height];
  }
  if (!largest) throw new Refusal("file/picture-broken");
  return largest;
};

/** @param {DataView} view @param {string} form @returns {[number, number]} */
const webp = (view, form) => {
  if (form === "VP8X") return [1 + (view.getUint32(24, true) & 0xffffff), 1 + (view.getUint32(27, true) & 0xffffff)];
  if (form === "VP8L")
    return [1 + (view.getUint32(21, true) & 0x3fff), 1 + ((view.getUint32(21, true) >>> 14) & 0x3fff)];
  return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
};

/** @param {DataView} view @returns {[number, number]} */
const jpeg = (view) => {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; ) {
    const mark = view.getUint8(at + 1);
    // A start of frame; the other four of these marks are tables.
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
      return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += 2 + view.getUint16(at + 2);
  }
  throw new Refusal("file/picture-broken");
};

/** Reads the QR code of a picture, and returns the picture, so that its text can be read too. @param {Uint8Array} bytes @param {string} file @param {import("./read.js").ToPixels} [toPixels] @returns {Promise<Read>} */
export const readImage = async (bytes, file, toPixels = unpack) => {
  const [width, height] = size(bytes) ?? [0, 0];
  if (width * height > LARGEST) throw new Refusal("file/picture-too-large", { width: `${width}`, height: `${height}` });
  const pixels = await toPixels(bytes).catch(() => {
    throw new Refusal("file/picture-broken");
  });
  const text = await qrIn(pixels),
    pictures = [new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)])];
  if (text === undefined) return unread(file, "image", pictures, { en: "picture", zh: "图片" });
  return { ...fromQr(text, file, "image", { en: "QR code in the picture", zh: "图片中的二维码" }), pictures };
};

/** This many pixels a side are enough for a QR code, and take a tenth of a second. */
const ENOUGH = 2_000;

/** By the browser, in a worker too. @type {import("./read.js").ToPixels} */
const unpack = async (bytes) => {
  const whole = await createImageBitmap(new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)]));
  const scale = Math.min(1, ENOUGH / Math.max(whole.width, whole.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(whole.width * scale)),
    Math.max(1, Math.round(whole.height * scale)),
  );
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw Error("no canvas");
  context.drawImage(whole, 0, 0, canvas.width, canvas.height);
  whole.close();
  return context.getImageData(0, 0, canvas.width, canvas.height);
};
