// @ts-check
// Lists in a form that grow while they are filled in.
import { copyOf } from "./dom.js";

/** Lists in a form: after the last row that is filled there is an empty one, up to `data-most`. A template says how a row
 * looks; a name in it that is empty or begins with a point is a part of the row. @param {HTMLElement} form @param {Record<string, string>} values */
export const rows = (form, values) => {
  for (const template of /** @type {NodeListOf<HTMLTemplateElement>} */ (
    form.querySelectorAll("template[data-rows]")
  )) {
    const { rows: list = "", most } = template.dataset,
      there = [.../** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(`[data-row="${list}"]`))];
    const used = Object.keys(values).map(
      (name) => (values[name] && name.startsWith(`${list}[`) && parseInt(name.slice(list.length + 1)) + 1) || 0,
    );
    const wanted = Math.min(Number(most), Math.max(0, ...used) + 1);
    for (const row of there.splice(wanted)) row.remove();
    for (let at = there.length; at < wanted; at++) {
      const row = /** @type {HTMLElement} */ (copyOf(template.content).firstElementChild);
      row.dataset.row = list;
      for (const input of row.querySelectorAll("input")) {
        if (/^$|^\./.test(input.name)) input.name = `${list}[${at}]${input.name}`;
        if (input.value === "#") input.value = `${at}`;
      }
      for (const number of row.querySelectorAll(".no")) number.textContent = `${at + 1}`;
      template.before(row);
    }
  }
};
