// Writes the types of `fapiao-check.d.ts` as those of the wheel, `python/fapiao_check/contract.py`: one contract, declared once.
// It reads the part of TypeScript that the declarations use, and reports anything else.

/** @typedef {{ kind: "name" | "text" | "comment" | "mark", text: string }} Token */
/** @typedef {{ name: string, optional: boolean, comment: string, type: string }} Field */

const TOKENS =
  /\s+|(?<comment>\/\*\*[^]*?\*\/|\/\/[^\n]*)|(?<text>"[^"]*")|(?<name>[A-Za-z_$][\w$]*|\d+)|(?<mark>[{}()[\]<>:;,?|&=]|.)/gy;

/** @param {string} source @returns {Token[]} */
const tokens = (source) => {
  const found = [];
  for (const { groups } of source.matchAll(TOKENS)) {
    const [kind, text] = Object.entries(groups ?? {}).find(([, text]) => text !== undefined) ?? [];
    if (kind && text !== undefined && !text.startsWith("//"))
      found.push(/** @type {Token} */ ({ kind, text: text.replace(/^"|"$/g, "") }));
  }
  return found;
};

/** The lines of a comment. @param {string} text */
const lines = (text) =>
  text
    .replace(/^\/\*\*|\*\/$/g, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trim())
    .filter(Boolean);

const PLAIN = /** @type {Record<string, string>} */ ({
  string: "str",
  number: "int",
  boolean: "bool",
  null: "None",
  true: "Literal[True]",
  false: "Literal[False]",
});

class Contract {
  #tokens;
  #at = 0;
  /** Comments before the current token. */
  #comment = "";
  /** Every interface with its fields. @type {Map<string, Field[]>} */
  #objects = new Map();
  /** What is written, in order. @type {string[]} */
  #written = [];

  /** @param {string} source */
  constructor(source) {
    this.#tokens = tokens(source);
  }

  /** The module. */
  write() {
    while (this.#peek()) this.#declaration();
    return this.#written.join("\n");
  }

  #peek() {
    for (; this.#tokens[this.#at]?.kind === "comment"; this.#at++) this.#comment = this.#tokens[this.#at]?.text ?? "";
    return this.#tokens[this.#at];
  }

  #next() {
    const token = this.#peek();
    if (!token) throw new Error("the declarations end too early");
    this.#at++;
    return token;
  }

