// The worker that reads is replaced when it dies or hangs, and its file is named; here the worker does so on demand.
import assert from "node:assert/strict";
import { it } from "node:test";
import { Reading } from "../../www/fapiao-check/readers/reading.js";
import { thread } from "../../www/fapiao-check/readers/thread.js";
import { invoice } from "../files/make/invoice.js";
import { invoicePdf, nestedPdf } from "../files/make/pdf.js";
import { digitalXml } from "../files/make/xml.js";

/** @typedef {import("../../www/fapiao-check/readers.js").Read} Read */

let made = 0;
/** Dies on "dies", never answers to "hangs", and sends late answers that must be ignored. */
class Fake {
  /** @type {((event: object) => void) | undefined} */ onmessage;
  /** @type {(() => void) | undefined} */ onerror;
  ended = false;
  /** @param {boolean} [arrives] whether its own files do */
  constructor(arrives = true) {
    made++;
    setTimeout(() => (arrives ? this.onmessage?.({ data: { ready: true } }) : this.onerror?.()));
  }
  terminate() {
    this.ended = true;
  }
  /** @param {{ id: number, name: string, skip: number }} given */
  postMessage({ id, name, skip }) {
    if (name.startsWith("archive")) return this.archive(id, name.split(" ").slice(1), skip);
    if (name === "hangs") return;
    setTimeout(() => {
      if (this.ended) return;
      if (name === "dies") return this.onerror?.();
      this.onmessage?.({ data: { id: id - 1, read: { file: "late", notes: [] } } });
      this.onmessage?.({ data: { id, read: { file: name, kind: "digital", notes: [] } } });
      this.onmessage?.({ data: { id, done: true } });
    });
  }
  /** @param {number} id @param {string[]} names @param {number} skip */
  async archive(id, names, skip) {
    for (const name of names.slice(skip)) {
      await new Promise((done) => setTimeout(done));
      if (this.ended) return;
      this.onmessage?.({ data: { id, begins: `archive/${name}` } });
      if (name === "hangs") return;
      if (name === "dies") return this.onerror?.();
      this.onmessage?.({ data: { id, read: { file: `archive/${name}`, kind: "digital", notes: [] } } });
    }
    this.onmessage?.({ data: { id, done: true } });
  }
}

it("reads on after a worker that died and one that hung, and names both files", async () => {
  const reading = new Reading({ patience: 50, lanes: 1, worker: () => /** @type {any} */ (new Fake()) });
  /** @type {string[]} */
  const told = [];
  const file = (/** @type {string} */ name) => ({
    name,
    arrayBuffer: async () => {
      if (name === "gone") throw Error(name);
      return new ArrayBuffer(1);
    },
  });
  await Promise.all(
    ["a", "dies", "b", "hangs", "gone", "c"].map((name) =>
      reading.read(file(name), (one) => told.push(`${one.file} ${one.notes[0]?.code ?? one.kind}`)),
    ),
  );
  assert.deepEqual(told, [
    "a digital",
    "dies file/reader-stopped",
    "b digital",
    "hangs file/reader-stopped",
    "gone file/reader-stopped",
    "c digital",
  ]);
  assert.equal(made, 4);
});

it("reads several at a time, each to its end", async () => {
  const reading = new Reading({ lanes: 3, patience: 50, worker: () => /** @type {any} */ (new Fake()) }),
    names = Array.from({ length: 50 }, (_, at) => (at % 7 === 3 ? "dies" : at % 20 === 11 ? "hangs" : `${at}`));
  /** @type {string[]} */
  const told = [];
  await Promise.all(
    names.map((name) =>
      reading.read({ name, arrayBuffer: async () => new ArrayBuffer(1) }, (one) => told.push(one.file)),
    ),
  );
  assert.deepEqual(told.sort(), [...names].sort());
});

it("stops at once", async () => {
  const reading = new Reading({ lanes: 1, worker: () => /** @type {any} */ (new Fake()) });
  const waiting = reading.read({ name: "hangs", arrayBuffer: async () => new ArrayBuffer(1) }, () => assert.fail());
  reading.stop();
  await Promise.race([waiting, new Promise((_, reject) => setTimeout(reject, 500))]);
});

it("names the file of an archive, reads the others, and gives up an archive with several such files", async () => {
  const reading = new Reading({ lanes: 1, patience: 50, worker: () => /** @type {any} */ (new Fake()) });
  const told = async (/** @type {string} */ name) => {
    /** @type {string[]} */
    const all = [];
    await reading.read({ name, arrayBuffer: async () => new ArrayBuffer(1) }, (one) =>
      all.push(`${one.file} ${one.notes[0]?.code ?? one.kind}`),
    );
    return all;
  };
  assert.deepEqual(await told("archive a dies b hangs c"), [
    "archive/a digital",
    "archive/dies file/reader-stopped",
    "archive/b digital",
    "archive/hangs file/reader-stopped",
    "archive/c digital",
  ]);
  assert.deepEqual(await told("archive dies dies dies a"), [
    ...Array.from({ length: 3 }, () => "archive/dies file/reader-stopped"),
    "archive dies dies dies a file/archive-left",
  ]);
  assert.deepEqual(await told("b"), ["b digital"]);
});

it("reports a reader that did not load, and fetches it again with the next file", async () => {
  let online = false;
  const reading = new Reading({ lanes: 1, patience: 50, worker: () => /** @type {any} */ (new Fake(online)) });
  /** @type {string[]} */
  const told = [];
  const read = (/** @type {string} */ name) =>
    reading.read({ name, arrayBuffer: async () => new ArrayBuffer(1) }, (one) =>
      told.push(`${one.file} ${one.notes[0]?.code ?? one.kind}`),
    );
  await read("hangs");
  online = true;
  await read("a");
  assert.deepEqual(told, ["hangs file/reader-missing", "a digital"]);
});

it("in Node a thread reads: an endless PDF of nested forms is ended, and the next file is read", async () => {
  const reading = new Reading({ lanes: 1, patience: 6_000, worker: thread });
  /** @type {string[]} */
  const told = [];
  const tell = (/** @type {Read} */ { file, kind, notes }) =>
    void told.push(
      `${file} ${kind} ${notes.map(({ code }) => code).filter((code) => code.endsWith("stopped"))}`.trim(),
    );
  const given = (/** @type {string} */ name, /** @type {Uint8Array} */ bytes) => ({
    name,
    arrayBuffer: async () => /** @type {ArrayBuffer} */ (bytes.slice().buffer),
  });
  await Promise.all([
    reading.read(given("a.xml", digitalXml(invoice(1))), tell),
    reading.read(given("forms.pdf", nestedPdf(8)), tell),
    reading.read(given("b.pdf", invoicePdf(invoice(2))), tell),
  ]);
  reading.stop();
  assert.deepEqual(told, ["a.xml digital", "forms.pdf unreadable file/reader-stopped", "b.pdf digital"]);
});
