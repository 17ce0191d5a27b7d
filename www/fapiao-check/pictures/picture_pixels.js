// @ts-check
// Unpacks a picture to the size in which it is read.
import { LARGEST, size } from "../readers/image.js";
import { Refusal } from "../readers/notes.js";

/** @typedef {import("../readers/read.js").Pixels} Pixels */

/** The long side in pixels: letters on a sheet of paper are then as high as on a screen. */
const LONG_SIDE = 2_400;

/** @param {Blob} file @returns {Promise<{ pixels: Pixels, was: [width: number, height: number] }>} */
export const unpacked = async (file) => {
  const [width, height] = size(new Uint8Array(await file.slice(0, 500_000).arrayBuffer())) ?? [0, 0];
  if (width * height > LARGEST) throw new Refusal("file/picture-too-large", { width: `${width}`, height: `${height}` });
  const whole = await createImageBitmap(file).catch(() => {
    throw new Refusal("file/picture-broken");
  });
  const scale = Math.min(1, LONG_SIDE / Math.max(whole.width, whole.height)),
    across = Math.max(1, Math.round(whole.width * scale)),
    down = Math.max(1, Math.round(whole.height * scale));
  const context = new OffscreenCanvas(across, down).getContext("2d", { willReadFrequently: true });
  if (!context) throw new Refusal("file/picture-broken");
  context.imageSmoothingQuality = "high";
  // Transparent becomes white: otherwise letters would be black on black.
  context.fillStyle = "white";
  context.fillRect(0, 0, across, down);
  context.drawImage(whole, 0, 0, across, down);
  const was = /** @type {[number, number]} */ ([whole.width, whole.height]);
  whole.close();
  return { pixels: context.getImageData(0, 0, across, down), was };
};
