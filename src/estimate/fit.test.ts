import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { csvParse } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createRandom } from "../core/random.ts";
import type { Design, Factor } from "./design.ts";
import { fit } from "./fit.ts";

const factor = (name: string, codes: readonly number[]): Factor => ({
  name,
  codes: Int32Array.from(codes),
  levels: Math.max(...codes) + 1,
});

/** A panel of N exporters × N importers × T years with zeros, two regressors and three-way effects. */
function panel(N: number, T: number, seed: number, clusters: "pair" | "none" | "two-way" = "pair"): Design {
  const random = createRandom(seed);
  const cells = Array.from({ length: N * N * T }, (_, k) => ({
    i: k % N,
    n: Math.floor(k / N) % N,
    t: Math.floor(k / N / N),
  }));
  const x1 = cells.map(() => random.normal());
  const x2 = cells.map(() => (random.uniform() < 0.3 ? 1 : 0));
  const y = cells.map(({ i, n, t }, k) =>
    random.uniform() < 0.2 ? 0 : Math.exp(0.3 * x1[k] - 0.2 * x2[k] + 0.1 * (i - n) + 0.05 * t + 0.5 * random.normal()),
  );
  const pair = factor(
    "exporter^importer",
    cells.map(({ i, n }) => i * N + n),
  );
  return {
    outcome: "trade",
    y: Float64Array.from(y),
    names: ["x1", "x2"],
    x: [Float64Array.from(x1), Float64Array.from(x2)],
    fixedEffects: [
      factor(
        "exporter^year",
        cells.map(({ i, t }) => i * T + t),
      ),
      factor(
        "importer^year",
        cells.map(({ n, t }) => n * T + t),
      ),
      pair,
    ],
    clusters:
      clusters === "none"
        ? []
        : clusters === "pair"
          ? [pair]
          : [
              factor(
                "exporter",
                cells.map(({ i }) => i),
              ),
              factor(
                "importer",
                cells.map(({ n }) => n),
              ),
            ],
    weights: null,
    offset: null,
    rows: Int32Array.from(cells, (_, k) => k),
    dropped: [],
  };
}

/** Solves A·x = b by Gauss-Jordan elimination, leaving out columns without a pivot. */
function solveSlow(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const m = a.map((row, r) => [...row, b[r]]);
  const n = b.length;
  const pivotRow = Array.from({ length: n }, () => -1);
  let rank = 0;
  for (let c = 0; c < n; c++) {
    let best = rank;
    for (let r = rank; r < n; r++) if (Math.abs(m[r][c]) > Math.abs(m[best][c])) best = r;
    if (rank >= n || Math.abs(m[best][c]) < 1e-9) continue;
    [m[rank], m[best]] = [m[best], m[rank]];
    for (let r = 0; r < n; r++) {
      if (r === rank) continue;
      const ratio = m[r][c] / m[rank][c];
      for (let k = c; k <= n; k++) m[r][k] -= ratio * m[rank][k];
    }
    pivotRow[c] = rank;
    rank += 1;
  }
  return pivotRow.map((row, c) => (row < 0 ? 0 : m[row][n] / m[row][c]));
}

/** Poisson regression on dummy variables by Newton's method with dense matrices: slow and obvious. */
function dummyPoisson(design: Design): { beta: number[]; mu: number[] } {
  const columns: number[][] = design.x.map((column) => [...column]);
  for (const { codes, levels } of design.fixedEffects) {
    for (let level = 0; level < levels; level++) columns.push(Array.from(codes, (code) => (code === level ? 1 : 0)));
  }
  let beta = Array.from({ length: columns.length }, () => 0);
  let mu = Array.from(design.y, (value) => value + 0.5);
  let eta = mu.map(Math.log);
  for (let iteration = 0; iteration < 60; iteration++) {
    const z = eta.map((value, row) => value + (design.y[row] - mu[row]) / mu[row]);
    const a = columns.map((p) => columns.map((q) => p.reduce((sum, value, row) => sum + value * q[row] * mu[row], 0)));
    const b = columns.map((p) => p.reduce((sum, value, row) => sum + value * z[row] * mu[row], 0));
    beta = solveSlow(a, b);
    eta = z.map((_, row) => columns.reduce((sum, column, k) => sum + column[row] * beta[k], 0));
    mu = eta.map(Math.exp);
  }
  return { beta: beta.slice(0, design.x.length), mu };
}

