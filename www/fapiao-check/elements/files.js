// @ts-check
// `<fapiao-files>`: invoices and lists as files, read, checked and reconciled.
import { load } from "../fapiao-check.js";
import { invoiceFile } from "../readers/invoice_file.js";
import { Reading } from "../readers/reading.js";
import { Base, define, failure, h, put } from "./dom.js";
import { dropZone } from "./drop_zone.js";
import { camera, hasCamera } from "./files_camera.js";
import { company } from "./files_company.js";
import { lists } from "./files_lists.js";
import { invoiceRow } from "./files_row.js";
import { summary } from "./files_summary.js";
import { dress } from "./furnish.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {ReturnType<typeof invoiceRow>} Row */

/** How often the page is redrawn while files are read, in milliseconds. */
const PACE = 200;
const ACCEPTED = ".xml,.ofd,.pdf,.docx,.zip,.csv,.txt,.xlsx,image/*";

/** `<fapiao-files>`: real files are read, checked and reconciled, and none of them leaves the page. */
export class FapiaoFiles extends Base {
  /** @type {import("../fapiao-check.js").FilesCheck | undefined} */
  #fapiao;
  #root = this.attachShadow({ mode: "open" });
  #reading = new Reading();
  /** @type {{ row: Row, place: number }[]} */
  #rows = [];
  #lists = lists(
    () => this.#rows.flatMap(({ row }) => (row.confirmed ? [row.read] : [])),
    (question) => this.#fapiao?.reconcile({ ...question, own: this.#company.own(), today: today() }),
    (read) => this.#check(read),
    () => this.#drawSoon(),
  );
  #given = 0;
  #done = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #drawing;
  /** @type {ReturnType<typeof camera> | undefined} */
  #camera;
  /** Pictures taken with it so far. */
  #taken = 0;
  #live = h("p", { class: "quiet", role: "status" });
  #progress = h("progress", { hidden: "hidden" });
  /** Files that the reader stopped. */
  #stopped = 0;
  #halt = h(
    "button",
    { type: "button", class: "small", hidden: "hidden", click: () => this.#stop() },
    { en: "Stop reading", zh: "停止读取" },
  );
  #verdict = h("div");
  #open = h("div", { class: "rows" });
  #clear = h("details", { class: "clear-rows" });
  #trouble = h("div");
  #company = company(() => {
    for (const { row } of this.#rows) row.checkAgain();
    this.#drawSoon();
  });

  async connectedCallback() {
    try {
      if (!this.#root.contains(this.#open)) await this.#build();
      this.#fapiao = await load({ part: "files" });
      this.#trouble.replaceChildren();
      for (const { row } of this.#rows) row.checkAgain();
      if (this.#rows[0]) this.#drawSoon();
    } catch (error) {
      const said = { en: "Files cannot be read at the moment.", zh: "暂时无法读取文件。" };
      this.#trouble.replaceChildren(failure(said, error, () => this.connectedCallback()));
      if (!this.#root.contains(this.#trouble)) this.#root.append(this.#trouble);
    }
  }

  disconnectedCallback() {
    this.#camera?.stop();
    this.#reading.stop();
  }

  async #build() {
    await dress(this.#root, [() => import("./files.css.js")]);
    this.#root.append(
      this.#zone(),
      this.#pasted(),
      this.#company.node,
      this.#progress,
      this.#halt,
      this.#trouble,
      this.#live,
      this.#verdict,
      this.#open,
      this.#clear,
      this.#lists.node,
    );
    this.#drawSoon();
  }

  #zone() {
    const choose = h("input", {
      type: "file",
      multiple: "multiple",
      accept: ACCEPTED,
      hidden: "hidden",
      name: "files",
    });
    const photo = h("input", {
      type: "file",
      accept: "image/*",
      capture: "environment",
      hidden: "hidden",
      name: "photo",
    });
    for (const input of [choose, photo]) input.onchange = () => this.#take(input);
    const live = (this.#camera = camera(
      (picture) => this.#hasCode(picture),
      (picture) => this.#read(picture),
      () => photo.click(),
    ));
    const zone = h(
      "div",
      { class: "zone" },
      choose,
      photo,
      h("p", { class: "drop-hint" }, h("strong", null, { en: "Drop invoice files here", zh: "将发票文件拖到此处" })),
      h(
        "p",
        { class: "hint" },
        {
          en: "XML, OFD, PDF, DOCX, photographs and screenshots, lists as XLSX or CSV, or a ZIP of many. Your browser reads them; they never leave it.",
          zh: "支持 XML、OFD、PDF、DOCX、照片和截图、XLSX 或 CSV 列表，以及包含多个文件的 ZIP。文件只在本浏览器内读取，不会上传。",
        },
      ),
      h(
        "div",
        { class: "choices" },
        h("button", { type: "button", click: () => choose.click() }, { en: "Choose files", zh: "选择文件" }),
        hasCamera()
          ? h("button", { type: "button", click: () => live.start() }, { en: "Scan a QR code", zh: "扫描二维码" })
          : h(
              "button",
              { type: "button", click: () => photo.click() },
              { en: "Photograph a QR code", zh: "拍摄二维码" },
            ),
      ),
      live.node,
    );
    dropZone(zone, { files: (files) => this.read(files) });
    return zone;
  }

  /** Whether there is a QR code in the camera's picture, which is read like any other. @param {Blob} picture */
  async #hasCode(picture) {
    let there = false;
    await this.#reading.read({ name: "", arrayBuffer: () => picture.arrayBuffer() }, ({ qr, notes }) => {
      // A picture that could not be searched is shown with its finding, like one with a code.
      there = qr !== undefined || notes.some(({ code }) => code === "file/reader-missing");
    });
    return there;
  }

  /** @param {Blob} picture */
  #read(picture) {
    const name = this.matches(":lang(zh)") ? "摄像头" : "Camera";
    this.read([{ name: `${name} ${++this.#taken}`, arrayBuffer: () => picture.arrayBuffer() }]);
  }

  #pasted() {
    const box = h("textarea", { name: "text", class: "code", rows: "3" });
    return h(
      "details",
      null,
      h("summary", null, { en: "Paste text instead", zh: "粘贴文字" }),
      h(
        "div",
        { class: "fold" },
        h(
          "label",
          { class: "field" },
          { en: "QR code’s text, or lines copied from an invoice", zh: "二维码文本，或从发票复制的文字" },
          box,
        ),
        h(
          "p",
          null,
          h(
            "button",
            {
              type: "button",
              class: "small",
              click: () => {
                if (!box.value.trim()) return box.focus();
                const bytes = new TextEncoder().encode(box.value);
                this.read([
                  {
                    name: box.matches(":lang(zh)") ? "粘贴的文字" : "Pasted text",
                    arrayBuffer: async () => bytes.buffer,
                  },
                ]);
                box.value = "";
              },
            },
            { en: "Read it", zh: "读取" },
          ),
        ),
      ),
    );
  }

  /** @param {HTMLInputElement} input */
  #take(input) {
    this.read([...(input.files ?? [])]);
    // The same file can be chosen again.
    input.value = "";
  }

  /** Reads files, one after the other. @param {import("../readers/reading.js").Given[]} files */
  async read(files) {
    const before = this.#given;
    this.#given += files.length;
    this.#drawSoon();
    await Promise.all(
      files.map(async (file, at) => {
        await this.#reading.read(file, (read) => this.#add(read, before + at));
        this.#done++;
        this.#drawSoon();
      }),
    );
  }

  /** What was read so far. */
  get reads() {
    return this.#rows.map(({ row }) => row.read);
  }

  /** @param {Read} read @param {number} place among the files given, since several are read at a time */
  #add(read, place) {
    if (read.kind === "list" && read.table) this.#lists.add(read);
    else {
      const alike = (/** @type {Read} */ one) =>
        this.#rows
          .map(({ row }) => row)
          .filter(({ read: other }) => other.file !== one.file && number(other) && number(other) === number(one));
      const row = invoiceRow(
        read,
        (changed) =>
          this.#check(
            changed,
            alike(changed).map((other) => other.read.file),
          ),
        () => this.#drawSoon(),
      );
      this.#rows.push({ row, place });
      // A single picture is meant to be read.
      if (this.#rows.length === 1 && read.kind === "unreadable" && read.pictures) row.node.open = true;
      for (const other of alike(read)) other.checkAgain();
      this.#rows.sort((a, b) => a.place - b.place);
      if (row.report)
        this.dispatchEvent(new CustomEvent("fapiao-report", { bubbles: true, composed: true, detail: row.report }));
    }
    this.#drawSoon();
  }

  /** What the core says about a file. @param {Read} read @param {string[]} [also] other files with the same number */
  #check(read, also = []) {
    return this.#fapiao?.checkInvoice({ paper: invoiceFile(read), own: this.#company.own(), also, today: today() });
  }

  #drawSoon() {
    this.#drawing ??= setTimeout(() => {
      this.#drawing = undefined;
      this.#draw();
    }, PACE);
  }

  #draw() {
    const left = this.#given - this.#done,
      order = ["stop", "hold", "caution", "clear"];
    this.#progress.hidden = this.#halt.hidden = !left;
    [this.#progress.max, this.#progress.value] = [this.#given, this.#done];
    this.#progress.setAttribute("aria-label", `${this.#done}/${this.#given}`);
    const rows = this.#rows.map(({ row }) => row).sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict)),
      clear = rows.filter(({ verdict }) => verdict === "clear");
    place(
      this.#open,
      rows.filter(({ verdict }) => verdict !== "clear").map(({ node }) => node),
    );
    const fold = h("summary", null, {
      en: `${clear.length} with no problems found`,
      zh: `${clear.length} 张未发现问题`,
    });
    if (this.#clear.firstElementChild?.textContent !== fold.textContent) {
      if (this.#clear.firstElementChild?.localName === "summary") this.#clear.firstElementChild.replaceWith(fold);
      else this.#clear.prepend(fold);
    }
    place(this.#clear, [/** @type {HTMLElement} */ (this.#clear.firstElementChild), ...clear.map(({ node }) => node)]);
    this.#clear.hidden = !clear[0];
    this.#verdict.replaceChildren();
    if (rows[0])
      put(this.#verdict, summary(rows, left, { confirmed: () => this.#drawSoon(), empty: () => this.#empty() }));
    this.#lists.draw();
    const said = left
      ? { en: `${this.#done} of ${this.#given} files read`, zh: `已读取 ${this.#done}/${this.#given} 个文件` }
      : this.#stopped
        ? {
            en: `You stopped reading: ${this.#stopped} of ${this.#given} files were not read completely.`,
            zh: `已停止读取：${this.#given} 个文件中有 ${this.#stopped} 个未读取完毕。`,
          }
        : this.#given
          ? { en: `${this.#given} files read`, zh: `已读取 ${this.#given} 个文件` }
          : "";
    this.#live.replaceChildren();
    put(this.#live, said);
  }

  #stop() {
    this.#stopped += this.#given - this.#done;
    this.#reading.stop();
  }

  #empty() {
    this.#reading.stop();
    for (const { row } of this.#rows) row.end();
    [this.#rows, this.#given, this.#done, this.#stopped] = [[], 0, 0, 0];
    this.#lists.empty();
    this.#draw();
  }
}

/** The module has no clock: this is the day in China. */
const today = () => new Date(Date.now() + 288e5).toISOString().slice(0, 10);

/** @param {Read} read */
const number = ({ fields }) => fields.find(({ name }) => name === "number")?.value;

/** Puts nodes in this order, moving only those out of place, so that focus and open parts stay. @param {HTMLElement} parent @param {HTMLElement[]} nodes */
const place = (parent, nodes) => {
  nodes.forEach((node, at) => {
    if (parent.children[at] !== node) parent.insertBefore(node, parent.children[at] ?? null);
  });
  while (parent.children[nodes.length]) parent.lastElementChild?.remove();
};

define("fapiao-files", FapiaoFiles);
