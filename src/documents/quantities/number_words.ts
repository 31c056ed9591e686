import { decimalOf, plus, significantDigits } from "./decimal.ts";
import { partAt } from "./fractions.ts";
import type { WrittenNumber } from "./written_number.ts";
import { TENS, UNITS } from "./spelled.ts";
import { at } from "./sticky.ts";

const WORD = /[a-z]+/y;
const GAP = /[ \u00a0-]/y;

/**
 * Reads a number in words at `position` of a text in lower case: "seventy", "one hundred and ninety", "half a",
 * "two-thirds of", "a quarter of", "a dozen", "several". Scale words from thousand upwards are left to the scale.
 */
export function readWords(lower: string, position: number): WrittenNumber | null {
  const first = wordAt(lower, position);
  if (first === null) return null;
  return partAt(lower, position, first.word) ?? cardinalAt(lower, position);
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

interface Word {
  readonly word: string;
  readonly end: number;
}

function wordAt(lower: string, position: number): Word | null {
  const found = at(WORD, lower, position);
  return found === null ? null : { word: found[0], end: position + found[0].length };
}
