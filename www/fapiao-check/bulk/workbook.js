// @ts-check
import { Refusal } from "../readers/finding.js";
import { decode } from "../readers/decode.js";
import { markup } from "../readers/markup.js";
import { book, OTHER_WORKBOOK } from "../readers/workbook.js";
import { Rows } from "./rows.js";
import { Strings } from "./strings.js";
import { Archive } from "./unpack.js";

/** Bytes of CSV that are handed on at once. */
const PIECE = 1 << 20;
/** What a workbook's small parts, its shared texts and a sheet may unpack to. Neither of the last two is ever in memory as
 * a whole; a million rows with twenty columns are below 2 GB. */
const LARGEST = { part: 8_000_000, strings: 1_000_000_000, sheet: 4_000_000_000 };

/** A sheet of a workbook as CSV, piece by piece: the wanted one, or the first that is not hidden.
 * @param {File} file @param {number} [wanted] @returns {import("./bulk.js").Source} */
export const workbook = (file, wanted) => {
  const archive = new Archive(file);
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
      await archive.open();
      const known = await book(async (name) =>
        archive.has(name) ? markup(decode(await archive.whole(name, LARGEST.part)), LARGEST.part) : undefined,
      );
      const read =
          wanted ??
          Math.max(
            0,
            known.sheets.findIndex(({ hidden }) => !hidden),
          ),
        sheet = known.sheets[read];
      if (!sheet) throw new Refusal(OTHER_WORKBOOK);
      sheets = { names: known.sheets.map(({ name }) => name), read };
      const strings = new Strings();
      if (archive.has(known.strings))
        for await (const piece of archive.pieces(known.strings, LARGEST.strings)) {
          strings.push(piece);
          yield new Uint8Array();
        }
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
