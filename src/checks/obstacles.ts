import { addDays, monthEnd } from "../core/dates.ts";
import { lengthInDays, yearOf, type DayRange } from "../core/periods.ts";
import type { Claim, Quantity } from "../documents/record.ts";
import { speaksFor } from "./evidence.ts";
import { figuresFor } from "./figures.ts";
import type { Obstacle } from "./judge.ts";
import type { PeriodReading } from "./periods.ts";
import type { CheckContext, Request } from "./request.ts";
import { fitOf, statedNumber } from "./rounding.ts";
import { answerableEnds, evaluate, type Series } from "./series.ts";
import { figureWords, numberWords } from "./words.ts";

/**
 * Relative gap between two reporters' figures of one flow that is allowed for where the ledger has no common years of
 * theirs. Mirror figures of smaller flows commonly differ by a fifth to a third.
 */
export const usualReporterGap = 0.3;

/** Years over which the gap between two reporters is measured; it may double, and stays within these bounds. */
const gapYears = 5;
const gapGrowth = 2;
const gapBounds = [0.05, 0.5] as const;

/** GDP at purchasing power or constant prices lies within these multiples of GDP at current prices and exchange rates. */
const gdpValuations = [0.5, 3] as const;

/** A running total may go on at up to this many times its pace so far before a claim is beyond it. */
const paceLimit = 1.5;

/** A running total may be quoted from a window that ended up to this many months before the newest one. */
const staleMonths = 2;

/** Days after the dateline within which a figure with an inferred release date may have been out already. */
const inferredReleaseSlack = 31;

/**
 * Open ambiguities of the claim: what the text leaves undecided may make it true. A flag whose candidates are the parties
 * of the claim says where they were found and leaves nothing open.
 */
export function ambiguityObstacle(claim: Claim): Obstacle | null {
  const { parties } = claim.measure;
  const taken = new Set<string | null>(parties.symmetric ? parties.of : [parties.reporter, parties.partner]);
  const open = claim.flags.find(
    ({ candidates }) => candidates.length > 1 && !candidates.every((candidate) => taken.has(candidate)),
  );
  if (open === undefined) return null;
  return { rule: "ambiguous", reason: `the text leaves open: ${open.message} (${open.candidates.join(" or ")})` };
}

/** Why a period that the text does not fix keeps a claim from being contradicted; null for a stated, published one. */
export function periodObstacle(reading: PeriodReading): Obstacle | null {
  if (reading.kind === "open") return { rule: "period_missing", reason: "the text states no period" };
  return reading.kind === "window" && !reading.isCertain
    ? { rule: "period_uncertain", reason: "the period is inferred or does not match a published one" }
    : null;
}

/** Prices differ by grade, place and day of quotation; a text rarely says which, so other quotations never refute it. */
export function quotationObstacle(claim: Claim): Obstacle | null {
  if (claim.measure.concept !== "price") return null;
  return { rule: "quotation_unclear", reason: "prices differ by grade, place and day, and the text does not fix them" };
}

/** The ledger's GDP is at current prices and exchange rates; a text may mean purchasing power or constant prices. */
export function gdpObstacle(claim: Claim, values: readonly number[]): Obstacle | null {
  const stated = statedNumber(claim.quantity);
  if (claim.measure.concept !== "gdp" || stated === null) return null;
  const [least, most] = gdpValuations;
  const isPossible = values.some((value) => stated > value * least && stated < value * most);
  return isPossible
    ? { rule: "valuation_unclear", reason: "GDP at purchasing power or constant prices may be meant" }
    : null;
}

/** Largest relative gap between two series over the last common years known at the dateline; null without any. */
function measuredGap(one: Series, other: Series, window: DayRange, asOf: string | null): number | null {
  let largest: number | null = null;
  for (let back = 0, found = 0; back < 15 && found < gapYears; back += 1) {
    const year = yearOf(`${Number(window.to.slice(0, 4)) - back}-01-01`);
    const a = evaluate(one, year, asOf);
    const b = evaluate(other, year, asOf);
    if (a === null || b === null || a.value === 0) continue;
    found += 1;
    largest = Math.max(largest ?? 0, Math.abs(b.value / a.value - 1));
  }
  return largest;
}

/** Last day of the trade by country that a customs service published before it stopped (Russia's: since April 2022). */
const lastPublished: Readonly<Record<string, string>> = { RUS: "2022-01-31" };

/**
 * Whose figures could back the claim but are missing for its period: the source it names, otherwise each party of the
 * flow; of a directed one the far side only where it still published.
 */
