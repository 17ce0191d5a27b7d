// PDF, QR codes and pasted text.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { read } from "../../www/fapiao-check/readers/read.js";
import { invoice, qrText } from "../files/make/invoice.js";
import { ofd } from "../files/make/ofd.js";
import { DRAWN, drawnQr, invoicePdf, page, pdf, proFormaPdf } from "../files/make/pdf.js";
import { picture, png, rgba } from "../files/make/picture.js";
import { railwayXml } from "../files/make/xml.js";
import { checked, codes } from "./said.js";

/** @typedef {import("../../www/fapiao-check/readers.js").Read} Read */
/** @typedef {import("../files/make/invoice.js").MadeLine} MadeLine */

/** @param {Uint8Array} file @param {{ pixels?: import("../../www/fapiao-check/readers/read.js").ToPixels }} [tools] @returns {Promise<Read>} */
const readOne = async (file, tools) => {
  for await (const one of read(file, "file", tools)) return one;
  throw Error("nothing");
};
/** @param {Read} one */
const values = ({ fields }) => Object.fromEntries(fields.map(({ name, value }) => [name, value]));
/** @param {Read} one @returns {Partial<import("../../www/fapiao-check/readers.js").Line>[]} */
const lines = (one) => one.lines.map(({ where, ...line }) => line);

