import { NARROW, WIDE } from "../../../src/readout/charts/chart.ts";
import { drawLeewayCurve } from "../../../src/readout/charts/leeway_curve.ts";
import type { CurvePoint, LeewayCurveData } from "../../../src/readout/charts/leeway_curve.ts";
import { nameInSentence, nameOf } from "../../../src/readout/brief/places.ts";
import type { CountryLeeway, LeewayBands } from "../../../src/strategy/leeway_result.ts";
import { ChartFigure } from "../charts/chart_figure.tsx";
import { isNarrow } from "../charts/narrow.ts";

export interface LeewayCurveProps {
  readonly row: CountryLeeway;
  readonly bands: LeewayBands | null;
  /** The chosen scope and probability. */
  readonly scope: number;
  readonly probability: number;
  readonly source: string;
}

/** The threshold probability over the scope of the threat: below the line the country trades on. */
export function LeewayCurve({ row, bands, scope, probability, source }: LeewayCurveProps): preact.JSX.Element {
  const points = row.threshold_probability.filter((point): point is CurvePoint => point.probability !== null);
  const title = `When ${nameInSentence(row.country)} trades on with ${nameInSentence(row.target)}`;
  const curve: LeewayCurveData = {
    id: "leeway-curve",
    title,
    source,
    notes: [],
    country: nameOf(row.country),
    points,
    thresholdScope: row.threshold_scope,
    band: bands?.threshold_probability ?? [],
    bandLabel: null,
    chosen: { scope, probability },
  };
  const size = isNarrow.value ? NARROW : WIDE;
  return (
    <ChartFigure
      level={2}
      name={`leeway-${row.country}-${row.target}`}
      title={title}
      subtitle="probability of being hit above which joining the sanctions pays, by the share of trade with the coalition at risk"
      source={source}
      dependsOn={[row, bands, scope, probability, size]}
      draw={() => drawLeewayCurve(curve, size)}
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
