import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { countrySectorIndex, flowIndex } from "../core/axes.ts";
import { checkWorld } from "./check.ts";
import { loadWorld } from "./load_node.ts";
import { randomWorldPlan, worldFromPlan } from "./random_worlds.cases.ts";
import { rebaseWorld } from "./rebase.ts";
import type { World } from "./world.ts";

const numbers = fc.array(fc.double({ min: 0.4, max: 0.9, noNaN: true }), { minLength: 7, maxLength: 97 });
const plans = fc
  .record({ old: randomWorldPlan, oldNumbers: numbers, newer: randomWorldPlan, newerNumbers: numbers })
  .map((drawn) => ({
    old: { ...drawn.old, numbers: drawn.oldNumbers, countryCount: 3, hasTariffs: false },
    newer: { ...drawn.newer, numbers: drawn.newerNumbers, countryCount: 3, hasTariffs: false },
  }));

function goodsTrade(world: World, exporter: string, importer: string): number {
  const N = world.countries.length;
  const at = (code: string): number => world.countries.findIndex((row) => row.country === code);
  return world.sectors.reduce(
    (sum, { is_good }, j) => sum + (is_good ? world.flows[flowIndex(N, at(exporter), at(importer), j)] : 0),
    0,
  );
}

function valueAdded(world: World, country: string): number {
  const n = world.countries.findIndex((row) => row.country === country);
  return world.sectors.reduce(
    (sum, _, j) => sum + world.value_added[countrySectorIndex(world.countries.length, n, j)],
    0,
  );
}

describe("rebaseWorld", () => {
  test("goods trade of every pair and value added of every country are the newer ones, and the accounts add up", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const old = worldFromPlan(plan.old);
        const newer = worldFromPlan(plan.newer);
        const { world, report } = rebaseWorld(old, newer);
        expect(checkWorld(world, { tolerance: 1e-8 })).toEqual([]);
        expect(report.residual).toBeLessThanOrEqual(1e-10);
        for (const { country: exporter } of newer.countries) {
          expect(valueAdded(world, exporter) / valueAdded(newer, exporter)).toBeCloseTo(1, 6);
          for (const { country: importer } of newer.countries) {
            if (exporter === importer) continue;
            expect(goodsTrade(world, exporter, importer)).toBeCloseTo(goodsTrade(newer, exporter, importer), 6);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test("a world moved to its own trade and value added stays as it is", () => {
    fc.assert(
      fc.property(plans, ({ old }) => {
        const start = worldFromPlan(old);
        const { world, report } = rebaseWorld(start, start);
        for (const [cell, value] of start.flows.entries()) expect(world.flows[cell]).toBeCloseTo(value, 5);
        expect(report.input_share_change).toBeLessThan(1e-7);
        expect(report.final_share_change).toBeLessThan(1e-7);
      }),
      { numRuns: 30 },
    );
  });

  test("wiod-2014 moves to baci-2023: exact margins, shares close to the old ones, every assumption in the notes", async () => {
    const baci = await loadWorld("baci-2023");
    const { world, report } = rebaseWorld(await loadWorld("wiod-2014"), baci);
    expect(world.countries).toHaveLength(43);
    expect(world.countries.at(-1)?.country).toBe("ROW");
    expect(checkWorld(world, { tolerance: 1e-9 })).toEqual([]);
    expect(goodsTrade(world, "RUS", "CHN")).toBeCloseTo(129_003, 6);
    expect(valueAdded(world, "RUS")).toBeCloseTo(valueAdded(baci, "RUS"), 1);
    expect(report.merged_into_row).toEqual(["TWN"]);
    expect(report.newer_in_row).toContain("KAZ");
    expect(report.input_share_change).toBeLessThan(0.03);
    expect(report.final_share_change).toBeLessThan(0.03);
    expect(world.name).toBe("wiod-2014-rebased-2023");
    expect(world.notes[0]).toMatch(/^An estimate, not a statistic: wiod-2014 moved to .* baci-2023 \(2023\)\.$/);
    expect(world.notes.join(" ")).toMatch(/The newer source lacks TWN: merged into ROW/);
  });

  test("without ROW, countries that one side lacks are refused by name", () => {
    const three = worldFromPlan({ countryCount: 3, sectorCount: 1, numbers: [0.5, 0.9, 0.7], hasTariffs: false });
    const two = worldFromPlan({ countryCount: 2, sectorCount: 1, numbers: [0.5, 0.9, 0.7], hasTariffs: false });
    expect(() => rebaseWorld(three, two)).toThrow(/lacks C2 and random has no ROW/);
    expect(() => rebaseWorld(two, three)).toThrow(/lacks C2 and has no ROW/);
  });

  test("a world without goods has no goods trade to move", () => {
    const world = worldFromPlan({ countryCount: 2, sectorCount: 1, numbers: [0.5, 0.9, 0.7], hasTariffs: false });
    const services = { ...world, sectors: world.sectors.map((row) => ({ ...row, is_good: false })) };
    expect(() => rebaseWorld(services, world)).toThrow(
      expect.objectContaining({ code: "worlds.rebase_no_goods" }) as Error,
    );
  });
});