describe("PDF", () => {
  it("reads what was written: the text, and the QR code", async () => {
    for (let seed = 0; seed < 30; seed++) {
      const made = invoice(
        seed,
        seed % 4
          ? {}
          : { originalNumber: "25332000000012345678", remark: "被红冲蓝字数电发票号码：25332000000012345678" },
      );
      const one = await readOne(invoicePdf(made, seed % 5 ? {} : { font: "standard" })),
        found = values(one);
      assert.deepEqual([one.kind, one.medium, one.qr], ["digital", "pdf", qrText(made)]);
      for (const name of /** @type {const} */ ([
        "number",
        "sellerName",
        "sellerTaxId",
        "buyerName",
        "buyerTaxId",
        "capitals",
        "drawer",
        "type",
        "originalNumber",
      ]))
        assert.equal(found[name], made[name], `${name}, seed ${seed}`);
      for (const name of /** @type {const} */ (["net", "tax", "gross"])) assert.equal(found[name], `¥${made[name]}`);
      assert.equal(found.issueDate?.replace(/(\d{4})年(\d\d)月(\d\d)日/, "$1-$2-$3"), made.issueDate);
      assert.deepEqual(one.fields.find(({ name }) => name === "number")?.where.zh.slice(0, 5), "第 1 页");
      assert.deepEqual(codes(one), made.originalNumber ? ["file/red-invoice"] : []);
      assert.deepEqual(
        lines(one),
        made.lines.map(({ gross, taxCode, rate, ...line }) => ({ ...line, rate: `${+(+rate * 100).toFixed(2)}%` })),
        `seed ${seed}`,
      );
    }
  });
  /** @param {Partial<MadeLine>[]} changes */
  const table = (...changes) =>
    invoice(9, {
      lines: changes.map((change) => ({
        item: "*信息技术服务*软件服务费",
        unit: "月",
        quantity: "12",
        unitPrice: "78.616352201258",
        net: "943.40",
        rate: "0.06",
        tax: "56.60",
        gross: "1000.00",
        taxCode: "",
        ...change,
      })),
      net: changes.length === 2 ? "1886.80" : "943.40",
      tax: changes.length === 2 ? "113.20" : "56.60",
      gross: changes.length === 2 ? "2000.00" : "1000.00",
    });
  it("names and specifications over several rows, and the contents of each column", async () => {
    const made = table(
      {
        item: "*信息技术服务*云服务器包年包月服务费（华东一，含云盘与公网流量）",
        specification: "通用型，八核三十二吉",
      },
      { item: "*信息技术服务*Windows 许可", quantity: "1,000.5", unitPrice: "0.942929", specification: "2022" },
    );
    assert.deepEqual(
      lines(await readOne(invoicePdf(made))).map(({ item, specification, unit, quantity, unitPrice }) => [
        item,
        specification,
        unit,
        quantity,
        unitPrice,
      ]),
      made.lines.map(({ item, specification, unit, quantity, unitPrice }) => [
        item,
        specification,
        unit,
        quantity,
        unitPrice,
      ]),
    );
  });
  it("leaves out what could be something else, and reads the rest of the line", async () => {
    const only = async (/** @type {Partial<MadeLine>} */ change) =>
      Object.keys(lines(await readOne(invoicePdf(table(change))))[0] ?? {})
        .sort()
        .join(" ");
    assert.equal(await only({}), "item net quantity rate tax unit unitPrice");
    // A price that does not give the amount: one of the three belongs to another column.
    assert.equal(await only({ unitPrice: "78.60" }), "item net rate tax unit");
    assert.equal(await only({ quantity: "12个" }), "item net rate tax unit");
    // Two latin halves: with a space between them, or without?
    assert.equal(
      await only({ item: "*信息技术服务*Microsoft Windows Server" }),
      "net quantity rate tax unit unitPrice",
    );
    // A stray row under the line.
    const made = table({}),
      odd = page(made).concat({ x: 100, y: 178, text: "见附件" });
    assert.deepEqual(
      Object.keys(lines(await readOne(pdf({ pages: [odd] })))[0] ?? {})
        .sort()
        .join(" "),
      "net quantity rate tax unit unitPrice",
    );
    // Without headings there are no columns.
    assert.deepEqual(
      Object.keys(lines(await readOne(pdf({ pages: [page(made).filter(({ text }) => text !== "项目名称")] })))[0] ?? {})
        .sort()
        .join(" "),
      "item net rate tax",
    );
  });
  it("a pro-forma invoice", async () => {
    const one = await readOne(
      proFormaPdf({
        "Invoice No.": "PI-2026-0815",
        Date: "2026-03-05",
        "Order No.": "2038471100010",
        Seller: "Example Trading Co., Ltd.",
        Buyer: "Sample GmbH",
        "Total Amount": "USD 4,800.00",
        Beneficiary: "Example Trading Co., Ltd.",
        "Bank Name": "Sample Bank",
        "Account No.": "3901 2200 0912 4471 806",
        "SWIFT Code": "BKCHCNBJ",
        "Payment Reference": "PI-2026-0815",
      }),
    );
    assert.equal(one.kind, "pro-forma");
    assert.deepEqual(values(one), {
      number: "PI-2026-0815",
      issueDate: "2026-03-05",
      orderNumber: "2038471100010",
      sellerName: "Example Trading Co., Ltd.",
      buyerName: "Sample GmbH",
      gross: "USD 4,800.00",
      currency: "USD",
      payee: "Example Trading Co., Ltd.",
      bank: "Sample Bank",
      account: "3901 2200 0912 4471 806",
      swift: "BKCHCNBJ",
      bankCountry: "CN",
      reference: "PI-2026-0815",
    });
  });
  const ticket = (/** @type {Record<string, string>} */ said) =>
    /** @type {[string, string]} */ (["0", railwayXml(said)]);
  it("a railway ticket by its attached data, if its page has no text", async () => {
    const one = await readOne(
      pdf({
        pages: [[]],
        attached: ticket({ ElectronicInvoiceRailwayETicketNumber: "26339132621000219582", Fare: "56.00" }),
      }),
    );
    assert.deepEqual([one.kind, values(one)], ["railway", { number: "26339132621000219582", gross: "56.00" }]);
  });
  it("attached data in addition to a page: missing fields are added, and differences reported", async () => {
    const made = invoice(1),
      same = { ElectronicInvoiceRailwayETicketNumber: made.number, Fare: made.gross, TrainNumber: "G20" };
    const one = await readOne(invoicePdf(made, { attached: ticket(same) }));
    assert.deepEqual(
      [one.kind, values(one).sellerName, values(one).train, codes(one)],
      ["digital", made.sellerName, "G20", []],
    );
    const other = await readOne(invoicePdf(made, { attached: ticket({ ...same, Fare: "1.00" }) }));
    assert.deepEqual([values(other).gross, codes(other)], [`¥${made.gross}`, ["file/ofd-parts-differ"]]);
    const another = await readOne(
      invoicePdf(made, {
        attached: ticket({ ...same, ElectronicInvoiceRailwayETicketNumber: "26339132621000219582" }),
      }),
    );
    assert.deepEqual(
      [values(another).number, values(another).train, codes(another)],
      [made.number, undefined, ["file/ofd-parts-differ"]],
    );
  });
  it("an invoice whose attached file is missing", async () => {
    const made = invoice(1),
      file = Buffer.from(invoicePdf(made, { attached: ["0", railwayXml({ Fare: "56.00" })] })),
      at = file.indexOf("/EF<</F 8 0 R");
    assert.ok(at > 0);
    file.write("/EF<</F 7 0 R", at);
    const one = await readOne(new Uint8Array(file));
    assert.deepEqual([one.kind, values(one).number], ["digital", made.number]);
  });
  it("a scan by its QR code, and a scan without one is reported", async () => {
    const made = invoice(3),
      scan = await readOne(
        pdf({ pages: [[]], image: picture(qrText(made), { width: 900, height: 600, x: 40, y: 30 }) }),
      );
    assert.deepEqual(
      [scan.kind, values(scan).number, values(scan).gross, codes(scan), scan.fields[0]?.where.en],
      ["qr", made.number, made.gross, ["file/qr-only"], "QR code on page 1"],
    );
    const blank = await readOne(
      pdf({ pages: [[]], image: { width: 300, height: 200, grey: new Uint8Array(60_000).fill(200) } }),
    );
    assert.deepEqual([blank.kind, codes(blank)], ["unreadable", ["file/no-qr"]]);
    assert.match(checked(blank).findings[0]?.message.en ?? "", /scanned PDF/);
  });
  it("a QR code that is drawn instead of a picture, however it is drawn", async () => {
    const made = invoice(6);
    for (const drawn of DRAWN) {
      const one = await readOne(invoicePdf(made, { drawn }));
      assert.deepEqual([one.kind, one.qr], ["digital", qrText(made)], drawn);
      const alone = await readOne(pdf({ pages: [[]], drawing: drawnQr(qrText(made), drawn) }));
      assert.deepEqual([alone.kind, values(alone).number], ["qr", made.number], drawn);
    }
    // Small, next to the ruled lines of a whole page.
    assert.equal(
      (
        await readOne(
          pdf({ pages: [page(made)], drawing: `0 0 900 1 re f 0 399 900 1 re f ${drawnQr(qrText(made), "path")}` }),
        )
      ).qr,
      qrText(made),
    );
    assert.equal((await readOne(ofd(made, { qr: qrText(made) }))).qr, qrText(made));
    // One without its upper half gives nothing, but the invoice is still read.
    const torn = await readOne(invoicePdf(made, { drawn: "squares", torn: 15 }));
    assert.deepEqual([torn.kind, torn.qr, values(torn).number], ["digital", undefined, made.number]);
    assert.deepEqual(codes(await readOne(pdf({ pages: [[]], drawing: drawnQr(qrText(made), "path", 15) }))), [
      "file/no-qr",
    ]);
  });
  it("endless drawings are soon skipped", async () => {
    for (const drawing of [
      "0 0 900 400 re f\n".repeat(20_000),
      `${"0 0 m 900 400 l 0 400 l 900 0 l h ".repeat(6_000)} f*`,
      `${"q 1 0 0 1 1 1 cm ".repeat(3_000)} 0 0 1e30 1e30 re f`,
      `${"0 0 m 1e38 -1e38 l 3 3 l h ".repeat(100)} f`,
    ]) {
      const start = process.cpuUsage();
      assert.equal((await readOne(pdf({ pages: [page(invoice(1))], drawing }))).qr, undefined);
      const { user, system } = process.cpuUsage(start);
      assert.ok(user + system < 8e6, `${(user + system) / 1e3} ms for ${drawing.slice(0, 40)}`);
    }
  });
  it("several invoices in one file, each with its QR code, its pages and its lines", async () => {
    const [first, second] = [invoice(1), invoice(2)],
      all = [];
    const many = pdf({ pages: [page(first), page(second), page(second)], image: picture(qrText(first)) });
    for await (const one of read(many, "many.pdf")) all.push(one);
    assert.deepEqual(
      all.map((one) => [one.file, one.kind, values(one).number, one.qr]),
      [
        ["many.pdf", "digital", first.number, qrText(first)],
        ["many.pdf (2)", "digital", second.number, qrText(first)],
      ],
    );
    assert.equal(all[0]?.lines.length, first.lines.length);
    assert.ok(all[1]?.fields.find(({ name }) => name === "number")?.where.en === "Page 2");
  });
  it("reports what it left out, and what is damaged", async () => {
    const made = invoice(1),
      [line] = made.lines;
    assert.ok(line);
    assert.deepEqual(codes(await readOne(invoicePdf({ ...made, lines: [{ ...line, net: "1.00" }] }))), [
      "file/lines-not-read",
    ]);
    assert.ok(
      codes(await readOne(pdf({ pages: Array.from({ length: 12 }, () => page(invoice(1))) }))).includes(
        "file/pdf-pages-left",
      ),
    );
    assert.deepEqual(codes(await readOne(new TextEncoder().encode("%PDF-1.7 and no more"))), ["file/pdf-broken"]);
  });
});

