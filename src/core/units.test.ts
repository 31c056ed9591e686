import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { currencyCodes } from "./currencies.ts";
import { convert, findConversion, findUnit, unitOf } from "./units.ts";

/** Every unit that the ledger's table of observations allows. */
const ledgerUnits =
  "USD EUR CNY RUB GBP JPY CHF INR TRY KRW TWh bcm t Mt bbl mb/d USD/bbl USD/mmbtu USD/t percent score count".split(
    " ",
  );

const physical = [
  "t",
  "kt",
  "Mt",
  "kg",
  "m3",
  "bcm",
  "bbl",
  "mb",
  "[cft_i]",
  "MWh",
  "TWh",
  "TW.h",
  "PJ",
  "toe",
  "mmbtu",
];

describe("currencyCodes", () => {
  it("are three capitals each, in order and without repetition", () => {
    expect(currencyCodes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
    expect([...new Set(currencyCodes)].sort()).toEqual(currencyCodes);
  });
});

describe("findUnit", () => {
  it.each(ledgerUnits)("knows %s of the ledger", (unit) => expect(findUnit(unit)?.unit).toBe(unit));

  it.each([
    ["USD", "currency"],
    ["usd_million", "currency"],
    ["USD/bbl", "price"],
    ["EUR/MWh", "price"],
    ["mb/d", "physical"],
    ["[bbl_us]/d", "physical"],
    ["%", "percent"],
    ["pp", "percentage_point"],
    ["rank", "rank"],
  ])("sees in %s a %s", (unit, kind) => expect(findUnit(unit)?.kind).toBe(kind));

  it.each([
    "",
    "XXX",
    "usd",
    "Mpercent",
    "t/d/a",
    "percent/d",
    "bbl/USD",
    "Mbbl",
    "constructor",
    "toString",
    "/d",
    "t/",
  ])("does not know %o", (unit) => expect(findUnit(unit)).toBeUndefined());

  it("suggests what was meant", () => {
    expect(() => unitOf("percen")).toThrow('Did you mean "percent"?');
    expect(() => unitOf("UDS")).toThrow('unknown unit "UDS"');
  });
});

describe("convert", () => {
  it.each([
    [1, "bbl", "m3", undefined, 0.158987294928],
    [1, "mb/d", "[bbl_us]/d", undefined, 1e6],
    [190_000, "usd_million", "USD", undefined, 190e9],
    [1, "toe", "GJ", undefined, 41.868],
    [1, "TWh", "PJ", undefined, 3.6],
    [1, "TW.h", "GWh", undefined, 1000],
    [50, "bp", "percentage_point", undefined, 0.5],
    [1, "bcm", "TWh", "natural_gas", 10.6],
    [10.6, "TWh", "bcm", "natural_gas", 1],
    [1, "Mt", "bcm", "lng", 1.36],
    [1, "Mt", "TWh", "lng", 14.416],
    [1, "Mt", "mb", "crude_oil", 7.33],
    [1, "mb/d", "mb/a", undefined, 365],
    [100, "USD/t", "USD/bbl", "crude_oil", 100 / 7.33],
    [1, "USD/mmbtu", "USD/MWh", undefined, 3600 / 1055.05585262],
  ])("makes of %d %s in %s (%s) %d", (value, from, to, commodity, expected) => {
    expect(convert(value, from, to, commodity) / expected).toBeCloseTo(1, 12);
  });

  it.each([
    ["USD", "EUR", undefined],
    ["percent", "percentage_point", undefined],
    ["bcm", "TWh", undefined],
    ["bcm", "TWh", "crude_oil"],
    ["mb", "mb/d", "crude_oil"],
    ["USD", "USD/bbl", undefined],
    ["rank", "count", undefined],
  ])("refuses %s in %s (%s)", (from, to, commodity) => {
    expect(findConversion(from, to, commodity)).toBeUndefined();
    expect(() => convert(1, from, to, commodity)).toThrow("cannot be converted");
  });

  it("states the conventions it uses and none where it is exact", () => {
    expect(findConversion("bbl", "m3")?.conventions).toEqual([]);
    expect(findConversion("mb/d", "kb/d")?.conventions).toEqual([]);
    expect(findConversion("Mt/a", "kt/a")?.conventions).toEqual([]);
    expect(findConversion("Mt/a", "TWh/a", "lng")?.conventions).toHaveLength(2);
    expect(findConversion("mb/d", "Mt/a", "crude_oil")?.conventions).toEqual([
      "1 tonne of crude oil is 7.33 barrels.",
      "A year has 365 days and a month is a twelfth of it.",
    ]);
  });

  it("goes there and back", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...physical),
        fc.constantFrom(...physical),
        fc.constantFrom(undefined, "natural_gas", "lng", "crude_oil"),
        (from, to, commodity) => {
          const there = findConversion(from, to, commodity);
          const back = findConversion(to, from, commodity);
          expect(there === undefined).toBe(back === undefined);
          if (there !== undefined && back !== undefined) expect(there.factor * back.factor).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  it("fails on any text only by its own error", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          convert(1, text, "t");
        } catch (error) {
          expect(error).toHaveProperty("code");
        }
      }),
    );
  });
});
