import { renameSync, rmSync } from "node:fs";
import { extname } from "node:path";

import { LeewayError } from "../core/errors.ts";
import { checkWritable, writeWhole } from "./write_file.ts";

/** One row of a table to be written: a number, text, truth or nothing by column. */
export type TableRow = Readonly<Record<string, number | string | boolean | null>>;

const endings = [".csv", ".parquet", ".json"];

/**
 * Refuses a file that a table cannot be written to, before long work begins; the ending names the format.
 *
 * @throws LeewayError `cli.unknown_format`, `cli.output_unusable`
 */
export function checkTableFile(file: string): void {
  if (!endings.includes(extname(file).toLowerCase())) {
    throw new LeewayError(
      "cli.unknown_format",
      `${file}: the ending names the format; allowed are ${endings.join(", ")}.`,
      { file, allowed: endings },
    );
  }
  checkWritable(file);
}

/**
 * Writes rows as CSV, Parquet or JSON by the ending of the file, whole or not at all; what a row lacks is empty.
 *
 * @param columns default: those of all rows, in the order of their first appearance
 * @throws LeewayError `cli.unknown_format`, `cli.output_unusable`
 */
export async function writeRows(
  file: string,
  rows: readonly TableRow[],
  columns: readonly string[] = [...new Set(rows.flatMap((row) => Object.keys(row)))],
): Promise<void> {
  checkTableFile(file);
  const ending = extname(file).toLowerCase();
  if (ending === ".json") writeWhole(file, `${JSON.stringify(rows, null, 2)}\n`);
  else if (ending === ".csv") {
    const { csvFormat } = await import("d3-dsv");
    writeWhole(file, `${csvFormat([...rows], [...columns])}\n`);
  } else await writeParquet(file, columns, rows);
}

async function writeParquet(file: string, columns: readonly string[], rows: readonly TableRow[]): Promise<void> {
  const { closeDatabase, openDatabase, sqlName, sqlText } = await import("../facts/duckdb_node.ts");
  const draft = `${file}.${process.pid}.part`;
  const database = await openDatabase();
  try {
    const { connection } = database;
    const list = columns.map((column) => `${sqlName(column)} ${sqlType(rows, column)}`).join(", ");
    await connection.run(`CREATE TABLE result (${list})`);
    const appender = await connection.createAppender("result");
    for (const row of rows) {
      for (const column of columns) {
        const cell = row[column] ?? null;
        if (cell === null) appender.appendNull();
        else if (typeof cell === "number") appender.appendDouble(cell);
        else if (typeof cell === "boolean") appender.appendBoolean(cell);
        else appender.appendVarchar(cell);
      }
      appender.endRow();
    }
    appender.closeSync();
    await connection.run(`COPY result TO ${sqlText(draft)} (FORMAT parquet, COMPRESSION zstd)`);
    renameSync(draft, file);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw new LeewayError(
      "cli.output_unusable",
      `cannot write ${file}: ${(cause as Error).message.split("\n", 1)[0]}`,
      { file },
      { cause },
    );
  } finally {
    closeDatabase(database);
  }
}

function sqlType(rows: readonly TableRow[], column: string): string {
  const value = rows.map((row) => row[column]).find((cell) => cell !== null && cell !== undefined);
  if (typeof value === "number") return "DOUBLE";
  return typeof value === "boolean" ? "BOOLEAN" : "VARCHAR";
}
