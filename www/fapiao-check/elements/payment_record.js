// @ts-check
// The record of a check: printed as a page of its own, saved as a file, and opened again.
import { h, shape } from "./dom.js";
import { after, notAsked, shown, SOURCES, stamp, WORDS } from "./payment_result.js";

/** @typedef {Fapiao.Answer<"checkPayment">} Answer */

/** A question as the form's boxes have it. @param {unknown} value @param {string} [path] @returns {[string, string][]} */
const flat = (value, path = "") => {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "boolean") return value ? [[path, "true"]] : [];
  if (Array.isArray(value)) return value.flatMap((one, at) => flat(one, `${path}[${at}]`));
  if (value && typeof value === "object")
    return Object.entries(value).flatMap(([name, one]) => flat(one, path ? `${path}.${name}` : name));
  return [];
};

/** What a saved record fills in. @param {string} text @returns {Record<string, string>} */
const valuesOf = (text) => {
  const { question } = JSON.parse(text);
  if (typeof question !== "object" || !question) throw Error("no record of a payment check");
  const values = Object.fromEntries(flat(question));
  delete values.today;
  // Which stage is due is one choice for all of them.
  for (const name of Object.keys(values)) {
    const stage = /^order\.schedule\[(\d+)\]\.due$/.exec(name)?.[1];
    if (!stage) continue;
    delete values[name];
    values["order.due"] = stage;
  }
  return values;
};

/** The payment in a saved record, as the earlier payment of the next one. @param {Record<string, string>} values */
const earlier = (values) => {
  const from = values["chat.from"] ?? values["instruction.from"];
  const all = Object.fromEntries(
    ["payee", "account", "bank", "swift"].flatMap((name) => {
      const value = values[`transfer.${name}`];
      return value ? [[`previous.${name}`, value]] : [];
    }),
  );
  return from ? { ...all, "previous.from": from } : all;
};

/** Fills the form with a record that was saved here. @param {Fapiao.Host} host @param {File | undefined} file @param {boolean} isEarlier */
export const openRecord = async (host, file, isEarlier) => {
  const values = valuesOf((await file?.text()) ?? "");
  if (!isEarlier) host.shadowRoot?.querySelector("form")?.reset();
  // A form is emptied only after the event.
  setTimeout(() => host.fill(isEarlier ? earlier(values) : values), 0);
};

/** @param {Fapiao.Host} host */
export const saveRecord = ({ question, report }) => {
  const record = JSON.stringify({ time: new Date().toISOString(), question, answer: report }, null, 2);
  const href = URL.createObjectURL(new Blob([record], { type: "application/json" }));
  h("a", { href, download: "fapiao-check-record.json" }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1e4);
};

/** @type {Record<string, Fapiao.Words>} */
const ANSWERS = {
  yes: { en: "yes", zh: "是" },
  no: { en: "no", zh: "否" },
  unsure: { en: "not sure", zh: "不确定" },
};

/** The lines of a detail: sources with the same spelling share one. @param {Fapiao.Row} row @param {Fapiao.Row | undefined} currency */
const lines = (row, currency) => {
  /** @type {Map<string, { sources: string[], value: HTMLElement }>} */
  const all = new Map();
  for (const source of Object.keys(row.values)) {
    const value = h("td", null, shown(row, source, currency)),
      text = value.textContent ?? "",
      there = all.get(text);
    if (there) there.sources.push(source);
    else all.set(text, { sources: [source], value });
  }
  return [...all.values()].map(({ sources, value }, at) =>
    h(
      "tr",
      null,
      h("th", { scope: "row" }, !at && row.label),
      value,
      h("td", null, {
        en: sources.map((source, at) => (at ? SOURCES[source]?.en.toLowerCase() : SOURCES[source]?.en)).join(", "),
        zh: sources.map((source) => SOURCES[source]?.zh).join("、"),
      }),
    ),
  );
};

/** The printed page: findings first, then what was compared, answered and left out. Nothing is truncated.
 * @param {Answer} report @param {Record<string, string>} values */
export const sheet = (report, values) => {
  const { verdict, summary, comparison, findings, questions, notChecked, unchecked, version, asOf } = report;
  const number = values["invoice.reference"] ?? values["invoice.number"] ?? values["order.orderNumber"],
    payee = values["transfer.payee"] ?? values["invoice.payee"] ?? values["order.supplier"];
  const currency = comparison.find(({ field }) => field === "currency");
  const compared = comparison.filter(({ values }) => Object.keys(values)[0]);
  const signs = notAsked(report);
  const answered = questions.filter(({ answer }) => answer);
  const others = findings.filter(({ message }) => message.en !== summary.en);
  return [
    h(
      "div",
      { class: "sheet-head" },
      h(
        "div",
        null,
        h("h2", null, { en: "Payment check", zh: "付款核对记录" }),
        h("p", null, [number, payee].filter(Boolean).join(" · ")),
      ),
      h("p", null, stamp(), h("br"), {
        en: `Version ${version}; our list as of ${asOf}`,
        zh: `版本 ${version}；列表资料截至 ${asOf}`,
      }),
    ),
    h(
      "div",
      { class: "box", "data-tone": verdict },
      h("p", { class: "word" }, shape(verdict), h("strong", null, WORDS[verdict])),
      h("p", null, after(summary)),
    ),
    others[0] && [
      h("h2", null, { en: "Also found", zh: "其他发现" }),
      h(
        "ul",
        null,
        others.map(({ message }) => h("li", null, after(message))),
      ),
    ],
    h("h2", null, { en: "Details", zh: "各项内容" }),
    h(
      "table",
      null,
      compared.map((row) => lines(row, currency)),
    ),
    h(
      "div",
      { class: "two" },
      answered[0] &&
        h(
          "div",
          null,
          h("h2", null, { en: "As answered by the buyer", zh: "付款人的回答" }),
          h(
            "ul",
            null,
            answered.map(({ text, answer }) => h("li", null, text, " ", h("b", null, ANSWERS[answer ?? "unsure"]))),
          ),
        ),
      h(
        "div",
        null,
        h("h2", null, { en: "Not checked", zh: "未核对的内容" }),
        h(
          "ul",
          null,
          unchecked.map(({ message }) => h("li", null, message)),
          signs && h("li", null, signs),
          notChecked.map((what) => h("li", null, what)),
        ),
      ),
    ),
    h(
      "p",
      { class: "hint" },
      {
        en: "Made with Fapiao Check in the buyer’s browser; nothing was sent. Independent of Alibaba and of the tax authority.",
        zh: "由发票核对工具在付款人的浏览器中生成，未上传任何内容。本工具与阿里巴巴及税务机关均无关联。",
      },
    ),
  ];
};
