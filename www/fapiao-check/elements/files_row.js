// @ts-check
import { LABELS, LINE_LABELS } from "../readers/labels.js";
import { verdict as worst } from "../readers/reconcile.js";
import { h, put, shape } from "./dom.js";
import { TONES } from "./element.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("../readers.js").Checked} Checked */
/** @typedef {import("../fapiao-check.js").Finding} Finding */

/** @type {Record<Read["kind"], Fapiao.Words>} */
const KINDS = {
  digital: { en: "Digital invoice", zh: "数电票" },
  legacy: { en: "Older invoice", zh: "税控发票" },
  railway: { en: "Railway e-ticket", zh: "铁路电子客票" },
  air: { en: "Air itinerary", zh: "航空行程单" },
  "pro-forma": { en: "Pro-forma invoice", zh: "形式发票" },
  "commercial-invoice": { en: "Commercial invoice", zh: "商业发票" },
  contract: { en: "Sales contract", zh: "购销合同" },
  "bank-details": { en: "Bank details", zh: "收款信息" },
  email: { en: "Email", zh: "邮件" },
  chat: { en: "Chat message", zh: "聊天消息" },
  "order-page": { en: "Order page", zh: "订单页面" },
  "payment-notice": { en: "Payment notice", zh: "付款通知" },
  "fapiao-notice": { en: "Invoice notice", zh: "开票通知" },
  "bank-screen": { en: "Bank’s screen", zh: "网银付款页面" },
  "bank-receipt": { en: "Bank receipt", zh: "银行回单" },
  "swift-copy": { en: "SWIFT copy", zh: "SWIFT 报文" },
  unknown: { en: "Document", zh: "单据" },
  qr: { en: "QR code", zh: "二维码" },
  list: { en: "List", zh: "列表" },
  unreadable: { en: "Not read", zh: "未读取" },
};

const ROLES = { old: { en: "before", zh: "原" }, new: { en: "new", zh: "新" } };

/** @param {Partial<Finding>} found */
export const finding = ({ severity = "info", message, fix }) =>
  h(
    "div",
    { class: "finding", "data-tone": severity },
    shape(severity),
    h("div", null, h("p", null, h("strong", null, TONES[severity]), " ", message), h("p", null, fix)),
  );

/** One file: its verdict first, what was read when it is opened. @param {Read} read @param {(read: Read) => Checked | undefined} check @param {() => void} changed */
export const invoiceRow = (read, check, changed) => {
  const body = h("div", { class: "fold" }),
    found = h("div", { class: "findings" }),
    summary = h("summary"),
    mark = h("input", { type: "checkbox" });
  const node = h(
    "details",
    {
      class: "file",
      toggle: () => {
        if (node.open && !body.firstChild) fill();
      },
    },
    summary,
    body,
  );
  const row = {
    read,
    node,
    verdict: /** @type {import("../fapiao-check.js").Verdict} */ ("clear"),
    confirmed: false,
    /** @type {Checked | undefined} */
    report: undefined,
    confirm() {
      row.confirmed = mark.checked = true;
      head();
    },
    checkAgain() {
      row.report = read.fields[0] ? check(row.read) : undefined;
      row.verdict = row.report?.verdict ?? worst(read.unread);
      head();
      if (body.firstChild) findings();
    },
  };
  mark.onchange = () => {
    row.confirmed = mark.checked;
    head();
    changed();
  };
  const value = (/** @type {string} */ name) => row.read.fields.find((field) => field.name === name)?.value;

  const head = () => {
    node.dataset.tone = row.verdict;
    summary.replaceChildren();
    const first = [...(row.report?.findings ?? []), ...read.unread].find(({ severity }) => severity === row.verdict);
    put(
      summary,
      shape(row.verdict),
      h(
        "span",
        { class: "what" },
        h(
          "span",
          { class: "word" },
          h("strong", null, TONES[row.verdict]),
          row.confirmed && [" · ", { en: "confirmed", zh: "已确认" }],
        ),
        h("span", { class: "digits" }, value("number") ?? "–"),
        h("span", null, value("sellerName")),
        h("span", { class: "amount" }, value("gross") ?? value("amount")),
        h("small", null, KINDS[read.kind], " · ", read.file),
        first && h("span", { class: "first" }, first.message),
      ),
    );
  };

  const findings = () => {
    found.replaceChildren();
    const all = [...(row.report?.findings ?? []), ...read.unread],
      quiet = all.filter(({ severity }) => severity === "info");
    put(
      found,
      all.filter(({ severity }) => severity !== "info").map(finding),
      row.report?.unchecked.map(({ severity, message }) => finding({ severity, message })),
      quiet[0] &&
        h(
          "details",
          null,
          h("summary", null, { en: `${quiet.length} good to know`, zh: `${quiet.length} 条提示` }),
          h("div", { class: "fold" }, quiet.map(finding)),
        ),
    );
  };

  /** Only once it is opened: five hundred rows have ten thousand fields. */
  const fill = () => {
    findings();
    put(
      body,
      found,
      read.fields[0] && [
        h(
          "table",
          { class: "fields" },
          h("caption", null, {
            en: "Read from the file: compare, and correct what was misread",
            zh: "从文件读取的内容：请核对，误读处可更正",
          }),
          h(
            "tbody",
            null,
            row.read.fields.map((field, at) =>
              fieldRow(field, (text) => {
                row.read = {
                  ...row.read,
                  fields: row.read.fields.map((one, place) => (place === at ? { ...one, value: text } : one)),
                };
                row.confirmed = mark.checked = false;
                row.checkAgain();
                changed();
              }),
            ),
          ),
        ),
        read.lines[0] && lineTable(read.lines),
        isForPaying(read) &&
          h(
            "p",
            null,
            h(
              "button",
              {
                type: "button",
                class: "small",
                click: () =>
                  node.dispatchEvent(
                    new CustomEvent("fapiao-use", { bubbles: true, composed: true, detail: payment(row.read) }),
                  ),
              },
              { en: "Take them into “Before you pay”", zh: "填入“付款前核对”" },
            ),
          ),
        h(
          "label",
          { class: "tick" },
          mark,
          h("span", null, { en: "These fields are as on the invoice", zh: "以上字段与发票一致" }),
        ),
      ],
    );
  };
  row.checkAgain();
  return row;
};

