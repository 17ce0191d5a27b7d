// @ts-check
// PDF: the text with its places, the ruled lines, attached data, the QR code, and how the file was saved.
import { qrAmong, shapesOf } from "./drawn_qr.js";
import { note, Refusal } from "./notes.js";
import { mapsOf } from "./font_maps.js";
import { markup } from "./xml_tree.js";
import { readPaper, reads } from "./paper.js";
import { bounded } from "./pdf_bounds.js";
import { fromQr, qrIn, unread } from "./qr.js";
import { ruledOf, tenths, within } from "./ruled_lines.js";
import { Missing, pdfjs } from "./vendor.js";
import { readRoot } from "./xml.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("pdfjs-dist").PDFPageProxy} Page */
/** @typedef {import("pdfjs-dist").PDFDocumentProxy} Document */
/** @typedef {{ fnArray: number[], argsArray: any[] }} Operators */

/** An invoice has one or two pages; lists of its lines can follow. */
const MOST_PAGES = 10;
/** The maximum pixels of a picture: a page scanned at 600 dpi. */
const LARGEST = 40_000_000;
/** The maximum pixels of all pictures together: each takes seven bytes while it is unpacked. */
const LARGEST_SUM = 80_000_000;

/** A smaller picture is not a scan of a page, in pixels. */
const SMALLEST_SCAN = 250_000;
/** Opacity, blue, green and red of a pixel in one number, as in memory (little-endian). */
const [BLACK, WHITE] = [0xff000000, 0xffffffff];
/** How many pictures of a page are searched for a QR code. */
const MOST_PICTURES = 20;

/** How the file was made, by its own metadata. @param {Document} document @param {string} text the file, a character a byte @returns {Promise<NonNullable<Read["saved"]>>} */
const madeOf = async (document, text) => {
  const { info = {} } = await document.getMetadata().catch(() => ({ info: {} })),
    said = /** @type {Record<string, unknown>} */ (info);
  const ends = text.match(/startxref\s+\d+\s+%%EOF/g)?.length ?? 1,
    // In a linearised file the first end mark belongs to its beginning.
    isLinear = /\/Linearized\b/.test(text.slice(0, 2048));
  const signed = [...text.matchAll(/\/ByteRange\s*\[\s*\d+\s+\d+\s+(\d+)\s+(\d+)/g)].map(
    ([, from, length]) => Number(from) + Number(length),
  );
  const named = { producer: said.Producer, creator: said.Creator, created: said.CreationDate, modified: said.ModDate };
  return {
    ...Object.fromEntries(Object.entries(named).filter(([, value]) => typeof value === "string")),
    revisions: Math.max(0, ends - 1 - (isLinear ? 1 : 0)),
    size: text.length,
    ...(signed[0] !== undefined && { signed: Math.min(text.length, Math.max(...signed)) }),
  };
};

/** How many pixels the pictures in a PDF have; this is never compressed. @param {string} text */
const points = (text) => {
  const sizes = (/** @type {string} */ name) =>
    Array.from(text.matchAll(new RegExp(`/${name}\\s+(\\d+)(?!\\d*\\s+\\d+\\s+R)`, "g")), ([, size]) => Number(size));
  const widths = sizes("Width"),
    heights = sizes("Height");
  return widths.reduce((sum, width, at) => sum + Math.min(width * (heights[at] ?? width), LARGEST), 0);
};

/** Reads the text, the attached data and the QR code of a PDF. @param {Uint8Array} bytes @param {string} file @returns {Promise<Read[]>} */
export const readPdf = async (bytes, file) => {
  const text = new TextDecoder("latin1").decode(bytes);
  await bounded(bytes, text, LARGEST);
  const { getDocument, OPS } = await pdfjs();
  /** @type {unknown} */
  let missing;
  const task = getDocument({
    // A copy, because it is taken away.
    data: new Uint8Array(bytes),
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
      throw new Refusal(error.name === "PasswordException" ? "file/pdf-locked" : "file/pdf-broken");
    });
    const read = await readDocument(document, file, OPS, points(text) <= LARGEST_SUM);
    if (missing) throw missing;
    const saved = await madeOf(document, text);
    return read.map((one) => ({ ...one, saved }));
  } finally {
    await task.destroy();
  }
};

