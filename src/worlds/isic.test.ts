import { describe, expect, test } from "vitest";

import { areGoods, isicDivisions, isicName } from "./isic.ts";

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
