/**
 * The work of a worker: called once per worker with what all jobs share, it returns what does one job.
 *
 * A task is a module that exports it as `prepare`. What it returns must depend on `shared` and the job alone, so that results
 * are the same whichever worker does a job and in whatever order. Jobs and results travel by structured clone.
 */
export type Prepare<Shared, Job, Result> = (shared: Shared) => (job: Job) => Result | Promise<Result>;

/** What a worker is told when it starts. */
export interface WorkerOrder {
  /** Address of the task's built module. */
  readonly module: string;
  readonly shared: unknown;
}

/** What a worker answers: a value, or an error in parts, since a class does not survive the way between threads. */
export type WorkerAnswer =
  | { readonly value: unknown }
  | {
      readonly error: {
        readonly code: string;
        readonly message: string;
        readonly details: Readonly<Record<string, unknown>>;
        readonly kind: "input" | "numerical";
      };
    };
