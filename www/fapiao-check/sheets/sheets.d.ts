/** Whole files at once: bytes in, results as bytes and typed arrays out. */
import type { Finding, Register, RuleInfo as Rule, Wasm } from "../fapiao-check.js";

/** What a column contains; `""` is not checked. If there are several `number` columns, the first that is not empty counts. */
export type Column =
  | "amount"
  | "rate"
  | "net"
  | "tax"
  | "number"
  | "code"
  | "issueDate"
  | "taxId"
  | "sellerName"
  | "sellerTaxId"
  | "buyerName"
  | "buyerTaxId"
  | "account"
  | "status"
  | "risk"
  | "";

export interface Options {
  /** What the columns contain, for a file without a heading. */
  columns?: Column[];
  /** Known accounts: each row's account is compared with them. */
  accounts?: string[];
  /** Your own company, which should be the buyer of every row. */
  own?: {
    /** Whether a name is another company's; asked once for each different `buyerName`. */
    isOther?: (name: string) => boolean;
    /** Each row's `buyerTaxId` is compared with it. */
    taxId?: string;
  };
  /** Whether to find an invoice number that an earlier row has (`find`, which keeps the numbers of all rows), or not.
   * */
  duplicates?: "find" | "off";
  /** Today in China, `YYYY-MM-DD`. */
  today?: string;
  /** What is also written as text, a line a row: net, tax and balancing tax; or the whole row and what was found,
   * as CSV or as a row of a workbook's sheet in XML. */
  text?: "none" | "figures" | "whole" | "xml";
}

/** How many rows name a company. */
export interface Issuer {
  name: { en: string; zh?: string } | null;
  rows: number;
}

/** Rows with the same rate or seller, and their sums as text. */
export interface Added {
  rows: number;
  net: string;
  tax: string;
  gross: string;
}

/** The sums of a sheet's rows. */
export interface Sums {
  /** In millionths; −1 where it could not be read, −2 exempt, −3 not taxable, −4 printed as `***`. */
  rates: (Added & { rate: number })[];
  /** By tax ID, or else by name; the seller without a name has all beyond 10,000. */
  sellers: (Added & { seller: string })[];
}

/** What was found in some rows. */
export interface Reading {
  /** Where the bytes of this reading begin in the file. */
  place: number;
  rows: number;
  /** 0 clear, 1 caution, 2 hold, 3 stop, for each row. */
  verdicts: Uint8Array;
  /** The end of each row's findings in `findings`. */
  ends: Uint32Array;
  /** A number of `codes` in the lower 16 bits, the column in the upper; column 65,535 means no column. */
  findings: Uint32Array;
  /** The end of each row, in bytes from `place`. */
  places: Uint32Array;
  /** Gross, net, tax by the FAQ's formula, and gross − net of each row, in fen; −2⁶³ if there is none, or if it does
   * not fit in eight bytes. Empty where the sheet has no column of amounts. */
  figures: BigInt64Array;
  /** The rate of each row in millionths; −1 where there is none, −2 exempt, −3 not taxable, −4 printed as `***`. */
  rates: Int32Array;
  /** Pairs: a row, and the first row with the same invoice number; rows are counted from 0 over all files. */
  duplicates: Uint32Array;
  /** UTF-8. */
  text: Uint8Array;
}

/** A sheet that is being read, or several that are compared with each other. */
export interface Sheet {
  /** What its columns contain; one empty string before the heading was found. */
  readonly columns: string[];
  readonly headings: string[];
  /** What separates its cells, as a byte. */
  readonly delimiter: number;
  /** Rows so far, of all files. */
  readonly rows: number;
  /** Companies of the register with the rows that name their tax ID; the one without a name has all others. */
  readonly entities: Issuer[];
  readonly sums: Sums;
  /** The first row written as XML with a cell of more than 32,767 characters, the limit of a workbook. */
  readonly tooLong: number | undefined;
  /** Bytes in which the invoice numbers of all rows are kept. */
  readonly bytesKept: number;
  /** Reads the next bytes (UTF-8) of the file. An incomplete row at the end is kept for the next call. */
  read(bytes: Uint8Array): Reading;
  /** The file is at its end. */
  end(): Reading;
  /** Another file begins. */
  nextFile(): void;
  /** Frees the memory. */
  free(): void;
}

