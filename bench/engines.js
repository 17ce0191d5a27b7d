// Whole files, compared in Node with the engines and readers that people would use instead.
import { DuckDBInstance } from "@duckdb/node-api";
import ExcelJS from "exceljs";
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import XLSX from "xlsx";
import { open } from "../www/fapiao-check/sheets/open_sheet.js";
import { compare } from "./run.js";

/** @typedef {import("../www/fapiao-check/sheets/sheets.js").Bulk} Bulk */

/** How many bytes are read at once, as on the page. */
const PIECE = 1 << 20;

/** Amount and rate to net, tax and balancing tax, in whole fen, rounded half away from zero: the same bytes as ours.
 * @param {string} from @param {string} to */
const query = (from, to) => `
copy (
  with cents as (
    select (amount * 100)::bigint as gross, rtrim(rate, '%')::bigint as percent
    from read_csv('${from}', header = true, columns = { 'amount': 'decimal(15, 2)', 'rate': 'varchar' })
  ), nets as (
    select gross, percent, (gross * 200 + 100 + percent) // (200 + 2 * percent) as net from cents
  )
  select net::decimal(15, 0) * 0.01, ((net * percent * 2 + 100) // 200)::decimal(15, 0) * 0.01, (gross - net)::decimal(15, 0) * 0.01
  from nets
) to '${to}' (header false)`;

/** DuckDB with this number of threads. @param {number} threads @param {string} from @param {string} to */
const duckdb = async (threads, from, to) => {
  const instance = await DuckDBInstance.create(":memory:", { threads: `${threads}` });
  const connection = await instance.connect();
  return () => connection.run(query(from, to));
};

/** This module, from a file to a file. @param {Bulk} bulk @param {string} from @param {string} to */
const throughFile = (bulk, from, to) => {
  const source = openSync(from, "r"),
    target = openSync(to, "w"),
    sheet = bulk.sheet({ text: "figures" }),
    piece = new Uint8Array(PIECE);
  for (let length = 1; length > 0; ) {
    length = readSync(source, piece);
    const { text } = length ? sheet.read(piece.subarray(0, length)) : sheet.end();
    for (let at = 0; at < text.length; ) at += writeSync(target, text, at);
  }
  sheet.free();
  closeSync(source);
  closeSync(target);
};

/** From CSV to CSV: DuckDB with one thread and with two, and this module. Their bytes must be the same.
 * @param {Bulk} bulk @param {string} folder @param {number} rows */
export const tables = async (bulk, folder, rows) => {
  const from = `${folder}/table.csv`,
    /** @type {Record<string, string>} */
    results = {};
  const into = (/** @type {string} */ name) => (results[name] = `${folder}/${name}.csv`);
  const found = await compare({
    "DuckDB, one thread": { rows, run: await duckdb(1, from, into("duckdb-1")) },
    "DuckDB, two threads": { rows, run: await duckdb(2, from, into("duckdb-2")) },
    "this module, in Node": { rows, run: () => throughFile(bulk, from, into("ours")) },
  });
  const [first, ...others] = await Promise.all(Object.values(results).map((path) => readFile(path)));
  for (const other of others)
    if (!first?.equals(other)) throw new Error("DuckDB and this module must write the same bytes");
  return found;
};

/** Reads all cells of a workbook and counts its rows. @type {Record<string, (bytes: Uint8Array<ArrayBuffer>) => Promise<number>>} */
const readers = {
  SheetJS: async (bytes) => {
    const { Sheets, SheetNames } = XLSX.read(bytes, { dense: true });
    return XLSX.utils.sheet_to_json(/** @type {XLSX.WorkSheet} */ (Sheets[SheetNames[0] ?? ""]), { header: 1 }).length;
  },
  ExcelJS: async (bytes) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer);
    let rows = 0;
    workbook.worksheets[0]?.eachRow((row) => (rows += Array.isArray(row.values) ? 1 : 0));
    return rows;
  },
};

/** A workbook of whole exports: the others read it, this module reads and checks it.
 * @param {Bulk} bulk @param {string} folder @param {number} rows @param {() => Promise<number>} calamine nanoseconds a row */
export const workbooks = async (bulk, folder, rows, calamine) => {
  const bytes = new Uint8Array(await readFile(`${folder}/invoices.xlsx`));
  const check = async () => {
    const source = await open(new File([bytes], "invoices.xlsx")),
      sheet = bulk.sheet({ today: "2026-06-30" });
    let found = 1;
    for await (const piece of source.pieces()) found += sheet.read(piece).rows;
    found += sheet.end().rows;
    sheet.free();
    return found;
  };
  const all = (/** @type {() => Promise<number>} */ run) => ({
    rows,
    run: async () => {
      const found = await run();
      if (found !== rows + 1) throw new Error(`${rows + 1} lines must be read, not ${found}`);
    },
  });
  return compare({
    ...Object.fromEntries(Object.entries(readers).map(([name, run]) => [`${name}: read`, all(() => run(bytes))])),
    "calamine, native Rust: read": { rows, time: calamine },
    "this module, in Node: read and every check": all(check),
  });
};
