// @ts-check
// `<fapiao-payment>`: may I pay this?
import { copy, copyOf, grouped, h, put } from "./dom.js";
import { widget } from "./element.js";
import { unconfirmed, waiting } from "./papers.js";
import { call } from "./payment_call.js";
import { cards, openCard, states } from "./payment_cards.js";
import { documents } from "./payment_read.js";
import { after, banner, comparison, live, stamp, tally, WORDS } from "./payment_result.js";

/** @typedef {Fapiao.Answer<"checkPayment">} Answer */

/** @param {ParentNode} within @param {string} selector */
const one = (within, selector) => /** @type {HTMLElement} */ (within.querySelector(selector));

/** @param {HTMLElement} node @param {Fapiao.Child[]} content */
const write = (node, ...content) => {
  node.replaceChildren();
  put(node, content);
};

/** The record of a check is fetched with the first verdict. */
const record = () => import("./payment_record.js");
const NO_RECORD = {
  en: "The record did not load. Check the connection, then load the page again.",
  zh: "核对记录未能加载，请检查网络后重新加载页面。",
};

const OTHER_FILE = {
  en: "This file is not a saved record. Choose one that you saved here with “Save as JSON”.",
  zh: "该文件不是核对记录，请选择在此用“保存为 JSON”保存的文件。",
};

/** What was read, by form. @type {WeakMap<HTMLFormElement, ReturnType<typeof documents>>} */
const read = new WeakMap();

/** A question or a step is made once and kept with its answer and focus; a card's own question is not repeated.
 * @param {HTMLElement} form @param {string} id */
const kept = (form, id) => {
  const made = one(form, `[data-id="${CSS.escape(id)}"]`);
  if (made || one(form, `[name="answers.${CSS.escape(id)}"]`)) return made;
  const kind = /-\d$/.test(id) ? "step" : "question";
  const { content } = /** @type {HTMLTemplateElement} */ (one(form, "template." + kind));
  const box = /** @type {HTMLElement} */ (copyOf(content).firstElementChild);
  box.dataset.id = id;
  box.hidden = true;
  for (const input of box.querySelectorAll("input")) input.name = "answers." + id;
  one(form, `.${kind}-box`).append(box);
  return box;
};

/** @param {HTMLElement} form @param {Answer["questions"]} questions */
const ask = (form, questions) => {
  let before = "";
  for (const { id, topic, text, why } of questions) {
    const box = kept(form, id);
    if (!box) continue;
    const fold = one(form, `[data-topic="${topic}"] .fold`),
      hint = one(box, ".hint");
    if (box.parentNode !== fold) fold.append(box);
    box.hidden = false;
    write(one(box, "legend"), text);
    write(hint, why.en !== before && why);
    before = why.en;
    hint.id = `answers.${id}-hint`;
  }
  for (const fold of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-topic]"))) {
    const asked = questions.filter(({ topic }) => topic === fold.dataset.topic);
    fold.hidden = !asked[0];
    write(one(fold, "small"), `${asked.filter(({ answer }) => answer).length}/${asked.length}`);
  }
  one(form, ".asked").hidden = !questions[0];
};

/** @param {HTMLElement} form @param {Answer} report */
const walk = (form, { route, steps, nextStep = steps.length }) => {
  write(one(form, ".reason"), route.reason);
  steps.forEach((step, at) => {
    const id = `${route.id}-${at + 1}`,
      box = kept(form, id),
      input = /** @type {HTMLInputElement} */ (one(box, "input"));
    box.hidden = false;
    write(one(box, "label span"), step);
    box.ariaCurrent = at === nextStep ? "step" : null;
    // These follow from the comparison or from the questions.
    input.disabled = /bank-transfer-[123]|unusual-[12]/.test(id);
    if (input.disabled) input.checked = at < nextStep;
  });
};

/** What a proposal of the core fills in. @param {NonNullable<Answer["proposals"]>[number]} proposal @returns {Record<string, string>} */
const accepted = ({ schedule = [], step, amount, fee }) => ({
  ...Object.fromEntries(
    schedule.flatMap(({ label, percent }, at) => [
      [`order.schedule[${at}].label`, label.en],
      [`order.schedule[${at}].percent`, `${percent}%`],
    ]),
  ),
  ...(schedule[0] && { "order.due": `${schedule.findIndex(({ due }) => due)}` }),
  ...(step !== undefined && { "order.due": `${step}` }),
  ...(amount && { "transfer.amount": amount }),
  ...(fee && { "transfer.fee": fee, "transfer.feePaidBy": "buyer" }),
});

