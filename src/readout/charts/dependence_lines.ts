import * as Plot from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";

import { formatPercent, formatPercentRange } from "../format.ts";
import { timeAxes } from "./axes.ts";
import { NARROW, WIDE } from "./chart.ts";
import type { Chart, ChartSize } from "./chart.ts";
import { drawPlot, spreadLabels } from "./draw.ts";
import { ink } from "./palette.ts";

/** A share in one year, 0 to 1. */
export interface YearShare {
  readonly year: number;
  readonly share: number;
}

/** What the chart of mutual dependence shows. */
export interface DependenceData {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly notes: readonly string[];
  /** Two countries; `shares` is the part of its trade that each does with the other, ascending by year. */
  readonly sides: readonly [DependenceSide, DependenceSide];
}

/** One country's side of the pair. */
export interface DependenceSide {
  readonly country: string;
  readonly partner: string;
  readonly shares: readonly YearShare[];
  /** Lower end of the last share, where trade that nobody reports leaves it open; else the share itself. */
  readonly low: number;
}

const INKS = ["series-2", "series-1"] as const;

/** Two lines over the years: how much of its trade each country does with the other. Years without data are dotted. */
export function dependenceLines(data: DependenceData): Chart {
  return {
    id: data.id,
    title: data.title,
    subtitle: data.subtitle,
    description: describe(data),
    source: data.source,
    notes: data.notes,
    legend: [],
    wide: draw(data, WIDE),
    narrow: draw(data, NARROW),
  };
}

function describe(data: DependenceData): string {
  return data.sides
    .map(({ country, partner, shares, low }) => {
      const [first, last] = [shares[0], shares.at(-1)];
      if (first === undefined || last === undefined) return `No data for ${country}.`;
      return (
        `${country} did ${formatPercent(first.share, 1)} of its goods trade with ${partner} in ${first.year} ` +
        `and ${formatPercentRange(low, last.share, 1)} in ${last.year}.`
      );
    })
    .join(" ");
}

function draw(data: DependenceData, size: ChartSize): string {
  const wide = size.name === "wide";
  const height = wide ? 300 : 270;
  const margin = { top: 14, right: wide ? 130 : 88, bottom: 28, left: 38 };
  const all = data.sides.flatMap(({ shares }) => shares);
  const years = [...new Set(all.map(({ year }) => year))].sort((a, b) => a - b);
  const top = Math.max(0.05, ...all.map(({ share }) => share)) * 1.1;
  const yOf = (share: number): number => height - margin.bottom - (share / top) * (height - margin.top - margin.bottom);
  const firstYear = years[0] ?? 0;
  const lastYear = years.at(-1) ?? 1;

  const marks: Markish[] = [
    ...timeAxes({
      ticks: years,
      timeLabel: (year) => yearLabel(year, years, wide),
      valueLabel: (share) => formatPercent(share),
    }),
  ];
  const ends = data.sides.map(({ shares }) => yOf(shares.at(-1)?.share ?? 0));
  const places = spreadLabels(ends, 34, margin.top + 10, height - margin.bottom - 12);
  for (const [k, side] of data.sides.entries()) {
    const colour = ink(INKS[k]);
    for (const [from, to] of pairs(side.shares)) {
      marks.push(
        Plot.lineY([from, to], {
          x: "year",
          y: "share",
          stroke: colour,
          strokeWidth: 2.5,
          ...(to.year - from.year > 1 ? { strokeDasharray: "1 6", strokeLinecap: "round" as const } : {}),
        }),
      );
    }
    marks.push(Plot.dot(side.shares, { x: "year", y: "share", fill: colour, r: 3.5 }));
    const last = side.shares.at(-1);
    if (last === undefined) continue;
    const label = (text: string, dy: number, fontSize: number, fontWeight: number): Markish =>
      Plot.text([last], {
        x: "year",
        y: "share",
        text: () => text,
        fill: colour,
        fontSize,
        fontWeight,
        textAnchor: "start",
        dx: 10,
        dy: places[k] - ends[k] + dy,
      });
    if (last.share - side.low > 0.002) {
      marks.push(
        Plot.ruleX([last], {
          x: "year",
          y1: side.low,
          y2: "share",
          stroke: colour,
          strokeWidth: 5,
          strokeOpacity: 0.35,
        }),
      );
    }
    marks.push(
      label(formatPercentRange(side.low, last.share, wide ? 1 : 0), -7, wide ? 15 : 13.5, 700),
      label(wide ? `of ${side.country}'s trade` : `of ${side.country}'s`, 9, wide ? 12 : 11, 450),
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
      x: { domain: [firstYear, lastYear] },
      y: { domain: [0, top] },
      marks,
    },
    `${data.id}-${size.name}`,
    describe(data),
  );
}

function pairs(shares: readonly YearShare[]): [YearShare, YearShare][] {
  return shares.slice(1).map((to, k) => [shares[k], to]);
}

function yearLabel(year: number, years: readonly number[], wide: boolean): string {
  return wide || years.length < 6 || year === years[0] || year === years.at(-1)
    ? String(year)
    : `’${String(year).slice(2)}`;
}
