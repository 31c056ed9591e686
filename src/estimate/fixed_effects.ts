import { LeewayError } from "../core/errors.ts";
import type { Factor } from "./design.ts";

const TOLERANCE = 1e-11;

/**
 * The fixed effects behind a fitted index: solves index = Σ_f effect_f[code_f] over the rows.
 *
 * Conjugate gradients on the normal equations, preconditioned by the rows of each level. Where the effects have free
 * constants (always between two factors, and between unconnected parts), `start` fixes them.
 *
 * @param index the part of the linear index that the effects make up, length n
 * @param factors at least one, codes ≥ 0
 * @param start a value for every level of every factor to begin with; default 0
 * @returns one array for each factor, its length the factor's levels
 * @throws LeewayError `estimate.effects_not_recovered` (numerical) when no effects add up to the index
 */
export function recoverEffects(
  index: Float64Array,
  factors: readonly Factor[],
  start?: readonly Float64Array[],
): readonly Float64Array[] {
  const effects = factors.map(({ levels }, f) => Float64Array.from(start?.[f] ?? new Float64Array(levels)));
  const counts = factors.map(levelCounts);
  const scale = Math.max(1, largest(index));
  const gap = index.slice();
  addEffects(gap, factors, effects, -1);
  let slope = sums(gap, factors);
  let step = slope.map((values, f) => values.map((value, level) => value / counts[f][level]));
  let size = product(slope, step);
  const limit = 20 + 20 * factors.reduce((sum, { levels }) => sum + levels, 0);
  const along = new Float64Array(index.length);
  for (let k = 0; k < limit && largest(gap) > TOLERANCE * scale && size > 0; k++) {
    along.fill(0);
    addEffects(along, factors, step, 1);
    const curvature = along.reduce((sum, value) => sum + value * value, 0);
    if (!(curvature > 0)) break;
    const length = size / curvature;
    for (const [f, values] of effects.entries()) {
      for (let level = 0; level < values.length; level++) values[level] += length * step[f][level];
    }
    for (let row = 0; row < gap.length; row++) gap[row] -= length * along[row];
    slope = sums(gap, factors);
    const scaled = slope.map((values, f) => values.map((value, level) => value / counts[f][level]));
    const nextSize = product(slope, scaled);
    const ratio = nextSize / size;
    step = scaled.map((values, f) => values.map((value, level) => value + ratio * step[f][level]));
    size = nextSize;
  }
  const residual = largest(gap) / scale;
  if (!(residual <= 1e-7)) {
    throw new LeewayError(
      "estimate.effects_not_recovered",
      `the fixed effects ${factors.map(({ name }) => name).join(", ")} do not add up to the fitted index (largest gap ${residual.toExponential(1)}). The index must come from a converged fit with these effects.`,
      { residual },
      { kind: "numerical" },
    );
  }
  return effects;
}

/**
 * Adds the effects of each row's levels to an array in place.
 *
 * @param values length n, written in place
 * @param sign 1 adds, −1 takes away
 */
export function addEffects(
  values: Float64Array,
  factors: readonly Factor[],
  effects: readonly Float64Array[],
  sign: 1 | -1,
): void {
  for (const [f, { codes }] of factors.entries()) {
    const own = effects[f];
    for (let row = 0; row < values.length; row++) values[row] += sign * own[codes[row]];
  }
}

function levelCounts({ codes, levels }: Factor): Float64Array {
  const counts = new Float64Array(levels);
  for (const code of codes) counts[code]++;
  return counts.map((count) => Math.max(1, count));
}

function sums(values: Float64Array, factors: readonly Factor[]): readonly Float64Array[] {
  return factors.map(({ codes, levels }) => {
    const out = new Float64Array(levels);
    for (let row = 0; row < values.length; row++) out[codes[row]] += values[row];
    return out;
  });
}

function product(a: readonly Float64Array[], b: readonly Float64Array[]): number {
  let sum = 0;
  for (const [f, values] of a.entries()) for (let k = 0; k < values.length; k++) sum += values[k] * b[f][k];
  return sum;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
}
