import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { countrySectorIndex, flowIndex, inputIndex } from "../core/axes.ts";
import { accountsTolerance, checkWorld, describeViolation, tinyShare } from "./check.ts";
import { randomWorldPlan, worldFromPlan } from "./random_worlds.cases.ts";
import type { World } from "./world.ts";

/** The two sides of an identity, summed the slow and obvious way from the documentation's formulas. */
function sides(world: World, identity: "sales" | "purchases", n: number, j: number): readonly [number, number] {
  const N = world.countries.length;
  const J = world.sectors.length;
  let left = 0;
  let right = (identity === "sales" ? world.value_added : world.final)[countrySectorIndex(N, n, j)];
  for (let m = 0; m < N; m++) {
    const cell = identity === "sales" ? flowIndex(N, n, m, j) : flowIndex(N, m, n, j);
    left += world.flows[cell] * (identity === "sales" ? 1 : 1 + (world.tariffs?.[cell] ?? 0));
  }
  for (let k = 0; k < J; k++) {
    right += world.io?.[identity === "sales" ? inputIndex(N, J, n, k, j) : inputIndex(N, J, n, j, k)] ?? 0;
  }
  return [left, right];
}

describe("checkWorld", () => {
  test("a world that adds up has no violation, in any unit", () => {
    fc.assert(
      fc.property(randomWorldPlan, fc.constantFrom(1e-6, 1, 1e6), (plan, scale) => {
        const world = worldFromPlan(plan);
        const scaled: World = {
          ...world,
          flows: world.flows.map((value) => value * scale),
          io: world.io?.map((value) => value * scale) ?? null,
          final: world.final.map((value) => value * scale),
          value_added: world.value_added.map((value) => value * scale),
          trade_balance: world.trade_balance.map((value) => value * scale),
        };
        expect(checkWorld(scaled)).toEqual([]);
      }),
    );
  });

  test("every disturbance of final use or value added is found with its cell and its size", () => {
    fc.assert(
      fc.property(randomWorldPlan, fc.nat(), fc.double({ min: 1e-3, max: 1, noNaN: true }), (plan, pick, size) => {
        const world = worldFromPlan(plan);
        const N = world.countries.length;
        const cell = pick % world.final.length;
        const [n, j] = [cell % N, Math.floor(cell / N)];
        for (const [array, identity] of [
          ["final", "purchases"],
          ["value_added", "sales"],
        ] as const) {
          const disturbed = { ...world, [array]: world[array].slice() };
          disturbed[array][cell] += 1 + size * world[array][cell];
          const found = checkWorld(disturbed).find(
            (violation) =>
              violation.identity === identity &&
              violation.country === world.countries[n].country &&
              violation.sector === world.sectors[j].sector,
          );
          const [left, right] = sides(disturbed, identity, n, j);
          expect(found?.left).toBeCloseTo(left, 6);
          expect(found?.right).toBeCloseTo(right, 6);
          expect(found?.absolute).toBeCloseTo(1 + size * world[array][cell], 6);
        }
      }),
    );
  });

  test("the tolerance is 1e-6 of the larger side; tiny cells are measured against a share of the country's output", () => {
    const flows = Float64Array.of(1000, 0.001);
    const world: World = {
      name: "one",
      year: 2020,
      unit: "usd_million",
      source: "",
      licence: "",
      notes: [],
      countries: [{ country: "AAA", name: "A" }],
      sectors: ["big", "tiny"].map((sector) => ({ sector, name: sector, isic: "", is_good: true })),
      flows,
      io: null,
      final: flows.slice(),
      value_added: flows.slice(),
      trade_elasticity: Float64Array.of(4, 4),
      tariffs: null,
      trade_balance: Float64Array.of(0),
    };
    const off = (cell: number, by: number): readonly string[] => {
      const value_added = flows.slice();
      value_added[cell] += by;
      return checkWorld({ ...world, value_added }).map((violation) => `${violation.identity} ${violation.sector}`);
    };
    expect(off(0, 1000 * accountsTolerance * 0.9)).toEqual([]);
    expect(off(0, 1000 * accountsTolerance * 1.1)).toEqual(["sales big", "income null"]);
    expect(off(1, 1000 * tinyShare * accountsTolerance * 0.9)).toEqual([]);
    expect(off(1, 1000 * tinyShare * accountsTolerance * 1.1)).toEqual(["sales tiny"]);
  });

  test("violations come largest first and read as sentences", () => {
    const world = worldFromPlan({
      countryCount: 2,
      sectorCount: 1,
      numbers: [0.3, 0.5, 0.7, 0.9, 0.4, 0.6, 0.8],
      hasTariffs: false,
    });
    const value_added = world.value_added.map((value, n) => value * (n === 0 ? 1.01 : 1.5));
    const found = checkWorld({ ...world, value_added });
    expect(found.map((violation) => violation.relative)).toEqual(
      found.map((violation) => violation.relative).sort((a, b) => b - a),
    );
    expect(describeViolation(found.find((violation) => violation.identity === "sales")!)).toMatch(
      /^C1 S0: sales [\d.]+ but inputs plus value added [\d.]+, off by [\d.]+ USD million \(\d\.\de-1 relative\)$/,
    );
  });
});
