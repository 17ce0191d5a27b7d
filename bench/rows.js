// The rows that everything is measured on: made up, the same in every run.

/** Numbers from 0 to below 2³¹ − 1. @param {number} seed */
const random = (seed) => () => (seed = (seed * 48271) % 2147483647);

const RATES = ["6%", "13%", "9%", "3%", "1%"];
export const PERCENTS = [6, 13, 9, 3, 1];

/** Amounts from 0.01 to 9,999,999.99 of all sizes, in fen. @param {number} count */
export const fen = (count) => {
  const next = random(7);
  return Array.from({ length: count }, () => Math.max(1, Math.floor(10 ** ((9 * next()) / 2147483647))));
};

/** @param {number} cents */
const yuan = (cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;

/** A file with the columns amount and rate. @param {number} count */
export const taxFile = (count) =>
  new TextEncoder().encode(
    `amount,rate\n${fen(count)
      .map((cents, row) => `${yuan(cents)},${RATES[row % 5]}\n`)
      .join("")}`,
  );

/** The same as strings. @param {number} count */
export const taxRows = (count) =>
  fen(count).map((cents, row) => ({ amount: yuan(cents), percent: PERCENTS[row % 5] ?? 0 }));

/** A file as the tax bureau exports it, in short: number, tax ID, date, net, tax, gross, rate. @param {number} count */
export const invoiceFile = (count) => {
  const next = random(11),
    ids = taxIds(1000).filter(({ right }) => right);
  const rows = fen(count).map((cents, row) => {
    const percent = PERCENTS[row % 5] ?? 0,
      net = Math.floor((cents * 200 + 100 + percent) / (200 + 2 * percent));
    const number = `25332${String(row).padStart(8, "0")}${String(next() % 10_000_000).padStart(7, "0")}`;
    const off = row % 50 === 0 ? 1 : 0;
    return `${number},${ids[next() % ids.length]?.id},2025-${String(1 + (row % 12)).padStart(2, "0")}-15,${yuan(net)},${yuan(cents - net + off)},${yuan(cents)},${RATES[row % 5]}\n`;
  });
  return new TextEncoder().encode(`数电票号码,销方识别号,开票日期,金额,税额,价税合计,税率\n${rows.join("")}`);
};

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const PROVINCES = ["11", "31", "33", "44", "51"];

/** Unified codes: four of five right, the others with another check character, a letter that is never used, or a
 * character less. @param {number} count */
export const taxIds = (count) => {
  const next = random(3),
    pick = (/** @type {string} */ from) => from[next() % from.length] ?? "";
  return Array.from({ length: count }, (_, row) => {
    const organisation = Array.from({ length: 8 }, () => pick(ALPHABET)).join("");
    const sum = [...organisation].reduce(
      (sum, char, at) => sum + parseInt(char, 36) * (ORGANISATION_WEIGHTS[at] ?? 0),
      0,
    );
    const code = `91${PROVINCES[next() % 5]}0106${organisation}` + "0X987654321"[sum % 11];
    const whole = [...code].reduce((sum, char, at) => sum + ALPHABET.indexOf(char) * (WEIGHTS[at] ?? 0), 0);
    const check = ALPHABET[(31 - (whole % 31)) % 31] ?? "";
    const fault = row % 5 ? 0 : 1 + ((row / 5) % 3);
    const id =
      fault === 0
        ? code + check
        : fault === 1
          ? code + ALPHABET[(ALPHABET.indexOf(check) + 1) % 31]
          : fault === 2
            ? `${code.slice(0, 12)}O${code.slice(13)}${check}`
            : code;
    return { id, right: fault === 0 };
  });
};

/** @param {{ id: string }[]} ids */
export const idFile = (ids) => new TextEncoder().encode(`taxId\n${ids.map(({ id }) => id).join("\n")}\n`);
