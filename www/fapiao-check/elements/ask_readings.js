// @ts-check
// What the typed, pasted or dropped input might be: up to three readings in words, each with its action. This is loaded
// at the first input.
import { based } from "../based.js";
import { load } from "../fapiao-check.js";
import { grouped, percent, yuan } from "./dom.js";
import { ending, isForPaying, KINDS, sorted } from "./papers.js";
import { readFile, readText } from "./payment_read.js";

/** @typedef {import("./papers.js").Document} Document */
/** What the page should do: which task, and what to fill in.
 * @typedef {{ task: string, values?: Record<string, string>, document?: Document, text?: string, file?: string, files?: File[] }} Choice */
/** @typedef {{ title: Fapiao.Words, say: Fapiao.Child, go: Fapiao.Words, choice: Choice }} Reading */

/** How many readings are offered at most. */
const MOST = 3;
/** A longer text is a document, not a product or a question. */
const SHORT = 120;
/** A question is only searched for among the answers. @type {Fapiao.Rule[]} */
const NO_RULES = [];

/** @type {Record<string, Fapiao.Words>} */
const NUMBERS = {
  "digital-number": { en: "An invoice number", zh: "发票号码" },
  "legacy-number": { en: "An invoice number", zh: "发票号码" },
  "legacy-code": { en: "An invoice code", zh: "发票代码" },
  "code-and-number": { en: "An invoice code with its number", zh: "发票代码和号码" },
  "check-code": { en: "A check code", zh: "校验码" },
  "credit-note-form": { en: "A credit note confirmation form", zh: "红字发票信息确认单" },
  "red-letter-form": { en: "A red-letter information form", zh: "红字信息表" },
  "tax-id": { en: "A tax ID", zh: "税号" },
  "older-tax-id": { en: "An older tax ID", zh: "旧版税号" },
  "bank-account": { en: "A bank account", zh: "银行账号" },
  "exclusive-account": { en: "An exclusive account", zh: "专属账号" },
  "bank-card": { en: "A bank card", zh: "银行卡号" },
  cnaps: { en: "A CNAPS number", zh: "联行号" },
  iban: { en: "An IBAN", zh: "IBAN" },
  bic: { en: "A SWIFT code", zh: "SWIFT 代码" },
  "routing-number": { en: "A routing number", zh: "美国银行路由号" },
  qr: { en: "The text of a QR code", zh: "二维码内容" },
};
const SEE = { en: "See what it says", zh: "查看含义" };
const PAY = { en: "Check it before you pay", zh: "付款前核对" };

/** @param {Document} document @param {Omit<Choice, "task" | "document">} given @returns {Reading} */
const toPay = (document, given) => {
  const { sets, rest } = sorted(document),
    field = (/** @type {string} */ name) =>
      [...(sets[0]?.fields ?? []), ...rest].find((one) => one.name === name)?.value;
  const account = field("account") ?? field("iban"),
    amount = field("due") ?? field("gross"),
    payee = field("payee") ?? field("sellerName");
  /** @type {Fapiao.Words[]} */
  const parts = [];
  if (payee) parts.push({ en: `“${payee}”`, zh: `“${payee}”` });
  if (account) parts.push({ en: `account ending ${ending(account)}`, zh: `账号尾号 ${ending(account)}` });
  if (amount) {
    const full = grouped(amount, field("currency"));
    parts.push({ en: full, zh: full });
  }
  return {
    title: KINDS[document.kind] ?? { en: "Document", zh: "单据" },
    say: [
      parts[0] && {
        en: `${parts.map(({ en }) => en).join(", ")}.`.replace(/^a/, "A"),
        zh: `${parts.map(({ zh }) => zh).join("，")}。`,
      },
      sets.length > 1 && { en: " It has two different accounts.", zh: "其中有两个不同的账号。" },
    ],
    go: PAY,
    choice: { task: "payment", document, ...given },
  };
};

