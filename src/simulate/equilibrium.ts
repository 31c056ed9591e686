import { LeewayError } from "../core/errors.ts";
import { AndersonAccelerator } from "../core/numerics/anderson.ts";
import type { Equations } from "./equations.ts";
import { requireEquilibrium } from "./existence.ts";

/** How the solver proceeds. */
export interface SolveOptions {
  /** Largest residual accepted, > 0; default 1e-8. */
  readonly tolerance?: number;
  /** Most passes before giving up; default 2,000. */
  readonly maxPasses?: number;
  /** State to start from (a previous solution's `state`); default the baseline. */
  readonly start?: Float64Array;
  /** Differences that the acceleration remembers; default 8. */
  readonly memory?: number;
}

/** An equilibrium; the arrays of `equations` hold its results until the next solve. */
export interface Solution {
  readonly equations: Equations;
  /** (ln ŵ, ln P̂, X′/scale), a fresh array: a warm start for the next solve. */
  readonly state: Float64Array;
  readonly converged: true;
  /** Passes over prices and expenditures. */
  readonly iterations: number;
  /** Largest of |excess demand|/VA, |Δ ln P̂| and relative |ΔX′| in the last pass. */
  readonly residual: number;
}

const defaultTolerance = 1e-8;
const defaultMaxPasses = 2000;
const defaultMemory = 10;
const fullStep = 1;
const smallestStep = fullStep / 32;

/**
 * Solves the equations by Anderson acceleration of the whole state (wages, prices and expenditures at once).
 *
 * Safeguards: when the residual exceeds `growth` times the best so far, or stops being finite, the memory is dropped, the
 * best state taken up again and the wage step halved.
 *
 * @throws LeewayError `simulate.no_supplier`, `simulate.isolated_country` before solving; `simulate.not_converged` after
 * (all numerical), with the residual and the cell where it is largest
 */
export function solveEquilibrium(equations: Equations, options: SolveOptions = {}): Solution {
  requireEquilibrium(equations);
  const tolerance = options.tolerance ?? defaultTolerance;
  const maxPasses = options.maxPasses ?? defaultMaxPasses;
  const state = options.start === undefined ? equations.baseline() : options.start.slice();
  const image = new Float64Array(equations.dimension);
  const best = state.slice();
  const accelerator = new AndersonAccelerator(equations.dimension, options.memory ?? defaultMemory);
  let step = fullStep;
  let bestResidual = Infinity;
  let sinceBest = 0;
  let residual = Infinity;
  let passes = 0;
  while (passes < maxPasses) {
    equations.pass(state, image, step);
    passes += 1;
    residual = residualOf(equations, state, image);
    if (residual <= tolerance) return { equations, state, converged: true, iterations: passes, residual };
    if (residual < bestResidual) {
      bestResidual = residual;
      best.set(state);
      sinceBest = 0;
    } else {
      sinceBest += 1;
    }
    const lost = !(residual < Infinity) || residual > growth * bestResidual || sinceBest >= patience;
    if (lost && step > smallestStep) {
      step /= 2;
      sinceBest = 0;
      accelerator.restart();
      state.set(best);
      equations.pass(state, image, step);
      passes += 1;
      bestResidual = Infinity;
    }
    accelerator.next(state, image, state);
    keepPositive(equations, state);
  }
  throw notConverged(equations, bestResidual, passes, tolerance);
}

/** Growth of the residual over the best, and passes without a better one, after which the memory is dropped. */
const growth = 1e3;
const patience = 60;

/** Expenditure must not go negative on the way; where negative final demand makes it so in the baseline it may stay. */
function keepPositive(equations: Equations, state: Float64Array): void {
  const { N, J } = equations;
  const { expenditure } = equations.economy;
  for (let cell = 0; cell < N * J; cell++) {
    const at = N + N * J + cell;
    if (state[at] < 0 && expenditure[cell] >= 0) state[at] = 0;
  }
}

function residualOf(equations: Equations, state: Float64Array, image: Float64Array): number {
  const { N, J, excessDemand } = equations;
  let largest = 0;
  for (let n = 0; n < N; n++) largest = worse(largest, Math.abs(excessDemand[n]));
  const prices = N + N * J;
  for (let at = N; at < prices; at++) largest = worse(largest, Math.abs(image[at] - state[at]));
  for (let at = prices; at < equations.dimension; at++) {
    const change = Math.abs(image[at] - state[at]);
    if (change > 0) largest = worse(largest, change / Math.max(Math.abs(image[at]), smallestExpenditure));
  }
  return largest;
}

/** Spending below this fraction of a country's mean per sector is compared in absolute terms. */
const smallestExpenditure = 1e-6;

/** The larger of two residuals; NaN wins, so that a broken pass is never taken for a good one. */
function worse(a: number, b: number): number {
  return b <= a ? a : Number.isNaN(b) ? Infinity : b;
}

function notConverged(equations: Equations, residual: number, passes: number, tolerance: number): LeewayError {
  const { economy, excessDemand } = equations;
  let worst = 0;
  for (let n = 1; n < excessDemand.length; n++) {
    if (Math.abs(excessDemand[n]) > Math.abs(excessDemand[worst])) worst = n;
  }
  return new LeewayError(
    "simulate.not_converged",
    `no equilibrium found: after ${passes} passes the residual is ${residual.toExponential(1)} (tolerance ${tolerance}); ` +
      `excess demand is largest in ${economy.countries[worst]}. Try another trade_balance (balanced) or a smaller shock.`,
    { residual, iterations: passes, tolerance, country: economy.countries[worst] },
    { kind: "numerical" },
  );
}
