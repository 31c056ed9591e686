import type { CheckedRecord, Verdict } from "../../checks/verdict.ts";
import type { Claim } from "../../documents/record.ts";
import type { Goal, TargetTrack } from "./brief.ts";
import { measureWords, partiesWords, producerOf, sourceTitle } from "./claim_rows.ts";
import type { BriefFigures, TargetFigures } from "./figures.ts";
import { seriesInWords } from "./places.ts";

/** The targets of an article by flow and year; goals set for the same flow and year share one track, highest first. */
export function targetTracks(
  record: Pick<CheckedRecord, "claims" | "verdicts">,
  figures: Pick<BriefFigures, "sources" | "tracks">,
): TargetTrack[] {
  const verdicts = new Map(record.verdicts.map((verdict) => [verdict.claim, verdict]));
  const tracks = new Map<string, TargetTrack>();
  for (const claim of record.claims) {
    const verdict = verdicts.get(claim.id);
    const found = figures.tracks.get(claim.id);
    const goal = verdict === undefined ? null : goalOf(claim, verdict);
    if (verdict?.outlook === undefined || found === undefined || goal === null) continue;
    const track = trackOf(claim, verdict, found, goal, figures);
    const key = `${track.parties} ${track.measure} ${track.year} ${track.unit}`;
    const present = tracks.get(key);
    if (present === undefined) tracks.set(key, track);
    else if (present.goals.every(({ target }) => target !== goal.target)) {
      tracks.set(key, {
        ...present,
        goals: [...present.goals, goal].sort((a, b) => b.target - a.target),
      });
    }
  }
  return [...tracks.values()];
}

function goalOf(claim: Claim, { outlook, rule }: Verdict): Goal | null {
  if (claim.modality !== "target" || outlook === undefined || outlook.needed === null) return null;
  // The track is of the year that the goal is due; an outlook on the year before is told with the claim alone.
  if (rule === "target.outlook_year_before") return null;
  return {
    claim: claim.id,
    words: claim.quantity.span.text,
    target: (outlook.value_so_far ?? 0) + outlook.needed,
    needed: outlook.needed,
    needed_growth: outlook.needed_growth,
    probability: outlook.probability,
  };
}

function trackOf(
  claim: Claim,
  verdict: Verdict,
  found: TargetFigures,
  goal: Goal,
  figures: Pick<BriefFigures, "sources">,
): TargetTrack {
  const { unit } = claim.quantity;
  const outlook = verdict.outlook!;
  const actual = outlook.actual_later;
  return {
    id: claim.id,
    measure: measureWords(claim.measure),
    parties: partiesWords(claim.measure),
    year: found.year,
    unit: (unit.kind === "currency" ? unit.code : verdict.evidence[0]?.unit) ?? "",
    goals: [goal],
    value_so_far: outlook.value_so_far,
    projected: outlook.projected,
    projected_low: outlook.projected_low,
    projected_high: outlook.projected_high,
    method: outlook.method,
    actual_later:
      actual === null
        ? null
        : { ...actual, series: seriesInWords(actual.series), source: producerOf(actual.source, figures.sources) },
    points: found.points.map((point) => ({ ...point, source: sourceTitle(point.source, figures.sources) })),
  };
}
