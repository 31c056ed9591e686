import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from "node:fs";

import type { DuckDBConnection } from "@duckdb/node-api";
import { csvParseRows } from "d3-dsv";

import { countries } from "../core/codes/countries.ts";
import { groupCodes } from "../core/codes/groups.ts";
import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import { closeDatabase, firstLine, openDatabase, selectRows, sqlName, sqlText, withLedgerFile } from "./duckdb_node.ts";
import { requireOurTables } from "./ledger_duckdb_node.ts";
import type { LedgerColumn, LedgerTable, LedgerTableName } from "./table_schema.ts";
import { createTableSql, sqlType } from "./table_schema.ts";
import { ledgerTables } from "./tables_node.ts";

/** A row that cannot be taken, and why. */
export interface Rejection {
  /** Line of the CSV file (the header is line 1), or row of the Parquet file plus 1. */
  readonly line: number;
  readonly column: string;
  readonly value: string | null;
  readonly reason: string;
}

/** What an import did. */
export interface ImportResult {
  readonly table: LedgerTableName;
  readonly file: string;
  readonly ledger: string;
  readonly rows_read: number;
  readonly rows_written: number;
  readonly rejected: readonly Rejection[];
}

/** How an import proceeds. */
export interface ImportOptions {
  /** Table the rows belong to; default observations. */
  readonly table?: LedgerTableName;
  /** Write the good rows and list the bad ones; default: one bad row refuses the file. */
  readonly skipRejected?: boolean;
}

/** Rejections that a message shows; the error's details hold up to `keptRejections`. */
const shownRejections = 5;
const keptRejections = 1000;

/**
 * Adds the rows of a CSV or Parquet file to the user's ledger, all in one transaction.
 *
 * The columns are those of the table's definition; columns that may be empty may be absent. Every row is validated before
 * the ledger is opened for writing, so that a refused file changes nothing on disk.
 *
 * @throws LeewayError `facts.import_*` with file:line for the first bad rows; `facts.ledger_*`
 */
export async function importRows(file: string, ledger: string, options: ImportOptions = {}): Promise<ImportResult> {
  const table = ledgerTables()[options.table ?? "observations"];
  requireReadable(file);
  const database = await openDatabase();
  const { connection } = database;
  try {
    await stage(connection, table, file);
    const hasLedger = existsSync(ledger);
    if (hasLedger) await attach(connection, ledger, true);
    await validate(connection, table, hasLedger);
    if (hasLedger) await connection.run("DETACH mine");
    const rejected = await selectRows<Rejection>(
      connection,
      `SELECT line, "column", value, reason FROM rejected ORDER BY line, "column" LIMIT ${keptRejections}`,
    );
    const [counts] = await selectRows<{ read: number; bad: number }>(
      connection,
      "SELECT (SELECT count(*) FROM staged) AS read, (SELECT count(DISTINCT line) FROM rejected) AS bad",
    );
    const { read, bad } = counts;
    if (read === 0)
      throw new LeewayError("facts.import_empty", `${file}: has a header but no rows; it is empty of figures.`, {
        file,
      });
    if (bad > 0 && options.skipRejected !== true) throw refused(file, read, bad, rejected);
    if (bad === read) throw refused(file, read, bad, rejected);
    await write(connection, table, ledger);
    return { table: table.table, file, ledger, rows_read: read, rows_written: read - bad, rejected };
  } finally {
    closeDatabase(database);
  }
}

function requireReadable(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new LeewayError("facts.import_missing", `${file}: no such file.`, { file });
  if (!found.isFile()) throw new LeewayError("facts.import_missing", `${file}: is not a file.`, { file });
  if (found.size === 0) throw new LeewayError("facts.import_empty", `${file}: the file is empty.`, { file });
}

/** Loads the file as text into `staged`, one row per line with its number, after checking the header. */
async function stage(connection: DuckDBConnection, table: LedgerTable, file: string): Promise<void> {
  const head = headOf(file);
  const isParquet = head.subarray(0, 4).toString("latin1") === "PAR1";
  const header = isParquet ? await parquetHeader(connection, file) : csvHeader(head, file);
  requireColumns(table, header, file);
  const present = new Set(header);
  const columns = table.columns.map((column) =>
    present.has(column.name) ? textOf(column, isParquet) : `NULL::VARCHAR AS ${sqlName(column.name)}`,
  );
  const from = isParquet
    ? `read_parquet(${sqlText(file)})`
    : `read_csv(${sqlText(file)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', ` +
      "auto_detect = false, strict_mode = true, parallel = false, " +
      `columns = {${header.map((name) => `${sqlText(name)}: 'VARCHAR'`).join(", ")}})`;
  try {
    await connection.run(
      `CREATE TABLE staged AS SELECT row_number() OVER () + 1 AS line, ${columns.join(", ")} FROM ${from}`,
    );
  } catch (cause) {
    const text = (cause as Error).message;
    const line = /line:?\s*(\d+)/i.exec(text)?.[1];
    throw new LeewayError(
      "facts.import_unreadable",
      `${file}${line === undefined ? "" : `:${line}`}: ${isParquet ? "not a readable Parquet file" : "not a readable CSV line"} (${firstLine(text)}).`,
      { file },
      { cause },
    );
  }
}

