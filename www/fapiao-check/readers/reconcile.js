// @ts-check
import { found, own, practice } from "./finding.js";
import { values } from "./list.js";
import { LABELS } from "./labels.js";
import { day, fen, yuan } from "./money.js";

/** @typedef {import("../readers.js").Rule} Rule */
/** @typedef {import("../readers.js").Table} Table */
/** @typedef {import("../readers.js").Column} Column */
/** @typedef {import("../readers.js").Booked} Booked */
/** @typedef {import("../readers.js").Reconciled} Reconciled */
/** @typedef {import("../fapiao-check.js").Finding} Finding */
/** @typedef {Partial<Record<Column, string>>} Values */
/** @typedef {"console" | "bureau"} List */

const LISTS = {
  console: { en: "console’s list", zh: "控制台列表" },
  bureau: { en: "tax bureau’s export", zh: "税务局导出表" },
};

/** @type {Rule} */
export const NO_FILE = {
  code: "reconcile/file-missing",
  severity: "caution",
  message: { en: "In the {list}, but no file of it is here.", zh: "{list}中有该发票，但没有对应的发票文件。" },
  fix: { en: "Download the invoice and add it.", zh: "请下载该发票并加入。" },
  source: own("Reconciliation"),
};
/** @type {Rule} */
export const NOT_LISTED = {
  code: "reconcile/not-listed",
  severity: "caution",
  message: { en: "Not in the {list}.", zh: "{list}中没有该发票。" },
  fix: {
    en: "See whether the list covers the day of issue; if it does, have the invoice verified.",
    zh: "请确认列表的期间包含开票日期；若已包含，请查验该发票。",
  },
  source: own("Reconciliation"),
};
/** @type {Rule} */
export const TWICE_LISTED = {
  code: "reconcile/listed-twice",
  severity: "caution",
  message: {
    en: "It stands in the {list} {count} times, in rows {rows}.",
    zh: "{list}中出现 {count} 次：第 {rows} 行。",
  },
  fix: { en: "Book it once only.", zh: "请勿重复入账。" },
  source: own("Reconciliation"),
};
/** @type {Rule} */
export const SEVERAL_FILES = {
  code: "reconcile/several-files",
  severity: "info",
  message: { en: "{count} files of the same invoice: {files}.", zh: "同一发票有 {count} 个文件：{files}。" },
  fix: { en: "Book it once only.", zh: "请勿重复入账。" },
  source: own("Reconciliation"),
};
/** @type {Rule} */
export const DIFFERS = {
  code: "reconcile/value-differs",
  severity: "hold",
  message: {
    en: "{field}: {file} in the file, {row} in the {list}.",
    zh: "{field}不一致：发票文件为 {file}，{list}为 {row}。",
  },
  fix: { en: "Find out which is right before it is booked.", zh: "请核实后再入账。" },
  source: own("Reconciliation"),
};
/** @type {Rule} */
export const FILES_DIFFER = {
  code: "reconcile/files-differ",
  severity: "hold",
  message: {
    en: "{field}: {file} in {one}, {row} in {other}, though both carry the same number.",
    zh: "{field}不一致：同一号码，{one} 中为 {file}，{other} 中为 {row}。",
  },
  fix: {
    en: "Find out which is right; one of the files may have been changed.",
    zh: "请核实哪一份正确，其中可能有文件被改动。",
  },
  source: own("Reconciliation"),
};
/** @type {Rule} */
export const REVERSED = {
  code: "reconcile/reversed",
  severity: "hold",
  message: {
    en: "Taken back by the red invoice {red}: {left} of it remain.",
    zh: "已被红字发票 {red} 冲销，剩余 {left}。",
  },
  fix: {
    en: "Book only what remains, together with the red invoice.",
    zh: "请连同红字发票一并处理，仅就剩余金额入账。",
  },
  source: practice("Red invoices"),
};
/** @type {Rule} */
export const ORIGINAL_MISSING = {
  code: "reconcile/original-missing",
  severity: "caution",
  message: {
    en: "A red invoice; the one that it takes back ({original}) is neither among the files nor in a list.",
    zh: "红字发票，对应的蓝字发票（{original}）不在文件和列表中。",
  },
  source: practice("Red invoices"),
};
/** @type {Rule} */
export const STATUS = {
  code: "reconcile/status",
  severity: "hold",
  message: { en: "The {list} says “{status}”.", zh: "{list}中的状态为“{status}”。" },
  fix: { en: "Do not book it before this is settled.", zh: "请先核实状态，再入账。" },
  source: practice("Exports of the tax bureau"),
};
/** @type {Rule} */
export const VOID = {
  code: "reconcile/void",
  severity: "stop",
  message: { en: "The {list} says “{status}”: the invoice is void.", zh: "{list}中的状态为“{status}”，该发票已作废。" },
  fix: { en: "Do not book it; ask the seller for a new one.", zh: "请勿入账，并请销售方重新开具。" },
  source: practice("Exports of the tax bureau"),
};
/** @type {Rule} */
export const NOT_BOOKED = {
  code: "reconcile/not-booked",
  severity: "info",
  message: { en: "Not yet booked, says the {list}.", zh: "{list}显示尚未入账。" },
  source: practice("Exports of the tax bureau"),
};
/** @type {Rule} */
export const NOT_COMPARED = {
  code: "reconcile/not-compared",
  severity: "caution",
  message: {
    en: "{field} was not compared with the {list}: one of them has none that can be read.",
    zh: "{field}未与{list}核对：其中一方没有可识别的内容。",
  },
  fix: { en: "Compare the two yourself.", zh: "请自行核对。" },
  source: own("Reconciliation"),
};