/** @type {Promise<[Fapiao.Search, Fapiao.Known[]]> | undefined} */
let answers;
/** Short answers and their search, fetched once. */
const known = () =>
  (answers ??= Promise.all([
    import("../guidance/search.js").then(({ search }) => search),
    fetch(based("guidance/answers.json") ?? new URL("../guidance/answers.json", import.meta.url)).then((answer) => {
      if (!answer.ok) throw Error(`${answer.url} answered ${answer.status}`);
      return answer.json();
    }),
  ]).catch((error) => {
    answers = undefined;
    throw error;
  }));

/** Words of a question. */
const ASKING =
  /[?？]\s*$|^(?:how|what|when|where|which|who|why|can|do|does|is|may|should)\b|怎么|如何|什么|多久|吗|谁|哪/i;

/** @param {Fapiao.Check} check @param {string} text @param {boolean} isAlone whether it is no document, whose amounts say nothing by themselves @returns {Reading[]} */
const numbers = (check, text, isAlone) => {
  const { candidates } = check.identify({ text }),
    likely = candidates.filter(({ certainty, check: next }) => next && certainty === "likely");
  const usual = likely[0] ? likely : candidates.filter(({ check: next }) => next).slice(0, 1);
  return usual.flatMap(
    /** @returns {Reading[]} */ ({ kind, value, check: next }) => {
      const question = /** @type {Record<string, string>} */ (next?.question);
      if (kind !== "amount")
        return NUMBERS[kind]
          ? [{ title: NUMBERS[kind], say: value, go: SEE, choice: { task: "number", values: { number: value } } }]
          : [];
      if (!isAlone) return [];
      const { net, balancingTax, gross } = check.taxBreakdown(question);
      const say =
        net && balancingTax && gross
          ? {
              en: `Net ${grouped(net)}, tax ${grouped(balancingTax)}, total ${yuan(gross).en}`,
              zh: `不含税金额 ${grouped(net)}，税额 ${grouped(balancingTax)}，价税合计 ${yuan(gross).zh}`,
            }
          : { en: "Choose the rate", zh: "选择税率" };
      const title = question.rate
        ? {
            en: `${grouped(question.amount ?? "")} at ${question.rate}`,
            zh: `${grouped(question.amount ?? "")}，税率 ${question.rate}`,
          }
        : { en: `An amount, ${grouped(question.amount ?? "")}`, zh: `金额 ${grouped(question.amount ?? "")}` };
      return [{ title, say, go: { en: "See the tax", zh: "计算税额" }, choice: { task: "tax", values: question } }];
    },
  );
};

/** @param {Fapiao.Check} check @param {string} text @param {boolean} always whether nothing else was found @returns {Reading[]} */
const issuer = (check, text, always) => {
  const { matches } = check.findEntity({ query: text, limit: 3 });
  const found =
    matches.filter(({ basis }) => basis !== "catch-all" && basis !== "did-you-mean")[0] ??
    (always ? matches[0] : undefined);
  if (!found) return [];
  const { product, entity, rate, basis } = found,
    isListed = basis !== "catch-all" && basis !== "did-you-mean";
  const name = product && isListed ? product.name : { en: `“${text}”`, zh: `“${text}”` };
  const company = entity?.name ?? { en: "another company", zh: "第三方" };
  return [
    {
      title: product
        ? { en: `Who invoices ${name.en}?`, zh: `${name.zh ?? name.en}由谁开票？` }
        : { en: "A company in our list", zh: "开票主体列表中的公司" },
      say: [
        { en: company.en, zh: company.zh ?? company.en },
        rate && ` · ${percent(rate)}`,
        !isListed && {
          en: " for products that our list does not name",
          zh: "（列表未列明的产品）",
        },
      ],
      go: { en: "See the issuer", zh: "查看开票主体" },
      choice: { task: "entity", values: { query: text } },
    },
  ];
};

/** @param {string} text @param {boolean} isChinese @returns {Promise<Reading[]>} */
const questions = async (text, isChinese) => {
  if (!/\p{L}{2}/u.test(text)) return [];
  const [search, entries] = await known(),
    [first] = search(entries, NO_RULES, text, isChinese ? "zh" : "en");
  return first
    ? [
        {
          title: first.question,
          say: { en: begun(first.answer.en, 110, " …"), zh: begun(first.answer.zh, 60, "……") },
          go: { en: "Read the short answer", zh: "查看简短回答" },
          choice: { task: "guidance", values: { text } },
        },
      ]
    : [];
};

