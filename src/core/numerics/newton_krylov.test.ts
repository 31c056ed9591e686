import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { newtonKrylov } from "./newton_krylov.ts";

const toTolerance =
  (tolerance: number) =>
  (state: Float64Array, image: Float64Array): boolean =>
    state.every((value, i) => Math.abs(image[i] - value) <= tolerance);

describe("newtonKrylov", () => {
  it("solves linear maps in one step, expanding ones too, where plain iteration diverges", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(1e6), (n, seed) => {
        const slope = Float64Array.from({ length: n * n }, (_, k) => 3 * Math.sin(seed + 7.3 * k));
        const constant = Float64Array.from({ length: n }, (_, k) => Math.cos(seed + k));
        const map = (state: Float64Array, image: Float64Array): void => {
          for (let r = 0; r < n; r++) {
            image[r] = constant[r] + 6 * (r % 2) * state[r];
            for (let c = 0; c < n; c++) image[r] += (slope[r * n + c] * state[c]) / n;
          }
        };
        const state = new Float64Array(n);
        const { accepted } = newtonKrylov(map, state, { accept: toTolerance(1e-9) });
        expect(accepted).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("finds the root of a map that cycles when iterated: x = cos-like with slope −3", () => {
    const state = Float64Array.of(2);
    const map = (y: Float64Array, image: Float64Array): void => {
      image[0] = 1 - 3 * Math.tanh(y[0]);
    };
    const { accepted } = newtonKrylov(map, state, { accept: toTolerance(1e-12) });
    expect(accepted).toBe(true);
    expect(state[0] - (1 - 3 * Math.tanh(state[0]))).toBeCloseTo(0, 11);
  });

  it("keeps to the domain that `project` gives", () => {
    const state = Float64Array.of(4);
    const map = (y: Float64Array, image: Float64Array): void => {
      image[0] = y[0] - Math.log(y[0]);
    };
    const project = (y: Float64Array): void => {
      y[0] = Math.max(y[0], 1e-3);
    };
    expect(newtonKrylov(map, state, { accept: toTolerance(1e-12), project }).accepted).toBe(true);
    expect(state[0]).toBeCloseTo(1, 10);
  });

  it("says so when there is no root", () => {
    const map = (y: Float64Array, image: Float64Array): void => {
      image[0] = y[0] + 1 + y[0] ** 2;
    };
    expect(newtonKrylov(map, Float64Array.of(1), { accept: toTolerance(1e-9) }).accepted).toBe(false);
  });
});