const SEVERITIES = /** @type {const} */ (["stop", "hold", "caution", "info"]);
/** @param {{ severity: Finding["severity"] }[]} findings @returns {import("../fapiao-check.js").Verdict} */
export const verdict = (findings) =>
  /** @type {const} */ (["stop", "hold", "caution"]).find((one) => findings.some(({ severity }) => severity === one)) ??
  "clear";

/** @typedef {{ row: number, values: Values }} Row */
/** Two lists' rows and the files of one invoice. @typedef {{ number: string, files: Booked[], console: Row[], bureau: Row[] }} Group */

/** Files against lists, by number; nothing is ever taken for a float. What is amiss comes first.
 * @param {Booked[]} invoices @param {Partial<Record<List, Table>>} lists @returns {Reconciled[]} */
export const reconcile = (invoices, lists) => {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  const group = (/** @type {Values} */ { number = "", code = "" }) => {
    // An older number of 8 digits says something only with its code.
    const plain = number.normalize("NFKC").replace(/\s/g, ""),
      key = plain.length === 8 && code ? `${code} ${plain}` : plain;
    const known = groups.get(key) ?? { number: key, files: [], console: [], bureau: [] };
    groups.set(key, known);
    return known;
  };
  for (const one of invoices) group(one.values).files.push(one);
  for (const name of /** @type {const} */ (["console", "bureau"])) {
    const list = lists[name];
    if (list) for (const row of summed(list, group)) group(row.values)[name].push(row);
  }
  groups.delete("");
  const reds = reversals(groups);
  const all = [...groups.values()].map((one) => answer(one, lists, groups, reds));
  const grade = (/** @type {Reconciled} */ { verdict, findings }) =>
    ["stop", "hold", "caution", "clear"].indexOf(verdict) * 2 - (findings[0] ? 1 : 0);
  return all.sort((a, b) => grade(a) - grade(b) || (a.number < b.number ? -1 : 1));
};

/** The rows of a list that has one for each line of an invoice are added up. @param {Table} list @param {(values: Values) => Group} group @returns {Row[]} */
const summed = (list, group) => {
  const rows = list.rows
    .map((cells, at) => ({ row: list.firstRow + at, values: values(list, cells) }))
    .filter(({ values: { number } }) => number && /\d/.test(number));
  if (list.mapping.item === undefined) return rows;
  /** @type {Map<Group, Row>} */
  const sums = new Map();
  for (const { row, values: said } of rows) {
    const key = group(said),
      before = sums.get(key);
    if (!before) sums.set(key, { row, values: said });
    else
      for (const name of /** @type {const} */ (["net", "tax", "gross"])) {
        const [a, b] = [fen(before.values[name]), fen(said[name])];
        if (a !== undefined && b !== undefined) before.values[name] = yuan(a + b);
        else if (before.values[name] !== said[name]) delete before.values[name];
      }
  }
  return [...sums.values()];
};

