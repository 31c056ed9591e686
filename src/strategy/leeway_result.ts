import type { Closure } from "../simulate/closures.ts";

/** What became of the question: answered; no threat of this coalition pays off; nobody reports the link; no equilibrium. */
export type LeewayStatus = "ok" | "free_hand" | "unobserved" | "no_equilibrium";

/** c(s) = ln W(T) − ln W(P_s), what a secondary measure of scope s costs the country; null where P_s has no equilibrium. */
export interface CostOfThreat {
  /** s, share of the country's trade with the coalition that is removed at unchanged prices; 0 … 1. */
  readonly scope: number;
  /** Log points of real income (0.01 is about 1 %). */
  readonly cost: number | null;
}

/** q*(s) = b/c(s): the country trades on while it holds the measure less likely than this; null where c(s) is unknown or not above 0. */
export interface ThresholdProbability {
  readonly scope: number;
  /** Above 1: even a certain measure of this scope is worth bearing. */
  readonly probability: number | null;
}

/** What a step costs one side. */
export interface SideCost {
  /** Fall of real income, of a group that of its sum; log points. */
  readonly log_points: number;
  /** Equivalent variation at baseline income, USD million; positive: a loss. */
  readonly usd_million: number;
}

/** What carrying out the threat costs and what its success would bring: is it credible? */
export interface Credibility {
  readonly scope: number;
  /** From T to P_s: the threat is carried out. */
  readonly executing: { readonly coalition: SideCost; readonly country: SideCost; readonly target: SideCost };
  /** From T to Comp: the country gives in. */
  readonly success: { readonly coalition: SideCost; readonly country: SideCost; readonly target: SideCost };
  /** The coalition's cost of carrying it out, per dollar that success would cost the target; null where success costs it nothing. */
  readonly coalition_per_target_dollar: number | null;
  /** The country's cost of giving in, per dollar that this costs the target. */
  readonly country_per_target_dollar: number | null;
}

/** A quantity over the draws of the elasticities. */
export interface LeewayBand {
  /** 5th, 50th and 95th percentile. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Standard deviation ÷ mean. */
  readonly cv: number;
}

/** LeewayBands over joint draws of the elasticities; only `draws: 0` when none were asked for. */
export interface LeewayBands {
  readonly draws: number;
  readonly seed?: number;
  /** Share of the draws between low and high. */
  readonly level?: number;
  /** Standard deviations of ln θ: of each sector by itself, and of all together. */
  readonly sector_sd?: number;
  readonly common_sd?: number;
  /** Draws in which the country has a free hand, and in which some state has no equilibrium. */
  readonly free_hand?: number;
  readonly no_equilibrium?: number;
  /** Absent where fewer than two draws give the quantity. */
  readonly value_of_link?: LeewayBand;
  readonly threshold_scope?: LeewayBand;
  readonly asymmetry?: LeewayBand;
  readonly room_usd_million?: LeewayBand;
  /** At the question's `scope`, and at `band_scopes` where asked for. */
  readonly threshold_probability?: readonly ({ readonly scope: number } & LeewayBand)[];
}

/** How much room one third country has. Quantities are null where `status` or `warnings` say why. */
export interface CountryLeeway {
  readonly country: string;
  readonly target: string;
  readonly coalition: readonly string[];
  readonly world: string;
  readonly trade_balance: Closure;
  readonly status: LeewayStatus;
  /** b = ln W(T) − ln W(Comp), what the link to the target is worth; log points. */
  readonly value_of_link: number | null;
  readonly cost_of_threat: readonly CostOfThreat[];
  readonly threshold_probability: readonly ThresholdProbability[];
  /** s*: c(s*) = b, the largest certain measure that trading on is worth; null with a free hand. */
  readonly threshold_scope: number | null;
  /** First-order s*: trade with the target ÷ trade with the coalition, in state T. */
  readonly trade_ratio: number | null;
  /** What the country's leaving costs the target over what it costs the country, both in log points. */
  readonly asymmetry: number | null;
  /** q and s to which room, premium and credibility refer. */
  readonly probability: number;
  readonly scope: number;
  /** Sectors on which the secondary measure falls; "all" alone: all. */
  readonly scope_sectors: readonly string[];
  /** Trade with the target in state T, USD million. */
  readonly trade_with_target_usd_million: number | null;
  /** Trade with the target at which b = q·c(s), minus that of state T; negative: the threat does not bind. */
  readonly room_usd_million: number | null;
  /** q·c(s) − b, what politics must add for trading on to be rational; negative: nothing needed. Log points and USD million. */
  readonly political_premium: number | null;
  readonly political_premium_usd_million: number | null;
  readonly credibility: Credibility | null;
  readonly bands: LeewayBands;
  readonly warnings: readonly string[];
}
