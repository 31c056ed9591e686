import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { checkWorld } from "../worlds/check.ts";
import type { World } from "../worlds/world.ts";
import type { Certificate } from "./certificate.ts";
import type { Closure } from "./closures.ts";
import { FirstOrder } from "./first_order.ts";
import { randomWorld } from "./random_world.cases.ts";
import type { SimulationResult } from "./result.ts";
import { parseScenario } from "./scenario.ts";
import type { ModelName, Scenario } from "./scenario.ts";
import { simulate } from "./simulate.ts";
import { createSolver } from "./solver.ts";
import { inUnits, reversed, split, symmetricWorld, worldAfter } from "./world_transforms.cases.ts";

const tolerance = 1e-11;
/** Hats of two solutions to `tolerance` agree to this, with room for the conditioning of the wage system. */
const agreement = 1e-8;

const seed = 3;

/** A scenario of the shocks, given as YAML list items. */
export function scenarioOf(shocks: readonly string[]): Scenario {
  const list = shocks.length === 0 ? " []" : `\n${shocks.map((shock) => `  - ${shock}`).join("\n")}`;
  return parseScenario(`scenario: case\ncoalition: [CHN, USA]\nshocks:${list}\n`, "case.yaml");
}

/** Solves the shocks on a world. */
export function solveShocks(
  world: World,
  shocks: readonly string[],
  options: Parameters<typeof simulate>[2] = {},
): SimulationResult {
  return simulate(world, scenarioOf(shocks), { tolerance, flows: true, ...options });
}

export const costShock = "trade_cost: { exporter: RUS, importer: [CHN, USA], both_ways: true, change_pct: 50 }";
const tariffShock = "tariff: { exporter: CHN, importer: USA, sector: S1, to_pct: 60 }";
const productivityShock = "productivity: { country: RUS, sector: S1, change_pct: -3 }";
const embargoShock = "embargo: { exporter: RUS, importer: USA, both_ways: true }";

const realIncomes = (result: SimulationResult): readonly number[] => result.countries.map((row) => row.real_income_hat);
const hatKeys = ["real_income_hat", "wage_hat", "price_index_hat", "exports_hat", "imports_hat", "output_hat"] as const;
const hats = (result: SimulationResult): readonly number[] =>
  result.countries.flatMap((row) => hatKeys.map((key) => row[key]));

function certificateOf({ certificate }: SimulationResult): Certificate {
  if (certificate === null) throw new Error("a full equilibrium carries a certificate");
  return certificate;
}

export function expectClose(actual: readonly number[], expected: readonly number[], within = agreement): void {
  expect(actual).toHaveLength(expected.length);
  for (const [k, value] of actual.entries()) expect(Math.abs(value - expected[k])).toBeLessThan(within);
}