/** Paths of the unconfirmed values. @param {any} question @param {string} pairs */
const open = (question, pairs) =>
  unconfirmed({
    ...Object.fromEntries(
      [...new URLSearchParams(pairs)].map(([path]) => [
        path,
        path.split(".").reduce((/** @type {any} */ at, key) => at?.[key], question),
      ]),
    ),
    unconfirmed: pairs,
  });

/** The existing forms; the page outlives them. @type {Set<WeakRef<Fapiao.Host>>} */
const made = new Set();
/** With this attribute a host knows that only the record is printed. @param {boolean} on */
const printing = (on) => {
  for (const form of made) {
    const host = form.deref();
    if (!host) made.delete(form);
    else host.toggleAttribute("printing", on && !!host.report && host.isConnected);
  }
};
const begin = () => printing(true),
  end = () => printing(false);

/** @param {Answer} report @param {Fapiao.Host} host */
const proposals = ({ proposals: all = [], findings, due }, host) =>
  all.map((proposal) => {
    const found = findings.find(({ code }) => /-suspected$|zero-missing$/.test(code));
    return h(
      "section",
      { class: "panel proposal", tabindex: "-1" },
      h("h2", null, found?.message ?? proposal.text),
      proposal.schedule?.[0] &&
        h(
          "dl",
          { class: "stages" },
          proposal.schedule.map(({ label, percent, amount, due: isNow }) =>
            h(
              "div",
              null,
              h("dt", null, label, ` ${percent}%`, isNow && [" · ", { en: "now", zh: "本次" }]),
              h("dd", null, grouped(amount, due?.currency)),
            ),
          ),
        ),
      h(
        "div",
        { class: "row" },
        h("button", { type: "button", class: "main", click: () => host.fill(accepted(proposal)) }, proposal.text),
        h(
          "button",
          {
            type: "button",
            click: () => openCard(/** @type {HTMLFormElement} */ (host.shadowRoot?.querySelector("form")), "transfer"),
          },
          { en: "No, correct the amount", zh: "不是，更正金额" },
        ),
      ),
      found?.fix && h("p", { class: "hint" }, found.fix),
    );
  });

/** Where the banner's button leads: to what matters most. @param {HTMLElement} form @param {Answer} report */
const leadOf = (form, { verdict, proposals: offered, questions, findings }) => {
  if (offered?.[0]) return { target: ".proposal", label: { en: "Answer", zh: "回答" } };
  const open = questions.filter(({ topic, answer }) => topic === "red-flag" && !answer);
  if (verdict === "clear" && open[0])
    return {
      target: ".asked",
      label: { en: `${open.length} questions`, zh: `${open.length} 个问题` },
    };
  // The reader's own screen is corrected; a different account of the supplier needs a question.
  const isAccount = findings.some(
    ({ code, field }) =>
      /account-(differs|changed|unconfirmed|only)/.test(code) &&
      !(/differs/.test(code) && field.startsWith("transfer")),
  );
  if (verdict !== "clear" && isAccount && !one(form, ".call").hidden)
    return { target: ".call", label: { en: "Call card", zh: "电话核实" } };
  return verdict === "clear"
    ? { target: ".record", label: { en: "Keep a record", zh: "保存记录" } }
    : { target: ".now", label: { en: "What to do", zh: "查看详情" } };
};

