import { useMemo, useRef } from "preact/hooks";

import type { Rows } from "../parts/download.tsx";
import { Downloads } from "../parts/download.tsx";

export interface ChartFigureProps {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  /** Draws the picture: an SVG element in text, made by this program and never from a reader's input unescaped. */
  readonly draw: () => string;
  /** The picture is drawn anew when one of these changes. */
  readonly dependsOn: readonly unknown[];
  readonly rows: () => Rows;
  readonly legend?: preact.ComponentChildren;
  readonly name: string;
  readonly notes?: readonly string[];
  /** Level of the heading; default 3. */
  readonly level?: 2 | 3;
}

/** A chart with title, legend, source line and downloads. */
export function ChartFigure(props: ChartFigureProps): preact.JSX.Element {
  const { title, subtitle, source, draw, dependsOn, rows, legend, name, notes = [], level } = props;
  const picture = useRef<HTMLDivElement>(null);
  const svg = useMemo(draw, dependsOn);
  return (
    <figure class="chart">
      <figcaption>
        {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
        <p class="subtitle">{subtitle}</p>
      </figcaption>
      {legend}
      <div class="picture" ref={picture} dangerouslySetInnerHTML={{ __html: svg }} />
      {notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
      <p class="source">Source: {source}</p>
      <Downloads
        name={name}
        title={title}
        source={source}
        picture={() => picture.current!.querySelector("svg")}
        rows={rows}
      />
    </figure>
  );
}
