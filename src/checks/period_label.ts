import { formatPeriod, isWholeMonths, monthsIn, type DayRange } from "../core/periods.ts";

/** A period as evidence names it: "2022", "2023-04", "2023-01..2023-03"; quarters and halves by their months. */
export function periodLabel(range: DayRange): string {
  const months = monthsIn(range);
  const isNamed = isWholeMonths(range) && (months === 3 || months === 6);
  return isNamed ? `${range.from.slice(0, 7)}..${range.to.slice(0, 7)}` : formatPeriod(range);
}