/** The theorems that every model of the family obeys. */
export function modelCases(model: ModelName): void {
  const sizes = fc.record({
    N: fc.integer({ min: 3, max: 6 }),
    J: fc.integer({ min: 1, max: 3 }),
    seed: fc.nat(10_000),
  });
  const closures = fc.constantFrom<Closure>("fixed", "proportional", "balanced", "drop_cut");
  const each = (check: (world: World, closure: Closure) => void, numRuns = 10): void =>
    fc.assert(
      fc.property(sizes, closures, (size, closure) => check(randomWorld(size), closure)),
      { numRuns, seed },
    );

  describe(`the model ${model}`, () => {
    const solve = (world: World, ...shocks: readonly string[]): SimulationResult =>
      solveShocks(world, shocks, { model });

    it("changes nothing without a shock, with one of size zero, and with an embargo on no share", () => {
      const none = [
        "trade_cost: { exporter: RUS, importer: CHN, change_pct: 0 }",
        "embargo: { exporter: RUS, importer: USA, share: 0 }",
        "productivity: { country: RUS, change_pct: 0 }",
        "tariff: { exporter: USA, importer: CHN, add_pct: 0 }",
      ];
      each((world, trade_balance) => {
        for (const shocks of [[], none]) {
          const result = solveShocks(world, shocks, { model, trade_balance });
          for (const hat of hats(result)) expect(Math.abs(hat - 1)).toBeLessThan(agreement);
          for (const flow of result.flows ?? []) {
            expect(Math.abs(flow.value_new / flow.value_base - 1)).toBeLessThan(agreement);
          }
        }
      });
    });

    it("does not care about the unit of account", () => {
      each((world, trade_balance) => {
        const [a, b] = [world, inUnits(world, 0.9)].map((one) =>
          hats(solveShocks(one, [costShock, tariffShock], { model, trade_balance })),
        );
        expectClose(a, b);
      });
    });

    it("does not care about the order of countries and of sectors", () => {
      each((world) => {
        const turned = solve(reversed(world), embargoShock, productivityShock);
        expectClose([...realIncomes(turned)].reverse(), realIncomes(solve(world, embargoShock, productivityShock)));
      });
    });

    it("does not care whether a country is counted as one or as two identical parts", () => {
      const share = fc.double({ min: 0.1, max: 0.9, noNaN: true });
      fc.assert(
        fc.property(sizes, share, (size, part) => {
          const world = randomWorld(size);
          const parted = split(world, "USA", "GBR", part);
          expect(checkWorld(parted)).toEqual([]);
          const whole = solve(world, costShock, tariffShock);
          const parts = simulate(
            parted,
            parseScenario(
              "scenario: parts\ncoalition: [CHN, USA, GBR]\ngroups: { both: [USA, GBR] }\nshocks:\n" +
                `  - ${costShock.replace("USA", "both")}\n  - ${tariffShock.replace("USA", "both")}\n`,
              "parts.yaml",
            ),
            { tolerance, model },
          );
          const expected = new Map(whole.countries.map((row) => [row.country, row]));
          for (const row of parts.countries) {
            const { real_income_hat, wage_hat } = expected.get(row.country === "GBR" ? "USA" : row.country) ?? row;
            expectClose([row.real_income_hat, row.wage_hat], [real_income_hat, wage_hat]);
          }
          expect(Math.abs(whole.countries[2].real_income_hat - 1)).toBeGreaterThan(1e-6);
        }),
        { numRuns: 8, seed },
      );
    });

    it("composes: a shock after a shock, from a counterfactual that is a sound world, is both at once", () => {
      each((world, closure) => {
        // Transfers already paid are part of the balance afterwards, and only "fixed" carries a balance over as it is.
        const options = { model, tolerance, trade_balance: model === "sanctions_coalition" ? "fixed" : closure };
        const first = createSolver(world).solve(scenarioOf([costShock, tariffShock]), options);
        const between = worldAfter(world, first);
        expect(checkWorld(between, { tolerance: 1e-8 })).toEqual([]);
        const second = simulate(between, scenarioOf([productivityShock]), options);
        const both = simulate(world, scenarioOf([costShock, tariffShock, productivityShock]), options);
        const [a, b] = [hats(first.result), hats(second)];
        expectClose(
          a.map((hat, k) => hat * b[k]),
          hats(both),
        );
      });
    });

    it("clears markets: no flow is negative, world trade adds up, and the certificate and the welfare formula hold", () => {
      each((world, trade_balance) => {
        const result = solveShocks(world, [costShock, tariffShock, productivityShock], { model, trade_balance });
        for (const flow of result.flows ?? []) expect(flow.value_new).toBeGreaterThanOrEqual(0);
        const sum = (key: "exports_new" | "imports_new"): number =>
          result.countries.reduce((total, row) => total + row[key], 0);
        expect(sum("exports_new") / sum("imports_new")).toBeCloseTo(1, 12);
        const { random_starts: _, ...gaps } = certificateOf(result);
        for (const gap of Object.values(gaps)) expect(gap).toBeLessThan(agreement);
      });
    });

    it("leads from random starts to one equilibrium", () => {
      each((world, trade_balance) => {
        const result = solveShocks(world, [costShock, tariffShock], { model, trade_balance, certify: 5 });
        const { random_starts } = certificateOf(result);
        expect(random_starts).toMatchObject({ starts: 5, failed: 0 });
        expect(random_starts?.real_income_difference).toBeLessThan(agreement);
      }, 4);
    });

    it("cuts an embargoed flow to exactly nothing, as the limit of ever higher costs", () => {
      const options = { model, trade_balance: "fixed" } as const;
      const check = (world: World): void => {
        const cut = solve(world, embargoShock);
        for (const flow of cut.flows ?? []) {
          if (flow.exporter === "RUS" && flow.importer === "USA") expect(flow.value_new).toBe(0);
        }
        const prohibitive = "trade_cost: { exporter: RUS, importer: USA, both_ways: true, change_pct: 1e8 }";
        const limit = solveShocks(world, [embargoShock], options);
        expectClose(realIncomes(solveShocks(world, [prohibitive], options)), realIncomes(limit), 1e-6);
      };
      fc.assert(
        fc.property(fc.nat(10_000), (seed) => check(randomWorld({ N: 6, J: 2, seed }))),
        { numRuns: 10, seed },
      );
    });

    it("cuts a share of a flow as costs of share^(−1/θ) do", () => {
      each((world) => {
        const partial = "embargo: { exporter: RUS, importer: USA, sector: S1, share: 0.4 }";
        const percent = 100 * (0.6 ** (-1 / world.trade_elasticity[0]) - 1);
        const cost = `trade_cost: { exporter: RUS, importer: USA, sector: S1, change_pct: ${percent} }`;
        const options = { model, trade_balance: "fixed" } as const;
        expectClose(hats(solveShocks(world, [partial], options)), hats(solveShocks(world, [cost], options)));
      });
    });

    it("gives identical countries the closed form: real income = m^(−1/B), m the price of a basket at unchanged costs", () => {
      fc.assert(
        fc.property(
          fc.record({
            N: fc.integer({ min: 3, max: 6 }),
            J: fc.integer({ min: 1, max: 3 }),
            home: fc.double({ min: 0.3, max: 0.95, noNaN: true }),
            valueAdded: fc.double({ min: 0.3, max: 0.9, noNaN: true }),
            theta: fc.double({ min: 1, max: 10, noNaN: true }),
          }),
          (options) => {
            const { home, theta } = options;
            const basket = (home + (1 - home) * 1.5 ** -theta) ** (-1 / theta);
            const expected = basket ** (-1 / (model === "armington" ? 1 : options.valueAdded));
            const result = solve(
              symmetricWorld(options),
              "trade_cost: { exporter: all, importer: all, change_pct: 50 }",
            );
            expectClose(
              realIncomes(result),
              result.countries.map(() => expected),
            );
          },
        ),
        { numRuns: 15, seed },
      );
    });

    it("moves to first order as finite differences of the whole do", () => {
      const step = 1e-4;
      const percent = (logChange: number): number => 100 * Math.expm1(logChange);
      const shocks = (size: number): readonly string[] => [
        `trade_cost: { exporter: RUS, importer: [CHN, USA], both_ways: true, change_pct: ${percent(2 * size)} }`,
        `productivity: { country: CHN, sector: S1, change_pct: ${percent(-size)} }`,
      ];
      each((world, trade_balance) => {
        const options = { model, tolerance: 1e-13, trade_balance };
        const solver = createSolver(world);
        const [up, down] = [step, -step].map((size) => solver.solve(scenarioOf(shocks(size)), options));
        const { economy } = up;
        const N = economy.countries.length;
        const coalition = model === "sanctions_coalition" ? Int32Array.of(1, 2) : null;
        const response = new FirstOrder(economy, trade_balance, coalition).respond({
          tradeCost: economy.tradeShare.map((_, cell) => {
            const [i, n] = [cell % N, Math.floor(cell / N) % N];
            return (i === 0 && (n === 1 || n === 2)) || (n === 0 && (i === 1 || i === 2)) ? 2 : 0;
          }),
          productivity: economy.output.map((_, cell) => (cell === 1 ? -1 : 0)),
        });
        const slope = (a: Float64Array, b: Float64Array): readonly number[] =>
          Array.from(a, (value, k) => Math.log(value / b[k]) / (2 * step));
        expectClose([...response.wage], slope(up.outcome.wage, down.outcome.wage), 1e-6);
        expectClose([...response.price], slope(up.outcome.price, down.outcome.price), 1e-6);
        const incomes = [up, down].map(({ result }) => Float64Array.from(realIncomes(result)));
        expectClose([...response.realIncome], slope(incomes[0], incomes[1]), 1e-6);
        expect(Math.max(...response.realIncome.map(Math.abs))).toBeGreaterThan(1e-3);
        const paid = economy.finalIncome.map(
          (income, n) => (up.outcome.transfer[n] - down.outcome.transfer[n]) / (2 * step * income),
        );
        expectClose(
          Array.from(response.transfer, (value, n) => value / economy.finalIncome[n]),
          [...paid],
          1e-6,
        );
        expect(paid.some((value) => Math.abs(value) > 1e-4)).toBe(coalition !== null);
      });
    });
  });
}
