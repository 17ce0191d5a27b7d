// @ts-check
// One file of `<fapiao-files>`: its verdict, and what was read in it.
import { LABELS, LINE_LABELS } from "../readers/labels.js";
import { failure, grouped, h, put, shape, yuan } from "./dom.js";
import { TONES } from "./element.js";
import { cardOf, fillings, isForPaying, KINDS } from "./papers.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("../fapiao-check.js").InvoiceAnswer} Checked */
/** @typedef {import("../fapiao-check.js").Finding} Finding */

const ROLES = { old: { en: "before", zh: "原" }, new: { en: "new", zh: "新" } };

/** @param {Partial<Finding>} found */
export const finding = ({ severity = "info", message, fix }) =>
  h(
    "div",
    { class: "finding", "data-tone": severity },
    shape(severity),
    h("div", null, h("p", null, h("strong", null, TONES[severity]), " ", message), h("p", null, fix)),
  );

/** One file: its verdict first, what was read when it is opened. @param {Read} read @param {(read: Read) => Checked | undefined} check @param {() => void} changed */
export const invoiceRow = (read, check, changed) => {
  const body = h("div", { class: "fold" }),
    found = h("div", { class: "findings" }),
    summary = h("summary"),
    rest = h("div", { class: "fold" }),
    mark = h("input", { type: "checkbox" });
  const node = h(
    "details",
    {
      class: "file",
      toggle: () => {
        if (node.open && !body.firstChild) fill();
      },
    },
    summary,
    body,
  );
  const row = {
    read,
    node,
    verdict: /** @type {import("../fapiao-check.js").Verdict} */ ("hold"),
    confirmed: false,
    /** @type {Checked | undefined} */
    report: undefined,
    /** Whether it was read from a picture. */
    get isRecognised() {
      return picture?.isRead ?? false;
    },
    confirm() {
      row.confirmed = mark.checked = true;
      head();
    },
    /** Releases the picture. */
    end: () => picture?.end(),
    checkAgain() {
      row.report = check(row.read);
      // What was not checked is not `clear`.
      row.verdict = row.report?.verdict ?? "hold";
      head();
      if (body.firstChild) findings();
    },
  };
  mark.onchange = () => {
    row.confirmed = mark.checked;
    head();
    changed();
  };
  /** @type {ReturnType<typeof import("./files_picture.js").recognisedRow> | undefined} */
  let picture;
  // The text in a picture is read if the reader wants it, and confirmed value by value.
  const pictured = async () => {
    const box = h("div");
    put(body, box);
    try {
      const { recognisedRow } = await import("./files_picture.js");
      picture = recognisedRow(read, (now, confirmed) => {
        row.read = now;
        row.confirmed = confirmed;
        row.checkAgain();
        draw();
        changed();
      });
      box.replaceChildren(picture.node);
      picture.begin();
    } catch (error) {
      const said = { en: "The text in the picture could not be read.", zh: "未能读取图片中的文字。" };
      box.replaceChildren(failure(said, error, () => (box.remove(), pictured())));
    }
  };
  const value = (/** @type {string} */ name) => row.read.fields.find((field) => field.name === name)?.value;

  /** A fapiao is in yuan, whatever its amount shows. */
  const amount = () => {
    const shown = value("gross") ?? value("amount"),
      currency = value("currency");
    return shown && (currency || isForPaying(row.read) ? grouped(shown, currency) : yuan(shown));
  };
  const head = () => {
    node.dataset.tone = row.verdict;
    summary.replaceChildren();
    const all = [...(row.report?.findings ?? []), ...(row.report?.unchecked ?? [])],
      first = all.find(({ severity }) => severity === row.verdict);
    put(
      summary,
      shape(row.verdict),
      h(
        "span",
        { class: "what" },
        h(
          "span",
          { class: "word" },
          h("strong", null, TONES[row.verdict]),
          row.confirmed && [" · ", { en: "confirmed", zh: "已确认" }],
        ),
        value("number") && h("span", { class: "digits" }, value("number")),
        h("span", null, value("sellerName")),
        h("span", { class: "amount" }, amount()),
        h("small", null, KINDS[row.read.kind], " · ", read.file),
        first && h("span", { class: "first" }, first.message),
      ),
    );
  };

  const findings = () => {
    found.replaceChildren();
    const all = row.report?.findings ?? [],
      quiet = all.filter(({ severity }) => severity === "info");
    put(
      found,
      all.filter(({ severity }) => severity !== "info").map(finding),
      row.report?.unchecked.map(({ severity, message }) => finding({ severity, message })),
      quiet[0] &&
        h(
          "details",
          null,
          h("summary", null, { en: `${quiet.length} good to know`, zh: `${quiet.length} 条提示` }),
          h("div", { class: "fold" }, quiet.map(finding)),
        ),
    );
  };

  /** Only once it is opened: five hundred rows have ten thousand fields. */
  const fill = () => {
    findings();
    put(body, found);
    if (read.pictures) pictured();
    put(body, rest);
    draw();
  };

  const draw = () => {
    rest.replaceChildren();
    if (!row.read.fields[0]) return;
    put(
      rest,
      // Recognised values are next to their parts of the picture.
      !picture?.isRead && fieldTable(),
      row.read.lines[0] && lineTable(row.read.lines),
      isForPaying(row.read) &&
        h(
          "p",
          null,
          h(
            "button",
            {
              type: "button",
              class: "small",
              click: () =>
                node.dispatchEvent(
                  new CustomEvent("fapiao-use", {
                    bubbles: true,
                    composed: true,
                    detail: fillings(row.read, cardOf(row.read.kind), {}),
                  }),
                ),
            },
            { en: "Use in “Before you pay”", zh: "填入“付款前核对”" },
          ),
        ),
      !picture?.isRead &&
        h(
          "label",
          { class: "tick" },
          mark,
          h("span", null, { en: "These fields match the invoice", zh: "以上字段与发票一致" }),
        ),
    );
  };

  const fieldTable = () =>
    h(
      "table",
      { class: "fields" },
      h(
        "caption",
        null,
        {
          en: "Read from the file: compare, and correct what was misread",
          zh: "从文件读取的内容：请核对，误读处可更正",
        },
        h(
          "button",
          {
            type: "button",
            class: "link where-shown",
            click: ({ currentTarget }) =>
              /** @type {HTMLElement} */ (currentTarget).closest(".fields")?.classList.toggle("placed"),
          },
          { en: "Show where each value is", zh: "显示各项在文件中的位置" },
        ),
      ),
      h(
        "tbody",
        null,
        row.read.fields.map((field, at) =>
          fieldRow(field, (text) => {
            row.read = {
              ...row.read,
              fields: row.read.fields.map((one, place) => (place === at ? { ...one, value: text } : one)),
            };
            row.confirmed = mark.checked = false;
            row.checkAgain();
            changed();
          }),
        ),
      ),
    );

  row.checkAgain();
  return row;
};

