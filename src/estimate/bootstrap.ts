import { quantile } from "../core/numerics/quantile.ts";
import { LeewayError } from "../core/errors.ts";
import { drawHere } from "./draws.ts";
import type { Drawn, Draws } from "./draws.ts";
import type { Fit } from "./fit.ts";
import type { Multiplier } from "./multipliers.ts";
import { module, prepare } from "./refit_task.ts";
import type { RefitShared } from "./refit_task.ts";
import type { Bootstrap } from "./result.ts";
import { scoreDraws } from "./score_draws.ts";

/** How to bootstrap by refits. */
export interface RefitOptions {
  /** At least 2. */
  readonly draws: number;
  /** Default 1. */
  readonly seed?: number;
  /** Weights of the clusters; default `exponential`. */
  readonly kind?: Multiplier;
}

/** How to bootstrap. */
export interface BootstrapOptions extends Omit<RefitOptions, "kind"> {
  /** `exponential` (default) and `poisson` refit with random weights by cluster; `score` perturbs scores without refitting. */
  readonly kind?: Multiplier | "score";
  /** Called after each draw. */
  readonly progress?: (done: number) => void;
}

/**
 * Bootstraps the coefficients of a fit by its clusters (rows without any): standard errors and percentile intervals.
 *
 * `score` is the wild score bootstrap, β + A⁻¹·Σ_g w_g·s_g with w of mean 0 and variance 1 (Kline and Santos 2012).
 *
 * @throws LeewayError `estimate.bad_draws`, `estimate.bootstrap_unsupported` for `score` with several cluster variables,
 * `estimate.bootstrap_failed` (numerical) when more than a tenth of the draws have no fit with all coefficients
 */
export function bootstrap(fit: Fit, options: BootstrapOptions): Bootstrap {
  const { draws, seed = 1, kind = "exponential", progress } = options;
  if (kind !== "score") return drawHere(refitDraws(fit, { draws, seed, kind }), progress);
  const jobs = jobsOf(draws);
  const finish = (drawn: readonly Drawn[]): Bootstrap => spreadOf(fit, { seed, kind }, drawn);
  return drawHere({ prepare: () => scoreDraws(fit, seed), shared: null, jobs, finish }, progress);
}

/**
 * The draws of {@link bootstrap} that refit, to be made in any thread.
 *
 * @throws LeewayError `estimate.bad_draws`; `finish` throws `estimate.bootstrap_failed`
 */
export function refitDraws(
  fit: Fit,
  { draws, seed = 1, kind = "exponential" }: RefitOptions,
): Draws<RefitShared, Bootstrap> {
  const { family, small_sample, formula, coefficients } = fit.result;
  return {
    module,
    prepare,
    shared: {
      design: {
        ...fit.design,
        names: coefficients.map(({ name }) => name),
        x: fit.kept.map((k) => fit.design.x[k]),
        dropped: [],
      },
      fit: { formula, family, small_sample },
      seed,
      kind,
    },
    jobs: jobsOf(draws),
    seconds_each: fit.result.seconds,
    finish: (drawn) => spreadOf(fit, { seed, kind }, drawn),
  };
}

function jobsOf(draws: number): readonly number[] {
  if (Number.isInteger(draws) && draws >= 2) return Array.from({ length: draws }, (_, draw) => draw);
  throw new LeewayError("estimate.bad_draws", `a bootstrap takes a whole number of at least 2 draws, not ${draws}.`, {
    draws,
  });
}

function spreadOf(fit: Fit, { seed, kind }: Pick<Bootstrap, "seed" | "kind">, all: readonly Drawn[]): Bootstrap {
  const draws = all.length;
  const drawn = all.filter((one) => one !== null);
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
