// Every check of the core runs on what was read.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { read } from "../../www/fapiao-check/readers/read.js";
import { invoice, qrText } from "../files/make/invoice.js";
import { invoicePdf, savedAgain } from "../files/make/pdf.js";
import { digitalXml } from "../files/make/xml.js";
import { checked } from "./said.js";

/** @typedef {import("../../www/fapiao-check/readers.js").Read} Read */
/** @typedef {import("../files/make/invoice.js").Made} Made */

const TODAY = "2026-11-21";

/** @param {Made} made @param {Partial<Read>} [change] @returns {Promise<Read>} */
const readMade = async (made, change) => {
  for await (const one of read(digitalXml(made), "a.xml")) return { ...one, ...change };
  throw Error("nothing");
};
/** Two lines at 6 %, sold and invoiced as the register has it. @param {Partial<Made>} [change] */
const good = (change) =>
  invoice(1, {
    issueDate: "2026-03-05",
    number: "26332000000012345678",
    lines: [
      ["94.34", "5.66", "100.00"],
      ["188.68", "11.32", "200.00"],
    ].map(([net = "", tax = "", gross = ""]) => ({
      item: "*生产生活服务*软件服务费",
      quantity: "1",
      unitPrice: net,
      net,
      rate: "0.06",
      tax,
      gross,
      taxCode: "3040200000000000000",
    })),
    net: "283.02",
    tax: "16.98",
    gross: "300.00",
    capitals: "叁佰圆整",
    ...change,
  });
/** @param {ReturnType<typeof checked>} report */
const grave = ({ findings }) =>
  findings.filter(({ severity }) => severity !== "info").map(({ code, field }) => `${code} ${field}`);

