import type { Absorber } from "./absorb/absorber.ts";
import { projection } from "./projection.ts";

/** Below this share of the largest value a combination counts as 0. */
const NOTHING = 1e-8;
/** Beyond this share of the largest value it is above 0. */
const ABOVE = 1e-5;
/** Relative error left in projections, and the share of a regressor's length below which the others explain it. */
const PRECISE = { tolerance: 1e-13, explained: 1e-5 } as const;
/** Most sets of cells that are tried from one candidate. */
const MOST_TRIES = 8;

/** Where separation is searched for. */
export interface SearchSpace {
  readonly absorber: Absorber;
  /** 1 for cells with a row, else 0. */
  readonly present: Float64Array;
  /** Cells of outcome 0 that may be separated, ascending; what separates is 0 at all others. */
  readonly open: Int32Array;
  /** The regressors by cell as given: what is left of their length tells rounding from values; left unchanged. */
  readonly columns: readonly Float64Array[];
}

/**
 * The cells that some combination of regressors and effects near a given one proves to be separated.
 *
 * Only the open cells at which the candidate is above 0 are left free: least squares on all others, taken from it, leaves a
 * combination that is 0 there if there is one. The fit z of what comes out on regressors and effects at all cells, computed
 * anew, is then judged: |z| ≤ 10⁻⁸·max|z| at cells that are not open, z ≥ −10⁻⁸·max|z| at open ones, z > 10⁻⁵·max|z| at each
 * cell returned.
 *
 * The first tolerance is far above what two projections of relative error 10⁻¹³ leave, the second a thousand times the
 * first: what z takes from any other cell is nothing beside what it gives to the least of those returned.
 *
 * @param candidate by cell; left unchanged
 * @returns the proven cells, ascending; none where the candidate leads to no proof
 */
export function certifiedCells(space: SearchSpace, candidate: Float64Array): readonly number[] {
  const { absorber, present, open, columns } = space;
  const least = ABOVE * largest(candidate, present);
  let free = cellsAbove(candidate, open);
  for (let tries = 0; tries < MOST_TRIES && free.length > 0; tries++) {
    const held = absorber.cells();
    held.set(present);
    for (const q of free) held[q] = 0;
    const z = absorber.cells();
    z.set(candidate);
    projection(absorber, held, columns, PRECISE)(z);
    if (largest(z, present) <= least) return [];
    const next = cellsAbove(z, open);
    if (next.length === free.length) return provenBy(space, z);
    free = next;
  }
  return [];
}

/** The cells that the fit of z proves, or none. */
function provenBy({ absorber, present, open, columns }: SearchSpace, z: Float64Array): readonly number[] {
  const rest = absorber.cells();
  rest.set(z);
  projection(absorber, present, columns, PRECISE)(rest);
  const fitted = z.map((value, q) => value - rest[q]);
  const nothing = NOTHING * largest(fitted, present);
  const isOpen = new Uint8Array(z.length);
  for (const q of open) isOpen[q] = 1;
  for (let q = 0; q < fitted.length; q++) {
    if (present[q] === 0) continue;
    const against = isOpen[q] === 1 ? -fitted[q] : Math.abs(fitted[q]);
    if (!(against <= nothing)) return [];
  }
  return cellsAbove(fitted, open);
}

/** Open cells at which a combination is clearly above 0, by its largest value at open cells. */
export function cellsAbove(z: Float64Array, open: Int32Array): readonly number[] {
  let most = 0;
  for (const q of open) most = Math.max(most, z[q]);
  return most > 0 ? [...open].filter((q) => z[q] > ABOVE * most) : [];
}

function largest(z: Float64Array, present: Float64Array): number {
  let most = 0;
  for (let q = 0; q < z.length; q++) if (present[q] > 0) most = Math.max(most, Math.abs(z[q]));
  return most;
}
