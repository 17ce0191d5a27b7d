// The readers on files that were changed at random: each must get one of the readers' own findings, in time.
// FUZZ_SECONDS=600 for longer than the few seconds here, FUZZ_SEED for the one that a failure names.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { unzipSync, zipSync } from "fflate";
import { read } from "../../www/fapiao-check/readers/read.js";
import { workbook } from "../files/make/book.js";
import { invoice, qrText, random } from "../files/make/invoice.js";
import { BUREAU, bureauRow, CONSOLE, consoleRow, csv, excel } from "../files/make/list.js";
import { ofd, zip } from "../files/make/ofd.js";
import { DRAWN, invoicePdf, proFormaPdf } from "../files/make/pdf.js";
import { picture, png, rgba } from "../files/make/picture.js";
import { paragraph, table, word } from "../files/make/word.js";
import { digitalXml, legacyXml, railwayXml } from "../files/make/xml.js";
import { checked, reconciled } from "./said.js";

/** @typedef {import("../../www/fapiao-check/readers.js").Read} Read */
/** @typedef {ReturnType<typeof random>} Chance */

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 12),
  SEED = Number(process.env.FUZZ_SEED ?? 8);
/** How many files of each kind at least, however slow the machine. */
const LEAST = 20;
/** After this time the page gives a file up. */
const PATIENCE = 20_000;

const utf8 = (/** @type {string} */ text) => new TextEncoder().encode(text);
const LEGACY = { code: "033001900104", number: "12345678", checkCode: "17884534745749991611" };
const ticket = { ElectronicInvoiceRailwayETicketNumber: "26339132621000219582", Fare: "56.00", TrainNumber: "G7349" };
const rows = [BUREAU, ...Array.from({ length: 20 }, (_, seed) => bureauRow(invoice(seed), seed))];

/** Files to begin with, by what reads them. @type {Record<string, (() => Uint8Array | Promise<Uint8Array>)[]>} */
const FILES = {
  XML: [
    () => digitalXml(invoice(1)),
    () => digitalXml(invoice(2, { originalNumber: "25332000000012345678", creditNoteForm: "33010626051000000014" })),
    () => utf8(legacyXml(invoice(2, LEGACY))),
    () => utf8(railwayXml(ticket)),
  ],
  OFD: [
    () => ofd(invoice(3)),
    () => ofd(invoice(4, LEGACY), { attached: "legacy", malformed: true }),
    () => ofd(invoice(5), { attached: ticket }),
    () => ofd(invoice(6), { qr: qrText(invoice(6)) }),
  ],
  PDF: [
    () => invoicePdf(invoice(7)),
    () => invoicePdf(invoice(8), { font: "standard" }),
    () => invoicePdf(invoice(9), { attached: ["0", railwayXml(ticket)] }),
    () => proFormaPdf({ "Invoice No.": "PI-1", Seller: "Example Ltd.", "SWIFT Code": "BKCHCNBJ" }),
    ...DRAWN.map((drawn) => () => invoicePdf(invoice(10), { drawn })),
  ],
  Word: [
    () =>
      word(
        [paragraph("PROFORMA INVOICE"), paragraph("A/C NO.:\t3901220009124471806"), paragraph("SWIFT: BKNBCN2N")].join(
          "",
        ) +
          table([
            ["PI No.", "PI-1", ["Date: 2026-01-12", 2]],
            ["TOTAL", "USD 4,800.00", ""],
          ]),
        { header: paragraph("Example Ltd.") },
      ),
  ],
  archive: [
    () =>
      zip({
        "a.xml": digitalXml(invoice(11)),
        "b.ofd": ofd(invoice(12)),
        "发票.csv": csv(rows),
        "c.png": png(picture(qrText(invoice(13)))),
      }),
  ],
  list: [
    () => utf8(csv(rows)),
    () => utf8(csv([CONSOLE, ...Array.from({ length: 20 }, (_, seed) => consoleRow(invoice(seed)))], "\t")),
    () => excel({ a: rows }),
    () => workbook([{ name: "a", rows }]),
  ],
  text: [
    () =>
      utf8(
        `发票号码：${invoice(14).number}\n开票日期：2026年03月05日\n名称：示例（杭州）贸易有限公司 名称：阿里云计算有限公司\n*软件*服务费 月 1 94.34 94.34 6% 5.66\n合计 ¥94.34 ¥5.66`,
      ),
    () => utf8(qrText(invoice(15))),
  ],
  picture: [
    () => png(picture(qrText(invoice(16)))),
    () => png(picture(qrText(invoice(16)), { width: 300, height: 240, x: 40, y: 30 })),
  ],
};

