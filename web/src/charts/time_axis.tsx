import * as Plot from "@observablehq/plot";

import { drawPlot } from "../../../src/readout/charts/draw.ts";
import { ink } from "../../../src/readout/charts/palette.ts";
import type { Ink } from "../../../src/readout/charts/palette.ts";
import { formatDate } from "../../../src/readout/format.ts";
import { ChartFigure } from "./chart_figure.tsx";
import { isNarrow } from "./narrow.ts";

/** Something that happened, or is to happen, on a day. */
export interface TimeMark {
  /** ISO date. */
  readonly date: string;
  /** Last day of what lasts or is known only roughly, ISO date. */
  readonly until?: string;
  /** The line it stands on. */
  readonly row: string;
  /** Whom and what it is about. */
  readonly label: string;
  /** Drawn as a ring: not yet on the day looked from. */
  readonly isAhead?: boolean;
}

export interface TimeAxisProps {
  readonly name: string;
  readonly title: string;
  readonly source: string;
  readonly marks: readonly TimeMark[];
  /** Inks of the lines by name; the accent for others. */
  readonly inks?: Readonly<Record<string, Ink>>;
  /** The day looked from, ISO date; null: none is drawn. */
  readonly today: string | null;
  readonly narrow?: boolean;
}

/** Marks on an axis of time, a line for each kind. */
export function TimeAxis(props: TimeAxisProps): preact.JSX.Element {
  const { name, title, source, marks, inks = {}, today, narrow } = props;
  const isSmall = narrow === true || isNarrow.value;
  const rows = [...new Set(marks.map(({ row }) => row))];
  const sorted = marks.toSorted((a, b) => a.date.localeCompare(b.date));
  const width = isSmall ? 480 : 900;
  return (
    <ChartFigure
      name={name}
      title={title}
      subtitle={`${marks.length} entries, ${formatDate(sorted[0].date)} to ${formatDate(sorted.at(-1)!.date)}`}
      source={source}
      dependsOn={[marks, today, isSmall]}
      draw={() =>
        drawPlot(
          {
            width,
            height: 34 + 26 * rows.length,
            marginLeft: 12 + 7 * Math.max(...rows.map((row) => row.length)),
            marginRight: 24,
            marginTop: 6,
            x: { type: "utc", label: null, inset: 8, ticks: isSmall ? 4 : 8 },
            y: { type: "point", domain: rows, label: null, tickSize: 0, padding: 0.5 },
            marks: [
              Plot.ruleY(rows, { stroke: ink("hairline") }),
              ...(today === null
                ? []
                : [Plot.ruleX([new Date(today)], { stroke: ink("muted"), strokeDasharray: "3 3" })]),
              Plot.link(
                sorted.filter(({ until }) => until !== undefined),
                {
                  x1: (mark: TimeMark) => new Date(mark.date),
                  x2: (mark: TimeMark) => new Date(mark.until!),
                  y: "row",
                  stroke: (mark: TimeMark) => ink(inks[mark.row] ?? "accent"),
                  strokeWidth: 10,
                  strokeOpacity: 0.35,
                  strokeLinecap: "round",
                },
              ),
              Plot.dot(sorted, {
                x: (mark: TimeMark) => new Date(mark.date),
                y: "row",
                r: 5,
                stroke: (mark: TimeMark) => ink(inks[mark.row] ?? "accent"),
                fill: (mark: TimeMark) => ink(mark.isAhead === true ? "paper" : (inks[mark.row] ?? "accent")),
                fillOpacity: 0.75,
                strokeWidth: 1.5,
                title: (mark: TimeMark) => `${formatDate(mark.date)} ${mark.label}`,
              }),
            ],
          },
          `${name}-axis`,
          `${title}. ${rows.map((row) => `${row}: ${marks.filter((mark) => mark.row === row).length}`).join(", ")}.`,
        )
      }
      rows={() => [
        ["date", "until", "kind", "about"],
        ...sorted.map(({ date, until, row, label }) => [date, until ?? null, row, label]),
      ]}
    />
  );
}
