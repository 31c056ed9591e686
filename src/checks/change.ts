import { isWholeMonths, precedingPeriod, shiftYears, type DayRange } from "../core/periods.ts";
import type { Claim, Concept } from "../documents/record.ts";
import { seriesFor } from "./evidence.ts";
import { evidenceOf, namedReporter, preferred } from "./figures.ts";
import { bareVerdict, decide, type Candidate, type Obstacle, partiesMissing } from "./judge.ts";
import { describe, isLevelConcept, lastCoveredDay, runningWindows } from "./level.ts";
import { ambiguityObstacle, quotationObstacle, periodObstacle } from "./obstacles.ts";
import { periodLabel } from "./period_label.ts";
import { readPeriod, type PeriodReading } from "./periods.ts";
import { requestOf, type BaseConcept, type CheckContext } from "./request.ts";
import { fitOf, statedNumber, type Fit } from "./rounding.ts";
import { evaluate, publisherKey, type Figure, type Series } from "./series.ts";
import { unitFactor } from "./units.ts";
import type { Evidence, Verdict } from "./verdict.ts";
import { numberWords } from "./words.ts";

const growthConcepts: Partial<Readonly<Record<Concept, BaseConcept>>> = {
  trade_growth: "trade_turnover",
  exports_growth: "exports",
  imports_growth: "imports",
};

/**
 * Growth ratios this near to the stated one agree: published growth rates compare with a revised base year.
 * A difference of half a per cent of the ratio is what such revisions usually make.
 */
const baseRevision = 0.005;

/**
 * Growth measured in another currency or on a strongly revised base differs by up to this fraction of the ratio;
 * within it a growth rate is not contradicted.
 */
const otherMeasurement = 0.12;

const manyDigits = 12;

/** The amount whose growth a concept is; null for growth that is not that of a trade flow (GDP growth is in volumes). */
export function growthConcept(concept: Concept): BaseConcept | null {
  return growthConcepts[concept] ?? null;
}

/** Two figures of one series that a change is computed from. */
export interface Step {
  readonly current: Figure;
  readonly base: Figure;
  /** "on the year before" or "on the period before". */
  readonly against: string;
}

/** Pairs of windows that a stated change may compare: a year earlier, and for months and quarters the period before. */
function comparisons(
  windows: readonly DayRange[],
  reading: PeriodReading,
): readonly { readonly window: DayRange; readonly base: DayRange; readonly against: string }[] {
  return windows.flatMap((window) => {
    const yearly = { window, base: shiftYears(window, -1), against: "on the year before" };
    const before = precedingPeriod(window);
    const isShort = reading.kind === "window" && isWholeMonths(window) && before.from !== yearly.base.from;
    return isShort ? [yearly, { window, base: before, against: "on the period before" }] : [yearly];
  });
}

/** Every reporter's steps over the claim's admissible windows, best first. */
export function stepsOf(
  series: readonly Series[],
  reading: Exclude<PeriodReading, { kind: "future" }>,
  asOf: string | null,
): readonly Step[] {
  const windows =
    reading.kind === "to_date"
      ? runningWindows(series, reading.from, reading.cut, asOf, 12)
      : reading.kind === "window"
        ? [reading.window, ...reading.favourable]
        : reading.windows;
  const steps: Step[] = [];
  for (const { window, base, against } of comparisons(windows, reading)) {
    const seen = new Set<string>();
    for (const one of series) {
      const key = publisherKey(one);
      if (seen.has(key)) continue;
      const now = evaluate(one, window, asOf);
      const then = evaluate(one, base, asOf);
      if (now === null || then === null || then.value === 0) continue;
      seen.add(key);
      steps.push({ current: now, base: then, against });
    }
  }
  return steps;
}

/** Growth in per cent over the base. */
export function growthOf(step: Step): number {
  return (step.current.value / step.base.value - 1) * 100;
}

/** A step as one evidence row with the growth rate as its value. */
export function growthRow(step: Step): Evidence {
  const { series, source } = evidenceOf(step.current);
  const asOf = step.base.asOf > step.current.asOf ? step.base.asOf : step.current.asOf;
  return {
    series: `growth ${step.against} of ${series}`,
    period: periodLabel(step.current.window),
    value: growthOf(step),
    unit: "percent",
    source,
    as_of: asOf,
  };
}

/** "Doubled", "halved": a change without a figure states a ratio, and the ratio is what rounds. */
function isMultiple(claim: Claim): boolean {
  return claim.quantity.unit.kind === "percent" && /^\P{N}*\p{L}\P{N}*$/u.test(claim.quantity.span.text);
}

/** Agreement of a growth rate with a multiple: 94 % more is "doubled", as 1.94 rounds to 2. */
function fitMultiple(growth: number, claim: Claim): Fit {
  const stated = statedNumber(claim.quantity) ?? 0;
  const ratio = 1 + (claim.direction === "down" ? -1 : 1) * (Math.abs(stated) / 100);
  const text = String(Number(ratio.toPrecision(manyDigits)));
  return fitOf(1 + growth / 100, { ...claim.quantity, low: text, high: text, significant_digits: [1] });
}

