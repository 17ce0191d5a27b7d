// Measures in Node, and writes the figures down. Arguments: the folder of scratch files, the scale, the
// native program to compare with, and the one that reads a workbook with calamine.
import { tables, workbooks } from "./engines.js";
import { calamineOf, floorOf } from "./floor.js";
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { load } from "../www/fapiao-check/sheets/sheets.js";
import { load as loadForms } from "../www/fapiao-check/fapiao-check.js";
import { lengths, measure, unseen } from "./run.js";

const [folder = ".", scale = "1", program = "", calamine = ""] = process.argv.slice(2);
const pkg = new URL("../www/fapiao-check/pkg/", import.meta.url);
const wasm = {
  forms: await readFile(new URL("fapiao_check_bg.wasm", pkg)),
  bulk: await readFile(new URL("bulk_bg.wasm", pkg)),
};

/** Compiled, instantiated and the first answer given, in milliseconds. */
const starts = async () => {
  /** @type {Record<string, number[]>} */
  const found = { "page’s module": [], "bulk module": [] };
  for (let time = 0; time < 20; time++) {
    const forms = await import(`../www/fapiao-check/pkg/fapiao_check.js?${time}`),
      bulk = await import(`../www/fapiao-check/pkg/bulk.js?${time}`);
    let bytes = unseen(wasm.forms, time),
      start = performance.now();
    await forms.default({ module_or_path: bytes });
    forms.taxBreakdown({ amount: "6150", rate: "6%" }, 0);
    found["page’s module"]?.push(performance.now() - start);
    bytes = unseen(wasm.bulk, time);
    start = performance.now();
    await bulk.default({ module_or_path: bytes });
    const sheet = new bulk.Sheet({ columns: ["amount", "rate"] }, 0);
    sheet.read(new TextEncoder().encode("6150,6%\n"), true);
    sheet.answers().figures();
    found["bulk module"]?.push(performance.now() - start);
  }
  return found;
};

const rivals = await import(pathToFileURL(`${folder}/rivals.js`).href);
/** The processor time of this program, in milliseconds, without other work on the machine. */
const clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const bulk = await load(wasm.bulk);
const beside = {
  // First, while nothing else is in memory.
  flat: lengths(bulk, Number(scale), clock),
  tables: await tables(bulk, folder, Math.round(2_000_000 * Number(scale))),
  workbooks: await workbooks(bulk, folder, Math.round(200_000 * Number(scale)), calamineOf(calamine, folder)),
};
const found = await measure({
  bulk,
  forms: await loadForms(wasm.forms),
  rivals,
  starts,
  floor: floorOf(program, folder),
  scale: Number(scale),
});
await writeFile(`${folder}/node.json`, JSON.stringify({ engine: `Node ${process.version}`, ...found, ...beside }));