describe("fit", () => {
  it("agrees with Poisson regression on dummy variables, three-way effects and zeros", () => {
    for (const seed of [1, 2, 3]) {
      const design = panel(4, 4, seed);
      const { result, fitted } = fit(design, { formula: "f" });
      const slow = dummyPoisson(design);
      expect(result.dropped).toEqual([]);
      for (const [k, { estimate }] of result.coefficients.entries()) expect(estimate).toBeCloseTo(slow.beta[k], 8);
      for (const [row, value] of fitted.entries()) expect(value).toBeCloseTo(slow.mu[row], 6);
    }
  });

  it("meets its first-order conditions: regressors and groups add up in data and fit", () => {
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        const { design, fitted } = fit(panel(6, 4, seed), { formula: "f" });
        const gap = design.y.map((value, row) => value - fitted[row]);
        for (const column of design.x) {
          expect(Math.abs(column.reduce((sum, value, row) => sum + value * gap[row], 0))).toBeLessThan(1e-6);
        }
        for (const { codes, levels } of design.fixedEffects) {
          const sums = new Float64Array(levels);
          for (const [row, code] of codes.entries()) sums[code] += gap[row];
          for (const sum of sums) expect(Math.abs(sum)).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 8 },
    );
  });

  it("does not depend on the unit of the outcome", () => {
    const design = panel(5, 4, 9);
    const once = fit(design, { formula: "f" }).result.coefficients;
    const thousand = fit({ ...design, y: design.y.map((value) => 1000 * value) }, { formula: "f" }).result.coefficients;
    for (const [k, { estimate, std_error }] of once.entries()) {
      expect(thousand[k].estimate).toBeCloseTo(estimate, 9);
      expect(thousand[k].std_error).toBeCloseTo(std_error, 9);
    }
  });

  it("gives the sandwich of the dummy-variable regression, robust, clustered and two-way, with fixest's factors", () => {
    for (const kind of ["none", "pair", "two-way"] as const) {
      const design = panel(5, 3, 4, kind);
      const { result, fitted } = fit(design, { formula: "f" });
      const n = design.y.length;
      const dummies: number[][] = design.x.map((column) => [...column]);
      for (const { codes, levels } of design.fixedEffects) {
        for (let level = 0; level < levels; level++)
          dummies.push(Array.from(codes, (code) => (code === level ? 1 : 0)));
      }
      const normal = dummies.map((p) =>
        dummies.map((q) => p.reduce((sum, value, row) => sum + value * q[row] * fitted[row], 0)),
      );
      const first = [0, 1].map((k) =>
        solveSlow(
          normal,
          dummies.map((_, c) => (c === k ? 1 : 0)),
        ),
      );
      const influence = first.map((line) =>
        Array.from({ length: n }, (_, row) =>
          line.reduce((sum, value, c) => sum + value * dummies[c][row] * (design.y[row] - fitted[row]), 0),
        ),
      );
      const variance = (codes: ArrayLike<number | string>): number => {
        const sums = new Map<number | string, number>();
        for (let row = 0; row < n; row++) sums.set(codes[row], (sums.get(codes[row]) ?? 0) + influence[0][row]);
        return [...sums.values()].reduce((sum, value) => sum + value * value, 0);
      };
      const [exporterYear, importerYear, pair] = design.fixedEffects;
      const all = exporterYear.levels + importerYear.levels + pair.levels - 2;
      const [one, two] = design.clusters;
      const raw =
        kind === "none"
          ? variance(Array.from({ length: n }, (_, row) => row))
          : kind === "pair"
            ? variance(one.codes)
            : variance(one.codes) +
              variance(two.codes) -
              variance(Array.from(one.codes, (c, r) => `${c} ${two.codes[r]}`));
      const groups = kind === "none" ? n : one.levels;
      const parameters =
        2 + (kind === "none" ? all : kind === "pair" ? exporterYear.levels + importerYear.levels - 1 : 1);
      const expected = raw * (groups / (groups - 1)) * ((n - 1) / (n - parameters));
      expect(result.coefficients[0].std_error ** 2 / expected).toBeCloseTo(1, 6);
    }
  });

  it("fits least squares with absorbed effects as the dummy-variable regression does", () => {
    const design = { ...panel(4, 3, 6, "none"), clusters: [] };
    const { result } = fit(design, { formula: "f", family: "gaussian" });
    const columns: number[][] = design.x.map((column) => [...column]);
    for (const { codes, levels } of design.fixedEffects) {
      for (let level = 0; level < levels; level++) columns.push(Array.from(codes, (code) => (code === level ? 1 : 0)));
    }
    const a = columns.map((p) => columns.map((q) => p.reduce((sum, value, row) => sum + value * q[row], 0)));
    const slow = solveSlow(
      a,
      columns.map((p) => p.reduce((sum, value, row) => sum + value * design.y[row], 0)),
    );
    for (const [k, { estimate }] of result.coefficients.entries()) expect(estimate).toBeCloseTo(slow[k], 8);
  });

  it("names regressors that the effects absorb or that repeat others, and groups and rows that zeros separate", () => {
    const design = panel(5, 3, 8);
    const year = Float64Array.from(design.fixedEffects[0].codes, (code) => code % 3);
    const withExtras: Design = {
      ...design,
      y: design.y.map((value, row) => (design.fixedEffects[2].codes[row] === 7 ? 0 : value)),
      names: ["x1", "x2", "year", "twice"],
      x: [...design.x, year, design.x[0].map((value) => 2 * value)],
    };
    const { result } = fit(withExtras, { formula: "f" });
    expect(result.coefficients.map(({ name }) => name)).toEqual(["x1", "x2"]);
    expect(result.dropped).toEqual([
      { reason: "all_zero_group", rows: 3, what: "exporter^importer" },
      { reason: "absorbed", rows: 0, what: "year" },
      { reason: "collinear", rows: 0, what: "twice" },
    ]);
    expect(result.n_obs).toBe(72);
  });

  it("drops the rows that a regressor separates perfectly, and reports no huge number", () => {
    const base = panel(5, 3, 12);
    const marked = [3, 20, 41];
    const y = base.y.map((value, row) => (marked.includes(row) ? 0 : value));
    const ban = Float64Array.from(y, (_, row) => (marked.includes(row) ? 1 : 0));
    const design: Design = { ...base, y, names: [...base.names, "ban"], x: [...base.x, ban] };
    const { result, used } = fit(design, { formula: "f" });
    const separated = result.dropped.find(({ reason }) => reason === "separated");
    expect(separated?.rows).toBe(3);
    expect(marked.some((row) => used.includes(row))).toBe(false);
    expect(result.coefficients.map(({ name }) => name)).toEqual(["x1", "x2"]);
  });

  it("refuses negative outcomes with the row, and an outcome that is 0 throughout", () => {
    const design = panel(4, 3, 1);
    const y = design.y.slice();
    y[5] = -1;
    expect(() => fit({ ...design, y }, { formula: "f" })).toThrow(
      /trade is negative in 1 row \(first: row 6, value -1\)/,
    );
    expect(() => fit({ ...design, y: y.fill(0) }, { formula: "f" })).toThrow(/no row is left/);
  });
});

