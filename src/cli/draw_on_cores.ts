import { runJobs } from "../compute/run_jobs.ts";
import { shareArrays } from "../compute/share_arrays.ts";
import { drawHere } from "../estimate/draws.ts";
import type { Draws } from "../estimate/draws.ts";
import { countedProgress } from "./progress.ts";
import { progressLine } from "./progress_line.ts";

/** Draws that take less than this together are made in this thread: workers would have to start and compile first. */
const SHORT_SECONDS = 3;

/** Makes draws on all cores and tells on stderr how far they have come; the outcome is the same as in one thread. */
export async function drawOnCores<Shared, Outcome>(draws: Draws<Shared, Outcome>): Promise<Outcome> {
  const { module, shared, jobs, seconds_each, finish } = draws;
  if (jobs.length * seconds_each < SHORT_SECONDS) {
    return countedProgress("draws", jobs.length, (progress) => drawHere(draws, progress));
  }
  const line = progressLine("draws");
  try {
    return finish(await runJobs({ task: new URL(module), shared: shareArrays(shared), jobs, onProgress: line.show }));
  } finally {
    line.end();
  }
}
