import { addDays, isoDate, monthsRange, partsOf } from "./calendar.ts";
import type { DayRange } from "./calendar.ts";
import { nearestDay } from "./day_rules.ts";
import { OTHER_MONTH, monthNumber } from "./month_names.ts";
import { explicit, explicitPart, known, partly, relative } from "./period_meaning.ts";
import type { PeriodMeaning } from "./period_meaning.ts";
import { COUNT, H, MONTH, OF_YEAR, PART, YEAR, countOf, inYear, isAhead, rule, yearOfMonth } from "./rule.ts";
import type { Groups, PeriodRule } from "./rule.ts";
import type { Granularity } from "../record.ts";

/** Months whose names are no other word of English. */
const PLAIN =
  "(?:january|february|april|june|july|august|september|october|november|december|(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\\.|sept|oct|nov|dec)";
/** Names and short forms that are other words, too: read as months only where a word beside them says so. */
const DOUBTFUL = "(?:may|march|mar\\.|(?<!(?:of|for|from|by|than|last|previous) )jan|feb|apr|jun|jul|aug|sep)";
const LEADING =
  "(?<=(?<!\\p{L})(?:in|since|until|till|by|during|through|throughout|of|for|from|before|last|next|early|mid|late|end|between|than|previous|past|this)[- ](?:the )?)";
const FIGURES =
  "(?:exports?|imports?|trade|data|figures?|readings?|reports?|futures|contracts?|crude|brent|wheat|corn|soy\\p{L}*|delivery|inflation|cpi|jobs|sales|output|production|shipments|deliveries|loadings|summit|meeting|elections?)(?!\\p{L})";
const NO_MONTH = "(?! ?\\d|[’']s \\p{L}+ing)(?<!may(?= (?:the|have|not|be|also|well|only|still|yet)))";

/** Goods and papers that are traded by the month of their delivery. */
const CONTRACT =
  "(?:(?:\\p{L}+ ){0,3}(?:futures?|contracts?|delivery)|(?:(?:west texas|new york|london) )?(?:\\p{L}+ )?(?:crude|brent|wti|arabica|robusta|natural gas)|wheat|corn|soybeans?|soymeal|soyoil|gold|silver|copper|cotton|sugar|coffee|cocoa|gasoline|heating oil|diesel)(?! (?:exports?|imports?|output|production|sales|shipments|consumption|demand|loadings|prices?))(?!\\p{L})";
/** One of them stands in every {@link CONTRACT}. */
const CONTRACT_WORDS =
  "future|contract|delivery|crude|brent|wti|arabica|robusta|natural gas|wheat|corn|soy|gold|silver|copper|cotton|sugar|coffee|cocoa|gasoline|heating oil|diesel".split(
    "|",
  );
/** One of them stands in every year, written or pointed to. */
const YEAR_WORDS = ["year", "20", "19", "18", "21"];
const AS_CONTRACT = new RegExp(`^ ${CONTRACT}`, "u");
const AT_EXCHANGE = /^ (?:cbot|kcbt|mgex|mge|nymex|comex|ice|cme) /;
const FOR_DELIVERY =
  /(?:\bfor (?:delivery|settlement|loading) in|\b(?:futures?|contracts?|crude|brent|wti|gold|copper|wheat|corn|soybeans?|oil|gas) (?:\p{L}+ )?for) $/u;

/** True for the month of a contract ("November crude", "for March delivery"), which dates neither price nor trade. */
export function isContractMonth(lower: string, start: number, end: number): boolean {
  return (
    AS_CONTRACT.test(lower.slice(end, end + 48)) ||
    AT_EXCHANGE.test(lower.slice(end, end + 8)) ||
    FOR_DELIVERY.test(lower.slice(Math.max(0, start - 32), start))
  );
}

function month({ mode2, mode = mode2, part, month: name }: Groups, written: string): PeriodMeaning {
  const number = monthNumber(name!);
  return relative("month", written, (dateline, reference) => {
    const { year, month: now } = partsOf(dateline);
    let meant = yearOfMonth(number, dateline, isAhead(reference) || (reference.tense === null && isNear(number, now)));
    if (mode === "last" || mode === "past" || mode === "previous") meant = number < now ? year : year - 1;
    else if (mode === "next") meant = number > now ? year : year + 1;
    const range = monthsRange(meant, number, number);
    return part === undefined ? known(range, "month", "relative") : partly(range, "month", "relative", part);
  });
}

