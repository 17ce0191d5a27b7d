// @ts-check
// `<fapiao-picture>`: the text in a picture, each value next to its part of the picture, to confirm.
import { pictures, readPicture } from "../pictures/pictures.js";
import { LABELS } from "../readers/labels.js";
import { note } from "../readers/notes.js";
import { sentences } from "../readers/sentences.js";
import { Base, define, failure, h, put, shape } from "./dom.js";
import { TONES } from "./element.js";
import { dress } from "./furnish.js";
import { enlarged } from "./picture_piece.js";

/** @typedef {import("../fapiao-check.js").PaperField} PaperField */
/** @typedef {import("../fapiao-check.js").Finding} Finding */
/** @typedef {import("../pictures.js").PictureAnswer} Answer */
/** A value, perhaps corrected, and whether the reader has compared it with the picture.
 * @typedef {{ name: string, value: string, confirmed: boolean, read: PaperField, mark?: (confirmed: boolean) => void }} Field */

/** Once somebody has agreed to the download, the next picture is read at once. */
let agreed = false;

/** `<fapiao-picture>`: the text in a picture, each value next to its part of the picture; only confirmed values count. */
export class FapiaoPicture extends Base {
  #root = this.attachShadow({ mode: "open" });
  #work = h("div", { class: "work" });
  #findings = h("div", { class: "findings" });
  #list = h("ol", { class: "readings", role: "list" });
  #live = h("p", { class: "quiet", role: "status" });
  /** @type {AbortController | undefined} */
  #stop;
  /** @type {Answer | undefined} */
  #answer;
  /** @type {Field[]} */
  #fields = [];
  /** @type {Promise<void> | undefined} */
  #dressed;

