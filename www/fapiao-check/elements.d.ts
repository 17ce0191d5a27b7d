/** Types of the custom elements: for pages that use them. */
import type { FieldAnswer, FieldQuestion, PaperField, Report, Severity, Text } from "./fapiao-check.js";
import type { Summary } from "./sheets/sheets.js";
import type { PictureAnswer } from "./pictures.js";
import type { Read } from "./readers.js";

/** One of the widgets with a form. It fires `fapiao-report` with the report as detail. */
export interface FapiaoElement extends HTMLElement {
  /** The last answer; absent while nothing is typed. */
  report?: Report;
  /** The question it answers. */
  question?: object;
  /** What is typed, by field name. */
  readonly values: Record<string, string>;
  /** Fills in values as if the reader typed them, and answers at once. */
  fill(values: Record<string, string>): Promise<void>;
}

/** The search box over the answers and the rules. It fires no event, because a search gives no verdict. */
export interface FapiaoGuidanceElement extends HTMLElement {
  /** Fills in the text as if the reader typed it, and searches at once. */
  fill(values: Record<string, string>): Promise<void>;
}

/** By code. Words are one text for all, or both languages; `{name}` is replaced by a value of the finding's `params`. */
export type FieldRules = Record<string, { severity?: Severity; message?: string | Text; fix?: string | Text }>;

/** One field of the host's own form. It fires `fapiao-report` whenever its value was checked. */
export interface FapiaoFieldElement extends HTMLElement {
  /** The last answer, with the host's own severities and wording; absent until the module has loaded. */
  readonly report?: FieldAnswer;
  /** The question it answers. */
  readonly question?: FieldQuestion;
  /** The host's own severity and wording of single rules, by code. */
  rules: FieldRules;
  /** Checks what is in the input now: for a host that has set its value without an event. */
  refresh(): void;
}

/** Reads files. It fires `fapiao-report` for each invoice, with the report of all checks as detail. */
export interface FapiaoFilesElement extends HTMLElement {
  /** Reads files as if they had been dropped. */
  read(files: { name: string; arrayBuffer(): Promise<ArrayBuffer> }[]): Promise<void>;
  /** What was read so far, without lists. */
  readonly reads: Read[];
}

/** Reads the text in a picture, and shows each value next to its part of the picture, to confirm. It fires `fapiao-read`
 * once it was read, and `fapiao-confirm` whenever a value was confirmed or corrected, with the values as detail. */
export interface FapiaoPictureElement extends HTMLElement {
  /** Offers to read a picture, or the pages of a scan; reads it at once if the reader agreed to the download before. */
  read(file: Blob | Blob[]): Promise<void>;
  /** What was read. */
  readonly answer?: PictureAnswer;
  /** The current values, in the order of the answer's fields. */
  readonly fields: PictureValue[];
  /** Forgets the picture and what was read. */
  clear(): void;
}
/** A value, perhaps corrected by the reader. */
export interface PictureValue {
  name: string;
  value: string;
  /** Whether the reader has compared it with the picture. */
  confirmed: boolean;
}

/** Checks spreadsheets. It fires `fapiao-bulk` with the summary as detail. */
export interface FapiaoBulkElement extends HTMLElement {
  /** The last summary; absent while nothing was read. */
  summary?: Summary;
  /** Checks these files; of a workbook the chosen sheet, or the first that is not hidden. */
  read(files: File[], sheets?: (number | undefined)[]): void;
}

/** One box for anything. It fires `fapiao-choose` when the reader chooses what it is; unless the page prevents that, it opens
 * the check itself. */
export interface FapiaoAskElement extends HTMLElement {
  /** Fills in the text as if the reader typed it, and reads at once. */
  fill(values: { text?: string }): Promise<void>;
  /** Reads files as if they had been dropped. */
  read(files: File[]): Promise<void>;
}

