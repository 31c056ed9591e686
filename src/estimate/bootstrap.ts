import { factorizeCholesky, solveCholesky } from "../core/numerics/linear_algebra.ts";
import { quantile } from "../core/numerics/quantile.ts";
import { createRandom } from "../core/random.ts";
import type { Random } from "../core/random.ts";
import { LeewayError } from "../core/errors.ts";
import type { Design } from "./design.ts";
import { fit as fitDesign } from "./fit.ts";
import type { Fit } from "./fit.ts";
import { reweighted } from "./multipliers.ts";
import type { Multiplier } from "./multipliers.ts";
import type { Bootstrap } from "./result.ts";

/** How to bootstrap. */
export interface BootstrapOptions {
  /** At least 2. */
  readonly draws: number;
  /** Default 1. */
  readonly seed?: number;
  /** `exponential` (default) and `poisson` refit with random weights by cluster; `score` perturbs scores without refitting. */
  readonly kind?: Multiplier | "score";
  /** Called after each draw. */
  readonly progress?: (done: number) => void;
}

/** Below this many clusters Webb's six points take the place of Rademacher's two, which would repeat themselves. */
const FEW_CLUSTERS = 12;

/**
 * Bootstraps the coefficients of a fit by its clusters (rows without any): standard errors and percentile intervals.
 *
 * `score` is the wild score bootstrap, β + A⁻¹·Σ_g w_g·s_g with w of mean 0 and variance 1 (Kline and Santos 2012).
 *
 * @throws LeewayError `estimate.bad_draws`, `estimate.bootstrap_unsupported` for `score` with several cluster variables,
 * `estimate.bootstrap_failed` (numerical) when more than a tenth of the draws have no fit with all coefficients
 */
export function bootstrap(fit: Fit, options: BootstrapOptions): Bootstrap {
  const { draws, seed = 1, kind = "exponential" } = options;
  if (!(Number.isInteger(draws) && draws >= 2)) {
    throw new LeewayError("estimate.bad_draws", `a bootstrap takes a whole number of at least 2 draws, not ${draws}.`, {
      draws,
    });
  }
  const random = createRandom(seed);
  const next = kind === "score" ? scoreDraws(fit, random) : refits(fit, random, kind);
  const drawn: (readonly number[])[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const coefficients = next();
    if (coefficients !== null) drawn.push(coefficients);
    options.progress?.(draw + 1);
  }
  const failed = draws - drawn.length;
  if (failed > draws / 10 || drawn.length < 2) {
    throw new LeewayError(
      "estimate.bootstrap_failed",
      `${failed} of ${draws} draws have no fit with all coefficients: some rest on too few clusters. Bootstrap by finer clusters, or with exponential weights.`,
      { failed, draws },
      { kind: "numerical" },
    );
  }
  const means = fit.result.coefficients.map((_, k) => mean(drawn.map((one) => one[k])));
  const vcov = means.map((own, k) =>
    means.map(
      (other, l) => drawn.reduce((sum, one) => sum + (one[k] - own) * (one[l] - other), 0) / (drawn.length - 1),
    ),
  );
  return {
    kind,
    draws,
    failed,
    seed,
    clusters: fit.result.clusters.map(({ name }) => name),
    coefficients: fit.result.coefficients.map(({ name, estimate }, k) => {
      const values = drawn.map((one) => one[k]).sort((a, b) => a - b);
      return {
        name,
        estimate,
        std_error: Math.sqrt(vcov[k][k]),
        ci_low: quantile(values, 0.025),
        ci_high: quantile(values, 0.975),
      };
    }),
    vcov,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Coefficients of one draw; null where it has no fit with all of them. */
type Draw = () => readonly number[] | null;

function refits(fit: Fit, random: Random, kind: Multiplier): Draw {
  const { family, small_sample, coefficients } = fit.result;
  const design: Design = {
    ...fit.design,
    names: coefficients.map(({ name }) => name),
    x: fit.kept.map((k) => fit.design.x[k]),
    dropped: [],
  };
  return () => {
    const weighted = reweighted(design, random, kind);
    try {
      const { result } = fitDesign(weighted, { formula: fit.result.formula, family, small_sample });
      return result.coefficients.length < coefficients.length
        ? null
        : result.coefficients.map(({ estimate }) => estimate);
    } catch (error) {
      if (error instanceof LeewayError) return null;
      throw error;
    }
  };
}

function scoreDraws(fit: Fit, random: Random): Draw {
  const { design, fitted, result } = fit;
  if (design.clusters.length > 1) {
    throw new LeewayError(
      "estimate.bootstrap_unsupported",
      "the score bootstrap takes one cluster variable. Use exponential or poisson weights with several.",
    );
  }
  const x = fit.partialled();
  const size = x.length;
  const cluster = design.clusters.at(0);
  const groups = cluster?.levels ?? fitted.length;
  const scores = new Float64Array(groups * size);
  const products = new Float64Array(size * size);
  for (let row = 0; row < fitted.length; row++) {
    const weight = design.weights?.[row] ?? 1;
    const group = cluster?.codes[row] ?? row;
    for (let k = 0; k < size; k++) {
      scores[group * size + k] += weight * x[k][row] * (design.y[row] - fitted[row]);
      const curvature = weight * (result.family === "poisson" ? fitted[row] : 1) * x[k][row];
      for (let l = 0; l < size; l++) products[k * size + l] += curvature * x[l][row];
    }
  }
  const factor = factorizeCholesky(products, size);
  const draw = groups < FEW_CLUSTERS ? () => webbDraw(random) : () => (random.uniform() < 0.5 ? -1 : 1);
  return () => {
    const total = new Float64Array(size);
    for (let group = 0; group < groups; group++) {
      const weight = draw();
      for (let k = 0; k < size; k++) total[k] += weight * scores[group * size + k];
    }
    const step = solveCholesky(factor, size, total);
    return result.coefficients.map(({ estimate }, k) => estimate + step[k]);
  };
}

/** ±√(1∕2), ±1, ±√(3∕2), each as likely (Webb 2023). */
function webbDraw(random: Random): number {
  const side = random.uniform() < 0.5 ? -1 : 1;
  return side * Math.sqrt((1 + random.integer(3)) / 2);
}
