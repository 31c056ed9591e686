import { describe, expect, it } from "vitest";

import { logFactorial, twoSidedP } from "./normal.ts";

describe("the normal distribution and factorials", () => {
  it("give the values of the tables", () => {
    expect(twoSidedP(1.959963984540054)).toBeCloseTo(0.05, 14);
    expect(twoSidedP(0)).toBe(1);
    expect(twoSidedP(6) / 1.973175290075396e-9).toBeCloseTo(1, 10);
    expect(logFactorial(0)).toBeCloseTo(0, 13);
    expect(logFactorial(5)).toBeCloseTo(Math.log(120), 12);
    expect(logFactorial(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI) / 2), 12);
  });
});
