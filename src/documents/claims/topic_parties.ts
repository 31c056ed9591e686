import { salienceBefore } from "../actors/states_in_view.ts";
import type { Analysis } from "../analysis.ts";
import { tokenAt } from "../tokens.ts";
import type { ClaimDraft } from "./draft.ts";

/** Measures of one country's statistics, which a text goes on giving without naming the country again. */
const STATISTIC = /^(?:exports|imports|exports_growth|imports_growth|trade_balance)$/;
/** A country named this many times as often as any other is the one that a text is about. */
const PREDOMINANCE = 2;
const FEWEST_NAMINGS = 2;
/** Characters between two figures of one report, at most. */
const FARTHEST = 900;

/**
 * Gives a country's figures that name no country to the one that the text reports on: the reporter of the figure before,
 * else the country that the text has named most by far; a flag says so.
 *
 * @param claims  in reading order
 */
export function withTopicParties(analysis: Analysis, claims: readonly ClaimDraft[]): readonly ClaimDraft[] {
  let last: { readonly reporter: string; readonly end: number } | null = null;
  return claims.map((claim) => {
    const { parties } = claim.measure;
    const { start, end } = claim.quantity.span;
    if (parties.symmetric || !STATISTIC.test(claim.measure.concept)) return claim;
    if (parties.reporter !== null) {
      last = { reporter: parties.reporter, end };
      return claim;
    }
    if (parties.partner !== null) return claim;
    const before: string | null = last !== null && start - last.end <= FARTHEST ? last.reporter : null;
    const reporter = before ?? predominant(analysis, start);
    if (reporter === null) return claim;
    last = { reporter, end };
    const carried = {
      code: "party",
      message: "the country is taken from the sentences before",
      candidates: [reporter],
    };
    return {
      ...claim,
      measure: { ...claim.measure, parties: { symmetric: false, reporter, partner: "WLD" } },
      flags: [...claim.flags.filter(({ code }) => code !== "party"), carried],
    };
  });
}

function predominant(analysis: Analysis, offset: number): string | null {
  const namings = salienceBefore(analysis, tokenAt(analysis.document.tokens, offset));
  const [first, second] = [...namings].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < FEWEST_NAMINGS) return null;
  return first[1] >= PREDOMINANCE * (second?.[1] ?? 0) ? first[0] : null;
}
