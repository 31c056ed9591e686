import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createRandom, xoshiro128 } from "./random.ts";

describe("createRandom", () => {
  it("steps through the published xoshiro128** sequence from the state 1, 2, 3, 4", () => {
    const state = Uint32Array.of(1, 2, 3, 4);
    // Output of the authors' C program (xoshiro128starstar.c, version 1.1) from this state.
    expect(Array.from({ length: 10 }, () => xoshiro128(state))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
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

  it("draws every integer below a bound about equally often", () => {
    const random = createRandom(11);
    const counts = Array.from({ length: 6 }, () => 0);
    for (let i = 0; i < 60_000; i++) counts[random.integer(6)] += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it("refuses a seed that is not an integer and an empty range", () => {
    expect(() => createRandom(Number.NaN)).toThrow("seed");
    expect(() => createRandom(1.5)).toThrow("seed");
    expect(() => createRandom(1).integer(0)).toThrow("below");
  });
});
