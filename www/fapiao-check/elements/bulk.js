// @ts-check
import { based } from "../based.js";
import { Base, define, failure, h, percent, put, shape } from "./dom.js";
import { dress } from "./furnish.js";

/** @typedef {import("../bulk/bulk.js").Ask} Ask */
/** @typedef {import("../bulk/bulk.js").Say} Say */
/** @typedef {import("../bulk/bulk.js").Summary} Summary */
/** @typedef {import("../bulk/bulk.js").Shown} Shown */

/** The height of a row, and of the tallest table that every browser can scroll; a longer one is scrolled in proportion. */
const ROW = 44,
  BAR = 20,
  TALLEST = 6_000_000;
/** The rule that names an earlier row. */
const DUPLICATE = "bulk/duplicate-number";
/** @type {[Fapiao.Tone, Fapiao.Words][]} */
const VERDICTS = [
  ["clear", { en: "No problems found", zh: "未发现问题" }],
  ["caution", { en: "Look again", zh: "请留意" }],
  ["hold", { en: "Needs confirming", zh: "需确认" }],
  ["stop", { en: "Needs correcting", zh: "需更正" }],
];

/** @type {Fapiao.Words} */
const FAILED = { en: "The file could not be read. It was not changed.", zh: "文件未能读取，原文件未作任何改动。" };

/** Where the part that would say so did not arrive. @type {import("../bulk/bulk.js").Refused} */
const MISSING = {
  code: "file/reader-missing",
  severity: "hold",
  message: {
    en: "The part of this page that reads such files could not be loaded, so the file was not read. The file itself might be fine.",
    zh: "读取该类文件所需的组件未能加载，文件尚未读取；文件本身可能没有问题。",
  },
  fix: { en: "Check your connection, then add the file again.", zh: "请检查网络连接，然后重新提供该文件。" },
};

/** Instead of a rate. @type {Record<string, Fapiao.Words>} */
const WITHOUT_RATE = {
  "-1": { en: "not read", zh: "未识别" },
  "-2": { en: "exempt", zh: "免税" },
  "-3": { en: "not taxable", zh: "不征税" },
  "-4": { en: "taxed on the difference (***)", zh: "差额征税（***）" },
};

/** What rows add up to. @param {{ net: string, tax: string, gross: string }} sum @returns {HTMLElement} */
const summed = ({ net, tax, gross }) =>
  h("small", null, {
    en: ` · net ${net}, tax ${tax}, total ${gross}`,
    zh: `：不含税 ${net}，税额 ${tax}，价税合计 ${gross}`,
  });

/** @param {Summary["rules"][number] | undefined} rule */
const grave = (rule) => ["info", "caution", "hold", "stop"].indexOf(rule?.severity ?? "info");

/** @param {number} count */
const grouped = (count) => count.toLocaleString("en");

/** Whole files, checked row by row in a worker. */
export class FapiaoBulk extends Base {
  #root = this.attachShadow({ mode: "open" });
  /** @type {Worker | undefined} */
  #worker;
  /** Whether the worker's own files have all arrived. */
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
  /** One's own company. @type {HTMLInputElement[]} */
  #own = ["title", "taxId"].map((name) => h("input", { id: name, name, autocomplete: "off", spellcheck: "false" }));
  #out = h("div", { class: "answer" });
  #live = h("p", { class: "quiet", role: "status" });
  /** Where it is saved, and what is said of that. @type {HTMLElement | undefined} */
  #saving;
  /** @type {HTMLElement | undefined} */
  #saved;
  /** Shows the rows at hand. @type {((said: Extract<Say, { is: "rows" }>) => void) | undefined} */
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
      const said = { en: "Sheets cannot be read at the moment.", zh: "暂时无法读取表格。" };
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
    for (const name of ["dragover", "dragleave", "drop"])
      drop.addEventListener(name, (event) => {
        event.preventDefault();
        drop.toggleAttribute("data-over", name === "dragover");
        const { dataTransfer } = /** @type {DragEvent} */ (event);
        if (name === "drop") this.read([...(dataTransfer?.files ?? [])]);
      });
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
        h("summary", null, { en: "Your own company, to compare the buyers with", zh: "本公司信息（用于核对购买方）" }),
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

