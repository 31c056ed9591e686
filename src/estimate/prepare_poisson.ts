import type { Absorber } from "./absorb/absorber.ts";
import { partialOut } from "./absorb/partial_out.ts";
import { independentColumns, weakestShare } from "./collinear.ts";
import type { Independence } from "./collinear.ts";
import type { Design } from "./design.ts";
import { crossProducts, variances } from "./moments.ts";
import { proportionalStart, targetsOf, weighted } from "./poisson_start.ts";
import type { PoissonProblem } from "./poisson_start.ts";
import { findSeparation } from "./separation.ts";

/**
 * Relative errors that one removal of the effects after another leaves in columns that only have to be told from redundant
 * ones: they go on until every column's own share of variance is far above the squared error.
 */
const ERRORS = [1e-3, 1e-5, 1e-10] as const;
/** Times the squared error, a share of variance that is beyond doubt. */
const BEYOND_DOUBT = 100;

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
  /** Rows that may be separated where the search for them ended without a verdict, ascending. */
  readonly doubtful: readonly number[];
}

/**
 * Lays out a design by cell, finds a place to begin, redundant regressors and separated rows.
 *
 * Effects are taken out of the regressors on the rows with a positive outcome alone: when these determine every effect and
 * coefficient, nothing is separated and nothing redundant. Only otherwise
 * separation is searched for.
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
  const hasZeros = holdsZeros(y, present);
  const positive = hasZeros ? absorber.cells() : weights;
  if (hasZeros) for (let q = 0; q < y.length; q++) positive[q] = y[q] > 0 ? weights[q] : 0;
  absorber.weigh(positive);
  absorber.pairLevels();
  let independence = separateColumns(absorber, columns, positive, before);
  const done = (
    separated: readonly number[],
    separating: readonly number[],
    doubtful: readonly number[],
  ): Prepared => ({
    problem: { ...everything, x: independence.kept.map((k) => columns[k]) },
    independence,
    mean,
    separated,
    separating,
    doubtful,
  });
  if (!hasZeros) return done([], [], []);

  if (independence.redundant.length === 0 && absorber.determines(positive)) return done([], [], []);
  const { cells, regressors, doubtful } = findSeparation(
    absorber,
    y,
    present,
    // Regressors that positive outcomes tell apart from everything else take no part in separating zeros.
    independence.redundant.length === 0 ? [] : design.x.map((column) => absorber.place(column)),
  );
  const rowsOf = (some: readonly number[]): readonly number[] => some.map((q) => absorber.order[q]);
  if (cells.length > 0) return done(rowsOf(cells), regressors, []);
  // Zeros decide on some coefficients here, so that redundancy has to be judged on all rows.
  absorber.weigh(weights);
  absorber.pairLevels();
  independence = separateColumns(absorber, columns, weights, before);
  return done(
    [],
    [],
    rowsOf(doubtful).toSorted((a, b) => a - b),
  );
}

function holdsZeros(y: Float64Array, present: Float64Array): boolean {
  for (let q = 0; q < y.length; q++) if (y[q] === 0 && present[q] > 0) return true;
  return false;
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
  let products: Float64Array = new Float64Array(0);
  let reached = 1;
  for (const error of ERRORS) {
    partialOut(absorber, columns, error / reached);
    products = crossProducts(columns, weights);
    if (weakestShare(products, before) >= BEYOND_DOUBT * error * error) break;
    reached = error;
  }
  return independentColumns(products, before);
}
