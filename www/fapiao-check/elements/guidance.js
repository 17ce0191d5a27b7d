// @ts-check
// `<fapiao-guidance>`: answers and rules, found by a search.
import { based } from "../based.js";
import { load } from "../fapiao-check.js";
import { Base, failure, h, percent, put } from "./dom.js";
import { PAUSE } from "./element.js";
import { furnish, nearby } from "./furnish.js";
import { cited } from "./citations.js";

/** More results than this are not read; another word narrows them. */
const SHOWN = 8;

/** @typedef {Awaited<ReturnType<typeof load>>} Checks */
/** @typedef {[search: Fapiao.Search, entries: Fapiao.Known[], asked: { checks: Checks, rules: Fapiao.Rule[] }]} Knowledge */
/** @type {Promise<Knowledge> | undefined} */
let knowledge;
/** Fetched once, and only when somebody searches. */
const learn = () =>
  (knowledge ??= Promise.all([
    import("../guidance/search.js").then(({ search }) => search),
    fetch(based("guidance/answers.json") ?? new URL("../guidance/answers.json", import.meta.url)).then((answer) => {
      if (!answer.ok) throw Error(`${answer.url} answered ${answer.status}`);
      return answer.json();
    }),
    load().then((checks) => ({ checks, rules: checks.rules() })),
  ]).catch((error) => {
    knowledge = undefined;
    throw error;
  }));

/** @param {Fapiao.Known} entry @param {boolean} open */
const shown = ({ id, rule, question, answer, source }, open) =>
  h(
    "details",
    { class: "entry", open: open && "open" },
    h("summary", null, question, rule && h("small", null, { en: "Rule: ", zh: "核对规则：" }, h("code", null, id))),
    h("p", null, answer),
    cited(source),
  );

/** @param {Fapiao.Name} name */
const name = ({ en, zh }) => ({ en, zh: zh ?? en });

/** The issuer for a product that the question names, with a link to the full look-up.
 * @param {ReturnType<Checks["findEntity"]>} found @param {string} text */
const issuers = ({ matches, findings }, text) =>
  matches[0] &&
  !findings.some(({ code }) => code === "entity/product-unknown") &&
  h(
    "div",
    { class: "box issuers" },
    h(
      "p",
      { class: "say" },
      matches[1]
        ? { en: "Who issues the invoice for this product? One of these:", zh: "该产品由谁开票？可能是以下之一：" }
        : { en: "Who issues the invoice for this product?", zh: "该产品由谁开票？" },
    ),
    h(
      "ul",
      null,
      matches.map(({ product, entity, rate }) =>
        h(
          "li",
          null,
          product && [name(product.name), { en: ": ", zh: "：" }],
          entity ? name(entity.name) : { en: "the vendor", zh: "服务商" },
          rate && [{ en: ", ", zh: "，" }, percent(rate)],
        ),
      ),
    ),
    document.querySelector("fapiao-entity") &&
      h(
        "a",
        { class: "link", href: `#entity?${new URLSearchParams({ query: text })}` },
        { en: "See the details and source", zh: "查看详情和依据" },
      ),
  );

/** `<fapiao-guidance>`: a search box for everything the tool knows. */
export class FapiaoGuidance extends Base {
  #root = this.attachShadow({ mode: "open" });
  #form = h("form", { class: "form", role: "search", autocomplete: "off", autocapitalize: "off", spellcheck: "false" });
  #out = h("div", { class: "answer" });
  #live = h("p", { class: "quiet", role: "status" });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #typing;
  #asked = "";

  #near = nearby(() => this.#start());

  connectedCallback() {
    this.#near.observe(this);
  }

  disconnectedCallback() {
    this.#near.disconnect();
  }

