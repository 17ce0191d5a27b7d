// @ts-check
// Values from a picture that is gone, for example after a reload: the reader compares them with the document.
import { h, put } from "./dom.js";
import { unconfirmed } from "./papers.js";

/** @param {HTMLFormElement} form @param {Fapiao.Host} host @param {Map<string, import("./payment_read.js").Given>} read by card */
export const orphans = (form, host, read) => {
  const shown = [...read.values()],
    open = unconfirmed(host.values).filter((box) => !shown.some(({ filled }) => filled?.[box]));
  for (const node of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-read]"))) {
    const own = open.filter((box) => box.startsWith(`${node.dataset.read}.`));
    node.querySelector(".orphans")?.remove();
    if (!own[0]) continue;
    const confirm = async () => {
      const rest = new URLSearchParams(host.values.unconfirmed);
      for (const box of own) rest.delete(box);
      await host.fill({ unconfirmed: `${rest}` });
      orphans(form, host, read);
    };
    put(
      node,
      h(
        "div",
        { class: "note box orphans", "data-tone": "hold" },
        h("p", null, {
          en: `${own.length} values in this card were read from a picture that is no longer open. Compare them with the document.`,
          zh: `本卡片有 ${own.length} 项由图片识别，图片已不在本页，请与单据核对。`,
        }),
        h(
          "button",
          { type: "button", class: "small", click: confirm },
          { en: "I have compared them: they are right", zh: "已核对，与单据一致" },
        ),
      ),
    );
  }
};
