/** How a legend entry is drawn: the mark it explains; `step` is one class of a colour scale, labelled at its upper limit. */
export type LegendMark = "line" | "dashed" | "dot" | "ring" | "swatch" | "band" | "hatch" | "step";

/** One entry of a legend. */
export interface LegendItem {
  readonly mark: LegendMark;
  /** Name of the ink, a key of the palette. */
  readonly ink: string;
  readonly label: string;
  /** Dash pattern of a line where it is not the mark's own, as in `stroke-dasharray`. */
  readonly dash?: string;
}

/** A finished chart: pictures for two widths and the words around them. */
export interface Chart {
  /** Unique in a document; prefix of every id inside the pictures. */
  readonly id: string;
  /** What the chart shows, in a few words. */
  readonly title: string;
  /** What is drawn, with its unit and period. */
  readonly subtitle: string;
  /** The chart in sentences, for those who do not see it; becomes the aria-label. */
  readonly description: string;
  /** Publisher, data set and vintage of every number drawn. */
  readonly source: string;
  readonly notes: readonly string[];
  readonly legend: readonly LegendItem[];
  /** SVG element for screens of 640 pixels and more. */
  readonly wide: string;
  /** SVG element for phones; null where the wide one scales down well. */
  readonly narrow: string | null;
}

/** Space that a chart is drawn for. */
export interface ChartSize {
  readonly name: "wide" | "narrow";
  /** Outer width in CSS pixels. */
  readonly width: number;
}

/** A chart across a page. */
export const WIDE: ChartSize = { name: "wide", width: 720 };

/** A chart on a phone. */
export const NARROW: ChartSize = { name: "narrow", width: 324 };
