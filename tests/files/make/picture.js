// @ts-check
import { crc32, deflateSync } from "node:zlib";
import encodeQR from "qr";

/** The pixels of a QR code, black if true, `size` pixels a module, with four modules of paper around. @param {string} text @param {number} [size] */
export const qrPoints = (text, size = 4) => {
  const modules = encodeQR(text, "raw", { border: 4 });
  const width = modules.length * size;
  return {
    width,
    height: width,
    dark: (/** @type {number} */ x, /** @type {number} */ y) =>
      modules[Math.floor(y / size)]?.[Math.floor(x / size)] ?? false,
  };
};

/** A QR code as squares: where each dark module is, and how many there are in a row. @param {string} text */
export const squares = (text) => {
  const modules = encodeQR(text, "raw", { border: 1 });
  return {
    side: modules.length,
    dark: modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [{ x, y }] : []))),
  };
};

/** A picture with a QR code at a place on paper. @param {string} text @param {{ width: number, height: number, x: number, y: number, size?: number }} [paper] */
export const picture = (text, paper) => {
  const code = qrPoints(text, paper?.size),
    { width, height, x: left, y: top } = paper ?? { ...code, x: 0, y: 0 };
  const grey = new Uint8Array(width * height).fill(250);
  for (let y = 0; y < code.height; y++)
    for (let x = 0; x < code.width; x++) grey[(top + y) * width + left + x] = code.dark(x, y) ? 10 : 245;
  return { width, height, grey };
};

/** @param {{ width: number, height: number, grey: Uint8Array }} picture */
export const rgba = ({ width, height, grey }) => {
  const data = new Uint8ClampedArray(width * height * 4);
  grey.forEach((value, at) => data.set([value, value, value, 255], at * 4));
  return { width, height, data };
};

/** @param {{ width: number, height: number, grey: Uint8Array }} picture */
export const png = ({ width, height, grey }) => {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const chunk = (/** @type {string} */ name, /** @type {Buffer} */ data) => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data]),
      length = Buffer.alloc(4),
      sum = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", head),
      chunk("IDAT", deflateSync(rows)),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
};
