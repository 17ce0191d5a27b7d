// @ts-check
import { found, own } from "./finding.js";
import { LABELS } from "./labels.js";
import { day, fen, yuan } from "./money.js";
import { verdict } from "./reconcile.js";

/** @typedef {import("../readers.js").Rule} Rule */
/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("../fapiao-check.js").FapiaoCheck} FapiaoCheck */
/** @typedef {import("../fapiao-check.js").Finding} Finding */
/** @typedef {import("../fapiao-check.js").Report} Report */

const FAQ = [{ document: "Invoice FAQ", section: "Invoicing companies, contents and rates" }];

/** @type {Rule} */
export const QR_DIFFERS = {
  code: "check/qr-differs",
  severity: "hold",
  message: {
    en: "{field}: {printed} is printed, {qr} stands in the QR code.",
    zh: "{field}：票面为 {printed}，二维码中为 {qr}，两者不一致。",
  },
  fix: {
    en: "Have the invoice verified by the tax authority before it is booked.",
    zh: "请先到税务机关查验平台查验，再入账。",
  },
  source: own("Comparison of print and QR code"),
};
/** @type {Rule} */
export const BUYER_NAME = {
  code: "check/buyer-differs",
  severity: "hold",
  message: {
    en: "The buyer is “{buyer}”, your title is “{own}”.",
    zh: "购买方为“{buyer}”，与贵公司抬头“{own}”不一致。",
  },
  fix: {
    en: "Ask for the invoice to be taken back and issued anew under the right title.",
    zh: "请要求红冲后按正确抬头重新开具。",
  },
  source: own("The buyer’s own title"),
};
/** @type {Rule} */
export const BUYER_TAX_ID = {
  code: "check/buyer-tax-id-differs",
  severity: "hold",
  message: {
    en: "The buyer’s tax ID is {buyer}, yours is {own}.",
    zh: "购买方纳税人识别号为 {buyer}，与贵公司的 {own} 不一致。",
  },
  fix: {
    en: "Ask for the invoice to be taken back and issued anew with the right tax ID.",
    zh: "请要求红冲后按正确税号重新开具。",
  },
  source: own("The buyer’s own title"),
};
/** @type {Rule} */
export const BUYER_WITHOUT = {
  code: "check/buyer-tax-id-missing",
  severity: "caution",
  message: {
    en: "The invoice carries no tax ID of the buyer; a company cannot deduct its cost without it.",
    zh: "发票上没有购买方纳税人识别号，企业不得以此作为税收凭证。",
  },
  fix: { en: "Ask for the invoice to be issued anew with the tax ID.", zh: "请要求补填税号后重新开具。" },
  source: [{ document: "Announcement of the State Taxation Administration 2017 No. 16", section: "1" }],
};
/** @type {Rule} */
export const RATE = {
  code: "check/rate-not-listed",
  severity: "caution",
  message: {
    en: "{item} is invoiced at {rate}; for this seller and day the list has {listed}.",
    zh: "{item} 的税率为 {rate}，公开列表中该销售方当日的税率为 {listed}。",
  },
  fix: { en: "Compare with the invoicing page, which prevails.", zh: "请与开票页面核对，以开票页面为准。" },
  source: FAQ,
};
/** @type {Rule} */
export const CONTENT = {
  code: "check/content-not-listed",
  severity: "info",
  message: {
    en: "{item} is not among the contents that are listed for this seller.",
    zh: "{item} 不在该销售方已公布的开票内容中。",
  },
  source: FAQ,
};

/** @type {Rule} */
export const ALSO = {
  code: "check/number-again",
  severity: "info",
  message: { en: "The same number is also in {files}.", zh: "同一号码还出现在：{files}。" },
  fix: { en: "Book it once only.", zh: "请勿重复入账。" },
  source: own("Duplicates"),
};

/** @type {Rule} */
export const PRO_FORMA = {
  code: "check/pro-forma",
  severity: "caution",
  message: {
    en: "This pro-forma invoice was only read, and is not checked yet: whether you may pay it depends on the order and on your bank's screen.",
    zh: "形式发票仅完成读取，尚未核对；能否付款须与订单和网银付款页面核对后确定。",
  },
  fix: { en: "Take it into “Before you pay”.", zh: "请填入“付款前核对”继续核对。" },
  source: own("Pro-forma invoices"),
};

/** A core's field, by its own name in what was read. @type {Record<string, Record<string, string>>} */
const PLACES = {
  validateInvoiceNumber: { issuer: "sellerName", creditNoteForm: "creditNoteForm" },
  validateSeller: {
    name: "sellerName",
    taxId: "sellerTaxId",
    address: "sellerAddress",
    phone: "sellerPhone",
    bank: "sellerBank",
    account: "sellerAccount",
  },
  sellerTaxId: { taxId: "sellerTaxId" },
  buyerTaxId: { taxId: "buyerTaxId" },
  qr: { text: "qr" },
};

/** Invoices of China, and what stands for one. @type {Read["kind"][]} */
const INVOICES = ["digital", "legacy", "railway", "air", "qr"];

