import * as Plot from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";

import { formatPercent, formatPercentRange } from "../format.ts";
import { NARROW, WIDE } from "./chart.ts";
import type { Chart, ChartSize } from "./chart.ts";
import { drawPlot } from "./draw.ts";
import { ink } from "./palette.ts";

/** A threshold probability q* at a scope; both fractions. */
export interface CurvePoint {
  readonly scope: number;
  readonly probability: number;
}

/** What the curve of threshold probabilities shows. */
export interface LeewayCurveData {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly notes: readonly string[];
  /** Name of the country between. */
  readonly country: string;
  /** q*(s) by scope, ascending; values above 1 are worth bearing even when certain. */
  readonly points: readonly CurvePoint[];
  /** s*; null: a free hand. */
  readonly thresholdScope: number | null;
  /** q* over draws of the elasticities by scope, ascending; empty: no band. */
  readonly band: readonly { readonly scope: number; readonly low: number; readonly high: number }[];
  /** What the band is a range of; null: no band. */
  readonly bandLabel: string | null;
  /** Scope and probability that a reader has chosen, drawn as lines; absent: none. */
  readonly chosen?: CurvePoint;
}

/**
 * The threshold probability over the scope of a threat: below the line a country trades on, above it gives in. Up to s*
 * the line runs along the top, since even a certain measure is borne there.
 */
export function leewayCurve(data: LeewayCurveData): Chart {
  return {
    id: data.id,
    title: data.title,
    subtitle:
      "Probability of secondary sanctions above which giving in pays, by the share of trade with the coalition that they would cut",
    description: describe(data),
    source: data.source,
    notes: data.notes,
    legend: [
      { mark: "line", ink: "series-1", label: "threshold q*" },
      ...(data.bandLabel === null || data.band.length === 0
        ? []
        : [{ mark: "band", ink: "band", label: data.bandLabel } as const]),
    ],
    wide: drawLeewayCurve(data, WIDE),
    narrow: drawLeewayCurve(data, NARROW),
  };
}

/** The picture of {@link leewayCurve} for one width: an SVG element in text. */
export function drawLeewayCurve(data: LeewayCurveData, size: ChartSize): string {
  const wide = size.name === "wide";
  const line = lineOf(data);
  const band = bandOf(data);
  const inside: Markish[] = [
    Plot.gridY({ stroke: ink("hairline"), strokeOpacity: 1, ticks: 5 }),
    Plot.areaY(line, { x: "scope", y: "probability", fill: ink("series-1"), fillOpacity: 0.1 }),
    Plot.areaY(band, { x: "scope", y1: "low", y2: "high", fill: ink("band"), fillOpacity: 0.28 }),
    Plot.line(line, { x: "scope", y: "probability", stroke: ink("series-1"), strokeWidth: 2.5 }),
  ];
  if (data.chosen !== undefined) {
    inside.push(
      Plot.ruleY([data.chosen.probability], { stroke: ink("series-2"), strokeDasharray: "5 4" }),
      Plot.ruleX([data.chosen.scope], { stroke: ink("series-2"), strokeDasharray: "5 4" }),
    );
  }
  if (data.thresholdScope !== null) {
    inside.push(
      Plot.ruleX([data.thresholdScope], { stroke: ink("ink"), y2: 1 }),
      Plot.text([{ scope: data.thresholdScope }], {
        x: "scope",
        y: 0.96,
        text: ({ scope }: { readonly scope: number }) => `s* ${formatPercent(scope, 1)}`,
        ...(data.thresholdScope > 0.7 ? { textAnchor: "end", dx: -6 } : { textAnchor: "start", dx: 6 }),
        fill: ink("ink"),
        fontSize: 13,
        fontWeight: 600,
      }),
    );
  }
  const word = { fontSize: 13, fontWeight: 600, textAnchor: "end" } as const;
  inside.push(
    Plot.text(["trades on"], { ...word, x: 0.98, y: 0.03, fill: ink("series-1") }),
    Plot.text(["gives in"], { ...word, x: 0.98, y: 0.87, fill: ink("muted") }),
  );
  const axis = {
    tickSize: 0,
    fontSize: 12,
    fill: ink("muted"),
    label: null,
    tickFormat: (value: number) => formatPercent(value),
  };
  return drawPlot(
    {
      width: size.width,
      height: wide ? 320 : 270,
      marginTop: 12,
      marginRight: 22,
      marginBottom: 28,
      marginLeft: 42,
      x: { domain: [0, 1] },
      y: { domain: [0, 1] },
      marks: [
        Plot.axisX({ ...axis, ticks: wide ? 10 : 5 }),
        Plot.axisY({ ...axis, ticks: 5 }),
        Plot.ruleY([0], { stroke: ink("faint") }),
        ...inside,
      ],
    },
    `${data.id}-${size.name}`,
    describe(data),
  );
}

