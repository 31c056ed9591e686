import type { DayRange } from "../core/periods.ts";
import type { Claim, Measure } from "../documents/record.ts";
import { findSeries } from "./evidence.ts";
import { evidenceOf, namedReporter, preferred } from "./figures.ts";
import { bareVerdict, decide, type Candidate, type Obstacle } from "./judge.ts";
import { ambiguityObstacle, periodObstacle } from "./obstacles.ts";
import { periodLabel } from "./period_label.ts";
import { readPeriod, type PeriodReading } from "./periods.ts";
import { usualReporterGap } from "./reporter_gap.ts";
import { partiesOf, type BaseConcept, type CheckContext, type Request } from "./request.ts";
import { fitOf, statedNumber } from "./rounding.ts";
import { evaluate, publisherKey, type Series } from "./series.ts";
import type { Verdict } from "./verdict.ts";
import { lastCoveredDay, runningWindows } from "./windows.ts";
import { numberWords } from "./words.ts";

/** A share as a fraction of two requests. */
interface Fraction {
  readonly part: Request;
  readonly whole: Request;
}

const flowConcepts: readonly BaseConcept[] = ["trade_turnover", "exports", "imports"];

/** The fractions that a share may mean: all flows where the text names none, both sides of a mutual relation. */
function fractionsOf(measure: Measure): readonly Fraction[] {
  const parties = partiesOf(measure.parties);
  if (parties === null) return [];
  const named: BaseConcept | null = measure.flow === "turnover" ? "trade_turnover" : measure.flow;
  const concepts: readonly BaseConcept[] = named === null ? flowConcepts : [named];
  const { commodity } = measure;
  if (parties.partner === "WLD") {
    if (commodity === null || commodity === "goods") return [];
    return concepts.map((concept) => ({
      part: { concept, ...parties, commodity },
      whole: { concept, ...parties, commodity: "goods" },
    }));
  }
  const sides = measure.parties.symmetric
    ? [parties, { economy: parties.partner, partner: parties.economy }]
    : [parties];
  return sides.flatMap((side) =>
    concepts.map((concept) => ({
      part: { concept, ...side, commodity },
      whole: { concept, economy: side.economy, partner: "WLD", commodity },
    })),
  );
}

/** The windows of a reading that shares are looked up for, the main one first. */
function shareWindows(
  reading: Exclude<PeriodReading, { kind: "future" }>,
  series: readonly Series[],
  asOf: string | null,
): readonly DayRange[] {
  if (reading.kind === "to_date") return runningWindows(series, reading.from, reading.cut, asOf, 3);
  return reading.kind === "window" ? [reading.window, ...reading.favourable] : reading.windows;
}

function candidatesOf(
  claim: Claim,
  context: CheckContext,
  windows: readonly DayRange[],
  parts: readonly Series[],
  wholes: readonly Series[],
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const window of windows) {
    const seen = new Set<string>();
    for (const one of parts) {
      const key = publisherKey(one);
      const part = seen.has(key) ? null : evaluate(one, window, context.asOf);
      if (part === null) continue;
      const whole = wholes
        .filter((other) => other.reporter === one.reporter && other.source === one.source && other.unit === one.unit)
        .map((other) => evaluate(other, window, context.asOf))
        .find((figure) => figure !== null && figure.value > 0);
      if (whole === undefined || whole === null) continue;
      seen.add(key);
      const value = (part.value / whole.value) * 100;
      const rows = [evidenceOf(part), evidenceOf(whole)];
      const headline = {
        ...rows[0],
        series: `share of ${one.label} in ${whole.series.label}`,
        period: periodLabel(window),
        value,
        unit: "percent",
        as_of: rows[0].as_of > rows[1].as_of ? rows[0].as_of : rows[1].as_of,
      };
      const fit = fitOf(value, claim.quantity);
      candidates.push({ value, fit, headline, evidence: rows, reporter: one.reporter, window, remark: "" });
    }
  }
  return candidates;
}

function obstaclesOf(
  claim: Claim,
  reading: PeriodReading,
  candidates: readonly Candidate[],
  reporter: string,
): readonly Obstacle[] {
  const stated = statedNumber(claim.quantity) ?? Number.NaN;
  const isOwn = candidates.some((candidate) => candidate.reporter === reporter);
  const isNear = candidates.some(({ value }) => Math.abs(stated / value - 1) <= usualReporterGap);
  return [
    ambiguityObstacle(claim),
    periodObstacle(reading),
    !isOwn && isNear
      ? {
          rule: "own_figures_missing",
          reason: `${reporter}'s own statistics are not in the ledger and may give a share up to ${numberWords(100 * usualReporterGap)} % away`,
        }
      : null,
  ].filter((obstacle) => obstacle !== null);
}

/**
 * Checks a share of one flow in another (a partner in all trade, a commodity in all exports) within one publisher's
 * figures, for every admissible flow, window and reporter.
 */
export async function checkShare(claim: Claim, context: CheckContext): Promise<Verdict> {
  if (claim.quantity.unit.kind !== "percent" || statedNumber(claim.quantity) === null)
    return bareVerdict(claim, "not_checkable", "share.number_missing", "the claim states no share in per cent");
  const fractions = fractionsOf(claim.measure);
  if (fractions.length === 0)
    return bareVerdict(
      claim,
      "not_checkable",
      "share.parties_missing",
      "the text does not say whose share of what it is",
    );
  const candidates: Candidate[] = [];
  let reading: PeriodReading = { kind: "future" };
  for (const { part, whole } of fractions) {
    const found = await findSeries(context.ledger, part);
    const wholes = await findSeries(context.ledger, whole);
    if (found.length === 0 || wholes.length === 0) continue;
    const parts = preferred(found, namedReporter(claim.attribution));
    reading = readPeriod(claim.period, context.asOf, lastCoveredDay(parts, context.asOf));
    if (reading.kind === "future")
      return bareVerdict(claim, "no_data", "share.period_in_future", "the period had not begun at the dateline");
    candidates.push(...candidatesOf(claim, context, shareWindows(reading, parts, context.asOf), parts, wholes));
  }
  if (candidates.length === 0)
    return bareVerdict(
      claim,
      "no_data",
      "share.no_figure",
      "the ledger has no publisher with both the part and the whole for the period, as known at the dateline",
    );
  return decide(
    claim,
    "share",
    candidates,
    obstaclesOf(claim, reading, candidates, fractions[0].part.economy ?? ""),
    [],
  );
}
