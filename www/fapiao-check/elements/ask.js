// @ts-check
// `<fapiao-ask>`: one box for anything that somebody has.
import { hand } from "./choice.js";
import { Base, create, failure, h, put } from "./dom.js";
import { dropZone } from "./drop_zone.js";
import { PAUSE } from "./element.js";
import { dress } from "./furnish.js";

/** @typedef {import("./ask_readings.js").Reading} Reading */
/** @typedef {import("./ask_readings.js").Choice} Choice */

const ACCEPTED = ".pdf,.docx,.xml,.ofd,.zip,.xlsx,.csv,.txt,.eml,image/*";

/** Where a choice leads, unless the page handles it. @type {Record<string, () => Promise<Record<string, unknown>>>} */
const TASKS = {
  payment: () => import("./payment.js"),
  tax: () => import("./tax.js"),
  entity: () => import("./entity.js"),
  number: () => import("./number.js"),
  files: () => import("./files.js"),
  bulk: () => import("./bulk.js"),
  guidance: () => import("./guidance.js"),
};

/** `<fapiao-ask>`: one box for anything; it says what it might be, and opens the right check. */
export class FapiaoAsk extends Base {
  #root = this.attachShadow({ mode: "open" });
  #box = h("textarea", {
    id: "ask",
    rows: "2",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    "aria-describedby": "private",
  });
  #out = h("section", { class: "readings" });
  #task = h("div", { class: "task" });
  #live = h("p", { class: "quiet", role: "status" });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #typing;
  #asked = "";

  async connectedCallback() {
    if (this.#root.firstChild) return;
    const choose = h("input", { type: "file", accept: ACCEPTED, multiple: "multiple", hidden: "hidden" });
    choose.onchange = () => this.read([...(choose.files ?? [])]);
    const zone = h(
      "form",
      { class: "ask" },
      h("label", { for: "ask" }, { en: "Type, paste or drop anything", zh: "输入、粘贴或拖入任意内容" }),
      this.#box,
      h(
        "div",
        { class: "foot" },
        h("button", { type: "button", click: () => choose.click() }, { en: "Choose a file", zh: "选择文件" }),
        choose,
        h(
          "small",
          { id: "private" },
          {
            en: "An e-mail with bank details, a pro-forma invoice, an amount, a product, a number, a question; a screenshot or photograph; PDF, DOCX, OFD, XML, XLSX or CSV. Nothing leaves your browser.",
            zh: "含收款信息的邮件、形式发票、金额、产品、号码或问题；截图、照片，PDF、DOCX、OFD、XML、XLSX 或 CSV 文件。内容只在本浏览器内处理。",
          },
        ),
      ),
    );
    zone.onsubmit = (event) => event.preventDefault();
    this.#box.oninput = () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#ask(), PAUSE);
    };
    dropZone(this, { zone, box: this.#box, files: (files) => this.read(files), text: (text) => this.fill({ text }) });
    await dress(this.#root, [() => import("./ask.css.js")]).catch(() => {});
    this.#root.append(zone, this.#out, this.#task, this.#live);
  }

  disconnectedCallback() {
    clearTimeout(this.#typing);
  }

  /** Types as if the reader did. @param {Record<string, string>} values */
  async fill({ text = "" }) {
    this.#box.value = text;
    await this.#ask();
  }

  /** Reads files as if they had been dropped. @param {File[]} files */
  async read(files) {
    if (!files[0]) return;
    this.#asked = files.map(({ name }) => name).join(", ");
    this.#say({ en: "Reading …", zh: "正在读取……" });
    try {
      const { fileReadings } = await import("./ask_readings.js"),
        { readings, refused } = await fileReadings(files);
      const copied = {
        en: "If it is a picture, copy its text with your phone (Live Text, Google Lens) and paste it here.",
        zh: "如为图片，请用手机复制图中文字（实况文本、Google 智能镜头等）后粘贴到这里。",
      };
      const { en, zh } = refused?.message ?? { en: "We could not read anything in it.", zh: "未能从中读取内容。" };
      this.#show(readings, { en: `${en} ${copied.en}`, zh: `${zh}${copied.zh}` });
    } catch (error) {
      this.#failed(error, () => this.read(files));
    }
  }

  async #ask() {
    const text = this.#box.value;
    this.#asked = text;
    if (!text.trim()) return this.#out.replaceChildren();
    try {
      const { readings } = await import("./ask_readings.js"),
        found = await readings(text, this.matches(":lang(zh)"));
      if (this.#asked !== text) return;
      this.#show(found, {
        en: "We could not tell what this is. Try a task below, or paste more of it.",
        zh: "未能识别。请在下方选择一项，或粘贴更完整的内容。",
      });
    } catch (error) {
      if (this.#asked === text) this.#failed(error, () => this.#ask());
    }
  }

  /** @param {Reading[]} readings @param {Fapiao.Words} none */
  #show(readings, none) {
    if (!readings[0]) return this.#say(none);
    this.#out.replaceChildren();
    put(
      this.#out,
      h("h2", null, { en: "This looks like … choose what you want to do", zh: "识别结果，请选择下一步" }),
      h(
        "ol",
        null,
        readings.map(({ title, say, go, choice }) =>
          h(
            "li",
            null,
            h(
              "button",
              { type: "button", class: "reading", click: () => this.#choose(choice) },
              h("strong", null, title),
              " ",
              h("small", null, say),
              " ",
              h("span", { class: "go" }, go),
            ),
          ),
        ),
      ),
    );
    this.#tell({ en: `${readings.length} readings`, zh: `${readings.length} 种可能` });
  }

  /** The page can handle it itself; otherwise the check opens here. @param {Choice} choice */
  async #choose(choice) {
    const event = new CustomEvent("fapiao-choose", { bubbles: true, composed: true, cancelable: true, detail: choice });
    if (!this.dispatchEvent(event)) return;
    const tag = `fapiao-${choice.task}`;
    try {
      const [element] = Object.values((await TASKS[choice.task]?.()) ?? {});
      if (!customElements.get(tag)) customElements.define(tag, /** @type {CustomElementConstructor} */ (element));
      const made = create(tag);
      this.#task.replaceChildren(made);
      await hand(made, choice);
      made.scrollIntoView({ block: "nearest" });
    } catch (error) {
      this.#failed(error, () => this.#choose(choice));
    }
  }

  /** @param {Fapiao.Words} said */
  #say(said) {
    this.#out.replaceChildren(h("p", null, said));
    this.#tell(said);
  }

  /** @param {Fapiao.Words} said */
  #tell(said) {
    this.#live.replaceChildren(...h("p", null, said).childNodes);
  }

  /** @param {unknown} error @param {() => unknown} again */
  #failed(error, again) {
    this.#out.replaceChildren(
      failure(
        { en: "This could not be read. What you typed is still here.", zh: "未能识别，已填写的内容仍在。" },
        error,
        again,
      ),
    );
  }
}
