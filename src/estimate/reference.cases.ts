import { factorizeLu, solveLu } from "../core/numerics/linear_algebra.ts";
import { createRandom } from "../core/random.ts";
import type { Design, Factor } from "./design.ts";
import { interactionOf } from "./factors.ts";

/** Shape of a made-up panel of trade. */
export interface PanelShape {
  readonly countries: number;
  readonly years: number;
  readonly regressors: number;
  readonly seed: number;
  /** Share of cells without a row; default 0. */
  readonly holes?: number;
  /** Share of outcomes that are 0; default 0.3. */
  readonly zeros?: number;
  /** Domestic flows are this many times as large as international ones; 0 leaves them out. Default 0. */
  readonly domestic?: number;
  readonly weighted?: boolean;
  readonly offset?: boolean;
}

/** A made-up panel with effects of exporter and year, importer and year, and pair; clustered by pair. */
export function panel(shape: PanelShape): Design {
  const { countries, years, regressors, seed, holes = 0, zeros = 0.3, domestic = 0 } = shape;
  const random = createRandom(seed);
  const cells: (readonly [exporter: number, importer: number, year: number])[] = [];
  for (let exporter = 0; exporter < countries; exporter++) {
    for (let importer = 0; importer < countries; importer++) {
      if (exporter === importer && domestic === 0) continue;
      for (let year = 0; year < years; year++) if (random.uniform() >= holes) cells.push([exporter, importer, year]);
    }
  }
  const size = Float64Array.from({ length: countries }, () => Math.exp(1.5 * random.normal()));
  const x = Array.from({ length: regressors }, (_, k) => {
    const starts = Float64Array.from({ length: countries * countries }, () => random.uniform() * 2 * years);
    return Float64Array.from(cells, ([exporter, importer, year]) => {
      if (k === 0) return exporter !== importer && year >= starts[exporter * countries + importer] ? 1 : 0;
      return k === 1 && domestic > 0 ? (exporter === importer ? 0 : year) : random.normal();
    });
  });
  const offset = shape.offset === true ? Float64Array.from(cells, () => random.normal()) : null;
  const y = Float64Array.from(cells, ([exporter, importer, year], row) => {
    const distance = exporter === importer ? Math.log(Math.max(domestic, 1)) : -Math.abs(random.normal());
    const index =
      distance +
      0.1 * year * (exporter % 3) +
      x.reduce((sum, column) => sum + 0.3 * column[row], 0) +
      (offset?.[row] ?? 0);
    const value = size[exporter] * size[importer] * Math.exp(index) * Math.exp(0.5 * random.normal());
    return exporter !== importer && random.uniform() < zeros ? 0 : value;
  });
  const column = (name: string, part: 0 | 1 | 2, levels: number): Factor => ({
    name,
    codes: Int32Array.from(cells, (cell) => cell[part]),
    levels,
    labels: Array.from({ length: levels }, (_, level) => `${name}${level}`),
  });
  const exporter = column("exporter", 0, countries);
  const importer = column("importer", 1, countries);
  const year = column("year", 2, years);
  const pair = interactionOf("exporter^importer", [exporter, importer]);
  return {
    outcome: "trade",
    y,
    names: x.map((_, k) => `x${k}`),
    x,
    fixedEffects: [
      interactionOf("exporter^year", [exporter, year]),
      interactionOf("importer^year", [importer, year]),
      pair,
    ],
    clusters: [pair],
    weights: shape.weighted === true ? Float64Array.from(cells, () => 0.5 + random.uniform()) : null,
    offset,
    rows: Int32Array.from(cells, (_, row) => row),
    dropped: [],
  };
}

/** What {@link denseFit} returns; rows are positions in the design. */
export interface DenseFit {
  readonly coefficients: readonly number[];
  readonly fitted: Float64Array;
  /** Covariance without any small-sample factor, clustered by the first cluster or robust without clusters. */
  readonly vcov: readonly (readonly number[])[];
}

