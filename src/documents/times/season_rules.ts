import { addDays, dayRange, isoDate, monthsRange, partsOf, weekRange, yearRange } from "./calendar.ts";
import type { DayRange } from "./calendar.ts";
import { openTime } from "./expression.ts";
import { explicitPart, explicit, known, partly, relative } from "./period_meaning.ts";
import type { PeriodMeaning } from "./period_meaning.ts";
import { COUNT, YEAR, countOf, inYear, rule } from "./rule.ts";
import type { PeriodRule } from "./rule.ts";
import type { Granularity } from "../record.ts";

const FIRST_MONTH: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const HOLIDAYS: Readonly<Record<string, readonly [number, number]>> = {
  "new year's day": [1, 1],
  "christmas eve": [12, 24],
  "christmas day": [12, 25],
  "boxing day": [12, 26],
  "new year's eve": [12, 31],
  "may day": [5, 1],
};
const AHEAD =
  "(?<=(?<!\\p{L})(?:will|shall|would|due|scheduled|set|begins?|starts?|expires?|ends?|opens?|leaves?|arrives?|meets?)(?!\\p{L})[^.;]{0,50} )";

type Groups = Readonly<Record<string, string | undefined>>;

/** Northern meteorological seasons: spring is March to May. */
function season({ season: name, year, shift }: Groups, written: string): PeriodMeaning {
  const first = FIRST_MONTH[name!];
  if (year !== undefined || shift === undefined || shift !== "last") {
    const word = shift === "this" || shift === "next" ? `${shift} year` : undefined;
    return inYear(word, year, first, first + 2, null, written);
  }
  return relative(null, written, (dateline) => {
    const now = partsOf(dateline);
    const here = monthsRange(now.year, first, first + 2);
    return here.to < dateline && partsOf(here.to).year === now.year
      ? here
      : monthsRange(now.year - 1, first, first + 2);
  });
}

/** "the end of the quarter", "early next month": the period as a whole, flagged as meant in part. */
function partOfUnit({ part, shift, unit }: Groups, written: string): PeriodMeaning {
  const step = shift === "last" ? -1 : shift === "next" ? 1 : 0;
  return relative(unit as Granularity, written, (dateline) =>
    partly(unitAround(dateline, unit!, step), unit as Granularity, "relative", part!),
  );
}

function unitAround(dateline: string, unit: string, step: number): DayRange {
  const { year, month } = partsOf(dateline);
  if (unit === "year") return yearRange(year + step);
  if (unit === "month") return monthsRange(year, month + step, month + step);
  if (unit === "week") return weekRange(dateline, step);
  const quarter = Math.floor((month - 1) / 3) + step;
  return monthsRange(year, quarter * 3 + 1, quarter * 3 + 3);
}

function weekend({ which }: Groups, written: string): PeriodMeaning {
  return relative(null, written, (dateline, { future }) => {
    const here = addDays(weekRange(dateline, 0).from, 5);
    const coming = which === "next" || which === "this" || which === "coming" || future;
    const saturday = coming ? here : here < dateline && which !== "last" ? here : addDays(here, -7);
    return { from: saturday, to: addDays(saturday, 1) };
  });
}

function holiday({ holiday: name, year }: Groups, written: string): PeriodMeaning {
  const [month, day] = HOLIDAYS[name!.replace("’", "'")];
  if (year !== undefined) return explicit(dayRange(isoDate(Number(year), month, day)), "day");
  return relative("day", written, (dateline, { future }) => {
    const here = isoDate(partsOf(dateline).year, month, day);
    const shift = future ? (here < dateline ? 1 : 0) : here > dateline ? -1 : 0;
    return dayRange(isoDate(partsOf(dateline).year + shift, month, day));
  });
}

/** "will take effect in two weeks": ahead only where a verb looks ahead; elsewhere "in two weeks" is a stretch. */
function aheadBy({ count, unit }: Groups, written: string): PeriodMeaning | null {
  const number = countOf(count!);
  if (number === null) return null;
  return {
    resolve: ({ dateline }) => {
      if (dateline === null) return openTime(unit as Granularity, written);
      const range =
        unit === "day"
          ? dayRange(addDays(dateline, number))
          : unit === "week"
            ? weekRange(dateline, number)
            : unitAround(dateline, unit!, number);
      return known(range, unit as Granularity, "relative");
    },
  };
}

/** Parts of years, months and days: seasons, weekends, holidays, "the end of the year", "this morning". */
export const SEASON_RULES: readonly PeriodRule[] = [
  rule(
    `(?:(?:the|in|early|late|mid) )?(?:(?<shift>last|this|next) )?(?<season>spring|summer|autumn|winter)(?:,? (?:of |in )?${YEAR})?`,
    season,
  ),
  rule(`(?:in the |(?<shift>last|next) )(?<season>fall)(?! (?:in|of|from|to|by))(?:,? (?:of |in )?${YEAR})?`, season),
  rule(
    `(?:the )?(?<part>end|start|beginning|middle|close) of (?:the |(?<shift>this|last|next) )(?<unit>year|quarter|month|week)`,
    partOfUnit,
  ),
  rule(
    `(?<part>early|late|mid|later|earlier)[- ](?:in the |(?<shift>this|last|next) )(?<unit>year|quarter|month|week)`,
    partOfUnit,
  ),
  rule(`(?<part>year)[- ]end`, (groups, written) => partOfUnit({ part: "end", unit: groups.part }, written)),
  rule(`(?:(?:over|during|at) the |(?<which>this|last|next|coming|past) )weekend`, weekend),
  rule(
    `(?<holiday>new year['’]s (?:day|eve)|christmas (?:day|eve)|boxing day|may day)(?:,? (?:of |in )?${YEAR})?`,
    holiday,
  ),
  rule(`${AHEAD}(?:in|within) ${COUNT} (?<unit>year|month|week|day)s?(?! of)`, aheadBy),
  rule(`this (?:morning|afternoon|evening)`, (_, written) =>
    relative("day", written, (dateline) => dayRange(dateline)),
  ),
  rule(`last night`, (_, written) => relative("day", written, (dateline) => dayRange(addDays(dateline, -1)))),
  rule(`(?:the )?(?<part>end|start|beginning)[- ](?:of )?${YEAR}`, ({ part, year }) =>
    explicitPart(yearRange(Number(year)), "year", part!),
  ),
];
