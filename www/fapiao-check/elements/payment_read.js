// @ts-check
// What was read on the documents of a payment, for the reader to choose from.
import { LABELS } from "../readers/labels.js";
import { load } from "../fapiao-check.js";
import { failure, h, put } from "./dom.js";
import { cardOf, fillings, isOpen, KINDS, sorted, unconfirmed } from "./papers.js";

/** @typedef {import("./papers.js").Document} Document */
/** @typedef {import("./papers.js").Field} Field */
/** A document in a card. A picture has its element; a used document has what it filled in.
 * @typedef {{ text: string, document: Document, used?: boolean, file?: string, picture?: import("../elements.js").FapiaoPictureElement, chosen?: number, filled?: Record<string, string> }} Given */

const today = () => new Date(Date.now() + 288e5).toISOString().slice(0, 10);

/** What is printed in a pasted text. @param {string} text @returns {Promise<Document>} */
export const readText = async (text) => {
  const { readPaper } = await load({ part: "paper" });
  return readPaper({ text, today: today() });
};

/** The core's findings for the notes of a reader. @param {import("../readers.js").Read} read */
const said = async (read) => {
  if (!read.notes[0]) return [];
  const [{ sentences }, { invoiceFile }] = await Promise.all([
    import("../readers/sentences.js"),
    import("../readers/invoice_file.js"),
  ]);
  return sentences(read.notes, invoiceFile(read));
};

/** The documents in a file, read in a worker. @param {File} file @returns {Promise<(Document & { file: string })[]>} */
export const readFile = async (file) => {
  const { Reading } = await import("../readers/reading.js"),
    reading = new Reading({ lanes: 1 });
  /** @type {import("../readers.js").Read[]} */
  const all = [];
  await reading.read(file, (read) => all.push(read));
  reading.stop();
  return Promise.all(all.map(async (read) => ({ ...read, findings: await said(read) })));
};

/** Where a value is: the line or the page, and its label. @param {Field} field @param {string} text @returns {Fapiao.Words} */
const placed = ({ place, by, ...field }, text) => {
  const label = by?.label;
  const at =
    "where" in field
      ? field.where
      : place && "page" in place
        ? { en: `page ${place.page}`, zh: `第 ${place.page} 页` }
        : line(text, place?.position?.[0] ?? 0);
  if (!label) return at;
  return { en: `${at.en}, after “${label}”`, zh: `${at.zh}，“${label}”之后` };
};

/** @param {string} text @param {number} at @returns {Fapiao.Words} */
const line = (text, at) => {
  const count = text.slice(0, at).split("\n").length;
  return { en: `line ${count}`, zh: `第 ${count} 行` };
};

/** @param {Field} field @param {string} text */
const value = (field, text) => [
  h("span", { class: /account|iban|swift/.test(field.name) ? "digits" : "" }, field.value),
  h("small", null, placed(field, text)),
];

/** The lines with values in a text, each value marked. @param {string} text @param {Field[]} fields */
const source = (text, fields) => {
  const spans = fields
    .flatMap(({ place }) => (place && "position" in place && place.position ? [place.position] : []))
    .sort(([one], [other]) => one - other);
  let start = 0;
  const rows = text.split("\n").map((row, at) => {
    const from = start,
      to = from + row.length;
    start = to + 1;
    const inside = spans.filter(([first, last]) => first < to && last > from);
    if (!inside[0]) return null;
    let read = from;
    const parts = inside.flatMap(([first, last]) => {
      const begin = Math.max(first, read),
        end = Math.min(last, to);
      if (begin >= end) return [];
      const before = text.slice(read, begin);
      read = end;
      return [before, h("b", null, text.slice(begin, end))];
    });
    return h("li", { value: `${at + 1}` }, parts, text.slice(read, to));
  });
  return h("ol", null, rows);
};

/** @param {Fapiao.Found} found */
const note = ({ severity = "hold", message, fix }) =>
  h("div", { class: "note box", "data-tone": severity }, h("p", null, message), h("p", null, fix));

/** @type {Record<string, Fapiao.Words>} */
const SETS = {
  new: { en: "The new details", zh: "新的收款信息" },
  old: { en: "The earlier details", zh: "原来的收款信息" },
};

/** Documents that were pasted or dropped into the form's cards: what was read is shown there, and used with one button.
 * @param {HTMLFormElement} form @param {Fapiao.Host} host */
