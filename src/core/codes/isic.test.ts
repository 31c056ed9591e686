import { describe, expect, test } from "vitest";

import { areGoods, divisionNames, isicDivisions, isicName } from "./isic.ts";
import { divisionsOf, sectorsHolding } from "./sectors.ts";

describe("isicDivisions", () => {
  test.each([
    ["C10-C12", [10, 11, 12]],
    ["01T02", [1, 2]],
    ["A01_02", [1, 2]],
    ["A01", [1]],
    ["J59_J60", [59, 60]],
    ["J62_63", [62, 63]],
    ["J58T60", [58, 59, 60]],
    ["E37-E39", [37, 38, 39]],
    ["C31_C32", [31, 32]],
    ["C31T33", [31, 32, 33]],
    ["C24A", [24]],
    ["C301", [30]],
    ["C302T309", [30]],
    ["41T43", [41, 42, 43]],
    ["K", [64, 65, 66]],
    ["D-E", [35, 36, 37, 38, 39]],
    ["M-N", [69, 70, 71, 72, 73, 74, 75, 77, 78, 79, 80, 81, 82]],
    ["R_S", [90, 91, 92, 93, 94, 95, 96]],
    ["T", [97, 98]],
    ["L68", [68]],
    ["HFCE", []],
    ["", []],
  ])("%s", (code, divisions) => expect(isicDivisions(code)).toEqual(divisions));
});

test("a name is the section's where it is complete, else the divisions'", () => {
  expect(isicName([64, 65, 66])).toBe("Finance and insurance");
  expect(isicName([10, 11, 12])).toBe("Food; Beverages; Tobacco");
  expect(isicName([1, 2])).toBe("Crops and animals; Forestry");
});

test("goods are sections A to C", () => {
  expect(areGoods([1, 2, 3])).toBe(true);
  expect(areGoods([33])).toBe(true);
  expect(areGoods([33, 35])).toBe(false);
  expect(areGoods([])).toBe(false);
});

describe("divisionsOf", () => {
  test.each([
    ["Rev. 4: A01, A02, A03", [1, 2, 3]],
    ["Rev. 4: D35, E36, E37-E39", [35, 36, 37, 38, 39]],
    ["Rev. 4: J58, J59-J60, J61, J62-J63", [58, 59, 60, 61, 62, 63]],
    ["Rev. 4: R-S, T, U", [90, 91, 92, 93, 94, 95, 96, 97, 98, 99]],
    [
      "Rev. 4: A, B, C",
      Object.keys(divisionNames)
        .map(Number)
        .filter((division) => division <= 33),
    ],
    ["Rev. 3: A, B", [1, 2, 3]],
    ["Rev. 3: C", [5, 6, 7, 8, 9]],
    ["Rev. 3: 15-16", [10, 11, 12]],
    ["Rev. 3: 27-28", [24, 25, 33]],
    ["Rev. 3: 64", [53, 61]],
    ["Rev. 3: J", [64, 65, 66]],
    ["", []],
    ["Rev. 3: ?", []],
  ])("of %s", (isic, divisions) => expect(divisionsOf(isic)).toEqual(divisions));

  test("of all sections of Rev. 3 are all divisions of Rev. 4", () => {
    const all = divisionsOf("Rev. 3: A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q");
    expect(all).toEqual(Object.keys(divisionNames).map(Number));
  });
});

test("sectors are found by what they hold, in either revision", () => {
  const sectors = [
    { sector: "B", isic: "Rev. 4: B" },
    { sector: "C19", isic: "Rev. 4: C19" },
    { sector: "c2", isic: "Rev. 3: C" },
    { sector: "c8", isic: "Rev. 3: 23" },
    { sector: "own", isic: "" },
  ];
  expect(sectorsHolding(sectors, [6, 19])).toEqual(["B", "C19", "c2", "c8"]);
  expect(sectorsHolding(sectors, [84])).toEqual([]);
});
