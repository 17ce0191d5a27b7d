// A host's code in TypeScript, checked with all declarations of the package and with nothing of it left out.
import answers from "fapiao-check/guidance/answers.json" with { type: "json" };
import { type EntityAnswer, type LoadOptions, type TaxAnswer, type Wasm, load, setBase } from "fapiao-check";
import { type Reading, load as loadBulk } from "fapiao-check/sheets";
import { Utf8 } from "fapiao-check/sheets/encoding";
import { FapiaoTax, type FapiaoElement, type FieldRules } from "fapiao-check/elements";
import { FapiaoBulk } from "fapiao-check/elements/bulk.js";
import { FapiaoField } from "fapiao-check/elements/field.js";
import { FapiaoFiles } from "fapiao-check/elements/files.js";
import { type Known, search } from "fapiao-check/guidance";
import { type CheckInWorker, loadInWorker } from "fapiao-check/in-worker";
import module from "fapiao-check/wasm/first_bg.wasm";
import "fapiao-check/worker";

const wasm: Wasm = module,
  options: LoadOptions = { wasm, register: {} };
const fapiao = await load(options),
  first = await load({ part: "first" }),
  numbers = await load({ part: "numbers", wasm: await WebAssembly.compile(new Uint8Array()) });
const answer: TaxAnswer = fapiao.taxBreakdown({ amount: "100", rate: "13%" }),
  entity: EntityAnswer = first.findEntity({ query: "ECS", seller: "direct" }),
  taxId: string | undefined = numbers.checkField({ check: "tax-id", value: "9133" }).normalized;
// @ts-expect-error a smaller part does not answer this
first.checkPayment({ context: "alibaba-order" });
// @ts-expect-error amounts are strings
fapiao.taxBreakdown({ amount: 100 });
// @ts-expect-error a field that no question has
fapiao.taxBreakdown({ amout: "100" });
setBase("/fapiao-check/");

const worker: CheckInWorker = await loadInWorker({ part: "numbers" }),
  answered: Promise<TaxAnswer> = worker.taxBreakdown({ amount: "100" });
worker.end();
const reading: Reading = (await loadBulk()).check(new Uint8Array(), { columns: ["amount", "rate"] }),
  bytes: Uint8Array = new Utf8().take(new Uint8Array(), true),
  found: Known[] = search(answers, fapiao.rules(), "VAT", "en");

customElements.define("my-tax", FapiaoTax);
const element: FapiaoElement = document.createElement("fapiao-tax"),
  rules: FieldRules = { "tax-id/check-character": { severity: "caution", message: { en: "a", zh: "b" } } };
const field = document.querySelector("fapiao-field");
if (field) field.rules = rules;
document.addEventListener("fapiao-report", ({ detail: { verdict } }) => verdict === "stop");
document.addEventListener("fapiao-use", ({ detail }) => element.fill(detail));
document.addEventListener("fapiao-bulk", ({ detail: { rows } }) => rows > 0);
await document.querySelector("fapiao-files")?.read([new File([], "a.xml")]);
document.querySelector("fapiao-bulk")?.read([new File([], "a.csv")]);
// @ts-expect-error nothing inside the package is in the way of a host's own names
type Inside = Fapiao.Words;

export { answer, answered, bytes, entity, FapiaoBulk, FapiaoField, FapiaoFiles, found, reading, taxId };
