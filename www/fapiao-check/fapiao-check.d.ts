/**
 * Fapiao Check: the questions around a Chinese invoice, answered in the reader's own browser.
 *
 * Amounts, rates, numbers and dates are strings everywhere: a 20-digit number does not survive as a JavaScript number.
 * User input never throws: it comes back as a finding. A wrong type, an unknown field, a wrong
 * `today` or a word outside its list is a mistake in the calling program and throws an `Error` that names the path.
 */

/** The same sentence in both languages, each written by hand. */
export interface Text {
  en: string;
  zh: string;
}

/** What the reader should do: do not pay or submit; ask first; look again; good to know. */
export type Severity = "stop" | "hold" | "caution" | "info";

/** The worst severity found. `clear` means "no differences in what was compared", never "safe" or "genuine". */
export type Verdict = "stop" | "hold" | "caution" | "clear";

/** Where a rule comes from. */
export interface Source {
  document: string;
  section: string;
}

/** One thing that was found. */
export interface Finding {
  /** Readable and never renamed, for example `number/too-short`. */
  code: string;
  severity: Severity;
  /** A path in the question, for example `amount` or `transfer.account`. */
  field: string;
  /** 0-based half-open range of the faulty characters, in UTF-16 units of the text as typed. */
  position?: [start: number, end: number];
  message: Text;
  /** What to do about it. */
  fix?: Text;
  /** A corrected value, if there is a reliable one. */
  suggestion?: string;
  /** The values inside the message, for hosts that write their own wording. */
  params: Record<string, string | Text>;
  source: Source[];
}

/** A check that could not run, and the fields that it needs. */
export interface Unchecked {
  code: string;
  severity: Severity;
  needs: string[];
  message: Text;
}

/** Every answer is a report. */
export interface Report {
  verdict: Verdict;
  findings: Finding[];
  unchecked: Unchecked[];
}

// ---------------------------------------------------------------------------------------------------------------- tax

export interface TaxQuestion {
  /** Tax-inclusive amount as typed: `6150`, `6,150.00`, `¥6,150`, `4.800,00`. */
  amount?: string;
  /** `6%`, `6％` or `0.06`, or `exempt` (免税), `not taxable` (不征税); a bare `6` is read as `6%` and asked about. */
  rate?: string;
  /** A product, as for `findEntity`; its rate is used if no rate is given. */
  product?: string;
  /** `YYYY-MM-DD` in China; decides between rates of different periods. */
  orderDate?: string;
  /** ISO code; the FAQ's amounts are in `CNY`, any other currency is a finding. */
  currency?: string;
  /** The invoice's day of issue; it or `orderDate` allows an older rate (17 %, 16 %, 11 %, 10 %). */
  issueDate?: string;
  /** Whether `amount`, `lines` and `parts` include tax (`gross`, the default) or not. Alibaba Cloud's do. */
  direction?: "gross" | "net";
  /**
   * The figures of a real invoice, as printed: checked against each other, the rate, the amount and the lines. Without
   * `amount` they replace it; without `rate` and `product`, net and tax (or one of them and the total) give the rate.
   */
  printed?: {
    net?: string;
    /** `***` means no tax. */
    tax?: string;
    gross?: string;
    /** The total in words (大写), such as `陆仟壹佰伍拾圆整`. */
    capitals?: string;
  };
  /** The lines of an invoice, each rounded on its own; without `amount` they replace it. */
  lines?: TaxLine[];
  /** Parts into which the amount is split, all at its rate. */
  parts?: string[];
}
export interface TaxLine {
  /** Returned with the line. */
  label?: string;
  amount?: string;
  /** The question's rate, unless given here. */
  rate?: string;
  product?: string;
  /** The tax printed on the line, to be checked. */
  tax?: string;
  /** With `unitPrice`: their product is compared with the line's amount, tax included or not. */
  quantity?: string;
  unitPrice?: string;
}

export interface TaxAnswer extends Report {
  /** All amounts have two decimals. Absent where the question could not be read. */
  gross?: string;
  net?: string;
  /** By the FAQ's formula: round(net × rate). */
  tax?: string;
  /** As a fraction, `0.06`; absent where lines have several rates, and the amounts are then the sums of the lines. */
  rate?: string;
  /** Why there is no tax; `rate` is then `0`. */
  treatment?: "exempt" | "not-taxable";
  /** net + tax − gross, signed: `0.00`, `0.01` or `-0.01`. */
  difference?: string;
  /** gross − net: what adds up, and what an issued invoice prints. */
  balancingTax?: string;
  /** The gross amount in words (大写); a negative one begins with `（负数）`. */
  capitals?: string;
  /**
   * Which convention the printed figures follow: all give the same; gross − net; net × rate, as the FAQ computes; the
   * sums of the lines; none. Absent where fewer than two of net, tax and total are known.
   */
  convention?: "either" | "balancing" | "formula" | "lines" | "neither";
  /** Only if the question has lines. */
  lines?: TaxShares;
  /** Only if the question has parts. */
  parts?: TaxShares;
  /** The arithmetic with its numbers, in order. */
  steps: TaxStep[];
  /** The day to which the register's sources were read, `YYYY-MM-DD`; only if the question names a product. */
  asOf?: string;
}
export interface TaxShares {
  /** In the question's order. */
  items: TaxShare[];
  /** The sums by rate; empty if something could not be read. */
  rates: TaxShare[];
  /** The sum of all; absent if something could not be read. */
  total?: TaxShare;
}
/** The tax here is gross − net. What could not be read is absent. */
export interface TaxShare {
  label?: string;
  rate?: string;
  treatment?: "exempt" | "not-taxable";
  gross?: string;
  net?: string;
  tax?: string;
}
export interface TaxStep {
  name: Text;
  expression: string;
  result: string;
}

// ----------------------------------------------------------------------------------------------------------- register

export interface EntityQuestion {
  /** A product, a company name in either language, a tax ID, a bank account or an invoice content. */
  query?: string;
  orderDate?: string;
  /** Who sold the service; a reseller issues its own invoices. */
  seller?: "direct" | "reseller" | "unknown";
  /** Maximum number of matches. Default: 10. */
  limit?: number;
}

export interface EntityAnswer extends Report {
  /** The current or most likely row first. */
  matches: Match[];
  /** The question that decides between the matches. */
  needs: { field: string; question: Text }[];
  /** The day to which the register's sources were read, `YYYY-MM-DD`. */
  asOf: string;
}

export interface Match {
  basis: "product" | "alias" | "name" | "tax-id" | "account" | "content" | "catch-all" | "did-you-mean";
  product?: { id: string; name: Name };
  /** `null` where a third party issues the invoice (a reseller, a Marketplace vendor). */
  entity: Entity | null;
  /** As a fraction, `0.06`. */
  rate?: string;
  /** First day of the row, inclusive. */
  from?: string;
  /** First day on which the row no longer applies. */
  until?: string;
  contents: Name[];
  note?: Text;
  source: Source[];
  /** Where the row comes from: the product's, or the company's where no product was asked for. */
  origin: Origin;
}
/** A row of the tables that this module comes with, or one that `load({ register })` added or replaced. */
export type Origin = "built-in" | "overlay";
/** A name; in Chinese if a public page shows it, or if this tool renders it. */
export interface Name {
  en: string;
  zh?: string;
  /** Whether the Chinese is this tool's rendering (译名), which no public page shows. */
  rendering?: true;
}

