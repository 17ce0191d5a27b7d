// @ts-check
import { copy, h } from "./dom.js";
import { widget } from "./element.js";

/** Why a row is shown: the last two are guesses and look like it. @type {Record<Fapiao.Match["basis"], Fapiao.Words>} */
const BASIS = {
  product: { en: "Listed product", zh: "列表所列产品" },
  alias: { en: "Another name of a listed product", zh: "列表产品的别名" },
  name: { en: "Company name", zh: "公司名称" },
  "tax-id": { en: "Tax ID", zh: "税号" },
  account: { en: "Bank account", zh: "银行账号" },
  content: { en: "Invoice content", zh: "发票内容" },
  "catch-all": { en: "Not on the list: probably “other products”", zh: "列表未列出：很可能归入“其他产品”" },
  "did-you-mean": { en: "Did you mean this?", zh: "您要找的是不是这一项？" },
};

/** The reader's language, and small the other. @param {Fapiao.Name} name */
const both = ({ en, zh }) => [{ en, zh: zh ?? en }, zh && h("small", null, " ", { en: zh, zh: en })];

/** @param {Fapiao.Words} name @param {Fapiao.Child} value */
const row = (name, value) => value && h("div", null, h("dt", null, name), h("dd", null, value));

/** @param {Fapiao.Match} match */
const card = ({ basis, product, entity, rate, contents, from, until, note }) => h("article", { class: "card" },
  h("p", { class: "basis " + basis }, BASIS[basis]),
  h("h3", null, entity ? both(entity.name) : { en: "A third party issues this invoice", zh: "由第三方开具发票" }),
  h("dl", null,
    row({ en: "Product", zh: "产品" }, product && both(product.name)),
    row({ en: "Tax rate", zh: "税率" }, rate && `${+(+rate * 100).toFixed(4)}%`),
    row({ en: "Invoice content", zh: "发票内容" }, contents[0] && contents.map((name) => h("p", null, both(name)))),
    row({ en: "From", zh: "起始日期" }, from),
    row({ en: "Until before", zh: "截止日期（不含）" }, until),
    row(BASIS["tax-id"], entity?.taxId && [h("span", { class: "digits" }, entity.taxId), " ", copy(entity.taxId, BASIS["tax-id"])]),
    row({ en: "Payee", zh: "收款方" }, entity?.payee),
    row({ en: "Note", zh: "说明" }, note)),
  entity?.account && h("details", null, h("summary", null, { en: "Address and bank for the invoice", zh: "开票信息：地址、电话、开户行及账号" }),
    h("strong", null, { en: "Company information, not an account to pay to.", zh: "以下为公司开票信息，不是付款账号。" }),
    h("dl", null,
      row({ en: "Address", zh: "地址" }, entity.address),
      row({ en: "Phone", zh: "电话" }, entity.phone),
      row({ en: "Bank", zh: "开户行" }, entity.bank),
      row({ en: "Account", zh: "账号" }, h("span", { class: "digits" }, entity.account)))));

/** `<fapiao-entity>`: who invoices this, at which rate? */
export const FapiaoEntity = widget({
  ask: "findEntity",
  answer: ({ matches, needs, asOf }, host) => [
    matches[0] && h("p", { class: "quiet say" }, `${matches.length} `, { en: "found", zh: "条结果" }, matches.map(({ entity }) => [", ", entity?.name.en])),
    host.verdict(),
    needs.map(({ field, question }) => h("div", { class: "box need", "data-tone": "hold" },
      h("strong", null, { en: "What would decide: ", zh: "需要确认：" }), question, " ", host.lead(field))),
    matches.map(card),
    h("p", { class: "hint" }, { en: "Sources read up to ", zh: "资料截至 " }, asOf),
  ],
});
