// @ts-check
// The result of the comparison: the verdict that stays in view, the count of details, and the values one below the
// other.
import { grouped, h, marked, shape } from "./dom.js";

/** @typedef {Fapiao.Answer<"checkPayment">} Answer */

/** @type {Record<string, Fapiao.Words>} */
export const SOURCES = {
  order: { en: "Order page", zh: "订单页面" },
  invoice: { en: "Invoice", zh: "发票" },
  instruction: { en: "Payment instruction", zh: "付款通知" },
  chat: { en: "E-mail or chat", zh: "邮件或聊天记录" },
  transfer: { en: "Your bank’s screen", zh: "网银付款页面" },
  contract: { en: "Contract", zh: "合同" },
  call: { en: "Phone call", zh: "电话核实" },
  previous: { en: "Earlier payment", zh: "以往付款" },
  certificate: { en: "Certificate", zh: "专属账号证明" },
  register: { en: "Our list", zh: "开票主体列表" },
};
/** The same, in a sentence. @param {string} source @returns {Fapiao.Words} */
export const within = (source) => {
  const { en, zh } = SOURCES[source] ?? { en: source, zh: source };
  return { en: /^(?:Your|Our)/.test(en) ? lower(en) : `the ${lower(en)}`, zh };
};
/** @type {Record<string, Fapiao.Words>} */
const DETAILS = {
  supplier: { en: "supplier’s name", zh: "供应商名称" },
  payee: { en: "payee", zh: "收款户名" },
  account: { en: "account", zh: "收款账号" },
  amount: { en: "amount", zh: "金额" },
  currency: { en: "currency", zh: "币种" },
  reference: { en: "payment reference", zh: "付款附言" },
};

/** A verdict in one word. @type {Fapiao.Tones} */
export const WORDS = {
  stop: { en: "Do not pay yet", zh: "暂停付款" },
  hold: { en: "Confirm first", zh: "请先核实" },
  caution: { en: "Check again", zh: "请留意" },
  info: { en: "Good to know", zh: "提示" },
  clear: { en: "No differences found", zh: "未发现不一致" },
};

/** The warning signs that were not asked about, in short. @type {Record<string, Fapiao.Words>} */
const SIGNS = {
  "pay-first": { en: "“pay first”", zh: "“先付款再说”" },
  "documents-refused": { en: "refused documents", zh: "拒绝提供单据" },
  link: { en: "a payment link", zh: "付款链接" },
  "bypasses-protection": { en: "payment outside the platform", zh: "平台外付款" },
};

/** A list within a sentence: “a, b and c”. @param {Fapiao.Words[]} list @returns {Fapiao.Words} */
export const joined = (list) => ({
  en: list
    .map((one) => one.en)
    .join(", ")
    .replace(/, ([^,]*)$/, " and $1"),
  zh: list.map((one) => one.zh).join("、"),
});

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** @param {string} text */
const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);
/** The banner already shows it. @param {Fapiao.Words} words @returns {Fapiao.Words} */
export const after = ({ en, zh }) => ({
  en: capital(en.replace(/^Do not pay yet: /, "")),
  zh: zh.replace(/^请暂停付款：/, ""),
});

/** When a check was made, on the reader's clock. */
export const stamp = () =>
  new Date().toLocaleString("sv", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });

/** What to add next, by the source that comes first. @param {string[]} add @returns {Fapiao.Words | undefined} */
const addNext = (add) => {
  const [first] = add.map((path) => path.split(".")[0]);
  if (!first) return;
  const from = within(first);
  const what = joined(
    add.flatMap((path) => {
      const [source, field = ""] = path.split(".");
      return source === first ? [DETAILS[field] ?? { en: field, zh: field }] : [];
    }),
  );
  return { en: `Next: add the ${what.en} from ${from.en}.`, zh: `下一步：填写${from.zh}上的${what.zh}。` };
};

/** The warning signs not yet asked about, in short. @param {Answer} report @returns {Fapiao.Words | undefined} */
export const notAsked = ({ questions }) => {
  const signs = questions.flatMap(({ id, topic, answer }) =>
    topic === "red-flag" && !answer && SIGNS[id] ? [SIGNS[id]] : [],
  );
  const { en, zh } = joined(signs);
  return signs[0] && { en: `Not asked yet: ${en}.`, zh: `尚未询问：${zh}。` };
};

/** The banner: the progress of the comparison, and a verdict once it is earned.
 * @param {Answer | undefined} report @param {{ target: string, label: Fapiao.Words } | undefined} lead @param {boolean} isRead something was read and not taken over */