describe("check", () => {
  it("a pro-forma invoice that was only read is not checked yet", () => {
    const field = (/** @type {string} */ name, /** @type {string} */ value) => ({
      name,
      value,
      where: { en: "page 1", zh: "第 1 页" },
    });
    const read = /** @type {Read} */ ({
      kind: "pro-forma",
      file: "pi.pdf",
      fields: [field("number", "PI-2026-0815"), field("gross", "USD 4,800.00")],
      lines: [],
      notes: [],
      medium: "text",
    });
    const report = checked(read, { today: TODAY });
    assert.deepEqual([report.verdict, grave(report)], ["caution", ["check/pro-forma kind"]]);
    assert.deepEqual(
      report.unchecked.map(({ code, needs }) => [code, needs]),
      [["check/detail-missing", ["sellerName", "currency", "account"]]],
    );
  });
  it("finds nothing on a correct invoice, and runs every check", async () => {
    const report = checked(await readMade(good()), {
      own: { title: "示例(杭州)贸易有限公司", taxId: "91330100MA00000072" },
      today: TODAY,
    });
    assert.deepEqual([report.verdict, grave(report)], ["clear", []]);
    assert.deepEqual(report.checks.map(({ name }) => name).sort(), [
      "buyerTaxId",
      "sellerTaxId",
      "taxBreakdown",
      "validateInvoiceNumber",
      "validateSeller",
    ]);
  });
  it("finds nothing in 200 correct invoices, except content and rate", async () => {
    for (let seed = 0; seed < 200; seed++) {
      const report = checked(await readMade(invoice(seed)), { today: TODAY });
      const others = grave(report).filter((code) => !/^check\/rate-not-listed/.test(code));
      assert.deepEqual(others, [], `seed ${seed}`);
    }
  });
  for (const [what, change, expected] of /** @type {[string, Partial<Made>, RegExp][]} */ ([
    ["a number with a digit too few", { number: "2633200000001234567" }, /^number\/\S+ number$/],
    ["tax that does not follow from the rate", { tax: "17.98", gross: "301.00" }, /^tax\/\S+ (?:tax|gross|net)$/],
    ["a total in words that is another", { capitals: "叁佰零壹圆整" }, /^(?:tax|capitals)\/\S+ capitals$/],
    ["a seller's tax ID that is another's", { sellerTaxId: "91330100MA0000015W" }, /^seller\/\S+ sellerTaxId$/],
    ["a buyer's tax ID with a typing error", { buyerTaxId: "91330100MA00000073" }, /^\S+ buyerTaxId$/],
    ["no tax ID of the buyer", { buyerTaxId: "" }, /^check\/buyer-tax-id-missing buyerTaxId$/],
    [
      "a rate that is not this content's",
      { lines: good().lines.map((line) => ({ ...line, rate: "0.09", tax: "8.49", gross: "102.83" })) },
      /^check\/rate-not-listed lines\[0\]\.rate$/,
    ],
  ]))
    it(what, async () => {
      const report = checked(await readMade(good(change)), { today: TODAY });
      assert.ok(
        grave(report).some((code) => expected.test(code)),
        grave(report).join("\n"),
      );
    });
  it("a buyer name and a tax ID that differ from the own company's", async () => {
    const report = checked(await readMade(good()), {
      own: { title: "示例（上海）贸易有限公司", taxId: "91330100MA0000015W" },
      today: TODAY,
    });
    assert.deepEqual(
      [report.verdict, grave(report)],
      ["hold", ["check/buyer-differs buyerName", "check/buyer-tax-id-differs buyerTaxId"]],
    );
  });
  it("a QR code that differs from the printed text", async () => {
    const made = good();
    assert.deepEqual(grave(checked(await readMade(made, { qr: qrText(made) }), { today: TODAY })), []);
    const other = checked(
      await readMade(made, { qr: qrText({ ...made, gross: "3000.00", issueDate: "2026-03-06" }) }),
      { today: TODAY },
    );
    assert.deepEqual(grave(other), ["check/qr-differs issueDate", "check/qr-differs gross"]);
  });
  it("a PDF that an editing program saved again is at most a caution", async () => {
    const readFile = async (/** @type {Uint8Array} */ bytes) => {
      for await (const one of read(bytes, "a.pdf")) return one;
      throw Error("nothing");
    };
    const issued = invoicePdf(good()),
      edited = savedAgain(issued, {
        producer: "WPS Office PDF",
        created: "20260305101112",
        modified: "20260307090000",
      });
    const [first, again] = [await readFile(issued), await readFile(edited)];
    assert.equal(first.saved?.revisions, 0);
    assert.deepEqual(again.saved, {
      producer: "WPS Office PDF",
      created: "D:20260305101112+08'00'",
      modified: "D:20260307090000+08'00'",
      revisions: 1,
      size: edited.length,
    });
    assert.deepEqual(again.fields, first.fields);
    const [before, after] = [first, again].map((one) => checked(one, { today: TODAY }));
    const found = after?.findings.filter(({ code }) => code === "check/saved-again") ?? [];
    assert.deepEqual(
      after?.findings.filter((one) => !found.includes(one)),
      before?.findings,
    );
    assert.equal(before?.verdict, "clear");
    assert.deepEqual([after?.verdict, found.map(({ severity }) => severity)], ["caution", ["caution"]]);
    for (const seen of ["“WPS Office PDF”", "2026-03-05", "2026-03-07", "changes were appended to it (1)"])
      assert.ok(found[0]?.message.en.includes(seen), found[0]?.message.en);
    assert.match(
      `${found[0]?.message.zh}`,
      /由“WPS Office PDF”生成；生成于 2026-03-05，修改于 2026-03-07；文件末尾追加了 1 次修改/,
    );
  });

  it("the same number in another file", async () => {
    const report = checked(await readMade(good()), { today: TODAY, also: ["b.pdf"] });
    assert.deepEqual(
      report.findings.filter(({ code }) => code === "check/number-again").map(({ message }) => message.en),
      ["The same number is also in b.pdf."],
    );
  });
  it("content that is not listed for a seller is only info", async () => {
    const report = checked(
      await readMade(good({ lines: good().lines.map((line) => ({ ...line, item: "*纺织产品*毛巾" })) })),
      { today: TODAY },
    );
    assert.deepEqual(
      [report.verdict, report.findings.filter(({ code }) => code.startsWith("check/")).map(({ code }) => code)],
      ["clear", ["check/content-not-listed"]],
    );
  });
});