function textOf(column: LedgerColumn, isParquet: boolean): string {
  const name = sqlName(column.name);
  if (column.type === "list" && isParquet) return `array_to_string(${name}, ';') AS ${name}`;
  return `nullif(trim(${name}::VARCHAR), '') AS ${name}`;
}

/** The first 64 kB of a file. */
function headOf(file: string): Buffer {
  const handle = openSync(file, "r");
  try {
    const head = Buffer.alloc(65_536);
    return head.subarray(0, readSync(handle, head));
  } finally {
    closeSync(handle);
  }
}

function csvHeader(head: Buffer, file: string): readonly string[] {
  if (head.includes(0)) {
    throw new LeewayError("facts.import_binary", `${file}: is a binary file, neither CSV text nor Parquet.`, { file });
  }
  const line = head
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/, 1)[0];
  return (csvParseRows(line)[0] ?? []).map((name) => name.trim());
}

async function parquetHeader(connection: DuckDBConnection, file: string): Promise<readonly string[]> {
  try {
    const rows = await selectRows<{ column_name: string }>(
      connection,
      `DESCRIBE SELECT * FROM read_parquet(${sqlText(file)})`,
    );
    return rows.map((row) => row.column_name);
  } catch (cause) {
    throw new LeewayError("facts.import_unreadable", `${file}: not a readable Parquet file.`, { file }, { cause });
  }
}

function requireColumns(table: LedgerTable, header: readonly string[], file: string): void {
  const allowed = table.columns.map((column) => column.name);
  const repeated = header.find((name, k) => header.indexOf(name) !== k);
  const unknown = header.filter((name) => !allowed.includes(name));
  const missing = table.columns.filter((column) => !column.nullable && !header.includes(column.name));
  if (repeated === undefined && unknown.length === 0 && missing.length === 0) return;
  const parts: string[] = [];
  if (repeated !== undefined) parts.push(`column "${repeated}" stands twice`);
  for (const name of unknown.slice(0, 3)) {
    const near = nearest(name, allowed);
    parts.push(`unknown column "${shortened(name)}"${near === undefined ? "" : ` (did you mean "${near}"?)`}`);
  }
  if (missing.length > 0) parts.push(`missing: ${missing.map((column) => column.name).join(", ")}`);
  throw new LeewayError(
    "facts.import_header",
    `${file}:1: the header does not fit table ${table.table}: ${parts.join("; ")}. Columns: ${allowed.join(", ")}.`,
    { file, line: 1, allowed, unknown, missing: missing.map((column) => column.name) },
  );
}

/** A name as it may stand in a message: the first line of a file that is no table can be very long. */
function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}

