/**
 * Fapiao Check: the questions around a Chinese invoice, answered in the reader's own browser.
 *
 * Amounts, rates, numbers and dates are strings everywhere: a 20-digit number does not survive as a JavaScript number.
 * What a person typed is never an exception: it comes back as a finding. A wrong type, an unknown field, a wrong
 * `today` or a word outside its list is a mistake in the calling program and throws an `Error` that names the path.
 */

/** The same sentence in both languages, each written by hand. */
export interface Text { en: string; zh: string }

/** What the reader should do: do not pay or submit; ask first; look again; good to know. */
export type Severity = "stop" | "hold" | "caution" | "info";

/** The worst severity found. `clear` means "no differences in what was compared", never "safe" or "genuine". */
export type Verdict = "stop" | "hold" | "caution" | "clear";

/** Where a rule comes from. */
export interface Source { document: string; section: string }

/** One thing that was found. */
export interface Finding {
  /** Readable and for ever, for example `number/too-short`. */
  code: string;
  severity: Severity;
  /** A path in the question, for example `amount` or `transfer.account`. */
  field: string;
  /** 0-based half-open range of the faulty characters, in UTF-16 units of the text as typed. */
  position?: [start: number, end: number];
  message: Text;
  /** What to do about it. */
  fix?: Text;
  /** A corrected value, only where one can honestly be proposed. */
  suggestion?: string;
  /** The values inside the message, for hosts that write their own wording. */
  params: Record<string, string | Text>;
  source: Source[];
}

/** A check that could not run, and the fields that it needs. */
export interface Unchecked { code: string; severity: Severity; needs: string[]; message: Text }

/** Every answer is a report. */
export interface Report { verdict: Verdict; findings: Finding[]; unchecked: Unchecked[] }

// ---------------------------------------------------------------------------------------------------------------- tax

export interface TaxQuestion {
  /** Tax-inclusive amount as typed: `6150`, `6,150.00`, `¥6,150`, `4.800,00`. */
  amount?: string;
  /** `6%`, `6％` or `0.06`; a bare `6` is answered with a question. */
  rate?: string;
  /** A product, as for `findEntity`; its rate is used where no rate is given. */
  product?: string;
  /** `YYYY-MM-DD` in China; decides between rates of different periods. */
  orderDate?: string;
  /** ISO code; the source's amounts are in `CNY`, another one is a finding. */
  currency?: string;
}

export interface TaxAnswer extends Report {
  /** All amounts carry two decimals. Absent where the question could not be read. */
  gross?: string;
  net?: string;
  /** By the FAQ's formula: round(net × rate). */
  tax?: string;
  /** As a fraction, `0.06`. */
  rate?: string;
  /** net + tax − gross, signed: `0.00`, `0.01` or `-0.01`. */
  difference?: string;
  /** gross − net: what adds up, and what an issued invoice prints. */
  balancingTax?: string;
  /** The arithmetic with its numbers, in order. */
  steps: TaxStep[];
}
export interface TaxStep { name: Text; expression: string; result: string }

// ----------------------------------------------------------------------------------------------------------- register

export interface EntityQuestion {
  /** A product, a company name in either language, a tax ID, a bank account or an invoice content. */
  query?: string;
  orderDate?: string;
  /** Who sold the service; a reseller issues its own invoices. */
  seller?: "direct" | "reseller" | "unknown";
  /** At most so many matches; 10 unless given. */
  limit?: number;
}

export interface EntityAnswer extends Report {
  /** The current or most likely row first. */
  matches: Match[];
  /** What would decide between the matches. */
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
  /** First day on which the row no longer holds. */
  until?: string;
  contents: Name[];
  note?: Text;
  source: Source[];
}
/** A name; Chinese only where a public page shows it. */
export interface Name { en: string; zh?: string }

export interface Entity {
  id: string;
  name: Name;
  taxId?: string;
  address?: string;
  phone?: string;
  bank?: string;
  /** Company information for invoices; never an account to pay to. */
  account?: string;
  /** Number on the FAQ's list of affiliates for which Alibaba Cloud Computing Co., Ltd. collects payment. */
  affiliate?: number;
  /** Why the payee may be another company. */
  payee?: Text;
  /** What the sources do not give for this company. */
  unknown: string[];
}

// ------------------------------------------------------------------------------------------------------------- number

export interface NumberQuestion {
  number?: string;
  /** Invoice code of an older invoice, 10 or 12 digits. */
  code?: string;
  issueDate?: string;
  /** Who issued the invoice, as printed: an Alibaba Cloud company issues digital invoices only since 2024-05-31. */
  issuer?: string;
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
export interface Segment { part: string; label: Text; value: string; meaning?: Text }

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
  /** The only tax ID with one character, or two neighbours, changed that is right in every respect. */
  suggestion?: string;
}

// --------------------------------------------------------------------------------------------------------------- bank

