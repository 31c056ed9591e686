import { renameSync, rmSync } from "node:fs";
import { extname } from "node:path";

import { LeewayError } from "../core/errors.ts";
import { closeDatabase, openDatabase, sqlName, sqlText } from "./duckdb_node.ts";
import type { Observation } from "./ledger.ts";
import { createTableSql } from "./table_schema.ts";
import { ledgerTables } from "./tables_node.ts";

const formats: Readonly<Record<string, string>> = {
  ".csv": "FORMAT csv, HEADER",
  ".parquet": "FORMAT parquet, COMPRESSION zstd",
  ".json": "FORMAT json, ARRAY true",
};

/**
 * Writes figures to a file whose ending names the format: .csv, .parquet or .json; the file appears whole or not at all.
 *
 * @throws LeewayError `facts.export_format`, `facts.export_unwritable`
 */
export async function exportObservations(rows: readonly Observation[], file: string): Promise<void> {
  const format = formats[extname(file).toLowerCase()];
  if (format === undefined) {
    throw new LeewayError(
      "facts.export_format",
      `${file}: the ending names the format; allowed are .csv, .parquet and .json.`,
      { file },
    );
  }
  const draft = `${file}.${process.pid}.part`;
  const database = await openDatabase();
  try {
    const { connection } = database;
    const table = ledgerTables().observations;
    await connection.run(createTableSql(table));
    const columns = table.columns.map((column) => sqlName(column.name)).join(", ");
    const marks = table.columns.map((column, k) => (column.type === "date" ? `$${k + 1}::DATE` : `$${k + 1}`));
    const statement = await connection.prepare(`INSERT INTO observations (${columns}) VALUES (${marks.join(", ")})`);
    await connection.run("BEGIN");
    for (const row of rows) {
      table.columns.forEach((column, k) => {
        const value = row[column.name as keyof Observation];
        if (value === null) statement.bindNull(k + 1);
        else if (typeof value === "number") statement.bindDouble(k + 1, value);
        else statement.bindVarchar(k + 1, value);
      });
      await statement.run();
    }
    await connection.run(`COMMIT; COPY observations TO ${sqlText(draft)} (${format})`);
    renameSync(draft, file);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw new LeewayError(
      "facts.export_unwritable",
      `${file}: cannot be written (${(cause as Error).message.split("\n", 1)[0]}).`,
      { file },
      { cause },
    );
  } finally {
    closeDatabase(database);
  }
}
