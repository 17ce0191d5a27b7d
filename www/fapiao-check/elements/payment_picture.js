// @ts-check
// A picture in a card of the payment form: its text is read, each value is shown next to its part of the picture, and
// counts once it is confirmed.
import { create } from "./dom.js";
import "./picture.js";

/** @typedef {import("./papers.js").Document} Document */

/** @param {(document: Document) => void} read @param {(document: Document) => void} confirmed */
export const picture = (read, confirmed) => {
  const node = /** @type {import("../elements.js").FapiaoPictureElement} */ (create("fapiao-picture"));
  /** @param {(document: Document) => void} tell */
  const telling = (tell) => (/** @type {Event} */ event) => {
    event.stopPropagation();
    const { answer, fields } = node;
    if (answer) tell({ ...answer, fields: answer.fields.map((field, at) => ({ ...field, ...fields[at] })) });
  };
  node.addEventListener("fapiao-read", telling(read));
  node.addEventListener("fapiao-confirm", telling(confirmed));
  return node;
};
