// The types of the wheel are those of the package.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { it } from "node:test";
import { contract } from "../types/python.js";

const DECLARED = new URL("../../www/fapiao-check/fapiao-check.d.ts", import.meta.url),
  PYTHON = new URL("../../python/fapiao_check/contract.py", import.meta.url);

it("contract.py says what fapiao-check.d.ts says", async () => {
  const expected = contract(await readFile(DECLARED, "utf8"));
  if (process.env.UPDATE) await writeFile(PYTHON, expected);
  const found = await readFile(PYTHON, "utf8").catch(() => "");
  assert.ok(found === expected, "not up to date: UPDATE=1 node --test tests/node/python.test.js writes it");
});
