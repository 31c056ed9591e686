import { addDays, addMonths, dayNumber, isIsoDate, isoDate, monthEnd, monthNumber, monthStart } from "./dates.ts";
import { LeewayError } from "./errors.ts";

/** A stretch of days, both ends included, as ISO dates ("2023-01-01"). */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** What a period is in the calendar; `months` and `days` are stretches that have no name of their own. */
export type PeriodGranularity = "day" | "month" | "quarter" | "half" | "year" | "months" | "days";

/** A stretch of days with what it is in the calendar, which follows from its ends. */
export interface Period extends DayRange {
  readonly granularity: PeriodGranularity;
}

/**
 * The period from one day to another, both included.
 *
 * @throws LeewayError `core.bad_period` when an end is no date or the last day lies before the first
 */
export function period(from: string, to: string): Period {
  for (const date of [from, to]) {
    if (!isIsoDate(date)) throw bad(date, `"${date}" is not a day of the calendar written YYYY-MM-DD`);
  }
  if (to < from) throw bad(`${from}..${to}`, `the period ends on ${to}, before it begins on ${from}`);
  return { from, to, granularity: granularityOf({ from, to }) };
}

/** What a stretch of days is in the calendar: the calendar year is `year`, 1 April to 30 June is `quarter` … */
export function granularityOf(range: DayRange): PeriodGranularity {
  if (range.from === range.to) return "day";
  if (!isWholeMonths(range)) return "days";
  const months = monthsIn(range);
  const first = Number(range.from.slice(5, 7)) - 1;
  if (months === 1) return "month";
  if (months === 3 && first % 3 === 0) return "quarter";
  if (months === 6 && first % 6 === 0) return "half";
  return months === 12 && first === 0 ? "year" : "months";
}

/**
 * Reads a period: `2022`, `2022-H1`, `2022-Q1`, `2022-04`, `2022-04-30`, or two of them with `..` between.
 *
 * @throws LeewayError `core.bad_period` for any other text, a day that does not exist or an end before the beginning
 */
export function parsePeriod(text: string): Period {
  const ends = text.split("..");
  if (ends.length > 2) throw bad(text, `"${text}" has more than two ends`);
  const first = parsePart(ends[0], text);
  return period(first.from, ends.length === 1 ? first.to : parsePart(ends[1], text).to);
}

function parsePart(part: string, text: string): DayRange {
  if (isIsoDate(part)) return { from: part, to: part };
  const found = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])))?$/.exec(part);
  if (found === null || found[1] === "0000") throw bad(text, `"${text}" is not a period`);
  const year = Number(found[1]);
  const [month, quarter, half] = [found[2], found[3], found[4]].map((written) => written && Number(written));
  if (quarter) return months(year, quarter * 3 - 2, 3);
  if (half) return months(year, half * 6 - 5, 6);
  if (month === undefined) return months(year, 1, 12);
  if (!month || month > 12) throw bad(text, `"${text}" names a month that does not exist`);
  return months(year, month, 1);
}

/**
 * The one text of a stretch of days, as short as the calendar allows: `2022`, `2022-H1`, `2022-Q1`, `2022-04`,
 * `2022-04-30`, `2023-01..2023-04`, `2023-05-01..2023-05-24`. {@link parsePeriod} reads it back.
 */
export function formatPeriod(range: DayRange): string {
  const { from, to } = range;
  const year = from.slice(0, 4);
  const month = Number(from.slice(5, 7));
  switch (granularityOf(range)) {
    case "day":
      return from;
    case "year":
      return year;
    case "half":
      return `${year}-H${(month + 5) / 6}`;
    case "quarter":
      return `${year}-Q${(month + 2) / 3}`;
    case "month":
      return from.slice(0, 7);
    case "months":
      return from.endsWith("-01-01") && to.endsWith("-12-31")
        ? `${year}..${to.slice(0, 4)}`
        : `${from.slice(0, 7)}..${to.slice(0, 7)}`;
    case "days":
      return `${from}..${to}`;
  }
}

/** The calendar year of a day. */
export function yearOf(date: string): Period {
  return period(`${date.slice(0, 4)}-01-01`, `${date.slice(0, 4)}-12-31`);
}

/** The half-year of a day. */
export function halfOf(date: string): Period {
  return containing(date, 6);
}

/** The quarter of a day. */
export function quarterOf(date: string): Period {
  return containing(date, 3);
}

/** The month of a day. */
export function monthOf(date: string): Period {
  return containing(date, 1);
}

/** From 1 January to the day itself, both included. */
export function yearToDate(date: string): Period {
  return period(`${date.slice(0, 4)}-01-01`, date);
}

/** Number of days, at least 1. */
export function lengthInDays(range: DayRange): number {
  return dayNumber(range.to) - dayNumber(range.from) + 1;
}

/** Number of calendar months touched, at least 1. */
export function monthsIn(range: DayRange): number {
  return monthNumber(range.to) - monthNumber(range.from) + 1;
}

/** Does it begin on the first and end on the last day of a month? */
export function isWholeMonths(range: DayRange): boolean {
  return range.from === monthStart(range.from) && range.to === monthEnd(range.to);
}

/**
 * The same period `shift` months later (negative: earlier). Whole months stay whole months; other days keep their number,
 * or fall on the last day of a shorter month.
 */
export function shiftMonths(range: DayRange, shift: number): Period {
  return isWholeMonths(range)
    ? period(monthStart(range.from, shift), monthEnd(range.to, shift))
    : period(addMonths(range.from, shift), addMonths(range.to, shift));
}

/** The same period `years` later (negative: earlier), as {@link shiftMonths}. */
export function shiftYears(range: DayRange, years: number): Period {
  return shiftMonths(range, 12 * years);
}

/** The period of the same length that ends the day before: in months where the period is of whole months, else in days. */
export function precedingPeriod(range: DayRange): Period {
  return isWholeMonths(range)
    ? shiftMonths(range, -monthsIn(range))
    : period(addDays(range.from, -lengthInDays(range)), addDays(range.from, -1));
}

/** Does the period hold the whole of another, or a day? */
export function contains(range: DayRange, inner: DayRange | string): boolean {
  const { from, to } = typeof inner === "string" ? { from: inner, to: inner } : inner;
  return range.from <= from && to <= range.to;
}

/** Have two periods a day in common? */
export function overlaps(a: DayRange, b: DayRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The days that two periods have in common; undefined when there are none. */
export function intersection(a: DayRange, b: DayRange): Period | undefined {
  return overlaps(a, b) ? period(a.from > b.from ? a.from : b.from, a.to < b.to ? a.to : b.to) : undefined;
}

function months(year: number, first: number, count: number): DayRange {
  return { from: isoDate(year, first, 1), to: isoDate(year, first + count, 0) };
}

function containing(date: string, length: number): Period {
  const back = monthNumber(date) % length;
  return period(monthStart(date, -back), monthEnd(date, length - 1 - back));
}

function bad(text: string, reason: string): LeewayError {
  return new LeewayError(
    "core.bad_period",
    `${reason}. Allowed: 2022, 2022-H1, 2022-Q1, 2022-04, 2022-04-30, 2023-01..2023-04, 2023-05-01..2023-05-24.`,
    { text },
  );
}
