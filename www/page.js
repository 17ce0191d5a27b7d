// @ts-check
// The page of the tasks: which view is open, what it needs, and its address.
import { setPictures } from "./fapiao-check/based.js";
import { languages } from "./language.js";

// Nothing of it is fetched before somebody has a picture read.
setPictures(new URL("./pictures/", import.meta.url));

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
  ask: () => import("./fapiao-check/elements/ask.js"),
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

/** The element's class is the file's only export. @param {string} name */
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

/** A link can carry a question: `#tax?amount=6150&rate=6%25`. Never a payment: account numbers would stay in the
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
  await furnish(view === home ? "ask" : name);
  const tool = view?.querySelector(/** @type {"fapiao-tax"} */ (`fapiao-${name}`));
  // For a task with a draft, a link only names the task.
  if (query && (!tool?.hasAttribute("draft") || /^situation=[a-z-]+$/.test(query)))
    await tool?.fill(Object.fromEntries(new URLSearchParams(query)));
}
addEventListener("hashchange", follow);

/** Questions about tax, issuer and number can be sent as a link: the address follows them. Never an account or a person's
 * number, which would stay in the browser's history. */
const LINKED = ["fapiao-tax", "fapiao-entity", "fapiao-number"];
/** A longer text is neither a number nor a name. */
const MOST = 80;
const PUBLIC = ["digital", "legacy", "credit-note-form", "check-code", "uscc"];
/** @param {import("./fapiao-check/elements.js").FapiaoElement} tool @param {boolean} isPublic */
const address = (tool, isPublic) => {
  const name = tool.localName.slice(7),
    values = isPublic ? `${new URLSearchParams(tool.values)}` : "",
    hash = `#${name}${values && "?"}${values}`;
  if (document.documentElement.dataset.view !== name) return;
  tool.toggleAttribute("linked", !!values);
  if (location.hash === hash || hash.length > 2000) return;
  // Without navigating: that would take the focus out of the box.
  history.replaceState(history.state, "", hash);
};
addEventListener("fapiao-report", ({ target, detail }) => {
  const tool = /** @type {import("./fapiao-check/elements.js").FapiaoElement} */ (target);
  if (!LINKED.includes(tool.localName)) return;
  const { number = "", query = "" } = tool.values;
  const isPublic = {
    "fapiao-number": PUBLIC.includes(/** @type {any} */ (detail).kind) && number.length <= MOST,
    "fapiao-entity": query.length <= MOST && !/\d{8}/.test(query),
  }[tool.localName];
  address(tool, isPublic ?? true);
});
// If everything was deleted there is no report.
for (const event of ["input", "click"])
  addEventListener(event, ({ target }) => {
    const tool = /** @type {import("./fapiao-check/elements.js").FapiaoElement} */ (target);
    if (!(target instanceof Element) || !LINKED.includes(target.localName)) return;
    setTimeout(() => Object.keys(tool.values)[0] || address(tool, false), 400);
  });
addEventListener("click", async ({ target }) => {
  const button = target instanceof Element && target.closest(/** @type {"button"} */ ("button.link-copy"));
  if (!button) return;
  await navigator.clipboard.writeText(location.href);
  button.classList.add("copied");
  setTimeout(() => button.classList.remove("copied"), 2000);
});

addEventListener("click", ({ target }) => {
  const text = target instanceof HTMLElement && target.dataset.try;
  if (text) document.querySelector("fapiao-ask")?.fill({ text });
});

/** What was typed, pasted or dropped on the first page goes to its task. */
addEventListener("fapiao-choose", async (event) => {
  const { task } = event.detail;
  if (!Object.hasOwn(ELEMENTS, task)) return;
  event.preventDefault();
  location.hash = task;
  await furnish(task);
  const { hand } = await import("./fapiao-check/elements/choice.js");
  await hand(document.querySelector(`fapiao-${task}`), event.detail);
});
/** A supplier's invoice that was read goes into the payment form; the reader fills in the other sources. */
addEventListener("fapiao-use", async ({ detail }) => {
  location.hash = "payment";
  await furnish("payment");
  await document.querySelector("fapiao-payment")?.fill(detail);
});

languages(title);
follow();
