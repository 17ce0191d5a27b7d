// @ts-check
// The values of a workbook's cells.

/** How many digits of a number a spreadsheet keeps; later ones are rounding errors of binary numbers. */
const KEPT = 15;
/** How many digits before the decimal point still allow exact fen. */
const WHOLE = 13;

/** A number written out, without rounding errors of binary numbers: `1234.5599999999999` is 1234.56, `1.5E7` 15000000.
 * One of more than 15 digits has lost some, and stays as it was saved. @param {string} saved */
export const number = (saved) => {
  const [, sign = "", whole = "", part = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(saved) ?? [];
  let digits = whole.replace(/^0+/, "") + part,
    point = digits.length - part.length + +power;
  if (!whole || point > KEPT || point < -KEPT || (whole[0] === "0" && !part)) return saved;
  digits = "0".repeat(Math.max(0, 1 - point)) + digits.padEnd(point, "0");
  point = Math.max(1, point);
  const end = digits.search(/[1-9]/) + KEPT;
  if (digits.length > end) {
    if (point > WHOLE) return saved;
    // One more leading digit, for the carry.
    digits = `${BigInt(`1${digits.slice(0, end)}`) + (digits.charAt(end) > "4" ? 1n : 0n)}`;
    point += digits[0] === "1" ? 0 : 1;
    digits = digits[0] === "1" ? digits.slice(1) : `1${digits.slice(1)}`;
  }
  return (
    sign +
    digits.slice(0, point) +
    digits
      .slice(point)
      .replace(/^(?=.)/, ".")
      .replace(/\.?0+$/, "")
  );
};

/** A day, and the time if there is one: spreadsheets count days from 1899-12-30, or from 1904-01-01, and had a 29th
 * of February in 1900. @param {string} serial @param {boolean} [since1904] */
export const date = (serial, since1904) => {
  const days = Math.floor(+serial),
    seconds = Math.round((+serial - days) * 86_400);
  const from = since1904 ? Date.UTC(1904, 0, 1) : days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  if (!(days > 0 && days < 80_000) || (days === 60 && !since1904)) return serial;
  const written = new Date(from + (days * 86_400 + seconds) * 1000).toISOString();
  return seconds ? `${written.slice(0, 10)} ${written.slice(11, 19)}` : written.slice(0, 10);
};

/** Whether a number format shows a day: one of the built-in ones, or one with a day or a year in it.
 * @param {string} id @param {string | undefined} format */
export const isDate = (id, format) =>
  format === undefined
    ? /^(?:1[4-7]|22|2[7-9]|3[016]|5[0-478])$/.test(id)
    : /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, ""));

/** Characters that XML cannot contain are written like `_x000D_`. @param {string} text */
export const unescaped = (text) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
