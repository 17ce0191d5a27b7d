// @ts-check
// What a host of the widgets does itself: its language, and how it uses a report.
import "../fapiao-check/elements/define.js";

/** @type {NodeListOf<HTMLButtonElement>} */
const switches = document.querySelectorAll("[data-language]");

/** @param {string} language */
const speak = (language) => {
  document.documentElement.lang = language;
  for (const one of switches) one.setAttribute("aria-pressed", `${one.lang === language}`);
};
for (const one of switches) one.addEventListener("click", () => speak(one.lang));
speak(new URLSearchParams(location.search).get("lang") ?? (/^zh/.test(navigator.language) ? "zh-CN" : "en"));

// The request that a plain form sent comes back in this page's address, and is shown.
const sent = new URLSearchParams(location.search),
  list = document.querySelector("#sent dl");
for (const row of list?.querySelectorAll("div") ?? []) {
  const value = sent.get(row.dataset.name ?? "");
  /** @type {HTMLElement} */ (row.lastElementChild).textContent = value;
  row.hidden = !value;
}
if (list && sent.has("taxId")) /** @type {HTMLElement} */ (list.closest("section")).hidden = false;

// The checkout continues if no finding is against it; the host decides what that means.
const pay = /** @type {HTMLButtonElement | null} */ (document.querySelector("#pay")),
  state = document.querySelector(".state");
if (pay)
  addEventListener("fapiao-report", ({ detail: { verdict } }) => {
    pay.disabled = verdict === "stop" || verdict === "hold";
    for (const one of state?.children ?? []) /** @type {HTMLElement} */ (one).hidden = one.id !== verdict;
  });
