import { LeewayError } from "../core/errors.ts";
import type { World } from "../worlds/world.ts";
import type { GameAtScope } from "./compliance_report.ts";
import { reportGame } from "./compliance_report.ts";
import type { ComplianceGame } from "./compliance_result.ts";
import type { ComplianceShared, ProfileOutcome } from "./compliance_task.ts";
import { complianceTask } from "./compliance_task.ts";
import type { BinaryGame } from "./nash.ts";
import { extremeProfiles, nashSets, profilesOf, prunedGame } from "./nash.ts";
import { requireShares, settingOptions, thirdCountries } from "./question.ts";
import type { Setting, SettingOptions } from "./setting.ts";
import { sectorsOf } from "./codes.ts";
import { readSetting, tradeWithTarget } from "./setting.ts";
import { StateSolver } from "./states.ts";
import type { Execute } from "./task.ts";
import { executeHere } from "./task.ts";

/** What is asked of the game. */
export interface ComplianceOptions extends SettingOptions {
  /** Codes and groups of the third countries that choose; default the seven that trade most with the target. */
  readonly players?: readonly string[];
  /** Scopes of the secondary measure, each in [0, 1]; default 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5. */
  readonly scopes?: readonly number[];
  /** Sectors on which the measure falls: codes, all, goods, services; default all. */
  readonly scope_sectors?: readonly string[];
  /** Give the best-response graph too. */
  readonly replies?: boolean;
}

const defaultScopes = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5];
const defaultPlayers = 7;

/** With more players than this those are fixed first whose action does not depend on the others. */
const mostEnumerated = 10;

/** A profile is a number of this many bits. */
const mostPlayers = 30;

/** Differences of ln W below this are noise of the solver, and count as indifference. */
const tie = 1e-9;
const tolerance = 1e-10;

/** Profiles solved one after the other by one worker, each from the one before. */
const chunk = 32;

/**
 * The compliance game among third countries: each joins the embargo against the target or trades on, and those who trade on
 * lose share s of their trade with the coalition. All pure Nash equilibria at each scope, by solving every profile.
 *
 * Payoffs are ln of real income. A profile with an unsolved deviation is undecidable, never an equilibrium. With more than
 * ten players those whose action does not depend on the others are fixed first ({@link prunedGame}), and every equilibrium
 * found is verified against their deviations too.
 *
 * @throws LeewayError `strategy.*`; `strategy.too_many_players` when more than ten remain to be enumerated; `simulate.*` of
 * kind numerical when the measures in force have no equilibrium
 */
export async function complianceGame(
  world: World,
  options: ComplianceOptions,
  execute: Execute = executeHere,
): Promise<ComplianceGame> {
  const setting = readSetting(world, { tolerance, ...settingOptions(options) });
  const players = playersOf(setting, options.players);
  const scopes = requireShares(options.scopes ?? defaultScopes, "scopes");
  const shared: ComplianceShared = {
    world,
    setting: { tolerance, ...settingOptions(options) },
    players: players.map((n) => n),
    sectors: options.scope_sectors === undefined ? null : sectorsOf(world, options.scope_sectors),
  };
  const trading = new StateSolver(setting).solve([]);
  const outcomes = scopes.map(() => new Map<number, ProfileOutcome>());
  const solve = async (wanted: (game: GameAtScope) => readonly number[]): Promise<void> => {
    const parts = games.flatMap((game, at) =>
      chunksOf(wanted(game).filter((profile) => !game.outcomes.has(profile))).map((profiles) => ({ at, profiles })),
    );
    const jobs = parts.map(({ at, profiles }) => ({ scope: scopes[at], profiles }));
    const answers = await execute(complianceTask, shared, jobs);
    parts.forEach(({ at, profiles }, k) => {
      profiles.forEach((profile, index) => outcomes[at].set(profile, answers[k][index]));
    });
  };
  const all = players.map((_, p) => p);
  let games = scopes.map((scope, at): GameAtScope => {
    return { scope, outcomes: outcomes[at], free: all, given: 0, tie, payoff: payoffOf(outcomes[at], players) };
  });
  if (players.length > mostEnumerated) {
    for (let isChanging = true; isChanging;) {
      await solve(extremeProfiles);
      const before = games;
      games = games.map((game) => ({ ...game, ...prunedGame(game) }));
      isChanging = games.some((game, at) => game.free.length < before[at].free.length && game.free.length > 0);
    }
    requireFew(games, setting, players);
  }
  await solve(profilesOf);
  await solve((game) => {
    const fixed = all.filter((player) => !game.free.includes(player));
    return nashSets(game).equilibria.flatMap((profile) => fixed.map((player) => profile ^ (1 << player)));
  });
  return reportGame(setting, players, games, trading, options.replies === true);
}

function payoffOf(outcomes: ReadonlyMap<number, ProfileOutcome>, players: readonly number[]): BinaryGame["payoff"] {
  return (profile, player) => {
    const outcome = outcomes.get(profile);
    return outcome === undefined || "failed" in outcome ? null : outcome.logWelfare[players[player]];
  };
}

function chunksOf(profiles: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(profiles.length / chunk) }, (_, k) =>
    profiles.slice(k * chunk, (k + 1) * chunk),
  );
}

/** Positions of the players; by default those third countries that trade most with the target. */
function playersOf(setting: Setting, asked: readonly string[] | undefined): readonly number[] {
  if (asked === undefined) {
    return [...setting.third]
      .sort((a, b) => tradeWithTarget(setting, b) - tradeWithTarget(setting, a))
      .slice(0, defaultPlayers);
  }
  const players = thirdCountries(setting, asked);
  if (players.length <= mostPlayers) return players;
  throw new LeewayError(
    "strategy.too_many_players",
    `${players.length} players; at most ${mostPlayers} can be named. Name those that trade most with the target.`,
    { players: players.length, allowed: mostPlayers },
  );
}

function requireFew(games: readonly GameAtScope[], { codes }: Setting, players: readonly number[]): void {
  const game = games.find(({ free }) => free.length > mostEnumerated);
  if (game === undefined) return;
  const open = game.free.map((player) => codes[players[player]]);
  throw new LeewayError(
    "strategy.too_many_players",
    `at scope ${game.scope} the choices of ${open.join(", ")} depend on each other, more than the ${mostEnumerated} players that ` +
      "can be enumerated. Name fewer players.",
    { scope: game.scope, open, allowed: mostEnumerated },
  );
}
