import { matrixFunction, symmetricEigen } from "../core/numerics/symmetric_eigen.ts";

/**
 * The nearest positive semidefinite matrix: negative eigenvalues set to 0 (Cameron, Gelbach and Miller 2011).
 *
 * @param a symmetric, row-major n × n; left unchanged
 * @returns `a` itself where no eigenvalue is negative beyond rounding
 */
export function positivePart(a: Float64Array, n: number): Float64Array {
  const eigen = symmetricEigen(a, n);
  const largest = Math.max(0, ...eigen.values);
  const least = Math.min(0, ...eigen.values);
  return least >= -1e-14 * largest ? a : matrixFunction(eigen, (value) => Math.max(0, value));
}
