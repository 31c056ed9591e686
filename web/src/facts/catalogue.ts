import { signal } from "@preact/signals";

import type {
  Agreement,
  Observation,
  QueryResult,
  Sanction,
  Source,
  Target,
  Visit,
} from "../../../src/facts/ledger.ts";
import { formatDate } from "../../../src/readout/format.ts";
import { ask, ServerError } from "../server_api.ts";
import type { Series } from "./series.ts";
import { seriesKey } from "../../../src/facts/vintages.ts";

/** A series of the ledger without its figures. */
export interface ListedSeries extends Omit<Series, "observations" | "lastVintage"> {
  readonly first: string;
  readonly last: string;
  readonly figures: number;
}

/** Facts of the ledger beside its figures. */
export interface LedgerEvents {
  readonly targets: readonly Target[];
  readonly agreements: readonly Agreement[];
  readonly visits: readonly Visit[];
  readonly sanctions: readonly Sanction[];
  readonly sources: readonly Source[];
}

/** All series; null until they are there. */
export const listedSeries = signal<readonly ListedSeries[] | null>(null);

/** All facts; null until they are there. */
export const ledgerEvents = signal<LedgerEvents | null>(null);

/** Why something did not come; null while all is well. */
export const factsError = signal<string | null>(null);

let seriesAsked = false;
let eventsAsked = false;

/** Fetches the list of series and the facts, once; again after a failure. */
export function loadFacts(): void {
  loadEvents();
  if (seriesAsked) return;
  seriesAsked = true;
  factsError.value = null;
  ask<QueryResult>("api/facts/series").then(
    ({ columns, rows }) => (listedSeries.value = rows.map((row) => listed(columns, row))),
    (error: unknown) => {
      seriesAsked = false;
      factsError.value = error instanceof ServerError ? error.message : String(error);
    },
  );
}

/** Fetches the facts beside the figures, sources among them, once; again after a failure. */
export function loadEvents(): void {
  if (eventsAsked) return;
  eventsAsked = true;
  factsError.value = null;
  ask<LedgerEvents>("api/facts/events").then(
    (events) => (ledgerEvents.value = events),
    (error: unknown) => {
      eventsAsked = false;
      factsError.value = error instanceof ServerError ? error.message : String(error);
    },
  );
}

/** A source in words: who published what under which licence, and the day of the newest figure shown. */
function sourceWords(source: string, lastVintage: string): string {
  const known = ledgerEvents.value?.sources.find((one) => one.source === source);
  const day = lastVintage === "" ? "" : `; figures published up to ${formatDate(lastVintage)}`;
  return known === undefined ? `${source}${day}` : `${known.producer}, ${known.title} (${known.licence})${day}`;
}

/** The sources of several series in words, each once. */
export function sourcesInWords(series: readonly Pick<Series, "source" | "lastVintage">[]): string {
  const newest = new Map<string, string>();
  for (const { source, lastVintage } of series) {
    if (lastVintage > (newest.get(source) ?? "")) newest.set(source, lastVintage);
  }
  return [...newest].map(([source, vintage]) => sourceWords(source, vintage)).join(". ");
}

function listed(columns: QueryResult["columns"], row: readonly unknown[]): ListedSeries {
  const named = Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])) as Omit<ListedSeries, "key"> &
    Record<string, unknown>;
  return { ...named, key: seriesKey.map((column) => named[column] ?? "").join("|") };
}

/** The figures of a listed series, ordered by period: the newest of each, or every vintage. */
export async function figuresOf(
  series: Omit<Series, "observations" | "lastVintage">,
  ending: AbortSignal,
  vintages: "newest" | "all" = "newest",
): Promise<Series> {
  const query = new URLSearchParams(vintages === "all" ? { all_vintages: "true" } : {});
  for (const column of seriesKey) {
    const value = series[column];
    if (column !== "valuation" && column !== "unit" && value !== null && value !== "") query.set(column, value);
  }
  const figures = await ask<readonly Observation[]>(`api/facts/observations?${query.toString()}`, { signal: ending });
  const own = figures.filter((figure) =>
    seriesKey.every((column) => (figure[column] ?? "") === (series[column] ?? "")),
  );
  const lastVintage = own.reduce((last, { vintage }) => (vintage > last ? vintage : last), "");
  return { ...series, lastVintage, observations: own };
}
