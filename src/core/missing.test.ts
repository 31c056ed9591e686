import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { combine, isMissing, known, missing, missingText, ratio, required } from "./missing.ts";

describe("missing numbers", () => {
  it("keep their reason through a computation", () => {
    const gap = missing("not_reported", "imports of CHN from ROW");
    expect(combine([1, gap, missing("suppressed")], (a, b, c) => a + b + c)).toEqual(gap);
    expect(ratio(gap, 0)).toEqual(gap);
    expect(ratio(1, gap)).toEqual(gap);
    expect(missingText(gap)).toBe("the reporter publishes no figure for it: imports of CHN from ROW");
  });

  it("are never 0 and never NaN", () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (a, b) => {
        const result = ratio(known(a, "unobserved"), known(b, "unobserved"));
        expect(isMissing(result) || Number.isFinite(result)).toBe(true);
        if (Number.isFinite(a) && b === 0) expect(result).toEqual({ missing: "empty_base" });
      }),
    );
  });

  it("stop a computation that cannot do without", () => {
    expect(required(3, "output")).toBe(3);
    expect(() => required(missing("suppressed"), "output of RUS")).toThrow(
      "output of RUS is not known: the source withholds it.",
    );
  });
});
