import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { BinaryGame } from "./nash.ts";
import { bestReplies, extremeProfiles, nashSets, profilesOf, prunedGame, replyPath } from "./nash.ts";

/** A game from a table of payoffs, `table[profile][player]`; null rows have none. */
function gameOf(table: readonly (readonly number[] | null)[], players: number): BinaryGame {
  return {
    free: Array.from({ length: players }, (_, p) => p),
    given: 0,
    payoff: (profile, player) => table[profile]?.[player] ?? null,
    tie: 1e-12,
  };
}

const tables = fc.integer({ min: 1, max: 4 }).chain((players) =>
  fc.record({
    players: fc.constant(players),
    table: fc.array(
      fc.option(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: players, maxLength: players }), { freq: 6 }),
      { minLength: 2 ** players, maxLength: 2 ** players },
    ),
  }),
);

describe("nashSets", () => {
  test("the prisoners' dilemma has one equilibrium, matching pennies none, coordination two", () => {
    const dilemma = [
      [1, 1],
      [3, 0],
      [0, 3],
      [2, 2],
    ].map(([a, b]) => [b, a]);
    expect(nashSets(gameOf(dilemma, 2))).toEqual({ equilibria: [0], undecidable: [] });
    const pennies = [
      [1, -1],
      [-1, 1],
      [-1, 1],
      [1, -1],
    ];
    expect(nashSets(gameOf(pennies, 2))).toEqual({ equilibria: [], undecidable: [] });
    expect(replyPath(gameOf(pennies, 2), 0).end).toBe("cycle");
    const coordination = [
      [1, 1],
      [0, 0],
      [0, 0],
      [2, 2],
    ];
    expect(nashSets(gameOf(coordination, 2)).equilibria).toEqual([0, 3]);
  });

  test("is what the definition says, by brute force, with holes in the table", () => {
    fc.assert(
      fc.property(tables, ({ players, table }) => {
        const { equilibria, undecidable } = nashSets(gameOf(table, players));
        for (let profile = 0; profile < 2 ** players; profile++) {
          let beaten = false;
          let open = table[profile] === null;
          for (let p = 0; p < players; p++) {
            const there = table[profile ^ (1 << p)];
            const here = table[profile];
            if (there === null || here === null) open = true;
            else if (there[p] > here[p]) beaten = true;
          }
          expect(equilibria.includes(profile)).toBe(!beaten && !open);
          expect(undecidable.includes(profile)).toBe(!beaten && open);
        }
      }),
      { seed: 8 },
    );
  });

  test("a skipped deviation never makes an equilibrium", () => {
    const table = [[1], null];
    expect(nashSets(gameOf(table, 1))).toEqual({ equilibria: [], undecidable: [0, 1] });
    expect(replyPath(gameOf(table, 1), 0)).toEqual({ steps: [], end: "undecidable" });
  });
});

test("profiles follow a Gray code over the free players alone", () => {
  const profiles = profilesOf({ free: [1, 3, 4], given: 0b100 });
  expect(new Set(profiles).size).toBe(8);
  expect(profiles[0]).toBe(0b100);
  for (let k = 1; k < 8; k++) {
    const changed = profiles[k] ^ profiles[k - 1];
    expect([0b10, 0b1000, 0b10000]).toContain(changed);
  }
});

test("the sinks of the best-response graph are the equilibria, and paths end in them", () => {
  fc.assert(
    fc.property(tables, ({ players, table }) => {
      const whole = table.map((row, profile) => row ?? Array.from({ length: players }, (_, p) => (profile + p) % 3));
      const game = gameOf(whole, players);
      const leaves = new Set(bestReplies(game).map(({ from }) => from));
      const { equilibria } = nashSets(game);
      expect(new Set(profilesOf(game).filter((profile) => !leaves.has(profile)))).toEqual(new Set(equilibria));
      const { steps, end } = replyPath(game, 0);
      if (end === "equilibrium") expect(equilibria).toContain(steps.at(-1)?.to ?? 0);
    }),
    { seed: 9 },
  );
});

test("pruning keeps all equilibria where gains are monotone in who else complies", () => {
  const weights = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(weights, fc.double({ min: 0.01, max: 0.8, noNaN: true }), (value, slope) => {
      const free = value.map((_, p) => p);
      const payoff = (profile: number, p: number): number => {
        const others = free.filter((q) => q !== p && ((profile >> q) & 1) === 1).length;
        return ((profile >> p) & 1) === 1 ? value[p] - slope * others : 0;
      };
      const whole: BinaryGame = { free, given: 0, payoff, tie: 1e-12 };
      let pruned = whole;
      for (let round = 0; round < 5; round++) {
        const looked = new Set(extremeProfiles(pruned));
        const seen = (profile: number, p: number): number | null => (looked.has(profile) ? payoff(profile, p) : null);
        pruned = { ...prunedGame({ ...pruned, payoff: seen }), payoff };
      }
      expect(nashSets(pruned).equilibria).toEqual(nashSets(whole).equilibria);
    }),
    { numRuns: 60, seed: 10 },
  );
});
