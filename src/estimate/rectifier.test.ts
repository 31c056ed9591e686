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

/** Some rows of a design laid out by cell. */
function laidOut(design: Design, without: readonly number[], layout: Layout) {
  const rows = Int32Array.from([...design.y.keys()].filter((row) => !without.includes(row)));
  const absorber = createAbsorber(design.fixedEffects, rows, design.y.length, { layout });
  const counted = new Float64Array(design.y.length);
  for (const row of rows) counted[row] = 1;
  const columns = design.x.map((column) => absorber.place(column));
  const byRow = ({ cells, doubtful }: Rectified): Rectified => ({
    cells: cells.map((q) => absorber.order[q]).sort((a, b) => a - b),
    doubtful: doubtful.map((q) => absorber.order[q]).sort((a, b) => a - b),
  });
  return { absorber, present: absorber.place(counted), y: absorber.place(design.y), columns, byRow };
}

/** What the rectifier says about some rows of a design, as positions in it; all zeros are open. */
function rectifyRows(
  design: Design,
  { without = [], layout = "sparse", rounds }: { without?: readonly number[]; layout?: Layout; rounds?: number } = {},
): Rectified {
  const { y, byRow, ...space } = laidOut(design, without, layout);
  const open = Int32Array.from([...y.keys()].filter((q) => y[q] === 0 && space.present[q] > 0));
  return byRow(rectify({ ...space, open }, rounds));
}

/** What the whole search says, or without the rectifier the projection onto a cone alone. */
function searchRows(
  design: Design,
  { without = [], layout = "sparse", rounds }: { without?: readonly number[]; layout?: Layout; rounds?: number } = {},
): Rectified {
  const { absorber, y, present, columns, byRow } = laidOut(design, without, layout);
  return byRow(findSeparation(absorber, y, present, columns, rounds));
}

/** All rows that a search finds, one set after another, and those in doubt at the end. */
function searchAll(search: (without: readonly number[]) => Rectified): Rectified {
  let cells: readonly number[] = [];
  for (;;) {
    const found = search(cells);
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
      expect(searchRows(design, { layout, rounds: 0 })).toEqual({ cells: marked, doubtful: [] });
      expect(rectifyRows(design, { layout })).toEqual({ cells: marked, doubtful: [] });
    }
  });

  it("finds the rows of linear programs and no others in sparse panels, as do the searches with it and without", () => {
    const shapes = fc.record({
      countries: fc.integer({ min: 4, max: 6 }),
      years: fc.integer({ min: 2, max: 4 }),
      rows: fc.integer({ min: 30, max: 90 }),
      positive: fc.constantFrom(0.3, 0.5, 0.7),
      bans: fc.integer({ min: 0, max: 3 }),
      noises: fc.integer({ min: 0, max: 2 }),
      seed: fc.nat(1e6),
    });
    let separated = 0;
    let clean = 0;
    fc.assert(
      fc.property(shapes, fc.constantFrom<Layout>("auto", "sparse"), (shape, layout) => {
        const base = sparsePanel(shape);
        // A regressor that the effects absorb must not come back as rounding.
        const absorbed = Float64Array.from(base.fixedEffects[0].codes, (code) => (code % 3) / 7);
        const design = { ...base, names: [...base.names, "absorbed"], x: [...base.x, absorbed] };
        const expected = separatedByLinearProgram(design);
        if (expected.length > 0) separated++;
        else clean++;
        const { doubtful, cells } = searchAll((without) => rectifyRows(design, { without, layout }));
        if (doubtful.length > 0) for (const row of cells) expect(expected).toContain(row);
        else expect(cells).toEqual(expected);
        for (const rounds of [undefined, 0]) {
          const found = searchAll((without) =>
            searchRows(design, { without, layout, ...(rounds === 0 && { rounds }) }),
          );
          expect(found).toEqual({ cells: expected, doubtful: [] });
        }
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
