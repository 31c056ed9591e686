import { projection } from "./projection.ts";
import { cellsAbove, certifiedCells } from "./separation_certificate.ts";
import type { SearchSpace } from "./separation_certificate.ts";

/** Weight of cells that a combination has to leave at 0, against 1 for the others. */
const FIXED_WEIGHT = 1e5;
/** A residual is above 0 beyond the first, nowhere below 0 down to the second; targets are at most of the order of 1. */
const ABOVE = 1e-3;
const NOTHING = 1e-8;
/** Share of the largest value down to which a fit is as good as nowhere negative. */
const NEARLY = 1e-4;
const MOST_ROUNDS = 200;

/** What the rectifier found out: one of the lists is empty. */
export interface Rectified {
  /** Cells that a certificate proves to be separated, ascending. */
  readonly cells: readonly number[];
  /** Cells that may be separated, ascending, where the rounds were spent without a verdict. */
  readonly doubtful: readonly number[];
}

/**
 * The iterative rectifier (Correia, Guimarães and Zylkin 2019): least squares of a target on the open cells with the others
 * held at 0 by a large weight; the fit cut at 0 is the next target.
 *
 * It only proposes. Cells are separated where {@link certifiedCells} proves it from a fit. Two theorems end the search
 * without: residuals e are at right angles to every combination z that separates, so that where e is nowhere negative z is
 * 0 at cells with e > 0, and these are open no more; and since Σ target·z never falls below its first value
 * Σz ≥ ‖z‖, nothing is separated once a fit is shorter than 1.
 *
 * @param mostRounds 0 or more; default 200
 */
export function rectify(given: SearchSpace, mostRounds = MOST_ROUNDS): Rectified {
  const { absorber } = given;
  let space = given;
  let project = holdingOthers(space);
  let doubtful: readonly number[] = [...given.open];
  const target = absorber.cells();
  for (const q of given.open) target[q] = 1;
  const rest = absorber.cells();
  let nextProof = 1;
  for (let round = 1; round <= mostRounds; round++) {
    rest.set(target);
    project(rest);
    const fitted = target.map((value, q) => value - rest[q]);
    const { squares, lowest, highest, lowestRest } = extremes(space.open, fitted, rest);
    // Half of what a separating combination would leave: the fit is not exact.
    if (squares < 0.25) return { cells: [], doubtful: [] };
    doubtful = cellsAbove(fitted, space.open);
    for (const q of space.open) target[q] = Math.max(0, fitted[q]);
    const open = lowestRest >= -NOTHING ? space.open.filter((q) => rest[q] <= ABOVE) : space.open;
    if (open.length < space.open.length) {
      for (const q of space.open) if (rest[q] > ABOVE) target[q] = 0;
      if (open.length === 0) return { cells: [], doubtful: [] };
      space = { ...space, open };
      project = holdingOthers(space);
    } else if (round >= nextProof || lowest >= -NEARLY * highest) {
      nextProof = 2 * round;
      const cells = certifiedCells(space, fitted);
      if (cells.length > 0) return { cells, doubtful: [] };
      project = holdingOthers(space);
    }
  }
  return { cells: [], doubtful };
}

/** Least squares with all but the open cells held at 0. */
function holdingOthers({ absorber, present, open, columns }: SearchSpace): (target: Float64Array) => void {
  const weights = absorber.cells();
  for (let q = 0; q < weights.length; q++) weights[q] = FIXED_WEIGHT * present[q];
  for (const q of open) weights[q] = 1;
  // A regressor that matters at open cells alone is small beside its size at the others.
  return projection(absorber, weights, columns, { tolerance: 1e-10, explained: 1e-8 / Math.sqrt(FIXED_WEIGHT) });
}

function extremes(
  open: Int32Array,
  fitted: Float64Array,
  rest: Float64Array,
): { readonly squares: number; readonly lowest: number; readonly highest: number; readonly lowestRest: number } {
  let squares = 0;
  let lowest = 0;
  let highest = 0;
  let lowestRest = 0;
  for (const q of open) {
    squares += fitted[q] * fitted[q];
    lowest = Math.min(lowest, fitted[q]);
    highest = Math.max(highest, fitted[q]);
    lowestRest = Math.min(lowestRest, rest[q]);
  }
  return { squares, lowest, highest, lowestRest };
}
