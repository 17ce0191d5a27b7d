// Whole workbooks: read as CSV piece by piece, and written again.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, describe, it } from "node:test";
import { load } from "../../www/fapiao-check/sheets/sheets.js";
import { open } from "../../www/fapiao-check/sheets/open_sheet.js";
import { Rows } from "../../www/fapiao-check/sheets/workbook_rows.js";
import { resultsInWords } from "../../www/fapiao-check/sheets/results_in_words.js";
import { codeRows, Workbook } from "../../www/fapiao-check/sheets/workbook_writer.js";
import { Strings } from "../../www/fapiao-check/sheets/shared_texts.js";
import { date, number } from "../../www/fapiao-check/sheets/cell_values.js";
import { Refusal } from "../../www/fapiao-check/readers/notes.js";
import { cells, sheets } from "../files/make/book.js";
import { random } from "../files/make/invoice.js";
import { csv, excel } from "../files/make/list.js";
import { zip } from "../files/make/ofd.js";
import { sheet } from "../files/make/sheet.js";

const utf8 = (/** @type {string} */ text) => new TextEncoder().encode(text);
const PIECE = 1 << 20;

/** @param {Uint8Array} file @param {{ name?: string, wanted?: number }} [how] */
const readAll = async (file, { name = "a.xlsx", wanted } = {}) => {
  const source = await open(new File([/** @type {Uint8Array<ArrayBuffer>} */ (file)], name), wanted),
    pieces = [];
  for await (const piece of source.pieces()) pieces.push(piece);
  return { source, pieces, text: new TextDecoder().decode(Buffer.concat(pieces)) };
};

/** @param {Uint8Array} file @param {{ name?: string, wanted?: number }} [how] */
const read = async (file, how) => cells((await readAll(file, how)).text);

/** The code of the sentence with which it is refused. @param {Uint8Array} file @param {string} [name] */
const refusal = async (file, name) => {
  try {
    await readAll(file, { ...(name && { name }) });
  } catch (error) {
    assert.ok(error instanceof Refusal, `${error}`);
    return error.note.code;
  }
  return "read";
};

/** @type {import("../../www/fapiao-check/sheets/sheets.js").Bulk} */
let bulk;
before(async () => {
  bulk = await load(await readFile(new URL("../../www/fapiao-check/pkg/bulk_bg.wasm", import.meta.url)));
});

const ALPHABET = [..."0123456789=+-@\"'<>&;,\n\t_x中文（）😀Ee.", "\r", "_x000D_", "\u0007"];
/** @param {number} seed @param {number} count */
const made = (seed, count) => {
  const chance = random(seed);
  return Array.from({ length: count }, () =>
    Array.from(
      { length: 6 },
      (_, at) => `${at ? "" : "."}${Array.from({ length: chance.whole(12) }, () => chance.one(ALPHABET)).join("")}`,
    ),
  );
};

