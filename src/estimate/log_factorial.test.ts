import { expect, it } from "vitest";

import { logFactorial } from "./log_factorial.ts";

it("the logarithm of factorials has the values of the tables", () => {
  expect(logFactorial(0)).toBeCloseTo(0, 13);
  expect(logFactorial(5)).toBeCloseTo(Math.log(120), 12);
  expect(logFactorial(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI) / 2), 12);
});
