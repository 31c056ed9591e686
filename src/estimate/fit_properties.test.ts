import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Design, Factor } from "./design.ts";
import { interactionOf } from "./factors.ts";
import { fit as fitDesign } from "./fit.ts";
import type { Fit, FitOptions } from "./fit.ts";
import { designOfRows } from "./imputation.ts";
import { denseFit, panel } from "./reference.cases.ts";
import type { PanelShape } from "./reference.cases.ts";

/** Coefficients of two routes to one optimum; both stop at a relative change of 1e-8 or better. */
const SAME = 1e-8;
/** First-order conditions relative to the sums they equate. */
const BALANCED = 1e-7;

const fit = (design: Design, options: Partial<FitOptions> = {}): Fit => fitDesign(design, { formula: "f", ...options });

const shapes = fc.record({
  countries: fc.integer({ min: 6, max: 9 }),
  years: fc.integer({ min: 3, max: 5 }),
  regressors: fc.integer({ min: 1, max: 3 }),
  seed: fc.integer({ min: 0, max: 1e6 }),
  holes: fc.constantFrom(0, 0.2),
  zeros: fc.constantFrom(0, 0.3),
  domestic: fc.constantFrom(0, 100),
  weighted: fc.boolean(),
  offset: fc.boolean(),
});

/** The rows and regressors that a fit kept, as a design of their own. */
function usedPart(design: Design, { used, kept }: Fit): Design {
  const part = designOfRows(design, used);
  return { ...part, x: kept.map((k) => part.x[k]), names: kept.map((k) => part.names[k]) };
}

function small(shape: Partial<PanelShape> = {}): Design {
  return panel({ countries: 6, years: 4, regressors: 2, seed: 7, zeros: 0.2, ...shape });
}

const estimates = (result: Fit): number[] => result.result.coefficients.map(({ estimate }) => estimate);

