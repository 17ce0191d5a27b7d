// @ts-check
// QR codes in pixels, and what their text says.
import { note } from "./notes.js";
import { qrDecode } from "./vendor.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("./read.js").Pixels} Pixels */

/** The text of the QR code in a picture; `undefined` if there is none. @param {Pixels} pixels */
export const qrIn = async ({ width, height, data }) => {
  const decode = (await qrDecode()).default;
  try {
    return decode({ width, height, data });
  } catch {
    return undefined;
  }
};

/** A picture without a code: it can have text. @param {string} file @param {Read["medium"]} medium @param {Blob[]} pictures @param {import("../fapiao-check.js").Text} what @returns {Read} */
export const unread = (file, medium, pictures, what) => ({
  file,
  kind: "unreadable",
  medium,
  fields: [],
  lines: [],
  notes: [note("file/no-qr", "file", { what })],
  ...(pictures[0] && { pictures }),
});

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
    notes: [known ? note("file/qr-only", "file") : note("file/qr-other", "file", { text: text.slice(0, 300) })],
  };
};
