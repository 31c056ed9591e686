import { LeewayError } from "../core/errors.ts";
import type { Design } from "./design.ts";
import { droppedWithPlace } from "./row_filter.ts";

/** Largest offset of a Poisson index, in size: e⁷⁰⁰ is near the largest number. */
const FARTHEST_OFFSET = 700;
/** Below this size, and above its inverse, squares of a regressor's values fall out of the range of numbers. */
const SMALLEST_VALUES = 1e-140;

/** Index in the data as given of a row of the design. */
function indexOf(row: number, rows: Int32Array | null): number {
  return rows === null ? row : rows[row];
}

/** Refuses a Poisson outcome below 0. @param rows index of each value in the data as given; null: all in order */
export function refuseNegative(outcome: string, y: Float64Array, rows: Int32Array | null): void {
  const first = y.findIndex((value) => value < 0);
  if (first < 0) return;
  const count = y.reduce((sum, value) => sum + (value < 0 ? 1 : 0), 0);
  const row = indexOf(first, rows);
  throw new LeewayError(
    "estimate.negative_outcome",
    `${outcome} is negative in ${count.toLocaleString("en-US")} ${count === 1 ? "row" : "rows"} (first: row ${row + 1}, value ${y[first]}); a Poisson outcome is 0 or more. Mend the data, or estimate by least squares with --family gaussian.`,
    { outcome, rows: count, first_row: row + 1, value: y[first] },
  );
}

/** Refuses a weight below 0. @param rows as in {@link refuseNegative} */
export function refuseNegativeWeight(text: string, weights: Float64Array, rows: Int32Array | null): void {
  const first = weights.findIndex((value) => value < 0);
  if (first < 0) return;
  const row = indexOf(first, rows);
  throw new LeewayError(
    "estimate.negative_weight",
    `the weight ${text} is ${weights[first]} in row ${row + 1}; weights are 0 or more.`,
    { row: row + 1, value: weights[first] },
  );
}

/**
 * Refuses an offset of a Poisson index whose exponential is 0 or infinite: most often its logarithm is meant.
 *
 * @param rows as in {@link refuseNegative}
 */
export function refuseFarOffset(text: string, offset: Float64Array, rows: Int32Array | null): void {
  const first = offset.findIndex((value) => Math.abs(value) > FARTHEST_OFFSET);
  if (first < 0) return;
  const row = indexOf(first, rows);
  throw new LeewayError(
    "estimate.far_offset",
    `the offset ${text} is ${offset[first]} in row ${row + 1}; it is added to the log of the expected outcome, where more than ` +
      `${FARTHEST_OFFSET} is beyond what a number holds. Is its logarithm meant: --offset 'log(${text})'?`,
    { row: row + 1, value: offset[first] },
  );
}

/** Refuses a regressor whose squares a number cannot hold: it would look as if it did not vary. */
export function refuseExtreme(name: string, values: Float64Array): void {
  const most = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  if (most === 0 || (most > SMALLEST_VALUES && most < 1 / SMALLEST_VALUES)) return;
  throw new LeewayError(
    "estimate.extreme_values",
    `${name} has values up to ${most.toExponential(1)} in size, too ${most > 1 ? "large" : "small"} to be squared. Use another unit.`,
    { regressor: name, largest: most },
  );
}

/** The error of data of which no row is usable. */
export function noRows(rowCount: number, dropped: Design["dropped"]): LeewayError {
  const why = dropped.length === 0 ? "the data have none" : dropped.map(droppedWithPlace).join("; ");
  return new LeewayError(
    "estimate.no_rows",
    `no rows are left of ${rowCount.toLocaleString("en-US")}: ${why}. Check these columns.`,
    { dropped: dropped.map(({ reason, rows, what }) => ({ reason, rows, what })) },
  );
}