export interface Entity {
  id: string;
  name: Name;
  taxId?: string;
  address?: string;
  phone?: string;
  bank?: string;
  /** Bank and branch in Chinese, where a public page shows them. */
  bankZh?: string;
  /** Company information for invoices; never an account to pay to. */
  account?: string;
  /** Number on the FAQ's list of affiliates for which Alibaba Cloud Computing Co., Ltd. collects payment. */
  affiliate?: number;
  /** Why the payee can be another company. */
  payee?: Text;
  /** What the sources do not give for this company. */
  unknown: string[];
  origin: Origin;
}

/**
 * The tables, as `register.json` publishes them, and the format of an overlay: rows are added, or replace the row
 * with their `id`. A row that breaks the format is refused with an `Error` that names its path, such as
 * `register.products[0].rows[1].entity`, and nothing of that overlay is used.
 */
export interface Register {
  /** The day to which you checked it, `YYYY-MM-DD`; shown as `asOf`. Without it the built-in day stays. */
  asOf?: string;
  /** The sources of the published form; an overlay cannot change them. */
  documents?: {
    /** Its name in `Source.document`. */
    title: string;
    /** Its name for readers. */
    name?: Name;
    publisher?: string;
    /** Its address. */
    address?: string;
    /** Whether the original was read, or public pages that quote it, or it is only generally known. */
    known?: "read" | "quoted" | "generally";
    /** The day on which it, or what quotes it, was read. */
    read?: string;
    note?: string;
  }[];
  entities?: RegisterEntity[];
  contents?: RegisterContent[];
  products?: RegisterProduct[];
  ambiguities?: RegisterAmbiguity[];
}
export interface RegisterEntity {
  id: string;
  name: Name;
  /** Wrong names for it that are in circulation. */
  mistaken?: string[];
  taxId?: string;
  address?: string;
  earlierAddresses?: string[];
  phone?: string;
  bank?: string;
  bankZh?: string;
  /** Digits only. */
  account?: string;
  /** Whether it is a Marketplace vendor, and not one of Alibaba Cloud's own companies. */
  vendor?: boolean;
  /** The return address for its paper invoices; never inferred from its registered address. */
  returnAddress?: Postal;
  affiliate?: number;
  /** Whether the FAQ offers a document of its own to download that says why the payee is another company. */
  explained?: boolean;
  payee?: Text;
  /** The id of the company that this is probably another name of. */
  probably?: string;
  note?: Text;
  source?: Source[];
}
/** Where mail goes; the sources give it in English only. */
export interface Postal {
  address: string;
  attention: string;
  phone: string;
}
/** `category*name`, as printed on an invoice. */
export interface RegisterContent {
  id: string;
  name: Name;
  search?: string[];
  older?: string[];
}
export interface RegisterProduct {
  id: string;
  name: Name;
  /** Other names in the sources, and names that people use for it. */
  listed?: string[];
  aliases?: string[];
  /** The source of its Chinese name and its aliases. */
  knownFrom?: Source[];
  /** The question that decides between rows of the same day. */
  question?: Text;
  /** The current row first; periods do not overlap. */
  rows: RegisterRow[];
}
export interface RegisterRow {
  /** An id of `entities`; absent where a third party issues the invoice. */
  entity?: string;
  /** As a fraction, `0.06`. */
  rate?: string;
  /** Ids of `contents`. */
  contents?: string[];
  /** First day, and first day on which it no longer applies. */
  from?: string;
  until?: string;
  note?: Text;
  source?: Source[];
}
/** Ambiguous words, with the question that decides. */
export interface RegisterAmbiguity {
  id: string;
  words: string[];
  /** What they might mean, the most likely first; empty if no company is known. */
  products?: string[];
  question: Text;
  /** The source. */
  source?: Source[];
}

// ------------------------------------------------------------------------------------------------------------- number

export interface NumberQuestion {
  number?: string;
  /** Invoice code of an older invoice, 10 or 12 digits. */
  code?: string;
  issueDate?: string;
  /** Who issued the invoice, as printed: an Alibaba Cloud company issues digital invoices only since 2024-05-31. */
  issuer?: string;
  /** The 20-digit number of its credit note confirmation form (红字发票信息确认单). */
  creditNoteForm?: string;
  /** `YYYY-MM-DD`; the module has no clock of its own. */
  today?: string;
}

export interface NumberAnswer extends Report {
  kind: "digital" | "legacy" | "credit-note-form" | "check-code" | "unknown";
  /** What was read, digits only; absent where nothing could be read. */
  normalized?: string;
  parts?: NumberParts;
  /** The normalized number cut into its labelled parts, in order. */
  segments: Segment[];
  /** Where the invoice itself can be verified. */
  verify: Text[];
}
export interface NumberParts {
  /** The code of an older invoice. */
  code?: string;
  year?: string;
  region?: { code: string; name: Text };
  channel?: { digit: string; name?: Text };
  sequence?: string;
}
export interface Segment {
  part: string;
  label: Text;
  value: string;
  meaning?: Text;
}

// ------------------------------------------------------------------------------------------------------------- tax ID

export interface TaxIdQuestion {
  /** A taxpayer's number as typed; for a company the 18-character unified social credit code. */
  taxId?: string;
  today?: string;
}

export interface TaxIdAnswer extends Report {
  kind: "uscc" | "older-15" | "older-17" | "older-18" | "older-20" | "resident-id" | "unknown";
  normalized?: string;
  parts: {
    department?: Text;
    category?: Text;
    region?: { code: string; name: Text };
    /** The organisation code, nine characters. */
    organisation?: string;
    checkCharacter?: string;
  };
  /** Empty where the parts are not known. */
  segments: Segment[];
  /** The correct tax ID that results from changing one character or swapping two neighbours, if there is exactly one. */
  suggestion?: string;
}

// --------------------------------------------------------------------------------------------------------------- bank

export interface BankQuestion {
  /** The bank's and the branch's name; recognised banks are compared with the numbers. */
  bank?: string;
  branch?: string;
  /** The account number; an IBAN in this field is checked as one. */
  account?: string;
  /** The 12-digit number of a mainland bank branch. */
  cnaps?: string;
  iban?: string;
  /** SWIFT code (BIC). */
  swift?: string;
  /** Routing number of a bank in the United States. */
  routing?: string;
  /** The bank's country: two letters, or a name. */
  country?: string;
  payeeType?: "company" | "person";
}

export interface BankAnswer extends Report {
  /** Only digits and capitals, by field; a field that could not be read is absent. */
  normalized: Partial<Record<BankNumber, string>>;
  parts: {
    bank?: Text;
    /** Where the branch is, by its CNAPS number. */
    region?: { code: string; name: Text };
    /** Two letters. */
    country?: string;
    /** `registered` is company information for invoices; it is never an account to pay to. */
    accountKind?: "exclusive" | "card" | "registered";
  };
  /** The labelled parts of each number, by field; together they are the normalized number. */
  segments: Partial<Record<BankNumber, Segment[]>>;
}
export type BankNumber = "account" | "cnaps" | "iban" | "swift" | "routing";

// ----------------------------------------------------------------------------------------------------------- identify

