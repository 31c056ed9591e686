import { LeewayError } from "../core/errors.ts";
import { factorizeCholesky, solveCholesky } from "../core/numerics/linear_algebra.ts";
import { conjugateGradient } from "./absorb/conjugate_gradient.ts";
import type { LinearSystem } from "./absorb/conjugate_gradient.ts";
import { dot } from "./moments.ts";
import { targetsOf, weighted } from "./poisson_start.ts";
import type { PoissonProblem } from "./poisson_start.ts";

/** One line of the log of a fit. */
export interface IterationRecord {
  readonly iteration: number;
  readonly deviance: number;
  /** Relative change of the deviance by this step. */
  readonly relative_change: number;
  /** Scaled first-order conditions before this step. */
  readonly residual: number;
  /** Iterations of conjugate gradients spent on the step. */
  readonly inner_iterations: number;
  readonly step_halvings: number;
}

/** How far to go, and whom to tell. */
export interface PoissonOptions {
  /** For the relative change of the deviance, the scaled first-order conditions and the change of each coefficient. */
  readonly tolerance: number;
  readonly maxIterations: number;
  readonly onIteration?: (record: IterationRecord) => void;
}

/** What {@link fitPoisson} returns. */
export interface PoissonFit {
  readonly coefficients: Float64Array;
  /** Fitted values by cell. */
  readonly mean: Float64Array;
  readonly deviance: number;
  readonly iterations: number;
  readonly residual: number;
}

/** Steps are halved at most this often. */
const MAX_HALVINGS = 40;
/** No effect moves further than this in one step, in logs: beyond, weights that matter at the end could vanish. */
const LONGEST = 5;
/** First-order conditions, relative to √Σω·y, that cannot be told from rounding. */
const ROUNDING = 1e-14;
/** Share of the gain promised by the quadratic model that a step must deliver. */
const ARMIJO = 1e-4;

/**
 * Poisson pseudo-maximum likelihood with absorbed effects: Newton's method on the likelihood in which the finest effect
 * is concentrated out in closed form.
 *
 * Each step is a step of iteratively reweighted least squares; regressors and kept effects are found together by
 * conjugate gradients, to a tolerance that tightens as the fit converges (Eisenstat and Walker 1996). The coefficient of
 * a regressor does not depend on whether effects were taken out of it before, so that columns partialled out at nearby
 * weights make the coupling weak and the iterations few.
 *
 * @param start fitted values > 0 at present cells, matching the group sums of y, and coefficients that belong to them
 * @throws LeewayError `estimate.not_converged` (numerical)
 */
