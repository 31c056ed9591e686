import { monthsRange, partsOf } from "./calendar.ts";
import type { DayRange } from "./calendar.ts";
import { openTime } from "./expression.ts";
import type { ResolvedTime } from "./expression.ts";
import { monthNumber } from "./month_names.ts";
import { ambiguous, explicit, known, unbounded } from "./period_meaning.ts";
import type { PeriodMeaning } from "./period_meaning.ts";
import { ordinalOf } from "./quarter_rules.ts";
import { COUNT, H, MONTH, YEAR, countOf, rule, shiftOf } from "./rule.ts";
import type { Groups, PeriodRule } from "./rule.ts";
import type { Granularity } from "../record.ts";

/** First month of the government's fiscal year, and whether it is named after the year in which it ends. */
const FISCAL_YEARS: Readonly<Record<string, { readonly start: number; readonly namedByEnd: boolean }>> = {
  USA: { start: 10, namedByEnd: true },
  THA: { start: 10, namedByEnd: true },
  IND: { start: 4, namedByEnd: true },
  GBR: { start: 4, namedByEnd: true },
  JPN: { start: 4, namedByEnd: false },
  CAN: { start: 4, namedByEnd: true },
  SGP: { start: 4, namedByEnd: false },
  HKG: { start: 4, namedByEnd: true },
  ZAF: { start: 4, namedByEnd: true },
  NZL: { start: 7, namedByEnd: true },
  AUS: { start: 7, namedByEnd: true },
  PAK: { start: 7, namedByEnd: true },
  BGD: { start: 7, namedByEnd: true },
  EGY: { start: 7, namedByEnd: true },
  KEN: { start: 7, namedByEnd: true },
  ETH: { start: 7, namedByEnd: true },
  NPL: { start: 7, namedByEnd: true },
  IRN: { start: 3, namedByEnd: false },
};

/** "The fiscal year" of a text may have been named some sentences before. */
const LONGEST_BACK = 700;

/** The months in which most fiscal years begin. */
const USUAL_STARTS = [4, 7, 10];

type Convention = (typeof FISCAL_YEARS)[string];

/** Months of a fiscal year, 1-12 from its start. */
interface Part {
  readonly first: number;
  readonly last: number;
}

const WHOLE: Part = { first: 1, last: 12 };

/**
 * A fiscal year as written ("FY2023", "2022/23", "fiscal 2023"), or a part of it. Its months follow the country in
 * question; where that is unclear, and for years of a crop, the period stays open with the usual readings as candidates.
 */
function fiscalYear(groups: Groups, written: string): PeriodMeaning | null {
  const first = groups.year ?? groups.short ?? groups.year2;
  const second = groups.to ?? groups.to2 ?? groups.to3;
  const part = partOf(groups);
  if (first === undefined || part === null) return null;
  const year = fullYear(first);
  if (second !== undefined && (year + 1) % 100 !== Number(second) % 100) return null;
  const pair = groups.year2 !== undefined && groups.crop === undefined && groups.to3 === undefined;
  return {
    resolve: ({ fiscalCountry }) => {
      const convention = groups.crop === undefined ? conventionOf(fiscalCountry) : undefined;
      const startYear = second !== undefined ? year : convention?.namedByEnd === false ? year : year - 1;
      if (pair && part === WHOLE && !written.includes("/") && !isUsual(convention)) return twoYears(year, written);
      if (convention === undefined || (pair && !isUsual(convention))) return open(startYear, part, written);
      return yearFrom(startYear, convention.start, part);
    },
  };
}

