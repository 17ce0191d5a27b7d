// @ts-check
// The search among the answers and the rules, by everyday words in both languages.
import { CONCEPTS } from "./concepts.js";

/** Words that only ask or join are ignored. */
const ASKING =
  /\b(an?|company|am|and|are|at|be|been|by|can|cannot|could|did|do|does|for|from|get|got|had|has|have|he|how|i|if|im|in|is|it|its|just|me|my|no|not|of|on|only|or|our|she|should|so|some|still|that|the|their|them|then|there|they|this|to|up|us|out|come|was|we|were|what|when|where|which|who|why|will|with|would|you|your|about|after|already|any|because|but|before|into|than|too|please|wanna|need)\b|为什么|什么|怎么|如何|哪里|可以|[吗呢的了啊吧么呀]/g;
/** The same for single Chinese characters and filler words. */
const AROUND =
  /\b(alibaba|aliyun|cloud|check|normal|okay?|possible|put)\b|[我你您他她它们咱这那个些和与跟及或在就都还也又很太最把被给让到从对于向是有没无不要能会该想请问下一二两三次点多少才再过去来上里后前时间情况事东西之为以所能够应该是否正常合适必须直接现已经公司企业家阿里云老板比较信息财务客户领导那种这种样做办弄搞用]/g;

