// @ts-check
// Maps a document to the payment form: the card it belongs to, and the box for each value.

/** @typedef {import("../fapiao-check.js").PaperKind} PaperKind */
/** A document from the core or a reader of files.
 * @typedef {{ kind: string, fields: ((import("../fapiao-check.js").PaperField | import("../readers.js").Field) & { confirmed?: boolean })[], findings?: Fapiao.Found[], pictures?: Blob[] }} Document
 * A field that was read from a picture says whether the reader has confirmed it. */
/** @typedef {Document["fields"][number]} Field */
/** Bank details that belong together. @typedef {{ role?: "old" | "new", currency?: string, fields: Field[] }} Details */

/** @type {Record<string, Fapiao.Words>} */
export const KINDS = {
  digital: { en: "Digital invoice", zh: "数电票" },
  legacy: { en: "Older invoice", zh: "旧版发票" },
  railway: { en: "Railway e-ticket", zh: "铁路电子客票" },
  air: { en: "Air itinerary", zh: "航空行程单" },
  "pro-forma": { en: "Pro-forma invoice", zh: "形式发票" },
  "commercial-invoice": { en: "Commercial invoice", zh: "商业发票" },
  contract: { en: "Sales contract", zh: "购销合同" },
  "bank-details": { en: "Bank details", zh: "收款信息" },
  email: { en: "E-mail", zh: "邮件" },
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

/** The card of each kind; others stay where they were put. @type {Record<string, string>} */
const CARDS = {
  email: "chat",
  chat: "chat",
  contract: "contract",
  "bank-details": "instruction",
  "payment-notice": "instruction",
  "pro-forma": "invoice",
  "commercial-invoice": "invoice",
  "order-page": "order",
  "bank-screen": "transfer",
  "bank-receipt": "transfer",
  "swift-copy": "transfer",
};
/** The supplier's documents. */
export const SUPPLIER = ["invoice", "chat", "instruction", "contract"];

/** The card that a document belongs to. @param {string} kind @param {string} [given] where it was put */
export const cardOf = (kind, given = "invoice") => {
  const own = CARDS[kind];
  if (!own || (given === "previous" && own === "transfer")) return given;
  return given === "invoice" || SUPPLIER.includes(own) !== SUPPLIER.includes(given) ? own : given;
};

const BANK = ["payee", "account", "iban", "bank", "branch", "swift", "bankCountry", "cnaps"];

/** Each box of a card, and the fields for it; the first one present counts. @type {Record<string, Record<string, string>>} */
const BOXES = {
  invoice: {
    issuer: "sellerName",
    issuerTaxId: "sellerTaxId",
    number: "number",
    orderNumber: "orderNumber",
    amount: "due gross",
    incoterm: "incoterm",
  },
  chat: { amount: "due gross", invoiceNumber: "number" },
  instruction: { amount: "due gross", invoiceNumber: "number" },
  contract: { supplier: "sellerName", supplierTaxId: "sellerTaxId", orderNumber: "orderNumber", incoterm: "incoterm" },
  order: {
    supplier: "sellerName",
    supplierTaxId: "sellerTaxId",
    orderNumber: "orderNumber",
    invoiceNumber: "number",
    incoterm: "incoterm",
  },
  transfer: { bankCountry: "bankCountry" },
  previous: {},
  certificate: {},
};
const ALL = {
  payee: "payee",
  account: "account iban",
  bank: "bank",
  branch: "branch",
  swift: "swift",
  amount: "gross due",
  currency: "currency",
  reference: "reference",
};
/** Fields for which these cards have no box. @type {Record<string, string[]>} */
const WITHOUT = {
  order: ["reference"],
  contract: ["reference"],
  previous: ["branch", "amount", "currency", "reference"],
  certificate: ["bank", "branch", "swift", "amount", "currency", "reference"],
};

/** Values that answer a question of the form. @type {Record<string, Record<string, string>>} */
const SIGNS = {
  "paper/details-changed": { "answers.details-changed": "yes" },
  "paper/crypto": { "#.channel": "crypto" },
  "paper/money-transfer": { "#.channel": "money-transfer" },
  "paper/link": { "#.channel": "link" },
  "paper/payee-person": { "#.payeeType": "person" },
  "paper/bank-no-match": { "transfer.nameCheck": "no-match" },
};

/** The sets of bank details of a document, and everything else. @param {Document} document */
export const sorted = ({ fields }) => {
  const bank = fields.filter(({ name }) => BANK.includes(name)),
    rest = fields.filter(({ name }) => !BANK.includes(name));
  const accounts = bank.filter(({ name }) => name === "account");
  /** @type {Details[]} */
  let sets = [];
  if (bank.some(({ role }) => role))
    sets = /** @type {const} */ (["new", "old"]).flatMap((role) => {
      const own = bank.filter((field) => field.role === role);
      return own[0] ? [{ role, fields: own }] : [];
    });
  else if (accounts.length > 1)
    sets = accounts.map((account) => ({
      currency: account.currency,
      fields: [account, ...bank.filter(({ name }) => name !== "account")],
    }));
  else if (accounts[0]?.rivals?.[0])
    sets = [
      accounts[0],
      // A confirmed value comes first.
      ...accounts[0].rivals.map((rival) => ({
        ...accounts[0],
        ...rival,
        ...(accounts[0]?.confirmed && { confirmed: false }),
      })),
    ].map((account) => ({
      fields: [/** @type {Field} */ (account), ...bank.filter(({ name }) => name !== "account")],
    }));
  else if (bank[0]) sets = [{ fields: bank }];
  return { sets, rest };
};

/** Whether the reader must choose between several bank details. @param {Details[]} sets */
export const isOpen = (sets) => sets.length > 1 && !sets[0]?.role;

/** What these fields fill in. @param {string} card @param {Field[]} fields @param {URLSearchParams} [open] takes those that are not confirmed @returns {Record<string, string>} */
const filled = (card, fields, open) => {
  /** @type {Record<string, string>} */
  const boxes = { ...ALL, ...BOXES[card] },
    all = Object.entries(boxes).filter(([box]) => !WITHOUT[card]?.includes(box));
  return Object.fromEntries(
    all.flatMap(([box, names]) => {
      const found = names
        .split(" ")
        .map((name) => fields.find((field) => field.name === name && field.value))
        .find(Boolean);
      if (found?.confirmed === false) open?.append(`${card}.${box}`, found.value);
      return found ? [[`${card}.${box}`, found.value]] : [];
    }),
  );
};

/** What a document fills in, without overwriting others: of two sets of bank details the older gets its own card.
 * Unconfirmed values from a picture are also in `unconfirmed`, as pairs of box and value.
 * @param {Document} document @param {string} card @param {Record<string, string>} values what is there already @param {number} [chosen] of several sets */
export const fillings = (document, card, values, chosen = 0) => {
  const { sets, rest } = sorted(document),
    isSupplier = SUPPLIER.includes(card),
    open = new URLSearchParams();
  const all = filled(card, [...(sets[isOpen(sets) ? chosen : 0]?.fields ?? []), ...rest], open);
  const earlier = sets[0]?.role ? sets[1] : undefined;
  if (earlier && isSupplier) {
    const own = SUPPLIER.filter((other) => other !== card && other !== "contract");
    const there = own.find((other) => filled(other, earlier.fields)[`${other}.account`] === values[`${other}.account`]);
    const free = there ?? own.find((other) => !values[`${other}.account`]);
    if (free) Object.assign(all, filled(free, earlier.fields, open));
  }
  for (const { code = "" } of document.findings ?? [])
    for (const [name, value] of Object.entries(SIGNS[code] ?? {})) {
      if (name.startsWith("#") && !isSupplier) continue;
      const source = card === "chat" ? "chat" : "instruction";
      all[name.replace("#", source)] = value;
    }
  if (`${open}`) all.unconfirmed = `${open}`;
  return all;
};

/** What is unconfirmed once these values are filled in, with earlier boxes that they do not change.
 * @param {string} there pairs of box and value @param {Record<string, string>} values */
export const waiting = (there, values) => {
  const left = [...new URLSearchParams(there)].filter(([box]) => values[box] === undefined);
  return `${new URLSearchParams([...left, ...new URLSearchParams(values.unconfirmed ?? "")])}`;
};

/** Boxes that still have an unconfirmed value. @param {Record<string, string>} values */
export const unconfirmed = (values) =>
  [...new URLSearchParams(values.unconfirmed ?? "")].flatMap(([box, value]) => (values[box] === value ? [box] : []));

/** Whether a document says where or what to pay. @param {Document} document */
export const isForPaying = ({ kind, fields }) =>
  kind in CARDS || fields.some(({ name }) => ["account", "iban", "payee"].includes(name));

/** The last characters of an account, without grouping. @param {string} account */
export const ending = (account) => account.replace(/[^\p{L}\p{N}*]/gu, "").slice(-4);
