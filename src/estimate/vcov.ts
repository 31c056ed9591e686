import { factorizeCholesky, solveCholesky } from "../core/numerics/linear_algebra.ts";
import { LeewayError } from "../core/errors.ts";
import type { Factor } from "./design.ts";
import { isNested, occurringLevels } from "./levels.ts";
import { positivePart } from "./positive_part.ts";
import type { SmallSample } from "./result.ts";

/** What a covariance of coefficients is made of; rows by cell of the absorber. */
export interface CovarianceRequest {
  /** Partialled-out regressors. */
  readonly x: readonly Float64Array[];
  /** ω·(y − μ) by cell, 0 for cells without a row. */
  readonly residuals: Float64Array;
  /** Σ ω·μ·x·x′, K × K row-major. */
  readonly products: Float64Array;
  /** Row of each cell, −1 for none. */
  readonly order: Int32Array;
  readonly observations: number;
  readonly clusters: readonly Factor[];
  readonly fixedEffects: readonly Factor[];
  readonly smallSample: SmallSample;
  readonly family: "poisson" | "gaussian";
}

/** A covariance and how it was made. */
export interface Covariance {
  /** K × K row-major. */
  readonly vcov: Float64Array;
  readonly type: string;
  readonly clusters: readonly { readonly name: string; readonly levels: number }[];
  /** Of Student's t, for least squares: the smallest G − 1, or n − K without clusters; null for Poisson: normal. */
  readonly degreesOfFreedom: number | null;
}

/**
 * Heteroskedastic (HC1) or clustered covariance, A⁻¹·(Σ_c s_c·s_c′)·A⁻¹ with s_c the sum of x·ω·(y − μ) over cluster c.
 *
 * Several clusters: inclusion and exclusion over all their intersections (Cameron, Gelbach and Miller 2011); negative
 * eigenvalues are set to 0, by fixest only where a variance is negative, by ppmlhdfe always.
 *
 * Small samples as in fixest: (n − 1) ∕ (n − K) · G ∕ (G − 1), K = regressors + levels of the effects not nested in a
 * cluster − (their number − 1), or regressors + 1 when all are nested; the smallest G. As in ppmlhdfe: G ∕ (G − 1) alone,
 * and n ∕ (n − 1) without clusters; for least squares reghdfe's (n − 1) ∕ (n − K) with nested effects free.
 *
 * @throws LeewayError `estimate.one_cluster` when a cluster variable does not vary, `estimate.no_degrees_of_freedom`
 */
export function covariance(request: CovarianceRequest): Covariance {
  const { clusters, observations, x } = request;
  const size = x.length;
  const levels = clusters.map((factor) => occurringLevels(factor, request.order).count);
  for (const [c, count] of levels.entries()) {
    if (size > 0 && count < 2) {
      throw new LeewayError(
        "estimate.one_cluster",
        `the cluster variable "${clusters[c].name}" has one value among the rows used; standard errors need at least two. Choose a finer one, or none for robust standard errors.`,
        { cluster: clusters[c].name },
      );
    }
  }
  const parameters = countParameters(request);
  const countsParameters = request.smallSample === "fixest" || request.family === "gaussian";
  if (size > 0 && countsParameters && observations <= parameters) {
    throw new LeewayError(
      "estimate.no_degrees_of_freedom",
      `${observations.toLocaleString("en-US")} rows cannot bear ${parameters.toLocaleString("en-US")} parameters: no degree of freedom is left for standard errors. Use fewer fixed effects or regressors.`,
      { observations, parameters },
    );
  }
  const smallest = clusters.length === 0 ? observations : Math.min(...levels);
  const parameterFactor = countsParameters ? (observations - 1) / (observations - parameters) : 1;
  const factor = parameterFactor * (smallest / (smallest - 1));

  const meat = new Float64Array(size * size);
  if (clusters.length === 0) addOuterProducts(meat, null, request, 1);
  for (let subset = 1; subset < 1 << clusters.length; subset++) {
    const members = clusters.filter((_, c) => (subset >> c) & 1);
    addOuterProducts(meat, members, request, members.length % 2 === 1 ? 1 : -1);
  }
  const vcov = sandwich(request.products, meat, size).map((value) => value * factor);
  return {
    vcov: clusters.length > 1 ? repaired(vcov, size, request.smallSample) : vcov,
    type: clusters.length === 0 ? "HC1" : `cluster: ${clusters.map(({ name }) => name).join(" + ")}`,
    clusters: clusters.map(({ name }, c) => ({ name, levels: levels[c] })),
    degreesOfFreedom:
      request.family === "poisson" || size === 0
        ? null
        : clusters.length === 0
          ? observations - parameters
          : smallest - 1,
  };
}

