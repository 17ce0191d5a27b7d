// The names that hosts rely on: those of the page and of docs/embedding.md are those of the code.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe, it } from "node:test";

const www = new URL("../../www/", import.meta.url),
  folder = new URL("fapiao-check/", www);
/** @param {string} name */
const read = (name) => readFileSync(new URL(name, folder), "utf8");
const scripts = readdirSync(new URL("elements/", folder))
  .filter((name) => name.endsWith(".js"))
  .map((name) => read(`elements/${name}`))
  .join("\n");
const types = read("elements.d.ts");

/** @param {string} text @param {RegExp} pattern */
const all = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name = ""]) => name))].sort();
/** The members of an interface. @param {string} name */
const members = (name) =>
  all(
    types.match(new RegExp(`interface ${name} extends \\w+ \\{(.*?)\\n\\}`, "s"))?.[1] ?? "",
    /^ {2}(?:readonly )?(\w+)[?:(]/gm,
  );

const CODE = {
  Elements: [
    ...all(read("elements/define.js"), /"(fapiao-[a-z]+)":/g),
    ...all(scripts, /\bdefine\("([\w-]+)"/g),
  ].sort(),
  Attributes: [
    ...all(scripts.match(/const BESIDE = \[(.*?)\]/s)?.[1] ?? "", /"([\w-]+)"/g),
    ...all(scripts, /(?:has|get)Attribute\("((?!aria)[a-z-]+)"\)/g),
  ].sort(),
  "Properties and methods": [
    ...new Set(
      [
        "FapiaoElement",
        "FapiaoAskElement",
        "FapiaoPaymentElement",
        "FapiaoFieldElement",
        "FapiaoFilesElement",
        "FapiaoPictureElement",
      ].flatMap(members),
    ),
  ].sort(),
  Events: all(scripts, /new CustomEvent\("([\w-]+)"/g),
  "Custom properties": all(
    scripts + ["elements", "files", "bulk"].map((name) => read(`elements/${name}.css.js`)),
    /var\((--fapiao-[a-z]+)/g,
  ),
};

const doc = readFileSync(new URL("../docs/embedding.md", www), "utf8");
/** @type {Record<string, string[]>} */
const documented = Object.fromEntries(
  [...doc.matchAll(/^### (.+)\n\n((?:\|.*\n)+)/gm)].map(([, heading = "", table = ""]) => [
    heading,
    all(table, /^\| `<?([\w-]+)>?`/gm),
  ]),
);

describe("what is documented for hosts", () => {
  for (const [kind, names] of Object.entries(CODE))
    it(`${kind} are those of the code`, () => {
      assert.ok(names.length > 0);
      assert.deepEqual(documented[kind], names);
    });

  it("every part is there", () => {
    const parts = new Set(all(scripts, /"([a-z ]+)"/g).flatMap((names) => names.split(" ")));
    for (const part of documented.Parts ?? []) assert.ok(parts.has(part), part);
    assert.ok((documented.Parts?.length ?? 0) > 5);
  });

  it("the page names the same", () => {
    const section = read("../index.html").match(/<section id="embed".*?<\/section>/s)?.[0] ?? "";
    assert.deepEqual(
      all(section, /<th scope="row"><code>(?:&lt;)?([\w-]+)(?:&gt;)?<\/code>/g),
      [...new Set(Object.values(documented).flat())].sort(),
    );
  });

  it("so does the manifest, and each class is exported where it says", async () => {
    const { modules } = JSON.parse(read("custom-elements.json"));
    const elements = modules.flatMap((/** @type {any} */ { declarations = [] }) => declarations);
    /** @param {string} list */
    const names = (list) =>
      [
        ...new Set(
          elements.flatMap((/** @type {any} */ one) =>
            (one[list] ?? []).map((/** @type {{ name: string }} */ { name }) => name),
          ),
        ),
      ].sort();
    assert.deepEqual(elements.map((/** @type {{ tagName: string }} */ { tagName }) => tagName).sort(), CODE.Elements);
    for (const [list, kind] of /** @type {const} */ ([
      ["attributes", "Attributes"],
      ["members", "Properties and methods"],
      ["events", "Events"],
      ["cssProperties", "Custom properties"],
    ]))
      assert.deepEqual(names(list), CODE[kind], list);
    for (const { path, declarations = [] } of modules)
      for (const { name } of declarations) assert.match(read(path), new RegExp(`export (const|class) ${name}\\b`));
  });

  it("every example is linked from the page", () => {
    const names = readdirSync(new URL("examples/", www)).filter((name) => name.endsWith(".html"));
    assert.deepEqual(all(read("../index.html"), /href="examples\/([\w-]+\.html)"/g), names.sort());
  });
});
