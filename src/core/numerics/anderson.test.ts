import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createRandom } from "../random.ts";
import { AndersonAccelerator } from "./anderson.ts";

/** Iterates y ← G(y) with acceleration; returns the number of images taken until |G(y) − y| < tolerance. */
function iterate(map: (y: Float64Array) => Float64Array, dimension: number, memory: number, tolerance: number): number {
  const accelerator = new AndersonAccelerator(dimension, memory);
  const y = new Float64Array(dimension);
  for (let count = 1; count <= 500; count++) {
    const image = map(y);
    if (image.every((value, i) => Math.abs(value - y[i]) < tolerance)) return count;
    accelerator.next(y, image, y);
  }
  return Infinity;
}

function affine(n: number, seed: number, scale: number): (y: Float64Array) => Float64Array {
  const random = createRandom(seed);
  const a = Float64Array.from({ length: n * n }, () => (scale * random.normal()) / Math.sqrt(n));
  const b = Float64Array.from({ length: n }, () => random.normal());
  return (y) =>
    Float64Array.from({ length: n }, (_, i) => y.reduce((sum, value, k) => sum + a[i * n + k] * value, b[i]));
}

describe("AndersonAccelerator", () => {
  it("solves an affine map of n unknowns in n + 1 steps, contraction or not", () => {
    // One image more shows the solution; another is allowed for rounding (never needed by 40,000 maps at this scale).
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 1e6 }), (n, seed) => {
        expect(iterate(affine(n, seed, 0.4), n, 10, 1e-9)).toBeLessThanOrEqual(n + 3);
      }),
    );
  });

  it("solves y = cos y", () => {
    const images = iterate((y) => y.map(Math.cos), 1, 3, 1e-13);
    expect(images).toBeLessThan(12);
  });

  it("takes the plain step first and after a restart", () => {
    const accelerator = new AndersonAccelerator(2, 4);
    const out = new Float64Array(2);
    for (let round = 0; round < 2; round++) {
      accelerator.next(Float64Array.of(0, 0), Float64Array.of(1, 2), out);
      expect([...out]).toEqual([1, 2]);
      accelerator.next(Float64Array.of(1, 2), Float64Array.of(2, 2), out);
      accelerator.restart();
    }
  });

  it("survives a repeated state", () => {
    const accelerator = new AndersonAccelerator(1, 3);
    const out = new Float64Array(1);
    for (let i = 0; i < 5; i++) accelerator.next(Float64Array.of(1), Float64Array.of(2), out);
    expect([...out]).toEqual([2]);
  });
});
