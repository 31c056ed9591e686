import { addDays, dayRange, monthsRange, partsOf, yearRange } from "./calendar.ts";
import type { DayRange } from "./calendar.ts";
import { granularityOf, unitAround } from "./distance_rules.ts";
import type { ResolvedTime } from "./expression.ts";
import { openTime } from "./expression.ts";
import { ambiguous, known, unbounded } from "./period_meaning.ts";
import type { PeriodMeaning } from "./period_meaning.ts";
import { COUNT, HEDGE, YEAR, countOf, rule, shiftOf } from "./rule.ts";
import type { Groups, PeriodRule } from "./rule.ts";

/** "The period" of a text may have been named some sentences before. */
const LONGEST_BACK = 700;
const PHRASE_END = "(?=\\s*(?:$|[.,;:)—–\"”’'-]|(?:when|as|and|but|to|at|on|in|for|with|by) ))";
const A_YEAR_BACK =
  "(?:last year|(?:the )?(?:last|previous|prior|preceding) (?:(?:fiscal |financial )?year|fiscal)|(?:a|one) year (?:ago|earlier|before|prior))";

/** True for a stretch longer than a day. */
function isPeriod({ granularity }: ResolvedTime): boolean {
  return granularity !== "day";
}

/** The same days `years` later (earlier when negative); the end of a month stays one. */
export function yearsAway({ from, to }: DayRange, years: number): DayRange {
  const whole = to === monthsRange(partsOf(to).year, partsOf(to).month, partsOf(to).month).to;
  const { year, month } = partsOf(to);
  return {
    from: withYear(from, partsOf(from).year + years),
    to: whole ? monthsRange(year + years, month, month).to : withYear(to, year + years),
  };
}

function withYear(date: string, year: number): string {
  return `${String(year).padStart(4, "0")}${date.slice(4)}`.replace(/-02-29$/, "-02-28");
}

/** "the same period last year": the period named last, in the year that is meant; that year as a whole where none is named. */
function samePeriod({ unit, year, pair }: Groups, written: string): PeriodMeaning {
  return {
    isStandard: true,
    resolve: ({ dateline, mentioned }) => {
      const fits = /period|time/.test(unit!) ? isPeriod : (time: ResolvedTime) => time.granularity === unit;
      const anchor = mentioned((time) => fits(time) && !/year/.test(time.granularity ?? ""));
      if (anchor !== null) {
        const step =
          year === undefined ? -1 : Number(year) - partsOf(pair === undefined ? anchor.to : anchor.from).year;
        return known(yearsAway(anchor, step), anchor.granularity, "relative");
      }
      if (year !== undefined) return known(yearRange(Number(year)), "year", "explicit");
      if (dateline === null) return openTime("year", written);
      return known(yearRange(partsOf(dateline).year - 1), "year", "relative");
    },
  };
}

/** "the same month", "that year": the period of that length that was named last. */
function same({ unit }: Groups, written: string): PeriodMeaning {
  return {
    resolve: ({ mentioned }) => {
      const anchor = mentioned(
        (time) => (unit === "period" ? isPeriod(time) : time.granularity === unit),
        LONGEST_BACK,
      );
      if (anchor !== null) return known(anchor, anchor.granularity, "relative");
      const holder = unit === "year" ? mentioned(({ to }) => to !== null) : null;
      return holder === null ? nothingNamed(written) : known(yearRange(partsOf(holder.to).year), "year", "relative");
    },
  };
}

/** "over the period": the stretch named last; without one the words name no time. */
function periodNamed(): PeriodMeaning {
  return {
    resolve: ({ mentioned }) => {
      const anchor = mentioned(isPeriod, LONGEST_BACK);
      return anchor === null ? null : known(anchor, anchor.granularity, "relative");
    },
  };
}

function nothingNamed(written: string): ResolvedTime {
  return unbounded("relative", [
    ambiguous("anchor_missing", `"${written}" points to a time that the text before it does not name`, []),
  ]);
}

/** What a distance is reckoned from where the text names nothing near it: the dateline's day, its whole unit, or nothing. */
type Fallback = "day" | "unit" | "none";

