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
  // What reads files is fetched only now, and the form above it has its height first.
  if (name === "files") await Promise.all([document.querySelector("fapiao-payment")?.fill({}), import("./elements/files.js")]);
  else await tool?.fill(name === "payment" ? {} : Object.fromEntries(new URLSearchParams(query)));
  // Only now do the forms above it have their height.
  tool?.closest("section")?.scrollIntoView();
}
addEventListener("hashchange", follow);
follow();

/** The readers of files are half a page by themselves: they are fetched when somebody gets near them. */
const files = document.querySelector("#files");
if (files) new IntersectionObserver((entries, observer) => {
  if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
  observer.disconnect();
  import("./elements/files.js");
}, { rootMargin: "200px" }).observe(files);

/** A supplier's invoice that was read goes into the payment form; the other sides are still the reader's to fill in. */
addEventListener("fapiao-use", async ({ detail }) => {
  const payment = document.querySelector("fapiao-payment");
  await payment?.fill(detail);
  payment?.closest("section")?.scrollIntoView();
});
