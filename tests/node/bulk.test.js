// `sheets` in Node: bytes in, typed arrays out, and the same answers as the forms.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, describe, it } from "node:test";
import { load as loadForms } from "../../www/fapiao-check/fapiao-check.js";
import { load } from "../../www/fapiao-check/sheets/sheets.js";
import { Utf8 } from "../../www/fapiao-check/sheets/encoding.js";

const PKG = new URL("../../www/fapiao-check/pkg/", import.meta.url);
const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);

/** @type {import("../../www/fapiao-check/sheets/sheets.js").Bulk} */
let bulk;
/** @type {import("../../www/fapiao-check/fapiao-check.js").FapiaoCheck} */
let forms;
before(async () => {
  bulk = await load(await readFile(new URL("bulk_bg.wasm", PKG)));
  forms = await loadForms(await readFile(new URL("fapiao_check_bg.wasm", PKG)));
});

/** @param {import("../../www/fapiao-check/sheets/sheets.js").Reading} reading @param {number} row */
const codesOf = ({ ends, findings }, row) =>
  [...findings.subarray(row ? ends[row - 1] : 0, ends[row])].map((found) => bulk.codes[found & 0xffff]?.code);

/** Amounts of all sizes, the same in every run. @param {number} count */
function* amounts(count) {
  for (let row = 0, seed = 1; row < count; row++) {
    seed = (seed * 48271) % 2147483647;
    yield (seed / 100 / 10 ** (row % 6)).toFixed(2);
  }
}

const RATES = ["6%", "13%", "0.09", "3%", "1%"];

describe("a whole file", () => {
  it("answers every row as the form does", () => {
    const rows = [...amounts(2_000)].map((amount, row) => [amount, RATES[row % 5] ?? ""]);
    const reading = bulk.check(bytes(`amount,rate\n${rows.map((row) => row.join()).join("\r\n")}`), {
      text: "figures",
    });
    const lines = new TextDecoder().decode(reading.text).trimEnd().split("\n");
    assert.equal(reading.rows, rows.length);
    rows.forEach(([amount, rate], row) => {
      const form = forms.taxBreakdown({ amount, rate });
      assert.equal(lines[row], `${form.net},${form.tax},${form.balancingTax}`);
      assert.deepEqual(
        codesOf(reading, row),
        form.findings.map(({ code }) => code),
      );
      const fen = [form.gross, form.net, form.tax, form.balancingTax].map((figure) =>
        BigInt(figure?.replace(".", "") ?? ""),
      );
      assert.deepEqual([...reading.figures.subarray(row * 4, row * 4 + 4)], fen);
      assert.equal(reading.rates[row], Math.round(Number(form.rate) * 1e6));
    });
  });

  it("is the same however it arrives, and its rows are found again in the file", () => {
    const file = bytes(
      `发票号码;价税合计;税率\n${[...amounts(5_000)].map((amount, row) => `2433200000${String(row % 4_000).padStart(10, "0")};"${amount}";6%`).join("\n")}\n`,
    );
    const whole = bulk.check(file);
    const sheet = bulk.sheet();
    const rows = [];
    for (let at = 0; at < file.length; at += 70_001) rows.push(sheet.read(file.subarray(at, at + 70_001)));
    rows.push(sheet.end());
    assert.deepEqual(
      rows.flatMap(({ verdicts }) => [...verdicts]),
      [...whole.verdicts],
    );
    assert.deepEqual(
      rows.flatMap(({ duplicates }) => [...duplicates]),
      [...whole.duplicates],
    );
    assert.equal(whole.duplicates.length, 2_000);
    assert.deepEqual(
      [sheet.columns, sheet.headings],
      [
        ["number", "amount", "rate"],
        ["发票号码", "价税合计", "税率"],
      ],
    );
    const row = file.subarray(whole.places[41], whole.places[42]);
    assert.deepEqual(bulk.cut(row, sheet.delimiter), ["24332000000000000042", [...amounts(43)].at(-1), "6%"]);
    sheet.free();
  });

  it("without a heading, columns are named", () => {
    const reading = bulk.check(bytes("91330106673959654P\n91330106673959654Q\n9133010667395965"), {
      columns: ["taxId"],
    });
    assert.deepEqual(
      [0, 1, 2].map((row) => codesOf(reading, row)),
      [[], ["tax-id/check-character"], ["tax-id/length"]],
    );
    assert.deepEqual([...reading.verdicts], [0, 1, 3]);
  });

  it("keeps its memory bounded", () => {
    const piece = bytes("6150.00,6%\n".repeat(100_000));
    const sheet = bulk.sheet({ columns: ["amount", "rate"] });
    for (let time = 0; time < 30; time++) sheet.read(piece);
    assert.equal(sheet.end().rows + sheet.rows, 3_000_000);
    assert.ok(sheet.bytesKept < 20_000, "no numbers, nothing kept");
    sheet.free();
  });
});

describe("mistakes of the calling program", () => {
  it("name what is wrong", () => {
    assert.throws(() => bulk.sheet({ columns: /** @type {any} */ (["amuont"]) }), /amuont/);
    assert.throws(() => bulk.sheet({ today: "15.1.2026" }), /today/);
    assert.equal(bulk.check(bytes("amount,rate\n6150,6%")).rows, 1);
  });
});

describe("encodings", () => {
  // 发票号码,价税合计,税率 in GB18030.
  const HEADING = [
    0xb7, 0xa2, 0xc6, 0xb1, 0xba, 0xc5, 0xc2, 0xeb, 0x2c, 0xbc, 0xdb, 0xcb, 0xb0, 0xba, 0xcf, 0xbc, 0xc6, 0x2c, 0xcb,
    0xb0, 0xc2, 0xca,
  ];
  const ROW = bytes("\n24332000000012345678,6150,6%\n");

  /** @param {Uint8Array} file @param {number} cut */
  const through = (file, cut) => {
    const decoder = new Utf8(),
      sheet = bulk.sheet();
    let rows = 0;
    for (let at = 0; at < file.length; at += cut) rows += sheet.read(decoder.take(file.subarray(at, at + cut))).rows;
    rows += sheet.read(decoder.take(new Uint8Array(), true)).rows + sheet.end().rows;
    const { columns } = sheet;
    sheet.free();
    return { rows, columns, encoding: decoder.encoding };
  };

  for (const [what, file, encoding] of /** @type {[string, Uint8Array, string][]} */ ([
    ["GB18030", new Uint8Array([...HEADING, ...ROW]), "gb18030"],
    ["UTF-8", bytes("发票号码,价税合计,税率\n24332000000012345678,6150,6%"), "utf-8"],
    ["UTF-8 with BOM", bytes("\ufeff发票号码,价税合计,税率\r\n24332000000012345678,6150,6%\r\n"), "utf-8"],
    [
      "UTF-16, as “Unicode text”",
      new Uint8Array(
        new Uint16Array(
          [..."\ufeff发票号码\t价税合计\t税率\n24332000000012345678\t6150\t6%"].map((char) => char.charCodeAt(0)),
        ).buffer,
      ),
      "utf-16le",
    ],
  ]))
    it(what, () => {
      for (const cut of [1 << 16, 64]) {
        assert.deepEqual(through(file, cut), { rows: 1, columns: ["number", "amount", "rate"], encoding });
      }
    });
});
