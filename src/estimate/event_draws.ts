import type { Design, Factor } from "./design.ts";
import { cellsOf, logRatio, maskFrom, totalsOf } from "./event_cells.ts";
import { imputeUntreated } from "./imputation.ts";
import type { Estimator } from "./imputation.ts";
import { randomOfDraw, reweighted } from "./multipliers.ts";
import type { Multiplier } from "./multipliers.ts";

/** What all draws of an event study share. */
export interface EventShared {
  readonly design: Design;
  /** Periods since the event by row, NaN for rows never treated. */
  readonly time: Float64Array;
  readonly placebo: number;
  readonly groups: Factor | null;
  readonly seed: number;
  readonly multiplier: Multiplier;
  /** Imputed outcomes by row with the weights as they are, for the event and for its placebo. */
  readonly imputed: Float64Array;
  readonly earlier: Float64Array;
}

/** log(observed ÷ counterfactual) of each cell (as {@link cellsOf} has them) with random weights; by number of the draw. */
export function eventDraws(shared: EventShared, estimator: Estimator): (draw: number) => readonly number[] {
  const { design, time, placebo, groups, seed, multiplier, imputed, earlier } = shared;
  const treated = maskFrom(time, 0);
  const treatedEarlier = maskFrom(time, -placebo);
  const cells = cellsOf(time, treated, groups, placebo);
  // Exponential weights leave no row out, so that the same rows stay determined.
  const again = (weighted: Design, mask: Uint8Array, before: Float64Array): Float64Array =>
    imputeUntreated(weighted, mask, estimator, multiplier === "exponential" ? before : undefined);
  return (draw) => {
    const weighted = reweighted(design, randomOfDraw(seed, draw), multiplier);
    const own = again(weighted, treated, imputed);
    const placed = placebo > 0 ? again(weighted, treatedEarlier, earlier) : own;
    return cells.map((cell) => logRatio(totalsOf(weighted, cell.kind === "placebo" ? placed : own, cell.rows)));
  };
}
