// @ts-check
import { found, own, practice } from "./finding.js";
import { qrDecode } from "./vendor.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("./read.js").Pixels} Pixels */

/** @type {import("../readers.js").Rule} */
export const NO_QR = {
  code: "file/no-qr",
  severity: "hold",
  message: {
    en: "No QR code was found in this {what}, and pictures of text are not read here.",
    zh: "该{what}中未识别到二维码，本工具不识别图片中的文字。",
  },
  fix: {
    en: "Use the XML, OFD or PDF of the invoice, or photograph its QR code from nearer, straight and in good light.",
    zh: "请使用发票的 XML、OFD 或 PDF 文件，或靠近、端正、光线充足地重新拍摄二维码。",
  },
  source: own("Pictures"),
};
/** @type {import("../readers.js").Rule} */
export const OTHER_QR = {
  code: "file/qr-other",
  severity: "caution",
  message: {
    en: "The QR code is not that of an invoice; it says: {text}",
    zh: "该二维码不是发票二维码，内容为：{text}",
  },
  source: practice("QR codes of invoices"),
};
/** @type {import("../readers.js").Rule} */
export const QR_ONLY = {
  code: "file/qr-only",
  severity: "info",
  message: {
    en: "Only the QR code was read: it holds the number, the day and one amount, and neither seller nor buyer.",
    zh: "仅读取了二维码：其中只有号码、开票日期和一项金额，没有购销双方信息。",
  },
  source: practice("QR codes of invoices"),
};

/** The text of the QR code in a picture; nothing where there is none. @param {Pixels} pixels */
export const qrIn = async ({ width, height, data }) => {
  const decode = (await qrDecode()).default;
  try {
    return decode({ width, height, data });
  } catch {
    return undefined;
  }
};

/** The fields of a QR code's text. @param {string} text @param {string} file @param {Read["medium"]} medium @param {import("../fapiao-check.js").Text} where @returns {Read} */
export const fromQr = (text, file, medium, where) => {
  const [version, kind = "", code, number, amount, date = "", checkCode] = text
    .split(/[,，]/)
    .map((part) => part.trim());
  const known = version === "01" && /^\d\d$/.test(kind) && number;
  /** @type {Record<string, string | undefined>} */
  const said = known
    ? {
        number,
        code,
        issueDate: date.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"),
        checkCode,
        ...{ [["31", "32", "51"].includes(kind) ? "gross" : "amount"]: amount },
      }
    : {};
  const fields = Object.entries(said).flatMap(([name, value]) => (value ? [{ name, value, where }] : []));
  return {
    file,
    kind: "qr",
    medium,
    fields,
    lines: [],
    qr: text,
    findings: [],
    unread: [known ? found(QR_ONLY, "file") : found(OTHER_QR, "file", { text: text.slice(0, 300) })],
  };
};
