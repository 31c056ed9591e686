import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { World } from "../worlds/world.ts";
import { decompose } from "./decomposition.ts";
import { solveShocks } from "./models.cases.ts";
import { randomWorld } from "./random_world.cases.ts";
import type { DecompositionResult } from "./result.ts";
import type { ModelName } from "./scenario.ts";
import { modelNames, parseScenario } from "./scenario.ts";
import type { SimulateOptions } from "./solver.ts";
import { createSolver } from "./solver.ts";
import { solveEquilibrium } from "./equilibrium.ts";
import { outcomeOf } from "./outcome.ts";
import { setUp } from "./experiment.ts";
import { shockAt } from "./shock_path.ts";

const shocks = {
  cost: "trade_cost: { exporter: RUS, importer: [CHN, USA], both_ways: true, change_pct: 40 }",
  tariff: "tariff: { exporter: all, importer: USA, sector: S1, add_pct: 25 }",
  freeTrade: "tariff: { exporter: all, importer: all, to_pct: 0 }",
  exportTax: "export_tax: { exporter: RUS, importer: all, sector: S1, to_pct: 30 }",
  embargo: "embargo: { exporter: RUS, importer: USA, both_ways: true }",
  partial: "embargo: { exporter: RUS, importer: CHN, share: 0.6, sector: S2, compose: true }",
  productivity: "productivity: { country: CHN, sector: S1, change_pct: -10 }",
  demand: "demand: { country: [USA, CHN], sector: S1, change_pct: 30 }",
};

const decomposed = (
  world: World,
  list: readonly string[],
  options: SimulateOptions = {},
): readonly [DecompositionResult, readonly number[]] => {
  const { decomposition, countries } = solveShocks(world, list, { decompose: [], ...options });
  return [decomposition!, countries.map((row) => Math.log(row.real_income_hat))];
};

const sumOf = (row: DecompositionResult["countries"][number]): number =>
  row.terms_of_trade +
  row.volume_of_trade +
  row.trade_costs +
  row.productivity +
  row.trade_balance +
  row.transfers +
  row.demand;

