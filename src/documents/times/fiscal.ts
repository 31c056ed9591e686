import { monthsRange, partsOf } from "./calendar.ts";
import { openTime } from "./expression.ts";
import type { ResolvedTime } from "./expression.ts";
import type { PeriodMeaning } from "./period_meaning.ts";
import { ordinalOf } from "./quarter_rules.ts";
import { YEAR, rule, shiftOf } from "./rule.ts";
import type { Groups, PeriodRule } from "./rule.ts";

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

/** The months in which most fiscal years begin. */
const USUAL_STARTS = [4, 7, 10];
const SECOND_YEAR = (name: string): string => `(?:[/–-](?<${name}>\\d{4}|\\d{2})(?![\\d-]))`;

/**
 * A fiscal year as written ("FY2023", "2022/23", "fiscal 2023"), or a quarter of it. Its months follow the country in
 * question; where that is unclear, and for years of a crop, the period stays open with the usual readings as candidates.
 */
function fiscalYear(groups: Groups, written: string): PeriodMeaning | null {
  const first = groups.year ?? groups.short ?? groups.year2;
  const second = groups.to ?? groups.to2;
  if (first === undefined) return null;
  const year = first.length === 2 ? 2000 + Number(first) : Number(first);
  if (second !== undefined && (year + 1) % 100 !== Number(second) % 100) return null;
  const pair = groups.year2 !== undefined && groups.crop === undefined;
  const quarter = quarterOf(groups);
  return {
    resolve: ({ fiscalCountry }) => {
      const convention = groups.crop === undefined ? conventionOf(fiscalCountry) : undefined;
      const startYear = second !== undefined ? year : convention?.namedByEnd === false ? year : year - 1;
      if (pair && !written.includes("/") && !isUsual(convention)) return twoYears(year, written);
      if (convention === undefined || (pair && !isUsual(convention))) return open(startYear, quarter, written);
      return yearFrom(startYear, convention.start, quarter);
    },
  };
}

/** "the current fiscal year", "the last financial year": the one that holds the dateline, or the one beside it. */
function fiscalYearAround({ shift }: Groups, written: string): PeriodMeaning {
  return {
    resolve: ({ dateline, fiscalCountry }) => {
      if (dateline === null) return openTime("fiscal_year", written);
      const { year, month } = partsOf(dateline);
      const convention = conventionOf(fiscalCountry);
      const step = shiftOf(shift) ?? 0;
      if (convention === undefined) return open(year - (month < USUAL_STARTS[0] ? 1 : 0) + step, null, written);
      return yearFrom((month < convention.start ? year - 1 : year) + step, convention.start, null);
    },
  };
}

type Convention = (typeof FISCAL_YEARS)[string];

/** True where the years of a pair ("2021-22") are those of the fiscal year. */
function isUsual(convention: Convention | undefined): convention is Convention {
  return convention !== undefined && USUAL_STARTS.slice(0, 2).includes(convention.start);
}

/** "2021-22" where no fiscal year is spoken of: both years, with the fiscal years it may mean as candidates. */
function twoYears(year: number, written: string): ResolvedTime {
  const { flags } = open(year, null, written);
  return { from: `${year}-01-01`, to: `${year + 1}-12-31`, granularity: null, basis: "explicit", flags };
}

function conventionOf(country: string | null): Convention | undefined {
  return country === null ? undefined : FISCAL_YEARS[country];
}

function quarterOf({ quarter, ordinal }: Groups): number | null {
  if (quarter !== undefined) return Number(quarter);
  return ordinal === undefined ? null : ordinalOf(ordinal);
}

function rangeOf(year: number, start: number, quarter: number | null): { readonly from: string; readonly to: string } {
  return quarter === null
    ? monthsRange(year, start, start + 11)
    : monthsRange(year, start + 3 * quarter - 3, start + 3 * quarter - 1);
}

function yearFrom(year: number, start: number, quarter: number | null): ResolvedTime {
  const granularity = quarter === null ? "fiscal_year" : "quarter";
  return { ...rangeOf(year, start, quarter), granularity, basis: "explicit", flags: [] };
}

function open(startYear: number, quarter: number | null, written: string): ResolvedTime {
  const candidates = USUAL_STARTS.map((start) => {
    const { from, to } = rangeOf(startYear, start, quarter);
    return `${from}..${to}`;
  });
  const message = `"${written}": the months of this fiscal year are not stated`;
  return {
    from: null,
    to: null,
    granularity: quarter === null ? "fiscal_year" : "quarter",
    basis: "explicit",
    flags: [{ code: "fiscal_year", message, candidates }],
  };
}

const QUARTER =
  "(?:(?:the )?(?:q(?<quarter>[1-4])|(?<ordinal>first|second|third|fourth)[- ]quarter) ?(?:of |in )?(?:the )?)?";
const NAMED = "(?:fiscal|financial|(?<crop>marketing|crop|season))";

/** Fiscal and crop years, their quarters, and years written as a pair ("2021/22"). */
export const FISCAL_RULES: readonly PeriodRule[] = [
  rule(`${QUARTER}(?:the )?${NAMED}(?: year)? (?:of )?${YEAR}${SECOND_YEAR("to")}?`, fiscalYear),
  rule(`${QUARTER}fy ?['’]?(?<short>\\d{4}|\\d{2})${SECOND_YEAR("to")}?(?!\\d|[.,]\\d)`, fiscalYear),
  rule(
    `${YEAR.replace("year", "year2")}(?:[/–-](?<to>\\d{2})(?![\\d-])|/(?<to2>\\d{4})(?!\\d))(?= (?<crop>marketing|crop|season|harvest|crushing|sugar|campaign)|)`,
    fiscalYear,
  ),
  rule(
    `(?:the )?(?<shift>current|present|last|this|next|previous|coming|past|prior|preceding|following) (?:fiscal|financial) year`,
    fiscalYearAround,
  ),
];