describe("a Poisson fit with absorbed effects", () => {
  it("equals Newton's method with one dummy for each level, coefficients and clustered errors", () => {
    for (const variant of [{}, { domestic: 1000 }, { weighted: true }, { offset: true }, { holes: 0.2 }]) {
      const design = small(variant);
      const own = fit(design);
      const reference = denseFit(usedPart(design, own));
      const levels = own.result.clusters[0].levels;
      const { n_obs: n, fixed_effects: effects } = own.result;
      const parameters = own.kept.length + effects[0].levels + effects[1].levels - 1;
      const factor = ((n - 1) / (n - parameters)) * (levels / (levels - 1));
      for (const [k, coefficient] of own.result.coefficients.entries()) {
        expect(Math.abs(coefficient.estimate - reference.coefficients[k])).toBeLessThan(SAME);
        const error = Math.sqrt(factor * reference.vcov[k][k]);
        expect(Math.abs(coefficient.std_error / error - 1)).toBeLessThan(1e-7);
      }
      for (const [k, value] of own.fitted.entries()) expect(value / reference.fitted[k]).toBeCloseTo(1, 6);
    }
  });

  it("reproduces the sums of every level and leaves no correlation with the regressors", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const design = panel(shape);
        const own = fit(design);
        const weight = (row: number): number => design.weights?.[row] ?? 1;
        const all = own.used.reduce((sum, row) => sum + weight(row) * design.y[row], 0);
        for (const { codes, levels } of design.fixedEffects) {
          const gaps = new Float64Array(levels);
          own.used.forEach((row, k) => (gaps[codes[row]] += weight(row) * (design.y[row] - own.fitted[k])));
          for (const gap of gaps) expect(Math.abs(gap)).toBeLessThan(BALANCED * all);
        }
        for (const column of design.x) {
          let gap = 0;
          own.used.forEach((row, k) => (gap += weight(row) * column[row] * (design.y[row] - own.fitted[k])));
          expect(Math.abs(gap)).toBeLessThan(10 * BALANCED * all);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const design = panel(shape);
        const shuffled = Int32Array.from(design.rows).sort((a, b) => ((a * 7919) % 104729) - ((b * 7919) % 104729));
        const there = fit(design);
        const back = fit(designOfRows(design, shuffled));
        expect(back.kept).toEqual(there.kept);
        for (const [k, { estimate, std_error }] of there.result.coefficients.entries()) {
          expect(Math.abs(back.result.coefficients[k].estimate - estimate)).toBeLessThan(1e-7 * Math.max(1, std_error));
          expect(back.result.coefficients[k].std_error / std_error).toBeCloseTo(1, 5);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("keeps its coefficients when the outcome is measured in another unit", () => {
    const design = small();
    for (const unit of [1e-9, 1e9]) {
      const own = fit({ ...design, y: design.y.map((value) => unit * value) });
      for (const [k, value] of estimates(fit(design)).entries()) expect(estimates(own)[k]).toBeCloseTo(value, 8);
    }
  });

  it("adds the offset to the index", () => {
    const design = small();
    const offset = design.x[1].map((value) => 0.7 * value);
    const own = estimates(fit({ ...design, offset }));
    const plain = estimates(fit(design));
    expect(own[0]).toBeCloseTo(plain[0], 8);
    expect(own[1]).toBeCloseTo(plain[1] - 0.7, 8);
  });

  it("counts a row of weight 2 as two rows", () => {
    const design = small();
    const weights = design.y.map((_, row) => (row % 3 === 0 ? 2 : 1));
    const twice = Int32Array.from([...design.rows].flatMap((row) => (row % 3 === 0 ? [row, row] : [row])));
    const own = fit({ ...design, weights });
    const doubled = fit(designOfRows(design, twice));
    for (const [k, value] of estimates(doubled).entries()) expect(estimates(own)[k]).toBeCloseTo(value, 8);
  });

  it("returns effects that add up to the fitted values", () => {
    const design = small({ offset: true, holes: 0.1 });
    const own = fit(design);
    const effects = own.effects();
    own.used.forEach((row, k) => {
      let index = design.offset?.[row] ?? 0;
      design.fixedEffects.forEach(({ codes }, f) => (index += effects[f][codes[row]]));
      design.x.forEach((column, c) => (index += own.coefficients[c] * column[row]));
      expect(Math.exp(index) / own.fitted[k]).toBeCloseTo(1, 7);
    });
  });

  it("works without regressors, with one effect, and without effects", () => {
    const design = small();
    expect(fit({ ...design, names: [], x: [] }).result.coefficients).toEqual([]);
    const constant = new Float64Array(design.y.length).fill(1);
    const variants: Design[] = [
      { ...design, fixedEffects: design.fixedEffects.slice(0, 1) },
      { ...design, fixedEffects: [], names: ["(Intercept)", ...design.names], x: [constant, ...design.x] },
    ];
    for (const variant of variants) {
      const own = fit(variant);
      const reference = denseFit(usedPart(variant, own));
      for (const [k, value] of estimates(own).entries()) expect(value).toBeCloseTo(reference.coefficients[k], 8);
    }
  });

  it("takes four effects", () => {
    const design = small();
    const groups: Factor = {
      name: "bloc",
      codes: design.fixedEffects[2].codes.map((code) => code % 5),
      levels: 5,
    };
    const year: Factor = { name: "year", codes: design.fixedEffects[0].codes.map((code) => code % 4), levels: 4 };
    const variant = {
      ...design,
      fixedEffects: [...design.fixedEffects.slice(0, 2), interactionOf("bloc^year", [groups, year]), groups],
    };
    const own = fit(variant);
    const reference = denseFit(usedPart(variant, own));
    for (const [k, value] of estimates(own).entries()) expect(value).toBeCloseTo(reference.coefficients[k], 8);
  });
});

describe("least squares with absorbed effects", () => {
  it("equal those with one dummy for each level, coefficients and clustered errors", () => {
    for (const variant of [{}, { weighted: true }, { holes: 0.2, offset: true }]) {
      const design = small(variant);
      const own = fit(design, { family: "gaussian" });
      const reference = denseFit(usedPart(design, own), "gaussian");
      const levels = own.result.clusters[0].levels;
      const { n_obs: n, fixed_effects: effects } = own.result;
      const parameters = own.kept.length + effects[0].levels + effects[1].levels - 1;
      const factor = ((n - 1) / (n - parameters)) * (levels / (levels - 1));
      for (const [k, coefficient] of own.result.coefficients.entries()) {
        expect(coefficient.estimate / reference.coefficients[k]).toBeCloseTo(1, 8);
        expect(coefficient.std_error / Math.sqrt(factor * reference.vcov[k][k])).toBeCloseTo(1, 7);
      }
      for (const [k, value] of own.fitted.entries()) expect(value).toBeCloseTo(reference.fitted[k], 5);
    }
  });
});

describe("rows and columns that say nothing", () => {
  it("leave with their reason and their index in the data as given", () => {
    const design = small();
    const rows = design.rows.map((row) => 1000 + row);
    const { codes } = design.fixedEffects[2];
    const y = design.y.map((value, row) => (codes[row] === 3 ? 0 : value));
    const own = fit({ ...design, y, rows });
    const dropped = own.dropped.find(({ what }) => what === "exporter^importer");
    expect(dropped?.reason).toBe("all_zero_group");
    const index = [...(dropped?.index ?? [])];
    for (const [row, code] of codes.entries()) if (code === 3) expect(index).toContain(1000 + row);
    expect(own.result.n_obs + index.length).toBe(design.y.length);
  });

  it("are named when the effects or other regressors determine a regressor", () => {
    const design = small();
    const { codes } = design.fixedEffects[2];
    const distance = Float64Array.from(codes, (code) => Math.log(2 + code));
    const sum = design.x[0].map((value, row) => value + 2 * design.x[1][row] + distance[row]);
    const own = fit({ ...design, names: ["log(dist)", "x0", "x1", "sum"], x: [distance, ...design.x, sum] });
    expect(own.result.dropped).toContainEqual({ reason: "absorbed", rows: 0, what: "log(dist)" });
    expect(own.result.dropped).toContainEqual({ reason: "collinear", rows: 0, what: "sum" });
    expect(own.kept).toEqual([1, 2]);
    for (const [k, value] of estimates(fit(design)).entries()) expect(estimates(own)[k]).toBeCloseTo(value, 8);
    expect(own.coefficients[0]).toBe(0);
  });

  it("include singletons on demand, which changes no coefficient", () => {
    const design = small();
    const { codes, levels } = design.fixedEffects[2];
    const alone = codes.map((code, row) => (row === 5 ? levels : code));
    const variant = {
      ...design,
      fixedEffects: [...design.fixedEffects.slice(0, 2), { name: "pair", codes: alone, levels: levels + 1 }],
      y: design.y.map((value, row) => (row === 5 ? 4 : value)),
    };
    const kept = fit(variant);
    const left = fit(variant, { singletons: "drop" });
    expect(left.dropped.find(({ reason }) => reason === "singleton")).toMatchObject({ rows: 1, what: "pair" });
    expect(left.result.n_obs).toBe(kept.result.n_obs - 1);
    for (const [k, value] of estimates(kept).entries()) expect(estimates(left)[k]).toBeCloseTo(value, 7);
  });

  it("are an error when nothing is left", () => {
    const design = small();
    expect(() => fit({ ...design, y: new Float64Array(design.y.length) })).toThrow("no row is left");
  });
});

describe("standard errors", () => {
  it("follow ppmlhdfe's small-sample convention on demand", () => {
    const design = small();
    const own = fit(design, { small_sample: "ppmlhdfe" });
    const reference = denseFit(usedPart(design, own));
    const levels = own.result.clusters[0].levels;
    const { std_error: error } = own.result.coefficients[0];
    expect(error ** 2 / reference.vcov[0][0]).toBeCloseTo(levels / (levels - 1), 7);
    const robust = fit({ ...design, clusters: [] }, { small_sample: "ppmlhdfe" });
    const robustReference = denseFit(usedPart({ ...design, clusters: [] }, robust));
    const n = robust.result.n_obs;
    expect(robust.result.coefficients[0].std_error ** 2 / robustReference.vcov[0][0]).toBeCloseTo(n / (n - 1), 7);
    expect(robust.result.vcov_type).toBe("HC1");
  });

  it("count every effect without clusters, and one parameter when all effects are nested", () => {
    const design = small();
    const robust = fit({ ...design, clusters: [] });
    const reference = denseFit(usedPart({ ...design, clusters: [] }, robust));
    const { n_obs: n, fixed_effects: effects } = robust.result;
    const parameters = 2 + effects.reduce((sum, { levels }) => sum + levels, 0) - 2;
    expect(robust.result.coefficients[0].std_error ** 2 / reference.vcov[0][0]).toBeCloseTo(n / (n - parameters), 7);
    const nested = { ...design, fixedEffects: [design.fixedEffects[2]] };
    const own = fit(nested);
    const nestedReference = denseFit(usedPart(nested, own));
    const levels = own.result.clusters[0].levels;
    const factor = ((own.result.n_obs - 1) / (own.result.n_obs - 3)) * (levels / (levels - 1));
    expect(own.result.coefficients[0].std_error ** 2 / nestedReference.vcov[0][0]).toBeCloseTo(factor, 7);
  });

  it("with two clusters are the sum of both less their intersection", () => {
    const design = small({ countries: 14 });
    const exporter = design.fixedEffects[0].parts?.[0];
    const importer = design.fixedEffects[1].parts?.[0];
    if (exporter === undefined || importer === undefined) throw new Error("the panel has parts");
    const pair = design.fixedEffects[2];
    const free = { small_sample: "ppmlhdfe" } as const;
    const own = fit({ ...design, clusters: [exporter, importer] }, free);
    const parts = [exporter, importer, pair].map((cluster) => {
      const one = fit({ ...design, clusters: [cluster] }, free).result;
      const { levels } = one.clusters[0];
      return (one.coefficients[0].std_error ** 2 * (levels - 1)) / levels;
    });
    const expected = ((parts[0] + parts[1] - parts[2]) * 14) / 13;
    expect(own.result.coefficients[0].std_error ** 2 / expected).toBeCloseTo(1, 8);
    expect(own.result.vcov_type).toBe("cluster: exporter + importer");
  });

  it("refuse a cluster variable with one value", () => {
    const design = small();
    const one: Factor = { name: "world", codes: new Int32Array(design.y.length), levels: 1 };
    expect(() => fit({ ...design, clusters: [one] })).toThrow('"world" has one value');
  });
});
