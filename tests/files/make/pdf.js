// @ts-check
import { constants, deflateRawSync, deflateSync } from "node:zlib";
import { qrText } from "./invoice.js";
import { picture, squares } from "./picture.js";

/** @typedef {import("./invoice.js").Made} Made */
/** @typedef {{ x: number, y: number, text: string }} Placed */

/** Letters as wide as they are high. */
const WIDE = /[\u2e80-\uffef]/;
/** How wide a text is. @param {string} text */
const width = (text) => [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 10 : 5), 0);

/** A PDF written by hand: texts at places in the standard Chinese font, a picture, an attached file.
 * @param {{ pages: Placed[][], image?: { width: number, height: number, grey: Uint8Array }, attached?: [name: string, content: string], drawing?: string, font?: "standard" | "latin" }} parts
 * Without a `font` the characters are numbered and named, as invoices have them; the standard font needs a character map. */
export const pdf = ({ pages, image, attached, drawing = "", font }) => {
  const latin = font === "latin",
    letters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const hex = (/** @type {number} */ number) => number.toString(16).padStart(4, "0");
  const coded = (/** @type {string} */ text) =>
    font
      ? Buffer.from(text, "utf16le").swap16().toString("hex")
      : [...text].map((letter) => hex(letters.indexOf(letter) + 1)).join("");
  const named = Array.from({ length: Math.ceil(letters.length / 100) }, (_, at) =>
    letters.slice(at * 100, at * 100 + 100),
  )
    .map(
      (some, at) =>
        `${some.length} beginbfchar\n${some.map((letter, place) => `<${hex(at * 100 + place + 1)}><${hex(letter.charCodeAt(0))}>`).join("\n")}\nendbfchar`,
    )
    .join("\n");
  /** @type {(string | Buffer)[]} */
  const objects = [];
  const add = (/** @type {string | Buffer} */ object) => objects.push(object);
  const stream = (/** @type {string} */ head, /** @type {Uint8Array | string} */ data) =>
    Buffer.concat([
      Buffer.from(`<<${head}/Length ${data.length}>>stream\n`),
      Buffer.from(data),
      Buffer.from("\nendstream"),
    ]);
  add(`<</Type/Catalog/Pages 2 0 R${attached ? `/Names<</EmbeddedFiles<</Names[(${attached[0]})${7} 0 R]>>>>` : ""}>>`);
  add(`<</Type/Pages/Kids[${pages.map((_, at) => `${9 + at * 2} 0 R`).join(" ")}]/Count ${pages.length}>>`);
  add(
    latin
      ? "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
      : "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/DescendantFonts[4 0 R]" +
          (font ? "/Encoding/UniGB-UCS2-H>>" : `/Encoding/Identity-H/ToUnicode ${9 + pages.length * 2} 0 R>>`),
  );
  add(
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(" +
      (font ? "GB1" : "Identity") +
      ")/Supplement 2>>/FontDescriptor 5 0 R" +
      (font
        ? "/W[1 95 500 814 939 500]"
        : `/W[1[${letters.map((letter) => (WIDE.test(letter) ? 1000 : 500)).join(" ")}]]`) +
      ">>",
  );
  add(
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
  );
  add(
    image
      ? stream(
          `/Type/XObject/Subtype/Image/Width ${image.width}/Height ${image.height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode`,
          deflateSync(
            Uint8Array.from({ length: image.grey.length * 3 }, (_, at) => image.grey[Math.floor(at / 3)] ?? 0),
          ),
        )
      : "null",
  );
  add(attached ? `<</Type/Filespec/F(${attached[0]})/UF(${attached[0]})/EF<</F 8 0 R>>>>` : "null");
  add(attached ? stream("/Type/EmbeddedFile", Buffer.from(attached[1])) : "null");
  for (const [at, texts] of pages.entries()) {
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 400]/Resources<</Font<</F1 3 0 R>>${image ? "/XObject<</I 6 0 R>>" : ""}>>/Contents ${10 + at * 2} 0 R>>`,
    );
    const written = texts.map(
      ({ x, y, text }) =>
        `BT /F1 10 Tf ${x} ${400 - y} Td ${latin ? `(${text.replace(/[()\\]/g, "\\$&")})` : `<${coded(text)}>`} Tj ET`,
    );
    add(stream("", [...(image ? ["q 60 0 0 60 10 330 cm /I Do Q"] : []), drawing, ...written].join("\n")));
  }
  add(
    stream(
      "",
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000><ffff> endcodespacerange\n${named}\nendcmap end end`,
    ),
  );
  const parts = [Buffer.from("%PDF-1.7\n")],
    starts = [];
  for (const [at, object] of objects.entries()) {
    starts.push(parts.reduce((sum, part) => sum + part.length, 0));
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n"));
  }
  const table = parts.reduce((sum, part) => sum + part.length, 0);
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.map((start) => `${`${start}`.padStart(10, "0")} 00000 n \n`).join("")}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
};

