import {
  addDays,
  dayRange,
  daysBetween,
  isoDate,
  isIsoDate,
  monthsRange,
  partsOf,
  weekRange,
  weekdayOf,
  yearRange,
} from "./calendar.ts";
import { openTime } from "./expression.ts";
import { ambiguous, explicit, explicitPart, known, partly, relative } from "./period_meaning.ts";
import type { PeriodMeaning } from "./period_meaning.ts";
import { fiscalYear } from "./fiscal.ts";
import { FOREIGN_RULES } from "./foreign_rules.ts";
import { OTHER_MONTH, WEEKDAY, monthNumber, weekdayNumber } from "./month_names.ts";
import { COUNT, H, MONTH, OF_YEAR, YEAR, countOf, inYear, rule, shiftOf, yearOfMonth } from "./rule.ts";
import type { PeriodRule } from "./rule.ts";
import { RANGE_RULES } from "./range_rules.ts";
import { SEASON_RULES } from "./season_rules.ts";
import type { Granularity } from "../record.ts";

/** "Q3 '22", "1H23". */
const SHORT_YEAR = "[ '’]?(?<short>\\d{2})(?![\\d%]|[.,]\\d| ?(?:percent|per cent|million|billion|bn|mn))";
const ORDINALS = ["first", "second", "third", "fourth"];
function ordinalOf(word: string): number {
  if (/^\d/.test(word)) return Number(word.charAt(0));
  return ORDINALS.indexOf(word) + 1;
}

/** A day named without its year: the one nearest to the dateline, towards the future when that is spoken of. */
function nearestDay(month: number, day: number, dateline: string, future: boolean): string {
  const { year } = partsOf(dateline);
  const days = [year - 1, year, year + 1].map((candidate) => isoDate(candidate, month, day));
  const fitting = days.filter((candidate) => (future ? candidate >= dateline : daysBetween(dateline, candidate) <= 31));
  return future ? (fitting[0] ?? days[2]) : (fitting.at(-1) ?? days[0]);
}

function day(year: number, month: number, dayOfMonth: number): PeriodMeaning | null {
  const iso = isoDate(year, month, dayOfMonth);
  if (partsOf(iso).month !== month) return null;
  return { fullDate: iso, resolve: () => known(dayRange(iso), "day", "explicit") };
}

function dayWithoutYear(month: number, dayOfMonth: number, written: string): PeriodMeaning | null {
  if (dayOfMonth < 1 || dayOfMonth > 31) return null;
  return {
    resolve: ({ dateline, future }) =>
      dateline === null
        ? openTime("day", written)
        : known(dayRange(nearestDay(month, dayOfMonth, dateline, future)), "day", "explicit"),
  };
}

function yearFrom(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  return groups.year ?? (groups.short === undefined ? undefined : String(2000 + Number(groups.short)));
}

function weekday(groups: Readonly<Record<string, string | undefined>>, written: string): PeriodMeaning {
  const wanted = weekdayNumber(groups.weekday!);
  return relative("day", written, (dateline, { future }) => {
    const ahead = (wanted - weekdayOf(dateline) + 7) % 7;
    const coming = addDays(dateline, ahead);
    const strictlyComing = ahead === 0 ? addDays(dateline, 7) : coming;
    const latest = ahead === 0 ? dateline : addDays(coming, -7);
    if (groups.mode === "next") {
      const later = addDays(strictlyComing, 7);
      const sameWeek = weekdayOf(strictlyComing) > weekdayOf(dateline);
      const flags = sameWeek
        ? [
            ambiguous("date_next_weekday", `"${written}" may mean the coming one or the one after`, [
              strictlyComing,
              later,
            ]),
          ]
        : [];
      return known(dayRange(strictlyComing), "day", "relative", flags);
    }
    if (groups.mode === "last" || groups.mode === "past")
      return known(dayRange(ahead === 0 ? addDays(dateline, -7) : latest), "day", "relative");
    if (groups.mode === "this") {
      const here = addDays(dateline, wanted - weekdayOf(dateline));
      return known(dayRange(here), "day", "relative");
    }
    return known(dayRange(future ? coming : latest), "day", "relative");
  });
}

