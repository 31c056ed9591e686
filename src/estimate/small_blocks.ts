/** out ← out + sign·A·B of row-major n × n blocks. */
export function addProduct(out: Float64Array, a: Float64Array, b: Float64Array, n: number, sign: 1 | -1): void {
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const value = sign * a[i * n + k];
      if (value === 0) continue;
      for (let j = 0; j < n; j++) out[i * n + j] += value * b[k * n + j];
    }
  }
}

/** out ← out + values. */
export function addTo(out: Float64Array, values: Float64Array): void {
  for (let k = 0; k < out.length; k++) out[k] += values[k];
}
