import { symmetricEigen, matrixFunction } from "./symmetric_eigen.ts";
import { factorizeCholesky, solveCholesky } from "./linear_algebra.ts";

/** Share of the largest eigenvalue below which one counts as 0. */
const NOTHING = 1e-11;

/**
 * The Moore-Penrose inverse of a symmetric positive semidefinite matrix.
 *
 * @param a row-major n × n; left unchanged
 */
export function pseudoInverse(a: Float64Array, n: number): Float64Array {
  const eigen = symmetricEigen(a, n);
  const least = NOTHING * Math.max(0, ...eigen.values);
  return matrixFunction(eigen, (value) => (value > least ? 1 / value : 0));
}

/**
 * The Moore-Penrose inverse of a Laplacian: symmetric, positive semidefinite, rows that sum to 0, some of them empty.
 *
 * Where the rest is connected, (A + c·J)⁻¹ − J ∕ c with J the projection on constants; else by eigenvalues.
 *
 * @param a row-major n × n; left unchanged
 * @param empty a row whose diagonal is at most this counts as empty; above 0 where rounding is left of what was taken away
 */
export function laplacianInverse(a: Float64Array, n: number, empty = 0): Float64Array {
  const rows = Array.from({ length: n }, (_, k) => k).filter((k) => a[k * n + k] > empty);
  const size = rows.length;
  const out = new Float64Array(n * n);
  if (size === 0) return out;
  const level = rows.reduce((sum, k) => sum + a[k * n + k], 0) / size;
  const lifted = new Float64Array(size * size);
  for (const [p, k] of rows.entries()) {
    for (const [q, l] of rows.entries()) lifted[p * size + q] = a[k * n + l] + level / size;
  }
  let factor: Float64Array;
  try {
    factor = factorizeCholesky(lifted, size);
    for (let k = 0; k < size; k++) if (factor[k * size + k] ** 2 < NOTHING * level) return pseudoInverse(a, n);
  } catch {
    return pseudoInverse(a, n);
  }
  for (const [q, l] of rows.entries()) {
    const unit = new Float64Array(size);
    unit[q] = 1;
    const column = solveCholesky(factor, size, unit);
    for (const [p, k] of rows.entries()) out[k * n + l] = column[p] - 1 / (level * size);
  }
  return out;
}
