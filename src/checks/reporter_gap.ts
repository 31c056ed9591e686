import { yearOf, type DayRange } from "../core/periods.ts";
import type { Quantity } from "../documents/record.ts";
import { speaksFor } from "./evidence.ts";
import type { Obstacle } from "./judge.ts";
import type { Request } from "./request.ts";
import { fitOf } from "./rounding.ts";
import { evaluate, type Figure, type Series, type Standing } from "./series.ts";
import { numberWords } from "./words.ts";

/** What another reporter's own figure may be of one's own at the most, as a fraction more: the far side's where shares are concerned. */
export const usualReporterGap = 0.3;

/**
 * How much larger (as a fraction) one reporter's figure may be than another's of the same flow, where the ledger has no
 * common years of theirs. Russia's customs and BACI differ by less than half in 19 of 20 flows of a billion or more
 * (2015-2021, both in this ledger); BACI stands between the two sides, so that mirror figures may be twice as far apart
 * in logs, and more where one side counts by origin and the other by the last country of dispatch.
 */
const gapsByStanding: Readonly<Record<Standing, number>> = { own: usualReporterGap, compiled: 0.5, mirror: 2 };

/** How far two economies' totals must lie apart to be ranked the same by all: trade by reporter, entrepots above all, and GDP. */
export const totalGaps = { trade: 0.5, gdp: 0.1 } as const;

/** Are two sizes within `gap` of one another? */
export function isNearTie(a: number, b: number, gap: number): boolean {
  return Math.max(a, b) <= Math.min(a, b) * (1 + gap);
}

/** Why a rank beside a near equal is not contradicted. */
export const nearTie: Obstacle = {
  rule: "near_tie",
  reason: "the one in that place is about as large, and other statistics may rank the two otherwise",
};

/** Growth rates of one flow at two reporters: nine in ten ratios of growth differ by less than this fraction. */
export const growthGap = 0.25;

/** Years over which the gap between two reporters is measured; it may double, and stays within these bounds. */
const gapYears = 5;
const gapGrowth = 2;
const leastGap = 0.05;

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

/** A figure of the claim's flow in the claim's unit and sign. */
export interface OwnFigure {
  readonly figure: Figure;
  readonly value: number;
  /** Sum of the sizes of its parts in the claim's unit: of a balance exports and imports together, else the value's size. */
  readonly gross: number;
}

/**
 * Reporters differ by design (border prices, timing, coverage). Where the figures of one who may be meant are missing,
 * a claim within the usual gap of the others is not contradicted by them; for a balance the gap is that of the two flows.
 */
export function reporterObstacle(
  quantity: Quantity,
  request: Request,
  series: readonly Series[],
  window: DayRange,
  asOf: string | null,
  named: string | null,
  values: readonly OwnFigure[],
): Obstacle | null {
  const present = values.map(({ figure }) => figure.series.reporter);
  const missing = missingReporters(request, window, present, named);
  if (missing.length === 0) return null;
  const isOwn = values.some(({ figure }) => figure.series.standing === "own");
  for (const { figure, value, gross } of values) {
    const measured = series
      .filter((other) => missing.includes(other.reporter))
      .map((other) => measuredGap(figure.series, other, window, asOf))
      .filter((gap) => gap !== null);
    const usual = gapsByStanding[figure.series.standing];
    const gap = measured.length === 0 ? usual : gapGrowth * Math.max(...measured);
    const margin = Math.min(Math.max(usual, 0.5), Math.max(leastGap, gap));
    const isBalance = gross > Math.abs(value) * (1 + 1e-9);
    const below = isBalance ? gross * margin : gross - gross / (1 + margin);
    if (isWithin(quantity, value - below, value + gross * margin))
      return {
        rule: isOwn ? "reporter_missing" : "own_figures_missing",
        reason: `figures of ${missing.join(" and ")} for the period are not in the ledger and may differ by up to ${numberWords(margin * 100, 2)} %${isBalance ? " of exports and imports together" : ""}`,
      };
  }
  return null;
}

/** Would a figure somewhere from `low` to `high` agree with the quantity? */
export function isWithin(quantity: Quantity, low: number, high: number): boolean {
  return (
    [low, high].some((edge) => fitOf(edge, quantity) !== null) ||
    [quantity.low, quantity.high].some((end) => end !== null && Number(end) >= low && Number(end) <= high)
  );
}
