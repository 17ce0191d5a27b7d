// @ts-check
import { found, own } from "./finding.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("./worker.js").Told} Told */
/** A `File`, or what is like one. @typedef {{ name: string, arrayBuffer(): Promise<ArrayBuffer> }} Given */
/** @typedef {{ file: Given, tell: (read: Read) => void, done: () => void }} Waiting */

/** A file that says nothing for so long is given up, in milliseconds: the slowest one that is read takes a tenth of it. */
const PATIENCE = 20_000;

/** More workers than that take more memory than time. */
const MOST_LANES = 3;

/** @type {import("../readers.js").Rule} */
export const STOPPED = {
  code: "file/reader-stopped", severity: "hold",
  message: { en: "Reading “{file}” took too long or too much memory, and was ended. The other files were read.", zh: "读取“{file}”耗时过长或占用内存过多，已中止；其他文件不受影响。" },
  fix: { en: "Use another form of the same invoice.", zh: "请改用同一发票的其他格式文件。" },
  source: own("Limits"),
};

/** Files are read in workers, away from the page; one that dies or hangs is replaced, and its file is named. */
export class Reading {
  /** @type {Waiting[]} */
  #waiting = [];
  /** @type {Lane[]} */
  #lanes;

  /** @param {{ patience?: number, lanes?: number, worker?: () => Worker }} [how] */
  constructor({ patience = PATIENCE, lanes = Math.min(MOST_LANES, navigator.hardwareConcurrency), worker = () => new Worker(new URL("worker.js", import.meta.url), { type: "module" }) } = {}) {
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

/** One worker, and the file that it has in hand. */
class Lane {
  /** @type {Waiting | undefined} */
  #now;
  /** @type {Worker | undefined} */
  #worker;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #clock;
  #id = 0;
  #take;
  #make;
  #patience;

  /** @param {() => Waiting | undefined} take @param {() => Worker} make @param {number} patience */
  constructor(take, make, patience) {
    this.#take = take;
    this.#make = make;
    this.#patience = patience;
  }

  get free() { return !this.#now; }

  async next() {
    const now = this.#now = this.#take(), id = ++this.#id;
    if (!now) return;
    const worker = this.#worker ??= this.#started();
    this.#wait();
    try {
      const bytes = await now.file.arrayBuffer();
      if (this.#now === now) worker.postMessage({ id, name: now.file.name, bytes }, [bytes]);
    } catch {
      this.#given();
    }
  }

  stop() {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ended(false);
  }

  #started() {
    const worker = this.#make();
    worker.onmessage = (/** @type {MessageEvent<Told>} */ { data }) => {
      if (data.id !== this.#id || !this.#now) return;
      this.#wait();
      if ("read" in data) this.#now.tell(data.read);
      else this.#ended(true);
    };
    worker.onerror = worker.onmessageerror = () => this.#given();
    return worker;
  }

  #wait() {
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => this.#given(), this.#patience);
  }

  /** The worker is let go, and the next file gets a new one. */
  #given() {
    this.#worker?.terminate();
    this.#worker = undefined;
    const file = this.#now?.file.name ?? "";
    this.#now?.tell({ file, kind: "unreadable", medium: "unknown", fields: [], lines: [], findings: [], unread: [found(STOPPED, "file", { file })] });
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
