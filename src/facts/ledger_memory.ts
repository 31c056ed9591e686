import { LeewayError } from "../core/errors.ts";
import type {
  Agreement,
  Ledger,
  Observation,
  ObservationQuery,
  QueryResult,
  Sanction,
  Source,
  Target,
  Visit,
  Vote,
} from "./ledger.ts";
import { asKnown, compareObservations } from "./vintages.ts";

/** The rows that a ledger in memory holds; absent tables are empty. */
export interface LedgerRows {
  readonly observations?: readonly Observation[];
  readonly sources?: readonly Source[];
  readonly targets?: readonly Target[];
  readonly agreements?: readonly Agreement[];
  readonly visits?: readonly Visit[];
  readonly sanctions?: readonly Sanction[];
  readonly votes?: readonly Vote[];
}

type Filter = string | readonly string[] | null | undefined;

function matches(value: string | null, wanted: Filter): boolean {
  if (wanted === undefined) return true;
  if (wanted === null) return value === null;
  return value !== null && (typeof wanted === "string" ? wanted === value : wanted.includes(value));
}

function selects(query: ObservationQuery, row: Observation): boolean {
  return (
    matches(row.measure, query.measure) &&
    matches(row.reporter, query.reporter) &&
    matches(row.economy, query.economy) &&
    matches(row.partner, query.partner) &&
    matches(row.commodity, query.commodity) &&
    matches(row.route, query.route) &&
    matches(row.frequency, query.frequency) &&
    matches(row.source, query.source) &&
    (query.from === undefined || row.period_to >= query.from) &&
    (query.to === undefined || row.period_from <= query.to)
  );
}

/** A ledger over plain rows, for tests and for the browser. It has no SQL: `query` is refused. */
export function memoryLedger(rows: LedgerRows): Ledger {
  const observations = async (query: ObservationQuery): Promise<readonly Observation[]> => {
    const found = (rows.observations ?? []).filter((row) => selects(query, row));
    const { as_of } = query;
    const known =
      query.all_vintages === true
        ? found.filter((row) => as_of === undefined || row.vintage <= as_of)
        : asKnown(found, as_of);
    return [...known].sort(compareObservations);
  };
  return {
    observations,
    sources: async () => rows.sources ?? [],
    targets: async () => rows.targets ?? [],
    agreements: async () => rows.agreements ?? [],
    visits: async () => rows.visits ?? [],
    sanctions: async () => rows.sanctions ?? [],
    votes: async (resolution) =>
      (rows.votes ?? []).filter((row) => resolution === undefined || row.resolution === resolution),
    query: async (): Promise<QueryResult> => {
      throw new LeewayError(
        "facts.no_sql",
        "a ledger in memory answers no SQL. Use the methods observations, targets … or open the ledger in Node.",
      );
    },
    close: async () => {},
  };
}
