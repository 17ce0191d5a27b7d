// @ts-check
import { cellsOf } from "./columns.js";
import { qrAmong, shapesOf } from "./drawn.js";
import { found, own, Refusal } from "./finding.js";
import { mapsOf } from "./maps.js";
import { markup } from "./markup.js";
import { fromQr, NO_QR, qrIn } from "./qr.js";
import { readLines } from "./text.js";
import { Missing, pdfjs } from "./vendor.js";
import { readRoot } from "./xml.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("./text.js").Written} Written */
/** @typedef {import("pdfjs-dist").PDFPageProxy} Page */
/** @typedef {import("pdfjs-dist").PDFDocumentProxy} Document */
/** @typedef {{ fnArray: number[], argsArray: any[] }} Operators */
/** @typedef {{ str: string, transform: number[], width: number, height: number }} Piece */

/** An invoice has one or two pages; lists of its lines may follow. */
const MOST_PAGES = 10;
/** So many points a picture in it may have. */
const LARGEST = 50_000_000;

/** Pictures of a page in which a QR code is looked for. */
const MOST_PICTURES = 20;

/** @type {import("../readers.js").Rule} */
export const BROKEN = {
  code: "file/pdf-broken",
  severity: "hold",
  message: { en: "The PDF breaks off or is damaged.", zh: "PDF 文件不完整或已损坏。" },
  fix: { en: "Download the file again.", zh: "请重新下载该文件。" },
  source: own("PDF"),
};
/** @type {import("../readers.js").Rule} */
export const LOCKED = {
  code: "file/pdf-locked",
  severity: "hold",
  message: { en: "The PDF is locked with a password.", zh: "PDF 文件设有密码。" },
  fix: {
    en: "Save it without the password, or use the XML or OFD of the invoice.",
    zh: "请另存为无密码的文件，或改用发票的 XML、OFD 文件。",
  },
  source: own("PDF"),
};
/** @type {import("../readers.js").Rule} */
export const PAGES_LEFT = {
  code: "file/pdf-pages-left",
  severity: "caution",
  message: {
    en: "The PDF has {pages} pages; only the first {limit} were read.",
    zh: "PDF 共 {pages} 页，仅读取前 {limit} 页。",
  },
  fix: { en: "Split a file with several invoices into one for each.", zh: "若文件含多张发票，请拆分为每张一个文件。" },
  source: own("Limits"),
};
/** @type {import("../readers.js").Rule} */
export const SEVERAL = {
  code: "file/pdf-several",
  severity: "hold",
  message: {
    en: "The PDF holds {count} invoice numbers; only the first invoice was read.",
    zh: "PDF 中有 {count} 个发票号码，仅读取第一张发票。",
  },
  fix: { en: "Split it into one file for each invoice.", zh: "请拆分为每张发票一个文件。" },
  source: own("PDF"),
};

/** Reads the text, the attached data and the QR code of a PDF. @param {Uint8Array} bytes @param {string} file @returns {Promise<Read>} */
export const readPdf = async (bytes, file) => {
  const { getDocument, OPS } = await pdfjs();
  /** @type {unknown} */
  let missing;
  const task = getDocument({
    // A copy, because it is taken away.
    data: bytes.slice(),
    BinaryDataFactory: mapsOf((one) => (missing = one)),
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: LARGEST,
    verbosity: 0,
  });
  try {
    const document = await task.promise.catch((/** @type {Error} */ error) => {
      throw new Refusal(error.name === "PasswordException" ? LOCKED : BROKEN);
    });
    const read = await readDocument(document, file, OPS);
    if (missing) throw missing;
    return read;
  } finally {
    await task.destroy();
  }
};

/** @param {Document} document @param {string} file @param {typeof import("pdfjs-dist").OPS} ops @returns {Promise<Read>} */
const readDocument = async (document, file, ops) => {
  const pages = [];
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++)
    pages.push(
      await document.getPage(number).catch(() => {
        throw new Refusal(BROKEN);
      }),
    );
  const lines = (await Promise.all(pages.map(written))).flat();
  const code = await qrOf(pages, ops),
    data = await attached(document, file);
  const unread =
    document.numPages > MOST_PAGES
      ? [found(PAGES_LEFT, "file", { pages: `${document.numPages}`, limit: `${MOST_PAGES}` })]
      : [];
  if (!data && !lines.some(({ text }) => text.trim())) {
    if (!code) throw new Refusal(NO_QR, { what: { en: "scanned PDF", zh: "扫描版 PDF " } });
    const one = fromQr(code.text, file, "pdf", code.where);
    return { ...one, unread: [...one.unread, ...unread] };
  }
  const one = data ?? readLines(file, "pdf", lines);
  const numbers = new Set(
    lines.flatMap(({ text }) => /(?<!蓝字(?:数电|全电)?)发票号码\s*[：:]?\s*(\d{20})(?!\d)/.exec(text)?.[1] ?? []),
  );
  if (numbers.size > 1) unread.push(found(SEVERAL, "number", { count: `${numbers.size}` }));
  return { ...one, unread: [...one.unread, ...unread], ...(code && { qr: code.text }) };
};