export const banner = (report, lead, isRead) => {
  const progress = report?.progress;
  const isNeutral = !progress || progress.waiting;
  const tone = isNeutral ? "none" : report.verdict;
  const title = isNeutral
    ? progress?.inTwoPlaces
      ? {
          en: `${progress.inTwoPlaces} of ${progress.of} compared`,
          zh: `已核对 ${progress.inTwoPlaces}/${progress.of} 项`,
        }
      : isRead
        ? { en: "Read, not compared yet", zh: "已识别，尚未核对" }
        : { en: "Nothing compared yet", zh: "尚未核对" }
    : WORDS[tone === "none" ? "clear" : tone];
  const said = isNeutral
    ? isRead
      ? {
          en: "Check what was read, then choose “Use these details”.",
          zh: "请查看识别结果，然后点击“使用这些信息”。",
        }
      : progress
        ? addNext(progress.add)
        : {
            en: "Paste what the supplier sent you, then add your bank’s screen.",
            zh: "请先粘贴供应商发来的内容，再填写网银付款页面。",
          }
    : after(report.summary);
  const next =
    !isNeutral &&
    ((report.verdict === "clear" && notAsked(report)) ||
      report.next.find(
        ({ en }) => en !== report.summary.en && report.unchecked.every(({ message }) => message.en !== en),
      ));
  return h(
    "div",
    { class: "box banner", "data-tone": tone },
    h("p", { class: "word" }, tone === "none" ? waiting() : shape(tone), h("strong", null, title)),
    h("p", { class: "say" }, h("span", { class: "quiet" }, title, { en: ". ", zh: "。" }), said),
    next && h("p", { class: "next" }, next),
    lead && h("button", { type: "button", class: "lead", "data-to": lead.target }, lead.label),
  );
};

/** A dashed ring: no verdict yet. */
const waiting = () => {
  const ring = shape("info");
  ring?.querySelector("path")?.setAttribute("d", "M12 2.500a9.500 9.500 0 1 1 0 19a9.500 9.500 0 1 1 0-19");
  ring?.setAttribute("stroke-dasharray", "3.4 3.1");
  return ring;
};

/** @type {Record<Fapiao.Row["result"], [Fapiao.Tone, Fapiao.Words]>} */
const RESULTS = {
  match: ["clear", { en: "Same", zh: "一致" }],
  close: ["caution", { en: "Almost the same", zh: "略有差异" }],
  differs: ["stop", { en: "Differs", zh: "不一致" }],
  missing: ["info", { en: "Entered only once", zh: "仅一处填写" }],
  "not-checked": ["info", { en: "Not compared", zh: "未核对" }],
};

/** A row's tone: `hold` for names that differ, `stop` for accounts. @param {Fapiao.Row} row @param {Fapiao.Found[]} findings */
const toneOf = ({ field, result }, findings) => {
  const found = findings.filter((one) => one.field?.endsWith("." + field)).map(({ severity }) => severity);
  const worst = /** @type {const} */ (["stop", "hold", "caution"]).find((tone) => found.includes(tone));
  return (result === "differs" || result === "close" ? worst : undefined) ?? RESULTS[result][0];
};

/** @type {Record<string, Fapiao.Words>} */
const SHORT = {
  account: { en: "Account", zh: "账号" },
  payee: { en: "Payee", zh: "户名" },
  amount: { en: "Amount", zh: "金额" },
  currency: { en: "Currency", zh: "币种" },
  reference: { en: "Reference", zh: "附言" },
};

/** The count of details, and the result of each. @param {HTMLElement} node @param {Answer | undefined} report */
export const tally = (node, report) => {
  const [title, list] = /** @type {[HTMLElement, HTMLElement]} */ ([...node.children]);
  const rows = Object.keys(SHORT).flatMap((name) => {
    const row = report?.comparison.find(({ field }) => field === name);
    if (name === "reference" && (!report || report.progress.of < 5)) return [];
    const places = Object.keys(row?.values ?? {}),
      count = places.length;
    const tone = row && count > 1 && row.result !== "match" ? toneOf(row, report?.findings ?? []) : "none";
    const said =
      !row || !count
        ? { en: "Not added", zh: "未填写" }
        : row.result === "missing" || count === 1
          ? (SOURCES[places[0] ?? ""] ?? RESULTS.missing[1])
          : row.result === "match"
            ? { en: `Same in ${count} places`, zh: `${count} 处一致` }
            : RESULTS[row.result][1];
    return [
      h(
        "div",
        null,
        h("dt", null, SHORT[name]),
        h(
          "dd",
          { "data-tone": tone, class: row?.result === "differs" ? "found" : "" },
          said,
          (row?.result === "missing" || count === 1) && count > 0 && { en: " only", zh: "（仅此处）" },
        ),
      ),
    ];
  });
  const { inTwoPlaces = 0, of = 4 } = report?.progress ?? {};
  title.replaceChildren(
    ...h("p", null, { en: `${inTwoPlaces} of ${of} compared`, zh: `已核对 ${inTwoPlaces}/${of} 项` }).childNodes,
  );
  list.replaceChildren(...rows);
};