export interface IdentifyQuestion {
  /** A number, a line, several lines, a QR text or a file name. */
  text?: string;
  today?: string;
}

export interface IdentifyAnswer extends Report {
  /** The likely ones first, each in the order of the text. */
  candidates: Candidate[];
  /** What document a longer text is: `readPaper` says what is printed on it. Only where the module can read documents
   * (`load()` without `part`). */
  document?: PaperKind;
}
export interface Candidate {
  kind:
    | "digital-number"
    | "legacy-number"
    | "legacy-code"
    | "code-and-number"
    | "check-code"
    | "credit-note-form"
    | "red-letter-form"
    | "tax-id"
    | "older-tax-id"
    | "id-card"
    | "bank-account"
    | "exclusive-account"
    | "bank-card"
    | "cnaps"
    | "iban"
    | "bic"
    | "routing-number"
    | "qr"
    | "amount"
    | "date";
  /** Without grouping; for an ID card only the first six digits. */
  value: string;
  /** The words before it that name it, as typed. */
  label?: string;
  /** Its range in the text as typed, in UTF-16 units. */
  position: [start: number, end: number];
  reason: Text;
  certainty: "likely" | "possible";
  /** What to ask next, with other values that were found for it; absent if there is nothing to ask. */
  check?: Check;
}
/** A function of `FapiaoCheck` and the question for it. */
export type Check =
  | { function: "validateInvoiceNumber"; question: NumberQuestion }
  | { function: "validateTaxId"; question: TaxIdQuestion }
  | { function: "validateBankDetails"; question: BankQuestion }
  | { function: "taxBreakdown"; question: TaxQuestion };

// ------------------------------------------------------------------------------------------------------------ payment

export interface PaymentQuestion {
  /** An Alibaba.com supplier's order, or an Alibaba Cloud bill; the two have different rules. */
  context?: "alibaba-order" | "alibaba-cloud";
  today?: string;
  /** What the platform's own order page shows, opened by the reader. It proves every detail that it shows. */
  order?: Order;
  /** What the supplier wrote and the platform does not show: a contract, terms, a quotation. It proves nothing. */
  contract?: Order;
  /** What was read out on a number that the reader already had; digits are compared like any others. */
  call?: { payee?: string; bank?: string; account?: string; swift?: string };
  invoice?: Invoice;
  /** The supplier's payment instruction. */
  instruction?: Instruction;
  /** Bank details sent in a chat or an e-mail. */
  chat?: Instruction;
  /** What was paid before; it proves the account once the supplier has confirmed that it `arrived`. */
  previous?: {
    payee?: string;
    bank?: string;
    account?: string;
    swift?: string;
    /** The address that its invoice or message came from. */
    from?: string;
    arrived?: "yes" | "no" | "unsure";
  };
  /** The reader's own exclusive-account certificate (Alibaba Cloud). */
  certificate?: { payee?: string; account?: string };
  /** What the bank's screen shows before it is submitted. */
  transfer?: Transfer;
  /**
   * Answers to the questions that the report asks, by their id; and `{route id}-{number}` for a step that is done, such
   * as `bank-transfer-5` once the transfer is made. "Not sure" never counts as a yes.
   */
  answers?: Record<string, "yes" | "no" | "unsure">;
  /**
   * Paths of values that were read from a picture and are not confirmed by the reader, such as `transfer.account`. They
   * can cause a warning, but never a `clear`.
   */
  unconfirmed?: string[];
}

/** What was agreed: on the platform's order page, or in a contract. */
export interface Order {
  supplier?: string;
  supplierTaxId?: string;
  orderNumber?: string;
  amount?: string;
  currency?: string;
  /** The supplier's own number of the invoice: free text. */
  invoiceNumber?: string;
  /** Freight, insurance and charges stated in addition to price × quantity. */
  extras?: string;
  branch?: string;
  unitPrice?: string;
  quantity?: string;
  specification?: string;
  incoterm?: string;
  shipping?: string;
  tradeAssurance?: boolean;
  payee?: string;
  bank?: string;
  account?: string;
  swift?: string;
  schedule?: { label?: string; amount?: string; percent?: string; deliverable?: string; due?: boolean }[];
}
export interface Invoice {
  issuer?: string;
  issuerTaxId?: string;
  number?: string;
  orderNumber?: string;
  amount?: string;
  currency?: string;
  unitPrice?: string;
  quantity?: string;
  incoterm?: string;
  payee?: string;
  bank?: string;
  branch?: string;
  account?: string;
  swift?: string;
  /** The payment reference that the invoice asks for. */
  reference?: string;
  /** Freight, insurance and charges stated in addition to price × quantity. */
  extras?: string;
}
export interface Instruction {
  payee?: string;
  payeeType?: "company" | "person";
  bank?: string;
  branch?: string;
  account?: string;
  swift?: string;
  amount?: string;
  currency?: string;
  reference?: string;
  /** The invoice that it names. */
  invoiceNumber?: string;
  /** The way to pay. `platform-transfer` is a wire to the account on the order page, and needs the bank's screen. */
  channel?:
    | "platform"
    | "platform-transfer"
    | "bank-transfer"
    | "link"
    | "money-transfer"
    | "wallet"
    | "crypto"
    | "gift-card"
    | "card"
    | "other";
  /** The address it came from, such as `Li Na <sales@example.com>`. */
  from?: string;
}
export interface Transfer {
  payee?: string;
  /** What the reader's own bank says when it compares that name with the account. A match proves nothing more. */
  nameCheck?: "match" | "close" | "no-match" | "not-possible";
  bank?: string;
  bankCountry?: string;
  account?: string;
  swift?: string;
  amount?: string;
  currency?: string;
  debitCurrency?: string;
  reference?: string;
  fee?: string;
  feePaidBy?: "buyer" | "supplier" | "shared" | "unknown";
  branch?: string;
  /** The day on which it was made, and the bank's number for it: once it was. */
  paidOn?: string;
  bankReference?: string;
}

export interface PaymentAnswer extends Report {
  comparison: ComparisonRow[];
  /** Which way to pay, as far as the answers tell. */
  route: { id: "platform" | "bank-transfer" | "unusual" | "paid" | "undecided"; reason: Text };
  /** The numbered steps of that route. */
  steps: Text[];
  /** 0-based index of the first step that is not done; absent if all are done. */
  nextStep?: number;
  /** What is due now (the total, or the stage that is due), and how much of it arrives. All amounts have their currency's decimals. */
  due?: { amount: string; currency: string; received?: string; shortfall?: string; toSend?: string };
  /**
   * How far the comparison is, for a banner that is not a verdict yet: how many of the mandatory details (payee, account,
   * amount, currency, and a reference where somebody asked for one) were compared, how many are in two places at least,
   * and paths of what to add next. While it is waiting, nothing was found and only something is missing.
   */
  progress: { compared: number; of: number; inTwoPlaces: number; add: string[]; waiting: boolean };
  /**
   * What was read out on the telephone so far (`call.account`): the sources whose account begins like it, those whose
   * account does not, and whether it is as long as one that it agrees with. Before that it is not compared.
   */
  heard?: { digits: number; same: string[]; differs: string[]; complete: boolean };
  /** What a differing amount might be, each accepted with one tap; absent if there is nothing to propose. */
  proposals?: PaymentProposal[];
  /** Questions that only the reader can answer and that matter here. */
  questions: PaymentInquiry[];
  /** One sentence why. */
  summary: Text;
  /** What to do next. */
  next: Text[];
  /** What was not checked, and what this tool cannot see. */
  notChecked: Text[];
  /** Messages to copy, plain text; none of them contains an account number. */
  messages: PaymentMessage[];
  /** What a record needs besides the question and this answer: this tool's version, and its register's day. */
  version: string;
  asOf: string;
}

