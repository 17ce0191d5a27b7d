// The best exact JavaScript that we could write by hand for the same work: no library, no string for a row, whole fen
// as Number (exact below 2⁵³) or BigInt, correct rounding. Nothing except the amounts and rates is checked, and every
// row must be in its plainest format, as in a program for one purpose. Those that are called “checked” also look at
// every byte and return the lists that the module does, but only for rows in their usual format.

const COMMA = 44,
  POINT = 46,
  NEWLINE = 10,
  PERCENT = 37,
  ZERO = 48,
  MINUS = 45;

/** Two digits at once. */
const TENS = Uint8Array.from({ length: 100 }, (_, pair) => ZERO + Math.floor(pair / 10));
const ONES = Uint8Array.from({ length: 100 }, (_, pair) => ZERO + (pair % 10));

/** Fen with their decimals. @param {number} fen @param {Uint8Array} out @param {number} at */
const write = (fen, out, at) => {
  if (fen < 0) {
    out[at++] = MINUS;
    fen = -fen;
  }
  let whole = Math.floor(fen / 100),
    digits = 1;
  const part = fen - whole * 100;
  for (let power = 10; whole >= power; power *= 10) digits++;
  let end = at + digits;
  const behind = end + 3;
  out[end] = POINT;
  out[end + 1] = TENS[part];
  out[end + 2] = ONES[part];
  // Numbers of 31 bits are divided several times faster.
  while (whole > 0x7fffffff) {
    const rest = Math.floor(whole / 100),
      pair = whole - rest * 100;
    out[--end] = ONES[pair];
    out[--end] = TENS[pair];
    whole = rest;
  }
  let small = whole | 0;
  while (small >= 10) {
    const rest = (small / 100) | 0,
      pair = small - rest * 100;
    out[--end] = ONES[pair];
    out[--end] = TENS[pair];
    small = rest;
  }
  if (end > at) out[at] = ZERO + small;
  return behind;
};

/** CSV bytes in (amount,rate), bytes out (net,tax,balancing tax), in Number. @param {Uint8Array} bytes */
export const breakdownNumber = (bytes) => {
  let out = new Uint8Array(bytes.length * 3),
    to = 0,
    at = bytes.indexOf(NEWLINE) + 1;
  const end = bytes.length;
  while (at < end) {
    let gross = 0,
      byte = bytes[at++];
    while (byte !== POINT) {
      gross = gross * 10 + byte - ZERO;
      byte = bytes[at++];
    }
    gross = gross * 100 + (bytes[at] - ZERO) * 10 + bytes[at + 1] - ZERO;
    at += 3;
    let percent = 0;
    byte = bytes[at++];
    while (byte !== PERCENT) {
      percent = percent * 10 + byte - ZERO;
      byte = bytes[at++];
    }
    at++;
    // Half away from zero: (2n + d) ÷ 2d, cut off; both are whole and below 2⁵³.
    const net = Math.floor((gross * 200 + 100 + percent) / (200 + 2 * percent));
    const tax = Math.floor((net * percent * 2 + 100) / 200);
    to = write(net, out, to);
    out[to++] = COMMA;
    to = write(tax, out, to);
    out[to++] = COMMA;
    to = write(gross - net, out, to);
    out[to++] = NEWLINE;
  }
  return out.subarray(0, to);
};

/** The lists that are returned with the text; all have the maximum length. @param {number} rows */
const lists = (rows) => ({
  verdicts: new Uint8Array(rows),
  ends: new Uint32Array(rows),
  findings: new Uint32Array(rows * 2),
  places: new Uint32Array(rows),
});

/** Numbers of rules. */
const SUM_DIFFERS = 1,
  UNREAD = 2,
  CAUTION = 1,
  STOP = 3;

