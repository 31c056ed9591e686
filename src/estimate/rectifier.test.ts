import { expect, it } from "vitest";

import { createAbsorber } from "./absorb/choose.ts";
import { panel } from "./reference.cases.ts";
import { rectify } from "./rectifier.ts";
import { findSeparation } from "./separation.ts";

it("the rectifier finds the rows that the exact search finds, one regressor separating them", () => {
  const base = panel({ countries: 6, years: 4, regressors: 1, seed: 4, zeros: 0, domestic: 20 });
  const marked = [8, 21, 33, 50];
  const bothWays = [60, 70];
  const y = base.y.map((value, row) => (marked.includes(row) || bothWays.includes(row) ? 0 : value));
  const ban = Float64Array.from(y, (_, row) => (marked.includes(row) ? 1 : 0));
  const mixed = Float64Array.from(y, (_, row) => (row === 60 ? 1 : row === 70 ? -1 : 0));
  for (const layout of ["auto", "sparse"] as const) {
    const absorber = createAbsorber(base.fixedEffects, null, y.length, { layout });
    const present = absorber.place(new Float64Array(y.length).fill(1));
    const columns = [base.x[0], ban, mixed].map((column) => absorber.place(column));
    const outcome = absorber.place(y);
    const open = Int32Array.from([...outcome.keys()].filter((q) => outcome[q] === 0 && present[q] > 0));
    const rectified = rectify(absorber, open, present, columns);
    const exact = findSeparation(absorber, outcome, present, columns);
    const rowsOf = (cells: readonly number[]): number[] => cells.map((q) => absorber.order[q]).sort((a, b) => a - b);
    expect(rectified.settled).toBe(true);
    expect(rowsOf(rectified.cells)).toEqual(marked);
    expect(rowsOf(exact.cells)).toEqual(marked);
  }
});
