import { describe, expect, it } from "vitest";

import { factorizeLu, solveLu } from "../core/numerics/linear_algebra.ts";
import { fit } from "./fit.ts";
import { parseCombination, parseHypotheses } from "./hypotheses.ts";
import { panel } from "./reference.cases.ts";
import type { EstimateResult } from "./result.ts";
import { waldTest } from "./wald.ts";

const names = ["rta", "rta_lag4", "log(dist)", "rta:log(dist)", "year::2012", "year::2014:sanction", "(Intercept)"];

describe("hypotheses", () => {
  it.each([
    ["rta", [["rta = 0", [1, 0, 0, 0, 0, 0, 0], 0]]],
    ["rta = rta_lag4", [["rta = rta_lag4", [1, -1, 0, 0, 0, 0, 0], 0]]],
    ["2*rta + rta_lag4*0.5 = 1", [["2*rta + rta_lag4*0.5 = 1", [2, 0.5, 0, 0, 0, 0, 0], -1]]],
    [
      "log(dist)=-1, rta:log(dist)",
      [
        ["log(dist)=-1", [0, 0, 1, 0, 0, 0, 0], 1],
        ["rta:log(dist) = 0", [0, 0, 0, 1, 0, 0, 0], 0],
      ],
    ],
    [
      "year::*",
      [
        ["year::2012 = 0", [0, 0, 0, 0, 1, 0, 0], 0],
        ["year::2014:sanction = 0", [0, 0, 0, 0, 0, 1, 0], 0],
      ],
    ],
    ["-(Intercept) + rta - 1e-1", [["-(Intercept) + rta - 1e-1 = 0", [1, 0, 0, 0, 0, 0, -1], -0.1]]],
  ] as const)("%s", (text, expected) => {
    const found = parseHypotheses(text, names).map((one) => [one.text, [...one.weights], one.constant]);
    expect(found).toEqual(expected);
  });

  it.each([
    ["rat", /no coefficient "rat".*Did you mean "rta"/s],
    ["rta_lag", /no coefficient "rta_lag"/],
    ["rta = ", /a coefficient or a number should stand here/],
    ["rta == 1", /should stand here.*\n.*rta == 1\n {7}\^/],
    ["rta, ", /should stand here/],
    ["rta)", /does not belong/],
    ["1 = 1", /no coefficient is left/],
    ["rta = rta", /no coefficient is left/],
    ["month::*", /no coefficient "month::"/],
    ["", /should stand here/],
  ])("refuses %j", (text, message) => {
    expect(() => parseHypotheses(text, names)).toThrow(message);
  });

  it("reads a combination", () => {
    expect([...parseCombination("rta + 0.5*rta_lag4", names).weights]).toEqual([1, 0.5, 0, 0, 0, 0, 0]);
  });
});

describe("Wald tests", () => {
  const { result } = fit(panel({ countries: 6, years: 3, regressors: 3, seed: 2 }), { formula: "f" });

  it("of one hypothesis are the square of z, with its p-value", () => {
    const { z_value, p_value, name } = result.coefficients[1];
    const found = waldTest(result, name);
    expect(found.statistic / z_value ** 2).toBeCloseTo(1, 10);
    expect(found.p_value / p_value).toBeCloseTo(1, 8);
    expect(found).toMatchObject({ distribution: "chi2", df: 1, df_denominator: null });
  });

  it("of several follow the quadratic form, however the hypotheses are written", () => {
    const V = Float64Array.from(result.vcov.flat());
    const beta = Float64Array.from(result.coefficients, ({ estimate }) => estimate);
    const solved = solveLu(factorizeLu(V, 3), beta);
    const expected = beta.reduce((sum, value, k) => sum + value * solved[k], 0);
    for (const text of ["x0, x1, x2", "x0 = x1, x1 = x2, x0 + x1 + x2 = 0", "x*"]) {
      expect(waldTest(result, text).statistic / expected).toBeCloseTo(1, 8);
    }
  });

  it("are F with the degrees of freedom of least squares, and t² for one hypothesis", () => {
    const design = panel({ countries: 6, years: 3, regressors: 2, seed: 2 });
    const linear = fit(design, { formula: "f", family: "gaussian" }).result;
    expect(linear.degrees_of_freedom).toBe(design.clusters[0].levels - 1);
    const found = waldTest(linear, "x0");
    expect(found).toMatchObject({ distribution: "F", df: 1, df_denominator: 29 });
    expect(found.p_value / linear.coefficients[0].p_value).toBeCloseTo(1, 8);
  });

  it("are refused where one hypothesis follows from the others", () => {
    expect(() => waldTest(result, "x0, x1, x0 = x1")).toThrow(/follows from the others/);
    const singular: EstimateResult = { ...result, vcov: result.vcov.map((row) => row.map(() => 1)) };
    expect(() => waldTest(singular, "x0, x1")).toThrow(/as many as the clusters can bear/);
  });
});
