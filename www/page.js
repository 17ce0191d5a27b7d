// @ts-check
import { languages } from "./language.js";

/** One task at a time: each is a view, named by the link's fragment. @type {HTMLElement[]} */
const views = [...document.querySelectorAll(/** @type {"section"} */ ("main > section"))];
const [home] = views;

function title(language = document.documentElement.lang) {
  const view = views.find(({ id }) => id === document.documentElement.dataset.view),
    name = view?.querySelector(`h1 [lang="${language}"]`)?.textContent;
  document.title =
    view === home ? "Fapiao Check · 发票核对" : `${name} · ${language === "en" ? "Fapiao Check" : "发票核对"}`;
}

/** What a task needs is fetched when its view is opened, and not before. @type {Record<string, () => Promise<Record<string, unknown>>>} */
const ELEMENTS = {
  payment: () => import("./fapiao-check/elements/payment.js"),
  tax: () => import("./fapiao-check/elements/tax.js"),
  entity: () => import("./fapiao-check/elements/entity.js"),
  number: () => import("./fapiao-check/elements/number.js"),
  request: () => import("./fapiao-check/elements/request.js"),
  aftercare: () => import("./fapiao-check/elements/aftercare.js"),
  files: () => import("./fapiao-check/elements/files.js"),
  bulk: () => import("./fapiao-check/elements/bulk.js"),
  guidance: () => import("./fapiao-check/elements/guidance.js"),
};

/** The element's class is the one thing that its file gives. @param {string} name */
async function furnish(name) {
  const tag = `fapiao-${name}`;
  if (!Object.hasOwn(ELEMENTS, name) || customElements.get(tag)) return;
  try {
    const [element] = Object.values((await ELEMENTS[name]?.()) ?? {});
    if (!customElements.get(tag)) customElements.define(tag, /** @type {CustomElementConstructor} */ (element));
  } catch (error) {
    document.documentElement.classList.add("broken");
    throw error;
  }
}

/** A question may stand in the link: `#tax?amount=6150&rate=6%25`. A payment never: account numbers would stay in the
 * history, and a fraudster could fill in both sides. @param {Event} [moved] */
async function follow(moved) {
  const [, name = "", query = ""] = /^#([\w-]+)\??(.*)/.exec(location.hash) ?? [];
  const view = views.find(({ id }) => id === name) ?? home;
  document.documentElement.dataset.view = view?.id;
  title();
  if (moved) {
    scrollTo(0, 0);
    view?.querySelector("h1")?.focus();
  }
  await furnish(name);
  const tool = view?.querySelector(/** @type {"fapiao-tax"} */ (`fapiao-${name}`));
  if (query && !tool?.hasAttribute("draft")) await tool?.fill(Object.fromEntries(new URLSearchParams(query)));
}
addEventListener("hashchange", follow);
/** A supplier's invoice that was read goes into the payment form; the other sides are still the reader's to fill in. */
addEventListener("fapiao-use", async ({ detail }) => {
  location.hash = "payment";
  await furnish("payment");
  await document.querySelector("fapiao-payment")?.fill(detail);
});

languages(title);
follow();