/** The same with every byte looked at, and with the lists. @param {Uint8Array} bytes */
export const breakdownChecked = (bytes) => {
  const end = bytes.length,
    most = end >> 2,
    { verdicts, ends, findings, places } = lists(most);
  const figures = new Float64Array(most * 4),
    rates = new Int32Array(most),
    out = new Uint8Array(end * 3);
  let to = 0,
    at = bytes.indexOf(NEWLINE) + 1,
    row = 0,
    found = 0;
  while (at < end) {
    const start = at;
    let gross = 0,
      percent = 0,
      faulty = false,
      digit = bytes[at] - ZERO;
    while (digit >= 0 && digit < 10) {
      gross = gross * 10 + digit;
      digit = bytes[++at] - ZERO;
    }
    faulty = at === start || at - start > 13;
    if (bytes[at] === POINT) {
      const tens = bytes[at + 1] - ZERO,
        ones = bytes[at + 2] - ZERO;
      faulty ||= tens < 0 || tens > 9 || ones < 0 || ones > 9;
      gross = gross * 100 + tens * 10 + ones;
      at += 3;
    } else gross *= 100;
    faulty ||= bytes[at] !== COMMA;
    const rate = ++at;
    digit = bytes[at] - ZERO;
    while (digit >= 0 && digit < 10) {
      percent = percent * 10 + digit;
      digit = bytes[++at] - ZERO;
    }
    faulty ||= at === rate || bytes[at] !== PERCENT || bytes[at + 1] !== NEWLINE;
    if (faulty) {
      at = bytes.indexOf(NEWLINE, start) + 1;
      if (at === 0) at = end;
      findings[found++] = UNREAD;
      verdicts[row] = STOP;
    } else {
      at += 2;
      const net = Math.floor((gross * 200 + 100 + percent) / (200 + 2 * percent)),
        tax = Math.floor((net * percent * 2 + 100) / 200);
      if (net + tax !== gross) {
        findings[found++] = SUM_DIFFERS;
        verdicts[row] = CAUTION;
      }
      figures[row * 4] = gross;
      figures[row * 4 + 1] = net;
      figures[row * 4 + 2] = tax;
      figures[row * 4 + 3] = gross - net;
      rates[row] = percent * 10000;
      to = write(net, out, to);
      out[to++] = COMMA;
      to = write(tax, out, to);
      out[to++] = COMMA;
      to = write(gross - net, out, to);
    }
    out[to++] = NEWLINE;
    ends[row] = found;
    places[row++] = at;
  }
  return { text: out.subarray(0, to), verdicts, ends, findings, places, figures, rates };
};

/** The same in BigInt, on strings: `{ amount, percent }` to `[net, tax]`. @param {string} amount @param {number} percent */
export const splitBigInt = (amount, percent) => {
  const gross = BigInt(amount.replace(".", "")),
    rate = BigInt(percent);
  const net = (gross * 200n + 100n + rate) / (200n + 2n * rate),
    tax = (net * rate * 2n + 100n) / 200n;
  return [print(net), print(tax)];
};

