import type { Claim, Quantity } from "../documents/record.ts";

/** How an official figure agrees with a stated quantity; `null`: it does not. */
export type Fit = "exact" | "rounds" | "cut" | "bound" | "range" | "approximate" | null;

/** Relative difference below which two figures are the same number: well above float noise, far below any digit stated. */
const sameNumber = 1e-9;

/** "About 200" admits figures within this fraction of the number, even where they round elsewhere. */
const approximationBand = 0.05;

/** Power of ten of the leading digit: 190.27 → 2, 0.04 → −2; the number must not be zero. */
function exponentOf(value: number): number {
  const text = value.toExponential();
  return Number(text.slice(text.indexOf("e") + 1));
}

/** Are two figures the same number up to floating-point noise? */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= sameNumber * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * Does `official` round to `stated` at the given count of significant digits? Ties may go either way.
 *
 * The place of rounding is that of the stated number's last significant digit, so 99.6 rounds to 100 at three digits
 * and 96 at one, and nothing rounds to 195 at two; with one digit the official figure keeps at least one digit of its own, so 60 does not round to 100.
 * Scaling both figures by a power of ten changes nothing.
 *
 * @param digits admissible significant digits of `stated`, ≥ 1
 */
export function roundsTo(official: number, stated: number, digits: number): boolean {
  if (isSame(official, stated)) return true;
  if (stated === 0 || official === 0 || Math.sign(stated) !== Math.sign(official)) return false;
  const exponent = exponentOf(stated);
  const lower = exponentOf(official) < exponent && digits === 1;
  const place = 10 ** (exponent - digits + 1 - (lower ? 1 : 0));
  if (!isSame(Math.round(stated / place) * place, stated)) return false;
  return Math.abs(official - stated) <= (place / 2) * (1 + sameNumber);
}

/** With this many digits or more a number may be cut off instead of rounded: that moves it by less than a per cent. */
const cutDigits = 3;

/** Is `stated` the official figure with its further digits left off, at the finest of the admissible digits? */
function isCutOff(official: number, stated: string, digits: readonly number[]): boolean {
  const count = digits.at(-1) ?? fewestDigits(stated);
  const value = Number(stated);
  if (count < cutDigits || value === 0 || Math.sign(official) !== Math.sign(value)) return false;
  const beyond = Math.abs(official) - Math.abs(value);
  return beyond >= 0 && beyond < 10 ** (exponentOf(value) - count + 1) * (1 - sameNumber);
}

/** Significant digits of a decimal string without trailing zeros, at least 1: the fewest digits that give the number. */
function fewestDigits(decimal: string): number {
  const digits = decimal.replace(/^[-+]/, "").replace(".", "").replace(/^0+/, "").replace(/0+$/, "");
  return Math.max(1, digits.length);
}

function roundsAtAny(official: number, stated: string, digits: readonly number[]): boolean {
  const admissible = digits.length > 0 ? digits : [fewestDigits(stated)];
  return admissible.some((count) => roundsTo(official, Number(stated), count));
}

/** The number a quantity is about: its lower end, or the upper end where only that is stated; null without a number. */
export function statedNumber(quantity: Quantity): number | null {
  const text = quantity.low ?? quantity.high;
  if (text === null) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** The claim taken at its finest digits: for figures that the text does not point to, which agree by accident all too easily. */
export function finest(claim: Claim): Claim {
  const { quantity } = claim;
  return { ...claim, quantity: { ...quantity, significant_digits: quantity.significant_digits.slice(-1) } };
}

/**
 * How an official figure agrees with what was said: equal to it, rounding to it at one of its admissible digits, cut off to
 * it (three digits or more), inside
 * the stated range, on the right side of a bound, or (for "about") within {@link approximationBand}. A bound is rounded to
 * at its finest digits only: 190 does not reach "more than 200".
 *
 * @param official in the unit of the quantity
 * @returns `null` when the figure does not agree, and when the quantity holds no number
 */
export function fitOf(official: number, quantity: Quantity): Fit {
  const { low, high, comparator, significant_digits: digits } = quantity;
  const stated = statedNumber(quantity);
  if (stated === null || !Number.isFinite(official)) return null;
  const ends = [low, high].filter((end) => end !== null);
  const isBound = comparator !== "=" && comparator !== "~";
  const places = isBound ? digits.slice(-1) : digits;
  const rounds = ends.some((end) => roundsAtAny(official, end, places));
  if (comparator === ">" || comparator === ">=") {
    const met = comparator === ">" ? official > stated && !isSame(official, stated) : official >= stated;
    return met ? "bound" : rounds ? "rounds" : null;
  }
  if (comparator === "<" || comparator === "<=") {
    const bound = Number(high ?? low);
    const met = comparator === "<" ? official < bound && !isSame(official, bound) : official <= bound;
    return met ? "bound" : rounds ? "rounds" : null;
  }
  if (ends.some((end) => isSame(official, Number(end)))) return "exact";
  if (low !== null && high !== null && official > Number(low) && official < Number(high)) return "range";
  if (rounds) return "rounds";
  if (ends.some((end) => isCutOff(official, end, digits))) return "cut";
  if (
    comparator === "~" &&
    ends.some((end) => Math.abs(official - Number(end)) <= approximationBand * Math.abs(Number(end)))
  )
    return "approximate";
  return null;
}