describe("QR codes", () => {
  const made = invoice(4),
    tools = (/** @type {ReturnType<typeof picture>} */ one) => ({ pixels: async () => rgba(one) });
  it("in a picture, small and large", async () => {
    for (const one of [
      picture(qrText(made)),
      picture(qrText(made), { width: 1200, height: 900, x: 700, y: 500, size: 6 }),
    ]) {
      const found = await readOne(png(one), tools(one));
      assert.deepEqual(
        [found.kind, found.medium, found.qr, values(found)],
        ["qr", "image", qrText(made), { number: made.number, gross: made.gross, issueDate: made.issueDate }],
      );
    }
  });
  it("of an older invoice, whose amount is without tax", async () => {
    const one = picture("01,10,044001500111,81966722,173.79,20170524,17884534745749991611,BE2D");
    assert.deepEqual(values(await readOne(png(one), tools(one))), {
      number: "81966722",
      code: "044001500111",
      issueDate: "2017-05-24",
      checkCode: "17884534745749991611",
      amount: "173.79",
    });
  });
  it("with another content, and a picture without one", async () => {
    const other = picture("https://example.org/"),
      none = { width: 64, height: 64, grey: new Uint8Array(4096).fill(128) };
    assert.deepEqual(
      [codes(await readOne(png(other), tools(other))), codes(await readOne(png(none), tools(none)))],
      [["file/qr-other"], ["file/no-qr"]],
    );
  });
});