  /** Checks these files; of a workbook the wanted sheet, or the first that is not hidden.
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
      const moved = based("bulk/sheet_worker.js");
      try {
        this.#worker = moved
          ? new Worker(moved, { type: "module" })
          : new Worker(new URL("../bulk/sheet_worker.js", import.meta.url), { type: "module" });
      } catch (error) {
        // A policy, or another origin than the page's, may refuse one at once.
        return this.#heard({ is: "failed", detail: `${error}`, finding: MISSING });
      }
      this.#worker.onmessage = ({ data }) => this.#heard(data);
      // One that ended, or never began, answers nobody: the next file gets a new one.
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
      rows.data = grouped(count);
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
    const { rows, cancelled, verdicts, codes, sums, entities, rules, unread, sheets, ms } = summary;
    const most = (/** @type {number[]} */ counts) => Math.max(1, ...counts);
    /** @param {Fapiao.Child} name @param {number} count @param {number} of @param {{ tone?: Fapiao.Tone, filter?: Ask }} [how] */
    const bar = (name, count, of, { tone, filter } = {}) => {
      /** @type {HTMLElement} */
      const line = h(
        filter ? "button" : "p",
        {
          class: "line",
          "data-tone": tone,
          "aria-pressed": filter && "false",
          type: filter && "button",
          click: () => filter && this.#press(line, filter),
        },
        tone && shape(tone),
        h("span", { class: "name" }, name),
        h("span", { class: "numbers" }, grouped(count)),
        h("span", { class: "share" }),
      );
      /** @type {HTMLElement | null} */ (line.querySelector(".share"))?.style.setProperty("--share", `${count / of}`);
      return line;
    };
    // A file that was not read, and rows that were not, are not clear.
    const worst = Math.max(
      [...verdicts].findLastIndex((count) => count > 0),
      cancelled ? VERDICTS.findIndex(([tone]) => tone === "caution") : 0,
      ...unread.map(({ finding }) => VERDICTS.findIndex(([tone]) => tone === finding.severity)),
    );
    const [tone, words] = VERDICTS[worst] ?? ["clear", { en: "", zh: "" }];
    const counts = codes
      .map(([code, count]) => ({ code, count, rule: rules[code] }))
      .sort((one, other) => grave(other.rule) - grave(one.rule) || other.count - one.count);
    this.#show(
      h(
        "div",
        { class: "box banner", "data-tone": tone },
        shape(tone),
        h(
          "div",
          null,
          h("p", { class: "say" }, h("strong", null, words), " ", {
            en: `${grouped(rows)} rows checked in ${(ms / 1000).toFixed(1)} s.`,
            zh: `已核对 ${grouped(rows)} 行，用时 ${(ms / 1000).toFixed(1)} 秒。`,
          }),
          cancelled &&
            h("p", null, { en: "You stopped it. The remaining rows were not read.", zh: "您已停止，后面的行未读取。" }),
          unread.map(({ name, finding: { message, fix } }) =>
            h(
              "p",
              null,
              h("strong", { class: "name" }, name),
              " ",
              { en: `was not read, or not to its end. ${message.en}`, zh: `未读取或未读完。${message.zh}` },
              fix && " ",
              fix,
            ),
          ),
          h("p", null, {
            en: "A correct format does not mean the invoice is genuine.",
            zh: "格式正确不代表发票真实。",
          }),
        ),
      ),
      this.#sheets(sheets),
      h(
        "div",
        { class: "charts" },
        h(
          "section",
          null,
          h("h2", null, { en: "Rows", zh: "各行结果" }),
          VERDICTS.map(([tone, name], verdict) =>
            bar(name, verdicts[verdict] ?? 0, most(verdicts), { tone, filter: { do: "filter", verdict } }),
          ),
        ),
        sums.rates[0] &&
          h(
            "section",
            null,
            h("h2", null, { en: "Rates", zh: "税率" }),
            [...sums.rates]
              .sort((one, other) => other.rows - one.rows)
              .slice(0, 6)
              .map(({ rate, rows, ...sum }) =>
                bar(
                  [WITHOUT_RATE[rate] ?? percent(`${rate / 1e6}`), summed(sum)],
                  rows,
                  most(sums.rates.map(({ rows }) => rows)),
                ),
              ),
          ),
        sums.sellers[0] &&
          h(
            "section",
            null,
            h("h2", null, { en: "Sellers", zh: "销售方" }),
            [...sums.sellers]
              .sort((one, other) => other.rows - one.rows)
              .slice(0, 6)
              .map(({ seller, rows, ...sum }) =>
                bar(
                  [seller || { en: "without a name", zh: "未填写" }, summed(sum)],
                  rows,
                  most(sums.sellers.map(({ rows }) => rows)),
                ),
              ),
          ),
        entities[0] &&
          h(
            "section",
            null,
            h("h2", null, { en: "Companies, by tax ID", zh: "公司（按税号）" }),
            [...entities]
              .sort((one, other) => +!one.name - +!other.name || other.rows - one.rows)
              .map(({ name, rows }) =>
                bar(
                  name ? { en: name.en, zh: name.zh ?? name.en } : { en: "Others", zh: "其他" },
                  rows,
                  most(entities.map(({ rows }) => rows)),
                ),
              ),
          ),
        counts[0] &&
          h(
            "section",
            null,
            h("h2", null, { en: "What was found", zh: "发现的问题" }),
            counts.map(
              ({ code, count, rule }) =>
                rule &&
                bar(rule.title, count, most(counts.map(({ count }) => count)), {
                  tone: rule.severity,
                  filter: { do: "filter", code },
                }),
            ),
          ),
      ),
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
    this.#table(rows);
    this.dispatchEvent(new CustomEvent("fapiao-bulk", { bubbles: true, composed: true, detail: summary }));
  }

  /** @param {HTMLElement} line @param {Ask} filter */
  #press(line, filter) {
    const on = line.getAttribute("aria-pressed") === "true";
    for (const other of this.#out.querySelectorAll("[aria-pressed]"))
      other.setAttribute("aria-pressed", `${other === line && !on}`);
    this.#ask(on ? { do: "filter" } : filter);
  }

  /** A table of which only what is in sight exists. @param {number} count */
  #table(count) {
    const { headings = [], rules = [] } = this.summary ?? {};
    const place = this.#out.querySelector(".table");
    if (!place) return;
    place.replaceChildren();
    const body = h("tbody", null),
      full = Math.min(count * ROW, TALLEST),
      head = h("tr", { "aria-rowindex": "1" });
    /** @type {string[]} */
    let named = [];
    /** Files may have different columns: those of the first row in sight. @param {string[]} headings */
    const name = (headings) => {
      if (headings.length === named.length && headings.every((heading, at) => heading === named[at])) return;
      named = headings;
      head.replaceChildren(
        ...[{ en: "Row", zh: "行" }, { en: "Found", zh: "结果" }, ...headings].map((name) =>
          h("th", { scope: "col" }, name),
        ),
      );
    };
    name(headings);
    const table = h(
      "table",
      { "aria-labelledby": "rows", "aria-rowcount": `${count + 1}` },
      h("thead", null, head),
      body,
    );
    const inside = h("div", { class: "inside" }, table);
    const view = h("div", { class: "view", tabindex: "0", role: "region", "aria-labelledby": "rows" }, inside);
    put(place, h("h2", { id: "rows" }, { en: `Rows: ${grouped(count)}`, zh: `共 ${grouped(count)} 行` }), view);
    // Below the heading, and above a bar to scroll sideways.
    inside.style.blockSize = `${ROW + full + BAR}px`;
    const sight = Math.max(3, Math.floor((view.clientHeight - BAR) / ROW) - 1),
      last = Math.max(0, count - sight);
    let top = -1,
      asked = 0,
      held = 0;
    /** @param {number} to */
    const show = (to) => {
      const first = Math.max(0, Math.min(last, Math.round(to)));
      if (first === top) return;
      top = first;
      this.#ask({ do: "rows", from: first, to: first + sight, time: ++asked });
    };
    this.#rows = ({ from, time, headings, rows: shown }) => {
      if (time !== asked) return;
      if (shown[0]) name(headings);
      body.replaceChildren(...shown.map((row, at) => this.#row(row, from + at, rules, headings.length)));
    };
    const scrolled = () => view.scrollTop / Math.max(1, view.scrollHeight - view.clientHeight);
    view.onscroll = () => {
      // A key has already gone there, to the row.
      if (view.scrollTop !== held) show(scrolled() * last);
    };
    view.onkeydown = (event) => {
      const by = { ArrowDown: 1, ArrowUp: -1, PageDown: sight, PageUp: -sight, Home: -Infinity, End: Infinity }[
        event.key
      ];
      if (by === undefined || event.target !== view) return;
      event.preventDefault();
      const to = Math.max(0, Math.min(last, top + by));
      view.scrollTop = (to / Math.max(1, last)) * (view.scrollHeight - view.clientHeight);
      held = view.scrollTop;
      show(to);
    };
    show(0);
  }

  /** @param {Shown} row @param {number} place @param {Summary["rules"]} rules @param {number} columns */
  #row({ at, file, verdict, cells, found, first }, place, rules, columns) {
    const [tone = "clear", words] = VERDICTS[verdict] ?? [];
    const before = first !== undefined && { en: ` (row ${grouped(first + 1)})`, zh: `（第 ${grouped(first + 1)} 行）` };
    const faults = found.filter(([code]) => rules[code]?.severity !== "info");
    const worst = (/** @type {number} */ column) =>
      ["stop", "hold", "caution"].find((tone) =>
        faults.some(([code, own]) => own === column && rules[code]?.severity === tone),
      );
    return h(
      "tr",
      { "aria-rowindex": `${place + 2}` },
      h(
        "th",
        { scope: "row" },
        h("span", { class: "digits" }, grouped(at + 1)),
        this.#given.length > 1 && [" ", h("small", null, file)],
      ),
      h(
        "td",
        { class: "found", "data-tone": tone },
        shape(/** @type {Fapiao.Tone} */ (tone)),
        h(
          "span",
          null,
          faults[0]
            ? faults.map(([code], at) => [
                at > 0 && " · ",
                rules[code]?.title,
                rules[code]?.code === DUPLICATE && before,
              ])
            : words,
        ),
      ),
      Array.from({ length: Math.max(columns, cells.length) }, (_, column) => {
        const tone = worst(column),
          cell = cells[column] ?? "";
        return h("td", { "data-tone": tone }, tone ? h("mark", null, cell || "—") : cell);
      }),
    );
  }

  /** @param {"csv" | "xlsx"} as */
  #export(as) {
    this.#saving?.toggleAttribute("hidden", true);
    this.#saved?.replaceChildren(this.#wait({ en: "Writing", zh: "正在写入" }));
    this.#ask({ do: "export", as });
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
          en: `Not saved as XLSX: row ${grouped(tooLong + 1)} has a cell of more than 32,767 characters, which a workbook does not hold.`,
          zh: `未存为 XLSX：第 ${grouped(tooLong + 1)} 行有单元格超过 32,767 个字符，超出工作簿的限制。`,
        },
        { en: "Save as CSV.", zh: "请另存为 CSV。" },
      ),
    );
    this.#tell(this.#saved);
  }
}

define("fapiao-bulk", FapiaoBulk);
