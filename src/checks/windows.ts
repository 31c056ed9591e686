import type { DayRange } from "../core/periods.ts";
import type { Claim } from "../documents/record.ts";
import type { PeriodReading } from "./periods.ts";
import { answerableEnds, publisherKey, type Figure, type Series } from "./series.ts";

/** Last day covered by what the series hold up to `asOf`; the dateline's own figures end before it. */
export function lastCoveredDay(series: readonly Series[], asOf: string | null): string {
  let last = "";
  for (const { legs } of series)
    for (const { rows } of legs)
      for (const row of rows) if ((asOf === null || row.vintage <= asOf) && row.period_to > last) last = row.period_to;
  return last;
}

/** The largest windows of a running period that each reporter had published, last first, at most `limit` per series. */
export function runningWindows(
  series: readonly Series[],
  from: string,
  cut: string,
  asOf: string | null,
  limit: number,
): readonly DayRange[] {
  const ends = new Set<string>();
  for (const one of series) for (const end of answerableEnds(one, from, cut, asOf).slice(-limit)) ends.add(end);
  return [...ends]
    .sort()
    .reverse()
    .map((to) => ({ from, to }));
}

/** Which windows a reading looks at, the main ones first. */
export function windowsOf(
  reading: Exclude<PeriodReading, { kind: "future" }>,
  series: readonly Series[],
  claim: Claim,
  asOf: string | null,
): readonly DayRange[] {
  if (reading.kind === "window") return [reading.window, ...reading.favourable];
  if (reading.kind === "open") {
    const [first] = reading.windows;
    const thisYear = `${Number(first.from.slice(0, 4)) + 1}-01-01`;
    return [...reading.windows, ...runningWindows(series, thisYear, asOf ?? "9999-12-31", asOf, 12)];
  }
  const isBound = /[<>]/.test(claim.quantity.comparator);
  const windows = runningWindows(series, reading.from, reading.cut, asOf, 12);
  return isBound ? windows.slice(0, 1) : windows;
}

/** The figures of the windows that the text points to: the stated one, or of a running period each publisher's newest. */
export function statedFigures(figures: readonly Figure[], reading: PeriodReading): ReadonlySet<Figure> {
  if (reading.kind === "window") return new Set(figures.filter(({ window }) => window === reading.window));
  if (reading.kind !== "to_date") return new Set();
  const newest = new Map<string, Figure>();
  for (const figure of figures) {
    const key = publisherKey(figure.series);
    if (!newest.has(key)) newest.set(key, figure);
  }
  return new Set(newest.values());
}
