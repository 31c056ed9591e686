import { csvFormatRow } from "d3-dsv";

import type { Ledger } from "../facts/ledger.ts";
import type { LedgerTableName } from "../facts/table_schema.ts";

/** Rows read at a time, so that a large table never stands in memory whole. */
const ROWS_AT_A_TIME = 20_000;

/** A table of the ledger as CSV, piece by piece, the names of the columns first; dates are ISO, lists joined by blanks. */
export async function* tableAsCsv(ledger: Ledger, table: LedgerTableName): AsyncGenerator<string> {
  for (let offset = 0; ; offset += ROWS_AT_A_TIME) {
    const { columns, rows } = await ledger.query(
      `SELECT * FROM ${table} ORDER BY ALL LIMIT ${ROWS_AT_A_TIME} OFFSET ${offset}`,
      { limit: ROWS_AT_A_TIME },
    );
    if (offset === 0) yield `${csvFormatRow(columns.map(({ name }) => name))}\n`;
    if (rows.length > 0) yield `${rows.map((row) => csvFormatRow(row.map(cellText))).join("\n")}\n`;
    if (rows.length < ROWS_AT_A_TIME) return;
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  return Array.isArray(value) ? value.join(" ") : JSON.stringify(value);
}
