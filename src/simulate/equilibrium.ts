import { LeewayError } from "../core/errors.ts";
import { AndersonAccelerator } from "../core/numerics/anderson.ts";
import { newtonKrylov } from "../core/numerics/newton_krylov.ts";
import type { Equations } from "./equations.ts";
import { requireEquilibrium } from "./existence.ts";

/** How the solver proceeds. */
export interface SolveOptions {
  /** Largest residual accepted, > 0; default 1e-8. */
  readonly tolerance?: number;
  /** Most passes of the accelerated iteration before the fallbacks; default 300. */
  readonly maxPasses?: number;
  /** State to start from (a previous solution's `state`); default the baseline. */
  readonly start?: Float64Array;
  /** Differences that the acceleration remembers; default 10. */
  readonly memory?: number;
  /** The equations under the part t ∈ (0, 1) of the shock: lets the solver follow the equilibrium from the baseline. */
  readonly path?: (t: number) => Equations;
  /** Methods tried, in this order; default all. */
  readonly methods?: readonly SolutionMethod[];
}

/**
 * How an equilibrium was found: the accelerated iteration, Newton's method, or by following it from the baseline as the
 * shock grows.
 */
export type SolutionMethod = "anderson" | "newton" | "homotopy";

const solutionMethods: readonly SolutionMethod[] = ["anderson", "newton", "homotopy"];

/** An equilibrium; the arrays of `equations` hold its results until the next solve. */
export interface Solution {
  readonly equations: Equations;
  /** (ln ŵ, ln P̂, X′/scale), a fresh array: a warm start for the next solve. */
  readonly state: Float64Array;
  readonly converged: true;
  readonly method: SolutionMethod;
  /** Passes over prices and expenditures, of all methods tried. */
  readonly iterations: number;
  /** Largest of |excess demand|/VA, |Δ ln P̂| and relative |ΔX′| in the last pass. */
  readonly residual: number;
}

const defaultTolerance = 1e-8;
const defaultMaxPasses = 300;
const defaultMemory = 10;

/**
 * Solves the equations: by Anderson acceleration of the whole state (wages, prices and expenditures at once), and where
 * that stalls by Newton's method from the best state so far, and then by homotopy, the shock growing in steps from none.
 *
 * @throws LeewayError `simulate.no_supplier`, `simulate.no_buyer`, `simulate.isolated_country` before solving;
 * `simulate.not_converged` after (all numerical), with the residual, the country where it is largest and, where the shock
 * could be followed, the part of it up to which an equilibrium was found
 */
export function solveEquilibrium(equations: Equations, options: SolveOptions = {}): Solution {
  requireEquilibrium(equations);
  const tolerance = options.tolerance ?? defaultTolerance;
  const methods = options.methods ?? solutionMethods;
  const state = options.start === undefined ? equations.baseline() : options.start.slice();
  let passes = 0;
  let residual = Infinity;
  let reached: number | null = null;
  for (const method of methods) {
    let attempt: Attempt;
    if (method === "anderson") attempt = accelerate(equations, state, tolerance, options);
    else if (method === "newton") attempt = newton(equations, state, tolerance);
    else if (options.path === undefined) continue;
    else {
      const followed = follow(equations, options.path, state, tolerance, options);
      attempt = followed;
      reached = followed.reached;
    }
    passes += attempt.passes;
    if (attempt.found) {
      return { equations, state, converged: true, method, iterations: passes, residual: attempt.residual };
    }
    residual = Math.min(residual, attempt.residual);
  }
  throw notConverged(equations, residual, passes, tolerance, reached);
}

/** What a method came to: `state` holds its best state, `equations` the pass at it where it succeeded. */
interface Attempt {
  readonly found: boolean;
  /** The last residual where found, else the lowest. */
  readonly residual: number;
  readonly passes: number;
}

const fullStep = 1;
const smallestStep = fullStep / 32;

/**
 * Anderson acceleration. When the residual exceeds `growth` times the best so far, stops being finite or does not improve
 * for `patience` passes, the memory is dropped, the best state taken up again and the wage step halved.
 */
