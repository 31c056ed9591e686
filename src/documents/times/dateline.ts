import { daysBetween, isIsoDate, isoDate, partsOf, weekdayOf } from "./calendar.ts";
import type { TimeExpression } from "./expression.ts";
import { ENGLISH_MONTH, WEEKDAY, monthNumber, weekdayNumber } from "./month_names.ts";
import { LeewayError } from "../../core/errors.ts";
import type { Block } from "../layout/blocks.ts";
import type { Flag } from "../record.ts";

/** The date of the article and how it is known. */
export interface Dateline {
  readonly date: string | null;
  readonly source: "given" | "dateline" | "inferred" | null;
  readonly flags: readonly Flag[];
}

const DAY_WITHOUT_YEAR = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<month>${ENGLISH_MONTH}) (?<day>\\d{1,2})|(?<day2>\\d{1,2}) (?<month2>${ENGLISH_MONTH}))(?!\\d)(?!,? \\d{4})`,
  "giu",
);
const CLOSE_WEEKDAY = new RegExp(
  `(?<![\\p{L}])(?:this|on|said|says|showed?|reported|announced) (?<weekday>${WEEKDAY})(?![\\p{L}])`,
  "giu",
);
/** An article is taken to appear at most this many days after the latest day it names. */
const FRESH_DAYS = 10;

/**
 * Finds the date that relative expressions are reckoned from: given by the caller; else a date line; else inferred from
 * the latest full date in the text, helped by weekdays ("this Wednesday") and days without a year that agree with it.
 *
 * @throws LeewayError `documents.bad_dateline` when `given` is no existing day written YYYY-MM-DD
 */
export function findDateline(
  lower: string,
  blocks: readonly Block[],
  expressions: readonly TimeExpression[],
  given: string | undefined,
): Dateline {
  if (given !== undefined) {
    if (!isIsoDate(given))
      throw new LeewayError(
        "documents.bad_dateline",
        `dateline "${given}" is no calendar day; write it as YYYY-MM-DD, for example 2023-05-24`,
        { dateline: given },
      );
    return { date: given, source: "given", flags: [] };
  }
  const stated = datelineBlock(lower, blocks, expressions);
  if (stated !== null) return stated;
  return inferred(lower, blocks, expressions);
}

function datelineBlock(
  lower: string,
  blocks: readonly Block[],
  expressions: readonly TimeExpression[],
): Dateline | null {
  const lines = blocks.filter(({ kind }) => kind === "date");
  for (const { start, end } of lines) {
    const full = expressions.find((time) => time.fullDate !== null && time.start >= start && time.start < end);
    if (full !== undefined) return { date: full.fullDate, source: "dateline", flags: [] };
  }
  for (const { start, end } of lines) {
    const dayOnly = daysIn(lower.slice(start, end))[0];
    if (dayOnly === undefined) continue;
    const year = likelyYear(expressions, lower, dayOnly);
    if (year === null) return null;
    const date = isoDate(year, dayOnly.month, dayOnly.day);
    return {
      date,
      source: "dateline",
      flags: [inferredFlag(date, "the dateline names no year; the year is taken from the text")],
    };
  }
  return null;
}

function inferred(lower: string, blocks: readonly Block[], expressions: readonly TimeExpression[]): Dateline {
  const archived = blocks.filter(
    ({ kind, start }) => kind === "caption" && /^(?:file|archive)/.test(lower.slice(start, start + 8)),
  );
  const usable = expressions.filter(
    ({ fullDate, start }) =>
      fullDate !== null &&
      !isAhead(lower, start) &&
      !archived.some((block) => start >= block.start && start < block.end),
  );
  const weekdays = closeWeekdays(lower);
  const dayMentions = daysIn(lower);
  const candidates = new Map<string, number>();
  for (const { fullDate } of usable)
    candidates.set(fullDate!, scoreOf(fullDate!, weekdays, dayMentions) + (candidates.get(fullDate!) ?? 0));
  const latest = [...candidates.keys()].sort().at(-1);
  if (latest === undefined) return fromDayMentions(expressions, lower, dayMentions, weekdays);
  const fresh = [...candidates].filter(([date]) => daysBetween(date, latest) <= FRESH_DAYS);
  const best = fresh.sort(([a, x], [b, y]) => y - x || (a < b ? 1 : -1))[0][0];
  const supported = candidates.get(best)! > 1;
  const reason = supported
    ? "no dateline is given; dates and weekdays in the text agree on it"
    : "no dateline is given; it is the latest full date in the text";
  return { date: best, source: "inferred", flags: [inferredFlag(best, reason)] };
}

/** A day that is to come dates no article: "by January 1, 2027", "will expire on 3 May 2030". */
function isAhead(lower: string, start: number): boolean {
  return AHEAD.test(lower.slice(Math.max(0, start - LONGEST_LEAD), start));
}

const LONGEST_LEAD = 80;
const AHEAD =
  /(?<!\p{L})(?:(?:by|until|till|before|effective|starting|beginning) (?:the )?|(?:will|would|shall|due|scheduled|set (?:to|for)|expires?|expected)(?!\p{L})[^.;\n]{0,70})$/u;

function fromDayMentions(
  expressions: readonly TimeExpression[],
  lower: string,
  days: readonly DayMention[],
  weekdays: readonly number[],
): Dateline {
  const none: Dateline = {
    date: null,
    source: null,
    flags: [
      {
        code: "dateline_missing",
        message: "no dateline is given and none can be inferred: relative dates stay open",
        candidates: [],
      },
    ],
  };
  const first = days[0];
  if (first === undefined || weekdays.length === 0) return none;
  const year = likelyYear(expressions, lower, first);
  if (year === null) return none;
  const date = isoDate(year, first.month, first.day);
  const agrees = weekdays.includes(weekdayOf(date));
  return agrees
    ? {
        date,
        source: "inferred",
        flags: [inferredFlag(date, "a day and a weekday in the text agree on it; the year is taken from the text")],
      }
    : none;
}

function scoreOf(date: string, weekdays: readonly number[], days: readonly DayMention[]): number {
  const { month, day } = partsOf(date);
  const weekday = weekdays.includes(weekdayOf(date)) ? 2 : 0;
  const same = days.filter((mention) => mention.month === month && mention.day === day).length;
  return 1 + weekday + Math.min(same, 3);
}

interface DayMention {
  readonly month: number;
  readonly day: number;
}

function daysIn(lower: string): readonly DayMention[] {
  return [...lower.matchAll(DAY_WITHOUT_YEAR)]
    .map(({ groups }) => ({
      month: monthNumber(groups!.month ?? groups!.month2),
      day: Number(groups!.day ?? groups!.day2),
    }))
    .filter(({ month, day }) => partsOf(isoDate(2024, month, day)).month === month && day > 0);
}

const MONTH_OF_YEAR = new RegExp(
  `(?<![\\p{L}])(?<month>${ENGLISH_MONTH}),? (?:of )?(?<year>(?:19|20)\\d{2})(?!\\d)`,
  "gu",
);
const IN_YEAR = /(?:so far in|this year,?|in|of|since|during|for|from|early|late|mid|end)[ -]((?:19|20)\d{2})(?!\d)/g;

/**
 * The year in which a day without one most likely falls: that of a full date near it; else the first in which it follows
 * the latest month or year that the text names, or the year behind that one where its weekday alone agrees with the text.
 */
function likelyYear(expressions: readonly TimeExpression[], lower: string, { month, day }: DayMention): number | null {
  const dated = expressions
    .map(({ fullDate }) => fullDate)
    .filter((date) => date !== null)
    .filter((date) => Math.abs(daysBetween(date, isoDate(partsOf(date).year, month, day))) <= 31);
  if (dated.length > 0) return partsOf([...dated].sort().at(-1)!).year;
  const months = [...lower.matchAll(MONTH_OF_YEAR)].map(({ groups }) =>
    monthNumber(groups!.month) > month ? Number(groups!.year) + 1 : Number(groups!.year),
  );
  const years = [...lower.matchAll(IN_YEAR)].map((found) => Number(found[1]));
  if (months.length + years.length === 0) return null;
  const year = Math.max(...months, ...years);
  const weekdays = closeWeekdays(lower);
  const agrees = (candidate: number): boolean => weekdays.includes(weekdayOf(isoDate(candidate, month, day)));
  return !agrees(year) && agrees(year + 1) ? year + 1 : year;
}

function closeWeekdays(lower: string): readonly number[] {
  return [...lower.matchAll(CLOSE_WEEKDAY)].map((found) => weekdayNumber(found.groups!.weekday));
}

function inferredFlag(date: string, reason: string): Flag {
  return { code: "dateline_inferred", message: `dateline taken to be ${date}: ${reason}`, candidates: [date] };
}
