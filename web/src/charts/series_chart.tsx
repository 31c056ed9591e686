import * as Plot from "@observablehq/plot";

import { drawPlot } from "../../../src/readout/charts/draw.ts";
import { ink } from "../../../src/readout/charts/palette.ts";
import type { Ink } from "../../../src/readout/charts/palette.ts";
import { formatAmount } from "../../../src/readout/format.ts";
import { ChartFigure } from "./chart_figure.tsx";
import { sourceWords } from "../facts/catalogue.ts";
import type { Series } from "../facts/series.ts";
import { seriesName } from "../facts/series.ts";

/** Inks of lines, told apart by their dashes too. */
const inks: readonly Ink[] = ["series-1", "series-2", "accent", "aim", "good", "series-0"];
const dashes = ["", "6 3", "2 3", "8 3 2 3", "1 3", "4 4"] as const;

/** Something stated about a period, drawn beside the figures: a claim, a target. */
export interface StatedMark {
  readonly from: string;
  readonly to: string;
  readonly low: number;
  readonly high: number;
  readonly label: string;
}

export interface SeriesChartProps {
  readonly title: string;
  readonly series: readonly Series[];
  readonly stated?: readonly StatedMark[];
  readonly name: string;
  /** Drawn for a narrow column. */
  readonly narrow?: boolean;
}

/** Series of official figures over time, each with its own line; what somebody stated is drawn as a bar over its period. */
export function SeriesChart({ title, series, stated = [], name, narrow }: SeriesChartProps): preact.JSX.Element {
  const unit = series[0]?.unit ?? "";
  const points = series.flatMap((one, at) =>
    one.observations.map(({ period_from, period_to, value }) => {
      const runs = one.frequency === "cumulative";
      return {
        at,
        date: runs ? new Date(period_to) : middle(period_from, period_to),
        value,
        // Figures that run from January start anew each year.
        run: runs ? period_from : "",
      };
    }),
  );
  const newest = new Map<string, string>();
  for (const { source, lastVintage } of series) {
    if (lastVintage > (newest.get(source) ?? "")) newest.set(source, lastVintage);
  }
  const sources = [...newest].map(([source, vintage]) => sourceWords(source, vintage)).join(". ");
  return (
    <ChartFigure
      name={name}
      title={title}
      subtitle={unit}
      source={sources}
      dependsOn={[series, stated]}
      draw={() =>
        drawPlot(
          {
            width: narrow === true ? 460 : 760,
            height: narrow === true ? 260 : 320,
            marginLeft: 68,
            x: { type: "utc", label: null, ticks: narrow === true ? 5 : 8 },
            y: { label: null, grid: true, zero: true, nice: true, tickFormat: (value: number) => formatAmount(value) },
            marks: [
              Plot.ruleY([0], { stroke: ink("hairline") }),
              ...series.map((_, at) =>
                Plot.line(
                  points.filter((point) => point.at === at),
                  {
                    x: "date",
                    y: "value",
                    z: "run",
                    stroke: ink(inks[at % inks.length]),
                    strokeDasharray: dashes[at % dashes.length],
                    strokeWidth: 1.8,
                  },
                ),
              ),
              ...series.map((one, at) =>
                Plot.dot(
                  points.filter((point) => point.at === at),
                  {
                    x: "date",
                    y: "value",
                    r: one.observations.length > 60 ? 0.8 : 2.2,
                    fill: ink(inks[at % inks.length]),
                  },
                ),
              ),
              Plot.rect(stated, {
                x1: (mark: StatedMark) => new Date(mark.from),
                x2: (mark: StatedMark) => new Date(mark.to),
                y1: "low",
                y2: (mark: StatedMark) => (mark.high === mark.low ? mark.low * 1.006 : mark.high),
                fill: ink("focus"),
                fillOpacity: 0.85,
              }),
              Plot.text(stated, {
                x: (mark: StatedMark) => new Date(mark.to),
                y: "high",
                text: "label",
                textAnchor: "end",
                dy: -9,
                fill: ink("focus"),
                fontWeight: 600,
              }),
            ],
          },
          `${name}-picture`,
          describe(title, series),
        )
      }
      legend={
        <ul class="legend">
          {series.map((one, at) => (
            <li key={one.key}>
              <svg width="26" height="8" aria-hidden="true">
                <line
                  x1="0"
                  x2="26"
                  y1="4"
                  y2="4"
                  stroke={ink(inks[at % inks.length])}
                  stroke-width="2.5"
                  stroke-dasharray={dashes[at % dashes.length]}
                />
              </svg>
              {seriesName(one)}
            </li>
          ))}
        </ul>
      }
      rows={() => [
        ["series", "period_from", "period_to", "value", "unit", "vintage", "source"],
        ...series.flatMap((one) =>
          one.observations.map((figure) => [
            seriesName(one),
            figure.period_from,
            figure.period_to,
            figure.value,
            figure.unit,
            figure.vintage,
            figure.source,
          ]),
        ),
      ]}
    />
  );
}

function middle(from: string, to: string): Date {
  return new Date((Date.parse(from) + Date.parse(to)) / 2);
}

function describe(title: string, series: readonly Series[]): string {
  const words = series.map((one) => {
    const first = one.observations[0];
    const last = one.observations.at(-1);
    if (first === undefined || last === undefined) return `${seriesName(one)}: no figures`;
    return `${seriesName(one)}: ${formatAmount(first.value)} in the period to ${first.period_to}, ${formatAmount(last.value)} in the period to ${last.period_to}`;
  });
  return `${title}. ${words.join(". ")}.`;
}
