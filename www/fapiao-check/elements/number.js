// @ts-check
// `<fapiao-number>`: what a number or a QR text is, and what it says.
import { copy, grouped, h, marked } from "./dom.js";
import { widget } from "./element.js";

/** @typedef {{ text: string, question: Record<string, any>, rest: Fapiao.Candidate[], told: Fapiao.Words[], at?: Fapiao.Candidate, ask: string, back: boolean }} Asked */
/** The question of each report. @type {WeakMap<Fapiao.Any, Asked>} */
const asked = new WeakMap();

/** @param {Fapiao.Candidate} candidate */
const key = ({ kind, position }) => kind + position[0];

/** `<fapiao-number>`: what is this number or text, is it right, and what does it say? */
export const FapiaoNumber = widget({
  ask: "validateInvoiceNumber",
  form: () => import("./forms/number.html.js"),
  styles: [() => import("./number.css.js")],
  part: "numbers",
  changed(form, { number }) {
    if (!number) form.as.value = "";
  },
  complete: (question, today) => {
    question.today = today;
  },
  reply(fapiao, { as = "", ...typed }) {
    const { number: text = "", today, ...fold } = typed,
      [chosen, rate] = as.split(" ");
    const { candidates, findings } = fapiao.identify({ text, today });
    // The digits of a person's ID card are never repeated.
    const rest = candidates.map((one) => {
      const card = candidates.find(
        ({ kind, position }) => kind === "id-card" && position[0] < one.position[1] && one.position[0] < position[1],
      );
      return card ? { ...one, value: card.value, check: undefined } : one;
    });
    const first =
        rest.find(({ kind, check }) => check && kind !== "amount") ?? rest.find(({ check, label }) => check && label),
      weak = first?.certainty !== "likely" && first?.kind === "bank-account";
    const usual = weak ? undefined : first,
      at = rest.find((one) => one.check && key(one) === chosen) ?? usual;
    let { function: ask, question } = /** @type {{ function: string, question: Record<string, any> }} */ (
      at?.check ?? { function: "validateInvoiceNumber", question: typed }
    );
    // A bare invoice number is checked as typed, so that positions fit the box.
    // If there is nothing to check, it says what the text is, not what an invoice number needs.
    if (rest[0] ? !rest.some(({ check }) => check) : !/\p{Nd}/u.test(text))
      [ask, question] = ["identify", { text, today }];
    const plain = !at || (question.number === at.value && at.position[1] - at.position[0] === text.trim().length);
    if (ask === "validateInvoiceNumber") question = plain ? typed : { ...question, ...fold };
    if (rate && at?.kind === "amount") question = { ...question, rate };
    /** @type {Fapiao.Any} */
    const report = /** @type {any} */ (fapiao)[ask](question);
    const listed =
      ask === "validateTaxId"
        ? fapiao.findEntity({ query: `${question.taxId}`, limit: 1 }).matches.find(({ basis }) => basis === "tax-id")
            ?.entity?.name
        : undefined;
    const told = ask === "identify" ? [] : findings.map(({ message }) => message);
    if (listed)
      told.unshift({
        en: `In our list, this is “${listed.en}”.`,
        zh: `开票主体列表中，该税号属于${listed.zh ?? listed.en}。`,
      });
    asked.set(report, {
      text,
      question,
      rest: rest.filter((one) => one !== at),
      told,
      at: plain ? undefined : at,
      ask,
      back: !!at && !usual,
    });
    return report;
  },
  place: (field, values) => (values[field] ? field : "number"),
  better(field, suggestion, { report }) {
    const { text, question, at } = asked.get(/** @type {Fapiao.Any} */ (report)) ?? {};
    return at && text && question?.[field] === at.value
      ? { number: text.slice(0, at.position[0]) + suggestion + text.slice(at.position[1]) }
      : undefined;
  },
  answer(report, host) {
    const { kind, normalized, parts, findings, verify = [], net, balancingTax, gross } = /** @type {any} */ (report);
    const { question, rest, told, at, ask, back } = /** @type {Asked} */ (asked.get(report));
    /** Words of the form. @param {string} name @returns {any} */
    const word = (name) => host.shadowRoot?.querySelector(`[data-word="${name}"]`)?.cloneNode(true);
    /** @param {string} as */
    const choose = (as) => async () => {
      await host.fill({ as });
      const [shown, list] = [".banner", ".others"].map(
        (name) => /** @type {HTMLElement | null} */ (host.shadowRoot?.querySelector(name)),
      );
      list?.focus({ preventScroll: true });
      shown?.scrollIntoView({ block: "nearest" });
    };
    const field =
      Object.keys(question).find((name) =>
        findings.some((/** @type {Fapiao.Found} */ one) => one.field === name && one.position),
      ) ?? "number";
    const value = `${question[field] ?? ""}`;
    // A fault of the whole number has a sentence.
    const faults =
      ask === "identify"
        ? []
        : findings.flatMap((/** @type {Fapiao.Found} */ one) =>
            one.field === field && one.position && one.position[1] - one.position[0] < value.length
              ? [one.position]
              : [],
          );
    const verdict = host.verdict({
      always: true,
      kind: at && h("span", { class: "kind" }, word(at.kind), " "),
      why: at && h("p", { class: "why" }, h("small", null, at.reason)),
    });
    /** @type {Fapiao.Segment[]} */
    const segments =
      ask === "taxBreakdown"
        ? net
          ? [
              ["net", net],
              ["tax", balancingTax],
              ["gross", gross],
            ].map(([name, amount]) => ({ part: name, label: word(name), value: grouped(amount) }))
          : []
        : Object.values(report.segments ?? {}).flat();
    const amount = rest.find((one) => one.kind === "amount"),
      code = rest.find((one) => one.kind === "check-code" && one.certainty === "likely");
    const right = kind === "digital" || kind === "legacy";
    /** @param {string} name @param {string | false | undefined} text */
    const row = (name, text) =>
      text &&
      h(
        "div",
        null,
        h("dt", null, word(name)),
        h("dd", null, h("span", { class: "digits" }, text), " ", copy(text, word(name))),
      );
    /** @param {Fapiao.Candidate} one */
    const item = (one) => {
      const inside = [
        h("strong", null, word(one.kind)),
        " ",
        one.kind !== "qr" && h("span", { class: "digits" }, marked(one.value)),
        " ",
        h("small", null, one.certainty && [word(one.certainty), { en: ": ", zh: "：" }], one.reason),
      ];
      return h(
        "li",
        null,
        one.check
          ? h("button", { type: "button", class: "candidate", click: choose(one.position ? key(one) : "") }, inside)
          : h("div", { class: "candidate" }, inside),
      );
    };
    /** @param {string} heading @param {Fapiao.Candidate[]} list */
    const others = (heading, list) =>
      list[0] &&
      h("section", { class: "others", tabindex: "-1" }, h("h2", null, word(heading)), h("ul", null, list.map(item)));
    const over = (/** @type {Fapiao.Candidate} */ one) =>
      ask !== "identify" &&
      (at
        ? one.position[0] < at.position[1] && at.position[0] < one.position[1]
        : !rest.some(({ kind }) => kind === "qr")) &&
      one.kind !== "qr";
    const alternatives = rest.filter(over);
    if (back) alternatives.unshift(/** @type {any} */ ({ kind: "plain", check: true }));
    return [
      faults[0] &&
        h(
          "p",
          { class: "echo" },
          h("small", null, at ? [word("read"), " "] : { en: "As typed ", zh: "您填写的 " }),
          marked(value, faults),
        ),
      verdict,
      at?.kind === "amount" &&
        h(
          "div",
          { class: "choices" },
          word("rates"),
          ["6%", "9%", "13%"].map((rate) =>
            h("button", { type: "button", class: "small", click: choose(`${key(at)} ${rate}`) }, rate),
          ),
        ),
      h(
        "ol",
        { class: "segments" },
        segments.map(({ label, value, meaning }) =>
          h(
            "li",
            null,
            h("span", { class: "digits" }, value),
            " ",
            h("small", null, label),
            " ",
            h("span", null, meaning),
          ),
        ),
      ),
      verify[0] &&
        h(
          "div",
          { class: "verify" },
          h("h2", null, { en: "Where to verify the invoice", zh: "发票查验途径" }),
          h(
            "ul",
            null,
            verify.map((/** @type {Fapiao.Words} */ way) => h("li", null, way)),
          ),
          right && [
            h("h2", null, word("ready")),
            h(
              "dl",
              null,
              row("code", parts?.code),
              row("plain", kind === "legacy" ? normalized?.slice(-8) : normalized),
              row("day", question.issueDate),
              row("last-six", kind === "legacy" && code?.value.slice(-6)),
              row("amount", amount?.value),
            ),
          ],
        ),
      others("also", alternatives),
      others(
        "more",
        rest.filter((one) => !over(one)),
      ),
      (rest[0] || ask === "validateTaxId") && told.map((sentence) => h("p", { class: "hint" }, sentence)),
    ];
  },
});
