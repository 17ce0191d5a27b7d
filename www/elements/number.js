// @ts-check
import { h, marked } from "./dom.js";
import { widget } from "./element.js";

/** `<fapiao-number>`: is this number right, and what does it say? */
export const FapiaoNumber = widget({
  ask: "validateInvoiceNumber",
  complete: (question, today) => { question.today = today; },
  answer({ segments, findings, verify }, host) {
    const { number = "" } = host.values;
    // A fault of the whole number is told in words.
    const faults = findings.flatMap(({ field, position }) => (field === "number" && position && position[1] - position[0] < number.length ? [position] : []));
    return [
      faults[0] && h("p", { class: "echo" }, h("small", null, { en: "As typed ", zh: "您填写的 " }), marked(number, faults)),
      host.verdict(true),
      h("ol", { class: "segments" }, segments.map(({ label, value, meaning }) =>
        h("li", null, h("span", { class: "digits" }, value), " ", h("small", null, label), " ", h("span", null, meaning)))),
      verify[0] && h("div", { class: "verify" }, h("h3", null, { en: "Where the invoice itself can be verified", zh: "发票查验途径" }),
        h("ul", null, verify.map((way) => h("li", null, way)))),
    ];
  },
});
