import { contains, granularityOf, monthsIn, shiftYears, type DayRange } from "../core/periods.ts";
import type { Claim, ClaimPeriod } from "../documents/record.ts";
import type { Target } from "../facts/ledger.ts";
import type { BackTest } from "./calibration.ts";
import { growthConcept } from "./change.ts";
import { findSeries } from "./evidence.ts";
import { evidenceOf, figuresFor, namedReporter, preferred } from "./figures.ts";
import { bareVerdict, quantityWords } from "./judge.ts";
import { isLevelConcept } from "./level.ts";
import { projectYear, type Projection } from "./outlook.ts";
import { periodLabel } from "./period_label.ts";
import { partiesOf, requestOf, type BaseConcept, type CheckContext } from "./request.ts";
import { statedNumber } from "./rounding.ts";
import { reach, standingAt, type Standing } from "./standing.ts";
import type { Series } from "./series.ts";
import { unitFactor } from "./units.ts";
import type { Evidence, Outlook, Verdict } from "./verdict.ts";
import { figureWords, numberWords } from "./words.ts";

const emptyOutlook: Omit<Outlook, "method"> = {
  value_so_far: null,
  needed: null,
  needed_growth: null,
  projected: null,
  projected_low: null,
  projected_high: null,
  probability: null,
  actual_later: null,
};

/** When the goal is due: the claim's own period, else what the ledger records for a goal of this size between these parties. */
async function dueYear(
  claim: Claim,
  context: CheckContext,
  amount: number,
): Promise<{ readonly window: DayRange; readonly note: string } | null> {
  const own = yearOfPeriod(claim.period);
  if (own !== null) return { window: own, note: "" };
  const parties = partiesOf(claim.measure.parties);
  const isSame = (target: Target): boolean =>
    target.measure === claim.measure.concept &&
    parties !== null &&
    [target.economy, target.partner].includes(parties.economy) &&
    [target.economy, target.partner].includes(parties.partner) &&
    target.unit === claim.quantity.unit.code &&
    target.value === amount &&
    (context.asOf === null || target.set_on <= context.asOf);
  const known = (await context.ledger.targets()).find(isSame);
  if (known === undefined) return null;
  const window = { from: known.due_from, to: known.due_to };
  return granularityOf(window) === "year"
    ? { window, note: ` (due ${periodLabel(window)} according to the goal set on ${known.set_on})` }
    : null;
}

function yearOfPeriod(period: ClaimPeriod): DayRange | null {
  if (period.from === null || period.to === null) return null;
  const window = { from: period.from, to: period.to };
  if (granularityOf(window) === "year") return window;
  const isRunning = period.granularity === "ytd" || period.basis === "year_to_date";
  return isRunning && period.from.endsWith("-01-01")
    ? { from: period.from, to: `${period.from.slice(0, 4)}-12-31` }
    : null;
}

/** The amount aimed at: stated as such, or as growth over the year before. */
function amountOf(claim: Claim, lastYear: number): number | null {
  const stated = statedNumber(claim.quantity);
  if (stated === null) return null;
  if (claim.quantity.unit.kind !== "percent") return claim.kind === "change" ? null : stated;
  return lastYear * (1 + ((claim.direction === "down" ? -1 : 1) * Math.abs(stated)) / 100);
}

function outlookOf(
  standing: Standing,
  amount: number,
  claim: Claim,
  factor: number,
): { readonly outlook: Outlook; readonly projection: Projection | null } {
  const { soFar, lastYear, yearBefore } = standing;
  const months = soFar === null ? 0 : monthsIn(soFar.figure.window);
  const valueSoFar = (soFar?.figure.value ?? 0) * factor;
  const isCeiling = claim.quantity.comparator.startsWith("<") || claim.direction === "down";
  if (months === 12) {
    const isReached = isCeiling ? valueSoFar <= amount : valueSoFar >= amount;
    const outlook: Outlook = {
      ...emptyOutlook,
      value_so_far: valueSoFar,
      needed: amount - valueSoFar,
      projected: valueSoFar,
      projected_low: valueSoFar,
      projected_high: valueSoFar,
      probability: isReached ? 1 : 0,
      method: "the year is complete: the outcome is known",
    };
    return { outlook, projection: null };
  }
  const projection = projectYear(
    {
      months,
      soFar: valueSoFar,
      lastSoFar: (soFar?.before.value ?? 0) * factor,
      lastYear: lastYear.value * factor,
      yearBefore: yearBefore === null ? null : yearBefore.value * factor,
      isTurnover: claim.measure.concept === "trade_turnover" || claim.measure.concept === "trade_growth",
    },
    amount,
  );
  const outlook: Outlook = {
    ...emptyOutlook,
    value_so_far: soFar === null ? null : valueSoFar,
    needed: projection.needed,
    needed_growth: projection.neededGrowth,
    projected: projection.projected,
    projected_low: projection.low,
    projected_high: projection.high,
    probability: isCeiling ? 1 - projection.probability : projection.probability,
    method: methodOf(projection, (soFar?.before.figures.length ?? 0) > 1),
  };
  return { outlook, projection };
}

function methodOf({ calibration, scale }: Projection, isInterpolated: boolean): string {
  const { shrink, class: kind, months, partner_years: count, pairs, years } = calibration;
  const held = ({ coverage, held_out }: BackTest): string =>
    coverage === null ? "an unknown share" : `${numberWords(coverage * 100, 3)} % of ${held_out}`;
  return (
    `rest of the year = rest of last year × exp(${shrink} × log growth so far + ${numberWords(scale, 3)} × e), e ~ Student t(4); ` +
    `estimated from ${count} partner-years of class ${kind} with ${months} months known; ` +
    `the 90 % interval held in ${held(pairs)} partner-years of pairs held out and in ${held(years)} predicted from earlier years only` +
    (isInterpolated ? "; last year's total of the same months lies on a line between two published ones" : "")
  );
}

