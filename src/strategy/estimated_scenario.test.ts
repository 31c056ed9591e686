import { describe, expect, it } from "vitest";

import type { EstimateResult } from "../estimate/result.ts";
import { compileScenario } from "../simulate/compile.ts";
import { randomWorld } from "../simulate/random_world.cases.ts";
import { parseScenario } from "../simulate/scenario.ts";
import { simulate } from "../simulate/simulate.ts";
import { estimatedChange, scenarioOfChange, simulateEstimate } from "./estimated_scenario.ts";

const plain = randomWorld({ N: 5, J: 3, seed: 8 });
const world = { ...plain, trade_elasticity: Float64Array.of(3, 8, 3) };
const scenario = parseScenario(
  `scenario: closer
shocks:
  - trade_cost: { exporter: RUS, importer: CHN, both_ways: true, change_pct: 0 }
  - productivity: { country: USA, change_pct: 1 }
`,
  "closer.yaml",
);
const result = {
  coefficients: [
    { name: "rta", estimate: 0.4 },
    { name: "rta_lag4", estimate: 0.2 },
  ],
  vcov: [
    [0.04, 0.01],
    [0.01, 0.09],
  ],
} as unknown as EstimateResult;

describe("an estimate handed to a simulation", () => {
  it("is a change of log flows with the error of its covariance", () => {
    expect(estimatedChange(result, "rta", -1)).toEqual({
      coefficient: "rta",
      change: -1,
      estimate: -0.4,
      std_error: 0.2,
    });
    const both = estimatedChange(result, "rta + 0.5*rta_lag4");
    expect(both.estimate).toBeCloseTo(0.5, 14);
    expect(both.std_error ** 2).toBeCloseTo(0.04 + 2 * 0.5 * 0.01 + 0.25 * 0.09, 14);
    expect(() => estimatedChange(result, "rtb")).toThrow(/Did you mean "rta"/);
  });

  it("multiplies the flows of the scenario by exp(β) at given prices in every sector, whatever the elasticity", () => {
    const changed = scenarioOfChange(scenario, world, 0.5);
    const { shareFactor } = compileScenario(changed, world, world.trade_elasticity).shock;
    const codes = world.countries.map(({ country }) => country);
    const [rus, chn] = [codes.indexOf("RUS"), codes.indexOf("CHN")];
    for (const [cell, value] of (shareFactor ?? new Float64Array(0)).entries()) {
      const [i, n] = [cell % 5, Math.floor(cell / 5) % 5];
      const touched = (i === rus && n === chn) || (i === chn && n === rus);
      expect(value).toBeCloseTo(touched ? Math.exp(0.5) : 1, 12);
    }
    expect(changed.shocks.filter(({ kind }) => kind === "productivity")).toEqual([scenario.shocks[1]]);
  });

  it("gives what simulate gives at the estimate, and bands around it that the error widens", () => {
    const change = { coefficient: "rta", change: 1, estimate: 0.5, std_error: 0.2 };
    const found = simulateEstimate(world, scenario, change, { draws: 40, seed: 5 });
    const direct = simulate(world, scenarioOfChange(scenario, world, 0.5));
    for (const [n, { real_income_hat, exports_hat }] of found.countries.entries()) {
      expect(real_income_hat.value).toBeCloseTo(direct.countries[n].real_income_hat, 7);
      for (const { value, low, high } of [real_income_hat, exports_hat]) {
        expect(low).toBeLessThan(value);
        expect(high).toBeGreaterThan(value);
      }
    }
    expect(simulateEstimate(world, scenario, change, { draws: 40, seed: 5 }).countries).toEqual(found.countries);
    const sure = simulateEstimate(world, scenario, { ...change, std_error: 0 }, { draws: 3 });
    for (const { real_income_hat } of sure.countries) {
      expect(real_income_hat.high - real_income_hat.low).toBeLessThan(1e-7);
    }
  });

  it("needs flows to fall on", () => {
    const none = parseScenario("scenario: x\nshocks:\n  - embargo: { exporter: RUS, importer: CHN }\n", "x.yaml");
    expect(() => scenarioOfChange(none, world, 0.5)).toThrow(/x\.yaml: an estimated coefficient needs flows/);
    const wrong = parseScenario(
      "scenario: x\nshocks:\n  - trade_cost: { exporter: RUS, importer: CHN, sector: Q9, change_pct: 1 }\n",
      "x.yaml",
    );
    const change = { coefficient: "rta", change: 1, estimate: 0.5, std_error: 0.2 };
    expect(() => simulateEstimate(world, wrong, change)).toThrow(/x\.yaml:3.*Q9/);
  });
});
