// The contract of www/fapiao-check/fapiao-check.d.ts, in Node, with bytes.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, describe, it } from "node:test";
import { load, setBase } from "../../www/fapiao-check/fapiao-check.js";

const WASM = new URL("../../www/fapiao-check/pkg/fapiao_check_bg.wasm", import.meta.url);

/** @type {import("../../www/fapiao-check/fapiao-check.js").FapiaoCheck} */
let fapiao;
/** @type {Buffer<ArrayBuffer>} */
let bytes;

// The order matters: the failures are tried before anything has been loaded.
describe("load", () => {
  before(async () => {
    bytes = await readFile(WASM);
  });

  it("names what is not WebAssembly", async () => {
    await assert.rejects(load(new Uint8Array([1, 2, 3, 4])), (/** @type {Error} */ error) => {
      assert.ok(error instanceof Error);
      assert.match(error.message, /^Fapiao Check could not be loaded: /);
      assert.ok(error.cause instanceof Error);
      return true;
    });
  });

  it("names a response that is not there", async () => {
    await assert.rejects(load(new Response("", { status: 404 })), /could not be loaded: .*answered 404/);
  });

  it("does not keep a failed load", async () => {
    const fetched = globalThis.fetch;
    let calls = 0;
    // In Node only its own files are fetched.
    setBase("https://host.test/copy");
    try {
      globalThis.fetch = async (address) => {
        assert.equal(address, "https://host.test/copy/pkg/fapiao_check_bg.wasm");
        calls++;
        return new Response("", { status: 503 });
      };
      await assert.rejects(load(), /answered 503/);
      await assert.rejects(load(), /answered 503/);
      assert.equal(calls, 2);
      // A server with the wrong MIME type will do.
      globalThis.fetch = async () => {
        calls++;
        return new Response(bytes, { headers: { "Content-Type": "text/plain" } });
      };
      const first = await load();
      assert.equal(first.taxBreakdown({ amount: "6150", rate: "6%" }).net, "5801.89");
      assert.equal(await load(), first);
      assert.equal(calls, 3);
    } finally {
      globalThis.fetch = fetched;
      setBase();
    }
  });

  it("takes bytes", async () => {
    fapiao = await load(bytes);
    for (const name of /** @type {const} */ ([
      "taxBreakdown",
      "findEntity",
      "validateInvoiceNumber",
      "validateTaxId",
      "validateSeller",
      "checkField",
      "checkPayment",
      "checkInvoiceRequest",
      "planAftercare",
      "rules",
    ]))
      assert.equal(typeof fapiao[name], "function", name);
    // Functions that only start the module are not part of the contract.
    assert.ok(!("default" in fapiao) && !("initSync" in fapiao));
  });
});

describe("answers", () => {
  before(async () => {
    fapiao = await load(await readFile(WASM));
  });

  it("taxBreakdown", () => {
    const { verdict, gross, net, tax, rate, difference, balancingTax, findings, steps } = fapiao.taxBreakdown({
      amount: "100",
      rate: "13%",
    });
    assert.deepEqual(
      { verdict, gross, net, tax, rate, difference, balancingTax },
      {
        verdict: "clear",
        gross: "100.00",
        net: "88.50",
        tax: "11.51",
        rate: "0.13",
        difference: "0.01",
        balancingTax: "11.50",
      },
    );
    assert.deepEqual(
      findings.map(({ code, severity }) => [code, severity]),
      [["tax/sum-differs", "info"]],
    );
    assert.equal(steps.at(-1)?.result, "11.50");
  });

  it("findEntity", () => {
    const { matches, asOf } = fapiao.findEntity({ query: "Model Studio" });
    assert.equal(matches[0]?.entity?.taxId, "91330106MA2CFLDG4R");
    assert.equal(matches[0]?.rate, "0.06");
    assert.match(asOf, /^\d{4}-\d\d-\d\d$/);
  });

  it("validateInvoiceNumber", () => {
    const { kind, normalized, segments, parts } = fapiao.validateInvoiceNumber({
      number: " 2533 2000 0000 1234 5678 ",
    });
    assert.deepEqual(
      [kind, normalized, parts?.region?.name],
      ["digital", "25332000000012345678", { en: "Zhejiang", zh: "浙江" }],
    );
    assert.equal(segments.map(({ value }) => value).join(""), "25332000000012345678");
  });

  it("checkField", () => {
    const half = fapiao.checkField({ check: "tax-id", value: "913301066739" });
    assert.deepEqual(
      [half.verdict, half.incomplete, half.unfinished.map(({ code }) => code), half.normalized],
      ["clear", true, ["tax-id/length"], undefined],
    );
    assert.throws(() => fapiao.checkField(/** @type {any} */ ({ value: "1" })), /`check`/);
  });

  it("checkPayment", () => {
    const { verdict, findings, comparison } = fapiao.checkPayment({
      order: { account: "3901220009124471806" },
      transfer: { account: "3901220009724471806" },
    });
    assert.equal(verdict, "stop");
    assert.equal(findings[0]?.code, "payment/account-differs");
    const row = comparison.find(({ field }) => field === "account");
    assert.equal(row?.result, "differs");
    assert.deepEqual(row?.marks, { order: [[10, 11]], transfer: [[10, 11]] });
  });

  it("rules", () => {
    const rules = fapiao.rules();
    const codes = new Set(rules.map(({ code }) => code));
    assert.equal(codes.size, rules.length);
    assert.ok(codes.has("tax/sum-differs") && codes.has("payment/account-differs"));
    for (const { code, family, title, message, source } of rules) {
      assert.ok(code.startsWith(`${family}/`), code);
      assert.ok(title.en && title.zh && message.en && message.zh && source.length, code);
    }
  });
});

