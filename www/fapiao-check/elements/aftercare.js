// @ts-check
import { copy, copyOf, grouped, h, put } from "./dom.js";
import { days, unread } from "./days.js";
import { widget } from "./element.js";
import { cited } from "./sources.js";

/** @typedef {Fapiao.Answer<"planAftercare">} Plan */
/** A question on the way to the answer, and what was said. @typedef {Fapiao.Need & { value?: string | boolean }} Asked */
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

/** @param {ParentNode} within @param {string} selector */
const one = (within, selector) => /** @type {HTMLElement} */ (within.querySelector(selector));

/** @param {ParentNode} within @param {string} selector */
const all = (within, selector) => /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);

/** @param {ParentNode} within @param {string} name */
const input = (within, name) => /** @type {HTMLInputElement | null} */ (within.querySelector(`[name="${name}"]`));

/** @param {HTMLElement} node @param {Fapiao.Child[]} content */
const write = (node, ...content) => {
  node.replaceChildren();
  put(node, content);
};

/** Only where it is another place: what is moved loses the focus. @param {HTMLElement} list @param {number} at @param {Element} item */
const place = (list, at, item) => {
  if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
};

/** The part of the question that holds a field, and the field's name in it. @param {Question} question @param {string} field */
const holder = (question, field) => {
  const [name = "", group] = field.split(".").reverse();
  return { at: /** @type {Question} */ (group ? (question[group] ??= {}) : question), name };
};

/** @param {HTMLElement} form */
const root = (form) => /** @type {ShadowRoot} */ (form.getRootNode());

/** @param {HTMLElement} form @param {string} kind @param {string} id */
const made = (form, kind, id) => {
  const item = /** @type {HTMLElement} */ (
    copyOf(/** @type {HTMLTemplateElement} */ (one(form, "template." + kind)).content).firstElementChild
  );
  item.dataset.id = id;
  return item;
};

/** A question is made once and then kept, with its answer: behind the choices is a box like any other.
 * @param {HTMLElement} form @param {string} field */
const asked = (form, field) => {
  const there = one(form, `.ask[data-field="${CSS.escape(field)}"]`);
  if (there) return there;
  const item = made(form, "item", field),
    fold = one(item, ".ask");
  fold.dataset.field = field;
  if (!input(form, field)) fold.append(h("input", { name: field, hidden: "hidden" }));
  one(form, ".path").append(item);
  return fold;
};

/** Words and choices of a question, which may be asked in other words on another way. @param {HTMLElement} fold @param {Asked} need */
const dress = (fold, { field, question, options, value }) => {
  const summary = one(fold, "summary"),
    said = options.find((option) => option.value === `${value}`)?.label ?? `${value ?? ""}`;
  write(
    summary,
    question,
    h("b", { class: "given" }, said),
    h("small", { class: "change" }, { en: "Change", zh: "更改" }),
  );
  const place = one(fold, ".options"),
    home = one(root(fold), `[data-home="${field}"]`);
  if (!options[0]) {
    if (home?.firstElementChild) place.append(home.firstElementChild);
  } else if (place.dataset.asked !== question.en) {
    place.dataset.asked = question.en;
    write(
      place,
      options.map(({ value, label }) =>
        h("button", { type: "button", "data-fill": `${new URLSearchParams({ [field]: value })}` }, label),
      ),
    );
  }
  for (const button of all(place, "button"))
    button.ariaPressed = `${button.dataset.fill === `${new URLSearchParams({ [field]: `${value}` })}`}`;
};

/** The way so far, the question that is open, and the answers that cannot be read.
 * @type {WeakMap<Fapiao.Host, { path: Asked[], open?: string, unread: string[] }>} */
const ways = new WeakMap();

/** One question at a time: what is answered is folded into one line, and opens to be changed.
 * @param {HTMLElement} form @param {Fapiao.Host} host */
