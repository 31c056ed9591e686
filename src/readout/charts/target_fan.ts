import * as Plot from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";

import { formatNumber, formatSignificant, shortMonth } from "../format.ts";
import { timeAxes } from "./axes.ts";
import { NARROW, WIDE } from "./chart.ts";
import type { Chart, ChartSize, LegendItem } from "./chart.ts";
import { drawPlot, spreadLabels } from "./draw.ts";
import { ink } from "./palette.ts";

/** A cumulative figure: total of the months 1 … `month`, in the chart's unit. */
export interface CumulativePoint {
  /** Last month covered, 1 to 12. */
  readonly month: number;
  readonly value: number;
}

/** What the fan of a yearly target shows; all values in one unit, already scaled ("billion USD"). */
export interface TargetFanData {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly unit: string;
  readonly year: number;
  /** The main target first; at least one. */
  readonly targets: readonly number[];
  /** Figures of the year known at the dateline, ascending by month. */
  readonly soFar: readonly CumulativePoint[];
  /** Figures of the year before. */
  readonly yearBefore: readonly CumulativePoint[];
  /** Year-end projection with its 90 % interval; null where none could be made. */
  readonly projection: { readonly mid: number; readonly low: number; readonly high: number } | null;
  /** Figures of the year published after the dateline. */
  readonly later: readonly CumulativePoint[];
}

/** Cumulative figures of a year on their way to a target: so far, the year before, the projected interval, the goal. */
export function targetFan(data: TargetFanData): Chart {
  const last = data.soFar.at(-1);
  const legend: LegendItem[] = [
    { mark: "line", ink: "series-1", label: `${data.year} as known at the dateline` },
    { mark: "line", ink: "series-0", label: String(data.year - 1) },
  ];
  if (data.projection !== null)
    legend.push({ mark: "band", ink: "band", label: "projection, 90% interval at year end" });
  if (data.later.length > 0) legend.push({ mark: "ring", ink: "series-2", label: "published after the dateline" });
  return {
    id: data.id,
    title: data.title,
    subtitle: data.subtitle,
    description: describe(data),
    source: data.source,
    notes:
      data.projection !== null && last !== undefined
        ? ["Only the year-end interval is modelled; the straight edges lead to it from the last known month."]
        : [],
    legend,
    wide: draw(data, WIDE),
    narrow: draw(data, NARROW),
  };
}

function describe(data: TargetFanData): string {
  const value = (number: number): string => `${formatSignificant(number, 4)} ${data.unit}`;
  const last = data.soFar.at(-1);
  const parts = [`Cumulative figures by month. Target for ${data.year}: ${data.targets.map(value).join(", also ")}.`];
  if (last !== undefined) parts.push(`January to ${shortMonth(last.month)} ${data.year}: ${value(last.value)}.`);
  const before = data.yearBefore.find(({ month }) => month === 12);
  if (before !== undefined) parts.push(`Whole of ${data.year - 1}: ${value(before.value)}.`);
  if (data.projection !== null) {
    const { mid, low, high } = data.projection;
    parts.push(`Projection for the year: ${value(mid)}, 90% interval ${value(low)} to ${value(high)}.`);
  }
  const end = data.later.at(-1);
  if (end !== undefined) parts.push(`Published later: ${value(end.value)} by ${shortMonth(end.month)}.`);
  return parts.join(" ");
}

interface EndLabel {
  readonly value: number;
  readonly text: string;
  readonly fill: string;
  readonly bold?: boolean;
}