function numericDate(first: number, second: number, year: number, written: string): PeriodMeaning | null {
  const dayFirst = second <= 12 ? isoDate(year, second, first) : null;
  const monthFirst = first <= 12 ? isoDate(year, first, second) : null;
  const candidates = [dayFirst, monthFirst].filter((iso) => iso !== null && isIsoDate(iso)) as string[];
  if (candidates.length === 0 || first > 31 || second > 31) return null;
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

function ago(
  groups: Readonly<Record<string, string | undefined>>,
  written: string,
  sign: -1 | 1,
): PeriodMeaning | null {
  const count = countOf(groups.count!);
  if (count === null) return null;
  const unit = groups.unit!;
  const granularity = unit as Granularity;
  return relative(granularity, written, (dateline) => {
    const { year, month } = partsOf(dateline);
    if (unit === "year") return yearRange(year + sign * count);
    if (unit === "month") return monthsRange(year, month + sign * count, month + sign * count);
    if (unit === "week") return weekRange(dateline, sign * count);
    return dayRange(addDays(dateline, sign * count));
  });
}

function stretch(groups: Readonly<Record<string, string | undefined>>, written: string): PeriodMeaning | null {
  const count = countOf(groups.count ?? "one");
  if (count === null) return null;
  const forwards = /next|coming/.test(written);
  return relative(null, written, (dateline) => {
    const back = { year: 365.2425, month: 30.436875, week: 7, day: 1, decade: 3652.425 }[groups.unit!]! * count;
    const days = Math.round(back);
    return forwards
      ? { from: dateline, to: addDays(dateline, days) }
      : { from: addDays(dateline, -days), to: dateline };
  });
}

function unitShift(groups: Readonly<Record<string, string | undefined>>, written: string): PeriodMeaning {
  const shift = shiftOf(groups.shift)!;
  const unit = groups.unit!;
  return relative(unit as Granularity, written, (dateline) => {
    const { year, month } = partsOf(dateline);
    if (unit === "year") return yearRange(year + shift);
    if (unit === "month") return monthsRange(year, month + shift, month + shift);
    if (unit === "week") return weekRange(dateline, shift);
    const size = unit === "quarter" ? 3 : 6;
    const index = Math.floor((month - 1) / size) + shift;
    return monthsRange(year, index * size + 1, (index + 1) * size);
  });
}

function yearToDate(year: string | undefined, written: string): PeriodMeaning {
  return relative("ytd", written, (dateline) => {
    const wanted = year === undefined ? partsOf(dateline).year : Number(year);
    const to = partsOf(dateline).year === wanted ? dateline : isoDate(wanted, 12, 31);
    return known({ from: isoDate(wanted, 1, 1), to }, "ytd", "year_to_date");
  });
}

/** The period grammar of trade prose, longest forms first; day and relative dates beyond it are left to chrono-node. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  ...RANGE_RULES,
  ...SEASON_RULES,
  ...FOREIGN_RULES,
  rule(
    `so far (?:in ${YEAR}|this year)|(?:this year|${YEAR.replace("year", "year2")}) (?:so far|to date)|(?:the )?year[- ]to[- ]date(?: in ${YEAR.replace("year", "year3")})?|since (?:the (?:start|beginning) of|january(?: 1)? (?:of )?)(?: the| this)? year|(?:so far|to date)(?: in (?:the )?(?:current|present) year)`,
    (groups, written) => yearToDate(groups.year ?? groups.year2 ?? groups.year3, written),
  ),
  rule(`since (?:the (?:start|beginning) of )${YEAR}`, (groups, written) => yearToDate(groups.year, written)),
  rule(`(?<iso>\\d{4}-\\d{2}-\\d{2})`, ({ iso }) => {
    const { year, month, day: date } = partsOf(iso!);
    return isIsoDate(iso!) ? day(year, month, date) : null;
  }),
  rule(`(?<a>\\d{1,2})[/.](?<b>\\d{1,2})[/.]${YEAR}`, ({ a, b, year }, written) =>
    numericDate(Number(a), Number(b), Number(year), written),
  ),
  rule(
    `(?:${WEEKDAY},? (?:the )?)?(?:${MONTH("month")} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR})`,
    ({ month, day: date, year }) => day(Number(year), monthNumber(month!), Number(date)),
  ),
  rule(
    `(?:${WEEKDAY},? (?:the )?)?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH("month")},? ${YEAR}`,
    ({ month, day: date, year }) => day(Number(year), monthNumber(month!), Number(date)),
  ),
  rule(
    `(?<day>\\d{1,2})(?:er|º|\\.)?(?: de)? (?<month>${OTHER_MONTH})(?: del?)? ${YEAR}(?: года| г\\.)?`,
    ({ month, day: date, year }) => day(Number(year), monthNumber(month!), Number(date)),
  ),
  rule(
    `(?:${WEEKDAY},? (?:the )?)?${MONTH("month")} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?! ?(?:\\d|${H} ?\\d|million|billion|%|percent|per cent|bn))`,
    ({ month, day: date }, written) => dayWithoutYear(monthNumber(month!), Number(date), written),
  ),
  rule(
    `(?:${WEEKDAY},? (?:the )?)?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH("month")}`,
    ({ month, day: date }, written) => dayWithoutYear(monthNumber(month!), Number(date), written),
  ),
  rule(`(?<day>\\d{1,2})(?:er|º|\\.)?(?: de)? (?<month>${OTHER_MONTH})`, ({ month, day: date }, written) =>
    dayWithoutYear(monthNumber(month!), Number(date), written),
  ),
  rule(
    `(?:the )?(?:first|initial) ${COUNT} months(?: of| in)? (?:the )?(?:${YEAR}|(?<shift>last|this|next|the)? ?year)|(?:the )?first (?<alone>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven) months`,
    ({ count, alone, year, shift }, written) => {
      const last = countOf(count ?? alone!);
      return last === null
        ? null
        : inYear(
            shift,
            year,
            1,
            last,
            last === 6 ? "half" : last === 3 ? "quarter" : last === 12 ? "year" : "ytd",
            written,
          );
    },
  ),
  rule(`(?:for|in|over) (?:the )?${COUNT} months of ${YEAR}`, ({ count, year }, written) => {
    const last = countOf(count!);
    return last === null || last > 12 ? null : inYear(undefined, year, 1, last, last === 12 ? "year" : "ytd", written);
  }),
  rule(
    `(?:from |between )?${MONTH("first")},? ?(?:${H}|to|through|and|until) ?${MONTH("last")}${OF_YEAR}`,
    ({ first, last, year, shift }, written) =>
      /^between|^from|[-–—‑]| to | through /.test(written) || year !== undefined
        ? inYear(
            shift,
            year,
            monthNumber(first!),
            monthNumber(last!),
            monthNumber(first!) === 1 ? "ytd" : null,
            written,
          )
        : null,
  ),
  rule(
    `(?:from )?${MONTH("first")} (?<year1>(?:19|20)\\d{2}) (?:to|through|until|${H}) ${MONTH("last")} ${YEAR}`,
    ({ first, year1, last, year }) =>
      explicit(
        {
          from: monthsRange(Number(year1), monthNumber(first!), monthNumber(first!)).from,
          to: monthsRange(Number(year), monthNumber(last!), monthNumber(last!)).to,
        },
        null,
      ),
  ),
  rule(
    `(?:the )?(?:(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th) quarter|q(?<quarter>[1-4])|(?<quarter2>[1-4])q)(?:${SHORT_YEAR}|${OF_YEAR})`,
    (groups, written) => {
      const quarter = Number(groups.quarter ?? groups.quarter2 ?? ordinalOf(groups.ordinal!));
      return inYear(groups.shift, yearFrom(groups), quarter * 3 - 2, quarter * 3, "quarter", written);
    },
  ),
  rule(
    `(?:the )?(?:(?<ordinal>first|second|1st|2nd) (?:half|six months|semester)|h(?<half>[12])|(?<half2>[12])h(?=[ '’]?\\d))(?:${SHORT_YEAR}|${OF_YEAR})`,
    (groups, written) => {
      const half = Number(groups.half ?? groups.half2 ?? ordinalOf(groups.ordinal!));
      return inYear(groups.shift, yearFrom(groups), half * 6 - 5, half * 6, "half", written);
    },
  ),
  rule(
    `(?:the )?(?:fiscal|financial)(?: year)? (?:ending|ended|to|through)(?: in)? (?:${MONTH("month")} )(?:\\d{1,2},? )?${YEAR}|(?:the )?(?:year|12 months|twelve months) (?:to|ending|ended|through)(?: in)? (?:end[- ])?${MONTH("month2")} (?:\\d{1,2},? )?${YEAR.replace("year", "year2")}`,
    (groups) => {
      const month = monthNumber((groups.month ?? groups.month2)!);
      const year = Number(groups.year ?? groups.year2);
      return explicit(
        monthsRange(year - 1, month + 1, month + 12),
        groups.month === undefined ? "year" : "fiscal_year",
      );
    },
  ),
  rule(
    `(?:the )?(?:fiscal|financial|marketing|crop)(?: year)? (?:of )?${YEAR}(?:[/–-](?<to>\\d{4}|\\d{2}))?|fy ?'?(?<short>\\d{4}|\\d{2})(?:[/–-](?<to2>\\d{4}|\\d{2}))?|${YEAR.replace("year", "year2")}[/–-](?<to3>\\d{2})(?!\\d|-)`,
    (groups, written) => fiscalYear(groups, written),
  ),
  rule(
    `(?:the )?(?:(?:calendar |full[- ])year )?(?:(?<part>early|mid|late|end|the end of|the start of|the beginning of)[- ]?(?:in )?)?${YEAR}(?: ?${H} ?(?<to>(?:19|20)\\d{2}))?(?:年| года| году)?`,
    yearOrPart,
  ),
  rule(
    `(?:${MONTH("month")},? (?:of )?(?:${YEAR}|(?<shift>last|this|next) year))|(?<month2>${OTHER_MONTH}) (?:del? )?(?<year2>(?:19|20)\\d{2})`,
    ({ month, month2, year, year2, shift }, written) => {
      const number = monthNumber((month ?? month2)!);
      return inYear(shift, year ?? year2, number, number, "month", written);
    },
  ),
  rule(
    `(?<shift>last|this|next|previous|past|early|mid|late|in|since|until|by|during|through|of|for|from|to|end of|the end of|end)[- ]${MONTH("month")}(?! \\d)(?<!may(?= (?:the|have|not|be|also|well)))`,
    ({ shift, month }, written) => {
      if (/^may$/.test(month!) && /^(?:to|this)$/.test(shift!)) return null;
      const number = monthNumber(month!);
      return relative("month", written, (dateline, { future }) => {
        const { year, month: now } = partsOf(dateline);
        const way =
          shift === "last" || shift === "past"
            ? number < now
              ? year
              : year - 1
            : shift === "next"
              ? number > now
                ? year
                : year + 1
              : yearOfMonth(number, dateline, future || shift === "by" || shift === "until");
        const range = monthsRange(way, number, number);
        const part = /^(?:early|mid|late|end)|end of$/.test(shift!);
        return part ? partly(range, "month", "relative", shift!) : known(range, "month", "relative");
      });
    },
  ),
  rule(
    `(?:the )?(?<shift>last|this|next|previous|current|past|coming|prior|preceding|same) (?<unit>year|month|week|quarter)`,
    unitShift,
  ),
  rule(
    `(?:over |in |during |for )?(?:the )?(?:last|past|next|coming|previous) ${COUNT} (?<unit>year|month|week|day|decade)s?`,
    stretch,
  ),
  rule(
    `(?:the |a )?(?:year|12 months) (?:earlier|before|ago|prior)|(?:the )?(?:same (?:period|month|quarter|time) (?:of )?(?:last year|a year (?:ago|earlier)))`,
    (_, written) => relative("year", written, (dateline) => yearRange(partsOf(dateline).year - 1)),
  ),
  rule(
    `(?:the )?(?:year|12 months|twelve months) (?:to|ending|ended|through)(?: in)?(?: the)?(?: end of)?(?: end-)? ${MONTH("month")}(?! \\d)`,
    ({ month }, written) => {
      const number = monthNumber(month!);
      return relative("year", written, (dateline, { future }) =>
        monthsRange(yearOfMonth(number, dateline, future) - 1, number + 1, number + 12),
      );
    },
  ),
  rule(`(?:the )?(?:hottest|coldest|warmest|wettest|driest|busiest) ${MONTH("month")}`, ({ month }, written) => {
    const number = monthNumber(month!);
    return relative("month", written, (dateline) => monthsRange(yearOfMonth(number, dateline, false), number, number));
  }),
  rule(
    `(?<=the (?:\\p{L}+[- ])?)(?<decade>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies(?! (?:degrees|percent))`,
    ({ decade }) => {
      const tens = ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"].indexOf(decade!) + 2;
      return explicit({ from: isoDate(1900 + 10 * tens, 1, 1), to: isoDate(1909 + 10 * tens, 12, 31) }, null);
    },
  ),
  rule(`${COUNT} (?<unit>year|month|week|day)s? (?:ago|earlier)`, (groups, written) => ago(groups, written, -1)),
  rule(`(?:in |within )${COUNT} (?<unit>year|month|week|day)s?(?: time| from now)`, (groups, written) =>
    ago(groups, written, 1),
  ),
  rule(`(?:the )?(?<decade>(?:19|20)\\d0)s`, ({ decade }) =>
    explicit({ from: `${decade}-01-01`, to: isoDate(Number(decade) + 9, 12, 31) }, null),
  ),
  rule(
    `(?<which>today|yesterday|tomorrow|tonight|the day before yesterday|the day after tomorrow)`,
    ({ which }, written) =>
      relative("day", written, (dateline) =>
        dayRange(
          addDays(
            dateline,
            {
              today: 0,
              tonight: 0,
              yesterday: -1,
              tomorrow: 1,
              "the day before yesterday": -2,
              "the day after tomorrow": 2,
            }[which!]!,
          ),
        ),
      ),
  ),
  rule(
    `(?:(?<mode>this|last|next|past|on|late|early) )?(?<weekday>${WEEKDAY})(?:,? (?<week>last|next) week)?(?:'s)?`,
    weekday,
  ),
];

function yearOrPart(groups: Readonly<Record<string, string | undefined>>): PeriodMeaning | null {
  const year = Number(groups.year);
  if (groups.to !== undefined)
    return Number(groups.to) < year ? null : explicit({ from: `${year}-01-01`, to: `${groups.to}-12-31` }, null);
  if (groups.part !== undefined) return explicitPart(yearRange(year), "year", groups.part);
  return explicit(yearRange(year), "year");
}
