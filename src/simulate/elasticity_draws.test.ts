import { describe, expect, it } from "vitest";

import { defaultSpread, drawElasticities } from "./elasticity_draws.ts";

const theta = Float64Array.of(2, 5, 8, 4);

describe("drawElasticities", () => {
  it("gives the same draw again, and another for another seed or number", () => {
    expect(drawElasticities(theta, 7, 3)).toEqual(drawElasticities(theta, 7, 3));
    expect(drawElasticities(theta, 7, 3)).not.toEqual(drawElasticities(theta, 7, 4));
    expect(drawElasticities(theta, 7, 3)).not.toEqual(drawElasticities(theta, 3, 7));
  });

  it("has the spread it states: variance of ln θ, covariance between sectors, median", () => {
    const draws = Array.from({ length: 20_000 }, (_, k) => drawElasticities(theta, 1, k));
    const logs = (j: number): number[] => draws.map((draw) => Math.log(draw[j] / theta[j]));
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [first, second] = [logs(1), logs(2)];
    expect(Math.abs(mean(first))).toBeLessThan(0.01);
    expect(mean(first.map((value) => value ** 2))).toBeCloseTo(
      defaultSpread.sector ** 2 + defaultSpread.common ** 2,
      1,
    );
    expect(mean(first.map((value, k) => value * second[k]))).toBeCloseTo(defaultSpread.common ** 2, 2);
    const residual = first.map((value, k) => value - second[k]);
    expect(mean(residual.map((value) => value ** 2))).toBeCloseTo(2 * defaultSpread.sector ** 2, 2);
  });

  it("stays at the centre without spread and never falls below the existence bound", () => {
    expect(drawElasticities(theta, 5, 9, { sector: 0, common: 0 })).toEqual(theta);
    const wide = Array.from({ length: 200 }, (_, k) =>
      drawElasticities(Float64Array.of(0.2, 1), 1, k, { sector: 3, common: 0 }),
    );
    expect(Math.min(...wide.map((draw) => draw[0]))).toBe(0.2);
    expect(Math.min(...wide.map((draw) => draw[1]))).toBe(0.3);
  });
});