export interface PaymentProposal {
  id: "deposit" | "balance" | "zero" | "fee";
  /** The label of the button, such as "Yes, a deposit of 30%". */
  text: Text;
  /** Stages of payment for `order.schedule`, of a deposit or a balance. */
  schedule?: { label: Text; percent: string; amount: string; due: boolean }[];
  /** The existing stage of the schedule that would be due, counted from 0. */
  step?: number;
  /** The amount with its zero. */
  amount?: string;
  /** The bank's fee, paid by the buyer. */
  fee?: string;
}

export interface PaymentInquiry {
  id: string;
  topic: "way" | "red-flag" | "account" | "amount" | "terms" | "documents" | "supplier" | "evidence";
  text: Text;
  why: Text;
  /** As given in the question's `answers`. */
  answer?: "yes" | "no" | "unsure";
}

export interface PaymentMessage {
  id:
    | "clarify"
    | "questions"
    | "confirm-invoice"
    | "confirm-production"
    | "confirm-documents"
    | "payment-confirmation"
    | "statement-letter";
  title: Text;
  body: Text;
}

/** `register`: what the public list says about an Alibaba Cloud company. */
export type PaymentSource =
  | "order"
  | "contract"
  | "call"
  | "invoice"
  | "instruction"
  | "chat"
  | "previous"
  | "certificate"
  | "transfer"
  | "register";

export interface ComparisonRow {
  /**
   * `payee`, `account`, `amount`, `currency`, `reference`, `supplier`, `taxId`, `bank`, `branch`, `swift`,
   * `invoiceNumber`, `orderNumber`, `unitPrice`, `quantity`, `extras`, `incoterm`, `fee`.
   */
  field: string;
  label: Text;
  /** As typed. */
  values: Partial<Record<PaymentSource, string>>;
  result: "match" | "close" | "differs" | "missing" | "not-checked";
  /** What differs, per source, as ranges in the text as typed. */
  marks?: Partial<Record<PaymentSource, [start: number, end: number][]>>;
}

// ------------------------------------------------------------------------------------------------------------- seller

/** The seller block as an invoice prints it. */
export interface SellerQuestion {
  name?: string;
  taxId?: string;
  address?: string;
  phone?: string;
  bank?: string;
  account?: string;
  today?: string;
}

export interface SellerAnswer extends Report {
  /** The company that it was compared with. */
  entity: Entity | null;
  /** `name`, `taxId`, `address`, `phone`, `bank`, `account`; values of `invoice` and `register`. Empty without a company. */
  comparison: SellerRow[];
  /** The day to which the register's sources were read, `YYYY-MM-DD`. */
  asOf: string;
}
export interface SellerRow extends Omit<ComparisonRow, "result"> {
  /** `not-in-source`: the public sources do not give it, or not in the language of the invoice. */
  result: ComparisonRow["result"] | "not-in-source";
}

// ------------------------------------------------------------------------------------------------------------ request

export interface InvoiceRequestQuestion {
  today?: string;
  cloudAccount?: {
    kind?: "personal" | "enterprise";
    closed?: boolean;
    /** A shortfall (欠票) that is not settled blocks requests. */
    outstandingCreditNote?: boolean;
    /** It was a personal account before. */
    changedToEnterprise?: boolean;
  };
  /** Who paid; `own` by default. A reseller overrides everything else. */
  paidBy?: "own" | "reseller" | "on-behalf";
  /** Which account requests; with `on-behalf`, `owner` is the one that paid. */
  askedBy?: "owner" | "beneficiary" | "master" | "other" | "ram-user";
  /** If another account requests: whether it is verified under the same enterprise, and linked by multi-account management. */
  sameEnterprise?: boolean;
  multiAccount?: boolean;
  /** If one account paid for another: whose buyer name, and whether the agreement is signed. */
  titleOf?: "payer" | "beneficiary";
  payOnBehalfAgreement?: boolean;
  title?: BuyerFields;
  verifiedName?: string;
  /** The company has a new name: first the verification, then the title. */
  rename?: { renamed?: boolean; registrationUpdated?: boolean };
  /** An enterprise's title other than the verified name: both are needed. */
  otherTitle?: { accountManager?: boolean; agreementSigned?: boolean };
  /** An enterprise title for a personal account. */
  enterpriseTitle?: {
    /** By default a company's name as the title, a way or an approval implies it. */
    wanted?: boolean;
    way?: "review" | "change-registration";
    /** `student` includes teachers. */
    identity?: "employed" | "student";
    proof?:
      | "employment-certificate"
      | "social-security"
      | "income-tax"
      | "housing-fund"
      | "employment-contract"
      | "other";
    anotherActive?: boolean;
    /** Invoices under the personal title are still pending. */
    pendingPersonal?: boolean;
    submittedOn?: string;
    /** Valid for at most 365 days from it, 90 for special VAT invoices. */
    approvedOn?: string;
  };
  /** The last three are no longer issued. */
  invoiceType?: "general" | "special" | "electronic-general" | "paper-general" | "paper-special";
  /** In the page's words; read if `invoiceType` is not given. */
  invoiceTypeLabel?: string;
  /** Every entry of the page's list of types. */
  offeredTypes?: string[];
  forDeduction?: boolean;
  /** A content other than the page's: it is not possible. */
  otherContent?: string;
  method?: "order" | "month" | "amount";
  purpose?: "itemised" | "monthly" | "part";
  /** How much is requested; if it is left out, all that remains. */
  amount?: string;
  /** What the monthly bill says, to compare. */
  billAmount?: string;
  items?: InvoiceRequestItem[];
  /** `YYYY-MM-DD`, as for `planAftercare`. */
  holidays?: string[];
  workingDays?: string[];
}
/** The six fields that split a request. */
export interface BuyerFields {
  name?: string;
  taxId?: string;
  bank?: string;
  bankAccount?: string;
  address?: string;
  phone?: string;
}
export interface InvoiceRequestItem {
  product?: string;
  orderDate?: string;
  /** `2026-07`. */
  usageMonth?: string;
  billing?: "prepaid" | "pay-as-you-go" | "top-up";
  /** Charges including tax, before `invoiced` and `refunded` are taken off; of a top-up, what was paid in. */
  amount?: string;
  /** How much of a top-up was spent; 0 by default. */
  consumed?: string;
  invoiced?: string;
  refunded?: string;
  /** Any name for the account, if there are several. */
  cloudAccount?: string;
  /** As the invoicing page shows them; by default the register's. */
  issuer?: string;
  rate?: string;
  /** Fields that replace the request's. */
  title?: BuyerFields;
  /** For a domain name: how it was bought, and its transfer. */
  domainSale?: "priced-push" | "other";
  transferredOn?: string;
  /** Which side of the transfer this account is on. */
  domainSide?: "original" | "new";
}

