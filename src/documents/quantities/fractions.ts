import { decimalOf, plus, significantDigits, times } from "./decimal.ts";
import { TENS, UNITS } from "./spelled.ts";
import type { WrittenNumber } from "./written_number.ts";

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["halves", 2],
  ["third", 3],
  ["thirds", 3],
  ["quarter", 4],
  ["quarters", 4],
  ["fourth", 4],
  ["fourths", 4],
  ["fifth", 5],
  ["fifths", 5],
  ["sixth", 6],
  ["sixths", 6],
  ["seventh", 7],
  ["sevenths", 7],
  ["eighth", 8],
  ["eighths", 8],
  ["tenth", 10],
  ["tenths", 10],
]);
const SLASHED = /(?:(\d{1,3}(?:,\d{3})*|\d{4,6})[ -])?(\d{1,2})\/(\d{1,2})(?![\d/])/y;

/** Reads "1/2", "3 1/4" at `position`; null where no plausible fraction stands there. */
export function slashedAt(text: string, position: number): WrittenNumber | null {
  SLASHED.lastIndex = position;
  const found = SLASHED.exec(text);
  return found !== null && plausibleFraction(found) ? slashedNumber(found, position) : null;
}

/** Reads a part or a rough count at `position`: "two-thirds of", "half a", "a quarter", "six in ten", "a dozen", "several"; `first` is the word there. */
export function partAt(lower: string, position: number, first: string): WrittenNumber | null {
  const rest = lower.slice(position, position + 40);
  const ratio = RATIO.exec(rest);
  if (ratio !== null) return ratioOf(position, ratio);
  const several = /^(?:several|a few|a couple of|scores of|tens of|many)(?= )/.exec(rest);
  if (several !== null)
    return {
      start: position,
      end: position + several[0].length,
      value: decimalOf("0"),
      significant: [],
      form: "words",
      others: [],
      vague: true,
    };
  const dozen = /^(half a|a|one|two|three|four|five|six) dozen\b/.exec(rest);
  if (dozen !== null)
    return {
      start: position,
      end: position + dozen[0].length,
      value: decimalOf(String(dozen[1] === "half a" ? 6 : 12 * (UNITS.get(dozen[1]) ?? 1))),
      significant: [1, 2],
      form: "words",
      others: [],
      vague: false,
    };
  const half = /^(?:a )?half(?: of)?(?: an?(?= ))?\b/.exec(rest);
  const measured = HALF_BEFORE.test(lower.slice(Math.max(0, position - 12), position));
  if (half !== null && /^(?:half an? |half of |a half |half the )/.test(rest))
    return part(position, half[0].replace(/ of$/, "").length, 1, 2);
  if (
    measured &&
    /^half(?:[.,;)]| \(| (?:from|in|to|were|was|said|say|over|since|by|on|this|last|that|what|its|their)\b)/.test(rest)
  )
    return part(position, 4, 1, 2);
  const point =
    /^(?:an? |one[ -]|three[ -])?(half|quarter|quarters)(?=[ -](?:of a )?(?:percentage[ -])?points?\b)/.exec(rest);
  if (point !== null)
    return part(position, point[0].length, point[0].startsWith("three") ? 3 : 1, FRACTIONS.get(point[1])!);
  const share =
    /^(a|an|one|two|three|four|five|seven|nine)[ -](halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|tenths?)\b(?! of (?:the )?(?:\d{4}|last|this|next|year))/.exec(
      rest,
    );
  if (share !== null) {
    const count = first === "a" || first === "an" ? 1 : UNITS.get(first)!;
    const parts = FRACTIONS.get(share[2])!;
    const ordinal =
      count === 1 && !/^(?:a |an |one[ -])(?:third|quarter|fourth|fifth|sixth|seventh|eighth|tenth) of\b/.test(rest);
    const measured = /(?:^|[^\p{L}])(?:by|nearly|almost|about|around|over|than|roughly|some|only|just|least|to) $/u;
    if (ordinal && share[2] !== "quarter" && !measured.test(lower.slice(Math.max(0, position - 12), position)))
      return null;
    return part(position, share[0].length, count, parts);
  }
  return null;
}

const HALF_BEFORE = /(?:^|[^\p{L}])(?:by|under|over|than|nearly|almost|about|around|roughly) $/u;
const SMALL = "one|two|three|four|five|six|seven|eight|nine|\\d";
const RATIO = new RegExp(
  `^(${SMALL})(?:-in-| in | out of (?:every )?)(${SMALL}|ten|twenty|\\d{2,3})(?![\\p{L}\\d,.%]*\\d)(?! (?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|million|billion|thousand|percent|per cent|cities|countries|states|of)\\b)(?=[ .,;)])`,
  "u",
);

/** Reads "1 in 5", "6 out of 10" at `position` as a share. */
export function readRatio(lower: string, position: number): WrittenNumber | null {
  const found = RATIO.exec(lower.slice(position, position + 40));
  return found === null ? null : ratioOf(position, found);
}

function ratioOf(position: number, ratio: RegExpExecArray): WrittenNumber | null {
  const [top, bottom] = [ratio[1], ratio[2]].map(
    (word) => UNITS.get(word) ?? TENS.get(word) ?? (/^\d/.test(word) ? Number(word) : 0),
  );
  if (top >= bottom || top === 0 || bottom < 3 || bottom > 100) return null;
  const places = (top / bottom).toFixed(3);
  return {
    start: position,
    end: position + ratio[0].length,
    value: decimalOf(places.replace(/0+$/, "").replace(/\.$/, "")),
    significant: [1, 2],
    form: "fraction",
    others: [],
    vague: false,
  };
}

function part(position: number, length: number, count: number, parts: number): WrittenNumber {
  const exact = { 2: "0.5", 4: "0.25", 5: "0.2", 8: "0.125", 10: "0.1" }[parts];
  const value =
    exact === undefined ? decimalOf((count / parts).toFixed(3)) : times(decimalOf(exact), decimalOf(String(count)));
  return {
    start: position,
    end: position + length,
    value,
    significant: [1, 2],
    form: "fraction",
    others: [],
    vague: false,
  };
}

function plausibleFraction(found: RegExpExecArray): boolean {
  const [top, bottom] = [Number(found[2]), Number(found[3])];
  return top < bottom && [2, 3, 4, 5, 8, 10].includes(bottom) && top > 0;
}

function slashedNumber(found: RegExpExecArray, position: number): WrittenNumber {
  const fraction = part(position, found[0].length, Number(found[2]), Number(found[3]));
  if (found[1] === undefined) return fraction;
  return {
    ...fraction,
    value: plus(decimalOf(found[1].replaceAll(",", "")), fraction.value),
    significant: significantDigits(found[1].replaceAll(",", "")),
    form: "digits",
  };
}
