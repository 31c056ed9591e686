import { monthEnd, monthStart } from "../core/dates.ts";
import { granularityOf, isWholeMonths, lengthInDays, monthsIn, yearOf, type DayRange } from "../core/periods.ts";
import type { ClaimPeriod } from "../documents/record.ts";

/** Which official windows a claim's period admits. */
export type PeriodReading =
  /** One window; `favourable` windows may also bear the claim out but never speak against it. */
  | {
      readonly kind: "window";
      readonly window: DayRange;
      readonly favourable: readonly DayRange[];
      readonly isCertain: boolean;
    }
  /** A running period: any published window from its start that ends by `cut`. */
  | { readonly kind: "to_date"; readonly from: string; readonly cut: string }
  /** No period is stated: recent windows may bear the claim out, none can contradict it. */
  | { readonly kind: "open"; readonly windows: readonly DayRange[] }
  /** The period had not begun at the dateline. */
  | { readonly kind: "future" };

/** How many earlier years an undated claim may be about. */
const openYears = 3;

/** Published windows lag: a rolling "last twelve months" may end up to this many months before the day of writing. */
const rollingLag = 4;

function recentYears(lastDay: string): readonly DayRange[] {
  const year = Number(lastDay.slice(0, 4));
  const complete = lastDay.endsWith("-12-31") ? 0 : 1;
  return Array.from({ length: openYears }, (_, back) => yearOf(`${year - complete - back}-01-01`));
}

function rollingWindows(window: DayRange): readonly DayRange[] {
  const months = Math.max(1, Math.round(lengthInDays(window) / 30.44));
  return Array.from({ length: rollingLag + 1 }, (_, back) => ({
    from: monthStart(window.to, 1 - months - back),
    to: monthEnd(window.to, -back),
  })).filter((rolled) => rolled.to <= window.to);
}

/** Months to the same period of the years around, and to the ones before and after where such periods follow one another. */
function neighbourShifts(window: DayRange): readonly number[] {
  const months = monthsIn(window);
  return granularityOf(window) === "months" ? [-12, 12] : [...new Set([-12, 12, -months, months])];
}

/**
 * The official windows that a claim's period admits.
 *
 * A year or an open stretch that runs past the dateline is a running one; months, quarters and halves that the text names
 * are not, and have no figure before they are over. A period that was inferred, is a fiscal year or is not made of whole
 * months also admits its neighbours, in the claim's favour only.
 *
 * @param asOf the dateline; null when the document has none
 * @param lastKnown last day covered by the figures at hand; undated claims without a dateline are about the time before it
 */
export function readPeriod(period: ClaimPeriod, asOf: string | null, lastKnown: string): PeriodReading {
  const { from, to, basis, granularity } = period;
  const lastDay = asOf ?? lastKnown;
  if (from === null || to === null || basis === "not_stated") return { kind: "open", windows: recentYears(lastDay) };
  if (asOf !== null && from > asOf) return { kind: "future" };
  const window = { from, to };
  const isToDate = basis === "year_to_date" || (granularity === "ytd" && !isWholeMonths(window));
  const isNamed = basis === "explicit" && isWholeMonths(window) && monthsIn(window) < 12;
  if (isToDate || (asOf !== null && to > asOf && !isNamed))
    return { kind: "to_date", from, cut: to < lastDay ? to : lastDay };
  if (!isWholeMonths(window))
    return {
      kind: "window",
      window,
      favourable: lengthInDays(window) < 28 ? [] : rollingWindows(window),
      isCertain: false,
    };
  if (granularity === "fiscal_year")
    return { kind: "window", window, favourable: [yearOf(from), yearOf(to)], isCertain: false };
  if (basis !== "inferred") return { kind: "window", window, favourable: [], isCertain: true };
  const neighbours = neighbourShifts(window).map((shift) => ({
    from: monthStart(from, shift),
    to: monthEnd(to, shift),
  }));
  const favourable = neighbours.filter((near) => near.to <= lastDay && near.from !== from);
  return { kind: "window", window, favourable, isCertain: false };
}
