import type { Claim, Comparator, Concept } from "../documents/record.ts";
import { balanceAsStated } from "./claim_value.ts";
import { seriesFor } from "./evidence.ts";
import { evidenceOf, namedReporter, preferred } from "./figures.ts";
import { bareVerdict, decide, verdictOfFit, type Candidate, type Obstacle, partiesMissing } from "./judge.ts";
import { describe, isLevelConcept } from "./level.ts";
import { ambiguityObstacle, laterRevision, quotationObstacle, periodObstacle } from "./obstacles.ts";
import { readPeriod, type PeriodReading } from "./periods.ts";
import { requestOf, type BaseConcept, type CheckContext } from "./request.ts";
import { growthGap } from "./reporter_gap.ts";
import { finest, fitOf, statedNumber, type Fit } from "./rounding.ts";
import { isExtracted } from "./series.ts";
import { growthOf, growthRow, hasGrowth, stepsOf, type Step } from "./steps.ts";
import { unitFactor } from "./units.ts";
import type { Alternative, Verdict } from "./verdict.ts";
import { lastCoveredDay } from "./windows.ts";
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

/** "Doubled", "halved": a change without a figure states a ratio, and the ratio is what rounds. */
function isMultiple(claim: Claim): boolean {
  return claim.quantity.unit.kind === "percent" && /^\P{N}*\p{L}\P{N}*$/u.test(claim.quantity.span.text);
}

/** A ratio within this fraction of a stated multiple is near it: 1.8 to 2.2 is "doubled". */
const nearMultiple = 0.125;

/** What a bound on a fall is for the ratio that is left: "more than halved" leaves less than a half. */
const turned: Partial<Readonly<Record<Comparator, Comparator>>> = { ">": "<", ">=": "<=", "<": ">", "<=": ">=" };

/** Agreement of a growth rate with a multiple: 94 % more is "doubled", as 1.94 is near 2. */
function fitMultiple(growth: number, claim: Claim): Fit {
  const stated = statedNumber(claim.quantity) ?? 0;
  const isFall = claim.direction === "down";
  const multiple = Number((1 + (isFall ? -1 : 1) * (Math.abs(stated) / 100)).toPrecision(manyDigits));
  const { comparator } = claim.quantity;
  const ratio = 1 + growth / 100;
  const text = String(multiple);
  const bound = isFall ? (turned[comparator] ?? comparator) : comparator;
  const fit = fitOf(ratio, {
    ...claim.quantity,
    comparator: bound,
    low: text,
    high: text,
    significant_digits: [manyDigits],
  });
  const isNear = comparator in turned ? false : Math.abs(ratio / multiple - 1) <= nearMultiple;
  return fit === "bound" || fit === "exact" ? fit : isNear ? "rounds" : null;
}

/** A percentage without "about" or "nearly". */
function isPlainRate({ quantity }: Claim): boolean {
  return quantity.unit.kind === "percent" && quantity.comparator === "=";
}

