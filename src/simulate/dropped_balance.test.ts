import { expect, it } from "vitest";

import { loadWorld } from "../worlds/load_node.ts";
import { parseScenario } from "./scenario.ts";
import { simulate } from "./simulate.ts";

const embargo = (closure: string): string =>
  `scenario: x\ntrade_balance: ${closure}\nshocks:\n  - embargo: { exporter: RUS, importer: [DEU, USA, CHN], both_ways: true }\n`;

it("an embargo under drop_cut says whose spending the dropped balances move, with sign and size", async () => {
  const world = await loadWorld("wiod-2011");
  const { warnings } = simulate(world, parseScenario(embargo("drop_cut"), "x.yaml"));
  const N = world.countries.length;
  const at = (code: string): number => world.countries.findIndex(({ country }) => country === code);
  let surplus = 0;
  for (let j = 0; j < world.sectors.length; j++) {
    for (const partner of ["DEU", "USA", "CHN"].map(at)) {
      surplus += world.flows[(j * N + partner) * N + at("RUS")] - world.flows[(j * N + at("RUS")) * N + partner];
    }
  }
  let income = 0;
  for (let j = 0; j < world.sectors.length; j++) income += world.final[j * N + at("RUS")];
  const percent = ((100 * Math.abs(surplus)) / income).toFixed(1);
  expect(warnings.join()).toContain(`RUS ${surplus > 0 ? "+" : "−"}${percent} %`);
  for (const closure of ["fixed", "balanced", "proportional"]) {
    expect(simulate(world, parseScenario(embargo(closure), "x.yaml")).warnings.join()).not.toContain("drop_cut");
  }
});

it("shocks on flows that are zero share one warning", async () => {
  const world = await loadWorld("baci-2023");
  const lines = Array.from(
    { length: 8 },
    () => "  - tariff: { exporter: RUS, importer: VNM, add_pct: 1, compose: true }",
  );
  const { warnings } = simulate(world, parseScenario(`scenario: x\nshocks:\n${lines.join("\n")}\n`, "x.yaml"));
  const said = warnings.filter((warning) => /change nothing/.test(warning));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/tariff x\.yaml:3, .* and 3 more$/);
});
