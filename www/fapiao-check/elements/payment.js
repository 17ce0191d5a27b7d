// @ts-check
import { load } from "../fapiao-check.js";
import { copy, copyOf, h, marked, put, shape } from "./dom.js";
import { widget } from "./element.js";

/** @type {Record<string, Fapiao.Words>} */
const SOURCES = {
  order: { en: "Order page", zh: "订单页面" },
  invoice: { en: "Invoice", zh: "发票" },
  instruction: { en: "Instruction", zh: "付款通知" },
  chat: { en: "Chat or e-mail", zh: "聊天或邮件" },
  transfer: { en: "Your bank", zh: "银行页面" },
  contract: { en: "Contract", zh: "合同" },
  call: { en: "Read out on the telephone", zh: "电话核实" },
  previous: { en: "Paid before", zh: "以往付款" },
  certificate: { en: "Certificate", zh: "专属账号证明" },
  register: { en: "Public list", zh: "公开信息" },
};

/** @type {Record<Fapiao.Row["result"], [Fapiao.Tone, Fapiao.Words]>} */
const RESULTS = {
  match: ["clear", { en: "Match", zh: "一致" }],
  close: ["caution", { en: "Almost the same", zh: "略有差异" }],
  differs: ["stop", { en: "Differs", zh: "不一致" }],
  missing: ["hold", { en: "Only in one place", zh: "仅一处填写" }],
  "not-checked": ["hold", { en: "Not checked", zh: "未核对" }],
};

/** @param {Fapiao.Row} row */
const compared = ({ field, label, values, result, marks = {} }) => {
  const [tone, word] = RESULTS[result];
  /** Who says the same stands together; what is typed may be any name. @type {Record<string, string[]>} */
  const said = Object.create(null);
  for (const [source, value] of Object.entries(values)) (said[value] ??= []).push(source);
  return h(
    "tbody",
    { "data-tone": tone },
    h(
      "tr",
      null,
      h("th", { colspan: "2", scope: "rowgroup" }, label, " ", h("span", { class: "result" }, shape(tone), word)),
    ),
    Object.entries(said).map(([value, sources]) =>
      h(
        "tr",
        null,
        h(
          "th",
          { scope: "row" },
          sources.map((source, at) => [at > 0 && { en: ", ", zh: "、" }, SOURCES[source]]),
        ),
        h("td", null, marked(value, marks[/** @type {"order"} */ (sources[0])], field === "account" ? 4 : 0)),
      ),
    ),
  );
};

/** @param {ParentNode} within @param {string} selector */
const one = (within, selector) => /** @type {HTMLElement} */ (within.querySelector(selector));

/** @param {HTMLElement} node @param {Fapiao.Child[]} content */
const write = (node, ...content) => {
  node.replaceChildren();
  put(node, content);
};

/** A question or a step is made once and then kept, with its answer and the focus in it. @param {HTMLElement} form @param {string} id */
const kept = (form, id) => {
  const made = one(form, `[data-id="${CSS.escape(id)}"]`);
  if (made) return made;
  const kind = /-\d$/.test(id) ? "step" : "question";
  const { content } = /** @type {HTMLTemplateElement} */ (one(form, "template." + kind));
  const box = /** @type {HTMLElement} */ (copyOf(content).firstElementChild);
  box.dataset.id = id;
  box.hidden = true;
  for (const input of box.querySelectorAll("input")) input.name = "answers." + id;
  one(form, `.${kind}-box`).append(box);
  return box;
};