/** A text in rows no wider than that. @param {string} text @param {number} most */
const rows = (text, most) =>
  [...text].reduce((/** @type {string[]} */ all, letter) => {
    const last = all.pop() ?? "";
    return width(last + letter) > most ? [...all, last, letter] : [...all, last + letter];
  }, []);

/** The lines under their headings: names from the left and over several rows, numbers to the right. @param {Made} made @returns {Placed[]} */
const table = (made) => {
  const right = { quantity: 400, unitPrice: 500, net: 600, tax: 780 };
  const headings = {
    25: "项目名称",
    215: "规格型号",
    305: "单 位",
    375: "数 量",
    475: "单 价",
    575: "金 额",
    620: "税率/征收率",
    755: "税 额",
  };
  let y = 165;
  return [
    ...Object.entries(headings).map(([x, text]) => ({ x: +x, y: 150, text })),
    ...made.lines.flatMap((line) => {
      const item = rows(line.item, 160),
        specification = rows(line.specification ?? "", 70);
      const placed = [
        ...item.map((text, at) => ({ x: 15, y: y + at * 11, text })),
        ...specification.map((text, at) => ({ x: 205, y: y + at * 11, text })),
        ...(line.unit ? [{ x: 310, y, text: line.unit }] : []),
        ...Object.entries(right).flatMap(([name, end]) => {
          const text = line[/** @type {keyof typeof right} */ (name)];
          return text ? [{ x: end - width(text), y, text }] : [];
        }),
        { x: 645, y, text: `${+(+line.rate * 100).toFixed(2)}%` },
      ];
      y += 12 * Math.max(item.length, specification.length) + 3;
      return placed;
    }),
  ];
};

/** The page of a digital invoice: buyer to the left, seller to the right, words upright in the boxes. @param {Made} made @returns {Placed[]} */
export const page = (made) => [
  { x: 200, y: 30, text: `电子发票（${made.type}）` },
  { x: 600, y: 30, text: "发票号码：" },
  { x: 650, y: 30, text: made.number },
  { x: 600, y: 45, text: "开票日期：" },
  { x: 650, y: 45, text: made.issueDate.replace(/^(....)-(..)-(..)$/, "$1年$2月$3日") },
  ...[..."购买方信息"].map((text, at) => ({ x: 10, y: 80 + at * 10, text })),
  ...[..."销售方信息"].map((text, at) => ({ x: 430, y: 80 + at * 10, text })),
  { x: 25, y: 80, text: `名称：${made.buyerName}` },
  { x: 445, y: 80, text: "名称：" },
  { x: 475, y: 80, text: made.sellerName },
  { x: 25, y: 110, text: `统一社会信用代码/纳税人识别号：${made.buyerTaxId}` },
  { x: 445, y: 110, text: `统一社会信用代码/纳税人识别号：${made.sellerTaxId}` },
  ...table(made),
  { x: 60, y: 272, text: "合" },
  { x: 90, y: 272, text: "计" },
  { x: 600 - width(`¥${made.net}`), y: 272, text: `¥${made.net}` },
  { x: 780 - width(`¥${made.tax}`), y: 272, text: `¥${made.tax}` },
  { x: 25, y: 288, text: "价税合计（大写）" },
  { x: 150, y: 288, text: made.capitals },
  { x: 500, y: 288, text: "（小写）" },
  { x: 560, y: 288, text: `¥${made.gross}` },
  ...(made.remark ? [{ x: 25, y: 304, text: made.remark }] : []),
  { x: 60, y: 360, text: `开票人：${made.drawer}` },
];

/** How programs draw a QR code: square by square, in one path, in lines, with white squares on black, turned by a quarter. */
export const DRAWN = /** @type {const} */ (["squares", "path", "lines", "white", "turned"]);

/** The operators that draw a QR code, 60 points wide at the upper left. @param {string} text @param {typeof DRAWN[number]} how @param {number} [torn] so many of its rows are missing */
export const drawnQr = (text, how, torn = 0) => {
  const { side, dark } = squares(text),
    size = (60 / side).toFixed(5),
    there = dark.filter(({ y }) => y >= torn);
  const begin = `q 0 g 0 G ${how === "turned" ? `0 -${size} -${size} 0 70 390` : `${size} 0 0 -${size} 10 390`} cm`;
  const light = () =>
    Array.from({ length: side * side }, (_, at) => ({ x: at % side, y: Math.floor(at / side) })).filter(
      ({ x, y }) => !dark.some((one) => one.x === x && one.y === y),
    );
  const body =
    how === "path"
      ? `${there.map(({ x, y }) => `${x} ${y} 1 1 re`).join(" ")} f`
      : how === "lines"
        ? `1 w ${there.map(({ x, y }) => `${x} ${y + 0.5} m ${x + 1} ${y + 0.5} l S`).join(" ")}`
        : how === "white"
          ? `0 0 ${side} ${side} re f 1 g ${light()
              .map(({ x, y }) => `${x} ${y} 1 1 re f`)
              .join(" ")}`
          : there.map(({ x, y }) => `${x} ${y} m ${x + 1} ${y} l ${x + 1} ${y + 1} l ${x} ${y + 1} l h f`).join("\n");
  return `${begin}\n${body}\nQ`;
};

