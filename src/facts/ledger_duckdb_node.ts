import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { DuckDBConnection } from "@duckdb/node-api";

import { LeewayError } from "../core/errors.ts";
import type { Database } from "./duckdb_node.ts";
import { closeDatabase, openDatabase, selectRows, sqlName, sqlText, withLedgerFile } from "./duckdb_node.ts";
import type {
  Agreement,
  Ledger,
  Observation,
  ObservationQuery,
  QueryOptions,
  QueryResult,
  Sanction,
  Source,
  Target,
  Visit,
  Vote,
} from "./ledger.ts";
import { runReadOnlyQuery } from "./query_node.ts";
import type { LedgerTable } from "./table_schema.ts";
import { createTableSql } from "./table_schema.ts";
import { ledgerTables } from "./tables_node.ts";
import { seriesKey } from "./vintages.ts";

/** Name of the user's ledger in the working directory. */
const defaultUserLedger = "leeway.duckdb";

const embeddedFolder = fileURLToPath(new URL("../../data/ledger/", import.meta.url));

/** Which ledger is opened. */
export interface OpenLedgerOptions {
  /** The user's ledger file; it must exist. Absent: `leeway.duckdb` in the working directory, if it exists. */
  readonly userLedger?: string;
}

/**
 * Opens the ledger: the embedded figures and facts together with the user's own, for reading.
 *
 * The embedded tables are loaded into memory, the user's file is attached read-only; then the database is shut off from
 * files and network for the rest of its life.
 *
 * @throws LeewayError `facts.ledger_missing`, `facts.ledger_locked`, `facts.ledger_corrupt`, `facts.ledger_foreign`
 */
export async function openLedger(options: OpenLedgerOptions = {}): Promise<Ledger> {
  const file = options.userLedger ?? (existsSync(defaultUserLedger) ? defaultUserLedger : undefined);
  if (file !== undefined && !existsSync(file)) {
    throw new LeewayError(
      "facts.ledger_missing",
      `${file}: no such ledger. "leeway facts import FILE --ledger ${file}" makes one.`,
      { file },
    );
  }
  const database = await openDatabase();
  try {
    const { connection } = database;
    if (file !== undefined) await attachUserLedger(connection, file);
    for (const table of Object.values(ledgerTables())) await loadTable(connection, table, file !== undefined);
    await connection.run(shutOff);
    return new DuckDbLedger(database);
  } catch (error) {
    closeDatabase(database);
    throw error;
  }
}

/** No files, no network, no spilling to disk, and no way back. */
const shutOff =
  "SET memory_limit = '2GB'; SET temp_directory = ''; SET enable_external_access = false; SET lock_configuration = true";

async function attachUserLedger(connection: DuckDBConnection, file: string): Promise<void> {
  await withLedgerFile(file, async () => {
    await connection.run(`ATTACH ${sqlText(file)} AS mine (READ_ONLY)`);
  });
  await requireOurTables(connection, "mine", file);
}

/** Refuses a database whose tables are not those of a ledger. */
export async function requireOurTables(connection: DuckDBConnection, catalog: string, file: string): Promise<void> {
  const present = await selectRows<{ table_name: string; column_name: string }>(
    connection,
    `SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = ${sqlText(catalog)}`,
  );
  for (const table of Object.values(ledgerTables())) {
    const columns = new Set(present.filter((row) => row.table_name === table.table).map((row) => row.column_name));
    const lacking = table.columns.filter((column) => !columns.has(column.name));
    if (lacking.length === 0) continue;
    throw new LeewayError(
      "facts.ledger_foreign",
      `${file}: is a database but no ledger of this version (table ${table.table} lacks ${lacking.map((column) => column.name).join(", ")}). ` +
        "Name another file with --ledger.",
      { file, table: table.table },
    );
  }
}

async function loadTable(connection: DuckDBConnection, table: LedgerTable, hasUserLedger: boolean): Promise<void> {
  const columns = table.columns.map((column) => sqlName(column.name)).join(", ");
  const file = `${embeddedFolder}${table.table}.parquet`;
  await connection.run(createTableSql({ ...table, table: embeddedName(table) as LedgerTable["table"] }));
  if (existsSync(file)) {
    await connection.run(
      `INSERT INTO ${sqlName(embeddedName(table))} SELECT ${columns} FROM read_parquet(${sqlText(file)})`,
    );
  }
  const mine = hasUserLedger ? ` UNION ALL SELECT ${columns} FROM mine.${sqlName(table.table)}` : "";
  await connection.run(
    `CREATE VIEW ${sqlName(table.table)} AS SELECT ${columns} FROM ${sqlName(embeddedName(table))}${mine}`,
  );
}

