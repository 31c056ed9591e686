/** A stretch of days, both ends included, as ISO dates. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;

/** ISO date of year, month (1-12, any integer is carried over) and day. */
export function isoDate(year: number, month: number, day: number): string {
  if (month >= 1 && month <= 12 && day >= 1 && day <= 28 && year >= 1000 && year <= 9999)
    return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.toISOString().slice(0, 10);
}

/** True for a date that exists ("2023-02-30" does not), written YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found !== null && isoDate(Number(found[1]), Number(found[2]), Number(found[3])) === text;
}

/** Year, month (1-12) and day of an ISO date. */
export function partsOf(iso: string): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

/** The date `days` later (earlier when negative). */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of the month `months` later (earlier when negative); the month's last day where it has no such day. */
export function addMonths(iso: string, months: number): string {
  const { year, month, day } = partsOf(iso);
  const last = partsOf(isoDate(year, month + months + 1, 0)).day;
  return isoDate(year, month + months, Math.min(day, last));
}

/** Whole days from `from` to `to`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Day of the week, Monday 0 … Sunday 6. */
export function weekdayOf(iso: string): number {
  return (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** One calendar day. */
export function dayRange(iso: string): DayRange {
  return { from: iso, to: iso };
}

/** Months `first` to `last` (1-12, carried over the year's end) of a year. */
export function monthsRange(year: number, first: number, last: number): DayRange {
  return { from: isoDate(year, first, 1), to: isoDate(year, last + 1, 0) };
}

/** A calendar year. */
export function yearRange(year: number): DayRange {
  return monthsRange(year, 1, 12);
}

/** The Monday-to-Sunday week that holds a day, shifted by whole weeks. */
export function weekRange(iso: string, shift: number): DayRange {
  const monday = addDays(iso, 7 * shift - weekdayOf(iso));
  return { from: monday, to: addDays(monday, 6) };
}
