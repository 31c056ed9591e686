import { describe, expect, it } from "vitest";

import { pseudoInverse } from "../core/numerics/pseudo_inverse.ts";
import { createRandom } from "../core/random.ts";
import { correctBias } from "./bias_correction.ts";
import type { Design } from "./design.ts";
import { fit } from "./fit.ts";
import type { Fit } from "./fit.ts";
import { panel } from "./reference.cases.ts";
import { threeWayOf } from "./three_way.ts";

type Matrix = number[][];

const zeros = (n: number, m: number): Matrix => Array.from({ length: n }, () => Array.from({ length: m }, () => 0));
const times = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
const turned = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));
const plus = (a: Matrix, b: Matrix, by = 1): Matrix => a.map((row, i) => row.map((value, j) => value + by * b[i][j]));
const trace = (a: Matrix): number => a.reduce((sum, row, k) => sum + row[k], 0);
const inverse = (a: Matrix): Matrix => {
  const n = a.length;
  const found = pseudoInverse(Float64Array.from(a.flat()), n);
  return Array.from({ length: n }, (_, i) => Array.from(found.subarray(i * n, (i + 1) * n)));
};

/**
 * The paper's formulas with dense matrices: the third derivatives of the profile likelihood themselves, and the leverage of
 * all dummies and regressors together from one pseudo-inverse.
 */
function slowCorrection(found: Fit): { readonly bias: number[]; readonly variance: number[] } {
  const { design, fitted } = found;
  const { exporter, importer, pair, period, ...count } = threeWayOf(design);
  const x = found.partialled();
  const n = fitted.length;
  const [K, T] = [x.length, count.periods];
  const weight = Float64Array.from({ length: n }, (_, row) => design.weights?.[row] ?? 1);
  const lambda = Float64Array.from(fitted, (value, row) => weight[row] * value);
  const score = Float64Array.from(fitted, (value, row) => weight[row] * (design.y[row] - value));
  const rowsOf = Array.from({ length: count.pairs }, (_, p) => [...pair.keys()].filter((row) => pair[row] === p));
  const spread = (values: (row: number) => number, rows: readonly number[]): number[] => {
    const out = Array.from({ length: T }, () => 0);
    for (const row of rows) out[period[row]] = values(row);
    return out;
  };
  const information = zeros(K, K);
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < K; k++) for (let l = 0; l < K; l++) information[k][l] += lambda[row] * x[k][row] * x[l][row];
  }
  const bread = inverse(information);
  const right = Array.from({ length: K }, () => 0);
  for (const [codes, sides] of [
    [exporter, count.exporters],
    [importer, count.importers],
  ] as const) {
    for (let side = 0; side < sides; side++) {
      let H = zeros(T, T);
      let scores = zeros(T, T);
      const first = Array.from({ length: K }, () => zeros(T, T));
      const third = Array.from({ length: K }, () => zeros(T, T));
      for (const rows of rowsOf.filter((own) => codes[own[0]] === side)) {
        const mean = spread((row) => lambda[row], rows);
        const total = mean.reduce((sum, value) => sum + value, 0);
        const theta = mean.map((value) => value / total);
        const e = spread((row) => score[row], rows);
        const own = theta.map((a, s) => theta.map((b, t) => total * ((s === t ? a : 0) - a * b)));
        H = plus(H, own);
        scores = plus(
          scores,
          e.map((a) => e.map((b) => a * b)),
        );
        for (let k = 0; k < K; k++) {
          const along = spread((row) => x[k][row], rows);
          const Hx = own.map((line) => line.reduce((sum, value, t) => sum + value * along[t], 0));
          first[k] = plus(
            first[k],
            Hx.map((a) => e.map((b) => a * b)),
          );
          const G = (r: number, s: number, t: number): number =>
            -total *
            ((r === s && s === t ? theta[r] : 0) -
              (r === s ? theta[r] * theta[t] : 0) -
              (r === t ? theta[r] * theta[s] : 0) -
              (s === t ? theta[s] * theta[r] : 0) +
              2 * theta[r] * theta[s] * theta[t]);
          third[k] = plus(
            third[k],
            own.map((_, s) => own.map((__, t) => along.reduce((sum, value, r) => sum + value * G(r, s, t), 0))),
          );
        }
      }
      const flat = inverse(H);
      for (let k = 0; k < K; k++) {
        const one = -trace(times(first[k], flat));
        const two = trace(times(times(times(flat, third[k]), flat), scores)) / 2;
        right[k] += (sides / (sides - 1)) * (one + two);
      }
    }
  }
  const regressors = x.map((column) => [...column]);
  for (const { codes, levels } of design.fixedEffects) {
    for (let level = 0; level < levels; level++) regressors.push(Array.from(codes, (code) => (code === level ? 1 : 0)));
  }
  const all = turned(regressors);
  const V = inverse(
    times(
      regressors.map((column) => column.map((value, row) => value * lambda[row])),
      all,
    ),
  );
  let meat = zeros(K, K);
  for (const rows of rowsOf) {
    const Z = rows.map((row) => all[row]);
    const leverage = times(
      Z.map((line, k) => line.map((value) => value * lambda[rows[k]])),
      times(V, turned(Z)),
    );
    const left = leverage.map((line, s) => line.map((value, t) => (s === t ? 1 : 0) - value));
    const square = inverse(times(turned(left), left));
    const e = rows.map((row) => [score[row]]);
    const freed = times(square, times(turned(left), e));
    const mine = x.map((column) => [rows.reduce((sum, row, k) => sum + column[row] * freed[k][0], 0)]);
    const plain = x.map((column) => [rows.reduce((sum, row, k) => sum + column[row] * e[k][0], 0)]);
    meat = plus(meat, times(mine, turned(plain)));
  }
  const V3 = times(times(bread, meat), bread);
  return {
    bias: times(
      bread,
      right.map((value) => [value]),
    ).map(([value]) => value),
    variance: V3.map((row, k) => (row[k] * count.pairs) / (count.pairs - 1)),
  };
}

