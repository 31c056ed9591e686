import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Factor } from "./design.ts";
import { addEffects, recoverEffects } from "./fixed_effects.ts";

function factor(name: string, codes: readonly number[]): Factor {
  return { name, codes: Int32Array.from(codes), levels: Math.max(...codes) + 1 };
}

describe("fixed effects behind an index", () => {
  it("add up to it, however the factors are connected and wherever the search begins", () => {
    const rows = fc.array(fc.tuple(fc.nat(5), fc.nat(6), fc.nat(3), fc.nat(20)), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        rows,
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 40, maxLength: 40 }),
        (data, values) => {
          const factors = [0, 1, 2].map((k) =>
            factor(
              `f${k}`,
              data.map((row) => row[k as 0 | 1 | 2]),
            ),
          );
          const truth = factors.map(({ levels }, k) =>
            Float64Array.from({ length: levels }, (_, level) => values[10 * k + level]),
          );
          const index = new Float64Array(data.length);
          addEffects(index, factors, truth, 1);
          for (const start of [undefined, factors.map(({ levels }) => new Float64Array(levels).fill(2))]) {
            const found = recoverEffects(index, factors, start);
            const again = new Float64Array(data.length);
            addEffects(again, factors, found, 1);
            for (const [row, value] of again.entries()) expect(value).toBeCloseTo(index[row], 7);
          }
        },
      ),
    );
  });

  it("are refused where nothing adds up to the index", () => {
    const factors = [factor("f", [0, 0, 1, 1]), factor("g", [0, 1, 0, 1])];
    expect(() => recoverEffects(Float64Array.of(0, 0, 0, 1), factors)).toThrow(/do not add up/);
  });
});