/** Agreement of a change with the claim; `sign` turns "fell by 5" into a change of −5. */
function fitChange(value: number, claim: Claim): Fit {
  const stated = statedNumber(claim.quantity) ?? 0;
  if (isMultiple(claim)) return fitMultiple(value, claim);
  if (stated < 0) return fitOf(value, claim.quantity);
  if (claim.direction === "down") return fitOf(-value, claim.quantity);
  return fitOf(value, claim.quantity) ?? (claim.direction === null ? fitOf(-value, claim.quantity) : null);
}

/** Does the growth rate agree when its ratio is off by up to `band`? */
function fitsWithin(growth: number, claim: Claim, band: number): boolean {
  const stated = statedNumber(claim.quantity);
  if (stated === null) return false;
  const edges = [-band, band].map((off) => ((1 + growth / 100) * (1 + off) - 1) * 100);
  const sign = stated < 0 || claim.direction !== "down" ? 1 : -1;
  const inside = stated * sign >= Math.min(...edges) && stated * sign <= Math.max(...edges);
  return inside || edges.some((edge) => fitChange(edge, claim) !== null);
}

function obstaclesOf(claim: Claim, reading: PeriodReading, growths: readonly number[]): readonly Obstacle[] {
  const isNear = growths.some((growth) => fitsWithin(growth, claim, otherMeasurement));
  return [
    ambiguityObstacle(claim),
    quotationObstacle(claim),
    periodObstacle(reading),
    claim.quantity.unit.kind === "percent" && isNear
      ? {
          rule: "other_measurement",
          reason: `growth in another currency or on a revised base may differ by up to ${numberWords(otherMeasurement * 100)} %`,
        }
      : null,
  ].filter((obstacle) => obstacle !== null);
}

/**
 * Checks growth rates and amounts of change against the figures known at the dateline: on the same period a year
 * earlier, and for months and quarters also on the period before.
 *
 * @param rules prefix of the rule names
 */
export async function checkChange(claim: Claim, context: CheckContext, rules = "change"): Promise<Verdict> {
  const { concept } = claim.measure;
  const { kind } = claim.quantity.unit;
  if (concept === "gdp_growth")
    return bareVerdict(
      claim,
      "no_data",
      `${rules}.volumes_missing`,
      "GDP growth is stated in volumes; the ledger has GDP at current prices only",
    );
  const base = growthConcept(concept) ?? (isLevelConcept(concept) && concept !== "gdp" ? concept : null);
  if (base === null)
    return bareVerdict(
      claim,
      "not_checkable",
      `${rules}.measure_without_rule`,
      `there is no rule for changes of ${concept.replaceAll("_", " ")}`,
    );
  if (statedNumber(claim.quantity) === null)
    return bareVerdict(claim, "not_checkable", `${rules}.number_missing`, "the claim states no number");
  if (kind === "percentage_point" || kind === "rank" || kind === "count")
    return bareVerdict(
      claim,
      "not_checkable",
      `${rules}.unit_without_rule`,
      `there is no rule for changes in ${kind.replaceAll("_", " ")}s`,
    );
  const request = requestOf(claim, base);
  if (request === null) return partiesMissing(claim, rules);
  const found = await seriesFor(claim, context.ledger, base);
  const usable = found.filter((one) => kind === "percent" || unitFactor(one.unit, claim.quantity.unit) !== null);
  if (usable.length === 0)
    return bareVerdict(
      claim,
      "no_data",
      `${rules}.no_series`,
      `the ledger has no series of ${describe(request)} in this unit`,
    );
  const series = preferred(usable, namedReporter(claim.attribution));
  const reading = readPeriod(claim.period, context.asOf, lastCoveredDay(series, context.asOf));
  if (reading.kind === "future")
    return bareVerdict(claim, "no_data", `${rules}.period_in_future`, "the period had not begun at the dateline");
  const steps = stepsOf(series, reading, context.asOf);
  if (steps.length === 0)
    return bareVerdict(
      claim,
      "no_data",
      `${rules}.no_figure`,
      "the ledger has no pair of figures for the period and the one before, as known at the dateline",
    );
  const candidates = steps.map((step) => candidateOf(step, claim));
  return decide(claim, rules, candidates, obstaclesOf(claim, reading, steps.map(growthOf)), []);
}

function candidateOf(step: Step, claim: Claim): Candidate {
  const evidence = [evidenceOf(step.current), evidenceOf(step.base)];
  const common = { evidence, reporter: step.current.series.reporter, window: step.current.window };
  if (claim.quantity.unit.kind === "percent") {
    const value = growthOf(step);
    const fit = fitChange(value, claim);
    const isRevision = fit === null && fitsWithin(value, claim, baseRevision);
    const remark = `${step.against}${isRevision ? ", within what revisions of the base year make" : ""}`;
    return { ...common, value, fit: isRevision ? "approximate" : fit, headline: growthRow(step), remark };
  }
  const factor = unitFactor(step.current.series.unit, claim.quantity.unit) ?? 1;
  const value = (step.current.value - step.base.value) * factor;
  const row = growthRow(step);
  const headline = { ...row, series: row.series.replace("growth", "change"), value, unit: step.current.series.unit };
  return { ...common, value, fit: fitChange(value, claim), headline, remark: step.against };
}
