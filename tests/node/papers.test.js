// Documents in containers: workbooks, mails and PDF of several layouts; the core's vectors test what is found on them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { read } from "../../www/fapiao-check/readers/read.js";
import { workbook } from "../files/make/book.js";
import { invoice } from "../files/make/invoice.js";
import { endlessPdf, invoicePdf, proFormaPdf } from "../files/make/pdf.js";
import { codes as said } from "./said.js";

/** @param {Uint8Array} file @param {string} name */
const readAll = async (file, name) => {
  const all = [];
  for await (const one of read(file, name)) all.push(one);
  return all;
};
/** @param {import("../../www/fapiao-check/readers.js").Read | undefined} one */
const values = (one) => Object.fromEntries((one?.fields ?? []).map(({ name, value }) => [name, value]));
/** @param {import("../../www/fapiao-check/readers.js").Read | undefined} one */
const codes = (one) => (one ? said(one) : []);

describe("workbooks", () => {
  const rows = [
    ["TAIZHOU VERNELL PUMP CO., LTD"],
    ["PROFORMA INVOICE"],
    ["To:", "Rivermead Irrigation Ltd", "", "Invoice No.:", "VP-26-0331"],
    ["", "", "", "Date:", "2026-11-12"],
    ["Item", "Description", "Qty", "Unit price (EUR)", "Amount (EUR)"],
    ["1", "Pump 0.75 kW", "40", "61.5", "2460"],
    ["", "", "", "TOTAL", "2460"],
    ["Bank details\nBeneficiary: TAIZHOU VERNELL PUMP CO., LTD\nBank: Bank of Taizhou, Luqiao Branch"],
    ["A/C No.", "5800 1103 2290 0155"],
    ["SWIFT", "TZBKCNBT"],
  ];
  it("a pro-forma invoice, each value with its cell", async () => {
    const [one, ...others] = await readAll(await workbook([{ name: "PI", rows }]), "pi.xlsx");
    assert.deepEqual([one?.kind, one?.medium, others], ["pro-forma", "xlsx", []]);
    assert.deepEqual(values(one), {
      payee: "TAIZHOU VERNELL PUMP CO., LTD",
      account: "5800 1103 2290 0155",
      bank: "Bank of Taizhou, Luqiao Branch",
      swift: "TZBKCNBT",
      bankCountry: "CN",
      number: "VP-26-0331",
      issueDate: "2026-11-12",
      gross: "2460",
      currency: "EUR",
      sellerName: "TAIZHOU VERNELL PUMP CO., LTD",
      buyerName: "Rivermead Irrigation Ltd",
    });
    const where = (/** @type {string} */ name) => one?.fields.find((field) => field.name === name)?.where.en;
    assert.equal(where("account"), "Sheet “PI”, cell B9");
    assert.equal(where("gross"), "Sheet “PI”, cell E7");
    assert.equal(where("payee"), "Sheet “PI”, cell A8");
  });
  it("a list of invoices is a list", async () => {
    const list = [
      ["发票号码", "开票日期", "价税合计"],
      ["26352000001188230415", "2026-11-12", "1017.00"],
    ];
    assert.equal((await readAll(await workbook([{ name: "a", rows: list }]), "a.xlsx"))[0]?.kind, "list");
  });
  it("a sheet that is neither has no numbers, which is reported", async () => {
    const [one] = await readAll(
      await workbook([
        {
          name: "a",
          rows: [
            ["Name", "Age"],
            ["Ann", "40"],
          ],
        },
      ]),
      "a.xlsx",
    );
    assert.deepEqual([one?.kind, codes(one)], ["list", ["list/no-number-column"]]);
  });
});

describe("mails", () => {
  const base64 = (/** @type {Uint8Array} */ bytes) => Buffer.from(bytes).toString("base64");
  it("the text with its headers, and the files in it", async () => {
    const pdf = base64(invoicePdf(invoice(5)));
    const text = [
      "From: Mia Sun <mia@vernell.example>",
      "To: buying@rivermead.example",
      "Subject: =?utf-8?B?UGF5bWVudCBvZiBWUC0yNi0wMzMx?=",
      "Date: Thu, 12 Nov 2026 09:20:00 +0800",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "Dear Tom,",
      "please pay EUR 2,460.00 to:",
      "Beneficiary: Taizhou Vernell Pump Co., Ltd",
      "A/C No.: 5800 1103 2290 0155",
      "SWIFT: TZBKCNBT",
      "=E2=80=94 Mia",
      "--b",
      'Content-Type: application/pdf; name="fapiao.pdf"',
      'Content-Disposition: attachment; filename="fapiao.pdf"',
      "Content-Transfer-Encoding: base64",
      "",
      pdf.replace(/.{76}/g, "$&\n"),
      "--b--",
      "",
    ].join("\r\n");
    const [mail, attached, ...others] = await readAll(new TextEncoder().encode(text), "a.eml");
    assert.deepEqual(
      [mail?.kind, attached?.kind, attached?.file, others],
      ["email", "digital", "a.eml/fapiao.pdf", []],
    );
    const { payee, account, swift, gross, issueDate } = values(mail);
    assert.deepEqual(
      { payee, account, swift, gross, issueDate },
      {
        payee: "Taizhou Vernell Pump Co., Ltd",
        account: "5800 1103 2290 0155",
        swift: "TZBKCNBT",
        gross: "EUR 2,460.00",
        issueDate: "12 Nov 2026",
      },
    );
    assert.equal(values(attached).number, invoice(5).number);
  });
});

describe("PDF whose pictures would take too much memory", () => {
  it("is read without them, which is reported", async () => {
    const file = proFormaPdf({ "Invoice No.": "PI-1", "Total Amount": "USD 4,800.00", "Account No.": "390122000912" });
    const many = "/Width 6000 /Height 6000 ".repeat(3);
    const [one] = await readAll(Buffer.concat([file, Buffer.from(`\n% ${many}\n`)]), "a.pdf");
    assert.deepEqual([values(one).number, codes(one)], ["PI-1", ["file/pdf-pictures-left"]]);
  });
});

describe("PDF that unpacks without end", () => {
  const KINDS = /** @type {const} */ ({
    "packed once": {},
    "packed twice": { times: 1, filter: "[/FlateDecode /FlateDecode]" },
    "packed twice, spelt otherwise": { times: 1, filter: "[/Fl#61teDecode/#46lateDecode]" },
    "packed three times": { times: 2, filter: "[/FlateDecode /FlateDecode /FlateDecode]" },
  });
  for (const [kind, how] of Object.entries(KINDS))
    it(`is refused before it is opened: ${kind}`, async () => {
      const file = endlessPdf(400, how),
        before = process.memoryUsage().rss;
      const [one] = await readAll(file, "a.pdf");
      assert.deepEqual(codes(one), ["file/too-large"]);
      assert.match(`${one?.notes[0]?.params?.size?.en}`, /^more than 300 MB$/);
      assert.ok(process.memoryUsage().rss - before < 250_000_000, "it took memory");
    });
  it("and one that unpacks to less is read", async () => {
    for (const how of Object.values(KINDS)) {
      const [one] = await readAll(endlessPdf(5, how), "a.pdf");
      assert.deepEqual(codes(one), ["file/no-qr"]);
    }
  });
});
