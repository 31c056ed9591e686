import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { countrySectorIndex, flowIndex } from "./axes.ts";
import { countryArray, countrySectorArray, flowArray, LabelledArray } from "./labelled_array.ts";

const axes = { countries: ["CHN", "DEU", "RUS"], sectors: ["B", "C19"] };

describe("LabelledArray", () => {
  it("lies in memory as the axes say", () => {
    const flows = flowArray(
      axes,
      Float64Array.from({ length: 18 }, (_, i) => i),
    );
    const added = countrySectorArray(axes);
    for (const [i, exporter] of axes.countries.entries()) {
      for (const [j, sector] of axes.sectors.entries()) {
        expect(added.offset(exporter, sector)).toBe(countrySectorIndex(3, i, j));
        for (const [n, importer] of axes.countries.entries()) {
          expect(flows.get(exporter, importer, sector)).toBe(flowIndex(3, i, n, j));
        }
      }
    }
  });

  it("shares its numbers", () => {
    const values = new Float64Array(3);
    const balance = countryArray(axes, values);
    balance.set(["RUS"], 7);
    expect([...values]).toEqual([0, 0, 7]);
  });

  it("says which label is wrong and which was meant", () => {
    expect(() => flowArray(axes).get("CHN", "RSU", "B")).toThrow('unknown importer "RSU". Did you mean "RUS"?');
    expect(() => flowArray(axes).get("CHN", "RUS")).toThrow("needed: exporter, importer, sector");
    expect(() => countryArray(axes, new Float64Array(2))).toThrow("2 numbers given for 3 country = 3 cells");
    expect(() => countryArray({ countries: ["CHN", "CHN"] })).toThrow('country "CHN" is listed twice');
    expect(() => flowArray(axes).sumTo("country")).toThrow('no dimension "country"');
  });

  it("sums over what is not kept, in any order", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 0, max: 1e6 }),
        fc.infiniteStream(fc.integer({ min: -9, max: 9 })),
        (shape, pick, numbers) => {
          const dimensions = shape.map((size, d) => ({
            name: `d${d}`,
            labels: Array.from({ length: size }, (_, k) => `${d}.${k}`),
          }));
          const cells = shape.reduce((product, size) => product * size, 1);
          const array = new LabelledArray(
            dimensions,
            Float64Array.from({ length: cells }, () => numbers.next().value),
          );
          const kept = dimensions.filter((_, d) => ((pick >> d) & 1) === 1).reverse();
          const sums = array.sumTo(...kept.map(({ name }) => name));
          const expected = new LabelledArray(kept);
          const walk = (labels: readonly string[]): void => {
            if (labels.length < dimensions.length) {
              for (const label of dimensions[labels.length].labels) walk([...labels, label]);
              return;
            }
            const cell = kept.map((dimension) => labels[dimensions.indexOf(dimension)]);
            expected.set(cell, expected.get(...cell) + array.get(...labels));
          };
          walk([]);
          expect([...sums.values]).toEqual([...expected.values]);
        },
      ),
    );
  });
});