/** The PDF of a digital invoice, with its QR code. @param {Made} made @param {{ qr?: string | false, drawn?: typeof DRAWN[number], torn?: number, attached?: [string, string], font?: "standard" }} [how] */
export const invoicePdf = (made, { qr = qrText(made), drawn, torn, attached, font } = {}) =>
  pdf({
    font,
    pages: [page(made)],
    image: qr === false || drawn ? undefined : picture(qr),
    drawing: drawn && qr ? drawnQr(qr, drawn, torn) : undefined,
    attached,
  });

/** Blanks that unpack to this number of megabytes, packed once more `times` over. @param {number} megabytes @param {number} [times] */
const blanks = (megabytes, times = 0) => {
  const some = deflateRawSync(Buffer.alloc(1_000_000, " "), { finishFlush: constants.Z_FULL_FLUSH });
  let packed = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: megabytes }, () => some)]);
  for (let time = 0; time < times; time++) packed = deflateSync(packed);
  return packed;
};

/** A small PDF of these objects, each at its place from 1. @param {(string | Buffer)[]} objects */
const bare = (objects) => {
  const parts = [Buffer.from("%PDF-1.7\n")],
    at = () => parts.reduce((sum, part) => sum + part.length, 0);
  const starts = objects.map((object, place) => {
    const start = at();
    parts.push(Buffer.from(`${place + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n"));
    return `${`${start}`.padStart(10, "0")} 00000 n \n`;
  });
  const table = at();
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join("")}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
};
/** @param {string} head @param {string | Buffer} data */
const streamOf = (head, data) =>
  Buffer.concat([
    Buffer.from(`<<${head}/Length ${data.length}>>stream\n`),
    Buffer.from(data),
    Buffer.from("\nendstream"),
  ]);
const TREE = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>"];
const FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

/** A PDF whose page unpacks to this number of megabytes of blanks. @param {number} megabytes @param {{ times?: number, filter?: string }} [how] */
export const endlessPdf = (megabytes, { times = 0, filter = "/FlateDecode" } = {}) =>
  bare([
    ...TREE,
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 400]/Contents 4 0 R>>",
    streamOf(`/Filter ${filter}`, blanks(megabytes, times)),
  ]);

/** A PDF whose forms draw forms that draw forms: a page of 20 to the power of `depth` texts. @param {number} depth */
export const nestedPdf = (depth) => {
  const inside = (/** @type {number} */ next) => `/Resources<</Font<</F1 4 0 R>>/XObject<</X ${next} 0 R>>>>`,
    drawn = `BT /F1 10 Tf 10 10 Td (invoice) Tj ET ${"/X Do ".repeat(20)}`;
  return bare([
    ...TREE,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 400]${inside(6)}/Contents 5 0 R>>`,
    FONT,
    streamOf("", drawn),
    ...Array.from({ length: depth }, (_, at) =>
      streamOf(
        `/Type/XObject/Subtype/Form/BBox[0 0 9 9]${inside(7 + at)}`,
        at + 1 < depth ? drawn : "BT /F1 10 Tf 10 10 Td (a) Tj ET",
      ),
    ),
  ]);
};

/** The same PDF as an editing program saves it: its metadata is appended, and the page does not change.
 * @param {Uint8Array} bytes @param {{ producer: string, created: string, modified: string }} said days as `20260305101112` */
export const savedAgain = (bytes, { producer, created, modified }) => {
  const before = Buffer.from(bytes),
    text = before.toString("latin1");
  const [, size = "0"] = /\/Size (\d+)/.exec(text) ?? [],
    [, table = "0"] = /startxref\s+(\d+)\s+%%EOF$/.exec(text) ?? [];
  const info = `\n${size} 0 obj\n<</Producer(${producer})/CreationDate(D:${created}+08'00')/ModDate(D:${modified}+08'00')>>\nendobj\n`,
    at = `${before.length + 1}`.padStart(10, "0");
  return new Uint8Array(
    Buffer.concat([
      before,
      Buffer.from(info),
      Buffer.from(
        `xref\n${size} 1\n${at} 00000 n \ntrailer<</Size ${+size + 1}/Root 1 0 R/Info ${size} 0 R/Prev ${table}>>\nstartxref\n${before.length + info.length}\n%%EOF`,
      ),
    ]),
  );
};

/** A supplier's pro-forma invoice. @param {Record<string, string>} said */
export const proFormaPdf = (said) =>
  pdf({
    font: "latin",
    pages: [
      [
        { x: 200, y: 30, text: "PROFORMA INVOICE" },
        ...Object.entries(said).map(([label, value], at) => ({ x: 30, y: 60 + at * 18, text: `${label}: ${value}` })),
      ],
    ],
  });
