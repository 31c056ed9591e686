import { LeewayError } from "../core/errors.ts";
import { createAbsorber } from "./absorb/choose.ts";
import type { Layout } from "./absorb/choose.ts";
import type { Crew } from "./absorb/crew.ts";
import type { Absorber } from "./absorb/absorber.ts";
import { coefficientOf } from "./coefficient.ts";
import type { Design, Dropped } from "./design.ts";
import { refuseNegative } from "./design_refusals.ts";
import { estimateGaussian, estimatePoisson } from "./estimators.ts";
import type { Estimated } from "./estimators.ts";
import { recoverEffects } from "./fixed_effects.ts";
import { costIndex } from "./gravity.ts";
import { designOfRows } from "./imputation.ts";
import { iterationLog } from "./iteration_log.ts";
import type { IterationLog } from "./iteration_log.ts";
import { occurringLevels } from "./levels.ts";
import { preparePoisson } from "./prepare_poisson.ts";
import type { EstimateResult, SmallSample } from "./result.ts";
import { droppedWithPlace, separationInDoubt } from "./row_filter.ts";
import { allRows, dropAllZeroGroups, dropSingletons, dropZeroWeights, RowDrops } from "./row_drops.ts";
import { covariance } from "./vcov.ts";

/** How a design is fitted. */
export interface FitOptions {
  /** Text of the formula, for the result. */
  readonly formula: string;
  /** Default `poisson` (PPML); `gaussian` is least squares. */
  readonly family?: "poisson" | "gaussian";
  /** Default `fixest`. */
  readonly small_sample?: SmallSample;
  /** Whether rows alone in a level of an effect stay; default `keep`. */
  readonly singletons?: "keep" | "drop";
  /** For the change of the deviance, the first-order conditions and the change of coefficients; default 1e-8. */
  readonly tolerance?: number;
  /** Default 200. */
  readonly max_iterations?: number;
  /** How rows are laid out for sums over effects; default `auto`. */
  readonly layout?: Layout;
  /** Threads that sums over a dense panel are shared among; default the calling one alone. */
  readonly crew?: Crew;
  /** Called with each line of the iteration log. */
  readonly log?: (line: string) => void;
}

/** A fit: the result as shown, and what further steps need. Positions are those in the design given. */
export interface Fit {
  readonly result: EstimateResult;
  /** Everything left out, from reading to fitting. */
  readonly dropped: readonly Dropped[];
  /** The design with the rows that were used; made when first asked for. */
  readonly design: Design;
  /** Rows used, ascending. */
  readonly used: Int32Array;
  /** μ of these rows (Poisson, > 0) or the fitted outcome. */
  readonly fitted: Float64Array;
  /** In the order of the design's regressors; 0 for one that was left out. */
  readonly coefficients: Float64Array;
  /** Positions of the regressors that stayed, ascending: the order of the result's coefficients. */
  readonly kept: readonly number[];
  /** Regressors that stayed, the effects taken out at the final weights, for the rows used; made at each call. */
  partialled(): readonly Float64Array[];
  /** How the rows were laid out for sums over effects, and what these cost. */
  readonly effort: { readonly layout: Absorber["layout"]; readonly passes: number; readonly bytes: number };
  /** A value for each level of each effect of the design given, 0 for levels without rows; found anew at each call. */
  effects(): readonly Float64Array[];
}

/**
 * Fits a design: Poisson pseudo-maximum likelihood or least squares, with absorbed effects.
 *
 * Rows that fit perfectly (groups of outcome 0, separated rows) and redundant regressors are left out and reported.
 *
 * @throws LeewayError `estimate.no_rows`, `estimate.negative_outcome`, `estimate.no_variation`, `estimate.not_converged` (numerical),
 * `estimate.effects_not_absorbed` (numerical), and those of {@link covariance}
 */
