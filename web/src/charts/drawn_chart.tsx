import type { Chart, LegendItem } from "../../../src/readout/charts/chart.ts";
import { ink } from "../../../src/readout/charts/palette.ts";
import type { Ink } from "../../../src/readout/charts/palette.ts";
import type { Rows } from "../parts/download.tsx";
import { ChartFigure } from "./chart_figure.tsx";

/** A chart of the brief as a figure of the desk. */
export function DrawnChart({ chart, rows }: { readonly chart: Chart; readonly rows: () => Rows }): preact.JSX.Element {
  const isNarrow = chart.narrow !== null && matchMedia("(max-width: 40rem)").matches;
  return (
    <ChartFigure
      name={chart.id}
      title={chart.title}
      subtitle={chart.subtitle}
      source={chart.source.replace(/^Source: /, "")}
      dependsOn={[chart, isNarrow]}
      draw={() => (isNarrow ? chart.narrow : chart.wide)}
      legend={
        <ul class="legend">
          {chart.legend.map((item) => (
            <li key={item.label}>
              <LegendKey item={item} />
              {item.label}
            </li>
          ))}
        </ul>
      }
      notes={chart.notes}
      rows={rows}
    />
  );
}

function LegendKey({ item }: { readonly item: LegendItem }): preact.JSX.Element {
  const colour = ink(item.ink as Ink);
  return (
    <svg width="26" height="10" aria-hidden="true">
      {item.mark === "ring" || item.mark === "dot" ? (
        <circle cx="13" cy="5" r="4" fill={item.mark === "dot" ? colour : "none"} stroke={colour} stroke-width="1.75" />
      ) : item.mark === "line" || item.mark === "dashed" ? (
        <line
          x1="0"
          x2="26"
          y1="5"
          y2="5"
          stroke={colour}
          stroke-width="2.5"
          stroke-dasharray={item.mark === "dashed" ? "6 3" : undefined}
        />
      ) : (
        <rect width="26" height="10" fill={colour} opacity={item.mark === "band" ? 0.3 : 1} />
      )}
    </svg>
  );
}
