// @ts-check
import { zipSync } from "fflate";
import { squares } from "./picture.js";
import { escape, legacyXml, railwayXml } from "./xml.js";

/** @typedef {import("./invoice.js").Made} Made */
/** @param {Record<string, string | Uint8Array>} files */
export const zip = (files) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        typeof text === "string" ? new TextEncoder().encode(text) : text,
      ]),
    ),
  );

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
/** @param {Made} made */
const shown = (made) => {
  /** @type {[tag: string, value: string][]} */
  const texts = [
    ["InvoiceNo", made.number],
    ["IssueDate", made.issueDate.replace(/^(....)-(..)-(..)$/, "$1年$2月$3日")],
    ["BuyerName", made.buyerName],
    ["BuyerTaxID", made.buyerTaxId],
    ["SellerName", made.sellerName],
    ["SellerTaxID", made.sellerTaxId],
    ["TaxExclusiveTotalAmount", `¥${made.net}`],
    ["TaxTotalAmount", `¥${made.tax}`],
    ["TaxInclusiveTotalAmount", `¥${made.gross}`],
    ["InvoiceClerk", made.drawer],
  ];
  if (made.code) texts.unshift(["InvoiceCode", made.code]);
  if (made.remark) texts.push(["Note", made.remark]);
  for (const line of made.lines)
    texts.push(
      ["Item", line.item],
      ["Quantity", line.quantity ?? ""],
      ["Amount", line.net],
      ["TaxScheme", `${+(+line.rate * 100).toFixed(2)}%`],
      ["TaxAmount", line.tax],
    );
  return texts;
};

/** A QR code in one path, 20 mm wide. @param {string} text */
const drawn = (text) => {
  const { side, dark } = squares(text),
    size = (20 / side).toFixed(4);
  return `<ofd:PathObject ID="900" Boundary="5 5 20 20" CTM="${size} 0 0 ${size} 0 0" Fill="true" Stroke="false"><ofd:FillColor Value="0 0 0"/><ofd:AbbreviatedData>${dark.map(({ x, y }) => `M ${x} ${y} L ${x + 1} ${y} L ${x + 1} ${y + 1} L ${x} ${y + 1} C`).join(" ")}</ofd:AbbreviatedData></ofd:PathObject>`;
};

/** An OFD. @param {Made} made @param {{ malformed?: boolean, data?: boolean, tags?: boolean, attached?: "legacy" | Record<string, string>, page?: Partial<Made>, called?: (tag: string) => string, qr?: string }} [how] `qr` is drawn on the page */
export const ofd = (made, { malformed, data = true, tags = true, attached, page, called = (tag) => tag, qr } = {}) => {
  const texts = shown({ ...made, ...page });
  const date = made.issueDate;
  const custom = data
    ? `<ofd:CustomDatas>${[
        ["发票号码", made.number],
        ["开票日期", date],
        ["购买方纳税人识别号", made.buyerTaxId],
        ["销售方纳税人识别号", made.sellerTaxId],
        ["合计金额", made.net],
        ["合计税额", made.tax],
      ]
        .map(([name, value]) => `<ofd:CustomData Name="${name}">${value}</ofd:CustomData>`)
        .join("")}</ofd:CustomDatas>`
    : "";
  const objects = texts
    .map(
      ([, value], at) =>
        `<ofd:TextObject ID="${10 + at}" Boundary="0 0 10 10"><ofd:TextCode X="0" Y="1">${escape(value)}</ofd:TextCode></ofd:TextObject>`,
    )
    .join("");
  const refs = [...new Set(texts.map(([tag]) => tag))]
    .map(
      (tag) =>
        `<ofd:${called(tag)}>${texts.flatMap(([name], at) => (name === tag ? [`<ofd:ObjectRef PageRef="1">${10 + at}</ofd:ObjectRef>`] : [])).join("")}</ofd:${called(tag)}>`,
    )
    .join("");
  const tagFile = malformed
    ? `<:eInvoice xmlns:="">${refs.replaceAll("ofd:", ":")}</:eInvoice>`
    : `<ofd:eInvoice ${NAMESPACE}>${refs}</ofd:eInvoice>`;
  return zip({
    "OFD.xml": `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${NAMESPACE} Version="1.0"><ofd:DocBody><ofd:DocInfo>${custom}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    "Doc_0/Document.xml": `<ofd:Document ${NAMESPACE}><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages>${tags ? "<ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags>" : ""}</ofd:Document>`,
    "Doc_0/Tags/CustomTags.xml": `<ofd:CustomTags ${NAMESPACE}><ofd:CustomTag NameSpace="x"><ofd:FileLoc>CustomTag.xml</ofd:FileLoc></ofd:CustomTag></ofd:CustomTags>`,
    "Doc_0/Tags/CustomTag.xml": tagFile,
    "Doc_0/Pages/Page_0/Content.xml": `<ofd:Page ${NAMESPACE}><ofd:Content><ofd:Layer>${objects}${qr ? drawn(qr) : ""}</ofd:Layer></ofd:Content></ofd:Page>`,
    ...(attached === "legacy"
      ? { "Doc_0/Attachs/original_invoice.xml": legacyXml(made) }
      : attached
        ? { "Doc_0/Attachs/rai_issuer_1.xml": railwayXml(attached) }
        : {}),
  });
};
