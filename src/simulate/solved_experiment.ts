import type { Certificate } from "./certificate.ts";
import type { Economy } from "./economy.ts";
import type { Solution } from "./equilibrium.ts";
import type { Experiment } from "./experiment.ts";
import type { Outcome } from "./outcome.ts";
import type { SimulationResult } from "./result.ts";

/** A solved experiment: what a result is written from. */
export interface SolvedExperiment {
  readonly experiment: Experiment;
  /** The baseline that the closure asked for. */
  readonly economy: Economy;
  /** Its flows excluding duty, USD million; shape (exporter, importer, sector). */
  readonly base: Float64Array;
  readonly solution: Pick<Solution, "converged" | "iterations" | "residual"> & Pick<SimulationResult, "method">;
  readonly outcome: Outcome;
  /** Null where the outcome is no full equilibrium. */
  readonly certificate: Certificate | null;
  /** Solver wall time. */
  readonly seconds: number;
}
