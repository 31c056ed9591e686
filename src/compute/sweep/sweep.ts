import type { World } from "../../worlds/world.ts";
import { loadWorld } from "../../worlds/load_node.ts";
import type { Progress } from "../progress.ts";
import { runJobs } from "../run_jobs.ts";
import { shareArrays } from "../share_arrays.ts";
import { bandsOf, caseName, closureSpreads } from "./bands.ts";
import type { SweepCase } from "./cases.ts";
import { sweepCases } from "./cases.ts";
import { sweepFingerprint } from "./fingerprint.ts";
import type { SolveFailure, SweepResult } from "./result.ts";
import type { TableFormat } from "./result_files.ts";
import { writeResultFiles } from "./result_files.ts";
import type { SolveJob, SolveRecord } from "./solve_record.ts";
import { solveJobs } from "./solve_record.ts";
import type { SolveShared } from "./solve_task.ts";
import type { SweepSpec } from "./spec.ts";
import type { SweepStore } from "./store.ts";
import { openStore } from "./store.ts";

/** How a sweep is run; none of it changes a number. */
export interface SweepOptions {
  /** Folder for the solves, as they come, and for the results; a sweep that ended early goes on there. Absent: kept in memory. */
  readonly out?: string;
  /** Files of the tables; absent: csv. */
  readonly format?: TableFormat;
  /** Worker threads; absent: one per core. */
  readonly workers?: number;
  /** Aborting it ends the sweep; what is solved stays in `out`. */
  readonly signal?: AbortSignal;
  /** Called after each solve; solves of earlier runs count as done at the start. */
  readonly onProgress?: (progress: Progress) => void;
  /** Version of Leeway, for the result. */
  readonly version?: string;
  /** Reads a world by name or folder; absent: the shipped worlds and folders. */
  readonly loadWorld?: (nameOrFolder: string) => Promise<World>;
}

/**
 * Solves every scenario of a sweep on every world under every closure, at its own elasticities and under each draw, on all
 * cores; a solve without a result is counted and named, never left out of sight.
 *
 * @throws LeewayError `sweep.*`, `scenario.*`, `worlds.*` before anything is solved; `compute.cancelled` when aborted
 */
export async function sweep(spec: SweepSpec, options: SweepOptions = {}): Promise<SweepResult> {
  const cases = await sweepCases(spec, options.loadWorld ?? loadWorld);
  const version = options.version ?? "unknown";
  const fingerprint = sweepFingerprint(spec, cases, version);
  const jobs = solveJobs(cases.length, spec.elasticities?.draws ?? 0);
  if (options.out === undefined) {
    return resultOf(spec, cases, await solveAll(spec, cases, jobs, [], options), version, fingerprint);
  }
  const manifest = { sweep: spec.sweep, fingerprint, leeway_version: version, solves: jobs.length };
  const store = openStore(options.out, manifest, jobs);
  try {
    const records = await solveAll(spec, cases, jobs, store.records, options, store);
    store.flush();
    const result = resultOf(spec, cases, records, version, fingerprint);
    await writeResultFiles(result, cases, options.out, options.format ?? "csv");
    return result;
  } finally {
    store.close();
  }
}

async function solveAll(
  spec: SweepSpec,
  cases: readonly SweepCase[],
  jobs: readonly SolveJob[],
  known: readonly SolveRecord[],
  options: SweepOptions,
  store?: SweepStore,
): Promise<readonly SolveRecord[]> {
  const { workers, signal, onProgress } = options;
  const { elasticities } = spec;
  const records = await runJobs<SolveShared, SolveJob, SolveRecord>({
    task: new URL("./solve_task.ts", import.meta.url),
    shared: {
      cases: shareArrays(cases),
      draws: elasticities === null ? null : { seed: elasticities.seed, spread: elasticities.spread },
    },
    jobs: jobs.slice(known.length),
    ...(workers === undefined ? {} : { workers }),
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress: (progress) => onProgress(withKnown(progress, known.length)) }),
    ...(store === undefined ? {} : { onResult: store.append }),
  });
  return [...known, ...records];
}

function withKnown(progress: Progress, known: number): Progress {
  return { ...progress, done: progress.done + known, total: progress.total + known };
}

function resultOf(
  spec: SweepSpec,
  cases: readonly SweepCase[],
  records: readonly SolveRecord[],
  version: string,
  fingerprint: string,
): SweepResult {
  const bands = bandsOf(cases, records);
  const failures = records.flatMap((record): SolveFailure[] =>
    record.error === null ? [] : [{ ...caseName(cases[record.case]), draw: record.draw, ...record.error }],
  );
  const { elasticities } = spec;
  return {
    sweep: spec.sweep,
    question: spec.question,
    leeway_version: version,
    fingerprint,
    elasticities:
      elasticities === null
        ? null
        : {
            draws: elasticities.draws,
            seed: elasticities.seed,
            seed_source: elasticities.seed_given ? "spec" : "default",
            sector_sd: elasticities.spread.sector,
            common_sd: elasticities.spread.common,
          },
    solves: records.length,
    failed: failures.length,
    failed_share: failures.length / records.length,
    cases: cases.map((item, k) => {
      const own = records.filter((record) => record.case === k);
      const failed = own.filter((record) => record.error !== null).length;
      return {
        ...caseName(item),
        trade_balance: item.trade_balance,
        model: item.model,
        equilibrium: item.equilibrium,
        elasticities: item.elasticities,
        solves: own.length,
        failed,
        failed_share: failed / own.length,
        warnings: item.warnings,
      };
    }),
    bands,
    spread: closureSpreads(bands),
    failures,
    records,
  };
}
