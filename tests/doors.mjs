// A stable interface for other programs: the same questions under names that do not change.
//
// `paper(file)` returns what is printed on a document, by the names of payment documents: { kind, field: value,
// warnings }.
// `DOORS` are the readers of files, the reconciliation and the sheets: (folder, name, given) => one format of answer.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { load } from "../www/fapiao-check/fapiao-check.js";
import * as bulkDoor from "../www/fapiao-check/sheets/sheets.js";
import { open } from "../www/fapiao-check/sheets/open_sheet.js";
import { invoiceFile } from "../www/fapiao-check/readers/invoice_file.js";
import { Reading } from "../www/fapiao-check/readers/reading.js";
import { thread } from "../www/fapiao-check/readers/thread.js";

const TODAY = "2026-11-29";
const module = (name) => readFileSync(new URL(`../www/fapiao-check/pkg/${name}_bg.wasm`, import.meta.url));
const fapiao = await load(module("fapiao_check")),
  bulk = await bulkDoor.load(module("bulk"));

// In a thread: what hangs in a file is ended, and named.
const reading = new Reading({ lanes: 1, worker: thread });
const readAll = async (path) => {
  const all = [];
  const arrayBuffer = async () => new Uint8Array(readFileSync(path)).buffer;
  await reading.read({ name: basename(path), arrayBuffer }, (one) => all.push(one));
  return all;
};

/** Names of payment documents; on a Chinese invoice the bank is the seller's. */
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

/** @type {ReturnType<typeof import("./pictures/recogniser.js").recogniser> | undefined} */
let starting;
/** The text in a picture, read in a browser that starts with the first one; values that the votes refuse are left out. */
const pictured = async (path) => {
  starting ??= import("./pictures/recogniser.js").then(({ recogniser }) => recogniser());
  const { pieces, qr, notes } = await (await starting).read(readFileSync(path));
  const answer = fapiao.readPaper({ pieces, ...(qr !== undefined && { qr }), name: basename(path), today: TODAY });
  return {
    ...answer,
    fields: answer.fields.filter(({ reading }) => reading?.sure !== false),
    notes: [...notes, ...answer.findings],
  };
};

/** What is printed on a document. */
export const paper = async (path) => {
  const isPicture = /\.(?:png|jpe?g|webp)$/i.test(path),
    [read] = isPicture ? [] : await readAll(path),
    isScan = path.endsWith(".pdf") && ["unreadable", "qr"].includes(read.kind),
    one = isPicture || isScan ? await pictured(path) : read;
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