/** What is known of an invoice, from wherever. @param {Group} group @returns {Values} */
const known = ({ files, console: listed, bureau }) =>
  Object.assign(
    {},
    ...listed.map(({ values }) => values),
    ...bureau.map(({ values }) => values),
    ...files.map(({ values }) => values).reverse(),
  );

/** The red invoices of each original. @param {Map<string, Group>} groups */
const reversals = (groups) => {
  /** @type {Map<string, Group[]>} */
  const reds = new Map();
  for (const one of groups.values()) {
    const original = originalOf(known(one));
    if (original) reds.set(original, [...(reds.get(original) ?? []), one]);
  }
  return reds;
};

/** @param {Values} said */
const originalOf = ({ originalNumber, remark }) =>
  originalNumber ?? /被红冲蓝字(?:数电|全电)发?票号码\s*[：:]\s*(\d{20})/.exec(remark ?? "")?.[1];

/** @param {Group} group @param {Partial<Record<List, Table>>} lists @param {Map<string, Group>} groups @param {Map<string, Group[]>} reds @returns {Reconciled} */
const answer = (group, lists, groups, reds) => {
  const { number, files, console: listed, bureau } = group,
    said = known(group),
    [file] = files;
  /** @type {Finding[]} */
  const findings = [];
  if (files[1])
    findings.push(
      found(SEVERAL_FILES, "number", { count: `${files.length}`, files: files.map((one) => one.file).join("; ") }),
    );
  for (const other of files.slice(1))
    findings.push(
      ...compare(file?.values ?? {}, other.values, (field, one, two) =>
        found(FILES_DIFFER, field, {
          field: LABELS[field] ?? field,
          file: one,
          row: two,
          one: file?.file ?? "",
          other: other.file,
        }),
      ),
    );
  for (const [name, rows] of /** @type {const} */ ([
    ["console", listed],
    ["bureau", bureau],
  ])) {
    if (!lists[name]) continue;
    const list = LISTS[name],
      [row] = rows;
    if (!row) findings.push(found(NOT_LISTED, "number", { list }));
    else findings.push(...inList(file, row.values, list));
    if (rows[1])
      findings.push(
        found(TWICE_LISTED, "number", { list, count: `${rows.length}`, rows: rows.map((one) => one.row).join(", ") }),
      );
  }
  findings.push(...reversal(group, said, groups, reds));
  findings.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return {
    number,
    findings,
    verdict: verdict(findings),
    values: said,
    files: files.map((one) => one.file),
    checks: files.flatMap(({ checked }) => checked ?? []),
    rows: [
      ...listed.map(({ row }) => ({ list: /** @type {const} */ ("console"), row })),
      ...bureau.map(({ row }) => ({ list: /** @type {const} */ ("bureau"), row })),
    ],
  };
};

/** @param {Booked | undefined} file @param {Values} row @param {import("../fapiao-check.js").Text} list */
const inList = (file, row, list) => {
  const findings = !file
    ? [found(NO_FILE, "number", { list })]
    : compare(
        file.values,
        row,
        (field, one, two) => found(DIFFERS, field, { field: LABELS[field] ?? field, file: one, row: two, list }),
        (field) => found(NOT_COMPARED, field, { field: LABELS[field] ?? field, list }),
      );
  const { status = "", risk = "", booked = "" } = row;
  if (/作废|void/i.test(status)) findings.push(found(VOID, "status", { list, status }));
  else if (/红冲|冲红|冲销|异常|reversed|cancel/i.test(status))
    findings.push(found(STATUS, "status", { list, status }));
  if (/疑点|异常|abnormal|suspicious/i.test(risk)) findings.push(found(STATUS, "risk", { list, status: risk }));
  if (/^(?:未入账|01|否|no|not booked)$/i.test(booked)) findings.push(found(NOT_BOOKED, "booked", { list }));
  return findings;
};

