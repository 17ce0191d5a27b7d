// @ts-check
// The Ministry of Finance's vouchers: only the namespace of the facts says which document it is. Several kinds share
// the names of their elements.
import { Refusal, same } from "./notes.js";
import { descendants, elements, local } from "./xml_tree.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("../readers.js").Field} Field */
/** @typedef {import("../readers.js").Line} Line */
/** @typedef {import("@rgrove/parse-xml").XmlElement} Element */

const TAXONOMY = /^https?:\/\/xbrl\.mof\.gov\.cn\/taxonomy\/[^/]+\/([a-z_]+)/;

/** Names of elements are looked up in maps, because one can be `constructor`. @param {Record<string, string>} names */
const names = (names) => new Map(Object.entries(names));

/** What is read, by the last part of the namespace. @type {Map<string, { kind: Read["kind"], fields: Map<string, string> }>} */
const READ = new Map([
  [
    "inv",
    {
      kind: "legacy",
      fields: names({
        NumberOfInvoice: "number",
        CodeOfInvoice: "code",
        DateOfIssue: "issueDate",
        TypeOfInvoice: "type",
        IdentifyingCode: "checkCode",
        NumberOfInvoiceMachine: "machineNumber",
        NameOfPurchaser: "buyerName",
        TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfPurchaser: "buyerTaxId",
        AddressPhoneNumberOfPurchaser: "buyerAddressPhone",
        DepositBankAndAccountNumberOfPurchaser: "buyerBankAccount",
        NameOfSeller: "sellerName",
        TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfSeller: "sellerTaxId",
        AddressPhoneNumberOfSeller: "sellerAddressPhone",
        DepositBankAndAccountNumberOfSeller: "sellerBankAccount",
        TotalAmountExcludingTax: "net",
        TotalTaxAmount: "tax",
        TaxIncludedAmountInFigures: "gross",
        TaxIncludedAmountInWords: "capitals",
        Payee: "cashier",
        Reviewer: "checker",
        Issuer: "drawer",
        Remarks: "remark",
      }),
    },
  ],
  [
    "einv",
    {
      kind: "digital",
      fields: names({
        InvoiceNumber: "number",
        RequestTime: "issueDate",
        SellerName: "sellerName",
        SellerIdNum: "sellerTaxId",
        TotalAmWithoutTax: "net",
        TotalTaxAm: "tax",
        "TotalTax-includedAmount": "gross",
      }),
    },
  ],
  [
    "rai",
    {
      kind: "railway",
      fields: names({
        ElectronicInvoiceRailwayETicketNumber: "number",
        DateOfIssue: "issueDate",
        TypeOfVoucher: "type",
        Fare: "gross",
        TotalAmountExcludingTax: "net",
        TaxAmount: "tax",
        TaxRate: "rate",
        TravelDate: "travelDate",
        DepartureStation: "from",
        DestinationStation: "to",
        TrainNumber: "train",
        NameOfPurchaser: "buyerName",
        UnifiedSocialCreditCodeOfPurchaser: "buyerTaxId",
        TypeOfBusiness: "business",
        NumberOfOriginalInvoice: "originalNumber",
        Remarks: "remark",
      }),
    },
  ],
  [
    "atr",
    {
      kind: "air",
      fields: names({
        ElectronicInvoiceAirTransportReceiptNumber: "number",
        IssueDate: "issueDate",
        TotalAmount: "gross",
        VatTaxAmount: "tax",
        VatRate: "rate",
        NameOfPurchaser: "buyerName",
        UnifiedSocialCreditCodeOfPurchaser: "buyerTaxId",
        NameOfSeller: "sellerName",
        UnifiedSocialCreditCodeOfSeller: "sellerTaxId",
        DepartureStation: "from",
        DestinationStation: "to",
        Flight: "flight",
        CarrierDate: "travelDate",
      }),
    },
  ],
]);

/** The Ministry's other kinds, with their names. @type {Map<string, import("../fapiao-check.js").Text>} */
const OTHERS = new Map([
  ["bker", { en: "bank receipt", zh: "银行电子回单" }],
  ["bkrs", { en: "bank statement", zh: "银行对账单" }],
  ["efi", { en: "fiscal receipt", zh: "财政电子票据" }],
  ["ntrev", { en: "non-tax revenue payment form", zh: "非税收入一般缴款书" }],
  ["ctp", { en: "treasury payment voucher", zh: "国库集中支付电子凭证" }],
  ["inv_tlf", { en: "toll invoice voucher", zh: "通行费电子票据" }],
]);

const LINE = "InformationOfTaxableGoodsOrServicesDetailItemsTuple";
const LINE_FIELDS = names({
  NameOfTaxableGoodsOrServices: "item",
  Specification: "specification",
  UnitOfGoodsOrServices: "unit",
  QuantityOfGoodsOrServices: "quantity",
  UnitPriceOfGoodsOrServices: "unitPrice",
  AmountExcludingTax: "net",
  TaxRate: "rate",
  TaxAmount: "tax",
});

/** The kind that an element's own namespace names. @param {Element} one @param {Map<string, string>} spaces */
const kindOf = ({ name }, spaces) => TAXONOMY.exec(spaces.get(name.split(":").slice(0, -1).join(":")) ?? "")?.[1];

/** Every prefix that the document declares, wherever it does. @param {Element} root */
const declared = (root) => {
  /** @type {Map<string, string>} */
  const spaces = new Map();
  for (const one of [root, ...descendants(root)])
    for (const [name, value] of Object.entries(one.attributes))
      if (/^xmlns(:|$)/.test(name)) spaces.set(name.slice(6), value);
  return spaces;
};

/** The fields of a voucher; `undefined` if the document is not one. @param {Element} root @param {string} inside where the XML lies in the file @returns {Pick<Read, "kind" | "fields" | "lines"> | undefined} */
export const voucher = (root, inside) => {
  if (local(root.name) !== "xbrl") return undefined;
  const spaces = declared(root),
    facts = descendants(root).flatMap((one) => {
      const kind = kindOf(one, spaces);
      return kind ? [{ one, kind }] : [];
    });
  const kind = facts.find(({ kind }) => READ.has(kind))?.kind,
    known = READ.get(kind ?? "");
  if (!known) {
    const other = facts[0]?.kind;
    const name = OTHERS.get(other ?? "") ?? {
      en: `voucher of the kind “${other ?? "?"}”`,
      zh: `“${other ?? "?"}”类凭证`,
    };
    throw new Refusal("file/xbrl-other", { kind: name });
  }
  const where = (/** @type {Element} */ one) => same(`${inside}${root.name}//${one.name}`);
  /** @type {Field[]} */
  const fields = [];
  for (const { one, kind: own } of facts) {
    const name = own === kind ? known.fields.get(local(one.name)) : undefined,
      value = one.text.trim();
    if (name && value && !inTuple(one) && !fields.some((field) => field.name === name))
      fields.push({ name, value, where: where(one) });
  }
  const lines = facts.flatMap(({ one }) => (local(one.name) === LINE ? [line(one, where(one))] : []));
  return { kind: known.kind, fields, lines };
};

/** Whether an element is a part of a line. @param {Element} one */
const inTuple = ({ parent }) => parent?.type === "element" && local(/** @type {Element} */ (parent).name) === LINE;

/** @param {Element} tuple @param {import("../fapiao-check.js").Text} where @returns {Line} */
const line = (tuple, where) => {
  const said = elements(tuple).flatMap((one) => {
    const name = LINE_FIELDS.get(local(one.name)),
      value = one.text.trim();
    return name && value ? [[name, value]] : [];
  });
  return { ...Object.fromEntries(said), where };
};