export interface InvoiceRequestAnswer extends Report {
  /** Something is missing: see `needs`, and `unchecked` for the fields of single items. */
  incomplete: boolean;
  /** Questions in the order of the form. */
  needs: AftercareNeed[];
  /** In the order of their first items; empty if a reseller issues or the account is closed. */
  invoices: PredictedInvoice[];
  /** Sums; net and tax only if every invoice has them. */
  total: { gross?: string; net?: string; tax?: string };
  /** One for each item, in its order. */
  items: { available: string; issuer: string | null; rate?: string; requestable: Requestable }[];
  /** With `amount`: what can be invoiced later. */
  remaining?: string;
  /** Of the two that are issued. */
  invoiceType?: "general" | "special";
  /** Whether input VAT can be deducted; `not-stated` for an enterprise's general invoice. */
  deduction?: "yes" | "no" | "not-stated";
  /** The buyer names that the account has by itself. */
  titles: Text[];
  /** To an enterprise title for a personal account; show `warning` before it can be chosen. */
  ways: { id: "review" | "change-registration"; warning?: Text; steps: Text[]; source: Source[] }[];
  /** The method that fits. */
  method?: { id: "order" | "month" | "amount"; name: Text; because: Text; source: Source };
  /** How to request it. */
  steps: {
    id: "transaction-type" | "order-number" | "open" | "select" | "type" | "submit" | "receive";
    text: Text;
    source: Source[];
  }[];
  /** The end of an approved title, the usual days of a review. */
  deadlines: Deadline[];
  /** The day to which the register's sources were read, `YYYY-MM-DD`. */
  asOf: string;
}
/** An invoice that will be issued. Its tax is `gross` − `net`, as an issued invoice prints it. */
export interface PredictedInvoice {
  /** An entity's id; `null` if it is not certain or a vendor's. */
  issuer: string | null;
  /** Ids of those who might issue it, if that is not certain. */
  candidates?: string[];
  /** A vendor of the Marketplace issues it. */
  vendor: boolean;
  cloudAccount?: string;
  /** The name on it. */
  title: string;
  /** As a fraction; absent, with net and tax, if it is not certain. */
  rate?: string;
  /** Absent if a part of several invoices is requested: then only `most` is known. */
  gross?: string;
  net?: string;
  tax?: string;
  /** The maximum amount that its items allow. */
  most: string;
  /** Indices in `items`. */
  items: number[];
  /** How the invoices of this request differ; empty if there is only one. */
  because: { id: "cloudAccount" | "issuer" | "rate" | keyof BuyerFields; text: Text }[];
  requestable: Requestable;
  /** Typically; not a promise. */
  arrival?: { requestedOn: string; by: string; businessDays: number; estimate: boolean; source: Source };
}
/** The bill of a month: not yet on the 1st and 2nd of the next, perhaps on the 3rd, expected from the 4th. */
export interface Requestable {
  /** Absent if today or the billing is not known; `now` needs no bill. */
  state?: "now" | "expected" | "perhaps" | "not-yet";
  perhaps?: string;
  expected?: string;
}

// ---------------------------------------------------------------------------------------------------------- aftercare

export interface AftercareQuestion {
  situation?:
    | "wrong"
    | "lost"
    | "not-received"
    | "refunded"
    | "other-type"
    | "other-date"
    | "other-title"
    | "paid-wrong-account";
  today?: string;
  invoice?: AftercareInvoice;
  /** A payment that went to the wrong account. Free text is not checked: it goes into the messages. */
  payment?: {
    /** `other`: a wire company, a wallet, a gift card, cryptocurrency or cash. */
    method?: "bank-transfer" | "card" | "platform" | "other";
    /** Where the payer's bank is, and where the account is that was paid. */
    from?: "US" | "GB" | "CN" | "HK" | "other";
    to?: "US" | "GB" | "CN" | "HK" | "other";
    paidOn?: string;
    /** With its currency, such as `USD 6,150.00`. */
    amount?: string;
    payee?: string;
    bank?: string;
    account?: string;
    reference?: string;
    /** The number that the bank gave the payment. */
    transactionNumber?: string;
  };
  /** Where a mailed invoice is; a lost one counts as received. */
  delivery?: "in-transit" | "wrong-address" | "sent-back" | "delivered" | "received";
  /** What is mailed: paper invoices that go back, or a lost invoice certificate. */
  parcel?: {
    /** The issuers of other invoices that go back too: names or tax IDs. */
    issuers?: string[];
    parts?: ("invoice" | "deduction")[];
    trackingNumber?: string;
    cashOnDelivery?: boolean;
    /** The day on which it arrives; `today` by default. */
    arrivedOn?: string;
  };
  /** The return request in the console. */
  request?: { reason?: string; submittedOn?: string };
  /** 红字发票信息确认单, 20 digits; of a verified paper invoice the information form, 16 digits. */
  creditNoteForm?: {
    number?: string;
    /** What the electronic tax bureau shows, 01 to 10 in this order. */
    status?:
      | "not-needed"
      | "awaiting-buyer"
      | "awaiting-seller"
      | "confirmed"
      | "denied-by-buyer"
      | "denied-by-seller"
      | "expired"
      | "withdrawn"
      | "revoked"
      | "irregular";
    /** The day on which it was entered; 72 hours to confirm it follow. */
    createdOn?: string;
  };
  /** Whether the tax authority has issued the credit note itself (红字发票). */
  redInvoiceIssued?: boolean;
  /** For the ticket about a lost general invoice: whether you want a copy of the stub, and where to send it. */
  ticket?: { stub?: boolean; address?: string; contact?: string; mobile?: string };
  /** The name on the seal of the lost invoice certificate; compared with `invoice.title`. */
  seal?: string;
  /** After a refund: what is really consumed now. Without it the order counts as invoiced in full. */
  consumption?: string;
  refund?: string;
  refundProcessed?: boolean;
  /** Whether an invoice had been requested before the refund; an amount or a number says so too. */
  invoicedBefore?: boolean;
  storedValueCard?: boolean;
  /** How to settle a shortfall; giving new consumption implies `offset`. */
  settle?: "return" | "offset";
  /** Consumption that is not invoiced yet. What differs in issuer, item or rate is not counted. */
  newConsumption?: {
    issuer?: string;
    item?: string;
    rate?: string;
    amount?: string;
    /** `2026-10`: pay-as-you-go, counted from the 4th of the next month. */
    usageMonth?: string;
  }[];
  /** The name that the account is verified under, and the one on the exclusive account certificate. */
  verifiedName?: string;
  certificateName?: string;
  /** `YYYY-MM-DD`: further days off, and working weekend days. Those of 2022 to 2026 are known; days of
   * other years are estimates, whatever is given here. */
  holidays?: string[];
  workingDays?: string[];
  /** Ids of steps that are done; those of other plans do no harm. */
  done?: string[];
}
export interface AftercareInvoice {
  /** A printed file counts as digital; a 20-digit number implies it too. */
  medium?: "digital" | "paper";
  type?: "general" | "special";
  status?: "invoicing" | "issued";
  /** Recorded or used for deduction; on paper: verified for deduction. */
  booked?: boolean;
  issueDate?: string;
  number?: string;
  code?: string;
  /** A name or a tax ID: the return address depends on it. */
  issuer?: string;
  /** Including tax. */
  amount?: string;
  title?: string;
  /** For the tax of a shortfall; by default the product's rate. */
  rate?: string;
  product?: string;
  item?: string;
  requestedOn?: string;
  /** A Marketplace vendor issues it. */
  thirdParty?: boolean;
}

