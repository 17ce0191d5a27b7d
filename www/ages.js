// @ts-check
import { age, put } from "./fapiao-check/elements/dom.js";

/** Where a page says on which days its sources were read, it also says when the oldest of them is old. */
export const ages = () => {
  for (const read of document.querySelectorAll(".read")) {
    const days = [...read.querySelectorAll("time")].map(({ textContent }) => `${textContent}`).sort();
    const note = document.createDocumentFragment();
    put(/** @type {any} */ (note), age(days[0] ?? ""));
    read.after(note);
  }
};
