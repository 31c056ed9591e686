import { LeewayError } from "../core/errors.ts";
import type { Factor } from "./design.ts";
import { interactionOf } from "./factors.ts";
import type { SmallSample } from "./result.ts";

/** What a covariance is made of. */
export interface VcovInput {
  /** (X̃′WX̃)⁻¹, K × K row-major. */
  readonly bread: Float64Array;
  /** Scores of each coefficient, x̃·w·(y − μ), K columns of length n. */
  readonly scores: readonly Float64Array[];
  /** Empty: robust (HC1). */
  readonly clusters: readonly Factor[];
  readonly fixedEffects: readonly Factor[];
  readonly small_sample: SmallSample;
}

/**
 * The sandwich covariance of the coefficients, K × K row-major: robust, or clustered in one or several ways (Cameron,
 * Gelbach and Miller 2011, equation 2.11).
 *
 * Small samples as fixest: (n − 1)/(n − K)·G/(G − 1) with the smallest G of several, K = regressors + levels of the effects
 * not nested in a cluster − (their number − 1), or regressors + 1 when all are nested; robust: G = n and no effect nested.
 * As ppmlhdfe: G/(G − 1) alone.
 *
 * @throws LeewayError `estimate.too_few_clusters`, `estimate.too_few_rows`
 */
export function sandwich({ bread, scores, clusters, fixedEffects, small_sample }: VcovInput): Float64Array {
  const K = scores.length;
  const n = scores[0]?.length ?? 0;
  const meat = new Float64Array(K * K);
  if (clusters.length === 0) addProducts(meat, scores, 1);
  for (let set = 1; set < 1 << clusters.length; set++) {
    const members = clusters.filter((_, k) => (set & (1 << k)) !== 0);
    const group = members.length === 1 ? members[0] : interactionOf(members.map(({ name }) => name).join("^"), members);
    addProducts(meat, sumsByGroup(scores, group), members.length % 2 === 1 ? 1 : -1);
  }
  const groups = clusters.length === 0 ? n : Math.min(...clusters.map(({ levels }) => levels));
  if (groups < 2) {
    throw new LeewayError(
      "estimate.too_few_clusters",
      `${clusters[0]?.name ?? "the data"}: a single cluster leaves no uncertainty to estimate. Cluster by something with more levels.`,
      { groups },
    );
  }
  let factor = groups / (groups - 1);
  if (small_sample === "fixest") {
    const parameters = K + effectParameters(fixedEffects, clusters);
    if (n <= parameters) {
      throw new LeewayError(
        "estimate.too_few_rows",
        `${n} rows for ${parameters} parameters: standard errors need more rows than parameters. Absorb fewer effects.`,
        { rows: n, parameters },
      );
    }
    factor *= (n - 1) / (n - parameters);
  }
  const covariance = product(product(bread, meat, K), bread, K).map((value) => factor * value);
  for (let k = 0; k < K; k++) {
    if (covariance[k * K + k] >= 0) continue;
    throw new LeewayError(
      "estimate.covariance_not_positive",
      "the multi-way clustered covariance has a negative variance: too few clusters in one of the ways. Cluster one way.",
      { position: k },
      { kind: "numerical" },
    );
  }
  return covariance;
}

function effectParameters(fixedEffects: readonly Factor[], clusters: readonly Factor[]): number {
  if (fixedEffects.length === 0) return 0;
  const free = fixedEffects.filter((effect) => !clusters.some((cluster) => isNested(effect, cluster)));
  if (free.length === 0) return 1;
  return free.reduce((sum, { levels }) => sum + levels, 0) - (free.length - 1);
}

/** Does every level of the effect lie within one cluster? */
function isNested(effect: Factor, cluster: Factor): boolean {
  const of = new Int32Array(effect.levels).fill(-1);
  for (let row = 0; row < effect.codes.length; row++) {
    const level = effect.codes[row];
    if (of[level] < 0) of[level] = cluster.codes[row];
    else if (of[level] !== cluster.codes[row]) return false;
  }
  return true;
}

function sumsByGroup(scores: readonly Float64Array[], { codes, levels }: Factor): readonly Float64Array[] {
  return scores.map((score) => {
    const sums = new Float64Array(levels);
    for (let row = 0; row < codes.length; row++) sums[codes[row]] += score[row];
    return sums;
  });
}

function addProducts(meat: Float64Array, columns: readonly Float64Array[], sign: number): void {
  const K = columns.length;
  for (let a = 0; a < K; a++) {
    for (let b = 0; b < K; b++) {
      let sum = 0;
      for (let row = 0; row < columns[a].length; row++) sum += columns[a][row] * columns[b][row];
      meat[a * K + b] += sign * sum;
    }
  }
}

function product(a: Float64Array, b: Float64Array, K: number): Float64Array {
  const out = new Float64Array(K * K);
  for (let i = 0; i < K; i++) {
    for (let k = 0; k < K; k++) {
      for (let j = 0; j < K; j++) out[i * K + j] += a[i * K + k] * b[k * K + j];
    }
  }
  return out;
}
