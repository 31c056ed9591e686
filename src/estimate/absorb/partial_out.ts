import { LeewayError } from "../../core/errors.ts";
import { dot } from "../moments.ts";
import type { Absorber } from "./absorber.ts";
import { conjugateGradient } from "./conjugate_gradient.ts";
import type { LinearSystem } from "./conjugate_gradient.ts";

/** Iterations allowed for one column; badly connected graphs of a million levels need a few thousand. */
const MAX_ITERATIONS = 20_000;
/** Share of a column's norm that cannot be told from rounding. */
const ROUNDING = 1e-14;

/**
 * Takes the fixed effects out of columns in place, at the absorber's present weights.
 *
 * The error that remains in a column, in the norm of the weights, is at most about `tolerance` times the column's own
 * norm after removal of the group means.
 *
 * @param columns by cell
 * @returns iterations of conjugate gradients, all columns together
 * @throws LeewayError `estimate.effects_not_absorbed` (numerical)
 */
export function partialOut(absorber: Absorber, columns: readonly Float64Array[], tolerance: number): number {
  if (absorber.groups === 0) return 0;
  const system = schurSystem(absorber);
  const effects = new Float64Array(absorber.kept);
  const none = new Float64Array(absorber.kept);
  const scratch = new Float64Array(absorber.kept);
  let iterations = 0;
  for (const column of columns) {
    if (absorber.kept === 0) {
      absorber.purge(column, none);
      continue;
    }
    const { coupling, squares } = absorber.reduce([column]);
    const [right] = coupling;
    const norm = Math.sqrt(squares[0]);
    absorber.precondition(right, scratch);
    // √(r′M⁻¹r) is the norm of what one step of the preconditioner would remove: the size of the task.
    const size = Math.sqrt(Math.max(0, dot(right, scratch)));
    if (size <= ROUNDING * norm) {
      absorber.purge(column, none);
      continue;
    }
    const outcome = conjugateGradient(system, right, effects, {
      energyTolerance: Math.max(tolerance * size, ROUNDING * norm),
      maxIterations: MAX_ITERATIONS,
    });
    iterations += outcome.iterations;
    if (!outcome.converged) throw notAbsorbed(outcome.iterations, outcome.last / outcome.first);
    absorber.purge(column, effects);
  }
  return iterations;
}

/** S of an absorber as a linear system. */
function schurSystem(absorber: Absorber): LinearSystem {
  return {
    dimension: absorber.kept,
    apply: (x, out) => absorber.apply(x, out),
    precondition: (r, out) => absorber.precondition(r, out),
  };
}

function notAbsorbed(iterations: number, residual: number): LeewayError {
  return new LeewayError(
    "estimate.effects_not_absorbed",
    `the fixed effects could not be taken out of a column in ${iterations.toLocaleString("en-US")} iterations (residual ${residual.toExponential(1)} of its start). The effects are very badly connected: leave out the smallest levels or one of the effects.`,
    { iterations, residual },
    { kind: "numerical" },
  );
}