/** Pieces that readers look for, and numbers at the limits of a field. */
const PIECES = [
  "<",
  "</",
  "<!DOCTYPE a [",
  "&#x0;",
  "<a>".repeat(200),
  "*a*b ",
  "¥",
  "-",
  "1e999",
  "99999999999999999999.99",
  "发票号码：",
  "名称：",
  "\0",
  "\ufeff",
  "\n".repeat(50),
  "stream\n",
  "endobj",
  "/Kids[2 0 R]",
  "/Length -1",
  "0 0 m 1e38 0 l f ",
  "PK\x03\x04",
  "%PDF-",
  "M 0 0 L 1e99 NaN C ",
  '="1"',
  '"',
  ",".repeat(300),
].map(utf8);

/** Some bytes changed, removed, added or repeated, or the end cut off. @param {Uint8Array} whole @param {Chance} chance */
const changed = (whole, chance) => {
  let file = whole.slice();
  for (let change = chance.whole(3); change >= 0; change--) {
    const at = chance.whole(file.length || 1),
      to = Math.min(file.length, at + chance.whole(64)),
      part = file.subarray(at, to);
    const put = (/** @type {Uint8Array} */ piece, from = at) =>
      new Uint8Array([...file.subarray(0, from), ...piece, ...file.subarray(to)]);
    const how = chance.whole(8);
    if (how < 4) file[at] = how === 0 ? chance.whole(256) : (file[at] ?? 0) ^ (1 << chance.whole(how === 1 ? 8 : 4));
    else
      file =
        how === 4
          ? put(new Uint8Array())
          : how === 5
            ? put(chance.one(PIECES))
            : how === 6
              ? put(new Uint8Array([...part, ...part, ...part]))
              : chance.whole(4)
                ? file
                : file.slice(0, at);
  }
  return file;
};

/** The archive with one of its files changed: packed data would hardly unpack otherwise. @param {Uint8Array} whole @param {Chance} chance */
const inside = (whole, chance) => {
  const entries = unzipSync(whole),
    name = chance.one(Object.keys(entries));
  return zipSync({ ...entries, [name]: changed(entries[name] ?? new Uint8Array(), chance) });
};

describe(`files changed at random, seed ${SEED}, ${SECONDS} s`, () => {
  for (const [kind, makers] of Object.entries(FILES))
    it(kind, { timeout: SECONDS * 1_000 + 120_000 }, async (test) => {
      const chance = random(SEED + kind.length),
        made = await Promise.all(makers.map((make) => make())),
        until = performance.now() + (SECONDS * 1_000) / Object.keys(FILES).length;
      const noisy = async () => {
        const points = rgba(picture(qrText(invoice(16))));
        for (let change = chance.whole(4_000); change > 0; change--)
          points.data[chance.whole(points.data.length)] = chance.whole(256);
        return points;
      };
      /** @type {Record<string, number>} */
      const told = {};
      let count = 0,
        slowest = 0;
      for (; performance.now() < until || count < LEAST; count++) {
        const whole = chance.one(made),
          file =
            whole[0] === 0x50 && whole[1] === 0x4b && chance.whole(3) ? inside(whole, chance) : changed(whole, chance),
          before = process.cpuUsage();
        for await (const one of read(file, kind, { pixels: noisy })) {
          told[one.kind] = (told[one.kind] ?? 0) + 1;
          const where = () => `seed ${SEED}, ${kind} ${count}`;
          for (const { message, code } of checked(one).findings)
            assert.ok(
              message.en && message.zh && !/\{\w+\}/.test(message.en) && code !== "file/not-read",
              `${where()}: ${code}: ${message.en}`,
            );
          for (const { name, value, where: place } of one.fields)
            assert.ok(name && typeof value === "string" && place.en && place.zh, where());
          if (one.table) reconciled([one], { bureau: one.table });
        }
        const { user, system } = process.cpuUsage(before),
          took = (user + system) / 1_000;
        slowest = Math.max(slowest, took);
        assert.ok(took < PATIENCE, `seed ${SEED}, ${kind} ${count}: ${took} ms`);
      }
      test.diagnostic(
        `${count} files, the slowest ${Math.round(slowest)} ms; ${Object.entries(told)
          .map(([name, times]) => `${times} ${name}`)
          .join(", ")}`,
      );
    });
});
