/** Types of the custom elements: for pages that use them, and for the elements' own JavaScript. */
import type * as contract from "./fapiao-check.js";
import type { Read } from "./readers.js";
import type { FapiaoCheck, Finding, Report, Severity, Unchecked } from "./fapiao-check.js";

/** One of the widgets with a form. It fires `fapiao-report` with the report as detail. */
export interface FapiaoElement extends HTMLElement {
  /** The last answer; absent while nothing is typed. */
  report?: Report;
  /** What was asked for it. */
  question?: object;
  /** What is typed, by field name. */
  readonly values: Record<string, string>;
  /** Types for the reader and answers at once. */
  fill(values: Record<string, string>): Promise<void>;
}

/** The search box over the answers and the rules. It fires no event: a search finds, and judges nothing. */
export interface FapiaoGuidanceElement extends HTMLElement {
  /** Types for the reader and searches at once. */
  fill(values: Record<string, string>): Promise<void>;
}

/** One field of the host's own form. It fires `fapiao-report` whenever its value was checked. */
export interface FapiaoFieldElement extends HTMLElement {
  /** The last answer, with the host's own severities and wording; absent before the module is there. */
  readonly report?: contract.FieldAnswer;
  /** What was asked for it. */
  readonly question?: contract.FieldQuestion;
  /** The host's own severity and wording of single rules, by code. */
  rules: Fapiao.FieldRules;
  /** Checks what stands in the input now: for a host that has set its value without an event. */
  refresh(): void;
}

/** Reads files. It fires `fapiao-report` for each invoice, with the report of all checks as detail. */
export interface FapiaoFilesElement extends HTMLElement {
  /** Reads files as if they had been dropped. */
  read(files: { name: string; arrayBuffer(): Promise<ArrayBuffer> }[]): Promise<void>;
  /** What was read so far, lists left out. */
  readonly reads: Read[];
}

declare global {
  interface HTMLElementTagNameMap {
    "fapiao-field": FapiaoFieldElement;
    "fapiao-tax": FapiaoElement;
    "fapiao-entity": FapiaoElement;
    "fapiao-number": FapiaoElement;
    "fapiao-payment": FapiaoElement;
    "fapiao-request": FapiaoElement;
    "fapiao-aftercare": FapiaoElement;
    "fapiao-guidance": FapiaoGuidanceElement;
    "fapiao-files": FapiaoFilesElement;
    "fapiao-bulk": import("./elements/bulk.js").FapiaoBulk;
  }
  interface GlobalEventHandlersEventMap {
    "fapiao-report": CustomEvent<Report>;
    /** A supplier's invoice was read and is to be paid: the payment form's values. */
    "fapiao-use": CustomEvent<Record<string, string>>;
    /** Whole files were read; the detail sums up what was found. */
    "fapiao-bulk": CustomEvent<object>;
  }

  /** Inside the elements. */
  namespace Fapiao {
    type Check = FapiaoCheck;
    type Words = contract.Text;
    type Name = contract.Name;
    type Match = contract.Match;
    type Row = contract.ComparisonRow;
    type Candidate = contract.Candidate;
    type Segment = contract.Segment;
    type Share = contract.TaxShare;
    type Need = contract.AftercareNeed;
    type Deadline = contract.Deadline;
    type Source = contract.Source;
    /** Makes something to open, which stays open while it has the same id. */
    type Fold = (id: string, name: Words, ...content: Child[]) => Node;
    /** A row with a name, of the published register. */
    type Named = Pick<contract.RegisterProduct, "name" | "listed" | "aliases">;
    type Rule = contract.RuleInfo;
    /** A short answer to a question: a row of www/guidance/answers.json, or a rule in that form. */
    interface Known {
      id: string;
      rule?: boolean;
      question: Words;
      /** What people call it. */
      words: { en: string[]; zh: string[] };
      /** What a question must speak of that it answers: names from `concepts.js`, all of them in one. */
      asks?: string[];
      /** Found beside a question that it does not answer. */
      related?: boolean;
      answer: Words;
      source: contract.Source[];
      /** The rules of the sources that it explains, by their ids. */
      covers?: string[];
    }
    /** By code. Words are one text for all, or both languages; `{name}` stands for a value of the finding's `params`. */
    type FieldRules = Record<string, { severity?: Severity; message?: string | Words; fix?: string | Words }>;
    type Search = (entries: Known[], rules: Rule[], text: string, language: "en" | "zh") => Known[];
    type Any = Report;
    type Child = Node | string | Words | false | null | undefined | Child[];
    type Attributes = Record<string, string | false | undefined | ((event: Event) => unknown)> | null;
    /** Makes an element. Every class is a part too; a function is a listener; words are put in in both languages. */
    type Make = <T extends keyof HTMLElementTagNameMap>(
      tag: T,
      attributes?: Attributes,
      ...children: Child[]
    ) => HTMLElementTagNameMap[T];
    type Put = (node: Node, ...children: Child[]) => void;
    type Tone = Severity | "clear";
    type Tones = Record<Tone, Words>;
    /** What differs or is faulty, as ranges in the text as typed; with a size, the text is cut into groups. */
    type Marked = (text: string, ranges?: [number, number][], size?: number) => Node;
    /** A finding, or a check that could not run. */
    type Found = Partial<Finding & Unchecked>;
    type Ask = Exclude<keyof FapiaoCheck, "rules" | "checkField">;
    type Question<A extends Ask> = Parameters<FapiaoCheck[A]>[0];
    type Answer<A extends Ask> = ReturnType<FapiaoCheck[A]>;

    interface Host extends FapiaoElement {
      /** A button that leads to a field. */
      lead(name: string): Child;
      /** What was found, gravest first; with `always`, also that nothing was. One code may be told elsewhere, and so may
       * what could not be checked. */
      verdict(always?: boolean, told?: string, missing?: Unchecked[]): Child;
    }

    /** What makes one widget different from the others. */
    interface Widget<A extends Ask> {
      /** The function that answers. */
      ask: A;
      /** Its file in `forms`. */
      form: string;
      /** Styles of its own, beside the one for all. */
      styles?: string[];
      /** The module that it needs. */
      part: contract.Part;
      answer(report: Answer<A>, host: Host): Child;
      /** What the page adds to what is typed. */
      complete?(question: NonNullable<Question<A>>, today: string): void;
      /** Something else to do once the form is there. */
      built?(form: HTMLFormElement, host: Host): void;
      /** Another way to the answer than the function itself. */
      reply?(fapiao: Check, question: Record<string, any>, host: Host): Report;
      /** The form's field in which a finding's field stands, where the two differ. */
      place?(field: string, values: Record<string, string>): string;
      /** What a suggestion fills in, where that is not the field itself. */
      better?(field: string, suggestion: string, host: Host): Record<string, string> | undefined;
      /** Fields to add before values are put in. */
      grow?(form: HTMLFormElement, values: Record<string, string>): void;
      /** Something else to do once a field has changed. */
      changed?(form: HTMLFormElement, values: Record<string, string>): void;
      /** Other words for the verdicts. */
      tones?: Partial<Tones>;
    }
  }
}
