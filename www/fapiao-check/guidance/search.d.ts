/** Short answers to questions, from public sources, and the rules in the same form. */
import type { RuleInfo, Source, Text } from "../fapiao-check.js";

/** A short answer to a question: a row of `answers.json`, or a rule in the same format. */
export interface Known {
  id: string;
  rule?: boolean;
  question: Text;
  /** What people call it. */
  words: { en: string[]; zh: string[] };
  /** The concepts that a question must contain: names from `concepts.js`, all of those in one text. */
  asks?: string[];
  /** Related to a question that it does not answer. */
  related?: boolean;
  answer: Text;
  source: Source[];
  /** The rules of the sources that it explains, by their ids. */
  covers?: string[];
}

export type Search = (entries: Known[], rules: RuleInfo[], text: string, language: "en" | "zh") => Known[];

/** All answers and rules that fit the text, best first; if none does, topics near it, each marked as `related`. If
 * every call gets the same lists, they are prepared once. */
export const search: Search;