describe("the decomposition", () => {
  it("adds up to the exact change in every model, closure and shock", () => {
    const lists = [
      [shocks.cost, shocks.tariff],
      [shocks.freeTrade, shocks.productivity],
      [shocks.exportTax, shocks.tariff, shocks.demand],
      [shocks.embargo, shocks.partial, shocks.exportTax],
    ];
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.constantFrom<ModelName>(...modelNames),
        fc.constantFrom("fixed" as const, "proportional" as const, "balanced" as const, "drop_cut" as const),
        fc.constantFrom(...lists),
        (seed, model, trade_balance, list) => {
          const [{ countries }, exact] = decomposed(randomWorld({ N: 4, J: 2, seed }), list, { model, trade_balance });
          for (const [n, row] of countries.entries()) {
            expect(Math.abs(row.log_real_income - exact[n])).toBeLessThan(1e-8);
            expect(Math.abs(sumOf(row) - exact[n])).toBeLessThan(1e-7);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("gives each term what small steps along the path give it", () => {
    const list = [shocks.cost, shocks.tariff, shocks.exportTax, shocks.productivity, shocks.demand];
    const world = randomWorld({ N: 3, J: 2, seed: 11 });
    const scenario = parseScenario(`scenario: x\nshocks:\n${list.map((item) => `  - ${item}\n`).join("")}`, "x.yaml");
    const { experiment, economy } = createSolver(world).solve(scenario, {
      tolerance: 1e-12,
      trade_balance: "proportional",
    });
    const { terms } = decompose(experiment, economy);
    const expected = smallSteps(experiment, economy, 400);
    for (const [name, value] of Object.entries(expected)) {
      const sum = terms[name as keyof typeof terms].reduce((total, term) => total + term, 0);
      expect(Math.abs(value)).toBeGreaterThan(1e-6);
      expect(Math.abs(sum - value)).toBeLessThan(2e-5 * Math.max(0.1, Math.abs(value)));
    }
  });

  it("is Caliendo and Parro's first-order formula for a small tariff, and far from it for a large one", () => {
    const world = randomWorld({ N: 4, J: 2, seed: 21 });
    const errorOf = (points: number): number => {
      const tariff = `tariff: { exporter: all, importer: USA, add_pct: ${points} }`;
      const { decomposition, flows, sectors, countries } = solveShocks(world, [tariff], {
        decompose: ["USA"],
        sectors: true,
      });
      const cost = (country: string, sector: string): number =>
        Math.log(sectors!.find((row) => row.country === country && row.sector === sector)!.cost_hat);
      const income = countries.find((row) => row.country === "USA")!.income_base;
      const codes = world.countries.map((row) => row.country);
      let first = 0;
      for (const { exporter, importer, sector, value_base, value_new } of flows!) {
        if (exporter === importer) continue;
        if (exporter === "USA") first += value_base * cost("USA", sector);
        if (importer !== "USA") continue;
        const j = Number(sector.slice(1)) - 1;
        const rate = world.tariffs![(j * 4 + 2) * 4 + codes.indexOf(exporter)];
        first -= value_base * cost(exporter, sector);
        first += rate * value_base * (Math.log(value_new / value_base) - cost(exporter, sector));
      }
      return Math.abs(first / income / decomposition!.countries[0].log_real_income - 1);
    };
    expect(errorOf(0.001)).toBeLessThan(1e-3);
    expect(errorOf(30)).toBeGreaterThan(0.2);
  });

  it("follows an embargo that bites at the very end, and one that isolates a country", () => {
    const world = randomWorld({ N: 4, J: 2, seed: 9, tariffs: false });
    const flows = world.flows.slice();
    const moved = flows[0] * (1 - 1e-4);
    // Home sales all but vanish in the first sector, and its final use with them.
    flows[0] -= moved;
    const scarce: World = {
      ...world,
      io: null,
      flows,
      value_added: sumOver(flows, 4, "exporter"),
      final: sumOver(flows, 4, "importer"),
    };
    const cutOff = "embargo: { exporter: all, importer: RUS, both_ways: true }";
    for (const list of [["embargo: { exporter: all, importer: RUS, sector: S1 }"], [cutOff]]) {
      const [{ countries }, exact] = decomposed(scarce, list);
      expect(exact[0]).toBeLessThan(-0.02);
      for (const [n, row] of countries.entries()) expect(Math.abs(sumOf(row) - exact[n])).toBeLessThan(1e-6);
    }
  });

  it("splits by partner and sector, and leaves idle terms at zero", () => {
    const world = randomWorld({ N: 4, J: 2, seed: 5 });
    const [{ countries, by_partner, by_sector }] = decomposed(world, [shocks.tariff]);
    for (const row of countries) {
      for (const rows of [by_partner, by_sector]) {
        const own = rows.filter((part) => part.country === row.country);
        expect(own.reduce((sum, part) => sum + part.terms_of_trade, 0)).toBeCloseTo(row.terms_of_trade, 12);
        expect(own.reduce((sum, part) => sum + part.volume_of_trade, 0)).toBeCloseTo(row.volume_of_trade, 12);
      }
      expect([row.trade_costs, row.productivity, row.transfers, row.demand].map(Math.abs)).toEqual([0, 0, 0, 0]);
    }
    const { decomposition } = solveShocks(world, [shocks.tariff], { decompose: ["USA"] });
    expect(decomposition!.countries.map((row) => row.country)).toEqual(["USA"]);
    expect(decomposition!.links!.every((link) => link.country === "USA")).toBe(true);
  });

  it("is refused outside full equilibrium and for countries the world lacks", () => {
    const world = randomWorld({ N: 3, J: 1, seed: 5 });
    const options = { equilibrium: "conditional", decompose: [] } as const;
    expect(() => solveShocks(world, [shocks.embargo], options)).toThrow(/full equilibrium only/);
    expect(() => solveShocks(world, [shocks.embargo], { decompose: ["USS"] })).toThrow(
      /unknown country or group "USS"/,
    );
  });
});

/** Sums of every kind of term by the trapezoid rule over many small steps, from levels: slow and obvious. */
function smallSteps(
  experiment: Parameters<typeof decompose>[0],
  economy: Parameters<typeof decompose>[1],
  steps: number,
): Readonly<Record<string, number>> {
  const N = economy.countries.length;
  const { at } = setUp(experiment, economy);
  const points = Array.from({ length: steps + 1 }, (_, k) => {
    const equations = at(k / steps);
    const outcome = outcomeOf(solveEquilibrium(equations, { tolerance: 1e-12 }));
    return { outcome, share: equations.finalShare, shock: shockAt(experiment.shock, economy, k / steps) };
  });
  const sums = {
    importPrice: 0,
    exportPrice: 0,
    tradeCost: 0,
    importVolume: 0,
    exportVolume: 0,
    productivity: 0,
    balance: 0,
    demand: 0,
  };
  for (let k = 0; k < steps; k++) {
    const [a, b] = [points[k], points[k + 1]];
    const mean = (value: (point: typeof a) => number): number => (value(a) + value(b)) / 2;
    const rise = (value: (point: typeof a) => number): number => value(b) - value(a);
    for (let cell = 0; cell < economy.tradeShare.length; cell++) {
      const [i, n] = [cell % N, Math.floor(cell / N) % N];
      const j = Math.floor(cell / (N * N));
      const flow = (point: typeof a): number => point.outcome.flows[cell];
      if (flow(a) === 0) continue;
      const fob = rise(
        ({ outcome, shock }) => Math.log(outcome.cost[j * N + i]) + Math.log(shock.exportTaxFactor![cell]),
      );
      const barrier = rise(({ shock }) => -Math.log(shock.shareFactor![cell]) / economy.theta[j]);
      const duty = mean(({ shock }) => shock.tariffFactor![cell] - 1);
      const tax = mean(({ shock }) => 1 - 1 / shock.exportTaxFactor![cell]);
      const [buyer, seller] = [mean(({ outcome }) => outcome.income[n]), mean(({ outcome }) => outcome.income[i])];
      if (i !== n) {
        sums.importPrice -= (mean(flow) * fob) / buyer;
        sums.exportPrice += (mean(flow) * fob) / seller;
      }
      sums.tradeCost -= (mean(flow) * barrier) / buyer;
      sums.importVolume += (duty * (rise(flow) - mean(flow) * (fob + barrier))) / buyer;
      sums.exportVolume += (tax * (rise(flow) - mean(flow) * fob)) / seller;
    }
    for (let cell = 0; cell < economy.output.length; cell++) {
      const n = cell % N;
      sums.productivity +=
        (mean(({ outcome }) => outcome.output[cell]) * rise(({ shock }) => shock.logProductivity![cell])) /
        mean(({ outcome }) => outcome.income[n]);
      sums.demand +=
        (mean(({ share }) => share[cell]) - economy.finalShare[cell]) *
        rise(({ outcome }) => Math.log(outcome.price[cell]));
    }
    for (let n = 0; n < N; n++) {
      sums.balance -= rise(({ outcome }) => outcome.balance[n]) / mean(({ outcome }) => outcome.income[n]);
    }
  }
  return sums;
}

/** Flows summed to (country, sector) by one side. */
function sumOver(flows: Float64Array, N: number, side: "exporter" | "importer"): Float64Array {
  const sums = new Float64Array(flows.length / N);
  for (let cell = 0; cell < flows.length; cell++) {
    const n = side === "exporter" ? cell % N : Math.floor(cell / N) % N;
    sums[Math.floor(cell / (N * N)) * N + n] += flows[cell];
  }
  return sums;
}
