// @ts-check
// The switch between English and Chinese, on every page.

/** Lets the reader switch the page's language, and remembers it. @param {(language: string) => void} [told] hears of it, at once and at each switch */
export function languages(told) {
  /** @type {NodeListOf<HTMLButtonElement>} */
  const switches = document.querySelectorAll("[data-language]");
  const show = (language = document.documentElement.lang) => {
    document.documentElement.lang = language;
    for (const one of switches) one.setAttribute("aria-pressed", `${one.lang === language}`);
    told?.(language);
  };
  for (const one of switches)
    one.addEventListener("click", () => {
      show(one.lang);
      try {
        localStorage.setItem(`${document.documentElement.dataset.languageKey}`, one.lang);
      } catch {
        /* then it is not remembered */
      }
    });
  show();
}
