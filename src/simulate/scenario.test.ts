import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { LeewayError } from "../core/errors.ts";
import { solveShocks } from "./models.cases.ts";
import { randomWorld } from "./random_world.cases.ts";
import { listScenarios, loadScenario } from "./load_node.ts";
import { parseScenario } from "./scenario.ts";

const world = randomWorld({ N: 4, J: 2, seed: 1 });

describe("parseScenario", () => {
  it.each([
    ["scenario: x\nshock: []\n", /case\.yaml:2: unknown key "shock".*Did you mean "shocks"/],
    [
      "scenario: x\nshocks:\n  - tarif: { exporter: CHN, importer: USA, to_pct: 60 }\n",
      /:3: unknown key "tarif".*"tariff"/,
    ],
    ["scenario: x\nshocks:\n  - tariff: { exporter: CHN, importer: USA, to: 60 }\n", /:3: unknown key "to".*to_pct/],
    ["scenario: x\nshocks:\n  - tariff: { exporter: CHN, importer: USA }\n", /:3: .*exactly one/],
    ["scenario: x\nshocks:\n  - trade_cost: { exporter: CHN, importer: USA, change_pct: -100 }\n", /:3: .*above -100/],
    [
      "scenario: x\nshocks:\n  - trade_cost: { exporter: CHN, importer: USA, change_pct: .nan }\n",
      /:3: .*finite number/,
    ],
    ["scenario: x\nshocks:\n  - embargo: { exporter: CHN, importer: USA, share: 1.2 }\n", /:3: .*from 0 to 1/],
    ["scenario: x\nmodel: armingtn\nshocks: []\n", /:2: .*"armingtn".*Did you mean "armington"/],
    ["scenario: x\ntrade_balance: fix\nshocks: []\n", /:2: .*Allowed: fixed, proportional, balanced, drop_cut/],
    ["scenario: x\nelasticities: { S1: 0 }\nshocks: []\n", /:2: .*above 0/],
    ["scenario: x\ntolerance: 0\nshocks: []\n", /:2: .*tolerance/],
    ["scenario: x\nscenario: y\nshocks: []\n", /:2: /],
    ["scenario: x\n", /lacks "shocks"/],
    ["", /empty/],
    ["- 1\n", /must be a map/],
  ])("refuses %j with its place and the way out", (text, message) => {
    expect(() => parseScenario(text, "case.yaml")).toThrow(message);
  });

  it("ends any text with a scenario or an error of its own", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("", "scenario: x\nshocks:\n  - "), (text, head) => {
        try {
          parseScenario(head + text, "case.yaml");
        } catch (error) {
          expect(error).toBeInstanceOf(LeewayError);
        }
      }),
    );
  });
});

describe("a scenario read against a world", () => {
  it.each([
    ["embargo: { exporter: RUX, importer: USA }", /case\.yaml:4: unknown country or group "RUX".*"RUS"/],
    ["embargo: { exporter: RUS, importer: ASEAN }", /:4: .*names no country of this world/],
    ["embargo: { exporter: RUS, importer: USA, sector: S9 }", /:4: unknown sector "S9"/],
    ["embargo: { exporter: RUS, importer: RUS }", /:4: .*selects no flow/],
  ])("refuses %s", (shock, message) => expect(() => solveShocks(world, [shock])).toThrow(message));

  it("refuses two shocks on one cell unless they are composed on purpose", () => {
    const first = "trade_cost: { exporter: RUS, importer: USA, change_pct: 10 }";
    const second = "trade_cost: { exporter: RUS, importer: [USA, CHN], change_pct: 20 }";
    expect(() => solveShocks(world, [first, second])).toThrow(/:5: .*RUS → USA, sector S1.*compose: true/);
    const composed = solveShocks(world, [first, second.replace(" }", ", compose: true }")]);
    const direct = solveShocks(world, [
      "trade_cost: { exporter: RUS, importer: USA, change_pct: 32 }",
      "trade_cost: { exporter: RUS, importer: CHN, change_pct: 20 }",
    ]);
    for (const [n, row] of composed.countries.entries()) {
      expect(row.real_income_hat).toBeCloseTo(direct.countries[n].real_income_hat, 8);
    }
  });

  it("warns of members that the world lacks and of shocks without trade", () => {
    const { warnings } = solveShocks(world, ["trade_cost: { exporter: RUS, importer: G7, change_pct: 10 }"]);
    expect(warnings.join()).toMatch(/left out: .*JPN \(of G7\)/);
  });
});

describe("the shipped scenarios", () => {
  it.each(listScenarios())("%s is well formed and asks a question", (name) => {
    const scenario = loadScenario(name);
    expect(scenario.scenario).toBe(name);
    expect(scenario.question).toMatch(/\?$/);
    expect(scenario.sources.length).toBeGreaterThan(0);
  });

  it("are named to somebody who misspells one", () => {
    expect(() => loadScenario("west-tighten")).toThrow(/Did you mean "west-tightens"/);
  });
});
