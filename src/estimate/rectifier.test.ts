import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createAbsorber } from "./absorb/choose.ts";
import type { Layout } from "./absorb/choose.ts";
import type { Design } from "./design.ts";
import { rectify } from "./rectifier.ts";
import type { Rectified } from "./rectifier.ts";
import { panel } from "./reference.cases.ts";
import { separationInDoubt } from "./row_filter.ts";
import { separatedByLinearProgram, sparsePanel } from "./separation.cases.ts";
import { findSeparation } from "./separation.ts";

/** What the rectifier says about some rows of a design, as positions in it; all zeros are open. */
function rectifyRows(
  design: Design,
  { without = [], layout = "sparse", rounds }: { without?: readonly number[]; layout?: Layout; rounds?: number } = {},
): Rectified {
  const rows = Int32Array.from([...design.y.keys()].filter((row) => !without.includes(row)));
  const absorber = createAbsorber(design.fixedEffects, rows, design.y.length, { layout });
  const counted = new Float64Array(design.y.length);
  for (const row of rows) counted[row] = 1;
  const present = absorber.place(counted);
  const y = absorber.place(design.y);
  const open = Int32Array.from([...y.keys()].filter((q) => y[q] === 0 && present[q] > 0));
  const columns = design.x.map((column) => absorber.place(column));
  const { cells, doubtful } = rectify({ absorber, present, open, columns }, rounds);
  const byRow = (some: readonly number[]): readonly number[] =>
    some.map((q) => absorber.order[q]).sort((a, b) => a - b);
  return { cells: byRow(cells), doubtful: byRow(doubtful) };
}

/** All rows that the rectifier finds, one set after another, and those in doubt at the end. */
function rectifyAll(design: Design, layout: Layout = "sparse"): Rectified {
  let cells: readonly number[] = [];
  for (;;) {
    const found = rectifyRows(design, { without: cells, layout });
    if (found.cells.length === 0) return { cells: cells.toSorted((a, b) => a - b), doubtful: found.doubtful };
    cells = [...cells, ...found.cells];
  }
}

describe("the rectifier", () => {
  it("finds the rows that the exact search finds, one regressor separating them", () => {
    const base = panel({ countries: 6, years: 4, regressors: 1, seed: 4, zeros: 0, domestic: 20 });
    const marked = [8, 21, 33, 50];
    const bothWays = [60, 70];
    const y = base.y.map((value, row) => (marked.includes(row) || bothWays.includes(row) ? 0 : value));
    const ban = Float64Array.from(y, (_, row) => (marked.includes(row) ? 1 : 0));
    const mixed = Float64Array.from(y, (_, row) => (row === 60 ? 1 : row === 70 ? -1 : 0));
    const design = { ...base, y, x: [base.x[0], ban, mixed] };
    for (const layout of ["auto", "sparse"] as const) {
      const absorber = createAbsorber(design.fixedEffects, null, y.length, { layout });
      const present = absorber.place(new Float64Array(y.length).fill(1));
      const columns = design.x.map((column) => absorber.place(column));
      const exact = findSeparation(absorber, absorber.place(y), present, columns);
      expect(exact.cells.map((q) => absorber.order[q]).sort((a, b) => a - b)).toEqual(marked);
      expect(rectifyRows(design, { layout })).toEqual({ cells: marked, doubtful: [] });
    }
  });

  it("finds the rows of linear programs and no others, sparse panels, with regressors and without", () => {
    const shapes = fc.record({
      countries: fc.integer({ min: 4, max: 6 }),
      years: fc.integer({ min: 2, max: 4 }),
      rows: fc.integer({ min: 30, max: 90 }),
      positive: fc.constantFrom(0.3, 0.5, 0.7),
      bans: fc.integer({ min: 0, max: 3 }),
      seed: fc.nat(1e6),
    });
    let separated = 0;
    let clean = 0;
    fc.assert(
      fc.property(shapes, fc.constantFrom<Layout>("auto", "sparse"), (shape, layout) => {
        const design = sparsePanel(shape);
        const expected = separatedByLinearProgram(design);
        if (expected.length > 0) separated++;
        else clean++;
        expect(rectifyAll(design, layout)).toEqual({ cells: expected, doubtful: [] });
      }),
      { numRuns: 100, seed: 7 },
    );
    expect(separated).toBeGreaterThan(20);
    expect(clean).toBeGreaterThan(5);
  });

  it("reports no row where a linear program finds none, though fits cut at 0 come to rest above 0 for long", () => {
    for (const seed of [1, 3, 8]) {
      const design = sparsePanel({ countries: 12, years: 8, rows: 600, positive: 0.4, seed });
      expect(separatedByLinearProgram(design)).toEqual([]);
      expect(rectifyRows(design)).toEqual({ cells: [], doubtful: [] });
    }
  });

  it("names the rows in doubt, and reports none, where its rounds end without a verdict", () => {
    const design = sparsePanel({ countries: 12, years: 8, rows: 600, positive: 0.4, seed: 1 });
    const { cells, doubtful } = rectifyRows(design, { rounds: 20 });
    expect(cells).toEqual([]);
    expect(doubtful.length).toBeGreaterThan(0);
    for (const row of doubtful) expect(design.y[row]).toBe(0);
    expect(separationInDoubt(doubtful)).toContain(`rows ${doubtful[0] + 1}, ${doubtful[1] + 1}, `);
    expect(separationInDoubt(doubtful)).toContain(` and ${doubtful.length - 20} more`);
    expect(separationInDoubt([4])).toContain("without a verdict on row 5, which");
  });
});
