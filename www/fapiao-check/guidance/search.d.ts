/** Short answers to questions, from public sources, and the rules in the same form. */
import type { RuleInfo, Source, Text } from "../fapiao-check.js";

/** A short answer to a question: a row of `answers.json`, or a rule in that form. */
export interface Known {
  id: string;
  rule?: boolean;
  question: Text;
  /** What people call it. */
  words: { en: string[]; zh: string[] };
  /** What a question must speak of that it answers: names from `concepts.js`, all of those in one text. */
  asks?: string[];
  /** Found beside a question that it does not answer. */
  related?: boolean;
  answer: Text;
  source: Source[];
  /** The rules of the sources that it explains, by their ids. */
  covers?: string[];
}

export type Search = (entries: Known[], rules: RuleInfo[], text: string, language: "en" | "zh") => Known[];

/** Everything among the answers and the rules that fits the text, best first; where nothing does, topics near it, each
 * marked as `related`. The same lists at every call are looked through once. */
export const search: Search;
