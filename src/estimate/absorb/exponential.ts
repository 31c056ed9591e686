const STEPS = 256;
const LEAST = -1022;
/** Beyond these the platform's function decides on overflow and gradual underflow. */
const BOUND = 700;
const PER_STEP = STEPS / Math.LN2;
/** ln 2 ∕ 256 in two parts, the first short enough for its multiples to be exact. */
const STEP_HIGH = Math.fround(Math.LN2 / STEPS);
const STEP_LOW = Math.LN2 / STEPS - STEP_HIGH + 2.319046813846299558e-17 / STEPS;

const fractions = Float64Array.from({ length: STEPS }, (_, step) => 2 ** (step / STEPS));
const powers = Float64Array.from({ length: 1023 - LEAST + 1 }, (_, place) => 2 ** (place + LEAST));

/**
 * eˣ to within two units in the last place, several times as fast as `Math.exp` where the engine can inline it.
 *
 * Reduction to |r| ≤ ln 2 ∕ 512 by a table of 256 fractional powers of 2, then a polynomial of degree 4 (Tang 1989).
 */
export function exponential(x: number): number {
  if (!(x > -BOUND && x < BOUND)) return Math.exp(x);
  const steps = Math.floor(x * PER_STEP + 0.5);
  const r = x - steps * STEP_HIGH - steps * STEP_LOW;
  const power = fractions[steps & (STEPS - 1)] * powers[(steps >> 8) - LEAST];
  return power + power * (r * (1 + r * (0.5 + r * (1 / 6 + r * (1 / 24)))));
}