/** Distance of the scopes that curve and band are drawn at. */
const step = 0.005;

/** Up to s* every threat is borne, even a certain one: the line runs along the top there. */
function lineOf({ points, thresholdScope }: LeewayCurveData): readonly CurvePoint[] {
  if (thresholdScope === null) return [0, 1].map((scope) => ({ scope, probability: 1 }));
  const known = [
    { scope: thresholdScope, value: 1 },
    ...points.map((point) => ({ ...point, value: point.probability })),
  ]
    .filter(({ scope, value }) => scope > 0 && scope >= thresholdScope && value <= 1)
    .sort((a, b) => a.scope - b.scope);
  if (known.length === 0) return [];
  const beyond = scopesFrom(thresholdScope).map((scope) => ({
    scope,
    probability: Math.max(0, between(known, scope)),
  }));
  return [{ scope: 0, probability: 1 }, { scope: thresholdScope, probability: 1 }, ...beyond];
}

function bandOf({ band }: LeewayCurveData): readonly { scope: number; low: number; high: number }[] {
  const known = band.filter(({ scope }) => scope > 0);
  if (known.length === 0) return [];
  const [low, high] = [
    known.map(({ scope, low: value }) => ({ scope, value })),
    known.map(({ scope, high: value }) => ({ scope, value })),
  ];
  return scopesFrom(0).map((scope) => {
    return { scope, low: Math.min(1, between(low, scope)), high: Math.min(1, between(high, scope)) };
  });
}

function scopesFrom(first: number): readonly number[] {
  const from = Math.floor(first / step) + 1;
  return Array.from({ length: Math.max(0, Math.round(1 / step) - from + 1) }, (_, at) =>
    Math.min(1, (from + at) * step),
  );
}

/**
 * q* between the scopes at which it was computed: s·q*(s), which hardly changes with s, is interpolated, and beyond the first
 * and last scope kept.
 *
 * @param known scopes ascending, at least one
 */
function between(known: readonly { readonly scope: number; readonly value: number }[], scope: number): number {
  const above = known.findIndex((point) => point.scope >= scope);
  const [low, high] = [
    known[Math.max(0, (above === -1 ? known.length : above) - 1)],
    known[above === -1 ? known.length - 1 : above],
  ];
  const part = high.scope === low.scope ? 0 : (scope - low.scope) / (high.scope - low.scope);
  return (low.scope * low.value + part * (high.scope * high.value - low.scope * low.value)) / scope;
}

function describe({ country, points, thresholdScope, band }: LeewayCurveData): string {
  const last = points.at(-1);
  const range = band.find(({ scope }) => scope === last?.scope);
  return (
    `Threshold probability of ${country} by scope of the threat. ` +
    (thresholdScope === null
      ? "No scope makes it give in."
      : `It bears a certain cut of ${formatPercent(thresholdScope, 1)} of its trade with the coalition.`) +
    (last === undefined
      ? ""
      : ` A cut of ${formatPercent(last.scope)} makes it give in from a probability of ${
          range === undefined
            ? formatPercent(last.probability, 1)
            : `${formatPercent(last.probability, 1)} (${formatPercentRange(range.low, range.high)})`
        } on.`)
  );
}
