import type { Chart } from "../../../src/readout/charts/chart.ts";
import type { Rows } from "../parts/download.tsx";
import { ChartFigure } from "./chart_figure.tsx";
import { isNarrow } from "./narrow.ts";

/** A chart of the brief as a figure of the desk. */
export function DrawnChart({ chart, rows }: { readonly chart: Chart; readonly rows: () => Rows }): preact.JSX.Element {
  const drawn = isNarrow.value ? (chart.narrow ?? chart.wide) : chart.wide;
  return (
    <ChartFigure
      name={chart.id}
      title={chart.title}
      subtitle={chart.subtitle}
      source={chart.source.replace(/^Source: /, "")}
      dependsOn={[drawn]}
      draw={() => drawn}
      legend={chart.legend}
      notes={chart.notes}
      rows={rows}
    />
  );
}
