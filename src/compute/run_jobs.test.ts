import { describe, expect, it } from "vitest";

import { LeewayError } from "../core/errors.ts";
import { builtModule } from "./built_module.ts";
import type { Progress } from "./progress.ts";
import { runJobs } from "./run_jobs.ts";
import { shareArrays } from "./share_arrays.ts";

const task = (text: string): URL => new URL(`data:text/javascript,${encodeURIComponent(text)}`);

const scaledSquares = task("export const prepare = (factor) => (job) => factor * job * job;");
const errors = builtModule(new URL("../core/errors.ts", import.meta.url)).href;
const failing = task(
  `import { LeewayError } from ${JSON.stringify(errors)};
   export const prepare = () => (job) => {
     if (job === 7) throw new LeewayError("test.bad_job", "job 7 is bad", { job }, { kind: "numerical" });
     if (job === 9) process.exit(1);
     return job;
   };`,
);
const endless = task(
  "export const prepare = () => (job) => { if (job === 2) for (;;) Atomics.load(new Int32Array(1), 0); return job; };",
);
const uneven = task(
  `export const prepare = () => async (job) => {
     await new Promise((resolve) => setTimeout(resolve, (job * 7) % 11));
     return job;
   };`,
);

const range = (n: number): number[] => Array.from({ length: n }, (_, k) => k);

describe("jobs on worker threads", () => {
  it("give one result per job in order, whatever the number of workers", async () => {
    const jobs = range(50);
    const expected = jobs.map((job) => 3 * job * job);
    for (const workers of [1, 2, 3]) {
      expect(await runJobs({ task: scaledSquares, shared: 3, jobs, workers })).toEqual(expected);
    }
  });

  it("hand results on in the order of the jobs though they end in another", async () => {
    const seen: number[] = [];
    const steps: Progress[] = [];
    const jobs = range(30);
    await runJobs<null, number, number>({
      task: uneven,
      shared: null,
      jobs,
      workers: 3,
      onResult: (result, index) => {
        expect(result).toBe(index);
        seen.push(result);
      },
      onProgress: (progress) => steps.push(progress),
    });
    expect(seen).toEqual(jobs);
    expect(steps.map((step) => step.done)).toEqual(jobs.map((job) => job + 1));
    expect(steps.at(-1)).toMatchObject({ total: 30, remaining_seconds: 0 });
  });

  it("of which there are none give nothing", async () => {
    expect(await runJobs({ task: scaledSquares, shared: 1, jobs: [] })).toEqual([]);
  });

  it("run the built file of a module of the package", () => {
    expect(builtModule(new URL("./worker.ts", import.meta.url)).href).toMatch(/\/dist\/compute\/worker\.js$/);
    expect(builtModule(new URL("file:///elsewhere/src/task.ts")).href).toBe("file:///elsewhere/src/task.ts");
  });

  it("end with the error of the job that fails, code and kind kept", async () => {
    const failure = await runJobs({ task: failing, shared: null, jobs: range(9), workers: 1 }).catch((e: unknown) => e);
    expect(failure).toBeInstanceOf(LeewayError);
    expect(failure).toMatchObject({ code: "test.bad_job", details: { job: 7 }, kind: "numerical" });
  });

  it("end with an error when a worker dies", async () => {
    await expect(runJobs({ task: failing, shared: null, jobs: [1, 9, 2], workers: 1 })).rejects.toMatchObject({
      code: "compute.worker_failed",
    });
  });

  it("end with an error when the task cannot be loaded", async () => {
    const missing = new URL("./no_such_task.ts", import.meta.url);
    await expect(runJobs({ task: missing, shared: null, jobs: [1], workers: 1 })).rejects.toMatchObject({
      code: "compute.worker_failed",
    });
  });

  it("end with what the reader of results throws", async () => {
    const reader = (): never => {
      throw new LeewayError("test.disk_full", "no space");
    };
    await expect(
      runJobs({ task: scaledSquares, shared: 1, jobs: range(9), workers: 2, onResult: reader }),
    ).rejects.toMatchObject({ code: "test.disk_full" });
  });

  it("stop at once when they are cancelled, in the middle of a job too", async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const run = runJobs<null, number, number>({
      task: endless,
      shared: null,
      jobs: range(20),
      workers: 1,
      signal: controller.signal,
      onResult: (result) => {
        seen.push(result);
        if (result === 1) setTimeout(() => controller.abort(), 20);
      },
    });
    await expect(run).rejects.toMatchObject({ code: "compute.cancelled", details: { done: 2, total: 20 } });
    expect(seen).toEqual([0, 1]);
    await expect(runJobs({ task: endless, shared: null, jobs: [1], signal: controller.signal })).rejects.toMatchObject({
      code: "compute.cancelled",
    });
  });

  it("refuse a number of workers that is none", async () => {
    for (const workers of [0, -1, 1.5, Number.NaN]) {
      await expect(runJobs({ task: scaledSquares, shared: 1, jobs: [1], workers })).rejects.toMatchObject({
        code: "compute.bad_workers",
      });
    }
  });
});

describe("shared arrays", () => {
  it("of an object that occurs twice are shared once", () => {
    const world = { flows: Float64Array.of(1, 2), date: new Date(0) };
    const cases = shareArrays([{ world }, { world }]);
    expect(cases[1].world).toBe(cases[0].world);
    expect(cases[0].world.flows.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(cases[0].world.date).toBe(world.date);
    expect(world.flows.buffer).toBeInstanceOf(ArrayBuffer);
  });

  it("reach the workers without a copy", async () => {
    const adder = task(
      "export const prepare = ({ values }) => (job) => { Atomics.add(new Int32Array(values.buffer), 0, job); return 0; };",
    );
    const shared = shareArrays({ values: new Float64Array(1), list: [{ more: Float64Array.of(2) }], name: "x" });
    expect(shared.list[0].more).toEqual(Float64Array.of(2));
    expect(shared.name).toBe("x");
    await runJobs({ task: adder, shared, jobs: [1, 2, 3, 4], workers: 2 });
    expect(new Int32Array(shared.values.buffer)[0]).toBe(10);
  });
});