/** Everything that the core can say of an invoice, and what stands against it here.
 * @param {FapiaoCheck} fapiao @param {Read} read @param {import("../readers.js").Own} [mine] @param {string} [today]
 * @param {string[]} [also] other files with the same number @returns {import("../readers.js").Checked} */
export const check = (fapiao, read, mine = {}, today, also = []) => {
  const value = (/** @type {string} */ name) => read.fields.find((field) => field.name === name)?.value;
  const given = (/** @type {Record<string, string | undefined>} */ all) =>
    Object.fromEntries(Object.entries(all).filter(([, one]) => one));
  /** @type {Record<string, Report>} */
  const reports = {};
  const issueDate = day(value("issueDate")) ?? value("issueDate"),
    seller = given({
      name: value("sellerName"),
      taxId: value("sellerTaxId"),
      address: value("sellerAddress"),
      phone: value("sellerPhone"),
      bank: value("sellerBank"),
      account: value("sellerAccount"),
    });
  const isInvoice = INVOICES.includes(read.kind);
  if (value("number") && isInvoice)
    reports.validateInvoiceNumber = fapiao.validateInvoiceNumber(
      given({
        number: value("number"),
        code: value("code"),
        issueDate,
        issuer: value("sellerName"),
        creditNoteForm: value("creditNoteForm"),
        today,
      }),
    );
  // Taxed on the difference: no rate is printed, and none follows from the figures.
  const isDifference =
    /差额征税/.test(value("remark") ?? "") && read.lines.every(({ rate }) => /^\*+$/.test(rate ?? ""));
  if (isInvoice && !isDifference && (read.lines[0] || value("net")))
    reports.taxBreakdown = tax(fapiao, read, value, issueDate);
  const sold =
    Object.keys(seller)[0] && isInvoice && read.kind !== "railway" && read.kind !== "air"
      ? fapiao.validateSeller({ ...seller, today })
      : undefined;
  if (sold) reports.validateSeller = sold;
  for (const name of ["sellerTaxId", "buyerTaxId"])
    if (value(name)) reports[name] = fapiao.validateTaxId(given({ taxId: value(name), today }));
  if (read.qr) reports.qr = fapiao.identify(given({ text: read.qr, today }));
  if (value("account") || value("swift"))
    reports.validateBankDetails = fapiao.validateBankDetails(
      given({ bank: value("bank"), branch: value("branch"), account: value("account"), swift: value("swift") }),
    );

  const findings = [
    ...read.findings,
    ...fromReports(reports),
    ...qr(fapiao, read, value),
    ...buyer(read, value, mine),
    ...(sold?.entity ? contents(fapiao, read, sold.entity.taxId, issueDate) : []),
  ];
  if (read.kind === "pro-forma") findings.push(found(PRO_FORMA, "kind"));
  if (also[0]) findings.push(found(ALSO, "number", { files: also.join(", ") }));
  const unchecked = Object.values(reports).flatMap((report) => report.unchecked);
  return {
    verdict: verdict([...findings, ...read.unread, ...unchecked]),
    findings: sorted(findings),
    unchecked,
    reports,
  };
};

/** The figures of the invoice, line by line. A line's tax may be what is left of its total or what follows from its net:
 * invoices are issued by either, so both are asked, and the one that agrees is the answer.
 * @param {FapiaoCheck} fapiao @param {Read} read @param {(name: string) => string | undefined} value @param {string | undefined} issueDate */
const tax = (fapiao, read, value, issueDate) => {
  const plain = (/** @type {string | undefined} */ text) =>
    text && /^\*+$/.test(text) ? undefined : text?.replace(/^[¥￥]\s*/, "");
  const printed = defined({
    net: plain(value("net")),
    tax: value("tax") && (plain(value("tax")) ?? "***"),
    gross: plain(value("gross")),
    capitals: value("capitals"),
  });
  const lines = read.lines.filter(({ net }) => net).map(withGross);
  if (!lines[0]) return fapiao.taxBreakdown(defined({ printed, rate: value("rate"), issueDate }));
  /** @param {"net" | "gross"} direction */
  const ask = (direction) =>
    fapiao.taxBreakdown(
      defined({
        printed,
        issueDate,
        direction,
        lines: lines.map((line) =>
          defined({
            label: line.item,
            amount: plain(line[direction]),
            tax: plain(line.tax),
            quantity: line.quantity,
            unitPrice: line.unitPrice,
            rate: line.rate && /^[\d.]+[%％]?$|税/.test(line.rate) ? line.rate : undefined,
          }),
        ),
      }),
    );
  const answer = ask("net");
  if (answer.verdict === "clear" || !lines.every(({ gross }) => gross)) return answer;
  const other = ask("gross");
  return other.verdict === "clear" ? other : answer;
};

/** A page prints net and tax of a line; its total follows. @param {import("../readers.js").Line} line */
const withGross = (line) => {
  const [net, tax] = [fen(line.net), fen(line.tax)];
  return line.gross || net === undefined || tax === undefined ? line : { ...line, gross: yuan(net + tax) };
};

