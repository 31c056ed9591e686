import type { Actor, Claim, DocumentRecord, Parties } from "../documents/record.ts";
import { NO_READING_FITS } from "./judge.ts";
import type { Verdict } from "./verdict.ts";

/** Characters before and behind a claim within which a state is named beside it. */
const reach = { before: 300, behind: 150 } as const;
/** More states than this beside a claim are not tried: the nearest ones are. */
const mostStates = 6;
const bilateral =
  /^(?:exports|imports|trade_turnover|trade_balance|exports_growth|imports_growth|trade_growth|trade_share)$/;

/**
 * A claim as the text would mean it were one of its parties another of those it names beside the claim: "…, compared
 * with Peru's 5 billion". What such a reading bears out is not contradicted.
 *
 * @returns the nearest other parties first; empty for claims that are of no trade
 */
export function withOtherParties(claim: Claim, { actors }: DocumentRecord): readonly Claim[] {
  const { measure } = claim;
  if (!bilateral.test(measure.concept)) return [];
  return statesBeside(claim, actors).flatMap((state) =>
    replaced(measure.parties, state).map((parties) => ({ ...claim, measure: { ...measure, parties } })),
  );
}

/** The verdict on a contradicted claim that another reading of its parties bears out. */
export function openParties(verdict: Verdict, reading: Claim): Verdict {
  const [prefix] = verdict.rule.split(".");
  const { parties } = reading.measure;
  const codes = parties.symmetric ? parties.of : [parties.reporter, parties.partner];
  return {
    ...verdict,
    verdict: "no_data",
    rule: `${prefix}.other_parties_fit`,
    reason: verdict.reason.replace(
      NO_READING_FITS,
      `but the figure of ${codes.join(" with ")}, named beside it, fits and may be meant`,
    ),
  };
}

function replaced(parties: Parties, state: string): readonly Parties[] {
  if (parties.symmetric) {
    if (parties.of.includes(state)) return [];
    return parties.of
      .filter((code) => code !== state && code !== "WLD")
      .map((code) => ({ symmetric: true, of: [code, state].sort() }));
  }
  const { reporter, partner } = parties;
  if (reporter === state || partner === state) return [];
  return [
    { symmetric: false, reporter, partner: state },
    { symmetric: false, reporter: state, partner },
  ];
}

function statesBeside({ quantity }: Claim, actors: readonly Actor[]): readonly string[] {
  const { start, end } = quantity.span;
  const near = actors.flatMap(({ id, kind, mentions }) => {
    if (kind !== "state" && kind !== "igo") return [];
    const distances = mentions
      .filter((mention) => mention.start >= start - reach.before && mention.end <= end + reach.behind)
      .map((mention) => Math.max(start - mention.end, mention.start - end));
    return distances.length === 0 ? [] : [{ id, distance: Math.min(...distances) }];
  });
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostStates)
    .map(({ id }) => id);
}
