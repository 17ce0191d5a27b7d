// How the module is loaded without a page: from its own files, from what a caller passes, and in a worker.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { afterEach, describe, it } from "node:test";
import { load } from "../../www/fapiao-check/fapiao-check.js";
import { load as loadBulk } from "../../www/fapiao-check/sheets/sheets.js";
import { loadInWorker } from "../../www/fapiao-check/in-worker.js";
import { vectorsIn } from "./vectors.js";

const PKG = new URL("../../www/fapiao-check/pkg/", import.meta.url);
const bytes = await readFile(new URL("first_bg.wasm", PKG)),
  question = { amount: "100", rate: "13%" };

/** @param {unknown} wasm @returns {Promise<string | undefined>} */
const net = async (wasm) => (await load({ part: "first", wasm: /** @type {any} */ (wasm) })).taxBreakdown(question).net;

describe("load", () => {
  it("needs nothing in Node, also when it is required", async () => {
    assert.equal((await load()).taxBreakdown(question).net, "88.50");
    assert.equal((await load({ part: "numbers" })).validateTaxId({ taxId: "91330106673959654P" }).verdict, "clear");
    const required = createRequire(import.meta.url)("../../www/fapiao-check/fapiao-check.js");
    assert.equal((await required.load({ part: "first" })).taxBreakdown(question).net, "88.50");
  });

  it("has a module for each part, which answers only its own questions, and one that answers all", async () => {
    /** What each answers, in addition to its rules. @type {Record<string, string[]>} */
    const doors = {
      first: ["findEntity", "taxBreakdown"],
      field: ["checkField"],
      bank: ["checkField", "validateBankDetails"],
      payment: ["checkPayment"],
      request: ["checkInvoiceRequest", "findEntity", "planAftercare"],
      paper: ["readPaper"],
    };
    const all = await load({ wasm: new URL("fapiao_check_bg.wasm", PKG) }),
      codes = new Set(all.rules().map(({ code }) => code));
    for (const [part, functions] of Object.entries(doors)) {
      const wasm = new URL(`${part}_bg.wasm`, PKG),
        own = /** @type {any} */ (await load({ part: /** @type {"first"} */ (part), wasm }));
      assert.deepEqual(Object.keys(own).sort(), [...functions, "rules"].sort(), part);
      for (const name of functions) assert.ok(name in all, name);
      const rules = /** @type {{ code: string }[]} */ (own.rules());
      assert.ok(rules.length > 5 && rules.length < codes.size);
      for (const { code } of rules) assert.ok(codes.has(code), code);
    }
  });

  it("answers every vector the same by the module of its part as by the one that answers all", async () => {
    const own = (/** @type {string} */ part) =>
      load({ part: /** @type {any} */ (part), wasm: new URL(`${part}_bg.wasm`, PKG) });
    const all = /** @type {any} */ (await load({ wasm: new URL("fapiao_check_bg.wasm", PKG) })),
      parts = await Promise.all(["field", "bank", "payment", "request"].map(own)),
      [field, bank, payment, request] = /** @type {any[]} */ (parts),
      isBank = (/** @type {string} */ check) => ["account", "cnaps", "iban", "bic"].includes(check);
    /** @type {Record<string, (given: any) => any>} */
    const doors = {
      checkField: ({ check }) => (isBank(check) ? bank : field),
      validateBankDetails: () => bank,
      checkPayment: () => payment,
      checkInvoiceRequest: () => request,
      planAftercare: () => request,
    };
    const asked = Object.fromEntries(Object.keys(doors).map((name) => [name, 0]));
    const folder = new URL("../vectors/", import.meta.url);
    for (const file of await readdir(folder)) {
      const vectors = vectorsIn(await readFile(new URL(file, folder), "utf8"));
      for (const { ask, given } of Array.isArray(vectors) ? vectors : []) {
        const door = Object.hasOwn(doors, ask) && doors[ask]?.(given);
        if (!door) continue;
        assert.deepEqual(door[ask](given), all[ask](given), `${ask} ${JSON.stringify(given)}`);
        asked[ask] = (asked[ask] ?? 0) + 1;
      }
    }
    for (const [name, count] of Object.entries(asked)) assert.ok(count > 40, `${name}: ${count}`);
    const check = "iban";
    assert.throws(() => field.checkField({ check, value: "DE" }), /checkField: `check`: .* part "bank"/);
    assert.throws(() => bank.checkField({ check: "amount", value: "1" }), /checkField: `check`: .* part "field"/);
  });

  it("takes a module in every form", async () => {
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
      address = new URL("first_bg.wasm", PKG);
    for (const wasm of [
      bytes,
      buffer,
      new DataView(buffer),
      await WebAssembly.compile(bytes),
      address,
      `${address}`,
      new Response(bytes),
      new Response(bytes, { headers: { "Content-Type": "application/wasm" } }),
      Promise.resolve(bytes),
      Promise.resolve(new Response(bytes)),
    ])
      assert.equal(await net(wasm), "88.50");
  });

  it("names what is wrong with its argument, and still works", async () => {
    for (const [wasm, said] of /** @type {[unknown, RegExp][]} */ ([
      [null, /expected bytes, a URL, a Response or a WebAssembly.Module, found Null/],
      [5, /found Number/],
      [{}, /found Object/],
      [() => bytes, /found Function/],
      [[], /found Array/],
      [new Uint8Array(), /is not a WebAssembly module/],
      [new TextEncoder().encode("<!doctype html>"), /is not a WebAssembly module.*“Bundlers”/],
      [bytes.subarray(0, 1_000), /is damaged or breaks off/],
      [bytes.subarray(0, bytes.length - 1), /is damaged or breaks off/],
      [new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), /is not the one of part "first" in this version/],
      [await readFile(new URL("numbers_bg.wasm", PKG)), /is not the one of part "first" in this version/],
      [new Response("", { status: 404 }), /the response answered 404/],
      [new URL("nowhere.wasm", PKG), /ENOENT/],
      [{ then: 1 }, /found Object/],
    ]))
      await assert.rejects(net(wasm), (error) => {
        assert.ok(error instanceof Error);
        assert.match(error.message, /^Fapiao Check could not be loaded: /);
        assert.match(error.message, said);
        return true;
      });
    for (const [given, said] of /** @type {[any, RegExp][]} */ ([
      [null, /found Null/],
      [[bytes], /found Array/],
      [
        { part: "second" },
        /part: expected one of first,field,bank,numbers,files,paper,picture,list,payment,request,all, found second/,
      ],
      [{ part: "__proto__" }, /part: expected one of/],
      [{ prat: "first" }, /unknown field `prat`/],
    ]))
      await assert.rejects(load(given), said);
    assert.equal(await net(bytes), "88.50");
  });
});

