import { compareDecimals, times } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { scaled, shared } from "./reading_number.ts";
import type { Reading } from "./reading_number.ts";

const CHANGE_BEFORE =
  /\b(?:r[io]se|rises|risen|rising|grew|grow|grows|grown|growing|increas\p{L}+|climb\p{L}*|jump\p{L}*|surg\p{L}+|soar\p{L}*|up|fell|fall|falls|fallen|falling|drop\p{L}*|declin\p{L}+|decreas\p{L}+|down|slump\p{L}*|plung\p{L}+|cut|cuts|cutting|rais\p{L}+|lower\p{L}*|reduc\p{L}+|expand\p{L}*|shr[aiu]nk\p{L}*|doubl\p{L}+|tripl\p{L}+|went|goes|revis\p{L}+|slow\p{L}*|widen\p{L}*|narrow\p{L}*|chang\p{L}+|mov\p{L}+|swung|advanc\p{L}+|dipp?\p{L}*|eas\p{L}+|gain\p{L}*|add(?:s|ed|ing)?|los[te]|lose[sn]?|losing|shed|slid|slides?|slipp?\p{L}*|tumbl\p{L}+|plummet\p{L}*|sank|edged|edges|edging|ticked|ticks|ticking|rall\p{L}+|settl\p{L}+)\b/u;

/**
 * How two readings that follow each other belong together: the ends of a range ("5 to 7 billion"), the two sides of a
 * change ("from 5 to 7 billion"), or not at all.
 */
export function linkBetween(
  lower: string,
  first: Reading,
  second: Reading,
  blockStart: number,
): "range" | "change" | null {
  const gap = lower.slice(first.end, second.start);
  if (!/^(?: ?(?:-|–|—|to|and|or) ?|- ?(?:to|or)[ -])$/.test(gap) || first.negative) return null;
  const word = gap.replace(/[ -]+(?=\p{L})|(?<=\p{L})[ -]+|^ | $/gu, "");
  if (first.number.form === "fraction" && second.number.form !== "fraction") return null;
  if (/and|or/.test(word) && first.unit !== null && second.unit === null) return null;
  const before = lower.slice(Math.max(blockStart, first.start - 90), first.start);
  const between = /\bbetween (?:\p{L}+ )?$/u.test(before);
  const from = /\bfrom (?:\p{L}+ ){0,2}$/u.test(before) && !differs(first, second);
  if (word === "and") return between ? "range" : null;
  if (word === "or")
    return first.unit === null && first.scale === null && closeTogether(first, second) ? "range" : null;
  if (word === "to" && from && CHANGE_BEFORE.test(lower.slice(Math.max(blockStart, first.start - 160), first.start)))
    return "change";
  if (differs(first, second)) return null;
  if (word === "to" && !from && !between && movedBy(lower, first, second, blockStart)) return null;
  if (
    word === "to" &&
    !from &&
    !between &&
    !roundRange(lower, first, second, before) &&
    first.unit === null &&
    first.scale === null &&
    first.currency === null &&
    second.unit === null &&
    second.scale === null &&
    second.currency === null
  )
    return null;
  return inOrder(first, second) ? "range" : null;
}

const STEP_BEFORE = new RegExp(
  `${CHANGE_BEFORE.source} (?:(?:by|another|an additional|some|about|nearly|almost|around) ){0,2}$`,
  "u",
);
const FAR_APART: Decimal = { mantissa: 3n, exponent: 0 };
const APART: Decimal = { mantissa: 15n, exponent: -1 };

/** "Rose by 2.2 million barrels to 429.7 million": the first figure is the step, the second where it led. */
function movedBy(lower: string, first: Reading, second: Reading, blockStart: number): boolean {
  if (first.unit === null && first.currency === null) return false;
  const before = lower.slice(Math.max(blockStart, first.start - 60), first.start);
  const stepped = / by (?:\p{L}+ )?$/u.test(before);
  if (!stepped && !STEP_BEFORE.test(before)) return false;
  const least = times(scaled(first, 0), stepped ? APART : FAR_APART);
  return compareDecimals(scaled(second, 0), least) > 0;
}

/** "About 10 to 12 ships", "70,000 to 80,000 troops": bare numbers of one size that are rough, before what is counted. */
function roundRange(lower: string, first: Reading, second: Reading, before: string): boolean {
  const rough =
    /\b(?:about|around|some|roughly|approximately|an estimated|estimated|anywhere from|up to) $/.test(before) ||
    (first.number.significant.length > 2 && second.number.significant.length > 2 && !STEP_BEFORE.test(before));
  if (!rough) return false;
  if (
    !/^ (?!(?:in|on|at|to|for|against|with|and|or|by|from|as|of)\b)\p{L}/u.test(lower.slice(second.end, second.end + 9))
  )
    return false;
  const high = compareDecimals(second.number.value, times(first.number.value, { mantissa: 4n, exponent: 0 }));
  return compareDecimals(first.number.value, second.number.value) < 0 && high < 0;
}

function closeTogether(first: Reading, second: Reading): boolean {
  const difference = second.number.value.mantissa - first.number.value.mantissa;
  return first.number.value.exponent === second.number.value.exponent && difference > 0n && difference <= 10n;
}

function differs(first: Reading, second: Reading): boolean {
  if (first.unit !== null && first.unit.kind !== "currency" && first.currency === null && second.currency !== null)
    return true;
  if (first.unit !== null && second.unit !== null && first.unit.kind !== second.unit.kind) return true;
  if (first.unit !== null && second.unit === null && second.currency !== null) return true;
  return first.unit !== null && second.unit === null && second.currency === null && second.scale === null;
}

function inOrder(first: Reading, second: Reading): boolean {
  const low = scaled(shared(first, second), 0);
  return compareDecimals(low, scaled(second, 0)) <= 0;
}