/** @param {Document} document @param {string} file @param {typeof import("pdfjs-dist").OPS} ops
 * @param {boolean} isOpened whether what is drawn is looked at @returns {Promise<Read[]>} */
const readDocument = async (document, file, ops, isOpened) => {
  const pages = [];
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++)
    pages.push(
      await document.getPage(number).catch(() => {
        throw new Refusal("file/pdf-broken");
      }),
    );
  const pieces = (await Promise.all(pages.map(written))).flat(),
    seen = new Seen(isOpened ? pages : [], ops, !pieces[0]),
    data = await attached(document, file);
  const left =
    document.numPages > MOST_PAGES
      ? [note("file/pdf-pages-left", "file", { pages: `${document.numPages}`, limit: `${MOST_PAGES}` })]
      : [];
  if (!isOpened) left.push(note("file/pdf-pictures-left", "file"));
  if (!pieces[0]) {
    const code = await seen.qr(pages.map((_, at) => at + 1));
    if (data) return [{ ...data, notes: [...data.notes, ...left], ...(code && { qr: code.text }) }];
    if (!code && !isOpened) throw new Refusal("file/pdf-pictures-left");
    const scans = seen.scans,
      one = code
        ? fromQr(code.text, file, "pdf", code.where)
        : unread(file, "pdf", scans, { en: "scanned PDF", zh: "扫描版 PDF " });
    return [{ ...one, notes: [...one.notes, ...left], ...(scans[0] && { pictures: scans }) }];
  }
  const answer = await readPaper({ pieces, ruled: await seen.ruled(), name: file }),
    all = reads(answer, file, "pdf");
  for (const [at, one] of all.entries()) {
    const of = at ? answer.more[at - 1]?.pages : pages.map((_, place) => place + 1).slice(0, answer.more[0]?.pages[0]);
    const code = await seen.qr(of ?? []);
    if (code) one.qr = code.text;
  }
  const [first, ...others] = all;
  if (!first) return [];
  first.notes.push(...left);
  return [data ? withData(first, data) : first, ...others];
};

/** What is printed, with what only the attached data have; the core compares both.
 * @param {Read} page @param {Read} data @returns {Read} */
const withData = (page, data) => {
  if (!page.fields[0])
    return {
      ...data,
      notes: [...data.notes, ...page.notes.filter(({ code }) => code !== "file/no-fields")],
      ...(page.qr && { qr: page.qr }),
    };
  const has = (/** @type {string} */ name) => page.fields.some((field) => field.name === name);
  const number = (/** @type {Read} */ { fields }) =>
    fields.find(({ name }) => name === "number")?.value.replace(/\s/g, "");
  // Data of a different invoice are ignored.
  const isOther = number(page) && number(data) && number(page) !== number(data),
    more = isOther ? [] : data.fields.filter(({ name }) => !has(name));
  const lines = page.lines[0] || more.length === 0 ? page.lines : data.lines;
  const notes = lines[0] ? page.notes.filter(({ code }) => code !== "file/lines-not-read") : page.notes;
  return { ...page, fields: [...page.fields, ...more], data: data.fields, lines, notes };
};

/** The pieces of text on a page, from its upper left corner, in tenths of a point. @param {Page} page @returns {Promise<import("../fapiao-check.js").PaperPiece[]>} */
const written = async (page) => {
  const content = await page.getTextContent().catch(() => ({ items: [] })),
    view = page.getViewport({ scale: 1 }).transform;
  return content.items.flatMap((item) => {
    if (!("str" in item) || !item.str.trim()) return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = within(view, item.transform),
      height = Math.hypot(c, d);
    // Vertical or upside-down text is not part of a row.
    if (a <= Math.abs(b)) return [];
    return [
      {
        text: item.str,
        page: page.pageNumber,
        x: tenths(x),
        y: tenths(y - height),
        width: tenths(item.width),
        height: tenths(height),
      },
    ];
  });
};

