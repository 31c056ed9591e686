/** How the cells of a column are read: codes and names as text, amounts as finite numbers, flags as booleans. */
export type ColumnType = "text" | "number" | "boolean";

/** One table of a world folder: its columns with their types, and what a reader must know about it. */
export interface TableSchema {
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Columns that together name a row; no two rows share them. */
  readonly key: readonly string[];
  /** A world without this table is refused. */
  readonly required: boolean;
  /** A table without rows is refused, rather than read as "all cells are zero". */
  readonly may_be_empty: boolean;
}

/** The tables of a world folder by name; each is a file NAME.csv or NAME.parquet. Columns beyond these are ignored. */
export const worldTables = {
  countries: {
    columns: { country: "text", name: "text" },
    key: ["country"],
    required: true,
    may_be_empty: false,
  },
  sectors: {
    columns: { sector: "text", name: "text", isic: "text", is_good: "boolean" },
    key: ["sector"],
    required: true,
    may_be_empty: false,
  },
  flows: {
    columns: { exporter: "text", importer: "text", sector: "text", value: "number" },
    key: ["exporter", "importer", "sector"],
    required: true,
    may_be_empty: false,
  },
  io: {
    columns: { country: "text", input_sector: "text", using_sector: "text", value: "number" },
    key: ["country", "input_sector", "using_sector"],
    required: false,
    may_be_empty: false,
  },
  final: {
    columns: { country: "text", sector: "text", value: "number" },
    key: ["country", "sector"],
    required: true,
    may_be_empty: false,
  },
  value_added: {
    columns: { country: "text", sector: "text", value: "number" },
    key: ["country", "sector"],
    required: true,
    may_be_empty: false,
  },
  elasticities: {
    columns: { sector: "text", trade_elasticity: "number" },
    key: ["sector"],
    required: true,
    may_be_empty: false,
  },
  tariffs: {
    columns: { exporter: "text", importer: "text", sector: "text", tariff: "number" },
    key: ["exporter", "importer", "sector"],
    required: false,
    may_be_empty: true,
  },
  trade_balance: {
    columns: { country: "text", value: "number" },
    key: ["country"],
    required: false,
    may_be_empty: false,
  },
  elasticity_sets: {
    columns: { set: "text", sector: "text", trade_elasticity: "number", source: "text" },
    key: ["set", "sector"],
    required: false,
    may_be_empty: true,
  },
  unobserved: {
    columns: { exporter: "text", importer: "text" },
    key: ["exporter", "importer"],
    required: false,
    may_be_empty: true,
  },
} as const satisfies Readonly<Record<string, TableSchema>>;

/** Name of a table of a world folder. */
export type WorldTableName = keyof typeof worldTables;

/** Columns of one table, read: text as string arrays, numbers as Float64Array, booleans as boolean arrays. */
export type TableColumns<Columns extends Readonly<Record<string, ColumnType>>> = {
  readonly [Name in keyof Columns]: Columns[Name] extends "number"
    ? Float64Array
    : Columns[Name] extends "boolean"
      ? readonly boolean[]
      : readonly string[];
};
