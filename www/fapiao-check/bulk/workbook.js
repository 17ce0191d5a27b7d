// @ts-check
import { decode } from "../readers/decode.js";
import { markup } from "../readers/markup.js";
import { Refusal } from "../readers/notes.js";
import { book } from "./book.js";
import { Rows } from "./sheet_rows.js";
import { Strings } from "./strings.js";
import { Archive } from "./unpack.js";

/** Bytes of CSV that are handed on at once. */
const PIECE = 1 << 20;
/** What a workbook's small parts, its shared texts and a sheet may unpack to. Neither of the last two is ever in memory as
 * a whole; a million rows with twenty columns are below 2 GB. */
const LARGEST = { part: 8_000_000, strings: 1_000_000_000, sheet: 4_000_000_000 };
/** The same of a list, which is read as a whole: no more than the core takes as text. */
const LARGEST_LIST = { unpacked: 200_000_000, text: 30_000_000, rows: "20000" };

/** An archive, its book, and the texts that its cells share. @param {Blob} file */
const opened = (file) => {
  const archive = new Archive(file),
    strings = new Strings();
  return {
    archive,
    strings,
    async book() {
      await archive.open();
      return book(async (name) =>
        archive.has(name) ? markup(decode(await archive.whole(name, LARGEST.part)), LARGEST.part) : undefined,
      );
    },
    /** Says after each piece that it goes on. @param {string} name */
    async *shared(name) {
      if (archive.has(name))
        for await (const piece of archive.pieces(name, LARGEST.strings)) {
          strings.push(piece);
          yield new Uint8Array();
        }
    },
  };
};

/** A sheet of a workbook as CSV, piece by piece: the wanted one, or the first that is not hidden.
 * @param {File} file @param {number} [wanted] @returns {import("./bulk.js").Source} */
export const workbook = (file, wanted) => {
  const { archive, strings, book, shared } = opened(file);
  /** @type {BlobPart[]} */
  const written = [];
  /** @type {import("./bulk.js").Source["sheets"]} */
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
      for await (const piece of archive.pieces(sheet.path, LARGEST.sheet)) {
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
    // The browser may put it on disk.
    written.push(new Blob([piece]));
    return piece;
  }
};

/** Every sheet of a workbook that is a list, as the text of a CSV file with its empty rows. @param {Blob} file */
export const texts = async (file) => {
  const { archive, strings, book, shared } = opened(file),
    known = await book(),
    all = [];
  for await (const _ of shared(known.strings));
  for (const { name, path } of known.sheets) {
    if (!archive.has(path)) continue;
    const rows = new Rows(strings, known, true);
    for await (const piece of archive.pieces(path, LARGEST_LIST.unpacked)) {
      rows.push(piece);
      if (rows.length > LARGEST_LIST.text) throw new Refusal("list/too-many-rows", { limit: LARGEST_LIST.rows });
    }
    rows.end();
    all.push({ name, text: new TextDecoder().decode(rows.take()) });
  }
  return all;
};
