import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { buildDesign } from "./design_build.ts";
import { parseFormula } from "./formula.ts";
import { resistanceTerms, tradeCosts } from "./gravity.ts";
import type { FittedGravity } from "./gravity.ts";
import { specificationsOf } from "./specification.ts";
import { tableOf } from "./table.ts";

const COUNTRIES = ["CHN", "DEU", "RUS", "USA"];
const YEARS = [2013, 2014];
const THETA = 4;
const BETA = -0.8;

/** Flows exp(π + χ + β x) for given effects, all pairs and years, domestic ones included. */
function gravityOf(effects: readonly number[], costs: readonly number[], fixedEffects: string): FittedGravity {
  const cells = YEARS.flatMap((year, t) =>
    COUNTRIES.flatMap((exporter, i) => COUNTRIES.map((importer, j) => ({ year, t, exporter, i, importer, j }))),
  );
  const x = cells.map(({ i, j }) => costs[4 * i + j]);
  const flows = cells.map(({ t, i, j }, row) => Math.exp(effects[8 * t + i] + effects[8 * t + 4 + j] + BETA * x[row]));
  const table = tableOf({
    x,
    trade: flows,
    exporter: cells.map((cell) => cell.exporter),
    importer: cells.map((cell) => cell.importer),
    year: cells.map((cell) => cell.year),
  });
  const design = buildDesign(table, specificationsOf(parseFormula(`trade ~ x | ${fixedEffects}`))[0]);
  return { design, fitted: Float64Array.from(flows), coefficients: [BETA] };
}

const value = fc.double({ min: -2, max: 2, noNaN: true });
const values = fc.array(value, { minLength: 16, maxLength: 16 });

describe("resistance terms", () => {
  it("solve the system of Anderson and van Wincoop, with the reference at 1", () => {
    fc.assert(
      fc.property(values, values, (effects, costs) => {
        const gravity = gravityOf(effects, costs, "exporter^year + importer^year");
        const terms = resistanceTerms(gravity, { trade_elasticity: THETA, reference: "USA" });
        expect(terms.length).toBe(8);
        const costFactors = tradeCosts(gravity, THETA);
        for (const [t, year] of YEARS.entries()) {
          const of = (country: string) => terms.find((row) => row.country === country && row.period === String(year))!;
          expect(of("USA").inward_resistance).toBeCloseTo(1, 8);
          for (const [i, exporter] of COUNTRIES.entries()) {
            const sum = COUNTRIES.reduce((total, importer, j) => {
              const { inward_resistance, purchases } = of(importer);
              return total + (costFactors[16 * t + 4 * i + j] / (inward_resistance ?? NaN)) ** -THETA * purchases;
            }, 0);
            expect((of(exporter).outward_resistance ?? NaN) ** -THETA / sum).toBeCloseTo(1, 6);
          }
          for (const [j, importer] of COUNTRIES.entries()) {
            const sum = COUNTRIES.reduce((total, exporter, i) => {
              const { outward_resistance, sales } = of(exporter);
              return total + (costFactors[16 * t + 4 * i + j] / (outward_resistance ?? NaN)) ** -THETA * sales;
            }, 0);
            expect((of(importer).inward_resistance ?? NaN) ** -THETA / sum).toBeCloseTo(1, 6);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("are refused with pair effects, a bad elasticity, or a reference that is not there", () => {
    const zeros = Array.from({ length: 16 }, () => 0);
    const gravity = gravityOf(zeros, zeros, "exporter^year + importer^year");
    const three = gravityOf(zeros, zeros, "exporter^year + importer^year + exporter^importer");
    const options = { trade_elasticity: THETA, reference: "USA" };
    expect(() => resistanceTerms(three, options)).toThrow(/Pair effects absorb/);
    expect(() => resistanceTerms(gravity, { ...options, trade_elasticity: 0 })).toThrow(/above 0/);
    expect(() => resistanceTerms(gravity, { ...options, reference: "XXX" })).toThrow(/buys nothing in 2013/);
  });
});