/** Three-way panels in the manner of the paper's simulations: effects within the regressor, β = 1, errors of variance 1. */
function simulated(seed: number, countries: number, years: number): Design {
  const random = createRandom(seed);
  const effects = (): Float64Array => Float64Array.from({ length: countries * years }, () => random.normal() / 4);
  const [supply, demand] = [effects(), effects()];
  const design = panel({ countries, years, regressors: 1, seed });
  const { exporter, importer, period } = threeWayOf(design);
  const y = new Float64Array(design.y.length);
  const x = new Float64Array(design.y.length);
  let [state, shock, level] = [0, 0, 0];
  for (let row = 0; row < y.length; row++) {
    if (period[row] === 0) [level, shock] = [random.normal() / 4, random.normal()];
    if (period[row] === 0) state = level;
    const both = supply[exporter[row] * years + period[row]] + demand[importer[row] * years + period[row]];
    state = state / 2 + both + random.normal() * Math.SQRT1_2;
    shock = 0.3 * shock + Math.sqrt(1 - 0.09) * random.normal();
    const mean = Math.exp(state + both + level);
    const spread = Math.log1p(1 / mean ** 2);
    x[row] = state;
    y[row] = mean * Math.exp(Math.sqrt(spread) * shock - spread / 2);
  }
  return { ...design, y, x: [x] };
}

describe("the bias correction of three-way PPML", () => {
  it.each([
    { countries: 5, years: 3, regressors: 2, seed: 4 },
    { countries: 5, years: 4, regressors: 1, seed: 7, holes: 0.15, weighted: true },
    { countries: 4, years: 3, regressors: 2, seed: 9, domestic: 5, offset: true },
  ])("agrees with dense matrices and third derivatives: %o", (shape) => {
    const found = fit(panel(shape), { formula: "f" });
    const { coefficients } = correctBias(found);
    const slow = slowCorrection(found);
    expect(coefficients.length).toBe(found.kept.length);
    for (const [k, one] of coefficients.entries()) {
      expect(one.bias / slow.bias[k]).toBeCloseTo(1, 6);
      expect(one.std_error ** 2 / slow.variance[k]).toBeCloseTo(1, 6);
      expect(one.estimate).toBe(one.uncorrected - one.bias);
    }
  });

  it("takes most of the bias out of the estimate, and brings errors and coverage up, in a simulation", () => {
    const totals = { before: 0, after: 0, coveredBefore: 0, coveredAfter: 0 };
    const runs = 80;
    for (let run = 0; run < runs; run++) {
      const found = fit(simulated(500 + run, 12, 4), { formula: "f", small_sample: "ppmlhdfe" });
      const [before] = found.result.coefficients;
      const [after] = correctBias(found).coefficients;
      totals.before += (before.estimate - 1) / runs;
      totals.after += (after.estimate - 1) / runs;
      totals.coveredBefore += before.ci_low < 1 && before.ci_high > 1 ? 1 / runs : 0;
      totals.coveredAfter += after.ci_low < 1 && after.ci_high > 1 ? 1 / runs : 0;
    }
    expect(Math.abs(totals.after)).toBeLessThan(0.6 * Math.abs(totals.before));
    expect(totals.coveredAfter).toBeGreaterThan(totals.coveredBefore + 0.03);
  });

  it.each([0, 20])("approximates the leverage of large panels closely, domestic flows times %d", (domestic) => {
    const found = fit(panel({ countries: 20, years: 5, regressors: 2, seed: 3, domestic }), { formula: "f" });
    const [exact, near] = [true, false].map((how) => correctBias(found, how));
    expect(near.standard_errors).toBe("approximate");
    for (const [k, { std_error }] of exact.coefficients.entries()) {
      expect(Math.abs(near.coefficients[k].std_error / std_error - 1)).toBeLessThan(domestic === 0 ? 0.02 : 0.08);
      expect(std_error).toBeGreaterThan(found.result.coefficients[k].std_error);
    }
  });

  it("does not depend on the order of the effects nor on the scale of trade", () => {
    const design = panel({ countries: 5, years: 3, regressors: 2, seed: 4 });
    const [one, two, three] = design.fixedEffects;
    const other: Design = { ...design, y: design.y.map((value) => 1000 * value), fixedEffects: [three, two, one] };
    const [a, b] = [design, other].map((given) => correctBias(fit(given, { formula: "f" })));
    for (const [k, { bias, std_error }] of a.coefficients.entries()) {
      expect(b.coefficients[k].bias / bias).toBeCloseTo(1, 6);
      expect(b.coefficients[k].std_error / std_error).toBeCloseTo(1, 6);
    }
  });

  it("is refused without three-way effects, with undirected pairs, and for least squares", () => {
    const design = panel({ countries: 5, years: 3, regressors: 1, seed: 4 });
    const undirected = design.fixedEffects[2].codes.map((code) => {
      const [a, b] = [Math.floor(code / 4), code % 4];
      return Math.min(a, b) * 4 + Math.max(a, b);
    });
    const pair = { name: "pair_id", codes: undirected, levels: 20 };
    for (const fixedEffects of [design.fixedEffects.slice(0, 2), [...design.fixedEffects.slice(0, 2), pair]]) {
      const two = fit({ ...design, fixedEffects, clusters: [] }, { formula: "f" });
      expect(() => correctBias(two)).toThrow(/three-way gravity equation/);
    }
    expect(() => correctBias(fit(design, { formula: "f", family: "gaussian" }))).toThrow(/for PPML/);
  });
});