export interface AftercareAnswer extends Report {
  action: AftercareAction;
  /** Why, in one sentence. */
  reason: Text;
  /** In order; `next` is the first that is not done. */
  steps: { id: string; text: Text; state: "done" | "next" | "open"; source: Source[] }[];
  /** The questions that decide, the next one first; empty if there are none. */
  needs: AftercareNeed[];
  /** The questions that lead here, in the order in which they are asked: the answered ones, then the current one. An
   * answer to any other question has no effect. */
  path: AftercareNeed[];
  /** In the order of their dates. */
  deadlines: Deadline[];
  /** Where to send the next thing to mail. */
  address?: {
    purpose: "return" | "lost-certificate";
    address: string;
    attention: string;
    phone: string;
    /** Other addresses that the sources give: have it confirmed. */
    alternatives: { to: Postal; purpose: Text; source: Source }[];
    source: Source[];
  };
  /** Paper invoices to return, by address; `null` if none is listed for these issuers. */
  packages: { to: Postal | null; issuers: string[] }[];
  /** To copy, plain text, without blank labels. */
  messages: {
    id: "lost-ticket" | "return-reason" | "vendor" | "confirm-address" | "late-return" | "recall" | "supplier";
    title: Text;
    body: Text;
  }[];
  /** The three things that English calls a credit note, if they matter here. */
  creditNote?: {
    shortfall?: Shortfall;
    form?: CreditNoteForm;
    redInvoice?: { name: Text; what: Text; issued?: boolean };
  };
  /** The day to which the register's sources were read, `YYYY-MM-DD`. */
  asOf: string;
}
export type AftercareAction =
  | "undecided"
  | "cancel"
  | "return"
  | "form-then-return"
  | "mail-then-return"
  | "form-mail-return"
  | "refused"
  | "download"
  | "wait"
  | "track"
  | "check-phone"
  | "await-contact"
  | "courier"
  | "ticket"
  | "ticket-for-copy"
  | "certificate-then-ticket"
  | "vendor"
  | "wait-for-vendor"
  | "wait-for-refund"
  | "settle"
  | "offset"
  | "request"
  | "recall";
/** A question; `options` is empty if the answer is typed; its values `true` and `false` are flags. */
export interface AftercareNeed {
  field: string;
  question: Text;
  options: { value: string; label: Text }[];
}
export interface Deadline {
  id:
    | "lost-period"
    | "deduction-period"
    | "return"
    | "processed"
    | "form"
    | "vendor"
    | "email"
    | "title"
    | "review-from"
    | "review-to"
    | "recall";
  what: Text;
  /** The last day that is still in time. */
  date: string;
  countedFrom: string;
  /** Whether that day counts as the first. */
  inclusive: boolean;
  /** Negative counts backwards. */
  days: number;
  kind: "calendar" | "business";
  /** Business days of a year whose public holidays are not known. */
  estimate: boolean;
  /** Absent without `today`. */
  passed?: boolean;
  /** The date by the more careful reading. */
  conservative?: { date: string; reading: Text };
  /** What else the sources say. */
  disagrees: { text: Text; source: Source }[];
  source: Source[];
}
/** 欠票: invoiced above what was consumed. Amounts have two decimals. */
export interface Shortfall {
  name: Text;
  invoiced: string;
  consumption: string;
  amount: string;
  /** New consumption that counts; what remains; how much of it can be invoiced afterwards. */
  offset: string;
  open: string;
  invoiceable: string;
  /** Requests are refused while something remains. */
  blocked: boolean;
  /** What went back to the account's balance, if a stored-value card had paid. */
  balance?: string;
  /** With a rate: the invoice as it is, as it would be, and the difference of the two. */
  before?: InvoiceAmounts;
  after?: InvoiceAmounts;
  difference?: InvoiceAmounts;
}
export interface InvoiceAmounts {
  gross: string;
  net: string;
  tax: string;
}
/** The form before a credit note: 红字发票信息确认单 (digital) or 开具红字增值税专用发票信息表 (paper). */
export interface CreditNoteForm {
  kind: "confirmation-form" | "information-form";
  name: Text;
  digits: number;
  status?: Text;
  ready: boolean;
}

// -------------------------------------------------------------------------------------------------------------- field

/** What a form field contains. */
export type FieldCheck =
  | "amount"
  | "rate"
  | "tax-id"
  | "invoice-number"
  | "invoice-code"
  | "account"
  | "cnaps"
  | "iban"
  | "bic"
  | "date"
  | "name";

export interface FieldQuestion {
  check: FieldCheck;
  /** What was typed so far. */
  value?: string;
  /** The currency that an amount is expected in; `CNY` unless given. */
  currency?: string;
  /** With a rate: an older one is right only for its period. */
  orderDate?: string;
  /** With a rate, a number or a code. */
  issueDate?: string;
  /** With `invoice-number`. */
  code?: string;
  /** With `invoice-code`. */
  number?: string;
  /** With `invoice-number`: who issued it, as printed. */
  issuer?: string;
  /** With an account or another bank number. */
  bank?: string;
  branch?: string;
  country?: string;
  payeeType?: "company" | "person";
  /** `YYYY-MM-DD`; the module has no clock of its own. */
  today?: string;
}

/** Every finding about the value itself has the field `value`. */
export interface FieldAnswer extends Report {
  /** Unfinished, but could become right with more input. True of an empty value. */
  incomplete: boolean;
  /** What to say if the reader leaves it as it is; it does not affect the verdict, and is empty unless `incomplete`. */
  unfinished: Finding[];
  /** The value to store; absent while it is incomplete or must be corrected. */
  normalized?: string;
}

// -------------------------------------------------------------------------------------------------------------- paper

/** Words of a document that were written together, and the box around them. All figures are whole numbers in one unit:
 * tenths of a point in a PDF, pixels in a picture. */
export interface PaperPiece {
  text: string;
  /** Counted from 1. */
  page?: number;
  /** From the left edge. */
  x?: number;
  /** From the top edge. */
  y?: number;
  width?: number;
  height?: number;
  /** How sure the recogniser was that read it from a picture, in per cent. */
  confidence?: number;
  /** What it read there the second time. */
  again?: string;
}

/** A line that is drawn on a page: a border of a box or of a table. */
export interface PaperRuled {
  page?: number;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
}

export interface PaperQuestion {
  /** A text as pasted or copied: tabs and several spaces separate its columns. At most 200,000 characters are read. */
  text?: string;
  /** Or pieces with their places. */
  pieces?: PaperPiece[];
  /** The lines between the pieces: no name continues across them. */
  ruled?: PaperRuled[];
  /** The text of a QR code in the same picture. */
  qr?: string;
  /** The file's name. */
  name?: string;
  today?: string;
}

export type PaperKind =
  | "digital"
  | "legacy"
  | "railway"
  | "air"
  | "pro-forma"
  | "commercial-invoice"
  | "contract"
  | "bank-details"
  | "email"
  | "chat"
  | "order-page"
  | "payment-notice"
  | "fapiao-notice"
  | "bank-screen"
  | "bank-receipt"
  | "swift-copy"
  | "unknown";

