// Word documents: paragraphs, tabs, tables, what is around them, and what is not printed.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { read } from "../../www/fapiao-check/readers/read.js";
import { paragraph, run, table, word } from "../files/make/word.js";
import { zip } from "../files/make/ofd.js";
import { PRO_FORMA } from "../page/payment_form.js";

/** @param {Uint8Array} bytes */
const one = async (bytes, name = "file") => {
  const all = [];
  for await (const document of read(bytes, name)) all.push(document);
  const [first] = all;
  assert.ok(first && all.length === 1);
  return first;
};
/** @param {Awaited<ReturnType<typeof one>>} document */
const values = ({ fields }) => Object.fromEntries(fields.map(({ name, value }) => [name, value]));
const lines = (/** @type {string[]} */ ...all) => all.map(paragraph).join("");

const BANK = [
  "Beneficiary: Ningbo Haitian Lamps Co., Ltd.",
  "A/C NO.: 3901 2200 0912 4471 806",
  "Bank: Bank of Ningbo",
  "SWIFT: BKNBCN2N",
];

describe("documents of Word", () => {
  it("a pro-forma invoice of paragraphs and tables, each value with its place", async () => {
    const document = await one(
      word(
        lines("PROFORMA INVOICE", "Ningbo Haitian Lamps Co., Ltd.") +
          table([
            ["PI No.", "PI-2026-0117", "Date", "2026-01-12"],
            ["Buyer", ["Marta Trading GmbH", 3]],
          ]) +
          table([
            ["Item", "Qty", "Unit price", "Amount"],
            ["Lamp", "100", "USD 48.00", "USD 4,800.00"],
            [["TOTAL", 3], "USD 4,800.00"],
          ]) +
          lines(...BANK),
      ),
    );
    assert.deepEqual([document.kind, document.medium, document.notes], ["pro-forma", "docx", []]);
    assert.deepEqual(values(document), {
      payee: "Ningbo Haitian Lamps Co., Ltd.",
      account: "3901 2200 0912 4471 806",
      bank: "Bank of Ningbo",
      swift: "BKNBCN2N",
      bankCountry: "CN",
      number: "PI-2026-0117",
      issueDate: "2026-01-12",
      gross: "USD 4,800.00",
      currency: "USD",
      sellerName: "Ningbo Haitian Lamps Co., Ltd.",
      buyerName: "Marta Trading GmbH",
    });
    const where = Object.fromEntries(document.fields.map(({ name, where }) => [name, where]));
    assert.deepEqual(where.account, { en: "Paragraph 4", zh: "第 4 段" });
    assert.deepEqual(where.gross, { en: "Table 2, row 3", zh: "表格 2 第 3 行" });
  });

  it("tabs make columns, also over several paragraphs", async () => {
    const { payee, account, bank, swift } = values(
      await one(
        word(
          lines(
            "Beneficiary:\tNingbo Haitian Lamps Co., Ltd.",
            "Account No.:\t3901220009124471806",
            "Bank\tSWIFT code",
            "Bank of Ningbo\tBKNBCN2N",
          ),
        ),
      ),
    );
    assert.deepEqual(
      [payee, account, bank, swift],
      ["Ningbo Haitian Lamps Co., Ltd.", "3901220009124471806", "Bank of Ningbo", "BKNBCN2N"],
    );
  });

  it("line by line, it is read like its text", async () => {
    const text = values(await one(new TextEncoder().encode(PRO_FORMA), "a.txt"));
    assert.ok(Object.keys(text).length > 8);
    assert.deepEqual(values(await one(word(lines(...PRO_FORMA.split("\n"))))), text);
  });

  it("what is deleted, moved away, hidden or a field's code is not read, and a text box once", async () => {
    const account = (/** @type {string} */ content) => word(lines("Bank details", BANK[0] ?? "") + content);
    const box =
      `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>` +
      `<w:txbxContent>${paragraph("A/C NO.: 3901220009124471806")}</w:txbxContent></mc:Choice><mc:Fallback>` +
      `<w:txbxContent>${paragraph("A/C NO.: 7274065518392000001")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
    for (const [what, content] of Object.entries({
      deleted: `<w:del>${run("7274065518392000001")}</w:del>${run("3901220009124471806")}`,
      moved: `<w:moveFrom>${run("7274065518392000001")}</w:moveFrom><w:moveTo>${run("3901220009124471806")}</w:moveTo>`,
      hidden: `${run("7274065518392000001", "<w:vanish/>")}${run("3901220009124471806", '<w:vanish w:val="false"/>')}`,
      code: `<w:r><w:instrText>7274065518392000001</w:instrText></w:r>${run("3901220009124471806")}`,
      inserted: `<w:ins>${run("39012200091244")}</w:ins><w:hyperlink>${run("71806")}</w:hyperlink>`,
    }))
      assert.equal(
        values(await one(account(paragraph(`${run("A/C NO.: ")}${content}`)))).account,
        "3901220009124471806",
        what,
      );
    const document = await one(account(paragraph(box)));
    assert.equal(values(document).account, "3901220009124471806");
    assert.ok(document.fields.every(({ rivals }) => !rivals?.[0]));
  });

  it("header, footer and what is wrapped in controls", async () => {
    const document = await one(
      word(
        `<w:sdt><w:sdtContent>${lines("PROFORMA INVOICE", "PI No.: PI-77", "TOTAL: USD 10.00")}</w:sdtContent></w:sdt>`,
        {
          header: lines("Ningbo Haitian Lamps Co., Ltd."),
          footer: table(BANK.map((line) => line.split(": ")).map(([label = "", value = ""]) => [label, value])),
        },
      ),
    );
    const { sellerName, number, account } = values(document);
    assert.deepEqual(
      [sellerName, number, account],
      ["Ningbo Haitian Lamps Co., Ltd.", "PI-77", "3901 2200 0912 4471 806"],
    );
    assert.deepEqual(document.fields.find(({ name }) => name === "account")?.where, { en: "Footer", zh: "页脚" });
  });

  for (const [what, file, code] of /** @type {[string, Uint8Array, string][]} */ ([
    ["no paragraph at all", word(""), "file/office-other"],
    [
      "another document of Office",
      zip({ "[Content_Types].xml": "<a/>", "ppt/presentation.xml": "<a/>" }),
      "file/office-other",
    ],
    [
      "entities",
      zip({ "[Content_Types].xml": "<a/>", "word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      "file/xml-declares-entities",
    ],
    ["half a document", zip({ "[Content_Types].xml": "<a/>", "word/document.xml": "<a><b></a>" }), "file/xml-broken"],
  ]))
    it(`refused: ${what}`, async () => {
      const { kind, notes } = await one(file);
      assert.deepEqual([kind, notes.map(({ code }) => code)], ["unreadable", [code]]);
    });
});
