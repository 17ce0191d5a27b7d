/** Types of the readers of files: from bytes to the fields of an invoice, all in the reader's own browser. */
import type { Finding, PaperBy, PaperField, PaperKind, PaperPlace, Report, Text, Verdict } from "./fapiao-check.js";

/** What a reader has to say, in the form of the core's findings. */
export interface Rule {
  code: string;
  severity: Finding["severity"];
  /** With placeholders in braces. */
  message: Text;
  fix?: Text;
  source: Finding["source"];
}

/** A field as it stands in the file. */
export interface Field {
  /** `number`, `sellerName`, ...: the keys of `labels.js`; `other` is one that the file has beside them. */
  name: string;
  /** As written; only white space around it is left out. */
  value: string;
  /** Where in the file it was found. */
  where: Text;
  /** Of a document without a structure of its own: the place itself, what it was found by, and what else it might be. */
  place?: PaperPlace;
  by?: PaperBy;
  role?: PaperField["role"];
  currency?: string;
  rivals?: PaperField["rivals"];
}

/** A line of the invoice; what it does not have is absent. */
export interface Line {
  item?: string;
  specification?: string;
  unit?: string;
  quantity?: string;
  unitPrice?: string;
  /** Without tax. */
  net?: string;
  rate?: string;
  tax?: string;
  gross?: string;
  taxCode?: string;
  where: Text;
}

export type Kind = PaperKind | "qr" | "list" | "unreadable";
export type Medium = "xml" | "ofd" | "pdf" | "image" | "text" | "csv" | "xlsx" | "zip" | "unknown";

/** What was read from one file. */
export interface Read {
  /** The file's name; of one in an archive, with the archive's in front. */
  file: string;
  kind: Kind;
  medium: Medium;
  fields: Field[];
  lines: Line[];
  /** What could not be read. */
  unread: Finding[];
  /** What the parts of the file say against each other. */
  findings: Finding[];
  /** The text of a QR code, as it is. */
  qr?: string;
  /** The rows of a list. */
  table?: Table;
}

/** A list as it stands: every cell a text. */
export interface Table {
  sheet?: string;
  headings: string[];
  rows: string[][];
  /** The row of the first of `rows`, as counted in the file. */
  firstRow: number;
  /** Which column is which: the names of `list.js`, and a column of `headings` for each. */
  mapping: Partial<Record<Column, number>>;
}
export type Column =
  | "digitalNumber"
  | "number"
  | "risk"
  | "item"
  | "code"
  | "issueDate"
  | "sellerName"
  | "sellerTaxId"
  | "buyerName"
  | "buyerTaxId"
  | "net"
  | "tax"
  | "gross"
  | "status"
  | "positive"
  | "booked"
  | "remark"
  | "originalNumber";

/** One's own company, to hold the buyer against. */
export interface Own {
  title?: string;
  taxId?: string;
}

/** What all checks together say of an invoice. */
export interface Checked extends Report {
  /** The answers that it was put together from, by the core's function. */
  reports: Record<string, Report>;
}

/** An invoice as `reconcile` sees it. */
export interface Booked {
  file: string;
  /** What its own check says, where it was checked: it counts for the export. */
  checked?: Checked;
  values: Partial<Record<Column, string>>;
}
/** A row of the reconciliation, exceptions first. */
export interface Reconciled {
  number: string;
  /** Which of the invoices, and which rows of which list. */
  files: string[];
  /** What the checks of those files say. */
  checks: Checked[];
  rows: { list: "console" | "bureau"; row: number }[];
  findings: Finding[];
  verdict: Verdict;
  values: Partial<Record<Column, string>>;
}
