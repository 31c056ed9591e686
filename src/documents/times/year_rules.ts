import { isoDate, partsOf, yearRange } from "./calendar.ts";
import { explicit, explicitPart, known, relative } from "./period_meaning.ts";
import type { PeriodMeaning } from "./period_meaning.ts";
import { H, PART, YEAR, rule } from "./rule.ts";
import type { Groups, PeriodRule } from "./rule.ts";

const OTHER_YEAR = (name: string): string => YEAR.replace("year", name);
const TENS = ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"];

function yearToDate({ year, year2, year3 }: Groups, written: string): PeriodMeaning {
  const stated = year ?? year2 ?? year3;
  return relative("ytd", written, (dateline) => {
    const wanted = stated === undefined ? partsOf(dateline).year : Number(stated);
    const to = partsOf(dateline).year === wanted ? dateline : isoDate(wanted, 12, 31);
    return known({ from: isoDate(wanted, 1, 1), to }, "ytd", "year_to_date");
  });
}

function yearOrPart({ part, year }: Groups): PeriodMeaning {
  const range = yearRange(Number(year));
  return part === undefined ? explicit(range, "year") : explicitPart(range, "year", part);
}

function years({ year, to }: Groups): PeriodMeaning | null {
  return Number(to) <= Number(year) ? null : explicit({ from: `${year}-01-01`, to: `${to}-12-31` }, null);
}

/** "2026-30": two digits more than a year ahead are no fiscal year. */
function shortYears({ year, to }: Groups): PeriodMeaning | null {
  const from = Number(year);
  const until = from - (from % 100) + Number(to);
  return until - from < 2 || until - from > 40 ? null : explicit({ from: `${from}-01-01`, to: `${until}-12-31` }, null);
}

function decade(start: number, part: string | undefined): PeriodMeaning {
  const range = { from: isoDate(start, 1, 1), to: isoDate(start + 9, 12, 31) };
  return part === undefined ? explicit(range, null) : explicitPart(range, null, part);
}

/** Years, stretches of years, decades, centuries and the year to date. */
export const YEAR_RULES: readonly PeriodRule[] = [
  rule(
    `so far (?:in ${YEAR}|this year)|(?:this year|${OTHER_YEAR("year2")}) (?:so far|to date)|(?:the )?year[- ]to[- ]date(?: in ${OTHER_YEAR("year3")})?|since (?:the (?:start|beginning) of|january(?: 1)? (?:of )?)(?: the| this)? year|(?:so far|to date)(?: in (?:the )?(?:current|present) year)`,
    yearToDate,
    "so far",
    "to date",
    "to-date",
    "since",
  ),
  rule(`since (?:the (?:start|beginning) of )${YEAR}`, yearToDate, "since"),
  rule(`(?:calendar )?(?:${PART})?${YEAR}(?:年| года| году)?`, yearOrPart),
  rule(`${YEAR} ?${H} ?(?<to>(?:19|20)\\d{2})(?!\\d)`, years),
  rule(`${YEAR}[-–](?<to>\\d{2})(?![\\d%-]|[.,]\\d)`, shortYears),
  rule(`(?:from|between) ${YEAR} (?:to|and|until|through|till) (?<to>(?:19|20)\\d{2})`, years, "from ", "between "),
  rule(`(?:the )?(?:(?<part>early|mid|late)[- ])?(?<decade>(?:18|19|20)\\d0)['’]?s`, ({ decade: start, part }) =>
    decade(Number(start), part),
  ),
  rule(
    `(?<=the (?:\\p{L}+[- ])?)(?<tens>${TENS.join("|")})ies(?! (?:degrees|percent))`,
    ({ tens }) => decade(1920 + 10 * TENS.indexOf(tens!), undefined),
    ...TENS.map((tens) => `${tens}ies`),
  ),
  rule(`(?:the )?(?<which>\\d{1,2})(?:st|nd|rd|th) century`, ({ which }) => {
    const start = (Number(which) - 1) * 100 + 1;
    return start < 1000 ? null : explicit({ from: isoDate(start, 1, 1), to: isoDate(start + 99, 12, 31) }, null);
  }),
];
