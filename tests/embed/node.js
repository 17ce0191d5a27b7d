// The package in Node: the module's bytes come from the package itself.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import register from "fapiao-check/register.json" with { type: "json" };
import { load } from "fapiao-check";
import { load as loadBulk } from "fapiao-check/bulk";

const bytes = (name) => readFile(fileURLToPath(import.meta.resolve(`fapiao-check/wasm/${name}_bg.wasm`)));
const fapiao = await load({ part: "numbers", wasm: await bytes("numbers") });
const bulk = await loadBulk(await bytes("bulk"));
console.log(
  JSON.stringify([
    fapiao.checkField({ check: "tax-id", value: "91330106673959654P" }).normalized,
    fapiao.taxBreakdown({ amount: "100", rate: "13%" }).net,
    bulk.check(new TextEncoder().encode("amount,rate\n100,13%\n")).rows,
    register.entities.length > 5,
  ]),
);
