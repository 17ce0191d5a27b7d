// @ts-check
import { ages } from "./ages.js";
import { h, shape } from "./elements/dom.js";
import { TONES } from "./elements/element.js";
import { load } from "./fapiao-check.js";
import { languages } from "./language.js";

/** @type {Record<string, Fapiao.Words>} */
const FAMILIES = {
  typed: { en: "What was typed", zh: "填写内容" },
  amount: { en: "Amounts", zh: "金额" },
  rate: { en: "Rates", zh: "税率" },
  date: { en: "Dates", zh: "日期" },
  tax: { en: "Tax", zh: "税额" },
  capitals: { en: "Amounts in Chinese capitals", zh: "大写金额" },
  entity: { en: "Who invoices", zh: "开票主体" },
  seller: { en: "Seller blocks", zh: "销售方信息" },
  number: { en: "Invoice numbers", zh: "发票号码" },
  "tax-id": { en: "Tax IDs", zh: "税号" },
  bank: { en: "Bank details", zh: "银行信息" },
  qr: { en: "QR codes", zh: "二维码" },
  identify: { en: "What a text holds", zh: "文字识别" },
  payment: { en: "Before you pay", zh: "付款前核对" },
  request: { en: "Before you request", zh: "申请开票前核对" },
  aftercare: { en: "After the invoice", zh: "开票之后" },
  field: { en: "Form fields", zh: "表单字段" },
};

const list = /** @type {HTMLElement} */ (document.querySelector(".rules")), count = /** @type {HTMLElement} */ (document.querySelector(".count"));
const form = /** @type {HTMLFormElement} */ (document.querySelector(".search")), box = /** @type {HTMLInputElement} */ (form.elements[0]);

/** @param {string} text */
const fold = (text) => text.normalize("NFKC").toLowerCase();

/** @param {Fapiao.Rule} rule */
const shown = ({ code, severity, title, message, fix, source }) => h("article", { id: code, "data-tone": severity },
  h("h3", null, shape(severity), title, " ", h("a", { href: "#" + code }, h("code", null, code))),
  h("p", { class: "severity" }, TONES[severity]),
  h("p", null, message),
  fix && h("p", null, fix),
  h("ul", { class: "sources" }, source.map(({ document, section }) => h("li", { lang: "en" }, document, section && `: ${section}`))));

/** All rules, family by family, each with what is searched of it. @param {Fapiao.Rule[]} rules */
const put = (rules) => {
  /** @type {Record<string, Fapiao.Rule[]>} */
  const families = {};
  for (const rule of rules) (families[rule.family] ??= []).push(rule);
  list.replaceChildren(...Object.entries(families).map(([family, members]) => h("section", { id: family },
    h("h2", null, FAMILIES[family] ?? family), members.map(shown))));
  const articles = [...list.querySelectorAll("article")].map((article) => ({ article, text: fold(article.textContent ?? "") }));
  const search = () => {
    const words = fold(box.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { article, text } of articles) {
      article.hidden = !words.every((word) => text.includes(word));
      if (!article.hidden) found++;
    }
    for (const section of list.querySelectorAll("section")) section.hidden = !section.querySelector("article:not([hidden])");
    count.replaceChildren(h("span", { lang: "en" }, `${found} of ${rules.length} rules`), h("span", { lang: "zh-CN" }, `${rules.length} 条中的 ${found} 条`));
  };
  form.oninput = search;
  form.onsubmit = (event) => event.preventDefault();
  search();
  // A link to one rule: it was not there when the browser looked for it, and those before it get their height on the way.
  const linked = document.getElementById(location.hash.slice(1));
  const lead = () => linked?.scrollIntoView({ behavior: "instant" });
  lead();
  requestAnimationFrame(() => requestAnimationFrame(lead));
};

const start = async () => {
  try {
    put((await load()).rules());
  } catch (error) {
    list.replaceChildren(h("p", null, { en: "The rules could not be loaded.", zh: "规则未能加载。" }), h("p", { lang: "en" }, `${error}`),
      h("button", { type: "button", click: start }, { en: "Try again", zh: "重试" }));
  }
};
languages();
ages();
start();
