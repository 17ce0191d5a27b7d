// Rows added to the register, for one loaded object only.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, describe, it } from "node:test";
import { load } from "../../www/fapiao-check/fapiao-check.js";

const PUBLISHED = new URL("../../www/fapiao-check/register.json", import.meta.url);

/** @type {import("../../www/fapiao-check/fapiao-check.js").FapiaoCheck} */
let builtIn;
/** @type {Buffer<ArrayBuffer>} */
let wasm;

const RESELLER = {
  id: "my-reseller",
  name: { en: "My Reseller Co., Ltd.", zh: "某某云服务有限公司" },
  taxId: "91330106MA2CFLDG4R",
};
const PRODUCT = { id: "my-product", name: { en: "My product" }, rows: [{ entity: "my-reseller", rate: "0.06" }] };

describe("load({ register })", () => {
  before(async () => {
    wasm = await readFile(new URL("../../www/fapiao-check/pkg/fapiao_check_bg.wasm", import.meta.url));
    builtIn = await load(wasm);
  });

  it("adds a row, and says where it comes from", async () => {
    const { findEntity, taxBreakdown } = await load({ wasm, register: { entities: [RESELLER], products: [PRODUCT] } });
    const [match] = findEntity({ query: "my product" }).matches;
    assert.deepEqual(
      [match?.entity?.name.zh, match?.origin, match?.entity?.origin],
      ["某某云服务有限公司", "overlay", "overlay"],
    );
    assert.equal(taxBreakdown({ amount: "106", product: "my product" }).net, "100.00");
    const [other] = findEntity({ query: "Model Studio" }).matches;
    assert.deepEqual([other?.origin, other?.entity?.origin], ["built-in", "built-in"]);
  });

  it("with every part; the first module, passed by the caller, says that it takes no rows", async () => {
    const register = { entities: [RESELLER], products: [PRODUCT] };
    const { findEntity } = await load({ part: "first", register });
    assert.equal(findEntity({ query: "my product" }).matches[0]?.origin, "overlay");
    const first = await readFile(new URL("../../www/fapiao-check/pkg/first_bg.wasm", import.meta.url));
    await assert.rejects(load({ part: "first", wasm: first, register }), /part "first" takes no register/);
  });

  it("replaces a row", async () => {
    const name = { en: "Zhiyu Internet Technology Co., Ltd.", zh: "某域互联科技有限公司" };
    const fapiao = await load({
      wasm,
      register: { asOf: "2027-01-31", entities: [{ id: "zhiyu", name, taxId: "91110105MA01NFRX6N", affiliate: 5 }] },
    });
    const { matches, asOf } = fapiao.findEntity({ query: "某域互联科技有限公司" });
    assert.deepEqual([matches[0]?.entity?.id, matches[0]?.origin, asOf], ["zhiyu", "overlay", "2027-01-31"]);
    assert.deepEqual(
      fapiao.validateSeller({ name: name.zh, taxId: "91110105 MA01NFRX6N" }).comparison.map(({ result }) => result),
      ["match", "match", "not-checked", "not-checked", "not-checked", "not-checked"],
    );
    const { findings, comparison } = fapiao.checkPayment({
      context: "alibaba-cloud",
      invoice: { issuer: name.zh, issuerTaxId: "91110105MA01NFRX6N" },
      transfer: { payee: "阿里云计算有限公司" },
    });
    assert.ok(findings.some(({ code }) => code === "payment/affiliate-collects"));
    const row = comparison.find(({ field }) => field === "taxId");
    assert.deepEqual([row?.result, row?.values.register], ["match", "91110105MA01NFRX6N"]);
  });

  it("leaves every other object as it is", async () => {
    const one = await load({ wasm, register: { entities: [RESELLER] } });
    const other = await load({
      wasm,
      register: { entities: [{ ...RESELLER, name: { en: "Another Reseller Co., Ltd." } }] },
    });
    const names = [builtIn, one, other, await load(wasm)].map(
      ({ findEntity }) => findEntity({ query: "My Reseller Co., Ltd." }).matches[0]?.entity?.id,
    );
    assert.deepEqual(names, [undefined, "my-reseller", undefined, undefined]);
    assert.equal(other.findEntity({ query: "Another Reseller Co., Ltd." }).matches[0]?.basis, "name");
    assert.deepEqual(Object.keys(one).sort(), Object.keys(builtIn).sort());
    assert.deepEqual(
      one.validateTaxId({ taxId: "91330106MA2CFLDG4R" }),
      builtIn.validateTaxId({ taxId: "91330106MA2CFLDG4R" }),
    );
    assert.equal(one.rules().length, builtIn.rules().length);
  });

  it("takes the published form, which changes only origins", async () => {
    const fapiao = await load({ wasm, register: JSON.parse(await readFile(PUBLISHED, "utf8")) });
    for (const query of [
      "Model Studio",
      "SMS",
      "Wuying",
      "阿里云计算有限公司",
      "91330106673959654P",
      "*生产生活服务*软件服务费",
      "Bainian Yunqi (Shanghai) Network Technology Co., Ltd.",
    ]) {
      const expected = builtIn.findEntity({ query });
      const found = fapiao.findEntity({ query });
      assert.ok(
        found.matches.every(({ origin }) => origin === "overlay"),
        query,
      );
      assert.deepEqual(JSON.parse(JSON.stringify(found).replaceAll('"overlay"', '"built-in"')), expected);
    }
  });

  for (const [what, options, message] of /** @type {[string, unknown, RegExp][]} */ ([
    [
      "an unknown field",
      { register: { entities: [{ ...RESELLER, nmae: "" }] } },
      /unknown field `register\.entities\[0\]\.nmae`/,
    ],
    [
      "a wrong type",
      { register: { products: [{ ...PRODUCT, rows: [{ rate: 0.06 }] }] } },
      /`register\.products\[0\]\.rows\[0\]\.rate` must be .*0\.06/,
    ],
    [
      "an entity that nobody is",
      { register: { products: [PRODUCT] } },
      /`register\.products\[0\]\.rows\[0\]\.entity` must .*"my-reseller"/,
    ],
    [
      "a tax ID of the wrong form",
      { register: { entities: [{ ...RESELLER, taxId: "913301" }] } },
      /`register\.entities\[0\]\.taxId` must .*"913301"/,
    ],
    [
      "a day that is none",
      { register: { products: [{ ...PRODUCT, rows: [{ from: "2026-02-30" }] }] } },
      /`register\.products\[0\]\.rows\[0\]\.from` must be a day/,
    ],
    [
      "periods that overlap",
      {
        register: { products: [{ ...PRODUCT, rows: [{ entity: "zhiyu", from: "2026-01-01" }, { entity: "zhiyu" }] }] },
      },
      /`register\.products\[0\]\.rows\[1\]\.from`/,
    ],
    [
      "a row named as the language's own",
      { register: JSON.parse('{"entities":[{"id":"x","name":{"en":"x"},"__proto__":{}}]}') },
      /unknown field `register\.entities\[0\]\.__proto__`/,
    ],
    [
      "a table of the language's own",
      { register: JSON.parse('{"__proto__":{"entities":[]}}') },
      /unknown field `register\.__proto__`/,
    ],
    ["no list", { register: { entities: {} } }, /`register\.entities` must be a list/],
    ["a row that is none", { register: { entities: [[]] } }, /`register\.entities\[0\]` must be an object/],
    [
      "more rows than anybody has",
      { register: { entities: Array.from({ length: 100_000 }, (_, at) => ({ id: `${at}`, name: { en: "x" } })) } },
      /`register\.entities` must have at most 10000 rows, found 100000/,
    ],
    [
      "nesting",
      { register: { entities: JSON.parse("[".repeat(5_000) + "]".repeat(5_000)) } },
      /`register\.entities\[0\]` must be an object/,
    ],
    ["no object", { register: "entities" }, /`register` must be an object/],
    ["an unknown option", { regsiter: {} }, /unknown field `regsiter`; expected one of register/],
  ]))
    it(`refuses ${what}, and the built-in rows stay`, async () => {
      await assert.rejects(load(/** @type {{}} */ (Object.assign({ wasm }, options))), (/** @type {Error} */ error) => {
        assert.ok(error instanceof Error);
        assert.match(error.message, message);
        return true;
      });
      assert.equal((await load(wasm)).findEntity({ query: "Model Studio" }).matches[0]?.origin, "built-in");
    });
});
