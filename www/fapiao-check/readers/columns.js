// @ts-check
import { fen } from "./money.js";

/** Words of a row that stand together, and where they begin and end. @typedef {{ text: string, left: number, right: number }} Cell */
/** @typedef {import("../readers.js").Line} Line */
/** @typedef {"item" | "specification" | "unit" | "quantity" | "unitPrice" | "net" | "rate" | "tax"} Name */
/** @typedef {{ name: Name, left: number, right: number }} Column */

/** The headings of an invoice’s lines, from left to right. @type {readonly [Name, RegExp][]} */
const HEADINGS = [
  ["item", /项目名称|货物或应税劳务、?服务名称/],
  ["specification", /规格型号/],
  ["unit", /单位/],
  ["quantity", /数量/],
  ["unitPrice", /单价/],
  ["net", /金额/],
  ["rate", /税率(?:\/征收率)?/],
  ["tax", /税额/],
];

/** Characters as wide as two others. */
const WIDE = /[\u2e80-\uffef]/;

/** A row's cells: where several spaces stand, a new one begins. @param {string} text @param {number} left @param {number} width @returns {Cell[]} */
export const cellsOf = (text, left, width) => {
  const size = (/** @type {string} */ part) => [...part].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0),
    unit = width / (size(text) || 1);
  return [...text.matchAll(/\S+(?:\s\S+)*/g)].map((match) => {
    const begin = left + size(text.slice(0, match.index)) * unit;
    return { text: match[0], left: begin, right: begin + size(match[0]) * unit };
  });
};

/** The columns that a row of headings names, whose words may be written with spaces in them; nothing where it is another row.
 * @param {Cell[]} row @returns {Column[] | undefined} */
export const columnsOf = (row) => {
  const letters = row.flatMap(({ text, left, right }) =>
    cellsOf([...text.replace(/\s/g, "")].join("  "), left, right - left),
  );
  const text = letters.map((letter) => letter.text).join("");
  let from = 0;
  const columns = HEADINGS.flatMap(([name, words]) => {
    const match = words.exec(text.slice(from)),
      begin = letters[from + (match?.index ?? 0)];
    if (!match || !begin) return [];
    from += match.index + match[0].length;
    return [{ name, left: begin.left, right: letters[from - 1]?.right ?? begin.right }];
  });
  return ["item", "net", "tax"].every((name) => columns.some((column) => column.name === name)) ? columns : undefined;
};

/** In which column a cell stands: the one whose heading it is above or below, or that is by far the nearest. @param {Cell} cell @param {Column[]} columns */
const columnOf = ({ left, right }, columns) => {
  const near = columns
      .map((column) => ({ ...column, gap: Math.max(column.left - right, left - column.right) }))
      .sort((a, b) => a.gap - b.gap),
    [first, second] = near;
  return first && (!second || (first.gap < 0 && second.gap > 0) || first.gap * 2 < second.gap) ? first.name : undefined;
};

/** What stands between a line's item and its amount, column by column; nothing of it where one cell cannot be told from
 * another, and no quantity and price that do not make the amount. @param {Cell[]} cells @param {Column[]} columns @param {string} net @returns {Partial<Line>} */
export const between = (cells, columns, net) => {
  const named = cells.map((cell) => [
    columnOf(
      cell,
      columns.filter(({ name }) => ["specification", "unit", "quantity", "unitPrice"].includes(name)),
    ),
    cell.text,
  ]);
  if (named.some(([name], at) => !name || named.findIndex(([other]) => other === name) !== at)) return {};
  const { quantity, unitPrice, ...rest } = /** @type {Partial<Line>} */ (Object.fromEntries(named));
  const counted = [quantity, unitPrice].every((text) => text === undefined || decimal(text));
  return {
    ...rest,
    ...(counted &&
      (!quantity || !unitPrice || product(quantity, unitPrice, net)) && {
        ...(quantity && { quantity }),
        ...(unitPrice && { unitPrice }),
      }),
  };
};

/** @param {string} text */
const decimal = (text) => {
  const [, sign, whole = "", part = ""] = /^(-?)(\d{1,18})(?:\.(\d{1,18}))?$/.exec(text.replace(/,/g, "")) ?? [];
  return whole ? { value: BigInt(sign + whole + part), scale: 10n ** BigInt(part.length) } : undefined;
};

/** Whether quantity times price is the amount, but for a rounded price’s last fen. @param {string} quantity @param {string} price @param {string} net */
const product = (quantity, price, net) => {
  const [a, b, amount] = [decimal(quantity), decimal(price), fen(net)];
  if (!a || !b || amount === undefined) return false;
  const scale = a.scale * b.scale,
    difference = a.value * b.value * 100n - amount * scale;
  return difference <= scale && -difference <= scale;
};

/** What a row adds to the line above it: the rest of its item, of its specification, or of both; nothing where it could be
 * something else. @param {Cell[]} row @param {Cell[]} line the line’s own cells @param {Column[]} columns @returns {{ item?: string, specification?: string } | undefined} */
export const continued = (row, line, columns) => {
  const [item, next] = line,
    beside = columns.find(({ name }) => name !== "item")?.left ?? 0;
  /** @type {{ item?: string, specification?: string }} */
  const rest = {};
  for (const cell of row) {
    if (item && Math.abs(cell.left - item.left) < 4 && cell.right < beside) rest.item = cell.text;
    else if (next && columnOf(next, columns) === "specification" && Math.abs(cell.left - next.left) < 4)
      rest.specification = cell.text;
    else return undefined;
  }
  return rest;
};
