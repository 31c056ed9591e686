import { useMemo, useRef } from "preact/hooks";

import type { LegendItem } from "../../../src/readout/charts/chart.ts";
import type { Rows } from "../parts/download.tsx";
import { Downloads } from "../parts/download.tsx";
import { Legend } from "./legend.tsx";

export interface ChartFigureProps {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  /** Draws the picture: an SVG element in text, made by this program and never from a reader's input unescaped. */
  readonly draw: () => string;
  /** The picture is drawn anew when one of these changes. */
  readonly dependsOn: readonly unknown[];
  readonly rows: () => Rows;
  readonly legend?: readonly LegendItem[];
  readonly name: string;
  readonly notes?: readonly string[];
  /** Level of the heading; default 3. */
  readonly level?: 2 | 3;
}

/** A chart with title, legend, source line and downloads. */
export function ChartFigure(props: ChartFigureProps): preact.JSX.Element {
  const { title, subtitle, source, draw, dependsOn, rows, legend = [], name, notes = [], level } = props;
  const picture = useRef<HTMLDivElement>(null);
  const svg = useMemo(draw, dependsOn);
  return (
    <figure class="chart">
      <figcaption>
        {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
        <p class="subtitle">{subtitle}</p>
      </figcaption>
      {legend.length > 0 && <Legend items={legend} />}
      <div class="picture" ref={picture} dangerouslySetInnerHTML={{ __html: svg }} />
      {notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
      <p class="source">Source: {source}</p>
      <Downloads
        name={name}
        source={source}
        picture={{ find: () => picture.current!.querySelector("svg"), title, subtitle, legend, notes }}
        rows={rows}
      />
    </figure>
  );
}
