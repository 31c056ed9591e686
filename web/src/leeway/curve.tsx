import * as Plot from "@observablehq/plot";

import { drawPlot } from "../../../src/readout/charts/draw.ts";
import { ink } from "../../../src/readout/charts/palette.ts";
import { nameInSentence, nameOf } from "../../../src/readout/brief/places.ts";
import { formatPercent } from "../../../src/readout/format.ts";
import type { CountryLeeway, LeewayBands } from "../../../src/strategy/leeway_result.ts";
import { ChartFigure } from "../charts/chart_figure.tsx";

export interface LeewayCurveProps {
  readonly row: CountryLeeway;
  readonly bands: LeewayBands | null;
  /** The chosen scope and probability. */
  readonly scope: number;
  readonly probability: number;
  readonly source: string;
}

interface Point {
  readonly scope: number;
  readonly probability: number;
}

/** The threshold probability over the scope of the threat: below the line the country trades on. */
export function LeewayCurve({ row, bands, scope, probability, source }: LeewayCurveProps): preact.JSX.Element {
  const points = row.threshold_probability.filter((point): point is Point => point.probability !== null);
  const band = (bands?.threshold_probability ?? []).map((one) => ({
    ...one,
    high: Math.min(1, one.high),
    low: Math.min(1, one.low),
  }));
  const title = `When ${nameInSentence(row.country)} trades on with ${nameInSentence(row.target)}`;
  return (
    <ChartFigure
      level={2}
      name={`leeway-${row.country}-${row.target}`}
      title={title}
      subtitle="probability of being hit above which joining the sanctions pays, by the share of trade with the coalition at risk"
      source={source}
      dependsOn={[row, bands, scope, probability]}
      draw={() =>
        drawPlot(
          {
            width: 720,
            height: 380,
            marginLeft: 52,
            marginBottom: 44,
            marginRight: 24,
            x: {
              domain: [0, 1],
              label: "scope s: share of the trade with the coalition that is cut",
              tickFormat: percent,
            },
            y: { domain: [0, 1], label: "threshold probability q*", tickFormat: percent, grid: true },
            marks: [
              Plot.areaY(lineOf(row, points), {
                x: "scope",
                y: "probability",
                fill: ink("series-1"),
                fillOpacity: 0.1,
              }),
              Plot.areaY(band, { x: "scope", y1: "low", y2: "high", fill: ink("band"), fillOpacity: 0.28 }),
              Plot.line(lineOf(row, points), {
                x: "scope",
                y: "probability",
                stroke: ink("series-1"),
                strokeWidth: 2.2,
              }),
              Plot.ruleY([probability], { stroke: ink("series-2"), strokeDasharray: "5 4" }),
              Plot.ruleX([scope], { stroke: ink("series-2"), strokeDasharray: "5 4" }),
              ...(row.threshold_scope === null
                ? []
                : [
                    Plot.ruleX([row.threshold_scope], { stroke: ink("ink"), y2: 1 }),
                    Plot.text([{ scope: row.threshold_scope }], {
                      x: "scope",
                      y: 0.97,
                      text: () => `s* ${formatPercent(row.threshold_scope!, 1)}`,
                      textAnchor: "start",
                      dx: 6,
                      fill: ink("ink"),
                      fontWeight: 600,
                    }),
                  ]),
              Plot.text(["trades on"], { x: 0.97, y: 0.03, textAnchor: "end", fill: ink("series-1"), fontWeight: 600 }),
              Plot.text(["gives in"], { x: 0.97, y: 0.93, textAnchor: "end", fill: ink("muted"), fontWeight: 600 }),
            ],
          },
          "leeway-curve",
          describe(row, points),
        )
      }
      rows={() => [
        ["scope", "threshold_probability", "cost_log_points", "low", "high"],
        ...row.threshold_probability.map((point, at) => {
          const one = bands?.threshold_probability?.find((candidate) => candidate.scope === point.scope);
          return [
            point.scope,
            point.probability,
            row.cost_of_threat[at]?.cost ?? null,
            one?.low ?? null,
            one?.high ?? null,
          ];
        }),
      ]}
    />
  );
}

function percent(value: number): string {
  return formatPercent(value);
}

/** Up to s* every threat is borne, even a certain one: the line runs along the top there. */
function lineOf({ threshold_scope }: CountryLeeway, points: readonly Point[]): readonly Point[] {
  const beyond = points.filter(({ probability }) => probability < 1);
  return [
    { scope: 0, probability: 1 },
    ...(threshold_scope === null ? [] : [{ scope: threshold_scope, probability: 1 }]),
    ...beyond,
  ];
}

function describe(row: CountryLeeway, points: readonly Point[]): string {
  const words = points
    .filter((_, at) => at % 5 === 4)
    .map(({ scope, probability }) => `at ${formatPercent(scope)} ${formatPercent(Math.min(1, probability), 1)}`);
  return `Threshold probability of ${nameOf(row.country)} by scope of the threat: ${words.join(", ")}.`;
}