/** A month that comes within two months is meant where no word tells which way a text looks. */
function isNear(month: number, now: number): boolean {
  return (month - now + 12) % 12 <= 2;
}

function contractMonth({ month: name }: Groups, written: string): PeriodMeaning {
  const number = monthNumber(name!);
  return relative("month", written, (dateline) => monthsRange(yearOfMonth(number, dateline, true), number, number));
}

function monthOfYear({ part, month: name, month2, year, year2, shift }: Groups, written: string): PeriodMeaning {
  const number = monthNumber((name ?? month2)!);
  const stated = year ?? year2;
  if (part !== undefined && stated !== undefined)
    return explicitPart(monthsRange(Number(stated), number, number), "month", part);
  return inYear(shift, stated, number, number, "month", written);
}

/** "January to April", "Jan.-Feb.", "July through September of last year". */
function monthRange({ first, last, year, shift }: Groups, written: string): PeriodMeaning | null {
  const linked = /^between|^from|[-–—‑]| to | through /.test(written);
  if (!linked && year === undefined) return null;
  const start = monthNumber(first!);
  return inYear(shift, year, start, monthNumber(last!), start === 1 ? "ytd" : null, written);
}

/** "in the six months to June", "the year ended 31 March 2023", "the quarter through September". */
function stretchTo(
  { fiscal, unit, count, day, month: name, day2, year }: Groups,
  written: string,
): PeriodMeaning | null {
  const length = monthsIn(unit!, count);
  if (length === null) return null;
  const number = monthNumber(name!);
  const date = Number(day ?? day2 ?? 0);
  if (date > 31) return null;
  const granularity = fiscal !== undefined ? "fiscal_year" : granularityOf(length);
  const range = (end: number): DayRange => {
    const whole = monthsRange(end, number - length + 1, number);
    if (date === 0 || isoDate(end, number, date) >= whole.to) return whole;
    return { from: addDays(isoDate(end, number - length, date), 1), to: isoDate(end, number, date) };
  };
  if (year !== undefined) return explicit(range(Number(year)), granularity);
  return relative(granularity, written, (dateline, reference) =>
    range(
      date === 0
        ? yearOfMonth(number, dateline, isAhead(reference))
        : partsOf(nearestDay(number, date, dateline, reference.tense)).year,
    ),
  );
}

function monthsIn(unit: string, count: string | undefined): number | null {
  if (count !== undefined) return countOf(count);
  if (unit.startsWith("quarter")) return 3;
  return unit.startsWith("half") ? 6 : 12;
}

function granularityOf(length: number): Granularity | null {
  return length === 12 ? "year" : length === 6 ? "half" : length === 3 ? "quarter" : null;
}

/** "the first half of October": its first fifteen days, or the rest. */
function halfMonth({ which, month: name, year }: Groups, written: string): PeriodMeaning {
  const number = monthNumber(name!);
  const half = (meant: number): DayRange =>
    which === "first"
      ? { from: isoDate(meant, number, 1), to: isoDate(meant, number, 15) }
      : { from: isoDate(meant, number, 16), to: monthsRange(meant, number, number).to };
  if (year !== undefined) return explicit(half(Number(year)), null);
  return relative(null, written, (dateline, reference) => half(yearOfMonth(number, dateline, isAhead(reference))));
}

/** "the first ten days of May", "the first 20 days of this month". */
function firstDays({ count, month: name, year, shift }: Groups, written: string): PeriodMeaning | null {
  const length = countOf(count!);
  if (length === null || length > 28) return null;
  const days = (meant: number, number: number): DayRange => ({
    from: isoDate(meant, number, 1),
    to: isoDate(meant, number, length),
  });
  if (name === undefined)
    return relative(null, written, (dateline) => {
      const { year: meant, month: number } = partsOf(dateline);
      return days(meant, number + (shift === "last" ? -1 : 0));
    });
  const number = monthNumber(name);
  if (year !== undefined) return explicit(days(Number(year), number), null);
  return relative(null, written, (dateline, reference) =>
    days(yearOfMonth(number, dateline, isAhead(reference)), number),
  );
}

