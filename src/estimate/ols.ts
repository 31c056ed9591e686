import { factorizeCholesky, solveCholesky } from "../core/numerics/linear_algebra.ts";
import { weightedDot } from "./moments.ts";

/** What {@link fitLeastSquares} returns. */
export interface LeastSquaresFit {
  readonly coefficients: Float64Array;
  /** y − fitted by cell. */
  readonly residuals: Float64Array;
  /** Σ ω·e². */
  readonly deviance: number;
}

/**
 * Weighted least squares on columns from which the effects were taken out (Frisch, Waugh and Lovell).
 *
 * @param y, x partialled out, by cell
 * @param weights by cell, 0 for cells without a row
 * @param products Σ ω·x·x′, K × K row-major
 */
export function fitLeastSquares(
  y: Float64Array,
  x: readonly Float64Array[],
  weights: Float64Array,
  products: Float64Array,
): LeastSquaresFit {
  const right = Float64Array.from(x, (column) => weightedDot(column, y, weights));
  const coefficients = solveCholesky(factorizeCholesky(products, x.length), x.length, right);
  const residuals = y.slice();
  for (const [k, column] of x.entries()) {
    const by = coefficients[k];
    for (let q = 0; q < residuals.length; q++) residuals[q] -= by * column[q];
  }
  return { coefficients, residuals, deviance: weightedDot(residuals, residuals, weights) };
}
