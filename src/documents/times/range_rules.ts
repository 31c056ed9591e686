import { isoDate, partsOf } from "./calendar.ts";
import { ENGLISH_MONTH, monthNumber } from "./month_names.ts";
import { explicit, known, relative } from "./period_meaning.ts";
import type { PeriodMeaning } from "./period_meaning.ts";
import { H, MONTH, YEAR, rule, yearOfMonth } from "./rule.ts";
import type { PeriodRule } from "./rule.ts";

type Groups = Readonly<Record<string, string | undefined>>;

/** From one day to another of a month or two; the year is stated or the one nearest to the dateline. */
function days({ first, last, month, month2, year }: Groups, written: string): PeriodMeaning | null {
  const start = monthNumber(month!);
  const end = month2 === undefined ? start : monthNumber(month2);
  const [from, to] = [Number(first), Number(last)];
  if (from < 1 || to < 1 || from > 31 || to > 31 || (start === end && to <= from)) return null;
  const range = (startYear: number): { from: string; to: string } => ({
    from: isoDate(startYear, start, from),
    to: isoDate(end < start ? startYear + 1 : startYear, end, to),
  });
  if (year !== undefined) return explicit(range(Number(year) - (end < start ? 1 : 0)), null);
  return relative(null, written, (dateline, { future }) => range(yearOfMonth(start, dateline, future)));
}

/** Stretches named by both their ends: years, and days of a month. */
export const RANGE_RULES: readonly PeriodRule[] = [
  rule(`(?:from|between) ${YEAR} (?:to|and|until|through|till) (?<to>(?:19|20)\\d{2})`, ({ year, to }) =>
    Number(to) <= Number(year) ? null : explicit({ from: `${year}-01-01`, to: `${to}-12-31` }, null),
  ),
  rule(
    `(?:from |between )?${MONTH("month")} (?<first>\\d{1,2}) ?(?:${H}|to|and|through|until) ?(?<month2>${ENGLISH_MONTH} )?(?<last>\\d{1,2})(?!\\d|[.,]\\d|%| ?(?:percent|per cent|million|billion))(?:,? ${YEAR})?`,
    (groups, written) =>
      / and /.test(written) && !written.startsWith("between") ? null : days(trimmed(groups), written),
  ),
  rule(
    `(?:from |between )?(?<first>\\d{1,2}) ?(?:${H}|to|and) ?(?<last>\\d{1,2}) ${MONTH("month")}(?:,? ${YEAR})?`,
    (groups, written) => (/ and /.test(written) && !written.startsWith("between") ? null : days(groups, written)),
  ),
  rule(`(?:the )?(?<which>\\d{1,2})(?:st|nd|rd|th) century`, ({ which }) => {
    const start = (Number(which) - 1) * 100 + 1;
    return start < 1000 ? null : explicit({ from: isoDate(start, 1, 1), to: isoDate(start + 99, 12, 31) }, null);
  }),
  rule(`(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<short>\\d{2})(?![\\d/])`, ({ a, b, short }) => {
    const [month, day] = [Number(a), Number(b)];
    if (month > 12 || day <= 12 || day > 31) return null;
    const year = Number(short) + (Number(short) < 50 ? 2000 : 1900);
    const iso = isoDate(year, month, day);
    return partsOf(iso).month === month
      ? { fullDate: iso, resolve: () => known({ from: iso, to: iso }, "day", "explicit") }
      : null;
  }),
];

function trimmed(groups: Groups): Groups {
  return { ...groups, month2: groups.month2?.trim() };
}
