import { describe, expect, it } from "vitest";

import { editDistance, nearest } from "./suggest.ts";

describe("nearest", () => {
  it("finds the word that was meant", () => {
    expect(nearest("tarif", ["trade_cost", "tariff", "embargo"])).toBe("tariff");
    expect(nearest("breif", ["read", "brief"])).toBe("brief");
  });

  it("stays silent when nothing is near", () => {
    expect(nearest("zebra", ["tariff", "embargo"])).toBeUndefined();
    expect(nearest("x", [])).toBeUndefined();
  });
});

describe("editDistance", () => {
  it("counts insertions, deletions, substitutions and swaps of neighbours", () => {
    expect([editDistance("kitten", "sitting"), editDistance("ab", "ba"), editDistance("", "abc")]).toEqual([3, 1, 3]);
  });
});
