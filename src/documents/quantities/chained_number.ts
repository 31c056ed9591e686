import { compareDecimals, decimalOf, plus, significantDigits, times } from "./decimal.ts";
import type { WrittenNumber } from "./written_number.ts";
import { readWords } from "./number_words.ts";

const EXPONENTS: Readonly<Record<string, number>> = { "": 0, thousand: 3, million: 6, billion: 9, trillion: 12 };
const SCALE = "(thousand|million|billion|trillion)";
/** The scale behind a number, and what joins the next number to it. */
const STEP = new RegExp(`^[ -]${SCALE}(,? and |, | )(?=[\\p{L}\\d])`, "u");
const SCALE_BEHIND = new RegExp(`^[ -]${SCALE}(?!\\p{L})`, "u");
const FIGURE = /^\d{1,3}(?![\d.,]*\d)/;
const LONGEST_STEP = 24;

/**
 * Reads on from a whole number through the smaller scales that belong to it, so that the last scale can be read behind it:
 * "one million two hundred and fifty thousand", "2 million 300 thousand", "twelve thousand five hundred", and, as
 * translations write it, "319 thousand 969 million".
 */
export function chained(number: WrittenNumber, lower: string): WrittenNumber {
  let whole = number;
  for (let next = step(whole, lower); next !== null; next = step(whole, lower)) whole = next;
  return whole;
}

function step(number: WrittenNumber, lower: string): WrittenNumber | null {
  if (!isWhole(number)) return null;
  const found = STEP.exec(lower.slice(number.end, number.end + LONGEST_STEP));
  if (found === null) return null;
  const [written, scale, joint] = found;
  const part = partAt(lower, number.end + written.length);
  if (part === null || (joint.startsWith(",") && part.form !== "words")) return null;
  const behind = SCALE_BEHIND.exec(lower.slice(part.end, part.end + LONGEST_STEP))?.[1] ?? "";
  const multiplied =
    scale === "thousand" && behind === "million" && joint === " " && /^\d{3}$/.test(lower.slice(part.start, part.end));
  const power = multiplied ? 3 : EXPONENTS[scale] - EXPONENTS[behind];
  if (power <= 0 || (behind === "" && !endsInWords(number, part, joint))) return null;
  const value = plus(times(number.value, decimalOf(`1${"0".repeat(power)}`)), part.value);
  return { ...number, end: part.end, value, significant: significantDigits(String(value.mantissa)), others: [] };
}

function isWhole({ form, value, vague }: WrittenNumber): boolean {
  return (
    !vague &&
    value.exponent === 0 &&
    value.mantissa > 0n &&
    (form === "digits" || form === "words" || form === "article")
  );
}

/** The next number of the chain, below a thousand. */
function partAt(lower: string, position: number): WrittenNumber | null {
  const figure = FIGURE.exec(lower.slice(position, position + 8));
  const part: WrittenNumber | null =
    figure === null
      ? readWords(lower, position)
      : {
          start: position,
          end: position + figure[0].length,
          value: decimalOf(figure[0]),
          significant: [],
          form: "digits",
          others: [],
          vague: false,
        };
  return part !== null && isWhole(part) && compareDecimals(part.value, decimalOf("1000")) < 0 ? part : null;
}

/** "Two thousand five hundred", "a thousand and one": the last step of a number in words needs no scale. */
function endsInWords(number: WrittenNumber, part: WrittenNumber, joint: string): boolean {
  if (number.form === "digits" || part.form !== "words") return false;
  return joint === " " || (joint === " and " && compareDecimals(part.value, decimalOf("100")) < 0);
}
