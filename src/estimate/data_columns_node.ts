import type { DuckDBConnection, DuckDBVector } from "@duckdb/node-api";

import { selectRows, sqlName, sqlText } from "../facts/duckdb_node.ts";
import { MISSING_INTEGER, compareTexts, lookAlikes } from "./table.ts";
import type { Column } from "./table.ts";

/** Texts that stand for a missing value in a CSV file, besides nothing at all. */
export const MISSING_WORDS = ["NA", "NaN", "nan", "N/A", "n/a", "#N/A", "NULL", "null", ".", ".."] as const;
const INTEGER_TYPES = new Set([
  "TINYINT",
  "SMALLINT",
  "INTEGER",
  "BIGINT",
  "UTINYINT",
  "USMALLINT",
  "UINTEGER",
  "UBIGINT",
]);

/** What is known of the columns before their values are read. */
export interface Survey {
  readonly rows: number;
  /** Rows that differ in some column of the file, read or not; null where they were not compared. */
  readonly distinct: number | null;
  /** Lowest and highest value of whole-number columns; null where all are missing. */
  readonly ranges: ReadonlyMap<string, readonly [number, number] | null>;
  /** Distinct texts of the other columns, sorted. */
  readonly levels: ReadonlyMap<string, readonly string[]>;
}

/**
 * Looks through a table of the database once: its rows, and the range or the levels of the columns wanted.
 *
 * @param compares whether whole rows are compared, which takes as long again and 50 bytes a row
 */
export async function surveyColumns(
  connection: DuckDBConnection,
  source: string,
  {
    wanted,
    typeOf,
    compares,
  }: {
    readonly wanted: readonly string[];
    readonly typeOf: ReadonlyMap<string, string>;
    readonly compares: boolean;
  },
): Promise<Survey> {
  const kinds = wanted.map((name) => kindOf(typeOf.get(name) ?? ""));
  const parts = wanted.map((name, k) => {
    const column = sqlName(name);
    if (kinds[k] === "integer") return `[min(${column})::DOUBLE, max(${column})::DOUBLE] AS c${k}`;
    return kinds[k] === "text" ? `list(DISTINCT ${column}::VARCHAR) AS c${k}` : `0 AS c${k}`;
  });
  const [row] = await selectRows<Record<string, unknown>>(
    connection,
    `SELECT count(*) AS n, ${compares ? `count(DISTINCT hash(${wholeRow}))` : "NULL"} AS distinct_rows, ` +
      `${parts.join(", ")} FROM ${source} AS ${wholeRow}`,
  );
  const ranges = new Map<string, readonly [number, number] | null>();
  const levels = new Map<string, readonly string[]>();
  for (const [k, name] of wanted.entries()) {
    const value = row[`c${k}`];
    if (kinds[k] === "integer") {
      const [low, high] = value as readonly (number | null)[];
      ranges.set(name, low === null || high === null ? null : [low, high]);
    } else if (kinds[k] === "text") {
      const texts = ((value ?? []) as readonly (string | null)[]).filter((text) => text !== null);
      levels.set(name, texts.sort(compareTexts));
    }
  }
  const distinct = row["distinct_rows"];
  return { rows: Number(row["n"]), distinct: distinct === null ? null : Number(distinct), ranges, levels };
}

/** A name for rows as a whole that no column has. */
const wholeRow = sqlName("a whole row of the file");

/** The warning that some rows stand in the file more than once, or none. */
export function repeatedRows(file: string, { rows, distinct }: Survey): readonly string[] {
  const repeated = rows - (distinct ?? rows);
  if (repeated === 0) return [];
  const which =
    repeated === 1
      ? "1 row repeats an earlier one in every column and counts"
      : `${repeated.toLocaleString("en-US")} rows repeat earlier ones in every column and count`;
  return [`${file}: ${which} again; take out what stands twice by mistake`];
}

/** Whether whole numbers go beyond those that a number tells apart. */
export function beyondNumbers([low, high]: readonly [number, number]): boolean {
  return Math.max(-low, high) > Number.MAX_SAFE_INTEGER;
}

/** How values of a type of the database are kept. */
export function kindOf(type: string): "number" | "integer" | "text" {
  if (INTEGER_TYPES.has(type) || type === "BOOLEAN") return "integer";
  return /^(DOUBLE|FLOAT|REAL|DECIMAL|HUGEINT|UHUGEINT)/.test(type) ? "number" : "text";
}

/** A column that takes its values block by block. */
export interface Filling {
  readonly column: Column;
  fill(vector: DuckDBVector, rows: number, at: number): void;
}

/** How a column is asked for and kept. */
export interface Plan {
  readonly sql: string;
  make(rowCount: number): Filling;
}

/** Plans a column by what the survey says; texts become codes in the database. */
export async function planColumn(
  connection: DuckDBConnection,
  name: string,
  type: string,
  survey: Survey,
  warnings: string[],
): Promise<Plan> {
  const column = sqlName(name);
  const kind = kindOf(type);
  if (kind === "text") return textPlan(connection, name, survey.levels.get(name) ?? [], warnings);
  const range = survey.ranges.get(name);
  const fits = range !== undefined && range !== null && range[0] > MISSING_INTEGER && range[1] < -MISSING_INTEGER;
  if (kind === "integer" && fits) {
    return { sql: `coalesce(${column}::INTEGER, ${MISSING_INTEGER})`, make: (rows) => integers(new Int32Array(rows)) };
  }
  return {
    sql: `coalesce(${column}::DOUBLE, 'nan'::DOUBLE)`,
    make: (rows) => numbers(new Float64Array(rows)),
  };
}

async function textPlan(
  connection: DuckDBConnection,
  name: string,
  texts: readonly string[],
  warnings: string[],
): Promise<Plan> {
  const missing = new Set<string>(["", ...MISSING_WORDS]);
  const proper = texts.filter((text) => !missing.has(text));
  if (texts.includes("NA") && proper.length > 0 && proper.every((text) => /^[A-Z]{2}$/.test(text))) {
    missing.delete("NA");
    warnings.push(`column "${name}": NA is read as a code (Namibia), since all other values have two letters`);
  }
  const labels = texts.filter((text) => !missing.has(text));
  warnings.push(...lookAlikes(name, labels));
  const known = [...labels, ...texts.filter((text) => missing.has(text))];
  const type = sqlName(`levels of ${name}`);
  await connection.run(`DROP TYPE IF EXISTS ${type}`);
  await connection.run(`CREATE TYPE ${type} AS ENUM (${known.map(sqlText).join(", ")})`);
  return {
    sql: `coalesce(enum_code(${sqlName(name)}::VARCHAR::${type})::INTEGER, -1)`,
    make: (rows) => coded(new Int32Array(rows), labels),
  };
}

function numbers(values: Float64Array): Filling {
  return {
    column: { kind: "number", values },
    fill(vector, rows, at) {
      for (let row = 0; row < rows; row++) values[at + row] = vector.getItem(row) as number;
    },
  };
}

function integers(values: Int32Array): Filling {
  return {
    column: { kind: "integer", values },
    fill(vector, rows, at) {
      for (let row = 0; row < rows; row++) values[at + row] = vector.getItem(row) as number;
    },
  };
}

function coded(codes: Int32Array, labels: readonly string[]): Filling {
  return {
    column: { kind: "text", codes, labels },
    fill(vector, rows, at) {
      for (let row = 0; row < rows; row++) {
        const code = vector.getItem(row) as number;
        codes[at + row] = code < labels.length ? code : -1;
      }
    },
  };
}