const lay = (form, host) => {
  const { path, open = "", unread } = ways.get(host) ?? { path: [], unread: [] },
    list = one(form, ".path"),
    active = root(form).activeElement;
  let leaving = false;
  for (const item of /** @type {Iterable<HTMLElement>} */ (list.children)) {
    const { field = "situation" } = one(item, ".ask").dataset;
    item.hidden = !!path[0] && path.every((need) => need.field !== field);
    const typed = one(item, ".options").firstElementChild;
    if (item.hidden && typed?.localName !== "button") one(form, `[data-home="${field}"]`)?.append(typed ?? "");
  }
  path.forEach((need, at) => {
    const fold = /** @type {HTMLDetailsElement} */ (asked(form, need.field)),
      item = /** @type {HTMLElement} */ (fold.parentElement);
    const inside = fold.contains(active),
      stays = [open, ...unread].includes(need.field) || (inside && active?.localName === "input");
    leaving ||= inside && fold.open && !stays;
    place(list, at, item);
    item.hidden = false;
    dress(fold, need);
    // Nothing closes under somebody who types.
    fold.open = stays;
  });
  if (leaving)
    queueMicrotask(() => one(form, open ? `.ask[data-field="${CSS.escape(open)}"] summary` : ".outcome h2")?.focus());
};

const SOURCE = { en: "Source", zh: "来源" };

/** @param {HTMLElement} form @param {string} id */
const step = (form, id) => {
  const list = one(form, ".step-box"),
    there = one(list, `[data-id="${CSS.escape(id)}"]`);
  if (there) return there;
  const item = made(form, "step", id);
  one(item, "input").setAttribute("name", "done." + id);
  list.append(item);
  return item;
};

/** @param {HTMLElement} form @param {Plan} plan @param {string[]} done */
const walk = (form, { steps }, done) => {
  const list = one(form, ".step-box");
  for (const item of all(list, "li")) item.hidden = true;
  steps.forEach(({ id, text, state, source }, at) => {
    const item = step(form, id);
    place(list, at, item);
    item.hidden = false;
    item.ariaCurrent = state === "next" ? "step" : null;
    write(one(item, "label span"), text);
    write(one(item, ".why div"), cited(source));
    const tick = /** @type {HTMLInputElement} */ (one(item, "input"));
    // What a field says, nobody has to tick.
    tick.disabled = state === "done" && !done.includes(id);
    tick.checked = state === "done";
  });
  one(form, ".plan").hidden = !steps[0];
};

/** How a date was counted. @param {Fapiao.Deadline} deadline */
const counted = ({ countedFrom, inclusive, days, kind }) => {
  const many = Math.abs(days),
    back = days < 0;
  return {
    en: `${many} ${kind === "business" ? "business " : ""}${many === 1 ? "day" : "days"} ${back ? "back " : ""}from ${countedFrom}, that day ${inclusive ? "counted as the first" : "not counted"}.`,
    zh: `自 ${countedFrom} 起${back ? "向前" : ""}计 ${many} ${kind === "business" ? "个工作日" : "天"}，当日${inclusive ? "计入" : "不计入"}。`,
  };
};