/** @param {import("../readers.js").Field} field @param {(text: string) => void} correct */
const fieldRow = ({ name, value, where, role, rivals }, correct) => {
  const input = h("input", { spellcheck: "false", autocomplete: "off", name });
  input.value = value;
  input.onchange = () => correct(input.value.trim());
  return h(
    "tr",
    null,
    h("th", { scope: "row" }, h("label", null, LABELS[name] ?? name, role && [" (", ROLES[role], ")"], input)),
    h(
      "td",
      null,
      h("small", { class: "where" }, place(where)),
      rivals?.[0] &&
        h(
          "small",
          null,
          { en: " Also on the document: ", zh: " 单据上还有：" },
          rivals.map((rival) => rival.value).join(", "),
        ),
    ),
  );
};

/** A path is the same in both languages. @param {import("../fapiao-check.js").Text} where */
const place = (where) => (where.en === where.zh ? where.en : where);

/** @param {Read["lines"]} lines */
const lineTable = (lines) => {
  const columns = /** @type {(keyof typeof LINE_LABELS)[]} */ (Object.keys(LINE_LABELS)).filter((name) =>
    lines.some((line) => line[name]),
  );
  return h(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": "Lines 明细" },
    h(
      "table",
      { class: "lines-read" },
      h("caption", null, { en: "Lines", zh: "明细" }),
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          columns.map((name) => h("th", { scope: "col" }, LINE_LABELS[name])),
          h("th", { scope: "col" }, { en: "Where", zh: "位置" }),
        ),
      ),
      h(
        "tbody",
        null,
        lines.map((line) =>
          h(
            "tr",
            null,
            columns.map((name) => h("td", null, line[name])),
            h("td", null, h("small", null, place(line.where))),
          ),
        ),
      ),
    ),
  );
};
