import { describe, expect, it } from "vitest";

import { createRandom } from "../../core/random.ts";
import { exponential } from "./exponential.ts";

describe("exponential", () => {
  it("equals Math.exp to a few units in the last place", () => {
    const random = createRandom(1);
    for (let k = 0; k < 200_000; k++) {
      const x = k % 2 === 0 ? 2 * random.normal() : 1400 * random.uniform() - 700;
      const expected = Math.exp(x);
      expect(Math.abs(exponential(x) - expected) <= 5e-16 * expected).toBe(true);
    }
  });

  it("is exact at 0 and follows Math.exp at the ends", () => {
    expect(exponential(0)).toBe(1);
    for (const x of [-Infinity, -800, -745, 709, 710, Infinity, NaN]) expect(exponential(x)).toBe(Math.exp(x));
  });
});