function repaired(vcov: Float64Array, size: number, smallSample: SmallSample): Float64Array {
  const negative = Array.from({ length: size }, (_, k) => vcov[k * size + k]).some((value) => value < 0);
  return negative || smallSample === "ppmlhdfe" ? positivePart(vcov, size) : vcov;
}

function countParameters({ x, fixedEffects, clusters, order }: CovarianceRequest): number {
  if (fixedEffects.length === 0) return x.length;
  const free = fixedEffects.filter((effect) => !clusters.some((cluster) => isNested(effect, cluster, order)));
  if (free.length === 0) return x.length + 1;
  const levels = free.reduce((sum, effect) => sum + occurringLevels(effect, order).count, 0);
  return x.length + levels - (free.length - 1);
}

function addOuterProducts(
  meat: Float64Array,
  members: readonly Factor[] | null,
  { x, residuals, order }: CovarianceRequest,
  sign: 1 | -1,
): void {
  const size = x.length;
  if (members === null) {
    for (let k = 0; k < size; k++) {
      for (let l = 0; l < size; l++) {
        let sum = 0;
        for (let q = 0; q < residuals.length; q++) sum += x[k][q] * x[l][q] * residuals[q] * residuals[q];
        meat[k * size + l] = meat[k * size + l] + sign * sum;
      }
    }
    return;
  }
  const { codes, levels } = clusterCodes(members, order);
  const scores = new Float64Array(levels * size);
  for (const [k, column] of x.entries()) {
    for (let q = 0; q < column.length; q++) {
      const row = order[q];
      if (row >= 0) scores[codes[row] * size + k] += column[q] * residuals[q];
    }
  }
  for (let g = 0; g < levels; g++) {
    for (let k = 0; k < size; k++) {
      for (let l = 0; l < size; l++) {
        meat[k * size + l] += sign * scores[g * size + k] * scores[g * size + l];
      }
    }
  }
}

/** Codes by row of the intersection of clusters. */
function clusterCodes(
  members: readonly Factor[],
  order: Int32Array,
): { readonly codes: Int32Array; readonly levels: number } {
  const [first, ...others] = members;
  let { codes, levels } = first;
  for (const other of others) {
    const found = new Map<number, number>();
    const joined = new Int32Array(codes.length);
    for (const row of order) {
      if (row < 0) continue;
      const key = codes[row] * other.levels + other.codes[row];
      let code = found.get(key);
      if (code === undefined) found.set(key, (code = found.size));
      joined[row] = code;
    }
    [codes, levels] = [joined, found.size];
  }
  return { codes, levels };
}

/** A⁻¹·M·A⁻¹. */
function sandwich(bread: Float64Array, meat: Float64Array, size: number): Float64Array {
  const factor = factorizeCholesky(bread, size);
  const half = new Float64Array(size * size);
  for (let l = 0; l < size; l++) {
    const column = Float64Array.from({ length: size }, (_, k) => meat[k * size + l]);
    solveCholesky(factor, size, column).forEach((value, k) => (half[l * size + k] = value));
  }
  const out = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    const column = Float64Array.from({ length: size }, (_, l) => half[l * size + k]);
    solveCholesky(factor, size, column).forEach((value, l) => (out[k * size + l] = value));
  }
  for (let k = 0; k < size; k++) {
    for (let l = 0; l < k; l++) {
      const middle = (out[k * size + l] + out[l * size + k]) / 2;
      out[k * size + l] = middle;
      out[l * size + k] = middle;
    }
  }
  return out;
}