/** Months, stretches from one month to another, and periods named by the month in which they end. */
export const MONTH_RULES: readonly PeriodRule[] = [
  rule(
    `${MONTH("month")} (?<short>\\d{2})(?= (?:cbot|kcbt|mgex|mge|nymex|comex|ice|cme) )`,
    ({ month: name, short }) =>
      explicit(monthsRange(2000 + Number(short), monthNumber(name!), monthNumber(name!)), "month"),
    ..."cbot|kcbt|mgex|mge |nymex|comex| ice | cme ".split("|"),
  ),
  rule(`${MONTH("month")}(?= ${CONTRACT})`, contractMonth, ...CONTRACT_WORDS),
  rule(`(?<=(?:${FOR_DELIVERY.source.replace(" $", " )")})${MONTH("month")}(?! ?\\d)`, contractMonth, " for "),
  rule(`(?<=for )${MONTH("month")}(?= delivery)`, contractMonth, "delivery"),
  rule(
    `(?:${PART})?${MONTH("month")},? (?:of )?(?:the )?(?:${YEAR}|(?<shift>last|this|next|the same|previous|current) year)|(?<month2>${OTHER_MONTH}) (?:del? )?(?<year2>(?:19|20)\\d{2})`,
    monthOfYear,
    ...YEAR_WORDS,
  ),
  rule(
    `${MONTH("month")}(?= (?:and|or) ${MONTH("behind")},? (?:of )?(?:the )?(?:${YEAR}|(?<shift>last|this|next|the same|previous|current) year))`,
    monthOfYear,
    ...YEAR_WORDS,
  ),
  rule(
    `(?:${PART})?(?:(?<mode>last|this|next|previous|past) )?(?:(?<month>${PLAIN})(?! ?\\d))`,
    ({ part, ...groups }, written) => month({ ...groups, part }, written),
  ),
  rule(
    `(?:(?:${PART})(?:(?<mode>last|next|previous|past) )?|(?<mode2>last|next|previous|past) )(?<month>${DOUBTFUL})${NO_MONTH}`,
    month,
  ),
  rule(`${LEADING}(?<month>${DOUBTFUL})${NO_MONTH}`, (groups, written) => month(groups, written)),
  rule(`(?<month>${DOUBTFUL})(?= ${FIGURES}|['’]s (?!\\p{L}+ing))`, month),
  rule(`(?<=${MONTH("before")} and )(?<month>${DOUBTFUL})(?! \\p{L}+ed)`, month, " and "),
  rule(`(?<month>${DOUBTFUL})(?= and ${MONTH("behind")})`, month, " and "),
  rule(
    `(?:from |between )?${MONTH("first")},? ?(?:${H}|to|through|and|until) ?${MONTH("last")}(?! \\d{1,2}(?!\\d))${OF_YEAR}`,
    monthRange,
  ),
  rule(
    `(?:from |between )?${MONTH("first")},? (?<year1>(?:19|20)\\d{2}),? ?(?:to|through|until|and|${H}) ?${MONTH("last")},? ${YEAR}`,
    ({ first, year1, last, year }, written) =>
      / and /.test(written) && !written.startsWith("between")
        ? null
        : explicit(
            {
              from: monthsRange(Number(year1), monthNumber(first!), monthNumber(first!)).from,
              to: monthsRange(Number(year), monthNumber(last!), monthNumber(last!)).to,
            },
            null,
          ),
  ),
  rule(
    `(?:the )?(?:full )?(?<fiscal>(?:fiscal|financial|marketing|crop) )?(?<unit>year|quarter|half[- ]year|half|${COUNT}[- ]months?(?: period)?),? (?:that |which )?(?:to|ended|ending|ends|through)(?: on| in| at)?(?: the end of| end)?[- ](?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?${MONTH("month")}(?: (?<day2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?(?:,? ${YEAR})?`,
    stretchTo,
    "year",
    "quarter",
    "half",
    "month",
  ),
  rule(
    `(?:the )?first ${COUNT} days (?:of|in) (?:${MONTH("month")}(?! \\d{1,2}(?!\\d))(?:,? ${YEAR})?|(?:this|the|(?<shift>last)) month)`,
    firstDays,
    " days ",
  ),
  rule(
    `(?:the )?(?<which>first|second) half of ${MONTH("month")}(?! \\d{1,2}(?!\\d))(?:,? ${YEAR})?`,
    halfMonth,
    "half of",
  ),
];
