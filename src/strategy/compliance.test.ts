import { describe, expect, test } from "vitest";

import { randomWorld } from "../simulate/random_world.cases.ts";
import { loadWorld } from "../worlds/load_node.ts";
import type { World } from "../worlds/world.ts";
import { complianceGame } from "./compliance.ts";
import type { ComplianceGame } from "./compliance_result.ts";
import { evenWorld, home } from "./even_world.cases.ts";
import { readSetting } from "./setting.ts";
import { StateSolver } from "./states.ts";

const sides = { target: "RUS", coalition: ["USA", "DEU"] };

/** Equilibria by the definition: every profile solved from the baseline, every deviation compared. */
function equilibriaOf(world: World, codes: readonly string[], scope: number): readonly string[] {
  const setting = readSetting(world, sides);
  const solver = new StateSolver(setting);
  const at = codes.map((code) => setting.codes.indexOf(code));
  const welfare = (complies: readonly number[]): Float64Array =>
    solver.solve([
      { from: [setting.target], to: complies, factor: 0 },
      { from: at.filter((n) => !complies.includes(n)), to: setting.coalition, factor: 1 - scope },
    ]).logWelfare;
  const profiles = Array.from({ length: 2 ** codes.length }, (_, mask) =>
    at.filter((_n, p) => ((mask >> p) & 1) === 1),
  );
  return profiles
    .filter((complies) => {
      const here = welfare(complies);
      return at.every((n) => {
        const other = complies.includes(n) ? complies.filter((m) => m !== n) : [...complies, n];
        return welfare(other)[n] - here[n] <= 1e-9;
      });
    })
    .map((complies) => complies.map((n) => setting.codes[n]).join("+"))
    .sort();
}

const namesOf = (game: ComplianceGame, at: number): readonly string[] =>
  game.scopes[at].equilibria.map(({ complies }) => complies.join("+")).sort();

describe("the compliance game", () => {
  test.each([1, 2, 3])("finds the equilibria that brute force finds (seed %i)", async (seed) => {
    const world = randomWorld({ N: 8, J: 2, seed, tariffs: false });
    const players = ["CHN", "IND", "BRA"];
    const scopes = [0.05, 0.2, 0.5];
    const game = await complianceGame(world, { ...sides, players, scopes, replies: true });
    expect(game.states).toBe(24);
    for (const [at, scope] of scopes.entries()) {
      expect(game.scopes[at].undecidable).toEqual([]);
      expect(namesOf(game, at)).toEqual(equilibriaOf(world, game.players, scope));
      const left = new Set(game.scopes[at].replies?.map(({ complies }) => complies.join("+")));
      for (const name of namesOf(game, at)) expect(left).not.toContain(name);
    }
  });

  test("nobody gives in to a threat of scope 0, and the target loses nothing then", async () => {
    const world = evenWorld(["RUS", "CHN", "IND", "USA", "DEU"], (a, b) => (a === b ? home : 5e4));
    const game = await complianceGame(world, { ...sides, players: ["CHN", "IND"], scopes: [0] });
    const [nobody] = game.scopes[0].equilibria;
    expect(nobody.complies).toEqual([]);
    expect(nobody.target_usd_million).toBeCloseTo(0, 3);
    expect(game.tipping[0]).toEqual({
      country: "CHN",
      lowest_comply: null,
      highest_trade: 0,
      actions: [{ scope: 0, action: "trade" }],
    });
  });

  test("a state without equilibrium leaves its neighbours undecidable, never equilibria", async () => {
    const world = await loadWorld("wiod-2014");
    const others = world.countries
      .map(({ country }) => country)
      .filter((code) => !["RUS", "CHN", "ROW"].includes(code));
    const game = await complianceGame(world, {
      target: "RUS",
      coalition: others,
      players: ["CHN", "ROW"],
      scopes: [0.5],
      trade_balance: "fixed",
    });
    expect(game.scopes[0]).toMatchObject({ equilibria: [], unsolved: 1, path_end: "undecidable" });
    expect(game.scopes[0].undecidable.map(({ complies }) => complies)).toContainEqual(["CHN", "ROW"]);
    expect(game.scopes[0].undecidable[0].reason).toMatch(/when CHN, ROW comply: no equilibrium/);
    expect(game.tipping.map(({ actions }) => actions[0].action)).toEqual(["undecidable", "undecidable"]);
  });

  test("with many players those whose choice is clear are fixed first; equilibria are verified against them", async () => {
    const world = await loadWorld("baci-2023");
    const players = ["CHN", "IND", "TUR", "KAZ", "ARE", "BRA", "UZB", "HKG", "ARM", "AZE", "EGY", "IDN"];
    const game = await complianceGame(world, {
      target: "RUS",
      coalition: ["EU27", "USA", "GBR", "JPN", "CAN", "AUS", "KOR", "NOR", "CHE"],
      players,
      scopes: [0.01],
    });
    expect(game.scopes[0].fixed.length).toBeGreaterThanOrEqual(2);
    expect(game.states).toBeLessThan(2 ** 10);
    expect(game.warnings).toEqual([]);
    expect(namesOf(game, 0)).toHaveLength(1);
  });
});

test("questions that make no sense are refused", async () => {
  const world = randomWorld({ N: 6, J: 1, seed: 31 });
  await expect(complianceGame(world, { ...sides, players: ["USA"] })).rejects.toMatchObject({
    code: "strategy.country_in_coalition",
  });
  await expect(complianceGame(world, { ...sides, scopes: [1.1] })).rejects.toMatchObject({
    code: "strategy.bad_share",
  });
});
