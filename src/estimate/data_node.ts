import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";

import type { DuckDBConnection, DuckDBVector } from "@duckdb/node-api";

import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import { closeDatabase, firstLine, openDatabase, selectRows, sqlName, sqlText } from "../facts/duckdb_node.ts";
import { csvFault } from "./csv_fault_node.ts";
import { MISSING_INTEGER, compareTexts, lookAlikes } from "./table.ts";
import type { Column, DataTable } from "./table.ts";

/** Texts that stand for a missing value in a CSV file, besides nothing at all. */
const MISSING_WORDS = ["NA", "NaN", "nan", "N/A", "n/a", "#N/A", "NULL", "null", ".", ".."] as const;
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
const CSV_ENDINGS = /\.(csv|tsv|txt)(\.gz|\.zst)?$/i;

/** The columns to read: their names, or a choice among the names that the file has. */
export type Wanted = readonly string[] | ((names: readonly string[]) => readonly string[]);

/**
 * Reads the named columns of a CSV or Parquet file, and no others.
 *
 * CSV: UTF-8 with a header line, separator found by itself, `.gz` allowed; empty cells and `NA NaN N/A #N/A NULL . ..`
 * are missing. Texts are coded in the database and never become objects here, save one label per level.
 *
 * Whole numbers beyond 2^53 are coded like texts, so that ids stay apart.
 *
 * @throws LeewayError `estimate.missing_file`, `estimate.unreadable_file`, `estimate.unknown_format`,
 * `estimate.broken_file`, `estimate.empty_file`, `estimate.repeated_column`, `estimate.unknown_column` with the nearest name
 */
export async function readData(file: string, wanted: Wanted): Promise<DataTable> {
  if (!existsSync(file)) {
    throw new LeewayError("estimate.missing_file", `${file}: no such file. Give a CSV or Parquet file.`, { file });
  }
  if (statSync(file).size === 0) throw emptyFile(file, "is empty");
  const isCsv = CSV_ENDINGS.test(file);
  if (!isCsv && !/\.parquet$/i.test(file)) {
    throw new LeewayError(
      "estimate.unknown_format",
      `${file}: data are read from .csv (also .csv.gz, .tsv) or .parquet files. Rename or convert the file.`,
      { file, allowed: [".csv", ".csv.gz", ".tsv", ".parquet"] },
    );
  }
  requireReadable(file);
  const database = await openDatabase();
  try {
    const { connection } = database;
    if (!isCsv) return await readFrom(connection, file, `read_parquet(${sqlText(file)})`, wanted);
    return await readCsv(connection, file, wanted);
  } catch (error) {
    throw (isCsv ? await plainer(file, error) : undefined) ?? error;
  } finally {
    closeDatabase(database);
  }
}

async function readCsv(connection: DuckDBConnection, file: string, wanted: Wanted): Promise<DataTable> {
  let table: DataTable;
  try {
    table = await readFrom(connection, file, await csvSource(connection, file, false), wanted);
  } catch (error) {
    // A column that looks like numbers at the top of the file and is not further down: look at all of it.
    if (error instanceof LeewayError && error.code !== "estimate.broken_file") throw error;
    table = await readFrom(connection, file, await csvSource(connection, file, true), wanted);
  }
  await refuseRepeated(connection, file, table);
  return table;
}

/** What is wrong with the file itself, where the database refused it, or saw a single column or no letters in its header. */
async function plainer(file: string, error: unknown): Promise<LeewayError | undefined> {
  if (!(error instanceof LeewayError)) return undefined;
  if (error.code === "estimate.broken_file") return csvFault(file, String(error.cause));
  const { columns } = error.details as { readonly columns?: readonly string[] };
  if (error.code !== "estimate.unknown_column" || columns === undefined) return undefined;
  return columns.length === 1 || columns.some((name) => /[\0\uFFFD]/.test(name)) ? csvFault(file) : undefined;
}

interface Described {
  readonly column_name: string;
  readonly column_type: string;
}

/**
 * A CSV file as a table of the database. The words for missing values count in columns of numbers only: among texts NA
 * may be a code, which is decided when all their levels are known.
 */
