import type { PairFlows } from "../solver/messages.ts";

/** How much of a country's trade is with one partner. */
export interface TradeShare {
  readonly country: string;
  /** Exports to and imports from the partner over all exports and imports, before and under the scenario; fractions. */
  readonly base: number;
  readonly new: number;
}

/**
 * Shares of trade with one partner, for every other country of the world (Hirschman 1945).
 *
 * @returns none where the world lacks the partner; a country that trades nothing is left out
 */
export function tradeShares({ countries, base, new: after }: PairFlows, partner: string): readonly TradeShare[] {
  const N = countries.length;
  const own = countries.indexOf(partner);
  if (own < 0) return [];
  const share = (flows: Float64Array, n: number): number => {
    let all = 0;
    for (let other = 0; other < N; other++) if (other !== n) all += flows[n * N + other] + flows[other * N + n];
    return (flows[n * N + own] + flows[own * N + n]) / all;
  };
  return countries.flatMap((country, n) => {
    const shares = { country, base: share(base, n), new: share(after, n) };
    return n === own || Number.isNaN(shares.new) ? [] : [shares];
  });
}