function accelerate(equations: Equations, state: Float64Array, tolerance: number, options: SolveOptions): Attempt {
  const maxPasses = options.maxPasses ?? defaultMaxPasses;
  const image = new Float64Array(equations.dimension);
  const best = state.slice();
  const accelerator = new AndersonAccelerator(equations.dimension, options.memory ?? defaultMemory);
  let step = fullStep;
  let bestResidual = Infinity;
  let lowest = Infinity;
  let sinceBest = 0;
  let passes = 0;
  while (passes < maxPasses) {
    equations.pass(state, image, step);
    passes += 1;
    const residual = residualOf(equations, state, image);
    if (isEquilibrium(equations, residual, tolerance)) return { found: true, residual, passes };
    if (residual < bestResidual) {
      bestResidual = residual;
      lowest = Math.min(lowest, residual);
      best.set(state);
      sinceBest = 0;
    } else {
      sinceBest += 1;
    }
    const lost = !(residual < Infinity) || residual > growth * bestResidual || sinceBest >= patience;
    if (lost) {
      if (step <= smallestStep) break;
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
  state.set(best);
  return { found: false, residual: lowest, passes };
}

/** Growth of the residual over the best, and passes without a better one, after which the memory is dropped. */
const growth = 1e3;
const patience = 60;

const newtonSteps = 12;

function newton(equations: Equations, state: Float64Array, tolerance: number): Attempt {
  let residual = Infinity;
  const { accepted, evaluations } = newtonKrylov((from, to) => equations.pass(from, to, fullStep), state, {
    maxSteps: newtonSteps,
    project: (trial) => keepPositive(equations, trial),
    accept: (at, image) => {
      residual = residualOf(equations, at, image);
      return isEquilibrium(equations, residual, tolerance);
    },
  });
  return { found: accepted, residual, passes: evaluations };
}

const firstPart = 1 / 8;
const smallestPart = 1 / 256;

/** Follows the equilibrium from the baseline as the shock grows, each solution the start of the next. */
function follow(
  equations: Equations,
  path: (t: number) => Equations,
  state: Float64Array,
  tolerance: number,
  options: SolveOptions,
): Attempt & { readonly reached: number } {
  const reachedState = equations.baseline();
  let reached = 0;
  let part = firstPart;
  let passes = 0;
  let residual = Infinity;
  while (part >= smallestPart) {
    const t = Math.min(1, reached + part);
    const there = t === 1 ? equations : path(t);
    state.set(reachedState);
    const onTheWay = t === 1 ? tolerance : Math.max(tolerance, 1e-7);
    let attempt = accelerate(there, state, onTheWay, { ...options, maxPasses: 200 });
    passes += attempt.passes;
    if (!attempt.found) {
      attempt = newton(there, state, onTheWay);
      passes += attempt.passes;
    }
    if (t === 1) residual = Math.min(residual, attempt.residual);
    if (!attempt.found) {
      part /= 2;
      continue;
    }
    if (t === 1) return { found: true, residual: attempt.residual, passes, reached: 1 };
    reached = t;
    reachedState.set(state);
    part *= 2;
  }
  return { found: false, residual, passes, reached };
}

/** A rest point at which every country has an income to spend: with fixed imbalances the equations alone allow debts beyond it. */
function isEquilibrium({ income }: Equations, residual: number, tolerance: number): boolean {
  return residual <= tolerance && income.every((value) => value > 0);
}

/** Expenditure must not go negative on the way; where negative final demand makes it so in the baseline it may stay. */
function keepPositive(equations: Equations, state: Float64Array): void {
  const { expenditure } = equations.economy;
  const from = equations.dimension - expenditure.length;
  for (let cell = 0; cell < expenditure.length; cell++) {
    if (state[from + cell] < 0 && expenditure[cell] >= 0) state[from + cell] = 0;
  }
}

/**
 * The residual of a pass: the largest of |excess demand|/VA, |Δ ln P̂| and relative |ΔX′|; Infinity where it is not finite.
 *
 * @param state what the pass started from
 * @param image what it gave
 */
function residualOf({ N, J, excessDemand, dimension }: Equations, state: Float64Array, image: Float64Array): number {
  let largest = 0;
  for (let n = 0; n < N; n++) largest = worse(largest, Math.abs(excessDemand[n]));
  const prices = N + N * J;
  for (let at = N; at < prices; at++) largest = worse(largest, Math.abs(image[at] - state[at]));
  for (let at = prices; at < dimension; at++) {
    const change = Math.abs(image[at] - state[at]);
    if (change !== 0) largest = worse(largest, change / Math.max(Math.abs(image[at]), smallestExpenditure));
  }
  return largest;
}

/** Spending below this fraction of a country's mean per sector is compared in absolute terms. */
const smallestExpenditure = 1e-6;

/** The larger of two residuals; NaN wins, so that a broken pass is never taken for a good one. */
function worse(a: number, b: number): number {
  return b <= a ? a : Number.isNaN(b) ? Infinity : b;
}

function notConverged(
  equations: Equations,
  residual: number,
  passes: number,
  tolerance: number,
  reached: number | null,
): LeewayError {
  const { economy, excessDemand } = equations;
  let worst = 0;
  for (let n = 1; n < excessDemand.length; n++) {
    if (Math.abs(excessDemand[n]) > Math.abs(excessDemand[worst])) worst = n;
  }
  const country = economy.countries[worst];
  const followed =
    reached === null
      ? ""
      : `; growing from none, the shock has an equilibrium up to ${(100 * reached).toFixed(0)} % of its size`;
  return new LeewayError(
    "simulate.not_converged",
    `no equilibrium found: after ${passes} passes the residual is ${residual.toExponential(1)} (tolerance ${tolerance}); ` +
      `excess demand is largest in ${country}${followed}. Try another trade_balance (balanced) or a smaller shock.`,
    { residual, iterations: passes, tolerance, country, ...(reached === null ? {} : { reached }) },
    { kind: "numerical" },
  );
}
