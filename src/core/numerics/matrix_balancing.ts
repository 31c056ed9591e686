import { LeewayError } from "../errors.ts";
import { factorizeCholesky, solveCholesky } from "./linear_algebra.ts";

/** A matrix scaled to given totals: entry (r, c) is row[r]·a[r, c]·column[c]. */
export interface BalancedMatrix {
  /** Factors ≥ 0 of rows and columns; determined up to one common factor per connected part of the matrix. */
  readonly row: Float64Array;
  readonly column: Float64Array;
  readonly iterations: number;
  /** Largest relative gap of a row from its total; columns meet theirs but for rounding. */
  readonly residual: number;
}

const sweeps = 10;
const newtonSteps = 100;
/** Keeps the curvature definite along the factors that are free. */
const ridge = 1e-13;
/** Largest change of a log factor in one step. */
const longestStep = 5;

/**
 * Scales the rows and columns of a non-negative matrix to given totals (matrix balancing, RAS, Sinkhorn and Knopp 1967).
 *
 * A few alternating sweeps, then Newton's method on the convex dual with the column factors eliminated: sweeps alone crawl
 * where the diagonal dominates, as it does in matrices of trade with home sales.
 *
 * @param a row-major rows × columns, entries ≥ 0; left unchanged
 * @param rowTotals ≥ 0; with the same sum as `columnTotals`
 * @param columnTotals ≥ 0
 * @param tolerance largest residual accepted
 * @throws LeewayError `core.no_balance` (numerical), with the row or column at fault, when no scaling meets the totals
 */
export function balanceMatrix(
  a: Float64Array,
  rowTotals: Float64Array,
  columnTotals: Float64Array,
  tolerance = 1e-12,
): BalancedMatrix {
  const problem = new Balancing(a, rowTotals, columnTotals);
  let iterations = 0;
  while (iterations < sweeps + newtonSteps) {
    const { residual } = problem;
    if (residual <= tolerance) return { row: problem.row, column: problem.column, iterations, residual };
    iterations += 1;
    if (iterations <= sweeps) problem.sweep();
    else if (!problem.newton()) break;
  }
  throw noBalance(problem.worstRow, "row", problem.residual);
}

class Balancing {
  readonly row: Float64Array;
  readonly column: Float64Array;
  residual = Infinity;
  worstRow = 0;
  readonly #a: Float64Array;
  readonly #rowTotals: Float64Array;
  readonly #columnTotals: Float64Array;
  readonly #rowSums: Float64Array;

  constructor(a: Float64Array, rowTotals: Float64Array, columnTotals: Float64Array) {
    this.#a = a;
    this.#rowTotals = rowTotals;
    this.#columnTotals = columnTotals;
    this.row = rowTotals.map((total) => (total > 0 ? 1 : 0));
    this.column = new Float64Array(columnTotals.length);
    this.#rowSums = new Float64Array(rowTotals.length);
    this.#meetColumns();
  }

  /** Meets the row totals, then the column totals again. */
  sweep(): void {
    for (let r = 0; r < this.row.length; r++) {
      if (this.#rowTotals[r] > 0) this.row[r] *= this.#rowTotals[r] / this.#rowSums[r];
    }
    this.#meetColumns();
  }

  /** One damped Newton step in the logs of the row factors; false where no step lowers the dual. */
  newton(): boolean {
    const m = this.row.length;
    const before = this.row.slice();
    const gradient = this.#rowSums.map((sum, r) => sum - this.#rowTotals[r]);
    const scale = this.#rowSums.map((sum) => (sum > 0 ? 1 / Math.sqrt(sum) : 0));
    const step = solveCholesky(
      factorizeCholesky(this.#curvature(scale), m),
      m,
      gradient.map((value, r) => -value * scale[r]),
    ).map((value, r) => value * scale[r]);
    const slope = step.reduce((sum, value, r) => sum + value * gradient[r], 0);
    const start = this.#dual();
    const residual = this.residual;
    const largest = step.reduce((most, value) => Math.max(most, Math.abs(value)), longestStep);
    for (let length = longestStep / largest; length > 1e-6; length /= 2) {
      for (let r = 0; r < m; r++) this.row[r] = before[r] * Math.exp(length * step[r]);
      this.#meetColumns();
      if (this.#dual() <= start + 1e-4 * length * slope || this.residual < residual) return true;
    }
    this.row.set(before);
    this.#meetColumns();
    return false;
  }

  /** Σ_c C_c ln Σ_r a_rc e^x_r − Σ_r R_r x_r, convex in x = ln of the row factors. */
  #dual(): number {
    let value = 0;
    for (const [c, total] of this.#columnTotals.entries())
      if (total > 0) value -= total * Math.log(this.column[c] / total);
    for (const [r, total] of this.#rowTotals.entries()) if (total > 0) value -= total * Math.log(this.row[r]);
    return value;
  }

  /** Second derivative of the dual, scaled to a unit diagonal before the columns' part; a ridge holds the free factor. */
  #curvature(scale: Float64Array): Float64Array {
    const m = this.row.length;
    const n = this.column.length;
    const weighted = new Float64Array(m * n);
    for (let r = 0; r < m; r++) {
      for (let c = 0; c < n; c++) {
        const total = this.#columnTotals[c];
        if (total > 0) {
          weighted[r * n + c] = (scale[r] * this.row[r] * this.#a[r * n + c] * this.column[c]) / Math.sqrt(total);
        }
      }
    }
    const matrix = new Float64Array(m * m);
    for (let r = 0; r < m; r++) {
      for (let s = 0; s <= r; s++) {
        let dot = 0;
        for (let c = 0; c < n; c++) dot += weighted[r * n + c] * weighted[s * n + c];
        matrix[r * m + s] = (r === s ? 1 + ridge : 0) - dot;
      }
      if (scale[r] > 0) matrix[r * m + r] = Math.max(matrix[r * m + r], ridge);
    }
    return matrix;
  }

  #meetColumns(): void {
    const n = this.column.length;
    const sums = new Float64Array(n);
    for (let r = 0; r < this.row.length; r++) {
      for (let c = 0; c < n; c++) sums[c] += this.row[r] * this.#a[r * n + c];
    }
    for (let c = 0; c < n; c++) {
      const total = this.#columnTotals[c];
      if (total > 0 && !(sums[c] > 0)) throw noBalance(c, "column", 1);
      this.column[c] = total > 0 ? total / sums[c] : 0;
    }
    this.residual = 0;
    for (let r = 0; r < this.row.length; r++) {
      let sum = 0;
      for (let c = 0; c < n; c++) sum += this.#a[r * n + c] * this.column[c];
      sum *= this.row[r];
      this.#rowSums[r] = sum;
      const total = this.#rowTotals[r];
      if (total === 0) continue;
      if (!(sum > 0)) throw noBalance(r, "row", 1);
      const gap = Math.abs(sum / total - 1);
      if (gap <= this.residual) continue;
      this.residual = gap;
      this.worstRow = r;
    }
  }
}

function noBalance(index: number, axis: "row" | "column", residual: number): LeewayError {
  return new LeewayError(
    "core.no_balance",
    `the matrix cannot be scaled to its totals: ${axis} ${index} stays ${residual.toExponential(1)} off. ` +
      "Too many of its entries are 0 for these totals.",
    { axis, index, residual },
    { kind: "numerical" },
  );
}
