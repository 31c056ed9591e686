import { describe, expect, it } from "vitest";

import { createRandom } from "../core/random.ts";
import type { Design } from "./design.ts";
import { fit } from "./fit.ts";
import { panel } from "./reference.cases.ts";

/** A panel without zeros, and regressors that are made from its effects on all rows but those of `zeros`. */
function constructed(
  zeros: readonly number[],
  regressors: (at: {
    readonly exporterYear: number;
    readonly importerYear: number;
    readonly pair: number;
    /** Place among the zeros, −1 for others. */
    readonly zero: number;
    readonly noise: number;
  }) => readonly number[],
): Design {
  const base = panel({ countries: 6, years: 4, regressors: 1, seed: 4, zeros: 0, domestic: 20 });
  const [exporterYear, importerYear, pair] = base.fixedEffects;
  const random = createRandom(8);
  const rows = Array.from(base.y, (_, row) =>
    regressors({
      exporterYear: (exporterYear.codes[row] * 7919) % 13,
      importerYear: (importerYear.codes[row] * 104_729) % 17,
      pair: (pair.codes[row] * 1299) % 11,
      zero: zeros.indexOf(row),
      noise: random.normal(),
    }),
  );
  const made = rows[0].map((_, k) => Float64Array.from(rows, (row) => row[k]));
  return {
    ...base,
    y: base.y.map((value, row) => (zeros.includes(row) ? 0 : value)),
    names: ["x0", ...made.map((_, k) => `made${k}`)],
    x: [...base.x, ...made],
  };
}

const ZEROS = [8, 21, 33, 50, 77, 90, 101, 120];
const LAYOUTS = ["auto", "sparse"] as const;

/** What both layouts drop as separated, and the regressors that they keep. */
function verdict(design: Design): { readonly rows: readonly number[]; readonly kept: readonly string[] } {
  const [dense, sparse] = LAYOUTS.map((layout) => {
    const { result, dropped } = fit(design, { formula: "f", layout });
    expect(result.warnings).toBeUndefined();
    for (const { estimate } of result.coefficients) expect(Math.abs(estimate)).toBeLessThan(20);
    const index = dropped.filter(({ reason }) => reason === "separated").flatMap((one) => [...(one.index ?? [])]);
    return { rows: index.sort((a, b) => a - b), kept: result.coefficients.map(({ name }) => name) };
  });
  expect(dense).toEqual(sparse);
  return dense;
}

describe("separated rows with a known answer", () => {
  it("seen in one regressor alone", () => {
    const design = constructed(ZEROS, ({ zero }) => [zero >= 0 ? 1 : 0]);
    expect(verdict(design)).toEqual({ rows: ZEROS, kept: ["x0"] });
  });

  it("seen only in the difference of two regressors", () => {
    const design = constructed(ZEROS, ({ noise, zero }) => [noise, noise - (zero >= 0 ? 1 + zero : 0)]);
    expect(verdict(design)).toEqual({ rows: ZEROS, kept: ["x0", "made0"] });
  });

  it("seen only in a regressor less a combination of all three effects", () => {
    const design = constructed(ZEROS, ({ exporterYear, importerYear, pair, zero }) => [
      exporterYear - 2 * importerYear + 0.5 * pair - (zero >= 0 ? 3 : 0),
    ]);
    expect(verdict(design)).toEqual({ rows: ZEROS, kept: ["x0"] });
  });

  it("seen only in two regressors and the effects together", () => {
    const design = constructed(ZEROS, ({ exporterYear, importerYear, noise, zero }) => [
      noise + exporterYear,
      2 * noise - importerYear + (zero >= 0 ? 0.01 * (zero + 1) : 0),
    ]);
    expect(verdict(design)).toEqual({ rows: ZEROS, kept: ["x0", "made0"] });
  });

  it("are some of the zeros that a regressor opens, where another decides", () => {
    const design = constructed(ZEROS, ({ zero }) => [zero >= 4 ? 1 : 0, zero >= 0 && zero < 4 ? zero - 1.5 : 0]);
    expect(verdict(design)).toEqual({ rows: ZEROS.slice(4), kept: ["x0", "made1"] });
  });

  it("may be all where no single combination is positive at each", () => {
    const design = constructed(ZEROS, ({ zero }) => [
      zero < 0 ? 0 : zero < 4 ? 1 : -1,
      zero < 0 ? 0 : zero < 4 ? 0 : 1,
    ]);
    expect(verdict(design)).toEqual({ rows: ZEROS, kept: ["x0"] });
  });

  it("are not claimed where a regressor moves zeros both ways", () => {
    const design = constructed(ZEROS, ({ zero }) => [zero < 0 ? 0 : zero % 2 === 0 ? 1 : -1]);
    expect(verdict(design)).toEqual({ rows: [], kept: ["x0", "made0"] });
  });

  it("are found whatever the units of regressors and outcome", () => {
    const design = constructed(ZEROS, ({ noise, zero }) => [1e6 * noise, 1e-6 * (noise - (zero >= 0 ? 1 : 0))]);
    for (const unit of [1e-6, 1, 1e6]) {
      const scaled = { ...design, y: design.y.map((value) => unit * value) };
      expect(fit(scaled, { formula: "f" }).result.dropped.find(({ reason }) => reason === "separated")?.rows).toBe(8);
    }
  });

  it("by effects alone: countries that trade with each other at two times only, once not at all", () => {
    const design = panel({ countries: 7, years: 3, regressors: 1, seed: 21, zeros: 0.75 });
    const { rows } = verdict(design);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(design.y[row]).toBe(0);
  });
});
