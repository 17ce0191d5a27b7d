// The readers of XML, OFD and archives: every variant, good and faulty, and harmful files. All files are made up.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { read } from "../../www/fapiao-check/readers/read.js";
import { invoice } from "../files/make/invoice.js";
import { excel } from "../files/make/list.js";
import { ofd, zip } from "../files/make/ofd.js";
import { invoicePdf } from "../files/make/pdf.js";
import { picture, png } from "../files/make/picture.js";
import { digitalXml, legacyXml, railwayXml } from "../files/make/xml.js";
import { checked, codes as said } from "./said.js";

/** @typedef {import("../../www/fapiao-check/readers.js").Read} Read */

const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);
/** @param {Uint8Array} file */
const readAll = async (file, name = "file") => {
  /** @type {Read[]} */
  const all = [];
  for await (const one of read(file, name)) all.push(one);
  return all;
};
/** @param {Uint8Array} file @returns {Promise<Read>} */
const readOne = async (file, name = "file") => {
  const [one, ...more] = await readAll(file, name);
  assert.ok(one && !more[0]);
  return one;
};
/** The head of a HEIC: its kind, the size of its tiles and of the whole. @param {number} width @param {number} height */
const heic = (width, height) => {
  const file = new Uint8Array(200),
    view = new DataView(file.buffer);
  file.set(bytes("ftypheic"), 4);
  for (const [at, size] of /** @type {const} */ ([
    [60, [512, 512]],
    [90, [width, height]],
  ])) {
    file.set(bytes("ispe"), at);
    size.forEach((side, place) => view.setUint32(at + 8 + 4 * place, side));
  }
  return file;
};
/** @param {Read} one */
const values = ({ fields }) => Object.fromEntries(fields.map(({ name, value }) => [name, value]));
/** Except for the note on the signature, which every XML of a digital invoice has. @param {Read} one */
const codes = (one) => said(one).filter((code) => code !== "file/signature-not-verified");

const RED = { originalNumber: "25332000000012345678", creditNoteForm: "33010626051000000014" };
const LEGACY = { code: "033001900104", number: "12345678", checkCode: "17884534745749991611" };
const MAIN = /** @type {const} */ ([
  "number",
  "issueDate",
  "sellerName",
  "sellerTaxId",
  "buyerName",
  "buyerTaxId",
  "net",
  "tax",
  "gross",
  "drawer",
]);