  async #start() {
    this.#near.disconnect();
    try {
      await this.#build();
    } catch (error) {
      this.#root.append(this.#out);
      this.#failed(error, () => this.#start());
    }
  }

  async #build() {
    const content = await furnish(this.#root, () => import("./forms/guidance.html.js"), [
        () => import("./guidance.css.js"),
      ]),
      form = this.#form;
    if (form.firstChild) return;
    form.append(content);
    form.onsubmit = (event) => {
      event.preventDefault();
      this.#search();
    };
    form.oninput = () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#search(), PAUSE);
    };
    // The box is emptied only after the event.
    form.onreset = () =>
      setTimeout(() => {
        this.#search();
        this.#box?.focus();
      });
    form.onclick = ({ target }) => {
      const text = target instanceof HTMLElement && target.dataset.fill;
      if (text) this.fill({ text }).then(() => this.#box?.focus());
    };
    this.#root.addEventListener("keydown", (event) => this.#step(/** @type {KeyboardEvent} */ (event)));
    this.#root.replaceChildren(form, this.#out, this.#live);
  }

  get #box() {
    return this.#form.querySelector("input");
  }

  /** @param {Record<string, string>} values */
  async fill({ text = "" }) {
    await this.#build();
    if (this.#box) this.#box.value = text;
    await this.#search();
  }

  /** The arrows lead from the box through the questions and back. @param {KeyboardEvent} event */
  #step(event) {
    const stops = [this.#box, ...this.#out.querySelectorAll("summary")];
    const at = stops.findIndex((stop) => stop === this.#root.activeElement),
      by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (at < 0 || !by || event.isComposing) return;
    event.preventDefault();
    stops[at + by]?.focus();
  }

  async #search() {
    clearTimeout(this.#typing);
    const text = this.#box?.value.trim() ?? "";
    if (text === this.#asked) return;
    this.#asked = text;
    this.#form.classList.toggle("filled", !!text);
    if (!text) return this.#show(null, "");
    try {
      const [search, entries, { checks, rules }] = await learn();
      // The text can have changed meanwhile.
      if (text !== this.#asked) return;
      const found = search(entries, rules, text, this.matches(":lang(zh)") ? "zh" : "en");
      this.#list(found, issuers(checks.findEntity({ query: text }), text));
    } catch (error) {
      this.#asked = "";
      this.#failed(error, () => this.#search());
    }
  }

  /** @param {Fapiao.Known[]} found @param {Fapiao.Child} issuers */
  #list(found, issuers) {
    const { length } = found,
      related = found[0]?.related,
      more = length - SHOWN;
    if (!length) {
      const none = {
        en: "Nothing found. Try fewer words, or another one for the same thing.",
        zh: "没有找到相关内容，请减少词语或换个说法。",
      };
      return this.#show([issuers, !issuers && h("p", { class: "say none-found" }, none)], issuers ? "" : none);
    }
    const topics = {
      en: "No answer to this question. Related topics:",
      zh: "没有找到这个问题的答案。相关主题：",
    };
    this.#show(
      [
        issuers,
        related && h("p", { class: "say" }, topics),
        found.slice(0, SHOWN).map((entry, place) => shown(entry, !place && !related)),
        more > 0 &&
          h(
            "p",
            { class: "hint" },
            { en: `${more} more: add a word to narrow them down.`, zh: `另有 ${more} 条，可再加一个词缩小范围。` },
          ),
      ],
      related ? topics : { en: `${length} found`, zh: `找到 ${length} 条` },
    );
  }

  /** @param {unknown} error @param {() => unknown} again */
  #failed(error, again) {
    const said = {
      en: "The answers could not be loaded. What you typed is still here.",
      zh: "答案未能加载，已填写的内容仍在。",
    };
    this.#show(failure(said, error, again), said);
  }

  /** @param {Fapiao.Child} content @param {Fapiao.Child} said */
  #show(content, said) {
    this.#out.replaceChildren();
    put(this.#out, content);
    this.#live.replaceChildren();
    put(this.#live, said);
  }
}
