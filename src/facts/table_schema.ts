import { LeewayError } from "../core/errors.ts";

/** Type of a ledger column; `country` is a text that must be a known country or group code, `list` a list of texts. */
export type LedgerColumnType = "text" | "country" | "date" | "number" | "list";

/** One column of a ledger table. */
export interface LedgerColumn {
  readonly name: string;
  readonly type: LedgerColumnType;
  readonly nullable: boolean;
  /** The only values allowed; empty: any. */
  readonly allowed: readonly string[];
  readonly description: string;
}

/** A condition that every row must fulfil, in SQL over the row's columns. */
export interface LedgerCheck {
  readonly name: string;
  readonly sql: string;
  readonly message: string;
}

/** One ledger table, as its YAML file defines it: DDL, row checks and documentation are made from this. */
export interface LedgerTable {
  readonly table: LedgerTableName;
  readonly description: string;
  /** Columns that identify a row. */
  readonly key: readonly string[];
  readonly columns: readonly LedgerColumn[];
  readonly checks: readonly LedgerCheck[];
}

/** The tables of the ledger. */
export const ledgerTableNames = [
  "observations",
  "sources",
  "targets",
  "agreements",
  "visits",
  "sanctions",
  "votes",
] as const;

/** The name of a table of the ledger. */
export type LedgerTableName = (typeof ledgerTableNames)[number];

const sqlTypes: Readonly<Record<LedgerColumnType, string>> = {
  text: "VARCHAR",
  country: "VARCHAR",
  date: "DATE",
  number: "DOUBLE",
  list: "VARCHAR[]",
};

/** A table from its parsed YAML. */
export function readLedgerTable(parsed: unknown, file: string): LedgerTable {
  const raw = parsed as {
    readonly table: LedgerTableName;
    readonly description: string;
    readonly key: readonly string[];
    readonly columns: readonly (Partial<LedgerColumn> & Pick<LedgerColumn, "name" | "type" | "description">)[];
    readonly checks: readonly LedgerCheck[];
  };
  const columns = raw.columns.map((column): LedgerColumn => ({ nullable: false, allowed: [], ...column }));
  const names = new Set(columns.map((column) => column.name));
  const stray = raw.key.find((name) => !names.has(name));
  if (stray !== undefined || !columns.every((column) => column.type in sqlTypes)) {
    throw new LeewayError("facts.bad_table", `${file}: the key or a column type is not defined.`, { file, key: stray });
  }
  return { ...raw, columns };
}

/** SQL type of a column. */
export function sqlType(column: LedgerColumn): string {
  return sqlTypes[column.type];
}

/** The statement that creates a table. */
export function createTableSql(table: LedgerTable): string {
  const columns = table.columns.map(
    (column) => `"${column.name}" ${sqlType(column)}${column.nullable ? "" : " NOT NULL"}`,
  );
  return `CREATE TABLE IF NOT EXISTS "${table.table}" (${columns.join(", ")})`;
}

/** The table as a page of Markdown. */
export function describeTable(table: LedgerTable): string {
  const rows = table.columns.map((column) => {
    const allowed = column.allowed.length === 0 ? "" : ` One of: ${column.allowed.join(", ")}.`;
    const role = [column.type, table.key.includes(column.name) ? "key" : "", column.nullable ? "may be empty" : ""];
    return `| \`${column.name}\` | ${role.filter((word) => word !== "").join(", ")} | ${column.description}${allowed} |`;
  });
  return [
    `## ${table.table}`,
    "",
    table.description,
    "",
    "| column | type | meaning |",
    "|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
