import { dayNumber } from "../core/dates.ts";
import { lengthInDays, monthsIn, shiftYears, type DayRange } from "../core/periods.ts";
import { answerableEnds, evaluate, type Figure, type Series } from "./series.ts";

/** What an outlook on a year rests on: figures of one series as known at the dateline. */
export interface Standing {
  readonly series: Series;
  /** The year so far with the same months a year earlier; null before a comparable window is published. */
  readonly soFar: { readonly figure: Figure; readonly before: SameMonths } | null;
  readonly lastYear: Figure;
  readonly yearBefore: Figure | null;
}

/** Last year's total of the months known of this year. */
export interface SameMonths {
  readonly value: number;
  /** The published figures it rests on: one, or the two windows that it was interpolated between. */
  readonly figures: readonly Figure[];
}

/** Two published windows of last year may lie this many months apart and still be interpolated between. */
const widestGap = 6;

/**
 * Last year's total of a window: as published, or on a straight line between the nearest shorter and longer windows from
 * the same day that are.
 */
function sameMonths(series: Series, window: DayRange, lastYear: Figure, asOf: string | null): SameMonths | null {
  const before = shiftYears(window, -1);
  const exact = evaluate(series, before, asOf);
  if (exact !== null) return { value: exact.value, figures: [exact] };
  const ends = answerableEnds(series, before.from, lastYear.window.to, asOf);
  const shorter = ends.filter((to) => to < before.to).at(-1);
  const longer = ends.find((to) => to > before.to);
  if (shorter === undefined || longer === undefined) return null;
  const low = evaluate(series, { from: before.from, to: shorter }, asOf);
  const high = evaluate(series, { from: before.from, to: longer }, asOf);
  if (low === null || high === null || monthsIn(high.window) - monthsIn(low.window) > widestGap) return null;
  const way = lengthInDays(before) - lengthInDays(low.window);
  const share = way / (lengthInDays(high.window) - lengthInDays(low.window));
  return { value: low.value + share * (high.value - low.value), figures: [low, high] };
}

/** What a series knew about a year on a day; null without a total of the year before to project from. */
export function standingAt(series: Series, year: DayRange, asOf: string | null): Standing | null {
  const lastYear = evaluate(series, shiftYears(year, -1), asOf);
  if (lastYear === null || lastYear.value <= 0) return null;
  const base = { series, lastYear, yearBefore: evaluate(series, shiftYears(year, -2), asOf) };
  for (const to of answerableEnds(series, year.from, year.to, asOf).toReversed()) {
    const figure = evaluate(series, { from: year.from, to }, asOf);
    const before = figure === null ? null : sameMonths(series, figure.window, lastYear, asOf);
    if (figure === null || before === null || before.value <= 0) continue;
    if (to === year.to || before.value < lastYear.value) return { ...base, soFar: { figure, before } };
  }
  return { ...base, soFar: null };
}

/** Last day of the year that a series covers: of several, an outlook rests on the one that reaches furthest. */
export function reach({ soFar }: Standing): number {
  return soFar === null ? 0 : dayNumber(soFar.figure.window.to);
}