/** Agreement of a change with the claim: "fell by 5" is a change of −5, and a plain "30 %" is not what 33.2 rounds to. */
function fitChange(value: number, said: Claim): Fit {
  if (isMultiple(said)) return fitMultiple(value, said);
  const claim = isPlainRate(said) ? finest(said) : said;
  const stated = statedNumber(claim.quantity) ?? 0;
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

/** Does the amount of change agree when both figures may be off by `band`? */
function amountWithin(step: Step, claim: Claim, band: number): boolean {
  const value = changeOf(step, claim);
  const slack = band * factorOf(step, claim) * (step.current.gross + step.base.gross);
  const stated = statedNumber(claim.quantity);
  if (stated === null) return false;
  const wanted = claim.direction === "down" && stated > 0 ? -stated : stated;
  return Math.abs(value - wanted) <= slack;
}

/**
 * Growth at the named source, or at a party whose own figures are missing, may differ from that of the reporters at hand;
 * a balance moves by what both its flows do.
 */
function reporterObstacle(claim: Claim, steps: readonly Step[], named: string | null): Obstacle | null {
  if (claim.measure.concept === "price") return null;
  const isNamedMissing = named !== null && !steps.some(({ current }) => current.series.reporter === named);
  const isOwn = steps.some(({ current }) => current.series.standing === "own");
  if (isOwn && !isNamedMissing) return null;
  const isRate = claim.quantity.unit.kind === "percent";
  const isNear = steps.some((step) =>
    isRate ? fitsWithin(growthOf(step), claim, growthGap) : amountWithin(step, claim, growthGap / 2),
  );
  if (!isNear && claim.measure.concept !== "trade_balance") return null;
  return isNamedMissing
    ? {
        rule: "reporter_missing",
        reason: `figures of ${named} are not in the ledger and may have changed by more or less`,
      }
    : {
        rule: "own_figures_missing",
        reason: "the parties' own figures are not in the ledger, and those of others may have changed by more or less",
      };
}

function obstaclesOf(claim: Claim, reading: PeriodReading, steps: readonly Step[]): readonly Obstacle[] {
  const isRate = claim.quantity.unit.kind === "percent";
  const isNear = isRate && steps.some((step) => fitsWithin(growthOf(step), claim, otherMeasurement));
  const isRevised =
    !isRate &&
    steps.some(
      (step) =>
        step.current.series.standing !== "compiled" &&
        isExtracted(step.current) &&
        amountWithin(step, claim, laterRevision),
    );
  return [
    ambiguityObstacle(claim),
    quotationObstacle(claim),
    periodObstacle(reading),
    isRevised
      ? {
          rule: "revised_since",
          reason: "the ledger has both figures as revised later, and first releases differ a little",
        }
      : null,
    isNear
      ? {
          rule: "other_measurement",
          reason: `growth in another currency or on a revised base may differ by up to ${numberWords(otherMeasurement * 100)} %`,
        }
      : null,
    reporterObstacle(claim, steps, namedReporter(claim.attribution)),
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
  const isUsable = (step: Step): boolean => kind !== "percent" || hasGrowth(step);
  const steps = stepsOf(series, reading, context.asOf).filter(isUsable);
  if (steps.length > 0)
    return decide(
      claim,
      rules,
      steps.map((step) => candidateOf(step, claim)),
      obstaclesOf(claim, reading, steps),
      [],
    );
  const later = stepsOf(series, reading, null).filter((step) => step.isStated && isUsable(step));
  return noSteps(
    claim,
    rules,
    context.asOf,
    later.map((step) => {
      const { headline, fit } = candidateOf(step, claim);
      return { ...headline, relation: "later_revision", verdict: verdictOfFit(fit) };
    }),
  );
}

/** The verdict where no pair of figures was known: later ones stand apart. */
export function noSteps(claim: Claim, rules: string, asOf: string | null, later: readonly Alternative[]): Verdict {
  const pair = "pair of figures for the period and the one that it is compared with";
  if (later.length === 0) return bareVerdict(claim, "no_data", `${rules}.no_figure`, `the ledger has no ${pair}`);
  const reason = `no ${pair} had been published by ${asOf}; later ones are listed apart`;
  return { ...bareVerdict(claim, "no_data", `${rules}.not_yet_published`, reason), alternatives: later };
}

function factorOf({ current }: Step, claim: Claim): number {
  return unitFactor(current.series.unit, claim.quantity.unit) ?? 1;
}

/** The change in the claim's unit; of a deficit, how much it grew. */
function changeOf(step: Step, claim: Claim): number {
  const [current, base] = [step.current.value, step.base.value];
  const isBalance = claim.measure.concept === "trade_balance";
  const change = isBalance ? balanceAsStated(current, claim) - balanceAsStated(base, claim) : current - base;
  return change * factorOf(step, claim);
}

function candidateOf(step: Step, stated: Claim): Candidate {
  const claim = step.isStated ? stated : finest(stated);
  const evidence = [evidenceOf(step.current), evidenceOf(step.base)];
  const common = { evidence, reporter: step.current.series.reporter, window: step.current.window };
  if (claim.quantity.unit.kind === "percent") {
    const value = growthOf(step);
    const fit = fitChange(value, claim);
    const isRevision = fit === null && fitsWithin(value, claim, baseRevision);
    const remark = `${step.against}${isRevision ? ", within what revisions of the base year make" : ""}`;
    return { ...common, value, fit: isRevision ? "approximate" : fit, headline: growthRow(step), remark };
  }
  const value = changeOf(step, claim);
  const row = growthRow(step);
  const headline = { ...row, series: row.series.replace("growth", "change"), value, unit: step.current.series.unit };
  return { ...common, value, fit: fitChange(value, claim), headline, remark: step.against };
}