/** @param {bigint} fen */
const print = (fen) => {
  const digits = fen.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** The same in Number, on strings. @param {string} amount @param {number} percent */
export const splitNumber = (amount, percent) => {
  let gross = 0;
  for (let at = 0; at < amount.length; at++) {
    const digit = amount.charCodeAt(at) - ZERO;
    if (digit >= 0) gross = gross * 10 + digit;
  }
  const net = Math.floor((gross * 200 + 100 + percent) / (200 + 2 * percent));
  const tax = Math.floor((net * percent * 2 + 100) / 200);
  return [printNumber(net), printNumber(tax)];
};

/** @param {number} fen */
const printNumber = (fen) => {
  const whole = Math.floor(fen / 100),
    part = fen - whole * 100;
  return `${whole}.${part < 10 ? "0" : ""}${part}`;
};

const VALUES = new Uint8Array(256).fill(255);
[..."0123456789ABCDEFGHJKLMNPQRTUWXY"].forEach((char, value) => {
  VALUES[char.charCodeAt(0)] = value;
});
const WEIGHTS = Uint8Array.of(1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1);

/** A column of unified codes: 1 where length, characters and check character are right. @param {Uint8Array} bytes @param {number} count */
export const taxIdBytes = (bytes, count) => {
  const right = new Uint8Array(count);
  let at = bytes.indexOf(NEWLINE) + 1;
  for (let row = 0; row < count; row++) {
    let sum = 0,
      length = 0,
      fault = 0,
      byte = bytes[at++];
    while (byte !== NEWLINE) {
      const value = VALUES[byte];
      fault |= value & 128;
      sum += value * WEIGHTS[length++];
      byte = bytes[at++];
    }
    right[row] = length === 18 && fault === 0 && sum % 31 === 0 ? 1 : 0;
  }
  return right;
};

const ORGANISATION_WEIGHTS = Uint8Array.of(3, 7, 9, 10, 5, 8, 4, 2),
  ORGANISATION_CHECKS = [..."0X987654321"].map((char) => char.charCodeAt(0));

/** The first two characters that the standard has, and the first two digits of places. */
const CATEGORIES = new Uint8Array(1 << 16),
  PLACES = new Uint8Array(100);
for (const [department = "", ...categories] of [
  "11239",
  "219",
  "3123459",
  "419",
  "51239",
  "6129",
  "7129",
  "819",
  "91239",
  "A19",
  "N1239",
  "Y1",
]) {
  for (const category of categories) CATEGORIES[(department.charCodeAt(0) << 8) | category.charCodeAt(0)] = 1;
}
for (const [from, to] of [
  [11, 15],
  [21, 23],
  [31, 37],
  [41, 46],
  [50, 54],
  [61, 65],
  [71, 71],
  [81, 82],
])
  PLACES.fill(1, from, to + 1);

/** The same, with department, category, place and the organisation code's own check character, and with the lists.
 * @param {Uint8Array} bytes @param {number} count */
export const taxIdChecked = (bytes, count) => {
  const { verdicts, ends, findings, places } = lists(count);
  let at = bytes.indexOf(NEWLINE) + 1,
    found = 0;
  for (let row = 0; row < count; row++) {
    const start = at;
    let sum = 0,
      fault = 0,
      byte = bytes[at];
    while (byte !== NEWLINE) {
      const value = VALUES[byte];
      fault |= value & 128;
      sum += value * WEIGHTS[at - start];
      byte = bytes[++at];
    }
    const before = found;
    if (at - start !== 18) findings[found++] = 1;
    else if (fault) findings[found++] = 2;
    else {
      if (!CATEGORIES[(bytes[start] << 8) | bytes[start + 1]]) findings[found++] = 3;
      const place = (bytes[start + 2] - ZERO) * 10 + bytes[start + 3] - ZERO;
      let digits = 0;
      for (let digit = start + 2; digit < start + 8; digit++) digits += bytes[digit] <= 57 ? 1 : 0;
      if (digits !== 6 || !PLACES[place]) findings[found++] = 4;
      if (sum % 31) findings[found++] = 5;
      let own = 0;
      for (let letter = 0; letter < 8; letter++) {
        const code = bytes[start + 8 + letter];
        own += (code <= 57 ? code - ZERO : code - 55) * ORGANISATION_WEIGHTS[letter];
      }
      if (ORGANISATION_CHECKS[own % 11] !== bytes[start + 16]) findings[found++] = 6;
    }
    if (found > before) verdicts[row] = STOP;
    ends[row] = found;
    places[row] = ++at;
  }
  return { verdicts, ends, findings, places };
};

/** One unified code. @param {string} id */
export const taxId = (id) => {
  if (id.length !== 18) return false;
  let sum = 0;
  for (let at = 0; at < 18; at++) {
    const value = VALUES[id.charCodeAt(at) & 255];
    if (value === 255) return false;
    sum += value * WEIGHTS[at];
  }
  return sum % 31 === 0;
};
