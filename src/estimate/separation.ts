import { factorizeCholesky, solveCholesky } from "../core/numerics/linear_algebra.ts";
import { createRandom } from "../core/random.ts";
import type { Random } from "../core/random.ts";
import type { Absorber } from "./absorb/absorber.ts";
import { partialOut } from "./absorb/partial_out.ts";
import { independentColumns } from "./collinear.ts";
import { crossProducts, total, variances, weightedDot } from "./moments.ts";
import { furtherDirection, nonnegativeCombination, orthonormalVectors } from "./nonnegative_combination.ts";
import { rectify } from "./rectifier.ts";
import type { Rectified } from "./rectifier.ts";
import { certifiedCells } from "./separation_certificate.ts";
import type { SearchSpace } from "./separation_certificate.ts";

/** Values below this share of their scale count as 0. */
const NOTHING = 1e-6;
/** Part of a new direction that has to lie outside the span of those before it. */
const NEW = 1e-5;
/** Relative error left in directions. */
const FINE = 1e-13;
/** Most directions, and most numbers in all of them, that the exact search takes on. */
const MOST_DIRECTIONS = 1500;
const MOST_NUMBERS = 2e7;

/** Rows that perfect fit takes away, and those about which the search came to no end. */
export interface Separation {
  /** The separated cells, ascending. */
  readonly cells: readonly number[];
  /** Regressors that take part in separating them, by position. */
  readonly regressors: readonly number[];
  /** Cells that may be separated where the search ended without a verdict, ascending; none is reported as separated then. */
  readonly doubtful: readonly number[];
}

/**
 * Finds separated cells: outcome 0, and some combination of regressors and effects is above 0 there, nowhere below 0 where
 * the outcome is 0, and 0 wherever the outcome is positive (Correia, Guimarães and Zylkin 2019).
 *
 * The iterative rectifier of the same authors comes first, on the effects alone and then with the regressors: it is fast, and
 * what it finds is certified. Where it reaches no verdict, the combinations that are 0 at all positive outcomes are found by
 * least squares on these alone. They form a space, usually of few dimensions; whether one of them is nowhere negative is
 * decided by projection onto a cone in finitely many steps, unless the space is too large, and one that is has to pass the
 * same certificate.
 *
 * @param columns regressors by cell, or none where none is redundant at positive outcomes; left unchanged
 * @param rounds most rounds of the rectifier; 0 leaves the search to the projection alone
 */
export function findSeparation(
  absorber: Absorber,
  y: Float64Array,
  present: Float64Array,
  columns: readonly Float64Array[],
  rounds?: number,
): Separation {
  const positive = absorber.cells();
  for (let q = 0; q < y.length; q++) positive[q] = y[q] > 0 ? 1 : 0;
  absorber.weigh(positive);
  absorber.pairLevels();
  const random = createRandom(1);
  const fromRegressors = openRegressors(absorber, copies(absorber, columns), positive, y, present);
  const first = absorber.determines(positive) ? null : undeterminedEffects(absorber, random);
  const scatter = first !== null && openCells([first], y, { present, random }).length > 0 ? first : null;
  const open = openCells([...fromRegressors.map(({ values }) => values), ...(scatter === null ? [] : [scatter])], y, {
    present,
    random,
  });
  if (open.length === 0) return { cells: [], regressors: [], doubtful: [] };

  const effectsAlone: Rectified =
    scatter === null ? { cells: [], doubtful: [] } : rectify({ absorber, present, open, columns: [] }, rounds);
  if (effectsAlone.cells.length > 0) return { ...effectsAlone, regressors: [] };
  const all = fromRegressors.length === 0 ? effectsAlone : rectify({ absorber, present, open, columns }, rounds);
  if (all.doubtful.length === 0) {
    const varying = all.cells.length === 0 ? [] : varyingApart(absorber, columns, present);
    const regressors = fromRegressors.map(({ position }) => position).filter((k) => varying.includes(k));
    return { ...all, regressors };
  }
  const inDoubt: Separation = { ...all, regressors: [] };
  absorber.weigh(positive);
  absorber.pairLevels();
  const onOpen = (values: Float64Array): Float64Array => Float64Array.from(open, (q) => values[q]);
  const most = Math.min(MOST_DIRECTIONS, MOST_NUMBERS / open.length);
  const directions: Float64Array[] = [];
  for (let next = scatter; next !== null; next = undeterminedEffects(absorber, random)) {
    const further = furtherDirection(directions, onOpen(next), NEW);
    if (further === null) break;
    directions.push(further);
    if (directions.length >= most) return inDoubt;
  }
  const space: SearchSpace = { absorber, present, open, columns: [] };
  const byEffects = effectsAlone.doubtful.length > 0 ? separatedBy(directions, space) : [];
  if (byEffects === undefined) return inDoubt;
  if (byEffects.length > 0) return { cells: byEffects, regressors: [], doubtful: [] };
  // What a regressor adds to the effects at zeros; one that adds nothing has no part in separating them.
  const regressors: number[] = [];
  for (const { position, values } of fromRegressors) {
    const further = furtherDirection(directions, onOpen(values), NEW);
    if (further === null) continue;
    directions.push(further);
    regressors.push(position);
  }
  const byAll = separatedBy(directions, { ...space, columns });
  return byAll === undefined ? inDoubt : { cells: byAll, regressors, doubtful: [] };
}

