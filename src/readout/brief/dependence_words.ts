import { formatNumber, formatPercentRange } from "../format.ts";
import type { Dependence, DependenceLine } from "./brief.ts";
import { nameInSentence } from "./places.ts";

/** Does what is not reported move the share as shown? */
export function isOpen({ shares, share_low }: DependenceLine): boolean {
  return shares.at(-1)!.share - share_low >= 0.0005;
}

/** Why the last shares are ranges. */
export function openShares({ year, year_before }: Dependence): string {
  return (
    `The ${year} shares are ranges: the upper end counts reported trade only; the lower end takes the trade that nobody reports ` +
    `for ${year} at its value of ${year_before ?? "the earlier year"}.`
  );
}

/** Mutual dependence in one sentence. */
export function dependenceSentence({ year, sides }: Dependence): string {
  const [one, other] = sides.map(
    (line) =>
      `${nameInSentence(line.country)} did ${shareRange(line)} of its goods trade with ${nameInSentence(line.partner)}`,
  );
  return `In ${year}, ${one}, ${other}.`;
}

/** The last share of a line: a range where unreported trade matters. */
export function shareRange({ shares, share_low }: DependenceLine): string {
  return formatPercentRange(share_low, shares.at(-1)?.share ?? NaN, 1);
}

/** How unequal the pair is: 7.9–9.2 to 1. */
export function ratioRange({ ratio, ratio_low }: Dependence): string {
  const [low, high] = [formatNumber(ratio_low, 1), formatNumber(ratio, 1)];
  return `${low === high ? high : `${low}–${high}`} to 1`;
}
