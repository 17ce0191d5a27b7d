/** Types inside the elements. No exported declaration uses them, so a host's project never sees these names. */
import type * as contract from "../fapiao-check.js";
import type { FapiaoElement, FieldRules as Rules } from "../elements.js";
import type { Known as Entry, Search as Searching } from "../guidance/search.js";
import type { FapiaoCheck, Finding, Report, Severity, Unchecked } from "../fapiao-check.js";

declare global {
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
    /** Makes a fold, which stays open while it has the same id. */
    type Fold = (id: string, name: Words, ...content: Child[]) => Node;
    /** A row with a name, of the published register. */
    type Named = Pick<contract.RegisterProduct, "name" | "listed" | "aliases">;
    type Rule = contract.RuleInfo;
    type Known = Entry;
    type FieldRules = Rules;
    type Search = Searching;
    type Any = Report;
    type Child = Node | string | Words | false | null | undefined | Child[];
    type Attributes = Record<string, string | false | undefined | ((event: Event) => unknown)> | null;
    /** Makes an element. Every class is a part too; a function is a listener; words are added in both languages. */
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

    type Part = { found: Found; tone: Tone };
    /** With `always`, also that nothing was found. One code, and what could not be checked, can be shown elsewhere. */
    type Wanted = { always?: boolean; told?: string | false; missing?: Unchecked[] };
    /** Before the first sentence, and below it. */
    type Beside = { kind?: Child; why?: Child };

    interface Host extends FapiaoElement {
      /** A button that leads to a field. */
      lead(name: string): Child;
      /** The content of a verdict: the most severe finding, and the others. */
      parts(wanted?: Wanted): { head: Part | undefined; others: Part[] };
      /** The verdict as it is shown: a banner, and the others below it. */
      verdict(wanted?: Wanted & Beside): Child;
      /** One finding, as a banner or below it. */
      found(part: Part, look: "box banner" | "finding", beside?: Beside & { more?: Child }): HTMLElement;
      /** All findings, the most severe first. */
      findings(said?: (message: Words) => Words): Child;
    }

    /** What makes one widget different from the others. */
    interface Widget<A extends Ask> {
      /** The function that answers. */
      ask: A;
      /** Its module in `forms`. */
      form: () => Promise<{ default: string }>;
      /** Styles of its own, in addition to the common ones. */
      styles?: (() => Promise<{ default: string }>)[];
      /** The module that it needs. */
      part: contract.Part;
      answer(report: Answer<A>, host: Host): Child;
      /** What the page adds to what is typed. */
      complete?(question: NonNullable<Question<A>>, today: string): void;
      /** Something else to do once the form is there. */
      built?(form: HTMLFormElement, host: Host): void;
      /** Another way to the answer than the function itself. */
      reply?(fapiao: Check, question: Record<string, any>, host: Host): Report;
      /** The form's field that shows a finding's field, if the two differ. */
      place?(field: string, values: Record<string, string>): string;
      /** What a suggestion fills in, if not the field itself. */
      better?(field: string, suggestion: string, host: Host): Record<string, string> | undefined;
      /** Fields to add before values are put in. */
      grow?(form: HTMLFormElement, values: Record<string, string>): void;
      /** Something else to do once a field has changed. */
      changed?(form: HTMLFormElement, values: Record<string, string>): void;
      /** Something to show after each answer, and while there is none. */
      shown?(form: HTMLFormElement, values: Record<string, string>, report?: Answer<A>): void;
      /** Whether a choice alone is a question already. */
      choices?: boolean;
      /** Other words for the verdicts. */
      tones?: Partial<Tones>;
    }
  }
}