/** The name of a field. One list for all documents: the same detail has the same name on all of them.
 *
 * - `number`, `code`, `checkCode`, `machineNumber`, `type`, `originalNumber`, `creditNoteForm`: of the document itself;
 *   `orderNumber` is the order's, `issueDate` its day (on a bank's document the day of payment)
 * - `sellerName`, `sellerTaxId`, `sellerAddressPhone`, `sellerBank`, `sellerAccount`, `sellerBankAccount`: who writes it;
 *   `buyerName` and the others: for whom; on a bank's document the payer
 * - `gross`: the whole amount, with tax where there is any; on a bank's document what is transferred. `net`, `tax`,
 *   `capitals` (in Chinese words), `rate`; `due`: what is asked for now; `deposit`, `balance`: a share or an amount;
 *   `currency`: a code of ISO 4217, or a token such as USDT
 * - `payee`, `bank`, `branch`, `bankCountry`, `account`, `iban`, `swift`, `cnaps`: where the money is to go, never the
 *   payer’s own and never a bank on the way. `reference`: what the payer is to write, or has written
 * - `incoterm`, with its place; `remark`, `drawer`, `cashier`, `checker`: of an invoice of China
 * - `from`, `to`, `train`, `travelDate`: of a ticket
 */
export type PaperFieldName = string;

/** In a text: from where to where, in UTF-16 units. On a page: the box around it, in the units of the pieces. */
export type PaperPlace =
  | { position?: [start: number, end: number] }
  | { page: number; x: number; y: number; width: number; height: number };

/** What a value was found by. */
export interface PaperBy {
  /** A label names it; its own format in running text; it is in the heading, the signature or the mail's header; or it
   * follows from another field. */
  how: "label" | "form" | "letterhead" | "signature" | "header" | "derived";
  /** As printed. */
  label?: string;
}

export interface PaperField {
  name: PaperFieldName;
  /** As printed. Nothing is corrected; spaces and marks are those of the document. */
  value: string;
  place: PaperPlace;
  by: PaperBy;
  /** If a document names an old account and a new one: which one this is. */
  role?: "old" | "new";
  /** For an account: its currency, if it is for one only. */
  currency?: string;
  /** For a value from a picture: how sure its least sure piece is, in per cent. */
  confidence?: number;
  /** For a value from a picture: the votes on it. */
  reading?: PaperReading;
  /** Other values that the field might have. A document with two accounts has two fields `account` if it says what each
   * is for, otherwise one field with a rival. */
  rivals: { value: string; place: PaperPlace; by: PaperBy }[];
}

/** The votes on a value that was read from a picture. It is sure if at least one voter agrees and none disagrees;
 * otherwise `paper/reading-unsure` says why. Sure or not, only what the reader confirms counts. */
export interface PaperReading {
  sure: boolean;
  votes: {
    /** How clear the characters are, a second reading of the same place, a check digit, length and format, net and tax
     * compared with the total, the amount in words, the QR code, the bank that the document names. */
    by: "characters" | "second-look" | "check-digit" | "form" | "sum" | "words" | "qr-code" | "bank";
    agrees: boolean;
    /** The value that the voter has instead. */
    instead?: string;
  }[];
  /** The only other value for which all would vote. Show it for comparison with the picture; never fill it in by itself. */
  proposal?: string;
}

/** A line of an invoice, as printed. There are lines only if all of them add up to the totals. */
export interface PaperLine {
  item?: string;
  specification?: string;
  unit?: string;
  quantity?: string;
  unitPrice?: string;
  net: string;
  rate: string;
  tax: string;
  place: PaperPlace;
}

export interface PaperAnswer extends Report {
  kind: PaperKind;
  /** Only what is certain is here. */
  fields: PaperField[];
  lines: PaperLine[];
  /** Other invoices in the same file. */
  more: { kind: PaperKind; pages: number[]; fields: PaperField[]; lines: PaperLine[] }[];
}

// ----------------------------------------------------------------------------------------------------- lists and files

/** What a column of a list contains. */
export type ListColumn =
  | "digitalNumber"
  | "number"
  | "code"
  | "issueDate"
  | "kind"
  | "sellerName"
  | "sellerTaxId"
  | "buyerName"
  | "buyerTaxId"
  | "taxId"
  | "item"
  | "rate"
  | "net"
  | "tax"
  | "gross"
  | "status"
  | "positive"
  | "risk"
  | "booked"
  | "originalNumber"
  | "remark"
  | "account"
  | "verdict";
/** Which column is which, counted from 0. */
export type ListMapping = Partial<Record<ListColumn, number>>;
/** Where the list is from: the console, the tax bureau, or an earlier export of this tool. */
export type ListOrigin = "console" | "bureau" | "earlier";

export interface ListQuestion {
  /** Its sheets, each as the text of a CSV file. If there are several, the one with the most known columns is read. */
  sheets?: { name?: string; text?: string }[];
  /** A text without a table of invoice numbers is not a list; a workbook is one, and says what is missing. */
  medium?: "csv" | "xlsx";
}

/** A list as it is: every cell a text. */
export interface ListTable {
  sheet?: string;
  /** The rows above the headings. */
  above?: string[][];
  headings: string[];
  rows: string[][];
  /** The row of the first of `rows`, as counted in the file. */
  firstRow: number;
  mapping: ListMapping;
  /** Whether there are invoice numbers below its headings. */
  isFilled: boolean;
  /** Whether its column of totals does not say if tax is in them. */
  isOpen: boolean;
  origin: ListOrigin;
}

export interface ListAnswer extends Report {
  /** Absent if a text is not a list. */
  table?: ListTable;
}

/** Something that a reader of files reports: a rule's code, and the values of its sentence. */
export interface FileNote {
  code?: string;
  /** `file`, unless given. */
  field?: string;
  params?: Record<string, { en?: string; zh?: string }>;
}

export interface FileLine {
  item?: string;
  specification?: string;
  unit?: string;
  quantity?: string;
  unitPrice?: string;
  net?: string;
  rate?: string;
  tax?: string;
  gross?: string;
  taxCode?: string;
}

/** A file that was read: its fields by the names of `PaperFieldName`, and what only files have: `id`, `tag`, `bureauCode`,
 * `color` (`Y` blue, `N` red). */
export interface InvoiceFile {
  /** Its name. */
  file?: string;
  kind?: PaperKind | "qr" | "list" | "unreadable";
  fields?: { name?: string; value?: string }[];
  /** Data attached to the page, to compare with it. */
  data?: { name?: string; value?: string }[];
  /** What the page shows, if `fields` are those of the data. */
  page?: { name?: string; value?: string }[];
  lines?: FileLine[];
  /** The text of its QR code. */
  qr?: string;
  /** What its reader reports. */
  notes?: FileNote[];
  /** How a PDF was made: its programs and days as it writes them (`D:20260305101112+08'00'`), changes that were appended,
   * its size, and how many bytes from its beginning its last signature covers. */
  saved?: {
    producer?: string;
    creator?: string;
    created?: string;
    modified?: string;
    revisions?: number;
    size?: number;
    signed?: number;
  };
}

/** The reader's own company, which should be the buyer. */
export interface OwnCompany {
  title?: string;
  taxId?: string;
}

