// @ts-check
/** @typedef {import("./invoice.js").Made} Made */

/** @param {string} text */
export const escape = (text) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
/** @param {string} name @param {string | undefined} value */
const element = (name, value) => (value === undefined ? "" : `<${name}>${escape(value)}</${name}>`);

/** The XML of a digital invoice; `change` replaces texts in it. @param {Made} made @param {(xml: string) => string} [change] */
export const digitalXml = (made, change = (xml) => xml) =>
  new TextEncoder().encode(
    change(`<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<EInvoice><Header>${element("EIid", made.number)}<EInvoiceTag>SWEI3300</EInvoiceTag><Version>0.32</Version>
<InherentLabel><InIssuType><LabelCode>${made.originalNumber ? "N" : "Y"}</LabelCode><LabelName>是否蓝字发票标志</LabelName></InIssuType>
<EInvoiceType><LabelCode>01</LabelCode><LabelName>电子发票</LabelName></EInvoiceType>
<GeneralOrSpecialVAT><LabelCode>${made.type === "普通发票" ? "02" : "01"}</LabelCode>${element("LabelName", made.type)}</GeneralOrSpecialVAT>
<TaxpayerType><LabelCode>1</LabelCode><LabelName>一般纳税人</LabelName></TaxpayerType></InherentLabel>
<UndefinedLabel><Label><LabelType>发票开具方式标签</LabelType><LabelCode>1</LabelCode><LabelName>网页开票</LabelName></Label></UndefinedLabel></Header>
<EInvoiceData>
<SellerInformation>${element("SellerIdNum", made.sellerTaxId)}${element("SellerName", made.sellerName)}${element("SellerAddr", made.sellerAddress)}${element("SellerTelNum", made.sellerPhone)}${element("SellerBankName", made.sellerBank)}${element("SellerBankAccNum", made.sellerAccount)}</SellerInformation>
<BuyerInformation>${element("BuyerIdNum", made.buyerTaxId)}${element("BuyerName", made.buyerName)}</BuyerInformation>
<BasicInformation>${element("TotalAmWithoutTax", made.net)}${element("TotalTaxAm", made.tax)}${element("TotalTax-includedAmount", made.gross)}${element("TotalTax-includedAmountInChinese", made.capitals)}${element("Drawer", made.drawer)}<RequestTime>${made.issueDate} 10:11:12</RequestTime></BasicInformation>
${made.lines.map((line) => `<IssuItemInformation>${element("ItemName", line.item)}${element("SpecMod", line.specification)}${element("MeaUnits", line.unit)}${element("Quantity", line.quantity)}${element("UnPrice", line.unitPrice)}${element("Amount", line.net)}${element("TaxRate", line.rate)}${element("ComTaxAm", line.tax)}${element("TotaltaxIncludedAmount", line.gross)}${element("TaxClassificationCode", line.taxCode)}</IssuItemInformation>`).join("\n")}
<SpecificInformation>${made.originalNumber ? `<RedEInvoice>${element("OriginalInvoiceCode", made.originalNumber)}${element("CreditNoteNumber", made.creditNoteForm)}</RedEInvoice>` : ""}</SpecificInformation>
<AdditionalInformation>${element("Remark", made.remark)}</AdditionalInformation></EInvoiceData>
<SellerAuthentication><AuthenticationMethods>01</AuthenticationMethods></SellerAuthentication>
<TaxSupervisionInfo>${element("InvoiceNumber", made.number)}${element("IssueTime", made.issueDate)}<TaxBureauCode>13300000000</TaxBureauCode><TaxBureauName>国家税务总局浙江省税务局</TaxBureauName></TaxSupervisionInfo>
<TaxBureauSignature><SignatureAlgorithm>1.2.156.10197.1.501</SignatureAlgorithm><SignatureTime>${made.issueDate} 10:11:13</SignatureTime><SignatureValue>MEUCIQDh</SignatureValue><KeyInfo/></TaxBureauSignature>
</EInvoice>`),
  );

/** The data inside the OFD of an older invoice. @param {Made} made */
export const legacyXml = (
  made,
) => `<?xml version="1.0" encoding="UTF-8"?><eInvoice xmlns="http://www.edrm.org.cn/schema/e-invoice/2019">
${element("InvoiceCode", made.code)}${element("InvoiceNo", made.number)}${element("IssueDate", made.issueDate)}${element("InvoiceCheckCode", made.checkCode)}<MachineNo>661619928374</MachineNo>
<TaxControlCode>03*4-&lt;+7</TaxControlCode><Buyer>${element("BuyerName", made.buyerName)}${element("BuyerTaxID", made.buyerTaxId)}</Buyer>
<Seller>${element("SellerName", made.sellerName)}${element("SellerTaxID", made.sellerTaxId)}<SellerAddrTel>杭州市 0571-00000000</SellerAddrTel><SellerFinancialAccount>某银行 571000000000000</SellerFinancialAccount></Seller>
${element("TaxExclusiveTotalAmount", made.net)}${element("TaxTotalAmount", made.tax)}${element("TaxInclusiveTotalAmount", made.gross)}
<GoodsInfos>${made.lines.map((line) => `<GoodsInfo>${element("Item", line.item)}${element("Quantity", line.quantity)}${element("Price", line.unitPrice)}${element("Amount", line.net)}<TaxScheme>${+(+line.rate * 100).toFixed(2)}%</TaxScheme>${element("TaxAmount", line.tax)}</GoodsInfo>`).join("")}</GoodsInfos>
<Payee>李四</Payee><Checker>王五</Checker>${element("InvoiceClerk", made.drawer)}</eInvoice>`;

/** A railway e-ticket. @param {Record<string, string>} fields */
export const railwayXml = (
  fields,
) => `<?xml version="1.0" encoding="UTF-8"?><xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:rai="http://xbrl.mof.gov.cn/taxonomy/2023-05-15/rai"><context id="now"><entity><identifier>x</identifier></entity></context>
${Object.entries(fields)
  .map(([name, value]) => `<rai:${name} contextRef="now">${escape(value)}</rai:${name}>`)
  .join("\n")}</xbrl>`;
