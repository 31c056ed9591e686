import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

import { LeewayError } from "../../core/errors.ts";
import type { Crew } from "./crew.ts";
import { CONTROL, firstClaim, workOff } from "./crew_protocol.ts";
import type { CrewJob } from "./crew_protocol.ts";

/** A crew of threads that has to be sent home. */
export interface ThreadCrew extends Crew {
  /** Ends the threads; the crew is of no use afterwards. */
  close(): Promise<void>;
}

// A worker runs the built file: Node 20 cannot load TypeScript in a thread.
const workerFile = new URL("./crew_worker_node.js", import.meta.url.replace(/\/src\/(.+)\.ts$/, "/dist/$1.js"));
const MOST_TURNS = 2 ** 22;

/**
 * Starts threads that share the sums over panels with the calling thread, which takes part.
 *
 * Threads claim blocks as they are free: until one has started, and on a busy machine, the others do its share. Sums do
 * not depend on who did them.
 *
 * @param threads including the calling one, at least 1
 */
export function startCrew(threads: number): ThreadCrew {
  const control = new Int32Array(new SharedArrayBuffer(4 * CONTROL.length));
  const workers = Array.from({ length: threads - 1 }, () => {
    const worker = new Worker(workerFile, { workerData: control, execArgv: [] });
    worker.unref();
    return worker;
  });
  let turn = 0;
  return {
    threads,
    float64: (length) => new Float64Array(new SharedArrayBuffer(8 * length)),
    int32: (length) => new Int32Array(new SharedArrayBuffer(4 * length)),
    run(kernel, shape, task) {
      requireShared(shape);
      requireShared(task);
      turn = (turn + 1) % MOST_TURNS;
      const job: CrewJob = { turn, kernel, shape, task };
      for (const worker of workers) worker.postMessage(job, []);
      Atomics.store(control, CONTROL.done, 0);
      Atomics.store(control, CONTROL.claim, firstClaim(turn));
      Atomics.store(control, CONTROL.turn, turn);
      Atomics.notify(control, CONTROL.turn);
      workOff(control, job);
      const blocks = shape.bounds.length - 1;
      for (;;) {
        const done = Atomics.load(control, CONTROL.done);
        if (done >= blocks) break;
        Atomics.wait(control, CONTROL.done, done);
      }
      if (Atomics.load(control, CONTROL.failed) === 1) {
        throw new LeewayError("estimate.thread_failed", "a thread of the estimation failed. Run it with one thread.");
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Rows from which threads pay for their start. */
const WORTHWHILE = 200_000;
const MOST_THREADS = 8;

/** Threads for an estimation on this machine; null where the rows are too few for more than one. */
export function crewFor(rows: number): ThreadCrew | null {
  const threads = Math.min(MOST_THREADS, availableParallelism());
  return rows < WORTHWHILE || threads < 2 ? null : startCrew(threads);
}

/** What other threads write to must not be a copy. */
function requireShared(values: object): void {
  for (const value of Object.values(values) as readonly unknown[]) {
    if (Array.isArray(value)) requireShared(value);
    else if (ArrayBuffer.isView(value) && !(value.buffer instanceof SharedArrayBuffer)) {
      throw new LeewayError("estimate.memory_not_shared", "an array for several threads is not in shared memory.");
    }
  }
}
