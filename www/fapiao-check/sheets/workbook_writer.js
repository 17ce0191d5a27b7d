// @ts-check
// Workbooks (XLSX), written row by row.
import { BEFORE_ROWS, BEHIND_ROWS, escaped, parts, sheetPath } from "./workbook_frame.js";

/** The maximum rows of a sheet, including its heading. */
export const MOST_ROWS = 1_048_576;
/** The maximum bytes of a sheet before it is packed: sizes in an archive have four bytes. */
const MOST_BYTES = 4_000_000_000;
const LINE = 10;

/** @typedef {{ name: string, packed: Blob, check: number, size: number }} Entry */

/** A file of an archive, packed by the platform while it is written. */
class Packed {
  #name;
  #writer;
  #packed;

  /** @param {string} name */
  constructor(name) {
    const stream = new CompressionStream("gzip");
    this.#name = name;
    this.#writer = stream.writable.getWriter();
    this.#packed = new Response(stream.readable).blob();
  }

  /** @param {Uint8Array} bytes */
  async write(bytes) {
    await this.#writer.write(/** @type {Uint8Array<ArrayBuffer>} */ (bytes));
  }

  /** A gzip file is ten bytes, the data for the archive, and then the two figures that the archive also needs.
   * @returns {Promise<Entry>} */
  async close() {
    await this.#writer.close();
    const packed = await this.#packed,
      end = packed.size - 8;
    const figures = new DataView(await packed.slice(end).arrayBuffer());
    return {
      name: this.#name,
      packed: packed.slice(10, end),
      check: figures.getUint32(0, true),
      size: figures.getUint32(4, true),
    };
  }
}

/** The sheets of a workbook that is written row by row and never in memory as a whole. A full sheet continues in
 * another one with the same heading. */
export class Workbook {
  /** @type {string[]} */
  #names = [];
  /** @type {Entry[]} */
  #entries = [];
  /** @type {Packed | undefined} */
  #sheet;
  #rows = 0;
  #bytes = 0;
  #most;
  #heading = new Uint8Array();

  /** @param {number} [most] rows of a sheet */
  constructor(most = MOST_ROWS) {
    this.#most = most;
  }

  /** Begins a sheet; the first row that it is given is its heading. @param {string} name */
  async sheet(name) {
    await this.#close();
    this.#heading = new Uint8Array();
    await this.#begin(name);
  }

