import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createRandom } from "../random.ts";
import { columnProducts, rowProducts, transpose } from "./matrix_vector.ts";

const shape = fc.record({
  rows: fc.integer({ min: 1, max: 13 }),
  columns: fc.integer({ min: 1, max: 13 }),
  shift: fc.integer({ min: 0, max: 5 }),
  seed: fc.integer({ min: 0, max: 1e6 }),
});

function drawn(length: number, seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length }, () => random.normal());
}

describe("products of a block with a vector", () => {
  it("give the sum over each row, at any offset", () => {
    fc.assert(
      fc.property(shape, ({ rows, columns, shift, seed }) => {
        const a = drawn(shift + rows * columns, seed);
        const x = drawn(shift + columns, seed + 1);
        const out = new Float64Array(shift + rows).fill(7);
        rowProducts(a, shift, rows, columns, x, shift, out, shift);
        for (let k = 0; k < shift; k++) expect(out[k]).toBe(7);
        for (let r = 0; r < rows; r++) {
          let sum = 0;
          for (let c = 0; c < columns; c++) sum += a[shift + r * columns + c] * x[shift + c];
          expect(out[shift + r]).toBeCloseTo(sum, 12);
        }
      }),
    );
  });

  it("give the sum over each column, and so the sum over each row of the transpose", () => {
    fc.assert(
      fc.property(shape, ({ rows, columns, shift, seed }) => {
        const a = drawn(shift + rows * columns, seed);
        const x = drawn(rows, seed + 1);
        const byColumn = new Float64Array(shift + columns);
        columnProducts(a, shift, rows, columns, x, 0, byColumn, shift);
        const flipped = new Float64Array(rows * columns);
        transpose(a, shift, rows, columns, flipped);
        const byRow = new Float64Array(columns);
        rowProducts(flipped, 0, columns, rows, x, 0, byRow, 0);
        for (let c = 0; c < columns; c++) expect(byColumn[shift + c]).toBeCloseTo(byRow[c], 12);
      }),
    );
  });
});
