// @ts-check
// The cards of the payment form: one open at a time, each a document that is pasted, dropped, chosen or typed.
import { grouped, h, put } from "./dom.js";
import { dropZone } from "./drop_zone.js";
import { ending, unconfirmed } from "./papers.js";

/** @typedef {ReturnType<typeof import("./payment_read.js").documents>} Documents */

/** Shown only if the reader added them, or if they are filled in. */
const EXTRA = ["chat", "instruction", "contract", "previous"];

/** @param {HTMLFormElement} form */
const all = (form) => /** @type {HTMLDetailsElement[]} */ ([...form.querySelectorAll(".paper")]);
/** @param {ParentNode} within @param {string} selector */
const one = (within, selector) => /** @type {HTMLElement} */ (within.querySelector(selector));
/** The filled boxes of a card. @param {HTMLElement} card @param {Record<string, string>} values */
const given = ({ dataset: { source } }, values) =>
  Object.entries(values).filter(([name]) => name.startsWith(source + ".") || name === "paste." + source);

/** Opens a card, or the call card, with the focus in it. @param {HTMLFormElement} form @param {string} name */
export const openCard = (form, name) => {
  const card = /** @type {HTMLDetailsElement} */ (one(form, name === "call" ? ".call" : `[data-source="${name}"]`));
  card.hidden = false;
  card.dataset.added = "yes";
  if (name !== "call") card.open = true;
  card.scrollIntoView({ block: "start" });
  one(card, "textarea, input:not([type])").focus({ preventScroll: true });
};

/** @param {HTMLFormElement} form @param {Fapiao.Host} host @param {Documents} documents */
export const cards = (form, host, documents) => {
  /** The next visible card that is empty. @param {HTMLElement} card */
  const next = (card) => {
    const list = all(form).filter((other) => !other.hidden),
      values = host.values;
    return list
      .slice(list.indexOf(/** @type {HTMLDetailsElement} */ (card)) + 1)
      .find((other) => !given(other, values)[0]);
  };
  form.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button"),
      card = button && /** @type {HTMLDetailsElement | null} */ (button.closest(".paper"));
    if (!button) return;
    if (button.dataset.add) openCard(form, button.dataset.add);
    if (!card) return;
    if (button.matches(".onward")) {
      const other = next(card);
      card.open = false;
      if (other) openCard(form, `${other.dataset.source}`);
      else one(form, ".verdict").scrollIntoView({ block: "nearest" });
    } else if (button.matches(".same")) {
      const values = host.values,
        name =
          values["order.payee"] ??
          values["invoice.payee"] ??
          values["order.supplier"] ??
          values["invoice.issuer"] ??
          values["chat.payee"];
      if (name) host.fill({ "transfer.payee": name });
    } else if (button.matches(".choose")) {
      const input = h("input", { type: "file", accept: ".pdf,.docx,.xml,.ofd,.xlsx,.csv,.txt,.eml,image/*" });
      input.onchange = () => input.files?.[0] && documents.file(`${card.dataset.source}`, input.files[0]);
      input.click();
    }
  });
  for (const card of all(form)) {
    const zone = /** @type {HTMLElement | null} */ (card.querySelector(".drop")),
      source = `${card.dataset.source}`;
    if (!zone) continue;
    dropZone(card, {
      zone,
      files([file]) {
        card.open = true;
        if (file) documents.file(source, file);
      },
      text(text) {
        card.open = true;
        host.fill({ ["paste." + source]: text });
      },
    });
  }
};

/** What each card says while it is empty. @type {WeakMap<HTMLElement, Node[]>} */
const hints = new WeakMap();

/** What a closed card shows: its contents, or what differs. @param {HTMLFormElement} form @param {Record<string, string>} values @param {Fapiao.Answer<"checkPayment"> | undefined} report */
export const states = (form, values, report) => {
  const isCloud = values.context === "alibaba-cloud";
  let number = 0;
  for (const card of all(form)) {
    const source = `${card.dataset.source}`,
      filled = given(card, values);
    if (source === "certificate") {
      card.hidden = !isCloud;
    } else if (EXTRA.includes(source))
      card.hidden = !filled[0] && !card.dataset.added && !card.querySelector(".read > *");
    if (card.hidden) continue;
    const state = one(card, ".tells"),
      hint = hints.get(card) ?? [...state.childNodes];
    hints.set(card, hint);
    const wrong = report?.findings.find(
      ({ field, severity }) => field.startsWith(source + ".") && (severity === "stop" || severity === "hold"),
    );
    const row = wrong && report?.comparison.find(({ field }) => wrong.field === `${source}.${field}`);
    const at = (/** @type {string} */ name) => values[`${source}.${name}`],
      account = at("account");
    card.classList.toggle("filled-in", !!filled[0]);
    one(card, ".n").replaceChildren(wrong ? (row?.result === "differs" ? "≠" : "!") : filled[0] ? "✓" : `${++number}`);
    if (filled[0]) number++;
    card.dataset.tone = wrong?.severity ?? "";
    state.replaceChildren();
    if (row && row.result === "differs") put(state, h("b", null, { en: "Differs: ", zh: "不一致：" }, row.label));
    else if (filled[0]) {
      const amount = at("amount"),
        open = unconfirmed(values).filter((box) => box.startsWith(`${source}.`)).length,
        parts = [
          account && [{ en: "account ending ", zh: "账号尾号 " }, ending(account)],
          amount && grouped(amount, at("currency")),
          at("payee") ?? at("supplier"),
          open && h("b", null, { en: `${open} to confirm`, zh: `${open} 项待确认` }),
        ].filter(Boolean);
      put(
        state,
        parts[0]
          ? parts.map((part, index) => [index > 0 && " · ", /** @type {Fapiao.Child} */ (part)])
          : card.matches(".reading")
            ? { en: "Read, not used yet", zh: "已识别，尚未使用" }
            : { en: "Started", zh: "已开始填写" },
      );
    } else state.append(...hint);
  }
  // The button says where it leads.
  const list = all(form).filter((card) => !card.hidden);
  list.forEach((card, at) => {
    const other = list.slice(at + 1).find((next) => !given(next, values)[0]),
      button = one(card, ".onward");
    button.replaceChildren();
    put(
      button,
      other
        ? [{ en: "Next: ", zh: "下一步：" }, [...one(other, ".title").childNodes].map((node) => node.cloneNode(true))]
        : { en: "Done", zh: "完成" },
    );
  });
};
