import { panelKernels } from "./panel_kernels.ts";
import type { PanelShape, PanelTasks } from "./panel_kernels.ts";

/** One call of a kernel on every block, as it goes from thread to thread. */
export interface CrewJob {
  /** Counts calls; a job whose turn has passed is left alone. */
  readonly turn: number;
  readonly kernel: keyof PanelTasks;
  readonly shape: PanelShape;
  readonly task: PanelTasks[keyof PanelTasks];
}

/** Places in the control array that all threads share. */
export const CONTROL = { turn: 0, claim: 1, done: 2, failed: 3, length: 4 } as const;
/** The claim word holds the turn above and the next free block in the low bits. */
const BLOCK_BITS = 8;
const BLOCK_MASK = (1 << BLOCK_BITS) - 1;

/** The claim word with which a turn begins; turns wrap around after 2²³. */
export function firstClaim(turn: number): number {
  return turn << BLOCK_BITS;
}

/** Takes blocks of a job one after another, each by one thread alone, until none is left. */
export function workOff(control: Int32Array, { turn, kernel, shape, task }: CrewJob): void {
  const blocks = shape.bounds.length - 1;
  for (;;) {
    const claim = Atomics.load(control, CONTROL.claim);
    const block = claim & BLOCK_MASK;
    if (claim - block !== firstClaim(turn) || block >= blocks) return;
    if (Atomics.compareExchange(control, CONTROL.claim, claim, claim + 1) !== claim) continue;
    try {
      runKernel(kernel, shape, task, block);
    } catch (cause) {
      Atomics.store(control, CONTROL.failed, 1);
      throw cause;
    } finally {
      Atomics.add(control, CONTROL.done, 1);
      Atomics.notify(control, CONTROL.done);
    }
  }
}

function runKernel(
  kernel: keyof PanelTasks,
  shape: PanelShape,
  task: PanelTasks[keyof PanelTasks],
  block: number,
): void {
  (panelKernels[kernel] as (shape: PanelShape, task: unknown, block: number) => void)(shape, task, block);
}
