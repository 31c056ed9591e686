import { leastSquares, solveCholesky } from "../core/numerics/linear_algebra.ts";
import { sparseInverse } from "./generalized_inverse.ts";
import type { PairBlocks } from "./pair_blocks.ts";
import type { ThreeWay } from "./three_way.ts";

/** Exporter-periods and importer-periods up to which the leverage is exact; beyond, its matrix takes too long to invert. */
const EXACT_LEVELS = 1500;

/** The middle of a sandwich whose scores are freed of their leverage. */
export interface CorrectedMeat {
  /** Σ (x̃′·(I − L)⁻¹·e)·(e′·x̃), K × K row-major, not symmetric. */
  readonly meat: Float64Array;
  /** Whether the leverage of the effects was exact. */
  readonly exact: boolean;
}

/**
 * Scores of pairs corrected for what the fit has taken from its own residuals: E[e·e′] ≈ (I − L)·E[u·u′] with the leverage
 * L = H·(x̃·V_x·x̃′ + d·V_d·d′) of regressors and of the effects d of exporter- and importer-periods (Weidner and Zylkin 2021,
 * equation 19).
 *
 * With more than 1,500 exporter- and importer-periods I − H·d·V_d·d′ is replaced by one round of alternating projections,
 * Q′·(I − D_importer)·(I − D_exporter)·Q′ with Q′ = I − θ1′ and D the shares of the pair in its exporter's and importer's flows of
 * each period.
 *
 * @param bread Cholesky factor of Σ λ·x̃·x̃′
 * @param asked whether exactly; null: as the size of the panel allows
 */
export function correctedMeat(
  blocks: PairBlocks,
  layout: ThreeWay,
  bread: Float64Array,
  asked: boolean | null,
): CorrectedMeat {
  const { size, periods: T, pairs } = blocks;
  const exact = asked ?? (layout.exporters + layout.importers) * T <= EXACT_LEVELS;
  const leverageOf = exact ? exactLeverage(blocks, layout) : projectedLeverage(blocks, layout);
  const meat = new Float64Array(size * size);
  const left = new Float64Array(T * T);
  for (let pair = 0; pair < pairs; pair++) {
    const block = blocks.block(pair);
    const { e, x, H } = block;
    leverageOf(pair, left);
    // Takes H·x̃·V_x·x̃′ from I − H·d·V_d·d′.
    for (let t = 0; t < T; t++) {
      const direction = solveCholesky(bread, size, x.subarray(t * size, (t + 1) * size));
      for (let s = 0; s < T; s++) {
        let sum = 0;
        for (let r = 0; r < T; r++) {
          let along = 0;
          for (let k = 0; k < size; k++) along += x[r * size + k] * direction[k];
          sum += H[s * T + r] * along;
        }
        left[s * T + t] = left[s * T + t] - sum;
      }
    }
    const freed = leastSquares(left, T, T, e, 1e-10).coefficients;
    const [own, other] = [e, freed].map((values) => crossed(x, values, size));
    for (let k = 0; k < size; k++) for (let l = 0; l < size; l++) meat[k * size + l] += other[k] * own[l];
  }
  return { meat, exact };
}

/** x′·v of a block, length K. */
function crossed(x: Float64Array, values: Float64Array, size: number): Float64Array {
  const out = new Float64Array(size);
  for (let t = 0; t < values.length; t++) for (let k = 0; k < size; k++) out[k] += x[t * size + k] * values[t];
  return out;
}

/** Writes I − H·d·V_d·d′ of a pair. */
type Leverage = (pair: number, out: Float64Array) => void;

function exactLeverage(blocks: PairBlocks, layout: ThreeWay): Leverage {
  const { periods: T, pairs, exporterOf, importerOf } = blocks;
  const levels = (layout.exporters + layout.importers) * T;
  const information = new Float64Array(levels * levels);
  const placesOf = (pair: number): readonly [number, number] => [
    exporterOf[pair] * T,
    (layout.exporters + importerOf[pair]) * T,
  ];
  for (let pair = 0; pair < pairs; pair++) {
    const { H } = blocks.block(pair);
    const places = placesOf(pair);
    for (const a of places) {
      for (const b of places) {
        for (let s = 0; s < T; s++) for (let t = 0; t < T; t++) information[(a + s) * levels + b + t] += H[s * T + t];
      }
    }
  }
  const inverse = sparseInverse(information, levels);
  return (pair, out) => {
    const { H } = blocks.block(pair);
    const places = placesOf(pair);
    const spread = new Float64Array(T * T);
    for (const a of places) {
      for (const b of places) {
        for (let s = 0; s < T; s++) for (let t = 0; t < T; t++) spread[s * T + t] += inverse[(a + s) * levels + b + t];
      }
    }
    for (let s = 0; s < T; s++) {
      for (let t = 0; t < T; t++) {
        let sum = s === t ? 1 : 0;
        for (let r = 0; r < T; r++) sum -= H[s * T + r] * spread[r * T + t];
        out[s * T + t] = sum;
      }
    }
  };
}

function projectedLeverage(blocks: PairBlocks, layout: ThreeWay): Leverage {
  const { periods: T, pairs, exporterOf, importerOf } = blocks;
  const [sales, purchases] = [new Float64Array(layout.exporters * T), new Float64Array(layout.importers * T)];
  for (let pair = 0; pair < pairs; pair++) {
    const { mean } = blocks.block(pair);
    for (let t = 0; t < T; t++) {
      sales[exporterOf[pair] * T + t] += mean[t];
      purchases[importerOf[pair] * T + t] += mean[t];
    }
  }
  return (pair, out) => {
    const { mean } = blocks.block(pair);
    const total = mean.reduce((sum, value) => sum + value, 0);
    const share = mean.map((value) => value / total);
    const keep = mean.map((value, t) =>
      value > 0 ? (1 - value / sales[exporterOf[pair] * T + t]) * (1 - value / purchases[importerOf[pair] * T + t]) : 1,
    );
    // Q′·K·Q′ + θ1′ with K diagonal and Q′ = I − θ1′; θ1′ makes it regular and leaves x̃′z as it is.
    const mixed = share.reduce((sum, value, t) => sum + keep[t] * value, 0);
    for (let s = 0; s < T; s++) {
      for (let t = 0; t < T; t++) {
        out[s * T + t] =
          (s === t ? keep[s] : 0) - share[s] * keep[t] - keep[s] * share[s] + share[s] * mixed + share[s];
      }
    }
  };
}