export interface InvoiceQuestion {
  paper?: InvoiceFile;
  own?: OwnCompany;
  /** Other files with the same number. */
  also?: string[];
  today?: string;
}

export interface InvoiceAnswer extends Report {
  /** The checks that ran: a function's name, or a field. */
  checks: { name: string; verdict: Verdict }[];
}

export interface ReconcileQuestion {
  invoices?: InvoiceFile[];
  lists?: { origin?: ListOrigin; firstRow?: number; rows?: string[][]; mapping?: ListMapping; isOpen?: boolean }[];
  own?: OwnCompany;
  today?: string;
  /** The language of the sheets to export; without it none are made. */
  language?: "en" | "zh";
}

/** What was found about one invoice. */
export interface Reconciled {
  number: string;
  verdict: Verdict;
  findings: Finding[];
  /** What is known about it, from its files first. */
  values: Record<string, string>;
  files: string[];
  rows: { list: ListOrigin; row: number }[];
}

/** A sheet to be written: a cell that is not an amount or day in its column is text. */
export interface ExportSheet {
  name: string;
  columns: { name: string; cells: "text" | "amount" | "day" }[];
  rows: string[][];
}

export interface ReconcileAnswer extends Report {
  /** Every invoice, those that need attention first. Their findings are here and not in the report's own. */
  rows: Reconciled[];
  /** The result with the worst of checks and lists, and the list for the tax authority's verification page. */
  sheets?: ExportSheet[];
}

// -------------------------------------------------------------------------------------------------------------- rules

export interface RuleInfo {
  code: string;
  family: string;
  severity: Severity;
  title: Text;
  /** With placeholders in braces, the names of `params`. */
  message: Text;
  fix?: Text;
  source: Source[];
}

// --------------------------------------------------------------------------------------------------------------- load

export interface FapiaoCheck {
  /** How much of this amount is tax? */
  taxBreakdown(question: TaxQuestion): TaxAnswer;
  /** Who invoices this, at which rate? */
  findEntity(question: EntityQuestion): EntityAnswer;
  /** Is this number right, and what does it mean? */
  validateInvoiceNumber(question: NumberQuestion): NumberAnswer;
  /** Is this tax ID well formed, and what does it mean? */
  validateTaxId(question: TaxIdQuestion): TaxIdAnswer;
  /** Are these bank details well formed, and do they match each other? */
  validateBankDetails(question: BankQuestion): BankAnswer;
  /** What is this number or text? */
  identify(question: IdentifyQuestion): IdentifyAnswer;
  /** Is this one form field right, so far? */
  checkField(question: FieldQuestion): FieldAnswer;
  /** What is printed on this document? */
  readPaper(question: PaperQuestion): PaperAnswer;
  /** What does this list contain? */
  readList(question: ListQuestion): ListAnswer;
  /** What does this file say, and is it right? */
  checkInvoice(question: InvoiceQuestion): InvoiceAnswer;
  /** Do files and lists agree? */
  reconcile(question: ReconcileQuestion): ReconcileAnswer;
  /** May I pay this? */
  checkPayment(question: PaymentQuestion): PaymentAnswer;
  /** May I submit this request, and which invoices will I get? */
  checkInvoiceRequest(question: InvoiceRequestQuestion): InvoiceRequestAnswer;
  /** It is wrong, lost, refunded: what now? */
  planAftercare(question: AftercareQuestion): AftercareAnswer;
  /** Is this seller block the one that is listed? */
  validateSeller(question: SellerQuestion): SellerAnswer;
  /** Every rule of this part, for documentation. */
  rules(): RuleInfo[];
}

/** What is loaded. `first` has tax and register, `field` single form fields except bank numbers, `bank` bank numbers
 * and bank details. `numbers` has all of these, and invoice numbers, tax IDs and `identify`; `files` also files of
 * invoices. `payment`, `request` (with what comes after an invoice), `paper` and `list` answer only these questions.
 * `picture` is `paper` with how sure each value from a picture is. `all` answers everything. */
export type Part =
  | "first"
  | "field"
  | "bank"
  | "numbers"
  | "files"
  | "paper"
  | "picture"
  | "list"
  | "payment"
  | "request"
  | "all";
export type FirstCheck = Pick<FapiaoCheck, "taxBreakdown" | "findEntity" | "rules">;
export type NumbersCheck = FirstCheck &
  Pick<FapiaoCheck, "validateInvoiceNumber" | "validateTaxId" | "validateBankDetails" | "identify" | "checkField">;

export type OneFieldCheck = Pick<FapiaoCheck, "checkField" | "rules">;
export type BankCheck = Pick<FapiaoCheck, "checkField" | "validateBankDetails" | "rules">;
export type PaymentCheck = Pick<FapiaoCheck, "checkPayment" | "rules">;
export type RequestCheck = Pick<FapiaoCheck, "checkInvoiceRequest" | "planAftercare" | "findEntity" | "rules">;
export type PaperCheck = Pick<FapiaoCheck, "readPaper" | "rules">;
export type ListCheck = Pick<FapiaoCheck, "readList" | "rules">;
export type FilesCheck = NumbersCheck & Pick<FapiaoCheck, "checkInvoice" | "reconcile">;

/** A compiled module, its bytes, its address, or a `Response` with them; or a promise of one of these. */
export type Wasm =
  | WebAssembly.Module
  | BufferSource
  | URL
  | string
  | Response
  | Promise<WebAssembly.Module | BufferSource | Response>;
export interface LoadOptions {
  /** The part's module; by default the one next to this file. */
  wasm?: Wasm;
  /** `all` by default. A smaller part loads sooner. If a larger one is already loaded, that one answers. If rows are
   * added, the smallest part that takes them answers: `numbers` or `all`. */
  part?: Part;
  /** Rows to add to the register, or to replace in it, only for the returned object. */
  register?: Register;
}

/**
 * Loads the module. Without an argument it is taken from next to this file, in Node too. A load that failed can be tried
 * again. The returned objects share only the compiled code, and none of them has to be freed.
 */
export function load(from: LoadOptions & { part: "first" }): Promise<FirstCheck>;
export function load(from: LoadOptions & { part: "field" }): Promise<OneFieldCheck>;
export function load(from: LoadOptions & { part: "bank" }): Promise<BankCheck>;
export function load(from: LoadOptions & { part: "numbers" }): Promise<NumbersCheck>;
export function load(from: LoadOptions & { part: "payment" }): Promise<PaymentCheck>;
export function load(from: LoadOptions & { part: "request" }): Promise<RequestCheck>;
export function load(from: LoadOptions & { part: "files" }): Promise<FilesCheck>;
export function load(from: LoadOptions & { part: "paper" }): Promise<PaperCheck>;
export function load(from: LoadOptions & { part: "picture" }): Promise<PaperCheck>;
export function load(from: LoadOptions & { part: "list" }): Promise<ListCheck>;
export function load(from?: Wasm | LoadOptions): Promise<FapiaoCheck>;

/**
 * Takes the modules, forms, styles and workers from a copy of this package's folder at this address, for bundlers that
 * do not follow `new URL("…", import.meta.url)`. Call it before the first element is shown. Without an argument,
 * everything comes from its original place again.
 */
export function setBase(folder?: string | URL): void;
