import { monthsRange, partsOf } from "./calendar.ts";
import { ENGLISH_MONTH } from "./month_names.ts";
import { explicit, relative } from "./period_meaning.ts";
import type { PeriodMeaning } from "./period_meaning.ts";
import type { Granularity } from "../record.ts";

/** One form of the period grammar: a pattern over lower-case text and the period that a match stands for. */
export interface PeriodRule {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>, written: string) => PeriodMeaning | null;
}

/** A year of four digits, as the group `year`. */
export const YEAR = "(?<year>(?:1[89]|20|21)\\d{2})(?!\\d)";
/** A small count in digits or words, as the group `count`. */
export const COUNT =
  "(?<count>\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an|several|few)";
const NUMBER_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Value of a match of {@link COUNT}; null for "several" and "few". */
export function countOf(word: string): number | null {
  if (/^\d/.test(word)) return Number(word);
  if (word === "a" || word === "an") return 1;
  const value = NUMBER_WORDS.indexOf(word);
  return value < 0 ? null : value;
}

/** Year of a month named without one: the latest not after the dateline, or the next one when the future is spoken of. */
export function yearOfMonth(month: number, dateline: string, future: boolean): number {
  const { year, month: now } = partsOf(dateline);
  if (future) return month >= now ? year : year + 1;
  return month <= now ? year : year - 1;
}

/** Months first … last of a stated year, or of the year the dateline gives. */
export function months(
  first: number,
  last: number,
  year: string | undefined,
  granularity: Granularity | null,
  written: string,
): PeriodMeaning {
  if (year !== undefined) return explicit(monthsRange(Number(year), first, last), granularity);
  return relative(granularity, written, (dateline, { future }) =>
    monthsRange(yearOfMonth(last, dateline, future) - (last < first ? 1 : 0), first, last < first ? last + 12 : last),
  );
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
) {
  const shift = shiftOf(word);
  if (year !== undefined || shift === null) return months(first, last, year, granularity, written);
  return relative(granularity, written, (dateline) => monthsRange(partsOf(dateline).year + shift, first, last));
}

/** An optional "of 2023" or "of last year", as the groups `year` and `shift`. */
export const OF_YEAR = `(?:,? (?:of |in )?(?:the )?(?:${YEAR}|(?<shift>last|this|next|the same|previous) year))?`;
/** An English month as the group `name`. */
export const MONTH = (name: string): string => `(?<${name}>${ENGLISH_MONTH})`;

/** A rule that matches whole words of a text in lower case. */
export function rule(source: string, read: PeriodRule["read"]): PeriodRule {
  return { pattern: new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}])`, "gu"), read };
}

/** A hyphen or dash. */
export const H = "[-–—‑]";