function draw(data: TargetFanData, size: ChartSize): string {
  const wide = size.name === "wide";
  const height = wide ? 380 : 340;
  const margin = { top: 14, right: wide ? 158 : 84, bottom: 30, left: wide ? 40 : 32 };
  const origin = { month: 0, value: 0 };
  const last = data.soFar.at(-1);
  const highest = Math.max(
    ...data.targets,
    data.projection?.high ?? 0,
    ...[...data.soFar, ...data.yearBefore, ...data.later].map(({ value }) => value),
  );
  const top = highest * 1.04;
  const yOf = (value: number): number => height - margin.bottom - (value / top) * (height - margin.top - margin.bottom);

  const labels: EndLabel[] = data.targets.map((target, k) => ({
    value: target,
    text: `${k === 0 ? "Target" : "also"} ${formatSignificant(target, 4)}`,
    fill: ink("ink"),
    bold: k === 0,
  }));
  const before = data.yearBefore.find(({ month }) => month === 12);
  if (before !== undefined) {
    labels.push({
      value: before.value,
      text: `${data.year - 1}: ${formatSignificant(before.value, 4)}`,
      fill: ink("muted"),
    });
  }
  const marks: Markish[] = [
    ...timeAxes({
      ticks: wide ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [2, 4, 6, 8, 10, 12],
      timeLabel: shortMonth,
      valueLabel: (value) => formatNumber(value),
    }),
  ];
  if (data.projection !== null && last !== undefined) {
    const { mid, low, high } = data.projection;
    const wedge = [
      { month: last.month, low: last.value, high: last.value, mid: last.value },
      { month: 12, low, high, mid },
    ];
    marks.push(
      Plot.areaY(wedge, { x: "month", y1: "low", y2: "high", fill: ink("band"), fillOpacity: 0.18 }),
      Plot.lineY(wedge, { x: "month", y: "mid", stroke: ink("series-1"), strokeWidth: 1.5, strokeDasharray: "2 4" }),
    );
    labels.push({
      value: mid,
      text: wide
        ? `Projected ${formatSignificant(mid, 3)} (${formatSignificant(low, 3)}–${formatSignificant(high, 3)})`
        : `Proj. ${formatSignificant(mid, 3)}`,
      fill: ink("series-1"),
      bold: true,
    });
  }
  marks.push(
    Plot.lineY([origin, ...data.yearBefore], { x: "month", y: "value", stroke: ink("series-0"), strokeWidth: 1.75 }),
    Plot.dot(data.yearBefore, { x: "month", y: "value", fill: ink("series-0"), r: 2.5 }),
    Plot.ruleY(data.targets.slice(0, 1), { stroke: ink("ink"), strokeWidth: 1.5, strokeDasharray: "6 4" }),
    Plot.ruleY(data.targets.slice(1), { stroke: ink("muted"), strokeWidth: 1, strokeDasharray: "2 3" }),
  );
  if (data.later.length > 0) {
    marks.push(
      Plot.dot(data.later, {
        x: "month",
        y: "value",
        stroke: ink("series-2"),
        fill: ink("paper"),
        strokeWidth: 1.75,
        r: 3.5,
      }),
    );
    const end = data.later.at(-1)!;
    if (end.month === 12) {
      labels.push({
        value: end.value,
        text: wide ? `Later: ${formatSignificant(end.value, 4)}` : `Later ${formatSignificant(end.value, 3)}`,
        fill: ink("series-2"),
      });
    }
  }
  marks.push(
    Plot.lineY([origin, ...data.soFar], { x: "month", y: "value", stroke: ink("series-1"), strokeWidth: 2.75 }),
    Plot.dot(data.soFar, { x: "month", y: "value", fill: ink("series-1"), r: 3.5 }),
  );
  if (last !== undefined) {
    marks.push(
      Plot.text([last], {
        x: "month",
        y: "value",
        text: ({ value }: CumulativePoint) => formatSignificant(value, 3),
        fill: ink("series-1"),
        stroke: ink("paper"),
        strokeWidth: 4,
        fontWeight: 650,
        fontSize: 13,
        textAnchor: "end",
        dx: -7,
        dy: -9,
      }),
    );
  }
  const places = spreadLabels(
    labels.map(({ value }) => yOf(value)),
    17,
    margin.top,
    height - margin.bottom,
  );
  for (const [k, label] of labels.entries()) {
    marks.push(
      Plot.text([12], {
        x: (month: number) => month,
        y: () => label.value,
        text: () => label.text,
        fill: label.fill,
        fontWeight: label.bold === true ? 650 : 450,
        fontSize: wide ? 12.5 : 11.5,
        textAnchor: "start",
        dx: 9,
        dy: places[k] - yOf(label.value),
      }),
    );
  }
  return drawPlot(
    {
      width: size.width,
      height,
      marginTop: margin.top,
      marginRight: margin.right,
      marginBottom: margin.bottom,
      marginLeft: margin.left,
      x: { domain: [0, 12] },
      y: { domain: [0, top] },
      marks,
    },
    `${data.id}-${size.name}`,
    describe(data),
  );
}
