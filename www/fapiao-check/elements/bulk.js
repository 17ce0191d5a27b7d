// @ts-check
// `<fapiao-bulk>`: spreadsheets, checked row by row.
import { based } from "../based.js";
import { counted, summed, VERDICTS } from "./bulk_summary.js";
import { rowTable } from "./bulk_table.js";
import { Base, define, failure, h, put, shape } from "./dom.js";
import { dropZone } from "./drop_zone.js";
import { dress } from "./furnish.js";

/** @typedef {import("../sheets/sheets.js").Ask} Ask */
/** @typedef {import("../sheets/sheets.js").Say} Say */
/** @typedef {import("../sheets/sheets.js").Summary} Summary */

/** @type {Fapiao.Words} */
const FAILED = { en: "The file could not be read. It was not changed.", zh: "文件未能读取，原文件未作任何改动。" };

/** If the part that says so did not load. @type {import("../sheets/sheets.js").Refused} */
const MISSING = {
  code: "file/reader-missing",
  severity: "hold",
  message: {
    en: "The part of this page that reads such files could not be loaded, so the file was not read. The file itself might be fine.",
    zh: "读取该类文件所需的组件未能加载，文件尚未读取；文件本身可能没有问题。",
  },
  fix: { en: "Check your connection, then add the file again.", zh: "请检查网络连接，然后重新提供该文件。" },
};

/** Spreadsheets, checked row by row in a worker. */
export class FapiaoBulk extends Base {
  #root = this.attachShadow({ mode: "open" });
  /** @type {Worker | undefined} */
  #worker;
  /** Whether the worker's own files have all loaded. */
  #ready = false;
  /** @type {Summary | undefined} */
  summary;
  /** @type {File[]} */
  #given = [];
  /** @type {HTMLElement} */
  #files = h("input", {
    type: "file",
    id: "files",
    class: "quiet",
    multiple: "true",
    accept: ".xlsx,.xlsm,.csv,.tsv,.tab,.txt,.xls",
    change: () => this.read([...(this.#input.files ?? [])]),
  });
  #accounts = h("textarea", { id: "accounts", rows: "3", spellcheck: "false", autocomplete: "off" });
  /** The reader's own company. @type {HTMLInputElement[]} */
  #own = ["title", "taxId"].map((name) => h("input", { id: name, name, autocomplete: "off", spellcheck: "false" }));
  #out = h("div", { class: "answer" });
  #live = h("p", { class: "quiet", role: "status" });
  /** Where the file is saved, and what is shown about that. @type {HTMLElement | undefined} */
  #saving;
  /** @type {HTMLElement | undefined} */
  #saved;
  /** Shows the current rows. @type {((said: Extract<Say, { is: "rows" }>) => void) | undefined} */
  #rows;
  /** Shows how far it is. @type {((said: Extract<Say, { is: "progress" }>) => void) | undefined} */
  #progress;

  /** @returns {HTMLInputElement} */
  get #input() {
    return /** @type {HTMLInputElement} */ (this.#files);
  }

  async connectedCallback() {
    if (this.#root.firstChild) return;
    try {
      await dress(this.#root, [() => import("./bulk.css.js")]);
    } catch (error) {
      const said = { en: "Spreadsheets cannot be read at the moment.", zh: "暂时无法读取表格。" };
      const box = failure(said, error, () => {
        box.remove();
        this.connectedCallback();
      });
      return this.#root.append(box);
    }
    const drop = h(
      "div",
      { class: "drop" },
      this.#files,
      h("p", { class: "drop-hint" }, { en: "Drop XLSX or CSV files here", zh: "将 XLSX 或 CSV 文件拖到此处" }),
      h("label", { for: "files", class: "button" }, { en: "Choose XLSX or CSV files", zh: "选择 XLSX 或 CSV 文件" }),
      h(
        "p",
        { class: "hint" },
        {
          en: "One row per invoice, with a heading: number, amount, rate, net, tax, tax ID, account. The files stay on this device.",
          zh: "每行一张发票，首行为表头：发票号码、价税合计、税率、金额、税额、税号、账号。文件不会离开本设备。",
        },
      ),
    );
    dropZone(drop, { files: (files) => this.read(files) });
    put(
      this.#root,
      drop,
      h(
        "details",
        null,
        h("summary", null, { en: "Known accounts to compare with", zh: "用于比对的已知账号" }),
        h(
          "div",
          { class: "fold" },
          h("label", { for: "accounts" }, { en: "One account a line", zh: "每行一个账号" }),
          this.#accounts,
        ),
      ),
      h(
        "details",
        null,
        h("summary", null, {
          en: "Your company details, to compare with the buyers",
          zh: "本公司信息（用于核对购买方）",
        }),
        h(
          "div",
          { class: "fold" },
          h("label", { for: "title" }, { en: "Your company's name", zh: "本公司名称（抬头）" }),
          this.#own[0],
          h("label", { for: "taxId" }, { en: "Your tax ID", zh: "本公司税号" }),
          this.#own[1],
        ),
      ),
      this.#out,
      this.#live,
    );
  }

  disconnectedCallback() {
    this.#end();
  }

  #end() {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ready = false;
  }

  /** Checks these files; of a workbook the chosen sheet, or the first that is not hidden.
   * @param {File[]} files @param {(number | undefined)[]} [sheets] */
  read(files, sheets) {
    if (!files[0]) return;
    this.#ask({ do: "cancel" });
    this.summary = undefined;
    this.#given = files;
    this.#show(this.#wait({ en: "Reading", zh: "正在读取" }));
    this.#ask({
      do: "read",
      files,
      today: new Date(Date.now() + 288e5).toISOString().slice(0, 10),
      ...(sheets && { sheets }),
      accounts: /** @type {HTMLTextAreaElement} */ (this.#accounts).value.split("\n"),
      own: Object.fromEntries(this.#own.map(({ name, value }) => [name, value.trim()])),
    });
  }

  /** @param {Ask} asked */
  #ask(asked) {
    if (!this.#worker) {
      if (asked.do === "cancel") return;
      const moved = based("sheets/sheet_worker.js");
      try {
        this.#worker = moved
          ? new Worker(moved, { type: "module" })
          : new Worker(new URL("../sheets/sheet_worker.js", import.meta.url), { type: "module" });
      } catch (error) {
        // A policy, or a different origin, can refuse a worker at once.
        return this.#heard({ is: "failed", detail: `${error}`, finding: MISSING });
      }
      this.#worker.onmessage = ({ data }) => this.#heard(data);
      // A worker that ended or never started gives no answers: the next file gets a new one.
      this.#worker.onerror = (event) =>
        this.#heard({
          is: "failed",
          detail: event.message ?? "",
          ...(!this.#ready && { finding: MISSING }),
        });
    }
    this.#worker.postMessage(asked);
  }

