import { dayPhrases } from "./day_phrases.ts";
import type { DatedTime, FoundTime, TimeExpression, TimeReference } from "./expression.ts";
import { PERIOD_GRAMMAR } from "./period_rules.ts";
import type { PeriodRule } from "./rule.ts";
import type { Block } from "../layout/blocks.ts";

const PREPOSITION =
  /(?:^|[^\p{L}])(compared (?:with|to)(?: that of| those of)?|against|versus|vs\.?|than(?: in| during| for)?|since|until|till|by|before|after|from|through|during|in|on|over|for|between|as of|end of|up to)(?: the)? ?$/u;
const COMPARED = /^(?:compared|against|versus|vs|than|from)/;
const COUNTED_NOUN =
  /^[ -]?(?:(?:k|m|bn|tn|b)\b|%|percent|per cent|million|billion|trillion|thousand|tonnes?|tons?|barrels?|people|passengers|troops|soldiers|workers|jobs|companies|firms|vehicles|cars|ships|vessels|tankers|containers|megawatts?|mw|kilomet|km|miles|euros?|dollars?|yuan|rubles?|roubles?|rupees?|square|cubic|hectares|acres|feet|metres|meters|men|women|children|students|refugees|missiles|tanks|points|mah|hp)/;
const MOST_IN_BLOCK = 20_000;

/** Finds what names a time in every block; overlaps are settled for the longest expression. Offsets are the document's. */
export function findTimes(lower: string, blocks: readonly Block[]): readonly TimeExpression[] {
  const parts = blocks.map(({ start, end }) => ({
    start,
    words: lower.slice(start, end),
    found: [] as TimeExpression[],
  }));
  // Rule by rule, not block by block: a pattern's code is large, and cold again once a hundred others have run.
  for (const { cue, rules } of PERIOD_GRAMMAR) {
    const cued = parts.filter(({ words }) => cue.test(words));
    for (const rule of cued.length > 0 ? rules : [])
      for (const part of cued) if (part.found.length < MOST_IN_BLOCK) collect(rule, part.words, part.found);
  }
  return parts.flatMap(({ start, words, found }) =>
    longestFirst([...found, ...dayPhrases(words)]).map((time) => ({
      ...time,
      start: start + time.start,
      end: start + time.end,
    })),
  );
}

/** How far before an expression the time that it points back to may stand. */
const LONGEST_BACK = 300;

/**
 * Works every expression out against the document's date and the times named before it. `around` tells the tense of the
 * words that govern an offset, and whose fiscal year they mean.
 */
export function resolveTimes(
  expressions: readonly TimeExpression[],
  reference: Pick<TimeReference, "dateline">,
  around: (offset: number) => Pick<TimeReference, "tense" | "fiscalCountry">,
): readonly FoundTime[] {
  const found: FoundTime[] = [];
  for (const { start, end, preposition, isStandard, resolve } of expressions) {
    const mentioned: TimeReference["mentioned"] = (fits, reach = LONGEST_BACK) => {
      for (let index = found.length - 1; index >= 0 && start - found[index].end <= reach; index -= 1)
        if (isTopic(found[index]) && fits(found[index])) return found[index] as FoundTime & DatedTime;
      return null;
    };
    const resolved = resolve({ ...reference, ...around(start), mentioned });
    if (resolved !== null) found.push({ start, end, preposition, isStandard, ...resolved });
  }
  return found;
}

/** True for a dated time that is no standard of comparison ("against 2021", "a year earlier"). */
export function isTopic({ from, to, preposition, isStandard }: FoundTime): boolean {
  return from !== null && to !== null && !isStandard && !(preposition !== null && COMPARED.test(preposition));
}

/** Adds what a rule matches in a block. */
function collect({ pattern, needs, read }: PeriodRule, part: string, found: TimeExpression[]): void {
  if (needs.length > 0 && !needs.some((word) => part.includes(word))) return;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
    const start = match.index;
    const written = match[0];
    const end = start + written.length;
    if (end === start) pattern.lastIndex += 1;
    else if (/^(?:1[89]|2[01])\d{2}$/.test(written) && !isYear(part, start, end)) continue;
    else {
      const meaning = read(match.groups ?? {}, written);
      if (meaning !== null)
        found.push({
          start,
          end,
          fullDate: meaning.fullDate ?? null,
          preposition: prepositionBefore(part, start),
          isStandard: meaning.isStandard ?? false,
          resolve: meaning.resolve,
        });
    }
    if (found.length > MOST_IN_BLOCK) return;
  }
}

/** A bare four-digit number is a year unless it counts things, carries a currency or is part of a longer number. */
function isYear(part: string, start: number, end: number): boolean {
  if (
    /[$€£¥₹₽#]\s?$|\d[.,/]$|\b(?:rmb|usd|eur|rs\.?|nearly|about|around|some|over|least|than|almost|approximately|no\.|resolution|flight|boeing|windows)\s?$/.test(
      part.slice(Math.max(0, start - 16), start),
    )
  )
    return false;
  const rest = part.slice(end, end + 16);
  return !/^[.,]\d|^\/\d/.test(rest) && !COUNTED_NOUN.test(rest);
}

function prepositionBefore(part: string, start: number): string | null {
  return PREPOSITION.exec(part.slice(Math.max(0, start - 32), start))?.[1] ?? null;
}

function longestFirst(found: readonly TimeExpression[]): readonly TimeExpression[] {
  const ordered = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TimeExpression[] = [];
  for (const expression of ordered) {
    const last = kept.at(-1);
    if (last === undefined || expression.start >= last.end) kept.push(expression);
    else if (expression.end - expression.start > last.end - last.start) kept[kept.length - 1] = expression;
  }
  return kept;
}
