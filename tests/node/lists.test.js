// Lists as CSV and XLSX, and files reconciled with them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { read } from "../../www/fapiao-check/readers/read.js";
import { workbookOf } from "../../www/fapiao-check/sheets/workbook_writer.js";
import { sheets, workbook } from "../files/make/book.js";
import { invoice, random } from "../files/make/invoice.js";
import { BUREAU, bureauRow, CONSOLE, consoleRow, csv, excel } from "../files/make/list.js";
import { ofd } from "../files/make/ofd.js";
import { digitalXml } from "../files/make/xml.js";
import { codes, reconciled, values } from "./said.js";

/** @typedef {import("../../www/fapiao-check/readers.js").Read} Read */
/** @typedef {import("../files/make/invoice.js").Made} Made */

/** @param {Uint8Array} file @returns {Promise<Read>} */
const readOne = async (file, name = "file") => {
  for await (const one of read(file, name)) return one;
  throw Error("nothing");
};
const utf8 = (/** @type {string} */ text) => new TextEncoder().encode(text);
/** @param {Read} one */
const table = (one) => {
  assert.ok(one.table, codes(one).join());
  return one.table;
};
/** @param {string[][]} rows */
const listed = async (rows) => table(await readOne(utf8(csv(rows))));

describe("lists", () => {
  const made = [1, 2, 3].map((seed) => invoice(seed));
  const rows = made.map((one, at) => bureauRow(one, at));
  const expect = (/** @type {Read} */ one) => {
    const list = table(one);
    assert.equal(one.kind, "list");
    assert.deepEqual(
      list.rows
        .filter((row) => row.some(Boolean))
        .map((row) => values(list, row))
        .map(({ number, gross, sellerTaxId }) => [number, gross, sellerTaxId]),
      made.map(({ number, gross, sellerTaxId }) => [number, gross, sellerTaxId]),
    );
  };
  it("in UTF-8 with its mark, with commas, tabs and semicolons, and text marks of exports", async () => {
    for (const separator of [",", "\t", ";"]) expect(await readOne(utf8(`\ufeff${csv([BUREAU, ...rows], separator)}`)));
    expect(
      await readOne(
        utf8(csv([BUREAU, ...rows.map((row) => row.map((cell) => (/^\d{20}$/.test(cell) ? `="${cell}"` : cell)))])),
      ),
    );
    expect(
      await readOne(
        utf8(csv([BUREAU, ...rows.map((row) => row.map((cell) => (/^\d{20}$/.test(cell) ? `'${cell}\t` : cell)))])),
      ),
    );
  });
  it("in GB18030, as Excel saves in China", async () => {
    // 发票号码,价税合计,备注 and a row, in GB18030 byte by byte: Node has no encoder for it.
    const head = [
      0xb7, 0xa2, 0xc6, 0xb1, 0xba, 0xc5, 0xc2, 0xeb, 0x2c, 0xbc, 0xdb, 0xcb, 0xb0, 0xba, 0xcf, 0xbc, 0xc6, 0x2c, 0xb1,
      0xb8, 0xd7, 0xa2, 0x0a,
    ];
    const list = table(
      await readOne(new Uint8Array([...head, ...utf8("25332000000012345678,10.00,"), 0xb1, 0xb8, 0xd7, 0xa2])),
    );
    assert.deepEqual(
      [list.headings, values(list, list.rows[0] ?? [])],
      [["发票号码", "价税合计", "备注"], { number: "25332000000012345678", gross: "10.00", remark: "备注" }],
    );
  });
  it("as a workbook: the sheet with the columns, whatever is above them", async () => {
    const one = await readOne(excel({ 说明: [["导出说明"]], 发票基础信息: [["企业名称：示例"], [], BUREAU, ...rows] }));
    expect(one);
    assert.deepEqual([table(one).sheet, table(one).firstRow, codes(one)], ["发票基础信息", 4, ["list/sheets-left"]]);
  });
  it("numbers and days of a workbook as Excel shows them, and lost digits", async () => {
    const one = await readOne(
      excel({
        a: [
          ["Invoice No.", "Issue date", "Total", "Tax"],
          [
            { number: "2.5332000000012346E+19" },
            { day: "2026-03-05" },
            { number: "1234.5599999999999" },
            { number: "0.06" },
          ],
        ],
      }),
    );
    assert.deepEqual(
      [table(one).rows[0], codes(one)],
      [["2.5332000000012346E+19", "2026-03-05", "1234.56", "0.06"], ["list/digits-lost"]],
    );
  });
  it("with unknown columns can be mapped by hand", async () => {
    const one = await readOne(
      excel({
        a: [
          ["Beleg", "Wert"],
          ["25332000000012345678", "10.00"],
        ],
      }),
    );
    assert.deepEqual(codes(one), ["list/no-number-column"]);
    assert.deepEqual(values({ ...table(one), mapping: { number: 0, gross: 1 } }, table(one).rows[0] ?? []), {
      number: "25332000000012345678",
      gross: "10.00",
    });
  });
  it("reports columns that were left out", async () => {
    const wide = await readOne(
      excel({
        a: [
          ["发票号码", "价税合计", ...Array.from({ length: 210 }, (_, at) => `列${at}`)],
          ["25332000000012345678", "10.00"],
        ],
      }),
    );
    assert.deepEqual([codes(wide), table(wide).headings.length], [["list/columns-left"], 200]);
  });
  it("headings in both languages", async () => {
    const mapped = async (/** @type {string[]} */ headings) =>
      (await listed([headings, headings.map(() => "25332000000012345678")])).mapping;
    assert.deepEqual(await mapped(CONSOLE), {
      number: 0,
      buyerName: 1,
      sellerName: 2,
      gross: 3,
      status: 4,
      issueDate: 5,
    });
    assert.deepEqual(await mapped([" 发票 号码", "金额（元）", "税额(元)", "价税合计（含税）", "购方识别号"]), {
      number: 0,
      net: 1,
      tax: 2,
      gross: 3,
      buyerTaxId: 4,
    });
  });
  it("is refused if it is too long", async () => {
    assert.deepEqual(
      codes(await readOne(utf8(csv([BUREAU, ...Array.from({ length: 20_100 }, () => rows[0] ?? [])])))),
      ["list/too-many-rows"],
    );
    assert.deepEqual(
      codes(await readOne(excel({ a: [["发票号码", "税额"], ...Array.from({ length: 20_100 }, () => ["1", "2"])] }))),
      ["list/too-many-rows"],
    );
  });
});

