import { countries, isCountryCode } from "../core/codes/countries.ts";
import { groupCodes, isGroupCode } from "../core/codes/groups.ts";
import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import type { ObservationQuery } from "../facts/ledger.ts";
import type { LedgerTableName } from "../facts/table_schema.ts";
import { ledgerTableNames } from "../facts/table_schema.ts";
import { ledgerTables } from "../facts/tables_node.ts";

/** Refuses a filter whose value is no country or group code. */
export function requireCodes(filters: Readonly<Record<string, string | undefined>>): void {
  for (const [option, code] of Object.entries(filters)) {
    if (code === undefined || isCountryCode(code) || isGroupCode(code)) continue;
    const near = nearest(code.toUpperCase(), [...countries.map((row) => row.country), ...groupCodes], 1);
    throw new LeewayError(
      "facts.unknown_country",
      `--${option} ${code}: unknown code. Countries are ISO 3166 alpha-3 (RUS, CHN, XKX), groups ${groupCodes.join(", ")}.` +
        (near === undefined ? "" : ` Did you mean ${near}?`),
      { option, code },
    );
  }
}

/** Refuses a filter whose value the ledger's column does not admit. */
export function requireAllowed(filters: Readonly<Record<string, string | undefined>>): void {
  for (const [name, word] of Object.entries(filters)) {
    const allowed = ledgerTables().observations.columns.find((column) => column.name === name)?.allowed ?? [];
    if (word === undefined || allowed.includes(word)) continue;
    const near = nearest(word, allowed);
    throw new LeewayError(
      "facts.unknown_word",
      `unknown ${name} "${word}". Allowed: ${allowed.join(", ")}.${near === undefined ? "" : ` Did you mean "${near}"?`}`,
      { [name]: word, allowed },
    );
  }
}

/** Refuses a filter that is no ISO date. */
export function requireDates(filters: Readonly<Record<string, string | undefined>>): void {
  for (const [option, date] of Object.entries(filters)) {
    if (date === undefined) continue;
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date);
    if (!isDate)
      throw new LeewayError("facts.bad_date", `--${option} ${date}: is not a date like 2023-05-24.`, { option, date });
  }
}

/** The table of that name. */
export function requireTable(name: string): LedgerTableName {
  if ((ledgerTableNames as readonly string[]).includes(name)) return name as LedgerTableName;
  const near = nearest(name, ledgerTableNames);
  throw new LeewayError(
    "facts.unknown_table",
    `--table ${name}: no such table. Tables: ${ledgerTableNames.join(", ")}.${near === undefined ? "" : ` Did you mean ${near}?`}`,
    { table: name },
  );
}

/**
 * SQL that lists series with their coverage: one line per pair when an economy or partner is asked for, otherwise the pairs
 * of a publisher's measure are counted together.
 */
export function seriesSql(filter: ObservationQuery): string {
  const conditions = Object.entries(filter).flatMap(([column, value]) => {
    const text = `'${String(value).replaceAll("'", "''")}'`;
    if (column === "from") return [`period_to >= ${text}::DATE`];
    if (column === "to") return [`period_from <= ${text}::DATE`];
    if (column === "as_of") return [`vintage <= ${text}::DATE`];
    return [`"${column}" = ${text}`];
  });
  const where = conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
  const parties =
    filter.economy === undefined && filter.partner === undefined
      ? "count(DISTINCT economy) AS economies, count(DISTINCT partner) AS partners"
      : "economy, partner";
  const group = filter.economy === undefined && filter.partner === undefined ? "" : ", economy, partner";
  return (
    `SELECT measure, reporter, ${parties}, commodity, frequency, valuation, unit, source, min(period_from) AS first, ` +
    `max(period_to) AS last, count(*) AS figures, max(vintage) AS last_vintage FROM observations ${where} ` +
    `GROUP BY measure, reporter, commodity, frequency, valuation, unit, source${group} ORDER BY ALL`
  );
}

/** Rows as lines with aligned columns, numbers to the right. */
export function alignColumns(names: readonly string[], rows: readonly (readonly unknown[])[]): readonly string[] {
  const cells = rows.map((row) => row.map(cellText));
  const widths = names.map((name, k) => cells.reduce((width, row) => Math.max(width, row[k].length), name.length));
  const isNumeric = names.map(
    (_, k) => rows.length > 0 && rows.every((row) => row[k] === null || typeof row[k] === "number"),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, k) => (isNumeric[k] ? cell.padStart(widths[k]) : cell.padEnd(widths[k])))
      .join("  ")
      .trimEnd();
  return [line(names), ...cells.map(line)];
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  return JSON.stringify(value);
}
