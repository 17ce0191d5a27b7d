// @ts-check
// The rows of `<fapiao-bulk>`: a table of any length, of which only the visible rows exist.
import { h, put, shape } from "./dom.js";
import { counted, VERDICTS } from "./bulk_summary.js";

/** @typedef {import("../sheets/sheets.js").Ask} Ask */
/** @typedef {import("../sheets/sheets.js").Say} Say */
/** @typedef {import("../sheets/sheets.js").Summary} Summary */
/** @typedef {import("../sheets/sheets.js").Shown} Shown */

/** The height of a row, and of the tallest table that every browser can scroll; a longer one scrolls in proportion. */
const ROW = 44,
  BAR = 20,
  TALLEST = 6_000_000;
/** The rule that names an earlier row. */
const DUPLICATE = "bulk/duplicate-number";

/** A table of which only the visible rows exist; returns the function that shows requested rows.
 * @param {Element} place @param {number} count @param {Summary} summary @param {boolean} isOfSeveral files @param {(asked: Ask) => void} ask */
export const rowTable = (place, count, { headings, rules }, isOfSeveral, ask) => {
  place.replaceChildren();
  const body = h("tbody", null),
    full = Math.min(count * ROW, TALLEST),
    head = h("tr", { "aria-rowindex": "1" });
  /** @type {string[]} */
  let named = [];
  /** Files can have different columns: it shows those of the first visible row. @param {string[]} headings */
  const name = (headings) => {
    if (headings.length === named.length && headings.every((heading, at) => heading === named[at])) return;
    named = headings;
    head.replaceChildren(
      ...[{ en: "Row", zh: "行" }, { en: "Found", zh: "结果" }, ...headings].map((name) =>
        h("th", { scope: "col" }, name),
      ),
    );
  };
  name(headings);
  const table = h(
    "table",
    { "aria-labelledby": "rows", "aria-rowcount": `${count + 1}` },
    h("thead", null, head),
    body,
  );
  const inside = h("div", { class: "inside" }, table);
  const view = h("div", { class: "view", tabindex: "0", role: "region", "aria-labelledby": "rows" }, inside);
  put(place, h("h2", { id: "rows" }, { en: `Rows: ${counted(count)}`, zh: `共 ${counted(count)} 行` }), view);
  // Below the heading, and above a bar to scroll sideways.
  inside.style.blockSize = `${ROW + full + BAR}px`;
  const sight = Math.max(3, Math.floor((view.clientHeight - BAR) / ROW) - 1),
    last = Math.max(0, count - sight);
  let top = -1,
    asked = 0,
    held = 0;
  /** @param {number} to */
  const show = (to) => {
    const first = Math.max(0, Math.min(last, Math.round(to)));
    if (first === top) return;
    top = first;
    ask({ do: "rows", from: first, to: first + sight, time: ++asked });
  };
  /** @param {Extract<Say, { is: "rows" }>} said */
  const rows = ({ from, time, headings, rows: shown }) => {
    if (time !== asked) return;
    if (shown[0]) name(headings);
    body.replaceChildren(...shown.map((row, at) => rowOf(row, from + at, rules, headings.length, isOfSeveral)));
  };
  const scrolled = () => view.scrollTop / Math.max(1, view.scrollHeight - view.clientHeight);
  view.onscroll = () => {
    // A key has already moved there, to the row.
    if (view.scrollTop !== held) show(scrolled() * last);
  };
  view.onkeydown = (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: sight, PageUp: -sight, Home: -Infinity, End: Infinity }[
      event.key
    ];
    if (by === undefined || event.target !== view) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(last, top + by));
    view.scrollTop = (to / Math.max(1, last)) * (view.scrollHeight - view.clientHeight);
    held = view.scrollTop;
    show(to);
  };
  show(0);
  return rows;
};

/** @param {Shown} row @param {number} place @param {Summary["rules"]} rules @param {number} columns @param {boolean} isOfSeveral */
const rowOf = ({ at, file, verdict, cells, found, first }, place, rules, columns, isOfSeveral) => {
  const [tone = "clear", words] = VERDICTS[verdict] ?? [];
  const before = first !== undefined && { en: ` (row ${counted(first + 1)})`, zh: `（第 ${counted(first + 1)} 行）` };
  const faults = found.filter(([code]) => rules[code]?.severity !== "info");
  const worst = (/** @type {number} */ column) =>
    ["stop", "hold", "caution"].find((tone) =>
      faults.some(([code, own]) => own === column && rules[code]?.severity === tone),
    );
  return h(
    "tr",
    { "aria-rowindex": `${place + 2}` },
    h(
      "th",
      { scope: "row" },
      h("span", { class: "digits" }, counted(at + 1)),
      isOfSeveral && [" ", h("small", null, file)],
    ),
    h(
      "td",
      { class: "found", "data-tone": tone },
      shape(/** @type {Fapiao.Tone} */ (tone)),
      h(
        "span",
        null,
        faults[0]
          ? faults.map(([code], at) => [at > 0 && " · ", rules[code]?.title, rules[code]?.code === DUPLICATE && before])
          : words,
      ),
    ),
    Array.from({ length: Math.max(columns, cells.length) }, (_, column) => {
      const tone = worst(column),
        cell = cells[column] ?? "";
      return h("td", { "data-tone": tone }, tone ? h("mark", null, cell || "—") : cell);
    }),
  );
};
