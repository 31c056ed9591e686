import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { LeewayError } from "../../core/errors.ts";
import { loadScenario } from "../../simulate/load_node.ts";
import { parseSweep, scenarioLabel } from "./spec.ts";

const parse = (text: string) => parseSweep(text, "grid.yaml", loadScenario);

const grid = `sweep: depth
scenarios:
  - coalition-embargo
  - scenario: west-tightens-by
    world: wiod-2014
    groups: { west: [EU27, USA] }
    shocks:
      - trade_cost: { exporter: RUS, importer: west, both_ways: true, change_pct: $pct }
      - embargo: { exporter: RUS, importer: JPN, sector: $sector, share: $share }
parameters:
  pct: [10, 50]
  sector: [B, C19]
  share: [0.5]
`;

function refusal(text: string): LeewayError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof LeewayError) return error;
    throw error;
  }
  throw new Error("was accepted");
}

describe("a sweep", () => {
  it("writes out a scenario for each combination of its parameters", () => {
    const { scenarios } = parse(grid);
    expect(scenarios.map(scenarioLabel)).toEqual([
      "coalition-embargo",
      "west-tightens-by (pct=10, sector=B, share=0.5)",
      "west-tightens-by (pct=10, sector=C19, share=0.5)",
      "west-tightens-by (pct=50, sector=B, share=0.5)",
      "west-tightens-by (pct=50, sector=C19, share=0.5)",
    ]);
    const [cost, embargo] = scenarios[4].scenario.shocks;
    expect(cost).toMatchObject({ kind: "trade_cost", change_pct: 50, place: { file: "grid.yaml", line: 8 } });
    expect(embargo).toMatchObject({ kind: "embargo", sector: ["C19"], share: 0.5, place: { line: 9 } });
  });

  it("reads the example of its page in the docs", () => {
    const page = readFileSync(new URL("../../../docs/sweep.md", import.meta.url), "utf8");
    const example = /```yaml\n([^`]+)```/.exec(page)![1];
    expect(parse(example).scenarios).toHaveLength(5);
  });

  it("states its defaults: no draws, each scenario's own world and closure, all countries", () => {
    expect(parse("sweep: x\nscenarios: [west-tightens]\n")).toMatchObject({
      worlds: null,
      closures: null,
      elasticities: null,
      countries: null,
      tolerance: null,
    });
    expect(parse("sweep: x\nscenarios: [west-tightens]\nelasticities: { draws: 5 }\n").elasticities).toEqual({
      draws: 5,
      seed: 1,
      seed_given: false,
      spread: { sector: 0.4, common: 0.35 },
    });
  });

  const numbers = (count: number): string => `[${Array.from({ length: count }, (_, k) => (k + 1) / count).join(", ")}]`;
  const refusals: readonly (readonly [string, string, string, number])[] = [
    ["an unknown key", `${grid}closure: [balanced]\n`, "sweep.unknown_key", 14],
    ["a missing key", "sweep: x\n", "sweep.missing_key", 1],
    ["an empty list of scenarios", "sweep: x\nscenarios: []\n", "sweep.empty_list", 2],
    ["a parameter without values", grid.replace("[10, 50]", "[]"), "sweep.empty_grid", 11],
    ["a parameter that repeats a value", grid.replace("[10, 50]", "[10, 10]"), "sweep.repeated_value", 11],
    ["an unknown parameter", grid.replace("$share", "$shares"), "sweep.unknown_parameter", 9],
    ["a parameter that nothing uses", `${grid}  depth: [1]\n`, "sweep.unused_parameter", 14],
    ["a value that its scenario refuses", grid.replace("[0.5]", "[1.5]"), "scenario.bad_number", 9],
    ["an unknown key within a scenario", grid.replace("both_ways", "bothways"), "scenario.unknown_key", 8],
    [
      "a grid without end",
      grid.replace("[10, 50]", numbers(400)).replace("[0.5]", numbers(400)),
      "sweep.grid_too_large",
      13,
    ],
    ["no draws", `${grid}elasticities: { draws: 0 }\n`, "sweep.bad_draws", 14],
    ["a part of a draw", `${grid}elasticities: { draws: 2.5 }\n`, "sweep.bad_draws", 14],
    ["draws that are no number", `${grid}elasticities: { draws: many }\n`, "sweep.wrong_type", 14],
    ["a seed that is not whole", `${grid}elasticities: { draws: 5, seed: 0.5 }\n`, "sweep.bad_seed", 14],
    ["a negative deviation", `${grid}elasticities: { draws: 5, common_sd: -1 }\n`, "sweep.bad_number", 14],
    ["an unknown closure", `${grid}closures: [balance]\n`, "sweep.unknown_value", 14],
    ["a closure twice", `${grid}closures: [fixed, fixed]\n`, "sweep.repeated_value", 14],
    ["an empty list of worlds", `${grid}worlds: []\n`, "sweep.empty_list", 14],
    ["a scenario twice", "sweep: x\nscenarios: [west-tightens, west-tightens]\n", "sweep.repeated_value", 2],
    ["a tolerance of 2", `${grid}tolerance: 2\n`, "sweep.bad_number", 14],
    ["a repeated key", `${grid}sweep: y\n`, "sweep.bad_yaml", 14],
  ];
  it.each(refusals)("refuses %s, with its line", (_, text, code, line) => {
    expect(refusal(text)).toMatchObject({ code, details: { line } });
  });

  it("refuses an empty file and an unknown scenario", () => {
    expect(refusal(" \n").code).toBe("sweep.empty_file");
    expect(refusal("sweep: x\nscenarios: [west-tighten]\n")).toMatchObject({
      code: "scenario.unknown_scenario",
      message: expect.stringContaining("west-tightens") as string,
    });
  });
});
