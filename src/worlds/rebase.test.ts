import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { countrySectorIndex, flowIndex } from "../core/axes.ts";
import { balanceWorld } from "./balance.ts";
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
    expect(world.notes.join(" ")).toMatch(/ROW is the sum of 152 countries of the newer source; .* sales within ROW/);
    expect(report.treatments).toEqual([]);
  });

  test("the shipped estimate has the goods trade of every pair and the value added of every country of baci-2023", async () => {
    const baci = await loadWorld("baci-2023");
    const world = await loadWorld("wiod-2014-rebased-2023");
    const codes = world.countries.map((row) => row.country).filter((code) => code !== "ROW");
    for (const exporter of codes) {
      expect(valueAdded(world, exporter) / valueAdded(baci, exporter)).toBeCloseTo(1, 8);
      for (const importer of codes) {
        if (exporter === importer) continue;
        const [moved, newer] = [world, baci].map((one) => goodsTrade(one, exporter, importer));
        expect(moved, `${exporter} to ${importer}`).toBeCloseTo(newer, 6);
      }
    }
  });

  test("without ROW, countries that one side lacks are refused by name", () => {
    const three = worldFromPlan({ countryCount: 3, sectorCount: 1, numbers: [0.5, 0.9, 0.7], hasTariffs: false });
    const two = worldFromPlan({ countryCount: 2, sectorCount: 1, numbers: [0.5, 0.9, 0.7], hasTariffs: false });
    expect(() => rebaseWorld(three, two)).toThrow(/lacks C2 and random has no ROW/);
    expect(() => rebaseWorld(two, three)).toThrow(/lacks C2 and has no ROW/);
  });

  test("new exports of a country that sold no goods abroad take the sectors of its sales at home; without any, it is refused", () => {
    const plan = { countryCount: 2, sectorCount: 3, numbers: [0.5, 0.9, 0.7, 0.6, 0.8], hasTariffs: false };
    const old = worldFromPlan(plan);
    const closed = (keep: (cell: number) => boolean): World => {
      const flows = old.flows.map((value, cell) => (keep(cell) ? value : 0));
      return balanceWorld({ ...old, flows }).world;
    };
    const isExport = (cell: number): boolean => cell % 2 === 0 && Math.floor(cell / 2) % 2 === 1;
    const homeOnly = closed((cell) => !isExport(cell));
    const { world } = rebaseWorld(homeOnly, old);
    expect(goodsTrade(world, "C0", "C1")).toBeCloseTo(goodsTrade(old, "C0", "C1"), 6);
    const [first, third] = [0, 2].map((j) => world.flows[flowIndex(2, 0, 1, j)]);
    const [homeFirst, homeThird] = [0, 2].map((j) => homeOnly.flows[flowIndex(2, 0, 0, j)]);
    expect(first / third).toBeCloseTo(homeFirst / homeThird, 6);

    const makesGoods = (cell: number): boolean => cell % 2 !== 0 || Math.floor(cell / 4) === 1;
    expect(() => rebaseWorld(closed(makesGoods), old)).toThrow(
      /C0 makes no goods, but its newer exports of goods to C1/,
    );
  });

  test("a world without goods has no goods trade to move", () => {
    const world = worldFromPlan({ countryCount: 2, sectorCount: 1, numbers: [0.5, 0.9, 0.7], hasTariffs: false });
    const services = { ...world, sectors: world.sectors.map((row) => ({ ...row, is_good: false })) };
    expect(() => rebaseWorld(services, world)).toThrow(
      expect.objectContaining({ code: "worlds.rebase_no_goods" }) as Error,
    );
  });
});