/** Fills `typed` with the typed rows and `rejected` with every reason against a row. */
async function validate(connection: DuckDBConnection, table: LedgerTable, hasLedger: boolean): Promise<void> {
  const typed = table.columns.map((column) => `${typedValue(column)} AS ${sqlName(column.name)}`);
  await connection.run(`CREATE TABLE typed AS SELECT line, ${typed.join(", ")} FROM staged`);
  await connection.run('CREATE TABLE rejected (line BIGINT, "column" VARCHAR, value VARCHAR, reason VARCHAR)');
  for (const column of table.columns) {
    const name = sqlName(column.name);
    const reject = (condition: string, reason: string): Promise<unknown> =>
      connection.run(
        `INSERT INTO rejected SELECT line, ${sqlText(column.name)}, s.${name}, ${sqlText(reason)} ` +
          `FROM staged s JOIN typed t USING (line) WHERE ${condition}`,
      );
    if (!column.nullable) await reject(`s.${name} IS NULL`, "is empty");
    if (column.type === "date")
      await reject(`s.${name} IS NOT NULL AND t.${name} IS NULL`, "is not a date like 2023-04-30");
    if (column.type === "country") {
      await reject(
        `s.${name} IS NOT NULL AND s.${name} NOT IN (${knownCodes})`,
        "is no country (ISO 3166 alpha-3, XKX) or group code known here",
      );
    }
    if (column.type === "number") {
      await reject(
        `t.${name} IS NULL AND s.${name} SIMILAR TO '[-+0-9. ]*[0-9],[0-9]+'`,
        "has a comma: write the decimal sign as a point, and no thousands separators",
      );
      await reject(
        `s.${name} IS NOT NULL AND (t.${name} IS NULL OR NOT isfinite(t.${name})) AND NOT s.${name} SIMILAR TO '[-+0-9. ]*[0-9],[0-9]+'`,
        "is not a finite number",
      );
    }
    if (column.allowed.length > 0) {
      await reject(
        `s.${name} IS NOT NULL AND s.${name} NOT IN (${column.allowed.map(sqlText).join(", ")})`,
        `is not one of ${column.allowed.join(", ")}`,
      );
    }
  }
  for (const check of table.checks) {
    await connection.run(
      `INSERT INTO rejected SELECT line, ${sqlText(check.name)}, NULL, ${sqlText(check.message)} FROM typed WHERE NOT (${check.sql})`,
    );
  }
  const key = table.key.map(sqlName).join(", ");
  await connection.run(
    `INSERT INTO rejected SELECT line, 'key', NULL, 'has the same key as line ' || first_line || ' (duplicate)' FROM (` +
      `SELECT line, min(line) OVER (PARTITION BY ${key}) AS first_line FROM typed) WHERE line > first_line`,
  );
  if (!hasLedger) return;
  const same = table.key.map((name) => `t.${sqlName(name)} IS NOT DISTINCT FROM m.${sqlName(name)}`).join(" AND ");
  await connection.run(
    "INSERT INTO rejected SELECT line, 'key', NULL, 'is already in the ledger (same key); a revision needs its own vintage' " +
      `FROM typed t WHERE EXISTS (SELECT 1 FROM mine.${sqlName(table.table)} m WHERE ${same})`,
  );
}

const knownCodes = [...countries.map((row) => row.country), ...groupCodes].map(sqlText).join(", ");

function typedValue(column: LedgerColumn): string {
  const name = sqlName(column.name);
  switch (column.type) {
    case "date":
      return `try_strptime(${name}, '%Y-%m-%d')::DATE`;
    case "list":
      return `string_split(${name}, ';')`;
    case "number":
      return `TRY_CAST(${name} AS DOUBLE)`;
    case "text":
    case "country":
      return `${name}::${sqlType(column)}`;
  }
}

function refused(file: string, read: number, bad: number, rejected: readonly Rejection[]): LeewayError {
  const lines = rejected
    .slice(0, shownRejections)
    .map((row) => `${file}:${row.line}: ${row.column}${row.value === null ? "" : ` "${row.value}"`} ${row.reason}`);
  const more = rejected.length > shownRejections ? `\n… and more` : "";
  return new LeewayError(
    "facts.import_rejected",
    `${bad} of ${read} rows cannot be taken, so nothing was written:\n${lines.join("\n")}${more}\n` +
      "Mend them, or take the good rows alone with --skip-rejected.",
    { file, rows_read: read, rows_rejected: bad, rejected },
  );
}

async function attach(connection: DuckDBConnection, ledger: string, readOnly: boolean): Promise<void> {
  await withLedgerFile(ledger, async () => {
    await connection.run(`ATTACH ${sqlText(ledger)} AS mine${readOnly ? " (READ_ONLY)" : ""}`);
  });
  if (readOnly) await requireOurTables(connection, "mine", ledger);
}

/**
 * Writes the accepted rows: into an existing ledger in one transaction, into a new one beside its place, which it takes in
 * one step, so that a killed import leaves no half-made ledger.
 */
async function write(connection: DuckDBConnection, table: LedgerTable, ledger: string): Promise<void> {
  const isNew = !existsSync(ledger);
  const target = isNew ? `${ledger}.${process.pid}.part` : ledger;
  try {
    await attach(connection, target, false);
    await withLedgerFile(ledger, async () => {
      await connection.run("USE mine; BEGIN");
      for (const each of Object.values(ledgerTables())) await connection.run(createTableSql(each));
      const columns = table.columns.map((column) => sqlName(column.name)).join(", ");
      await connection.run(
        `INSERT INTO mine.${sqlName(table.table)} SELECT ${columns} FROM memory.typed WHERE line NOT IN (SELECT line FROM memory.rejected)`,
      );
      await connection.run("COMMIT; CHECKPOINT mine; USE memory; DETACH mine");
      if (isNew) renameSync(target, ledger);
    });
  } catch (error) {
    if (isNew) for (const file of [target, `${target}.wal`]) rmSync(file, { force: true });
    throw error;
  }
}