export function fitPoisson(
  problem: PoissonProblem,
  start: { readonly mean: Float64Array; readonly coefficients: Float64Array },
  { tolerance, maxIterations, onIteration }: PoissonOptions,
): PoissonFit {
  const { absorber, y, x, prior } = problem;
  const size = x.length;
  const { kept, groups } = absorber;
  const targets = targetsOf(problem);
  const scratch = prior === null ? y : absorber.cells();
  const outcomeProducts = Float64Array.from(x, (column) => dot(column, weighted(y, prior, scratch)));
  const scale = Math.sqrt(targets.total);

  let mean = start.mean;
  let trial = absorber.cells();
  const coefficients = start.coefficients.slice();
  const shift = new Float64Array(groups);
  const gradient = new Float64Array(kept + size);
  const step = new Float64Array(kept + size);

  let deviance = devianceOf(problem, mean);
  let fittedTotal = sumWeighted(mean, prior);
  let change = Infinity;
  let lastNorm = Infinity;
  let lastMove = size > 0 ? Infinity : 0;
  let fullStep = false;
  for (let iteration = 0; ; iteration++) {
    const weights = weighted(mean, prior, scratch);
    absorber.weigh(weights);
    const { means, coupling, products } = absorber.reduce(x);
    for (let j = 0; j < kept; j++) gradient[j] = targets.kept[j] - absorber.margins[j];
    for (let k = 0; k < size; k++) {
      const fitted = groups === 0 ? dot(weights, x[k]) : dot(absorber.groupWeights, means[k]);
      gradient[kept + k] = outcomeProducts[k] - fitted;
    }
    const system = borderedSystem(problem, coupling, products);
    system.precondition(gradient, step);
    const norm = Math.sqrt(Math.max(0, dot(gradient, step)));
    const residual = norm / scale;
    const predicted = lastMove * Math.min(1, norm / lastNorm);
    if (fullStep && change <= tolerance && residual <= tolerance && predicted <= tolerance) {
      return { coefficients, mean, deviance, iterations: iteration, residual: Math.max(residual, change) };
    }
    if (norm <= ROUNDING * scale) {
      return { coefficients, mean, deviance, iterations: iteration, residual };
    }
    if (iteration >= maxIterations) throw notConverged(iteration, change, residual);

    const forcing = iteration === 0 ? 0.1 : Math.min(0.1, Math.max(1e-8, 0.5 * (norm / lastNorm) ** 2));
    const outcome = conjugateGradient(system, gradient.slice(), step, {
      energyTolerance: Math.max(forcing * norm, ROUNDING * scale),
      maxIterations: 20_000,
    });
    const promised = dot(gradient, step);
    let length = Math.min(1, LONGEST / largest(step.subarray(0, kept)));
    let gain = -Infinity;
    let halvings = 0;
    let nextTotal = 0;
    for (; ; halvings++) {
      if (halvings > MAX_HALVINGS) throw notConverged(iteration, change, residual);
      const effects = step.subarray(0, kept).map((value) => length * value);
      const steps = step.subarray(kept).map((value) => length * value);
      nextTotal = absorber.advance({
        mean,
        columns: x,
        steps,
        effects,
        prior,
        targets: targets.groups,
        out: trial,
        shift,
      });
      gain = dot(targets.kept, effects) + dot(targets.groups, shift) - (nextTotal - fittedTotal);
      for (let k = 0; k < size; k++) gain += length * step[kept + k] * outcomeProducts[k];
      // Gains near the rounding of the likelihood cannot be told from 0: such steps are the last and are taken.
      if (gain >= ARMIJO * length * promised - 1e-12 * targets.total) break;
      length /= 2;
    }
    for (let k = 0; k < size; k++) coefficients[k] += length * step[kept + k];
    [mean, trial] = [trial, mean === start.mean ? absorber.cells() : mean];
    fittedTotal = nextTotal;
    change = Math.abs(2 * gain) / Math.max(deviance, 1e-8 * targets.total);
    deviance = Math.max(0, deviance - 2 * gain);
    lastNorm = norm;
    lastMove = 0;
    for (let k = 0; k < size; k++) {
      lastMove = Math.max(lastMove, Math.abs(length * step[kept + k]) / Math.max(1e-3, Math.abs(coefficients[k])));
    }
    fullStep = length === 1;
    onIteration?.({
      iteration: iteration + 1,
      deviance,
      relative_change: change,
      residual,
      inner_iterations: outcome.iterations,
      step_halvings: halvings,
    });
  }
}

/** 2·Σ ω·(y·log(y ∕ μ) − (y − μ)), with y·log y = 0 at 0. */
export function devianceOf({ y, prior }: PoissonProblem, mean: Float64Array): number {
  let sum = 0;
  for (let q = 0; q < y.length; q++) {
    const value = y[q];
    const part = value > 0 ? value * Math.log(value / mean[q]) - (value - mean[q]) : mean[q];
    sum += prior === null ? part : prior[q] * part;
  }
  return Math.max(0, 2 * sum);
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let j = 0; j < values.length; j++) most = Math.max(most, Math.abs(values[j]));
  return most;
}

function sumWeighted(values: Float64Array, prior: Float64Array | null): number {
  let sum = 0;
  for (let q = 0; q < values.length; q++) sum += prior === null ? values[q] : prior[q] * values[q];
  return sum;
}

/** [S C; C′ B] of kept effects and regressors, the finest effect eliminated. */
function borderedSystem(
  { absorber, x }: PoissonProblem,
  coupling: readonly Float64Array[],
  products: Float64Array,
): LinearSystem {
  const { kept } = absorber;
  const size = x.length;
  const factor = factorizeCholesky(products, size);
  return {
    dimension: kept + size,
    apply: (v, out) => {
      const effects = v.subarray(0, kept);
      absorber.apply(effects, out.subarray(0, kept));
      for (let k = 0; k < size; k++) {
        const column = coupling[k];
        const own = v[kept + k];
        let sum = 0;
        for (let j = 0; j < kept; j++) {
          out[j] += own * column[j];
          sum += column[j] * v[j];
        }
        for (let l = 0; l < size; l++) sum += products[k * size + l] * v[kept + l];
        out[kept + k] = sum;
      }
    },
    precondition: (r, out) => {
      absorber.precondition(r.subarray(0, kept), out.subarray(0, kept));
      if (size > 0) out.set(solveCholesky(factor, size, r.subarray(kept)), kept);
    },
  };
}

function notConverged(iterations: number, change: number, residual: number): LeewayError {
  return new LeewayError(
    "estimate.not_converged",
    `the estimation did not converge in ${iterations} iterations (relative change of the deviance ${change.toExponential(1)}, first-order conditions ${residual.toExponential(1)}). Look for regressors that hardly vary or predict zeros perfectly, rescale extreme ones, or allow more iterations.`,
    { iterations, relative_change: change, residual },
    { kind: "numerical" },
  );
}
