// @ts-check
// `<fapiao-tax>`: how much of an amount is tax.
import { copy, grouped, h, percent, yuan } from "./dom.js";
import { widget } from "./element.js";

const NET = { en: "Net amount", zh: "不含税金额" },
  TAX = { en: "Tax", zh: "税额" },
  TOTAL = { en: "Total, tax included", zh: "价税合计" };
const CAPITALS = { en: "In words", zh: "大写金额" };

/** @param {Fapiao.Words} name @param {Fapiao.Child[]} amount */
const term = (name, ...amount) =>
  h("span", { class: "term" }, h("small", null, name, " "), h("strong", null, amount), " ");

/** @param {Fapiao.Words} name @param {Fapiao.Share} share */
const line = (name, { rate, treatment, net, tax, gross }) =>
  h(
    "tr",
    null,
    h("th", { scope: "row" }, name, " ", h("small", null, treatment ? "***" : rate && percent(rate))),
    [net, tax, gross].map((amount) => h("td", null, amount ? grouped(amount) : "–")),
  );

/** `<fapiao-tax>`: how much of this amount is tax? */
export const FapiaoTax = widget({
  ask: "taxBreakdown",
  form: () => import("./forms/tax.html.js"),
  part: "first",
  // A line left empty in between keeps its number.
  complete: (question) => {
    question.lines &&= Array.from(question.lines, (line) => line ?? {});
  },
  answer({ net, balancingTax, gross, tax, capitals, lines, steps, findings }, host) {
    const apart = findings.find(({ code }) => code === "tax/sum-differs");
    const bar = h("div", { class: "bar" }, h("span"), h("span"));
    [net, balancingTax].forEach((amount, at) => bar.style.setProperty("--" + at, amount?.replace("-", "") ?? ""));
    return [
      net &&
        balancingTax &&
        gross && [
          bar,
          h(
            "p",
            { class: "sum say" },
            term(NET, grouped(net)),
            term(TAX, "+ " + grouped(balancingTax)),
            term(TOTAL, "= ", yuan(gross)),
          ),
          capitals &&
            h(
              "p",
              { class: "capitals" },
              h("small", null, CAPITALS, " "),
              h("strong", { lang: "zh" }, capitals),
              " ",
              copy(capitals, CAPITALS),
            ),
        ],
      net &&
        apart &&
        h(
          "div",
          { class: "box", "data-tone": "info" },
          h(
            "p",
            null,
            { en: "Tax by the FAQ’s formula: ", zh: "按《发票常见问题》公式计算的税额：" },
            h("strong", null, tax),
          ),
          h("p", null, apart.message),
          h("p", null, apart.fix),
        ),
      host.verdict({ told: net && apart?.code }),
      lines &&
        h(
          "table",
          { class: "shares" },
          h("caption", null, { en: "Line by line", zh: "逐行计算" }),
          h(
            "thead",
            null,
            h(
              "tr",
              null,
              h("td"),
              [{ en: "Net", zh: "金额" }, TAX, { en: "Total", zh: "价税合计" }].map((name) =>
                h("th", { scope: "col" }, name),
              ),
            ),
          ),
          h(
            "tbody",
            null,
            lines.items.map((item, at) => line({ en: `Line ${at + 1}`, zh: `第 ${at + 1} 行` }, item)),
          ),
          lines.total &&
            h(
              "tbody",
              null,
              lines.rates.map((share) => line({ en: "All at", zh: "小计" }, share)),
              line({ en: "Overall", zh: "合计" }, lines.total),
            ),
        ),
      steps[0] &&
        h(
          "table",
          { class: "steps" },
          h("caption", null, { en: "Step by step", zh: "计算过程" }),
          steps.map(({ name, expression, result }) =>
            h(
              "tr",
              null,
              h("th", { scope: "row" }, name),
              h(
                "td",
                null,
                expression.replace(/(?<![\d.])\d{4,}/g, (whole) => grouped(whole)),
              ),
              h("td", null, grouped(result)),
            ),
          ),
        ),
    ];
  },
});