/** An amount is shown with its currency, an account in groups. @param {Fapiao.Row} row @param {string} source @param {Fapiao.Row | undefined} currency */
export const shown = ({ field, values, marks = {} }, source, currency) => {
  const own = values[/** @type {"order"} */ (source)] ?? "",
    code = currency?.values[/** @type {"order"} */ (source)],
    // An account is shown without its grouping.
    bare = (/** @type {string} */ value) => (field === "account" ? value.replace(/[\s-]/g, "") : value);
  // Equal values are marked equally; in completely different values no single character is marked.
  const [place, text] = Object.entries(values).find(
      ([other, value]) => bare(value) === bare(own) && marks[/** @type {"order"} */ (other)],
    ) ?? [source, own],
    odd = marks[/** @type {"order"} */ (place)] ?? [],
    length = odd.reduce((sum, [start, end]) => sum + end - start, 0);
  const isOther = length * 2 > text.length || (field === "amount" && length > 1);
  const digits = marked(text, isOther ? [] : odd, field === "account" ? 4 : 0);
  return field === "amount" && (isOther || !odd[0])
    ? grouped(text, code)
    : [field === "amount" && code && !text.includes(code) && `${code} `, digits];
};

/** @param {Fapiao.Row} row @param {Answer} report */
const compared = (row, { findings, comparison }) => {
  const tone = toneOf(row, findings),
    currency = comparison.find(({ field }) => field === "currency");
  const sources = Object.keys(row.values),
    found = findings.find(
      ({ field, position }) => position && sources.some((source) => field === `${source}.${row.field}`),
    );
  return h(
    "tbody",
    { "data-tone": tone, class: row.field === "account" ? "align" : "" },
    h(
      "tr",
      null,
      h(
        "th",
        { colspan: "2", scope: "rowgroup" },
        row.label,
        " ",
        h("span", { class: "result" }, shape(tone), RESULTS[row.result][1]),
      ),
    ),
    sources.map((source) =>
      h(
        "tr",
        { class: found?.field === `${source}.${row.field}` ? "odd" : "" },
        h("th", { scope: "row" }, SOURCES[source]),
        h("td", null, shown(row, source, currency)),
      ),
    ),
  );
};

/** The value of each source, one below the other; the account first. @param {Answer} report */
export const comparison = (report) => {
  const rows = report.comparison.filter(({ values }) => Object.keys(values)[1]),
    alone = report.comparison.filter(({ values }) => Object.keys(values).length === 1);
  rows.sort((one, other) => Number(other.field === "account") - Number(one.field === "account"));
  return [
    rows[0] &&
      h(
        "section",
        { class: "panel" },
        h(
          "table",
          { class: "comparison" },
          h("caption", null, { en: "Compared, detail by detail", zh: "逐项核对" }),
          rows.map((row) => compared(row, report)),
        ),
        alone[0] &&
          h(
            "details",
            null,
            h("summary", null, { en: `Entered only once: ${alone.length}`, zh: `仅一处填写：${alone.length} 项` }),
            h(
              "table",
              { class: "comparison" },
              alone.map((row) => compared(row, report)),
            ),
          ),
      ),
  ];
};

/** Below each box of a card: which sources agree, or what is wrong. @param {HTMLElement} form @param {Answer | undefined} report */
export const live = (form, report) => {
  for (const node of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-live]"))) {
    const [source = "", field = ""] = (node.dataset.live ?? "").split("."),
      row = report?.comparison.find((one) => one.field === field);
    const value = row?.values[/** @type {"order"} */ (source)],
      others = Object.keys(row?.values ?? {}).filter((other) => other !== source);
    const found = report?.findings.find((one) => one.field === node.dataset.live && one.severity !== "info");
    node.replaceChildren();
    node.dataset.tone = found?.severity ?? "none";
    node.classList.toggle("found", !!found);
    const said = found
      ? [after(found.message)]
      : value && others[0] && row?.result === "match"
        ? field === "currency"
          ? [RESULTS.match[1]]
          : [{ en: "Same as ", zh: "一致：" }, joined(others.map(within))]
        : undefined;
    if (said) node.append(h("p", null, found ? shape(found.severity) : "=", " ", h("span", null, said)));
  }
};
