// @ts-check
// `<fapiao-field>`: one field of a host’s own form, checked while somebody types.
import { load } from "../fapiao-check.js";
import { Base, create } from "./dom.js";

/** @typedef {import("../fapiao-check.js").FieldAnswer} FieldAnswer */
/** @typedef {import("../fapiao-check.js").Finding} Finding */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Input */

/** A pause in typing, in milliseconds, after which a shown sentence is updated. */
const PAUSE = 300;
/** What a check can also need: attributes with these names; the question has them in camelCase. */
const BESIDE = [
  "today",
  "currency",
  "order-date",
  "issue-date",
  "code",
  "number",
  "issuer",
  "bank",
  "branch",
  "country",
  "payee-type",
];
const GRAVE = ["stop", "hold", "caution"];
/** What can be checked inside the element. */
const INPUTS = "input:not([type=hidden], [type=checkbox], [type=radio], [type=button], [type=submit]), textarea";

/** Default styles of the sentence: a single class of the host overrides them. */
const SHEET = `
:where(.fapiao-message) { margin-block: .35em 0; font-size: .9375em; line-height: 1.45; }
:where(.fapiao-message:empty) { display: none; }
:where(.fapiao-message[data-tone]) { padding-inline-start: .7em; border-inline-start: 4px solid; }
:where(.fapiao-message[data-tone="stop"]) { color: var(--fapiao-stop, light-dark(#a8200d, #ff9d8c)); }
:where(.fapiao-message[data-tone="hold"]) { color: var(--fapiao-hold, light-dark(#8a4300, #ffb772)); }
:where(.fapiao-message[data-tone="caution"]) { color: var(--fapiao-caution, light-dark(#6b5800, #ecd35c)); }
`;
/** @type {CSSStyleSheet | undefined} */
let sheet;
const style = () => {
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(SHEET);
  return sheet;
};

/** The browser's methods of the root: an image of the host can have the name of one.
 * @param {Node} root @param {string} name @param {(event: any) => void} heard @param {AddEventListenerOptions} how */
const listen = (root, name, heard, how) => EventTarget.prototype.addEventListener.call(root, name, heard, how);

/** Bank numbers have a module of their own. @param {string | null} check @returns {"bank" | "field"} */
const partOf = (check) => (["account", "cnaps", "iban", "bic"].includes(`${check}`) ? "bank" : "field");

/** The module; or, if the page's policy refuses it, the module in a worker, which answers a moment later.
 * @param {"bank" | "field"} part */
const fetchCheck = async (part) => {
  try {
    return await load(/** @type {{ part: "field" }} */ ({ part }));
  } catch (error) {
    if (/wasm-unsafe-eval/.test(`${error}`)) return (await import("../in-worker.js")).loadInWorker({ part });
    throw error;
  }
};

let made = 0;

/** `<fapiao-field check="tax-id"><input name="taxId"></fapiao-field>`: the host's own input, checked while it is filled in.
 *
 * Only `stop` makes the input invalid. An unfinished value does so once the reader leaves the input or submits. */
export class FapiaoField extends Base {
  static observedAttributes = ["check", ...BESIDE];