/** Whether a document says where to pay. @param {Read} read */
const isForPaying = ({ kind, fields }) =>
  kind === "pro-forma" || fields.some(({ name }) => ["account", "iban", "payee"].includes(name));

/** The payment form's fields, for a supplier's invoice. @param {Read} read @returns {Record<string, string>} */
const payment = ({ fields }) => {
  const value = (/** @type {string} */ name) => fields.find((field) => field.name === name)?.value;
  const all = {
    context: "alibaba-order",
    "invoice.issuer": value("sellerName"),
    "invoice.number": value("number"),
    "invoice.orderNumber": value("orderNumber"),
    "invoice.amount": value("gross")?.replace(/^[A-Z$€£¥\s]+/, ""),
    "invoice.currency": value("currency"),
    "invoice.payee": value("payee"),
    "invoice.bank": value("bank"),
    "invoice.account": value("account"),
    "invoice.swift": value("swift"),
    "invoice.reference": value("reference"),
  };
  return Object.fromEntries(Object.entries(all).flatMap(([name, text]) => (text ? [[name, text]] : [])));
};

/** @param {import("../readers.js").Field} field @param {(text: string) => void} correct */
const fieldRow = ({ name, value, where, role, rivals }, correct) => {
  const input = h("input", { spellcheck: "false", autocomplete: "off", name });
  input.value = value;
  input.onchange = () => correct(input.value.trim());
  return h(
    "tr",
    null,
    h("th", { scope: "row" }, h("label", null, LABELS[name] ?? name, role && [" (", ROLES[role], ")"], input)),
    h(
      "td",
      null,
      h("small", null, place(where)),
      rivals?.[0] &&
        h(
          "small",
          null,
          { en: " Also on the document: ", zh: " 单据上还有：" },
          rivals.map((rival) => rival.value).join(", "),
        ),
    ),
  );
};

/** A path is the same in both languages. @param {import("../fapiao-check.js").Text} where */
const place = (where) => (where.en === where.zh ? where.en : where);

/** @param {Read["lines"]} lines */
const lineTable = (lines) => {
  const columns = /** @type {(keyof typeof LINE_LABELS)[]} */ (Object.keys(LINE_LABELS)).filter((name) =>
    lines.some((line) => line[name]),
  );
  return h(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": "Lines 明细" },
    h(
      "table",
      { class: "lines-read" },
      h("caption", null, { en: "Lines", zh: "明细" }),
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          columns.map((name) => h("th", { scope: "col" }, LINE_LABELS[name])),
          h("th", { scope: "col" }, { en: "Where", zh: "位置" }),
        ),
      ),
      h(
        "tbody",
        null,
        lines.map((line) =>
          h(
            "tr",
            null,
            columns.map((name) => h("td", null, line[name])),
            h("td", null, h("small", null, place(line.where))),
          ),
        ),
      ),
    ),
  );
};
