/** A symmetric matrix as its eigenvalues and vectors. */
export interface SymmetricEigen {
  /** In no order, length n. */
  readonly values: Float64Array;
  /** Column k belongs to value k; row-major n × n, orthogonal. */
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and vectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, algorithm 8.5.3).
 *
 * @param a symmetric, row-major n × n; left unchanged
 */
export function symmetricEigen(a: Float64Array, n: number): SymmetricEigen {
  const work = a.slice();
  const vectors = new Float64Array(n * n);
  for (let k = 0; k < n; k++) vectors[k * n + k] = 1;
  for (let sweep = 0; sweep < 60 && offDiagonal(work, n) > 0; sweep++) {
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(work, vectors, n, p, q);
  }
  return { values: Float64Array.from({ length: n }, (_, k) => work[k * n + k]), vectors };
}

/** Σ f(value)·v·v′ over the eigenvalues: a function of the matrix. */
export function matrixFunction({ values, vectors }: SymmetricEigen, f: (value: number) => number): Float64Array {
  const n = values.length;
  const out = new Float64Array(n * n);
  for (let k = 0; k < n; k++) {
    const value = f(values[k]);
    if (value === 0) continue;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) out[i * n + j] += value * vectors[i * n + k] * vectors[j * n + k];
    }
  }
  return out;
}

function offDiagonal(a: Float64Array, n: number): number {
  let most = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      // Relative to the diagonal, so that regressors of very different scales are treated alike.
      const scale = Math.sqrt(Math.abs(a[i * n + i] * a[j * n + j]));
      if (Math.abs(a[i * n + j]) > 1e-16 * scale) most = Math.max(most, Math.abs(a[i * n + j]));
    }
  }
  return most;
}

function rotate(a: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const off = a[p * n + q];
  if (off === 0) return;
  const theta = (a[q * n + q] - a[p * n + p]) / (2 * off);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const kp = a[k * n + p];
    const kq = a[k * n + q];
    a[k * n + p] = c * kp - s * kq;
    a[k * n + q] = s * kp + c * kq;
  }
  for (let k = 0; k < n; k++) {
    const pk = a[p * n + k];
    const qk = a[q * n + k];
    a[p * n + k] = c * pk - s * qk;
    a[q * n + k] = s * pk + c * qk;
    const vp = vectors[k * n + p];
    const vq = vectors[k * n + q];
    vectors[k * n + p] = c * vp - s * vq;
    vectors[k * n + q] = s * vp + c * vq;
  }
}
