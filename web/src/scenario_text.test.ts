import { describe, expect, it } from "vitest";

import { instruments } from "../../src/simulate/scenario_shocks.ts";
import { parseScenario } from "../../src/simulate/scenario.ts";
import {
  groupsOf,
  knobsOf,
  newShocks,
  shockCards,
  withCodes,
  withGroupName,
  without,
  withShock,
  withValue,
  wordAt,
  coalitionOf,
  elasticitiesOf,
  withElasticities,
  withModel,
} from "./scenario_text.ts";

const text = `# a comment that stays
scenario: tighten
world: wiod-2014
groups:
  west: [EU27, USA]
shocks:
  - trade_cost: { exporter: RUS, importer: west, both_ways: true, sector: all, change_pct: 50 } # half
  - embargo: { exporter: RUS, importer: west, sector: [B, C19] }
`;

describe("the text of a scenario", () => {
  it("shows every number that can be turned, with its place", () => {
    expect(knobsOf(text).map(({ path, value, unit }) => [path.join("."), value, unit])).toEqual([
      ["shocks.0.trade_cost.change_pct", 50, "% of trade cost"],
      ["shocks.1.embargo.share", 1, "of the trade cut"],
    ]);
  });

  it("keeps comments and order when a number is turned", () => {
    const turned = withValue(text, ["shocks", 0, "trade_cost", "change_pct"], 75);
    expect(turned).toContain("# a comment that stays");
    expect(turned).toContain("# half");
    expect(parseScenario(turned, "x").shocks[0]).toMatchObject({ change_pct: 75, both_ways: true });
    expect(withValue(turned, ["shocks", 0, "trade_cost", "change_pct"], 50)).toBe(
      withValue(text, ["shocks", 0, "trade_cost", "change_pct"], 50),
    );
  });

  it("renames a group wherever countries are named, and keeps what only looks like it", () => {
    const named = withValue(text.replace("EU27, USA", "EU27, USA]\n  more: [west, JPN"), ["question"], "west");
    const renamed = withGroupName(withCodes(named, ["coalition"], "west, JPN"), "west", "allies");
    const scenario = parseScenario(renamed, "x");
    expect(scenario.groups).toEqual({ allies: ["EU27", "USA"], more: ["allies", "JPN"] });
    expect(scenario.shocks.map((shock) => "importer" in shock && shock.importer)).toEqual([["allies"], ["allies"]]);
    expect(coalitionOf(renamed)).toBe("allies, JPN");
    expect(wordAt(renamed, "question")).toBe("west");
    expect(withGroupName(named, "west", "more")).toBe(named);
    expect(withGroupName(named, "west", "")).toBe(named);
  });

  it("states a share that was left out once it is turned", () => {
    const turned = withValue(text, ["shocks", 1, "embargo", "share"], 0.25);
    expect(parseScenario(turned, "x").shocks[1]).toMatchObject({ kind: "embargo", share: 0.25, sector: ["B", "C19"] });
  });

  it("takes shocks out and puts them in, each readable as it stands", () => {
    expect(Object.keys(newShocks).sort()).toEqual([...instruments].sort());
    let grown = without(text, ["shocks", 1]);
    for (const [kind, body] of Object.entries(newShocks)) grown = withShock(grown, kind, { ...body, compose: true });
    expect(parseScenario(grown, "x").shocks.map(({ kind }) => kind)).toEqual(["trade_cost", ...Object.keys(newShocks)]);
    expect(shockCards(grown)).toHaveLength(1 + Object.keys(newShocks).length);
    expect(shockCards(grown).every(({ knob }) => knob !== null)).toBe(true);
  });

  it("writes codes as one word or a list", () => {
    expect(groupsOf(text)).toEqual([{ name: "west", words: "EU27, USA" }]);
    const wider = withCodes(text, ["groups", "west"], "EU27, USA; GBR");
    expect(parseScenario(wider, "x").groups["west"]).toEqual(["EU27", "USA", "GBR"]);
    expect(wordAt(withCodes(text, ["world"], "baci-2023"), "world")).toBe("baci-2023");
  });

  it("has nothing to turn where the text is no scenario", () => {
    for (const broken of ["", "shocks: 3", "- a\n- b", "shocks: [1, {x: 2}, {trade_cost: 3}]", "{"]) {
      expect(knobsOf(broken)).toEqual([]);
      expect(shockCards(broken)).toEqual([]);
    }
  });
});

describe("elasticities, coalition and groups of a text", () => {
  const text = "scenario: x # mine\nshocks: []\n";

  it("are written on one line, read back, and leave with their key", () => {
    const horizon = withElasticities(text, { kind: "horizon", years: 3 });
    expect(horizon).toContain("elasticities: { horizon_years: 3 }");
    expect(elasticitiesOf(horizon)).toEqual({ kind: "horizon", years: 3 });
    const values = withElasticities(horizon, { kind: "values", values: { B: 4, C19: 2.5 } });
    expect(elasticitiesOf(values)).toEqual({ kind: "values", values: { B: 4, C19: 2.5 } });
    const set = withElasticities(values, { kind: "word", word: "short_run" });
    expect(elasticitiesOf(set)).toEqual({ kind: "word", word: "short_run" });
    expect(withElasticities(set, { kind: "word", word: "default" })).toBe(text);
    for (const written of [horizon, values, set]) expect(() => parseScenario(written, "x.yaml")).not.toThrow();
  });

  it("give the model that shares its burden a coalition, and take it away again", () => {
    const shared = withModel("scenario: x\ngroups: { west: [ EU27, USA ] }\nshocks: []\n", "sanctions_coalition");
    expect(coalitionOf(shared)).toBe("west");
    expect(coalitionOf(withModel(text, "sanctions_coalition"))).toBe("EU27, USA, GBR");
    const plain = withModel(shared, "caliendo_parro");
    expect(coalitionOf(plain)).toBeNull();
    expect(plain).not.toContain("coalition");
  });
});
