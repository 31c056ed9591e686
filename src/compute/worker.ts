import { Tinypool } from "tinypool";

import { LeewayError } from "../core/errors.ts";
import type { Prepare, WorkerAnswer, WorkerOrder } from "./task.ts";

const order = Tinypool.workerData as WorkerOrder;
let prepared: Promise<(job: unknown) => unknown> | null = null;

async function prepareTask(): Promise<(job: unknown) => unknown> {
  const task = (await import(order.module)) as { readonly prepare: Prepare<unknown, unknown, unknown> };
  return task.prepare(order.shared);
}

/** Does one job of the task that this worker was started for. */
export default async function work(job: unknown): Promise<WorkerAnswer> {
  try {
    const doJob = await (prepared ??= prepareTask());
    return { value: await doJob(job) };
  } catch (error) {
    if (!(error instanceof LeewayError)) throw error;
    const { code, message, details, kind } = error;
    return { error: { code, message, details, kind } };
  }
}
