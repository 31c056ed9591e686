import { monthsRange } from "./calendar.ts";
import type { PeriodMeaning } from "./period_meaning.ts";

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

/**
 * A fiscal year as written ("FY2023", "2022/23", "fiscal 2023"). Its months follow the country in question; where that is
 * unclear the period stays open and the usual readings are kept as candidates.
 */
export function fiscalYear(
  groups: Readonly<Record<string, string | undefined>>,
  written: string,
): PeriodMeaning | null {
  const first = groups.year ?? groups.short ?? groups.year2;
  const second = groups.to ?? groups.to2 ?? groups.to3;
  if (first === undefined) return null;
  const year = first.length === 2 ? 2000 + Number(first) : Number(first);
  if (second !== undefined && (year + 1) % 100 !== Number(second) % 100) return null;
  return {
    resolve: ({ fiscalCountry }) => {
      const convention = fiscalCountry === null ? undefined : FISCAL_YEARS[fiscalCountry];
      const startYear =
        second !== undefined ? year : convention === undefined || convention.namedByEnd ? year - 1 : year;
      if (convention !== undefined)
        return {
          ...monthsRange(startYear, convention.start, convention.start + 11),
          granularity: "fiscal_year",
          basis: "explicit",
          flags: [],
        };
      const candidates = [4, 7, 10].map((start) => {
        const range = monthsRange(startYear, start, start + 11);
        return `${range.from}..${range.to}`;
      });
      const flags = [
        { code: "fiscal_year", message: `"${written}": the months of this fiscal year are not stated`, candidates },
      ];
      return { from: null, to: null, granularity: "fiscal_year", basis: "explicit", flags };
    },
  };
}