describe("pasted text", () => {
  const text = (/** @type {string} */ what) => readOne(new TextEncoder().encode(what));
  it("a QR code's text, labelled lines, a number alone, and nothing", async () => {
    assert.equal(values(await text("01,32,,24312000000136634917,0.01,20240514,,1DD6")).number, "24312000000136634917");
    assert.deepEqual(
      values(await text("发票号码：24312000000136634917\n开票日期：2024年05月14日\n价税合计（小写）¥0.01")),
      { number: "24312000000136634917", issueDate: "2024年05月14日", gross: "¥0.01" },
    );
    assert.equal(values(await text("my invoice 24312000000136634917")).number, "24312000000136634917");
    // A number with 21 digits, as text recognition makes them, is not changed: the check says what is wrong.
    assert.equal(values(await text("发票号码：243120000001366349177")).number, "243120000001366349177");
    assert.deepEqual(codes(await text("hello")), ["file/no-fields"]);
  });
  it("reads rows of any length, and reports what it did not read", async () => {
    const head = "发票号码：24312000000136634917\n开票日期：2024年05月14日\n";
    const long = await text(`${head}${"x".repeat(3_001)}\n\n${"y".repeat(5_000)}\n价税合计（小写）¥0.01`);
    assert.deepEqual(
      [values(long).number, values(long).gross, codes(long)],
      ["24312000000136634917", "¥0.01", ["file/lines-not-read"]],
    );
    assert.deepEqual(codes(await text(head + `${"x".repeat(70)}\n`.repeat(3_000))), [
      "file/text-too-long",
      "file/lines-not-read",
    ]);
  });
  it("is read in time, however it is written", async () => {
    for (const piece of ["名称：a ", "* ", "*a* 1.00 ", " ", "1", "发票号码 ", "total ", "account no ", "\t1,"])
      for (const length of [100, 190_000]) {
        for (const before of ["", "*a*b ", "invoice swift ", "发票号码 "]) {
          const start = performance.now();
          await text(before + piece.repeat(length / piece.length));
          assert.ok(performance.now() - start < 1_500, `${before}${piece} ${performance.now() - start} ms`);
        }
        const start = performance.now();
        await text(`${`${piece.repeat(2_500 / piece.length)}\n`.repeat(70)}`);
        assert.ok(performance.now() - start < 3_000, `${piece} ${performance.now() - start} ms`);
      }
  });
});
