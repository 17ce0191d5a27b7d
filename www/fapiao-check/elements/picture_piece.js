// @ts-check
// A piece of a picture, enlarged, with what was read in it underlined.
import { h } from "./dom.js";

/** How high a line of text is shown, in CSS pixels. */
const HEIGHT = 30;
/** At most this many times its own size: small pictures do not get clearer. */
const MOST = 4;
/** At least this part of its own size. */
const LEAST = 0.6;
/** Around the value, in heights of its line. */
const ABOVE = 0.35;
const BESIDE = 0.75;
/** A higher piece is more than one line. */
const TALL = 60;
/** A wider piece is cut at its end; the place can be scrolled. */
const WIDEST = 2_000;

/** @param {ImageBitmap[]} pages @param {import("../fapiao-check.js").PaperPlace} place @param {Fapiao.Words} [name] */
export const enlarged = (pages, place, name) => {
  const picture = "page" in place && pages[place.page - 1];
  if (!("page" in place) || !picture) return null;
  const { x, y, width, height } = place,
    // A name over several lines is not made smaller.
    scale = Math.min(MOST, Math.max(1, HEIGHT / height)),
    left = Math.max(0, x - BESIDE * Math.min(height, TALL)),
    top = Math.max(0, y - ABOVE * Math.min(height, TALL)),
    right = Math.min(picture.width, x + width + BESIDE * Math.min(height, TALL)),
    bottom = Math.min(picture.height, y + height + ABOVE * Math.min(height, TALL));
  const across = Math.min(WIDEST, Math.round((right - left) * scale)),
    down = Math.round((bottom - top) * scale),
    fine = globalThis.devicePixelRatio || 1;
  const label = name ? `${name.en} · ${name.zh}` : "";
  const canvas = h("canvas", {
    width: `${Math.round(across * fine)}`,
    height: `${Math.round(down * fine)}`,
    role: "img",
    "aria-label": `${label} (picture 图片)`,
  });
  // This size if there is room; on a phone a whole number is visible at once.
  [canvas.style.inlineSize, canvas.style.minInlineSize] = [`${across}px`, `${Math.round(LEAST * (right - left))}px`];
  const context = canvas.getContext("2d");
  if (context) {
    context.scale(fine * scale, fine * scale);
    context.imageSmoothingQuality = "high";
    context.drawImage(picture, left, top, right - left, bottom - top, 0, 0, right - left, bottom - top);
    context.strokeStyle = "#0b6158";
    context.lineWidth = 2 / scale;
    context.strokeRect(x - left - 1, y - top - 1, width + 2, height + 2);
  }
  return h("div", { class: "piece", tabindex: "0", role: "region", "aria-label": `${label} (picture 图片)` }, canvas);
};
