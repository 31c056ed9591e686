import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createRandom, xoshiro128 } from "./random.ts";

describe("createRandom", () => {
  it("steps through the published xoshiro128** sequence from the state 1, 2, 3, 4", () => {
    const state = Uint32Array.of(1, 2, 3, 4);
    // First words: rotl(2·5, 7)·9 = 11520, then by hand from the published recurrence.
    expect([xoshiro128(state), xoshiro128(state), xoshiro128(state)]).toEqual([11520, 0, 5927040]);
  });

  it("gives the same numbers for the same seed", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const a = createRandom(seed);
        const b = createRandom(seed);
        for (let i = 0; i < 20; i++) expect([a.uniform(), a.normal()]).toEqual([b.uniform(), b.normal()]);
      }),
    );
  });

  it("has the moments of its distributions", () => {
    const random = createRandom(7);
    const n = 200_000;
    let sum = 0;
    let square = 0;
    let uniform = 0;
    for (let i = 0; i < n; i++) {
      const value = random.normal();
      sum += value;
      square += value * value;
      uniform += random.uniform();
    }
    expect(Math.abs(sum / n)).toBeLessThan(0.01);
    expect(Math.abs(square / n - 1)).toBeLessThan(0.02);
    expect(Math.abs(uniform / n - 0.5)).toBeLessThan(0.005);
  });

  it("shuffles without losing an item", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const ascending = (a: number, b: number): number => a - b;
        expect(createRandom(seed).shuffle(items).sort(ascending)).toEqual([...items].sort(ascending));
      }),
    );
  });
});
