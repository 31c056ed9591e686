import cephes from "cephes";

await cephes.compiled;

/** 97.5 % quantile of the standard normal distribution: a 95 % interval reaches this many standard errors. */
export const NORMAL_975 = 1.959963984540054;

/** P(|Z| ≥ |z|) of a standard normal Z; exact to rounding far into the tail. */
export function normalTwoSided(z: number): number {
  return orZero(() => cephes.erfc(Math.abs(z) / Math.SQRT2));
}

/**
 * P(|T| ≥ |t|) of Student's t.
 *
 * @param df degrees of freedom, > 0
 */
export function studentTwoSided(t: number, df: number): number {
  return orZero(() => cephes.incbet(df / 2, 1 / 2, df / (df + t * t)));
}

/**
 * 97.5 % quantile of Student's t.
 *
 * @param df degrees of freedom, > 0
 */
export function student975(df: number): number {
  const x = cephes.incbi(df / 2, 1 / 2, 0.05);
  return Math.sqrt((df * (1 - x)) / x);
}

/**
 * P(X ≥ x) of a chi-square variable.
 *
 * @param df degrees of freedom, > 0
 */
export function chiSquareTail(x: number, df: number): number {
  if (x === Infinity) return 0;
  return x <= 0 ? 1 : orZero(() => cephes.igamc(df / 2, x / 2));
}

/**
 * P(X ≥ x) of an F variable.
 *
 * @param df,dfDenominator degrees of freedom of numerator and denominator, > 0
 */
export function fTail(x: number, df: number, dfDenominator: number): number {
  return x <= 0 ? 1 : orZero(() => cephes.incbet(dfDenominator / 2, df / 2, dfDenominator / (dfDenominator + df * x)));
}

/** A probability too small for a number is 0; the library takes it for an error. */
function orZero(probability: () => number): number {
  try {
    return probability();
  } catch (error) {
    if (error instanceof Error && error.message.includes("underflow")) return 0;
    throw error;
  }
}
