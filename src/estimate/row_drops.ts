import type { Dropped, Factor } from "./design.ts";

/** The rows still in use, and what left. */
export interface RowSelection {
  /** Positions in the design, ascending; null: all rows. */
  readonly rows: Int32Array | null;
  readonly dropped: readonly Dropped[];
}

/** Collects rows to leave out, by position in a design, and tells the reasons by index in the data as given. */
export class RowDrops {
  readonly #origin: Int32Array;
  readonly #gone: Uint8Array;
  readonly #dropped: Dropped[] = [];
  #count = 0;

  /** @param origin index of each row in the data as given */
  constructor(origin: Int32Array) {
    this.#origin = origin;
    this.#gone = new Uint8Array(origin.length);
  }

  /** Whether a row has left. */
  has(row: number): boolean {
    return this.#gone[row] === 1;
  }

  /** How many rows are left. */
  get left(): number {
    return this.#origin.length - this.#count;
  }

  /** Leaves out rows that are still in use, with their reason; rows of one reason are told together. */
  add(reason: string, rows: readonly number[] | Int32Array, what?: string): void {
    if (rows.length === 0) return;
    const index = new Int32Array(rows.length);
    for (let k = 0; k < rows.length; k++) {
      this.#gone[rows[k]] = 1;
      index[k] = this.#origin[rows[k]];
    }
    this.#count += rows.length;
    const at = this.#dropped.findIndex((known) => known.reason === reason && known.what === what);
    if (at < 0) {
      this.#dropped.push({ reason, rows: rows.length, ...(what === undefined ? {} : { what }), index });
      return;
    }
    const before = this.#dropped[at];
    const all = new Int32Array(before.rows + rows.length);
    all.set(before.index ?? []);
    all.set(index, before.rows);
    this.#dropped[at] = { ...before, rows: all.length, index: all.sort() };
  }

  /** The rows in use and the reasons so far. */
  selection(): RowSelection {
    if (this.#count === 0) return { rows: null, dropped: this.#dropped };
    const rows = new Int32Array(this.left);
    for (let row = 0, at = 0; row < this.#gone.length; row++) if (this.#gone[row] === 0) rows[at++] = row;
    return { rows, dropped: this.#dropped };
  }
}

/** Positions of rows that were all kept: 0, 1, 2, … */
export function allRows(count: number): Int32Array {
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}

/** Leaves out rows of weight 0: they say nothing. */
export function dropZeroWeights(drops: RowDrops, weights: Float64Array | null): void {
  if (weights === null) return;
  const rows: number[] = [];
  for (let row = 0; row < weights.length; row++) if (!(weights[row] > 0) && !drops.has(row)) rows.push(row);
  drops.add("zero_weight", rows);
}

/**
 * Leaves out rows of levels in which the outcome is 0 throughout: their effect is minus infinity, they fit perfectly.
 *
 * One look at each effect suffices, since dropped rows hold no positive outcome.
 */
export function dropAllZeroGroups(drops: RowDrops, factors: readonly Factor[], y: Float64Array): void {
  for (const { name, codes, levels } of factors) {
    const positive = new Uint8Array(levels);
    let found = 0;
    for (let row = 0; row < y.length && found < levels; row++) {
      if (y[row] > 0 && positive[codes[row]] === 0 && !drops.has(row)) {
        positive[codes[row]] = 1;
        found++;
      }
    }
    if (found === levels) continue;
    const rows: number[] = [];
    for (let row = 0; row < y.length; row++) if (positive[codes[row]] === 0 && !drops.has(row)) rows.push(row);
    drops.add("all_zero_group", rows, name);
  }
}

/** Leaves out rows that are alone in a level of some effect, until none is. */
export function dropSingletons(drops: RowDrops, factors: readonly Factor[]): void {
  for (let found = true; found;) {
    found = false;
    for (const { name, codes, levels } of factors) {
      const counts = new Int32Array(levels);
      for (let row = 0; row < codes.length; row++) if (!drops.has(row)) counts[codes[row]]++;
      const rows: number[] = [];
      for (let row = 0; row < codes.length; row++) if (counts[codes[row]] === 1 && !drops.has(row)) rows.push(row);
      drops.add("singleton", rows, name);
      found ||= rows.length > 0;
    }
  }
}