  /** @param {string} mark */
  #is(mark) {
    const token = this.#peek();
    if (token?.kind === "text" || token?.text !== mark) return false;
    this.#at++;
    return true;
  }

  /** @param {string} mark */
  #expect(mark) {
    if (!this.#is(mark)) throw new Error(`expected ${mark}, found ${this.#peek()?.text}`);
  }

  #takeComment() {
    const comment = this.#comment;
    this.#comment = "";
    return comment;
  }

  #declaration() {
    this.#expect("export");
    const comment = this.#takeComment(),
      kind = this.#next().text,
      name = this.#next().text;
    if (kind === "interface") {
      /** @type {Field[]} */
      const inherited = [];
      if (this.#is("extends")) {
        do inherited.push(...this.#parent());
        while (this.#is(","));
      }
      this.#object(name, comment, inherited);
    } else if (kind === "type") {
      this.#expect("=");
      this.#objects.set(name, []); // Its name is taken.
      const type = this.#type(name);
      this.#expect(";");
      this.#written.push(...this.#remarks(comment), `${name}: TypeAlias = ${JSON.stringify(type)}`, "");
    } else throw new Error(`expected interface or type, found ${kind}`);
  }

  /** The fields of an interface that another extends. @returns {Field[]} */
  #parent() {
    const name = this.#next().text;
    if (name !== "Omit") return this.#objects.get(name) ?? [];
    this.#expect("<");
    const fields = this.#parent();
    this.#expect(",");
    const without = this.#next().text;
    this.#expect(">");
    return fields.filter((field) => field.name !== without);
  }

  /** @param {string} name @param {string} comment @param {Field[]} [inherited] */
  #object(name, comment, inherited = []) {
    this.#expect("{");
    /** @type {Field[]} */
    const own = [];
    while (!this.#is("}")) {
      this.#comment = "";
      this.#peek();
      const remark = this.#takeComment(),
        field = this.#next().text,
        optional = this.#is("?");
      this.#expect(":");
      own.push({
        name: field,
        optional,
        comment: remark,
        type: this.#type(name + field[0]?.toUpperCase() + field.slice(1)),
      });
      this.#is(";");
    }
    const fields = [...inherited.filter(({ name }) => own.every((field) => field.name !== name)), ...own];
    this.#objects.set(name, fields);
    this.#written.push(...this.#remarks(comment), `${name} = TypedDict(`, `    "${name}",`, "    {");
    for (const { name: field, optional, comment: remark, type } of fields) {
      this.#written.push(...this.#remarks(remark, "        "));
      const quoted = JSON.stringify(type);
      this.#written.push(`        "${field}": ${optional ? `NotRequired[${quoted}]` : quoted},`);
    }
    this.#written.push("    },", ")", "");
  }

  /** @param {string} comment @param {string} [indent] */
  #remarks(comment, indent = "") {
    return comment ? lines(comment).map((line) => `${indent}# ${line}`) : [];
  }

  /** @param {string} name that an object without one is given @returns {string} */
  #type(name) {
    this.#is("|");
    const kinds = [this.#one(name)];
    while (this.#is("|")) kinds.push(this.#one(name));
    const words = kinds.filter((kind) => kind.startsWith("Literal[")).map((kind) => kind.slice(8, -1)),
      rest = kinds.filter((kind) => !kind.startsWith("Literal["));
    return [...(words.length ? [`Literal[${words.join(", ")}]`] : []), ...new Set(rest)].join(" | ");
  }

  /** @param {string} name @returns {string} */
  #one(name) {
    let type = this.#single(name);
    while (this.#is("[")) {
      if (this.#is("]")) type = `list[${type}]`;
      else {
        const field = this.#next().text;
        this.#expect("]");
        type = this.#objects.get(type)?.find(({ name }) => name === field)?.type ?? "object";
      }
    }
    return type;
  }

  /** @param {string} name @returns {string} */
  #single(name) {
    const token = this.#peek();
    if (token?.kind === "mark") {
      if (token.text === "{") {
        let own = name;
        for (let count = 2; this.#objects.has(own); count++) own = `${name}${count}`;
        this.#object(own, "");
        return own;
      }
      if (this.#is("(")) {
        const type = this.#type(name);
        this.#expect(")");
        return type;
      }
      if (this.#is("[")) return this.#pair(name);
    }
    const { kind, text } = this.#next();
    if (kind === "text") return `Literal['${text}']`;
    if (text === "keyof") {
      const fields = this.#objects.get(this.#next().text) ?? [];
      return `Literal[${fields.map(({ name }) => `'${name}'`).join(", ")}]`;
    }
    if (!this.#is("<")) return PLAIN[text] ?? text;
    const inner = [this.#type(name)];
    while (this.#is(",")) inner.push(this.#type(name));
    this.#expect(">");
    if (text === "Record") return `dict[${inner.join(", ")}]`;
    if (text === "Partial") return inner[0] ?? "";
    throw new Error(`no word of Python for ${text}<>`);
  }

  /** Two of the same. @param {string} name */
  #pair(name) {
    const types = [];
    do {
      this.#next();
      this.#expect(":");
      types.push(this.#type(name));
    } while (this.#is(","));
    this.#expect("]");
    return `tuple[${types.join(", ")}]`;
  }
}

const HEAD = `"""The questions and the answers, as the package's \`fapiao-check.d.ts\` declares them, from which this is written.

A question may leave out every field. Positions are 0-based half-open ranges in UTF-16 units of the text as typed.
"""

# Written by \`UPDATE=1 node --test tests/node/python.test.js\`.
from typing import Literal, NotRequired, TypeAlias, TypedDict

`;

/** \`contract.py\`, from the declarations. @param {string} declarations */
export const contract = (declarations) => {
  const end = declarations.indexOf("export interface FapiaoCheck");
  const questions = declarations.slice(0, declarations.lastIndexOf("}", end) + 1);
  return HEAD + new Contract(questions).write();
};