export interface BankQuestion {
  /** The bank's and the branch's name; recognised banks are held against the numbers. */
  bank?: string; branch?: string;
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
  /** Digits and capitals alone, by field; a field that could not be read is absent. */
  normalized: Partial<Record<BankNumber, string>>;
  parts: {
    bank?: Text;
    /** Where the branch is, by its CNAPS number. */
    region?: { code: string; name: Text };
    /** Two letters. */
    country?: string;
    /** `registered` is company information for invoices; none of them is an account to pay to. */
    accountKind?: "exclusive" | "card" | "registered";
  };
  /** What is known in labelled parts, by field; together they are the normalized number. */
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
}
export interface Candidate {
  kind: "digital-number" | "legacy-number" | "legacy-code" | "code-and-number" | "check-code" | "credit-note-form"
    | "red-letter-form" | "tax-id" | "older-tax-id" | "id-card" | "bank-account" | "exclusive-account" | "bank-card"
    | "cnaps" | "iban" | "bic" | "routing-number" | "qr" | "amount" | "date";
  /** Without grouping; of an ID card the first six digits only. */
  value: string;
  /** The words in front that name it, as typed. */
  label?: string;
  /** Where it stands in the text as typed, in UTF-16 units. */
  position: [start: number, end: number];
  reason: Text;
  certainty: "likely" | "possible";
  /** What to ask next, with what else was found for it; absent where there is nothing to ask. */
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
  /** What the platform's order page or the contract shows. */
  order?: Order;
  invoice?: Invoice;
  /** The supplier's payment instruction. */
  instruction?: Instruction;
  /** Bank details sent in a chat or an e-mail. */
  chat?: Instruction;
  /** What was paid before, or confirmed by a call to a number that one already had. */
  previous?: { payee?: string; bank?: string; account?: string; swift?: string };
  /** The reader's own exclusive-account certificate (Alibaba Cloud). */
  certificate?: { payee?: string; account?: string };
  /** What the bank's screen shows before it is submitted. */
  transfer?: Transfer;
  /** Answers to the questions that the report asks, by their id. */
  answers?: Record<string, "yes" | "no" | "unsure">;
}

export interface Order {
  supplier?: string; supplierTaxId?: string; orderNumber?: string; amount?: string; currency?: string;
  unitPrice?: string; quantity?: string; specification?: string; incoterm?: string; shipping?: string;
  tradeAssurance?: boolean; payee?: string; bank?: string; account?: string; swift?: string;
  schedule?: { label?: string; amount?: string; percent?: string; deliverable?: string; due?: boolean }[];
}
export interface Invoice {
  issuer?: string; issuerTaxId?: string; number?: string; orderNumber?: string; amount?: string; currency?: string;
  unitPrice?: string; quantity?: string; incoterm?: string; payee?: string; bank?: string; branch?: string;
  account?: string; swift?: string;
  /** The payment reference that the invoice asks for. */
  reference?: string;
}
export interface Instruction {
  payee?: string; payeeType?: "company" | "person"; bank?: string; branch?: string; account?: string; swift?: string;
  amount?: string; currency?: string; reference?: string;
  channel?: "platform" | "platform-transfer" | "bank-transfer" | "link" | "other";
}
export interface Transfer {
  payee?: string; bank?: string; bankCountry?: string; account?: string; swift?: string; amount?: string;
  currency?: string; debitCurrency?: string; reference?: string; fee?: string;
  feePaidBy?: "buyer" | "supplier" | "shared" | "unknown";
}

export interface PaymentAnswer extends Report {
  comparison: ComparisonRow[];
  /** Which way to pay, as far as the answers tell. */
  route: { id: "platform" | "bank-transfer" | "unusual" | "undecided"; reason: Text };
  /** The numbered steps of that route. */
  steps: Text[];
  /** Messages to copy, plain text. */
  messages: { id: string; title: Text; body: Text }[];
}

export type PaymentSource = "order" | "invoice" | "instruction" | "chat" | "previous" | "certificate" | "transfer";

export interface ComparisonRow {
  /** `payee`, `account`, `amount`, `currency`, `reference`, `bank`, `swift`, `supplier`, `orderNumber`, … */
  field: string;
  label: Text;
  /** As typed. */
  values: Partial<Record<PaymentSource, string>>;
  result: "match" | "close" | "differs" | "missing" | "not-checked";
  /** What differs, per source, as ranges in the text as typed. */
  marks?: Partial<Record<PaymentSource, [start: number, end: number][]>>;
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
  /** Is this number right, and what does it say? */
  validateInvoiceNumber(question: NumberQuestion): NumberAnswer;
  /** Is this tax ID well formed, and what does it say? */
  validateTaxId(question: TaxIdQuestion): TaxIdAnswer;
  /** Are these bank details well formed, and do they fit together? */
  validateBankDetails(question: BankQuestion): BankAnswer;
  /** What is this number or text? */
  identify(question: IdentifyQuestion): IdentifyAnswer;
  /** May I pay this? */
  checkPayment(question: PaymentQuestion): PaymentAnswer;
  /** Every rule, for documentation. */
  rules(): RuleInfo[];
}

/**
 * Loads the module. Without an argument it is fetched from beside this file; in Node, give it the bytes.
 * A load that failed can be tried again.
 */
export function load(wasm?: BufferSource | URL | string | Response | Promise<Response>): Promise<FapiaoCheck>;
