import { join } from "node:path";

import type { DuckDBConnection } from "@duckdb/node-api";

import { countries } from "../../../src/core/codes/countries.ts";
import { sqlText } from "../../../src/facts/duckdb_node.ts";
import type { Source } from "../../../src/facts/ledger.ts";

/** What one publisher adds to the ledger. */
export interface Contribution {
  /** Rows of the table `sources`. */
  readonly sources: readonly Source[];
  /** Every step from the raw file to the rows, each a sentence. */
  readonly transformations: readonly string[];
}

/** A builder step for one publisher: reads raw files into the tables of the connection. */
export type Publisher = (stage: Stage) => Promise<Contribution>;

/** The database that the ledger is built in, with the ways every publisher needs. */
export class Stage {
  readonly connection: DuckDBConnection;
  readonly #raw: string;

  constructor(connection: DuckDBConnection, raw: string) {
    this.connection = connection;
    this.#raw = raw;
  }

  /** SQL that reads a raw CSV file (plain or gzipped) with every column as text. */
  csv(file: string): string {
    return `read_csv(${sqlText(join(this.#raw, file))}, header = true, all_varchar = true)`;
  }

  /** Runs a statement. */
  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  /** One number from a statement. */
  async number(sql: string): Promise<number> {
    const reader = await this.connection.runAndReadAll(sql);
    return Number(reader.getRowsJson()[0]![0]);
  }

  /**
   * Adds observations: `values` gives an SQL expression for each column that is not empty or constant text.
   *
   * @param from SQL of the rows, `FROM` clause and what follows
   */
  async observations(values: Readonly<Record<ObservationColumn, string>>, from: string): Promise<void> {
    const list = observationColumns.map((column) => `${values[column]} AS "${column}"`).join(", ");
    await this.run(`INSERT INTO observations SELECT ${list} FROM ${from}`);
  }
}

/** The columns of the table `observations` in order. */
export const observationColumns = [
  "measure",
  "reporter",
  "economy",
  "partner",
  "commodity",
  "route",
  "frequency",
  "valuation",
  "source",
  "period_from",
  "period_to",
  "vintage",
  "vintage_basis",
  "value",
  "unit",
  "source_url",
  "note",
] as const;

export type ObservationColumn = (typeof observationColumns)[number];

/** SQL expressions of a monthly row whose period is in the text column `month` (2023-04). */
export function monthly(month: string): Pick<Record<ObservationColumn, string>, "frequency" | "period_from" | "period_to"> {
  return {
    frequency: "'monthly'",
    period_from: `(${month} || '-01')::DATE`,
    period_to: `last_day((${month} || '-01')::DATE)`,
  };
}

/** The known country codes as an SQL list. */
export const countryCodes = countries.map((row) => sqlText(row.country)).join(", ");

/** What most rows leave empty. */
export const nothing = { partner: "NULL", commodity: "NULL", route: "NULL", source_url: "NULL", note: "NULL" } as const;