/** @param {Plan} plan @param {string} today @param {Fapiao.Fold} fold */
const timeline = ({ deadlines }, today, fold) =>
  deadlines[0] &&
  h(
    "section",
    { class: "dates" },
    h("h2", null, { en: "Dates", zh: "日期" }),
    h(
      "ol",
      { class: "timeline" },
      [...deadlines.map((deadline) => ({ day: deadline.date, deadline })), { day: today, deadline: null }]
        // Today comes before what still can be done today.
        .sort((one, other) => (one.day < other.day || (one.day === other.day && !one.deadline) ? -1 : 1))
        .map(({ day, deadline }) =>
          deadline
            ? h(
                "li",
                { class: deadline.passed ? "passed" : "" },
                h(
                  "p",
                  null,
                  h("strong", { class: "day" }, day),
                  " ",
                  deadline.what,
                  " ",
                  deadline.passed !== undefined &&
                    h(
                      "b",
                      { class: "flag" },
                      deadline.passed ? { en: "Passed", zh: "已过" } : { en: "Not passed yet", zh: "尚未到" },
                    ),
                  " ",
                  deadline.estimate && h("b", { class: "flag estimate" }, { en: "Estimate", zh: "估算" }),
                ),
                h("p", { class: "hint" }, counted(deadline)),
                deadline.conservative &&
                  h(
                    "p",
                    { class: "hint careful" },
                    { en: "To be careful: ", zh: "稳妥起见：" },
                    h("b", { class: "day" }, deadline.conservative.date),
                    { en: ", if ", zh: "（" },
                    deadline.conservative.reading,
                    { en: ".", zh: "）" },
                  ),
                deadline.disagrees[0] &&
                  fold(
                    "disagrees " + deadline.id,
                    {
                      en: `The sources say otherwise, too (${deadline.disagrees.length})`,
                      zh: `资料另有说法（${deadline.disagrees.length}）`,
                    },
                    deadline.disagrees.map(({ text, source }) => [h("p", null, text), cited([source])]),
                  ),
                fold("date " + deadline.id, SOURCE, cited(deadline.source)),
              )
            : h(
                "li",
                { class: "today" },
                h("p", null, h("strong", { class: "day" }, day), " ", { en: "today in China", zh: "今天（北京时间）" }),
              ),
        ),
    ),
  );

const TO = { en: "Address", zh: "地址" };

/** @param {Plan} plan @param {Fapiao.Fold} fold @param {Fapiao.Host} host */
const post = ({ address, packages }, fold, host) => {
  const parcels = packages[0] ? packages : address ? [{ to: address, issuers: [] }] : [];
  return (
    parcels[0] &&
    h(
      "section",
      { class: "post" },
      h("h2", null, { en: "Where to mail it", zh: "邮寄地址" }),
      h(
        "p",
        { class: "hint" },
        { en: "Paper only: for invoices from before 2024-05-31.", zh: "仅限纸质发票，即 2024-05-31 之前开具的发票。" },
      ),
      parcels.map(({ to, issuers }, at) => {
        const number = parcels[1] && h("h3", null, { en: `Package ${at + 1}`, zh: `第 ${at + 1} 件` });
        const content =
          issuers[0] &&
          h(
            "p",
            { class: "hint" },
            { en: "Invoices of ", zh: "开票方：" },
            issuers.map((name, place) => [place > 0 && { en: ", ", zh: "、" }, name]),
          );
        if (!to)
          return h(
            "div",
            { class: "parcel" },
            number,
            h("p", null, {
              en: "No address is listed: ask by a ticket first.",
              zh: "未列出退票地址，请先提交工单询问。",
            }),
            content,
          );
        const lines = `${to.attention}\n${to.address}\n${to.phone}`;
        const label = h(
          "div",
          { class: "label" },
          h("small", null, { en: "To", zh: "收件" }),
          h("p", { class: "letter", lang: "en-CN" }, lines),
          content,
        );
        return h(
          "div",
          { class: "parcel" },
          number,
          label,
          h(
            "div",
            { class: "choices" },
            copy(lines, TO),
            h(
              "button",
              {
                type: "button",
                class: "small print",
                click: () => {
                  label.classList.add("sheet");
                  host.setAttribute("printing", "label");
                  print();
                  host.removeAttribute("printing");
                  label.classList.remove("sheet");
                },
              },
              { en: "Print this label", zh: "打印收件标签" },
            ),
          ),
        );
      }),
      address?.alternatives[0] &&
        fold(
          "elsewhere",
          { en: "Other addresses in the sources", zh: "资料中的其他地址" },
          address.alternatives.map(({ to, purpose, source }) => [
            h("p", null, purpose, { en: ": ", zh: "：" }, [to.attention, to.address, to.phone].join(", ")),
            cited([source]),
          ]),
        ),
      address && fold("address", SOURCE, cited(address.source)),
    )
  );
};

/** @param {Fapiao.Words} name @param {Fapiao.Child} value */
const row = (name, value) => value && h("div", null, h("dt", null, name), h("dd", null, value));

