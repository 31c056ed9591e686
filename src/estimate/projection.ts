import type { Absorber } from "./absorb/absorber.ts";
import { partialOut } from "./absorb/partial_out.ts";
import { weightedDot } from "./moments.ts";

/** How precisely effects and regressors are taken out. */
export interface ProjectionOptions {
  /** Relative error that may remain; see {@link partialOut}. */
  readonly tolerance: number;
  /** A regressor counts as explained by the others where at most this share of its length is left. */
  readonly explained: number;
}

/**
 * Least squares on effects and regressors at given weights, ready for one target after another.
 *
 * @param weights by cell, ≥ 0; to be left alone while the projection is in use, as the absorber's weights are
 * @param columns the regressors by cell as given: what is left of their length tells rounding from values; left unchanged
 * @returns takes effects and regressors out of a target by cell, in place
 */
export function projection(
  absorber: Absorber,
  weights: Float64Array,
  columns: readonly Float64Array[],
  { tolerance, explained }: ProjectionOptions,
): (target: Float64Array) => void {
  absorber.weigh(weights);
  absorber.pairLevels();
  const basis: Float64Array[] = [];
  for (const given of columns) {
    const column = absorber.cells();
    column.set(given);
    const least = explained * Math.sqrt(weightedDot(column, column, weights));
    partialOut(absorber, [column], tolerance);
    for (const one of basis) takeOut(column, one, weights);
    const length = Math.sqrt(weightedDot(column, column, weights));
    if (!(length > least)) continue;
    for (let q = 0; q < column.length; q++) column[q] /= length;
    basis.push(column);
  }
  return (target) => {
    partialOut(absorber, [target], tolerance);
    for (const one of basis) takeOut(target, one, weights);
  };
}

/** Takes out what a target has in common with a column of unit weighted length, in place. */
function takeOut(target: Float64Array, unit: Float64Array, weights: Float64Array): void {
  const along = weightedDot(unit, target, weights);
  for (let q = 0; q < target.length; q++) target[q] -= along * unit[q];
}
