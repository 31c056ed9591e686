import { monthEnd, monthStart } from "../core/dates.ts";
import {
  granularityOf,
  isWholeMonths,
  monthsIn,
  precedingPeriod,
  shiftYears,
  yearOf,
  type DayRange,
} from "../core/periods.ts";
import { evidenceOf } from "./figures.ts";
import { periodLabel } from "./period_label.ts";
import type { PeriodReading } from "./periods.ts";
import { evaluate, publisherKey, type Figure, type Series } from "./series.ts";
import type { Evidence } from "./verdict.ts";
import { runningWindows } from "./windows.ts";

/** Two figures of one series that a change is computed from. */
export interface Step {
  readonly current: Figure;
  readonly base: Figure;
  /** "on the year before", "on the period before" or "on 2021". */
  readonly against: string;
  /** Is it over the period that the text states, or the newest window of a running one? */
  readonly isStated: boolean;
}

type Comparison = Pick<Step, "against"> & { readonly window: DayRange; readonly base: DayRange };

/** Periods that follow one another in the calendar, so that "up on the period before" says something. */
const consecutive: ReadonlySet<string> = new Set(["month", "quarter", "half"]);

/** First and last year of a stretch of whole years, its first and last month otherwise. */
function endsOf(window: DayRange): { readonly first: DayRange; readonly last: DayRange } {
  const isYears = window.from.endsWith("-01-01") && window.to.endsWith("-12-31");
  if (isYears) return { first: yearOf(window.from), last: yearOf(window.to) };
  return {
    first: { from: window.from, to: monthEnd(window.from) },
    last: { from: monthStart(window.to), to: window.to },
  };
}

/**
 * What a stated change may compare: with the same period a year earlier, for months, quarters and halves also with the one
 * before; a change "between 2021 and 2023" compares the last year with the first.
 */
function comparisonsOf(window: DayRange, reading: PeriodReading): readonly Comparison[] {
  if (monthsIn(window) > 12) {
    if (reading.kind !== "window" || window !== reading.window || !isWholeMonths(window)) return [];
    const { first, last } = endsOf(window);
    return [{ window: last, base: first, against: `on ${periodLabel(first)}` }];
  }
  const yearly = { window, base: shiftYears(window, -1), against: "on the year before" };
  if (reading.kind !== "window" || !consecutive.has(granularityOf(window))) return [yearly];
  return [yearly, { window, base: precedingPeriod(window), against: "on the period before" }];
}

/** Every reporter's steps over the claim's admissible windows, best first. */
export function stepsOf(
  series: readonly Series[],
  reading: Exclude<PeriodReading, { kind: "future" }>,
  asOf: string | null,
): readonly Step[] {
  const windows =
    reading.kind === "to_date"
      ? runningWindows(series, reading.from, reading.cut, asOf, 12)
      : reading.kind === "window"
        ? [reading.window, ...reading.favourable]
        : reading.windows;
  const steps: Step[] = [];
  for (const [place, stated] of windows.entries())
    for (const { window, base, against } of comparisonsOf(stated, reading)) {
      const seen = new Set<string>();
      for (const one of series) {
        const key = publisherKey(one);
        if (seen.has(key)) continue;
        const now = evaluate(one, window, asOf);
        const then = evaluate(one, base, asOf);
        if (now === null || then === null || then.value === 0) continue;
        seen.add(key);
        const isStated = reading.kind !== "open" && place === 0;
        steps.push({ current: now, base: then, against, isStated });
      }
    }
  return steps;
}

/** Is there a rate of growth? Not where a balance turned from surplus to deficit. */
export function hasGrowth({ current, base }: Step): boolean {
  return current.value / base.value >= 0;
}

/** Growth in per cent over the base. */
export function growthOf(step: Step): number {
  return (step.current.value / step.base.value - 1) * 100;
}

/** A step as one evidence row with the growth rate as its value. */
export function growthRow(step: Step): Evidence {
  const { series, source } = evidenceOf(step.current);
  const asOf = step.base.asOf > step.current.asOf ? step.base.asOf : step.current.asOf;
  return {
    series: `growth ${step.against} of ${series}`,
    period: periodLabel(step.current.window),
    value: growthOf(step),
    unit: "percent",
    source,
    as_of: asOf,
  };
}
