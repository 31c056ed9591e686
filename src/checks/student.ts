/**
 * Student's t distribution with four degrees of freedom, in closed form: a bell with the fat tails of yearly surprises in
 * trade. Probabilities are exact to rounding.
 */

/** Half-width of its central 90 % interval: 2.1318 scales, where a normal one has 1.6449 standard deviations. */
export const intervalWidth = 2.13184678632665;

/** Probability that the variable lies below `t`. @see Johnson, Kotz and Balakrishnan (1995), chapter 28 */
export function studentProbability(t: number): number {
  if (!Number.isFinite(t)) return t > 0 ? 1 : 0;
  const ratio = (t * t) / (4 + t * t);
  return 0.5 + (Math.sign(t) * Math.sqrt(ratio) * (3 - ratio)) / 4;
}

/** Density at `t`. */
export function studentDensity(t: number): number {
  return (3 / 8) * (1 + (t * t) / 4) ** -2.5;
}

/** What the best forecast of this shape scores against an outcome at its middle, with the sign turned. */
const sharpness = (15 * Math.PI) / 64;

/**
 * Continuous ranked probability score of the standard distribution for the outcome `t`: 0 for certainty come true, in the
 * unit of the variable; multiply by the scale of a scaled one.
 *
 * @see Jordan, Krüger and Lerch (2019), Journal of Statistical Software 90(12), appendix A
 */
export function studentScore(t: number): number {
  return t * (2 * studentProbability(t) - 1) + (2 * studentDensity(t) * (4 + t * t)) / 3 - sharpness;
}
