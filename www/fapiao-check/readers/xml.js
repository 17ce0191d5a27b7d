// @ts-check
// XML of invoices: where each format has its fields.
import { note, Refusal, same } from "./notes.js";
import { all, leaves, local, markup, text } from "./xml_tree.js";
import { withRemark } from "./remark.js";
import { voucher } from "./xbrl.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("../readers.js").Field} Field */
/** @typedef {import("../readers.js").Line} Line */
/** @typedef {import("@rgrove/parse-xml").XmlElement} Element */

/** Where the digital invoice keeps its fields. */
const DIGITAL = /** @type {const} */ ({
  number: "TaxSupervisionInfo/InvoiceNumber",
  issueDate: "TaxSupervisionInfo/IssueTime",
  type: "Header/InherentLabel/GeneralOrSpecialVAT/LabelName",
  color: "Header/InherentLabel/InIssuType/LabelCode",
  sellerName: "EInvoiceData/SellerInformation/SellerName",
  sellerTaxId: "EInvoiceData/SellerInformation/SellerIdNum",
  sellerAddress: "EInvoiceData/SellerInformation/SellerAddr",
  sellerPhone: "EInvoiceData/SellerInformation/SellerTelNum",
  sellerBank: "EInvoiceData/SellerInformation/SellerBankName",
  sellerAccount: "EInvoiceData/SellerInformation/SellerBankAccNum",
  buyerName: "EInvoiceData/BuyerInformation/BuyerName",
  buyerTaxId: "EInvoiceData/BuyerInformation/BuyerIdNum",
  buyerAddress: "EInvoiceData/BuyerInformation/BuyerAddr",
  buyerPhone: "EInvoiceData/BuyerInformation/BuyerTelNum",
  buyerBank: "EInvoiceData/BuyerInformation/BuyerBankName",
  buyerAccount: "EInvoiceData/BuyerInformation/BuyerBankAccNum",
  buyerHandler: "EInvoiceData/BuyerInformation/BuyerHandlingName",
  net: "EInvoiceData/BasicInformation/TotalAmWithoutTax",
  tax: "EInvoiceData/BasicInformation/TotalTaxAm",
  gross: "EInvoiceData/BasicInformation/TotalTax-includedAmount",
  capitals: "EInvoiceData/BasicInformation/TotalTax-includedAmountInChinese",
  drawer: "EInvoiceData/BasicInformation/Drawer",
  requestTime: "EInvoiceData/BasicInformation/RequestTime",
  originalNumber: "EInvoiceData/SpecificInformation/RedEInvoice/OriginalInvoiceCode",
  creditNoteForm: "EInvoiceData/SpecificInformation/RedEInvoice/CreditNoteNumber",
  plate: "EInvoiceData/SpecificInformation/Toll/PlateNumber",
  vehicle: "EInvoiceData/SpecificInformation/Toll/VehicleType",
  passageFrom: "EInvoiceData/SpecificInformation/Toll/StartDatesOfPassage",
  passageTo: "EInvoiceData/SpecificInformation/Toll/EndDatesOfPassage",
  remark: "EInvoiceData/AdditionalInformation/Remark",
  id: "Header/EIid",
  tag: "Header/EInvoiceTag",
  version: "Header/Version",
  medium: "Header/InherentLabel/EInvoiceType/LabelName",
  taxpayerType: "Header/InherentLabel/TaxpayerType/LabelName",
  bureauCode: "TaxSupervisionInfo/TaxBureauCode",
  bureauName: "TaxSupervisionInfo/TaxBureauName",
  signatureTime: "TaxBureauSignature/SignatureTime",
});
const DIGITAL_LINES = "EInvoiceData/IssuItemInformation";
/** @type {Record<string, string>} */
const DIGITAL_LINE = {
  item: "ItemName",
  specification: "SpecMod",
  unit: "MeaUnits",
  quantity: "Quantity",
  unitPrice: "UnPrice",
  net: "Amount",
  rate: "TaxRate",
  tax: "ComTaxAm",
  gross: "TotaltaxIncludedAmount",
  taxCode: "TaxClassificationCode",
};

