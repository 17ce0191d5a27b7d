// How others ask this project: the same questions under names that stay.
//
// `paper(file)` gives what is printed on a document, by the names of payment documents: { kind, field: value, warnings }.
// `DOORS` are the readers of files, the reconciliation and the sheets: (folder, name, given) => one form of answer.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { load } from "../www/fapiao-check/fapiao-check.js";
import * as bulkDoor from "../www/fapiao-check/bulk/bulk.js";
import { open } from "../www/fapiao-check/bulk/pieces.js";
import { invoiceFile } from "../www/fapiao-check/readers/invoice_file.js";
import { read } from "../www/fapiao-check/readers/read.js";

const TODAY = "2026-11-29";
const module = (name) => readFileSync(new URL(`../www/fapiao-check/pkg/${name}_bg.wasm`, import.meta.url));
const fapiao = await load(module("fapiao_check")),
  bulk = await bulkDoor.load(module("bulk"));

const readAll = async (path) => {
  const all = [];
  for await (const one of read(new Uint8Array(readFileSync(path)), basename(path))) all.push(one);
  return all;
};

/** Names of payment documents; on an invoice of China the bank is the seller's. */
const NAMES = {
  sellerName: "issuer",
  sellerTaxId: "issuerTaxId",
  buyerName: "buyer",
  gross: "amount",
  sellerBank: "bank",
  sellerAccount: "account",
};
const WANTED =
  "issuer issuerTaxId buyer buyerTaxId number code checkCode orderNumber issueDate amount currency due deposit balance net tax payee bank branch bankCountry account iban swift cnaps reference incoterm".split(
    " ",
  );
const WARNINGS = {
  "paper/details-changed": "details-changed",
  "paper/payee-differs": "payee-differs",
  "paper/payee-person": "pays-person",
  "paper/bank-abroad": "bank-abroad",
  "paper/money-transfer": "money-transfer",
  "paper/crypto": "crypto",
  "paper/urgency": "urgency",
  "paper/secrecy": "secrecy",
  "paper/no-call": "no-call",
  "paper/link": "link",
  "paper/off-platform": "off-platform",
  "paper/sender-domain": "sender-domain",
  "paper/no-protection": "no-protection",
  "paper/bank-warns": "bank-warns",
  "paper/bank-no-match": "bank-says-no-match",
};
const isSpecial = (fields) => fields.some(({ name, value }) => name === "type" && value.includes("专用"));
const kindOf = ({ kind, fields }) =>
  kind === "digital"
    ? `fapiao-${isSpecial(fields) ? "special" : "general"}`
    : kind === "legacy"
      ? `paper-${isSpecial(fields) ? "special" : "general"}`
      : kind;

/** What is printed on a document. */
export const paper = async (path) => {
  const [one] = await readAll(path);
  if (!one || one.kind === "unreadable") return {};
  const answer = ["qr", "list"].includes(one.kind) ? {} : { kind: kindOf(one) };
  for (const { name, value, role, currency } of one.fields) {
    const field = NAMES[name] ?? name;
    if (WANTED.includes(field))
      (answer[field] ??= []).push({ value, ...(role && { role }), ...(currency && { currency }) });
  }
  const isInvoice = /^(?:fapiao-(?:general|special)|paper-)/.test(answer.kind ?? "");
  if (isInvoice && answer.amount) answer.currency ??= "CNY";
  answer.warnings = [...new Set(one.notes.flatMap(({ code }) => WARNINGS[code] ?? []))];
  return answer;
};

export const DOORS = {
  async files(folder, name, { own = {} } = {}) {
    const all = await readAll(join(folder, name)),
      [one] = all;
    const checked = fapiao.checkInvoice({ paper: invoiceFile(one), own, today: TODAY });
    return {
      kind: one.kind,
      verdict: ["list", "unreadable"].includes(one.kind) ? undefined : checked.verdict,
      found: [...checked.findings, ...checked.unchecked],
      fields: Object.fromEntries([...one.fields].reverse().map((field) => [field.name, field.value])),
      lines: one.lines,
      table: one.table,
      refused: one.kind === "unreadable" && one.notes.length > 0,
      count: all.length,
    };
  },
  async reconcile(folder, name, { file, as = "console" }) {
    const [{ table }] = await readAll(join(folder, name)),
      [invoice] = await readAll(join(folder, file));
    if (!table) return { kind: "no list", found: [], fields: {}, lines: [] };
    const { firstRow, rows, mapping, isOpen } = table;
    const lists = [{ origin: as, firstRow, rows, mapping, isOpen }];
    const one = fapiao
      .reconcile({ invoices: [invoiceFile(invoice)], lists })
      .rows.find(({ files }) => files.includes(file));
    return {
      kind: "reconciled",
      verdict: one?.verdict,
      found: one?.findings ?? [],
      fields: one?.values ?? {},
      lines: [],
    };
  },
  async sheet(folder, name) {
    try {
      const source = await open(new File([readFileSync(join(folder, name))], name)),
        sheet = bulk.sheet({ today: TODAY }),
        readings = [];
      for await (const piece of source.pieces()) readings.push(sheet.read(piece));
      readings.push(sheet.end());
      const rows = readings.flatMap((reading) =>
        Array.from({ length: reading.rows }, (_, at) => ({
          verdict: ["clear", "caution", "hold", "stop"][reading.verdicts[at]],
          rate: reading.rates[at],
          found: [...reading.findings.subarray(at ? reading.ends[at - 1] : 0, reading.ends[at])].map(
            (one) => bulk.codes[one & 0xffff],
          ),
        })),
      );
      const columns = Object.fromEntries(
        sheet.headings.map((heading, at) => [heading.replace(/^\ufeff/, ""), sheet.columns[at]]),
      );
      return { kind: "sheet", columns, rows, found: rows.flatMap(({ found }) => found), fields: {}, lines: [] };
    } catch (error) {
      if (!error.finding) throw error;
      return { kind: "unreadable", refused: true, found: [error.note], fields: {}, lines: [] };
    }
  },
};
