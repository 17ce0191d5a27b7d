// Writes the files that the native floor reads, and the rivals in one file for both engines. Arguments: where to, the scale.
import { writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { idFile, invoiceFile, taxFile, taxIds } from "./rows.js";

const [folder = ".", scale = "1"] = process.argv.slice(2),
  rows = Math.round(1_000_000 * Number(scale));
await writeFile(`${folder}/tax.csv`, taxFile(rows));
await writeFile(`${folder}/ids.csv`, idFile(taxIds(rows)));
await writeFile(`${folder}/invoices.csv`, invoiceFile(rows));
await build({
  entryPoints: [new URL("rivals.js", import.meta.url).pathname],
  bundle: true,
  format: "esm",
  outfile: `${folder}/rivals.js`,
  logLevel: "error",
});
