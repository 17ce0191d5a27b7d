// @ts-check
// Decodes a file’s bytes to text, in any usual encoding.
import { Refusal } from "./notes.js";

const MARKS = /** @type {const} */ ([
  ["utf-8", 0xef, 0xbb, 0xbf],
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
]);

/** The text of a file: by its byte order mark, by its XML declaration, as UTF-8, or else as GB18030, which Excel writes
 * in China. @param {Uint8Array} bytes */
export const decode = (bytes) => {
  const marked = MARKS.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte));
  const says = /^<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)/.exec(String.fromCharCode(...bytes.subarray(0, 120)));
  for (const encoding of [marked?.[0] ?? says?.[1] ?? "utf-8", "utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return text;
    } catch {
      /* the next one */
    }
  }
  throw new Refusal("file/encoding-unknown");
};
