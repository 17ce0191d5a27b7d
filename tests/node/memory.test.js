// A call leaves nothing in memory. MEMORY_CALLS=1000000 is the long run, and prints the figures of docs/testing.md.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { before, describe, it } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { vectorsIn } from "./vectors.js";

const CALLS = Number(process.env.MEMORY_CALLS ?? 30_000);
/** What Node itself keeps or frees between two measurements, in bytes, however many the calls. */
const NOISE = 400_000;

setFlagsFromString("--expose-gc");
const collect = /** @type {() => void} */ (runInNewContext("gc"));

/** The vectors' questions, by function. @type {Map<string, unknown[]>} */
const questions = new Map();
/** @type {Record<string, any>} */
let functions;
/** @type {any} */
let wasm;

/** Bytes of the module's memory, places in its table of objects, and bytes of JavaScript's heap. */
const held = () => {
  collect();
  collect();
  return {
    module: wasm.memory.buffer.byteLength,
    table: wasm.__wbindgen_externrefs.length,
    heap: process.memoryUsage().heapUsed,
  };
};

/** @param {string} name @param {number} count */
const call = (name, count) => {
  const ask = functions[name],
    asked = questions.get(name) ?? [];
  for (let at = 0; at < count; at++) {
    const question = asked[at % asked.length];
    try {
      ask(question);
    } catch (error) {
      if (question !== MISTAKE) throw error;
    }
  }
};
/** A caller's mistake is an exception, and leaves nothing in memory either. */
const MISTAKE = { amuont: 1, nested: [{}] };

describe(`${CALLS.toLocaleString("en")} calls`, { timeout: 3_600_000 }, () => {
  before(async () => {
    const folder = new URL("../vectors/", import.meta.url);
    for (const file of await readdir(folder)) {
      const all = vectorsIn(await readFile(new URL(file, folder), "utf8"));
      if (Array.isArray(all))
        for (const { ask, given } of all) if (ask) questions.set(ask, [...(questions.get(ask) ?? [MISTAKE]), given]);
    }
    questions.set("rules", [undefined]);
    const glue = await import("../../www/fapiao-check/pkg/fapiao_check.js");
    wasm = glue.initSync({
      module: await readFile(new URL("../../www/fapiao-check/pkg/fapiao_check_bg.wasm", import.meta.url)),
    });
    const { default: init, initSync, overlay, ...rest } = glue;
    functions = rest;
  });

  it("grow neither the module's memory nor JavaScript's, function by function", () => {
    const names = Object.keys(functions);
    assert.deepEqual([...questions.keys()].sort(), names.sort());
    // One call of `rules` writes more than a hundred others.
    const count = (/** @type {string} */ name) => Math.ceil(CALLS / (name === "rules" ? 100 : 1) / (names.length - 1));
    for (const name of names) call(name, 2 * (questions.get(name)?.length ?? 0));
    for (const name of names) call(name, Math.min(1_000, count(name)));
    const begun = held();
    let before = begun,
      total = 0;
    for (const name of names) {
      call(name, count(name));
      const after = held();
      total += count(name);
      assert.equal(after.module, before.module, `${name}: the module's memory`);
      assert.equal(after.table, before.table, `${name}: the table of objects`);
      assert.ok(after.heap - before.heap < NOISE, `${name}: ${after.heap - before.heap} bytes more in JavaScript`);
      if (process.env.MEMORY_CALLS) {
        console.log(
          `| \`${name}\` | ${count(name).toLocaleString("en")} | ${after.module - before.module} | ${((after.heap - before.heap) / count(name)).toFixed(2)} |`,
        );
      }
      before = after;
    }
    assert.ok(before.heap - begun.heap < NOISE, `${before.heap - begun.heap} bytes more after ${total} calls`);
    if (process.env.MEMORY_CALLS)
      console.log(
        `${total} calls; module ${before.module} bytes, as before; JavaScript ${begun.heap} bytes before, ${before.heap} after`,
      );
  });

  it("a sheet is freed with all of its findings", async () => {
    const bulk = await import("../../www/fapiao-check/pkg/bulk.js"),
      { memory } = bulk.initSync({
        module: await readFile(new URL("../../www/fapiao-check/pkg/bulk_bg.wasm", import.meta.url)),
      });
    const { load } = await import("../../www/fapiao-check/sheets/sheets.js"),
      { check } = await load(await readFile(new URL("../../www/fapiao-check/pkg/bulk_bg.wasm", import.meta.url)));
    const rows = Array.from(
      { length: 2_000 },
      (_, at) => `${25332000000000000000n + BigInt(at)},${at}.0${at % 10},13%,91330106673959654P,=${at}`,
    ).join("\n");
    const bytes = new TextEncoder().encode(`发票号码,价税合计,税率,销方税号,备注\n${rows}\n`);
    const read = (/** @type {number} */ times) => {
      for (let time = 0; time < times; time++) check(bytes, { text: "whole" });
    };
    read(20);
    const before = memory.buffer.byteLength;
    read(Math.ceil(CALLS / 1_000));
    assert.equal(memory.buffer.byteLength, before);
  });
});
