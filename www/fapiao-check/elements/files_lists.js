// @ts-check
// The lists of `<fapiao-files>`: which column is which, and how they compare with the files.
import { LABELS } from "../readers/labels.js";
import { failure, h, put, shape, yuan } from "./dom.js";
import { invoiceFile } from "../readers/invoice_file.js";
import { finding } from "./files_row.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("../fapiao-check.js").ListTable} Table */
/** @typedef {import("../fapiao-check.js").ListColumn} Column */
/** @typedef {import("../fapiao-check.js").ListOrigin} Kind */
/** @typedef {import("../fapiao-check.js").ReconcileQuestion} Question */
/** @typedef {{ file: string, table: Table, kind: Kind, read: Read }} Listed */

/** @type {Record<Kind, Fapiao.Words>} */
const KINDS = {
  console: { en: "The console’s list of invoices", zh: "控制台发票列表" },
  bureau: { en: "The tax bureau’s export", zh: "税务局导出表" },
  earlier: { en: "An earlier export from this page", zh: "以前在此导出的表格" },
};
/** @type {Partial<Record<Column, Fapiao.Words>>} */
const COLUMNS = {
  digitalNumber: { en: "Digital invoice number", zh: "数电发票号码" },
  number: LABELS.number,
  code: LABELS.code,
  issueDate: LABELS.issueDate,
  sellerName: LABELS.sellerName,
  sellerTaxId: LABELS.sellerTaxId,
  net: LABELS.net,
  tax: LABELS.tax,
  gross: LABELS.gross,
  status: { en: "Status", zh: "发票状态" },
  risk: { en: "Risk level", zh: "发票风险等级" },
  booked: { en: "Recorded", zh: "入账状态" },
  item: { en: "Item (one row a line)", zh: "项目名称（每行一项明细）" },
  originalNumber: LABELS.originalNumber,
  remark: LABELS.remark,
};

/** How many similar exceptions are shown at once; more are folded. */
const FEW = 5;

/** The lists, which column is which, and how they compare with the files. @param {() => Read[]} reads
 * @param {(question: Question) => import("../fapiao-check.js").ReconcileAnswer | undefined} reconcile @param {(read: Read) => import("../fapiao-check.js").Report | undefined} check @param {() => void} changed */
