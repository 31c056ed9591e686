import { LeewayError } from "../core/errors.ts";
import { factorizeCholesky, solveCholesky } from "../core/numerics/linear_algebra.ts";
import { Absorber } from "./absorb.ts";
import type { Design, Dropped } from "./design.ts";
import { cleanDesign, weightedProduct } from "./drops.ts";
import { logFactorial, twoSidedP } from "./normal.ts";
import type { EstimateResult, SmallSample } from "./result.ts";
import { sandwich } from "./vcov.ts";

/** How a design is fitted. */
export interface FitOptions {
  /** Text of the formula, for the result. */
  readonly formula: string;
  /** Default `poisson`. */
  readonly family?: "poisson" | "gaussian";
  /** Default `fixest`. */
  readonly small_sample?: SmallSample;
  /** Default `keep`. */
  readonly singletons?: "keep" | "drop";
  /** Called with each line of the iteration log. */
  readonly log?: (line: string) => void;
}

/** A fit: the result as shown, and what further steps need. */
export interface Fit {
  readonly result: EstimateResult;
  /** Everything left out, from reading to fitting. */
  readonly dropped: readonly Dropped[];
  /** The design with the rows that were used. */
  readonly design: Design;
  /** Positions of these rows in the design given, ascending. */
  readonly used: Int32Array;
  /** μ of these rows (Poisson, > 0) or the fitted outcome. */
  readonly fitted: Float64Array;
  /** In the order of the design's regressors; 0 for one that was left out. */
  readonly coefficients: Float64Array;
}

const undecidedSeparation =
  "the search for rows that zeros separate ended without a verdict: look at coefficients and errors that are very large";
const mostIterations = 200;
const devianceTolerance = 1e-11;
/** Effects are absorbed loosely while the fit is far off, to this in the end. */
const absorbTolerance = 1e-10;
const loosestAbsorption = 1e-4;
/** Relative change of the deviance from which on effects are absorbed to the end. */
const nearlySettled = 1e-6;
const collinearTolerance = 1e-6;

/**
 * Fits a design: PPML by iteratively reweighted least squares with absorbed effects (Correia, Guimarães and Zylkin 2020,
 * Stata Journal 20(1), section 2), or weighted least squares with absorbed effects.
 *
 * @throws LeewayError `estimate.no_rows`, `estimate.negative_outcome`, `estimate.no_variation`, `estimate.not_converged` (numerical)
 */
