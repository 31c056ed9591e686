import type { DuckDBConnection } from "@duckdb/node-api";
import { StatementType } from "@duckdb/node-api";

import { LeewayError } from "../core/errors.ts";
import type { CellValue } from "./duckdb_node.ts";
import { firstLine, integerColumns, plainCell } from "./duckdb_node.ts";
import type { QueryOptions, QueryResult } from "./ledger.ts";

/** Rows returned when the caller names no limit, and the longest a query may run. */
const defaultRowLimit = 10_000;
const timeLimitSeconds = 30;

/**
 * Runs one SELECT on a connection that is shut off from files and network.
 *
 * @param limit most rows returned, ≥ 0
 * @throws LeewayError `facts.query_refused` for anything but one reading statement, `facts.query_failed` with the
 * database's words, `facts.query_too_slow`, `facts.query_too_large`
 */
export async function runReadOnlyQuery(
  connection: DuckDBConnection,
  sql: string,
  { limit = defaultRowLimit, signal }: QueryOptions = {},
): Promise<QueryResult> {
  await requireOneSelect(connection, sql);
  const isStopped = (): boolean => signal?.aborted === true;
  if (isStopped()) throw stopped();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    connection.interrupt();
  }, timeLimitSeconds * 1000);
  const stop = (): void => connection.interrupt();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const reader = await connection.streamAndReadUntil(sql, limit + 1);
    const types = reader.columnTypes().map(String);
    const integers = integerColumns(types);
    const rows = reader.getRowsJson().slice(0, limit);
    return {
      columns: reader.columnNames().map((name, k) => ({ name, type: types[k] })),
      rows: rows.map((row) => row.map((cell, k) => plainCell(cell as CellValue, integers.has(k)))),
      truncated: reader.currentRowCount > limit,
    };
  } catch (cause) {
    if (isLate) {
      throw new LeewayError(
        "facts.query_too_slow",
        `the query ran longer than ${timeLimitSeconds} s and was stopped. Narrow it with WHERE or a smaller join.`,
        {},
        { cause },
      );
    }
    throw isStopped() ? stopped(cause) : failed(cause);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}

function stopped(cause?: unknown): LeewayError {
  return new LeewayError("facts.query_stopped", "the query was stopped before it was done.", {}, { cause });
}

async function requireOneSelect(connection: DuckDBConnection, sql: string): Promise<void> {
  if (sql.trim() === "") throw new LeewayError("facts.query_refused", "the query is empty; a query is one SELECT.");
  const statements = await connection.extractStatements(sql).catch((cause: unknown) => {
    throw failed(cause);
  });
  if (statements.count !== 1) {
    throw new LeewayError("facts.query_refused", `these are ${statements.count} statements; a query is one SELECT.`);
  }
  const statement = await statements.prepare(0).catch((cause: unknown) => {
    throw failed(cause);
  });
  const kind = statement.statementType;
  statement.destroySync();
  if (kind === StatementType.SELECT) return;
  throw new LeewayError(
    "facts.query_refused",
    `only reading is allowed here: a query is one SELECT, this is ${StatementType[kind] ?? "another statement"}. ` +
      '"leeway facts import" adds figures.',
  );
}

function failed(cause: unknown): LeewayError {
  const text = cause instanceof Error ? cause.message : String(cause);
  if (
    /disabled by configuration|external access|file system|LocalFileSystem|configuration has been locked/i.test(text)
  ) {
    return new LeewayError(
      "facts.query_refused",
      "a query reads the ledger's tables only, no files and no network. Tables: observations, sources, targets, agreements, visits, sanctions, votes.",
      {},
      { cause },
    );
  }
  if (/^Out of Memory/i.test(text)) {
    return new LeewayError(
      "facts.query_too_large",
      "the query needs more memory than it may have. Narrow it with WHERE, or sort and join fewer rows.",
      {},
      { cause },
    );
  }
  return new LeewayError("facts.query_failed", `the query failed: ${firstLine(text)}`, {}, { cause });
}