  connectedCallback() {
    this.#dressed ??= dress(this.#root, [() => import("./picture.css.js")])
      .catch(() => {})
      .then(() => this.#root.append(this.#work, this.#findings, this.#list, this.#live));
  }

  disconnectedCallback() {
    this.#stop?.abort();
  }

  /** What was read, as `readPaper` answers; nothing before, and nothing after `clear()`. */
  get answer() {
    return this.#answer;
  }

  /** The values as they are now. */
  get fields() {
    return this.#fields.map(({ name, value, confirmed }) => ({ name, value, confirmed }));
  }

  /** Offers to read a picture, or the pages of a scan; reads them if the reader agreed before. @param {Blob | Blob[]} file */
  async read(file) {
    this.clear();
    const there = await pictures();
    if (!there) return this.#refuse(note("picture/not-provided", "file"), file);
    if (agreed || there.isLoaded) return this.#begin(file);
    const size = `${Math.round(there.bytes / 1e6)} MB`;
    this.#work.replaceChildren();
    put(
      this.#work,
      h(
        "p",
        { class: "hint" },
        {
          en: `The text in this picture can be read here. That downloads a text recogniser once (${size}, from this site); the picture stays on your device.`,
          zh: `可以在本页识别图片中的文字：首次需下载文字识别组件（${size}，来自本站），图片不会上传。`,
        },
      ),
      h(
        "button",
        { type: "button", class: "begin", click: () => this.#begin(file) },
        { en: `Read the text (${size} once)`, zh: `识别文字（首次下载 ${size}）` },
      ),
      h(
        "p",
        { class: "hint" },
        {
          en: "Or copy the text with your phone (hold a finger on it: Live Text, Google Lens) and paste it.",
          zh: "也可用手机复制图中文字（长按文字：实况文本、Google 智能镜头等）后粘贴。",
        },
      ),
    );
  }

  /** Forgets the picture and what was read. */
  clear() {
    this.#stop?.abort();
    for (const page of this.#answer?.pages ?? []) page.close();
    [this.#answer, this.#fields] = [undefined, []];
    for (const node of [this.#work, this.#findings, this.#list]) node.replaceChildren();
  }

  /** @param {Blob | Blob[]} file */
  async #begin(file) {
    agreed = true;
    const stop = (this.#stop = new AbortController()),
      bar = h("progress"),
      said = h("p", { class: "hint" });
    const cancel = () => {
      stop.abort();
      this.read(file).then(() => this.#focus(".begin"));
      agreed = false;
    };
    this.#work.replaceChildren(said, bar);
    put(this.#work, h("button", { type: "button", class: "small stop", click: cancel }, { en: "Stop", zh: "停止" }));
    this.#findings.replaceChildren();
    this.#focus(".stop");
    let stage = "";
    const onprogress = (/** @type {import("../pictures.js").Progress} */ progress) => {
      [bar.max, bar.value] = [Math.max(1, progress.total), progress.done];
      const words = PROGRESS[progress.stage](progress);
      said.replaceChildren();
      put(said, words);
      bar.setAttribute("aria-label", `${words.en} ${words.zh}`);
      if (progress.stage !== stage) this.#say(words);
      stage = progress.stage;
    };
    try {
      const answer = await readPicture(file, { onprogress, signal: stop.signal });
      if (stop.signal.aborted) return answer.pages.forEach((page) => page.close());
      this.#work.replaceChildren();
      this.#show(answer);
    } catch (error) {
      if (stop.signal.aborted) return;
      const { note: why } = /** @type {{ note?: import("../readers.js").Note }} */ (error);
      await this.#refuse(why ?? error, file);
    }
  }

  /** Why it was not read, and a way to try again. @param {import("../readers.js").Note | unknown} why @param {Blob | Blob[]} file */
  async #refuse(why, file) {
    const again = () => this.#begin(file);
    this.#work.replaceChildren();
    try {
      const known = /** @type {import("../readers.js").Note} */ (why);
      if (!known.code) throw why;
      this.#tell(await sentences([known]));
      if (known.code !== "picture/not-provided")
        put(this.#work, h("button", { type: "button", class: "small", click: again }, { en: "Try again", zh: "重试" }));
    } catch (error) {
      const said = { en: "The text in the picture could not be read.", zh: "未能读取图片中的文字。" };
      this.#work.replaceChildren(failure(said, error, again));
    }
  }

  /** @param {Answer} answer */
  #show(answer) {
    this.#answer = answer;
    this.#fields = answer.fields.map((read) => ({ name: read.name, value: read.value, confirmed: false, read }));
    // A finding about one value is shown next to it.
    this.#tell(answer.findings.filter(({ code }) => code !== "paper/reading-unsure"));
    put(
      this.#list,
      this.#fields.map((field) => this.#item(field, answer)),
      this.#fields.some(isSure) && this.#rest(),
    );
    const count = `${this.#fields.length}`;
    this.#say({
      en: `${count} values were read. Compare each with its piece of the picture.`,
      zh: `已识别 ${count} 项，请逐项与图片核对。`,
    });
    const how = { bubbles: true, composed: true, detail: { fields: this.fields } };
    this.dispatchEvent(new CustomEvent("fapiao-read", how));
  }

  /** @param {Field} field @param {Answer} answer */
  #item(field, answer) {
    const { name, read } = field,
      { proposal } = read.reading ?? {};
    const unsure = answer.findings.find(
      ({ code, field: of, params }) => code === "paper/reading-unsure" && of === name && params.value === read.value,
    );
    const input = h("input", { name, autocomplete: "off", spellcheck: "false" }),
      tick = h("input", { type: "checkbox", name: `${name} confirmed` });
    field.mark = (on) => {
      field.confirmed = tick.checked = on;
      node.dataset.tone = on ? "clear" : isSure(field) ? "info" : "caution";
    };
    const confirmed = (/** @type {boolean} */ on) => {
      field.mark?.(on);
      this.#confirmed();
    };
    input.value = read.value;
    input.onchange = () => {
      field.value = input.value.trim();
      // A corrected value has been looked at.
      confirmed(Boolean(field.value));
    };
    tick.onchange = () => confirmed(tick.checked);
    const node = h(
      "li",
      { class: "reading", "data-tone": isSure(field) ? "info" : "caution", "data-name": name },
      enlarged(answer.pages, read.place, LABELS[name]),
      h("label", { class: "value" }, LABELS[name] ?? name, read.role && [" (", ROLES[read.role], ")"], input),
      unsure && h("p", { class: "why" }, shape("caution"), " ", unsure.message),
      proposal &&
        h(
          "button",
          {
            type: "button",
            class: "small",
            click: () => {
              input.value = proposal;
              field.value = proposal;
              confirmed(false);
              tick.focus();
            },
          },
          { en: "Compare with ", zh: "核对是否为 " },
          h("b", null, proposal),
        ),
      h("label", { class: "tick" }, tick, h("span", null, { en: "This is what the picture says", zh: "与图片一致" })),
    );
    return node;
  }

  /** The clear values can be confirmed together, once they were compared. */
  #rest() {
    return h(
      "li",
      { class: "all" },
      h(
        "button",
        {
          type: "button",
          class: "small confirm-clear",
          click: () => {
            for (const field of this.#fields.filter(isSure)) field.mark?.(true);
            this.#confirmed();
          },
        },
        { en: "I have compared all that are not marked: they are right", zh: "未标注的各项均已核对，与图片一致" },
      ),
    );
  }

  /** @param {Finding[]} findings */
  #tell(findings) {
    this.#findings.replaceChildren();
    put(
      this.#findings,
      findings.map(({ severity, message, fix }) =>
        h(
          "div",
          { class: "finding", "data-tone": severity },
          shape(severity),
          h("div", null, h("p", null, h("strong", null, TONES[severity]), " ", message), h("p", null, fix)),
        ),
      ),
    );
  }

  /** @param {Fapiao.Words} words */
  #say(words) {
    this.#live.replaceChildren();
    put(this.#live, words);
  }

  /** @param {string} selector */
  #focus(selector) {
    /** @type {HTMLElement | null} */ (this.#root.querySelector(selector))?.focus();
  }

  #confirmed() {
    const how = { bubbles: true, composed: true, detail: { fields: this.fields } };
    this.dispatchEvent(new CustomEvent("fapiao-confirm", how));
  }
}

const ROLES = { old: { en: "before", zh: "原" }, new: { en: "new", zh: "新" } };

/** @param {Field} field */
const isSure = ({ read }) => read.reading?.sure ?? false;

/** @type {Record<import("../pictures.js").Progress["stage"], (progress: import("../pictures.js").Progress) => Fapiao.Words>} */
const PROGRESS = {
  loading: ({ done, total }) => ({
    en: `Fetching the text recogniser: ${megabytes(done)} of ${megabytes(total)} MB`,
    zh: `正在下载文字识别组件：${megabytes(done)}/${megabytes(total)} MB`,
  }),
  reading: ({ done, total }) => ({
    en: total ? `Reading the picture: line ${done} of ${total}` : "Looking for text in the picture",
    zh: total ? `正在识别图片：第 ${done}/${total} 行` : "正在查找图片中的文字",
  }),
};
const megabytes = (/** @type {number} */ bytes) => Math.round(bytes / 1e6);

define("fapiao-picture", FapiaoPicture);
