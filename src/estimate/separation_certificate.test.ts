import { describe, expect, it } from "vitest";

import { createRandom } from "../core/random.ts";
import { createAbsorber } from "./absorb/choose.ts";
import { panel } from "./reference.cases.ts";
import { certifiedCells } from "./separation_certificate.ts";
import type { SearchSpace } from "./separation_certificate.ts";

const SEPARATED = [8, 21, 33, 50];
const BOTH_WAYS = [60, 70, 80];

/** A panel whose first regressor is 1 at some zeros alone, and whose second is 1, −1 and `slack` at others and at a positive outcome. */
function space(slack: number): SearchSpace {
  const base = panel({ countries: 6, years: 4, regressors: 0, seed: 4, zeros: 0, domestic: 20 });
  const y = base.y.map((value, row) => (SEPARATED.includes(row) || BOTH_WAYS.includes(row) ? 0 : value));
  const absorber = createAbsorber(base.fixedEffects, null, y.length, { layout: "sparse" });
  const place = (values: Float64Array): Float64Array => absorber.place(values);
  const ban = y.map((_, row) => (SEPARATED.includes(row) ? 1 : 0));
  const mixed = y.map((_, row) => (row === 60 ? 1 : row === 70 ? -slack : row === 100 ? slack : 0));
  const outcome = place(y);
  return {
    absorber,
    present: place(new Float64Array(y.length).fill(1)),
    open: Int32Array.from([...outcome.keys()].filter((q) => outcome[q] === 0)),
    columns: [place(ban), place(mixed)],
  };
}

describe("a certificate of separation", () => {
  it("is found from a candidate that holds effects and other regressors besides", () => {
    const one = space(1);
    const { absorber, present, columns } = one;
    const random = createRandom(3);
    const candidate = columns[0].map((value, q) => 5 * value + 2 * columns[1][q]);
    absorber.weigh(present);
    absorber.purge(
      candidate,
      Float64Array.from({ length: absorber.kept }, () => random.normal() / 10),
    );
    const cells = certifiedCells(one, candidate);
    expect(cells.map((q) => absorber.order[q]).sort((a, b) => a - b)).toEqual(SEPARATED);
  });

  it.each([1, 1e-3, 1e-6])("is refused where a combination is %s of its largest value at other rows", (slack) => {
    const one = space(slack);
    expect(certifiedCells(one, one.columns[1])).toEqual([]);
  });

  it("is refused to what is no combination, and to 0", () => {
    const one = space(1);
    const lone = one.present.map((_, q) => (one.absorber.order[q] === 80 ? 1 : 0));
    expect(certifiedCells(one, lone)).toEqual([]);
    expect(certifiedCells(one, new Float64Array(lone.length))).toEqual([]);
  });
});
