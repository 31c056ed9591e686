/** How often a series is published; `cumulative` figures run from 1 January to `period_to`. */
export type Frequency = "annual" | "quarterly" | "monthly" | "cumulative" | "daily" | "point";

/** How the price of a traded good is taken: at the exporter's border, the importer's, or one each way. */
export type Valuation = "fob" | "cif" | "mixed" | "reconciled" | "none";

/**
 * One published figure. Its series is the combination of the key columns (measure … source); figures of different
 * reporters are different series and never overwrite each other; a revision is a new vintage of the same period.
 */
export interface Observation {
  /** What is measured, in the vocabulary of claims: exports, imports, trade_turnover, gdp, price, volume, ideal_point … */
  readonly measure: string;
  /** Whose statistics: ISO3 of the publishing authority's country, or an organisation (EU27, WB, CEPII, ENTSOG). */
  readonly reporter: string;
  /** The country or group whose exports, imports or GDP it is (ISO3, group code or WLD). */
  readonly economy: string;
  /** The other party of a flow; null for measures with one party. `trade_turnover` holds parties in the reporter's order. */
  readonly partner: string | null;
  /** goods, crude_oil, natural_gas …; null where not applicable (gdp). */
  readonly commodity: string | null;
  /** Physical route of an energy flow (nord_stream_1); null otherwise. */
  readonly route: string | null;
  readonly frequency: Frequency;
  readonly valuation: Valuation;
  /** Key into the table `sources`. */
  readonly source: string;
  /** First and last day covered, ISO dates. */
  readonly period_from: string;
  readonly period_to: string;
  /** Day on which the source published it (what the ledger knew from then on), ISO date. */
  readonly vintage: string;
  /** `stated`: the publication's own date; `inferred`: from the publisher's calendar, never earlier than possible. */
  readonly vintage_basis: "stated" | "inferred";
  /** In `unit`; money in single units of its currency, never thousands or millions. */
  readonly value: number;
  /** USD, EUR, TWh, bcm, USD/bbl, percent, score … */
  readonly unit: string;
  /** Address of this very figure where it differs from the source's; null otherwise. */
  readonly source_url: string | null;
  readonly note: string | null;
}

/** Which observations are wanted; absent keys do not restrict. Lists are alternatives. */
export interface ObservationQuery {
  readonly measure?: string | readonly string[];
  readonly reporter?: string | readonly string[];
  readonly economy?: string | readonly string[];
  readonly partner?: string | readonly string[] | null;
  readonly commodity?: string | readonly string[] | null;
  readonly route?: string | readonly string[] | null;
  readonly frequency?: Frequency | readonly Frequency[];
  readonly source?: string | readonly string[];
  /** Only periods that end on or after / start on or before these days. */
  readonly from?: string;
  readonly to?: string;
  /** Only vintages up to this day; of several vintages of a period the last one is returned. Absent: the newest. */
  readonly as_of?: string;
  /** With true every vintage is returned, not only the last known. */
  readonly all_vintages?: boolean;
}

/** A publisher's data set or document that figures and facts rest on. */
export interface Source {
  readonly source: string;
  readonly producer: string;
  readonly title: string;
  readonly url: string;
  readonly licence: string;
  readonly retrieved: string;
  readonly note: string | null;
}

/** A goal announced for a measure and a period ("200 billion dollars in 2024"). */
export interface Target {
  readonly target: string;
  readonly set_on: string;
  readonly set_by: readonly string[];
  readonly measure: string;
  readonly economy: string;
  readonly partner: string | null;
  readonly commodity: string | null;
  readonly value: number;
  readonly unit: string;
  readonly due_from: string;
  readonly due_to: string;
  readonly description: string;
  readonly source_url: string;
}

/** A treaty, protocol or memorandum. */
export interface Agreement {
  readonly agreement: string;
  readonly signed_on: string;
  readonly parties: readonly string[];
  readonly subject: string;
  readonly description: string;
  readonly source_url: string;
}

/** A visit, meeting, call or summit. */
export interface Visit {
  readonly visit: string;
  readonly date_from: string;
  readonly date_to: string;
  readonly kind: string;
  readonly actors: readonly string[];
  readonly host: string;
  readonly place: string;
  readonly description: string;
  readonly source_url: string;
}

/** A sanction or similar measure; never deleted, ended by `valid_to`. */
export interface Sanction {
  readonly sanction: string;
  readonly imposed_by: string;
  readonly target: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly instrument: string;
  readonly description: string;
  readonly source_url: string;
}

/** One country's vote in one roll call. */
export interface Vote {
  readonly resolution: string;
  readonly date: string;
  readonly country: string;
  readonly vote: "yes" | "no" | "abstain" | "absent";
  readonly source: string;
}

/** How a free query is run. */
export interface QueryOptions {
  /** Most rows returned. */
  readonly limit?: number;
  /** Aborting it stops the statement. */
  readonly signal?: AbortSignal;
}

/** Rows of a free query: values are JSON-ready (dates as ISO text, large integers as numbers). */
export interface QueryResult {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly unknown[])[];
  /** True when more rows existed than the limit let through. */
  readonly truncated: boolean;
}

/**
 * The ledger of official figures and facts, read side. Implementations pass `ledger.cases.ts`.
 *
 * Every method rejects with {@link LeewayError} `facts.*`; nothing is returned half-read.
 */
export interface Ledger {
  /** Matching figures ordered by series key, period, vintage. */
  observations(query: ObservationQuery): Promise<readonly Observation[]>;
  sources(): Promise<readonly Source[]>;
  targets(): Promise<readonly Target[]>;
  agreements(): Promise<readonly Agreement[]>;
  visits(): Promise<readonly Visit[]>;
  sanctions(): Promise<readonly Sanction[]>;
  votes(resolution?: string): Promise<readonly Vote[]>;
  /** One read-only SQL statement, without file or network access. */
  query(sql: string, options?: QueryOptions): Promise<QueryResult>;
  close(): Promise<void>;
}
