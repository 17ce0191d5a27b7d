// @ts-check
// What `<fapiao-aftercare>` answers in addition to the steps: dates on a line, where to mail an invoice, and what
// “credit note” means.
import { copy, grouped, h } from "./dom.js";
import { cited } from "./citations.js";

/** @typedef {Fapiao.Answer<"planAftercare">} Plan */

export const SOURCE = { en: "Source", zh: "来源" };

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
export const timeline = ({ deadlines }, today, fold) =>
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
                      en: `Other sources disagree (${deadline.disagrees.length})`,
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
export const post = ({ address, packages }, fold, host) => {
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
        { en: "Only for paper invoices issued before 2024-05-31.", zh: "仅限纸质发票，即 2024-05-31 之前开具的发票。" },
      ),
      parcels.map(({ to, issuers }, at) => {
        const number = parcels[1] && h("h3", null, { en: `Package ${at + 1}`, zh: `第 ${at + 1} 件` });
        const content =
          issuers[0] &&
          h(
            "p",
            { class: "hint" },
            { en: "Issuer: ", zh: "开票主体：" },
            issuers.map((name, place) => [place > 0 && { en: ", ", zh: "、" }, name]),
          );
        if (!to)
          return h(
            "div",
            { class: "parcel" },
            number,
            h("p", null, {
              en: "No address is listed. Open a ticket and ask first.",
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

/** The English name, and in small the Chinese one, or the other way round. @param {Fapiao.Words} name @param {Fapiao.Words} kind */
const titled = ({ en, zh }, kind) => [
  h("h3", null, { en, zh }, h("small", null, " ", { en: zh, zh: en })),
  h("p", { class: "basis" }, kind),
];

/** Three things that are one word in English. @param {Plan} plan */
export const notes = ({ creditNote: { shortfall, form, redInvoice } = {} }) =>
  (shortfall || form || redInvoice) &&
  h(
    "section",
    { class: "notes" },
    h(
      "h2",
      null,
      shortfall && form && redInvoice
        ? { en: "“Credit note” can mean three things", zh: "欠票、确认单与红字发票的区别" }
        : { en: "What “credit note” means here", zh: "相关概念" },
    ),
    h(
      "div",
      { class: "cards" },
      shortfall &&
        h(
          "article",
          { class: "card shortfall" },
          titled(shortfall.name, {
            en: "An amount in CNY: invoiced more than consumed",
            zh: "金额（人民币元）：已开票大于实际消费的部分",
          }),
          h(
            "dl",
            null,
            row({ en: "Invoiced", zh: "已开票" }, shortfall.invoiced && grouped(shortfall.invoiced)),
            row({ en: "Consumed", zh: "实际消费" }, shortfall.consumption && grouped(shortfall.consumption)),
            row({ en: "Shortfall", zh: "欠票金额" }, shortfall.amount && grouped(shortfall.amount)),
            row({ en: "Offset", zh: "已冲抵" }, shortfall.offset && grouped(shortfall.offset)),
            row({ en: "Not settled yet", zh: "待处理" }, shortfall.open && grouped(shortfall.open)),
            row(
              { en: "Can be invoiced afterwards", zh: "冲抵后可开票" },
              shortfall.invoiceable && grouped(shortfall.invoiceable),
            ),
            row({ en: "Returned to your balance", zh: "退回余额" }, shortfall.balance && grouped(shortfall.balance)),
          ),
          shortfall.difference &&
            h(
              "table",
              { class: "shares" },
              h("caption", null, { en: "The invoice before and after", zh: "处理前后的发票金额" }),
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
                  ["after", { en: "After", zh: "处理后" }],
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
          titled(form.name, {
            en: "Document: a tax authority form that you get before the return",
            zh: "单据：退票前向税务机关取得",
          }),
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
          titled(redInvoice.name, { en: "Invoice: issued after the return", zh: "发票：退票后开具" }),
          h("p", null, redInvoice.what),
          redInvoice.issued !== undefined &&
            h(
              "p",
              null,
              h(
                "b",
                null,
                redInvoice.issued
                  ? { en: "It has been issued.", zh: "已开具。" }
                  : { en: "It has not been issued yet.", zh: "尚未开具。" },
              ),
            ),
        ),
    ),
  );