async function csvSource(connection: DuckDBConnection, file: string, wholeFile: boolean): Promise<string> {
  const options = `header = true${wholeFile ? ", sample_size = -1" : ""}`;
  const plain = `read_csv(${sqlText(file)}, ${options})`;
  const words = MISSING_WORDS.map(sqlText).join(", ");
  const tolerant = `read_csv(${sqlText(file)}, ${options}, nullstr = ['', ${words}])`;
  const asRead = new Map((await describe(connection, file, plain)).map((one) => [one.column_name, one.column_type]));
  const numbers = (await describe(connection, file, tolerant)).filter(
    ({ column_name, column_type }) =>
      kindOf(column_type) !== "text" && kindOf(asRead.get(column_name) ?? "") === "text",
  );
  if (numbers.length === 0) return plain;
  const cast = numbers.map(({ column_name, column_type }) => {
    const column = sqlName(column_name);
    return `CASE WHEN ${column} IN (${words}) THEN NULL ELSE ${column} END::${column_type} AS ${column}`;
  });
  return `(SELECT * REPLACE (${cast.join(", ")}) FROM ${plain})`;
}

async function describe(connection: DuckDBConnection, file: string, source: string): Promise<readonly Described[]> {
  return inFile(file, () => selectRows<Described>(connection, `DESCRIBE SELECT * FROM ${source}`));
}

async function readFrom(
  connection: DuckDBConnection,
  file: string,
  source: string,
  choice: Wanted,
): Promise<DataTable> {
  const described = await describe(connection, file, source);
  const names = described.map(({ column_name }) => column_name);
  const typeOf = new Map(described.map(({ column_name, column_type }) => [column_name, column_type]));
  const wanted = typeof choice === "function" ? choice(names) : choice;
  for (const name of wanted) if (!typeOf.has(name)) throw unknownName(file, name, names);
  if (wanted.length === 0) return { row_count: 0, names, columns: new Map(), warnings: [] };
  return inFile(file, async () => {
    let survey = await surveyColumns(connection, source, wanted, typeOf);
    const long = [...survey.ranges].filter(([, range]) => range !== null && beyondNumbers(range));
    if (long.length > 0) {
      for (const [name] of long) typeOf.set(name, "VARCHAR");
      survey = await surveyColumns(connection, source, wanted, typeOf);
    }
    const rowCount = survey.rows;
    if (rowCount === 0) throw emptyFile(file, "has columns and no rows");
    const plans: Plan[] = [];
    const warnings = [...repeatedRows(file, survey)];
    for (const name of wanted) plans.push(await planColumn(connection, name, typeOf.get(name) ?? "", survey, warnings));
    const result = await connection.run(`SELECT ${plans.map(({ sql }) => sql).join(", ")} FROM ${source}`);
    const fills = plans.map((plan) => plan.make(rowCount));
    let at = 0;
    for (;;) {
      const chunk = await result.fetchChunk();
      const rows = chunk?.rowCount ?? 0;
      if (chunk === null || rows === 0) break;
      for (const [k, filling] of fills.entries()) filling.fill(chunk.getColumnVector(k), rows, at);
      at += rows;
    }
    return {
      row_count: rowCount,
      names,
      columns: new Map(wanted.map((name, k) => [name, fills[k].column])),
      warnings,
    };
  });
}

interface Survey {
  readonly rows: number;
  /** Rows that differ in some column of the file, read or not. */
  readonly distinct: number;
  /** Lowest and highest value of whole-number columns; null where all are missing. */
  readonly ranges: ReadonlyMap<string, readonly [number, number] | null>;
  /** Distinct texts of the other columns, sorted. */
  readonly levels: ReadonlyMap<string, readonly string[]>;
}

