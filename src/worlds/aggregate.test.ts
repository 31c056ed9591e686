import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { flowIndex } from "../core/axes.ts";
import { aggregateWorld } from "./aggregate.ts";
import { checkWorld } from "./check.ts";
import { randomWorldPlan, worldFromPlan } from "./random_worlds.cases.ts";

const total = (values: Float64Array | null): number => values?.reduce((sum, value) => sum + value, 0) ?? 0;

describe("aggregateWorld", () => {
  test("identities, totals and duty survive any merging, and nothing merged changes nothing", () => {
    fc.assert(
      fc.property(randomWorldPlan, fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }), (plan, targets) => {
        const world = worldFromPlan(plan);
        const merged = aggregateWorld(world, {
          countries: Object.fromEntries(world.countries.map(({ country }, n) => [country, `G${targets[n]}`])),
          sectors: Object.fromEntries(world.sectors.map(({ sector }, j) => [sector, `T${targets[j + 1] % 2}`])),
        });
        expect(checkWorld(merged, { tolerance: 1e-9 })).toEqual([]);
        for (const table of ["flows", "io", "final", "value_added"] as const) {
          expect(total(merged[table])).toBeCloseTo(total(world[table]), 6);
        }
        const duty = (of: typeof world): number =>
          of.flows.reduce((sum, value, cell) => sum + value * (of.tariffs?.[cell] ?? 0), 0);
        expect(duty(merged)).toBeCloseTo(duty(world), 6);
        expect(Math.min(...merged.trade_elasticity)).toBeGreaterThanOrEqual(Math.min(...world.trade_elasticity) - 1e-9);
        expect(Math.max(...merged.trade_elasticity)).toBeLessThanOrEqual(Math.max(...world.trade_elasticity) + 1e-9);
        const same = aggregateWorld(world, {});
        expect(same.notes).toEqual(world.notes);
        expect([...same.flows]).toEqual([...world.flows]);
        expect([...same.final]).toEqual([...world.final]);
      }),
    );
  });

  test("merging in two steps equals merging at once", () => {
    fc.assert(
      fc.property(randomWorldPlan, (plan) => {
        const world = worldFromPlan({ ...plan, countryCount: 4 });
        const steps = aggregateWorld(aggregateWorld(world, { countries: { C0: "X", C1: "X" } }), {
          countries: { X: "Y", C2: "Y" },
        });
        const once = aggregateWorld(world, { countries: { C0: "Y", C1: "Y", C2: "Y" } });
        for (const [cell, value] of once.flows.entries()) expect(steps.flows[cell]).toBeCloseTo(value, 9);
        for (const [cell, value] of (once.tariffs ?? new Float64Array()).entries()) {
          expect(steps.tariffs?.[cell]).toBeCloseTo(value, 9);
        }
      }),
    );
  });

  test("a hand-made case: trade between members becomes domestic, elasticities weigh by foreign trade", () => {
    const world = {
      ...worldFromPlan({
        countryCount: 3,
        sectorCount: 2,
        numbers: [0.5, 0.6, 0.7, 0.8, 0.9, 0.4, 0.3],
        hasTariffs: false,
      }),
      // exporter fastest, then importer, then sector
      flows: Float64Array.of(100, 10, 0, 20, 100, 0, 0, 0, 100, 50, 90, 0, 0, 50, 0, 0, 0, 50),
      trade_elasticity: Float64Array.of(2, 8),
    };
    const merged = aggregateWorld(world, {
      countries: { C0: "EU", C1: "EU" },
      sectors: { S0: "all", S1: "all" },
      names: { EU: "Union" },
    });
    expect(merged.countries).toEqual([
      { country: "EU", name: "Union" },
      { country: "C2", name: 'Country 2, "quoted"' },
    ]);
    expect([...merged.flows]).toEqual([420, 0, 0, 150]);
    expect(merged.trade_elasticity[0]).toBeCloseTo((2 * 30 + 8 * 90) / 120, 12);
    expect(merged.sectors[0]).toMatchObject({ sector: "all", is_good: false });
    expect(merged.notes.at(-1)).toBe(
      "Merged: EU from C0, C1; all from S0, S1. Elasticities are means weighted by foreign trade.",
    );
  });

  test("an unknown code is refused with the nearest", () => {
    const world = worldFromPlan({ countryCount: 2, sectorCount: 1, numbers: [0.5, 0.6], hasTariffs: false });
    expect(() => aggregateWorld(world, { countries: { C9: "X" } })).toThrow(/the country "C9".*Did you mean "C0"/);
  });

  test("pairs nobody reports stay so only while nothing else is known between the merged countries", () => {
    const plan = { countryCount: 3, sectorCount: 1, numbers: [0.5, 0.6], hasTariffs: false };
    const base = worldFromPlan(plan);
    const flows = base.flows.slice();
    flows[flowIndex(3, 0, 1, 0)] = 0;
    const world = { ...base, flows, unobserved: [{ exporter: "C0", importer: "C1" }] };
    expect(aggregateWorld(world, {}).unobserved).toEqual(world.unobserved);
    expect(aggregateWorld(world, { countries: { C1: "X", C2: "X" } }).unobserved).toEqual([]);
  });
});
