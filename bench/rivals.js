// What people would use instead, each called as its own documentation shows.
import Big from "big.js";
import BigNumber from "bignumber.js";
import currency from "currency.js";
import Decimal from "decimal.js";
import { allocate, dinero, toDecimal } from "dinero.js";
import { CNY } from "dinero.js/currencies";
import Papa from "papaparse";
import { uscc } from "stdnum/lib/esm/cn/index.js";
import { isUnifiedIdentifier } from "util-helpers";

/** An amount and a rate in per cent, to net and tax. @type {Record<string, (amount: string, percent: number) => [string, string]>} */
export const breakdown = {
  "big.js": (amount, percent) => {
    const net = new Big(amount).div(1 + percent / 100).round(2, Big.roundHalfUp);
    return [
      net.toFixed(2),
      net
        .times(percent / 100)
        .round(2, Big.roundHalfUp)
        .toFixed(2),
    ];
  },
  "decimal.js": (amount, percent) => {
    const net = new Decimal(amount).div(1 + percent / 100).toDecimalPlaces(2);
    return [
      net.toFixed(2),
      net
        .times(percent / 100)
        .toDecimalPlaces(2)
        .toFixed(2),
    ];
  },
  "bignumber.js": (amount, percent) => {
    const net = new BigNumber(amount).div(1 + percent / 100).decimalPlaces(2);
    return [
      net.toFixed(2),
      net
        .times(percent / 100)
        .decimalPlaces(2)
        .toFixed(2),
    ];
  },
  "currency.js": (amount, percent) => {
    const net = currency(amount).divide(1 + percent / 100);
    return [net.toString(), net.multiply(percent / 100).toString()];
  },
  "dinero.js": (amount, percent) => {
    const gross = dinero({ amount: Number(amount.replace(".", "")), currency: CNY });
    const [net, tax] = allocate(gross, [100, percent]);
    return [toDecimal(net), toDecimal(tax)];
  },
};

/** A tax ID, to whether it is right. @type {Record<string, (id: string) => boolean>} */
export const taxId = {
  stdnum: (id) => uscc.validate(id).isValid,
  "util-helpers": (id) => isUnifiedIdentifier(id),
};

/** CSV bytes in, bytes out: papaparse and big.js. @param {Uint8Array} bytes */
export const pipeline = (bytes) => {
  const { data } = Papa.parse(new TextDecoder().decode(bytes), { header: false, skipEmptyLines: true });
  const lines = [];
  for (let row = 1; row < data.length; row++) {
    const [amount, rate] = data[row],
      fraction = Number(rate.slice(0, -1)) / 100;
    const gross = new Big(amount),
      net = gross.div(1 + fraction).round(2, Big.roundHalfUp);
    lines.push(
      `${net.toFixed(2)},${net.times(fraction).round(2, Big.roundHalfUp).toFixed(2)},${gross.minus(net).toFixed(2)}\n`,
    );
  }
  return new TextEncoder().encode(lines.join(""));
};