export const documents = (form, host) => {
  /** By card. @type {Map<string, Given>} */
  const all = new Map();
  /** @param {string} card */
  const panel = (card) => /** @type {HTMLElement} */ (form.querySelector(`[data-read="${card}"]`));
  /** @param {string} card */
  const title = (card) =>
    [...(form.querySelector(`[data-source="${card}"] .title`)?.children ?? [])].map((node) => node.cloneNode(true));
  /** @param {string} card @param {boolean} [open] */
  const open = (card, open = true) => {
    const node = /** @type {HTMLDetailsElement} */ (form.querySelector(`[data-source="${card}"]`));
    node.hidden = false;
    node.open = open;
    return node;
  };

  /** Puts what was read into its card. @param {string} card where it was put @param {string} to @param {number} [chosen] */
  const use = async (card, to, chosen) => {
    const given = all.get(card);
    if (!given) return;
    const values = fillings(given.document, to, host.values, chosen);
    Object.assign(given, { used: true, filled: values, chosen });
    if (to !== card) {
      all.delete(card);
      panel(card).replaceChildren();
      all.set(to, given);
      const { text } = given;
      if (text) Object.assign(values, { [`paste.${card}`]: "", [`paste.${to}`]: text });
      open(card, false);
    }
    open(to, false);
    show(to);
    await host.fill(values);
    return to;
  };

  /** @param {string} card */
  const show = (card) => {
    const given = all.get(card),
      node = panel(card);
    node.replaceChildren();
    node.closest(".paper")?.classList.toggle("reading", !!given && !given.used);
    if (!given) return;
    const { document, text, used, file, picture } = given,
      { sets, rest } = sorted(document),
      to = cardOf(document.kind, card);
    const open = isOpen(sets),
      lists = sets.length > 1 ? rest : [...(sets[0]?.fields ?? []), ...rest];
    const values =
      picture ??
      h(
        "dl",
        { class: "values" },
        lists.map((field) =>
          h("div", null, h("dt", null, LABELS[field.name] ?? field.name), h("dd", null, value(field, text))),
        ),
      );
    // A picture's element shows its findings itself.
    const notes = (document.findings ?? []).filter(
      ({ severity, code }) => severity !== "info" && !(picture && /^(?:file|picture|paper\/read)/.test(code ?? "")),
    );
    const rivals =
      sets.length > 1 &&
      h(
        "fieldset",
        null,
        h(
          "legend",
          null,
          open
            ? { en: "Which bank details do you use?", zh: "您要使用哪一组收款信息？" }
            : { en: "Two sets of bank details", zh: "两组收款信息" },
        ),
        h(
          "div",
          { class: "rivals" },
          sets.map(({ role, currency, fields }, at) =>
            h(
              open ? "label" : "div",
              { class: "rival" },
              open && h("input", { type: "radio", name: "which", form: " ", value: `${at}`, class: "which" }),
              h("b", null, role ? SETS[role] : (currency ?? { en: `Account ${at + 1}`, zh: `账户 ${at + 1}` })),
              fields.map((field) => h("span", { class: "val" }, value(field, text))),
            ),
          ),
        ),
        !open &&
          h(
            "p",
            { class: "hint" },
            { en: "We keep both and compare both. Nothing is overwritten.", zh: "两组均保留并核对，不会互相覆盖。" },
          ),
      );
    // If the document does not say what each account is for, only the reader can choose.
    const take = async () => {
      const which = /** @type {HTMLInputElement[]} */ ([...node.querySelectorAll(".which")]),
        chosen = which.findIndex(({ checked }) => checked);
      if (open && chosen < 0) return which[0]?.focus();
      await use(card, to, Math.max(chosen, 0));
      // The pressed button is gone, and the card takes less room.
      const summary = /** @type {HTMLElement} */ (form.querySelector(`[data-source="${to}"] > summary`));
      summary.focus({ preventScroll: true });
      summary.scrollIntoView({ block: "nearest" });
    };
    const found = document.fields[0],
      isRead = found || !picture;
    put(
      node,
      !used && [
        isRead &&
          h(
            "p",
            { class: "kind" },
            h("strong", null, { en: "Read as: ", zh: "识别为：" }, KINDS[document.kind] ?? KINDS.unknown),
            file && h("small", null, " ", file),
          ),
        notes.slice(0, 2).map(note),
        notes[2] &&
          h(
            "details",
            null,
            h("summary", null, { en: `${notes.length - 2} more warnings`, zh: `另有 ${notes.length - 2} 条提示` }),
            h("div", { class: "fold" }, notes.slice(2).map(note)),
          ),
        to !== card &&
          isRead &&
          h("p", { class: "hint" }, { en: "These details go to the card “", zh: "这些信息将填入“" }, title(to), {
            en: "”.",
            zh: "”。",
          }),
        rivals,
        (found || picture) && values,
        h(
          "div",
          { class: "row" },
          found &&
            h(
              "button",
              { type: "button", class: "use main", click: take },
              { en: "Use these details", zh: "使用这些信息" },
            ),
          h(
            "button",
            {
              type: "button",
              class: "again",
              click: async () => {
                picture?.clear();
                all.delete(card);
                show(card);
                await host.fill({ [`paste.${card}`]: "" });
                /** @type {HTMLElement | null} */ (form.querySelector(`[name="paste.${card}"]`))?.focus();
              },
            },
            { en: "Paste something else", zh: "换一份内容" },
          ),
        ),
      ],
      found &&
        (used || text) &&
        h(
          "details",
          {
            class: "source-text",
            open: (used ? document.fields.some(({ confirmed }) => confirmed === false) : sets.length > 1) && "open",
          },
          h(
            "summary",
            null,
            used
              ? [{ en: "Read from: ", zh: "识别来源：" }, KINDS[document.kind] ?? KINDS.unknown, file && ` · ${file}`]
              : { en: "Show these places in the text", zh: "查看原文位置" },
          ),
          used && [rivals, values],
          text && source(text, document.fields),
        ),
    );
  };

  /** @param {string} card @param {unknown} error @param {() => unknown} again */
  const failed = (card, error, again) =>
    panel(card).replaceChildren(
      failure(
        { en: "This could not be read. What you pasted is still here.", zh: "未能读取，粘贴的内容仍在。" },
        error,
        again,
      ),
    );

  /** @param {string} card @param {string} text */
  const paste = async (card, text) => {
    try {
      const document = await readText(text);
      if (host.values[`paste.${card}`] !== text && all.get(card)?.text !== text) return;
      const values = host.values,
        fits = fillings(document, cardOf(document.kind, card), values);
      const used = Object.entries(fits).every(([name, value]) => values[name] === value) && !!document.fields[0];
      all.set(card, { text, document, used });
      show(card);
      // The banner says that something was read, even if the rest was answered before.
      host.fill({});
    } catch (error) {
      failed(card, error, () => paste(card, text));
    }
  };

  /** Puts a picture into a card. @param {string} card @param {Document} document @param {string} file */
  const pictured = async (card, document, file) => {
    try {
      const { picture } = await import("./payment_picture.js");
      /** @type {Given} */
      const given = { text: "", document, file };
      const own = () => [...all].find(([, one]) => one === given)?.[0];
      given.picture = picture(
        (document) => {
          given.document = document;
          show(own() ?? card);
          host.fill({});
        },
        (document) => {
          given.document = document;
          if (given.used) again(own() ?? card, given);
        },
      );
      all.get(card)?.picture?.clear();
      all.set(card, given);
      show(card);
      await given.picture.read(document.pictures ?? []);
    } catch (error) {
      failed(card, error, () => pictured(card, document, file));
    }
  };

  /** Values confirmed or corrected after use; what the reader typed over them since is kept.
   * @param {string} card @param {Given} given */
  const again = (card, given) => {
    const before = given.filled ?? {},
      there = host.values;
    const { unconfirmed = "", ...all } = fillings(given.document, card, there, given.chosen);
    const values = Object.fromEntries(
        Object.entries(all).filter(([name]) => there[name] !== undefined && there[name] === before[name]),
      ),
      open = new URLSearchParams(unconfirmed);
    for (const name of [...open.keys()]) if (!(name in values)) open.delete(name);
    given.filled = { ...before, ...values };
    host.fill({ ...values, unconfirmed: `${open}` });
  };

  // Somebody who enters a box to paste is about to: the reader of documents starts to load.
  form.addEventListener("focusin", ({ target }) => {
    if (/** @type {Element} */ (target).matches("[name^='paste.']")) load({ part: "paper" }).catch(() => {});
  });

  return {
    /** What was read, by card. */
    all,
    /** Reads what has changed in the boxes to paste into. @param {Record<string, string>} values */
    changed(values) {
      if (unconfirmed(values)[0])
        import("./payment_orphans.js").then(
          ({ orphans }) => orphans(form, host, all),
          // They are not confirmed, and the verdict says so.
          () => {},
        );
      for (const box of /** @type {NodeListOf<HTMLTextAreaElement>} */ (form.querySelectorAll("[name^='paste.']"))) {
        const card = box.name.slice(6),
          text = values[box.name] ?? "",
          given = all.get(card);
        if (text && given?.text !== text) {
          all.set(card, { text, document: { kind: "unknown", fields: [] }, used: true });
          paste(card, text);
        } else if (!text && given?.text) {
          all.delete(card);
          show(card);
        }
      }
    },
    /** Reads a file into a card. @param {string} card @param {File} file */
    async file(card, file) {
      panel(card).replaceChildren(h("p", { class: "hint" }, { en: "Reading …", zh: "正在读取……" }));
      try {
        const read = await readFile(file),
          document = read.find(({ fields }) => fields[0]) ?? read[0];
        if (!document) throw Error(file.name);
        if (document.pictures) return await pictured(card, document, file.name);
        all.set(card, { text: "", document, file: file.name });
        show(card);
        host.fill({});
      } catch (error) {
        failed(card, error, () => this.file(card, file));
      }
    },
    /** Puts a document that was read elsewhere into its card, and uses it unless the reader must choose.
     * @param {Document} document @param {string} [text] @param {string} [file] */
    async take(document, text = "", file = "") {
      // A first picture is taken for the bank's screen; its contents decide the card.
      const card = document.pictures ? "transfer" : cardOf(document.kind);
      if (document.pictures) {
        open(card);
        await pictured(card, document, file);
        return card;
      }
      all.set(card, { text, document, file });
      const choose = isOpen(sorted(document).sets);
      if (text) await host.fill({ [`paste.${card}`]: text });
      show(card);
      open(card, choose);
      if (!choose) await use(card, card);
      return card;
    },
    clear() {
      for (const card of [...all.keys()]) {
        all.get(card)?.picture?.clear();
        all.delete(card);
        show(card);
      }
    },
  };
};
