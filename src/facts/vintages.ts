import type { Observation } from "./ledger.ts";

/** The columns that tell one series from another. */
export const seriesKey = [
  "measure",
  "reporter",
  "economy",
  "partner",
  "commodity",
  "route",
  "frequency",
  "valuation",
  "source",
  "unit",
] as const satisfies readonly (keyof Observation)[];

/** Identity of a figure's series and period; equal for all vintages of one figure. */
function figureIdentity(row: Observation): string {
  return [...seriesKey.map((column) => row[column] ?? ""), row.period_from, row.period_to].join("\u0000");
}

/**
 * What was known on a day: of each figure the last vintage published by then.
 *
 * @param asOf ISO date; absent: no limit
 */
export function asKnown(rows: readonly Observation[], asOf?: string): readonly Observation[] {
  const latest = new Map<string, Observation>();
  for (const row of rows) {
    if (asOf !== undefined && row.vintage > asOf) continue;
    const identity = figureIdentity(row);
    const known = latest.get(identity);
    if (known === undefined || known.vintage < row.vintage) latest.set(identity, row);
  }
  return [...latest.values()];
}

/** Order of figures: by series, period, vintage. */
export function compareObservations(a: Observation, b: Observation): number {
  const order = [...seriesKey, "period_from", "period_to", "vintage"] as const;
  for (const column of order) {
    const left = a[column] ?? "";
    const right = b[column] ?? "";
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