export function fit(given: Design, options: FitOptions): Fit {
  const started = performance.now();
  const family = options.family ?? "poisson";
  if (family === "poisson") refuseNegative(given.outcome, given.y, given.rows);
  else requireVariation(given);
  const drops = new RowDrops(given.rows);
  dropZeroWeights(drops, given.weights);
  if (family === "poisson") dropAllZeroGroups(drops, given.fixedEffects, given.y);
  if (options.singletons === "drop") dropSingletons(drops, given.fixedEffects);
  const log = iterationLog(options.log);
  if (log !== null) drops.selection().dropped.forEach(log.dropped);
  const { absorber, estimate, doubtful } = estimateRows(given, family, drops, options, log);
  const { rows, dropped: droppedRows } = drops.selection();
  const used = rows ?? allRows(given.y.length);
  const smallSample = options.small_sample ?? "fixest";
  const { vcov, type, clusters, degreesOfFreedom } = covariance({
    x: estimate.x,
    residuals: estimate.residuals,
    products: estimate.products,
    order: absorber.order,
    observations: used.length,
    clusters: given.clusters,
    fixedEffects: given.fixedEffects,
    smallSample,
    family,
  });
  const { kept } = estimate;
  const dropped: readonly Dropped[] = [
    ...given.dropped,
    ...droppedRows,
    ...estimate.redundant.map(({ position, reason }) => ({
      reason: given.fixedEffects.length === 0 ? "collinear" : reason,
      rows: 0,
      what: given.names[position],
    })),
  ];
  const coefficients = new Float64Array(given.x.length);
  for (const [place, k] of kept.entries()) coefficients[k] = estimate.coefficients[place];
  const size = kept.length;
  const likelihoods = estimate.likelihoods(rows);
  const byRow = (values: Float64Array): Float64Array => takeRows(values, absorber, rows, given.y.length);
  const fitted = byRow(estimate.fitted);
  const result: EstimateResult = {
    formula: options.formula,
    family,
    outcome: given.outcome,
    n_obs: used.length,
    dropped: dropped.map(({ reason, rows: count, what }) => ({
      reason,
      rows: count,
      ...(what === undefined ? {} : { what }),
    })),
    coefficients: kept.map((k, place) =>
      coefficientOf(
        given.names[k],
        estimate.coefficients[place],
        Math.sqrt(Math.max(0, vcov[place * size + place])),
        degreesOfFreedom,
      ),
    ),
    vcov: kept.map((_, k) => Array.from(vcov.subarray(k * size, (k + 1) * size))),
    vcov_type: type,
    clusters,
    small_sample: smallSample,
    degrees_of_freedom: degreesOfFreedom,
    fixed_effects: given.fixedEffects.map((factor) => ({
      name: factor.name,
      levels: occurringLevels(factor, used).count,
    })),
    deviance: estimate.deviance,
    log_likelihood: likelihoods.model,
    pseudo_r2: estimate.explained(likelihoods),
    iterations: estimate.iterations,
    converged: true,
    residual: estimate.residual,
    ...(doubtful.length === 0 ? {} : { warnings: [separationInDoubt(doubtful.map((row) => given.rows[row]))] }),
    seconds: (performance.now() - started) / 1000,
  };
  let design: Design | null = rows === null ? given : null;
  return {
    result,
    dropped,
    get design() {
      design ??= designOfRows(given, used);
      return design;
    },
    used,
    fitted,
    coefficients,
    kept,
    effort: { layout: absorber.layout, passes: absorber.effort.passes, bytes: absorber.effort.bytes },
    partialled: () => estimate.x.map(byRow),
    effects: () => effectsOf(given, family, used, fitted, coefficients),
  };
}

/** Estimates on the rows left, and takes out separated ones until there are none. */
function estimateRows(
  given: Design,
  family: "poisson" | "gaussian",
  drops: RowDrops,
  options: FitOptions,
  log: IterationLog | null,
): { readonly absorber: Absorber; readonly estimate: Estimated; readonly doubtful: readonly number[] } {
  for (;;) {
    requireRows(given, drops);
    const { rows } = drops.selection();
    const absorber = createAbsorber(given.fixedEffects, rows, given.y.length, options);
    if (family === "gaussian") return { absorber, estimate: estimateGaussian(given, absorber), doubtful: [] };
    const prepared = preparePoisson(given, absorber);
    if (prepared.separated.length === 0) {
      const tolerance = options.tolerance ?? 1e-8;
      const estimate = estimatePoisson(given, prepared, {
        tolerance,
        maxIterations: options.max_iterations ?? 200,
        ...(log === null ? {} : { onIteration: log.iteration }),
      });
      log?.converged(estimate.iterations, tolerance);
      return { absorber, estimate, doubtful: prepared.doubtful };
    }
    const names = prepared.separating.map((k) => given.names[k]);
    const what = names.length === 0 ? "fixed effects" : names.join(", ");
    drops.add("separated", prepared.separated, what);
    log?.dropped({ reason: "separated", rows: prepared.separated.length, what });
    if (options.singletons === "drop") dropSingletons(drops, given.fixedEffects);
  }
}

function requireVariation({ y, outcome }: Design): void {
  if (y.length === 0 || y.some((value) => value !== y[0])) return;
  throw new LeewayError(
    "estimate.no_variation",
    `${outcome} is ${y[0]} in all ${y.length.toLocaleString("en-US")} rows: there is nothing to explain. Check the column and what was dropped.`,
    { outcome, value: y[0] },
  );
}

function requireRows(given: Design, drops: RowDrops): void {
  if (drops.left > 0) return;
  const reasons = [...given.dropped, ...drops.selection().dropped];
  throw new LeewayError(
    "estimate.no_rows",
    `no row is left to explain ${given.outcome}: ${reasons.map(droppedWithPlace).join("; ") || "the data have none"}. See what was dropped and why, and loosen the formula.`,
    { outcome: given.outcome, dropped: reasons.map(({ reason, rows, what }) => ({ reason, rows, what })) },
  );
}

/** Values by cell brought into the order of the rows used. */
function takeRows(values: Float64Array, { order }: Absorber, rows: Int32Array | null, count: number): Float64Array {
  const out = new Float64Array(rows === null ? count : rows.length);
  if (rows === null) {
    for (let q = 0; q < order.length; q++) if (order[q] >= 0) out[order[q]] = values[q];
    return out;
  }
  const place = new Int32Array(count);
  for (let k = 0; k < rows.length; k++) place[rows[k]] = k;
  for (let q = 0; q < order.length; q++) if (order[q] >= 0) out[place[order[q]]] = values[q];
  return out;
}

function effectsOf(
  design: Design,
  family: "poisson" | "gaussian",
  used: Int32Array,
  fitted: Float64Array,
  coefficients: Float64Array,
): readonly Float64Array[] {
  const costs = costIndex({ design, coefficients, fitted });
  const index = Float64Array.from(
    used,
    (row, k) => (family === "poisson" ? Math.log(fitted[k]) : fitted[k]) - costs[row],
  );
  const factors = design.fixedEffects.map((factor) => ({
    name: factor.name,
    levels: factor.levels,
    codes: Int32Array.from(used, (row) => factor.codes[row]),
  }));
  return factors.length === 0 ? [] : recoverEffects(index, factors);
}
