import { Absorber } from "./absorb.ts";
import type { Design, Dropped } from "./design.ts";
import { designOfRows } from "./imputation.ts";

/** A design without the rows that carry no information or no estimate, and what was taken out. */
export interface Cleaned {
  readonly design: Design;
  /** Positions of the rows that stay in the design given, ascending. */
  readonly used: Int32Array;
  readonly dropped: readonly Dropped[];
  /** False where the search for separated rows ended without a verdict: coefficients on rare events may then be infinite. */
  readonly separation_settled: boolean;
}

/** What {@link cleanDesign} takes out. */
export interface CleanOptions {
  /** Poisson: groups whose outcome is 0 throughout, and separated rows, have no finite estimate. */
  readonly poisson: boolean;
  /** Rows alone in a group of a fixed effect: they fit themselves. */
  readonly singletons: "keep" | "drop";
}

/**
 * Takes out, until nothing changes: groups of outcome 0 (fixed effects of −∞), rows alone in a group if asked, and rows
 * separated by regressors and effects together (Correia, Guimarães and Zylkin 2019, "Verifying the existence of maximum
 * likelihood estimates for generalized linear models", the iterative rectifier).
 */
export function cleanDesign(design: Design, options: CleanOptions): Cleaned {
  let current = design;
  let used = Int32Array.from({ length: design.y.length }, (_, row) => row);
  const dropped: Dropped[] = [];
  let settled = true;
  const take = (reason: string, what: string, out: Uint8Array): boolean => {
    const rows = out.reduce((sum, one) => sum + one, 0);
    if (rows === 0) return false;
    const keep = Int32Array.from({ length: out.length - rows });
    const index = new Int32Array(rows);
    let kept = 0;
    let taken = 0;
    for (let row = 0; row < out.length; row++) {
      if (out[row] === 0) keep[kept++] = row;
      else index[taken++] = current.rows[row];
    }
    dropped.push({ reason, rows, what, index });
    current = designOfRows(current, keep);
    used = keep.map((row) => used[row]);
    return true;
  };
  for (let changed = true; changed && current.y.length > 0;) {
    changed = false;
    for (let f = 0; f < current.fixedEffects.length; f++) {
      if (options.poisson)
        changed = take("all_zero_group", current.fixedEffects[f].name, zeroGroups(current, f)) || changed;
      if (options.singletons === "drop")
        changed = take("singleton", current.fixedEffects[f].name, alone(current, f)) || changed;
    }
    if (!changed && options.poisson && current.x.length > 0) {
      const separated = separatedRows(current);
      settled = separated !== null;
      if (separated !== null) changed = take("separated", "regressors and fixed effects", separated);
    }
  }
  return { design: current, used, dropped: mergeReasons(dropped), separation_settled: settled };
}

function zeroGroups({ fixedEffects, y }: Design, f: number): Uint8Array {
  const { codes, levels } = fixedEffects[f];
  const sums = new Float64Array(levels);
  for (let row = 0; row < y.length; row++) sums[codes[row]] += y[row];
  return Uint8Array.from(codes, (code) => (sums[code] === 0 ? 1 : 0));
}

function alone({ fixedEffects }: Design, f: number): Uint8Array {
  const { codes, levels } = fixedEffects[f];
  const counts = new Int32Array(levels);
  for (const code of codes) counts[code] += 1;
  return Uint8Array.from(codes, (code) => (counts[code] === 1 ? 1 : 0));
}

const weightOfPositive = 1e4;
const rectifierTolerance = 1e-5;
const smallestSeparation = 1e-2;
const mostRectifications = 200;

/**
 * Rows with outcome 0 for which a combination of regressors and effects is above 0 there and 0 wherever the outcome is
 * above 0: weighted least squares of a target ≥ 0 on them, the fit cut at 0 as the next target, until it is nowhere negative.
 *
 * @returns 1 for each separated row; null when the rounds were spent without a verdict
 */
function separatedRows({ y, x, fixedEffects }: Design): Uint8Array | null {
  const out = new Uint8Array(y.length);
  if (!y.includes(0)) return out;
  const weights = y.map((value) => (value > 0 ? weightOfPositive : 1));
  const absorber = new Absorber(fixedEffects, weights);
  const basis = orthogonal(
    x.map((column) => absorber.residual(column, 1e-9)),
    x,
    weights,
  );
  let target = y.map((value) => (value > 0 ? 0 : 1));
  for (let round = 0; round < mostRectifications; round++) {
    const left = absorber.residual(target, 1e-9);
    for (const column of basis) {
      let product = 0;
      for (let row = 0; row < left.length; row++) product += weights[row] * column[row] * left[row];
      for (let row = 0; row < left.length; row++) left[row] -= product * column[row];
    }
    const fitted = target.map((value, row) => value - left[row]);
    let lowest = 0;
    let size = 0;
    let furthest = 0;
    for (let row = 0; row < y.length; row++) {
      furthest = Math.max(furthest, Math.abs(left[row]));
      if (y[row] > 0) continue;
      lowest = Math.min(lowest, fitted[row]);
      size = Math.max(size, fitted[row]);
    }
    if (size < rectifierTolerance) return out;
    if (lowest > -rectifierTolerance * size && furthest < 100 * rectifierTolerance * size) {
      for (let row = 0; row < y.length; row++)
        out[row] = y[row] === 0 && fitted[row] > smallestSeparation * size ? 1 : 0;
      return out;
    }
    target = fitted.map((value, row) => (y[row] > 0 || value < 0 ? 0 : value));
  }
  return null;
}

/** Columns of unit weighted length at right angles; those that the others explain are left out. */
function orthogonal(
  columns: readonly Float64Array[],
  original: readonly Float64Array[],
  weights: Float64Array,
): readonly Float64Array[] {
  const basis: Float64Array[] = [];
  for (const [k, column] of columns.entries()) {
    const left = column.slice();
    for (const one of basis) {
      const product = weightedProduct(one, left, weights);
      for (let row = 0; row < left.length; row++) left[row] -= product * one[row];
    }
    const length = Math.sqrt(weightedProduct(left, left, weights));
    if (!(length > 1e-6 * Math.sqrt(weightedProduct(original[k], original[k], weights)))) continue;
    basis.push(left.map((value) => value / length));
  }
  return basis;
}

/** Σ w·a·b over the rows. */
export function weightedProduct(a: Float64Array, b: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += weights[row] * a[row] * b[row];
  return sum;
}

function mergeReasons(dropped: readonly Dropped[]): readonly Dropped[] {
  const merged = new Map<string, Dropped>();
  for (const one of dropped) {
    const key = `${one.reason} ${one.what}`;
    const before = merged.get(key);
    merged.set(
      key,
      before === undefined
        ? one
        : {
            ...one,
            rows: before.rows + one.rows,
            index: Int32Array.from([...(before.index ?? []), ...(one.index ?? [])]).toSorted(),
          },
    );
  }
  return [...merged.values()];
}