/** `<fapiao-payment>`: may I pay this? */
export const FapiaoPayment = class extends widget({
  ask: "checkPayment",
  form: () => import("./forms/payment.html.js"),
  styles: [() => import("./payment.css.js")],
  part: "payment",
  choices: true,
  // The banner says it in full.
  tones: { ...WORDS, stop: { en: "Stop", zh: "停止" } },
  built(form, host) {
    const given = documents(form, host);
    read.set(form, given);
    cards(form, host, given);
    const bar = one(form, ".verdict");
    // A browser scrolls to a field that is out of view, but not to one under the verdict.
    const uncover = (/** @type {HTMLElement} */ field) => {
      const over = bar.getBoundingClientRect(),
        at = field.getBoundingClientRect();
      const isBar = getComputedStyle(bar).position === "sticky" && over.width > form.clientWidth / 2;
      // Nothing moves under a pointer that is pressed: its click would be lost.
      if (isBar && !host.matches(":active") && field.matches(":focus") && at.bottom > over.top && at.top < over.bottom)
        field.scrollIntoView({ block: "center", behavior: "instant" });
    };
    form.addEventListener("focusin", ({ target }) => {
      const field = /** @type {HTMLElement} */ (target);
      if (!field.matches("input, textarea, summary, button") || bar.contains(field)) return;
      // Again when the page stops scrolling.
      for (const pause of [0, 400]) setTimeout(() => uncover(field), pause);
    });
    bar.addEventListener("click", ({ target }) => {
      const to = target instanceof Element && target.closest("button")?.dataset.to,
        place = to && one(form, to);
      if (!place) return;
      for (const fold of place.querySelectorAll(/** @type {"details"} */ ("details:has(.question)"))) fold.open = true;
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
      place.scrollIntoView({ block: "start" });
    });
    const tell = (/** @type {Fapiao.Words} */ words) =>
      write(bar, h("div", { class: "box banner", "data-tone": "hold" }, h("p", { class: "say" }, words)));
    const lacking = () => tell(NO_RECORD);
    // What fills the form at once is answered at once, near the top, with closed cards.
    form.addEventListener("click", ({ target }) => {
      if (!(target instanceof Element && target.closest("[data-fill]"))) return;
      for (const card of /** @type {NodeListOf<HTMLDetailsElement>} */ (form.querySelectorAll(".paper")))
        card.open = false;
      form.scrollIntoView({ block: "start" });
    });
    // What the reader types counts as confirmed.
    form.addEventListener("input", ({ target }) => {
      const open = /** @type {HTMLInputElement} */ (one(form, "[name=unconfirmed]"));
      if (open.value) open.value = waiting(open.value, { [/** @type {HTMLInputElement} */ (target).name]: "" });
    });
    for (const [button, isEarlier] of /** @type {const} */ ([
      [".reopen", false],
      [".earlier", true],
    ]))
      one(form, button).onclick = () => {
        const input = h("input", { type: "file", accept: ".json,application/json" });
        input.onchange = () =>
          record().then(
            ({ openRecord }) => openRecord(host, input.files?.[0], isEarlier).catch(() => tell(OTHER_FILE)),
            lacking,
          );
        input.click();
      };
    one(form, ".print").onclick = () => record().then(() => print(), lacking);
    made.add(new WeakRef(host));
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    one(form, ".save").onclick = () => record().then(({ saveRecord }) => saveRecord(host), lacking);
    form.addEventListener("reset", () => {
      given.clear();
      for (const card of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-added]")))
        delete card.dataset.added;
      /** @type {HTMLDetailsElement} */ (one(form, ".paper")).open = true;
    });
    /** @type {HTMLDetailsElement} */ (one(form, ".paper")).open = true;
  },
  grow(form, values) {
    const open = /** @type {HTMLInputElement} */ (one(form, "[name=unconfirmed]"));
    if (Object.keys(values).some((name) => name.includes("."))) values.unconfirmed = waiting(open.value, values);
    for (const name of Object.keys(values)) if (name.startsWith("answers.")) kept(form, name.slice(8));
  },
  changed(form, values) {
    read.get(form)?.changed(values);
  },
  // Every time, even without an answer: the cards, the count and the banner show the progress.
  shown(form, values, report) {
    const isRead = [...(read.get(form)?.all.values() ?? [])].some(({ used, document }) => !used && document.fields[0]);
    states(form, values, report);
    live(form, report);
    call(form, values, report);
    tally(one(form, ".tally"), report);
    const lead = report && !report.progress.waiting ? leadOf(form, report) : undefined;
    write(one(form, ".verdict"), banner(report, lead, isRead));
  },
  complete(question, today) {
    question.today = today;
    const { order } = question,
      { due, ...rest } = /** @type {any} */ (order ?? {});
    delete (/** @type {any} */ (question).paste);
    const { unconfirmed: pairs } = /** @type {any} */ (question);
    if (pairs !== undefined) question.unconfirmed = open(question, pairs);
    // Only an Alibaba Cloud bill has an exclusive account.
    if (question.context !== "alibaba-cloud") delete question.certificate;
    if (!order) return;
    question.order = rest;
    if (order.tradeAssurance) rest.tradeAssurance = true;
    if (rest.schedule) rest.schedule = Array.from(rest.schedule, (step, at) => ({ ...step, due: `${at}` === due }));
  },
  answer(report, host) {
    const { unchecked, messages, next, due, notChecked, version, asOf, progress } = report;
    const form = /** @type {HTMLFormElement} */ (one(/** @type {ShadowRoot} */ (host.shadowRoot), "form"));
    for (const box of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-id]"))) box.hidden = true;
    ask(form, report.questions);
    walk(form, report);
    // Only if they differ, so that an open one stays open.
    const letters = one(form, ".letters"),
      written = h(
        "div",
        null,
        messages.map(({ title, body }) =>
          h("details", null, h("summary", null, title), h("p", { class: "letter" }, body), copy(body, title)),
        ),
      );
    if (letters.textContent !== written.textContent) letters.replaceChildren(written);
    one(form, ".messages").hidden = !messages[0];
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-due]"))) {
      const value = /** @type {Record<string, string> | undefined} */ (due)?.[place.dataset.due ?? ""];
      /** @type {HTMLElement} */ (place.parentElement).hidden = !value;
      write(place, grouped(value ?? "", due?.currency));
    }
    one(form, ".due").hidden = !due || progress.waiting;
    form.classList.toggle("waiting", progress.waiting);
    // What matters for the verdict opens with the first verdict; the reader can close it.
    for (const topic of progress.waiting ? [] : ["red-flag", "way", "account", "amount"]) {
      const fold = /** @type {HTMLDetailsElement} */ (one(form, `[data-topic="${topic}"]`));
      fold.open ||= !fold.dataset.seen;
      fold.dataset.seen = "yes";
    }
    form.dataset.verdict = report.verdict;
    const time = stamp();
    write(one(form, ".stamp"), {
      en: `Checked ${time} with version ${version}; our list as of ${asOf}.`,
      zh: `核对时间：${time}；版本：${version}；列表资料截至 ${asOf}。`,
    });
    const { values } = host;
    record().then(
      ({ sheet }) => write(one(form, ".sheet"), sheet(report, values)),
      () => write(one(form, ".sheet"), NO_RECORD),
    );
    // If a check could not run, its sentence appears once, next to the field that it needs.
    const todo = next.filter(({ en }) => unchecked.every(({ message }) => message.en !== en));
    return [
      proposals(report, host),
      !progress.waiting &&
        todo[0] &&
        h(
          "section",
          { class: "panel now" },
          h("h2", null, { en: "What to do now", zh: "现在怎么做" }),
          h(
            "ol",
            { class: "do-now" },
            todo.map((one) => h("li", null, one)),
          ),
        ),
      comparison(report),
      report.findings[0] &&
        h(
          "section",
          { class: "panel findings" },
          h("h2", null, { en: "What we found", zh: "核对结果" }),
          host.findings(after),
        ),
      unchecked[0] &&
        h(
          "details",
          { class: "panel unchecked", open: !progress.waiting && "open" },
          h("summary", null, {
            en: `Could not be checked: ${unchecked.length}`,
            zh: `无法核对：${unchecked.length} 项`,
          }),
          h(
            "ul",
            null,
            unchecked.map(({ message, needs }) =>
              h(
                "li",
                null,
                message,
                h(
                  "div",
                  { class: "leads" },
                  needs.map((name) => host.lead(name)),
                ),
              ),
            ),
          ),
        ),
      h(
        "details",
        { class: "panel not" },
        h("summary", null, { en: "What was not checked", zh: "未核对的内容" }),
        h(
          "ul",
          null,
          notChecked.map((what) => h("li", null, what)),
        ),
      ),
    ];
  },
}) {
  /** Puts a document into its card: a pasted text, or one from a file. Its values are filled in at once, unless the
   * reader must choose. @param {{ text?: string, document: import("./papers.js").Document, file?: string }} given */
  async take({ text, document, file }) {
    await this.fill({});
    const form = this.shadowRoot?.querySelector("form");
    if (form) await read.get(form)?.take(document, text, file);
  }
};
