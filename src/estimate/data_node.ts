import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";

import type { DuckDBConnection } from "@duckdb/node-api";

import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import { closeDatabase, firstLine, openDatabase, selectRows, sqlName, sqlText } from "../facts/duckdb_node.ts";
import { csvFault } from "./csv_fault_node.ts";
import { MISSING_WORDS, beyondNumbers, kindOf, planColumn, repeatedRows, surveyColumns } from "./data_columns_node.ts";
import type { Plan } from "./data_columns_node.ts";
import type { DataTable } from "./table.ts";

/** Bytes of a file up to which its rows are compared with each other. */
const MOST_COMPARED = 1e8;
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
    const compares = statSync(file).size <= MOST_COMPARED;
    let survey = await surveyColumns(connection, source, { wanted, typeOf, compares });
    const long = [...survey.ranges].filter(([, range]) => range !== null && beyondNumbers(range));
    if (long.length > 0) {
      for (const [name] of long) typeOf.set(name, "VARCHAR");
      survey = await surveyColumns(connection, source, { wanted, typeOf, compares });
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