const guide = new URL("../../../shared/data/estimation/agtpa_applications.csv.gz", import.meta.url);

describe("the Advanced Guide to Trade Policy Analysis", () => {
  it.skipIf(!existsSync(guide))(
    "its trade agreements: 0.5571853 (0.055771), 28,482 observations, 84 dropped (needs the panel, which is not shipped)",
    () => {
      const rows = csvParse(gunzipSync(readFileSync(guide)).toString("utf8")).filter(
        ({ year }) => Number(year) % 4 === 2,
      );
      const coded = (name: string, of: (row: (typeof rows)[number]) => string): Factor => {
        const codes = new Map<string, number>();
        for (const row of rows) if (!codes.has(of(row))) codes.set(of(row), codes.size);
        return { name, codes: Int32Array.from(rows, (row) => codes.get(of(row)) ?? 0), levels: codes.size };
      };
      const { result } = fit(
        {
          outcome: "trade",
          y: Float64Array.from(rows, ({ trade }) => Number(trade)),
          names: ["rta"],
          x: [Float64Array.from(rows, ({ rta }) => Number(rta))],
          fixedEffects: [
            coded("exporter^year", ({ exporter, year }) => `${exporter} ${year}`),
            coded("importer^year", ({ importer, year }) => `${importer} ${year}`),
            coded("pair_id", ({ pair_id }) => pair_id),
          ],
          clusters: [],
          weights: null,
          offset: null,
          rows: Int32Array.from(rows, (_, row) => row),
          dropped: [],
        },
        { formula: "f", small_sample: "ppmlhdfe" },
      );
      // Stata log of the Guide's chapter 2, as given in the project's model notes.
      expect(result.coefficients[0].estimate).toBeCloseTo(0.5571853, 7);
      expect(result.coefficients[0].std_error).toBeCloseTo(0.055771, 6);
      expect(result.n_obs).toBe(28_482);
      expect(result.dropped).toEqual([{ reason: "all_zero_group", rows: 84, what: "pair_id" }]);
    },
  );
});
