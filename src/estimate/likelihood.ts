import { logFactorial } from "./log_factorial.ts";

/** Log likelihoods of a fit and of a constant alone. */
export interface Likelihoods {
  readonly model: number;
  readonly constant: number;
}

/**
 * Poisson log likelihoods Σ ω·(y·log μ − μ − log Γ(y + 1)) from the deviance.
 *
 * @param y by row, ≥ 0
 * @param weights by row, or null
 * @param rows positions of the rows used; null: all
 */
export function poissonLikelihoods(
  y: Float64Array,
  weights: Float64Array | null,
  rows: Int32Array | null,
  deviance: number,
): Likelihoods {
  const n = rows === null ? y.length : rows.length;
  let saturated = 0;
  let constantTerm = 0;
  let sumY = 0;
  let sumWeights = 0;
  for (let k = 0; k < n; k++) {
    const row = rows === null ? k : rows[k];
    const value = y[row];
    const weight = weights === null ? 1 : weights[row];
    sumWeights += weight;
    if (!(value > 0)) continue;
    const gamma = logFactorial(value);
    saturated += weight * (value * Math.log(value) - value - gamma);
    constantTerm -= weight * gamma;
    sumY += weight * value;
  }
  return { model: saturated - deviance / 2, constant: sumY * Math.log(sumY / sumWeights) - sumY + constantTerm };
}

/** Gaussian log likelihoods at the variance that maximises them, from the sums of squares of the fit and about the mean. */
export function gaussianLikelihoods(deviance: number, about: number, observations: number): Likelihoods {
  const at = (squares: number): number => (-observations / 2) * (Math.log((2 * Math.PI * squares) / observations) + 1);
  return { model: at(deviance), constant: at(about) };
}
