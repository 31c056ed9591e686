import * as Plot from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";

import { formatSignedPercent, formatSignificant } from "../format.ts";
import { NARROW, WIDE } from "./chart.ts";
import type { Chart, ChartSize } from "./chart.ts";
import { drawPlot } from "./draw.ts";
import { ink } from "./palette.ts";

/** Trade with one partner in two years; null: neither side reports the flow. Values in the chart's unit. */
export interface PartnerTrade {
  readonly partner: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Change of what is reported in both years, as a fraction; null: nothing is. */
  readonly change: number | null;
}

/** What the bars of trade by partner show. */
export interface PartnerBarsData {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly notes: readonly string[];
  /** The country whose trade it is, by name. */
  readonly country: string;
  readonly unit: string;
  readonly yearBefore: number;
  readonly yearAfter: number;
  /** In drawing order from the top. */
  readonly partners: readonly PartnerTrade[];
}

/** Two bars per partner, before and after, with the value and its change at the end of the bar. */
export function partnerBars(data: PartnerBarsData): Chart {
  return {
    id: data.id,
    title: data.title,
    subtitle: data.subtitle,
    description: describe(data),
    source: data.source,
    notes: data.notes,
    legend: [
      { mark: "swatch", ink: "series-0", label: String(data.yearBefore) },
      { mark: "swatch", ink: "series-1", label: String(data.yearAfter) },
    ],
    wide: draw(data, WIDE),
    narrow: draw(data, NARROW),
  };
}

function describe(data: PartnerBarsData): string {
  const amount = (value: number | null): string => (value === null ? "not reported" : formatSignificant(value, 3));
  const rows = data.partners.map(
    ({ partner, before, after }) =>
      `${partner} ${amount(before)} in ${data.yearBefore}, ${amount(after)} in ${data.yearAfter}`,
  );
  return `Trade of ${data.country} by partner, ${data.unit}: ${rows.join("; ")}.`;
}

function draw(data: PartnerBarsData, size: ChartSize): string {
  const wide = size.name === "wide";
  const bar = 13;
  const row = 2 * bar + 12;
  const edge = 6;
  const marginLeft = wide ? 128 : 94;
  const marginRight = wide ? 96 : 82;
  const highest = Math.max(...data.partners.flatMap(({ before, after }) => [before ?? 0, after ?? 0]), 0);
  const width = size.width - marginLeft - marginRight;
  const scale = (value: number | null): number => (highest === 0 ? 0 : ((value ?? 0) / highest) * width);
  const height = 2 * edge + data.partners.length * row;

  const placed = data.partners.map((partner, k) => ({ ...partner, top: edge + k * row + (row - 2 * bar) / 2 }));
  const bars = placed.flatMap(({ before, after, top }) => [
    { x1: 0, x2: scale(before), y1: top, y2: top + bar - 1, fill: ink("series-0") },
    { x1: 0, x2: scale(after), y1: top + bar, y2: top + 2 * bar, fill: ink("series-1") },
  ]);
  const amount = (value: number | null): string => (value === null ? "not reported" : formatSignificant(value, 3));
  const change = ({ change: fraction }: PartnerTrade): string =>
    fraction === null ? "" : ` (${formatSignedPercent(fraction, 0)})`;
  const text = { fontSize: wide ? 12 : 11.5 };
  const marks: Markish[] = [
    Plot.rect(bars, { x1: "x1", x2: "x2", y1: "y1", y2: "y2", fill: "fill" }),
    Plot.ruleX([0], { stroke: ink("faint"), y1: edge, y2: height - edge }),
    Plot.text(placed, {
      x: 0,
      y: ({ top }: { top: number }) => top + bar,
      text: "partner",
      textAnchor: "end",
      dx: -9,
      fill: ink("ink"),
      ...text,
    }),
    Plot.text(placed, {
      x: ({ before }: PartnerTrade) => scale(before),
      y: ({ top }: { top: number }) => top + bar / 2 - 0.5,
      text: ({ before }: PartnerTrade) => amount(before),
      textAnchor: "start",
      dx: 6,
      fill: ink("muted"),
      ...text,
    }),
    Plot.text(placed, {
      x: ({ after }: PartnerTrade) => scale(after),
      y: ({ top }: { top: number }) => top + 1.5 * bar,
      text: (partner: PartnerTrade) => amount(partner.after) + change(partner),
      textAnchor: "start",
      dx: 6,
      fill: ink("series-1"),
      fontWeight: 600,
      ...text,
    }),
  ];
  return drawPlot(
    {
      width: size.width,
      height,
      marginTop: 0,
      marginBottom: 0,
      marginLeft,
      marginRight,
      axis: null,
      x: { type: "linear", domain: [0, width], range: [marginLeft, size.width - marginRight] },
      y: { type: "linear", domain: [0, height], range: [0, height] },
      color: { type: "identity" },
      marks,
    },
    `${data.id}-${size.name}`,
    describe(data),
  );
}
