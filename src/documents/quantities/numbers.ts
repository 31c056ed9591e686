import { decimalOf, plus, significantDigits, times } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";

/** How numbers are grouped: "en" writes 1,234.5; "eu" writes 1.234,5 or 1 234,5. */
export type NumberStyle = "en" | "eu";

/** A number as written, before any scale word. */
export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly significant: readonly number[];
  readonly form: "digits" | "words" | "fraction" | "article" | "magnitude";
  /** Other admissible readings of the grouping signs. */
  readonly others: readonly Decimal[];
  /** True for "several", "scores of", "a few": a size without a figure. */
  readonly vague: boolean;
}

const UNITS: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, index) => [word, (index + 2) * 10]),
);
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
const GLYPHS: ReadonlyMap<string, string> = new Map([
  ["½", "0.5"],
  ["¼", "0.25"],
  ["¾", "0.75"],
  ["⅓", "0.333"],
  ["⅔", "0.667"],
  ["⅛", "0.125"],
]);

const WORD = /[a-z]+/y;
const GAP = /[ \u00a0-]/y;
const LONGEST_NUMBER = 40;
const INDIAN = /\d{1,2}(?:,\d{2})+,\d{3}(?![\d])(?:\.\d+)?/y;
const GROUPED = /\d{1,3}(?:([,.'’\u00a0\u202f\u2009 ])\d{3})(?:\1\d{3})*(?!\d)/y;
/** "6.500 million": nobody writes two idle zeros behind a decimal point before "million"; they group thousands. */
const MILLIONS = /^[ \u00a0](?:million|millón|millon|mln|млн|миллион)/;
/** "20 120mm mortars" are twenty: what is glued to digits, or measures a barrel, belongs to the last figure alone. */
const CALIBRE = /^(?:\p{L}|[ -](?:mm|cm)\b)/u;
const PLAIN = /\d+/y;
const FRACTION_PART = /([.,·])(\d+)/y;
const SLASHED = /(?:(\d{1,3}(?:,\d{3})*|\d{4,6})[ -])?(\d{1,2})\/(\d{1,2})(?![\d/])/y;

function at(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

/** Reads digits at `position`: grouping and decimal signs by `style`, with the other reading kept where both are possible. */
export function readDigits(text: string, position: number, style: NumberStyle): WrittenNumber | null {
  const slashed = at(SLASHED, text, position);
  if (slashed !== null && plausibleFraction(slashed)) return slashedNumber(slashed, position);
  const indian = at(INDIAN, text, position);
  if (indian !== null) return made(position, indian[0].length, indian[0].replaceAll(",", ""));
  const grouped = at(GROUPED, text, position);
  if (
    grouped !== null &&
    !(grouped[1] === " " && CALIBRE.test(text.slice(position + grouped[0].length, position + grouped[0].length + 4)))
  ) {
    const sign = grouped[1];
    const end = position + grouped[0].length;
    const digits = grouped[0].replace(/[^\d]/g, "");
    const groups = grouped[0].split(sign).length - 1;
    const other = sign === "." ? "," : ".";
    const tail = at(FRACTION_PART, text, end);
    if (tail !== null && tail[1] === other && digits.length + tail[2].length < LONGEST_NUMBER)
      return made(position, grouped[0].length + tail[0].length, `${digits}.${tail[2]}`);
    if (groups > 1 || (sign !== "." && sign !== ",")) return made(position, grouped[0].length, digits);
    const asDecimal = grouped[0].replace(sign, ".");
    const native = style === "en" ? "," : ".";
    const zeros = grouped[0].endsWith("000") || (grouped[0].endsWith("00") && MILLIONS.test(text.slice(end, end + 10)));
    if (sign === native) return withOther(position, grouped[0], digits, style === "eu" && !zeros ? asDecimal : null);
    return zeros && !grouped[0].startsWith("0")
      ? withOther(position, grouped[0], digits, asDecimal)
      : withOther(position, grouped[0], asDecimal, grouped[0].startsWith("0") ? null : digits);
  }
  const plain = at(PLAIN, text, position);
  if (plain === null || plain[0].length > LONGEST_NUMBER) return null;
  const fraction = at(FRACTION_PART, text, position + plain[0].length);
  if (fraction === null || fraction[2].length > LONGEST_NUMBER) return made(position, plain[0].length, plain[0]);
  if (fraction[1] === "," && style === "en" && fraction[2].length > 2) return made(position, plain[0].length, plain[0]);
  return made(position, plain[0].length + fraction[0].length, `${plain[0]}.${fraction[2]}`);
}

const SPOKEN_DIGIT = "zero|one|two|three|four|five|six|seven|eight|nine";
const SPOKEN_POINT = new RegExp(
  `(?:-point-| point (?=\\S+ (?:percent|per cent|million|billion|trillion)))((?:${SPOKEN_DIGIT}|\\d{1,3})(?:-(?:${SPOKEN_DIGIT})){0,2})(?![\\p{L}\\d])`,
  "uy",
);

/** Reads the decimals of a number that is spelled out as it is spoken ("12-point-three", "four-point-28"). */
export function withSpokenPoint(number: WrittenNumber, lower: string): WrittenNumber {
  const found = at(SPOKEN_POINT, lower, number.end);
  if (found === null || number.value.exponent !== 0 || number.value.mantissa < 0n) return number;
  const decimals = found[1]
    .split("-")
    .map((word) => UNITS.get(word) ?? word)
    .join("");
  const digits = `${number.value.mantissa}.${decimals}`;
  return {
    ...number,
    end: number.end + found[0].length,
    value: decimalOf(digits),
    significant: significantDigits(digits),
    others: [],
  };
}

/** Reads a glyph such as "½", alone or behind digits that `readDigits` took ("2½"). */
export function readGlyph(text: string, position: number): { readonly end: number; readonly value: Decimal } | null {
  const value = GLYPHS.get(text.charAt(position));
  return value === undefined ? null : { end: position + 1, value: decimalOf(value) };
}

/**
 * Reads a number in words at `position` of a text in lower case: "seventy", "one hundred and ninety", "half a",
 * "two-thirds of", "a quarter of", "a dozen", "several". Scale words from thousand upwards are left to the scale.
 */
export function readWords(lower: string, position: number): WrittenNumber | null {
  const first = wordAt(lower, position);
  if (first === null) return null;
  return partAt(lower, position, first) ?? cardinalAt(lower, position);
}

function cardinalAt(lower: string, position: number): WrittenNumber | null {
  let total = 0;
  let end = position;
  let cursor = position;
  let last: "none" | "unit" | "tens" | "hundred" = "none";
  for (;;) {
    const found = wordAt(lower, cursor);
    if (found === null) break;
    const unit = UNITS.get(found.word);
    const tens = TENS.get(found.word);
    if (unit !== undefined && (last === "none" || last === "hundred" || (last === "tens" && unit > 0 && unit < 10))) {
      total += unit;
      last = "unit";
    } else if (tens !== undefined && (last === "none" || last === "hundred")) {
      total += tens;
      last = "tens";
    } else if (found.word === "hundred" && total > 0 && total < 100 && last !== "hundred") {
      total *= 100;
      last = "hundred";
    } else if (!(found.word === "and" && last === "hundred")) break;
    if (found.word !== "and") end = found.end;
    const gap = at(GAP, lower, found.end);
    if (gap === null) break;
    cursor = found.end + 1;
  }
  if (last === "none") return null;
  const half = /^ and a (half|quarter)\b/.exec(lower.slice(end, end + 16));
  const extra = half === null ? decimalOf("0") : decimalOf(half[1] === "half" ? "0.5" : "0.25");
  const digits = String(total);
  return {
    start: position,
    end: end + (half?.[0].length ?? 0),
    value: plus(decimalOf(digits), extra),
    significant: half === null ? significantDigits(digits) : [digits.length + 1],
    form: "words",
    others: [],
    vague: false,
  };
}

function partAt(lower: string, position: number, first: Word): WrittenNumber | null {
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
    const count = first.word === "a" || first.word === "an" ? 1 : UNITS.get(first.word)!;
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

interface Word {
  readonly word: string;
  readonly end: number;
}

function wordAt(lower: string, position: number): Word | null {
  const found = at(WORD, lower, position);
  return found === null ? null : { word: found[0], end: position + found[0].length };
}

function made(start: number, length: number, digits: string): WrittenNumber {
  return {
    start,
    end: start + length,
    value: decimalOf(digits),
    significant: significantDigits(digits),
    form: "digits",
    others: [],
    vague: false,
  };
}

function withOther(start: number, written: string, digits: string, other: string | null): WrittenNumber {
  return { ...made(start, written.length, digits), others: other === null ? [] : [decimalOf(other)] };
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