function fullYear(written: string): number {
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

/** "the current fiscal year", "the first half of last fiscal": the one that holds the dateline, or the one beside it. */
function fiscalYearAround(groups: Groups, written: string): PeriodMeaning | null {
  const part = partOf(groups);
  if (part === null) return null;
  return {
    resolve: ({ dateline, fiscalCountry }) => {
      if (dateline === null) return openTime("fiscal_year", written);
      const { year, month } = partsOf(dateline);
      const convention = conventionOf(fiscalCountry);
      const step = shiftOf(groups.shift) ?? 0;
      if (convention === undefined) return open(year - (month < USUAL_STARTS[0] ? 1 : 0) + step, part, written);
      return yearFrom((month < convention.start ? year - 1 : year) + step, convention.start, part);
    },
  };
}

/** "the fiscal third quarter": the latest that is over, or the next to end where the words look ahead. */
function fiscalQuarterAround(groups: Groups, written: string): PeriodMeaning | null {
  const part = partOf(groups);
  if (part === null) return null;
  return {
    resolve: ({ dateline, fiscalCountry, tense }) => {
      if (dateline === null) return openTime("quarter", written);
      const { year } = partsOf(dateline);
      const convention = conventionOf(fiscalCountry);
      if (convention === undefined) return open(year - 1, part, written);
      const years = [year - 2, year - 1, year, year + 1].map((start) => rangeOf(start, convention.start, part));
      const meant =
        tense === "future" ? years.find(({ to }) => to >= dateline) : years.findLast(({ to }) => to < dateline);
      return known(meant ?? years[1], "quarter", "relative");
    },
  };
}

/** "during the fiscal year": the later of those named last; without one the words name no time. */
function fiscalYearNamed(): PeriodMeaning {
  return {
    resolve: ({ mentioned }) => {
      const last = mentioned(({ granularity }) => granularity === "fiscal_year", LONGEST_BACK);
      const isLater = ({ from, granularity }: ResolvedTime): boolean =>
        granularity === "fiscal_year" && last !== null && from !== null && from > last.from;
      const anchor = mentioned(isLater, LONGEST_BACK) ?? last;
      return anchor === null ? null : known(anchor, "fiscal_year", "relative");
    },
  };
}

/** "April-October 2022-23": months of the calendar that fall into the fiscal year. */
function monthsOfFiscalYear(groups: Groups, written: string): PeriodMeaning | null {
  const { first, last, short, to } = groups;
  const year = groups.year ?? (short === undefined ? undefined : fullYear(short) - 1);
  if (to !== undefined && (Number(year) + 1) % 100 !== Number(to) % 100) return null;
  const [from, until] = [monthNumber(first!), monthNumber(last!)];
  if ((until % 12) + 1 === from) return explicit(monthsRange(Number(year), from, from + 11), "fiscal_year");
  return {
    resolve: ({ fiscalCountry }) => {
      const start = conventionOf(fiscalCountry)?.start ?? USUAL_STARTS[0];
      const startYear = from < start ? Number(year) + 1 : Number(year);
      return known(monthsRange(startYear, from, until < from ? until + 12 : until), "ytd", "explicit", [
        ambiguous("fiscal_year", `"${written}": the fiscal year is taken to begin in month ${start}`, []),
      ]);
    },
  };
}

/** True where the years of a pair ("2021-22") are those of the fiscal year. */
function isUsual(convention: Convention | undefined): convention is Convention {
  return convention !== undefined && USUAL_STARTS.slice(0, 2).includes(convention.start);
}

/** "2021-22" where no fiscal year is spoken of: both years, with the fiscal years it may mean as candidates. */
function twoYears(year: number, written: string): ResolvedTime {
  const { flags } = open(year, WHOLE, written);
  return { from: `${year}-01-01`, to: `${year + 1}-12-31`, granularity: null, basis: "explicit", flags };
}

function conventionOf(country: string | null): Convention | undefined {
  return country === null ? undefined : FISCAL_YEARS[country];
}

/** The part of the year that is meant; null where its length is not told. */
function partOf({ quarter, ordinal, half, which, months, count = months }: Groups): Part | null {
  if (quarter !== undefined || ordinal !== undefined) {
    const number = quarter === undefined ? ordinalOf(ordinal!) : Number(quarter);
    return { first: 3 * number - 2, last: 3 * number };
  }
  if (half !== undefined || which !== undefined)
    return half === "1" || which === "first" ? { first: 1, last: 6 } : { first: 7, last: 12 };
  if (count === undefined) return WHOLE;
  const length = countOf(count);
  return length === null || length > 12 ? null : { first: 1, last: length };
}

function granularityOf({ first, last }: Part): Granularity {
  const length = last - first + 1;
  return length === 12 ? "fiscal_year" : length === 6 ? "half" : length === 3 ? "quarter" : "ytd";
}

function rangeOf(year: number, start: number, { first, last }: Part): DayRange {
  return monthsRange(year, start + first - 1, start + last - 1);
}

function yearFrom(year: number, start: number, part: Part): ResolvedTime {
  return known(rangeOf(year, start, part), granularityOf(part), "explicit");
}

function open(startYear: number, part: Part, written: string): ResolvedTime {
  const candidates = USUAL_STARTS.map((start) => {
    const { from, to } = rangeOf(startYear, start, part);
    return `${from}..${to}`;
  });
  const flag = ambiguous("fiscal_year", `"${written}": the months of this fiscal year are not stated`, candidates);
  return { ...unbounded("explicit", [flag]), granularity: granularityOf(part) };
}

const SECOND_YEAR = (name: string): string => `(?:[/–-](?<${name}>\\d{4}|\\d{2})(?![\\d-]))`;
const PART_OF = `(?:(?:the )?(?:q(?<quarter>[1-4])|(?<ordinal>first|second|third|fourth)[- ]quarter|h(?<half>[12])|(?<which>first|second)[- ]half|(?:first )?${COUNT}[- ]months?|(?<months>\\d{1,2})m) ?(?:of |in )?(?:the )?)?`;
/** "this fiscal", and no "fiscal policy": no noun follows. */
const NO_NOUN =
  "(?=$|[^\\p{L} ]| [^\\p{L}]| (?:to|compared|on|over|as|and|against|versus|than|are|is|was|were|will|has|had|so|under|due|by|from|with|in|at|after)(?!\\p{L}))";
const NAMES = ["fiscal", "financial", "marketing", "crop", "season"];
const NAMED = "(?:fiscal|financial|(?<crop>marketing|crop|season))";

/** Fiscal and crop years, their parts, and years written as a pair ("2021/22"). */
export const FISCAL_RULES: readonly PeriodRule[] = [
  rule(`${PART_OF}(?:the )?${NAMED}(?: year)? (?:of )?\\(?${YEAR}${SECOND_YEAR("to")}?`, fiscalYear, ...NAMES),
  rule(`${PART_OF}fy ?['’]?(?<short>\\d{4}|\\d{2})${SECOND_YEAR("to")}?(?!\\d|[.,]\\d)`, fiscalYear, "fy"),
  rule(
    `${PART_OF}${YEAR.replace("year", "year2")}(?:[/–-](?<to>\\d{2})(?![\\d-])|/(?<to2>\\d{4})(?!\\d)|[–-](?<to3>\\d{4})(?= (?:fiscal|financial|marketing|crop) year))(?= (?<crop>marketing|crop|season|harvest|crushing|sugar|campaign)|)`,
    fiscalYear,
  ),
  rule(
    `${PART_OF}(?:the )?(?<shift>current|present|last|this|next|previous|coming|past|prior|preceding|following) (?:(?:fiscal|financial) year|fiscal${NO_NOUN})`,
    fiscalYearAround,
    "fiscal",
    "financial year",
  ),
  rule(
    `(?<=(?:in|during|over|for) )(?:the|that) (?:fiscal|financial) year(?! \\p{L}+[ei]n[dg]|\\d)`,
    fiscalYearNamed,
    "fiscal year",
    "financial year",
  ),
  rule(
    `(?:the )?(?:fiscal|financial) (?<ordinal>first|second|third|fourth)[- ]quarter`,
    fiscalQuarterAround,
    "fiscal ",
    "financial ",
  ),
  rule(
    `${MONTH("first")} ?(?:${H}|to) ?${MONTH("last")}(?: of)? fy ?['’]?(?<short>\\d{2}|\\d{4})(?!\\d)`,
    monthsOfFiscalYear,
    "fy",
  ),
  rule(`${YEAR}[/–-](?<to>\\d{2}) ${MONTH("first")} ?(?:${H}|to) ?${MONTH("last")}`, monthsOfFiscalYear),
  rule(
    `${MONTH("first")} ?(?:${H}|to) ?${MONTH("last")}(?:,| of)? \\(?${YEAR}[/–-](?<to>\\d{2})(?![\\d-])`,
    monthsOfFiscalYear,
  ),
];
