// The package in Node, which finds its modules by itself.
import register from "fapiao-check/register.json" with { type: "json" };
import { load } from "fapiao-check";
import { load as loadBulk } from "fapiao-check/sheets";
// On a server the elements can be imported, and define nothing.
import "fapiao-check/elements";
import "fapiao-check/elements/bulk.js";
import "fapiao-check/elements/files.js";

const fapiao = await load(),
  bulk = await loadBulk();
console.log(
  JSON.stringify([
    fapiao.checkField({ check: "tax-id", value: "91330106673959654P" }).normalized,
    fapiao.taxBreakdown({ amount: "100", rate: "13%" }).net,
    bulk.check(new TextEncoder().encode("amount,rate\n100,13%\n")).rows,
    register.entities.length > 5,
    "customElements" in globalThis,
  ]),
);