describe("XML of digital invoices", () => {
  it("reads what was written, whatever the invoice", async () => {
    for (let seed = 0; seed < 200; seed++) {
      const made = invoice(
        seed,
        seed % 5 === 0
          ? RED
          : seed % 7 === 0
            ? {
                sellerAddress: "杭州市转塘<科技>经济区块16号 & 8幢",
                sellerPhone: "0571-85022088",
                sellerBank: "招商银行股份有限公司杭州高新支行",
                sellerAccount: "571905493610702",
                remark: "订单号：1\n第二行",
              }
            : {},
      );
      const one = await readOne(digitalXml(made)),
        found = values(one);
      assert.deepEqual([one.kind, one.medium], ["digital", "xml"]);
      for (const name of /** @type {const} */ ([
        ...MAIN,
        "capitals",
        "type",
        "sellerAddress",
        "sellerPhone",
        "sellerBank",
        "sellerAccount",
        "remark",
        "originalNumber",
        "creditNoteForm",
      ]))
        assert.equal(found[name], made[name], `${name}, seed ${seed}`);
      assert.deepEqual(
        one.lines.map(({ where, ...line }) => line),
        made.lines,
      );
      assert.deepEqual(codes(one), made.originalNumber ? ["file/red-invoice"] : []);
      for (const { where } of one.fields) assert.match(where.en, /^EInvoice\//);
      assert.deepEqual(
        one.notes.map(({ code }) => code),
        ["file/signature-not-verified"],
      );
    }
  });

  for (const [what, change, expected] of /** @type {[string, (xml: string) => string, string[]][]} */ ([
    ["an ID that is not the number", (xml) => xml.replace(/<EIid>\d/, "<EIid>9"), ["file/id-differs"]],
    ["another tax bureau", (xml) => xml.replace("13300000000", "14400000000"), ["file/bureau-differs"]],
    ["another tag", (xml) => xml.replace("SWEI3300", "SWEI4400"), ["file/tag-differs"]],
    [
      "lines that do not add up",
      (xml) => xml.replace(/<TotalAmWithoutTax>[\d.]+/, "<TotalAmWithoutTax>1.00"),
      ["file/lines-differ"],
    ],
    [
      "a line that does not add up",
      (xml) => xml.replace(/<TotaltaxIncludedAmount>[\d.]+/, "<TotaltaxIncludedAmount>1.00"),
      ["file/line-differs"],
    ],
    [
      "red by its label, blue by its amount",
      (xml) => xml.replace("<LabelCode>Y<", "<LabelCode>N<"),
      ["file/red-without-original", "file/sign-differs"],
    ],
    ["no tax stated", (xml) => xml.replace(/<TotalTaxAm>.*?<\/TotalTaxAm>/, ""), []],
    [
      "a prefix on every name",
      (xml) => xml.replace(/<(\/?)(?=[A-Z])/g, "<$1e:").replace("<e:EInvoice>", '<e:EInvoice xmlns:e="x">'),
      [],
    ],
  ]))
    it(what, async () => assert.deepEqual(codes(await readOne(digitalXml(invoice(3), change))), expected));

  it("reads the original of a red-letter invoice from its remark, in every spelling", async () => {
    for (const words of [
      "被红冲蓝字数电发票号码：",
      "被红冲蓝字数电票号码:",
      "被红冲蓝字全电发票号码：",
      "被红冲蓝字数电票号码： ",
    ]) {
      const found = values(
        await readOne(
          digitalXml(
            invoice(4, { remark: `${words}25332000000012345678 红字发票信息确认单编号：33010626051000000014` }),
          ),
        ),
      );
      assert.deepEqual([found.originalNumber, found.creditNoteForm], ["25332000000012345678", "33010626051000000014"]);
    }
  });

  it("shows fields without a label, with their path", async () => {
    const one = await readOne(
      digitalXml(invoice(5), (xml) =>
        xml.replace(
          "<SpecificInformation>",
          "<SpecificInformation><ConstructionServices><Place>杭州</Place></ConstructionServices>",
        ),
      ),
    );
    assert.deepEqual(
      one.fields.find(({ name }) => name === "other"),
      {
        name: "other",
        value: "杭州",
        where: {
          en: "EInvoice/EInvoiceData/SpecificInformation/ConstructionServices/Place",
          zh: "EInvoice/EInvoiceData/SpecificInformation/ConstructionServices/Place",
        },
      },
    );
  });

  it("reads every declared encoding", async () => {
    const made = invoice(6),
      xml = new TextDecoder().decode(digitalXml(made));
    const wide = (/** @type {boolean} */ little) => {
      const buffer = Buffer.from(`\ufeff${xml.replace("utf-8", "utf-16")}`, "utf16le");
      return new Uint8Array(little ? buffer : buffer.swap16());
    };
    for (const file of [bytes(`\ufeff${xml}`), wide(true), wide(false)])
      assert.equal(values(await readOne(file)).sellerName, made.sellerName);
    assert.deepEqual(codes(await readOne(new Uint8Array([...bytes("<EInvoice>"), 0xff, 0xfe, 0x80, 0xff]))), [
      "file/encoding-unknown",
    ]);
  });

  it("reads older invoices and railway tickets, and names other kinds of XML", async () => {
    const made = invoice(7, LEGACY),
      one = await readOne(bytes(legacyXml(made)));
    assert.equal(one.kind, "legacy");
    for (const name of /** @type {const} */ ([...MAIN, "code", "checkCode"]))
      assert.equal(values(one)[name], made[name], name);
    const ticket = await readOne(
      bytes(
        railwayXml({
          ElectronicInvoiceRailwayETicketNumber: "26339132621000219582",
          Fare: "56.00",
          TrainNumber: "G7349",
          TypeOfBusiness: "售",
        }),
      ),
    );
    assert.deepEqual(
      [ticket.kind, values(ticket)],
      ["railway", { number: "26339132621000219582", gross: "56.00", train: "G7349", business: "售" }],
    );
    const other = await readOne(bytes("<html><body>404</body></html>"));
    assert.deepEqual(
      [other.kind, codes(other), other.notes[0]?.params.root?.en],
      ["unreadable", ["file/xml-other"], "html"],
    );
  });
});

describe("OFD", () => {
  it("reads what was written, in every variant", async () => {
    for (let seed = 0; seed < 60; seed++) {
      const made = invoice(seed, seed % 3 ? {} : LEGACY),
        malformed = seed % 2 === 0,
        attached = seed % 3 ? undefined : /** @type {const} */ ("legacy");
      const one = await readOne(ofd(made, { malformed, data: seed % 4 > 0, attached })),
        found = values(one);
      assert.deepEqual([one.kind, one.medium], [attached ? "legacy" : "digital", "ofd"]);
      for (const name of MAIN)
        assert.equal(
          found[name]?.replace("¥", "").replace(/(\d{4})年(\d\d)月(\d\d)日/, "$1-$2-$3"),
          made[name],
          `${name}, seed ${seed}`,
        );
      assert.deepEqual(
        one.lines.map(({ item, net, tax }) => [item, net, tax]),
        made.lines.map(({ item, net, tax }) => [item, net, tax]),
      );
      assert.deepEqual(codes(one), malformed ? ["file/ofd-tag-mended"] : []);
    }
  });
  it("reads only the data, if there are no tags", async () => {
    const made = invoice(2),
      one = await readOne(ofd(made, { tags: false }));
    assert.deepEqual(
      [values(one).number, values(one).sellerName, one.fields[0]?.where.zh],
      [made.number, undefined, "OFD.xml: CustomData “发票号码”"],
    );
  });
  it("finds a page that was redrawn", async () => {
    for (const [page, field] of /** @type {const} */ ([
      [{ number: "25332000000012345678" }, "number"],
      [{ net: "1.00" }, "net"],
    ])) {
      const one = await readOne(ofd(invoice(2), { page }));
      assert.ok(
        checked(one).findings.some(({ code, field: at }) => code === "file/ofd-parts-differ" && at === field),
        field,
      );
    }
    assert.ok(
      codes(
        await readOne(ofd(invoice(2, LEGACY), { attached: "legacy", data: false, page: { gross: "9.99" } })),
      ).includes("file/ofd-parts-differ"),
    );
  });
  it("reads a railway ticket by its attached data", async () => {
    const one = await readOne(
      ofd(invoice(2), {
        tags: false,
        data: false,
        attached: { ElectronicInvoiceRailwayETicketNumber: "26339132621000219582", Fare: "56.00" },
      }),
    );
    assert.deepEqual(
      [one.kind, values(one).gross, one.fields[0]?.where.en],
      ["railway", "56.00", "Doc_0/Attachs/rai_issuer_1.xml: xbrl//rai:ElectronicInvoiceRailwayETicketNumber"],
    );
  });
  it("reports an OFD that is not an invoice", async () =>
    assert.deepEqual(codes(await readOne(ofd(invoice(2), { tags: false, data: false }))), ["file/ofd-other"]));
});

describe("archives", () => {
  it("reads each file in it, and says which one cannot be read", async () => {
    const made = [1, 2].map((seed) => invoice(seed));
    const all = await readAll(
      zip({
        "xml/a.xml": digitalXml(/** @type {any} */ (made[0])),
        "发票.pdf": ofd(/** @type {any} */ (made[1])),
        "leer.txt": "",
        "x.exe": new Uint8Array([1, 2, 0, 3, 4]),
      }),
      "all.zip",
    );
    assert.deepEqual(
      all.map((one) => [one.file, values(one).number, codes(one)[0]]),
      [
        ["all.zip/xml/a.xml", made[0]?.number, undefined],
        ["all.zip/发票.pdf", made[1]?.number, undefined],
        ["all.zip/leer.txt", undefined, "file/empty"],
        ["all.zip/x.exe", undefined, "file/unknown"],
      ],
    );
  });
  it("reads 500 files in less than 10 seconds", async () => {
    const file = zip(
      Object.fromEntries(
        Array.from({ length: 500 }, (_, seed) => [
          `${seed}.${seed % 2 ? "xml" : "ofd"}`,
          seed % 2 ? digitalXml(invoice(seed)) : ofd(invoice(seed)),
        ]),
      ),
    );
    const start = performance.now(),
      all = await readAll(file);
    assert.deepEqual([all.length, all.filter(({ kind }) => kind === "digital").length], [500, 500]);
    assert.ok(performance.now() - start < 10_000, `${performance.now() - start} ms`);
  });
});

describe("harmful files are refused with a sentence, in time", () => {
  const zeros = new Uint8Array(30_000_000);
  /** @param {Uint8Array} file @param {number} size */
  const lie = (file, size) => {
    const told = file.slice(),
      view = new DataView(told.buffer);
    for (let at = 0; at < told.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true);
    }
    return told;
  };
  const deep = (/** @type {number} */ levels) => bytes("<a>".repeat(levels) + "</a>".repeat(levels));
  for (const [what, make, code] of /** @type {[string, () => Uint8Array, string][]} */ ([
    ["a bomb", () => zip({ "OFD.xml": new Uint8Array(50_000_000) }), "file/zip-too-large"],
    [
      "a bomb of many files",
      () => zip({ "OFD.xml": "<a/>", ...Object.fromEntries(Array.from({ length: 3_100 }, (_, at) => [`${at}`, "x"])) }),
      "file/zip-too-many",
    ],
    ["a bomb that says it is small", () => lie(zip({ "a.xml": zeros }), 1_000), "file/zip-broken"],
    ["an archive that says it is larger than it is", () => lie(zip({ "a.xml": "<a/>" }), 900_000), "file/zip-broken"],
    ["an archive in an archive", () => zip({ "b.zip": zip({ "c.zip": zip({ a: "x" }) }) }), "file/zip-nested"],
    [
      "entities that expand",
      () => bytes(`<!DOCTYPE a [<!ENTITY a "${"x".repeat(1000)}"><!ENTITY b "&a;&a;&a;">]><EInvoice>&b;</EInvoice>`),
      "file/xml-declares-entities",
    ],
    ["an entity that nobody declared", () => bytes("<EInvoice>&b;</EInvoice>"), "file/xml-broken"],
    [
      "elements with names of the language",
      () => bytes("<a><constructor>1</constructor><__proto__>2</__proto__><toString>3</toString></a>"),
      "file/xml-other",
    ],
    ["nesting", () => deep(1_000_000), "file/xml-too-deep"],
    ["tags that never end", () => bytes("<a ".repeat(2_000_000)), "file/xml-broken"],
    ["too long an XML", () => bytes(`<a>${"x".repeat(9_000_000)}</a>`), "file/too-large"],
    ["half an XML", () => digitalXml(invoice(1)).slice(0, 900), "file/xml-broken"],
    [
      "half a workbook",
      () =>
        excel({
          a: [
            ["发票号码", "税额"],
            ["1", "2"],
          ],
        }).slice(0, 700),
      "file/zip-broken",
    ],
    ["half a PDF", () => invoicePdf(invoice(1)).slice(0, 900), "file/pdf-broken"],
    ["the head of a picture", () => png(picture("1")).slice(0, 20), "file/unknown"],
    ["half an OFD", () => ofd(invoice(1)).slice(0, 900), "file/zip-broken"],
    [
      "a locked archive",
      () => {
        const file = zip({ "a.xml": "<a/>" }),
          at = Buffer.from(file).lastIndexOf("PK\x01\x02", undefined, "latin1");
        file[at + 8] = 1;
        return file;
      },
      "file/zip-locked",
    ],
    ["nothing", () => new Uint8Array(), "file/empty"],
    ["an old Excel file", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "file/old-office"],
    [
      "a workbook with a password",
      () => {
        const file = new Uint8Array(2_000);
        file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
        file.set(Buffer.from("EncryptedPackage", "utf16le"), 1_024);
        return file;
      },
      "file/office-locked",
    ],
    ["a Word file", () => zip({ "[Content_Types].xml": "<a/>", "word/document.xml": "<a/>" }), "file/office-other"],
    ["a photograph that this platform does not open", () => heic(4_032, 3_024), "file/picture-broken"],
    ["a photograph without its size", () => heic(4_032, 3_024).slice(0, 40), "file/picture-broken"],
    ["a huge photograph", () => heic(40_000, 30_000), "file/picture-too-large"],
    [
      "a huge picture",
      () => {
        const head = new Uint8Array(64);
        head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        new DataView(head.buffer).setUint32(16, 60_000);
        new DataView(head.buffer).setUint32(20, 60_000);
        return head;
      },
      "file/picture-too-large",
    ],
  ]))
    it(what, async () => {
      const file = make(),
        start = performance.now(),
        one = await readOne(file);
      assert.equal(codes(one)[0], code);
      assert.equal(one.kind, "unreadable");
      assert.ok(
        checked(one).findings[0]?.message.zh && performance.now() - start < 3_000,
        `${performance.now() - start} ms`,
      );
    });

  it("gives only what can be passed to the page, whatever the names in an OFD", async () => {
    const one = await readOne(ofd(invoice(1), { called: (name) => (name === "BuyerName" ? "constructor" : name) }));
    assert.equal(structuredClone(one).kind, "digital");
    assert.ok(one.fields.every(({ name }) => typeof name === "string"));
  });

  it("recognises a file by its content, whatever its name", async () => {
    assert.deepEqual(
      [(await readOne(digitalXml(invoice(1)), "a.pdf")).medium, (await readOne(ofd(invoice(1)), "a.xml")).medium],
      ["xml", "ofd"],
    );
  });
});
