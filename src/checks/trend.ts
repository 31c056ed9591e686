import type { Claim } from "../documents/record.ts";
import { growthConcept, noSteps } from "./change.ts";
import { seriesFor } from "./evidence.ts";
import { evidenceOf, namedReporter, preferred } from "./figures.ts";
import { bareVerdict, partiesMissing } from "./judge.ts";
import { describe, isLevelConcept } from "./level.ts";
import { ambiguityObstacle, periodObstacle, quotationObstacle } from "./obstacles.ts";
import { readPeriod, type PeriodReading } from "./periods.ts";
import { requestOf, type CheckContext } from "./request.ts";
import type { Series } from "./series.ts";
import { growthOf, growthRow, hasGrowth, stepsOf, type Step } from "./steps.ts";
import type { Alternative, Verdict, VerdictName } from "./verdict.ts";
import { lastCoveredDay } from "./windows.ts";
import { numberWords } from "./words.ts";

/** A change smaller than this, in per cent, says nothing about its direction. */
const flatBelow = 3;

/** A change larger than this, in per cent, is not "flat". */
const notFlatAbove = 10;

/** Growth in per cent against a direction: true or false, null where too near to call. */
function agreesWithDirection(growth: number, direction: "up" | "down" | "flat"): boolean | null {
  if (direction === "flat")
    return Math.abs(growth) <= flatBelow ? true : Math.abs(growth) > notFlatAbove ? false : null;
  const along = direction === "up" ? growth : -growth;
  return along > 0 ? true : along < -flatBelow ? false : null;
}

const verdictOf = (agrees: boolean | null): VerdictName =>
  agrees === null ? "no_data" : agrees ? "supported" : "contradicted";

/** Checks a direction without a number ("trade has grown") against growth on the period before. */
export async function checkTrend(claim: Claim, context: CheckContext): Promise<Verdict> {
  const { concept } = claim.measure;
  const { direction } = claim;
  const base = growthConcept(concept) ?? (isLevelConcept(concept) ? concept : null);
  if (base === null || direction === null)
    return bareVerdict(
      claim,
      "not_checkable",
      "trend.measure_without_rule",
      `there is no rule for trends of ${concept.replaceAll("_", " ")}`,
    );
  const request = requestOf(claim, base);
  if (request === null) return partiesMissing(claim, "trend");
  const found = await seriesFor(claim, context.ledger, base);
  if (found.length === 0)
    return bareVerdict(claim, "no_data", "trend.no_series", `the ledger has no series of ${describe(request)}`);
  const series = preferred(found, namedReporter(claim.attribution));
  const reading = readPeriod(claim.period, context.asOf, lastCoveredDay(series, context.asOf));
  if (reading.kind === "future")
    return bareVerdict(claim, "no_data", "trend.period_in_future", "the period had not begun at the dateline");
  const steps = stepsOf(series, reading, context.asOf).filter(hasGrowth);
  if (steps.length === 0) return noSteps(claim, "trend", context.asOf, laterSteps(series, reading, direction));
  const isFixed =
    periodObstacle(reading) === null && ambiguityObstacle(claim) === null && quotationObstacle(claim) === null;
  return verdictOn(claim, steps, direction, isFixed);
}

/** What the direction would be against pairs of figures published later. */
function laterSteps(
  series: readonly Series[],
  reading: Exclude<PeriodReading, { kind: "future" }>,
  direction: "up" | "down" | "flat",
): readonly Alternative[] {
  return stepsOf(series, reading, null)
    .filter((step) => step.isStated && hasGrowth(step))
    .map((step) => ({
      ...growthRow(step),
      relation: "later_revision",
      verdict: verdictOf(agreesWithDirection(growthOf(step), direction)),
    }));
}

function verdictOn(claim: Claim, steps: readonly Step[], direction: "up" | "down" | "flat", isFixed: boolean): Verdict {
  const agreements = steps.map((step) => agreesWithDirection(growthOf(step), direction));
  const place = agreements.includes(true) ? agreements.indexOf(true) : 0;
  const chosen = steps[place];
  const isRefuted = isFixed && agreements.every((agrees) => agrees === false);
  const verdict = agreements[place] === true ? "supported" : isRefuted ? "contradicted" : "no_data";
  const rule = verdict === "supported" ? "direction_agrees" : isRefuted ? "direction_opposite" : "too_near_to_call";
  const alternatives = steps.flatMap((step, index): Alternative[] =>
    index === place
      ? []
      : [
          {
            ...growthRow(step),
            relation:
              step.current.series.reporter === chosen.current.series.reporter ? "other_window" : "other_reporter",
            verdict: verdictOf(agreements[index]),
          },
        ],
  );
  const row = growthRow(chosen);
  const open = isFixed ? "" : "; the text does not fix the period, so nothing is contradicted";
  return {
    claim: claim.id,
    verdict,
    rule: `trend.${rule}`,
    reason: `${numberWords(growthOf(chosen), 3)} % ${chosen.against} (${row.period}, ${chosen.current.series.reporter}) against "${direction}"${open}`,
    computed: growthOf(chosen),
    evidence: [row, evidenceOf(chosen.current), evidenceOf(chosen.base)],
    alternatives,
  };
}
