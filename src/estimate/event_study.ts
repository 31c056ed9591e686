import { LeewayError } from "../core/errors.ts";
import { NORMAL_975 } from "../core/numerics/distributions.ts";
import type { Design, Factor } from "./design.ts";
import { drawHere } from "./draws.ts";
import type { Draws } from "./draws.ts";
import { cellsOf, logRatio, maskFrom, totalsOf } from "./event_cells.ts";
import type { Cell, Totals } from "./event_cells.ts";
import { eventDraws } from "./event_draws.ts";
import type { EventShared } from "./event_draws.ts";
import { imputeUntreated } from "./imputation.ts";
import type { Estimator } from "./imputation.ts";
import type { Multiplier } from "./multipliers.ts";

/** Observed against imputed outcomes of some cells; `effect` = observed ÷ counterfactual − 1. */
export interface Effect {
  readonly cells: number;
  readonly observed: number;
  readonly counterfactual: number;
  readonly effect: number;
  /** 95 % interval from the bootstrap; null without draws. */
  readonly ci_low: number | null;
  readonly ci_high: number | null;
}

/** The effect at one distance from the event, in periods; negative: before it. */
export interface EffectAtTime extends Effect {
  readonly time: number;
}

/** The effect in one group of treated cells. */
export interface EffectOfGroup extends Effect {
  readonly group: string;
}

/** What an event study by imputation finds. */
export interface EventStudy {
  /** All treated cells together. */
  readonly overall: Effect;
  /** Since the event, from time 0 on. */
  readonly effects: readonly EffectAtTime[];
  /** Before the event, within the sample that was fitted: how well the effects describe these cells. */
  readonly pre_fit: readonly EffectAtTime[];
  /** Before the event, out of sample: as if it had come `placebo` periods earlier. Empty without a placebo. */
  readonly placebo: readonly EffectAtTime[];
  /** By group, largest gain over the counterfactual first. Empty without groups. */
  readonly groups: readonly EffectOfGroup[];
  /** Treated cells that untreated ones say nothing about. */
  readonly not_imputed: number;
  readonly draws: number;
  readonly seed: number;
}

/** How to study an event. */
export interface EventStudyOptions {
  /** Bootstrap draws; each refits with random weights of mean 1 for each cluster. Default 0. */
  readonly draws?: number;
  readonly seed?: number;
  /** Default `exponential`. */
  readonly multiplier?: Multiplier;
  /** Called after each draw. */
  readonly progress?: (done: number) => void;
  /** How many periods earlier the placebo event comes; default 0, none. */
  readonly placebo?: number;
  /** Groups of treated cells to tell apart, codes by row of the design. */
  readonly groups?: Factor;
}

/**
 * An event study by imputation: the fixed effects are fitted on untreated cells, the treated are compared with what those
 * effects imply, ATT_s = Σ y ∕ Σ ŷ⁰ − 1 (Wooldridge 2023; Nagengast and Yotov 2025).
 *
 * Intervals: exp(log ratio ± 1.96 sd), sd over draws that reweight whole clusters (of the design's cluster variables, or
 * single rows without any).
 *
 * @param time periods since the event for each row of the design, NaN for rows never treated; treated where ≥ 0
 * @throws LeewayError `estimate.nothing_treated`, `estimate.nothing_untreated`, `estimate.nothing_imputed`, and whatever the estimator throws
 */
export function eventStudy(
  design: Design,
  time: Float64Array,
  estimator: Estimator,
  options: EventStudyOptions = {},
): EventStudy {
  const { progress, ...settings } = options;
  const { shared, jobs, finish } = observeEvent(design, time, estimator, settings);
  return drawHere({ prepare: () => eventDraws(shared, estimator), shared: null, jobs, finish }, progress);
}

/**
 * The effects of {@link eventStudy}, and the draws that their intervals still need.
 *
 * @throws LeewayError as {@link eventStudy}
 */