/** The attached data, as in railway tickets, recognised by its content. @param {Document} document @param {string} file */
const attached = async (document, file) => {
  const all = [...((await document.getAttachments().catch(() => null)) ?? [])];
  for (const [id, { filename }] of all.slice(0, 10)) {
    // It is missing if the file is damaged.
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

/** How many pages are searched for drawings: the first ones. */
const MOST_DRAWN = 3;

/** @typedef {{ ruled: import("../fapiao-check.js").PaperRuled[], code: { text: string, where: import("../fapiao-check.js").Text } | undefined }} Drawn */

/** What is drawn on the pages of a document. Each page is read once, and released before the next one, because its
 * pictures take memory. */
class Seen {
  /** @type {Map<number, Drawn>} */
  #drawn = new Map();
  /** The largest picture of each of the first pages: the scan. @type {Blob[]} */
  scans = [];
  #pages;
  #ops;
  #isScan;

  /** @param {Page[]} pages @param {typeof import("pdfjs-dist").OPS} ops @param {boolean} isScan */
  constructor(pages, ops, isScan) {
    this.#pages = pages;
    this.#ops = ops;
    this.#isScan = isScan;
  }

  /** @param {Page} page */
  async #look(page) {
    const there = this.#drawn.get(page.pageNumber);
    if (there) return there;
    const list = await page.getOperatorList().catch(() => ({ fnArray: [], argsArray: [] })),
      shown = await pictures(page, list, this.#ops),
      text = (await inPictures(shown)) ?? (await qrAmong(shapesOf(list, this.#ops)));
    if (this.#isScan) this.scans.push(...(await scanned(shown)));
    const drawn = {
      ruled: ruledOf(list, this.#ops, page.getViewport({ scale: 1 }).transform, page.pageNumber),
      code: text
        ? { text, where: { en: `QR code on page ${page.pageNumber}`, zh: `第 ${page.pageNumber} 页二维码` } }
        : undefined,
    };
    page.cleanup();
    this.#drawn.set(page.pageNumber, drawn);
    return drawn;
  }

  /** The lines on the first pages. */
  async ruled() {
    const all = [];
    for (const page of this.#pages.slice(0, MOST_DRAWN)) all.push(...(await this.#look(page)).ruled);
    return all;
  }

  /** The first QR code on these pages: in a picture, or drawn. @param {number[]} numbers */
  async qr(numbers) {
    let first;
    for (const page of this.#pages.filter(({ pageNumber }) => numbers.includes(pageNumber)).slice(0, MOST_DRAWN)) {
      first ??= (await this.#look(page)).code;
      // For a scan the other pages are needed too.
      if (first && !this.#isScan) return first;
    }
    return first;
  }
}

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

/** The scan of a page, packed; only a browser can do that. @param {Picture[]} all @returns {Promise<Blob[]>} */
const scanned = async (all) => {
  if (typeof OffscreenCanvas === "undefined") return [];
  const area = (/** @type {Picture} */ { width, height }) => width * height,
    [largest] = [...all].sort((a, b) => area(b) - area(a)),
    pixels = largest && area(largest) >= SMALLEST_SCAN ? rgba(largest) : undefined;
  if (!pixels) return [];
  const { width, height, data } = pixels,
    canvas = new OffscreenCanvas(width, height);
  canvas.getContext("2d")?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return [await canvas.convertToBlob({ type: "image/jpeg", quality: 0.95 })];
};

/** A picture can still be loading when its name is known. If it does not come it is skipped, and the wait for later ones is shorter.
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
  const points = new Uint32Array(width * height).fill(WHITE);
  if (kind === 2)
    for (let at = 0, from = 0; at < points.length && from + 2 < data.length; at++, from += 3)
      points[at] = BLACK | ((data[from + 2] ?? 0) << 16) | ((data[from + 1] ?? 0) << 8) | (data[from] ?? 0);
  else {
    const stride = (width + 7) >> 3;
    for (let y = 0, at = 0; y < height; y++)
      for (let x = 0; x < width; x++, at++)
        if (!(((data[y * stride + (x >> 3)] ?? 255) >> (7 - (x & 7))) & 1)) points[at] = BLACK;
  }
  return { width, height, data: new Uint8ClampedArray(points.buffer) };
};