/**
 * Open cells at which some combination of the directions is above 0 that is nowhere below, as {@link certifiedCells} proves
 * of the combination found; undefined without a verdict or a proof.
 */
function separatedBy(directions: readonly Float64Array[], space: SearchSpace): readonly number[] | undefined {
  if (directions.length === 0) return [];
  const { absorber, open } = space;
  const sizes = directions[0].map((_, k) => Math.hypot(...directions.map((direction) => direction[k])));
  const projected = nonnegativeCombination(evened(directions, sizes));
  if (projected === null) return [];
  if (projected === undefined) return undefined;
  const candidate = absorber.cells();
  for (const [k, q] of open.entries()) candidate[q] = projected[k] * sizes[k];
  const cells = certifiedCells(space, candidate);
  return cells.length > 0 ? cells : undefined;
}

/**
 * The same directions with each cell measured in its own unit, which changes no sign; 0 where all are 0 but for rounding.
 *
 * @param sizes the unit of each cell: the length of its values in all directions
 */
function evened(directions: readonly Float64Array[], sizes: Float64Array): readonly Float64Array[] {
  const rounding = NOTHING * sizes.reduce((largest, size) => Math.max(largest, size), 0);
  return orthonormalVectors(
    directions.map((direction) => direction.map((value, k) => (sizes[k] > rounding ? value / sizes[k] : 0))),
    NEW,
  );
}

/**
 * A random combination of the kept effects, less its best fit on the cells that count at the absorber's present weights.
 *
 * With weight on positive outcomes alone it is 0 wherever these determine the effects, almost surely: where it is not,
 * zeros may be fitted perfectly.
 *
 * @returns by cell, relative to the combination's own size; null where there are no effects
 */
function undeterminedEffects(absorber: Absorber, random: Random): Float64Array | null {
  if (absorber.kept === 0) return null;
  const effects = Float64Array.from({ length: absorber.kept }, () => random.normal());
  const out = absorber.cells();
  absorber.purge(out, effects);
  partialOut(absorber, [out], FINE);
  return out;
}

/** Regressors that neither the effects nor those before them explain at all cells with a row, by position. */
function varyingApart(absorber: Absorber, columns: readonly Float64Array[], present: Float64Array): readonly number[] {
  const before = variances(columns, present);
  absorber.weigh(present);
  absorber.pairLevels();
  const apart = copies(absorber, columns);
  partialOut(absorber, apart, FINE);
  return independentColumns(crossProducts(apart, present), before).kept;
}

function copies(absorber: Absorber, columns: readonly Float64Array[]): readonly Float64Array[] {
  return columns.map((column) => {
    const copy = absorber.cells();
    copy.set(column);
    return copy;
  });
}

/** What regressors that are redundant at positive outcomes amount to at zeros, in standard deviations, where not to 0. */
function openRegressors(
  absorber: Absorber,
  columns: readonly Float64Array[],
  positive: Float64Array,
  y: Float64Array,
  present: Float64Array,
): readonly { readonly position: number; readonly values: Float64Array }[] {
  if (columns.length === 0) return [];
  const rows = total(present);
  const spread = variances(columns, present).map((value) => value / rows);
  partialOut(absorber, columns, FINE);
  const { kept, redundant } = independentColumns(
    crossProducts(columns, positive),
    spread.map((value) => value * total(positive)),
  );
  if (redundant.length === 0) return [];
  const others = kept.map((k) => columns[k]);
  const factor = factorizeCholesky(crossProducts(others, positive), kept.length);
  return redundant.flatMap(({ position }) => {
    const column = columns[position];
    const right = Float64Array.from(others, (other) => weightedDot(other, column, positive));
    const coefficients = solveCholesky(factor, kept.length, right);
    const deviation = Math.sqrt(spread[position]);
    const scale = deviation > 0 ? 1 / deviation : 1;
    const values = new Float64Array(column.length);
    let most = 0;
    for (let q = 0; q < values.length; q++) {
      if (y[q] > 0 || present[q] === 0) continue;
      let value = column[q];
      for (const [k, other] of others.entries()) value -= coefficients[k] * other[q];
      values[q] = scale * value;
      most = Math.max(most, Math.abs(values[q]));
    }
    return most > NOTHING ? [{ position, values }] : [];
  });
}

/** Cells without a positive outcome at which a random combination of the directions is not 0. */
function openCells(
  directions: readonly Float64Array[],
  y: Float64Array,
  { present, random }: { readonly present: Float64Array; readonly random: Random },
): Int32Array {
  const shares = directions.map(() => 1 + random.uniform());
  const out: number[] = [];
  for (let q = 0; q < y.length; q++) {
    if (y[q] > 0 || present[q] === 0) continue;
    let value = 0;
    for (const [k, direction] of directions.entries()) value += shares[k] * direction[q];
    if (Math.abs(value) > NOTHING) out.push(q);
  }
  return Int32Array.from(out);
}
