// @ts-check
/** Words that only ask or join say nothing about the matter. */
const ASKING =
  /\b(an?|and|are|at|be|by|can|did|do|does|for|from|how|i|if|in|is|it|me|my|of|on|or|that|the|this|to|was|what|when|where|which|who|why|with)\b|为什么|什么|怎么|如何|哪里|可以|[吗呢的了]/g;

/** What a reader typed, as words that can be compared: width and case folded, plurals cut, and Chinese, which has no
 * spaces, as windows of two characters. @param {string} text */
const fold = (text) =>
  (
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(ASKING, " ")
      .match(/[a-z0-9]+|\p{Script=Han}+/gu) ?? []
  ).flatMap((run) =>
    run < "{"
      ? run.replace(/(?<=.[^s])s$/, "")
      : run.length < 3
        ? run
        : [...run].slice(1).map((_, at) => run.slice(at, at + 2)),
  );

/** A word of the question counts for more than one of the answer. */
const WEIGHTS = { question: 3, words: 3, answer: 1 };
/** The other language counts a little less: people mix the two. */
const OTHER = 0.8;
/** So does the beginning of a word, which may still be being typed. */
const BEGUN = 0.7;
/** A rule stands behind an answer that fits as well. */
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

/** How much each word asked is worth in an entry, and whether it is asked for by its very name.
 * @param {Fapiao.Known} entry @param {string[]} asked @param {string} phrase @param {"en" | "zh"} language */
const weigh = (entry, asked, phrase, language) => {
  const worth = asked.map(() => 0);
  let exact = 0;
  for (const tongue of /** @type {const} */ (["en", "zh"]))
    for (const field of /** @type {const} */ (["question", "words", "answer"])) {
      for (const part of [entry[field][tongue]].flat()) {
        const found = fold(part),
          weight = WEIGHTS[field] * (tongue === language ? 1 : OTHER);
        if (field !== "answer" && found.join(" ") === phrase) exact = 1;
        asked.forEach((word, at) => {
          const fits = found.includes(word)
            ? 1
            : (word.length > 1 || word > "{") && found.some((one) => one.startsWith(word))
              ? BEGUN
              : 0;
          worth[at] = Math.max(worth[at] ?? 0, fits * weight);
        });
      }
    }
  return { entry, worth, exact };
};

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);

/** Everything the tool knows that fits the text, best first. A word that stands in few places says more than one that
 * stands in many; an entry must share at least half of what the words say.
 * @type {Fapiao.Search} */
export const search = (entries, rules, text, language) => {
  const phrase = fold(text),
    asked = [...new Set(phrase)];
  const all = [...entries, ...rules.map(known)].map((entry) => weigh(entry, asked, phrase.join(" "), language));
  const says = asked.map((_, at) => {
    const places = all.filter(({ worth }) => worth[at]).length;
    // A word that stands nowhere may be a stranger to the matter, or only another way to say it.
    return Math.log(1 + all.length / (places || Math.sqrt(all.length)));
  });
  return all
    .map(({ entry, worth, exact }) => ({
      entry,
      share: sum(says.map((weight, at) => (worth[at] ? weight : 0))) / sum(says),
      score: exact * 1e3 + sum(says.map((weight, at) => weight * (worth[at] ?? 0))) * (entry.rule ? RULE : 1),
    }))
    .filter(({ share }) => share >= 0.5)
    .sort((one, other) => other.score - one.score)
    .map(({ entry }) => entry);
};
