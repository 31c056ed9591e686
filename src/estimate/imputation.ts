import { createRandom } from "../core/random.ts";
import type { Design, Factor } from "./design.ts";
import { factorOfRows, interactionOf } from "./factors.ts";
import { addEffects, recoverEffects } from "./fixed_effects.ts";
import { costIndex } from "./gravity.ts";

/** What a fit of part of a design gives back for imputing the rest. */
export interface PartFit {
  /** Positions in the design of the rows that the fit used, ascending. */
  readonly used: Int32Array;
  /** Fitted values of these rows, > 0. */
  readonly fitted: Float64Array;
  /** In the order of the design's regressors; 0 for one that was left out. */
  readonly coefficients: ArrayLike<number>;
}

/** Fits a Poisson regression to a design; positions refer to the design given. */
export type Estimator = (design: Design) => PartFit;

/**
 * What the outcome would have been without the treatment: effects fitted on the untreated rows, carried to the treated.
 *
 * With the exponential link this equals the pooled regression with one coefficient for each treated cell (Wooldridge 2023,
 * Econometrics Journal), so effects that differ by cohort and time do no harm.
 *
 * @param treated 1 where the treatment acts, length n
 * @param like an earlier answer for the same rows and positive weights: what it did not determine is not asked again
 * @returns length n; NaN where the untreated rows do not say (a level that they lack, or a part that they do not connect)
 */
export function imputeUntreated(
  design: Design,
  treated: Uint8Array,
  estimator: Estimator,
  like?: Float64Array,
): Float64Array {
  const positions = positionsWhere(treated, 0);
  const part = estimator(designOfRows(design, positions));
  const used = part.used.map((position) => positions[position]);
  const coefficients = part.coefficients;
  const costs = costIndex({ design, coefficients, fitted: part.fitted });
  const factors = design.fixedEffects;
  const out = Float64Array.from(costs);
  if (factors.length > 0) {
    const within: readonly Factor[] = factors.map((factor) => ({
      name: factor.name,
      levels: factor.levels,
      codes: Int32Array.from(used, (row) => factor.codes[row]),
    }));
    const index = Float64Array.from(used, (row, k) => Math.log(part.fitted[k]) - costs[row]);
    const effects = recoverEffects(index, within);
    addEffects(out, factors, effects, 1);
    if (like !== undefined) return out.map((value, row) => (Number.isNaN(like[row]) ? NaN : Math.exp(value)));
    // A cell is determined when effects found from another start give it the same sum.
    const random = createRandom(1);
    const start = factors.map(({ levels }) => Float64Array.from({ length: levels }, () => random.normal()));
    const other = Float64Array.from(costs);
    addEffects(other, factors, recoverEffects(index, within, start), 1);
    for (let row = 0; row < out.length; row++) if (!(Math.abs(out[row] - other[row]) < 1e-5)) out[row] = NaN;
  }
  return out.map(Math.exp);
}

/** A design of some of its rows, with the levels that occur among them. */
export function designOfRows(design: Design, positions: Int32Array): Design {
  const take = (values: Float64Array): Float64Array => Float64Array.from(positions, (position) => values[position]);
  const factor = (whole: Factor): Factor =>
    whole.parts === undefined
      ? factorOfRows(whole, positions)
      : interactionOf(
          whole.name,
          whole.parts.map((one) => factorOfRows(one, positions)),
        );
  return {
    ...design,
    y: take(design.y),
    x: design.x.map(take),
    fixedEffects: design.fixedEffects.map(factor),
    clusters: design.clusters.map(factor),
    weights: design.weights === null ? null : take(design.weights),
    offset: design.offset === null ? null : take(design.offset),
    rows: Int32Array.from(positions, (position) => design.rows[position]),
  };
}

/** Positions at which a mask has a value, ascending. */
function positionsWhere(mask: Uint8Array, value: 0 | 1): Int32Array {
  const positions = new Int32Array(mask.reduce((sum, one) => sum + (one === value ? 1 : 0), 0));
  for (let row = 0, at = 0; row < mask.length; row++) if (mask[row] === value) positions[at++] = row;
  return positions;
}
