import { addDays } from "../core/dates.ts";
import { lengthInDays, type DayRange } from "../core/periods.ts";
import type { Observation, Valuation } from "../facts/ledger.ts";

/** How a figure was put together from published ones. */
export type Derivation = "published" | "summed_periods" | "difference" | "mean";

/** One published series with all its periods and vintages, entering a sum with a sign. */
export interface Leg {
  readonly sign: 1 | -1;
  /** Rows of one measure, economy, partner, commodity and source; frequencies and vintages mixed. */
  readonly rows: readonly Observation[];
}

/** Whose statistics a series is, seen from the two parties: their own, those of the other side, or a compiler's. */
export type Standing = "own" | "mirror" | "compiled";

/** A series that can answer a claim: one reporter's published rows, or the sum of several of them. */
export interface Series {
  readonly label: string;
  readonly reporter: string;
  readonly source: string;
  readonly commodity: string | null;
  readonly valuation: Valuation;
  readonly unit: string;
  readonly standing: Standing;
  /** Are several published series added up (exports and imports, partners, routes)? */
  readonly isComposed: boolean;
  readonly legs: readonly Leg[];
  /** Flows add up over time, prices are averaged. */
  readonly aggregation: "sum" | "mean";
}

/** Series with the same key are ways to the same figures of one publisher; the first that answers stands for all. */
export function publisherKey(series: Series): string {
  return [series.reporter, series.source, series.unit, series.commodity].join("|");
}

/** What a series gives for a window as known on a day. */
export interface Figure {
  readonly series: Series;
  readonly window: DayRange;
  /** In the unit of the series. */
  readonly value: number;
  /** Sum of the sizes of the parts that are added or subtracted; of a plain figure its size. */
  readonly gross: number;
  /** Newest vintage among the rows used. */
  readonly asOf: string;
  /** True when that vintage is reckoned from the publisher's calendar rather than stated. */
  readonly vintageInferred: boolean;
  readonly derivation: Derivation;
  /** The rows used, in time order, over all legs. */
  readonly rows: readonly Observation[];
}

interface LegFigure {
  readonly value: number;
  readonly rows: readonly Observation[];
  readonly derivation: Derivation;
}

/** The rows of a leg as known on `asOf` (null: as known today): the last vintage of each period and frequency. */
function knownRows(leg: Leg, asOf: string | null): readonly Observation[] {
  const latest = new Map<string, Observation>();
  for (const row of leg.rows) {
    if (asOf !== null && row.vintage > asOf) continue;
    const key = `${row.period_from} ${row.period_to} ${row.frequency}`;
    const before = latest.get(key);
    if (before === undefined || before.vintage < row.vintage) latest.set(key, row);
  }
  return [...latest.values()];
}

/** Fewest rows that follow one another without gap or overlap from the first to the last day of the window. */
function tile(rows: readonly Observation[], window: DayRange): readonly Observation[] | null {
  const byStart = new Map<string, Observation[]>();
  for (const row of rows) {
    if (row.period_from < window.from || row.period_to > window.to) continue;
    const same = byStart.get(row.period_from);
    if (same === undefined) byStart.set(row.period_from, [row]);
    else same.push(row);
  }
  let fronts = new Map<string, readonly Observation[]>([[window.from, []]]);
  const seen = new Set<string>([window.from]);
  while (fronts.size > 0) {
    const next = new Map<string, readonly Observation[]>();
    for (const [start, path] of fronts) {
      for (const row of byStart.get(start) ?? []) {
        if (row.period_to === window.to) return [...path, row];
        const following = addDays(row.period_to, 1);
        if (seen.has(following)) continue;
        seen.add(following);
        next.set(following, [...path, row]);
      }
    }
    fronts = next;
  }
  return null;
}

function sum(rows: readonly Observation[]): number {
  return rows.reduce((total, row) => total + row.value, 0);
}

function mean(rows: readonly Observation[]): number {
  const days = rows.reduce((total, row) => total + lengthInDays({ from: row.period_from, to: row.period_to }), 0);
  return (
    rows.reduce((total, row) => total + row.value * lengthInDays({ from: row.period_from, to: row.period_to }), 0) /
    days
  );
}

