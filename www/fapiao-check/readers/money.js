// @ts-check
/** An amount with at most two decimals, in fen; nothing where it is not one. Never a float. @param {string | undefined} text */
export const fen = (text) => {
  const [, sign, yuan = "", decimals = ""] =
    /^([-−－]?)[¥￥]?((?:\d{1,3}(?:,\d{3})+|\d{1,18}))(?:\.(\d{1,2})0*)?$/.exec(
      text?.trim().replace(/^[¥￥]\s*/, "") ?? "",
    ) ?? [];
  if (!yuan) return undefined;
  const amount = BigInt(yuan.replaceAll(",", "") + decimals.padEnd(2, "0"));
  return sign ? -amount : amount;
};

/** @param {bigint} amount in fen */
export const yuan = (amount) => {
  const digits = `${amount < 0n ? -amount : amount}`.padStart(3, "0");
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** A day as `YYYY-MM-DD`, from the forms in which invoices and exports write it. @param {string | undefined} text */
export const day = (text) => {
  const [, year, month, date] =
    /^\s*(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?(?:[\sT].*)?$/.exec(text ?? "") ?? [];
  return year && month && date ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : undefined;
};
