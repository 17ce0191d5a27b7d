// @ts-check
import { own } from "./finding.js";

/** @type {import("../readers.js").Rule} */
export const OLD_OFFICE = {
  code: "file/old-office", severity: "hold",
  message: { en: "This is an Excel file from before 2007 (XLS), or one that is locked with a password.", zh: "这是旧版 Excel 文件（XLS），或设有打开密码的文件。" },
  fix: { en: "Open it and save it as XLSX, without a password.", zh: "请打开后另存为 XLSX 格式，不设密码。" },
  source: own("Files"),
};

/** Whether the bytes begin as those files do. @param {Uint8Array} bytes */
export const isOldOffice = (bytes) => [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
