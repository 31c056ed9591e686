/** Share of its scale below which what is left of a row counts as nothing. */
const NOTHING = 1e-10;

/**
 * A generalised inverse of a symmetric positive semidefinite matrix: the inverse on a largest set of independent rows, 0
 * elsewhere.
 *
 * @param a row-major n × n; overwritten
 * @param scale what the size of each diagonal entry is judged against, length n: its own value before anything was taken away
 * @returns symmetric, with A·G·A = A
 */
export function sparseInverse(a: Float64Array, n: number, scale: Float64Array): Float64Array {
  const rows: number[] = [];
  // Cholesky by rows; a row that depends on earlier ones is passed over.
  for (let i = 0; i < n; i++) {
    for (const j of rows) {
      let sum = a[i * n + j];
      for (const k of rows) {
        if (k >= j) break;
        sum -= a[i * n + k] * a[j * n + k];
      }
      a[i * n + j] = sum / a[j * n + j];
    }
    let left = a[i * n + i];
    for (const j of rows) left -= a[i * n + j] ** 2;
    if (!(left > NOTHING * scale[i])) continue;
    a[i * n + i] = Math.sqrt(left);
    rows.push(i);
  }
  const size = rows.length;
  const lower = new Float64Array(size * size);
  for (let p = 0; p < size; p++) for (let q = 0; q <= p; q++) lower[p * size + q] = a[rows[p] * n + rows[q]];
  const inverse = lowerInverse(lower, size);
  const out = new Float64Array(n * n);
  for (let p = 0; p < size; p++) {
    const row = inverse.subarray(p * size, (p + 1) * size);
    for (let q = 0; q <= p; q++) {
      const value = row[q];
      if (value === 0) continue;
      const at = rows[q] * n;
      for (let r = 0; r <= p; r++) out[at + rows[r]] += value * row[r];
    }
  }
  return out;
}

/** L⁻¹ of a lower triangular matrix, row-major. */
function lowerInverse(lower: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const scale = 1 / lower[i * n + i];
    for (let k = 0; k < i; k++) {
      const factor = -lower[i * n + k] * scale;
      if (factor !== 0) for (let j = 0; j <= k; j++) out[i * n + j] += factor * out[k * n + j];
    }
    out[i * n + i] = scale;
  }
  return out;
}