  /** Rows as XML, each in one line. @param {Uint8Array} lines */
  async write(lines) {
    if (!this.#rows) this.#heading = lines.slice(0, lines.indexOf(LINE) + 1);
    // The first byte that is not written yet, and the end of the rows that fit into this sheet.
    let start = 0,
      after = 0;
    for (let end = lines.indexOf(LINE); end >= 0; end = lines.indexOf(LINE, end + 1)) {
      if (this.#rows === this.#most || this.#bytes + end - start > MOST_BYTES) {
        await this.#put(lines.subarray(start, after));
        start = after;
        await this.#close();
        await this.#begin(this.#names.at(-1) ?? "");
        await this.#put(this.#heading);
        this.#rows = 1;
      }
      this.#rows++;
      after = end + 1;
    }
    await this.#put(lines.subarray(start));
  }

  /** @returns {Promise<Blob>} */
  async end() {
    await this.#close();
    for (const [name, text] of Object.entries(parts(this.#names))) {
      const part = new Packed(name);
      await part.write(new TextEncoder().encode(text));
      this.#entries.push(await part.close());
    }
    return archive(this.#entries);
  }

  /** @param {string} name */
  async #begin(name) {
    this.#sheet = new Packed(sheetPath(this.#names.push(name) - 1));
    this.#rows = this.#bytes = 0;
    await this.#put(new TextEncoder().encode(BEFORE_ROWS));
  }

  /** @param {Uint8Array} bytes */
  async #put(bytes) {
    this.#bytes += bytes.length;
    if (bytes.length) await this.#sheet?.write(bytes);
  }

  async #close() {
    if (!this.#sheet) return;
    await this.#put(new TextEncoder().encode(BEHIND_ROWS));
    this.#entries.push(await this.#sheet.close());
    this.#sheet = undefined;
  }
}

/** @param {Entry[]} entries */
const archive = (entries) => {
  /** @type {BlobPart[]} */
  const files = [];
  /** @type {BlobPart[]} */
  const list = [];
  let place = 0,
    length = 0;
  for (const { name, packed, check, size } of entries) {
    const title = new TextEncoder().encode(name);
    // Needs version 2.0; names in UTF-8; deflated; 1980-01-01.
    const same = [
      [20, 2],
      [0x800, 2],
      [8, 2],
      [0, 2],
      [0x21, 2],
      [check, 4],
      [packed.size, 4],
      [size, 4],
      [title.length, 2],
      [0, 2],
    ];
    const own = figures([[0x04034b50, 4], ...same]),
      listed = figures([[0x02014b50, 4], [20, 2], ...same, [0, 2], [0, 2], [0, 2], [0, 4], [place, 4]]);
    files.push(own, title, packed);
    list.push(listed, title);
    place += own.length + title.length + packed.size;
    length += listed.length + title.length;
  }
  if (place + length > 0xffffffff) throw new RangeError("More than 4 GB");
  const end = figures([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [length, 4],
    [place, 4],
    [0, 2],
  ]);
  return new Blob([...files, ...list, end], {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
};

/** Figures of two or four bytes. @param {number[][]} all */
const figures = (all) => {
  const bytes = new Uint8Array(all.reduce((sum, [, size = 0]) => sum + size, 0)),
    view = new DataView(bytes.buffer);
  let at = 0;
  for (const [figure = 0, size] of all) {
    if (size === 2) view.setUint16(at, figure, true);
    else view.setUint32(at, figure, true);
    at += size ?? 0;
  }
  return bytes;
};

/** Days between the first that a spreadsheet counts and 1970-01-01. */
const FIRST_DAY = 25_569;
/** The styles of a cell: see `parts`. */
const STYLE = { text: 1, amount: 2, day: 3 };

/** A cell: an amount and a day are numbers, and everything else is a text as it is. @param {string} value @param {"text" | "amount" | "day"} [kind] */
const cell = (value, kind = "text") => {
  const number =
    kind === "amount" && /^-?\d{1,13}\.\d\d$/.test(value)
      ? value
      : kind === "day" && /^\d{4}-\d\d-\d\d$/.test(value)
        ? `${Date.parse(value) / 864e5 + FIRST_DAY}`
        : undefined;
  return number === undefined
    ? `<c t="inlineStr" s="${STYLE.text}"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
    : `<c s="${STYLE[kind]}"><v>${number}</v></c>`;
};

/** Rows as XML, each in one line. @param {string[][]} rows @param {("text" | "amount" | "day")[]} [kinds] of their cells */
const lines = (rows, kinds = []) =>
  rows.map((row) =>
    `<row>${row.map((value, at) => cell(value, kinds[at])).join("")}</row>\n`.replace(/\n(?!$)/g, "&#10;"),
  );

/** A workbook of complete sheets. @param {import("../fapiao-check.js").ExportSheet[]} sheets */
export const workbookOf = async (sheets) => {
  const workbook = new Workbook(),
    encoder = new TextEncoder();
  for (const { name, columns, rows } of sheets) {
    const kinds = columns.map(({ cells }) => cells);
    await workbook.sheet(name);
    await workbook.write(encoder.encode(lines([columns.map(({ name }) => name)]).join("")));
    await workbook.write(encoder.encode(lines(rows, kinds).join("")));
  }
  return workbook.end();
};

/** What the codes mean, in both languages, as rows. @param {import("./sheets.js").Bulk["codes"]} rules @param {[code: number, count: number][]} counts */
export const codeRows = (rules, counts) => {
  const rows = [
    ["Code 代码", "Severity 级别", "Findings 次数", "Title", "标题", "Message", "说明", "What to do", "处理办法"],
  ];
  for (const [code, count] of counts) {
    const { code: name, severity, title, message, fix } = rules[code] ?? {};
    if (name)
      rows.push(
        [name, severity, `${count}`, title, message, fix].flatMap((cell) =>
          typeof cell === "object" ? [cell.en, cell.zh] : [cell ?? ""],
        ),
      );
  }
  return new TextEncoder().encode(lines(rows).join(""));
};