export interface Bulk {
  /** The rules by their numbers. The numbers are valid for this build of the module; the codes never change. */
  codes: Rule[];
  sheet(options?: Options): Sheet;
  /** A whole file (UTF-8). */
  check(bytes: Uint8Array, options?: Options): Reading;
  /** The cells of the last row among these bytes, for showing it: a file's heading may come before its first row. */
  cut(row: Uint8Array, delimiter: number): string[];
}

/** Loads the module next to this file, or these bytes; `register` is added to the public list. */
export function load(wasm?: Wasm, options?: { register?: Register }): Promise<Bulk>;
/** Several readings of one file as one. */
export function join(readings: Reading[]): Reading;

/** A file that is passed to the module. */
export interface Source {
  /** Bytes of the file. */
  size: number;
  /** Bytes of it that were read so far. */
  readonly taken: number;
  /** The sheets of a workbook, and which one is read; known once the pieces come. */
  readonly sheets?: { names: string[]; read: number };
  /** As UTF-8; an empty piece only reports progress. */
  pieces(): AsyncIterable<Uint8Array>;
  /** All of it as UTF-8; the places of rows are places in it. Complete once the pieces were taken. */
  readonly utf8: Blob;
}

/** Messages to the worker. */
export type Ask =
  /** `sheets`: for each file which sheet of a workbook; the first one that is not hidden, where nothing is said. */
  | {
      do: "read";
      files: File[];
      accounts: string[];
      own: { title?: string; taxId?: string };
      today: string;
      sheets?: (number | undefined)[];
    }
  | { do: "cancel" }
  | { do: "filter"; verdict?: number; code?: number }
  | { do: "rows"; from: number; to: number; time: number }
  /** `verdicts`: the words for clear, caution, hold and stop. */
  | { do: "export"; as: "csv" | "xlsx"; language: "en" | "zh"; verdicts: string[] };

/** Why a file was not read. */
export type Refused = Pick<Finding, "code" | "severity" | "message" | "fix">;

/** Messages from the worker. */
export type Say =
  /** Its own files have all loaded. */
  | { is: "ready" }
  | { is: "progress"; rows: number; bytes: number; size: number; ms: number }
  | ({ is: "summary" } & Summary)
  | { is: "filtered"; rows: number }
  | { is: "rows"; from: number; time: number; headings: string[]; rows: Shown[] }
  | { is: "file"; file: Blob; as: "csv" | "xlsx" }
  /** The file was not written: it was stopped, or this row does not fit in a workbook. */
  | { is: "stopped"; tooLong?: number }
  | { is: "failed"; detail: string; finding?: Refused; isMissing?: boolean; sheets?: Summary["sheets"] };

/** What was found in all files. */
export interface Summary {
  rows: number;
  cancelled: boolean;
  /** Rows that are clear, and those to look at again, to be confirmed, to be corrected. */
  verdicts: number[];
  codes: [code: number, findings: number][];
  sums: Sums;
  entities: Issuer[];
  rules: Rule[];
  headings: string[];
  columns: string[];
  /** Files that were not read, or only in part, and why. */
  unread: { name: string; finding: Refused }[];
  /** Workbooks: the place of the file among those that were given, its sheets, and the one that was read. */
  sheets: { at: number; file: string; names: string[]; read: number }[];
  ms: number;
  kept: number;
}

/** A row to be shown: its place among all rows, its file, its cells, and what was found: numbers of rules with columns. */
export interface Shown {
  at: number;
  file: string;
  cells: string[];
  verdict: number;
  found: [code: number, column: number][];
  /** For a duplicate, the first row with the same number. */
  first?: number;
}
