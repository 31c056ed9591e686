import { startProgress } from "../compute/progress.ts";
import { runJobs } from "../compute/run_jobs.ts";
import type { Execute } from "../strategy/task.ts";
import { progressLine } from "./progress_line.ts";

/** Jobs are tried in this thread for so long, by the time of the processor. */
const trialMs = 200;
/** Less work than this is ended in this thread: each worker would take half a second to start and compile. */
const shortMs = 3000;

/**
 * Does jobs in this thread, or on all cores once the first of them show that the others will take long, and tells on stderr
 * how far they have come.
 */
export const executeOnPool: Execute = async (task, shared, jobs) => {
  const line = progressLine("jobs");
  const progressAt = startProgress(jobs.length);
  try {
    const work = task.prepare(shared);
    const results: ReturnType<typeof work>[] = [];
    const started = process.cpuUsage();
    for (const job of jobs) {
      results.push(work(job));
      if (results.length < jobs.length) line.show(progressAt(results.length));
      const { user, system } = process.cpuUsage(started);
      const spent = (user + system) / 1000;
      const left = (spent / results.length) * (jobs.length - results.length);
      if (spent > trialMs && left > shortMs) break;
    }
    const here = results.length;
    const onProgress = ({ done }: { readonly done: number }): void => line.show(progressAt(here + done));
    const elsewhere = await runJobs<typeof shared, (typeof jobs)[number], (typeof results)[number]>({
      task: new URL(task.module),
      shared,
      jobs: jobs.slice(here),
      onProgress,
    });
    return [...results, ...elsewhere];
  } finally {
    line.end();
  }
};
