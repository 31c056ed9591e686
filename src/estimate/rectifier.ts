import type { Absorber } from "./absorb/absorber.ts";
import { partialOut } from "./absorb/partial_out.ts";
import { weightedDot } from "./moments.ts";

/** Weight of cells that a certificate has to leave at 0, against 1 for the others. */
const FIXED_WEIGHT = 1e5;
/** A certificate is above 0 beyond this; its target is 1 at first. */
const ABOVE = 1e-3;
const MOST_ROUNDS = 200;

/**
 * The iterative rectifier (Correia, Guimarães and Zylkin 2019): least squares of a target on the open cells with the others
 * held at 0 by a large weight; the fit cut at 0 is the next target, until the fit is nowhere negative or the residual
 * nowhere is.
 *
 * @param open cells that positive outcomes do not determine; only these can be separated
 * @param given the regressors by cell, in any state of having effects taken out; left unchanged
 * @returns the separated cells; `settled` is false where the rounds were spent without a verdict
 */
export function rectify(
  absorber: Absorber,
  open: Int32Array,
  present: Float64Array,
  given: readonly Float64Array[],
): { readonly cells: readonly number[]; readonly settled: boolean } {
  const weights = absorber.cells();
  for (let q = 0; q < weights.length; q++) weights[q] = FIXED_WEIGHT * present[q];
  const target = absorber.cells();
  for (const q of open) weights[q] = target[q] = 1;
  absorber.weigh(weights);
  absorber.pairLevels();
  const columns = given.map((column) => {
    const copy = absorber.cells();
    copy.set(column);
    return copy;
  });
  const sizes = columns.map((column) => weightedDot(column, column, weights));
  partialOut(absorber, columns, 1e-10);
  const basis = orthonormal(columns, sizes, weights);
  const rest = absorber.cells();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    rest.set(target);
    partialOut(absorber, [rest], 1e-9);
    for (const column of basis) {
      const along = weightedDot(column, rest, weights);
      for (let q = 0; q < rest.length; q++) rest[q] -= along * column[q];
    }
    let lowest = 0;
    let highest = 0;
    let lowestRest = 0;
    for (const q of open) {
      const fitted = target[q] - rest[q];
      lowest = Math.min(lowest, fitted);
      highest = Math.max(highest, fitted);
      lowestRest = Math.min(lowestRest, rest[q]);
    }
    if (highest <= ABOVE) return { cells: [], settled: true };
    const nowhereNegative = lowest >= -0.1 * ABOVE;
    if (nowhereNegative || lowestRest >= -1e-8) {
      const cells = [...open].filter((q) => target[q] - rest[q] > ABOVE && (nowhereNegative || rest[q] <= ABOVE));
      return { cells, settled: true };
    }
    for (const q of open) target[q] = Math.max(0, target[q] - rest[q]);
  }
  return { cells: [], settled: false };
}

/** Columns of unit weighted length at right angles; those that the others explain are left out. */
function orthonormal(
  columns: readonly Float64Array[],
  sizes: readonly number[],
  weights: Float64Array,
): readonly Float64Array[] {
  const basis: Float64Array[] = [];
  for (const [k, column] of columns.entries()) {
    for (const one of basis) {
      const along = weightedDot(one, column, weights);
      for (let q = 0; q < column.length; q++) column[q] -= along * one[q];
    }
    const length = Math.sqrt(weightedDot(column, column, weights));
    // A column that matters on open cells alone is small beside its size on the others.
    if (!(length > 1e-8 * Math.sqrt(sizes[k] / FIXED_WEIGHT)) || length === 0) continue;
    for (let q = 0; q < column.length; q++) column[q] /= length;
    basis.push(column);
  }
  return basis;
}
