import * as Plot from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";

import { formatSignificant } from "../format.ts";
import { NARROW, WIDE } from "./chart.ts";
import type { Chart, ChartSize } from "./chart.ts";
import { drawPlot } from "./draw.ts";
import { ink } from "./palette.ts";
import type { Ink } from "./palette.ts";

/** One estimate with its interval, in the unit of the axis. */
export interface PlottedCoefficient {
  readonly name: string;
  readonly estimate: number;
  readonly ci_low: number;
  readonly ci_high: number;
}

/** What a plot of coefficients shows. */
export interface CoefficientPlotData {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly notes: readonly string[];
  /** One to three estimations, each with its coefficients; names are drawn in order of first appearance. */
  readonly estimations: readonly { readonly label: string; readonly coefficients: readonly PlottedCoefficient[] }[];
}

const INKS: readonly Ink[] = ["series-1", "series-2", "series-0"];
const ROW = 26;

/**
 * Coefficients as dots with their 95 % intervals, one line for each name, zero marked.
 *
 * An estimate that is not finite is named in the description and not drawn; an interval that is not is drawn as a dot.
 */
export function coefficientPlot(data: CoefficientPlotData): Chart {
  return {
    id: data.id,
    title: data.title,
    subtitle: data.subtitle,
    description: describe(data),
    source: data.source,
    notes: data.notes,
    legend:
      data.estimations.length < 2
        ? []
        : data.estimations.map(({ label }, k) => ({ mark: "dot", ink: INKS[k % INKS.length], label })),
    wide: draw(data, WIDE),
    narrow: draw(data, NARROW),
  };
}

function describe({ estimations }: CoefficientPlotData): string {
  const number = (value: number): string => formatSignificant(value, 3);
  return estimations
    .map(({ label, coefficients }) => {
      const list = coefficients.map(
        ({ name, estimate, ci_low, ci_high }) =>
          `${name} ${number(estimate)}, interval ${number(ci_low)} to ${number(ci_high)}`,
      );
      return `${label}: ${list.join("; ")}.`;
    })
    .join(" ");
}

interface Placed {
  readonly y: number;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly ink: string;
}

function draw(data: CoefficientPlotData, size: ChartSize): string {
  const wide = size.name === "wide";
  const names = [...new Set(data.estimations.flatMap(({ coefficients }) => coefficients.map(({ name }) => name)))];
  const longest = Math.max(0, ...names.map((name) => Array.from(name).length));
  const marginLeft = Math.min(wide ? 240 : 120, 16 + Math.ceil(longest * (wide ? 6.8 : 6.2)));
  const count = data.estimations.length;
  const row = ROW + (count - 1) * 9;
  const placed: readonly Placed[] = data.estimations.flatMap(({ coefficients }, k) =>
    coefficients
      .filter(({ estimate }) => Number.isFinite(estimate))
      .map(({ name, estimate, ci_low, ci_high }) => ({
        y: names.indexOf(name) * row + row / 2 + (k - (count - 1) / 2) * 9,
        estimate,
        low: Number.isFinite(ci_low) ? ci_low : estimate,
        high: Number.isFinite(ci_high) ? ci_high : estimate,
        ink: ink(INKS[k % INKS.length]),
      })),
  );
  const low = Math.min(0, ...placed.map((one) => one.low));
  const high = Math.max(0, ...placed.map((one) => one.high));
  const spare = low === high ? 1 : 0.04 * (high - low);
  const bottom = names.length * row;
  const text = { fontSize: wide ? 12 : 11 };
  const marks: Markish[] = [
    Plot.gridX({ stroke: ink("hairline"), strokeOpacity: 1, ticks: wide ? 7 : 4 }),
    Plot.ruleX([0], { stroke: ink("faint") }),
    Plot.link(placed, { x1: "low", x2: "high", y1: "y", y2: "y", stroke: "ink", strokeWidth: 2 }),
    Plot.dot(placed, { x: "estimate", y: "y", fill: "ink", r: 4, stroke: ink("paper"), strokeWidth: 1 }),
    Plot.text(
      names.map((name, k) => ({ name: shortened(name, wide ? 34 : 17), y: k * row + row / 2 })),
      { x: low - spare, y: "y", text: "name", textAnchor: "end", dx: -8, fill: ink("ink"), ...text },
    ),
    Plot.axisX({
      anchor: "bottom",
      label: null,
      ticks: wide ? 7 : 4,
      color: ink("muted"),
      tickSize: 0,
      fontSize: 11.5,
    }),
  ];
  return drawPlot(
    {
      width: size.width,
      height: bottom + 26,
      marginTop: 2,
      marginBottom: 24,
      marginLeft,
      marginRight: 14,
      x: { domain: [low - spare, high + spare], axis: null },
      y: { type: "linear", domain: [0, bottom], range: [2, bottom + 2], axis: null },
      color: { type: "identity" },
      marks,
    },
    `${data.id}-${size.name}`,
    describe(data),
  );
}

function shortened(name: string, most: number): string {
  const signs = Array.from(name);
  return signs.length <= most ? name : `${signs.slice(0, most - 1).join("")}…`;
}
