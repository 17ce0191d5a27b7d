// @ts-check
// The page of rules: every rule of the core with its sentences and sources, and a search.
import { stale } from "./stale.js";
import { h, shape } from "./fapiao-check/elements/dom.js";
import { TONES } from "./fapiao-check/elements/element.js";
import { load } from "./fapiao-check/fapiao-check.js";
import { cited } from "./fapiao-check/elements/citations.js";
import { languages } from "./language.js";

/** @type {Record<string, Fapiao.Words>} */
const FAMILIES = {
  typed: { en: "What you typed", zh: "填写内容" },
  amount: { en: "Amounts", zh: "金额" },
  rate: { en: "Rates", zh: "税率" },
  date: { en: "Dates", zh: "日期" },
  tax: { en: "Tax", zh: "税额" },
  capitals: { en: "Amounts in words", zh: "大写金额" },
  entity: { en: "Who invoices", zh: "开票主体" },
  seller: { en: "Seller blocks", zh: "销售方信息" },
  number: { en: "Invoice numbers", zh: "发票号码" },
  "tax-id": { en: "Tax IDs", zh: "税号" },
  bank: { en: "Bank details", zh: "银行信息" },
  qr: { en: "QR codes", zh: "二维码" },
  identify: { en: "What a text contains", zh: "文字识别" },
  payment: { en: "Before you pay", zh: "付款前核对" },
  request: { en: "Before you request", zh: "申请开票前核对" },
  aftercare: { en: "After the invoice", zh: "开票之后" },
  field: { en: "Form fields", zh: "表单字段" },
  file: { en: "Reading files", zh: "读取文件" },
  list: { en: "Reading lists", zh: "读取列表" },
  check: { en: "Checks of an invoice file", zh: "已读取发票的核对" },
  reconcile: { en: "Files compared with lists", zh: "发票文件与列表对账" },
  bulk: { en: "Spreadsheets", zh: "批量核对" },
};

/** Rules that only spreadsheets can break, fetched once the page is shown.
 * @type {(() => Promise<Shown[]>)[]} */
const LATER = [
  async () =>
    (await (await import("./fapiao-check/sheets/sheets.js")).load()).codes
      .filter(({ code }) => code.startsWith("bulk/"))
      .map((rule) => ({ ...rule, family: "bulk" })),
];

/** A reader's sentence is its own title. @typedef {Omit<Fapiao.Rule, "title"> & { title?: Fapiao.Words }} Shown */

const list = /** @type {HTMLElement} */ (document.querySelector(".rules")),
  count = /** @type {HTMLElement} */ (document.querySelector(".count"));
const form = /** @type {HTMLFormElement} */ (document.querySelector(".search")),
  box = /** @type {HTMLInputElement} */ (form.elements[0]);

/** @param {string} text */
const fold = (text) => text.normalize("NFKC").toLowerCase();

/** For each rule the smallest question of the project's own in which it fires.
 * @type {Promise<Record<string, { ask: string, given: object }>> | undefined} */
let examples;

/** An example is fetched with the first one that somebody opens. @param {string} code */
const example = (code) => {
  const place = h("div", null),
    fold = h("details", { class: "example" }, h("summary", null, { en: "Example", zh: "示例" }), place);
  fold.addEventListener("toggle", async () => {
    if (place.firstElementChild?.localName === "pre") return;
    examples ??= fetch(new URL("./rule_examples.json", import.meta.url)).then((answer) => {
      if (!answer.ok) throw Error(`${answer.url} answered ${answer.status}`);
      return answer.json();
    });
    try {
      const { ask = "", given = {} } = (await examples)[code] ?? {};
      place.replaceChildren(h("pre", { lang: "en" }, `${ask}(${JSON.stringify(given, null, 2)})`));
    } catch {
      examples = undefined;
      place.replaceChildren(h("p", null, { en: "The example could not be loaded.", zh: "示例未能加载。" }));
    }
  });
  return fold;
};

/** @param {Shown} rule */
const shown = ({ code, severity, title, message, fix, source, family }) =>
  h(
    "article",
    { id: code, "data-tone": severity },
    h("h3", null, shape(severity), title ?? message, " ", h("a", { href: "#" + code }, h("code", null, code))),
    h("p", { class: "severity" }, TONES[severity]),
    title && h("p", null, message),
    fix && h("p", null, fix),
    h(
      "ul",
      { class: "sources" },
      cited(source).map((place) => h("li", null, place)),
    ),
    // Rules that only a spreadsheet can break need a whole one.
    family === "bulk" ? null : example(code),
  );

/** What is shown, and its text for the search. @type {{ article: HTMLElement, text: string }[]} */
let articles = [];

const search = () => {
  const words = fold(box.value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const { article, text } of articles) {
    article.hidden = !words.every((word) => text.includes(word));
    if (!article.hidden) found++;
  }
  for (const section of list.querySelectorAll("section"))
    section.hidden = !section.querySelector("article:not([hidden])");
  count.replaceChildren(
    h("span", { lang: "en" }, `${found} of ${articles.length} rules`),
    h("span", { lang: "zh-CN" }, `共 ${articles.length} 条，符合 ${found} 条`),
  );
};

/** Adds rules, family by family, below the others. @param {Shown[]} rules */
const put = (rules) => {
  /** @type {Record<string, Shown[]>} */
  const families = {};
  for (const rule of rules) (families[rule.family] ??= []).push(rule);
  const added = Object.entries(families).flatMap(([family, members]) => {
    const there = document.getElementById(family),
      section = there ?? h("section", { id: family }, h("h2", null, FAMILIES[family] ?? family));
    const own = members.map(shown);
    section.append(...own);
    if (!there) list.append(section);
    return own;
  });
  articles.push(...added.map((article) => ({ article, text: fold(article.textContent ?? "") })));
  search();
  // A link to one rule: it did not exist when the browser looked for it, and those above it change height.
  const linked = document.getElementById(location.hash.slice(1));
  if (!added.some((article) => article === linked) && !families[linked?.id ?? ""]) return;
  const lead = () => linked?.scrollIntoView({ behavior: "instant" });
  lead();
  requestAnimationFrame(() => requestAnimationFrame(lead));
};

/** @param {Fapiao.Words} words @param {unknown} error @param {() => void} again */
const trouble = (words, error, again) =>
  h(
    "section",
    { class: "trouble" },
    h("p", null, words),
    h("p", { lang: "en" }, `${error}`),
    h("button", { type: "button", click: again }, { en: "Try again", zh: "重试" }),
  );

const start = async () => {
  list.replaceChildren();
  articles = [];
  try {
    put((await load()).rules());
  } catch (error) {
    return list.replaceChildren(trouble({ en: "The rules could not be loaded.", zh: "规则未能加载。" }, error, start));
  }
  for (const rules of LATER) await more(rules);
};

/** @param {() => Promise<Shown[]>} rules */
const more = async (rules) => {
  try {
    put(await rules());
  } catch (error) {
    const told = trouble(
      { en: "The rules for files could not be loaded.", zh: "文件相关规则未能加载。" },
      error,
      () => {
        told.remove();
        more(rules);
      },
    );
    list.append(told);
  }
};

form.oninput = search;
form.onsubmit = (event) => event.preventDefault();
languages();
stale();
start();
