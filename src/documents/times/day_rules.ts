import { addDays, dayRange, daysBetween, isIsoDate, isoDate, partsOf, weekRange, weekdayOf } from "./calendar.ts";
import type { DayRange } from "./calendar.ts";
import { openTime } from "./expression.ts";
import { OTHER_MONTH, WEEKDAY, WEEKDAY_SHORT, monthNumber, weekdayNumber } from "./month_names.ts";
import { ambiguous, explicit, known, relative } from "./period_meaning.ts";
import type { PeriodMeaning } from "./period_meaning.ts";
import { H, MONTH, YEAR, rule, shiftOf } from "./rule.ts";
import type { Groups, PeriodRule } from "./rule.ts";
import type { Tense } from "./tense.ts";

const SUFFIX = "(?:st|nd|rd|th)?";
const ON_WEEKDAY = `(?:(?:${WEEKDAY}|${WEEKDAY_SHORT}),? (?:the )?)?`;
const NO_DAY = `(?! (?:cbot|kcbt|mgex|mge|nymex|comex|ice|cme) )(?! ?(?:\\d|${H} ?\\d|million|billion|%|percent|per cent|bn))`;
const LONGEST_AHEAD = 31;
const LONGEST_BEHIND = 10;
const HALF_YEAR = 183;

/**
 * A day named without its year: of what is past, the latest (a month ahead is allowed, as the tense may be misjudged); of
 * what is to come, the next; else the nearest to the dateline.
 */
export function nearestDay(month: number, day: number, dateline: string, tense: Tense): string {
  const { year } = partsOf(dateline);
  const days = [year - 1, year, year + 1].map((candidate) => isoDate(candidate, month, day));
  if (tense === "future") return days.find((day) => daysBetween(day, dateline) <= LONGEST_BEHIND) ?? days[2];
  const farthest = tense === "past" ? LONGEST_AHEAD : HALF_YEAR;
  return days.findLast((candidate) => daysBetween(dateline, candidate) <= farthest) ?? days[0];
}

/** A day of the calendar; null for one that does not exist. */
export function fullDay(year: number, month: number, dayOfMonth: number): PeriodMeaning | null {
  const iso = isoDate(year, month, dayOfMonth);
  if (dayOfMonth < 1 || partsOf(iso).month !== month) return null;
  return { fullDate: iso, resolve: () => known(dayRange(iso), "day", "explicit") };
}

function dayWithoutYear(month: number, dayOfMonth: number, written: string): PeriodMeaning | null {
  if (!existsInSomeYear(month, dayOfMonth)) return null;
  return {
    resolve: ({ dateline, tense }) =>
      dateline === null
        ? openTime("day", written)
        : known(dayRange(nearestDay(month, dayOfMonth, dateline, tense)), "day", "explicit"),
  };
}

/** "February 24 this year", "on 3 May of last year". */
function dayOfShiftedYear({ month, day: date, month2, day2, shift }: Groups, written: string): PeriodMeaning | null {
  const number = monthNumber((month ?? month2)!);
  const dayOfMonth = Number(date ?? day2);
  if (!existsInSomeYear(number, dayOfMonth)) return null;
  return relative("day", written, (dateline) =>
    dayRange(isoDate(partsOf(dateline).year + shiftOf(shift)!, number, dayOfMonth)),
  );
}

function existsInSomeYear(month: number, day: number): boolean {
  return day > 0 && partsOf(isoDate(2024, month, day)).month === month;
}

function day({ month, day: date, year }: Groups, written: string): PeriodMeaning | null {
  return year === undefined
    ? dayWithoutYear(monthNumber(month!), Number(date), written)
    : fullDay(Number(year), monthNumber(month!), Number(date));
}

function numericDate(first: number, second: number, year: number, written: string): PeriodMeaning | null {
  const dayFirst = second <= 12 ? isoDate(year, second, first) : null;
  const monthFirst = first <= 12 ? isoDate(year, first, second) : null;
  const candidates = [dayFirst, monthFirst].filter((iso) => iso !== null && isIsoDate(iso)) as string[];
  if (candidates.length === 0 || first > 31 || second > 31 || first < 1 || second < 1) return null;
  const single = candidates.length === 1 || candidates[0] === candidates[1] || /\./.test(written);
  const iso = candidates[0];
  if (single) return { fullDate: iso, resolve: () => known(dayRange(iso), "day", "explicit") };
  return {
    resolve: () => ({
      from: null,
      to: null,
      granularity: "day",
      basis: "explicit",
      flags: [ambiguous("date_order", `"${written}" may be day/month or month/day`, candidates)],
    }),
  };
}

function shortNumericDate(first: number, second: number, short: string): PeriodMeaning | null {
  const year = Number(short) + (Number(short) < 50 ? 2000 : 1900);
  if (first <= 12 && second > 12) return fullDay(year, first, second);
  return first > 12 && second > 0 && second <= 12 ? fullDay(year, second, first) : null;
}

/** From one day to another of a month or two; the year is stated or the one nearest to the dateline. */
function days({ first, last, month, month2, year }: Groups, written: string): PeriodMeaning | null {
  if (/ and /.test(written) && !written.startsWith("between")) return null;
  const start = monthNumber(month!);
  const end = month2 === undefined ? start : monthNumber(month2.trim());
  const [from, to] = [Number(first), Number(last)];
  if (!existsInSomeYear(start, from) || !existsInSomeYear(end, to) || (start === end && to <= from)) return null;
  const range = (startYear: number): DayRange => ({
    from: isoDate(startYear, start, from),
    to: isoDate(end < start ? startYear + 1 : startYear, end, to),
  });
  if (year !== undefined) return explicit(range(Number(year) - (end < start ? 1 : 0)), null);
  return relative(null, written, (dateline, { tense }) =>
    range(partsOf(nearestDay(start, from, dateline, tense)).year),
  );
}

