// The answers and their search: both languages, known sources, and everything found by its own words.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, describe, it } from "node:test";
import { load } from "../../www/fapiao-check/fapiao-check.js";
import named from "../../www/fapiao-check/elements/documents.js";
import { CONCEPTS } from "../../www/fapiao-check/guidance/concepts.js";
import { search } from "../../www/fapiao-check/guidance/search.js";

/** @typedef {import("../../www/fapiao-check/fapiao-check.js").RuleInfo} RuleInfo */
/** @typedef {"en" | "zh"} Language */
const LANGUAGES = /** @type {const} */ (["en", "zh"]);

/** @type {Fapiao.Known[]} */
const entries = JSON.parse(
  await readFile(new URL("../../www/fapiao-check/guidance/answers.json", import.meta.url), "utf8"),
);
/** Everyday questions, each with the answers that can come first; none if the question is off the subject.
 * @type {[text: string, ids: string[]][]} */
const questions = JSON.parse(await readFile(new URL("guidance_questions.json", import.meta.url), "utf8"));
/** @type {Record<string, Fapiao.Words>} */
const documents = JSON.parse(named);
/** @type {RuleInfo[]} */
let rules;

before(async () => {
  rules = (
    await load(await readFile(new URL("../../www/fapiao-check/pkg/fapiao_check_bg.wasm", import.meta.url)))
  ).rules();
});

/** @param {string} text @param {Language} language */
const found = (text, language) => search(entries, rules, text, language).map(({ id }) => id);

describe("answers.json", () => {
  it("answers each question once, in whole sentences of both languages", () => {
    const ids = entries.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    );
    for (const { id, question, words, answer } of entries) {
      assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const text of [question.en, answer.en, ...words.en])
        assert.match(text, /^[^\p{Script=Han}]*\p{Script=Latin}|^\d/u, `${id}: ${text}`);
      for (const text of [question.zh, answer.zh]) assert.match(text, /\p{Script=Han}/u, `${id}: ${text}`);
      assert.match(answer.en, /[.?]$/, id);
      assert.match(answer.zh, /[。？]$/, id);
      assert.ok(words.en.length && words.zh.length, `${id}: no words that people use`);
    }
  });

  it("keeps the tone and the punctuation of each language", () => {
    for (const { id, question, answer } of entries) {
      for (const text of [question.en, answer.en]) {
        assert.doesNotMatch(text, /\b(invalid|please|oops|sorry)\b/i, id);
        assert.doesNotMatch(text, /[，。；：？！]/, id);
      }
      for (const text of [question.zh, answer.zh]) {
        assert.doesNotMatch(text, /非法|无效/, id);
        assert.doesNotMatch(text, /[,;:?!] /, `${id}: half-width punctuation`);
        assert.doesNotMatch(text, /\p{Script=Han}[,;:?!]/u, `${id}: half-width punctuation`);
      }
    }
  });

  it("cites documents that the page names, and explains the rules of the sources", () => {
    for (const { id, source, covers } of entries) {
      assert.ok(source.length, `${id}: no source`);
      for (const { document, section } of source)
        assert.ok(Object.hasOwn(documents, document) && section, `${id}: ${document}`);
      // What is not in the three sources, and does not follow from them, covers no rule.
      assert.ok(covers?.length || ["claimed-twice", "remark"].includes(id), `${id}: explains nothing`);
      for (const rule of covers ?? []) assert.match(rule, /^(S[012]-\d{2,3}|C-\d\d)$/, id);
    }
  });
});

