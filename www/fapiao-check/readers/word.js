// @ts-check
// Word documents (DOCX): the printed paragraphs and tables, laid out as a page.
import { laidOut, PITCH } from "./laid_out.js";
import { Refusal } from "./notes.js";
import { readPaper, reads } from "./paper.js";
import { all, elements, local, markup } from "./xml_tree.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("../fapiao-check.js").Text} Text */
/** @typedef {import("@rgrove/parse-xml").XmlElement} Element */
/** A block on the page: a paragraph, several with tabs, or a table. @typedef {{ rows: string[][], where: (row: number) => Text }} Block */

/** What is not printed: settings, deleted or moved text, codes of fields, and the copy of a text box for older programs. */
const UNPRINTED = new Set([
  "pPr",
  "rPr",
  "tblPr",
  "trPr",
  "tcPr",
  "sectPr",
  "del",
  "moveFrom",
  "instrText",
  "Fallback",
]);
/** @type {Record<string, string>} */
const CHARACTERS = { tab: "\t", ptab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" };

/** @param {Element} run */
const isHidden = (run) =>
  all(run, "rPr/vanish").some(({ attributes }) => !/^(?:0|false|off)$/.test(attributes["w:val"] ?? ""));

/** What is printed in an element. @param {Element} node @returns {string} */
const printed = (node) =>
  elements(node)
    .map((child) => {
      const name = local(child.name);
      if (UNPRINTED.has(name) || (name === "r" && isHidden(child))) return "";
      if (name === "t") return child.text;
      return CHARACTERS[name] ?? (name === "p" ? `${printed(child)}\n` : printed(child));
    })
    .join("");

/** The paragraphs and tables in an element, or the rows of a table, also inside other elements.
 * @param {Element} node @param {string[]} names @returns {Element[]} */
const inside = (node, names) =>
  elements(node).flatMap((child) => {
    const name = local(child.name);
    if (UNPRINTED.has(name)) return [];
    return names.includes(name) ? [child] : inside(child, names);
  });

/** @param {Element} table */
const cells = (table) =>
  inside(table, ["tr"]).map((row) =>
    inside(row, ["tc"]).flatMap((cell) => {
      const span = Number(all(cell, "tcPr/gridSpan")[0]?.attributes["w:val"] ?? 1);
      return [printed(cell), ...Array(Math.min(Math.max(span, 1), 60) - 1).fill("")];
    }),
  );

/** The blocks of a part of the document. @param {Element} root @param {Text} [part] what it is called, if not the body */
const blocks = (root, part) => {
  /** @type {Block[]} */
  const all = [];
  let [paragraph, table] = [0, 0];
  for (const node of inside(root, ["p", "tbl"])) {
    const isTable = local(node.name) === "tbl",
      rows = isTable
        ? cells(node)
        : printed(node)
            .split("\n")
            .map((line) => line.split("\t")),
      at = isTable ? ++table : ++paragraph;
    const where = (/** @type {number} */ row) =>
      part ??
      (isTable
        ? { en: `Table ${at}, row ${row + 1}`, zh: `表格 ${at} 第 ${row + 1} 行` }
        : { en: `Paragraph ${at}`, zh: `第 ${at} 段` });
    all.push({ rows, where });
  }
  return all;
};

/** How many columns each row of a block has, if all have the same number. @param {Block} block */
const columns = ({ rows }) => (rows.every(({ length }) => length === rows[0]?.length) ? (rows[0]?.length ?? 0) : 0);

/** Joins paragraphs in which tabs make the same columns. @param {Block[]} list */
const grouped = (list) => {
  /** @type {Block[]} */
  const groups = [];
  for (const { rows, where } of list) {
    const last = groups.at(-1),
      before = last?.rows.length ?? 0,
      count = columns({ rows, where });
    if (last && count > 1 && columns({ ...last, rows: last.rows.slice(-1) }) === count) {
      const { where: first } = last;
      last.rows.push(...rows);
      last.where = (row) => (row < before ? first(row) : where(row - before));
    } else groups.push({ rows: [...rows], where });
  }
  return groups;
};

/** What is printed in a Word document. @param {import("./archive.js").Archive} archive @param {string} file @param {import("./archive.js").Cost} cost @returns {Promise<Read[]>} */
export const readWord = async (archive, file, cost) => {
  /** @param {RegExp} name @param {Text} [part] */
  const parts = async (name, part) => {
    const found = archive.files.filter((entry) => name.test(entry.name));
    const roots = await Promise.all(found.map(async (entry) => markup(await archive.whole(entry, cost))));
    return roots.flatMap((root) => blocks(root, part));
  };
  const body = await parts(/^word\/document\.xml$/);
  if (!body[0]) throw new Refusal("file/office-other");
  const list = grouped([
    ...(await parts(/^word\/header\d*\.xml$/, { en: "Header", zh: "页眉" })),
    ...body,
    ...(await parts(/^word\/footer\d*\.xml$/, { en: "Footer", zh: "页脚" })),
  ]);
  let top = 0;
  const laid = list.map(({ rows, where }) => {
    const one = laidOut(rows, 1, top);
    top = one.end + PITCH / 2;
    return { ...one, where };
  });
  const pieces = laid.flatMap((one) => one.pieces);
  const answer = await readPaper({ pieces, name: file });
  return reads(answer, file, "docx", (place) => {
    if (!("page" in place)) return undefined;
    const block = laid.findLast(({ tops }) => (tops[0] ?? 0) <= place.y);
    return block?.where(block.tops.findLastIndex((at) => at <= place.y));
  });
};