/** "the week ended March 26", "week to Friday": seven days; "the week of March 26": Monday to Sunday. */
function week({ how, month, day: date, month2, day2, year, weekday }: Groups, written: string): PeriodMeaning | null {
  const place = (iso: string): DayRange => {
    if (how === "of") return weekRange(iso, 0);
    return /^(?:beginn|start|commenc)/.test(how!)
      ? { from: iso, to: addDays(iso, 6) }
      : { from: addDays(iso, -6), to: iso };
  };
  if (weekday !== undefined)
    return relative("week", written, (dateline, { tense }) => {
      const ahead = (weekdayNumber(weekday) - weekdayOf(dateline) + 7) % 7;
      return place(addDays(dateline, tense === "future" || ahead === 0 ? ahead : ahead - 7));
    });
  const number = monthNumber((month ?? month2)!);
  const dayOfMonth = Number(date ?? day2);
  if (!existsInSomeYear(number, dayOfMonth)) return null;
  if (year !== undefined) return explicit(place(isoDate(Number(year), number, dayOfMonth)), "week");
  return relative("week", written, (dateline, { tense }) => place(nearestDay(number, dayOfMonth, dateline, tense)));
}

/** "on the 12th": the nearest day of that number, behind the dateline unless the words look ahead. */
function dayOfMonth({ day: date }: Groups, written: string): PeriodMeaning | null {
  const number = Number(date);
  if (number < 1 || number > 31) return null;
  return relative("day", written, (dateline, { tense }) => {
    const { year, month, day: today } = partsOf(dateline);
    const step = tense === "future" ? (number < today ? 1 : 0) : number > today ? -1 : 0;
    return dayRange(isoDate(year, month + step, number));
  });
}

/** Days of the calendar, stretches between two of them, and weeks named by a day. */
export const DAY_RULES: readonly PeriodRule[] = [
  rule(`(?<iso>\\d{4}-\\d{2}-\\d{2})`, ({ iso }) => {
    const { year, month, day: date } = partsOf(iso!);
    return isIsoDate(iso!) ? fullDay(year, month, date) : null;
  }),
  rule(`(?<a>\\d{1,2})[/.](?<b>\\d{1,2})[/.]${YEAR}`, ({ a, b, year }, written) =>
    numericDate(Number(a), Number(b), Number(year), written),
  ),
  rule(`(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<short>\\d{2})(?![\\d/])`, ({ a, b, short }) =>
    shortNumericDate(Number(a), Number(b), short!),
  ),
  rule(`${ON_WEEKDAY}${MONTH("month")} (?<day>\\d{1,2})${SUFFIX},? ${YEAR}`, day),
  rule(`${ON_WEEKDAY}(?<day>\\d{1,2})${SUFFIX}(?: of)? ${MONTH("month")} ?,? ${YEAR}`, day),
  rule(`(?<day>\\d{1,2})(?:er|º|\\.)?(?: de)? (?<month>${OTHER_MONTH})(?: del?)? ${YEAR}(?: года| г\\.)?`, day),
  rule(
    `${ON_WEEKDAY}(?:${MONTH("month")} (?<day>\\d{1,2})${SUFFIX}|(?<day2>\\d{1,2})${SUFFIX}(?: of)? ${MONTH("month2")}),? (?:of )?(?<shift>last|this|next) year`,
    dayOfShiftedYear,
  ),
  rule(`${ON_WEEKDAY}${MONTH("month")} (?:the )?(?<day>\\d{1,2})${SUFFIX}${NO_DAY}`, day),
  rule(`${ON_WEEKDAY}(?<day>\\d{1,2})${SUFFIX}(?: of)? ${MONTH("month")}`, day),
  rule(`(?<day>\\d{1,2})(?:er|º|\\.)?(?: de)? (?<month>${OTHER_MONTH})`, day),
  rule(
    `(?<=(?:on|since|until|by) )the (?<day>\\d{1,2})(?:st|nd|rd|th)(?=\\s*(?:$|[.,;:)])| (?:that|and|when|as|to|in|at) )`,
    dayOfMonth,
  ),
  rule(
    `(?:from |between )?${MONTH("month")} (?<first>\\d{1,2})${SUFFIX} ?(?:${H}|to|and|through|until) ?(?<month2>${MONTH("name")} )?(?<last>\\d{1,2})${SUFFIX}(?!\\d|[.,]\\d|%| ?(?:percent|per cent|million|billion))(?:,? ${YEAR})?`,
    days,
  ),
  rule(
    `(?:from |between )?(?<first>\\d{1,2})${SUFFIX}(?: ${MONTH("month")})? ?(?:${H}|to|and) ?(?<last>\\d{1,2})${SUFFIX} ${MONTH("month2")}(?:,? ${YEAR})?`,
    (groups, written) => days({ ...groups, month: groups.month ?? groups.month2 }, written),
  ),
  rule(
    `(?:the )?(?:(?:previous|prior|preceding) )?week(?: (?:that )?(?<how>to|ended|ending|through|of|beginning|starting|commencing))(?: on)? (?:${WEEKDAY},? )?(?:${MONTH("month")} (?<day>\\d{1,2})${SUFFIX}(?!\\d)|(?<day2>\\d{1,2})${SUFFIX} ${MONTH("month2")})(?:,? ${YEAR})?`,
    week,
  ),
];

/** Weeks named by the weekday on which they end. */
export const WEEK_RULES: readonly PeriodRule[] = [
  rule(`(?:the )?week (?:that )?(?<how>to|ended|ending|through) (?:on )?(?<weekday>${WEEKDAY})`, week, "week "),
];