  /** The last answer, with the host's own severities and wording. @type {FieldAnswer | undefined} */
  report;
  /** @type {Fapiao.FieldRules} */
  #rules = {};
  /** @type {Input | null} */
  #input = null;
  #message = Object.assign(create("p"), {
    className: "fapiao-message",
    id: `fapiao-message-${++made}`,
  });
  /** What this element has told the browser, so that a host's own message is never taken away. */
  #told = "";
  /** Whether the reader has left the input, or has tried to submit. */
  #left = false;
  /** By part: another `check` can need the other one. @type {Partial<Record<"bank" | "field", Awaited<ReturnType<typeof fetchCheck>>>>} */
  #fapiao = {};
  /** @type {Partial<Record<"bank" | "field", Promise<void>>>} */
  #loading = {};
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #typing;
  /** @type {AbortController | undefined} */
  #listening;
  /** An input was replaced, disabled (also by a fieldset), or got another language. */
  #watch = new MutationObserver(() => this.#attend());
  #warned = false;
  /** Whether somebody has been in the field. */
  #visited = false;

  get rules() {
    return this.#rules;
  }
  set rules(rules) {
    this.#rules = rules ?? {};
    this.refresh();
  }

  /** Whether an input method still composes: such text is never checked. */
  #composing = false;

  /** The question of the last answer. @type {import("../fapiao-check.js").FieldQuestion | undefined} */
  question;

  connectedCallback() {
    const { signal } = (this.#listening = new AbortController()),
      root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    this.#message.setAttribute("aria-live", "polite");
    // A simulated page in tests can lack such styles.
    if (Array.isArray(root.adoptedStyleSheets) && !root.adoptedStyleSheets.includes(style()))
      root.adoptedStyleSheets.push(style());
    this.addEventListener(
      "focusin",
      () => {
        this.#place();
        this.#load();
      },
      { signal },
    );
    this.addEventListener("input", () => this.#typed(), { signal });
    this.addEventListener("compositionstart", () => (this.#composing = true), { signal });
    this.addEventListener(
      "compositionend",
      () => {
        this.#composing = false;
        this.#typed();
      },
      { signal },
    );
    for (const leaving of ["change", "focusout"]) this.addEventListener(leaving, () => this.#leave(), { signal });
    listen(root, "submit", (event) => this.#submit(event), { signal, capture: true });
    // The boxes are emptied only after the event.
    listen(
      root,
      "reset",
      ({ target }) => {
        if (target === this.#input?.form) setTimeout(() => this.#begin());
      },
      { signal },
    );
    this.#watch.observe(this, { childList: true, subtree: true, attributeFilter: ["disabled", "readonly", "lang"] });
    for (const around of new Set([root, this.ownerDocument]))
      this.#watch.observe(around, { subtree: true, attributeFilter: ["disabled", "lang"] });
    this.#attend();
  }

  disconnectedCallback() {
    this.#listening?.abort();
    this.#watch.disconnect();
    clearTimeout(this.#typing);
    this.#composing = false;
    this.#release();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.refresh();
  }

  /** Checks what is in the input now: for a host that has set its value without an event. */
  refresh() {
    const input = this.#input,
      check = this.getAttribute("check"),
      fapiao = this.#fapiao[partOf(check)];
    if (!input || !check || this.#composing) return;
    if (!fapiao) {
      if (input.value) this.#load();
      return;
    }
    const value = input.value;
    /** @type {Record<string, string>} */
    const question = { check, value, today: new Date(Date.now() + 288e5).toISOString().slice(0, 10) };
    for (const name of BESIDE) {
      const given = this.getAttribute(name);
      if (given) question[name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())] = given;
    }
    const answer = fapiao.checkField((this.question = /** @type {any} */ (question)));
    if (answer instanceof Promise)
      answer.then(
        (answer) => {
          if (input === this.#input && value === input.value) this.#take(answer);
        },
        () => {},
      );
    else this.#take(answer);
  }

  #typed() {
    if (this.#composing) return;
    // Somebody who continues an unfinished value is in the field again.
    if (this.report?.incomplete) this.#left = false;
    this.refresh();
  }

  #begin() {
    this.#left = false;
    this.refresh();
    this.#show();
  }

  /** Finds the input, and releases the previous one. */
  #attend() {
    /** @type {NodeListOf<Input>} */
    const inputs = this.querySelectorAll(INPUTS),
      input = inputs[0] ?? null;
    if (inputs.length > 1 && !this.#warned) {
      this.#warned = true;
      console.warn(`<fapiao-field> checks one input, the first of the ${inputs.length} in it`, this);
    }
    if (input !== this.#input) {
      this.#release();
      this.#composing = false;
      this.#input = input;
      this.report = undefined;
      this.#left = false;
      if (input && this.#visited) this.#place();
      if (input) this.refresh();
    }
    this.#apply();
    this.#show();
  }

  /** Next to the input, once somebody enters it: a framework first expects the page as the server rendered it. */
  #place() {
    const input = this.#input,
      { id } = this.#message;
    this.#visited = true;
    if (!input || this.#message.parentNode === this) return;
    this.append(this.#message);
    input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} ${id}`.trim());
  }

  #release() {
    const input = this.#input;
    if (!input) return;
    this.#tell("");
    const others = (input.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .filter((id) => id !== this.#message.id)
      .join(" ");
    if (others) input.setAttribute("aria-describedby", others);
    else input.removeAttribute("aria-describedby");
    input.removeAttribute("aria-invalid");
    this.#message.remove();
    this.#input = null;
  }

  /** If the module does not load, the form stays as it is: the next focus tries again. */
  #load() {
    const part = partOf(this.getAttribute("check"));
    return (this.#loading[part] ??= fetchCheck(part)
      .then((fapiao) => {
        this.#fapiao[part] = fapiao;
        this.refresh();
      })
      .catch(() => {
        delete this.#loading[part];
      }));
  }

  /** @param {FieldAnswer} answer */
  #take(answer) {
    const own = (/** @type {Finding} */ finding) => this.#reworded(finding);
    const findings = answer.findings.map(own),
      unfinished = answer.unfinished.map(own);
    const verdict = /** @type {any} */ (
      GRAVE.find((grave) => [...findings, ...answer.unchecked].some(({ severity }) => severity === grave)) ?? "clear"
    );
    this.report = { ...answer, findings, unfinished, verdict };
    this.#apply();
    // A corrected error disappears at once; a different one waits for a pause.
    clearTimeout(this.#typing);
    if (this.#worst) this.#typing = setTimeout(() => this.#show(), PAUSE);
    else this.#show();
    this.dispatchEvent(new CustomEvent("fapiao-report", { bubbles: true, composed: true, detail: this.report }));
  }

  /** @param {Finding} finding @returns {Finding} */
  #reworded(finding) {
    const {
      severity = finding.severity,
      message = finding.message,
      fix = finding.fix,
    } = /** @type {Fapiao.FieldRules[string]} */ (
      Object.assign(Object.create(null), Object.hasOwn(this.#rules, finding.code) && this.#rules[finding.code])
    );
    /** @param {string | Fapiao.Words} words @param {"en" | "zh"} language */
    const filled = (words, language) =>
      (typeof words === "string" ? words : words[language]).replace(/\{(\w+)\}/g, (all, name) => {
        const value = finding.params[name] ?? all;
        return typeof value === "string" ? value : value[language];
      });
    /** @param {string | Fapiao.Words} words */
    const both = (words) => ({ en: filled(words, "en"), zh: filled(words, "zh") });
    return { ...finding, severity, message: both(message), ...(fix && { fix: both(fix) }) };
  }

  /** The most severe finding to show now; `info` is left to the host. */
  get #worst() {
    const { findings = [], unfinished = [] } = this.report ?? {},
      all = this.#left ? [...findings, ...unfinished] : findings;
    return GRAVE.flatMap((grave) => all.filter(({ severity }) => severity === grave))[0];
  }

  /** @param {Finding} finding */
  #sentence({ message, fix }) {
    const language = this.matches(":lang(zh)") ? "zh" : "en";
    return fix ? `${message[language]}${language === "en" ? " " : ""}${fix[language]}` : message[language];
  }

  /** Tells the browser. */
  #apply() {
    const worst = this.#worst;
    this.#tell(worst?.severity === "stop" ? this.#sentence(worst) : "");
  }

  /** @param {string} message */
  #tell(message) {
    const input = this.#input,
      other = input?.validity.customError && input.validationMessage !== this.#told;
    // A host's own message stays.
    if (!input || (other && !message)) return;
    if (message || this.#told) input.setCustomValidity(message);
    this.#told = message;
  }

  /** Tells the reader once the input is left: an unfinished number is never flagged. */
  #show() {
    const input = this.#input,
      worst = this.#left && input && !input.matches(":disabled") && !input.readOnly ? this.#worst : undefined;
    const text = worst ? this.#sentence(worst) : "";
    if (text) this.#place();
    if (this.#message.textContent !== text) this.#message.textContent = text;
    if (worst) this.#message.dataset.tone = worst.severity;
    else delete this.#message.dataset.tone;
    if (worst?.severity === "stop") input?.setAttribute("aria-invalid", "true");
    else input?.removeAttribute("aria-invalid");
  }

  #leave() {
    if (!this.#input?.value) return;
    this.#left = true;
    this.refresh();
    this.#apply();
    this.#show();
  }

  /** The browser checks validity before this event, so what is unfinished shows only now. @param {SubmitEvent} event */
  #submit(event) {
    const form = this.#input?.form,
      button = /** @type {HTMLButtonElement | null} */ (event.submitter);
    if (!form || event.target !== form) return;
    this.#leave();
    if (form.noValidate || button?.formNoValidate || this.#input?.checkValidity() !== false) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#input.reportValidity();
  }
}
