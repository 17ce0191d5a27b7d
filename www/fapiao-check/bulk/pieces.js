// @ts-check
import { own, Refusal } from "../readers/finding.js";
import { ENVELOPE, officeOf } from "../readers/office.js";
import { fetched } from "../readers/vendor.js";
import { Utf8 } from "./encoding.js";

/** Bytes of a file that are in memory at once. */
const PIECE = 1 << 20;

/** @type {import("../readers.js").Rule} */
export const NO_SHEET = {
  code: "bulk/no-sheet",
  severity: "hold",
  message: { en: "Expected a sheet as XLSX or CSV.", zh: "此处应为 XLSX 或 CSV 表格。" },
  fix: { en: "Save the sheet as one of them and drop it here.", zh: "请将表格另存为其中一种格式后再拖入。" },
  source: own("Files"),
};

/** @type {import("../readers.js").Rule} */
export const NO_HEADING = {
  code: "bulk/no-heading",
  severity: "hold",
  message: {
    en: "No heading was recognised. Expected one line with names such as “invoice number”, “amount”, “rate”, “tax ID” or “account”.",
    zh: "未识别到表头。文件中应有一行表头，例如“发票号码”“价税合计”“税率”“销方税号”“账号”。",
  },
  source: own("Reading files"),
};

/** @type {import("../readers.js").Rule} */
export const NO_ROW = {
  code: "bulk/no-row",
  severity: "hold",
  message: {
    en: "There is no row under the heading, so nothing was checked.",
    zh: "表头下没有数据行，未作任何核对。",
  },
  source: own("Reading files"),
};

/** A text file as UTF-8, piece by piece. UTF-8 stays where it is; what had to be decoded is kept beside for showing it.
 * @param {Blob} file @returns {import("./bulk.js").Source} */
export const text = (file) => {
  const decoder = new Utf8();
  /** @type {BlobPart[]} */
  const decoded = [];
  let taken = 0;
  return {
    size: file.size,
    get taken() {
      return taken;
    },
    async *pieces() {
      for (let at = 0; at < file.size; at += PIECE) {
        const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
        const piece = decoder.take(bytes, at + PIECE >= file.size);
        // What came before the first character that tells is ASCII, and the same in both.
        if (!decoder.asIs) {
          if (!decoded[0]) decoded.push(file.slice(0, at));
          decoded.push(new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (piece)]));
        }
        taken = at + bytes.length;
        yield piece;
      }
    },
    get utf8() {
      return decoder.asIs ? file : new Blob(decoded);
    },
  };
};

/** Names of sheets that may be text: exports are often called XLS and are none. */
const MAY_BE_TEXT = /\.(?:csv|txt|tsv|tab|xlsx?)$/i;

/** How a file is read: by what is in it. A reader of another format belongs here: it gives the sheet as the UTF-8 of a
 * CSV file. @param {File} file @param {number} [sheet] the wanted one of a workbook @returns {Promise<import("./bulk.js").Source>} */
export const open = async (file, sheet) => {
  const head = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] ?? 0) < 9)
    return (await fetched(() => import("./workbook.js"))).workbook(file, sheet);
  const office = officeOf(head) && officeOf(new Uint8Array(await file.slice(0, ENVELOPE).arrayBuffer()));
  if (office) throw new Refusal(office);
  const isMarkup = /^[\s\ufeff]*</.test(new TextDecoder().decode(head)),
    isWide = head[0] === 0xff && head[1] === 0xfe;
  const isBinary = !isWide && head.some((byte) => byte < 9);
  if (isMarkup || isBinary || !MAY_BE_TEXT.test(file.name)) throw new Refusal(NO_SHEET);
  return text(file);
};

/** What is said of a file that could not be read. @param {unknown} error */
export const refused = (error) => {
  if (error instanceof Refusal) return error.finding;
  throw error;
};
