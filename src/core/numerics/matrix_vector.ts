/**
 * Products of a dense row-major block with a vector, for the inner loops of solvers: four rows at a time, so that each
 * loaded element of the vector serves four products. Blocks and vectors are ranges of larger arrays, given by offsets;
 * `| 0` tells the compiler that an offset is a 32-bit integer, which spares an overflow check for each element.
 */

/**
 * out[r] = Σ_c A[r][c]·x[c]: one number for each row of a block.
 *
 * @param a holds the block from `aFrom`, `rows` × `columns`, row-major
 * @param x holds the vector from `xFrom`, length `columns`
 * @param out written from `outFrom`, length `rows`; must not overlap `x`
 */
export function rowProducts(
  a: Float64Array,
  aFrom: number,
  rows: number,
  columns: number,
  x: Float64Array,
  xFrom: number,
  out: Float64Array,
  outFrom: number,
): void {
  let r = 0;
  for (; r + 3 < rows; r += 4) {
    const a0 = (aFrom + r * columns) | 0;
    const a1 = (a0 + columns) | 0;
    const a2 = (a1 + columns) | 0;
    const a3 = (a2 + columns) | 0;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let c = 0; c < columns; c++) {
      const value = x[xFrom + c];
      s0 += a[a0 + c] * value;
      s1 += a[a1 + c] * value;
      s2 += a[a2 + c] * value;
      s3 += a[a3 + c] * value;
    }
    out[outFrom + r] = s0;
    out[outFrom + r + 1] = s1;
    out[outFrom + r + 2] = s2;
    out[outFrom + r + 3] = s3;
  }
  for (; r < rows; r++) {
    const a0 = (aFrom + r * columns) | 0;
    let sum = 0;
    for (let c = 0; c < columns; c++) sum += a[a0 + c] * x[xFrom + c];
    out[outFrom + r] = sum;
  }
}

/**
 * The products of `rowProducts` with two vectors at once, so that the block is read once.
 *
 * @param xFrom the first vector is x[xFrom …], the second y[0 …], `columns` long each; x may be `a` itself
 * @param outX written from `outFrom`, length `rows`
 * @param outY written from 0, length `rows`
 */
export function rowProductsOfTwo(
  a: Float64Array,
  rows: number,
  columns: number,
  x: Float64Array,
  xFrom: number,
  y: Float64Array,
  outX: Float64Array,
  outFrom: number,
  outY: Float64Array,
): void {
  let r = 0;
  for (; r + 1 < rows; r += 2) {
    const a0 = (r * columns) | 0;
    const a1 = (a0 + columns) | 0;
    let x0 = 0;
    let x1 = 0;
    let y0 = 0;
    let y1 = 0;
    for (let c = 0; c < columns; c++) {
      const forX = x[xFrom + c];
      const forY = y[c];
      const first = a[a0 + c];
      const second = a[a1 + c];
      x0 += first * forX;
      y0 += first * forY;
      x1 += second * forX;
      y1 += second * forY;
    }
    outX[outFrom + r] = x0;
    outX[outFrom + r + 1] = x1;
    outY[r] = y0;
    outY[r + 1] = y1;
  }
  if (r === rows) return;
  rowProducts(a, r * columns, 1, columns, x, xFrom, outX, outFrom + r);
  rowProducts(a, r * columns, 1, columns, y, 0, outY, r);
}

/**
 * out[c] = Σ_r A[r][c]·x[r]: one number for each column of a block.
 *
 * @param a holds the block from `aFrom`, `rows` × `columns`, row-major
 * @param x holds the vector from `xFrom`, length `rows`
 * @param out written from `outFrom`, length `columns`; must not overlap `x`
 */
export function columnProducts(
  a: Float64Array,
  aFrom: number,
  rows: number,
  columns: number,
  x: Float64Array,
  xFrom: number,
  out: Float64Array,
  outFrom: number,
): void {
  for (let c = 0; c < columns; c++) out[outFrom + c] = 0;
  let r = 0;
  for (; r + 3 < rows; r += 4) {
    const a0 = (aFrom + r * columns) | 0;
    const a1 = (a0 + columns) | 0;
    const a2 = (a1 + columns) | 0;
    const a3 = (a2 + columns) | 0;
    const x0 = x[xFrom + r];
    const x1 = x[xFrom + r + 1];
    const x2 = x[xFrom + r + 2];
    const x3 = x[xFrom + r + 3];
    for (let c = 0; c < columns; c++) {
      out[outFrom + c] += a[a0 + c] * x0 + a[a1 + c] * x1 + (a[a2 + c] * x2 + a[a3 + c] * x3);
    }
  }
  for (; r < rows; r++) {
    const a0 = (aFrom + r * columns) | 0;
    const x0 = x[xFrom + r];
    for (let c = 0; c < columns; c++) out[outFrom + c] += a[a0 + c] * x0;
  }
}

/** Writes the transpose of a row-major `rows` × `columns` matrix into `out`, which must be another array. */
export function transpose(a: Float64Array, aFrom: number, rows: number, columns: number, out: Float64Array): void {
  for (let r = 0; r < rows; r++) {
    const from = aFrom + r * columns;
    for (let c = 0; c < columns; c++) out[c * rows + r] = a[from + c];
  }
}
