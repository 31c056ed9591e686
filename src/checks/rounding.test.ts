import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { dollars, percent } from "./hand_built.cases.ts";
import { fitOf, roundsTo } from "./rounding.ts";

describe("roundsTo", () => {
  test.each([
    [190.271, 190, 3, true],
    [190.271, 190, 2, true],
    [190.271, 200, 1, true],
    [190.271, 191, 3, false],
    [190.271, 195, 2, false],
    [190.271, 190.3, 4, true],
    [73.148, 70, 1, true],
    [73.148, 70, 2, false],
    [99.6, 100, 3, true],
    [96, 100, 1, true],
    [60, 100, 1, false],
    [149, 100, 1, true],
    [0.0407, 0.04, 1, true],
    [-20.4, -20, 2, true],
    [20.4, -20, 2, false],
    [0, 0, 1, true],
    [0.3, 0, 1, false],
  ])("%f rounds to %f at %i digits: %s", (official, stated, digits, expected) => {
    expect(roundsTo(official, stated, digits)).toBe(expected);
  });

  test("a tie may be rounded up or down", () => {
    expect(roundsTo(190.5, 190, 3)).toBe(true);
    expect(roundsTo(190.5, 191, 3)).toBe(true);
  });

  test("agrees with rounding by toPrecision away from ties", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 5 }), (official, digits) => {
        expect(roundsTo(official, Number(official.toPrecision(digits)), digits)).toBe(true);
      }),
    );
  });

  test("does not depend on the unit: scaling both figures by a power of ten changes nothing", () => {
    const figure = fc.integer({ min: 1, max: 9_999_999 });
    fc.assert(
      fc.property(
        figure,
        figure,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: -6, max: 6 }),
        (a, b, digits, power) => {
          expect(roundsTo(a * 10 ** power, b * 10 ** power, digits)).toBe(roundsTo(a, b, digits));
        },
      ),
    );
  });

  test("a number that is off by more than half a place at the coarsest digit does not round", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999 }), fc.integer({ min: 11, max: 500 }), (official, off) => {
        expect(roundsTo(official + off, official, 3)).toBe(false);
        expect(roundsTo(official + off, official, 2) && off > 55).toBe(false);
      }),
    );
  });
});

describe("fitOf", () => {
  test.each([
    ["the same number", 190e9, dollars(190e9), "exact"],
    ["a number that rounds to it", 190.271e9, dollars(190e9), "rounds"],
    ["a number cut off to it", 114.547e9, dollars(114.54e9, "=", [5]), "cut"],
    ["a number cut off to three digits", 193.9e9, dollars(193e9, "=", [3]), "cut"],
    ["a number cut off to two digits", 68.9e9, dollars(68e9, "=", [2]), null],
    ["a number just beyond a cut", 114.5501e9, dollars(114.54e9, "=", [5]), null],
    ["a number below a cut", 114.53e9, dollars(114.54e9, "=", [5]), null],
    ["another number", 250e9, dollars(190e9), null],
    ["a bound that is met", 73.148e9, dollars(70e9, ">="), "bound"],
    ["a bound missed by rounding", 69.8e9, dollars(70e9, ">=", [1, 2]), "rounds"],
    ["a bound missed by more than its finest digit", 190.3e9, dollars(200e9, ">", [1, 2, 3]), null],
    ["a bound that is missed", 60e9, dollars(70e9, ">="), null],
    ["more than a number equal to it", 70e9, dollars(70e9, ">"), "rounds"],
    ["an upper bound that is met", 60e9, dollars(70e9, "<"), "bound"],
    ["an upper bound that is missed", 80e9, dollars(70e9, "<="), null],
    ["about, near it", 183e9, dollars(190e9, "~"), "approximate"],
    ["about, far from it", 150e9, dollars(190e9, "~"), null],
    ["a range around it", 150e9, { ...dollars(140e9), high: "160000000000" }, "range"],
    ["a range beside it", 170e9, { ...dollars(140e9), high: "160000000000" }, null],
    ["a quantity without a number", 40, percent(null), null],
    ["a figure that is not finite", Number.NaN, dollars(190e9), null],
  ] as const)("%s", (_, official, quantity, expected) => {
    expect(fitOf(official, quantity)).toBe(expected);
  });

  test("a bound with only one end stated reads that end", () => {
    expect(fitOf(80e9, { ...dollars(70e9, ">="), high: null })).toBe("bound");
    expect(fitOf(60e9, { ...dollars(70e9, "<="), low: null })).toBe("bound");
  });

  test("without admissible digits the number's own digits count", () => {
    expect(fitOf(190.271e9, dollars("190000000000", "=", []))).toBe("rounds");
    expect(fitOf(190.271e9, dollars("191000000000", "=", []))).toBe(null);
  });
});
