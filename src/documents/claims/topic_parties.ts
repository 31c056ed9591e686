import { salienceBefore } from "../actors/states_in_view.ts";
import type { Analysis } from "../analysis.ts";
import { tokenAt } from "../tokens.ts";
import { PAIR_IN_VIEW } from "./acting_states.ts";
import { OWNER_CARRIED } from "./carried_measure.ts";
import type { ClaimDraft } from "./draft.ts";

/** Measures of one country's statistics, which a text goes on giving without naming the country again. */
const STATISTIC = /^(?:exports|imports|exports_growth|imports_growth|trade_balance)$/;
const FEWEST_NAMINGS = 2;
const OWNED_RANK = /^(?:trade_partner_rank|export_destination_rank|import_source_rank)$/;
/** A country named this many times as often as any other is the one that a text is about. */
const PREDOMINANCE = 2;
/** Characters between two figures of one report, at most. */
const FARTHEST = 900;

/** Flags on an owner that is only the nearest one: the one that the text reports on goes before it. */
const GUESSES: readonly string[] = [PAIR_IN_VIEW, OWNER_CARRIED];

/**
 * Gives a country's figures that do not name it to the one that the text reports on: the reporter of the figure before,
 * (of its two sides, the one whose figures the text has given most), else the country that the text has named most by
 * far; a flag says so.
 *
 * @param claims  in reading order
 */
export function withTopicParties(analysis: Analysis, claims: readonly ClaimDraft[]): readonly ClaimDraft[] {
  return withOwners(analysis, claims, ({ measure }) => STATISTIC.test(measure.concept));
}

/** Gives "the largest export market" of nobody named to the country that the text reports on, as withTopicParties does. */
export function withRankOwners(analysis: Analysis, claims: readonly ClaimDraft[]): readonly ClaimDraft[] {
  return withOwners(analysis, claims, ({ kind, measure }) => kind === "rank" && OWNED_RANK.test(measure.concept));
}

function withOwners(
  analysis: Analysis,
  claims: readonly ClaimDraft[],
  applies: (claim: ClaimDraft) => boolean,
): readonly ClaimDraft[] {
  let last: Told | null = null;
  const said = new Map<string, number>();
  return claims.map((claim) => {
    const { parties } = claim.measure;
    const { start, end } = claim.quantity.span;
    const owner: string | null = ownerOf(claim);
    if (owner !== null) said.set(owner, (said.get(owner) ?? 0) + 1);
    if (owner !== null)
      last = { reporter: owner, partner: parties.symmetric ? null : parties.partner, flow: claim.measure.flow, end };
    if (owner !== null || parties.symmetric || !applies(claim)) return claim;
    const { partner } = parties;
    const before: string | null = last !== null && start - last.end <= FARTHEST ? ownerAfter(claim, last, said) : null;
    const reporter = before ?? predominant(analysis, start, partner);
    if (reporter === null || reporter === partner) return claim;
    last = { reporter, partner, flow: claim.measure.flow, end };
    const carried = {
      code: "party",
      message: "the country is taken from the sentences before",
      candidates: [reporter],
    };
    return {
      ...claim,
      measure: { ...claim.measure, parties: { symmetric: false, reporter, partner: partner ?? "WLD" } },
      flags: [...claim.flags.filter(({ code }) => code !== "party"), carried],
    };
  });
}

/** What a claim told last: whose trade, with whom. */
interface Told {
  readonly reporter: string;
  readonly partner: string | null;
  readonly flow: ClaimDraft["measure"]["flow"];
  readonly end: number;
}

/**
 * Of the two sides told of last, the one whose figures the text has given most; for a rank, the one that buys (of a list of
 * suppliers) or sells (of a list of markets).
 */
function ownerAfter({ kind, measure }: ClaimDraft, last: Told, said: ReadonlyMap<string, number>): string | null {
  const isTurned = measure.flow !== last.flow && last.flow !== "turnover" && measure.flow !== "turnover";
  if (kind === "rank" && isTurned) return last.partner === "WLD" ? null : last.partner;
  if (kind === "rank") return last.reporter;
  return (said.get(last.partner ?? "") ?? 0) > (said.get(last.reporter) ?? 0) ? last.partner : last.reporter;
}

/** Whose trade a claim tells of by its own words; null when it does not say. */
function ownerOf({ kind, measure: { concept, parties }, flags }: ClaimDraft): string | null {
  if (parties.symmetric) return parties.of.length === 2 && parties.of[1] === "WLD" ? parties.of[0] : null;
  if (!STATISTIC.test(concept) && concept !== "trade_share" && !(kind === "rank" && OWNED_RANK.test(concept)))
    return null;
  return flags.some(({ message }) => GUESSES.includes(message)) ? null : parties.reporter;
}

function predominant(analysis: Analysis, offset: number, partner: string | null): string | null {
  const { tokens } = analysis.document;
  const others = (namings: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
    [...namings].filter(([code]) => code !== partner).sort(([, a], [, b]) => b - a);
  const before = others(salienceBefore(analysis, tokenAt(tokens, offset)));
  const [first, second] = before.length > 0 ? before : others(salienceBefore(analysis, tokens.length));
  if (first === undefined || (first[1] < FEWEST_NAMINGS && (second !== undefined || before.length === 0))) return null;
  if (partner !== null && first[1] < FEWEST_NAMINGS) return null;
  return second === undefined || first[1] >= PREDOMINANCE * second[1] ? first[0] : null;
}