/** The beginning of an answer, up to the end of a word. @param {string} text @param {number} most @param {string} more */
const begun = (text, most, more) =>
  text.length > most ? text.slice(0, most).replace(/\s+[^\s]*$|[，。；、：]$/, "") + more : text;

/** What a text might be. @param {string} typed @param {boolean} isChinese @returns {Promise<Reading[]>} */
export const readings = async (typed, isChinese) => {
  const text = typed.trim(),
    isShort = text.length <= SHORT && !text.includes("\n");
  const [check, document] = await Promise.all([load({ part: "numbers" }), readText(typed)]);
  const { fields } = document,
    isDocument = isForPaying(document) && (fields.length > 1 || !isShort) && !(isShort && ASKING.test(text));
  const paper = isDocument && fields[0] ? [toPay(document, { text: typed })] : [];
  const found = text.length > 4000 ? [] : numbers(/** @type {Fapiao.Check} */ (check), text, !paper[0]);
  if (!isShort)
    return [
      ...paper,
      ...found.slice(0, paper[0] ? 1 : 2),
      ...(paper[0] || found[0] ? [] : await questions(text, isChinese)),
    ].slice(0, MOST);
  const asked = await questions(text, isChinese).catch(() => []);
  const isAsked = ASKING.test(text);
  const who = /^[\d\s.,%]+$/.test(text)
    ? []
    : issuer(/** @type {Fapiao.Check} */ (check), text, !paper[0] && !found[0] && !isAsked);
  return [...(isAsked ? asked : []), ...paper, ...found, ...who, ...(isAsked ? [] : asked)].slice(0, MOST);
};

/** What files might be. @param {File[]} files @returns {Promise<{ readings: Reading[], refused?: Fapiao.Found }>} */
export const fileReadings = async (files) => {
  const all = (await Promise.all(files.slice(0, 20).map((file) => readFile(file)))).flat();
  const paying = all.find((one) => isForPaying(one) && one.fields[0]),
    picture = all.find(({ pictures }) => pictures),
    list = all.find(({ kind }) => kind === "list"),
    invoices = all.filter(
      ({ kind, fields }) => fields[0] && ["digital", "legacy", "railway", "air", "qr"].includes(kind),
    );
  /** @type {Reading[]} */
  const readings = [];
  if (paying) readings.push(toPay(paying, { file: paying.file }));
  else if (picture)
    readings.push({
      title: { en: "A picture of a payment", zh: "付款相关图片" },
      say: { en: "Your bank’s screen, the order page, a supplier’s invoice", zh: "网银付款页面、订单页面、供应商发票" },
      go: PAY,
      choice: { task: "payment", document: picture, file: picture.file },
    });
  if (list)
    readings.push({
      title: { en: "A spreadsheet", zh: "表格文件" },
      say: list.file,
      go: { en: "Check it row by row", zh: "逐行核对" },
      choice: { task: "bulk", files },
    });
  if (invoices[0] || list)
    readings.push({
      title:
        list && !invoices[0]
          ? { en: "A list to reconcile", zh: "用于对账的列表" }
          : {
              en: `${invoices.length === 1 ? "An invoice" : `${invoices.length} invoices`}`,
              zh: `${invoices.length} 张发票`,
            },
      say: invoices
        .slice(0, 3)
        .map(({ fields, file }) => fields.find(({ name }) => name === "number")?.value ?? file)
        .join(" · "),
      go: { en: "Read and check the files", zh: "读取并核对文件" },
      choice: { task: "files", files },
    });
  else if (picture)
    readings.push({
      title: { en: "A photographed or scanned invoice", zh: "发票照片或扫描件" },
      say: picture.file,
      go: { en: "Read and check the files", zh: "读取并核对文件" },
      choice: { task: "files", files },
    });
  return { readings, refused: readings[0] ? undefined : all[0]?.findings?.[0] };
};
