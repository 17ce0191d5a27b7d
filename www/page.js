// @ts-check
import "./elements/define.js";
import { languages } from "./language.js";

/** One task at a time: each is a view, named by the link's fragment. @type {HTMLElement[]} */
const views = [...document.querySelectorAll(/** @type {"section"} */ ("main > section"))];
const [home] = views;

function title(language = document.documentElement.lang) {
  const view = views.find(({ hidden }) => !hidden), name = view?.querySelector(`h1 [lang="${language}"]`)?.textContent;
  document.title = view === home ? "Fapiao Check · 发票核对" : `${name} · ${language === "en" ? "Fapiao Check" : "发票核对"}`;
}

/** What is large is fetched when its view is opened. @type {Record<string, () => Promise<unknown>>} */
const LATE = { files: () => import("./elements/files.js"), bulk: () => import("./elements/bulk.js") };

/** A question may stand in the link: `#tax?amount=6150&rate=6%25`. A payment never: account numbers would stay in the
 * history, and a fraudster could fill in both sides. @param {Event} [moved] */
async function follow(moved) {
  const [, name = "", query = ""] = /^#([\w-]+)\??(.*)/.exec(location.hash) ?? [];
  const view = views.find(({ id }) => id === name) ?? home;
  for (const one of views) one.hidden = one !== view;
  title();
  if (moved) {
    scrollTo(0, 0);
    view?.querySelector("h1")?.focus();
  }
  if (Object.hasOwn(LATE, name)) await LATE[name]?.();
  const tool = view?.querySelector(/** @type {"fapiao-tax"} */ (`fapiao-${name}`));
  if (query && !tool?.hasAttribute("draft")) await tool?.fill(Object.fromEntries(new URLSearchParams(query)));
}
addEventListener("hashchange", follow);
/** A supplier's invoice that was read goes into the payment form; the other sides are still the reader's to fill in. */
addEventListener("fapiao-use", async ({ detail }) => {
  location.hash = "payment";
  await document.querySelector("fapiao-payment")?.fill(detail);
});

languages(title);
follow();
