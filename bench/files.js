// Writes the files for separate programs, and the rivals bundled for both engines. Arguments: the folder, the scale.
import { writeFile } from "node:fs/promises";
import { build } from "esbuild";
import XLSX from "xlsx";
import { idFile, invoiceFile, taxFile, taxIds } from "./rows.js";

/** A sheet with its texts shared and its amounts as numbers, as spreadsheets write it. @param {string} csv */
const workbook = (csv) => {
  const lines = csv.trimEnd().split("\n");
  const isAmount = (/** @type {string} */ cell, /** @type {number} */ column) =>
    column > 2 && column < 6 && !isNaN(+cell);
  const cells = lines.map((line) => line.split(",").map((cell, column) => (isAmount(cell, column) ? +cell : cell)));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells), "发票");
  return XLSX.write(book, { type: "buffer", bookType: "xlsx", bookSST: true, compression: true });
};

const [folder = ".", scale = "1"] = process.argv.slice(2),
  rows = Math.round(1_000_000 * Number(scale));
await writeFile(`${folder}/tax.csv`, taxFile(rows));
await writeFile(`${folder}/ids.csv`, idFile(taxIds(rows)));
await writeFile(`${folder}/invoices.csv`, invoiceFile(rows));
await writeFile(`${folder}/table.csv`, taxFile(2 * rows));
await writeFile(`${folder}/invoices.xlsx`, workbook(new TextDecoder().decode(invoiceFile(rows / 5))));
await build({
  entryPoints: [new URL("rivals.js", import.meta.url).pathname],
  bundle: true,
  format: "esm",
  outfile: `${folder}/rivals.js`,
  logLevel: "error",
});
