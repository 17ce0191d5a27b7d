// @ts-check
// `<fapiao-entity>`: who invoices a product, and at which rate.
import { based } from "../based.js";
import { age, copy, h, percent, put } from "./dom.js";
import { widget } from "./element.js";
import { cited } from "./citations.js";

/** Why a row is shown: the last two are guesses and look like it. @type {Record<Fapiao.Match["basis"], Fapiao.Words>} */
const BASIS = {
  product: { en: "Listed product", zh: "列表中的产品" },
  alias: { en: "Another name of a listed product", zh: "列表中产品的其他名称" },
  name: { en: "Company name", zh: "公司名称" },
  "tax-id": { en: "Tax ID", zh: "税号" },
  account: { en: "Bank account", zh: "银行账号" },
  content: { en: "Invoice content", zh: "发票内容" },
  "catch-all": { en: "Not listed by name: probably “other products”", zh: "列表未列出：很可能归入“其他产品”" },
  "did-you-mean": { en: "Did you mean this?", zh: "您要找的是不是这一项？" },
};

/** The reader's language, the other one in small; our own rendering is marked. @param {Fapiao.Name} name */
const both = ({ en, zh, rendering }) => [
  { en, zh: zh ?? en },
  zh && h("small", null, " ", { en: zh, zh: en }),
  rendering && h("small", { class: "rendering" }, { en: " (Chinese: our rendering)", zh: "（中文为译名）" }),
];

/** @param {Fapiao.Words} name @param {Fapiao.Child} value */
const row = (name, value) => value && h("div", null, h("dt", null, name), h("dd", null, value));

/** @param {Fapiao.Match} match */
const card = ({ basis, product, entity, rate, contents, from, until, note, source, origin }) =>
  h(
    "article",
    { class: "card" },
    h("p", { class: "basis " + basis }, BASIS[basis]),
    h(
      "div",
      { class: "title" },
      h("h2", null, entity ? both(entity.name) : { en: "A third party issues this invoice", zh: "由第三方开具发票" }),
      entity && copy({ en: entity.name.en, zh: entity.name.zh ?? entity.name.en }, BASIS.name),
    ),
    (origin === "overlay" || entity?.origin === "overlay") &&
      h(
        "p",
        { class: "basis overlay" },
        { en: "Added by this site, not in the FAQ’s list", zh: "由本站补充，不在《发票常见问题》的列表中" },
      ),
    h(
      "dl",
      null,
      row({ en: "Product", zh: "产品" }, product && both(product.name)),
      row({ en: "Tax rate", zh: "税率" }, rate && percent(rate)),
      row({ en: "Invoice content", zh: "发票内容" }, contents[0] && contents.map((name) => h("p", null, both(name)))),
      row({ en: "From", zh: "起始日期" }, from),
      row({ en: "Until (not including)", zh: "截止日期（不含）" }, until),
      row(
        BASIS["tax-id"],
        entity?.taxId && [h("span", { class: "digits" }, entity.taxId), " ", copy(entity.taxId, BASIS["tax-id"])],
      ),
      row({ en: "Payee", zh: "收款方" }, entity?.payee),
      row({ en: "Note", zh: "说明" }, note),
    ),
    entity?.account &&
      h(
        "details",
        null,
        h("summary", null, { en: "Address and bank for the invoice", zh: "开票信息：地址、电话、开户行及账号" }),
        h("strong", null, {
          en: "These are the company’s invoice details, not an account to pay to.",
          zh: "以下为公司开票信息，不是付款账号。",
        }),
        h(
          "dl",
          null,
          row({ en: "Address", zh: "地址" }, entity.address),
          row({ en: "Phone", zh: "电话" }, entity.phone),
          row({ en: "Bank", zh: "开户行" }, entity.bank && both({ en: entity.bank, zh: entity.bankZh })),
          row({ en: "Account", zh: "账号" }, h("span", { class: "digits" }, entity.account)),
        ),
      ),
    h("details", null, h("summary", null, { en: "Source", zh: "来源" }), cited(source)),
  );

/** The suggestions, read once somebody types. @type {Promise<Fapiao.Named[]> | undefined} */
let register;