function missingReporters(
  request: Request,
  window: DayRange,
  present: readonly string[],
  named: string | null,
): readonly string[] {
  if (named !== null) return present.includes(named) ? [] : [named];
  const isMutual = request.concept === "trade_turnover";
  return [request.economy, request.partner].filter(
    (party): party is string =>
      party !== null &&
      party !== "WLD" &&
      !present.some((reporter) => speaksFor(reporter, party)) &&
      (isMutual || party === request.economy || window.to <= (lastPublished[party] ?? window.to)),
  );
}

/**
 * Reporters differ by design (border prices, timing, coverage). Where the figures of one who may be meant are missing,
 * a claim within the usual gap of the others is not contradicted by them.
 */
export function reporterObstacle(
  claim: Claim,
  request: Request,
  series: readonly Series[],
  window: DayRange,
  asOf: string | null,
  named: string | null,
  values: readonly { readonly reporter: string; readonly value: number; readonly series: Series }[],
): Obstacle | null {
  const missing = missingReporters(
    request,
    window,
    values.map(({ reporter }) => reporter),
    named,
  );
  if (missing.length === 0) return null;
  for (const { value, series: present } of values) {
    const gaps = series
      .filter((other) => missing.includes(other.reporter))
      .map((other) => measuredGap(present, other, window, asOf))
      .filter((gap) => gap !== null);
    const gap = gaps.length === 0 ? usualReporterGap : gapGrowth * Math.max(...gaps);
    const margin = Math.min(gapBounds[1], Math.max(gapBounds[0], gap));
    if (isWithin(claim.quantity, value, margin))
      return {
        rule: "reporter_missing",
        reason: `figures of ${missing.join(" and ")} for the period are not in the ledger and may differ by up to ${numberWords(margin * 100, 2)} %`,
      };
  }
  return null;
}

function isWithin(quantity: Quantity, value: number, margin: number): boolean {
  return (
    [value * (1 - margin), value * (1 + margin)].some((edge) => fitOf(edge, quantity) !== null) ||
    [quantity.low, quantity.high].some((end) => end !== null && Math.abs(Number(end) / value - 1) <= margin)
  );
}

/** A figure whose release date is only inferred may have been out a little earlier and then bear the claim out. */
export function releaseObstacle(
  context: CheckContext,
  series: readonly Series[],
  windows: readonly DayRange[],
  fits: (value: number, series: Series) => boolean,
): Obstacle | null {
  if (context.asOf === null) return null;
  const slack = addDays(context.asOf, inferredReleaseSlack);
  for (const window of windows)
    for (const figure of figuresFor(series, window, slack))
      if (
        figure.vintageInferred &&
        figure.asOf > context.asOf &&
        figure.window.to < context.asOf &&
        fits(figure.value, figure.series)
      )
        return {
          rule: "release_date_inferred",
          reason: `${figureWords(figure.value, figure.series.unit)} fits and was published about ${figure.asOf}; whether before the dateline is not known`,
        };
  return null;
}

/**
 * A running total passes through every value between two published windows and goes on after the last: a stated number
 * there agrees with some day that nobody published.
 */
export function betweenWindowsObstacle(
  claim: Claim,
  series: readonly Series[],
  from: string,
  cut: string,
  asOf: string | null,
  factorOf: (series: Series) => number,
): Obstacle | null {
  const stated = statedNumber(claim.quantity);
  if (stated === null || claim.quantity.comparator.startsWith("<")) return null;
  for (const one of series) {
    const lastEnd = answerableEnds(one, from, cut, asOf).at(-1);
    if (lastEnd === undefined) continue;
    const window = { from, to: lastEnd };
    const last = (evaluate(one, window, asOf)?.value ?? 0) * factorOf(one);
    const covered = lengthInDays(window);
    const elapsed = lengthInDays({ from, to: cut });
    const cap = last * (1 + (paceLimit * (elapsed - covered)) / covered);
    const staleEnd = monthEnd(lastEnd, -staleMonths);
    const published = staleEnd > from ? evaluate(one, { from, to: staleEnd }, asOf)?.value : 0;
    const linear = staleEnd > from ? (last * lengthInDays({ from, to: staleEnd })) / covered : 0;
    const floor = published === undefined ? linear * 0.75 : published * factorOf(one);
    if (stated > floor && stated < cap)
      return {
        rule: "between_windows",
        reason: `the total may have stood there on a day between the published windows or after the last one (${lastEnd})`,
      };
  }
  return null;
}
