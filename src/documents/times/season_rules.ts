import { addDays, dayRange, isoDate, monthsRange, partsOf, weekRange } from "./calendar.ts";
import type { DayRange } from "./calendar.ts";
import { unitAround } from "./distance_rules.ts";
import { explicit, explicitPart, partly, relative } from "./period_meaning.ts";
import type { PeriodMeaning } from "./period_meaning.ts";
import { PART, YEAR, inYear, rule } from "./rule.ts";
import type { Groups, PeriodRule } from "./rule.ts";
import type { Granularity } from "../record.ts";

const FIRST_MONTH: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const HOLIDAYS: Readonly<Record<string, readonly [number, number]>> = {
  "new year's day": [1, 1],
  "christmas eve": [12, 24],
  "christmas day": [12, 25],
  christmas: [12, 25],
  "boxing day": [12, 26],
  "new year's eve": [12, 31],
  "may day": [5, 1],
};

/** Northern meteorological seasons: spring is March to May; a winter is named by the year in which it begins. */
function season({ part, season: name, year, to, shift, ofShift }: Groups, written: string): PeriodMeaning | null {
  const first = FIRST_MONTH[name!];
  if (ofShift !== undefined) return inYear(ofShift, undefined, first, first + 2, null, written);
  if (to !== undefined && (Number(year) + 1) % 100 !== Number(to) % 100) return null;
  if (year !== undefined) return stated(monthsRange(Number(year), first, first + 2), part);
  return relative(null, written, (dateline, { tense }) => {
    const now = partsOf(dateline).year;
    const of = (start: number): DayRange => monthsRange(start, first, first + 2);
    const latest = [now, now - 1].find((start) => of(start).from <= dateline) ?? now - 1;
    const underWay = of(latest).to >= dateline;
    if (shift === "last") return of(underWay ? latest - 1 : latest);
    if (shift === "next") return of(underWay ? latest + 1 : now + 1);
    if (shift === "this") return of(underWay ? latest : now);
    return of(underWay || tense !== "future" ? latest : latest + 1);
  });
}

function stated(range: DayRange, part: string | undefined): PeriodMeaning {
  return part === undefined ? explicit(range, null) : explicitPart(range, null, part);
}

/** "the end of the quarter", "early next month": the period as a whole, flagged as meant in part. */
function partOfUnit({ part, shift, unit }: Groups, written: string): PeriodMeaning {
  const step = shift === "last" ? -1 : shift === "next" ? 1 : 0;
  return relative(unit as Granularity, written, (dateline) =>
    partly(unitAround(dateline, unit!, step), unit as Granularity, "relative", part!),
  );
}

function weekend({ which }: Groups, written: string): PeriodMeaning {
  return relative(null, written, (dateline, { tense }) => {
    const here = addDays(weekRange(dateline, 0).from, 5);
    const coming = which === "next" || which === "this" || which === "coming" || tense === "future";
    const saturday = coming ? here : here < dateline && which !== "last" ? here : addDays(here, -7);
    return { from: saturday, to: addDays(saturday, 1) };
  });
}

function holiday({ holiday: name, year }: Groups, written: string): PeriodMeaning {
  const [month, day] = HOLIDAYS[name!.replace("’", "'")];
  if (year !== undefined) return explicit(dayRange(isoDate(Number(year), month, day)), "day");
  return relative("day", written, (dateline, { tense }) => {
    const here = isoDate(partsOf(dateline).year, month, day);
    const shift = tense === "future" ? (here < dateline ? 1 : 0) : here > dateline ? -1 : 0;
    return dayRange(isoDate(partsOf(dateline).year + shift, month, day));
  });
}

/** Seasons, weekends, holidays, and parts of the current or neighbouring year, quarter, month or week. */
export const SEASON_RULES: readonly PeriodRule[] = [
  rule(
    `(?:${PART}(?:the )?)?(?:the |(?<shift>last|this|next) )?(?<season>spring|summer|autumn|winter)(?:,? (?:of |in )?${YEAR}(?:[/–-](?<to>\\d{4}|\\d{2})(?!\\d))?| of (?<ofShift>last|this|next) year)?`,
    season,
    "spring",
    "summer",
    "autumn",
    "winter",
  ),
  rule(`(?:the )?(?<season>fall) (?:of )?(?:${YEAR}|(?<=of )(?<ofShift>last|this|next) year)`, season, "fall "),
  rule(
    `(?:(?<=in )the |(?<shift>last|this|next) )(?<season>fall)(?! (?:in|of|from|to|by))(?:,? (?:of |in )?${YEAR})?`,
    season,
    " fall",
  ),
  rule(
    `(?:the )?(?:very )?(?<part>end|start|beginning|middle|close) of (?:(?:the|(?<shift>this|last|next)) )(?<unit>year|quarter|month|week)`,
    partOfUnit,
  ),
  rule(
    `(?<part>early|late|mid|later|earlier)(?: in)?[- ](?:the |(?<shift>this|last|next) )(?<unit>year|quarter|month|week)`,
    partOfUnit,
  ),
  rule(`(?<part>year)(?:['’]s)?[- ]end`, (groups, written) => partOfUnit({ part: "end", unit: groups.part }, written)),
  rule(
    `(?:(?<=(?:over|during|at|before|after|since) )the |(?<which>this|last|next|coming|past|this past) )weekend`,
    weekend,
    "weekend",
  ),
  rule(
    `(?<holiday>new year['’]s (?:day|eve)|christmas(?: (?:day|eve))?|boxing day|may day)(?:,? (?:of |in )?${YEAR})?`,
    holiday,
    "christmas",
    "new year",
    "boxing",
    "may day",
  ),
];