/** The text of a page in lines, from left to right and from top to bottom, as it is seen. @param {Page} page @returns {Promise<Written[]>} */
const written = async (page) => {
  const content = await page.getTextContent().catch(() => ({ items: [] }));
  const pieces = /** @type {Piece[]} */ (content.items.filter((item) => "str" in item && item.str.trim()));
  pieces.sort((a, b) => bottom(b) - bottom(a) || left(a) - left(b));
  /** @type {Piece[][]} */
  const rows = [];
  for (const piece of pieces) {
    const row = rows.at(-1),
      first = row?.[0];
    if (row && first && bottom(first) - bottom(piece) < Math.max(2, Math.min(first.height, piece.height) / 2))
      row.push(piece);
    else rows.push([piece]);
  }
  const number = page.pageNumber;
  return rows.map((row, at) => ({
    ...joined(row),
    where: { en: `Page ${number}, line ${at + 1}`, zh: `第 ${number} 页第 ${at + 1} 行` },
  }));
};

/** @param {Piece} piece */
const bottom = ({ transform }) => transform[5] ?? 0;
/** @param {Piece} piece */
const left = ({ transform }) => transform[4] ?? 0;

/** @param {Piece[]} row @returns {Omit<Written, "where">} */
const joined = (row) => {
  let text = "",
    end = -Infinity;
  /** @type {import("./columns.js").Cell[]} */
  const cells = [];
  for (const piece of row.sort((a, b) => left(a) - left(b))) {
    const gap = left(piece) - end,
      apart = gap > Math.max(1, piece.height / 4),
      [first, ...others] = cellsOf(piece.str, left(piece), piece.width),
      last = cells.at(-1);
    text += (text && apart ? " " : "") + piece.str;
    // Words are a third of their height apart, columns more.
    if (first && last && gap < piece.height * 0.8) {
      last.text += (apart ? " " : "") + first.text;
      last.right = first.right;
    } else if (first) cells.push(first);
    cells.push(...others);
    end = left(piece) + piece.width;
  }
  return { text, cells };
};

/** The data that is attached, as the railway's tickets have it, recognised by what is in them. @param {Document} document @param {string} file */
const attached = async (document, file) => {
  const all = [...((await document.getAttachments().catch(() => null)) ?? [])];
  for (const [id, { filename }] of all.slice(0, 10)) {
    // It is missing where the file is damaged.
    const content = await document.getAttachmentContent(id).catch(() => null);
    if (content)
      try {
        return readRoot(await markup(content), file, "pdf", `${filename}: `);
      } catch (error) {
        if (!(error instanceof Refusal) || error instanceof Missing) throw error;
      }
  }
  return undefined;
};

/** The first QR code of the pages: in a picture, or drawn. @param {Page[]} pages @param {typeof import("pdfjs-dist").OPS} ops */
const qrOf = async (pages, ops) => {
  for (const page of pages.slice(0, 3)) {
    const list = await page.getOperatorList().catch(() => ({ fnArray: [], argsArray: [] }));
    const text = (await inPictures(await pictures(page, list, ops))) ?? (await qrAmong(shapesOf(list, ops)));
    if (text)
      return { text, where: { en: `QR code on page ${page.pageNumber}`, zh: `第 ${page.pageNumber} 页二维码` } };
  }
  return undefined;
};

/** @typedef {{ width: number, height: number, kind?: number, data?: Uint8Array | Uint8ClampedArray | string }} Picture */

/** One after the other, because each takes memory. @param {Picture[]} all */
const inPictures = async (all) => {
  for (const picture of all) {
    const pixels = rgba(picture),
      text = pixels && (await qrIn(pixels));
    if (text) return text;
  }
  return undefined;
};

/** The pictures of a page, those nearest to a square first. @param {Page} page @param {Operators} list @param {typeof import("pdfjs-dist").OPS} ops */
const pictures = async (page, list, ops) => {
  /** @type {Picture[]} */
  const all = [],
    patience = { left: 3_000 };
  const shown = [...list.fnArray.entries()].filter(
    ([, operation]) =>
      operation === ops.paintImageXObject ||
      operation === ops.paintInlineImageXObject ||
      operation === ops.paintImageMaskXObject,
  );
  for (const [at, operation] of shown.slice(0, MOST_PICTURES)) {
    const [first] = list.argsArray[at] ?? [],
      one = operation === ops.paintImageXObject ? await named(page, first, patience) : first;
    if (one)
      all.push(typeof one.data === "string" ? { ...one, data: (await named(page, one.data, patience))?.data } : one);
  }
  const uneven = (/** @type {Picture} */ { width, height }) => Math.abs(width - height) / Math.max(width, height, 1);
  return all.sort((a, b) => uneven(a) - uneven(b));
};

/** A picture may still be on its way when its name is known; one that does not come is left, and those after it are not waited for as long.
 * @param {Page} page @param {string} name @param {{ left: number }} patience in milliseconds @returns {Promise<Picture | undefined>} */
const named = (page, name, patience) =>
  new Promise((done) => {
    const clock = setTimeout(() => {
      patience.left = 100;
      done(undefined);
    }, patience.left);
    (name.startsWith("g_") ? page.commonObjs : page.objs).get(name, (/** @type {Picture | undefined} */ picture) => {
      clearTimeout(clock);
      done(picture ?? undefined);
    });
  });

/** @param {Picture} picture @returns {import("./read.js").Pixels | undefined} */
const rgba = ({ width, height, kind, data }) => {
  if (!data || typeof data === "string" || width < 21 || height < 21 || width * height > LARGEST) return undefined;
  if (kind === 3) return { width, height, data };
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255),
    stride = (width + 7) >> 3;
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      for (let colour = 0; colour < 3; colour++) {
        pixels[at * 4 + colour] =
          kind === 2
            ? (data[at * 3 + colour] ?? 255)
            : ((data[y * stride + (x >> 3)] ?? 255) >> (7 - (x & 7))) & 1
              ? 255
              : 0;
      }
    }
  return { width, height, data: pixels };
};
