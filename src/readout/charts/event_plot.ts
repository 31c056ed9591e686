import * as Plot from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";

import { formatSignedPercent } from "../format.ts";
import { NARROW, WIDE } from "./chart.ts";
import type { Chart, ChartSize } from "./chart.ts";
import { drawPlot } from "./draw.ts";
import { ink } from "./palette.ts";

/** The effect at one distance from the event; fractions, −0.2 is a fall by 20 %. */
export interface EventPoint {
  /** Periods since the event; 0 is the first one it touches. */
  readonly time: number;
  readonly effect: number;
  /** Ends of the 95 % interval; null where none was computed. */
  readonly low: number | null;
  readonly high: number | null;
}

/** What a plot of an event study shows. */
export interface EventPlotData {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly notes: readonly string[];
  /** By time, ascending; those before the event show how well the counterfactual fits. */
  readonly points: readonly EventPoint[];
}

/** Effects around an event in percent, dots with their intervals, the time before it in grey. */
export function eventPlot(data: EventPlotData): Chart {
  return {
    id: data.id,
    title: data.title,
    subtitle: data.subtitle,
    description: describe(data),
    source: data.source,
    notes: data.notes,
    legend: [
      { mark: "dot", ink: "series-0", label: "before the event" },
      { mark: "dot", ink: "series-1", label: "since the event" },
    ],
    wide: draw(data, WIDE),
    narrow: draw(data, NARROW),
  };
}

function describe({ points }: EventPlotData): string {
  const percent = (value: number): string => formatSignedPercent(value, 1);
  const list = points.map(({ time, effect, low, high }) => {
    const interval = low === null || high === null ? "" : `, interval ${percent(low)} to ${percent(high)}`;
    return `period ${time}: ${percent(effect)}${interval}`;
  });
  return `Effect by periods since the event: ${list.join("; ")}.`;
}

function draw(data: EventPlotData, size: ChartSize): string {
  const wide = size.name === "wide";
  const rows = data.points.map(({ time, effect, low, high }) => ({
    time,
    effect: 100 * effect,
    low: 100 * (low ?? effect),
    high: 100 * (high ?? effect),
    ink: ink(time < 0 ? "series-0" : "series-1"),
  }));
  const marks: Markish[] = [
    Plot.gridY({ stroke: ink("hairline"), strokeOpacity: 1, ticks: 5 }),
    Plot.ruleY([0], { stroke: ink("faint") }),
    Plot.ruleX([-0.5], { stroke: ink("faint"), strokeDasharray: "3,3" }),
    Plot.link(rows, { x1: "time", x2: "time", y1: "low", y2: "high", stroke: "ink", strokeWidth: 2 }),
    Plot.dot(rows, { x: "time", y: "effect", fill: "ink", r: wide ? 4.5 : 3.5, stroke: ink("paper"), strokeWidth: 1 }),
    Plot.axisY({ label: null, tickFormat: (value: number) => `${value}%`, color: ink("muted"), tickSize: 0, ticks: 5 }),
    Plot.axisX({
      label: null,
      ticks: wide ? 12 : 6,
      tickFormat: (value: number) => (Number.isInteger(value) ? String(value) : ""),
      color: ink("muted"),
      tickSize: 0,
    }),
  ];
  const times = rows.map(({ time }) => time);
  return drawPlot(
    {
      width: size.width,
      height: wide ? 300 : 230,
      marginTop: 10,
      marginBottom: 26,
      marginLeft: 52,
      marginRight: 12,
      x: { domain: [Math.min(-1, ...times) - 0.5, Math.max(0, ...times) + 0.5], axis: null },
      y: {
        domain: [Math.min(0, ...rows.map(({ low }) => low)), Math.max(0, ...rows.map(({ high }) => high))],
        nice: true,
        axis: null,
      },
      color: { type: "identity" },
      marks,
    },
    `${data.id}-${size.name}`,
    describe(data),
  );
}