describe("a workbook is read", () => {
  it("cell by cell, whatever they contain, however the bytes arrive", async () => {
    const rows = made(1, 400),
      all = rows.map((row) => row.map((cell) => cell.replaceAll("_x000D_", "\r")));
    // The last column is never empty here, so that every row is as wide as the widest.
    for (const row of [...rows, ...all]) row.push("|");
    // A carriage return is a line feed in XML, unless it is written as Excel does.
    const kept = rows.map((row) => row.map((cell) => cell.replaceAll("\r", "_x000D_").replaceAll("\u0007", "_x0007_")));
    assert.deepEqual(await read(excel({ a: kept })), all);
    const inline = `<worksheet><sheetData>${kept.map((row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`)}</t></is></c>`).join("")}</row>`).join("")}</sheetData></worksheet>`;
    const bytes = utf8(inline),
      chance = random(2);
    for (const most of [1, 7, 1000]) {
      const one = new Rows(new Strings(), { sheets: [], dates: [], since1904: false, strings: "" }),
        parts = [];
      for (let at = 0; at < bytes.length; ) {
        const end = at + 1 + chance.whole(most);
        one.push(bytes.subarray(at, end));
        at = end;
        if (chance.whole(20) === 0) parts.push(one.take());
      }
      one.end();
      parts.push(one.take());
      assert.deepEqual(cells(new TextDecoder().decode(Buffer.concat(parts))), all, `${most}`);
    }
  });

  it("in every way in which programs write cells", async () => {
    const file = sheet(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>税</t></r><r><t xml:space="preserve"> 率</t></r></is></c></row>
      <row r="2"/><row r="3"><c r="A3" s="1"/></row>
      <row r="7" spans="1:3"><c r="A7" t="str"><f>A1&amp;"x"</f><v>a &amp; b</v></c><!-- a note --><c r="C7" t="b"><v>1</v></c></row>
      <x:row><x:c t="e"><x:v>#N/A</x:v></x:c><x:c><x:f>1+1</x:f></x:c><x:c><x:v>3</x:v></x:c></x:row>
      <row><c t='n'><v>2.4312E+19</v></c><c><v>1234.5599999999999</v></c><c t="inlineStr"><is><t>c</t><rPh sb="0" eb="1"><t>reading</t></rPh></is></c><c/></row>`,
      {
        strings:
          '<si><r><rPr><b/></rPr><t>发票</t></r><r><t>号码</t></r><rPh sb="0" eb="2"><t>ハッピョウ</t></rPh></si><si><t xml:space="preserve"> 价税合计 </t></si><si/>',
      },
    );
    assert.deepEqual(await read(file), [
      ["发票号码", " 价税合计 ", "税 率"],
      ["a & b", "", "TRUE"],
      ["#N/A", "", "3"],
      ["2.4312E+19", "1234.56", "c"],
    ]);
  });

  it("numbers as Excel shows them, and those with lost digits as they were saved", () => {
    for (const [saved, shown] of /** @type {[string, string][]} */ ([
      ["1234.5599999999999", "1234.56"],
      ["7.0000000000000007E-2", "0.07"],
      ["0.30000000000000004", "0.3"],
      ["99999.999999999999", "100000"],
      ["-1.5E-3", "-0.0015"],
      ["1.2345678E7", "12345678"],
      ["100.0", "100"],
      ["348.11320754716979", "348.11320754717"],
      ["2.4312E+19", "2.4312E+19"],
      ["9.1330106673959654E+17", "9.1330106673959654E+17"],
      ["24332000000012345678", "24332000000012345678"],
      ["123456789012345.67", "123456789012345.67"],
      ["007", "007"],
      ["x", "x"],
    ]))
      assert.equal(number(saved), shown);
    const chance = random(5);
    for (let count = 0; count < 20_000; count++) {
      const fen = chance.whole(10 ** (1 + (count % 15))),
        yuan = `${Math.floor(fen / 100)}.${`${fen % 100}`.padStart(2, "0")}`.replace(/\.?0+$/, "");
      for (const saved of [Number(yuan).toPrecision(17), Number(yuan).toExponential(16), yuan])
        assert.equal(number(saved), yuan || "0", saved);
    }
  });

  it("days by their format, from 1900 or 1904", async () => {
    assert.deepEqual(
      [
        date("46086"),
        date("46086.426180555558"),
        date("44624", true),
        date("1"),
        date("59"),
        date("60"),
        date("61"),
        date("x"),
        date("-1"),
      ],
      ["2026-03-05", "2026-03-05 10:13:42", "2026-03-05", "1900-01-01", "1900-02-28", "60", "1900-03-01", "x", "-1"],
    );
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="[Red]0.00_d"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="49"/></cellXfs>';
    const rows = `<row>${[0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>44624</v></c>`).join("")}</row>`;
    assert.deepEqual(await read(sheet(rows, { styles })), [["44624", "2022-03-04", "2022-03-04", "44624", "44624"]]);
    assert.deepEqual(await read(sheet(rows, { styles, book: '<workbookPr date1904="1"/>' })), [
      ["44624", "2026-03-05", "2026-03-05", "44624", "44624"],
    ]);
  });

  it("the first sheet that is not hidden, or the one that is wanted", async () => {
    const file = excel({ 说明: [["x"]], 发票: [["y"]] }),
      { source } = await readAll(file);
    assert.deepEqual(
      [source.sheets, await read(file), await read(file, { wanted: 1 })],
      [{ names: ["说明", "发票"], read: 0 }, [["x"]], [["y"]]],
    );
  });

  it("and rows that end early have as many cells as the others", async () => {
    const { text } = await readAll(
      excel({ a: [["Invoices of March"], ["Number", "Amount", "Note"], ["1", "2"], ["", "", ""], ["1"]] }),
    );
    assert.equal(text, "Invoices of March,,\nNumber,Amount,Note\n1,2,\n1,,\n");
  });

  it("a long one without being in memory as a whole", async () => {
    const row = '<row><c t="inlineStr"><is><t>25332000000012345678</t></is></c><c><v>100.5</v></c></row>';
    const { pieces, text, source } = await readAll(sheet(row.repeat(200_000)));
    assert.ok(pieces.length > 50 && pieces.every((piece) => piece.length < 2 * PIECE));
    assert.deepEqual(
      [text.length, source.utf8.size, text.slice(0, 27), source.taken <= source.size],
      [27 * 200_000, 27 * 200_000, "25332000000012345678,100.5\n", true],
    );
  });

  it("and a text that is only named like one is read as text", async () => {
    assert.deepEqual(await read(utf8("a,b\n1,2\n"), { name: "export.XLS" }), [
      ["a", "b"],
      ["1", "2"],
    ]);
  });
});

describe("what is not a workbook is refused with a sentence, in time", () => {
  const good = excel({ a: [["x", "y"], ...Array.from({ length: 5_000 }, (_, at) => [`${at}`, "y"])] });
  const rows = '<row><c t="inlineStr"><is><t>x</t></is></c></row>';
  /** Changes the size that the list at the end gives for the largest part. @param {Uint8Array} file @param {number} size */
  const lying = (file, size) => {
    const copy = Buffer.from(file),
      name = copy.lastIndexOf("xl/worksheets/sheet1.xml");
    copy.writeUInt32LE(size, name - 46 + 24);
    return copy;
  };
  for (const [what, file, code, name] of /** @type {[string, () => Uint8Array, string, string?][]} */ ([
    ["cut off in the middle", () => good.slice(0, good.length / 2), "file/zip-broken"],
    ["with a hole in it", () => good.map((byte, at) => (at > 400 && at < 3_000 ? 0 : byte)), "file/zip-broken"],
    ["a sheet that breaks off", () => sheet("", { sheet: `<worksheet><sheetData>${rows}<row><c>` }), "file/zip-broken"],
    ["one that unpacks to more than it says", () => lying(sheet(rows.repeat(200_000)), 1_000), "file/zip-broken"],
    ["one that says it unpacks to 4.2 GB", () => lying(sheet(rows), 4_200_000_000), "file/zip-too-large"],
    [
      "a row without end",
      () => sheet("", { sheet: `<worksheet><sheetData><row>${"<c/>".repeat(1_000_000)}` }),
      "file/too-large",
    ],
    ["a sheet of 1,001 columns", () => sheet('<row><c r="ALM1"><v>1</v></c></row>'), "bulk/too-many-columns"],
    [
      "columns in another order",
      () => sheet('<row><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'),
      "file/zip-broken",
    ],
    ["a text that is not there", () => sheet('<row><c t="s"><v>7</v></c></row>'), "file/zip-broken"],
    [
      "entities of its own",
      () => sheet("", { sheet: '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>' }),
      "file/xml-declares-entities",
    ],
    [
      "a workbook without a sheet",
      () => zip({ "xl/workbook.xml": "<workbook/>", "xl/_rels/workbook.xml.rels": "<Relationships/>" }),
      "file/office-other",
    ],
    ["a Word file", () => zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>" }), "file/office-other"],
    [
      "an old or a locked one",
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "file/old-office",
    ],
    [
      "a page that is called one",
      () => utf8("<html><table><tr><td>1</td></tr></table></html>"),
      "file/called-xls",
      "a.xls",
    ],
    ["a picture that is called one", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "bulk/no-sheet"],
  ]))
    it(what, async () => {
      const bytes = file(),
        start = performance.now();
      assert.equal(await refusal(bytes, name), code);
      assert.ok(performance.now() - start < 5_000);
    });

  it("or, with some bytes changed, read, and nothing else", async () => {
    const chance = random(9),
      files = [sheet(rows.repeat(50)), excel({ a: made(3, 30) })],
      until = performance.now() + 2_500;
    for (let count = 0; performance.now() < until || count < 50; count++) {
      const file = chance.one(files).slice();
      for (let change = chance.whole(6); change >= 0; change--) file[chance.whole(file.length)] = chance.whole(256);
      assert.match(await refusal(file), /^(?:read|(?:file|bulk)\/[\w-]+)$/);
    }
  });
});

describe("a workbook is written", () => {
  /** @param {string} text @param {number} [most] */
  const written = async (text, most) => {
    const workbook = new Workbook(most),
      reader = bulk.sheet({ text: "xml" });
    await workbook.sheet("a/b 发票");
    await workbook.write(reader.read(utf8(text)).text);
    await workbook.write(reader.end().text);
    reader.free();
    return new Uint8Array(await (await workbook.end()).arrayBuffer());
  };

  it("that two readers read as it was written, every cell as text", async () => {
    // Blanks around a cell are removed from every sheet.
    const rows = made(7, 300).map((row) => row.map((cell) => cell.replace(/_x000D_/g, "").trim()));
    const saved = rows.map((row, at) => [
      `${at}`,
      ...row.slice(1).map((cell) => cell.replaceAll("\r", "_x000D_").replaceAll("\u0007", "_x0007_")),
    ]);
    const file = await written(
      (await readAll(excel({ a: [["number", "amount", "b", "c", "d", "e"], ...saved] }))).text,
    );
    const expected = rows.map((row, at) => [`${at}`, ...row.slice(1)]);
    const [one] = await sheets(file);
    assert.deepEqual(one?.name, "a b 发票");
    assert.deepEqual(
      one?.rows.slice(1).map((row) => row.slice(0, 6)),
      expected,
    );
    assert.deepEqual(
      (await read(file)).slice(1).map((row) => row.slice(0, 6)),
      expected,
    );
    assert.deepEqual(one?.rows[0], [
      "number",
      "amount",
      "b",
      "c",
      "d",
      "e",
      "checkVerdict",
      "checkNet",
      "checkTax",
      "checkBalancingTax",
      "checkCodes",
      "checkSameNumberInRow",
    ]);
  });

  it("continues in another sheet with the same heading if one is full", async () => {
    const rows = Array.from({ length: 10 }, (_, at) => [`${at}`, "1"]);
    const all = await sheets(await written(`${csv([["number", "amount"], ...rows])}\n`, 4));
    assert.deepEqual(
      all.map(({ name, rows }) => [name, rows.length, rows[0]?.[0]]),
      [
        ["a b 发票", 4, "number"],
        ["a b 发票 (2)", 4, "number"],
        ["a b 发票 (3)", 4, "number"],
        ["a b 发票 (4)", 2, "number"],
      ],
    );
    assert.deepEqual(
      all.flatMap(({ rows }) => rows.slice(1).map((row) => row[0])),
      rows.map(([number]) => number),
    );
  });

  it("with the results in the reader's words, and its own cells byte for byte", async () => {
    const source = `number,amount,rate,"a ""b""\n,stop,,,,,"\n25332000000012345678,100,6%,"x ""y""\n,stop,1.00,,,tax/sum-differs,2"\n25332000000012345678,100,7%,\n"1,000",,,"open\n`;
    for (const as of /** @type {const} */ (["csv", "xlsx"])) {
      const reader = bulk.sheet({ text: as === "csv" ? "whole" : "xml", today: "2026-11-29" }),
        coded = Buffer.concat([reader.read(utf8(source)).text, reader.end().text]);
      reader.free();
      const [english, chinese] = [
        resultsInWords(
          as,
          { language: "en", verdicts: ["Fine", "Look, again", "Confirm", "Correct"] },
          bulk.codes,
        )(coded),
        resultsInWords(
          as,
          { language: "zh", verdicts: ["未发现问题", "请留意", "需确认", "需更正"] },
          bulk.codes,
        )(coded),
      ];
      const rowsOf = async (/** @type {Uint8Array} */ bytes) => {
        if (as === "csv") return cells(Buffer.from(bytes).toString());
        const workbook = new Workbook();
        await workbook.sheet("a");
        await workbook.write(bytes);
        return (await sheets(new Uint8Array(await (await workbook.end()).arrayBuffer())))[0]?.rows ?? [];
      };
      const [before, en, zh] = [await rowsOf(coded), await rowsOf(english), await rowsOf(chinese)];
      assert.equal(before.length, 4);
      // Every cell of the row itself, and the figures, are what they were.
      for (const after of [en, zh])
        assert.deepEqual(
          after.slice(1).map((row) => [...row.slice(0, 4), ...row.slice(5, 8)]),
          before.slice(1).map((row) => [...row.slice(0, 4), ...row.slice(5, 8)]),
        );
      assert.deepEqual(
        zh.map((row) => row[4]),
        [
          "核对结果",
          ...before
            .slice(1)
            .map((row) => ({ clear: "未发现问题", caution: "请留意", hold: "需确认", stop: "需更正" })[row[4] ?? ""]),
        ],
      );
      assert.equal(en[0]?.[4], "Check result");
      assert.match(`${before[2]?.[8]}`, /bulk\/duplicate-number/);
      assert.match(`${en[2]?.[8]}`, /Number seen before/);
      assert.match(`${zh[2]?.[8]}`, /发票号码重复/);
      for (const row of [...en, ...zh])
        assert.doesNotMatch(row.slice(4).join(), /[a-z]\/[a-z]|\b(?:clear|hold|stop)\b/);
      // If it is read again, the result columns are not checked.
      if (as === "csv")
        for (const bytes of [english, chinese]) {
          const again = bulk.sheet();
          again.read(bytes);
          again.end();
          assert.deepEqual(again.columns, ["number", "amount", "rate", "", "", "", "", "", "", ""]);
          again.free();
        }
    }
  });

  it("with what the codes mean in both languages", async () => {
    const workbook = new Workbook(),
      at = bulk.codes.findIndex(({ code }) => code === "bulk/duplicate-number");
    await workbook.sheet("Codes");
    await workbook.write(codeRows(bulk.codes, [[at, 3]]));
    const [one] = await sheets(new Uint8Array(await (await workbook.end()).arrayBuffer()));
    assert.deepEqual(one?.rows[1]?.slice(0, 5), [
      "bulk/duplicate-number",
      "caution",
      "3",
      "Number seen before",
      "发票号码重复",
    ]);
  });
});
