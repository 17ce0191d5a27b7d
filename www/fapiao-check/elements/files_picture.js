// @ts-check
// A file that is a picture: its text is read if the reader wants it, and counts once it is confirmed.
import { note } from "../readers/notes.js";
import { reads } from "../readers/paper.js";
import { create } from "./dom.js";
import "./picture.js";

/** @typedef {import("../readers.js").Read} Read */

/** @param {Read} read @param {(read: Read, confirmed: boolean) => void} take */
export const recognisedRow = (read, take) => {
  const node = /** @type {import("../elements.js").FapiaoPictureElement} */ (create("fapiao-picture"));
  /** What the recogniser gave, without the reader's corrections. @type {Read | undefined} */
  let recognised;
  const tell = () => {
    if (!recognised) return;
    const open = node.fields.filter(({ confirmed }) => !confirmed).length,
      fields = recognised.fields.map((field, at) => ({ ...field, ...node.fields[at] }));
    const waits = open ? [note("picture/not-confirmed", "file", { count: `${open}` })] : [];
    take({ ...recognised, fields, notes: [...recognised.notes, ...waits] }, !open);
  };
  node.addEventListener("fapiao-read", (event) => {
    event.stopPropagation();
    const { answer } = node;
    if (!answer) return;
    const [first] = reads(answer, read.file, read.medium);
    // The result of the votes is shown next to each value.
    const notes = first?.notes.filter(({ code }) => !/^p(?:aper\/read|icture\/)/.test(code)) ?? [];
    if (first?.fields[0]) recognised = { ...first, notes, ...(answer.qr !== undefined && { qr: answer.qr }) };
    tell();
  });
  node.addEventListener("fapiao-confirm", (event) => {
    event.stopPropagation();
    tell();
  });
  return {
    node,
    /** Offers to read it. */
    begin: () => node.read(read.pictures ?? []),
    get isRead() {
      return Boolean(recognised);
    },
    /** Releases the picture. */
    end: () => node.clear(),
  };
};
