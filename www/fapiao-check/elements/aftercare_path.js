// @ts-check
// The path through `<fapiao-aftercare>`: one question at a time, and the steps that follow from the answers.
import { all, copyOf, h, one, write } from "./dom.js";
import { cited } from "./citations.js";

/** @typedef {Fapiao.Answer<"planAftercare">} Plan */
/** A question on the path, and its answer. @typedef {Fapiao.Need & { value?: string | boolean }} Asked */

/** Only if the place differs: moving a node loses the focus. @param {HTMLElement} list @param {number} at @param {Element} item */
const place = (list, at, item) => {
  if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
};

/** @param {HTMLElement} form */
const root = (form) => /** @type {ShadowRoot} */ (form.getRootNode());

/** @param {HTMLElement} form @param {string} kind @param {string} id */
const made = (form, kind, id) => {
  const item = /** @type {HTMLElement} */ (
    copyOf(/** @type {HTMLTemplateElement} */ (one(form, "template." + kind)).content).firstElementChild
  );
  item.dataset.id = id;
  return item;
};

/** A question is made once and kept with its answer; after the choices comes a box.
 * @param {HTMLElement} form @param {string} field */
export const asked = (form, field) => {
  const there = one(form, `.ask[data-field="${CSS.escape(field)}"]`);
  if (there) return there;
  const item = made(form, "item", field),
    fold = one(item, ".ask");
  fold.dataset.field = field;
  if (!one(form, `[name="${field}"]`)) fold.append(h("input", { name: field, hidden: "hidden" }));
  one(form, ".path").append(item);
  return fold;
};

/** The words and choices of a question, which can differ on another path. @param {HTMLElement} fold @param {Asked} need */
const dress = (fold, { field, question, options, value }) => {
  const summary = one(fold, "summary"),
    said = options.find((option) => option.value === `${value}`)?.label ?? `${value ?? ""}`;
  write(
    summary,
    question,
    h("b", { class: "given" }, said),
    h("small", { class: "change" }, { en: "Change", zh: "更改" }),
  );
  const place = one(fold, ".options"),
    home = one(root(fold), `[data-home="${field}"]`);
  if (!options[0]) {
    if (home?.firstElementChild) place.append(home.firstElementChild);
  } else if (place.dataset.asked !== question.en) {
    place.dataset.asked = question.en;
    write(
      place,
      options.map(({ value, label }) =>
        h("button", { type: "button", "data-fill": `${new URLSearchParams({ [field]: value })}` }, label),
      ),
    );
  }
  for (const button of all(place, "button"))
    button.ariaPressed = `${button.dataset.fill === `${new URLSearchParams({ [field]: `${value}` })}`}`;
};

/** The path so far, the current question, and the answers that cannot be read.
 * @type {WeakMap<Fapiao.Host, { path: Asked[], open?: string, unread: string[] }>} */
export const paths = new WeakMap();

/** One question at a time: an answered one folds into one line, and opens to be changed.
 * @param {HTMLElement} form @param {Fapiao.Host} host */
export const lay = (form, host) => {
  const { path, open = "", unread } = paths.get(host) ?? { path: [], unread: [] },
    list = one(form, ".path"),
    active = root(form).activeElement;
  let leaving = false;
  for (const item of /** @type {Iterable<HTMLElement>} */ (list.children)) {
    const { field = "situation" } = one(item, ".ask").dataset;
    item.hidden = !!path[0] && path.every((need) => need.field !== field);
    const typed = one(item, ".options").firstElementChild;
    if (item.hidden && typed?.localName !== "button") one(form, `[data-home="${field}"]`)?.append(typed ?? "");
  }
  path.forEach((need, at) => {
    const fold = /** @type {HTMLDetailsElement} */ (asked(form, need.field)),
      item = /** @type {HTMLElement} */ (fold.parentElement);
    const inside = fold.contains(active),
      stays = [open, ...unread].includes(need.field) || (inside && active?.localName === "input");
    leaving ||= inside && fold.open && !stays;
    place(list, at, item);
    item.hidden = false;
    dress(fold, need);
    // Nothing closes while somebody types in it.
    fold.open = stays;
  });
  if (leaving)
    queueMicrotask(() => one(form, open ? `.ask[data-field="${CSS.escape(open)}"] summary` : ".outcome h2")?.focus());
};

/** @param {HTMLElement} form @param {string} id */
export const step = (form, id) => {
  const list = one(form, ".step-box"),
    there = one(list, `[data-id="${CSS.escape(id)}"]`);
  if (there) return there;
  const item = made(form, "step", id);
  one(item, "input").setAttribute("name", "done." + id);
  list.append(item);
  return item;
};

/** @param {HTMLElement} form @param {Plan} plan @param {string[]} done */
export const walk = (form, { steps }, done) => {
  const list = one(form, ".step-box");
  for (const item of all(list, "li")) item.hidden = true;
  steps.forEach(({ id, text, state, source }, at) => {
    const item = step(form, id);
    place(list, at, item);
    item.hidden = false;
    item.ariaCurrent = state === "next" ? "step" : null;
    write(one(item, "label span"), text);
    write(one(item, ".why div"), cited(source));
    const tick = /** @type {HTMLInputElement} */ (one(item, "input"));
    // A step that a field already answers needs no tick.
    tick.disabled = state === "done" && !done.includes(id);
    tick.checked = state === "done";
  });
  one(form, ".plan").hidden = !steps[0];
};
