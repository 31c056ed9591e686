import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import { parseScenario, scenarioKeys } from "../src/simulate/scenario.ts";
import { instrumentKeys } from "../src/simulate/scenario_shocks.ts";

const page = readFileSync(fileURLToPath(new URL("../docs/simulate.md", import.meta.url)), "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("|"));

describe("the page on scenarios", () => {
  it("has a row for every key of a scenario", () => {
    const [table] = page.slice(page.indexOf("## Write a scenario")).split("### Shocks");
    const named = [...table.matchAll(/^\|([^|]*)\|/gm)].flatMap((row) => [...row[1].matchAll(/`(\w+)`/g)]);
    expect(named.map((found) => found[1]).sort()).toEqual(scenarioKeys.toSorted());
  });

  it("has a row for every instrument, with its keys", () => {
    for (const [instrument, keys] of Object.entries(instrumentKeys)) {
      const [row] = rows.filter((line) => line.startsWith(`| \`${instrument}\` |`));
      const named = [...row.split("|")[2].matchAll(/`(\w+)`/g)].map((found) => found[1]);
      expect([...named, "sector", "compose"].sort()).toEqual(keys.toSorted());
    }
    expect(page).toMatch(/All take `sector` .* and `compose`/);
  });

  it("shows scenarios that are well formed", () => {
    const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)];
    expect(blocks.length).toBeGreaterThan(0);
    for (const [, text] of blocks) expect(parseScenario(text, "docs/simulate.md").shocks.length).toBeGreaterThan(0);
  });
});
