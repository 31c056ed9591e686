import { factorizeCholesky, solveCholesky } from "../core/numerics/linear_algebra.ts";
import { createRandom } from "../core/random.ts";
import type { Absorber } from "./absorb/absorber.ts";
import { partialOut } from "./absorb/partial_out.ts";
import { independentColumns, weakestShare } from "./collinear.ts";
import type { Independence } from "./collinear.ts";
import type { Design } from "./design.ts";
import { crossProducts, total, weightedDot } from "./moments.ts";
import { proportionalStart, targetsOf, weighted } from "./poisson_start.ts";
import type { PoissonProblem } from "./poisson_start.ts";
import { openCells, rectify, undeterminedEffects } from "./separation.ts";

/** Relative error left in columns that only have to be told from redundant ones, and a share of variance beyond doubt then. */
const ROUGH = 1e-3;
const BEYOND_DOUBT = 1e-2;
/** Relative error left in partialled-out columns that a verdict or a result rests on. */
export const FINE = 1e-10;
/** A combination of regressors that is 0 at all positive outcomes is 0 at all zeros if below this many standard deviations. */
const NOTHING = 1e-6;

/** A Poisson regression ready to be fitted, or the rows that have to leave first. */
export interface Prepared {
  /** Regressors that stay, the effects roughly taken out. */
  readonly problem: PoissonProblem;
  readonly independence: Independence;
  /** Fitted values to begin with, or null where nothing is absorbed. */
  readonly mean: Float64Array | null;
  /** Rows found to be separated; if there are any, the rest is of no use. */
  readonly separated: readonly number[];
  /** Regressors that separate them together with the effects. */
  readonly separating: readonly number[];
  /** False where the search for separated rows ended without a verdict. */
  readonly settled: boolean;
}

/**
 * Lays out a design by cell, finds a place to begin, redundant regressors and separated rows.
 *
 * Effects are taken out of the regressors on the rows with a positive outcome alone: when these determine every effect and
 * coefficient, nothing is separated and nothing redundant. Only otherwise the rectifier is called.
 */
export function preparePoisson(design: Design, absorber: Absorber): Prepared {
  const present = absorber.place(new Float64Array(design.y.length).fill(1));
  const prior = design.weights === null ? null : absorber.place(design.weights);
  const offset = design.offset === null ? null : absorber.place(design.offset);
  const y = absorber.place(design.y);
  const columns = design.x.map((column) => absorber.place(column));
  const everything: PoissonProblem = { absorber, y, x: columns, prior, offset };
  const absorbing = absorber.groups > 0;
  const mean = absorbing ? proportionalStart(everything, targetsOf(everything), present) : null;
  const weights = absorber.cells();
  weights.set(mean === null ? present : weighted(mean, prior, weights));
  const before = variances(columns, weights);
  const hasZeros = y.some((value, q) => value === 0 && present[q] > 0);
  const positive = hasZeros ? absorber.cells() : weights;
  if (hasZeros) for (let q = 0; q < y.length; q++) positive[q] = y[q] > 0 ? weights[q] : 0;
  absorber.weigh(positive);
  absorber.pairLevels();
  let independence = separateColumns(absorber, columns, positive, before);
  const done = (separated: readonly number[], separating: readonly number[], settled: boolean): Prepared => ({
    problem: { ...everything, x: independence.kept.map((k) => columns[k]) },
    independence,
    mean,
    separated,
    separating,
    settled,
  });
  if (!hasZeros) return done([], [], true);

  const combination = undeterminedEffects(absorber, 1);
  const separating = addOpenRegressors(combination, columns, positive, before, independence, { y, present });
  const open = openCells(combination, y, present);
  if (!open.includes(1)) return done([], [], true);
  const { separated, count, settled } = rectify(
    absorber,
    open,
    present,
    columns.map((column) => copyOf(absorber, column)),
  );
  if (count > 0) {
    const rows: number[] = [];
    for (let q = 0; q < separated.length; q++) if (separated[q] === 1) rows.push(absorber.order[q]);
    return done(rows, separating, true);
  }
  // Zeros decide on some coefficients here, so that redundancy has to be judged on all rows.
  absorber.weigh(weights);
  absorber.pairLevels();
  independence = separateColumns(absorber, columns, weights, before);
  return done([], [], settled);
}

function copyOf(absorber: Absorber, values: Float64Array): Float64Array {
  const out = absorber.cells();
  out.set(values);
  return out;
}

/**
 * Takes the effects out of columns in place, as precisely as needed to tell redundant ones from the others.
 *
 * @param weights those that the absorber was given last
 * @param before variances of the columns with their effects
 */
export function separateColumns(
  absorber: Absorber,
  columns: readonly Float64Array[],
  weights: Float64Array,
  before: Float64Array,
): Independence {
  partialOut(absorber, columns, ROUGH);
  let products = crossProducts(columns, weights);
  if (weakestShare(products, before) < BEYOND_DOUBT) {
    partialOut(absorber, columns, FINE);
    products = crossProducts(columns, weights);
  }
  return independentColumns(products, before);
}

/** Σ w·(x − mean)² of each column, not quite 0 for constants. */
export function variances(columns: readonly Float64Array[], weights: Float64Array): Float64Array {
  const all = total(weights);
  return Float64Array.from(columns, (column) => {
    const squares = weightedDot(column, column, weights);
    let sum = 0;
    for (let q = 0; q < column.length; q++) sum += weights[q] * column[q];
    return Math.max(1e-12 * squares, squares - (sum * sum) / all);
  });
}

/**
 * Adds to `combination` what regressors that are redundant at positive outcomes amount to at zeros, with random signs.
 *
 * @returns the regressors among them that are not 0 there
 */
function addOpenRegressors(
  combination: Float64Array,
  columns: readonly Float64Array[],
  weights: Float64Array,
  before: Float64Array,
  { kept, redundant }: Independence,
  { y, present }: { readonly y: Float64Array; readonly present: Float64Array },
): readonly number[] {
  if (redundant.length === 0) return [];
  const random = createRandom(2);
  const others = kept.map((k) => columns[k]);
  const factor = factorizeCholesky(crossProducts(others, weights), kept.length);
  const all = total(weights);
  return redundant.flatMap(({ position }) => {
    const column = columns[position];
    const right = Float64Array.from(others, (other) => weightedDot(other, column, weights));
    const coefficients = solveCholesky(factor, kept.length, right);
    const deviation = Math.sqrt(before[position] / all);
    const scale = (1 + random.uniform()) / (deviation > 0 ? deviation : 1);
    let most = 0;
    const rest = new Float64Array(column.length);
    for (let q = 0; q < rest.length; q++) {
      if (y[q] > 0 || present[q] === 0) continue;
      let value = column[q];
      for (const [k, other] of others.entries()) value -= coefficients[k] * other[q];
      rest[q] = scale * value;
      most = Math.max(most, Math.abs(rest[q]));
    }
    if (most <= NOTHING) return [];
    for (let q = 0; q < rest.length; q++) combination[q] += rest[q];
    return [position];
  });
}
