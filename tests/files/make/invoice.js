// @ts-check
// Invoices that nobody ever issued, made from a seed: the same seed, the same invoice.

/** Numbers from a seed, evenly spread (mulberry32). @param {number} seed */
export const random = (seed) => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** @param {number} below */
    whole: (below) => Math.floor(next() * below),
    /** @template T @param {readonly T[]} list @returns {T} */
    one: (list) => /** @type {T} */ (list[Math.floor(next() * list.length)]),
    /** @param {number} count */
    digits: (count) => Array.from({ length: count }, () => Math.floor(next() * 10)).join(""),
    next,
  };
};

/** @typedef {{ item: string, specification?: string, unit?: string, quantity?: string, unitPrice?: string, net: string, rate: string, tax: string, gross: string, taxCode: string }} MadeLine */
/** @typedef {{ lines: MadeLine[] } & Record<"number" | "issueDate" | "sellerName" | "sellerTaxId" | "buyerName" | "buyerTaxId" | "net" | "tax" | "gross" | "capitals" | "drawer", string>
 *   & Partial<Record<"code" | "checkCode" | "sellerAddress" | "sellerPhone" | "sellerBank" | "sellerAccount" | "remark" | "originalNumber" | "creditNoteForm" | "type", string>>} Made */

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
/** An amount below a hundred million in Chinese capitals. @param {number} fen */
export const capitals = (fen) => {
  const absolute = Math.abs(fen),
    yuan = Math.floor(absolute / 100),
    jiao = Math.floor(absolute / 10) % 10,
    cents = absolute % 10;
  const section = (/** @type {number} */ number) => {
    let text = "",
      gap = false;
    for (const [size, unit] of /** @type {const} */ ([
      [1000, "仟"],
      [100, "佰"],
      [10, "拾"],
      [1, ""],
    ])) {
      const digit = Math.floor(number / size) % 10;
      if (digit) text += (gap && text ? "零" : "") + DIGITS[digit] + unit;
      gap = digit === 0;
    }
    return text;
  };
  const high = Math.floor(yuan / 1e4),
    low = yuan % 1e4;
  const whole = `${high ? `${section(high)}万` : ""}${high && low && (low < 1000) ? "零" : ""}${section(low)}`;
  const rest = `${jiao ? `${DIGITS[jiao]}角` : ""}${cents ? `${whole && !jiao ? "零" : ""}${DIGITS[cents]}分` : ""}`;
  return `${fen < 0 ? "（负数）" : ""}${whole || !rest ? `${whole || "零"}圆` : ""}${rest || "整"}`;
};

/** @param {number} fen */
export const yuan = (fen) =>
  `${fen < 0 ? "-" : ""}${Math.floor(Math.abs(fen) / 100)}.${`${Math.abs(fen) % 100}`.padStart(2, "0")}`;

const ITEMS = /** @type {const} */ ([
  ["*信息技术服务*软件服务费", "3040203000000000000"],
  ["*电子计算机*硬件设备", "1090510010000000000"],
  ["*生产生活服务*技术服务费", "3040200000000000000"],
]);
/** The seller is one of the register; the buyer is made up, with correct check digits. */
const SELLER = { sellerName: "阿里云计算有限公司", sellerTaxId: "91330106673959654P" };
const BUYER = { buyerName: "示例（杭州）贸易有限公司", buyerTaxId: "91330100MA00000072" };

/** @param {number} seed @param {Partial<Made>} [change] @returns {Made} */
export const invoice = (seed, change = {}) => {
  const chance = random(seed),
    sign = change.originalNumber ? -1 : 1;
  const percent = chance.one([6, 13, 9, 1]);
  const lines = Array.from({ length: 1 + chance.whole(4) }, () => {
    const gross = sign * (1 + chance.whole(5_000_000)),
      net = Math.round((gross * 100) / (100 + percent));
    const [item, taxCode] = chance.one(ITEMS);
    return {
      made: [net, gross - net, gross],
      line: {
        item,
        unit: chance.one(["月", "台", "次"]),
        quantity: `${sign}`,
        unitPrice: yuan(Math.abs(net)),
        net: yuan(net),
        rate: `0.${`${percent}`.padStart(2, "0")}`,
        tax: yuan(gross - net),
        gross: yuan(gross),
        taxCode,
      },
    };
  });
  const sum = (/** @type {number} */ at) => lines.reduce((total, { made }) => total + (made[at] ?? 0), 0);
  const year = 24 + chance.whole(3);
  return {
    number: `${year}33200000${chance.digits(10)}`,
    issueDate: `20${year}-${`${1 + chance.whole(9)}`.padStart(2, "0")}-${`${1 + chance.whole(28)}`.padStart(2, "0")}`,
    type: chance.one(["增值税专用发票", "普通发票"]),
    ...SELLER,
    ...BUYER,
    lines: lines.map(({ line }) => line),
    net: yuan(sum(0)),
    tax: yuan(sum(1)),
    gross: yuan(sum(2)),
    capitals: capitals(sum(2)),
    drawer: "张三",
    ...change,
  };
};

/** The text of the QR code on it. @param {Made} made */
export const qrText = ({ number, gross, issueDate, type }) =>
  `01,${type === "普通发票" ? "32" : "31"},,${number},${gross},${issueDate.replaceAll("-", "")},,1A2B`;
