// @ts-check
import { h } from "./dom.js";
import { widget } from "./element.js";

/** @param {Fapiao.Words} name @param {string} amount */
const term = (name, amount) => h("span", { class: "term" }, h("small", null, name, " "), h("strong", null, amount), " ");

/** `<fapiao-tax>`: how much of this amount is tax? */
export const FapiaoTax = widget({
  ask: "taxBreakdown",
  answer({ net, balancingTax, gross, tax, steps, findings }, host) {
    if (!net || !balancingTax || !gross) return host.verdict();
    const apart = findings.find(({ code }) => code === "tax/sum-differs");
    const bar = h("div", { class: "bar" }, h("span"), h("span"));
    [net, balancingTax].forEach((amount, at) => bar.style.setProperty("--" + at, amount.replace("-", "")));
    return [
      bar,
      h("p", { class: "sum say" },
        term({ en: "Net, without tax", zh: "金额（不含税）" }, net), term({ en: "Tax", zh: "税额" }, "+ " + balancingTax),
        term({ en: "Total, with tax", zh: "价税合计" }, "= " + gross)),
      apart && h("div", { class: "box", "data-tone": "info" },
        h("p", null, { en: "Tax by the FAQ’s formula: ", zh: "按帮助文档公式计算的税额：" }, h("strong", null, tax)),
        h("p", null, apart.message), h("p", null, apart.fix)),
      host.verdict(false, apart?.code),
      h("table", { class: "steps" }, h("caption", null, { en: "Step by step", zh: "计算过程" }),
        steps.map(({ name, expression, result }) => h("tr", null, h("th", { scope: "row" }, name), h("td", null, expression), h("td", null, result)))),
    ];
  },
});
