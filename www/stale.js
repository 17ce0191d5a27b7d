// @ts-check
// A note next to sources that were read too long ago.
import { age, put } from "./fapiao-check/elements/dom.js";

/** If a page shows the days its sources were read, it also says if the oldest is old. */
export const stale = () => {
  for (const read of document.querySelectorAll(".read")) {
    const days = [...read.querySelectorAll("time")].map(({ textContent }) => `${textContent}`).sort();
    const note = document.createDocumentFragment();
    put(/** @type {any} */ (note), age(days[0] ?? ""));
    read.after(note);
  }
};
