import { droppedText } from "./row_filter.ts";
import type { IterationRecord } from "./ppml.ts";

/** Lines about a fit while it runs, in the manner of ppmlhdfe. */
export interface IterationLog {
  /** Rows that left before or between fits. */
  readonly dropped: (dropped: { readonly reason: string; readonly rows: number; readonly what?: string }) => void;
  readonly iteration: (record: IterationRecord) => void;
  readonly converged: (iterations: number, tolerance: number) => void;
}

/** Writes the log of a fit through `line`; null: says nothing. */
export function iterationLog(line: ((text: string) => void) | undefined): IterationLog | null {
  if (line === undefined) return null;
  let inner = 0;
  return {
    dropped: (dropped) => line(`dropped ${droppedText(dropped)}`),
    iteration: (record) => {
      inner += record.inner_iterations;
      line(iterationLine(record));
    },
    converged: (iterations, tolerance) =>
      line(
        `converged in ${iterations} iterations and ${inner} inner iterations of conjugate gradients (tol = ${tolerance.toExponential(1)})`,
      ),
  };
}

/** `Iteration 3:   deviance = 1.2345678901e+5  eps = 2.1e-3  iters = 12  foc = 4.0e-3`, `h2` where a step was halved twice. */
function iterationLine(record: IterationRecord): string {
  const { iteration, deviance, relative_change, residual, inner_iterations, step_halvings } = record;
  return [
    `Iteration ${iteration}:`.padEnd(14),
    `deviance = ${deviance.toExponential(10)}`,
    `eps = ${relative_change.toExponential(2)}`,
    `iters = ${String(inner_iterations).padEnd(4)}`,
    `foc = ${residual.toExponential(2)}`,
    step_halvings === 0 ? "" : `h${step_halvings}`,
  ]
    .join("  ")
    .trimEnd();
}
