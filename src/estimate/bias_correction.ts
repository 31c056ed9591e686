import { laplacianInverse } from "../core/numerics/pseudo_inverse.ts";
import { factorizeCholesky, solveCholesky } from "../core/numerics/linear_algebra.ts";
import { LeewayError } from "../core/errors.ts";
import { coefficientOf } from "./coefficient.ts";
import type { Fit } from "./fit.ts";
import { correctedMeat } from "./leverage.ts";
import { pairBlocks } from "./pair_blocks.ts";
import type { PairBlocks } from "./pair_blocks.ts";
import type { BiasCorrection } from "./result.ts";
import { addProduct } from "./small_blocks.ts";
import { threeWayOf } from "./three_way.ts";

/**
 * Takes the incidental-parameter bias of order 1 ∕ N out of three-way PPML, and the bias out of its pair-clustered errors
 * (Weidner and Zylkin 2021, Journal of International Economics; their Stata command ppml_fe_bias).
 *
 * With λ the fitted values of a pair over periods, Λ their sum, e = y − λ, x̃ the regressors without the effects and
 * H = Λ·(diag θ − θθ′), θ = λ ∕ Λ:
 * b_i = −tr[(Σ_j H·x̃·e′)·H_i⁺] + ½·tr[H_i⁺·(Σ_j G·x̃)·H_i⁺·(Σ_j e·e′)], H_i = Σ_j H, G·x̃ = −(diag(x̃)·H + H·diag(x̃)),
 * bias = (Σ x̃′·diag(λ)·x̃)⁻¹·(N_i ∕ (N_i − 1)·Σ_i b_i + N_j ∕ (N_j − 1)·Σ_j d_j), d_j the same over the exporters of j.
 *
 * Weights ω act as in the likelihood: λ and y are multiplied by them.
 *
 * @param exact whether the leverage behind the errors is exact; by default up to 1,500 exporter- and importer-periods
 * @throws LeewayError `estimate.not_three_way`, `estimate.bias_correction_unsupported` for least squares
 */
export function correctBias(fit: Fit, exact: boolean | null = null): BiasCorrection {
  if (fit.result.family !== "poisson") {
    throw new LeewayError(
      "estimate.bias_correction_unsupported",
      "the bias correction is for PPML; least squares with three-way effects has no such bias.",
    );
  }
  const layout = threeWayOf(fit.design);
  const blocks = pairBlocks(fit, layout);
  const { size } = blocks;
  const bread = factorizeCholesky(blocks.information, size);
  const right = new Float64Array(size);
  addSide(right, blocks, layout.exporters, (pair) => blocks.exporterOf[pair]);
  addSide(right, blocks, layout.importers, (pair) => blocks.importerOf[pair]);
  const bias = solveCholesky(bread, size, right);
  const found = correctedMeat(blocks, layout, bread, exact);
  const vcov = sandwichOf(bread, found.meat, size, layout.pairs / (layout.pairs - 1));
  return {
    coefficients: fit.result.coefficients.map(({ name, estimate }, k) => ({
      ...coefficientOf(name, estimate - bias[k], Math.sqrt(Math.max(0, vcov[k][k])), null),
      uncorrected: estimate,
      bias: bias[k],
    })),
    vcov,
    standard_errors: found.exact ? "exact" : "approximate",
    exporters: layout.exporters,
    importers: layout.importers,
    pairs: layout.pairs,
    periods: layout.periods,
  };
}

/** Adds N ∕ (N − 1)·Σ b of the exporters, or of the importers, to `right`. */
function addSide(right: Float64Array, blocks: PairBlocks, sides: number, sideOf: (pair: number) => number): void {
  const { size, periods: T } = blocks;
  const area = T * T;
  const curvature = new Float64Array(sides * area);
  const scores = new Float64Array(sides * area);
  const scoreProducts = new Float64Array(sides * area * size);
  const slopes = new Float64Array(sides * area * size);
  for (let pair = 0; pair < blocks.pairs; pair++) {
    const { x, e, H } = blocks.block(pair);
    const side = sideOf(pair);
    for (let s = 0; s < T; s++) {
      for (let t = 0; t < T; t++) {
        const at = side * area + s * T + t;
        curvature[at] += H[s * T + t];
        scores[at] += e[s] * e[t];
      }
    }
    for (let k = 0; k < size; k++) {
      for (let s = 0; s < T; s++) {
        let Hx = 0;
        for (let t = 0; t < T; t++) Hx += H[s * T + t] * x[t * size + k];
        for (let t = 0; t < T; t++) {
          const at = (side * size + k) * area + s * T + t;
          scoreProducts[at] += Hx * e[t];
          slopes[at] -= (x[s * size + k] + x[t * size + k]) * H[s * T + t];
        }
      }
    }
  }
  for (let side = 0; side < sides; side++) {
    const part = (values: Float64Array, place: number): Float64Array =>
      values.subarray(place * area, (place + 1) * area);
    const inverse = laplacianInverse(part(curvature, side), T);
    const spread = product(product(inverse, part(scores, side), T), inverse, T);
    for (let k = 0; k < size; k++) {
      const first = traceOf(part(scoreProducts, side * size + k), inverse, T);
      const second = traceOf(part(slopes, side * size + k), spread, T);
      right[k] += (sides / (sides - 1)) * (second / 2 - first);
    }
  }
}

function product(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n);
  addProduct(out, a, b, n, 1);
  return out;
}

/** tr(A·B) of matrices of which one is symmetric. */
function traceOf(a: Float64Array, b: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum += a[i * n + j] * b[j * n + i];
  return sum;
}

/** factor · A⁻¹·M·A⁻¹, made symmetric. */
function sandwichOf(bread: Float64Array, meat: Float64Array, size: number, factor: number): number[][] {
  const columns = (matrix: (k: number, l: number) => number): Float64Array[] =>
    Array.from({ length: size }, (_, l) =>
      solveCholesky(
        bread,
        size,
        Float64Array.from({ length: size }, (__, k) => matrix(k, l)),
      ),
    );
  const half = columns((k, l) => meat[k * size + l]);
  const whole = columns((k, l) => half[k][l]);
  return whole.map((column, l) => Array.from(column, (value, k) => (factor * (value + whole[k][l])) / 2));
}
