import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Certificate } from "./certificate.ts";
import { certify, requireCertificate } from "./certificate.ts";
import { solveEquilibrium } from "./equilibrium.ts";
import { readExperiment, setUp } from "./experiment.ts";
import { outcomeOf } from "./outcome.ts";
import { randomWorld } from "./random_world.cases.ts";
import { parseScenario } from "./scenario.ts";

const shocks = [
  "trade_cost: { exporter: RUS, importer: [CHN, USA], both_ways: true, change_pct: 50 }",
  "tariff: { exporter: CHN, importer: USA, sector: S1, to_pct: 60 }",
  "export_tax: { exporter: RUS, importer: USA, to_pct: 20 }",
  "productivity: { country: RUS, sector: S1, change_pct: -3 }",
];

function solved(seed: number) {
  const world = randomWorld({ N: 4, J: 2, seed });
  const text = `scenario: case\nshocks:\n${shocks.map((shock) => `  - ${shock}\n`).join("")}`;
  const experiment = readExperiment(world, parseScenario(text, "case.yaml"), { trade_balance: "fixed" });
  const { economy, at } = setUp(experiment);
  const solution = solveEquilibrium(at(1), { tolerance: 1e-11, path: at });
  return { economy, shock: experiment.shock, outcome: outcomeOf(solution) };
}

const gaps = (certificate: Certificate): readonly number[] => Object.values(certificate) as number[];

describe("the certificate of a result", () => {
  it("is near zero in every part at an equilibrium, under all instruments at once", () => {
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        const { economy, shock, outcome } = solved(seed);
        for (const gap of gaps(certify(economy, shock, outcome))) expect(gap).toBeLessThan(1e-8);
      }),
      { numRuns: 10 },
    );
  });

  it("sees a wrong wage, a wrong price, a wrong flow and a wrong balance", () => {
    const { economy, shock, outcome } = solved(7);
    const wrong = (key: "wage" | "price" | "flows" | "balance"): Float64Array => {
      const values = outcome[key].slice();
      values[0] *= 1.01;
      return values;
    };
    const certificates = (["wage", "price", "flows", "balance"] as const).map((key) =>
      certify(economy, shock, { ...outcome, [key]: wrong(key) }),
    );
    const [wage, price, flows, balance] = certificates;
    expect(wage.factor_market).toBeGreaterThan(1e-3);
    expect(price.welfare_identity).toBeGreaterThan(1e-4);
    expect(flows.trade_shares).toBeGreaterThan(1e-5);
    expect(balance.trade_balance).toBeGreaterThan(1e-6);
    for (const certificate of certificates) {
      expect(() => requireCertificate(certificate, 1e-10)).toThrow(/recomputed in levels misses/);
    }
  });
});
