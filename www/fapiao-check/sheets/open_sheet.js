// @ts-check
// Opens a sheet as pieces of CSV, whatever format its file has.
import { Refusal } from "../readers/notes.js";
import { ENVELOPE, officeOf } from "../readers/office.js";
import { fetched } from "../readers/vendor.js";
import { Utf8 } from "./encoding.js";

/** How many bytes of a file are in memory at once. */
const PIECE = 1 << 20;

/** A text file as UTF-8, piece by piece. UTF-8 is not copied; other encodings are kept decoded, to show their rows.
 * @param {Blob} file @returns {import("./sheets.js").Source} */
export const text = (file) => {
  const decoder = new Utf8();
  /** @type {BlobPart[]} */
  const decoded = [];
  let taken = 0;
  return {
    size: file.size,
    get taken() {
      return taken;
    },
    async *pieces() {
      for (let at = 0; at < file.size; at += PIECE) {
        const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
        const piece = decoder.take(bytes, at + PIECE >= file.size);
        // Everything before the deciding character is ASCII, and the same in both.
        if (!decoder.asIs) {
          if (!decoded[0]) decoded.push(file.slice(0, at));
          decoded.push(new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (piece)]));
        }
        taken = at + bytes.length;
        yield piece;
      }
    },
    get utf8() {
      return decoder.asIs ? file : new Blob(decoded);
    },
  };
};

/** Names of files that might be text: exports are often named XLS but are not. */
const MAY_BE_TEXT = /\.(?:csv|txt|tsv|tab|xlsx?)$/i;

/** Chooses how to read a file by its content. Add a reader of another format here: it gives the sheet as the UTF-8 of a
 * CSV file. @param {File} file @param {number} [sheet] the wanted one of a workbook
 * @returns {Promise<import("./sheets.js").Source>} */
export const open = async (file, sheet) => {
  const head = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] ?? 0) < 9)
    return (await fetched(() => import("./workbook.js"))).workbook(file, sheet);
  const office = officeOf(head) && officeOf(new Uint8Array(await file.slice(0, ENVELOPE).arrayBuffer()));
  if (office) throw new Refusal(office);
  const isMarkup = /^[\s\ufeff]*</.test(new TextDecoder().decode(head)),
    isWide = head[0] === 0xff && head[1] === 0xfe;
  const isBinary = !isWide && head.some((byte) => byte < 9);
  if (isMarkup) {
    const { refuseCalledXls } = await fetched(() => import("../readers/list.js"));
    refuseCalledXls(new TextDecoder().decode(head));
  }
  if (isMarkup || isBinary || !MAY_BE_TEXT.test(file.name)) throw new Refusal("bulk/no-sheet");
  return text(file);
};

/** The note for a file that could not be read. @param {unknown} error */
export const refused = (error) => {
  if (error instanceof Refusal) return error.note;
  throw error;
};