/** What a reader typed, with width and case folded. @param {string} text */
const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[’‘]/g, "'").replace(/'s\b/g, "");

/** Plurals and tenses are one word. @param {string} word */
const stem = (word) => word.replace(/(?<=.{2}[^s])s$/, "").replace(/(?<=.{3})(?:e|ed|ing)$/, "");

/** Words that can be compared: Chinese, which has no spaces, as windows of two characters. @param {string} text */
const fold = (text) =>
  (
    plain(text)
      .replace(ASKING, " ")
      .match(/[a-z0-9]+|\p{Script=Han}+/gu) ?? []
  ).flatMap((run) =>
    run < "{"
      ? run.replace(/(?<=.[^s])s$/, "")
      : run.length < 3
        ? run
        : [...run].slice(1).map((_, at) => run.slice(at, at + 2)),
  );

// ------------------------------------------------------------------------------------------------------------ concepts

/** Latin words are between spaces; each Chinese character counts by itself. @param {string} text */
const units = (text) => plain(text).match(/[a-z0-9']+|\p{Script=Han}/gu) ?? [];

/** Each surface as its units, with its concept; by first unit, the longest first.
 * @type {Map<string, { words: string[], concept: string, anchor: boolean }[]>} */
const surfaces = new Map();
for (const line of CONCEPTS.trim().split("\n")) {
  const [name = "", words = ""] = line.split(": ");
  const concept = name.replace("!", "");
  for (const surface of words.split(",")) {
    const all = units(surface).map(stem);
    const anchor = name !== concept || (concept !== "other" && /票|invoice|fapiao/.test(surface));
    surfaces.set(all[0] ?? "", [...(surfaces.get(all[0] ?? "") ?? []), { words: all, concept, anchor }]);
  }
}
for (const list of surfaces.values()) list.sort((one, other) => other.words.length - one.words.length);

/** The concepts of a question, and how much of it is about something else.
 * @param {string} text */
const understood = (text) => {
  const typed = units(text),
    all = typed.map(stem);
  /** @type {Set<string>} */
  const concepts = new Set();
  let known = 0,
    unknown = 0,
    rest = "",
    other = false,
    anchored = false;
  for (let at = 0; at < all.length; ) {
    const found = surfaces.get(all[at] ?? "")?.find(({ words }) => words.every((word, by) => word === all[at + by]));
    if (found?.concept === "other") {
      unknown += 3;
      other = true;
    } else if (found) {
      concepts.add(found.concept);
      anchored ||= found.anchor;
      known += 1;
    } else rest += `${typed[at]}` < "{" ? ` ${typed[at]} ` : typed[at];
    at += found?.words.length ?? 1;
  }
  const others =
    rest
      .replace(ASKING, " ")
      .replace(AROUND, "")
      .match(/[a-z0-9']{2,}|\p{Script=Han}/gu) ?? [];
  unknown += others.reduce((sum, one) => sum + (one < "{" ? 1 : 0.5), 0);
  return { concepts, other, anchored, share: known / (known + unknown || 1) };
};

/** How much of a question must be understood for an answer: less if a word shows that it is about invoices, more if one
 * shows that it is not; and for related topics if none does. */
const ENOUGH = { invoices: 0.4, both: 0.6, unsaid: 0.8, near: 0.75 };
/** What an answer must reach to be more than a related topic. */
const CONFIDENT = 1;
/** How many related topics are shown. */
const RELATED = 4;

/** Concepts that any question can contain. */
const ASIDE = new Set("how where which when who need want buy amount say receive meaning".split(" "));

/** The answers by the concepts of the question; each combination of an answer counts whole or not at all.
 * @param {Fapiao.Known[]} entries @param {ReturnType<typeof understood>} question */
const byConcepts = (entries, { concepts }) => {
  /** @type {Map<string, number>} */
  const places = new Map();
  for (const { asks = [] } of entries)
    for (const concept of new Set(asks.flatMap((ask) => ask.split(" "))))
      places.set(concept, (places.get(concept) ?? 0) + 1);
  const weight = (/** @type {string} */ concept) =>
    Math.log(1 + entries.length / (places.get(concept) ?? entries.length));
  return entries
    .map((entry) => {
      const combinations = (entry.asks ?? []).map((ask) => ask.split(" "));
      const whole = combinations.filter((all) => all.every((concept) => concepts.has(concept)));
      const best = Math.max(0, ...whole.map((all) => sum(all.map(weight))));
      const touched = new Set(combinations.flat().filter((concept) => concepts.has(concept)));
      return {
        entry,
        best,
        all: [...concepts].every((concept) => touched.has(concept) || ASIDE.has(concept)),
        score: best + 0.1 * sum([...touched].map(weight)),
      };
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
};

// --------------------------------------------------------------------------------------------------------------- words

/** A word of the question counts for more than one of the answer. */
const WEIGHTS = { question: 3, words: 3, answer: 1 };
/** The other language counts a little less: people mix the two. */
const OTHER = 0.8;
/** So does the beginning of a word that is still being typed. */
const BEGUN = 0.7;
/** A rule comes after an answer that fits as well. */
const RULE = 0.6;

/** A rule in the form of an answer; what its message fills in is left open. @param {Fapiao.Rule} rule @returns {Fapiao.Known} */
const known = ({ code, title, message, fix, source }) => {
  const say = (/** @type {"en" | "zh"} */ language) =>
    [message, fix]
      .map((text) => text?.[language].replace(/\{\w+\}/g, "…") ?? "")
      .join(" ")
      .trim();
  return {
    id: code,
    rule: true,
    question: title,
    words: { en: [code], zh: [] },
    answer: { en: say("en"), zh: say("zh") },
    source,
  };
};

/** @param {string} text */
const letters = (text) => plain(text).replace(/[^\p{L}\p{N}]/gu, "");

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);

/** Where each word is and its weight there, and the entries by name.
 * @param {Fapiao.Known[]} entries @param {Fapiao.Rule[]} rules */
const indexed = (entries, rules) => {
  const all = [...entries, ...rules.map(known)];
  /** @type {Map<string, { at: number, tongue: string, weight: number }[]>} */
  const places = new Map();
  /** @type {Map<string, { at: number, text: string }[]>} */
  const names = new Map();
  all.forEach((entry, at) => {
    for (const tongue of /** @type {const} */ (["en", "zh"]))
      for (const field of /** @type {const} */ (["question", "words", "answer"]))
        for (const text of [entry[field][tongue]].flat()) {
          const words = fold(text),
            phrase = words.join(" ");
          for (const word of words)
            places.set(word, [...(places.get(word) ?? []), { at, tongue, weight: WEIGHTS[field] }]);
          if (field !== "answer") names.set(phrase, [...(names.get(phrase) ?? []), { at, text }]);
        }
  });
  return { entries, all, places, names };
};

/** Made once, because the lists never change.
 * @type {WeakMap<Fapiao.Rule[], ReturnType<typeof indexed>>} */
const indexes = new WeakMap();

/** The entries that share words with the text, best first. A word that is in few places says more than one that is in
 * many; an entry must share at least half of what the words say. An entry is `exact` if the text is its name: 1 by the
 * words that matter, 2 by all. @param {ReturnType<typeof indexed>} index @param {string} text @param {"en" | "zh"}
 * language */
const byWords = ({ all, places, names }, text, language) => {
  const phrase = fold(text),
    asked = [...new Set(phrase)],
    whole = letters(text),
    // For each word of the text, by entry.
    worth = asked.map((word) => {
      const begins = word > "{" || word.length > (asked[1] ? 4 : 1),
        /** @type {Map<number, number>} */
        worth = new Map();
      for (const [one, found] of places) {
        const fits = one === word ? 1 : begins && one.startsWith(word) ? BEGUN : 0;
        if (fits)
          for (const { at, tongue, weight } of found)
            worth.set(at, Math.max(worth.get(at) ?? 0, fits * (weight * (tongue === language ? 1 : OTHER))));
      }
      return worth;
    }),
    // An unknown word can be off the subject, or only another way to say it.
    says = worth.map(({ size }) => Math.log(1 + all.length / (size || Math.sqrt(all.length)))),
    /** @type {Map<number, number>} */
    exact = new Map();
  for (const { at, text } of names.get(phrase.join(" ")) ?? [])
    exact.set(at, Math.max(exact.get(at) ?? 0, letters(text) === whole ? 2 : 1));
  return all
    .map((entry, at) => {
      const fits = worth.map((one) => one.get(at) ?? 0),
        called = exact.get(at) ?? 0;
      return {
        entry,
        exact: called,
        share: sum(says.map((weight, by) => (fits[by] ? weight : 0))) / sum(says),
        score: called * 1e3 + sum(says.map((weight, by) => weight * (fits[by] ?? 0))) * (entry.rule ? RULE : 1),
      };
    })
    .filter(({ share }) => share >= 0.5)
    .sort((one, other) => other.score - one.score);
};

/** Everything the tool knows that fits the text, best first: exact names, then what matches the question's concepts,
 * then what shares its words. If nothing fits, but the question is about invoices, topics near it, each marked as
 * `related`.
 * @type {Fapiao.Search} */
export const search = (entries, rules, text, language) => {
  let index = indexes.get(rules);
  if (index?.entries !== entries) indexes.set(rules, (index = indexed(entries, rules)));
  const question = understood(text),
    words = byWords(index, text, language),
    concepts = byConcepts(entries, question);
  const { anchored, other, share } = question;
  const confident = concepts.filter(
    ({ best, all }) =>
      best >= CONFIDENT && (anchored ? share >= ENOUGH[other ? "both" : "invoices"] : share >= ENOUGH.unsaid && all),
  );
  const named = words.filter(({ exact }) => exact);
  // A single word is searched as a word, understood or not.
  const single = !other && (question.concepts.size === 0 || (question.concepts.size === 1 && share === 1));
  const found = [...named, ...confident, ...(named[0] || confident[0] || single ? words : [])];
  const all = [...new Set(found.map(({ entry }) => entry))];
  if (all[0]) return all;
  const near = anchored ? concepts : share >= ENOUGH.near ? concepts.filter(({ best }) => best >= CONFIDENT) : [];
  return near.slice(0, RELATED).map(({ entry }) => ({ ...entry, related: true }));
};