describe("workbooks that are written", () => {
  it("are read back cell by cell as they were, and contain only text", async () => {
    const chance = random(3),
      alphabet = [..."0123456789=+-@\"'<>&;,\n\t 中文（）😀Ee."];
    const rows = Array.from({ length: 200 }, () =>
      Array.from({ length: 8 }, () => Array.from({ length: chance.whole(12) }, () => chance.one(alphabet)).join("")),
    );
    rows.push(["25332000000012345678", "00012", "1e5", "=1+1", "2026-01-01", "", "", "x"]);
    const file = await workbook([{ name: "核对", rows }]);
    assert.deepEqual(await sheets(file), [{ name: "核对", rows }]);
    // No cell is a formula, and the format of each is text, so that an edited one stays text.
    const sheet = strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    const cells = sheet.match(/<c [^>]*>/g) ?? [];
    assert.equal(cells.length, rows.flat().length);
    assert.ok(cells.every((cell) => cell === '<c t="inlineStr" s="1">'));
    assert.doesNotMatch(sheet, /<f[ >]|<v[ >]|<hyperlink/);
    const styles = strFromU8(unzipSync(file)["xl/styles.xml"] ?? new Uint8Array());
    assert.match(styles, /<xf numFmtId="49"[^>]*applyNumberFormat="1"\/>/);
  });
});

