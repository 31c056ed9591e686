/** Work in independent jobs. A module that holds one exports its `prepare`, so that worker threads can load it by address. */
export interface Task<Shared, Job, Result> {
  /** Address of the module (`import.meta.url`). */
  readonly module: string;
  /** Called once per thread with what all jobs share; returns what does one job. */
  readonly prepare: (shared: Shared) => (job: Job) => Result;
}

/** Does the jobs of a task, here or on worker threads; results in the order of the jobs. */
export type Execute = <Shared, Job, Result>(
  task: Task<Shared, Job, Result>,
  shared: Shared,
  jobs: readonly Job[],
) => Promise<readonly Result[]>;

/** Does all jobs in this thread, one after the other. */
export const executeHere: Execute = (task, shared, jobs) => {
  const work = task.prepare(shared);
  return Promise.resolve(jobs.map((job) => work(job)));
};
