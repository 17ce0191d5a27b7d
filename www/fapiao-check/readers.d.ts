/** Types of the readers of files: from bytes to the fields of an invoice, all in the reader's own browser. */
import type { InvoiceFile, ListTable, PaperBy, PaperField, PaperKind, PaperPlace, Text } from "./fapiao-check.js";

/** What a reader reports: a rule's code, and the values of its sentence. */
export interface Note {
  code: string;
  field: string;
  params: Record<string, Text>;
}

/** A field as it is in the file. */
export interface Field {
  /** `number`, `sellerName`, ...: the keys of `labels.js`; `other` is any other field of the file. */
  name: string;
  /** As written; only white space around it is left out. */
  value: string;
  /** Where in the file it was found. */
  where: Text;
  /** For a document without structure: the place itself, what it was found by, and what else it might be. */
  place?: PaperPlace;
  by?: PaperBy;
  role?: PaperField["role"];
  currency?: string;
  rivals?: PaperField["rivals"];
}

/** A line of the invoice. */
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
export type Medium = "xml" | "ofd" | "pdf" | "image" | "text" | "csv" | "xlsx" | "docx" | "zip" | "unknown";

/** What was read from one file. */
export interface Read {
  /** The file's name; in an archive, after the archive's name. */
  file: string;
  kind: Kind;
  medium: Medium;
  fields: Field[];
  lines: Line[];
  /** What the reader reports: codes of rules, from which the core makes sentences. */
  notes: Note[];
  /** Data attached to the page, and what the page shows if the fields are those of the data. */
  data?: Field[];
  page?: Field[];
  /** How it was made, for a PDF. */
  saved?: InvoiceFile["saved"];
  /** The text of a QR code, as it is. */
  qr?: string;
  /** The rows of a list. */
  table?: ListTable;
  /** A picture, or the pages of a scan, so that their text can be read. */
  pictures?: Blob[];
}