describe("search", () => {
  it("finds every answer first by its question and by each of its words", () => {
    for (const { id, question, words } of entries)
      for (const language of LANGUAGES) {
        for (const text of [question[language], ...words[language]]) assert.equal(found(text, language)[0], id, text);
      }
  });

  it("finds every rule first by its code, and by its title among those that are shown", () => {
    for (const { code, title } of rules) {
      assert.equal(found(code, "en")[0], code);
      for (const language of LANGUAGES)
        assert.ok(found(title[language], language).slice(0, 8).includes(code), `${code}: ${title[language]}`);
    }
  });

  it("understands what people write", () => {
    for (const [text, id] of /** @type {const} */ ([
      ["the button is grey", "button-greyed-out"],
      ["page stays empty when I open it", "blank-page"],
      ["my refund came and now I cannot submit", "outstanding-credit-note"],
      ["how do I get my money back", "refund-without-protection"],
      ["student invoice", "university-title"],
      ["ＤＯＷＮＬＯＡＤ", "download"],
      ["TOP-UPS", "top-up"],
      ["supplier does not see my transfer", "pending-payment"],
      ["按钮灰色的，点不了", "button-greyed-out"],
      ["公司改名了抬头怎么改", "company-renamed"],
      ["充值的钱能开票吗", "top-up"],
      ["专票和普票的区别", "general-or-special"],
      ["发票下载空白", "blank-page"],
      ["退票地址是哪里", "return-address"],
    ]))
      assert.equal(found(text, /\p{Script=Han}/u.test(text) ? "zh" : "en")[0], id, text);
  });

  it("answers everyday questions first, and off-subject ones never with confidence", () => {
    for (const [text, ids] of questions) {
      const [first] = search(entries, rules, text, /\p{Script=Han}/u.test(text) ? "zh" : "en");
      if (ids[0]) assert.ok(!first?.related && ids.includes(`${first?.id}`), `${text}: ${first?.id}`);
      else assert.ok(!first || first.related, `${text}: ${first?.id}`);
    }
  });

  it("shows topics near a question that nothing answers, and calls them related", () => {
    for (const text of ["发票抬头能写个人吗", "is an invoice good wallpaper for my bedroom wall"]) {
      const shown = search(entries, rules, text, "zh");
      assert.ok(shown.length > 0 && shown.length <= 4, text);
      assert.ok(
        shown.every(({ related }) => related),
        text,
      );
    }
    assert.ok(entries.every((entry) => !("related" in entry)));
  });

  it("knows every concept that an answer asks for, and each word of a concept once", () => {
    const lines = CONCEPTS.trim()
      .split("\n")
      .map((line) => line.split(": "));
    const names = lines.map(([name = ""]) => name.replace("!", ""));
    assert.equal(new Set(names).size, names.length);
    for (const { id, asks = [] } of entries)
      for (const concept of asks.flatMap((ask) => ask.split(" ")))
        assert.ok(names.includes(concept), `${id}: ${concept}`);
    const words = lines.flatMap(([, all = ""]) => all.split(","));
    assert.deepEqual(
      words.filter((word, at) => words.indexOf(word) !== at),
      [],
    );
  });

  it("finds what is still being typed, and in the other language", () => {
    assert.ok(found("downl", "en").includes("download"));
    assert.ok(found("欠", "zh").includes("outstanding-credit-note"));
    assert.equal(found("欠票", "en")[0], "outstanding-credit-note");
    assert.equal(found("greyed out", "zh")[0], "button-greyed-out");
  });

  it("finds nothing for off-subject words, and for an empty text", () => {
    for (const text of [
      "weather in Paris",
      "a recipe for noodles",
      "xyzzy",
      "天气预报",
      "宫保鸡丁",
      "",
      "   ",
      "the",
      "😀",
      "\ud800",
      "???",
      "为什么",
    ]) {
      for (const language of LANGUAGES) assert.deepEqual(found(text, language), [], text);
    }
  });

  it("shows a rule's message with its placeholders open, and does not change its input", () => {
    const before = JSON.stringify([entries, rules]);
    const [rule] = search(entries, rules, "tax/sum-differs", "en");
    assert.deepEqual([rule?.id, rule?.rule], ["tax/sum-differs", true]);
    for (const text of Object.values(rule?.answer ?? {})) assert.doesNotMatch(text, /[{}]/);
    assert.deepEqual(rule?.source, rules.find(({ code }) => code === "tax/sum-differs")?.source);
    assert.equal(JSON.stringify([entries, rules]), before);
  });
});