/** "the following day", "two weeks later", "a month earlier": from what was named last, else from the dateline. */
function beside(unit: string, step: number, written: string, fallback: Fallback): PeriodMeaning {
  return {
    isStandard: step < 0 && unit !== "day",
    resolve: ({ dateline, mentioned }) => {
      const granularity = granularityOf(unit);
      const anchor = mentioned((time) => (fallback === "none" ? time.granularity !== null : canCarry(time, unit)));
      if (anchor !== null) return known(moved(anchor, unit, step), granularity, "relative");
      if (fallback === "none") return nothingNamed(written);
      if (dateline === null) return openTime(granularity, written);
      const range = fallback === "unit" ? unitAround(dateline, unit, step) : moved(dayRange(dateline), unit, step);
      return known(range, granularity, "relative");
    },
  };
}

/** A year is reckoned from a period within a year, a week from a week or day, a month from a month, a day from a day. */
function canCarry({ granularity }: ResolvedTime, unit: string): boolean {
  if (unit === "year") return granularity !== null && !/day|week/.test(granularity);
  return granularity === unit || (unit === "week" && granularity === "day");
}

function moved(anchor: DayRange, unit: string, step: number): DayRange {
  if (unit === "week") return { from: addDays(anchor.from, 7 * step), to: addDays(anchor.to, 7 * step) };
  return unitAround(step > 0 ? anchor.to : anchor.from, unit, step);
}

/** Times that point back to one named before them in the text. */
export const MENTIONED_RULES: readonly PeriodRule[] = [
  rule(
    `(?:the )?(?:same|corresponding|comparable|equivalent) (?<unit>period|month|quarter|week|half|time)(?: frame)?(?:,? (?:of |in )?(?:the )?(?:${A_YEAR_BACK}|${YEAR}(?<pair>[/–-]\\d{2}(?!\\d))?))`,
    samePeriod,
    "same ",
    "corresponding",
    "comparable",
    "equivalent",
  ),
  rule(
    `(?:the )?(?:year-ago|year-earlier|prior-year|previous-year) (?<unit>period|month|quarter|week|half)`,
    samePeriod,
    "year-ago",
    "year-earlier",
    "-year ",
  ),
  rule(
    `(?:the same|that same|that|the very same) (?<unit>day|week|month|quarter|year)(?! (?:of|in|last|a|one) )`,
    same,
    "same ",
    "that ",
  ),
  rule(
    `(?<=(?:in|during|over|for|within) )(?:the|this|that) (?:(?:same|cited|said|reported|reporting|given|mentioned|review|${COUNT}[- ](?:day|week|month|quarter|year)) )?period(?! (?:of|in|last|a|one|the|that|when|as|from|to|ended|ending|between|before|after|under) )`,
    () => periodNamed(),
    "period",
  ),
  rule(
    `(?:the )?(?<shift>following|next|previous|preceding|prior) (?<unit>day)`,
    ({ shift }, written) => beside("day", shiftOf(shift)!, written, shiftOf(shift) === -1 ? "day" : "none"),
    " day",
  ),
  rule(
    `(?:the )?(?<shift>previous|preceding|prior|following) (?<unit>year|month|week|quarter)`,
    ({ shift, unit }, written) => beside(unit!, shiftOf(shift)!, written, "unit"),
  ),
  rule(
    `(?:the|a|one) (?<unit>day|week|month|quarter) (?<way>before|earlier|prior)${PHRASE_END}`,
    ({ unit }, written) => beside(unit!, -1, written, "day"),
    "before",
    "earlier",
    "prior",
  ),
  rule(
    `(?:the|a|one) year (?:earlier|before|prior)(?! the)|year[- ](?:ago|earlier)`,
    (_, written) => beside("year", -1, written, "unit"),
    "year earlier",
    "year before",
    "year prior",
    "year-ago",
    "year-earlier",
    "year ago",
  ),
  rule(
    `${HEDGE}${COUNT} (?<unit>day|week|month|year)s? (?:earlier|before${PHRASE_END})`,
    ({ count, unit }, written) => {
      const number = countOf(count!);
      return number === null ? null : beside(unit!, -number, written, "day");
    },
    "earlier",
    "before",
  ),
  rule(
    `${HEDGE}${COUNT} (?<unit>day|week|month|year)s? (?:later|after${PHRASE_END})`,
    ({ count, unit }, written) => {
      const number = countOf(count!);
      return number === null ? null : beside(unit!, number, written, "none");
    },
    "later",
    "after",
  ),
  rule(`the day after${PHRASE_END}`, (_, written) => beside("day", 1, written, "none"), "day after"),
];