describe("mistakes of the calling program", () => {
  before(async () => {
    fapiao = await load(await readFile(WASM));
  });

  // What a program without types might pass.
  const call = (
    /** @type {"taxBreakdown" | "findEntity" | "validateInvoiceNumber" | "checkPayment"} */ name,
    /** @type {unknown} */ question,
  ) => /** @type {(question: unknown) => unknown} */ (fapiao[name])(question);

  for (const [what, name, question, message] of /** @type {const} */ ([
    ["an unknown field", "taxBreakdown", { amuont: "100" }, /unknown field `amuont`/],
    ["an unknown field inside", "checkPayment", { transfer: { acount: "1" } }, /`transfer\.acount`/],
    [
      "an unknown field in a list",
      "checkPayment",
      { order: { schedule: [{ label: "deposit" }, { due_: true }] } },
      /`order\.schedule\[1\]\.due_`/,
    ],
    ["a number for a text", "taxBreakdown", { amount: 6150 }, /`amount`.*6150/],
    [
      "a number for a text inside",
      "checkPayment",
      { transfer: { account: 3901220009724471806n } },
      /`transfer\.account`/,
    ],
    ["a text for a flag", "checkPayment", { order: { tradeAssurance: "yes" } }, /`order\.tradeAssurance`/],
    ["a word outside its list", "checkPayment", { context: "alibaba" }, /`context`.*alibaba-order.*alibaba-cloud/],
    [
      "a word outside its list inside",
      "checkPayment",
      { answers: { "account-confirmed": "maybe" } },
      /`answers\.account-confirmed`/,
    ],
    ["a wrong today", "validateInvoiceNumber", { number: "1", today: "15.1.2026" }, /`today`/],
    ["a list for an object", "checkPayment", { order: [] }, /`order`/],
    ["nothing at all", "findEntity", undefined, /findEntity/],
    ["a text for the question", "findEntity", "ECS", /findEntity/],
  ]))
    it(`${what} throws an Error that names it, and the next call works`, () => {
      assert.throws(
        () => call(name, question),
        (/** @type {Error} */ error) => {
          assert.ok(error instanceof Error);
          assert.match(error.message, message);
          return true;
        },
      );
      assert.equal(fapiao.taxBreakdown({ amount: "6,150", rate: "6%" }).net, "5801.89");
    });
});

describe("user input never throws", () => {
  before(async () => {
    fapiao = await load(await readFile(WASM));
  });

  for (const text of [
    "",
    " ",
    "\0",
    "\ud800",
    "😀",
    "\u202e12",
    "x".repeat(10_000),
    "9".repeat(10_000),
    "1e9",
    "-1",
    "６％",
    "4.800,00",
    "٤٨٠٠",
  ]) {
    it(JSON.stringify(text.slice(0, 20)), () => {
      const reports = [
        fapiao.taxBreakdown({ amount: text, rate: text, product: text, orderDate: text, currency: text }),
        fapiao.findEntity({ query: text, orderDate: text }),
        fapiao.validateInvoiceNumber({ number: text, code: text, issueDate: text, issuer: text, today: "2026-01-15" }),
        .../** @type {const} */ ([
          "amount",
          "rate",
          "tax-id",
          "invoice-number",
          "invoice-code",
          "account",
          "cnaps",
          "iban",
          "bic",
          "date",
          "name",
        ]).map((check) => fapiao.checkField({ check, value: text, currency: text, issueDate: text })),
        fapiao.checkPayment({
          order: { supplier: text, amount: text, currency: text, account: text },
          invoice: { issuer: text, amount: text, reference: text },
          transfer: { payee: text, amount: text, currency: text, account: text, swift: text, reference: text },
        }),
      ];
      for (const { verdict, findings, unchecked } of reports) {
        assert.ok(["stop", "hold", "caution", "clear"].includes(verdict));
        for (const { message } of [...findings, ...unchecked]) assert.ok(message.en && message.zh);
      }
      assert.equal(fapiao.taxBreakdown({ amount: "6150", rate: "6%" }).tax, "348.11");
    });
  }
});
