import { monthsRange, partsOf } from "./calendar.ts";
import type { TimeReference } from "./expression.ts";
import { ENGLISH_MONTH } from "./month_names.ts";
import { explicit, relative } from "./period_meaning.ts";
import type { PeriodMeaning } from "./period_meaning.ts";
import { LETTERS } from "../letters.ts";
import type { Granularity } from "../record.ts";

/** What the named groups of a pattern matched. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** One form of the period grammar: a pattern over lower-case text and the period that a match stands for. */
export interface PeriodRule {
  readonly pattern: RegExp;
  /** Words of which one stands in every text that matches; none when no such words are known. */
  readonly needs: readonly string[];
  readonly read: (groups: Groups, written: string) => PeriodMeaning | null;
}

/** A year of four digits, as the group `year`. */
export const YEAR = "(?<year>(?:1[89]|20|21)\\d{2})(?!\\d)";
const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const TENS: Readonly<Record<string, number>> = { thirty: 30, forty: 40, fifty: 50, sixty: 60, hundred: 100, dozen: 12 };
/** A small count in digits or words, as the group `count`. */
export const COUNT = `(?<count>\\d{1,3}|(?:a )?(?:dozen|hundred)|${[...SMALL.slice(1), ...Object.keys(TENS).slice(0, 4)].join("|")}|an?|several|few|(?:a )?couple of)`;
/** "nearly", "more than" … before a distance in time. */
export const HEDGE =
  "(?:(?:nearly|almost|about|around|roughly|some|over|just over|just under|under|more than|less than|at least|only|just|barely|exactly|approximately) )?";

/** Value of a match of {@link COUNT}; null for "several" and "few". */
export function countOf(word: string): number | null {
  if (/^\d/.test(word)) return Number(word);
  if (word === "a" || word === "an") return 1;
  if (word.endsWith("couple of")) return 2;
  const bare = word.replace(/^a /, "");
  const value = SMALL.indexOf(bare);
  return value < 0 ? (TENS[bare] ?? null) : value;
}

/** Year of a month named without one: the latest not after the dateline, or the next one when the future is spoken of. */
export function yearOfMonth(month: number, dateline: string, future: boolean): number {
  const { year, month: now } = partsOf(dateline);
  if (future) return month >= now ? year : year + 1;
  return month <= now ? year : year - 1;
}

/** Months first … last that end in a stated year or in the year the dateline gives; a period of several that is under way counts. */
export function months(
  first: number,
  last: number,
  year: string | undefined,
  granularity: Granularity | null,
  written: string,
): PeriodMeaning {
  const over = last < first ? 12 : 0;
  if (year !== undefined) return explicit(monthsRange(Number(year), first - over, last), granularity);
  return relative(granularity, written, (dateline, { tense }) => {
    if (tense === "future")
      return monthsRange(yearOfMonth(over > 0 ? first : last, dateline, true), first, last + over);
    const { year: here, month: now } = partsOf(dateline);
    const isUnderWay = first > 1 && first < now && now <= last;
    const start = isUnderWay ? here : yearOfMonth(last, dateline, false) - over / 12;
    return monthsRange(start, first, last + over);
  });
}

/** The year that "last", "this", "next" or "the previous" points to, null without such a word. */
export function shiftOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/last|previous|past|prior|preceding/.test(word)) return -1;
  return /next|coming|following/.test(word) ? 1 : 0;
}

/** Months first … last of the year that is stated or that "last", "this" or "next" points to. */
export function inYear(
  word: string | undefined,
  year: string | undefined,
  first: number,
  last: number,
  granularity: Granularity | null,
  written: string,
): PeriodMeaning {
  const shift = shiftOf(word);
  if (year !== undefined || shift === null) return months(first, last, year, granularity, written);
  return relative(granularity, written, (dateline) =>
    monthsRange(partsOf(dateline).year + shift, last < first ? first - 12 : first, last),
  );
}

/** An optional "of 2023" or "of last year", as the groups `year` and `shift`. */
export const OF_YEAR = `(?:,? (?:of |in )?(?:the )?(?:${YEAR}|(?<shift>last|this|next|the same|previous|prior|current|the) year))?`;
/** An English month as the group `name`. */
export const MONTH = (name: string): string => `(?<${name}>${ENGLISH_MONTH})`;

/** A rule that matches whole words of a text in lower case; texts without any of the words it needs are not searched. */
export function rule(source: string, read: PeriodRule["read"], ...needs: readonly string[]): PeriodRule {
  return { pattern: new RegExp(`(?<![${LETTERS}\\d])(?:${source})(?![${LETTERS}])`, "gu"), needs, read };
}

/** True where the words around a time speak of what is to come. */
export function isAhead({ tense }: Pick<TimeReference, "tense">): boolean {
  return tense === "future";
}

/** A hyphen or dash. */
export const H = "[-–—‑]";
/** "early", "the end of" … before a period, as the group `part`. */
export const PART =
  "(?<part>early|mid|late|end|earlier|later|(?:the )?(?:very )?(?:start|beginning|middle|end|close) of|start|beginning)(?:[- ]in)?[- ]";
