// @ts-check
// Reads files in workers, as a page does: one that hangs or dies is replaced, and its file is named.
import { based } from "../based.js";
import { note } from "./notes.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("./read_worker.js").Told} Told */
/** A `File`, or what is like one. @typedef {{ name: string, arrayBuffer(): Promise<ArrayBuffer> }} Given */
/** @typedef {{ file: Given, tell: (read: Read) => void, done: () => void }} Waiting */

/** A file without an answer for this long is given up, in milliseconds; the slowest readable one takes a tenth of it. */
const PATIENCE = 20_000;

/** More workers than that take more memory than time. */
const MOST_LANES = 3;

/** How many files of one archive can make a worker stop. */
const MOST_STOPS = 3;

const started = () => {
  const moved = based("readers/read_worker.js");
  return moved
    ? new Worker(moved, { type: "module" })
    : new Worker(new URL("./read_worker.js", import.meta.url), { type: "module" });
};

/** Files are read in workers, away from the page; one that dies or hangs is replaced, and its file is named. */
export class Reading {
  /** @type {Waiting[]} */
  #waiting = [];
  /** @type {Lane[]} */
  #lanes;

  /** @param {{ patience?: number, lanes?: number, worker?: () => Worker }} [how] */
  constructor({
    patience = PATIENCE,
    lanes = Math.min(MOST_LANES, globalThis.navigator?.hardwareConcurrency ?? 1),
    worker = started,
  } = {}) {
    this.#lanes = Array.from({ length: lanes }, () => new Lane(() => this.#waiting.shift(), worker, patience));
  }

  /** Everything that is in a file, as it is read. @param {Given} file @param {Waiting["tell"]} tell @returns {Promise<void>} */
  read(file, tell) {
    return new Promise((done) => {
      this.#waiting.push({ file, tell, done });
      this.#lanes.find((lane) => lane.free)?.next();
    });
  }

  /** Nothing more is read, and nothing is kept. */
  stop() {
    const all = this.#waiting.splice(0);
    for (const lane of this.#lanes) lane.stop();
    for (const { done } of all) done();
  }
}

/** One worker, and its current file. */
class Lane {
  /** @type {Waiting | undefined} */
  #now;
  /** @type {Worker | undefined} */
  #worker;
  /** Whether the worker's own files have all loaded. */
  #ready = false;
  /** Whether a file needed a part that did not load: the browser might not fetch it again in this worker. */
  #lacks = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #clock;
  #id = 0;
  /** For the current archive: the current file, how many were begun, and at how many a worker stopped. */
  #inside = { file: "", begun: 0, stops: 0 };
  #take;
  #make;
  #patience;

  /** @param {() => Waiting | undefined} take @param {() => Worker} make @param {number} patience */
  constructor(take, make, patience) {
    this.#take = take;
    this.#make = make;
    this.#patience = patience;
  }

  get free() {
    return !this.#now;
  }

  async next() {
    this.#now = this.#take();
    this.#inside = { file: "", begun: 0, stops: 0 };
    await this.#go();
  }

  async #go() {
    const now = this.#now,
      id = ++this.#id;
    if (!now) return;
    /** @type {Worker} */
    let worker;
    try {
      worker = this.#worker ??= this.#started();
    } catch {
      // A policy, or a different origin, can refuse a worker at once.
      this.#ready = false;
      return this.#given();
    }
    this.#wait();
    try {
      const bytes = await now.file.arrayBuffer();
      if (this.#now === now && this.#id === id)
        worker.postMessage({ id, name: now.file.name, bytes, skip: this.#inside.begun }, [bytes]);
    } catch {
      this.#given("file/reader-stopped");
    }
  }

  stop() {
    this.#end();
    this.#ended(false);
  }

  #end() {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #started() {
    const worker = this.#make();
    this.#ready = this.#lacks = false;
    worker.onmessage = (/** @type {MessageEvent<Told>} */ { data }) => {
      if ("ready" in data) {
        if (worker === this.#worker) this.#ready = true;
        return;
      }
      if (data.id !== this.#id || !this.#now) return;
      this.#wait();
      if ("read" in data) {
        this.#lacks ||= data.read.notes.some(({ code }) => code === "file/reader-missing");
        this.#now.tell(data.read);
      } else if ("begins" in data) this.#inside = { ...this.#inside, file: data.begins, begun: this.#inside.begun + 1 };
      else {
        if (this.#lacks) this.#end();
        this.#ended(true);
      }
    };
    worker.onerror = worker.onmessageerror = () => this.#given();
    return worker;
  }

  #wait() {
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => this.#given(), this.#patience);
  }

  /** The worker is ended, and the next file, also in the same archive, gets a new one. If it never began to read, the
   * file is not to blame. */
  #given(why = this.#ready ? "file/reader-stopped" : "file/reader-missing") {
    this.#end();
    const name = this.#now?.file.name ?? "",
      inside = this.#inside,
      file = inside.file || name;
    /** @param {string} file @param {import("../readers.js").Note} why */
    const tell = (file, why) =>
      this.#now?.tell({
        file,
        kind: "unreadable",
        medium: "unknown",
        fields: [],
        lines: [],
        notes: [why],
      });
    tell(file, note(why, "file", { file }));
    const again = inside.file && ++inside.stops < MOST_STOPS;
    inside.file = "";
    if (again) return void this.#go();
    if (inside.stops) tell(name, note("file/archive-left", "file", { file: name, count: `${inside.stops}` }));
    this.#ended(true);
  }

  /** @param {boolean} onwards */
  #ended(onwards) {
    clearTimeout(this.#clock);
    const { done } = this.#now ?? {};
    this.#now = undefined;
    done?.();
    if (onwards) this.next();
  }
}
