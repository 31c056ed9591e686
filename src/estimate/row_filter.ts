import { LeewayError } from "../core/errors.ts";
import type { Dropped } from "./design.ts";
import { MISSING_INTEGER } from "./table.ts";
import type { Column } from "./table.ts";

/** Collects which rows cannot be used, each with the first reason found. */
export class RowFilter {
  /** 0: usable; k: the k-th reason. */
  readonly #reasonOf: Uint16Array;
  readonly #reasons: { readonly reason: string; readonly what: string; rows: number }[] = [];

  constructor(rowCount: number) {
    this.#reasonOf = new Uint16Array(rowCount);
  }

  /** Drops rows where a column has no value (`missing`) or an infinite one (`non_finite`). */
  column(name: string, column: Column): void {
    const [missing, infinite] = [this.#marker("missing", name), this.#marker("non_finite", name)];
    if (column.kind === "number") {
      const { values } = column;
      for (let row = 0; row < values.length; row++) {
        if (Number.isFinite(values[row])) continue;
        if (Number.isNaN(values[row])) missing(row);
        else infinite(row);
      }
      return;
    }
    const values = column.kind === "integer" ? column.values : column.codes;
    const empty = column.kind === "integer" ? MISSING_INTEGER : -1;
    for (let row = 0; row < values.length; row++) if (values[row] === empty) missing(row);
  }

  /** Drops rows where a computed value is not finite though its columns are. */
  values(what: string, values: Float64Array): void {
    const mark = this.#marker("non_finite", what);
    for (let row = 0; row < values.length; row++) if (!Number.isFinite(values[row])) mark(row);
  }

  /** Drops rows of weight 0, which count for nothing. */
  zeroWeights(what: string, weights: Float64Array): void {
    const mark = this.#marker("zero_weight", what);
    for (let row = 0; row < weights.length; row++) if (weights[row] === 0) mark(row);
  }

  /** What was dropped, in the order of the checks. */
  dropped(): readonly Dropped[] {
    return this.#reasons.flatMap(({ reason, what, rows }, k) => {
      if (rows === 0) return [];
      const index = new Int32Array(rows);
      for (let row = 0, at = 0; row < this.#reasonOf.length; row++)
        if (this.#reasonOf[row] === k + 1) index[at++] = row;
      return [{ reason, rows, what, index }];
    });
  }

  /** Indices of the usable rows; null: all are. */
  kept(): Int32Array | null {
    const dropped = this.#reasons.reduce((sum, { rows }) => sum + rows, 0);
    if (dropped === 0) return null;
    const rows = new Int32Array(this.#reasonOf.length - dropped);
    for (let row = 0, at = 0; row < this.#reasonOf.length; row++) if (this.#reasonOf[row] === 0) rows[at++] = row;
    return rows;
  }

  #marker(reason: string, what: string): (row: number) => void {
    let number = 1 + this.#reasons.findIndex((known) => known.reason === reason && known.what === what);
    if (number === 0) number = this.#reasons.push({ reason, what, rows: 0 });
    const counted = this.#reasons[number - 1];
    return (row) => {
      if (this.#reasonOf[row] !== 0) return;
      this.#reasonOf[row] = number;
      counted.rows++;
    };
  }
}

/** What a reason for dropping rows means, for people: `3 rows: dist is missing`. */
export function droppedText(dropped: {
  readonly reason: string;
  readonly rows: number;
  readonly what?: string;
}): string {
  const what = dropped.what ?? "";
  const rows = `${dropped.rows.toLocaleString("en-US")} ${dropped.rows === 1 ? "row" : "rows"}`;
  switch (dropped.reason) {
    case "missing":
      return `${rows}: ${what} is missing`;
    case "non_finite":
      return `${rows}: ${what} is not a finite number`;
    case "zero_weight":
      return `${rows}: the weight ${what} is 0`;
    case "all_zero_group":
      return `${rows}: the outcome is 0 in the whole group of ${what}`;
    case "singleton":
      return `${rows}: alone in their group${what === "" ? "" : ` of ${what}`}`;
    case "separated":
      return `${rows}: separated, predicted as 0 with certainty${what === "" ? "" : ` by ${what}`}`;
    case "collinear":
      return `${what}: left out, a combination of the others`;
    case "absorbed":
      return `${what}: left out, it does not vary apart from the fixed effects and the constant`;
    default:
      return `${dropped.rows === 0 ? "" : `${rows}: `}${dropped.reason.replaceAll("_", " ")}${what === "" ? "" : ` (${what})`}`;
  }
}

/** A reason with the first row it struck, counted from 1 below the header. */
export function droppedWithPlace(dropped: Dropped): string {
  return `${droppedText(dropped)} (first: row ${(dropped.index?.[0] ?? 0) + 1})`;
}

const MOST_NAMED = 20;

/**
 * The warning that some rows may be separated, which was neither proven nor ruled out: they were kept.
 *
 * @param index of the rows in the data as given, at least one; the first 20 are named, counted from 1 below the header
 */
export function separationInDoubt(index: readonly number[]): string {
  const named = index.slice(0, MOST_NAMED).map((row) => row + 1);
  const more = index.length > named.length ? ` and ${(index.length - named.length).toLocaleString("en-US")} more` : "";
  return `the search for separated rows ended without a verdict on ${index.length === 1 ? "row" : "rows"} ${named.join(", ")}${more}, which were kept: look at coefficients and errors that are very large, and leave these rows out to see what hangs on them`;
}

/** The error of data with unusable rows where none may be dropped. */
export function refused(dropped: readonly Dropped[]): LeewayError {
  return new LeewayError(
    "estimate.missing_values",
    `the data have rows that cannot be used: ${dropped.map(droppedWithPlace).join("; ")}. Mend them, or allow dropping with --missing drop.`,
    { dropped: dropped.map(({ reason, rows, what }) => ({ reason, rows, what })) },
  );
}