export function observeEvent(
  design: Design,
  time: Float64Array,
  estimator: Estimator,
  options: Omit<EventStudyOptions, "progress">,
): Pick<Draws<EventShared, EventStudy>, "shared" | "jobs" | "finish"> {
  const { draws = 0, seed = 1, placebo = 0, multiplier = "exponential", groups = null } = options;
  const treated = maskFrom(time, 0);
  const count = treated.reduce((sum, one) => sum + one, 0);
  if (count === 0) {
    throw new LeewayError(
      "estimate.nothing_treated",
      "no row has a time of 0 or more since the event; nothing is treated.",
    );
  }
  if (count === treated.length) {
    throw new LeewayError(
      "estimate.nothing_untreated",
      "every row is treated; rows before the event or never treated are needed to compare with.",
    );
  }
  const imputed = imputeUntreated(design, treated, estimator);
  if (treated.every((one, row) => one === 0 || Number.isNaN(imputed[row]))) throw nothingImputed(design, count);
  const earlier = placebo > 0 ? imputeUntreated(design, maskFrom(time, -placebo), estimator) : imputed;
  const shared: EventShared = { design, time, placebo, groups, seed, multiplier, imputed, earlier };
  return {
    shared,
    jobs: Array.from({ length: draws }, (_, draw) => draw),
    finish: (drawn) =>
      studyOf(
        shared,
        drawn.map((one) => one ?? []),
      ),
  };
}

function nothingImputed({ fixedEffects }: Design, treated: number): LeewayError {
  const effects = fixedEffects.map(({ name }) => name);
  return new LeewayError(
    "estimate.nothing_imputed",
    `untreated rows determine none of the ${treated.toLocaleString("en-US")} treated ones: each lies in a group of ` +
      `${effects.join(" or ")} without any untreated row. Add units that are never treated, rows from before the event, ` +
      "or take effects that treated and untreated rows share.",
    { treated, fixed_effects: effects },
  );
}

function studyOf(
  { design, time, placebo, groups, seed, imputed, earlier }: EventShared,
  drawn: readonly (readonly number[])[],
): EventStudy {
  const treated = maskFrom(time, 0);
  const cells = cellsOf(time, treated, groups, placebo);
  const found = cells.map((cell, k) => {
    const totals = totalsOf(design, cell.kind === "placebo" ? earlier : imputed, cell.rows);
    return {
      ...cell,
      effect: effectOf(
        totals,
        drawn.map((draw) => draw[k]),
      ),
    };
  });
  const atTimes = (kind: Cell["kind"]): readonly EffectAtTime[] =>
    found
      .filter((cell) => cell.kind === kind && cell.effect.cells > 0)
      .map(({ time: at, effect }) => ({ time: at, ...effect }))
      .sort((a, b) => a.time - b.time);
  return {
    overall: found[0].effect,
    effects: atTimes("after"),
    pre_fit: atTimes("before"),
    placebo: atTimes("placebo"),
    groups: found
      .filter((cell) => cell.kind === "group" && cell.effect.cells > 0)
      .map(({ group, effect }) => ({ group, ...effect }))
      .sort((a, b) => b.observed - b.counterfactual - (a.observed - a.counterfactual)),
    not_imputed: treated.reduce((sum, one, row) => sum + (one === 1 && Number.isNaN(imputed[row]) ? 1 : 0), 0),
    draws: drawn.length,
    seed,
  };
}

function effectOf(totals: Totals, draws: readonly number[]): Effect {
  const effect = totals.observed / totals.counterfactual - 1;
  const finite = draws.filter(Number.isFinite);
  if (finite.length < 2 || !(totals.observed > 0)) return { ...totals, effect, ci_low: null, ci_high: null };
  const mean = finite.reduce((sum, value) => sum + value, 0) / finite.length;
  const variance = finite.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (finite.length - 1);
  const reach = NORMAL_975 * Math.sqrt(variance);
  const centre = logRatio(totals);
  return { ...totals, effect, ci_low: Math.exp(centre - reach) - 1, ci_high: Math.exp(centre + reach) - 1 };
}
