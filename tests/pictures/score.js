// How well pictures are read: `node tests/pictures/score.js [folder]`. Without a folder it reads the pictures of made.js and
// says what is right, missing and wrong; a value whose votes fail counts as missing. With one it prints what is in each
// picture of the folder, with times and the most memory that the browser took.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "../../www/fapiao-check/fapiao-check.js";
import { drawn } from "./draw.js";
import { MADE } from "./made.js";
import { recogniser } from "./recogniser.js";

const wasm = readFileSync(new URL("../../www/fapiao-check/pkg/picture_bg.wasm", import.meta.url)),
  { readPaper } = await load({ part: "picture", wasm }),
  reader = await recogniser(),
  [folder] = process.argv.slice(2);
/** Spaces and punctuation do not count. @param {string} text */
const plain = (text) =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}.]|\.(?!\d)/gu, "");

/** @param {import("./recogniser.js").Text} text */
const answer = ({ pieces, qr }) => readPaper({ pieces, ...(qr !== undefined && { qr }) });

if (folder) {
  for (const name of readdirSync(folder).filter((name) => /\.(?:png|jpe?g|webp)$/.test(name))) {
    const text = await reader.read(readFileSync(join(folder, name))),
      { kind, fields } = answer(text);
    console.log(
      `${name}: ${kind}, ${text.pieces.length} pieces, ${(text.milliseconds / 1000).toFixed(1)} s, ${reader.memory()} MB`,
    );
    for (const { name, value, reading } of fields)
      console.log(
        `  ${reading?.sure ? " " : "?"} ${name}: ${value}${reading?.proposal ? ` (${reading.proposal}?)` : ""}`,
      );
  }
} else {
  const all = { right: 0, missing: 0, wrong: 0 };
  for (const made of MADE) {
    const text = await reader.read(await drawn(reader.page, made)),
      { kind, fields } = answer(text);
    /** @type {string[]} */
    const told = [];
    for (const [name, value] of Object.entries({ ...made.fields, kind: made.kind })) {
      const found = name === "kind" ? { value: kind, reading: undefined } : fields.find((field) => field.name === name);
      const result =
        !found || found.reading?.sure === false ? "missing" : plain(found.value) === plain(value) ? "right" : "wrong";
      all[result]++;
      if (result !== "right") told.push(`  ${result} ${name}: ${value}${found ? ` (${found.value})` : ""}`);
    }
    console.log(
      `${made.name}: ${(text.milliseconds / 1000).toFixed(1)} s, ${reader.memory()} MB\n${told.join("\n")}`.trim(),
    );
  }
  console.log(all);
}
await reader.close();