/** What differs in two accounts of one invoice. @param {Values} one @param {Values} two @param {(field: Column, one: string, two: string) => Finding} differs @param {(field: Column) => Finding} [unread] */
const compare = (one, two, differs, unread) => {
  const findings = [];
  for (const field of /** @type {const} */ (["net", "tax", "gross", "issueDate", "sellerTaxId", "sellerName"])) {
    const [a, b] = [one[field], two[field]];
    if (a === undefined || b === undefined) continue;
    // The tax ID says who it is; the name only where there is none.
    if (field === "sellerName" && one.sellerTaxId && two.sellerTaxId) continue;
    const read = field === "issueDate" ? day : field.startsWith("seller") ? name : fen;
    const [x, y] = [read(a), read(b)];
    if (x === undefined || y === undefined) {
      if (unread) findings.push(unread(field));
    } else if (x !== y) findings.push(differs(field, a, b));
  }
  return findings;
};

/** Brackets and spaces are no difference between names. @param {string} text */
const name = (text) => text.normalize("NFKC").replace(/\s/g, "").toUpperCase();

/** @param {Group} group @param {Values} said @param {Map<string, Group>} groups @param {Map<string, Group[]>} reds */
const reversal = ({ number }, said, groups, reds) => {
  const original = originalOf(said);
  if (original) return groups.has(original) ? [] : [found(ORIGINAL_MISSING, "originalNumber", { original })];
  const red = reds.get(number);
  if (!red) return [];
  const amounts = [said, ...red.map(known)].map(({ gross }) => fen(gross));
  const left = amounts.includes(undefined)
    ? { en: "an amount that cannot be told", zh: "金额无法计算" }
    : yuan(amounts.reduce((/** @type {bigint} */ sum, amount) => sum + (amount ?? 0n), 0n));
  return [found(REVERSED, "number", { red: red.map((one) => one.number).join(", "), left })];
};

/** What reconcile needs of what was read. @param {import("../readers.js").Read} read @returns {Booked} */
export const booked = ({ file, fields }) => ({
  file,
  values: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
});

/** What the lists say, and what the checks of the files say beyond what is only good to know; each once.
 * @param {Reconciled} one */
const everything = ({ findings, checks }) => {
  const checked = checks.flatMap((one) => [...one.findings, ...one.unchecked]);
  const all = [...findings, ...checked.filter(({ severity }) => severity !== "info")];
  return [...new Set(all.map(({ message }) => message.zh))];
};

/** @param {{ verdict: import("../fapiao-check.js").Verdict }[]} all */
const worst = (all) =>
  /** @type {const} */ (["stop", "hold", "caution"]).find((one) => all.some(({ verdict }) => verdict === one)) ??
  "clear";

/** The rows of the reconciliation, for `workbook`: Chinese headings, every number a text, and the worst of what the lists
 * and the checks of the files say. @param {Reconciled[]} all */
export const exported = (all) => {
  const columns = /** @type {const} */ ([
    "number",
    "code",
    "issueDate",
    "sellerName",
    "sellerTaxId",
    "buyerName",
    "buyerTaxId",
    "net",
    "tax",
    "gross",
    "originalNumber",
    "status",
  ]);
  const words = { stop: "需更正", hold: "需确认", caution: "请留意", clear: "未发现问题" };
  return {
    name: "核对结果",
    rows: [
      [
        "核对结论",
        ...columns.map((column) => LABELS[column]?.zh ?? "发票状态"),
        "发现的问题",
        "文件",
        "控制台列表行号",
        "税务局导出表行号",
      ],
      ...all.map((one) => [
        words[worst([one, ...one.checks])],
        ...columns.map((column) => one.values[column] ?? ""),
        everything(one).join("\n"),
        one.files.join("\n"),
        ...["console", "bureau"].map((list) =>
          one.rows
            .filter((row) => row.list === list)
            .map(({ row }) => row)
            .join(", "),
        ),
      ]),
    ],
  };
};
