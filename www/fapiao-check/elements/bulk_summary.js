// @ts-check
// The summary of `<fapiao-bulk>`: the verdict over all rows, and bars by verdict, rate, seller and finding.
import { grouped, h, percent, shape } from "./dom.js";

/** @typedef {import("../sheets/sheets.js").Ask} Ask */
/** @typedef {import("../sheets/sheets.js").Summary} Summary */

/** By their numbers. @type {[Fapiao.Tone, Fapiao.Words][]} */
export const VERDICTS = [
  ["clear", { en: "No problems found", zh: "未发现问题" }],
  ["caution", { en: "Check again", zh: "请留意" }],
  ["hold", { en: "Needs confirming", zh: "需确认" }],
  ["stop", { en: "Needs correcting", zh: "需更正" }],
];

/** Instead of a rate. @type {Record<string, Fapiao.Words>} */
const WITHOUT_RATE = {
  "-1": { en: "not read", zh: "未识别" },
  "-2": { en: "exempt", zh: "免税" },
  "-3": { en: "not taxable", zh: "不征税" },
  "-4": { en: "taxed on the difference (***)", zh: "差额征税（***）" },
};

/** What rows add up to. @param {{ net: string, tax: string, gross: string }} sum @returns {Fapiao.Child} */
const figures = ({ net, tax, gross }) =>
  [net, tax, gross].some((sum) => /[1-9]/.test(sum)) &&
  h("small", null, {
    en: ` · net ${grouped(net)}, tax ${grouped(tax)}, total ${grouped(gross)}`,
    zh: `：不含税金额 ${grouped(net)}，税额 ${grouped(tax)}，价税合计 ${grouped(gross)}`,
  });

/** @param {Summary["rules"][number] | undefined} rule */
const grave = (rule) => ["info", "caution", "hold", "stop"].indexOf(rule?.severity ?? "info");

/** @param {number} count */
export const counted = (count) => grouped(`${count}`);

/** The verdict over all rows, and a bar for each thing that was counted, which can filter the rows.
 * @param {Summary} summary @param {Fapiao.Child} sheets to choose from @param {(line: HTMLElement, filter: Ask) => void} press @returns {Fapiao.Child[]} */
export const summed = (summary, sheets, press) => {
  const { rows, cancelled, verdicts, codes, sums, entities, rules, unread, ms } = summary;
  const seconds = Math.max(ms / 1000, 0.1).toFixed(1);
  const most = (/** @type {number[]} */ counts) => Math.max(1, ...counts);
  /** @param {Fapiao.Child} name @param {number} count @param {number} of @param {{ tone?: Fapiao.Tone, filter?: Ask }} [how] */
  const bar = (name, count, of, { tone, filter } = {}) => {
    /** @type {HTMLElement} */
    const line = h(
      filter ? "button" : "p",
      {
        class: "line",
        "data-tone": tone,
        "aria-pressed": filter && "false",
        type: filter && "button",
        click: () => filter && press(line, filter),
      },
      tone && shape(tone),
      h("span", { class: "name" }, name),
      h("span", { class: "numbers" }, counted(count)),
      h("span", { class: "share" }),
    );
    /** @type {HTMLElement | null} */ (line.querySelector(".share"))?.style.setProperty("--share", `${count / of}`);
    return line;
  };
  // A file or rows that were not read are not `clear`.
  const worst = Math.max(
    [...verdicts].findLastIndex((count) => count > 0),
    cancelled ? VERDICTS.findIndex(([tone]) => tone === "caution") : 0,
    ...unread.map(({ finding }) => VERDICTS.findIndex(([tone]) => tone === finding.severity)),
  );
  const [tone, words] = VERDICTS[worst] ?? ["clear", { en: "", zh: "" }];
  const counts = codes
    .map(([code, count]) => ({ code, count, rule: rules[code] }))
    .sort((one, other) => grave(other.rule) - grave(one.rule) || other.count - one.count);
  return [
    h(
      "div",
      { class: "box banner", "data-tone": tone },
      shape(tone),
      h(
        "div",
        null,
        h("p", { class: "say" }, h("strong", null, words), " ", {
          en: `${counted(rows)} rows checked in ${seconds} s.`,
          zh: `已核对 ${counted(rows)} 行，用时 ${seconds} 秒。`,
        }),
        cancelled &&
          h("p", null, { en: "You stopped it. The remaining rows were not read.", zh: "您已停止，后面的行未读取。" }),
        unread.map(({ name, finding: { message, fix } }) =>
          h(
            "p",
            null,
            h("strong", { class: "name" }, name),
            " ",
            { en: `was not read, or only in part. ${message.en}`, zh: `未读取或未读完。${message.zh}` },
            fix && " ",
            fix,
          ),
        ),
        h("p", null, {
          en: "A correct format does not mean the invoice is genuine.",
          zh: "格式正确不代表发票真实。",
        }),
      ),
    ),
    sheets,
    h(
      "div",
      { class: "charts" },
      h(
        "section",
        null,
        h("h2", null, { en: "Rows", zh: "各行结果" }),
        VERDICTS.map(([tone, name], verdict) =>
          bar(name, verdicts[verdict] ?? 0, most(verdicts), { tone, filter: { do: "filter", verdict } }),
        ),
      ),
      sums.rates[0] &&
        h(
          "section",
          null,
          h("h2", null, { en: "Rates", zh: "税率" }),
          [...sums.rates]
            .sort((one, other) => other.rows - one.rows)
            .slice(0, 6)
            .map(({ rate, rows, ...sum }) =>
              bar(
                [WITHOUT_RATE[rate] ?? percent(`${rate / 1e6}`), figures(sum)],
                rows,
                most(sums.rates.map(({ rows }) => rows)),
              ),
            ),
        ),
      sums.sellers[0] &&
        h(
          "section",
          null,
          h("h2", null, { en: "Sellers", zh: "销售方" }),
          [...sums.sellers]
            .sort((one, other) => other.rows - one.rows)
            .slice(0, 6)
            .map(({ seller, rows, ...sum }) =>
              bar(
                [seller || { en: "without a name", zh: "未填写" }, figures(sum)],
                rows,
                most(sums.sellers.map(({ rows }) => rows)),
              ),
            ),
        ),
      entities[0] &&
        h(
          "section",
          null,
          h("h2", null, { en: "Companies, by tax ID", zh: "公司（按税号）" }),
          [...entities]
            .sort((one, other) => +!one.name - +!other.name || other.rows - one.rows)
            .map(({ name, rows }) =>
              bar(
                name ? { en: name.en, zh: name.zh ?? name.en } : { en: "Others", zh: "其他" },
                rows,
                most(entities.map(({ rows }) => rows)),
              ),
            ),
        ),
      counts[0] &&
        h(
          "section",
          null,
          h("h2", null, { en: "What was found", zh: "核对结果明细" }),
          counts.map(
            ({ code, count, rule }) =>
              rule &&
              bar(rule.title, count, most(counts.map(({ count }) => count)), {
                tone: rule.severity,
                filter: { do: "filter", code },
              }),
          ),
        ),
    ),
  ];
};
