import fc from "fast-check";
import { expect, it } from "vitest";

import { laplacianInverse, pseudoInverse } from "./pseudo_inverse.ts";

const product = (a: Float64Array, b: Float64Array, n: number): Float64Array =>
  Float64Array.from({ length: n * n }, (_, at) => {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += a[Math.floor(at / n) * n + k] * b[k * n + (at % n)];
    return sum;
  });

/** A Laplacian of random links between n places, some of them linked to none, some in parts of their own. */
function laplacian(n: number, links: readonly (readonly [number, number, number])[]): Float64Array {
  const a = new Float64Array(n * n);
  for (const [i, j, weight] of links) {
    if (i === j || i >= n || j >= n) continue;
    a[i * n + i] += weight;
    a[j * n + j] += weight;
    a[i * n + j] -= weight;
    a[j * n + i] -= weight;
  }
  return a;
}

const link = fc.tuple(fc.nat(6), fc.nat(6), fc.double({ min: 0.1, max: 10, noNaN: true }));

it("the inverse of a Laplacian meets the four conditions of Penrose, connected or not", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 7 }), fc.array(link, { minLength: 1, maxLength: 12 }), (n, links) => {
      const a = laplacian(n, links);
      for (const inverse of [laplacianInverse(a, n), pseudoInverse(a, n)]) {
        const both = product(a, inverse, n);
        const again = product(both, a, n);
        const back = product(product(inverse, a, n), inverse, n);
        for (let k = 0; k < n * n; k++) {
          expect(Math.abs(again[k] - a[k])).toBeLessThan(1e-8);
          expect(Math.abs(back[k] - inverse[k])).toBeLessThan(1e-6);
          expect(Math.abs(both[k] - both[(k % n) * n + Math.floor(k / n)])).toBeLessThan(1e-8);
        }
      }
    }),
    { seed: 7, numRuns: 200 },
  );
});
