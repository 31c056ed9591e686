/** A stretch of days, both ends included, as ISO dates ("2023-01-01"). */
export interface Window {
  readonly from: string;
  readonly to: string;
}

const dayLength = 86_400_000;

/** Days since 1 January 1970 of an ISO date; the date must be a real one. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayLength;
}

/** The ISO date that lies `days` after (negative: before) `date`. */
export function addDays(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * dayLength).toISOString().slice(0, 10);
}

/** Number of days in a window, at least 1. */
export function lengthInDays(window: Window): number {
  return dayNumber(window.to) - dayNumber(window.from) + 1;
}

/** First day of the month that lies `months` after the month of `date`. */
export function monthStart(date: string, months = 0): string {
  const serial = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(serial / 12)).padStart(4, "0")}-${String((serial % 12) + 1).padStart(2, "0")}-01`;
}

/** Last day of the month that lies `months` after the month of `date`. */
export function monthEnd(date: string, months = 0): string {
  return addDays(monthStart(date, months + 1), -1);
}

/** The same window `years` later (negative: earlier); 29 February becomes the last day of February. */
export function shiftYears(window: Window, years: number): Window {
  const shift = (date: string): string => {
    const moved = String(Number(date.slice(0, 4)) + years).padStart(4, "0");
    return date.endsWith("-02-29") || (date.endsWith("-02-28") && date === monthEnd(date))
      ? monthEnd(`${moved}-02-01`)
      : `${moved}${date.slice(4)}`;
  };
  return { from: shift(window.from), to: shift(window.to) };
}

/** The calendar year of `date` as a window. */
export function yearOf(date: string): Window {
  return { from: `${date.slice(0, 4)}-01-01`, to: `${date.slice(0, 4)}-12-31` };
}

/** Does the window begin on the first and end on the last day of a month? */
export function isWholeMonths(window: Window): boolean {
  return window.from === monthStart(window.from) && window.to === monthEnd(window.to);
}

/** Number of calendar months that the window touches. */
export function monthsIn(window: Window): number {
  const serial = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return serial(window.to) - serial(window.from) + 1;
}

/** Is the window a full calendar year? */
export function isYear(window: Window): boolean {
  return window.from.endsWith("-01-01") && window.to === `${window.from.slice(0, 4)}-12-31`;
}

/** A window in the words of the evidence table: "2022", "2023-04", "2023-01..2023-04" or "2023-05-01..2023-05-24". */
export function periodLabel(window: Window): string {
  if (isYear(window)) return window.from.slice(0, 4);
  if (!isWholeMonths(window)) return window.from === window.to ? window.from : `${window.from}..${window.to}`;
  const from = window.from.slice(0, 7);
  const to = window.to.slice(0, 7);
  return from === to ? from : `${from}..${to}`;
}