/** The English name, and small the Chinese one; or the other way round. @param {Fapiao.Words} name @param {Fapiao.Words} kind */
const titled = ({ en, zh }, kind) => [
  h("h3", null, { en, zh }, h("small", null, " ", { en: zh, zh: en })),
  h("p", { class: "basis" }, kind),
];

/** Three things that are one word in English. @param {Plan} plan */
const notes = ({ creditNote: { shortfall, form, redInvoice } = {} }) =>
  (shortfall || form || redInvoice) &&
  h(
    "section",
    { class: "notes" },
    h(
      "h2",
      null,
      shortfall && form && redInvoice
        ? { en: "“Credit note” can mean three things", zh: "欠票、确认单与红字发票的区别" }
        : { en: "What “credit note” means here", zh: "欠票、确认单与红字发票的区别" },
    ),
    h(
      "div",
      { class: "cards" },
      shortfall &&
        h(
          "article",
          { class: "card shortfall" },
          titled(shortfall.name, {
            en: "An amount in CNY: invoiced above what was consumed",
            zh: "金额（人民币元）：已开票大于实际消费的部分",
          }),
          h(
            "dl",
            null,
            row({ en: "Invoiced", zh: "已开票" }, shortfall.invoiced && grouped(shortfall.invoiced)),
            row({ en: "Consumed", zh: "实际消费" }, shortfall.consumption && grouped(shortfall.consumption)),
            row({ en: "Shortfall", zh: "欠票金额" }, shortfall.amount && grouped(shortfall.amount)),
            row({ en: "Offset", zh: "已冲抵" }, shortfall.offset && grouped(shortfall.offset)),
            row({ en: "Still open", zh: "待处理" }, shortfall.open && grouped(shortfall.open)),
            row(
              { en: "Can be invoiced then", zh: "冲抵后可开票" },
              shortfall.invoiceable && grouped(shortfall.invoiceable),
            ),
            row({ en: "Back on the balance", zh: "退回余额" }, shortfall.balance && grouped(shortfall.balance)),
          ),
          shortfall.difference &&
            h(
              "table",
              { class: "shares" },
              h("caption", null, { en: "The invoice, with and without it", zh: "处理前后的发票金额" }),
              h(
                "thead",
                null,
                h(
                  "tr",
                  null,
                  h("td"),
                  [
                    { en: "Net", zh: "金额" },
                    { en: "Tax", zh: "税额" },
                    { en: "Total", zh: "价税合计" },
                  ].map((name) => h("th", { scope: "col" }, name)),
                ),
              ),
              h(
                "tbody",
                null,
                /** @type {const} */ ([
                  ["before", { en: "Now", zh: "现在" }],
                  ["after", { en: "Then", zh: "处理后" }],
                  ["difference", { en: "Difference", zh: "差额" }],
                ]).map(([key, name]) =>
                  h(
                    "tr",
                    null,
                    h("th", { scope: "row" }, name),
                    [shortfall[key]?.net, shortfall[key]?.tax, shortfall[key]?.gross].map((amount) =>
                      h("td", null, amount && grouped(amount)),
                    ),
                  ),
                ),
              ),
            ),
        ),
      form &&
        h(
          "article",
          { class: "card form-note" },
          titled(form.name, { en: "A form of the tax authority, before the return", zh: "单据：退票前向税务机关取得" }),
          h(
            "dl",
            null,
            row({ en: "Its number", zh: "编号" }, { en: `${form.digits} digits`, zh: `${form.digits} 位` }),
            row({ en: "Status", zh: "状态" }, form.status),
            row(
              { en: "Can be used", zh: "能否使用" },
              form.ready ? { en: "yes", zh: "可以" } : { en: "not yet", zh: "尚不能" },
            ),
          ),
        ),
      redInvoice &&
        h(
          "article",
          { class: "card red-invoice" },
          titled(redInvoice.name, { en: "An invoice, after the return", zh: "发票：退票后开具" }),
          h("p", null, redInvoice.what),
          redInvoice.issued !== undefined &&
            h(
              "p",
              null,
              h(
                "b",
                null,
                redInvoice.issued
                  ? { en: "It is issued.", zh: "已开具。" }
                  : { en: "It is not issued yet.", zh: "尚未开具。" },
              ),
            ),
        ),
    ),
  );

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
    // The same answer once more changes nothing, but closes the question.
    form.addEventListener("click", ({ target }) => {
      if (target instanceof HTMLElement && target.closest(".options")) setTimeout(() => lay(form, host));
    });
    form.addEventListener("reset", () => setTimeout(() => one(form, ".path summary").focus()));
  },
  grow(form, values) {
    for (const field of Object.keys(values)) {
      if (field.startsWith("done.")) step(form, field.slice(5));
      else if (!input(form, field)) asked(form, field);
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
  // The way there, question by question: an answer of another way is kept in its box and does not count. What may be
  // asked, but is typed as a detail, counts as asked once it would be, and else in the end.
  reply(fapiao, question, host) {
    const form = one(/** @type {ShadowRoot} */ (host.shadowRoot), "form");
    /** @type {Record<string, any>} */
    const known = {},
      details = [...all(form, "[data-home]").map(({ dataset }) => dataset.home ?? ""), "newConsumption"];
    for (const field of [...details, ...all(form, ".ask").map(({ dataset }) => dataset.field ?? "")]) {
      const { at, name } = holder(question, field);
      known[field] ??= at[name];
      delete at[name];
    }
    const tell = (/** @type {string} */ field) => {
      const { at, name } = holder(question, field);
      if (known[field] !== undefined) at[name] = known[field];
    };
    /** @type {Asked[]} */
    const path = [];
    for (;;) {
      const report = fapiao.planAftercare(question),
        [need] = report.needs,
        value = need && known[need.field];
      const again = path.some(({ field }) => field === need?.field);
      if (need && value !== undefined && !again) {
        path.push({ ...need, value });
        tell(need.field);
      } else if (details[0]) {
        details.splice(0).forEach(tell);
      } else {
        if (need && !again) path.push(need);
        // A finding of another family is about the text itself.
        const unread = report.findings
          .filter(({ code, severity }) => severity === "stop" && !code.startsWith("aftercare/"))
          .map(({ field }) => field);
        ways.set(host, { path, open: need?.field, unread });
        return report;
      }
    }
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
          h("h2", null, { en: "Messages to copy", zh: "可复制的文字" }),
          messages.map(({ id, title, body }) =>
            fold("message " + id, title, h("p", { class: "letter" }, body), copy(body, title)),
          ),
        ),
      notes(plan),
    );
    /** Details are offered where they matter, and stay where something is in them. @type {Record<string, unknown>} */
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
    // What could not be said is asked above; what is only to be minded comes after the steps.
    const [head, others] = /** @type {[HTMLElement | undefined, (HTMLElement | false)[]]} */ (
      host.verdict(false, undefined, [])
    );
    const found = [head, ...others].filter((one) => !!one),
      grave = (/** @type {HTMLElement} */ one) => !decided || /stop|hold/.test(one.dataset.tone ?? "");
    const minded = found.filter((one) => !grave(one));
    for (const { code, field, source } of plan.findings) {
      found
        .find(({ id }) => id === code + field)
        ?.lastElementChild?.append(fold(code + field + " source", SOURCE, cited(source)));
    }
    for (const one of minded) one.className = "finding";
    if (minded[0])
      rest.prepend(h("section", { class: "minded" }, h("h2", null, { en: "Also note", zh: "补充提示" }), minded));
    return [
      decided &&
        h(
          "div",
          { class: "outcome" },
          h("h2", { tabindex: "-1" }, { en: "What to do", zh: "处理办法" }),
          h("p", { class: "say" }, reason),
          fold("reason", SOURCE, cited((plan.steps[0] ? plan.steps : plan.findings).flatMap(({ source }) => source))),
        ),
      found.filter(grave),
    ];
  },
});
