// @ts-check
import { copy, h, marked, shape } from "./dom.js";
import { widget } from "./element.js";

/** @type {Record<string, Fapiao.Words>} */
const SOURCES = {
  order: { en: "Order page", zh: "订单页面" },
  invoice: { en: "Invoice", zh: "发票" },
  instruction: { en: "Instruction", zh: "付款通知" },
  transfer: { en: "Your bank", zh: "银行页面" },
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
  /** Who says the same stands together. @type {Record<string, string[]>} */
  const said = {};
  for (const [source, value] of Object.entries(values)) (said[value] ??= []).push(source);
  return h("tbody", { "data-tone": tone },
    h("tr", null, h("th", { colspan: "2", scope: "rowgroup" }, label, " ", h("span", { class: "result" }, shape(tone), word))),
    Object.entries(said).map(([value, sources]) => h("tr", null,
      h("th", { scope: "row" }, sources.map((source, at) => [at > 0 && { en: ", ", zh: "、" }, SOURCES[source]])),
      h("td", null, marked(value, marks[/** @type {"order"} */ (sources[0])], field === "account" ? 4 : 0)))));
};

/** `<fapiao-payment>`: may I pay this? */
export const FapiaoPayment = widget({
  ask: "checkPayment",
  tones: {
    stop: { en: "Stop", zh: "停止" },
    hold: { en: "Hold", zh: "请先核实" },
    clear: { en: "No differences found", zh: "未发现不一致" },
  },
  // Only an Alibaba Cloud bill has an exclusive account.
  changed(form, { context }) {
    const certificate = /** @type {HTMLFieldSetElement} */ (form.querySelector(".certificate"));
    certificate.hidden = certificate.disabled = context !== "alibaba-cloud";
  },
  complete(question, today) {
    question.today = today;
    if (question.order?.tradeAssurance) question.order.tradeAssurance = true;
  },
  answer: ({ comparison, unchecked, route, steps, messages }, host) => [
    host.verdict(true),
    h("table", { class: "comparison" }, h("caption", null, { en: "Compared, detail by detail", zh: "逐项核对" }), comparison.map(compared)),
    unchecked[0] && h("div", { class: "unchecked" }, h("h3", null, { en: "Could not be checked", zh: "无法核对的项目" }),
      h("ul", null, unchecked.map(({ message, needs }) => h("li", null, message, needs.map((name) => [" ", host.lead(name)]))))),
    h("div", { class: "route" }, h("h3", null, { en: "How to pay", zh: "付款方式" }), h("p", null, route.reason), h("ol", null, steps.map((step) => h("li", null, step)))),
    messages.map(({ title, body }) => h("details", null, h("summary", null, title), h("p", { class: "letter" }, body), copy(body, title))),
  ],
});
