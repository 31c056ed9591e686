import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createRandom } from "../random.ts";
import { balanceMatrix } from "./matrix_balancing.ts";

/** Sinkhorn's sweeps until nothing moves: slow and obvious. */
function sinkhorn(a: Float64Array, rows: Float64Array, columns: Float64Array): Float64Array {
  const [m, n] = [rows.length, columns.length];
  const x = a.slice();
  for (let sweep = 0; sweep < 200_000; sweep++) {
    let gap = 0;
    for (let r = 0; r < m; r++) {
      let sum = 0;
      for (let c = 0; c < n; c++) sum += x[r * n + c];
      gap = Math.max(gap, Math.abs(sum / rows[r] - 1));
      for (let c = 0; c < n; c++) x[r * n + c] *= rows[r] / sum;
    }
    for (let c = 0; c < n; c++) {
      let sum = 0;
      for (let r = 0; r < m; r++) sum += x[r * n + c];
      for (let r = 0; r < m; r++) x[r * n + c] *= columns[c] / sum;
    }
    if (gap < 1e-14) break;
  }
  return x;
}

describe("balanceMatrix", () => {
  it("agrees with Sinkhorn's sweeps, also where the diagonal dominates", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.constantFrom(1, 100), (seed, weight) => {
        const random = createRandom(seed);
        const n = 6;
        const a = Float64Array.from(
          { length: n * n },
          (_, k) => (k % (n + 1) === 0 ? weight : 1) * Math.exp(random.normal()),
        );
        const rows = Float64Array.from({ length: n }, () => Math.exp(random.normal()));
        const columns = Float64Array.from({ length: n }, () => Math.exp(random.normal()));
        const scale = rows.reduce((sum, value) => sum + value) / columns.reduce((sum, value) => sum + value);
        for (let c = 0; c < n; c++) columns[c] *= scale;
        const { row, column, residual } = balanceMatrix(a, rows, columns);
        const expected = sinkhorn(a, rows, columns);
        expect(residual).toBeLessThan(1e-12);
        for (let k = 0; k < n * n; k++) {
          const value = row[Math.floor(k / n)] * a[k] * column[k % n];
          expect(Math.abs(value - expected[k])).toBeLessThan(1e-9 * (1 + expected[k]));
        }
      }),
      { numRuns: 20 },
    );
  });

  it("solves the two by two closed form", () => {
    const { row, column } = balanceMatrix(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 1), Float64Array.of(1, 1));
    // The odds ratio 1·4/(2·3) stays: x²/(1 − x)² = 2/3.
    const x = Math.sqrt(2 / 3) / (1 + Math.sqrt(2 / 3));
    expect(row[0] * column[0]).toBeCloseTo(x, 11);
    expect(row[0] * 2 * column[1]).toBeCloseTo(1 - x, 11);
  });

  it("takes separate parts and empty rows as they are", () => {
    const a = Float64Array.of(2, 0, 0, 0, 0, 3, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0);
    const totals = Float64Array.of(7, 2, 3, 0);
    const { row, column } = balanceMatrix(a, totals, totals);
    expect(row[0] * a[0] * column[0]).toBeCloseTo(7, 12);
    expect(row[3]).toBe(0);
  });

  it("is an error where the zeros leave no scaling", () => {
    const totals = Float64Array.of(1, 2);
    expect(() => balanceMatrix(Float64Array.of(1, 0, 0, 1), totals, Float64Array.of(2, 1))).toThrow(/cannot be scaled/);
    expect(() => balanceMatrix(Float64Array.of(1, 1, 0, 0), totals, totals)).toThrow(/row 1/);
  });
});
