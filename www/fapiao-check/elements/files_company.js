// @ts-check
// The reader's own company in `<fapiao-files>`: buyers are compared with it, and it is kept only if the reader asks.
import { h, keptAs } from "./dom.js";

/** Where it is kept. */
const COMPANY = "own company";

/** The boxes for it, and what is typed in them. @param {() => void} changed */
export function company(changed) {
  const inputs = ["title", "taxId"].map((name) => h("input", { name, autocomplete: "off", spellcheck: "false" })),
    keep = h("input", { type: "checkbox", name: "keep" }),
    [title, taxId] = inputs,
    words = [
      { en: "Your company’s name", zh: "本公司名称（抬头）" },
      { en: "Your tax ID", zh: "本公司税号" },
    ];
  try {
    const kept = JSON.parse(localStorage.getItem(keptAs(COMPANY)) ?? "null");
    if (kept && title && taxId)
      [title.value, taxId.value, keep.checked] = [`${kept.title ?? ""}`, `${kept.taxId ?? ""}`, true];
  } catch {
    /* nothing is kept */
  }
  /** @returns {import("../fapiao-check.js").OwnCompany} */
  const own = () => {
    const [title, taxId] = inputs.map(({ value }) => value.trim());
    return { ...(title && { title }), ...(taxId && { taxId }) };
  };
  const keepAndTell = () => {
    try {
      if (keep.checked) localStorage.setItem(keptAs(COMPANY), JSON.stringify(own()));
      else localStorage.removeItem(keptAs(COMPANY));
    } catch {
      keep.checked = false;
    }
    changed();
  };
  const node = h(
    "details",
    { class: "company", change: keepAndTell },
    h("summary", null, { en: "Check the buyer against your company details", zh: "核对购买方是否为本公司" }),
    h(
      "div",
      { class: "fold" },
      h(
        "div",
        { class: "pair" },
        inputs.map((input, at) => h("label", { class: "field" }, words[at], input)),
      ),
      h("label", { class: "tick" }, keep, h("span", null, { en: "Keep it in this browser", zh: "保存在本浏览器中" })),
    ),
  );
  return { node, own };
}