/** A stretch that starts inside a year as the difference of two figures from the start of that year. */
function difference(rows: readonly Observation[], window: DayRange): LegFigure | null {
  const start = `${window.from.slice(0, 4)}-01-01`;
  if (window.from === start || window.to.slice(0, 4) !== window.from.slice(0, 4)) return null;
  const whole = tile(rows, { from: start, to: window.to });
  const before = tile(rows, { from: start, to: addDays(window.from, -1) });
  if (whole === null || before === null) return null;
  return { value: sum(whole) - sum(before), rows: [...whole, ...before], derivation: "difference" };
}

function evaluateLeg(
  leg: Leg,
  window: DayRange,
  asOf: string | null,
  aggregation: Series["aggregation"],
): LegFigure | null {
  const rows = knownRows(leg, asOf);
  const tiles = tile(rows, window);
  if (tiles !== null) {
    if (tiles.length === 1) return { value: tiles[0].value, rows: tiles, derivation: "published" };
    return aggregation === "mean"
      ? { value: mean(tiles), rows: tiles, derivation: "mean" }
      : { value: sum(tiles), rows: tiles, derivation: "summed_periods" };
  }
  return aggregation === "mean" ? null : difference(rows, window);
}

/**
 * What a series gives for a window with what was published up to `asOf`.
 *
 * A published figure of exactly this window comes first; otherwise consecutive shorter periods are summed (prices:
 * averaged by days), otherwise two figures from 1 January are subtracted. Null when a part is missing: never a partial sum.
 *
 * @param asOf ISO date; null means today's knowledge
 */
export function evaluate(series: Series, window: DayRange, asOf: string | null): Figure | null {
  let value = 0;
  let gross = 0;
  const rows: Observation[] = [];
  let derivation: Derivation = "published";
  for (const leg of series.legs) {
    const part = evaluateLeg(leg, window, asOf, series.aggregation);
    if (part === null) return null;
    value += leg.sign * part.value;
    gross += Math.abs(part.value);
    rows.push(...part.rows);
    if (part.derivation !== "published") derivation = part.derivation;
  }
  const newest = rows.reduce((last, row) => (row.vintage > last.vintage ? row : last), rows[0]);
  const vintageInferred = newest.vintage_basis === "inferred";
  return { series, window, value, gross, asOf: newest.vintage, vintageInferred, derivation, rows };
}

/** First and last day of what the series hold, in words: "2015-01-01 to 2023-12-31". */
export function coverageOf(series: readonly Series[]): string {
  const rows = series.flatMap(({ legs }) => legs.flatMap((leg) => leg.rows));
  const from = rows.reduce((first, row) => (row.period_from < first ? row.period_from : first), "9999");
  const to = rows.reduce((last, row) => (row.period_to > last ? row.period_to : last), "");
  return `${from} to ${to}`;
}

/** Was a figure taken from a database rather than from its release? Then its release date is reckoned and no address stands beside it. */
export function isExtracted({ rows }: Figure): boolean {
  return rows.every((row) => row.vintage_basis === "inferred" && row.source_url === null);
}

/** Vintages of the series' rows inside the window, newest first, up to `asOf`: each is a day on which figures changed. */
export function vintagesWithin(series: Series, window: DayRange, asOf: string | null): readonly string[] {
  const days = new Set<string>();
  for (const leg of series.legs)
    for (const row of leg.rows)
      if (row.period_from >= window.from && row.period_to <= window.to && (asOf === null || row.vintage <= asOf))
        days.add(row.vintage);
  return [...days].sort().reverse();
}

/** Last days of windows that start on `from` and that the series can answer with what was known on `asOf`, ascending. */
export function answerableEnds(series: Series, from: string, to: string, asOf: string | null): readonly string[] {
  const ends = new Set<string>();
  for (const row of series.legs[0].rows)
    if (row.period_from >= from && row.period_to <= to && (asOf === null || row.vintage <= asOf))
      ends.add(row.period_to);
  return [...ends].sort().filter((end) => evaluate(series, { from, to: end }, asOf) !== null);
}
