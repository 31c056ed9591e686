import { panelKernels } from "./panel_kernels.ts";
import type { PanelShape, PanelTasks } from "./panel_kernels.ts";

/** Who carries out sums over a panel: one thread, or several that share memory. */
export interface Crew {
  readonly threads: number;
  /** Memory that every thread reaches, zeros. */
  float64(length: number): Float64Array;
  int32(length: number): Int32Array;
  /** Runs a kernel on every block and returns when all are done; the outcome does not depend on the number of threads. */
  run<Name extends keyof PanelTasks>(kernel: Name, shape: PanelShape, task: PanelTasks[Name]): void;
}

/** Runs every block on the calling thread. */
export const alone: Crew = {
  threads: 1,
  float64: (length) => new Float64Array(length),
  int32: (length) => new Int32Array(length),
  run(kernel, shape, task) {
    for (let block = 0; block + 1 < shape.bounds.length; block++) panelKernels[kernel](shape, task, block);
  },
};
