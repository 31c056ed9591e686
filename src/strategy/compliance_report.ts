import type {
  ComplianceGame,
  GameProfile,
  GameStep,
  PlayerTipping,
  ScopeOfGame,
  UndecidableProfile,
} from "./compliance_result.ts";
import type { ProfileOutcome } from "./compliance_task.ts";
import { sideCost } from "./credibility.ts";
import type { BinaryGame, Reply } from "./nash.ts";
import { bestReplies, gainOf, nashSets, replyPath } from "./nash.ts";
import type { Setting } from "./setting.ts";
import type { SolvedState } from "./states.ts";

/** The game at one scope while it is being solved. */
export interface GameAtScope extends BinaryGame {
  readonly scope: number;
  readonly outcomes: ReadonlyMap<number, ProfileOutcome>;
}

/**
 * Reads a solved game: equilibria with what they cost, profiles that cannot be decided, paths of best replies, and where each
 * player tips.
 *
 * @param players indices of countries; bit p of a profile is `players[p]`
 * @param trading the state without any compliance or measure, against which losses are counted
 */
export function reportGame(
  setting: Setting,
  players: readonly number[],
  games: readonly GameAtScope[],
  trading: SolvedState,
  withReplies: boolean,
): ComplianceGame {
  const reader = new GameReader(setting, players, trading);
  const scopes = games.map((game) => reader.scope(game, withReplies));
  return {
    target: setting.codes[setting.target],
    coalition: setting.coalition.map((n) => setting.codes[n]),
    world: setting.world.name,
    trade_balance: setting.closure,
    players: players.map((n) => setting.codes[n]),
    scopes,
    tipping: players.map((_, p) => reader.tipping(scopes, p)),
    states: games.reduce((sum, { outcomes }) => sum + outcomes.size, 0),
    elasticities: setting.experiment.elasticities,
    warnings: [...setting.warnings, ...reader.warnings],
  };
}

class GameReader {
  readonly warnings: string[] = [];
  readonly #setting: Setting;
  readonly #players: readonly number[];
  readonly #trading: SolvedState;

  constructor(setting: Setting, players: readonly number[], trading: SolvedState) {
    this.#setting = setting;
    this.#players = players;
    this.#trading = trading;
  }

  scope(game: GameAtScope, withReplies: boolean): ScopeOfGame {
    const sets = nashSets(game);
    const checked = sets.equilibria.map((profile) => ({ profile, verdict: this.#verify(game, profile) }));
    const start = replyPath(game, game.given);
    const outcomes = [...game.outcomes.values()];
    return {
      scope: game.scope,
      equilibria: checked.flatMap(({ profile, verdict }) =>
        verdict === "holds" ? [this.#profile(game, profile)] : [],
      ),
      undecidable: [
        ...checked.filter(({ verdict }) => verdict === "open").map(({ profile }) => profile),
        ...sets.undecidable,
      ].map((profile) => this.#undecidable(game, profile)),
      solved: outcomes.filter((outcome) => !("failed" in outcome)).length,
      unsolved: outcomes.filter((outcome) => "failed" in outcome).length,
      fixed: this.#players.flatMap((_, p) =>
        game.free.includes(p) ? [] : [{ country: this.#code(p), action: actionOf(game.given, p) }],
      ),
      path: start.steps.map((reply) => this.#step(reply)),
      path_end: start.end,
      ...(withReplies
        ? {
            replies: bestReplies(game).map((reply) => ({ complies: this.#complies(reply.from), ...this.#step(reply) })),
          }
        : {}),
    };
  }

  tipping(scopes: readonly ScopeOfGame[], player: number): PlayerTipping {
    const country = this.#code(player);
    const actions = scopes.map(({ scope, equilibria, undecidable }) => {
      const takes = (profiles: readonly { readonly complies: readonly string[] }[]): Set<string> =>
        new Set(profiles.map(({ complies }) => (complies.includes(country) ? "comply" : "trade")));
      const certain = takes(equilibria);
      const isOpen = takes([...equilibria, ...undecidable]).size > certain.size;
      if (isOpen) return { scope, action: "undecidable" } as const;
      if (certain.size === 2) return { scope, action: "both" } as const;
      if (certain.size === 0) return { scope, action: "none" } as const;
      return { scope, action: certain.has("comply") ? "comply" : "trade" } as const;
    });
    const among = (...wanted: readonly string[]): readonly number[] =>
      actions.filter(({ action }) => wanted.includes(action)).map(({ scope }) => scope);
    return {
      country,
      lowest_comply: among("comply", "both").at(0) ?? null,
      highest_trade: among("trade", "both").at(-1) ?? null,
      actions,
    };
  }

  /** Does an equilibrium of the free players hold against the deviations of those whose action was fixed before? */
  #verify(game: GameAtScope, profile: number): "holds" | "open" | "broken" {
    let verdict: "holds" | "open" = "holds";
    for (let p = 0; p < this.#players.length; p++) {
      if (game.free.includes(p)) continue;
      const gain = gainOf(game, profile, p);
      if (gain === null) verdict = "open";
      else if (gain > game.tie) {
        this.warnings.push(
          `scope ${game.scope}: ${this.#code(p)} was fixed to ${actionOf(game.given, p)} but would leave a candidate, so other ` +
            "equilibria may be missing; name fewer players to have all profiles enumerated",
        );
        return "broken";
      }
    }
    return verdict;
  }

  #profile(game: GameAtScope, profile: number): GameProfile {
    const outcome = game.outcomes.get(profile);
    if (outcome === undefined || "failed" in outcome) throw new Error("an equilibrium is a solved profile");
    const after = { ...this.#trading, logWelfare: outcome.logWelfare };
    const cost = (members: readonly number[]) => sideCost(this.#setting, members, this.#trading, after);
    const target = cost([this.#setting.target]);
    return {
      complies: this.#complies(profile),
      target_log_points: target.log_points,
      target_usd_million: target.usd_million,
      coalition_usd_million: cost(this.#setting.coalition).usd_million,
      players_usd_million: Object.fromEntries(this.#players.map((n, p) => [this.#code(p), cost([n]).usd_million])),
    };
  }

  #undecidable(game: GameAtScope, profile: number): UndecidableProfile {
    const needed = [profile, ...this.#players.map((_, p) => profile ^ (1 << p))];
    for (const state of needed) {
      const outcome = game.outcomes.get(state);
      if (outcome === undefined || !("failed" in outcome)) continue;
      const who = this.#complies(state);
      const where = who.length === 0 ? "when nobody complies" : `when ${who.join(", ")} comply`;
      return { complies: this.#complies(profile), reason: `${where}: ${outcome.failed}` };
    }
    return { complies: this.#complies(profile), reason: "a deviation was not solved" };
  }

  #step({ from, player, gain }: Reply): GameStep {
    return { country: this.#code(player), action: actionOf(from, player) === "comply" ? "trade" : "comply", gain };
  }

  #complies(profile: number): readonly string[] {
    return this.#players.flatMap((_, p) => (actionOf(profile, p) === "comply" ? [this.#code(p)] : []));
  }

  #code(player: number): string {
    return this.#setting.codes[this.#players[player]];
  }
}

function actionOf(profile: number, player: number): "comply" | "trade" {
  return ((profile >> player) & 1) === 1 ? "comply" : "trade";
}
