import type { Credibility, SideCost } from "./leeway_result.ts";
import type { Baseline } from "./baseline.ts";
import type { Setting } from "./setting.ts";
import type { SolvedState } from "./states.ts";

/** The states that a threat can end in. */
export interface ThreatStates {
  readonly scope: number;
  /** T. */
  readonly trading: SolvedState;
  /** Comp: success. */
  readonly complying: SolvedState;
  /** P_s: the threat is carried out. */
  readonly executed: SolvedState;
}

/** What carrying out a threat against a third country costs each side, and what its success would cost each. */
export function credibility(setting: Setting, country: number, states: ThreatStates): Credibility {
  const sides = (after: SolvedState): Credibility["executing"] => ({
    coalition: sideCost(setting, setting.coalition, states.trading, after),
    country: sideCost(setting, [country], states.trading, after),
    target: sideCost(setting, [setting.target], states.trading, after),
  });
  const executing = sides(states.executed);
  const success = sides(states.complying);
  const perDollar = (cost: number): number | null =>
    success.target.usd_million > 0 ? cost / success.target.usd_million : null;
  return {
    scope: states.scope,
    executing,
    success,
    coalition_per_target_dollar: perDollar(executing.coalition.usd_million),
    country_per_target_dollar: perDollar(success.country.usd_million),
  };
}

/**
 * What a group of countries loses from one state to another, transfers within it not counted.
 *
 * @param members indices of countries
 */
export function sideCost(
  { economy }: Baseline,
  members: readonly number[],
  before: Pick<SolvedState, "logWelfare">,
  after: Pick<SolvedState, "logWelfare">,
): SideCost {
  let lost = 0;
  let had = 0;
  for (const n of members) {
    const income = economy.finalIncome[n] * Math.exp(before.logWelfare[n]);
    had += income;
    lost -= income * Math.expm1(after.logWelfare[n] - before.logWelfare[n]);
  }
  return { log_points: -Math.log1p(-lost / had), usd_million: lost };
}
