import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readExperiment, setUp } from "./experiment.ts";
import { randomWorld } from "./random_world.cases.ts";
import { requireAgreement } from "./random_starts.ts";
import type { Scenario } from "./scenario.ts";
import { parseScenario } from "./scenario.ts";
import { simulate } from "./simulate.ts";
import type { Solved } from "./solver.ts";
import { createSolver } from "./solver.ts";

const scenarioOf = (shock: string, more = ""): Scenario =>
  parseScenario(`scenario: case\n${more}shocks:\n  - ${shock}\n`, "case.yaml");
const barrier = (percent: number): Scenario =>
  scenarioOf(`trade_cost: { exporter: RUS, importer: [CHN, USA], both_ways: true, change_pct: ${percent} }`);

function realIncomes({ result }: Pick<Solved, "result">): readonly number[] {
  return result.countries.map((row) => row.real_income_hat);
}

function largestGap(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((value, n) => Math.abs(value - b[n])));
}

describe("a solver that is used again", () => {
  it("gives what a single simulation gives, whatever was solved before, under every closure", () => {
    const closures = ["fixed", "proportional", "balanced", "drop_cut"] as const;
    const step = fc.record({ percent: fc.integer({ min: 0, max: 80 }), trade_balance: fc.constantFrom(...closures) });
    fc.assert(
      fc.property(fc.nat(10_000), fc.array(step, { minLength: 2, maxLength: 6 }), (seed, steps) => {
        const world = randomWorld({ N: 4, J: 2, seed });
        const solver = createSolver(world);
        for (const { percent, trade_balance } of steps) {
          const options = { trade_balance, tolerance: 1e-11 };
          const warm = realIncomes(solver.solve(barrier(percent), { ...options, warm: true }));
          const alone = realIncomes({ result: simulate(world, barrier(percent), options) });
          expect(largestGap(warm, alone)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("needs fewer passes from a near solution, and returns arrays that the next solve leaves alone", () => {
    const solver = createSolver(randomWorld({ N: 6, J: 3, seed: 4 }));
    const first = solver.solve(barrier(50), { warm: true });
    const kept = first.outcome.flows.slice();
    const second = solver.solve(barrier(50.5), { warm: true });
    expect(second.solution.iterations).toBeLessThan(0.75 * first.solution.iterations);
    expect(first.outcome.flows).toEqual(kept);
    expect(second.outcome.flows).not.toEqual(kept);
  });

  it("follows a change of elasticities and of the model", () => {
    const world = randomWorld({ N: 4, J: 2, seed: 9 });
    const solver = createSolver(world);
    for (const [elasticities, model] of [
      ["{ S1: 3, S2: 5 }", "caliendo_parro"],
      ["{ S1: 6, S2: 2 }", "caliendo_parro"],
      ["{ S1: 6, S2: 2 }", "armington"],
    ] as const) {
      const scenario = scenarioOf("productivity: { country: RUS, change_pct: -5 }", `elasticities: ${elasticities}\n`);
      const options = { model, tolerance: 1e-11 };
      const warm = realIncomes(solver.solve(scenario, { ...options, warm: true }));
      expect(largestGap(warm, realIncomes({ result: simulate(world, scenario, options) }))).toBeLessThan(1e-9);
    }
  });

  it("starts again from the baseline where the last solution leads nowhere", () => {
    const world = { ...randomWorld({ N: 6, J: 1, seed: 3 }), trade_elasticity: Float64Array.of(4) };
    const solver = createSolver(world);
    const options = { trade_balance: "fixed", warm: true } as const;
    const hard = scenarioOf("trade_cost: { exporter: RUS, importer: all, both_ways: true, change_pct: 200 }");
    const cold = solver.solve(hard, { ...options, warm: false });
    solver.solve(scenarioOf("trade_cost: { exporter: RUS, importer: all, both_ways: true, change_pct: -50 }"), options);
    const warm = solver.solve(hard, options);
    expect(cold.solution.method).toBe("homotopy");
    expect(warm.solution.iterations).toBeGreaterThan(0);
    expect(largestGap(realIncomes(warm), realIncomes(cold))).toBeLessThan(1e-6);
  });
});

describe("random starts", () => {
  it("meet in one equilibrium, and say how closely", () => {
    const world = randomWorld({ N: 4, J: 2, seed: 6 });
    const { certificate } = simulate(world, barrier(50), { certify: 20, tolerance: 1e-10 });
    expect(certificate!.random_starts).toMatchObject({ starts: 20, failed: 0 });
    const { real_income_difference = 1, price_difference = 1 } = certificate!.random_starts ?? {};
    expect(real_income_difference).toBeGreaterThan(0);
    expect(Math.max(real_income_difference, price_difference)).toBeLessThan(1e-8);
    expect(simulate(world, barrier(50)).certificate!.random_starts).toBeUndefined();
  });

  it("refuse a result that they do not meet, as a failure of the computation", () => {
    const world = randomWorld({ N: 4, J: 2, seed: 6 });
    const { economy, outcome } = createSolver(world).solve(barrier(50));
    const other = setUp(readExperiment(world, barrier(51))).at(1);
    expect(() => requireAgreement(economy, other, outcome, 3, 1e-8)).toThrow(
      expect.objectContaining({ code: "simulate.certificate_failed", kind: "numerical" }),
    );
  });
});
