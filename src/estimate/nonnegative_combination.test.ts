import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { nonnegativeCombination, orthonormalVectors } from "./nonnegative_combination.ts";

/** Subsets of k of n things. */
function subsets(n: number, k: number): readonly (readonly number[])[] {
  if (k === 0) return [[]];
  return Array.from({ length: n }, (_, first) => first).flatMap((first) =>
    subsets(n - first - 1, k - 1).map((rest) => [first, ...rest.map((one) => one + first + 1)]),
  );
}

/** The direction at right angles to d − 1 others in d dimensions: cofactors; all 0 where these are dependent. */
function across(rows: readonly (readonly number[])[], d: number): readonly number[] {
  const determinant = (m: readonly (readonly number[])[]): number =>
    m.length === 0
      ? 1
      : m[0].reduce((sum, value, c) => {
          const rest = m.slice(1).map((row) => row.filter((_, k) => k !== c));
          return sum + (c % 2 === 0 ? 1 : -1) * value * determinant(rest);
        }, 0);
  return Array.from({ length: d }, (_, c) => {
    const rest = rows.map((row) => row.filter((_, k) => k !== c));
    return (c % 2 === 0 ? 1 : -1) * determinant(rest);
  });
}

/** Rows at which some combination with B·c ≥ 0 is above 0: the union over the extreme rays, each across d − 1 rows. */
function supportByRays(b: readonly (readonly number[])[], d: number): readonly number[] {
  const support = new Set<number>();
  for (const chosen of subsets(b.length, d - 1)) {
    const ray = across(
      chosen.map((row) => b[row]),
      d,
    );
    for (const sign of [1, -1]) {
      const values = b.map((row) => row.reduce((sum, value, k) => sum + sign * value * ray[k], 0));
      if (values.every((value) => value >= 0)) values.forEach((value, row) => value > 0 && support.add(row));
    }
  }
  return [...support].sort((one, other) => one - other);
}

function rank(b: readonly (readonly number[])[], d: number): number {
  const columns = Array.from({ length: d }, (_, k) => Float64Array.from(b, (row) => row[k]));
  return orthonormalVectors(columns, 1e-9).length;
}

/** The support found by projecting again and again, leaving out what was found. */
function supportByProjection(b: readonly (readonly number[])[], d: number): readonly number[] {
  const support = new Set<number>();
  for (;;) {
    const rows = b.map((_, row) => row).filter((row) => !support.has(row));
    const columns = Array.from({ length: d }, (_, k) => Float64Array.from(rows, (row) => b[row][k]));
    const projection = nonnegativeCombination(orthonormalVectors(columns, 1e-9));
    expect(projection).not.toBeUndefined();
    if (projection === null || projection === undefined) break;
    const most = Math.max(...projection);
    projection.forEach((value, k) => {
      expect(value).toBeGreaterThan(-1e-5 * most);
      if (value > 1e-5 * most) support.add(rows[k]);
    });
  }
  return [...support].sort((one, other) => one - other);
}

describe("the nearest combination that is nowhere negative", () => {
  it("is found exactly in small cases", () => {
    const of = (...vectors: number[][]): ReturnType<typeof nonnegativeCombination> =>
      nonnegativeCombination(
        orthonormalVectors(
          vectors.map((vector) => Float64Array.from(vector)),
          1e-9,
        ),
      );
    expect(of([1, -1])).toBeNull();
    expect(of([-1, -1, 0])?.[0]).toBeCloseTo(1, 12);
    expect(of([1, -1, 0], [0, 1, -1])).toBeNull();
    const two = of([1, -1, 0], [0, 1, 1]);
    expect(two?.[2]).toBeGreaterThan(0.1);
    expect(of()).toBeNull();
  });

  it("tells the same rows as all extreme rays together", () => {
    const matrices = fc.integer({ min: 1, max: 3 }).chain((d) =>
      fc.record({
        d: fc.constant(d),
        b: fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: d, maxLength: d }), {
          minLength: d + 1,
          maxLength: 7,
        }),
      }),
    );
    let found = 0;
    fc.assert(
      fc.property(matrices, ({ d, b }) => {
        fc.pre(rank(b, d) === d);
        const expected = supportByRays(b, d);
        if (expected.length > 0) found++;
        expect(supportByProjection(b, d)).toEqual(expected);
      }),
      { numRuns: 1500, seed: 5 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
