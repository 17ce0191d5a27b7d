// @ts-check
import { own } from "./finding.js";

/** What is searched for the mark of a password. */
export const ENVELOPE = 10_000_000;

/** @type {import("../readers.js").Rule} */
export const OLD_OFFICE = {
  code: "file/old-office",
  severity: "hold",
  message: {
    en: "This is an Office file in the form from before 2007 (XLS, DOC).",
    zh: "这是 2007 年以前的 Office 文件格式（XLS、DOC）。",
  },
  fix: {
    en: "Open it in Excel or WPS, choose “Save as” and the type “Excel workbook (*.xlsx)”, and drop that file.",
    zh: "请用 Excel 或 WPS 打开，选择“另存为”，类型选“Excel 工作簿（*.xlsx）”，再拖入保存后的文件。",
  },
  source: own("Files"),
};
/** @type {import("../readers.js").Rule} */
export const LOCKED_OFFICE = {
  code: "file/office-locked",
  severity: "hold",
  message: { en: "The workbook is locked with a password.", zh: "该工作簿设有密码。" },
  fix: { en: "Open it, take the password out and save it again.", zh: "请打开后取消密码，重新保存。" },
  source: own("Files"),
};

/** Which of the two a file is, if any: the old form is also the envelope of a workbook with a password.
 * @param {Uint8Array} bytes its first ones */
export const officeOf = (bytes) => {
  if ([0xd0, 0xcf, 0x11, 0xe0].some((byte, at) => bytes[at] !== byte)) return undefined;
  return new TextDecoder("utf-16le").decode(bytes.subarray(0, ENVELOPE)).includes("EncryptedPackage")
    ? LOCKED_OFFICE
    : OLD_OFFICE;
};
