import { addDays, monthsRange, partsOf } from "./calendar.ts";
import { monthNumber } from "./month_names.ts";
import { relative } from "./period_meaning.ts";
import { COUNT, OF_YEAR, YEAR, countOf, inYear, isAhead, rule, yearOfMonth } from "./rule.ts";
import type { Groups, PeriodRule } from "./rule.ts";
import type { PeriodMeaning } from "./period_meaning.ts";
import type { Granularity } from "../record.ts";

/** "Q3 '22", "1H23". */
const SHORT_YEAR = "[ '’]?(?<short>\\d{2})(?![\\d%]|[.,]\\d| ?(?:percent|per cent|million|billion|bn|mn))";
/** "H2 2023", "in H1"; a bare "H2" is the gas as often. */
const NO_HYDROGEN =
  "(?:(?=[ '’]?\\d| of (?:\\d|last|this))|(?<=(?:in|for|during|through|from|over|since) h[12]))(?! (?:production|projects?|fuels?|hubs?|pipelines?|gas|supply|plants?))";
const ORDINALS = ["first", "second", "third", "fourth"];

/** 1-4 of "first" or "1st" … */
export function ordinalOf(word: string): number {
  return /^\d/.test(word) ? Number(word.charAt(0)) : ORDINALS.indexOf(word) + 1;
}

function yearFrom({ year, short }: Groups): string | undefined {
  return year ?? (short === undefined ? undefined : String(2000 + Number(short)));
}

function quarter(groups: Groups, written: string): PeriodMeaning {
  const which = Number(groups.quarter ?? groups.quarter2 ?? ordinalOf(groups.ordinal!));
  return inYear(groups.shift, yearFrom(groups), which * 3 - 2, which * 3, "quarter", written);
}

function half(groups: Groups, written: string): PeriodMeaning {
  const which = Number(groups.half ?? groups.half2 ?? ordinalOf(groups.ordinal!));
  return inYear(groups.shift, yearFrom(groups), which * 6 - 5, which * 6, "half", written);
}

/** Figures of a quarter are still awaited this many days after its end. */
const REPORTED_WITHIN = 45;

/** "the June quarter": the three months that end in June. */
function quarterOfMonth({ month, year }: Groups, written: string): PeriodMeaning {
  const last = monthNumber(month!);
  if (year !== undefined) return inYear(undefined, year, last - 2, last, "quarter", written);
  return relative("quarter", written, (dateline, reference) => {
    const ahead = isAhead(reference);
    const from = ahead ? addDays(dateline, -REPORTED_WITHIN) : dateline;
    return monthsRange(yearOfMonth(last, from, ahead), last - 2, last);
  });
}

function firstMonths({ count = "one", year, shift }: Groups, written: string): PeriodMeaning | null {
  const last = countOf(count);
  if (last === null || last > 12) return null;
  if (last === 1 && year === undefined && shift === undefined) return null;
  return inYear(shift, year, 1, last, granularityOf(last), written);
}

/** "11-month exports": of the year so far, where so many months of it are over. */
function monthsSoFar({ count }: Groups, written: string): PeriodMeaning | null {
  const last = countOf(count!);
  if (last === null || last < 4 || last > 12) return null;
  return relative(granularityOf(last), written, (dateline) => {
    const { year, month } = partsOf(dateline);
    return monthsRange(month >= last ? year : year - 1, 1, last);
  });
}

function lastMonths({ count, year, shift }: Groups, written: string): PeriodMeaning | null {
  const length = countOf(count!);
  if (length === null || length > 12) return null;
  const granularity = length === 6 ? "half" : length === 3 ? "quarter" : null;
  if (year === undefined && shift === undefined)
    return relative(granularity, written, (dateline) => monthsRange(partsOf(dateline).year, 13 - length, 12));
  return inYear(shift, year, 13 - length, 12, granularity, written);
}

function granularityOf(last: number): Granularity {
  return last === 6 ? "half" : last === 3 ? "quarter" : last === 12 ? "year" : "ytd";
}

/** Quarters, halves and the first months of a year. */
export const QUARTER_RULES: readonly PeriodRule[] = [
  rule(`(?:the )?(?:first|initial|opening) (?:${COUNT}[- ]months|month)${OF_YEAR}(?! of)`, firstMonths, "month"),
  rule(
    `(?:the )?(?:last|final) ${COUNT}[- ]months (?:of|in) (?:the )?(?:${YEAR}|(?<shift>last|this|next|the) ?year)`,
    lastMonths,
    "months",
  ),
  rule(
    `(?<=(?:for|in|over|during|after) (?:the )?)${COUNT} months of (?:${YEAR}|(?<shift>last|this) year)`,
    firstMonths,
    "months of",
  ),
  rule(
    `${COUNT}-month(?= (?:exports?|imports?|trade|turnover|shipments|export and import)(?!\\p{L}))`,
    monthsSoFar,
    "-month",
  ),
  rule(
    `(?:the )?(?:(?<ordinal>first|second|third|fourth|final|1st|2nd|3rd|4th)[- ]quarter|q(?<quarter>[1-4])|(?<quarter2>[1-4])q)(?:${SHORT_YEAR}|${OF_YEAR})`,
    (groups, written) => quarter(groups.ordinal === "final" ? { ...groups, ordinal: "fourth" } : groups, written),
  ),
  rule(
    `(?:the )?(?:(?<ordinal>first|second|1st|2nd)[- ](?:half|six months|semester)|h(?<half>[12])${NO_HYDROGEN}|(?<half2>[12])h(?=[ '’]?\\d))(?:${SHORT_YEAR}|${OF_YEAR})`,
    half,
    "half",
    "six months",
    "semester",
    "h1",
    "h2",
    "1h",
    "2h",
  ),
  rule(`${YEAR}[- ]?(?:q(?<quarter>[1-4])|h(?<half>[12]))(?!\\d)`, (groups, written) =>
    groups.quarter === undefined ? half(groups, written) : quarter(groups, written),
  ),
  rule(`(?:the )?(?<month>march|june|september|december)[- ]quarter(?:,? (?:of )?${YEAR})?`, quarterOfMonth, "quarter"),
];
