import { startProgress } from "../compute/progress.ts";
import { note } from "./output.ts";
import { progressLine } from "./progress_line.ts";

/** Work that takes less time than this is not announced. */
const QUIET_MS = 1000;

/**
 * Reports the steps of a longer piece of work on stderr, from the moment it has taken a second.
 *
 * @returns called with the name of each step when it begins
 */
export function progressNotes(): (step: string) => void {
  const started = performance.now();
  return (step) => {
    if (performance.now() - started >= QUIET_MS) note(`${step} …`);
  };
}

/** Does work that counts its pieces, and shows on stderr how far it is. */
export function countedProgress<Result>(
  what: string,
  total: number,
  work: (progress: (done: number) => void) => Result,
): Result {
  const line = progressLine(what);
  const clock = startProgress(total);
  try {
    return work((done) => line.show(clock(done)));
  } finally {
    line.end();
  }
}

/** Reports how much of a longer piece of work is done on stderr, at most once a second and not in the first. */
export function percentNotes(what: string): (done: number) => void {
  let shown = performance.now();
  return (done) => {
    if (performance.now() - shown < QUIET_MS) return;
    shown = performance.now();
    note(`${what}: ${(100 * done).toFixed(0)} %`);
  };
}

/** Waits for work that tells nothing of its progress, and says on stderr what is waited for once it has taken a second. */
export async function whileWaiting<Result>(what: string, work: Promise<Result>): Promise<Result> {
  const slow = setTimeout(() => note(`${what} …`), QUIET_MS);
  try {
    return await work;
  } finally {
    clearTimeout(slow);
  }
}
