import { LeewayError } from "../../core/errors.ts";
import type { ElasticitySpread } from "../../simulate/elasticity_draws.ts";
import { drawElasticities } from "../../simulate/elasticity_draws.ts";
import { simulate } from "../../simulate/simulate.ts";
import type { SweepCase } from "./cases.ts";
import type { SolveJob, SolveRecord } from "./solve_record.ts";
import { measures } from "./solve_record.ts";

/** What the workers of a sweep share. */
export interface SolveShared {
  readonly cases: readonly SweepCase[];
  /** null: no draws. */
  readonly draws: { readonly seed: number; readonly spread: ElasticitySpread } | null;
}

/** The task of a sweep: solves one case under one draw; a solve without a result is a record that says why. */
export function prepare({ cases, draws }: SolveShared): (job: SolveJob) => SolveRecord {
  return (job) => {
    const { world, scenario, trade_balance, equilibrium, tolerance, theta, countries } = cases[job.case];
    const trade_elasticity =
      job.draw === 0 || draws === null ? theta : drawElasticities(theta, draws.seed, job.draw, draws.spread);
    try {
      const result = simulate(
        { ...world, trade_elasticity },
        { ...scenario, elasticities: { kind: "default" } },
        { trade_balance, equilibrium, tolerance },
      );
      const values = countries.flatMap((n) => measures.map((measure) => result.countries[n][measure]));
      return { ...job, error: null, iterations: result.iterations, residual: result.residual, values };
    } catch (error) {
      if (!(error instanceof LeewayError)) throw error;
      return { ...job, error: { code: error.code, message: error.message } };
    }
  };
}
