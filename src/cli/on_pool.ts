import { runJobs } from "../compute/run_jobs.ts";
import type { Execute } from "../strategy/task.ts";
import { executeHere } from "../strategy/task.ts";
import { progressLine } from "./progress_line.ts";

/** Fewer jobs than this are done in this thread: starting workers would take longer. */
const fewJobs = 16;

/** Does jobs on all cores and tells on stderr how far they have come. */
export const executeOnPool: Execute = async (task, shared, jobs) => {
  if (jobs.length < fewJobs) return executeHere(task, shared, jobs);
  const line = progressLine("jobs");
  try {
    return await runJobs({ task: new URL(task.module), shared, jobs, onProgress: line.show });
  } finally {
    line.end();
  }
};
