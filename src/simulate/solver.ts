import { LeewayError } from "../core/errors.ts";
import type { World } from "../worlds/world.ts";
import { certify, requireCertificate } from "./certificate.ts";
import type { Economy } from "./economy.ts";
import type { Solution } from "./equilibrium.ts";
import { solveEquilibrium } from "./equilibrium.ts";
import type { Experiment, ExperimentOptions, SetUp } from "./experiment.ts";
import { baselineOf, readExperiment, setUp } from "./experiment.ts";
import { solveLayer } from "./layer_solution.ts";
import type { Model } from "./models/model.ts";
import { outcomeOf } from "./outcome.ts";
import { requireAgreement } from "./random_starts.ts";
import type { ReportOptions } from "./report.ts";
import { reportOf } from "./report.ts";
import type { SolvedExperiment } from "./solved_experiment.ts";
import type { SimulationResult } from "./result.ts";
import type { Scenario } from "./scenario.ts";

/** What the caller of a simulation may override or ask for. */
export interface SimulateOptions extends ExperimentOptions, ReportOptions {
  /** Solve this many times; `seconds` is then the median of all but the first. */
  readonly repeat?: number;
  /** Solve again from this many random starting points and refuse the result unless all meet; default 0. */
  readonly certify?: number;
}

/** How a solver proceeds with one scenario. */
export interface SolverOptions extends SimulateOptions {
  /**
   * Use what earlier solves left: the balanced baseline, and the last equilibrium as the start. The result is the same
   * within the tolerance, in two thirds of the passes where the shock changed little. Default false.
   */
  readonly warm?: boolean;
}

/** A solved scenario: its result, and the arrays that it was written from. */
export interface Solved extends SolvedExperiment {
  readonly result: SimulationResult;
}

/** Solves scenarios on one world, one after the other. */
export interface Solver {
  readonly world: World;
  /**
   * Solves a scenario; arrays of the answer are fresh.
   *
   * @throws LeewayError as `simulate`
   */
  readonly solve: (scenario: Scenario, options?: SolverOptions) => Solved;
}

/** A solver that keeps the calibrated economy from one scenario to the next and starts each from the last if asked. */
export function createSolver(world: World): Solver {
  const memory = new SolverMemory(world);
  return { world, solve: (scenario, options = {}) => solve(memory, scenario, options) };
}

function solve(memory: SolverMemory, scenario: Scenario, options: SolverOptions): Solved {
  const { world } = memory;
  const warm = options.warm ?? false;
  const experiment = readExperiment(world, scenario, options, (model, theta) => memory.calibrated(model, theta));
  const { tolerance, shock, equilibrium } = experiment;
  if (equilibrium === "partial" || equilibrium === "conditional") {
    if ((options.certify ?? 0) > 0) throw noCertificate(equilibrium);
    const baseline = warm ? memory.baseline(experiment) : baselineOf(experiment);
    const solved = solveLayer(equilibrium, experiment, baseline);
    return { ...solved, result: reportOf(solved, options) };
  }
  const times: number[] = [];
  let prepared: SetUp;
  let solution: Solution;
  do {
    const started = performance.now();
    prepared = setUp(experiment, warm ? memory.baseline(experiment) : baselineOf(experiment));
    solution = solveFrom(warm ? memory.start(prepared.economy) : null, prepared, tolerance);
    times.push((performance.now() - started) / 1000);
  } while (times.length < (options.repeat ?? 1));
  const { economy, base } = prepared;
  memory.keep(economy, solution.state);
  const outcome = outcomeOf(solution);
  const certificate = certify(economy, shock, outcome);
  requireCertificate(certificate, tolerance);
  const starts = options.certify ?? 0;
  const solved: SolvedExperiment = {
    experiment,
    economy,
    base,
    solution,
    outcome,
    certificate:
      starts === 0
        ? certificate
        : { ...certificate, random_starts: requireAgreement(economy, prepared.at(1), outcome, starts, tolerance) },
    seconds: median(times.length === 1 ? times : times.slice(1)),
  };
  return { ...solved, result: reportOf(solved, options) };
}

function noCertificate(layer: "partial" | "conditional"): LeewayError {
  return new LeewayError(
    "simulate.no_certificate",
    `random starts certify full equilibria; the ${layer} layer ${layer === "partial" ? "is computed directly" : "is unique"}. ` +
      "Ask for no certificate, or for equilibrium: full or all.",
  );
}

/** What a solver keeps: the last economy, its balanced form, and the last equilibrium. */
class SolverMemory {
  readonly world: World;
  #model: Model | null = null;
  #calibrated: Economy | null = null;
  #balanced: { readonly economy: Economy; readonly tolerance: number } | null = null;
  #last: { readonly economy: Economy; readonly state: Float64Array } | null = null;

  constructor(world: World) {
    this.world = world;
  }

  /** The economy of a model at elasticities `theta`, calibrated unless it is the one kept. */
  calibrated(model: Model, theta: Float64Array): Economy {
    const kept = this.#calibrated;
    if (kept !== null && this.#model === model && kept.theta.every((value, j) => value === theta[j])) return kept;
    this.#model = model;
    this.#balanced = null;
    return (this.#calibrated = model.calibrate(this.world, theta));
  }

  /** The baseline of an experiment; a balanced one is solved for once. */
  baseline(experiment: Experiment): Economy {
    if (experiment.closure !== "balanced") return experiment.calibrated;
    if (this.#balanced === null || this.#balanced.tolerance > experiment.tolerance) {
      this.#balanced = { economy: baselineOf(experiment), tolerance: experiment.tolerance };
    }
    return this.#balanced.economy;
  }

  /** The last equilibrium found from this baseline; null: none yet. */
  start(economy: Economy): Float64Array | null {
    return this.#last?.economy === economy ? this.#last.state : null;
  }

  keep(economy: Economy, state: Float64Array): void {
    this.#last = { economy, state };
  }
}

/** Passes from the last equilibrium before the solver starts again from the baseline. */
const warmPasses = 100;

/** Solves from `start`, and where that leads nowhere, or is null, from the baseline: what was solved before decides nothing. */
function solveFrom(start: Float64Array | null, { at }: SetUp, tolerance: number): Solution {
  const equations = at(1);
  if (start === null) return solveEquilibrium(equations, { tolerance, path: at });
  try {
    return solveEquilibrium(equations, { tolerance, start, methods: ["anderson"], maxPasses: warmPasses });
  } catch (error) {
    if (!(error instanceof LeewayError && error.code === "simulate.not_converged")) throw error;
    const solution = solveEquilibrium(equations, { tolerance, path: at });
    return { ...solution, iterations: solution.iterations + Number(error.details["iterations"]) };
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
