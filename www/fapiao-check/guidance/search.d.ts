/** Short answers to questions, from public sources, and the rules in the same form. */
import type { RuleInfo, Source, Text } from "../fapiao-check.js";

/** A short answer to a question: a row of `answers.json`, or a rule in that form. */
export interface Known {
  id: string;
  rule?: boolean;
  question: Text;
  /** What people call it. */
  words: { en: string[]; zh: string[] };
  answer: Text;
  source: Source[];
  /** The rules of the sources that it explains, by their ids. */
  covers?: string[];
}

export type Search = (entries: Known[], rules: RuleInfo[], text: string, language: "en" | "zh") => Known[];

/** Everything among the answers and the rules that fits the text, best first. */
export const search: Search;
