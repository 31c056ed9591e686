/** A regressor is redundant when this share of its variance or less is left by the effects and the regressors before it. */
const REDUNDANT = 1e-10;

/** Which regressors stay, and why others do not. */
export interface Independence {
  /** Positions of the regressors that stay, ascending. */
  readonly kept: readonly number[];
  readonly redundant: readonly { readonly position: number; readonly reason: "absorbed" | "collinear" }[];
}

/**
 * Finds regressors that the fixed effects or earlier regressors determine, by Cholesky in the order of the formula.
 *
 * @param products cross products of the partialled-out columns, K × K row-major
 * @param variances weighted sum of squares of each column about its mean before the effects were taken out, length K
 */
export function independentColumns(products: Float64Array, variances: Float64Array): Independence {
  const size = variances.length;
  const factor = new Float64Array(size * size);
  const kept: number[] = [];
  const redundant: Independence["redundant"][number][] = [];
  for (let k = 0; k < size; k++) {
    const own = products[k * size + k];
    if (!(own > REDUNDANT * variances[k])) {
      redundant.push({ position: k, reason: "absorbed" });
      continue;
    }
    let left = own;
    for (const [place, l] of kept.entries()) {
      let sum = products[k * size + l];
      for (let m = 0; m < place; m++) sum -= factor[k * size + m] * factor[l * size + m];
      const value = sum / factor[l * size + place];
      factor[k * size + place] = value;
      left -= value * value;
    }
    if (!(left > REDUNDANT * own)) redundant.push({ position: k, reason: "collinear" });
    else {
      factor[k * size + kept.length] = Math.sqrt(left);
      kept.push(k);
    }
  }
  return { kept, redundant };
}

/**
 * The smallest share of its variance that any regressor has to itself, after the effects and after the regressors before
 * it; shares of what the effects leave count as shares of the least that they leave. Where it is not far above the squared
 * relative error of the columns, a verdict needs columns of full precision.
 */
export function weakestShare(products: Float64Array, variances: Float64Array): number {
  const size = variances.length;
  const factor = new Float64Array(size * size);
  let leastLeft = 1;
  let leastOwn = 1;
  for (let k = 0; k < size; k++) {
    const own = products[k * size + k];
    if (variances[k] > 0) leastLeft = Math.min(leastLeft, own / variances[k]);
    let left = own;
    for (let l = 0; l < k; l++) {
      let sum = products[k * size + l];
      for (let m = 0; m < l; m++) sum -= factor[k * size + m] * factor[l * size + m];
      factor[k * size + l] = sum / factor[l * size + l];
      left -= factor[k * size + l] ** 2;
    }
    if (!(left > 0)) return 0;
    leastOwn = Math.min(leastOwn, left / own);
    factor[k * size + k] = Math.sqrt(left);
  }
  return leastLeft * leastOwn;
}
