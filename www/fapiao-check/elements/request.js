// @ts-check
// `<fapiao-request>`: may I submit this invoice request, and what will I get?
import { all, grouped, h, one, percent, put, write } from "./dom.js";
import { days, unread } from "./days.js";
import { widget } from "./element.js";

/** @typedef {Fapiao.Answer<"checkInvoiceRequest">} Answer */
/** @typedef {Answer["invoices"][number]} Invoice */
/** @typedef {Record<string, any>} Question */

/** Answered by a tick or by yes and no; other values are text. */
const FLAGS =
  /^(sameEnterprise|multiAccount|payOnBehalfAgreement|forDeduction|closed|outstandingCreditNote|changedToEnterprise|renamed|registrationUpdated|accountManager|agreementSigned|anotherActive|pendingPersonal)$/;

/** Fields that are asked only after another field has this answer. @type {Record<string, (question: Question) => boolean>} */
const FOLLOWS = {
  "otherTitle.agreementSigned": ({ otherTitle }) => otherTitle?.accountManager === true,
  payOnBehalfAgreement: ({ titleOf }) => titleOf === "beneficiary",
};

/** The form's field for a field of the answer. @param {string} field */
const place = (field) => (field === "items" ? "items[0].amount" : field);

/** Turns yes and no from the form into booleans, at any depth. @param {Question} part */
const flag = (part) => {
  for (const [name, value] of Object.entries(part)) {
    if (typeof value === "object") flag(value);
    else if (FLAGS.test(name)) part[name] = value === "true";
  }
};

