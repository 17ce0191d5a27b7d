// @ts-check
// The character maps of Chinese fonts that a PDF does not embed, each fetched when a file names it.
import { based } from "../based.js";
import { local } from "../local.js";
import { fetched } from "./vendor.js";

/** Written out, so that a bundler finds the files. @type {Record<string, () => URL>} */
export const MAPS = {
  "Adobe-GB1-0.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/Adobe-GB1-0.bcmap", import.meta.url),
  "Adobe-GB1-1.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/Adobe-GB1-1.bcmap", import.meta.url),
  "Adobe-GB1-2.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/Adobe-GB1-2.bcmap", import.meta.url),
  "Adobe-GB1-3.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/Adobe-GB1-3.bcmap", import.meta.url),
  "Adobe-GB1-4.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/Adobe-GB1-4.bcmap", import.meta.url),
  "Adobe-GB1-5.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/Adobe-GB1-5.bcmap", import.meta.url),
  "Adobe-GB1-UCS2.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/Adobe-GB1-UCS2.bcmap", import.meta.url),
  "GB-EUC-H.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GB-EUC-H.bcmap", import.meta.url),
  "GB-EUC-V.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GB-EUC-V.bcmap", import.meta.url),
  "GB-H.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GB-H.bcmap", import.meta.url),
  "GB-V.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GB-V.bcmap", import.meta.url),
  "GBK-EUC-H.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GBK-EUC-H.bcmap", import.meta.url),
  "GBK-EUC-V.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GBK-EUC-V.bcmap", import.meta.url),
  "GBK2K-H.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GBK2K-H.bcmap", import.meta.url),
  "GBK2K-V.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GBK2K-V.bcmap", import.meta.url),
  "GBKp-EUC-H.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GBKp-EUC-H.bcmap", import.meta.url),
  "GBKp-EUC-V.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GBKp-EUC-V.bcmap", import.meta.url),
  "GBT-EUC-H.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GBT-EUC-H.bcmap", import.meta.url),
  "GBT-EUC-V.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GBT-EUC-V.bcmap", import.meta.url),
  "GBT-H.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GBT-H.bcmap", import.meta.url),
  "GBT-V.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GBT-V.bcmap", import.meta.url),
  "GBTpc-EUC-H.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GBTpc-EUC-H.bcmap", import.meta.url),
  "GBTpc-EUC-V.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GBTpc-EUC-V.bcmap", import.meta.url),
  "GBpc-EUC-H.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GBpc-EUC-H.bcmap", import.meta.url),
  "GBpc-EUC-V.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/GBpc-EUC-V.bcmap", import.meta.url),
  "UniGB-UCS2-H.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/UniGB-UCS2-H.bcmap", import.meta.url),
  "UniGB-UCS2-V.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/UniGB-UCS2-V.bcmap", import.meta.url),
  "UniGB-UTF16-H.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/UniGB-UTF16-H.bcmap", import.meta.url),
  "UniGB-UTF16-V.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/UniGB-UTF16-V.bcmap", import.meta.url),
  "UniGB-UTF32-H.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/UniGB-UTF32-H.bcmap", import.meta.url),
  "UniGB-UTF32-V.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/UniGB-UTF32-V.bcmap", import.meta.url),
  "UniGB-UTF8-H.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/UniGB-UTF8-H.bcmap", import.meta.url),
  "UniGB-UTF8-V.bcmap": () => new URL("../pkg/vendor/pdfjs/cmaps/UniGB-UTF8-V.bcmap", import.meta.url),
};

/** PDF.js gets its maps here. If a map does not load, it leaves text out; so that is noted.
 * @param {(missing: unknown) => void} note */
export const mapsOf = (note) =>
  class {
    /** @param {{ kind: string, filename: string }} wanted */
    async fetch({ kind, filename }) {
      // Fonts for drawing text are never drawn here.
      if (kind !== "cMapUrl") throw Error(`there is no ${filename}`);
      try {
        return await fetched(() => bytesOf(filename));
      } catch (missing) {
        note(missing);
        throw missing;
      }
    }
  };

/** @param {string} name */
const bytesOf = async (name) => {
  const built = Object.hasOwn(MAPS, name) && MAPS[name]?.();
  if (!built) throw Error(`there is no ${name}`);
  const address = based(`pkg/vendor/pdfjs/cmaps/${name}`) ?? built,
    here = await local(address);
  if (here) return here;
  const answer = await fetch(address);
  const isPage = /\bhtml\b/.test(answer.headers.get("content-type") ?? "");
  if (!answer.ok || isPage) throw Error(`${answer.url} answered ${answer.status}${isPage ? " with a page" : ""}`);
  return new Uint8Array(await answer.arrayBuffer());
};
