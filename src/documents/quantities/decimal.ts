/** An exact decimal number: mantissa · 10^exponent. */
export interface Decimal {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** Reads plain digits with at most one "." ("4.30"); the caller has taken grouping signs away. */
export function decimalOf(digits: string): Decimal {
  const point = digits.indexOf(".");
  if (point < 0) return { mantissa: BigInt(digits), exponent: 0 };
  return { mantissa: BigInt(digits.slice(0, point) + digits.slice(point + 1)), exponent: point + 1 - digits.length };
}

/** Exact product. */
export function times(left: Decimal, right: Decimal): Decimal {
  return { mantissa: left.mantissa * right.mantissa, exponent: left.exponent + right.exponent };
}

/** Exact sum. */
export function plus(left: Decimal, right: Decimal): Decimal {
  const exponent = Math.min(left.exponent, right.exponent);
  return { mantissa: shifted(left, exponent) + shifted(right, exponent), exponent };
}

/** −1, 0 or 1 as `left` is smaller than, equal to or larger than `right`. */
export function compareDecimals(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const exponent = Math.min(left.exponent, right.exponent);
  const a = shifted(left, exponent);
  const b = shifted(right, exponent);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `value` · 10^places. */
export function shiftedBy(value: Decimal, places: number): Decimal {
  return { mantissa: value.mantissa, exponent: value.exponent + places };
}

/** Shortest plain decimal notation: no exponent, no trailing zeros behind the point ("4300000000", "0.5", "-3"). */
export function formatDecimal(value: Decimal): string {
  const negative = value.mantissa < 0n;
  let digits = (negative ? -value.mantissa : value.mantissa).toString();
  if (value.exponent >= 0) digits += digits === "0" ? "" : "0".repeat(value.exponent);
  else {
    digits = digits.padStart(1 - value.exponent, "0");
    const point = digits.length + value.exponent;
    const fraction = digits.slice(point).replace(/0+$/, "");
    digits = digits.slice(0, point) + (fraction === "" ? "" : `.${fraction}`);
  }
  return negative && digits !== "0" ? `-${digits}` : digits;
}

/**
 * Admissible counts of significant digits of digits as written, ascending: trailing zeros of a whole number may or may
 * not be meant ("190000": 2 … 6; "70": 1, 2), zeros behind a decimal point are ("4.30": 3).
 */
export function significantDigits(digits: string): readonly number[] {
  const bare = digits.replace(".", "").replace(/^0+/, "");
  if (bare === "") return [1];
  if (digits.includes(".")) return [bare.length];
  const least = bare.replace(/0+$/, "").length;
  return Array.from({ length: bare.length - least + 1 }, (_, index) => least + index);
}

function shifted(value: Decimal, exponent: number): bigint {
  return value.mantissa * 10n ** BigInt(value.exponent - exponent);
}
