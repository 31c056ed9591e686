import { describe, expect, it } from "vitest";

import { bootstrap } from "./bootstrap.ts";
import { fit } from "./fit.ts";
import { panel } from "./reference.cases.ts";

const design = panel({ countries: 8, years: 3, regressors: 2, seed: 11 });
const found = fit(design, { formula: "f", small_sample: "ppmlhdfe" });
// Poisson weights leave out a third of the clusters, which small panels with three-way effects do not bear.
const large = fit(panel({ countries: 24, years: 4, regressors: 1, seed: 5 }), {
  formula: "f",
  small_sample: "ppmlhdfe",
});

describe("the bootstrap by clusters", () => {
  it.each(["exponential", "poisson", "score"] as const)(
    "of kind %s gives errors near the clustered ones, the same for the same seed",
    (kind) => {
      const draws = { exponential: 120, poisson: 60, score: 2000 }[kind];
      const given = kind === "poisson" ? large : found;
      const run = () => bootstrap(given, { draws, seed: 3, kind });
      const result = run();
      expect(run()).toEqual(result);
      expect(result).toMatchObject({ kind, draws, failed: 0, seed: 3, clusters: ["exporter^importer"] });
      for (const [k, one] of result.coefficients.entries()) {
        const { estimate, std_error } = given.result.coefficients[k];
        expect(Math.abs(one.std_error / std_error - 1)).toBeLessThan(
          { exponential: 0.3, poisson: 0.5, score: 0.06 }[kind],
        );
        expect(one.ci_low).toBeLessThan(estimate);
        expect(one.ci_high).toBeGreaterThan(estimate);
        expect(one.std_error ** 2).toBeCloseTo(result.vcov[k][k], 12);
      }
    },
  );

  it("by rows without clusters, by two variables with two, and of least squares", () => {
    const [exporter, importer] = [design.fixedEffects[0].parts![0], design.fixedEffects[1].parts![0]];
    for (const clusters of [[], [exporter, importer]]) {
      const one = fit({ ...design, clusters }, { formula: "f" });
      const { coefficients } = bootstrap(one, { draws: 60 });
      const ratio = coefficients[0].std_error / one.result.coefficients[0].std_error;
      expect(ratio).toBeGreaterThan(0.4);
      expect(ratio).toBeLessThan(2);
    }
    const linear = fit(design, { formula: "f", family: "gaussian" });
    const { coefficients } = bootstrap(linear, { draws: 1000, kind: "score" });
    expect(Math.abs(coefficients[1].std_error / linear.result.coefficients[1].std_error - 1)).toBeLessThan(0.25);
  });

  it("tells progress, and is refused for one draw or scores of two variables", () => {
    const seen: number[] = [];
    bootstrap(found, { draws: 3, kind: "score", progress: (done) => seen.push(done) });
    expect(seen).toEqual([1, 2, 3]);
    expect(() => bootstrap(found, { draws: 1 })).toThrow(/at least 2 draws/);
    const two = fit({ ...design, clusters: [design.fixedEffects[0], design.fixedEffects[2]] }, { formula: "f" });
    expect(() => bootstrap(two, { draws: 9, kind: "score" })).toThrow(/one cluster variable/);
  });
});
