// @ts-check
// What all widgets have in common: the form, its draft, the question that it makes, and how an answer is shown.
import { load } from "../fapiao-check.js";
import { Base, failure, h, keptAs, put, shape } from "./dom.js";
import { furnish, nearby } from "./furnish.js";
import { rows } from "./form_rows.js";

/** A pause in typing, in milliseconds: a number that is still being typed is never flagged. */
export const PAUSE = 300;

/** @type {Fapiao.Tones} */
export const TONES = {
  stop: { en: "Needs correcting", zh: "需更正" },
  hold: { en: "Needs confirming", zh: "需确认" },
  caution: { en: "Check again", zh: "请留意" },
  info: { en: "Good to know", zh: "提示" },
  clear: { en: "No problems found", zh: "未发现问题" },
};

/** What is the same in every widget. @template {Fapiao.Ask} A @param {Fapiao.Widget<A>} given */
export const widget = (given) => {
  // Only its own fields: a page can have added others to every object.
  const spec = /** @type {Fapiao.Widget<A>} */ (Object.assign(Object.create(null), given));
  return class extends Base {
    /** @type {Fapiao.Answer<A> | undefined} */
    report;
    /** @type {Fapiao.Check | undefined} */
    #fapiao;
    #root = this.attachShadow({ mode: "open" });
    #form = h("form", { class: "form", autocomplete: "off", autocapitalize: "off", spellcheck: "false" });
    #out = h("div", { class: "answer" });
    #live = h("p", { class: "quiet", role: "status" });
    /** Above the form, so that a problem is seen first. */
    #trouble = h("div", { class: "trouble" });
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #typing;
    #answered = "";

    #near = nearby(() => this.#start());

    connectedCallback() {
      this.#near.observe(this);
    }

    disconnectedCallback() {
      this.#near.disconnect();
      clearTimeout(this.#typing);
    }

    async #start() {
      this.#near.disconnect();
      try {
        this.#fetch();
        await this.#build();
        this.#fapiao = /** @type {Fapiao.Check} */ (await load({ part: spec.part }));
        this.#trouble.replaceChildren();
        this.#answer();
      } catch (error) {
        const said = {
          en: "The check could not start. What you typed is still here.",
          zh: "核对功能未能启动，已填写的内容未丢失。",
        };
        this.#trouble.replaceChildren(failure(said, error, () => this.#start()));
        if (!this.#trouble.isConnected) this.#root.prepend(this.#trouble);
        this.#announce();
      }
    }

    /** The module is compiled while the form is made; a failure is reported when it is needed. */
    #fetch() {
      load({ part: spec.part }).catch(() => {});
    }

    /** Only once. @type {Promise<void> | undefined} */
    #built;
    #build() {
      return (this.#built ??= this.#furnish().catch((error) => {
        this.#built = undefined;
        throw error;
      }));
    }

    async #furnish() {
      const form = this.#form;
      form.append(await furnish(this.#root, spec.form, spec.styles));
      form.onsubmit = (event) => {
        event.preventDefault();
        this.#answer();
      };
      const soon = (pause = PAUSE) => {
        clearTimeout(this.#typing);
        this.#typing = setTimeout(() => this.#answer(), pause);
      };
      // Pasted or dropped text is complete; only typed text can be unfinished. Other listeners come first.
      form.oninput = (event) =>
        soon(/^insertFrom(?:Paste|Drop)/.test(/** @type {InputEvent} */ (event).inputType) ? 0 : PAUSE);
      // Nothing moves while a pointer is pressed: its click would be lost.
      form.onchange = () => (this.matches(":active") ? soon() : this.#answer());
      // The boxes are emptied only after the event.
      form.onreset = () =>
        setTimeout(() => {
          this.#answer();
          this.#inputs[0]?.focus();
        });
      form.onclick = ({ target }) => {
        const values = target instanceof HTMLElement && target.closest("button")?.dataset.fill;
        if (values) this.fill(Object.fromEntries(new URLSearchParams(values)));
      };
      this.#root.append(form, this.#out, this.#live);
      form.querySelector(".here")?.replaceWith(this.#out);
      rows(form, {});
      spec.built?.(form, this);
      this.#draft((store) => this.#set(JSON.parse(store.getItem(keptAs(spec.ask)) ?? "{}")));
      spec.shown?.(form, this.values);
    }

    get #inputs() {
      return /** @type {HTMLInputElement[]} */ ([...this.#form.querySelectorAll("input, textarea")]);
    }

    /** @param {string} name */
    #input(name) {
      return this.#inputs.find((input) => input.name === name);
    }

    get values() {
      return /** @type {Record<string, string>} */ (
        Object.fromEntries([...new FormData(this.#form)].filter(([, value]) => value))
      );
    }

    /** @param {Record<string, string>} values */
    async fill(values) {
      this.#fetch();
      try {
        await this.#build();
      } catch {
        return this.#start();
      }
      this.#set(values);
      if (this.#fapiao) this.#answer();
      else await this.#start();
    }

    /** @param {Record<string, string>} values */
    #set(values) {
      rows(this.#form, { ...this.values, ...values });
      spec.grow?.(this.#form, values);
      for (const input of this.#inputs) {
        const value = values[input.name];
        if (value === undefined) continue;
        // What is filled in is visible; if only one fold is open at a time, the form decides which.
        for (let fold = value && input.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
          if (!fold.name) fold.open = true;
        if (input.type.startsWith("text")) input.value = value;
        else input.checked = input.value === value;
      }
    }

    /** Only if the page asks for it; no draft if storage is refused or an older one does not fit.
     * @param {(store: Storage) => void} use */
    #draft(use) {
      try {
        if (this.hasAttribute("draft")) use(sessionStorage);
      } catch {
        /* no draft */
      }
    }

    #answer() {
      // A field that only moves in the form is not a change.
      const values = this.values,
        typed = JSON.stringify(Object.fromEntries(Object.entries(values).sort()));
      rows(this.#form, values);
      spec.changed?.(this.#form, values);
      this.#draft((store) => store.setItem(keptAs(spec.ask), JSON.stringify(values)));
      const empty = this.#inputs.every(({ type, value, checked, defaultChecked }) =>
        type === "radio" || type === "checkbox" ? !spec.choices || checked === defaultChecked : !value,
      );
      this.#form.classList.toggle("filled", !empty);
      // The answer stays: its button must not vanish under the finger when the box loses the focus.
      if (!this.#fapiao || typed === this.#answered) return void spec.shown?.(this.#form, values, this.report);
      this.#answered = typed;
      this.report = undefined;
      if (empty) this.#show(null);
      else {
        /** @type {Record<string, any>} */
        const question = {};
        for (const [path, value] of Object.entries(values)) {
          const keys = path.match(/[^.[\]]+/g) ?? [],
            last = keys.pop() ?? "";
          keys.reduce((at, key, place) => (at[key] ??= +(keys[place + 1] ?? last) >= 0 ? [] : {}), question)[last] =
            value;
        }
        // The module has no clock: this is the day in China.
        spec.complete?.(question, new Date(Date.now() + 288e5).toISOString().slice(0, 10));
        this.question = question;
        const report = (this.report = /** @type {Fapiao.Answer<A>} */ (
          (spec.reply ?? ((fapiao) => fapiao[spec.ask](question)))(this.#fapiao, question, this)
        ));
        this.#show(spec.answer(report, this));
        this.dispatchEvent(new CustomEvent("fapiao-report", { bubbles: true, composed: true, detail: report }));
      }
      spec.shown?.(this.#form, values, this.report);
      // A field shows its findings by its edge, and has the sentences as its description.
      for (const input of this.#inputs) {
        const found =
          this.report?.findings.filter(({ field }) => (spec.place?.(field, values) ?? field) === input.name) ?? [];
        const worst = ["stop", "hold", "caution"].find((tone) => found.some(({ severity }) => severity === tone)) ?? "";
        input.dataset.tone = worst;
        input.setAttribute("aria-invalid", `${worst === "stop"}`);
        input.setAttribute(
          "aria-describedby",
          [input.name + "-hint", ...found.map(({ code, field }) => code + field)]
            .filter((id) => this.#root.getElementById(id))
            .join(" "),
        );
      }
    }

    /** @param {Fapiao.Child} content */
    #show(content) {
      this.#out.replaceChildren();
      put(this.#out, content);
      this.#announce();
    }

    /** The first sentence is announced once, after a pause, and not again while it stays the same. */
    #announce() {
      setTimeout(() => {
        const said = /** @type {HTMLElement | null} */ (this.#root.querySelector(".say"))?.innerText ?? "";
        if (this.#live.textContent !== said) this.#live.textContent = said;
      }, 2 * PAUSE);
    }

    /** All findings, the most severe first, without a banner. @type {Fapiao.Host["findings"]} */
    findings(said = (/** @type {Fapiao.Words} */ message) => message) {
      const all = this.report?.findings ?? [];
      return /** @type {const} */ (["stop", "hold", "caution", "info"]).map((tone) =>
        all
          .filter(({ severity }) => severity === tone)
          .map((found) => this.found({ found: { ...found, message: said(found.message) }, tone }, "finding")),
      );
    }

    /** @type {Fapiao.Host["parts"]} */
    parts({ always, told, missing = this.report?.unchecked ?? [] } = {}) {
      const open = /** @type {Fapiao.Any} */ (this.report).findings.filter(({ code }) => code !== told),
        all = [...open, ...missing];
      const worst = /** @type {const} */ (["stop", "hold", "caution"]).find((tone) =>
        all.some(({ severity }) => severity === tone),
      );
      const first = all.find(({ severity }) => severity === (worst ?? "info"));
      /** @type {Fapiao.Part | undefined} */
      const head = always || worst ? { found: first ?? {}, tone: worst ?? "clear" } : undefined;
      const others = open.filter((one) => one !== head?.found).map((found) => ({ found, tone: found.severity }));
      return { head, others };
    }

    /** @type {Fapiao.Host["verdict"]} */
    verdict({ kind, why, ...wanted } = {}) {
      const { head, others } = this.parts(wanted);
      return [
        head && this.found(head, "box banner", { kind, why }),
        others.map((other) => this.found(other, "finding")),
      ];
    }

    /** @type {Fapiao.Host["found"]} */
    found({ found, tone }, look, { kind, why, more } = {}) {
      const { code, field = "", message, fix, suggestion, needs = [field] } = found;
      const better =
        suggestion && (spec.better?.(field, suggestion, this) ?? (this.#input(field) && { [field]: suggestion }));
      return h(
        "div",
        { class: look, "data-tone": tone, id: code && code + field },
        shape(tone),
        h(
          "div",
          null,
          h("p", { class: "say" }, kind, h("strong", null, spec.tones?.[tone] ?? TONES[tone]), " ", message),
          why,
          h("p", null, fix),
          better &&
            h(
              "button",
              {
                type: "button",
                class: "small",
                click: () => {
                  this.fill(better);
                  this.#input(`${Object.keys(better)}`)?.focus();
                },
              },
              { en: "Use ", zh: "改用 " },
              suggestion,
            ),
          needs.map((name) => this.lead(name)),
          more,
        ),
      );
    }

    /** @param {string} name @returns {Fapiao.Child} */
    lead(name) {
      const input = this.#input(name),
        group = input?.closest("fieldset, .body, details");
      const words = [
        group?.matches(".question, .ask") ? null : input?.labels?.[0],
        group?.matches(".body")
          ? group.parentElement?.querySelector(".title")
          : group?.matches("fieldset, .ask") && group.firstElementChild,
      ].map((label) => label && [...label.querySelectorAll(":scope > span")].map((span) => span.cloneNode(true)));
      return (
        group &&
        h(
          "button",
          {
            type: "button",
            class: "link",
            click: () => {
              for (let fold = input?.closest("details"); fold; fold = fold.parentElement?.closest("details"))
                fold.open = true;
              input?.focus();
            },
          },
          words[0],
          words[0] && words[1] && " – ",
          words[1],
        )
      );
    }
  };
};
