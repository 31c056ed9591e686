import * as Plot from "@observablehq/plot";

import { drawPlot } from "../../../src/readout/charts/draw.ts";
import { ink } from "../../../src/readout/charts/palette.ts";
import { formatAmount } from "../../../src/readout/format.ts";
import { ChartFigure } from "./chart_figure.tsx";
import { lineAt } from "./inks.ts";
import { isNarrow } from "./narrow.ts";
import { lineItems } from "./legend.tsx";
import { sourcesInWords } from "../facts/catalogue.ts";
import type { Series } from "../facts/series.ts";
import { seriesName } from "../facts/series.ts";

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
  const isSmall = narrow === true || isNarrow.value;
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
  return (
    <ChartFigure
      name={name}
      title={title}
      subtitle={unit}
      source={sourcesInWords(series)}
      dependsOn={[series, stated, isSmall]}
      draw={() =>
        drawPlot(
          {
            width: isSmall ? 460 : 760,
            height: isSmall ? 260 : 320,
            marginLeft: 68,
            x: { type: "utc", label: null, ticks: isSmall ? 5 : 8 },
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
                    stroke: ink(lineAt(at).ink),
                    strokeDasharray: lineAt(at).dash,
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
                    fill: ink(lineAt(at).ink),
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
      legend={lineItems(series.map(seriesName))}
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
