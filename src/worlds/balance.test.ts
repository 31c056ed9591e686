import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { balanceWorld } from "./balance.ts";
import { checkWorld } from "./check.ts";
import { randomWorldPlan, worldFromPlan } from "./random_worlds.cases.ts";
import type { World } from "./world.ts";

function disturbed(world: World, noise: readonly number[], size: number): World {
  let drawn = 0;
  const wobble = (value: number): number => value * (1 + size * (2 * noise[drawn++ % noise.length] - 1));
  return {
    ...world,
    flows: world.flows.map(wobble),
    io: world.io?.map(wobble) ?? null,
    final: world.final.map(wobble),
    value_added: world.value_added.map(wobble),
  };
}

const noise = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 11, maxLength: 31 });

describe("balanceWorld", () => {
  test("any disturbed world adds up afterwards, with its tariffs untouched and nothing negative", () => {
    fc.assert(
      fc.property(randomWorldPlan, noise, fc.double({ min: 0, max: 0.5, noNaN: true }), (plan, numbers, size) => {
        const start = disturbed(worldFromPlan(plan), numbers, size);
        const { world, report } = balanceWorld(start);
        expect(checkWorld(world, { tolerance: 1e-9 })).toEqual([]);
        expect(world.tariffs).toBe(start.tariffs);
        expect(report.residual).toBeLessThanOrEqual(1e-10);
        expect(Math.min(...world.flows, ...world.final, ...world.value_added)).toBeGreaterThanOrEqual(0);
        expect(world.flows.every((value, cell) => (value === 0) === (start.flows[cell] === 0))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("a world that adds up is left as it is", () => {
    fc.assert(
      fc.property(randomWorldPlan, (plan) => {
        const start = worldFromPlan(plan);
        const { world, report } = balanceWorld(start);
        for (const [cell, value] of start.flows.entries()) expect(world.flows[cell]).toBeCloseTo(value, 6);
        for (const change of report.changes) expect(change.relative).toBeLessThan(1e-9);
      }),
      { numRuns: 40 },
    );
  });

  test("a small disturbance costs a small change, which is reported with the cell that moved most", () => {
    const start = worldFromPlan({
      countryCount: 3,
      sectorCount: 2,
      numbers: [0.9, 0.3, 0.7, 0.5, 0.8, 0.6, 0.4],
      hasTariffs: false,
    });
    const value_added = start.value_added.slice();
    value_added[0] *= 1.1;
    const { world, report } = balanceWorld({ ...start, value_added });
    for (const change of report.changes) expect(change.relative).toBeLessThan(0.1);
    const moved = report.changes.find((change) => change.table === "value_added");
    expect(moved?.largest?.cell).toBe("C0 S0");
    expect(moved?.largest?.before).toBe(value_added[0]);
    expect(moved?.largest?.after).toBe(world.value_added[0]);
    expect(world.notes.at(-1)).toMatch(
      /^Balanced: rows and columns scaled until every account adds up; flows moved by/,
    );
  });

  test("negative final use, a producer without sales and a market without purchases are treated and named", () => {
    const start = worldFromPlan({
      countryCount: 2,
      sectorCount: 2,
      numbers: [0.9, 0.3, 0.7, 0.5, 0.8, 0.6, 0.4],
      hasTariffs: false,
    });
    const final = start.final.slice();
    final[0] = -3;
    const flows = start.flows.slice();
    // Sector S1 of country C1 sells nothing, and country C1 buys nothing of it.
    flows[4 + 1] = 0;
    flows[4 + 3] = 0;
    flows[4 + 2] = 0;
    const { world, report } = balanceWorld({ ...start, final, flows });
    expect(checkWorld(world, { tolerance: 1e-9 })).toEqual([]);
    expect(report.treatments).toEqual(
      expect.arrayContaining([
        "C0 S0: final use -3 set to 0.",
        expect.stringMatching(/^C1 S1: nothing is sold, so its inputs and value added of [\d.]+ are set to 0\.$/),
        expect.stringMatching(/^C1 S1: nothing is bought, so its uses of [\d.]+ are set to 0\.$/),
      ]),
    );
  });

  test("an impossible repair is a numerical failure with its gap, never a result", () => {
    const start = worldFromPlan({ countryCount: 2, sectorCount: 1, numbers: [0.9, 0.3, 0.7, 0.5], hasTariffs: false });
    // A chain: country 0 sells only to 1, which must not use it finally.
    const broken: World = {
      ...start,
      io: Float64Array.of(0, 50),
      flows: Float64Array.of(0, 0, 100, 1),
      value_added: Float64Array.of(80, 0),
      final: Float64Array.of(0, 0),
    };
    expect(() => balanceWorld(broken, { max_iterations: 200 })).toThrow(
      expect.objectContaining({ code: "worlds.balance_not_converged", kind: "numerical" }) as Error,
    );
  });
});
