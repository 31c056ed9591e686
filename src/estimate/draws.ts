/** What one draw gives; null where it has no result. */
export type Drawn = readonly number[] | null;

/** Draws that do not depend on each other: jobs to be done in any order, in this thread or in others. */
export interface Draws<Shared, Outcome> {
  /** Address of the module that exports `prepare`, for worker threads. */
  readonly module: string;
  /** Called once in each thread with what all draws share; returns what makes the draw of a number. */
  readonly prepare: (shared: Shared) => (draw: number) => Drawn;
  /** Arrays, numbers and texts alone, so that threads can be given it. */
  readonly shared: Shared;
  /** Numbers of the draws: 0, 1, 2, … */
  readonly jobs: readonly number[];
  /** About how long one draw takes. */
  readonly seconds_each: number;
  /** What all draws in their order amount to. */
  readonly finish: (drawn: readonly Drawn[]) => Outcome;
}

/** Makes all draws in this thread, one after the other. */
export function drawHere<Shared, Outcome>(
  { prepare, shared, jobs, finish }: Pick<Draws<Shared, Outcome>, "prepare" | "shared" | "jobs" | "finish">,
  progress?: (done: number) => void,
): Outcome {
  const draw = prepare(shared);
  return finish(
    jobs.map((job, k) => {
      const drawn = draw(job);
      progress?.(k + 1);
      return drawn;
    }),
  );
}