/** A link to a field, with the question as its text. @param {HTMLElement} form @param {Answer["needs"][number]} need */
const ask = (form, { field, question }) =>
  h(
    "button",
    {
      type: "button",
      class: "link",
      click: () => {
        const input = one(form, `[name="${place(field)}"]`);
        for (let fold = input?.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
          fold.open = true;
        input?.focus();
      },
    },
    question,
  );

/** Names of the companies by id, as found for the items. @type {WeakMap<Fapiao.Host, Map<string, Fapiao.Words>>} */
const issuers = new WeakMap();

/** @param {Fapiao.Words} name @param {Fapiao.Child} value */
const row = (name, value) => value && h("div", null, h("dt", null, name), h("dd", null, value));

/** From when it can be requested. @param {Invoice["requestable"]} when @returns {Fapiao.Words} */
const requestable = ({ state, perhaps = "", expected = "" }) => {
  if (state === "now") return { en: "Now", zh: "现在" };
  if (state === "expected") return { en: "Now: the bill should be ready", zh: "现在：月账单应已生成" };
  if (state === "perhaps")
    return { en: `Perhaps today, otherwise from ${expected}`, zh: `今日或可申请，否则自 ${expected} 起` };
  return expected
    ? { en: `From ${expected}, perhaps on ${perhaps}`, zh: `自 ${expected} 起（最早 ${perhaps}）` }
    : { en: "Prepaid: now. Pay-as-you-go: once the bill is ready", zh: "预付费：现在；按量付费：月账单生成后" };
};

/** One predicted invoice, as a sheet of paper. @param {Invoice} invoice @param {number} at @param {Question} question @param {Map<string, Fapiao.Words>} names */
const paper = (invoice, at, question, names) => {
  const {
    issuer,
    vendor,
    candidates = [],
    title,
    rate,
    gross,
    net,
    tax,
    most,
    items,
    because,
    arrival,
    cloudAccount,
  } = invoice;
  const name = (/** @type {string} */ id) => names.get(id) ?? id;
  return h(
    "article",
    { class: "sheet", "aria-labelledby": `sheet-${at}` },
    h("h3", { id: `sheet-${at}` }, { en: `Invoice ${at + 1}`, zh: `第 ${at + 1} 张` }),
    h(
      "p",
      { class: "issuer" },
      issuer
        ? [name(issuer), vendor && { en: " (a Marketplace vendor)", zh: "（云市场服务商）" }]
        : vendor
          ? { en: "A Marketplace vendor issues it", zh: "由云市场服务商开具" }
          : candidates[0]
            ? [
                { en: "One of: ", zh: "可能为：" },
                candidates.map((id, place) => [place > 0 && { en: "; ", zh: "；" }, name(id)]),
              ]
            : { en: "Issuer not certain yet", zh: "开票主体待定" },
    ),
    h(
      "dl",
      null,
      row({ en: "Buyer", zh: "购买方" }, title || { en: "not entered yet", zh: "待填" }),
      row({ en: "Account", zh: "账号" }, cloudAccount),
      row(
        { en: "Items", zh: "项目" },
        items.map((place) =>
          h("p", null, question.items?.[place]?.product || { en: `Item ${place + 1}`, zh: `第 ${place + 1} 项` }),
        ),
      ),
      row({ en: "Rate", zh: "税率" }, rate ? percent(rate) : { en: "not certain yet", zh: "待定" }),
    ),
    h(
      "p",
      { class: "figures" },
      net && tax
        ? [
            h("span", null, h("small", null, { en: "Net", zh: "金额" }), " ", grouped(net)),
            " + ",
            h("span", null, h("small", null, { en: "tax", zh: "税额" }), " ", grouped(tax)),
            " = ",
          ]
        : "",
      h(
        "strong",
        null,
        h("small", null, gross ? { en: "Total", zh: "价税合计" } : { en: "At most", zh: "最多" }),
        " ",
        (gross ?? most) && { en: grouped(gross ?? most ?? "", "CNY"), zh: `${grouped(gross ?? most ?? "")} 元` },
      ),
    ),
    because[0] &&
      h(
        "p",
        { class: "because" },
        { en: "Separate invoice because these differ: ", zh: "单独开票，因以下各项不同：" },
        because.map(({ text }, place) => [place > 0 && { en: ", ", zh: "、" }, text]),
        { en: ".", zh: "。" },
      ),
    h(
      "dl",
      { class: "when" },
      row({ en: "Can be requested", zh: "可申请开票" }, requestable(invoice.requestable)),
      row(
        { en: "Usually issued by", zh: "预计开出" },
        arrival && [
          arrival.by,
          arrival.estimate &&
            h("small", null, " ", { en: "estimate, without public holidays", zh: "估算，未计节假日" }),
        ],
      ),
    ),
  );
};

/** Every date, on a line. @param {Answer} answer @param {string} today */
const dates = ({ deadlines, invoices }, today) => {
  /** @type {{ day: string, what: Fapiao.Words }[]} */
  const points = deadlines.map(({ date, what }) => ({ day: date, what }));
  invoices.forEach(({ requestable: { state, expected }, arrival }, at) => {
    const which = { en: `invoice ${at + 1}`, zh: `第 ${at + 1} 张` };
    if (expected && (state === "not-yet" || state === "perhaps"))
      points.push({ day: expected, what: { en: `${which.en} can be requested`, zh: `${which.zh}可申请` } });
    if (arrival)
      points.push({ day: arrival.by, what: { en: `${which.en} is usually there`, zh: `${which.zh}预计开出` } });
  });
  if (!points[0]) return null;
  /** @type {Map<string, Fapiao.Words[]>} */
  const days = new Map([[today, [{ en: "today in China", zh: "今天（北京时间）" }]]]);
  for (const { day, what } of points) days.set(day, [...(days.get(day) ?? []), what]);
  const inOrder = [...days].sort(([one], [other]) => (one < other ? -1 : 1));
  return h(
    "section",
    { class: "dates" },
    h("h2", null, { en: "Dates", zh: "日期" }),
    h(
      "ol",
      { class: "timeline" },
      inOrder.map(([day, all]) =>
        h(
          "li",
          { class: day === today ? "today" : "" },
          h("strong", null, day),
          all.map((what) => h("p", null, what)),
        ),
      ),
    ),
  );
};

/** Each way to the buyer name, with its warning before the choice. @param {Answer["ways"]} ways @param {HTMLElement} form */
const ways = (ways, form) =>
  write(
    one(form, ".ways"),
    ways.map(({ id, warning, steps }) =>
      h(
        "div",
        { class: "way" },
        h(
          "p",
          null,
          h(
            "b",
            null,
            id === "review"
              ? { en: "Apply for a review", zh: "提交申请，人工审核" }
              : { en: "Change the account to enterprise", zh: "变更为企业实名认证" },
          ),
        ),
        warning && h("p", { class: "box", "data-tone": "hold" }, warning),
        h(
          "ol",
          null,
          steps.map((step) => h("li", null, step)),
        ),
      ),
    ),
  );

/** Shows what matters now; what is answered stays. @param {HTMLElement} form @param {Answer} answer @param {Question} question @param {Record<string, string>} values */
const unfold = (form, answer, question, values) => {
  for (const group of all(form, "[data-asked]")) {
    const field = group.dataset.asked ?? "";
    const isNeeded =
      answer.needs.some((need) => need.field === field) || (field === "enterpriseTitle.way" && !!answer.ways[0]);
    group.hidden = !isNeeded && !values[field] && !FOLLOWS[field]?.(question);
  }
};

/** `<fapiao-request>`: may I submit this request, and which invoices will I get? */
export const FapiaoRequest = widget({
  ask: "checkInvoiceRequest",
  form: () => import("./forms/request.html.js"),
  styles: [() => import("./cases.css.js"), () => import("./request.css.js")],
  part: "request",
  tones: {
    stop: { en: "Cannot be submitted yet", zh: "暂不能提交" },
    hold: { en: "Do this first", zh: "请先处理" },
    clear: { en: "It can be submitted", zh: "可以提交" },
  },
  changed(form, values) {
    one(form, ".unread").replaceChildren();
    put(one(form, ".unread"), unread(values.holidays, values.workingDays));
    one(form, '[data-for="amount"]').hidden = values.method !== "amount" && !values.amount;
    all(form, "fieldset.item").forEach((item, at) => {
      const of = (/** @type {string} */ name) => values[`items[${at}].${name}`];
      one(item, '[data-for="top-up"]').hidden = of("billing") !== "top-up" && !of("consumed");
      one(item, '[data-for="domain"]').hidden =
        !/domain|域名/i.test(of("product") ?? "") && !of("domainSale") && !of("domainSide") && !of("transferredOn");
    });
  },
  place,
  complete(question, today) {
    question.today = today;
    flag(question);
    const said = /** @type {Question} */ (question);
    for (const list of ["holidays", "workingDays"]) said[list] = days(said[list]).read;
    said.offeredTypes &&= Object.values(said.offeredTypes);
    // An item left empty in between keeps its number.
    question.items &&= Array.from(question.items, (item) => item ?? {});
  },
  reply(fapiao, question, host) {
    /** @type {Map<string, Fapiao.Words>} */
    const names = new Map();
    for (const { product, issuer } of question.items ?? []) {
      for (const text of [product, issuer]) {
        for (const { entity } of text ? fapiao.findEntity({ query: text }).matches : [])
          if (entity) names.set(entity.id, { en: entity.name.en, zh: entity.name.zh ?? entity.name.en });
      }
    }
    issuers.set(host, names);
    return fapiao.checkInvoiceRequest(question);
  },
  answer(report, host) {
    const { incomplete, needs, invoices, total, unchecked, method, steps } = report,
      question = /** @type {Question} */ (host.question);
    const form = one(/** @type {ShadowRoot} */ (host.shadowRoot), "form"),
      names = issuers.get(host) ?? new Map();
    unfold(form, report, question, host.values);
    ways(report.ways, form);
    // A missing detail is not an error: it is asked for separately.
    const others = unchecked.filter(({ code }) => code !== "request/open");
    return [
      host.verdict({ always: !incomplete, missing: others }),
      incomplete &&
        h(
          "section",
          { class: "missing" },
          h("h2", null, { en: "Still to fill in", zh: "待填写" }),
          h(
            "ul",
            null,
            needs.map((need) => h("li", null, ask(form, need))),
          ),
        ),
      others[0] &&
        h(
          "section",
          { class: "unchecked" },
          h("h2", null, { en: "Could not be checked", zh: "无法核对的项目" }),
          h(
            "ul",
            null,
            others.map(({ message, needs }) =>
              h(
                "li",
                null,
                message,
                needs.map((name) => [" ", host.lead(place(name))]),
              ),
            ),
          ),
        ),
      invoices[0] &&
        h(
          "section",
          { class: "desk" },
          h(
            "h2",
            null,
            invoices[1]
              ? { en: `You will get ${invoices.length} invoices`, zh: `将开出 ${invoices.length} 张发票` }
              : { en: "You will get one invoice", zh: "将开出 1 张发票" },
          ),
          h(
            "div",
            { class: "sheets" },
            invoices.map((invoice, at) => paper(invoice, at, question, names)),
          ),
          invoices[1] &&
            total.gross &&
            h(
              "p",
              { class: "all" },
              { en: `Total: CNY ${grouped(total.gross)}`, zh: `合计 ${grouped(total.gross)} 元` },
              total.tax && { en: `, of which tax ${grouped(total.tax)}`, zh: `，其中税额 ${grouped(total.tax)} 元` },
              report.remaining && {
                en: `; ${grouped(report.remaining)} can be invoiced later`,
                zh: `；剩余 ${grouped(report.remaining)} 元可日后开票`,
              },
            ),
        ),
      method &&
        h(
          "section",
          { class: "method" },
          h("h2", null, { en: "Suitable method: ", zh: "适合的开票方式：" }, method.name),
          h("p", null, method.because),
        ),
      dates(report, question.today),
      !incomplete &&
        steps[0] &&
        h(
          "details",
          null,
          h("summary", null, { en: "How to request it", zh: "申请步骤" }),
          h(
            "ol",
            null,
            steps.map(({ text }) => h("li", null, text)),
          ),
        ),
    ];
  },
});
