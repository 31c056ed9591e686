import { LeewayError } from "../core/errors.ts";
import { factorizeCholesky, solveCholesky } from "../core/numerics/linear_algebra.ts";
import type { Absorber } from "./absorb/absorber.ts";
import { crossProducts, total, weightedDot } from "./moments.ts";

/** A Poisson regression by cell of an absorber; cells without a row hold 0 everywhere. */
export interface PoissonProblem {
  readonly absorber: Absorber;
  readonly y: Float64Array;
  readonly x: readonly Float64Array[];
  /** Weights, or null for 1. */
  readonly prior: Float64Array | null;
  readonly offset: Float64Array | null;
}

/** Sums of the outcome that the fitted values have to match. */
export interface Targets {
  readonly kept: Float64Array;
  readonly groups: Float64Array;
  /** Σ ω·y. */
  readonly total: number;
}

/** ω·values, or the values themselves without weights. */
export function weighted(values: Float64Array, prior: Float64Array | null, out: Float64Array): Float64Array {
  if (prior === null) return values;
  for (let q = 0; q < values.length; q++) out[q] = prior[q] * values[q];
  return out;
}

/** Σ ω·y by level and altogether. */
export function targetsOf({ absorber, y, prior }: PoissonProblem): Targets {
  const kept = new Float64Array(absorber.kept);
  const groups = new Float64Array(absorber.groups);
  const values = weighted(y, prior, prior === null ? y : absorber.cells());
  absorber.sums(values, kept, groups);
  return { kept, groups, total: total(values) };
}

/**
 * Fitted values to begin with when effects are absorbed: one round of proportional fitting to the margins.
 *
 * Gravity data are mostly fixed effects, so that this is near the end already.
 *
 * @param present 1 for cells with a row, else 0
 * @returns values > 0 where there is a row
 */
export function proportionalStart(problem: PoissonProblem, targets: Targets, present: Float64Array): Float64Array {
  const { absorber, prior, offset } = problem;
  const effects = new Float64Array(absorber.kept);
  const shift = new Float64Array(absorber.groups);
  const groupSums = new Float64Array(absorber.groups);
  const keptSums = new Float64Array(absorber.kept);
  const scratch = prior === null ? present : absorber.cells();
  let mean = present;
  let out = absorber.cells();
  const move = (columns: readonly Float64Array[]): void => {
    const steps = columns.map(() => 1);
    absorber.advance({ mean, columns, steps, effects, prior, targets: targets.groups, out, shift });
    [mean, out] = [out, mean === present ? absorber.cells() : mean];
  };
  if (offset === null) move([]);
  else move([centred(offset, absorber.cells())]);
  for (let k = 0; k + 1 < absorber.offsets.length; k++) {
    absorber.sums(weighted(mean, prior, scratch), keptSums, groupSums);
    effects.fill(0);
    for (let j = absorber.offsets[k]; j < absorber.offsets[k + 1]; j++) {
      if (targets.kept[j] > 0) effects[j] = Math.log(targets.kept[j] / keptSums[j]);
    }
    move([]);
  }
  return mean;
}

function centred(offset: Float64Array, out: Float64Array): Float64Array {
  let most = -Infinity;
  for (const value of offset) if (value > most) most = value;
  for (let q = 0; q < out.length; q++) out[q] = Math.max(offset[q] - most, -500);
  return out;
}

/**
 * Coefficients and fitted values to begin with when nothing is absorbed: the first step of reweighted least squares from
 * (y + mean of y) ∕ 2.
 *
 * @throws LeewayError `estimate.start_not_finite` (numerical) when the fitted values overflow
 */
export function regressionStart(problem: PoissonProblem): {
  readonly coefficients: Float64Array;
  readonly mean: Float64Array;
} {
  const { y, x, prior, offset } = problem;
  const average =
    prior === null ? total(y) / y.length : weightedDot(y, prior, new Float64Array(y.length).fill(1)) / total(prior);
  const start = y.map((value) => (value + average) / 2);
  const weights = prior === null ? start : start.map((value, q) => prior[q] * value);
  const working = start.map((value, q) => Math.log(value) + (y[q] - value) / value - (offset === null ? 0 : offset[q]));
  const right = Float64Array.from(x, (column) => weightedDot(column, working, weights));
  const coefficients = solveCholesky(factorizeCholesky(crossProducts(x, weights), x.length), x.length, right);
  const mean = new Float64Array(y.length);
  for (let q = 0; q < mean.length; q++) {
    let index = offset === null ? 0 : offset[q];
    for (let k = 0; k < x.length; k++) index += coefficients[k] * x[k][q];
    mean[q] = Math.exp(index);
  }
  if (!Number.isFinite(total(mean))) {
    throw new LeewayError(
      "estimate.start_not_finite",
      "the first fitted values overflow: a regressor or the offset is of extreme size. Rescale it.",
      {},
      { kind: "numerical" },
    );
  }
  return { coefficients, mean };
}
