// @ts-check
import { Utf8 } from "./encoding.js";

/** Bytes of a file that are in memory at once. */
const PIECE = 1 << 20;

/** A text file as UTF-8, piece by piece. UTF-8 stays where it is; what had to be decoded is kept beside for showing it.
 * @param {File} file @returns {import("./bulk.js").Source} */
const text = (file) => {
  const decoder = new Utf8();
  /** @type {BlobPart[]} */
  const decoded = [];
  return {
    size: file.size,
    async *pieces() {
      for (let at = 0; at < file.size; at += PIECE) {
        const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
        const piece = decoder.take(bytes, at + PIECE >= file.size);
        // What came before the first character that tells is ASCII, and the same in both.
        if (!decoder.asIs) {
          if (!decoded[0]) decoded.push(file.slice(0, at));
          decoded.push(new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (piece)]));
        }
        yield piece;
      }
    },
    get utf8() { return decoder.asIs ? file : new Blob(decoded); },
  };
};

/** How a file is read, by the end of its name. A reader of another format belongs here: it gives the sheet as the UTF-8
 * of a CSV file. @type {Record<string, (file: File) => import("./bulk.js").Source>} */
const READERS = { csv: text, txt: text, tsv: text, tab: text };

/** @param {File} file @returns {import("./bulk.js").Source | undefined} */
export const open = (file) => READERS[file.name.toLowerCase().split(".").pop() ?? ""]?.(file);
