import { createRandom } from "../core/random.ts";
import type { Absorber } from "./absorb/absorber.ts";
import { partialOut } from "./absorb/partial_out.ts";
import { weightedDot } from "./moments.ts";

/** Values below this share of their scale count as 0 when the cells that positive outcomes leave open are looked for. */
const OPEN = 1e-6;
/** Weight of cells that a certificate has to leave at 0, against 1 for the others. */
const FIXED_WEIGHT = 1e5;
/** A certificate is above 0 beyond this; its target is 1 at first. */
const ABOVE = 1e-3;
const MOST_ROUNDS = 200;

/** Cells that perfect fit takes away, and whether the search came to its end. */
export interface Separation {
  /** 1 for each separated cell. */
  readonly separated: Uint8Array;
  readonly count: number;
  /** False where the rounds were spent without a verdict; nothing is reported as separated then. */
  readonly settled: boolean;
}

/**
 * A random combination of the kept effects, less its best fit on the cells that count at the absorber's present weights.
 *
 * With weight on positive outcomes alone it is 0 wherever these determine the effects, almost surely: where it is not,
 * zeros may be fitted perfectly.
 *
 * @returns by cell, relative to the combination's own size
 */
export function undeterminedEffects(absorber: Absorber, seed: number): Float64Array {
  const random = createRandom(seed);
  const effects = Float64Array.from({ length: absorber.kept }, () => random.normal());
  const out = absorber.cells();
  if (absorber.kept === 0) return out;
  absorber.purge(out, effects);
  partialOut(absorber, [out], 1e-9);
  return out;
}

/** Cells without a positive outcome at which a combination that is 0 at all positive ones is not 0. */
export function openCells(combination: Float64Array, y: Float64Array, present: Float64Array): Uint8Array {
  const out = new Uint8Array(y.length);
  for (let q = 0; q < y.length; q++) {
    if (y[q] === 0 && present[q] > 0 && Math.abs(combination[q]) > OPEN) out[q] = 1;
  }
  return out;
}

/**
 * Finds separated cells: outcome 0, and some combination of regressors and effects is above 0 there, nowhere below 0 where
 * the outcome is 0, and 0 wherever the outcome is positive (Correia, Guimarães and Zylkin 2019, the iterative rectifier).
 *
 * Least squares of a target on the open cells with the others held at 0 by a large weight; the fit cut at 0 is the next
 * target, until the fit is nowhere negative or the residual nowhere is.
 *
 * @param open cells that positive outcomes do not determine; only these can be separated
 * @param columns the regressors by cell, in any state of having effects taken out; overwritten
 */
export function rectify(
  absorber: Absorber,
  open: Uint8Array,
  present: Float64Array,
  columns: readonly Float64Array[],
): Separation {
  const cells = present.length;
  const weights = absorber.cells();
  for (let q = 0; q < cells; q++) weights[q] = open[q] === 1 ? 1 : FIXED_WEIGHT * present[q];
  absorber.weigh(weights);
  absorber.pairLevels();
  const sizes = columns.map((column) => weightedDot(column, column, weights));
  partialOut(absorber, columns, 1e-10);
  const basis = orthonormal(columns, sizes, weights);
  const separated = new Uint8Array(cells);
  const target = absorber.cells();
  target.set(open);
  const rest = absorber.cells();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    rest.set(target);
    partialOut(absorber, [rest], 1e-9);
    for (const column of basis) {
      const along = weightedDot(column, rest, weights);
      for (let q = 0; q < cells; q++) rest[q] -= along * column[q];
    }
    let lowest = 0;
    let highest = 0;
    let lowestRest = 0;
    for (let q = 0; q < cells; q++) {
      if (open[q] === 0) continue;
      const fitted = target[q] - rest[q];
      if (fitted < lowest) lowest = fitted;
      if (fitted > highest) highest = fitted;
      if (rest[q] < lowestRest) lowestRest = rest[q];
    }
    if (highest <= ABOVE) return { separated, count: 0, settled: true };
    const nowhereNegative = lowest >= -0.1 * ABOVE;
    if (nowhereNegative || lowestRest >= -1e-8) {
      let count = 0;
      for (let q = 0; q < cells; q++) {
        if (open[q] === 0) continue;
        if (target[q] - rest[q] > ABOVE && (nowhereNegative || rest[q] <= ABOVE)) {
          separated[q] = 1;
          count++;
        }
      }
      return { separated, count, settled: true };
    }
    for (let q = 0; q < cells; q++) target[q] = open[q] === 1 ? Math.max(0, target[q] - rest[q]) : 0;
  }
  return { separated, count: 0, settled: false };
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