/** The invoices from before the digital ones: `original_invoice.xml` of their OFD files. */
const LEGACY = /** @type {const} */ ({
  code: "InvoiceCode",
  number: "InvoiceNo",
  issueDate: "IssueDate",
  checkCode: "InvoiceCheckCode",
  machineNumber: "MachineNo",
  sellerName: "Seller/SellerName",
  sellerTaxId: "Seller/SellerTaxID",
  sellerAddressPhone: "Seller/SellerAddrTel",
  sellerBankAccount: "Seller/SellerFinancialAccount",
  buyerName: "Buyer/BuyerName",
  buyerTaxId: "Buyer/BuyerTaxID",
  buyerAddressPhone: "Buyer/BuyerAddrTel",
  buyerBankAccount: "Buyer/BuyerFinancialAccount",
  net: "TaxExclusiveTotalAmount",
  tax: "TaxTotalAmount",
  gross: "TaxInclusiveTotalAmount",
  taxControlCode: "TaxControlCode",
  cashier: "Payee",
  checker: "Checker",
  drawer: "InvoiceClerk",
  remark: "Note",
});
const LEGACY_LINES = "GoodsInfos/GoodsInfo";
/** @type {Record<string, string>} */
const LEGACY_LINE = {
  item: "Item",
  specification: "Specification",
  unit: "MeasurementDimension",
  quantity: "Quantity",
  unitPrice: "Price",
  net: "Amount",
  rate: "TaxScheme",
  tax: "TaxAmount",
};

/** Reads an invoice's XML. @param {Uint8Array} bytes @param {string} file @returns {Promise<Read>} */
export const readXml = async (bytes, file) => readRoot(await markup(bytes), file, "xml", "");

/** @param {Element} root @param {string} file @param {Read["medium"]} medium @param {string} inside where the XML lies in the file @returns {Read} */
export const readRoot = (root, file, medium, inside) => {
  const name = local(root.name);
  const read =
    name === "EInvoice"
      ? digital(root, inside)
      : name === "eInvoice" && text(root, "InvoiceNo")
        ? legacy(root, inside)
        : voucher(root, inside);
  if (!read) throw new Refusal("file/xml-other", { root: name });
  const fields = withRemark(read.fields);
  const notes = text(root, "TaxBureauSignature/SignatureValue") ? [note("file/signature-not-verified", "file")] : [];
  return { ...read, file, medium, fields, notes };
};

/** @param {Element} root @param {string} inside @param {Record<string, string>} paths @param {string} linePath @param {Record<string, string>} linePaths */
const shaped = (root, inside, paths, linePath, linePaths) => {
  const top = inside + root.name;
  const fields = Object.entries(paths).flatMap(([name, path]) => {
    const value = text(root, path);
    return value === undefined ? [] : [{ name, value, where: same(`${top}/${path}`) }];
  });
  const lines = all(root, linePath).map((line, at) => {
    const entries = Object.entries(linePaths).flatMap(([name, path]) => {
      const value = text(line, path);
      return value === undefined ? [] : [[name, value]];
    });
    return /** @type {Line} */ ({ ...Object.fromEntries(entries), where: same(`${top}/${linePath}[${at + 1}]`) });
  });
  return { fields, lines };
};

/** @param {Element} root @param {string} inside @returns {Pick<Read, "kind" | "fields" | "lines">} */
const digital = (root, inside) => {
  const { fields, lines } = shaped(root, inside, DIGITAL, DIGITAL_LINES, DIGITAL_LINE);
  const top = inside + root.name;
  const labels = all(root, "Header/UndefinedLabel/Label")
    .map((label, at) => ({
      name: "label",
      value: [text(label, "LabelType"), text(label, "LabelName"), text(label, "LabelCode")].filter(Boolean).join(" · "),
      where: same(`${top}/Header/UndefinedLabel/Label[${at + 1}]`),
    }))
    .filter(({ value }) => value);
  /** A field without a label here is shown with its path. */
  const known = new Set([...fields.map(({ where }) => where.en)]);
  const others = ["EInvoiceData/SpecificInformation", "EInvoiceData/AdditionalInformation"]
    .flatMap((path) => all(root, path).flatMap((one) => leaves(one, `${top}/${path}`)))
    .filter(({ path }) => !known.has(path))
    .map(({ path, value }) => ({ name: "other", value, where: same(path) }));
  return { kind: "digital", fields: [...fields, ...labels, ...others], lines };
};

/** @param {Element} root @param {string} inside @returns {Pick<Read, "kind" | "fields" | "lines">} */
const legacy = (root, inside) => ({ kind: "legacy", ...shaped(root, inside, LEGACY, LEGACY_LINES, LEGACY_LINE) });
