import { addDays, addMonths, dayRange, monthsRange, partsOf, weekRange, yearRange } from "./calendar.ts";
import type { DayRange } from "./calendar.ts";
import { openTime } from "./expression.ts";
import { ambiguous, known, relative, unbounded } from "./period_meaning.ts";
import type { PeriodMeaning } from "./period_meaning.ts";
import { COUNT, HEDGE, countOf, rule, shiftOf } from "./rule.ts";
import type { Groups, PeriodRule } from "./rule.ts";
import type { Granularity } from "../record.ts";

const MONTHS_IN: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };
const UNIT = "(?<unit>year|quarter|month|week|day|decade|fortnight)s?";

/** "the first in 12 years", "the lowest in two weeks": lengths of what is past. */
const RECORD = "(?:first|second|third|only|once|twice|times?|most|least|worst|best|biggest|\\p{L}+est)";

/** The year, quarter, month, week or day that holds a date, moved by `step` of them. */
export function unitAround(date: string, unit: string, step: number): DayRange {
  const { year, month } = partsOf(date);
  if (unit === "decade") return yearRange(year + 10 * step);
  if (unit === "year") return yearRange(year + step);
  if (unit === "month") return monthsRange(year, month + step, month + step);
  if (unit === "week") return weekRange(date, step);
  if (unit === "day") return dayRange(addDays(date, step));
  if (unit === "fortnight") return dayRange(addDays(date, 14 * step));
  const size = unit === "quarter" ? 3 : 6;
  const index = Math.floor((month - 1) / size) + step;
  return monthsRange(year, index * size + 1, (index + 1) * size);
}

/** The granularity of a unit; a decade has none, and a fortnight is counted in days. */
export function granularityOf(unit: string): Granularity | null {
  if (unit === "fortnight") return "day";
  return unit === "decade" ? null : (unit as Granularity);
}

function distance({ count, unit }: Groups, written: string, sign: -1 | 1): PeriodMeaning | null {
  const number = countOf(count!);
  if (number === null) return null;
  return relative(granularityOf(unit!), written, (dateline) => unitAround(dateline, unit!, sign * number));
}

/** "the past three months", "the next two years": from the day of the article backwards or onwards. */
function stretch({ count, unit }: Groups, written: string): PeriodMeaning | null {
  const number = countOf(count ?? "one");
  if (number === null) return null;
  const forwards = /next|coming|following/.test(written);
  return relative(null, written, (dateline) =>
    forwards
      ? { from: dateline, to: dayAway(dateline, unit!, number) }
      : { from: dayAway(dateline, unit!, -number), to: dateline },
  );
}

/** The day that lies a number of units from another. */
export function dayAway(iso: string, unit: string, number: number): string {
  if (unit === "hour") return addDays(iso, Math.sign(number) * Math.ceil(Math.abs(number) / 24));
  if (unit === "day") return addDays(iso, number);
  if (unit === "fortnight") return addDays(iso, 14 * number);
  return unit === "week" ? addDays(iso, 7 * number) : addMonths(iso, MONTHS_IN[unit] * number);
}

/** "will take effect in two weeks": a day ahead only where the words look ahead; elsewhere "in two weeks" is a length. */
function ahead({ count, unit }: Groups, written: string): PeriodMeaning | null {
  const number = countOf(count!);
  if (number === null) return null;
  const granularity = unit === "week" ? "day" : granularityOf(unit!);
  return {
    resolve: ({ dateline, tense }) => {
      if (tense !== "future") return null;
      if (dateline === null) return openTime(granularity, written);
      const range = unit === "week" ? dayRange(addDays(dateline, 7 * number)) : unitAround(dateline, unit!, number);
      return known(range, granularity, "relative");
    },
  };
}

function unitShift({ shift, unit }: Groups, written: string): PeriodMeaning {
  return relative(unit as Granularity, written, (dateline) => unitAround(dateline, unit!, shiftOf(shift)!));
}

function vague(_: Groups, written: string): PeriodMeaning {
  const flag = ambiguous("period_vague", `"${written}" bounds no days`, []);
  return { resolve: () => unbounded("relative", [flag]) };
}

/** Periods reckoned from the day of the article: "two years ago", "last month", "the past three years". */
export const DISTANCE_RULES: readonly PeriodRule[] = [
  rule(`${HEDGE}${COUNT} ${UNIT} ago`, (groups, written) => distance(groups, written, -1), " ago"),
  rule(
    `(?<=(?:in|within) )${HEDGE}${COUNT} ${UNIT}(?:['’]s?)?(?: time| from now)`,
    (groups, written) => distance(groups, written, 1),
    " time",
    "from now",
  ),
  rule(
    `(?<=(?<!${RECORD} )(?:in|within) )${COUNT} (?<unit>year|month|week|day)s?(?!['’]| of| time| from now)`,
    ahead,
    "in ",
    "within ",
  ),
  rule(
    `(?:the )?(?:last|past|next|coming|previous|preceding|following) ${HEDGE}${COUNT} (?<unit>year|quarter|month|week|day|hour|decade)s?`,
    stretch,
    ..."last |past |next |coming |previous |preceding |following ".split("|"),
  ),
  rule(
    `(?:(?:the )?past|(?<=(?:over|during|in|within) )the last) (?<unit>year|quarter|month|week|day|decade|century|fortnight)|(?:the )?last (?<unit2>decade|century|fortnight)`,
    ({ unit, unit2 }, written) => stretch({ unit: unit ?? unit2 }, written),
    "past ",
    "last ",
  ),
  rule(
    `(?:the )?(?<shift>last|this|next|current|present|coming) (?<unit>year|month|week|quarter)`,
    unitShift,
    ..."last |this |next |current |present |coming ".split("|"),
  ),
  rule(
    `the (?<unit>year|month|week|quarter) (?:(?<after>after next)|before last)`,
    ({ unit, after }, written) =>
      relative(unit as Granularity, written, (dateline) => unitAround(dateline, unit!, after === undefined ? -2 : 2)),
    "after next",
    "before last",
  ),
  rule(
    `(?:the )?(?:recent|(?:past|last|next|coming|previous) (?:few|several)|coming) (?:days|weeks|months|years|quarters|decades)|(?:a few|several|some) (?:days|weeks|months|years|decades) ago`,
    vague,
    "recent",
    "few",
    "several",
    "some ",
    "coming",
  ),
];
