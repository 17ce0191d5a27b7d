// @ts-check
// `<fapiao-aftercare>`: what to do when an invoice is wrong, lost or refunded.
import { asked, lay, paths, step, walk } from "./aftercare_path.js";
import { notes, post, SOURCE, timeline } from "./aftercare_result.js";
import { cited } from "./citations.js";
import { days, unread } from "./days.js";
import { all, copy, h, one, write } from "./dom.js";
import { widget } from "./element.js";

/** @typedef {Record<string, any>} Question */

/** What is typed is text; these are yes or no. */
const FLAGS = [
  "invoice.booked",
  "invoice.thirdParty",
  "refundProcessed",
  "invoicedBefore",
  "redInvoiceIssued",
  "storedValueCard",
  "parcel.cashOnDelivery",
  "ticket.stub",
];

/** The part of the question that holds a field, and the field's name in it. @param {Question} question @param {string} field */
const holder = (question, field) => {
  const [name = "", group] = field.split(".").reverse();
  return { at: /** @type {Question} */ (group ? (question[group] ??= {}) : question), name };
};

/** `<fapiao-aftercare>`: it is wrong, lost, refunded: what now? */
export const FapiaoAftercare = widget({
  ask: "planAftercare",
  form: () => import("./forms/aftercare.html.js"),
  styles: [() => import("./cases.css.js"), () => import("./aftercare.css.js")],
  part: "request",
  tones: {
    stop: { en: "Not possible this way", zh: "暂不能办理" },
    hold: { en: "Do this first", zh: "请先处理" },
  },
  built(form, host) {
    // Giving the same answer again only closes the question.
    form.addEventListener("click", ({ target }) => {
      if (target instanceof HTMLElement && target.closest(".options")) setTimeout(() => lay(form, host));
    });
    form.addEventListener("reset", () => setTimeout(() => one(form, ".path summary").focus()));
  },
  grow(form, values) {
    for (const field of Object.keys(values)) {
      if (field.startsWith("done.")) step(form, field.slice(5));
      else if (!one(form, `[name="${field}"]`)) asked(form, field);
    }
  },
  changed(form, { situation, holidays, workingDays }) {
    write(one(form, ".unread"), unread(holidays, workingDays));
    if (situation) return;
    for (const item of all(form, ".path > li")) item.hidden = !one(item, '[data-field="situation"]');
    /** @type {HTMLDetailsElement} */ (one(form, ".ask")).open = true;
  },
  complete(asked, today) {
    const question = /** @type {Question} */ (asked),
      { done, parcel } = question;
    question.today = today;
    for (const field of FLAGS) {
      const { at, name } = holder(question, field);
      if (at[name]) at[name] = at[name] === "true";
    }
    for (const list of ["holidays", "workingDays"]) question[list] = days(question[list]).read;
    if (done) question.done = Object.keys(done);
    for (const list of parcel ? ["issuers", "parts"] : []) parcel[list] = Object.values(parcel[list] ?? []);
    if (question.newConsumption) question.newConsumption = Array.from(question.newConsumption, (line) => line ?? {});
  },
  // An answer for another path stays in its box and does not count.
  reply(fapiao, question, host) {
    const form = one(/** @type {ShadowRoot} */ (host.shadowRoot), "form"),
      details = all(form, "[data-home]").map(({ dataset }) => dataset.home),
      asked = fapiao.planAftercare(question).path.map(({ field }) => field);
    for (const { dataset } of all(form, ".ask")) {
      const { field = "situation" } = dataset,
        { at, name } = holder(question, field);
      if (!asked.includes(field) && !details.includes(field)) delete at[name];
    }
    const report = fapiao.planAftercare(question),
      path = report.path.map((need) => {
        const { at, name } = holder(question, need.field);
        return { ...need, value: at[name] };
      });
    // A finding of another family is about the text itself.
    const unread = report.findings
      .filter(({ code, severity }) => severity === "stop" && !code.startsWith("aftercare/"))
      .map(({ field }) => field);
    paths.set(host, { path, open: report.needs[0]?.field, unread });
    return report;
  },
  place: (field) => (field === "parcel.parts" ? "parcel.parts[0]" : field),
  answer(plan, host) {
    const shadow = /** @type {ShadowRoot} */ (host.shadowRoot),
      form = one(shadow, "form"),
      question = /** @type {Question} */ (host.question);
    const { action, reason, messages, address, packages, creditNote, deadlines } = plan,
      decided = action !== "undecided";
    lay(form, host);
    walk(form, plan, question.done ?? []);
    // What somebody opened stays open.
    const opened = all(form, "details[data-id][open]").map(({ dataset }) => dataset.id);
    /** @type {Fapiao.Fold} */
    const fold = (id, name, ...content) =>
      h(
        "details",
        { "data-id": id, open: opened.includes(id) && "open" },
        h("summary", null, name),
        h("div", { class: "inner" }, content),
      );
    const paper = address || packages[0] || deadlines.some(({ id }) => /period|return/.test(id));
    const rest = one(form, ".rest");
    rest.classList.toggle("paper", !!paper);
    write(
      rest,
      timeline(plan, question.today, fold),
      post(plan, fold, host),
      messages[0] &&
        h(
          "section",
          { class: "messages" },
          h("h2", null, { en: "Messages to copy", zh: "可复制的消息" }),
          messages.map(({ id, title, body }) =>
            fold("message " + id, title, h("p", { class: "letter" }, body), copy(body, title)),
          ),
        ),
      notes(plan),
    );
    /** Details are offered if they matter, and stay once filled in. @type {Record<string, unknown>} */
    const matters = {
      payment: question.situation === "paid-wrong-account",
      invoice: question.situation !== "paid-wrong-account",
      names: /^(wrong|other-title)$/.test(question.situation),
      form: creditNote?.form,
      refund: question.situation === "refunded",
      paper: question.invoice?.medium === "paper",
      days: deadlines.some(({ kind }) => kind === "business"),
    };
    for (const details of all(form, "[data-fold]")) {
      const fields = /** @type {HTMLInputElement[]} */ (all(details, "input"));
      details.hidden =
        !matters[details.dataset.fold ?? ""] &&
        !fields.some(({ type, value, checked }) => (type === "text" ? value : checked));
    }
    // What is not known is asked above; notes come after the steps.
    const { head, others } = host.parts({ missing: [] }),
      found = head ? [head, ...others] : others;
    const isGrave = (/** @type {Fapiao.Part} */ { tone }) => !decided || tone === "stop" || tone === "hold";
    const shown = (/** @type {Fapiao.Part} */ part) => {
      const { code, field = "", source = [] } = part.found;
      return host.found(part, part === head && isGrave(part) ? "box banner" : "finding", {
        more: fold(`${code}${field} source`, SOURCE, cited(source)),
      });
    };
    const minded = found.filter((part) => !isGrave(part));
    if (minded[0])
      rest.prepend(
        h("section", { class: "minded" }, h("h2", null, { en: "Also note", zh: "补充提示" }), minded.map(shown)),
      );
    return [
      decided &&
        h(
          "div",
          { class: "outcome" },
          h("h2", { tabindex: "-1" }, { en: "What to do", zh: "处理办法" }),
          h("p", { class: "say" }, reason),
          fold("reason", SOURCE, cited((plan.steps[0] ? plan.steps : plan.findings).flatMap(({ source }) => source))),
        ),
      found.filter(isGrave).map(shown),
    ];
  },
});
