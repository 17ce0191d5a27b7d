// @ts-check
// Makes elements, whose contents are always text.

/** Without a page, as on a server, the elements can still be imported; they then define nothing. */
export const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** The key in the browser's storage: two copies of a page under one origin do not share it. @param {string} name */
export const keptAs = (name) => `fapiao-check ${new URL(".", location.href).pathname} ${name}`;

/** A name that the host has taken stays the host's. @param {string} name @param {CustomElementConstructor} element */
export const define = (name, element) => {
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, element);
};

// The document's own methods: an image named like one (`<img name="createElement">`) hides it.
const { createElement, createElementNS, importNode } = globalThis.Document?.prototype ?? {};

/** @type {Document["createElement"]} */
export const create = (/** @type {string} */ tag) => createElement.call(document, tag);

/** @template {Node} T @param {T} node @returns {T} */
export const copyOf = (node) => /** @type {T} */ (importNode.call(document, node, true));

/** @type {Fapiao.Put} */
export const put = (node, ...children) => {
  for (const child of children) {
    if (Array.isArray(child)) put(node, ...child);
    else if (child instanceof Node) node.appendChild(child);
    else if (typeof child === "string") node.appendChild(new Text(child));
    // Both languages are there; the style sheet shows that of the page.
    else if (child) put(node, h("span", { lang: "en" }, child.en), h("span", { lang: "zh-CN" }, child.zh));
  }
};

/** @param {ParentNode} within @param {string} selector */
export const one = (within, selector) => /** @type {HTMLElement} */ (within.querySelector(selector));

/** @param {ParentNode} within @param {string} selector */
export const all = (within, selector) => /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);

/** @type {Fapiao.Make} */
export const h = (tag, attributes, ...children) => {
  const node = create(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value) node.setAttribute(name, value);
    if (name === "class") node.setAttribute("part", node.className);
  }
  put(node, ...children);
  return node;
};

/** Replaces what was there. @param {HTMLElement} node @param {Fapiao.Child[]} content */
export const write = (node, ...content) => {
  node.replaceChildren();
  put(node, content);
};

/** @param {string} rate as a fraction */
export const percent = (rate) => {
  const [whole, part = ""] = rate.split(".");
  const moved = `${whole}${part.slice(0, 2).padEnd(2, "0")}.${part.slice(2)}`;
  return moved.replace(/^0+(?=\d)|\.?0*$/g, "") + "%";
};

/** An amount with grouped thousands, and its currency before it. @param {string} amount @param {string} [currency] */
export const grouped = (amount, currency) =>
  (currency && amount && !amount.includes(currency) ? `${currency}\u00a0` : "") +
  amount.replace(/^(\D*)(\d+)(?![\d,])/, (_, before, whole) => before + whole.replace(/\B(?=(\d{3})+$)/g, ","));

/** An amount in yuan, as each language writes it. @param {string} amount @returns {Fapiao.Words} */
export const yuan = (amount) => {
  const bare = grouped(amount.replace(/^[¥￥]\s*/, ""));
  return { en: `CNY\u00a0${bare}`, zh: `${bare}\u00a0元` };
};

/** Says that a source is old if it was read more than a year ago. @param {string} day @returns {Fapiao.Child} */
export const age = (day) =>
  Date.now() - Date.parse(day) > 367 * 864e5 &&
  h(
    "p",
    { class: "box off", "data-tone": "caution" },
    {
      en: "We read these sources more than a year ago. Companies, rates and addresses might have changed. Compare with the invoicing page.",
      zh: "该资料查阅已超过一年，开票主体、税率和地址可能已有变化，请与开票页面核对。",
    },
  );

/** Says that a part did not load and why, with a button to try again. @param {Fapiao.Words} said @param {unknown} error @param {() => unknown} again */
export const failure = (said, error, again) =>
  h(
    "div",
    { class: "box failure", "data-tone": "hold" },
    h("p", { class: "say" }, said),
    h("p", { class: "hint", lang: "en" }, `${error}`),
    h(
      "p",
      { class: "hint" },
      {
        en: "If trying again does not help, reload the page. Some browsers do not request a missing part twice.",
        zh: "如重试无效，请刷新页面：部分浏览器不会再次请求缺失的部分。",
      },
    ),
    h("button", { type: "button", click: again }, { en: "Try again", zh: "重试" }),
  );

const ring = "M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20";
/** A shape for each thing to do, so that colour is never alone. */
const shapes = {
  stop: "M8 2h8l6 6v8l-6 6H8l-6-6V8zM8 8l8 8M16 8l-8 8",
  hold: "M3 3h18v18H3zM9 8v8M15 8v8",
  caution: "M12 3L22 21H2zM12 10v5M12 17v1",
  info: ring + "M12 11v6M12 7v1",
  clear: ring + "M8 10h8M8 14h8",
};

/** @param {Fapiao.Tone} tone */
export const shape = (tone) => {
  const [svg, path] = ["svg", "path"].map((tag) => createElementNS.call(document, "http://www.w3.org/2000/svg", tag));
  svg?.setAttribute("viewBox", "0 0 24 24");
  path?.setAttribute("d", shapes[tone]);
  svg?.append(path ?? "");
  return svg;
};

/** @type {Fapiao.Marked} */
export const marked = (text, ranges = [], size = 0) => {
  const line = h("span", { class: size ? "digits" : "typed" });
  let run = line,
    count = 0;
  text
    .slice(0, 300)
    .split("")
    .forEach((character, at) => {
      if (size && /[\s-]/.test(character)) return;
      const tag = ranges.some(([start, end]) => at >= start && at < end) ? "mark" : "span";
      const gap = count && count % size === 0 ? "gap" : "";
      count++;
      if (gap || run === line || run.localName !== tag) line.append((run = h(tag, { class: gap })));
      run.textContent += character;
    });
  put(line, text.length > 300 && "…");
  return line;
};

/** @param {string | Fapiao.Words} text @param {Fapiao.Words} name of what is copied, for those who hear the button */
export const copy = (text, name) => {
  const button = h(
    "button",
    {
      type: "button",
      class: "small",
      click: async () => {
        await navigator.clipboard.writeText(
          typeof text === "string" ? text : button.matches(":lang(zh)") ? text.zh : text.en,
        );
        button.replaceChildren();
        put(button, { en: "Copied", zh: "已复制" });
      },
    },
    { en: "Copy", zh: "复制" },
    h("span", { class: "quiet" }, " ", name),
  );
  return button;
};