/**
 * The slow and obvious estimator: one dummy for each level, Newton's method on all parameters, the sandwich of them all.
 *
 * The design must hold no all-zero group, no separated row and no redundant regressor.
 */
export function denseFit(design: Design, family: "poisson" | "gaussian" = "poisson"): DenseFit {
  const n = design.y.length;
  const regressors = design.x.length;
  const dummies = design.fixedEffects.flatMap(({ codes, levels }) =>
    Array.from({ length: levels }, (_, level) => Float64Array.from(codes, (code) => (code === level ? 1 : 0))),
  );
  const all = [...design.x, ...dummies];
  const columns = independent(all, regressors);
  const size = columns.length;
  const weight = (row: number): number => design.weights?.[row] ?? 1;
  const shift = (row: number): number => design.offset?.[row] ?? 0;
  const average = design.y.reduce((sum, value) => sum + value, 0) / n;
  let index = Float64Array.from(design.y, (value) => (family === "poisson" ? Math.log((value + average) / 2) : 0));
  let solution = new Float64Array(size);
  let bread = new Float64Array(size * size);
  for (let iteration = 0; iteration < 60; iteration++) {
    const mean = family === "poisson" ? index.map(Math.exp) : index;
    const slope = family === "poisson" ? mean : new Float64Array(n).fill(1);
    bread = new Float64Array(size * size);
    const right = new Float64Array(size);
    for (let k = 0; k < size; k++) {
      for (let row = 0; row < n; row++) {
        const own = columns[k][row];
        if (own === 0) continue;
        const w = own * weight(row);
        right[k] += w * (slope[row] * (index[row] - shift(row)) + design.y[row] - mean[row]);
        for (let l = 0; l < size; l++) bread[k * size + l] += w * slope[row] * columns[l][row];
      }
    }
    const next = solveLu(factorizeLu(bread, size), right);
    const moved = next.reduce((most, value, k) => Math.max(most, Math.abs(value - solution[k])), 0);
    solution = Float64Array.from(next);
    index = Float64Array.from({ length: n }, (_, row) =>
      columns.reduce((sum, column, k) => sum + solution[k] * column[row], shift(row)),
    );
    if (moved < 1e-12) break;
  }
  const fitted = family === "poisson" ? index.map(Math.exp) : index;
  const cluster = design.clusters.length === 0 ? null : design.clusters[0].codes;
  const scores = new Map<number, Float64Array>();
  for (let row = 0; row < n; row++) {
    const key = cluster === null ? row : cluster[row];
    const score = scores.get(key) ?? new Float64Array(size);
    for (let k = 0; k < size; k++) score[k] += weight(row) * columns[k][row] * (design.y[row] - fitted[row]);
    scores.set(key, score);
  }
  const factors = factorizeLu(bread, size);
  const influence = [...scores.values()].map((score) => solveLu(factors, score));
  return {
    coefficients: [...solution.subarray(0, regressors)],
    fitted,
    vcov: design.x.map((_, k) =>
      design.x.map((__, l) => influence.reduce((sum, value) => sum + value[k] * value[l], 0)),
    ),
  };
}

/** Regressors first, then dummies until the columns are dependent. */
function independent(all: readonly Float64Array[], regressors: number): Float64Array[] {
  const basis: Float64Array[] = [];
  const chosen: Float64Array[] = [];
  for (const [k, column] of all.entries()) {
    const left = column.slice();
    for (let pass = 0; pass < 2; pass++) {
      for (const direction of basis) {
        const along = direction.reduce((sum, value, row) => sum + value * left[row], 0);
        for (let row = 0; row < left.length; row++) left[row] -= along * direction[row];
      }
    }
    const length = Math.hypot(...left);
    if (length <= 1e-7 * Math.hypot(...column)) {
      if (k < regressors) throw new Error("a regressor is redundant");
      continue;
    }
    basis.push(left.map((value) => value / length));
    chosen.push(column);
  }
  return chosen;
}