describe("reconcile", () => {
  /** @param {Made[]} made @param {{ console?: string[][], bureau?: string[][] }} lists */
  const run = async (made, lists) => {
    const files = await Promise.all(made.map((one, at) => readOne(at % 2 ? ofd(one) : digitalXml(one), `${at}`)));
    return reconciled(files, {
      ...(lists.console && { console: await listed([CONSOLE, ...lists.console]) }),
      ...(lists.bureau && { bureau: await listed([BUREAU, ...lists.bureau]) }),
    }).rows;
  };
  const plain = (/** @type {Awaited<ReturnType<typeof run>>} */ all) =>
    Object.fromEntries(all.map((one) => [one.number, one.findings.map(({ code, field }) => `${code} ${field}`)]));
  const [a, b, c] = /** @type {[Made, Made, Made]} */ ([11, 12, 13].map((seed) => invoice(seed)));

  it("finds nothing if everything agrees, in three notations", async () => {
    assert.deepEqual(
      plain(
        await run([a, b, c], {
          console: [a, b, c].map((one) => consoleRow(one)),
          bureau: [a, b, c].map((one, at) => bureauRow(one, at)),
        }),
      ),
      { [a.number]: [], [b.number]: [], [c.number]: [] },
    );
  });
  it("a file that is missing, one that is not listed, one listed twice; exceptions first", async () => {
    const all = await run([a, b], { bureau: [bureauRow(a, 0), bureauRow(c, 1), bureauRow(c, 2)] });
    assert.deepEqual(plain(all), {
      [a.number]: [],
      [b.number]: ["reconcile/not-listed number"],
      [c.number]: ["reconcile/file-missing number", "reconcile/listed-twice number"],
    });
    assert.equal(all.at(-1)?.number, a.number);
    assert.deepEqual(all.find(({ number }) => number === c.number)?.rows, [
      { list: "bureau", row: 3 },
      { list: "bureau", row: 4 },
    ]);
  });
  for (const [what, change, field] of /** @type {[string, Record<string, string>, string][]} */ ([
    ["amount", { 价税合计: "1.00" }, "gross"],
    ["net", { 金额: "1.00" }, "net"],
    ["tax", { 税额: "0.01" }, "tax"],
    ["date", { 开票日期: "2026-12-31" }, "issueDate"],
    ["seller", { 销方识别号: "91330106MA2CFLDG4R" }, "sellerTaxId"],
  ]))
    it(`another ${what}`, async () =>
      assert.deepEqual(plain(await run([a], { bureau: [bureauRow(a, 0, change)] })), {
        [a.number]: [`reconcile/value-differs ${field}`],
      }));
  it("the status in a list", async () => {
    const said = async (/** @type {Record<string, string>} */ change) =>
      plain(await run([a], { bureau: [bureauRow(a, 0, change)] }))[a.number];
    assert.deepEqual(
      [
        await said({ 发票状态: "已红冲-全额" }),
        await said({ 发票风险等级: "疑点发票" }),
        await said({ 价税合计: "见附件" }),
      ],
      [["reconcile/status status"], ["reconcile/status-in-part risk"], ["reconcile/not-compared gross"]],
    );
    assert.deepEqual(await said({ 发票状态: "已作废" }), ["reconcile/void status"]);
    const verdict = async (/** @type {Record<string, string>} */ change) =>
      (await run([a], { bureau: [bureauRow(a, 0, change)] }))[0]?.verdict;
    assert.deepEqual(
      [await verdict({ 发票状态: "已作废" }), await verdict({ 价税合计: "见附件" })],
      ["stop", "caution"],
      "a void invoice is not booked, and amounts that could not be compared are not clear",
    );
    const list = await listed([
        ["发票号码", "入账状态", "开票日期"],
        [a.number, "未入账", a.issueDate],
      ]),
      file = await readOne(digitalXml(a));
    assert.deepEqual(plain(reconciled([file], { bureau: list }).rows)[a.number], ["reconcile/not-booked booked"]);
  });
  it("a red-letter invoice with its original, and what remains", async () => {
    const red = invoice(14, { originalNumber: a.number, net: `-${a.net}`, tax: `-${a.tax}`, gross: `-${a.gross}` });
    const all = await run([a, b, red], {}),
      reversed = all.find(({ number }) => number === a.number);
    assert.deepEqual(
      [reversed?.findings[0]?.code, reversed?.findings[0]?.params],
      ["reconcile/reversed", { red: red.number, left: { en: "CNY 0.00", zh: "0.00 元" } }],
    );
    assert.deepEqual(plain(await run([red], {}))[red.number], ["reconcile/original-missing originalNumber"]);
    // A red-letter invoice that only the tax bureau's list has.
    assert.deepEqual(plain(await run([a], { bureau: [bureauRow(a, 0), bureauRow(red, 1)] }))[a.number], [
      "reconcile/reversed number",
    ]);
  });
  it("the same invoice in two files, equal and different", async () => {
    const other = { ...a, gross: "1.00" };
    assert.deepEqual(plain(await run([a, a], {}))[a.number], ["reconcile/several-files number"]);
    assert.deepEqual(plain(await run([a, other], {}))[a.number], [
      "reconcile/files-differ gross",
      "reconcile/several-files number",
    ]);
  });
  it("adds up a list that has a row for each line of an invoice", async () => {
    const lines = a.lines.map((line) => [a.number, a.issueDate, line.item, line.net, line.tax, line.gross]);
    const list = await listed([
        ["数电发票号码", "开票日期", "货物或应税劳务名称", "金额", "税额", "价税合计"],
        ...lines,
      ]),
      file = await readOne(digitalXml(a));
    assert.ok(lines.length > 1);
    assert.deepEqual(plain(reconciled([file], { bureau: list }).rows)[a.number], []);
  });
  it("the export has the worst verdict of the check and the lists, and the sentences of both", async () => {
    // As in the register, so that the check finds nothing.
    const right = invoice(1, {
        number: "26332000000012345678",
        issueDate: "2026-03-05",
        lines: [
          {
            item: "*生产生活服务*软件服务费",
            quantity: "1",
            unitPrice: "94.34",
            net: "94.34",
            rate: "0.06",
            tax: "5.66",
            gross: "100.00",
            taxCode: "3040200000000000000",
          },
        ],
        net: "94.34",
        tax: "5.66",
        gross: "100.00",
        capitals: "壹佰圆整",
      }),
      bureau = await listed([BUREAU, bureauRow(right, 0)]);
    /** The row of the invoice in the sheet of results. @param {Partial<Made>} change @param {"en" | "zh"} language */
    const row = async (change, language = "zh") => {
      const read = await readOne(digitalXml({ ...right, ...change }));
      return reconciled([read], { bureau }, language).sheets?.[0]?.rows[0] ?? [];
    };
    const [good, check, both, english] = await Promise.all([
      row({}),
      row({ buyerTaxId: "" }),
      row({ buyerTaxId: "", gross: "1.00" }),
      row({ buyerTaxId: "", gross: "1.00" }, "en"),
    ]);
    assert.equal(good[0], "未发现问题");
    assert.equal(check[0], "请留意", "the lists agree, the check does not");
    assert.ok(check.some((cell) => cell.includes("没有购买方纳税人识别号")));
    assert.equal(both[0], "需确认", "the check is the lesser of the two");
    assert.ok(both.some((cell) => cell.includes("价税合计不一致") && cell.includes("没有购买方纳税人识别号")));
    assert.ok(english.some((cell) => cell.includes("1.00 in the file") && cell.includes("no tax ID of the buyer")));
    assert.ok(!english.some((cell) => cell.includes("{")));
    // Figures are numbers and days are dates for a spreadsheet too.
    const [sheet, verification] = reconciled([await readOne(digitalXml(right))], { bureau }, "zh").sheets ?? [];
    const cells = Object.fromEntries(sheet?.columns.map(({ name, cells }, at) => [name, [cells, good[at]]]) ?? []);
    assert.deepEqual(cells["价税合计"], ["amount", right.gross]);
    assert.deepEqual(cells["开票日期"], ["day", right.issueDate]);
    assert.deepEqual(cells["发票号码"], ["text", right.number]);
    assert.deepEqual(verification?.rows, [["", right.number, right.issueDate, right.gross, right.net, ""]]);
    const xml = strFromU8(
      unzipSync(new Uint8Array(await (await workbookOf(sheet ? [sheet] : [])).arrayBuffer()))[
        "xl/worksheets/sheet1.xml"
      ] ?? new Uint8Array(),
    );
    assert.ok(xml.includes(`<c s="2"><v>${right.gross}</v></c>`) && /<c s="3"><v>4\d{4}<\/v><\/c>/.test(xml));
  });
  it("an earlier export finds what was recorded before", async () => {
    const read = await readOne(digitalXml(a)),
      file = await workbookOf(reconciled([read], {}, "zh").sheets ?? []);
    const earlier = await readOne(new Uint8Array(await file.arrayBuffer()), "核对.xlsx");
    assert.equal(table(earlier).origin, "earlier");
    assert.deepEqual(plain(reconciled([read], { earlier: table(earlier) }).rows)[a.number], [
      "reconcile/exported-before number",
    ]);
  });
  it("500 files against 500 rows in less than two seconds, and the export keeps every digit", async () => {
    const made = Array.from({ length: 500 }, (_, seed) => invoice(seed + 1000)),
      bureau = await listed([BUREAU, ...made.map((one, at) => bureauRow(one, at))]);
    const files = await Promise.all(made.map((one, at) => readOne(digitalXml(one), `${at}`))),
      start = performance.now();
    const all = reconciled(files, { bureau }).rows;
    assert.ok(performance.now() - start < 2_000);
    assert.ok(all.every(({ findings }) => !findings[0]));
    const [sheet] = await sheets(await workbookOf(reconciled(files, { bureau }, "zh").sheets ?? [])),
      column = sheet?.rows[0]?.indexOf("发票号码") ?? -1;
    assert.deepEqual(
      sheet?.rows
        .slice(1)
        .map((row) => row[column])
        .sort(),
      made.map(({ number }) => number).sort(),
    );
  });
});
