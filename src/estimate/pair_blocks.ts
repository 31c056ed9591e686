import type { Fit } from "./fit.ts";
import type { ThreeWay } from "./three_way.ts";

/** One pair over all periods; periods without a row hold 0. The arrays are used again for the next pair. */
export interface PairBlock {
  /** Fitted values, length T. */
  readonly mean: Float64Array;
  /** y − λ, length T; sums to 0. */
  readonly e: Float64Array;
  /** Regressors without the effects, T × K row-major. */
  readonly x: Float64Array;
  /** diag(λ) − λλ′ ∕ Λ, T × T: what the periods say once the pair effect is concentrated out. */
  readonly H: Float64Array;
}

/** A three-way fit cut into pairs. */
export interface PairBlocks {
  readonly pairs: number;
  readonly periods: number;
  /** Number of regressors K. */
  readonly size: number;
  readonly exporterOf: Int32Array;
  readonly importerOf: Int32Array;
  /** Σ λ·x̃·x̃′, K × K. */
  readonly information: Float64Array;
  block(pair: number): PairBlock;
}

/** Writes d·V_d·d′ of a pair: how the estimated effects of its exporter- and importer-periods spread together, T × T. */
export type Spread = (pair: number, out: Float64Array) => void;

/** Cuts a fit into pairs; weights multiply fitted values and residuals, as they do in the likelihood. */
export function pairBlocks(fit: Fit, layout: ThreeWay): PairBlocks {
  const { design, fitted } = fit;
  const { pairs, periods: T } = layout;
  const columns = fit.partialled();
  const size = columns.length;
  const rowOf = new Int32Array(pairs * T).fill(-1);
  const [exporterOf, importerOf] = [new Int32Array(pairs), new Int32Array(pairs)];
  const information = new Float64Array(size * size);
  for (let row = 0; row < fitted.length; row++) {
    const pair = layout.pair[row];
    rowOf[pair * T + layout.period[row]] = row;
    exporterOf[pair] = layout.exporter[row];
    importerOf[pair] = layout.importer[row];
    const weight = fitted[row] * (design.weights?.[row] ?? 1);
    for (let k = 0; k < size; k++) {
      for (let l = 0; l < size; l++) information[k * size + l] += weight * columns[k][row] * columns[l][row];
    }
  }
  const [mean, e, x, H] = [T, T, T * size, T * T].map((length) => new Float64Array(length));
  const block = (pair: number): PairBlock => {
    let total = 0;
    for (let t = 0; t < T; t++) {
      const row = rowOf[pair * T + t];
      const weight = row < 0 ? 0 : (design.weights?.[row] ?? 1);
      mean[t] = row < 0 ? 0 : weight * fitted[row];
      e[t] = row < 0 ? 0 : weight * (design.y[row] - fitted[row]);
      for (let k = 0; k < size; k++) x[t * size + k] = row < 0 ? 0 : columns[k][row];
      total += mean[t];
    }
    for (let s = 0; s < T; s++) {
      for (let t = 0; t < T; t++) H[s * T + t] = (mean[s] * (s === t ? total - mean[s] : -mean[t])) / total;
    }
    return { mean, e, x, H };
  };
  return { pairs, periods: T, size, exporterOf, importerOf, information, block };
}