export function fit(given: Design, options: FitOptions): Fit {
  const started = performance.now();
  const family = options.family ?? "poisson";
  const poisson = family === "poisson";
  if (poisson) requireNonNegative(given);
  requireRows(given.y.length, given.outcome);
  const { design, used, dropped, separation_settled } = cleanDesign(given, {
    poisson,
    singletons: options.singletons ?? "keep",
  });
  requireRows(design.y.length, given.outcome);
  const { y, offset } = design;
  const n = y.length;
  const weights = design.weights ?? new Float64Array(n).fill(1);
  const link = offset ?? new Float64Array(n);
  const mean =
    weightedProduct(y, weights, new Float64Array(n).fill(1)) / weights.reduce((sum, value) => sum + value, 0);
  if (poisson && !(mean > 0)) {
    throw new LeewayError(
      "estimate.no_variation",
      `${design.outcome} is 0 in every row; there is nothing to explain.`,
      {
        outcome: design.outcome,
      },
    );
  }

  let mu = poisson ? y.map((value) => (value + mean) / 2) : y.slice();
  let eta = poisson ? mu.map(Math.log) : y.slice();
  const irls = new Float64Array(n);
  const working = new Float64Array(n);
  const setWorking = (): void => {
    for (let row = 0; row < n; row++) {
      irls[row] = poisson ? weights[row] * mu[row] : weights[row];
      working[row] = poisson ? eta[row] - link[row] + (y[row] - mu[row]) / mu[row] : y[row] - link[row];
    }
  };
  setWorking();
  const absorber = new Absorber(design.fixedEffects, irls);
  const kept = independentColumns(design, absorber, irls);
  const left = design.names.flatMap((name, k) => (kept.includes(k) ? [] : [columnDrop(name, design, k)]));
  let within = poisson ? loosestAbsorption : absorbTolerance;
  let step = solveStep(design, kept, absorber, irls, working, within);
  let deviance = Infinity;
  let iterations = 0;
  let residual = Infinity;
  for (;;) {
    iterations += 1;
    const trial = working.map((value, row) => value - step.residual[row] + link[row]);
    if (!poisson) {
      eta = trial;
      mu = trial;
      residual = 0;
      deviance = weightedProduct(step.residual, step.residual, weights);
      break;
    }
    let next = trial;
    let nextDeviance = poissonDeviance(y, next, weights);
    for (let halving = 0; halving < 30 && !(nextDeviance <= deviance * (1 + 1e-9)); halving++) {
      next = next.map((value, row) => (value + eta[row]) / 2);
      nextDeviance = poissonDeviance(y, next, weights);
    }
    residual = Math.abs(deviance - nextDeviance) / (0.1 + Math.abs(nextDeviance));
    eta = next;
    mu = eta.map(Math.exp);
    deviance = nextDeviance;
    options.log?.(
      `iteration ${String(iterations).padStart(3)}: deviance ${deviance.toExponential(10)}, change ${residual.toExponential(1)}, sweeps ${absorber.sweeps}`,
    );
    setWorking();
    absorber.setWeights(irls);
    const settled = residual < devianceTolerance && within === absorbTolerance;
    within = residual < nearlySettled ? absorbTolerance : Math.min(within, Math.max(absorbTolerance, residual / 100));
    step = solveStep(design, kept, absorber, irls, working, settled ? absorbTolerance : within);
    if (settled) break;
    if (iterations >= mostIterations || !Number.isFinite(deviance)) {
      throw new LeewayError(
        "estimate.not_converged",
        `PPML did not converge: after ${iterations} iterations the deviance still changes by ${residual.toExponential(1)}. ` +
          "Rescale the outcome or look for regressors that explain zeros alone.",
        { iterations, residual },
        { kind: "numerical" },
      );
    }
  }

  const scores = step.columns.map((column) =>
    column.map((value, row) => value * weights[row] * (poisson ? y[row] - mu[row] : step.residual[row])),
  );
  const covariance =
    kept.length === 0
      ? new Float64Array(0)
      : sandwich({
          bread: inverse(step.normal, kept.length),
          scores,
          clusters: design.clusters,
          fixedEffects: design.fixedEffects,
          small_sample: options.small_sample ?? "fixest",
        });
  const coefficients = new Float64Array(design.names.length);
  for (const [k, position] of kept.entries()) coefficients[position] = step.coefficients[k];
  const all = [...design.dropped, ...dropped, ...left];
  const { logLikelihood, pseudoR2 } = poisson
    ? poissonLikelihood(y, mu, weights, mean)
    : gaussianLikelihood(y, weights, mean, deviance);
  const K = kept.length;
  return {
    result: {
      formula: options.formula,
      family,
      outcome: design.outcome,
      n_obs: n,
      dropped: all.map(({ reason, rows, what }) => ({ reason, rows, ...(what === undefined ? {} : { what }) })),
      coefficients: kept.map((position, k) =>
        coefficientOf(design.names[position], step.coefficients[k], Math.sqrt(covariance[k * K + k])),
      ),
      vcov: kept.map((_, k) => Array.from(covariance.subarray(k * K, (k + 1) * K))),
      vcov_type:
        design.clusters.length === 0 ? "HC1" : `cluster: ${design.clusters.map(({ name }) => name).join(" + ")}`,
      clusters: design.clusters.map(({ name, levels }) => ({ name, levels })),
      small_sample: options.small_sample ?? "fixest",
      fixed_effects: design.fixedEffects.map(({ name, levels }) => ({ name, levels })),
      deviance,
      log_likelihood: logLikelihood,
      pseudo_r2: pseudoR2,
      iterations,
      converged: true,
      residual,
      ...(separation_settled ? {} : { warnings: [undecidedSeparation] }),
      seconds: (performance.now() - started) / 1000,
    },
    dropped: all,
    design,
    used,
    fitted: mu,
    coefficients,
  };
}

function requireNonNegative({ y, outcome, rows }: Design): void {
  const row = y.findIndex((value) => value < 0);
  if (row < 0) return;
  throw new LeewayError(
    "estimate.negative_outcome",
    `${outcome} is ${y[row]} in row ${rows[row] + 1}; PPML needs values of 0 or more. Use family gaussian or correct the data.`,
    { row: rows[row], value: y[row] },
  );
}

function requireRows(rows: number, outcome: string): void {
  if (rows > 0) return;
  throw new LeewayError(
    "estimate.no_rows",
    `no row is left to explain ${outcome}: all were dropped. See what was dropped and why, and loosen the formula.`,
    { outcome },
  );
}

interface Step {
  /** Regressors less the effects, in the order kept. */
  readonly columns: readonly Float64Array[];
  /** X̃′WX̃. */
  readonly normal: Float64Array;
  readonly coefficients: Float64Array;
  /** Of the working outcome, after effects and regressors. */
  readonly residual: Float64Array;
}