async function surveyColumns(
  connection: DuckDBConnection,
  source: string,
  wanted: readonly string[],
  typeOf: ReadonlyMap<string, string>,
): Promise<Survey> {
  const kinds = wanted.map((name) => kindOf(typeOf.get(name) ?? ""));
  const parts = wanted.map((name, k) => {
    const column = sqlName(name);
    if (kinds[k] === "integer") return `[min(${column})::DOUBLE, max(${column})::DOUBLE] AS c${k}`;
    return kinds[k] === "text" ? `list(DISTINCT ${column}::VARCHAR) AS c${k}` : `0 AS c${k}`;
  });
  const [row] = await selectRows<Record<string, unknown>>(
    connection,
    `SELECT count(*) AS n, count(DISTINCT hash(${wholeRow})) AS distinct_rows, ${parts.join(", ")} FROM ${source} AS ${wholeRow}`,
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
  return { rows: Number(row["n"]), distinct: Number(row["distinct_rows"]), ranges, levels };
}

/** A name for rows as a whole that no column has. */
const wholeRow = sqlName("a whole row of the file");

function repeatedRows(file: string, { rows, distinct }: Survey): readonly string[] {
  const repeated = rows - distinct;
  if (repeated === 0) return [];
  const which =
    repeated === 1
      ? "1 row repeats an earlier one in every column and counts"
      : `${repeated.toLocaleString("en-US")} rows repeat earlier ones in every column and count`;
  return [`${file}: ${which} again; take out what stands twice by mistake`];
}

function beyondNumbers([low, high]: readonly [number, number]): boolean {
  return Math.max(-low, high) > Number.MAX_SAFE_INTEGER;
}

function kindOf(type: string): "number" | "integer" | "text" {
  if (INTEGER_TYPES.has(type) || type === "BOOLEAN") return "integer";
  return /^(DOUBLE|FLOAT|REAL|DECIMAL|HUGEINT|UHUGEINT)/.test(type) ? "number" : "text";
}

interface Filling {
  readonly column: Column;
  fill(vector: DuckDBVector, rows: number, at: number): void;
}

interface Plan {
  readonly sql: string;
  make(rowCount: number): Filling;
}

async function planColumn(
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

/** The database renames a column whose name came before (`y` to `y_1`), by letters alone: it would be passed over in silence. */
async function refuseRepeated(
  connection: DuckDBConnection,
  file: string,
  { names, columns }: DataTable,
): Promise<void> {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const renamed = [...columns.keys()].some((name) => known.has(`${name.toLowerCase()}_1`));
  if (!renamed) return;
  const [header] = await selectRows<Record<string, string | null>>(
    connection,
    `SELECT * FROM read_csv(${sqlText(file)}, header = false, all_varchar = true) LIMIT 1`,
  );
  const written = Object.values(header).map((name) => name?.toLowerCase());
  for (const name of columns.keys()) {
    if (written.filter((one) => one === name.toLowerCase()).length < 2) continue;
    throw new LeewayError(
      "estimate.repeated_column",
      `${file}: more than one column is called "${name}" (upper and lower case count as one). Rename all but one.`,
      { file, column: name },
    );
  }
}

function emptyFile(file: string, how: string): LeewayError {
  return new LeewayError(
    "estimate.empty_file",
    `${file}: ${how}. A table has one line of column names and one row per line.`,
    { file },
  );
}

function unknownName(file: string, name: string, names: readonly string[]): LeewayError {
  const near = nearest(name, names);
  return new LeewayError(
    "estimate.unknown_column",
    `${file}: no column "${name}". Columns: ${names.slice(0, 30).join(", ")}${names.length > 30 ? ", …" : ""}.` +
      (near === undefined ? "" : ` Did you mean "${near}"?`),
    { file, column: name, columns: names },
  );
}

/** Refuses what cannot be read as a file, such as a folder or the file of somebody else. */
function requireReadable(file: string): void {
  try {
    const handle = openSync(file, "r");
    try {
      readSync(handle, Buffer.alloc(1));
    } finally {
      closeSync(handle);
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new LeewayError(
      "estimate.unreadable_file",
      `${file}: cannot be read (${code ?? String(cause)}). Check the file and its permissions.`,
      { file },
      { cause },
    );
  }
}

async function inFile<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof LeewayError) throw cause;
    const text = cause instanceof Error ? cause.message : String(cause);
    throw new LeewayError(
      "estimate.broken_file",
      `${file}: cannot be read: ${firstLine(text).replace(/\.+$/, "")}. A table has one line of column names and one row per line.`,
      { file },
      { cause },
    );
  }
}
