import type { Closure } from "../simulate/closures.ts";

/** A profile of the game with its outcome; losses are against the profile in which nobody complies and no measure falls. */
export interface GameProfile {
  /** Codes of those who comply, in the order of the players. */
  readonly complies: readonly string[];
  /** Fall of the target's real income, log points. */
  readonly target_log_points: number;
  /** Loss of the target, the coalition and each player, USD million of baseline income; negative: a gain. */
  readonly target_usd_million: number;
  readonly coalition_usd_million: number;
  readonly players_usd_million: Readonly<Record<string, number>>;
}

/** A profile of which it cannot be said whether it is an equilibrium: a state that the answer needs has none. */
export interface UndecidableProfile {
  readonly complies: readonly string[];
  /** Why, from the solver. */
  readonly reason: string;
}

/** A step of best replies: the player who gains most changes its action. */
export interface GameStep {
  readonly country: string;
  readonly action: "comply" | "trade";
  /** Log points of real income. */
  readonly gain: number;
}

/** The game at one scope. */
export interface ScopeOfGame {
  readonly scope: number;
  readonly equilibria: readonly GameProfile[];
  readonly undecidable: readonly UndecidableProfile[];
  /** Profiles solved and those that have no equilibrium of the economy. */
  readonly solved: number;
  readonly unsolved: number;
  /** Players whose action was fixed before enumerating, since it does not depend on the others. */
  readonly fixed: readonly { readonly country: string; readonly action: "comply" | "trade" }[];
  /** Where best replies lead from the profile in which nobody complies but those who are fixed to it. */
  readonly path: readonly GameStep[];
  readonly path_end: "equilibrium" | "cycle" | "undecidable";
  /** The best-response graph, where asked for: each deviation that pays. */
  readonly replies?: readonly (GameStep & { readonly complies: readonly string[] })[];
}

/** What one player does over the scopes: L3, the interval of scopes in which both actions occur in some equilibrium. */
export interface PlayerTipping {
  readonly country: string;
  /** s⁻: the lowest scope with an equilibrium in which it complies; null: none of those tested. */
  readonly lowest_comply: number | null;
  /** s⁺: the highest scope with an equilibrium in which it trades on; null: none of those tested. */
  readonly highest_trade: number | null;
  /** Its action in all equilibria of each scope; undecidable: profiles that cannot be decided may hold the other one. */
  readonly actions: readonly {
    readonly scope: number;
    readonly action: "comply" | "trade" | "both" | "none" | "undecidable";
  }[];
}

/** The compliance game over its scopes. */
export interface ComplianceGame {
  readonly target: string;
  readonly coalition: readonly string[];
  readonly world: string;
  readonly trade_balance: Closure;
  readonly players: readonly string[];
  readonly scopes: readonly ScopeOfGame[];
  readonly tipping: readonly PlayerTipping[];
  /** Equilibria of the economy solved for. */
  readonly states: number;
  readonly elasticities: string;
  readonly warnings: readonly string[];
}