  /** @param {Say} said */
  #heard(said) {
    if (said.is === "ready") this.#ready = true;
    else if (said.is === "progress") this.#progress?.(said);
    else if (said.is === "rows") this.#rows?.(said);
    else if (said.is === "filtered") this.#table(said.rows);
    else if (said.is === "file") this.#give(said.file, said.as);
    else if (said.is === "stopped") this.#stopped(said.tooLong);
    else if (said.is === "failed") {
      const finding = said.isMissing ? MISSING : said.finding;
      if (!finding || finding.code === MISSING.code) this.#end();
      this.#show(this.#box("hold", finding?.message ?? FAILED, finding?.fix, said.detail), this.#sheets(said.sheets));
    } else this.#sum(said);
  }

  /** @param {Fapiao.Child[]} content */
  #show(...content) {
    this.#rows = undefined;
    this.#out.replaceChildren();
    put(this.#out, ...content);
    this.#tell(/** @type {HTMLElement | null} */ (this.#out.querySelector(".say")));
  }

  /** @param {HTMLElement | null} node */
  #tell(node) {
    this.#live.textContent = node?.innerText ?? "";
  }

  /** @param {Fapiao.Tone} tone @param {Fapiao.Words} words @param {Fapiao.Words} [fix] @param {string} [detail] */
  #box(tone, words, fix, detail) {
    return h(
      "div",
      { class: "box banner", "data-tone": tone },
      shape(tone),
      h(
        "div",
        null,
        h("p", { class: "say" }, words),
        fix && h("p", null, fix),
        detail && h("p", { class: "hint", lang: "en" }, detail),
      ),
    );
  }

  /** How far it is, with a button to stop it. @param {Fapiao.Words} what */
  #wait(what) {
    const bar = h("progress", null),
      rows = new Text("0"),
      left = h("span", null);
    bar.setAttribute("aria-labelledby", "doing");
    this.#progress = ({ rows: count, bytes, size, ms }) => {
      bar.max = size;
      bar.value = bytes;
      rows.data = counted(count);
      const seconds = Math.max(1, Math.round((ms * (size - bytes)) / Math.max(1, bytes) / 1000));
      left.replaceChildren();
      put(left, { en: `, about ${seconds} s left`, zh: `，约剩 ${seconds} 秒` });
    };
    return h(
      "div",
      { class: "wait" },
      h("p", { id: "doing", class: "say" }, what),
      bar,
      h("p", { class: "numbers" }, rows, { en: " rows", zh: " 行" }, left),
      h(
        "button",
        { type: "button", class: "small", click: () => this.#ask({ do: "cancel" }) },
        { en: "Stop", zh: "停止" },
      ),
    );
  }

  /** The sheets of workbooks that have several. @param {Summary["sheets"]} [all] */
  #sheets(all = []) {
    const wanted = /** @type {(number | undefined)[]} */ ([]);
    for (const { at, read } of all) wanted[at] = read;
    return all
      .filter(({ names }) => names.length > 1)
      .map(({ at, file, names, read }) => {
        const id = `sheet-${at}`,
          choice = h("select", null);
        choice.id = id;
        choice.append(...names.map((name, sheet) => new Option(name, `${sheet}`, false, sheet === read)));
        choice.onchange = () => {
          wanted[at] = +choice.value;
          this.read(this.#given, wanted);
        };
        return h(
          "div",
          { class: "sheets" },
          h("label", { for: id }, { en: `Sheet of “${file}” that is read`, zh: `“${file}”中读取的工作表` }),
          choice,
        );
      });
  }

  /** @param {Summary} summary */
  #sum(summary) {
    this.summary = summary;
    this.#show(
      summed(summary, this.#sheets(summary.sheets), (line, filter) => this.#press(line, filter)),
      (this.#saving = h(
        "div",
        { class: "proof save" },
        h(
          "button",
          { type: "button", click: () => this.#export("xlsx") },
          { en: "Save all rows with the results as XLSX", zh: "将全部行及结果另存为 XLSX" },
        ),
        h("button", { type: "button", click: () => this.#export("csv") }, { en: "… as CSV", zh: "另存为 CSV" }),
      )),
      (this.#saved = h("div", null)),
      h("div", { class: "table" }),
    );
    this.#table(summary.rows);
    this.dispatchEvent(new CustomEvent("fapiao-bulk", { bubbles: true, composed: true, detail: summary }));
  }

  /** @param {HTMLElement} line @param {Ask} filter */
  #press(line, filter) {
    const on = line.getAttribute("aria-pressed") === "true";
    for (const other of this.#out.querySelectorAll("[aria-pressed]"))
      other.setAttribute("aria-pressed", `${other === line && !on}`);
    this.#ask(on ? { do: "filter" } : filter);
  }

  /** @param {number} count */
  #table(count) {
    const place = this.#out.querySelector(".table");
    if (place && this.summary)
      this.#rows = rowTable(place, count, this.summary, this.#given.length > 1, (asked) => this.#ask(asked));
  }

  /** @param {"csv" | "xlsx"} as */
  #export(as) {
    this.#saving?.toggleAttribute("hidden", true);
    this.#saved?.replaceChildren(this.#wait({ en: "Writing", zh: "正在写入" }));
    const language = this.matches(":lang(zh)") ? "zh" : "en";
    this.#ask({ do: "export", as, language, verdicts: VERDICTS.map(([, words]) => words[language]) });
  }

  /** @param {Blob} file @param {string} as */
  #give(file, as) {
    const link = h("a", null);
    link.href = URL.createObjectURL(file);
    link.download = `fapiao-check.${as}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    this.#stopped();
  }

  /** @param {number} [tooLong] */
  #stopped(tooLong) {
    this.#saving?.toggleAttribute("hidden", false);
    this.#saved?.replaceChildren();
    if (tooLong === undefined || !this.#saved) return;
    this.#saved.append(
      this.#box(
        "caution",
        {
          en: `Not saved as XLSX: row ${counted(tooLong + 1)} has a cell of more than 32,767 characters, the limit of a workbook.`,
          zh: `未存为 XLSX：第 ${counted(tooLong + 1)} 行有单元格超过 32,767 个字符，超出工作簿的限制。`,
        },
        { en: "Save as CSV.", zh: "请另存为 CSV。" },
      ),
    );
    this.#tell(this.#saved);
  }
}

define("fapiao-bulk", FapiaoBulk);