/** Every field that a question or an option can have, and the names in answers. */
const FIELDS = ["wasm", "part", "register", "worker", "amount", "rate", "product", "orderDate", "currency", "lines"]
  .concat(["query", "seller", "limit", "number", "code", "text", "today", "context", "order", "transfer", "answers"])
  .concat([
    "columns",
    "accounts",
    "situation",
    "invoice",
    "items",
    "printed",
    "params",
    "fix",
    "suggestion",
    "position",
    "en",
    "zh",
  ]);

describe("fields that a page has put on every object", () => {
  afterEach(() => {
    for (const name of FIELDS) delete (/** @type {any} */ (Object.prototype)[name]);
  });

  it("change no answer", async () => {
    const ask = async () => {
      const fapiao = await load();
      return JSON.stringify([
        fapiao.taxBreakdown({ amount: "100", rate: "13%", printed: { net: "1" } }),
        fapiao.findEntity({ query: "ECS" }),
        fapiao.identify({ text: "24332000000012345678" }),
        fapiao.checkPayment({ context: "alibaba-order", transfer: { account: "1" } }),
        fapiao.planAftercare({ situation: "wrong" }),
        (await load({ register: {} })).taxBreakdown({}),
        (await loadBulk()).check(new TextEncoder().encode("amount,rate\n100,13%\n")).rows,
      ]);
    };
    const before = await ask();
    for (const name of FIELDS) /** @type {any} */ (Object.prototype)[name] = "x";
    assert.equal(await ask(), before);
    assert.equal((await load({})).taxBreakdown(question).net, "88.50");
  });
});

/** A worker that handles each question as the test says. */
class Fake {
  /** @type {Fake} */ static last;
  /** @type {(number: number, name: string) => void} */ static answer;
  /** @type {((event: object) => void) | undefined} */ onmessage;
  /** @type {((event: object) => void) | undefined} */ onerror;
  ended = 0;
  constructor() {
    Fake.last = this;
  }
  terminate() {
    this.ended++;
  }
  /** @param {[number, string, unknown]} message */
  postMessage([id, name, question]) {
    structuredClone(question);
    setTimeout(() => {
      if (this.ended) return;
      if (name) Fake.answer(id, name);
      else this.say(id, { value: ["taxBreakdown"] });
    });
  }
  /** @param {number} id @param {object} reply */
  say(id, reply) {
    this.onmessage?.({ data: [id, reply] });
  }
}

describe("loadInWorker", () => {
  const { Worker } = /** @type {any} */ (globalThis);
  afterEach(() => Object.assign(globalThis, { Worker }));
  /** @param {(number: number) => void} answer */
  const begin = (answer) => {
    Object.assign(globalThis, { Worker: Fake });
    Fake.answer = answer;
    return loadInWorker();
  };

  it("says that there are no workers, if so", async () => {
    await assert.rejects(loadInWorker(), /could not be loaded: there are no workers here; use load\(\)/);
  });

  it("settles every question, also those after the end", async () => {
    const { taxBreakdown, end } = await begin(() => {});
    const asked = [taxBreakdown(question), taxBreakdown(question)];
    end();
    asked.push(taxBreakdown(question));
    for (const { reason, status } of /** @type {any[]} */ (await Promise.allSettled(asked)))
      assert.equal(`${status} ${reason?.message}`, "rejected Fapiao Check: this worker was ended");
    end();
    assert.ok(Fake.last.ended);
  });

  it("settles the questions of a worker that died, and all later ones", async () => {
    const { taxBreakdown } = await begin(() => Fake.last.onerror?.({ message: "no memory", preventDefault() {} }));
    for (let time = 0; time < 2; time++)
      await assert.rejects(taxBreakdown(question), /could not be loaded: its worker ended: no memory/);
  });

  it("refuses what cannot be passed to a worker, and answers the next question", async () => {
    const { taxBreakdown } = await begin((id) => Fake.last.say(id, { value: { net: "88.50" } }));
    await assert.rejects(taxBreakdown(/** @type {any} */ ({ amount: () => {} })), { name: "DataCloneError" });
    assert.equal((await taxBreakdown(question)).net, "88.50");
  });
});
