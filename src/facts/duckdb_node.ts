import type { DuckDBConnection } from "@duckdb/node-api";
import { DuckDBInstance } from "@duckdb/node-api";

import { LeewayError } from "../core/errors.ts";

/** A value as a result row gives it: dates as ISO text, large integers as numbers, lists as arrays. */
export type CellValue = string | number | boolean | null | readonly CellValue[] | { readonly [key: string]: CellValue };

/** An in-memory database; close it with {@link closeDatabase}. */
export interface Database {
  readonly instance: DuckDBInstance;
  readonly connection: DuckDBConnection;
}

/** Opens an in-memory database that fetches and installs nothing. */
export async function openDatabase(): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  return { instance, connection: await instance.connect() };
}

/** Closes a database; safe to call twice. */
export function closeDatabase({ instance, connection }: Database): void {
  connection.closeSync();
  instance.closeSync();
}

/** A text as a SQL literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as a quoted SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** All rows of a statement as objects by column name. */
export async function selectRows<Row>(connection: DuckDBConnection, sql: string): Promise<readonly Row[]> {
  const reader = await connection.runAndReadAll(sql);
  const integers = integerColumns(reader.columnTypes().map(String));
  const names = reader.columnNames();
  return reader
    .getRowsJson()
    .map(
      (row) =>
        Object.fromEntries(names.map((name, k) => [name, plainCell(row[k] as CellValue, integers.has(k))])) as Row,
    );
}

const integerTypes = new Set(["BIGINT", "UBIGINT", "HUGEINT", "UHUGEINT"]);

/** Positions of the columns whose integers arrive as text because they may exceed 2^53. */
export function integerColumns(types: readonly string[]): ReadonlySet<number> {
  return new Set(types.flatMap((type, k) => (integerTypes.has(type) ? [k] : [])));
}

/** An integer text as a number where a number holds it exactly. */
export function plainCell(value: CellValue, isInteger: boolean): CellValue {
  if (!isInteger || typeof value !== "string") return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** Runs an operation on a ledger file and says in plain words what is wrong when the database refuses it. */
export async function withLedgerFile<T>(file: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (cause) {
    if (cause instanceof LeewayError) throw cause;
    const text = cause instanceof Error ? cause.message : String(cause);
    if (/lock/i.test(text)) {
      throw new LeewayError(
        "facts.ledger_locked",
        `${file}: another program holds this ledger open for writing. Wait until it ends, or name another file with --ledger.`,
        { file },
        { cause },
      );
    }
    if (/not a valid DuckDB|corrupt|serializ|checksum|version number/i.test(text)) {
      throw new LeewayError(
        "facts.ledger_corrupt",
        `${file}: this is not a ledger that can be read (damaged, or another kind of file). Move it away, or name another file with --ledger.`,
        { file },
        { cause },
      );
    }
    throw new LeewayError("facts.ledger_unusable", `${file}: ${firstLine(text)}`, { file }, { cause });
  }
}

/** The first line of a message, which is what a person needs. */
export function firstLine(text: string): string {
  return text.split("\n", 1)[0];
}
