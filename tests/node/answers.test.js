// The module answers what fapiao-check.d.ts declares: TypeScript checks the answers to every vector, and allows no
// undeclared name in an object literal. Each declared name is in some answer.
import assert from "node:assert/strict";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { it } from "node:test";
import { load } from "../../www/fapiao-check/fapiao-check.js";
import { root, run } from "../embed/try.js";
import { vectorsIn } from "./vectors.js";

const VECTORS = new URL("../vectors/", import.meta.url),
  place = resolve(root, process.env.CARGO_TARGET_DIR ?? "target", "declared");

const HEAD = `import type { FapiaoCheck } from "${join(root, "www/fapiao-check/fapiao-check.js")}";
type Asked = Exclude<keyof FapiaoCheck, "rules">;
type Answer<Name extends Asked> = ReturnType<FapiaoCheck[Name]>;
/** Every name in a type; those of a record are its own, and those of the next question are checked elsewhere. */
type Names<Type> = Type extends readonly (infer Item)[]
  ? Names<Item>
  : Type extends object
    ? { [Name in keyof Type & string]: (string extends Name ? never : Name) | (Name extends "question" ? never : Names<NonNullable<Type[Name]>>) }[keyof Type & string]
    : never;
`;

/** Every name in an answer. @param {unknown} value @param {Set<string>} seen */
const names = (value, seen) => {
  if (Array.isArray(value)) for (const item of value) names(item, seen);
  else if (value && typeof value === "object")
    for (const [name, inner] of Object.entries(value)) {
      seen.add(name);
      names(inner, seen);
    }
  return seen;
};

it("every answer is declared, and every declared name answered", async () => {
  const fapiao = /** @type {Record<string, (question: object) => object>} */ (/** @type {unknown} */ (await load()));
  /** @type {Record<string, object[]>} */
  const answers = {};
  for (const file of await readdir(VECTORS)) {
    const vectors = vectorsIn(await readFile(new URL(file, VECTORS), "utf8"));
    for (const { ask, given } of Array.isArray(vectors) ? vectors : [])
      if (fapiao[ask]) (answers[ask] ??= []).push(fapiao[ask](given));
  }
  assert.equal(Object.keys(answers).length, Object.keys(fapiao).length - 1, "every function but `rules`");
  let text = HEAD;
  for (const [ask, all] of Object.entries(answers))
    text += `export const ${ask}: Answer<"${ask}">[] = ${JSON.stringify(all)};\n`;
  const seen = [...names(Object.values(answers), new Set())].map((name) => JSON.stringify(name)).join(" | ");
  text += `export const unseen: never = null! as Exclude<{ [Name in Asked]: Names<Answer<Name>> }[Asked], ${seen}>;\n`;
  await mkdir(place, { recursive: true });
  await writeFile(join(place, "answers.ts"), text);
  const options = { strict: true, noEmit: true, skipLibCheck: true, target: "ES2023", module: "ESNext" };
  const compilerOptions = { ...options, moduleResolution: "Bundler", lib: ["ES2023", "DOM"], types: [] };
  await writeFile(join(place, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["answers.ts"] }));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = await run("node", [tsc, "--project", place]).catch((error) => error);
  assert.equal(stdout.replace(/^.*?answers\.ts/gm, "answers.ts"), "");
});
