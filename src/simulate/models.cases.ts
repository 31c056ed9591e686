import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { World } from "../worlds/world.ts";
import { randomWorld } from "./random_world.cases.ts";
import type { SimulationResult } from "./result.ts";
import { parseScenario } from "./scenario.ts";
import type { ModelName } from "./scenario.ts";
import { simulate } from "./simulate.ts";

const tolerance = 1e-11;
/** Hats of two solutions to `tolerance` agree to this, with room for the conditioning of the wage system. */
const agreement = 1e-8;

/** Solves the shocks, given as YAML list items, on a world. */
export function solveShocks(
  world: World,
  shocks: readonly string[],
  options: Parameters<typeof simulate>[2] = {},
): SimulationResult {
  const list = shocks.length === 0 ? " []" : `\n${shocks.map((shock) => `  - ${shock}`).join("\n")}`;
  const text = `scenario: case\ncoalition: [CHN, USA]\nshocks:${list}\n`;
  return simulate(world, parseScenario(text, "case.yaml"), { tolerance, flows: true, ...options });
}

export const costShock = "trade_cost: { exporter: RUS, importer: [CHN, USA], both_ways: true, change_pct: 50 }";
const tariffShock = "tariff: { exporter: CHN, importer: USA, sector: S1, to_pct: 60 }";
const embargoShock = "embargo: { exporter: RUS, importer: USA, both_ways: true }";

const realIncomes = (result: SimulationResult): readonly number[] => result.countries.map((row) => row.real_income_hat);

export function expectClose(actual: readonly number[], expected: readonly number[], within = agreement): void {
  expect(actual).toHaveLength(expected.length);
  for (const [k, value] of actual.entries()) expect(Math.abs(value - expected[k])).toBeLessThan(within);
}

/** The theorems that every model of the family obeys. */
export function modelCases(model: ModelName): void {
  const worlds = fc.record({
    N: fc.integer({ min: 3, max: 6 }),
    J: fc.integer({ min: 1, max: 3 }),
    seed: fc.nat(10_000),
  });
  const each = (check: (world: World) => void): void =>
    fc.assert(
      fc.property(worlds, (size) => check(randomWorld(size))),
      { numRuns: 12 },
    );

  describe(`the model ${model}`, () => {
    const solve = (world: World, ...shocks: readonly string[]): SimulationResult =>
      solveShocks(world, shocks, { model });

    it("changes nothing without a shock", () => {
      each((world) => {
        const { countries } = solve(world);
        if (model === "sanctions_coalition") return;
        for (const row of countries) {
          expectClose(
            [row.real_income_hat, row.wage_hat, row.price_index_hat, row.exports_hat, row.imports_hat],
            [1, 1, 1, 1, 1],
          );
        }
      });
    });

    it("does not care about the unit of account", () => {
      each((world) => {
        const scaled = (values: Float64Array): Float64Array => values.map((value) => value * 0.9);
        const other: World = {
          ...world,
          flows: scaled(world.flows),
          io: world.io === null ? null : scaled(world.io),
          final: scaled(world.final),
          value_added: scaled(world.value_added),
          trade_balance: scaled(world.trade_balance),
        };
        expectClose(
          realIncomes(solve(other, costShock, tariffShock)),
          realIncomes(solve(world, costShock, tariffShock)),
        );
      });
    });

    it("does not care about the order of countries", () => {
      each((world) => {
        const turned = reversed(world);
        expectClose([...realIncomes(solve(turned, embargoShock))].reverse(), realIncomes(solve(world, embargoShock)));
      });
    });

    it("clears markets: what is sold is bought, and world trade balances add up to nothing", () => {
      each((world) => {
        const { flows } = solve(world, costShock, tariffShock);
        const balance = new Map<string, number>();
        for (const { exporter, importer, value_new } of flows ?? []) {
          expect(value_new).toBeGreaterThanOrEqual(0);
          balance.set(exporter, (balance.get(exporter) ?? 0) + value_new);
          balance.set(importer, (balance.get(importer) ?? 0) - value_new);
        }
        const total = [...balance.values()].reduce((sum, value) => sum + value, 0);
        expect(Math.abs(total)).toBeLessThan(1e-3);
      });
    });

    it("cuts an embargoed flow to exactly nothing, as the limit of ever higher costs", () => {
      const check = (world: World): void => {
        const cut = solve(world, embargoShock);
        for (const flow of cut.flows ?? []) {
          if (flow.exporter === "RUS" && flow.importer === "USA") expect(flow.value_new).toBe(0);
        }
        const prohibitive = "trade_cost: { exporter: RUS, importer: USA, both_ways: true, change_pct: 1e8 }";
        const options = { model, trade_balance: "fixed" } as const;
        const limit = solveShocks(world, [embargoShock], options);
        expectClose(realIncomes(solveShocks(world, [prohibitive], options)), realIncomes(limit), 1e-6);
      };
      fc.assert(
        fc.property(fc.nat(10_000), (seed) => check(randomWorld({ N: 6, J: 2, seed }))),
        { numRuns: 12 },
      );
    });
  });
}

/** The same world with its countries in the opposite order. */
function reversed(world: World): World {
  const N = world.countries.length;
  const turn = (values: Float64Array, axes: number): Float64Array =>
    values.map((_, cell) => {
      const inner = axes === 2 ? cell % (N * N) : cell % N;
      return values[cell - inner + ((axes === 2 ? N * N : N) - 1 - inner)];
    });
  return {
    ...world,
    countries: [...world.countries].reverse(),
    flows: turn(world.flows, 2),
    tariffs: world.tariffs === null ? null : turn(world.tariffs, 2),
    io: world.io === null ? null : turn(world.io, 1),
    final: turn(world.final, 1),
    value_added: turn(world.value_added, 1),
    trade_balance: turn(world.trade_balance, 1),
  };
}
