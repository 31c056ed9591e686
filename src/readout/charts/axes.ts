import * as Plot from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";

import { ink } from "./palette.ts";

/** Axes of a chart over time that starts at zero. */
export interface TimeAxes {
  /** Places of the labels below. */
  readonly ticks: readonly number[];
  readonly timeLabel: (time: number) => string;
  readonly valueLabel: (value: number) => string;
}

/** Grid lines, labels without ticks below and at the left, and the zero line. */
export function timeAxes({ ticks, timeLabel, valueLabel }: TimeAxes): readonly Markish[] {
  const look = { tickSize: 0, fontSize: 12, fill: ink("muted"), label: null };
  return [
    Plot.gridY({ stroke: ink("hairline"), strokeOpacity: 1, ticks: 5 }),
    Plot.axisX({ ...look, ticks: [...ticks], tickFormat: timeLabel }),
    Plot.axisY({ ...look, ticks: 5, tickFormat: valueLabel }),
    Plot.ruleY([0], { stroke: ink("faint") }),
  ];
}
