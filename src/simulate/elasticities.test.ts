import { describe, expect, it } from "vitest";

import { chooseElasticities } from "./elasticities.ts";
import { responseReached } from "./horizon.ts";
import { randomWorld } from "./random_world.cases.ts";
import { parseScenario } from "./scenario.ts";

const world = {
  ...randomWorld({ N: 3, J: 3, seed: 1 }),
  trade_elasticity: Float64Array.of(4, 6, 8),
  elasticity_sets: [{ set: "OTHER", source: "a publication", trade_elasticity: Float64Array.of(3, Number.NaN, 9) }],
};

const choose = (elasticities: string, on: typeof world = world): readonly number[] =>
  Array.from(
    chooseElasticities(on, parseScenario(`scenario: x\nelasticities: ${elasticities}\nshocks: []\n`, "c.yaml")).theta,
  );

describe("chooseElasticities", () => {
  it.each([
    ["default", [4, 6, 8]],
    ["short_run", [1, 1.5, 2]],
    ["OTHER", [3, 6, 9]],
    ["{ S2: 2.5 }", [4, 2.5, 8]],
    ["{ S1: 1, goods: 2, all: 3 }", [1, 3, 2]],
    ["{ all: 3, goods: 2, S1: 1 }", [1, 3, 2]],
  ])("reads %s", (text, expected) => expect(choose(text)).toEqual(expected));

  it.each([
    ["FGO", /c\.yaml:2: .*no elasticities "FGO"\. Allowed: default, short_run, OTHER/],
    ["{ S9: 4 }", /c\.yaml:2: unknown sector "S9"/],
    ["{ horizon_year: 4 }", /c\.yaml:2: .*Did you mean "horizon_years"/],
  ])("refuses %s with its place", (text, message) => expect(() => choose(text)).toThrow(message));

  it("refuses a sector that nothing gives an elasticity, or that falls below the bound", () => {
    const missing = { ...world, trade_elasticity: Float64Array.of(4, Number.NaN, 8) };
    expect(() => choose("default", missing)).toThrow(/c\.yaml:2: .*sector S2 is missing.*elasticities: \{ S2: 4 \}/);
    expect(choose("{ S2: 5 }", missing)).toEqual([4, 5, 8]);
    const low = { ...world, trade_elasticity: Float64Array.of(1, 6, 8) };
    expect(() => choose("short_run", low)).toThrow(/c\.yaml:2: .*S1 falls below 0\.3/);
  });
});

describe("elasticities by horizon", () => {
  it("pass through the estimates: 0.76 after one year and 2 after ten, of the same long run", () => {
    expect(responseReached(10) / responseReached(1)).toBeCloseTo(2 / 0.76, 12);
    const aggregate = 2 / responseReached(10);
    expect(aggregate).toBeCloseTo(2.0179, 4);
    expect(aggregate * responseReached(1)).toBeCloseTo(0.76, 12);
  });

  it("rise with the years to the long run, as 1 + θ", () => {
    const years = [2, 3, 5, 10, 40].map((t) => choose(`{ horizon_years: ${t} }`)[0]);
    expect(years.toSorted((a, b) => a - b)).toEqual(years);
    expect(years.at(-1)).toBeCloseTo(4, 6);
    expect(years[0]).toBeCloseTo(5 * responseReached(2) - 1, 12);
  });

  it("are refused where the model has no meaning, with the first year at which it has", () => {
    const low = { ...world, trade_elasticity: Float64Array.of(1.2, 6, 8) };
    expect(() => choose("{ horizon_years: 1 }", low)).toThrow(
      /c\.yaml:2: .*after 1 year .*S1 is below 0\.3.*from 2 years on/,
    );
    expect(choose("{ horizon_years: 2 }", low)[0]).toBeGreaterThanOrEqual(0.3);
    const never = { ...world, trade_elasticity: Float64Array.of(0.25, 6, 8) };
    expect(() => choose("{ horizon_years: 30 }", never)).toThrow(/Some never reach it/);
  });
});