export const lists = (reads, reconcile, check, changed) => {
  /** @type {Listed[]} */
  let all = [];
  /** What is drawn already. */
  let drawn = "";
  const mappings = h("div", { class: "mappings" }),
    out = h("div", { class: "reconciled" }),
    node = h("div", null, mappings, out);

  /** @param {Listed} listed */
  const card = (listed) => {
    const { headings, mapping } = listed.table,
      said = check(listed.read);
    const kind = choice(
      { en: "This list is", zh: "该列表为" },
      Object.entries(KINDS).map(([value, words]) => [value, words]),
      listed.kind,
      (value) => {
        listed.kind = /** @type {Kind} */ (value);
      },
    );
    const columns = /** @type {[Column, Fapiao.Words][]} */ (Object.entries(COLUMNS)).map(([column, words]) =>
      choice(
        words,
        [
          ["", { en: "– none –", zh: "– 无 –" }],
          ...headings.flatMap((heading, at) => (heading ? [/** @type {[string, string]} */ ([`${at}`, heading])] : [])),
        ],
        `${mapping[column] ?? ""}`,
        (value) => {
          if (/^\d+$/.test(value)) mapping[column] = +value;
          else delete mapping[column];
          if (column === "gross") listed.table.isOpen = false;
        },
      ),
    );
    return h(
      "section",
      { class: "card list" },
      h("h2", null, listed.file),
      h(
        "p",
        { class: "hint" },
        { en: `${listed.table.rows.length} rows`, zh: `${listed.table.rows.length} 行` },
        listed.table.sheet && ` · ${listed.table.sheet}`,
      ),
      said?.findings.map(finding),
      kind,
      h(
        "details",
        said?.verdict === "hold" ? { open: "open" } : null,
        h("summary", null, { en: "Which column is which", zh: "列的对应关系" }),
        h("div", { class: "fold columns" }, columns),
      ),
      h(
        "button",
        {
          type: "button",
          class: "link",
          click: () => {
            all = all.filter((one) => one !== listed);
            mappings.replaceChildren(...all.map(card));
            changed();
          },
        },
        { en: "Remove this list", zh: "移除该列表" },
      ),
    );
  };

  /** @param {Fapiao.Words} label @param {[string, Fapiao.Words | string][]} options @param {string} chosen @param {(value: string) => void} choose */
  const choice = (label, options, chosen, choose) => {
    const select = h(
      "select",
      {
        change: () => {
          choose(select.value);
          drawn = "";
          changed();
        },
      },
      options.map(([value, words]) => {
        // An option has plain text, in the language that the page has when it is made.
        const option = h(
          "option",
          { value },
          typeof words === "string"
            ? words
            : node.matches(":lang(zh)") || document.querySelector(":root:lang(zh)")
              ? words.zh
              : words.en,
        );
        option.selected = value === chosen;
        return option;
      }),
    );
    return h("label", { class: "field" }, label, select);
  };

  /** A part did not load: the lists and files are kept. @param {unknown} error */
  const failed = (error) => {
    drawn = "";
    const said = {
      en: "This part of the page could not be loaded. Your files and lists are still here.",
      zh: "该部分未能加载，已读取的文件和列表仍在。",
    };
    out.replaceChildren(failure(said, error, () => changed()));
  };
  /** @template T @param {() => Promise<T>} load */
  const arrived = (load) => load().catch(failed);

  const draw = async () => {
    const confirmed = reads(),
      key = JSON.stringify([
        confirmed.map(({ file, fields }) => [file, fields.map(({ value }) => value)]),
        all.map(({ file, kind, table }) => [file, kind, table.mapping]),
      ]);
    if (key === drawn) return;
    drawn = key;
    const question = {
      invoices: confirmed.map(invoiceFile),
      lists: all
        .filter(({ table: { mapping } }) => mapping.number !== undefined || mapping.digitalNumber !== undefined)
        .map(({ kind, table: { firstRow, rows, mapping, isOpen } }) => ({
          origin: kind,
          firstRow,
          rows,
          mapping,
          isOpen,
        })),
    };
    const result = reconcile(question)?.rows;
    if (!result) {
      drawn = "";
      return;
    }
    out.replaceChildren();
    if (!confirmed[0]) {
      if (all[0])
        put(
          out,
          h(
            "p",
            { class: "hint" },
            {
              en: "Once you have confirmed the invoices, we compare them with this list.",
              zh: "读取并确认发票后，将与该列表核对。",
            },
          ),
        );
      return;
    }
    const open = result.filter(({ findings }) => findings.some(({ severity }) => severity !== "info")),
      rest = result.filter((one) => !open.includes(one));
    /** Similar exceptions are grouped: a list that begins too late has hundreds of one kind. @type {Map<string, typeof open>} */
    const groups = new Map();
    for (const one of open) {
      const { code, message } = /** @type {import("../fapiao-check.js").Finding} */ (one.findings[0]),
        key = code === "reconcile/not-listed" || code === "reconcile/file-missing" ? message.en : code;
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    put(
      out,
      h(
        "h2",
        { tabindex: "-1" },
        all[0] ? { en: "Files compared with lists", zh: "对账结果" } : { en: "Confirmed invoices", zh: "已确认的发票" },
      ),
      h(
        "p",
        { class: "say" },
        {
          en: `${open.length} with differences, ${rest.length} without`,
          zh: `${open.length} 张有差异，${rest.length} 张无差异`,
        },
      ),
      [...groups.values()].map((group) =>
        group.length <= FEW
          ? h("ul", { class: "exceptions" }, group.map(line))
          : h(
              "details",
              { class: "alike" },
              h(
                "summary",
                null,
                { en: `${group.length} × `, zh: `${group.length} 张：` },
                group[0]?.findings[0]?.message,
              ),
              h("ul", { class: "exceptions" }, group.map(line)),
            ),
      ),
      rest[0] &&
        h(
          "details",
          null,
          h("summary", null, { en: `${rest.length} with no problems found`, zh: `${rest.length} 张无差异` }),
          h("ul", { class: "exceptions" }, rest.map(line)),
        ),
      h(
        "p",
        null,
        h(
          "button",
          {
            type: "button",
            class: "export",
            click: async () => {
              const language = out.matches(":lang(zh)") ? "zh" : "en",
                sheets = reconcile({ ...question, language })?.sheets ?? [],
                part = await arrived(() => import("../sheets/workbook_writer.js")),
                file = await part?.workbookOf(sheets).catch(failed);
              if (file) save(file, language === "zh" ? "发票核对结果.xlsx" : "invoices-checked.xlsx");
            },
          },
          { en: "Save the result as XLSX", zh: "导出结果（XLSX）" },
        ),
      ),
    );
  };

  return {
    node,
    draw,
    /** @param {Read} read */
    add(read) {
      const table = /** @type {Table} */ (read.table),
        kind = table.origin;
      // One list of each kind: the newer replaces the older.
      all = [...all.filter((one) => one.kind !== kind), { file: read.file, table, kind, read }];
      mappings.replaceChildren(...all.map(card));
    },
    empty() {
      all = [];
      drawn = "";
      mappings.replaceChildren();
      out.replaceChildren();
    },
  };
};

/** @param {import("../fapiao-check.js").Reconciled} one */
const line = ({ number, verdict, findings, values, files, rows }) =>
  h(
    "li",
    { "data-tone": verdict },
    h(
      "div",
      { class: "line-head" },
      shape(verdict),
      h(
        "div",
        null,
        h(
          "p",
          null,
          h("span", { class: "digits" }, number),
          " ",
          values.sellerName,
          " ",
          values.gross && h("span", { class: "amount" }, yuan(values.gross)),
        ),
        h(
          "small",
          null,
          files.join(" · "),
          files[0] && rows[0] ? " · " : "",
          rows.map(({ list, row }, at) => [at ? " · " : "", KINDS[list], { en: `, row ${row}`, zh: `第 ${row} 行` }]),
        ),
      ),
    ),
    findings.map(finding),
  );

/** @param {Blob} file @param {string} name */
const save = (file, name) => {
  const url = URL.createObjectURL(file);
  const link = h("a", { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
