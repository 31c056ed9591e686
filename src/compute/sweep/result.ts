import type { Closure } from "../../simulate/closures.ts";
import type { Band, CaseName, ClosureSpread } from "./bands.ts";
import type { SweepCase } from "./cases.ts";
import type { SolveRecord } from "./solve_record.ts";

/** One case of a sweep and how its solves went. */
export interface CaseSummary extends CaseName {
  readonly trade_balance: Closure;
  readonly model: string;
  readonly equilibrium: SweepCase["equilibrium"];
  /** Where the elasticities come from that draws are made around. */
  readonly elasticities: string;
  readonly solves: number;
  readonly failed: number;
  readonly failed_share: number;
  readonly warnings: readonly string[];
}

/** A solve without a result; draw 0 is the scenario's own elasticities. */
export interface SolveFailure extends CaseName {
  readonly draw: number;
  readonly code: string;
  readonly message: string;
}

/** What a sweep comes to; the same for any number of workers and interruptions. */
export interface SweepResult {
  readonly sweep: string;
  readonly question: string;
  readonly leeway_version: string;
  /** SHA-256 of all that decides the numbers. */
  readonly fingerprint: string;
  readonly elasticities: {
    readonly draws: number;
    readonly seed: number;
    /** Where the seed comes from. */
    readonly seed_source: "spec" | "default";
    readonly sector_sd: number;
    readonly common_sd: number;
  } | null;
  readonly solves: number;
  readonly failed: number;
  readonly failed_share: number;
  readonly cases: readonly CaseSummary[];
  readonly bands: readonly Band[];
  readonly spread: readonly ClosureSpread[];
  readonly failures: readonly SolveFailure[];
  /** Every solve, case by case; not part of the JSON. */
  readonly records: readonly SolveRecord[];
}