/** @template {object} T @param {T} object @returns {any} */
const defined = (object) =>
  Object.fromEntries(Object.entries(object).filter(([, one]) => one !== undefined && one !== ""));

/** @param {Record<string, Report>} reports */
const fromReports = (reports) =>
  Object.entries(reports).flatMap(([name, { findings }]) =>
    findings.map((one) => ({
      ...one,
      field:
        PLACES[name]?.[one.field] ??
        one.field.replace(/^printed\./, "").replace(/^lines\[(\d+)\]\.amount/, "lines[$1].net"),
    })),
  );

/** The QR code against the print. @param {FapiaoCheck} fapiao @param {Read} read @param {(name: string) => string | undefined} value */
const qr = (fapiao, read, value) => {
  if (!read.qr || read.kind === "qr") return [];
  const { candidates } = fapiao.identify({ text: read.qr });
  const of = (/** @type {string} */ kind) => candidates.find((one) => one.kind === kind)?.value;
  /** @type {[string, string | undefined, (text: string | undefined) => unknown][]} */
  const pairs = [
    ["number", of("digital-number") ?? of("legacy-number"), (text) => text?.replace(/\s/g, "")],
    ["issueDate", of("date"), day],
  ];
  // A digital invoice's code carries the total with tax, an older one's the amount without.
  pairs.push([of("digital-number") ? "gross" : "net", of("amount"), fen]);
  return pairs.flatMap(([name, text, read_]) => {
    const printed = value(name),
      [a, b] = [read_(printed), read_(text)];
    return printed && text && a !== undefined && b !== undefined && a !== b
      ? [found(QR_DIFFERS, name, { field: LABELS[name] ?? name, printed, qr: text })]
      : [];
  });
};

/** @param {string} text */
const plain = (text) =>
  text
    .normalize("NFKC")
    .replace(/[\s.,'’·()（）【】〔〕-]/g, "")
    .toUpperCase();

/** @param {Read} read @param {(name: string) => string | undefined} value @param {import("../readers.js").Own} mine */
const buyer = (read, value, { title, taxId }) => {
  const name = value("buyerName"),
    id = value("buyerTaxId"),
    findings = [];
  if (title && name && plain(title) !== plain(name))
    findings.push(found(BUYER_NAME, "buyerName", { buyer: name, own: title }));
  if (taxId && id && plain(taxId) !== plain(id))
    findings.push(found(BUYER_TAX_ID, "buyerTaxId", { buyer: id, own: taxId }));
  if (!id && name && ["digital", "legacy"].includes(read.kind) && (taxId || /公司|厂|中心|事务所|合伙/.test(name)))
    findings.push(found(BUYER_WITHOUT, "buyerTaxId"));
  return findings;
};

/** Content and rate of each line, where the seller is in the register. @param {FapiaoCheck} fapiao @param {Read} read @param {string | undefined} taxId @param {string | undefined} orderDate */
const contents = (fapiao, read, taxId, orderDate) => {
  /** @type {Map<string, Finding>} */
  const findings = new Map();
  read.lines.forEach(({ item, rate }, at) => {
    if (!item || !item.includes("*") || findings.has(item + rate)) return;
    const { matches } = fapiao.findEntity(
      defined({ query: item, orderDate: /^\d{4}-\d\d-\d\d$/.test(orderDate ?? "") ? orderDate : undefined, limit: 30 }),
    );
    const own = matches.filter((match) => match.basis === "content" && match.entity?.taxId === taxId),
      field = `lines[${at}]`;
    if (!own[0]) findings.set(item + rate, found(CONTENT, `${field}.item`, { item }));
    const listed = [...new Set(own.flatMap((match) => match.rate ?? []))];
    const said = hundredths(rate);
    if (said !== undefined && listed[0] && !listed.some((one) => hundredths(one) === said))
      findings.set(
        item + rate,
        found(RATE, `${field}.rate`, {
          item,
          rate: `${said / 100}%`,
          listed: listed.map((one) => `${Number(hundredths(one)) / 100}%`).join(", "),
        }),
      );
  });
  return [...findings.values()];
};

/** A rate in hundredths of a percent, from `0.06` and from `6%`. @param {string | undefined} text */
const hundredths = (text) => {
  const [, whole = "", decimals = "", sign] = /^(\d{1,2})(?:\.(\d{1,8}))?([%％]?)$/.exec(text?.trim() ?? "") ?? [];
  return whole ? Number(whole + decimals.padEnd(8, "0")) / (sign ? 1e6 : 1e4) : undefined;
};

const SEVERITIES = ["stop", "hold", "caution", "info"];
/** Gravest first, each said once. @param {Finding[]} findings */
const sorted = (findings) =>
  findings
    .filter(
      (one, at) =>
        findings.findIndex(
          ({ code, field, message }) => code === one.code && field === one.field && message.en === one.message.en,
        ) === at,
    )
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
