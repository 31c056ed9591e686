import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { LeewayError } from "../core/errors.ts";
import { solveShocks } from "./models.cases.ts";
import { randomWorld } from "./random_world.cases.ts";
import { listScenarios, loadScenario } from "./load_node.ts";
import { parseScenario } from "./scenario.ts";
import { simulate } from "./simulate.ts";

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
    [
      "scenario: x\nshocks:\n  - trade_cost: { exporter: CHN, importer: USA, cost_factor: -1.5 }\n",
      /:3: .*cost_factor is -1\.5.*above 0.*use embargo/,
    ],
    ["scenario: x\nshocks:\n  - trade_cost: { exporter: CHN, importer: USA, cost_factor: 0 }\n", /:3: .*above 0/],
    [
      "scenario: x\nshocks:\n  - trade_cost: { exporter: CHN, importer: USA, cost_factor: 2, change_pct: 100 }\n",
      /:3: .*exactly one/,
    ],
    ["scenario: x\nshocks:\n  - trade_cost: { exporter: CHN, importer: USA }\n", /:3: .*exactly one/],
    ["scenario: x\nshocks:\n  - embargo: { exporter: CHN, importer: USA, share: -0.1 }\n", /:3: .*from 0 to 1/],
    [
      "scenario: x\nshocks:\n  - embargo: { exporter: CHN, importer: USA, share: '0.5' }\n",
      /:3: .*the text "0\.5"; write 0\.5/,
    ],
    ["scenario: x\nshocks:\n  - tariff: { exporter: CHN, importer: USA, to_pct: 60% }\n", /:3: .*"60%"; write 60/],
    ["scenario: x\nshocks:\n  - embargo: { exporter: [], importer: USA }\n", /:3: .*exporter is empty/],
    ["scenario: x\nshocks:\n  - agreement: { parties: [CHN, USA], change_pct: 10 }\n", /:3: .*an agreement lowers/],
    ["scenario: x\nshocks:\n  - agreement: { parties: [CHN, USA], cost_factor: 1.1 }\n", /:3: .*an agreement lowers/],
    ["scenario: x\nshocks:\n  - agreement: { change_pct: -10 }\n", /:3: .*lacks "parties"/],
    ["scenario: x\nshocks:\n  - demand: { country: CHN, sector: B, change_pct: -100 }\n", /:3: .*above -100/],
    ["scenario: x\nshocks:\n  - productivity: { country: CHN, change_pct: .inf }\n", /:3: .*finite number/],
    ["scenario: x\nshocks:\n  - { embargo: {}, tariff: {} }\n", /:3: .*exactly one instrument/],
    ["scenario: x\nshocks:\n  - export_tax: { exporter: CHN, importer: USA }\n", /:3: .*lacks "to_pct"/],
    ["scenario: x\ngroups: { west: [] }\nshocks: []\n", /:2: .*groups\.west is empty/],
    ["scenario: x\nelasticities: { horizon_years: 0.5 }\nshocks: []\n", /:2: .*at least 1/],
    ["scenario: x\nelasticities: { horizon_years: 3, S1: 4 }\nshocks: []\n", /:2: .*stands alone/],
    ["scenario: x\nelasticities: [4]\nshocks: []\n", /:2: elasticities is a list.*map of sectors/],
    ["scenario: x\ntolerance: 1e-300\nshocks: []\n", /:2: .*rounding/],
    ["a: &a []\nscenario: x\nshocks: *a\n", /:3: \*a repeats/],
    ["scenario: x\nshocks:\n", /:2: shocks must be a list/],
    ["scenario: x\nshocks:\n  - embargo:\n", /:3: .*must be a map/],
    ["scenario: x\nshocks:\n  - embargo: { <<: { exporter: CHN }, importer: USA }\n", /:3: unknown key "<<"/],
    [
      "scenario: x\nshocks:\n  - embargo: { exporter: CHN, importer: USA, constructor: 3 }\n",
      /:3: unknown key "constructor"/,
    ],
    ["scenario: x\nshocks: []\n---\nscenario: y\n", /:3: |:4: /],
    ["scenario: x\nelasticities: {}\nshocks: []\n", /:2: .*empty/],
    ["scenario: x\nelasticities: { S1: -4 }\nshocks: []\n", /:2: .*above 0/],
    ["scenario: x\nelasticities: { S1: .nan }\nshocks: []\n", /:2: .*finite number/],
    ["scenario: x\nequilibrium: general\nshocks: []\n", /:2: .*Allowed: full, conditional, partial, all/],
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
    ["agreement: { parties: [RUS, JPN], change_pct: -5 }", /:4: unknown country or group "JPN"/],
    ["agreement: { parties: [RUS, RUS], change_pct: -5 }", /:4: .*one party.*at least two/],
    ["demand: { country: CHN, change_pct: 5 }", /:4: .*all of CHN's final demand alike.*Name the sectors/],
    ["demand: { country: CHN, sector: S7, change_pct: 5 }", /:4: unknown sector "S7"/],
    ["tariff: { exporter: RUS, importer: USA, add_pct: -99.9, compose: maybe }", /:4: .*true or false/],
    ["embargo: { exporter: all, importer: all, sector: energy }", /:4: unknown sector "energy"/],
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

  it.each([
    [
      "trade_cost: { exporter: RUS, importer: USA, cost_factor: 2 }",
      "embargo: { exporter: all, importer: USA, sector: S2 }",
    ],
    [
      "agreement: { parties: [RUS, USA], change_pct: -5 }",
      "trade_cost: { exporter: USA, importer: RUS, change_pct: 10 }",
    ],
    ["agreement: { parties: all, change_pct: -5 }", "agreement: { parties: [CHN, DEU], change_pct: -5 }"],
    ["tariff: { exporter: RUS, importer: USA, to_pct: 5 }", "tariff: { exporter: RUS, importer: USA, add_pct: 5 }"],
    [
      "export_tax: { exporter: RUS, importer: all, to_pct: 5 }",
      "export_tax: { exporter: all, importer: USA, to_pct: 5 }",
    ],
    ["productivity: { country: RUS, change_pct: 5 }", "productivity: { country: all, sector: S2, change_pct: 5 }"],
    ["demand: { country: RUS, sector: S1, change_pct: 5 }", "demand: { country: all, sector: S1, change_pct: 0 }"],
  ])("refuses %s with %s, naming the cell, unless composed", (first, second) => {
    expect(() => solveShocks(world, [first, second])).toThrow(
      /case\.yaml:5: .*(RUS|USA|CHN|DEU).*sector S[12].*compose: true/,
    );
    expect(() => solveShocks(world, [first, second.replace(" }", ", compose: true }")])).not.toThrow();
  });

  it("lets instruments of different kinds act together", () => {
    const all = [
      "trade_cost: { exporter: RUS, importer: USA, change_pct: 10 }",
      "tariff: { exporter: RUS, importer: USA, to_pct: 5 }",
      "export_tax: { exporter: RUS, importer: USA, to_pct: 5 }",
      "productivity: { country: RUS, change_pct: 5 }",
      "demand: { country: RUS, sector: S1, change_pct: 5 }",
    ];
    expect(solveShocks(world, all).converged).toBe(true);
  });

  it("reads an agreement as cost cuts between all its parties, both ways, and a cost factor as its percentage", () => {
    const agreed = solveShocks(world, ["agreement: { parties: [RUS, CHN, USA], sector: S2, change_pct: -10 }"]);
    const pairwise = ["[RUS, CHN]", "[RUS, USA]", "[CHN, USA]"].map((pair) => {
      const [exporter, importer] = pair.slice(1, -1).split(", ");
      return `trade_cost: { exporter: ${exporter}, importer: ${importer}, both_ways: true, sector: S2, cost_factor: 0.9 }`;
    });
    const costs = solveShocks(world, pairwise);
    expect(agreed.countries.map((row) => row.real_income_hat)).toEqual(
      costs.countries.map((row) => row.real_income_hat),
    );
  });

  it("shifts the division of final demand: without inputs and tariffs, spending on a sector is its new share of income", () => {
    const plain = randomWorld({ N: 4, J: 2, seed: 3, inputs: false, tariffs: false });
    const { flows, countries } = solveShocks(plain, ["demand: { country: CHN, sector: S1, change_pct: 50 }"]);
    for (const [n, { country, income_base, income_new }] of countries.entries()) {
      const [first, second] = [plain.final[n], plain.final[4 + n]];
      const share = country === "CHN" ? (1.5 * first) / (1.5 * first + second) : first / income_base;
      const spent = (flows ?? []).filter((flow) => flow.importer === country && flow.sector === "S1");
      expect(spent.reduce((sum, flow) => sum + flow.value_new, 0) / income_new).toBeCloseTo(share, 8);
    }
  });

  it("refuses embargoes that leave a buyer without supplier, with the line and the cell", () => {
    const open = randomWorld({ N: 3, J: 1, seed: 2, tariffs: false });
    const flows = open.flows.slice();
    flows[0] = 0;
    const noHome = { ...open, flows };
    expect(() =>
      solveShocks(noHome, [
        "embargo: { exporter: CHN, importer: RUS }",
        "embargo: { exporter: USA, importer: RUS, sector: S1 }",
        "tariff: { exporter: CHN, importer: USA, to_pct: 3 }",
      ]),
    ).toThrow(/case\.yaml:5: .*every supplier of RUS in sector S1.*share below 1/);
  });

  it("finds mistakes in groups that nothing uses, and groups that name nobody here", () => {
    const read = (groups: string) => () =>
      simulate(world, parseScenario(`scenario: x\ngroups: ${groups}\nshocks: []\n`, "case.yaml"));
    expect(read("{ a: [RUX] }")).toThrow(/case\.yaml:2: group "a": unknown country or group "RUX"/);
    expect(read("{ a: [JPN, FRA] }")).toThrow(/:2: .*names no country of this world/);
    expect(read("{ a: [b], b: [a] }")).toThrow(/:2: .*contains itself/);
    expect(read("{ RUS: [CHN] }")).toThrow(/:2: .*cannot be called "RUS"/);
  });

  it("warns of members that the world lacks and of shocks without trade", () => {
    const { warnings } = solveShocks(world, ["trade_cost: { exporter: RUS, importer: G7, change_pct: 10 }"]);
    expect(warnings.join()).toMatch(/left out: .*JPN \(of G7\)/);
  });

  it("says how it takes a rate that reads like a fraction, and no other", () => {
    const warningsOf = (change: string): string =>
      solveShocks(world, [`tariff: { exporter: CHN, importer: USA, ${change} }`]).warnings.join();
    expect(warningsOf("to_pct: 0.6")).toMatch(/tariff case\.yaml:4 is taken as 0\.6 %; 60 % is written 60/);
    expect(warningsOf("add_pct: -0.25")).toMatch(/-0\.25 %; -25 % is written -25/);
    expect(warningsOf("to_pct: 60") + warningsOf("add_pct: 1") + warningsOf("to_pct: 0")).toBe("");
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
