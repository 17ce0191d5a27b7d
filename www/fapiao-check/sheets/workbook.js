// @ts-check
// Workbooks (XLSX) as CSV, of any length.
import { Archive, broken } from "../readers/archive.js";
import { decode } from "../readers/decode.js";
import { markup } from "../readers/xml_tree.js";
import { Refusal } from "../readers/notes.js";
import { book } from "./workbook_index.js";
import { Rows } from "./workbook_rows.js";
import { Strings } from "./shared_texts.js";

/** How many bytes of CSV are passed on at once. */
const PIECE = 1 << 20;
/** The maximum unpacked size of a workbook's small parts, its shared texts and a sheet. The last two are never in
 * memory as a whole; a million rows with twenty columns have less than 2 GB. */
const LARGEST = { part: 8_000_000, strings: 1_000_000_000, sheet: 4_000_000_000 };
/** The same for a list, which is read as a whole: no more than the core accepts as text. */
const LARGEST_LIST = { unpacked: 200_000_000, text: 30_000_000, rows: "20000" };

/** An archive, its book, and the texts that its cells share. @param {Blob | Uint8Array} file */
const opened = (file) => {
  const archive = new Archive(file),
    strings = new Strings();
  return {
    archive,
    strings,
    async book() {
      await archive.open();
      return book(async (name) => {
        const part = archive.find(name);
        return part && markup(decode(await archive.whole(part, { left: LARGEST.part })), LARGEST.part);
      });
    },
    /** Reports progress after each piece. @param {string} name */
    async *shared(name) {
      const texts = archive.find(name);
      if (texts)
        for await (const piece of archive.pieces(texts, LARGEST.strings)) {
          strings.push(piece);
          yield new Uint8Array();
        }
    },
  };
};

/** A sheet of a workbook as CSV, piece by piece: the chosen one, or the first that is not hidden.
 * @param {File} file @param {number} [wanted] @returns {import("./sheets.js").Source} */
export const workbook = (file, wanted) => {
  const { archive, strings, book, shared } = opened(file);
  /** @type {BlobPart[]} */
  const written = [];
  /** @type {import("./sheets.js").Source["sheets"]} */
  let sheets;
  return {
    size: file.size,
    get taken() {
      return Math.min(file.size, archive.taken);
    },
    get sheets() {
      return sheets;
    },
    async *pieces() {
      const known = await book();
      const read =
          wanted ??
          Math.max(
            0,
            known.sheets.findIndex(({ hidden }) => !hidden),
          ),
        sheet = known.sheets[read];
      if (!sheet) throw new Refusal("file/office-other");
      sheets = { names: known.sheets.map(({ name }) => name), read };
      yield* shared(known.strings);
      const rows = new Rows(strings, known);
      const part = archive.find(sheet.path);
      if (!part) throw broken(sheet.path);
      for await (const piece of archive.pieces(part, LARGEST.sheet)) {
        rows.push(piece);
        yield rows.length < PIECE ? new Uint8Array() : keep(rows);
      }
      rows.end();
      yield keep(rows);
    },
    get utf8() {
      return new Blob(written);
    },
  };

  /** @param {Rows} rows */
  function keep(rows) {
    const piece = rows.take();
    // The browser can put it on disk.
    written.push(new Blob([piece]));
    return piece;
  }
};

/** Every sheet of a workbook that is a list, as the text of a CSV file with its empty rows. @param {Blob | Uint8Array} file */
export const texts = async (file) => {
  const { archive, strings, book, shared } = opened(file),
    known = await book(),
    all = [];
  for await (const _ of shared(known.strings));
  for (const { name, path } of known.sheets) {
    const part = archive.find(path);
    if (!part) continue;
    const rows = new Rows(strings, known, true);
    for await (const piece of archive.pieces(part, LARGEST_LIST.unpacked)) {
      rows.push(piece);
      if (rows.length > LARGEST_LIST.text) throw new Refusal("list/too-many-rows", { limit: LARGEST_LIST.rows });
    }
    rows.end();
    all.push({ name, text: new TextDecoder().decode(rows.take()) });
  }
  return all;
};