function embeddedName(table: LedgerTable): string {
  return `embedded_${table.table}`;
}

class DuckDbLedger implements Ledger {
  readonly #database: Database;
  readonly #closing = new AbortController();
  readonly #running = new Set<Promise<unknown>>();

  constructor(database: Database) {
    this.#database = database;
  }

  observations(query: ObservationQuery): Promise<readonly Observation[]> {
    return this.#select<Observation>(observationsSql(query));
  }

  sources(): Promise<readonly Source[]> {
    return this.#select("SELECT * FROM sources ORDER BY source");
  }

  targets(): Promise<readonly Target[]> {
    return this.#select("SELECT * FROM targets ORDER BY set_on, target");
  }

  agreements(): Promise<readonly Agreement[]> {
    return this.#select("SELECT * FROM agreements ORDER BY signed_on, agreement");
  }

  visits(): Promise<readonly Visit[]> {
    return this.#select("SELECT * FROM visits ORDER BY date_from, visit");
  }

  sanctions(): Promise<readonly Sanction[]> {
    return this.#select("SELECT * FROM sanctions ORDER BY valid_from, sanction");
  }

  votes(resolution?: string): Promise<readonly Vote[]> {
    const where = resolution === undefined ? "" : `WHERE resolution = ${sqlText(resolution)} `;
    return this.#select(`SELECT * FROM votes ${where}ORDER BY resolution, country`);
  }

  /** On a connection of its own, so that a long statement keeps nobody waiting. */
  query(sql: string, { limit, signal }: QueryOptions = {}): Promise<QueryResult> {
    const stops = [this.#closing.signal, ...(signal === undefined ? [] : [signal])];
    return this.#awaited(() =>
      this.#run(sql, { ...(limit === undefined ? {} : { limit }), signal: AbortSignal.any(stops) }),
    );
  }

  /** A connection that is closed while a statement runs on it waits for itself for ever, and keeps the process: every statement ends first. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#running);
    closeDatabase(this.#database);
  }

  async #awaited<Result>(statement: () => Promise<Result>): Promise<Result> {
    if (this.#closing.signal.aborted)
      throw new LeewayError("facts.ledger_closed", "the ledger is closed; open it again with openLedger.");
    const running = statement();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  async #run(sql: string, options: QueryOptions): Promise<QueryResult> {
    const connection = await this.#database.instance.connect();
    try {
      return await runReadOnlyQuery(connection, sql, options);
    } finally {
      connection.closeSync();
    }
  }

  #select<Row>(sql: string): Promise<readonly Row[]> {
    return this.#awaited(() => selectRows<Row>(this.#database.connection, sql));
  }
}

/** The SQL of an observation query. */
function observationsSql(query: ObservationQuery): string {
  const columns = ["measure", "reporter", "economy", "partner", "commodity", "route", "frequency", "source"] as const;
  const conditions = columns.flatMap((column) => {
    const wanted = query[column];
    if (wanted === undefined) return [];
    if (wanted === null) return [`${column} IS NULL`];
    const values = typeof wanted === "string" ? [wanted] : wanted;
    return [values.length === 0 ? "false" : `${column} IN (${values.map(sqlText).join(", ")})`];
  });
  if (query.from !== undefined) conditions.push(`period_to >= ${sqlText(query.from)}::DATE`);
  if (query.to !== undefined) conditions.push(`period_from <= ${sqlText(query.to)}::DATE`);
  if (query.as_of !== undefined) conditions.push(`vintage <= ${sqlText(query.as_of)}::DATE`);
  const where = conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
  const newest =
    query.all_vintages === true
      ? ""
      : ` QUALIFY row_number() OVER (PARTITION BY ${[...seriesKey, "period_from", "period_to"].join(", ")} ORDER BY vintage DESC) = 1`;
  const order = [...seriesKey.map((column) => `coalesce(${column}, '')`), "period_from", "period_to", "vintage"];
  return `SELECT * FROM observations${where}${newest} ORDER BY ${order.join(", ")}`;
}
