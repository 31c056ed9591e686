import { availableParallelism } from "node:os";

import { Tinypool } from "tinypool";

import { LeewayError } from "../core/errors.ts";
import { builtModule } from "./built_module.ts";
import type { Progress } from "./progress.ts";
import { startProgress } from "./progress.ts";
import type { WorkerAnswer, WorkerOrder } from "./task.ts";

/** Many jobs of one task. */
export interface RunJobsOptions<Shared, Job, Result> {
  /**
   * The module that exports the task as `prepare` (see `Prepare`), such as `new URL("./solve_task.ts", import.meta.url)`; of
   * a module of this package the workers load the built file.
   */
  readonly task: URL;
  /** Passed to `prepare` in every worker: cloned once per worker, except arrays that `shareArrays` has moved. */
  readonly shared: Shared;
  readonly jobs: readonly Job[];
  /** Worker threads, a whole number ≥ 1; absent: one per core. Never more than there are jobs. */
  readonly workers?: number;
  /** Aborting it stops the workers at once. */
  readonly signal?: AbortSignal;
  /** Called after each job. */
  readonly onProgress?: (progress: Progress) => void;
  /** Called in the order of the jobs, with each result once all before it are there; what it throws ends the run. */
  readonly onResult?: (result: Result, index: number) => void;
}

/**
 * Does jobs on a pool of worker threads. The results are the same for any number of workers.
 *
 * @returns one result per job, in the order of the jobs
 * @throws LeewayError `compute.cancelled` when the signal is aborted; `compute.bad_workers`; `compute.worker_failed` when a
 * worker ends without an answer; and what the first job to fail throws, which ends the run
 */
export async function runJobs<Shared, Job, Result>(options: RunJobsOptions<Shared, Job, Result>): Promise<Result[]> {
  const { jobs, signal, onProgress, onResult } = options;
  const workers = Math.min(requireWorkers(options.workers), jobs.length);
  const isAborted = (): boolean => signal?.aborted === true;
  if (isAborted()) throw cancelled(0, jobs.length);
  if (jobs.length === 0) return [];

  const pool = startPool(options.task, options.shared, workers);
  const exits = pool.threads.map((worker) => new Promise<void>((resolve) => worker.once("exit", () => resolve())));
  const progressAt = startProgress(jobs.length);
  const results: Result[] = [];
  const early = new Map<number, Result>();
  const ending = new AbortController();
  let next = 0;
  let done = 0;

  const lane = async (): Promise<void> => {
    while (!ending.signal.aborted && next < jobs.length) {
      const index = next++;
      early.set(index, (await answerOf(pool, jobs[index])) as Result);
      if (ending.signal.aborted) return;
      done += 1;
      for (let at = results.length; early.has(at); at++) {
        const result = early.get(at) as Result;
        early.delete(at);
        results.push(result);
        onResult?.(result, at);
      }
      onProgress?.(progressAt(done));
    }
  };

  const stop = (): void => {
    ending.abort();
    void pool.destroy();
  };
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const loss = Promise.race(exits).then(() => Promise.reject(workerFailed("it ended before its jobs")));
    await Promise.race([loss, Promise.all(Array.from({ length: lanesPerWorker * workers }, lane))]);
  } catch (error) {
    if (!isAborted()) throw error;
  } finally {
    ending.abort();
    signal?.removeEventListener("abort", stop);
    // The pool's own promise never settles when a worker had ended by itself.
    void pool.destroy();
    await Promise.all(exits);
  }
  if (results.length < jobs.length) throw cancelled(done, jobs.length);
  return results;
}

/** So that each worker has its next job at hand when it ends one. */
const lanesPerWorker = 2;

function startPool(task: URL, shared: unknown, workers: number): Tinypool {
  const order: WorkerOrder = { module: builtModule(task).href, shared };
  return new Tinypool({
    filename: builtModule(new URL("./worker.ts", import.meta.url)).href,
    workerData: order,
    minThreads: workers,
    maxThreads: workers,
    execArgv: [],
  });
}

async function answerOf(pool: Tinypool, job: unknown): Promise<unknown> {
  let answer: WorkerAnswer;
  try {
    answer = (await pool.run(job)) as WorkerAnswer;
  } catch (cause) {
    throw workerFailed(cause instanceof Error ? cause.message : String(cause), cause);
  }
  if ("value" in answer) return answer.value;
  const { code, message, details, kind } = answer.error;
  throw new LeewayError(code, message, details, { kind });
}

function workerFailed(reason: string, cause?: unknown): LeewayError {
  return new LeewayError("compute.worker_failed", `a worker thread failed: ${reason}`, {}, { cause });
}

function requireWorkers(workers: number | undefined): number {
  if (workers === undefined) return availableParallelism();
  if (Number.isInteger(workers) && workers >= 1) return workers;
  throw new LeewayError("compute.bad_workers", `workers is ${workers}; it must be a whole number of at least 1.`, {
    workers,
  });
}

function cancelled(done: number, total: number): LeewayError {
  return new LeewayError("compute.cancelled", `stopped after ${done} of ${total} jobs.`, { done, total });
}
