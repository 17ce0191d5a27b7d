// @ts-check
// Makes the nodes of a form from its text, which is always this package's own. The browser gets no markup, so a host's
// Trusted Types have nothing to refuse.
import { create } from "./dom.js";

const PART = /<!--.*?-->|<(\/?)([a-z][a-z0-9-]*)((?:\s+[\w.:-]+(?:=(?:"[^"]*"|[^\s"'>]+))?)*)\s*>|([^<]+)/gsy;
const ATTRIBUTE = /([\w.:-]+)(?:=(?:"([^"]*)"|([^\s"'>]+)))?/g;
/** Elements without an end tag. */
const ALONE = ["br", "hr", "img", "input"];

/** @param {string} text */
const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** @param {string} text */
export const nodes = (text) => {
  const all = new DocumentFragment();
  /** The open elements, the outermost first. @type {Node[]} */
  const open = [all];
  let read = 0;
  for (const [part, closing, tag, attributes = "", words] of text.matchAll(PART)) {
    read += part.length;
    if (closing) open.pop();
    else if (words) open.at(-1)?.appendChild(new Text(plain(words)));
    else if (tag) {
      const node = create(tag);
      for (const [, name = "", quoted, bare = ""] of attributes.matchAll(ATTRIBUTE))
        node.setAttribute(name, plain(quoted ?? bare));
      open.at(-1)?.appendChild(node);
      if (!ALONE.includes(tag)) open.push(node instanceof HTMLTemplateElement ? node.content : node);
    }
  }
  if (read !== text.length || open.length !== 1) throw Error(`a form's text cannot be read from character ${read} on`);
  return all;
};