function explain(
  claim: Claim,
  standing: Standing,
  outlook: Outlook,
  amount: number,
  unit: string,
  note: string,
): string {
  const stated = quantityWords(claim.quantity);
  const { soFar, lastYear } = standing;
  const year = Number(lastYear.window.from.slice(0, 4)) + 1;
  const done =
    soFar === null
      ? `nothing published yet for ${year}`
      : `${figureWords(outlook.value_so_far ?? 0, unit)} in ${periodLabel(soFar.figure.window)}`;
  const isPassed = outlook.needed !== null && outlook.needed <= 0;
  const rest =
    outlook.needed_growth === null || isPassed
      ? isPassed
        ? `; ${figureWords(amount, unit)} is passed`
        : ""
      : `; the rest of ${year} must change by ${numberWords(outlook.needed_growth * 100, 2)} % on the year before to reach ${figureWords(amount, unit)}`;
  const chance = outlook.probability === null ? "" : `; probability ${numberWords(outlook.probability, 2)}`;
  return `a goal (${stated})${note} is no fact to check: ${done}${rest}${chance}`;
}

function withoutOutlook(claim: Claim, rule: string, method: string): Verdict {
  const verdict = bareVerdict(claim, "not_checkable", `target.${rule}`, `a goal is no fact to check; ${method}`);
  return { ...verdict, outlook: { ...emptyOutlook, method } };
}

/**
 * A target is never judged: it gets an outlook with the value so far, what is still needed and the probability of
 * reaching it, from figures known at the dateline; the outcome, where the ledger has it, stands apart.
 */
export async function checkTarget(claim: Claim, context: CheckContext): Promise<Verdict> {
  const { concept } = claim.measure;
  const base: BaseConcept | null = isLevelConcept(concept) ? concept : growthConcept(concept);
  const isFlow = base === "trade_turnover" || base === "exports" || base === "imports";
  const request = isFlow ? requestOf(claim, base) : null;
  if (request === null)
    return withoutOutlook(claim, "no_outlook", `there is no rule for goals on ${concept.replaceAll("_", " ")}`);
  const found = await findSeries(context.ledger, request);
  const isGrowth = claim.quantity.unit.kind === "percent";
  const usable = found.filter((one) => isGrowth || unitFactor(one.unit, claim.quantity.unit) !== null);
  if (usable.length === 0) return withoutOutlook(claim, "no_series", "the ledger has no series for it in this unit");
  const due = await dueYear(claim, context, statedNumber(claim.quantity) ?? Number.NaN);
  if (due === null) return withoutOutlook(claim, "due_year_missing", "the text does not say for which calendar year");
  const series = preferred(usable, namedReporter(claim.attribution));
  const aimed = bestStanding(series, due.window, context.asOf);
  // A level that is due next year may be passed this year already; growth over a year nobody knows yet may not.
  const yearBefore = shiftYears(due.window, -1);
  const isNextYear = context.asOf !== null && contains(yearBefore, context.asOf);
  const standing = aimed ?? (isNextYear && !isGrowth ? bestStanding(series, yearBefore, context.asOf) : null);
  if (standing === null)
    return withoutOutlook(claim, "no_base_year", `no figure for ${periodLabel(yearBefore)} was known to project from`);
  const window = aimed === null ? yearBefore : due.window;
  const note =
    aimed === null
      ? ` (due in ${periodLabel(due.window)}; outlook for ${periodLabel(window)}, as far as figures reach)`
      : due.note;
  const factor = isGrowth ? 1 : (unitFactor(standing.series.unit, claim.quantity.unit) ?? 1);
  const amount = amountOf(claim, standing.lastYear.value * factor);
  if (amount === null) return withoutOutlook(claim, "number_missing", "the goal states no amount to reach");
  const { outlook } = outlookOf(standing, amount, claim, factor);
  const { soFar, lastYear } = standing;
  const parts = [...(soFar === null ? [] : [soFar.figure, ...soFar.before.figures]), lastYear];
  return {
    claim: claim.id,
    verdict: "not_checkable",
    rule: aimed === null ? "target.outlook_year_before" : "target.outlook",
    reason: explain(claim, standing, outlook, amount, standing.series.unit, note),
    computed: outlook.projected,
    evidence: [...new Set(parts)].map((part) => evidenceOf(part)),
    alternatives: [],
    outlook: { ...outlook, actual_later: outcomeLater(series, window, context) },
  };
}

/** What the series that reaches furthest into a year knew of it; null when none has the year before. */
function bestStanding(series: readonly Series[], year: DayRange, asOf: string | null): Standing | null {
  const standings = series.map((one) => standingAt(one, year, asOf)).filter((one) => one !== null);
  return standings.sort((a, b) => reach(b) - reach(a))[0] ?? null;
}

/** The year's outcome as published after the dateline. */
function outcomeLater(series: readonly Series[], window: DayRange, context: CheckContext): Evidence | null {
  const { asOf } = context;
  if (asOf === null) return null;
  const figure = figuresFor(series, window, null).find((one) => one.asOf > asOf);
  return figure === undefined ? null : evidenceOf(figure);
}
