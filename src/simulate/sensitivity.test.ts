import { describe, expect, it } from "vitest";

import { drawElasticities } from "./elasticity_draws.ts";
import { randomWorld } from "./random_world.cases.ts";
import { parseScenario } from "./scenario.ts";
import { sensitivity } from "./sensitivity.ts";
import { simulate } from "./simulate.ts";

const world = randomWorld({ N: 4, J: 3, seed: 12 });
const scenario = parseScenario(
  "scenario: x\nshocks:\n  - trade_cost: { exporter: RUS, importer: all, both_ways: true, change_pct: 40 }\n",
  "x.yaml",
);

describe("one at a time", () => {
  it("is what solving with the sector's own elasticity gives, the most important sector first", () => {
    const result = sensitivity(world, scenario, {
      method: "one_at_a_time",
      tolerance: 1e-10,
      trade_balance: "balanced",
    });
    if (result.method !== "one_at_a_time") throw new Error("another method");
    const [{ country, sectors, real_income_hat }] = result.countries;
    expect(country).toBe("RUS");
    const options = { tolerance: 1e-10, trade_balance: "balanced" } as const;
    expect(real_income_hat).toBeCloseTo(simulate(world, scenario, options).countries[0].real_income_hat, 8);
    for (const { sector, elasticity_low, real_income_hat_low } of sectors) {
      const theta = world.trade_elasticity.slice();
      const j = Number(sector.slice(1)) - 1;
      theta[j] *= Math.exp(-0.4);
      expect(elasticity_low).toBe(theta[j]);
      const direct = simulate(world, scenario, { ...options, theta });
      expect(real_income_hat_low).toBeCloseTo(direct.countries[0].real_income_hat, 8);
    }
    const swings = sectors.map((row) => Math.abs(row.swing!));
    expect(swings.toSorted((a, b) => b - a)).toEqual(swings);
    expect(swings[0]).toBeGreaterThan(0);
  });
});

describe("joint draws", () => {
  it("give quantiles over the same draws as anybody else takes, the same again", () => {
    const options = { method: "joint", draws: 21, seed: 3, countries: ["CHN"] } as const;
    const result = sensitivity(world, scenario, options);
    expect(sensitivity(world, scenario, options)).toEqual(result);
    if (result.method !== "joint") throw new Error("another method");
    const hats = Array.from({ length: 21 }, (_, k) => {
      const theta = drawElasticities(world.trade_elasticity, 3, k + 1);
      return simulate(world, scenario, { theta }).countries[1].real_income_hat;
    }).sort((a, b) => a - b);
    const [{ country, p5, p50, p95 }] = result.countries;
    expect([result.countries.length, country]).toEqual([1, "CHN"]);
    expect(p5).toBeCloseTo(hats[1], 7);
    expect(p50).toBeCloseTo(hats[10], 7);
    expect(p95).toBeCloseTo(hats[19], 7);
  });

  it("name the draws that have no equilibrium", () => {
    const hard = parseScenario(
      "scenario: x\ntrade_balance: fixed\nshocks:\n  - embargo: { exporter: RUS, importer: all, both_ways: true, share: 0.9 }\n",
      "x.yaml",
    );
    const result = sensitivity(randomWorld({ N: 4, J: 2, seed: 3 }), hard, {
      method: "joint",
      draws: 8,
      spread: { sector: 1.5, common: 1 },
    });
    expect(result.failed.length).toBeGreaterThanOrEqual(0);
    for (const { case: name, reason } of result.failed)
      expect([name, reason].join(": ")).toMatch(/^draw \d+: no equilibrium/);
  });
});