/** What the reader has chosen: the task, which is an element's name without `fapiao-`, and what to fill in there. */
export interface FapiaoChoice {
  task: string;
  /** For `fill`. */
  values?: Record<string, string>;
  /** For `take` of the payment form: what was read. */
  document?: { kind: string; fields: PaperField[] };
  text?: string;
  file?: string;
  /** For `read`. */
  files?: File[];
}

/** The payment form. */
export interface FapiaoPaymentElement extends FapiaoElement {
  /** Puts a document that was read into the card it belongs to. */
  take(given: { document: { kind: string; fields: PaperField[] }; text?: string; file?: string }): Promise<void>;
}

/** The elements by their names. */
export interface FapiaoElements {
  "fapiao-ask": FapiaoAskElement;
  "fapiao-tax": FapiaoElement;
  "fapiao-entity": FapiaoElement;
  "fapiao-number": FapiaoElement;
  "fapiao-payment": FapiaoPaymentElement;
  "fapiao-request": FapiaoElement;
  "fapiao-aftercare": FapiaoElement;
  "fapiao-guidance": FapiaoGuidanceElement;
  "fapiao-field": FapiaoFieldElement;
  "fapiao-files": FapiaoFilesElement;
  "fapiao-picture": FapiaoPictureElement;
  "fapiao-bulk": FapiaoBulkElement;
}

/** Their attributes, as strings; what each means is in custom-elements.json. */
export interface FapiaoAttributes {
  /** Of a widget: keeps what is typed across reloads of this tab. */
  draft?: boolean | "";
}
export interface FapiaoFieldAttributes {
  /** What the field contains. */
  check?: FieldQuestion["check"];
  today?: string;
  currency?: string;
  "order-date"?: string;
  "issue-date"?: string;
  code?: string;
  number?: string;
  issuer?: string;
  bank?: string;
  branch?: string;
  country?: string;
  "payee-type"?: FieldQuestion["payeeType"];
}
export interface FapiaoElementAttributes {
  "fapiao-ask": {};
  "fapiao-tax": FapiaoAttributes;
  "fapiao-entity": FapiaoAttributes;
  "fapiao-number": FapiaoAttributes;
  "fapiao-payment": FapiaoAttributes;
  "fapiao-request": FapiaoAttributes;
  "fapiao-aftercare": FapiaoAttributes;
  "fapiao-guidance": {};
  "fapiao-field": FapiaoFieldAttributes;
  "fapiao-files": {};
  "fapiao-picture": {};
  "fapiao-bulk": {};
}

/** Their events. */
export interface FapiaoEvents {
  /** Something was answered or checked: its report. */
  "fapiao-report": CustomEvent<Report>;
  /** The reader has chosen what a text or a file is; call `preventDefault()` to handle it yourself. */
  "fapiao-choose": CustomEvent<FapiaoChoice>;
  /** The reader wants to pay a supplier's invoice: the payment form's values. */
  "fapiao-use": CustomEvent<Record<string, string>>;
  /** The text in a picture was read: its values, none of them confirmed. */
  "fapiao-read": CustomEvent<{ fields: PictureValue[] }>;
  /** A value was confirmed, or corrected. */
  "fapiao-confirm": CustomEvent<{ fields: PictureValue[] }>;
  /** Files were read; the detail is the summary of what was found. */
  "fapiao-bulk": CustomEvent<Summary>;
}

declare global {
  interface HTMLElementTagNameMap extends FapiaoElements {}
  interface GlobalEventHandlersEventMap extends FapiaoEvents {}
}

export const FapiaoAsk: new () => FapiaoAskElement;
export const FapiaoTax: new () => FapiaoElement;
export const FapiaoEntity: new () => FapiaoElement;
export const FapiaoNumber: new () => FapiaoElement;
export const FapiaoPayment: new () => FapiaoPaymentElement;
export const FapiaoRequest: new () => FapiaoElement;
export const FapiaoAftercare: new () => FapiaoElement;
export const FapiaoGuidance: new () => FapiaoGuidanceElement;
export const FapiaoField: new () => FapiaoFieldElement;
