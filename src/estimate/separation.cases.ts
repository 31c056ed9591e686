import { createRandom } from "../core/random.ts";
import type { Design, Factor } from "./design.ts";
import { interactionOf } from "./factors.ts";
import { designOfRows } from "./imputation.ts";
import { dropAllZeroGroups, RowDrops } from "./row_drops.ts";

/** Shape of a made-up panel of which few cells have a row. */
export interface SparseShape {
  readonly countries: number;
  readonly years: number;
  readonly rows: number;
  /** Share of rows with a positive outcome. */
  readonly positive: number;
  readonly seed: number;
  /** Regressors, each 0 but at a few rows, mostly of outcome 0. Default 0. */
  readonly bans?: number;
  /** Regressors of noise. Default 0. */
  readonly noises?: number;
}

/**
 * Random cells with effects of exporter and year, importer and year, and pair, but for groups in which the outcome is 0
 * throughout: zeros are separated in intricate ways.
 */
export function sparsePanel({ countries, years, rows, positive, seed, bans = 0, noises = 0 }: SparseShape): Design {
  const random = createRandom(seed);
  const seen = new Set<number>();
  const all = countries * countries * years;
  while (seen.size < Math.min(rows, all)) seen.add(Math.floor(random.uniform() * all));
  const cells = [...seen].sort((a, b) => a - b);
  const column = (name: string, levels: number, level: (cell: number) => number): Factor => ({
    name,
    codes: Int32Array.from(cells, level),
    levels,
  });
  const exporter = column("exporter", countries, (cell) => Math.floor(cell / (countries * years)));
  const importer = column("importer", countries, (cell) => Math.floor(cell / years) % countries);
  const year = column("year", years, (cell) => cell % years);
  const y = Float64Array.from(cells, () => (random.uniform() < positive ? 1 + random.uniform() : 0));
  const x = Array.from({ length: bans }, () =>
    y.map((value) => (random.uniform() < (value > 0 ? 0.01 : 0.1) ? 1 - 2 * Math.round(random.uniform() * 0.7) : 0)),
  );
  for (let k = 0; k < noises; k++) x.push(y.map(() => random.normal()));
  const design: Design = {
    outcome: "trade",
    y,
    names: x.map((_, k) => `x${k}`),
    x,
    fixedEffects: [
      interactionOf("exporter^year", [exporter, year]),
      interactionOf("importer^year", [importer, year]),
      interactionOf("exporter^importer", [exporter, importer]),
    ],
    clusters: [],
    weights: null,
    offset: null,
    rows: Int32Array.from(cells, (_, row) => row),
    dropped: [],
  };
  const drops = new RowDrops(design.rows);
  dropAllZeroGroups(drops, design.fixedEffects, y);
  return designOfRows(design, drops.selection().rows ?? design.rows);
}

/**
 * The separated rows by linear programs on one dummy for each level: maximise Σz over the combinations z that are 0 at
 * positive outcomes and nowhere negative, and leave out the rows at which the maximum is above 0, until it is 0.
 *
 * @returns positions, ascending
 */
export function separatedByLinearProgram(design: Design): readonly number[] {
  const separated = new Set<number>();
  for (;;) {
    const rows = [...design.y.keys()].filter((row) => !separated.has(row));
    const { combinations, zeros } = nullAtPositives(design, rows);
    const maximum = maximize(combinations, zeros.length);
    const found = zeros.filter((_, i) => combinations.reduce((sum, z, j) => sum + maximum[j] * z[i], 0) > 1e-6);
    if (found.length === 0) return [...separated].sort((a, b) => a - b);
    for (const row of found) separated.add(row);
  }
}

/**
 * A basis of the combinations that are 0 at positive outcomes, by Gauss and Jordan on columns: each is 1 at a row of its own
 * at which the others are 0.
 */
function nullAtPositives(
  { y, x, fixedEffects }: Design,
  rows: readonly number[],
): { readonly combinations: readonly Float64Array[]; readonly zeros: readonly number[] } {
  const take = (value: (row: number) => number): Float64Array => Float64Array.from(rows, value);
  let left = [
    ...x.map((column) => take((row) => column[row])),
    ...fixedEffects.flatMap(({ codes, levels }) =>
      Array.from({ length: levels }, (_, level) => take((row) => (codes[row] === level ? 1 : 0))),
    ),
  ];
  const combinations: Float64Array[] = [];
  const positives = [...rows.keys()].filter((i) => y[rows[i]] > 0);
  const zeros = [...rows.keys()].filter((i) => y[rows[i]] === 0);
  for (const i of [...positives, ...zeros]) {
    const pivot = left.reduce((best, column) => (Math.abs(column[i]) > Math.abs(best[i]) ? column : best), left[0]);
    if (pivot === undefined || Math.abs(pivot[i]) < 1e-8) continue;
    const unit = pivot.map((value) => value / pivot[i]);
    left = left.filter((column) => column !== pivot);
    for (const column of [...left, ...combinations]) {
      const share = column[i];
      if (share !== 0) for (let k = 0; k < unit.length; k++) column[k] -= share * unit[k];
    }
    if (y[rows[i]] === 0) combinations.push(unit);
  }
  return {
    combinations: combinations.map((z) => Float64Array.from(zeros, (i) => z[i])),
    zeros: zeros.map((i) => rows[i]),
  };
}

/**
 * max Σ_i z_i with z = Σ_j c_j·z_j ≥ 0 and 0 ≤ c ≤ 1, by the simplex method with the rule of Bland (1977), from c = 0.
 *
 * Every c_j is the value of z at a row, so that c ≥ 0 asks for nothing more.
 */
function maximize(combinations: readonly Float64Array[], length: number): readonly number[] {
  const size = combinations.length;
  const constraints = [
    ...Array.from({ length }, (_, i) => [...combinations.map((z) => -z[i]), 0]),
    ...combinations.map((_, j) => [...combinations.map((__, k) => (j === k ? 1 : 0)), 1]),
  ];
  const gains = [...combinations.map((z) => z.reduce((sum, value) => sum + value, 0)), 0];
  const nonbasic = combinations.map((_, j) => j);
  const basic = constraints.map((_, i) => size + i);
  for (;;) {
    const entering = least(nonbasic, (j) => gains[j] > 1e-9);
    if (entering < 0) break;
    const ratio = (i: number): number => constraints[i][size] / constraints[i][entering];
    const limits = [...constraints.keys()].filter((i) => constraints[i][entering] > 1e-9);
    const smallest = Math.min(...limits.map(ratio));
    const leaving = least(basic, (i) => constraints[i][entering] > 1e-9 && ratio(i) <= smallest + 1e-12);
    const row = constraints[leaving];
    const pivot = row[entering];
    for (let j = 0; j <= size; j++) row[j] = j === entering ? 1 / pivot : row[j] / pivot;
    for (const other of [...constraints.filter((one) => one !== row), gains]) {
      const share = other[entering];
      if (share === 0) continue;
      other[entering] = 0;
      for (let j = 0; j <= size; j++) other[j] -= share * row[j];
    }
    [nonbasic[entering], basic[leaving]] = [basic[leaving], nonbasic[entering]];
  }
  const out = combinations.map(() => 0);
  for (const [i, variable] of basic.entries()) if (variable < size) out[variable] = constraints[i][size];
  return out;
}

/** Place of the variable of least number among those allowed, −1 where none is. */
function least(variables: readonly number[], allowed: (place: number) => boolean): number {
  return variables.reduce((best, own, at) => (allowed(at) && (best < 0 || own < variables[best]) ? at : best), -1);
}
