// @ts-check
import "./elements/define.js";

/** @type {NodeListOf<HTMLButtonElement>} */
const switches = document.querySelectorAll("[data-language]");

function show(language = document.documentElement.lang) {
  document.documentElement.lang = language;
  for (const one of switches) one.setAttribute("aria-pressed", `${one.lang === language}`);
}

for (const one of switches) one.addEventListener("click", () => {
  show(one.lang);
  try { sessionStorage.language = one.lang; } catch { /* then it is not remembered */ }
});
show();

/** A question may stand in the link: `#tax?amount=6150&rate=6%25`. A payment never: account numbers would stay in the
 * history, and a fraudster could fill in both sides. */
async function follow() {
  const [, name = "", query] = /^#(\w+)\??(.*)/.exec(location.hash) ?? [];
  const tool = document.querySelector(/** @type {"fapiao-tax"} */ (`fapiao-${name}`));
  await tool?.fill?.(name === "payment" ? {} : Object.fromEntries(new URLSearchParams(query)));
  // Only now do the forms above it have their height.
  tool?.closest("section")?.scrollIntoView();
}
addEventListener("hashchange", follow);
follow();
