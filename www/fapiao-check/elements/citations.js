// @ts-check
// Citations: the document by its name, with its address, and the section.
import { h, put } from "./dom.js";

/** The name of each document in both languages, and its address; read once a source is shown.
 * @type {Promise<Record<string, Fapiao.Words & { address?: string }>> | undefined} */
let documents;

const known = () =>
  (documents ??= import("./documents.js")
    .then(({ default: text }) => JSON.parse(text))
    .catch(() => {
      documents = undefined;
      return {};
    }));

/** Where something comes from, each place once: the document by its name, and its section. @param {Fapiao.Source[]} sources */
export const cited = (sources) =>
  [...new Map(sources.map((source) => [`${source.document}: ${source.section}`, source])).values()].map(
    ({ document, section }) => {
      const name = h("span", null, document);
      known().then(({ [document]: found }) => {
        if (!found) return;
        const { en, zh, address } = found;
        name.replaceChildren();
        put(name, address ? h("a", { href: address, target: "_blank", rel: "noreferrer" }, { en, zh }) : { en, zh });
      });
      return h("p", { class: "hint" }, name, { en: ": ", zh: "：" }, h("span", { class: "hint", lang: "en" }, section));
    },
  );
