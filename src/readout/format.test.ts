import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  formatAmount,
  formatDate,
  formatHat,
  formatLedgerPeriod,
  formatList,
  formatNumber,
  formatPeriod,
  formatProbability,
  formatSigned,
  formatSignedPercent,
  formatSignificant,
  formatTiny,
  formatValue,
} from "./format.ts";

const plain = (text: string): string => text.replaceAll("\u2212", "-");

describe("numbers", () => {
  it("are grouped by three and keep their decimals", () => {
    expect(formatNumber(190271)).toBe("190,271");
    expect(formatNumber(1234567.891, 2)).toBe("1,234,567.89");
    expect(formatNumber(999, 0)).toBe("999");
    expect(plain(formatNumber(-1234.5, 1))).toBe("-1,234.5");
  });

  it("that round to zero carry no sign", () => {
    expect(formatNumber(-0.0001, 2)).toBe("0.00");
    expect(formatSigned(0.0001, 2)).toBe("0.00");
    expect(formatSigned(-0.0001, 2)).toBe("0.00");
  });

  it("read back as what was rounded", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const back = Number(plain(formatNumber(value, decimals)).replaceAll(",", ""));
          expect(Math.abs(back - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + Math.abs(value) * 1e-15);
        },
      ),
    );
  });

  it("keep the asked significant digits without trailing zeros", () => {
    expect(formatSignificant(73.148, 4)).toBe("73.15");
    expect(formatSignificant(240.11, 3)).toBe("240");
    expect(formatSignificant(0.031234, 2)).toBe("0.031");
    expect(formatSignificant(9.9996, 4)).toBe("10");
    expect(formatSignificant(1240, 2)).toBe("1,200");
    expect(formatSignificant(0)).toBe("0");
  });

  it("that do not exist are said to be not available", () => {
    for (const value of [NaN, Infinity, -Infinity]) {
      expect(formatNumber(value)).toBe("n/a");
      expect(formatSignificant(value)).toBe("n/a");
      expect(formatSignedPercent(value)).toBe("n/a");
    }
  });
});

describe("amounts", () => {
  it("get the scale in words and the unit after it", () => {
    expect(plain(formatValue(190_271_000_000, "USD", 5))).toBe("190.27 billion USD");
    expect(plain(formatValue(200e9, "USD"))).toBe("200 billion USD");
    expect(plain(formatAmount(1.5e12))).toBe("1.5 trillion");
    expect(plain(formatAmount(999_999_999_999, 3))).toBe("1 trillion");
    expect(plain(formatAmount(816_000))).toBe("816,000");
    expect(plain(formatValue(40, "percent"))).toBe("40%");
    expect(plain(formatValue(1, "rank"))).toBe("no. 1");
    expect(plain(formatValue(4.8, "TWh"))).toBe("4.8 TWh");
  });
});

describe("changes", () => {
  it("carry their sign", () => {
    expect(plain(formatHat(0.988))).toBe("-1.20%");
    expect(formatHat(1.0031)).toBe("+0.31%");
    expect(plain(formatSignedPercent(-0.0889))).toBe("-8.9%");
  });

  it("in probability never claim certainty that is not there", () => {
    expect(formatProbability(0.9999)).toBe("more than 99%");
    expect(formatProbability(0.0001)).toBe("less than 1%");
    expect(formatProbability(0.976)).toBe("98%");
    expect(formatProbability(1)).toBe("100%");
  });

  it("of tiny size are powers of ten", () => {
    expect(plain(formatTiny(3.14e-10))).toBe("3.1 × 10⁻¹⁰");
    expect(formatTiny(0)).toBe("0");
  });
});

describe("dates and periods", () => {
  it("are written out", () => {
    expect(formatDate("2023-05-24")).toBe("24 May 2023");
    expect(formatDate("2023-05")).toBe("May 2023");
    expect(formatDate("2023")).toBe("2023");
  });

  it("that are none are refused by name", () => {
    expect(() => formatDate("24/05/2023")).toThrowError(/"24\/05\/2023" is no ISO date/);
    expect(() => formatDate("2023-13-01")).toThrowError(/no ISO date/);
  });

  it("are shortened to what they cover", () => {
    expect(formatPeriod("2022-01-01", "2022-12-31")).toBe("2022");
    expect(formatPeriod("2023-01-01", "2023-04-30")).toBe("January–April 2023");
    expect(formatPeriod("2024-02-01", "2024-02-29")).toBe("February 2024");
    expect(formatPeriod("2023-05-16", "2023-05-26")).toBe("16–26 May 2023");
    expect(plain(formatPeriod("2023-01-01", "2023-05-24"))).toBe("1 January – 24 May 2023");
    expect(formatPeriod("2015-01-01", "2020-12-31")).toBe("2015–2020");
    expect(formatPeriod("2022-07-01", "2023-06-30")).toBe("1 July 2022 – 30 June 2023");
    expect(formatPeriod(null, null)).toBe("no period stated");
    expect(formatPeriod(null, "2023-05-24")).toBe("until 24 May 2023");
    expect(formatPeriod("2010-01-01", null)).toBe("from 1 January 2010");
  });

  it("in the ledger's notation are understood", () => {
    expect(formatLedgerPeriod("2022")).toBe("2022");
    expect(formatLedgerPeriod("2023-01..2023-04")).toBe("January–April 2023");
    expect(formatLedgerPeriod("2023-04")).toBe("April 2023");
    expect(formatLedgerPeriod("some window")).toBe("some window");
  });
});

describe("lists", () => {
  it("read as in a sentence", () => {
    expect(formatList([])).toBe("");
    expect(formatList(["a"])).toBe("a");
    expect(formatList(["a", "b"])).toBe("a and b");
    expect(formatList(["a", "b", "c"])).toBe("a, b and c");
  });
});
