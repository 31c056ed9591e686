import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { solveShocks } from "./models.cases.ts";
import { randomWorld } from "./random_world.cases.ts";

const embargo = "embargo: { exporter: RUS, importer: [CHN, USA], both_ways: true, share: 0.8 }";

describe("diversion", () => {
  it("adds up in every market and in sum, and agrees with the flows", () => {
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        const world = randomWorld({ N: 5, J: 3, seed });
        const { diversion, flows, sectors } = solveShocks(world, [embargo], { diversion: "RUS", sectors: true });
        const { lost, purchases_change, gainers, markets, suppliers, outlets } = diversion!;
        const near = (a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThan(1e-6);
        for (const market of markets) {
          near(market.lost, market.gained_at_home + market.gained_by_third - market.purchases_change);
          const here = flows!.filter((flow) => flow.importer === market.importer && flow.sector === market.sector);
          near(
            market.purchases_change,
            here.reduce((sum, flow) => sum + flow.value_new - flow.value_base, 0),
          );
          const others = suppliers!.filter((row) => row.importer === market.importer && row.sector === market.sector);
          near(
            market.gained_at_home + market.gained_by_third,
            others.reduce((sum, row) => sum + row.change, 0),
          );
          expect(market.lost).toBeGreaterThan(0);
        }
        near(lost, gainers.reduce((sum, row) => sum + row.gained, 0) - purchases_change);
        const output = sectors!.filter((row) => row.country === "RUS");
        near(
          outlets.reduce((sum, row) => sum + row.change, 0),
          output.reduce((sum, row) => sum + row.output_new - row.output_base, 0),
        );
      }),
      { numRuns: 8 },
    );
  });

  it("refuses a target that is no country of the world", () => {
    const world = randomWorld({ N: 3, J: 1, seed: 1 });
    expect(() => solveShocks(world, [], { diversion: "RUX" })).toThrow(/not "RUX"\. Did you mean "RUS"/);
  });
});
