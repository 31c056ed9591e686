import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { openLedger } from "../facts/ledger_duckdb_node.ts";
import type { Ledger } from "../facts/ledger.ts";
import { parseScenario } from "../simulate/scenario.ts";
import { simulate } from "../simulate/simulate.ts";
import { randomWorld } from "../simulate/random_world.cases.ts";
import { agreement } from "./agreement.ts";
import { evenWorld, home } from "./even_world.cases.ts";
import { factorNeeded, projectionWith, targetOutlook } from "./target_outlook.ts";

const even = evenWorld(["RUS", "CHN", "USA", "DEU"], (a, b) => (a === b ? home : 5e4));

describe("agreement", () => {
  test.each(["fixed", "drop_cut", "balanced"] as const)("is the scenario of a trade cost (%s)", (trade_balance) => {
    const world = randomWorld({ N: 5, J: 2, seed: 15, tariffs: false });
    const answer = agreement(world, { between: ["RUS", "CHN"], change_pct: -12, trade_balance });
    const text =
      "scenario: closer\nshocks:\n  - trade_cost: { exporter: RUS, importer: CHN, both_ways: true, change_pct: -12 }\n";
    const { countries, flows } = simulate(world, parseScenario(text, "closer.yaml"), {
      trade_balance,
      tolerance: 1e-11,
      flows: true,
    });
    for (const row of [...answer.pair, ...answer.others]) {
      const found = countries.find(({ country }) => country === row.country);
      expect(row.log_points).toBeCloseTo(Math.log(found?.real_income_hat ?? Number.NaN), 9);
      expect(row.usd_million).toBeCloseTo(found?.ev_usd_million ?? Number.NaN, 3);
    }
    const between = (flows ?? []).filter(
      ({ exporter, importer }) => exporter + importer === "RUSCHN" || exporter + importer === "CHNRUS",
    );
    expect(answer.trade_new).toBeCloseTo(
      between.reduce((sum, { value_new }) => sum + value_new, 0),
      3,
    );
  });

  test("gives the pair a gain and finds the change of costs that its own growth takes", () => {
    const answer = agreement(even, { between: ["RUS", "CHN"], change_pct: -10 });
    expect(answer.pair[0].log_points).toBeGreaterThan(0);
    expect(answer.pair[0].log_points).toBeCloseTo(answer.pair[1].log_points, 10);
    const again = agreement(even, { between: ["RUS", "CHN"], change_pct: 0, growth_pct: answer.trade_growth_pct });
    expect(again.trade_growth_pct).toBeCloseTo(0, 9);
    expect(again.needed?.change_pct).toBeCloseTo(-10, 4);
    const less = agreement(even, { between: ["RUS", "CHN"], change_pct: 0, growth_pct: -50 });
    expect(less.needed?.change_pct).toBeGreaterThan(0);
  });

  test("a growth beyond any cut is null, and a link without trade is refused as unobserved", () => {
    expect(agreement(even, { between: ["RUS", "CHN"], change_pct: -1, growth_pct: 1e9 }).needed?.change_pct).toBeNull();
    const apart = evenWorld(["RUS", "CHN", "USA"], (a, b) =>
      a === b ? home : a + b === "RUSCHN" || a + b === "CHNRUS" ? 0 : 5e4,
    );
    expect(() => agreement(apart, { between: ["RUS", "CHN"], change_pct: -1 })).toThrow(/unobserved/);
    expect(() => agreement(even, { between: ["RUS", "RUS"], change_pct: -1 })).toThrow(/two different countries/);
    expect(() => agreement(even, { between: ["RUS", "CHN"], change_pct: -100 })).toThrow(/above −100/);
  });
});

describe("an announced target", () => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await openLedger();
  });
  afterAll(() => ledger.close());
  const name = "china_russia_turnover_200bn_2023";

  test("stands where its outlook stands, and an agreement moves the rest of the year alone", async () => {
    const outlook = await targetOutlook(ledger, name, "2023-05-24");
    expect(outlook.year.months).toBe(4);
    expect(outlook.year.soFar).toBeCloseTo(73.148e9, -7);
    expect(projectionWith(outlook, 1).probability).toBeCloseTo(outlook.projection.probability, 12);
    expect(projectionWith(outlook, 1.2).probability).toBeGreaterThan(outlook.projection.probability);
    const factor = factorNeeded(outlook);
    expect(projectionWith(outlook, factor).probability).toBeCloseTo(0.5, 6);
    const { target } = agreement(even, { between: ["RUS", "CHN"], change_pct: -5, outlook });
    expect(target?.probability_with).toBeGreaterThan(target?.probability ?? 1);
    expect(target?.needed.growth_pct).toBeCloseTo(100 * (factor - 1), 9);
  });

  test("unknown names, goals in percent and years that are over have no outlook", async () => {
    await expect(targetOutlook(ledger, "china_russia_turnover_200bn", null)).rejects.toThrow(/Did you mean/);
    await expect(targetOutlook(ledger, "russia_china_energy_exports_plus_40_2023", null)).rejects.toMatchObject({
      code: "strategy.target_without_outlook",
    });
    await expect(targetOutlook(ledger, name, null)).rejects.toThrow(/the year is complete/);
  });
});
