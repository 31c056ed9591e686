/**
 * The matrix of weighted cross products of columns, K × K row-major: Σ w·x_k·x_l.
 *
 * @param weights by cell, or null for 1
 */
export function crossProducts(columns: readonly Float64Array[], weights: Float64Array | null): Float64Array {
  const size = columns.length;
  const out = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    for (let l = 0; l <= k; l++) {
      const value = weights === null ? dot(columns[k], columns[l]) : weightedDot(columns[k], columns[l], weights);
      out[k * size + l] = value;
      out[l * size + k] = value;
    }
  }
  return out;
}

/** Σ a·b. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let q = 0; q < a.length; q++) sum += a[q] * b[q];
  return sum;
}

/** Σ w·a·b. */
export function weightedDot(a: Float64Array, b: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let q = 0; q < a.length; q++) sum += weights[q] * a[q] * b[q];
  return sum;
}

/** Σ a. */
export function total(a: Float64Array): number {
  let sum = 0;
  for (let q = 0; q < a.length; q++) sum += a[q];
  return sum;
}

/** Σ w·(x − mean)² of each column, not quite 0 for constants. */
export function variances(columns: readonly Float64Array[], weights: Float64Array): Float64Array {
  const all = total(weights);
  return Float64Array.from(columns, (column) => {
    const squares = weightedDot(column, column, weights);
    let sum = 0;
    for (let q = 0; q < column.length; q++) sum += weights[q] * column[q];
    return Math.max(1e-12 * squares, squares - (sum * sum) / all);
  });
}
