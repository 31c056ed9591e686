import { LeewayError } from "./errors.ts";

const dayLength = 86_400_000;

/**
 * The ISO date of a year (1 to 9999), month and day in the proleptic Gregorian calendar; months and days outside their
 * range are carried over, so that day 0 is the last day of the month before.
 *
 * @throws LeewayError `core.bad_date` when the result lies outside the years 1 to 9999
 */
export function isoDate(year: number, month: number, day: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return textOf(date);
}

/** Is this a day that exists ("2023-02-30" does not), written YYYY-MM-DD, in the years 1 to 9999? */
export function isIsoDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null || found[1] === "0000") return false;
  const date = new Date(0);
  date.setUTCFullYear(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  return date.toISOString().slice(0, 10) === text;
}

/** Days since 1 January 1970 (negative before). */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayLength;
}

/** The date that lies `days` after (negative: before) `date`. */
export function addDays(date: string, days: number): string {
  return textOf(new Date((dayNumber(date) + days) * dayLength));
}

/** Whole days from one date to another; negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Months since the year 0 of the month that a date lies in. */
export function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** First day of the month that lies `months` after the month of `date`. */
export function monthStart(date: string, months = 0): string {
  return isoDate(0, monthNumber(date) + months + 1, 1);
}

/** Last day of the month that lies `months` after the month of `date`. */
export function monthEnd(date: string, months = 0): string {
  return isoDate(0, monthNumber(date) + months + 2, 0);
}

/** The same day of the month `months` later (negative: earlier), or the last day of that month where it has no such day. */
export function addMonths(date: string, months: number): string {
  const end = monthEnd(date, months);
  const day = date.slice(8);
  return day > end.slice(8) ? end : end.slice(0, 8) + day;
}

function textOf(date: Date): string {
  const year = date.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) {
    throw new LeewayError("core.bad_date", `dates must lie in the years 1 to 9999, not in ${year}.`, { year });
  }
  return date.toISOString().slice(0, 10);
}
