import * as Plot from "@observablehq/plot";

import { drawPlot } from "../../../src/readout/charts/draw.ts";
import { ink } from "../../../src/readout/charts/palette.ts";
import { formatSignedPercent } from "../../../src/readout/format.ts";
import { sourcesInWords } from "../facts/catalogue.ts";
import type { ReportedPeriod } from "../facts/reporters.ts";
import type { Series } from "../facts/series.ts";
import { reporterName } from "../facts/series.ts";
import { ChartFigure } from "./chart_figure.tsx";
import { lineAt } from "./inks.ts";
import { lineItems } from "./legend.tsx";

export interface GapChartProps {
  readonly name: string;
  readonly title: string;
  /** The first is what the others are measured against. */
  readonly series: readonly Series[];
  readonly periods: readonly ReportedPeriod[];
}

/** How far other reporters' figures lie from the first one's, in percent of it, period by period. */
export function GapChart({ name, title, series, periods }: GapChartProps): preact.JSX.Element {
  const points = periods.flatMap(({ from, to, values: [own, ...others] }) =>
    others.flatMap((value, at) =>
      value === null || own === null || own === 0
        ? []
        : [{ at: at + 1, date: new Date((Date.parse(from) + Date.parse(to)) / 2), gap: value / own - 1, from, to }],
    ),
  );
  const others = series.slice(1);
  return (
    <ChartFigure
      name={name}
      title={title}
      subtitle="difference of the other figure, % of this one"
      source={sourcesInWords(series)}
      dependsOn={[series, periods]}
      draw={() =>
        drawPlot(
          {
            width: 760,
            height: 220,
            marginLeft: 68,
            x: { type: "utc", label: null, ticks: 8 },
            y: { label: null, grid: true, nice: true, tickFormat: (gap: number) => formatSignedPercent(gap, 0) },
            marks: [
              Plot.ruleY([0], { stroke: ink("ink") }),
              ...others.flatMap((_, at) => {
                const own = points.filter((point) => point.at === at + 1);
                const { ink: colour, dash } = lineAt(at + 1);
                return [
                  Plot.line(own, { x: "date", y: "gap", stroke: ink(colour), strokeDasharray: dash, strokeWidth: 1.6 }),
                  Plot.dot(own, { x: "date", y: "gap", fill: ink(colour), r: own.length > 60 ? 0.8 : 2.2 }),
                ];
              }),
            ],
          },
          `${name}-picture`,
          `${title}. ${others.map((one, at) => `${reporterName(one)}: ${latest(points.filter((point) => point.at === at + 1))}`).join("; ")}.`,
        )
      }
      legend={lineItems(others.map(reporterName), 1)}
      rows={() => [
        ["period_from", "period_to", "reporter", "gap"],
        ...points.map(({ from, to, at, gap }) => [from, to, reporterName(series[at]), gap]),
      ]}
    />
  );
}

function latest(points: readonly { readonly gap: number; readonly to: string }[]): string {
  const last = points.at(-1);
  return last === undefined ? "no period in common" : `${formatSignedPercent(last.gap)} in the period to ${last.to}`;
}
