import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createRandom } from "../../core/random.ts";
import type { Design, Factor } from "../design.ts";
import { interactionOf } from "../factors.ts";
import { fit } from "../fit.ts";
import type { Fit } from "../fit.ts";
import { designOfRows } from "../imputation.ts";
import { panel } from "../reference.cases.ts";
import { createAbsorber } from "./choose.ts";
import { startCrew } from "./crew_node.ts";
import { findPanel } from "./panel_layout.ts";

const shapes = fc.record({
  countries: fc.integer({ min: 4, max: 9 }),
  years: fc.integer({ min: 3, max: 6 }),
  regressors: fc.integer({ min: 0, max: 3 }),
  seed: fc.integer({ min: 0, max: 1e6 }),
  holes: fc.constantFrom(0, 0.2, 0.4),
  zeros: fc.constantFrom(0, 0.3, 0.7),
  domestic: fc.constantFrom(0, 100),
  weighted: fc.boolean(),
  offset: fc.boolean(),
});

/** One id for both directions of each pair. */
function symmetric(design: Design): Design {
  const [exporter, importer] = design.fixedEffects.map(({ parts }) => parts?.[0]);
  if (exporter === undefined || importer === undefined) throw new Error("the panel has parts");
  const codes = exporter.codes.map((own, row) => {
    const other = importer.codes[row];
    return Math.min(own, other) * exporter.levels + Math.max(own, other);
  });
  const pair: Factor = { name: "pair", codes, levels: exporter.levels ** 2 };
  return { ...design, fixedEffects: [...design.fixedEffects.slice(0, 2), pair], clusters: [pair] };
}

/** Two products side by side, each with effects of its own. */
function byProduct(design: Design): Design {
  const [{ parts: [exporter] = [] }] = design.fixedEffects;
  const product: Factor = { name: "product", codes: exporter.codes.map((code) => code % 2), levels: 2 };
  const effects = design.fixedEffects.map((effect) =>
    interactionOf(`${effect.name}^product`, [...(effect.parts ?? []), product]),
  );
  return { ...design, fixedEffects: effects };
}

function shuffled(design: Design, seed: number): Design {
  return designOfRows(design, Int32Array.from(createRandom(seed).shuffle([...design.rows])));
}

function expectSame(dense: Fit, sparse: Fit): void {
  const rounding = 1e-7 * Math.max(1, ...sparse.fitted);
  expect(dense.kept).toEqual(sparse.kept);
  expect(dense.result.dropped).toEqual(sparse.result.dropped);
  expect(dense.dropped.map(({ index }) => index?.toSorted())).toEqual(
    sparse.dropped.map(({ index }) => index?.toSorted()),
  );
  for (const [k, { estimate, std_error }] of sparse.result.coefficients.entries()) {
    const own = dense.result.coefficients[k];
    expect(Math.abs(own.estimate - estimate)).toBeLessThan(1e-7 * Math.max(1, std_error));
    // Where effects leave hardly a row free the fit is perfect and its errors are rounding.
    expect(Math.abs(own.std_error - std_error)).toBeLessThan(1e-5 * std_error + rounding);
  }
  for (const [k, row] of sparse.result.vcov.entries()) {
    for (const [l, value] of row.entries()) {
      const scale = Math.sqrt(row[k] * sparse.result.vcov[l][l]);
      expect(Math.abs(dense.result.vcov[k][l] - value)).toBeLessThan(1e-5 * scale + rounding);
    }
  }
  const all = sparse.fitted.reduce((sum, value) => sum + Math.abs(value), 0);
  expect(Math.abs(dense.result.deviance - sparse.result.deviance)).toBeLessThan(1e-8 * (sparse.result.deviance + all));
}

/** Fits both ways; where one finds no estimate, so must the other. */
function fitBoth(design: Design, family: "poisson" | "gaussian"): void {
  const attempt = (layout: "auto" | "sparse"): Fit | string => {
    try {
      return fit(design, { formula: "f", family, layout });
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  const [dense, sparse] = [attempt("auto"), attempt("sparse")];
  if (typeof dense === "string" || typeof sparse === "string") expect(dense).toBe(sparse);
  else expectSame(dense, sparse);
}

describe("rows that form a panel", () => {
  it("are recognised in any order, with holes, by product and with one id for both directions", () => {
    const design = panel({ countries: 6, years: 4, regressors: 1, seed: 3, holes: 0.2 });
    for (const variant of [design, shuffled(design, 1), symmetric(design), shuffled(byProduct(design), 2)]) {
      const layout = findPanel(variant.fixedEffects, null);
      expect(layout?.periods).toBe(4);
      const order = layout?.order.filter((row) => row >= 0) ?? new Int32Array();
      expect(order.toSorted()).toEqual(variant.rows.map((_, row) => row));
      expect(createAbsorber(variant.fixedEffects, null, variant.y.length).layout).toBe("dense");
    }
  });

  it("are not seen where cells come twice, are mostly empty, or no effect is constant along an axis", () => {
    const design = panel({ countries: 6, years: 4, regressors: 1, seed: 3 });
    const twice = designOfRows(design, Int32Array.from([...design.rows, 0]));
    expect(findPanel(twice.fixedEffects, null)).toBeNull();
    const few = panel({ countries: 12, years: 6, regressors: 1, seed: 3, holes: 0.9 });
    expect(findPanel(few.fixedEffects, null)).toBeNull();
    const worker: Factor = { name: "worker", codes: Int32Array.from([0, 0, 1, 1]), levels: 2 };
    const firm: Factor = { name: "firm", codes: Int32Array.from([0, 1, 1, 0]), levels: 2 };
    expect(findPanel([worker, firm], null)).toBeNull();
  });

  it("give the coefficients, covariance and drops of the sparse layout", () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom("poisson", "gaussian"), fc.nat(3), (shape, family, kind) => {
        const design = panel(shape);
        const variant = [design, symmetric(design), byProduct(design), shuffled(design, shape.seed)][kind];
        fitBoth(variant, family);
      }),
      { numRuns: 100, seed: 12 },
    );
  });

  it("give them for other effects that fit the panel: single columns, two-way, four", () => {
    const design = panel({ countries: 7, years: 4, regressors: 2, seed: 5, zeros: 0.2, domestic: 50 });
    const [exporterYear, importerYear, pair] = design.fixedEffects;
    const [exporter, year] = exporterYear.parts ?? [];
    const [importer] = importerYear.parts ?? [];
    const variants = [
      [exporterYear, importerYear],
      [exporter, importer, year],
      [pair, year],
      [pair, exporterYear, importer, year],
      [exporter, importerYear],
    ];
    for (const fixedEffects of variants) {
      expect(createAbsorber(fixedEffects, null, design.y.length).layout).toBe("dense");
      for (const family of ["poisson", "gaussian"] as const) fitBoth({ ...design, fixedEffects }, family);
    }
  });

  it("give the same numbers to the last bit on any number of threads", async () => {
    const design = panel({ countries: 16, years: 5, regressors: 2, seed: 9, domestic: 100 });
    const one = fit(design, { formula: "f" });
    const crew = startCrew(3);
    try {
      for (let round = 0; round < 3; round++) {
        const { result } = fit(design, { formula: "f", crew });
        expect({ ...result, seconds: 0 }).toEqual({ ...one.result, seconds: 0 });
      }
    } finally {
      await crew.close();
    }
  });
});
