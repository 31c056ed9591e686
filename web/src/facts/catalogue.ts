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
import { ask, ServerError } from "../server_api.ts";
import type { Series } from "./series.ts";
import { seriesColumns } from "./series.ts";

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

let asked = false;

/** Fetches the list of series and the facts, once; again after a failure. */
export function loadFacts(): void {
  if (asked) return;
  asked = true;
  factsError.value = null;
  Promise.all([ask<QueryResult>("api/facts/series"), ask<LedgerEvents>("api/facts/events")]).then(
    ([series, events]) => {
      listedSeries.value = series.rows.map((row) => listed(series.columns, row));
      ledgerEvents.value = events;
    },
    (error: unknown) => {
      asked = false;
      factsError.value = error instanceof ServerError ? error.message : String(error);
    },
  );
}

function listed(columns: QueryResult["columns"], row: readonly unknown[]): ListedSeries {
  const named = Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])) as Omit<ListedSeries, "key"> &
    Record<string, unknown>;
  return { ...named, key: seriesColumns.map((column) => named[column] ?? "").join("|") };
}

/** The figures of a listed series, ordered by period. */
export async function figuresOf(series: ListedSeries, ending: AbortSignal): Promise<Series> {
  const query = new URLSearchParams();
  for (const column of seriesColumns) {
    const value = series[column];
    if (column !== "valuation" && column !== "unit" && value !== null && value !== "") query.set(column, value);
  }
  const figures = await ask<readonly Observation[]>(`api/facts/observations?${query.toString()}`, { signal: ending });
  const own = figures.filter((figure) =>
    seriesColumns.every((column) => (figure[column] ?? "") === (series[column] ?? "")),
  );
  const lastVintage = own.reduce((last, { vintage }) => (vintage > last ? vintage : last), "");
  return { ...series, lastVintage, observations: own };
}