/** Weighted least squares of the working outcome on the kept regressors and the effects. */
function solveStep(
  design: Design,
  kept: readonly number[],
  absorber: Absorber,
  weights: Float64Array,
  working: Float64Array,
  tolerance: number,
): Step {
  const columns = kept.map((k) => absorber.residual(design.x[k], tolerance));
  const outcome = absorber.residual(working, tolerance);
  const K = kept.length;
  const normal = new Float64Array(K * K);
  const right = new Float64Array(K);
  for (let a = 0; a < K; a++) {
    right[a] = weightedProduct(columns[a], outcome, weights);
    for (let b = 0; b < K; b++) normal[a * K + b] = weightedProduct(columns[a], columns[b], weights);
  }
  const coefficients = K === 0 ? right : solveCholesky(factorizeCholesky(normal, K), K, right);
  for (let k = 0; k < K; k++) {
    for (let row = 0; row < outcome.length; row++) outcome[row] -= coefficients[k] * columns[k][row];
  }
  return { columns, normal, coefficients, residual: outcome };
}

/** Positions of the regressors that neither the effects nor the regressors before them explain. */
function independentColumns(design: Design, absorber: Absorber, weights: Float64Array): readonly number[] {
  const kept: number[] = [];
  const basis: Float64Array[] = [];
  for (const [k, column] of design.x.entries()) {
    const left = absorber.residual(column, absorbTolerance);
    for (const one of basis) {
      const product = weightedProduct(one, left, weights);
      for (let row = 0; row < left.length; row++) left[row] -= product * one[row];
    }
    const length = Math.sqrt(weightedProduct(left, left, weights));
    if (!(length > collinearTolerance * Math.sqrt(weightedProduct(column, column, weights)))) continue;
    kept.push(k);
    basis.push(left.map((value) => value / length));
  }
  return kept;
}

function columnDrop(name: string, design: Design, k: number): Dropped {
  const ones = new Float64Array(design.y.length).fill(1);
  const left = new Absorber(design.fixedEffects, ones).residual(design.x[k], absorbTolerance);
  const absorbed =
    weightedProduct(left, left, ones) <= collinearTolerance ** 2 * weightedProduct(design.x[k], design.x[k], ones);
  return { reason: absorbed ? "absorbed" : "collinear", rows: 0, what: name };
}

function inverse(matrix: Float64Array, K: number): Float64Array {
  const factor = factorizeCholesky(matrix, K);
  const out = new Float64Array(K * K);
  for (let column = 0; column < K; column++) {
    const unit = new Float64Array(K);
    unit[column] = 1;
    const solved = solveCholesky(factor, K, unit);
    for (let row = 0; row < K; row++) out[row * K + column] = solved[row];
  }
  return out;
}

/** 97.5 % quantile of the standard normal distribution. */
const normalQuantile = 1.959963984540054;

function coefficientOf(name: string, estimate: number, std_error: number): EstimateResult["coefficients"][number] {
  const z_value = estimate / std_error;
  return {
    name,
    estimate,
    std_error,
    z_value,
    p_value: twoSidedP(z_value),
    ci_low: estimate - normalQuantile * std_error,
    ci_high: estimate + normalQuantile * std_error,
  };
}

function poissonDeviance(y: Float64Array, eta: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < y.length; row++) {
    const gap = Math.exp(eta[row]) - y[row];
    sum += weights[row] * (y[row] > 0 ? y[row] * (Math.log(y[row]) - eta[row]) + gap : gap);
  }
  return 2 * sum;
}

function poissonLikelihood(
  y: Float64Array,
  mu: Float64Array,
  weights: Float64Array,
  mean: number,
): { readonly logLikelihood: number; readonly pseudoR2: number } {
  let fitted = 0;
  let constant = 0;
  for (let row = 0; row < y.length; row++) {
    const ways = logFactorial(y[row]);
    fitted += weights[row] * ((y[row] > 0 ? y[row] * Math.log(mu[row]) : 0) - mu[row] - ways);
    constant += weights[row] * (y[row] * Math.log(mean) - mean - ways);
  }
  return { logLikelihood: fitted, pseudoR2: 1 - fitted / constant };
}

function gaussianLikelihood(
  y: Float64Array,
  weights: Float64Array,
  mean: number,
  squares: number,
): { readonly logLikelihood: number; readonly pseudoR2: number } {
  const n = y.length;
  let total = 0;
  for (let row = 0; row < n; row++) total += weights[row] * (y[row] - mean) ** 2;
  const logLikelihood = (-n / 2) * (Math.log((2 * Math.PI * squares) / n) + 1);
  return { logLikelihood, pseudoR2: 1 - squares / total };
}