/** @param {HTMLElement} form @param {Fapiao.Answer<"checkPayment">["questions"]} questions */
const ask = (form, questions) => {
  let before = "";
  for (const { id, topic, text, why } of questions) {
    const box = kept(form, id),
      fold = one(form, `[data-topic="${topic}"] .fold`),
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

/** @param {HTMLElement} form @param {Fapiao.Answer<"checkPayment">} report */
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

/** What was found in a pasted text, to be filled in where the reader says. @param {HTMLElement} form @param {string} text */
const recognise = async (form, text) => {
  const found = one(form, ".found");
  if (found.dataset.text === text) return;
  found.dataset.text = text;
  const { candidates } = (await load()).identify({ text });
  const { content } = /** @type {HTMLTemplateElement} */ (one(form, ".uses"));
  found.replaceChildren();
  for (const { kind, value } of text ? candidates : []) {
    const use = one(content, `[data-kind~="${kind}"]`),
      [, currency, rest = ""] = /^(?:([A-Z]{3}) )?(.*)$/.exec(value) ?? [];
    if (!use) continue;
    const button = /** @type {HTMLElement} */ (use.cloneNode(true)),
      to = use.dataset.to ?? "";
    button.dataset.fill = `${new URLSearchParams({ [to]: rest, ...(currency && { "invoice.currency": currency }) })}`;
    put(button, " ", h("b", null, value));
    found.append(button);
  }
};

/** `<fapiao-payment>`: may I pay this? */
export const FapiaoPayment = widget({
  ask: "checkPayment",
  form: () => import("./forms/payment.html.js"),
  styles: [() => import("./cases.css.js")],
  part: "all",
  tones: {
    stop: { en: "Stop", zh: "停止" },
    hold: { en: "Hold", zh: "请先核实" },
    clear: { en: "No differences found", zh: "未发现不一致" },
  },
  built(form, host) {
    // A browser scrolls to a field that is out of view, but not to one under the verdict.
    form.addEventListener("focusin", ({ target }) => {
      const bar = host.shadowRoot?.querySelector(".banner")?.getBoundingClientRect(),
        at = /** @type {HTMLElement} */ (target).getBoundingClientRect();
      if (bar && at.bottom > bar.top && at.top < bar.bottom)
        /** @type {HTMLElement} */ (target).scrollIntoView({ block: "center" });
    });
    one(form, ".print").onclick = () => {
      host.toggleAttribute("printing", true);
      print();
      host.removeAttribute("printing");
    };
    one(form, ".save").onclick = () => {
      const { question, report } = host,
        record = JSON.stringify({ time: new Date().toISOString(), question, answer: report }, null, 2);
      const href = URL.createObjectURL(new Blob([record], { type: "application/json" }));
      h("a", { href, download: "fapiao-check-record.json" }).click();
      setTimeout(() => URL.revokeObjectURL(href), 1e4);
    };
  },
  grow(form, values) {
    for (const name of Object.keys(values)) if (name.startsWith("answers.")) kept(form, name.slice(8));
  },
  // Only an Alibaba Cloud bill has an exclusive account.
  changed(form, { context, paste = "" }) {
    const certificate = /** @type {HTMLFieldSetElement} */ (form.querySelector(".certificate"));
    certificate.hidden = certificate.disabled = context !== "alibaba-cloud";
    recognise(form, paste).catch(() => {});
  },
  complete(question, today) {
    question.today = today;
    const { order } = question,
      { due, ...rest } = /** @type {any} */ (order ?? {});
    delete (/** @type {any} */ (question).paste);
    if (!order) return;
    question.order = rest;
    if (order.tradeAssurance) rest.tradeAssurance = true;
    if (rest.schedule) rest.schedule = Array.from(rest.schedule, (step, at) => ({ ...step, due: `${at}` === due }));
  },
  answer(report, host) {
    const { comparison, unchecked, messages, summary, next, due, notChecked, version, asOf } = report;
    const form = one(/** @type {ShadowRoot} */ (host.shadowRoot), "form"),
      [head, rest] = /** @type {[HTMLElement, Fapiao.Child]} */ (host.verdict(true));
    const say = one(head, ".say"),
      [, fix, ...ways] = /** @type {HTMLElement[]} */ ([.../** @type {Element} */ (say.parentElement).children]);
    // Where a check could not run, its sentence is told once, beside the field that it needs.
    const todo = next.filter(({ en }) => unchecked.every(({ message }) => message.en !== en));
    // What was found may be good to know, and something else be the reason.
    const told = h("p", null);
    told.append(...[...say.childNodes].slice(2));
    fix?.remove();
    write(say, one(say, "strong"), " ", summary);
    const details = h(
      "div",
      { class: "details", tabindex: "-1" },
      told.firstChild?.textContent !== summary.en && told,
      todo[0] && [
        h("h2", null, { en: "What to do next", zh: "下一步" }),
        h(
          "ul",
          null,
          todo.map((one) => h("li", null, one)),
        ),
      ],
      ways,
    );
    say.after(
      h("p", { class: "next" }, todo[0]),
      h("button", { type: "button", class: "link", click: () => details.focus() }, { en: "Details", zh: "查看详情" }),
    );
    for (const box of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-id]"))) box.hidden = true;
    ask(form, report.questions);
    walk(form, report);
    // Only where they are others, so that an open one stays open.
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
      write(place, `${value} ${due?.currency}`);
    }
    one(form, ".due").hidden = !due;
    const time = new Date().toLocaleString("sv", { timeZoneName: "short" });
    write(one(form, ".stamp"), {
      en: `Checked ${time} with version ${version}; public list as of ${asOf}.`,
      zh: `核对时间：${time}；版本：${version}；公开信息截至 ${asOf}。`,
    });
    return [
      head,
      details,
      rest,
      h(
        "table",
        { class: "comparison" },
        h("caption", null, { en: "Compared, detail by detail", zh: "逐项核对" }),
        comparison.map(compared),
      ),
      unchecked[0] &&
        h(
          "div",
          { class: "unchecked" },
          h("h2", null, { en: "Could not be checked", zh: "无法核对的项目" }),
          h(
            "ul",
            null,
            unchecked.map(({ message, needs }) =>
              h(
                "li",
                null,
                message,
                needs.map((name) => [" ", host.lead(name)]),
              ),
            ),
          ),
        ),
      h(
        "div",
        { class: "not" },
        h("h2", null, { en: "Not checked here", zh: "未核对的内容" }),
        h(
          "ul",
          null,
          notChecked.map((what) => h("li", null, what)),
        ),
      ),
    ];
  },
});