/** Suggests names while they are typed; a chosen one is looked up like any other text. @param {HTMLFormElement} form @param {Fapiao.Host} host */
const combobox = (form, host) => {
  const [box, list, live] = /** @type {[HTMLInputElement, Element, Element]} */ ([
    ...form.querySelectorAll(".combo [role]"),
  ]);
  /** @type {string[]} */
  let words = [];
  let at = -1;
  const mark = (to = -1) => {
    at = to;
    [...list.children].forEach((option, place) => option.setAttribute("aria-selected", `${place === at}`));
    list.children[at]?.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", at < 0 ? "" : `name-${at}`);
  };
  /** @param {{ word: string, others: string }[]} [found] */
  const show = (found = []) => {
    words = found.map(({ word }) => word);
    list.replaceChildren(
      ...found.map(({ word, others }, place) =>
        h(
          "li",
          { role: "option", id: `name-${place}`, click: () => choose(place) },
          word,
          h("small", null, " ", others),
        ),
      ),
    );
    list.toggleAttribute("hidden", !words[0]);
    box.setAttribute("aria-expanded", `${!!words[0]}`);
    mark();
    live.textContent = "";
    if (words[0]) put(live, { en: "Suggestions: ", zh: "建议：" }, `${words.length}`);
  };
  /** @param {number} place */
  const choose = (place) => {
    host.fill({ query: words[place] ?? "" });
    show();
  };
  const suggest = async () => {
    const rows = await (register ??= fetch(based("register.json") ?? new URL("../register.json", import.meta.url))
      .then((answer) => answer.json())
      .then(
        ({ products, entities }) => [...products, ...entities],
        () => [],
      ));
    const typed = box.value.trim().toLowerCase();
    const rank = (/** @type {string} */ word) => word.toLowerCase().indexOf(typed) >>> 0;
    if (!typed || !box.matches(":focus")) return show();
    // For each row the name with the most similar beginning.
    const found = rows
      .map(({ name: { en, zh = en }, aliases = [], listed = [] }) => {
        const [word = en] = [en, zh, ...listed, ...aliases].sort((one, other) => rank(one) - rank(other));
        return {
          word,
          others: [en, zh].filter((name, at, all) => name !== word && at === all.indexOf(name)).join(" · "),
        };
      })
      .filter(({ word }) => rank(word) < word.length)
      .sort((one, other) => rank(one.word) - rank(other.word))
      .slice(0, 8);
    // A name that is fully typed needs no suggestion.
    show(found[1] || found[0]?.word.length !== typed.length ? found : []);
  };
  box.oninput = suggest;
  box.onblur = () => show();
  // The box keeps the focus while the mouse or a finger chooses.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  box.onkeydown = (event) => {
    const { key } = event,
      { length } = words,
      step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (event.isComposing) return;
    if (step && length) mark((Math.max(at, step < 0 ? 0 : -1) + step + length) % length);
    else if (step) suggest();
    else if (length && key === "Escape") show();
    else if (key === "Enter" && at >= 0) choose(at);
    else {
      if (key === "Enter") show();
      return;
    }
    event.preventDefault();
  };
};

/** `<fapiao-entity>`: who invoices this, at which rate? */
export const FapiaoEntity = widget({
  ask: "findEntity",
  form: () => import("./forms/entity.html.js"),
  part: "first",
  built: combobox,
  answer: ({ matches, needs, asOf }, host) => [
    matches[0] &&
      h(
        "p",
        { class: "quiet say" },
        `${matches.length} `,
        { en: "found", zh: "条结果" },
        matches.map(({ entity }) => [", ", entity?.name.en]),
      ),
    host.verdict(),
    needs.map(({ field, question }) =>
      h(
        "div",
        { class: "box need", "data-tone": "hold" },
        h("strong", null, { en: "To decide between them: ", zh: "需要确认：" }),
        question,
        " ",
        host.lead(field),
      ),
    ),
    matches.map(card),
    h("p", { class: "hint" }, { en: "Sources read up to ", zh: "资料截至 " }, asOf),
    age(asOf),
  ],
});
