import { checkTarget } from "../../checks/target.ts";
import type { Claim } from "../../documents/record.ts";
import type { Ledger } from "../../facts/ledger.ts";
import type { TargetTrack } from "./brief.ts";
import { trackPoints } from "./figures.ts";
import { targetTracks } from "./targets.ts";

/** A goal that goods trade is to reach in a calendar year. */
export interface TargetQuestion {
  readonly measure: "trade_turnover" | "exports" | "imports";
  /** Whose trade, ISO3 or group code. */
  readonly economy: string;
  /** With whom; `WLD`: everybody. */
  readonly partner: string;
  /** In single units of the currency, above 0. */
  readonly value: number;
  /** ISO 4217. */
  readonly unit: string;
  readonly year: number;
}

/** Where a goal stood on a day; `track` is null where nothing can be said, and `reason` says why or how it stands. */
export interface TargetAnswer {
  readonly track: TargetTrack | null;
  readonly reason: string;
}

/**
 * Tracks a goal that no article need have stated: figures so far, the year before, projection and probability, from what
 * was known on a day (see `checkTarget` for the method).
 *
 * @param asOf ISO date; null: all that the ledger holds
 * @throws LeewayError `facts.*` when the ledger cannot be read
 */
export async function trackTarget(
  question: TargetQuestion,
  asOf: string | null,
  ledger: Ledger,
): Promise<TargetAnswer> {
  const claim = claimOf(question);
  const [verdict, points, sources] = await Promise.all([
    checkTarget(claim, { ledger, asOf }),
    trackPoints(ledger, claim, question.year, asOf),
    ledger.sources(),
  ]);
  const tracks = new Map([[claim.id, { year: question.year, points }]]);
  const [track] = targetTracks({ claims: [claim], verdicts: [verdict] }, { sources, tracks });
  return { track: track ?? null, reason: verdict.reason };
}

function claimOf({ measure, economy, partner, value, unit, year }: TargetQuestion): Claim {
  const span = { start: 0, end: 0, text: "" };
  const isTurnover = measure === "trade_turnover";
  return {
    id: "target",
    kind: "level",
    span,
    quantity: {
      low: String(value),
      high: String(value),
      comparator: ">=",
      unit: { kind: "currency", code: unit },
      significant_digits: [],
      scale_text: null,
      span,
    },
    measure: {
      concept: measure,
      flow: isTurnover ? "turnover" : measure,
      commodity: "goods",
      parties: isTurnover
        ? { symmetric: true, of: [economy, partner] }
        : { symmetric: false, reporter: economy, partner },
    },
    period: { from: `${year}-01-01`, to: `${year}-12-31`, granularity: "year", basis: "explicit" },
    modality: "target",
    polarity: "affirmed",
    direction: null,
    attribution: { kind: "narrator", speaker: null, source: null, cue: null, via: [] },
    flags: [],
  };
}
