import { appendFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { csvFormatBody, csvFormatRow } from "d3-dsv";

import { closeDatabase, openDatabase, sqlName, sqlText } from "../../facts/duckdb_node.ts";
import { caseName } from "./bands.ts";
import type { SweepCase } from "./cases.ts";
import type { SweepResult } from "./result.ts";
import type { SolveRecord } from "./solve_record.ts";
import { measures } from "./solve_record.ts";

/** How the tables of a sweep are written. */
export type TableFormat = "csv" | "parquet";

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

/**
 * Writes the results of a sweep: `result.json`, and the tables `bands`, `spread`, `solves` and `failures`; each file appears
 * whole or not at all, and equal results give equal bytes.
 *
 * @returns names of the files
 */
export async function writeResultFiles(
  result: SweepResult,
  cases: readonly SweepCase[],
  folder: string,
  format: TableFormat,
): Promise<readonly string[]> {
  const { records, ...summary } = result;
  const tables: Readonly<Record<string, Iterable<object>>> = {
    bands: result.bands,
    spread: result.spread,
    solves: solveRows(records, cases),
    failures: result.failures,
  };
  await writeDraft(join(folder, "result.json"), (draft) => {
    writeFileSync(draft, `${JSON.stringify(summary, null, 2)}\n`);
    return true;
  });
  const names = ["result.json"];
  for (const [table, rows] of Object.entries(tables)) {
    const name = `${table}.${format}`;
    const file = join(folder, name);
    if (await writeDraft(file, (draft) => writeTable(rows as Iterable<Row>, draft, format))) names.push(name);
  }
  return names;
}

/** One row per country of each solve with a result. */
function* solveRows(records: readonly SolveRecord[], cases: readonly SweepCase[]): Generator<Row> {
  for (const record of records) {
    if (record.error !== null) continue;
    const item = cases[record.case];
    for (const [at, n] of item.countries.entries()) {
      yield {
        ...caseName(item),
        draw: record.draw,
        country: item.world.countries[n].country,
        ...Object.fromEntries(measures.map((measure, m) => [measure, record.values[at * measures.length + m]])),
        iterations: record.iterations,
        residual: record.residual,
      };
    }
  }
}

/** Columns of text; all others hold numbers. */
const textColumns: ReadonlySet<string> = new Set([
  "world",
  "scenario",
  "parameters",
  "trade_balance",
  "country",
  "measure",
  "of",
  "lowest_trade_balance",
  "highest_trade_balance",
  "code",
  "message",
]);

/** Rows written together. */
const batch = 10_000;

/** Writes a table; false, and no file, when it has no rows. */
async function writeTable(rows: Iterable<Row>, file: string, format: TableFormat): Promise<boolean> {
  if (format === "csv") return writeCsv(rows, file) !== null;
  const source = `${file}.csv`;
  try {
    const names = writeCsv(rows, source);
    if (names !== null) await csvToParquet(source, names, file);
    return names !== null;
  } finally {
    rmSync(source, { force: true });
  }
}

/** Writes rows as CSV and returns the columns; null, and no file, when there are no rows. */
function writeCsv(rows: Iterable<Row>, file: string): readonly string[] | null {
  let names: string[] | null = null;
  let waiting: Row[] = [];
  const flush = (columns: string[]): void => {
    if (waiting.length > 0) appendFileSync(file, `${csvFormatBody(waiting, columns)}\n`);
    waiting = [];
  };
  for (const row of rows) {
    if (names === null) {
      names = Object.keys(row);
      writeFileSync(file, `${csvFormatRow(names)}\n`);
    }
    waiting.push(row);
    if (waiting.length === batch) flush(names);
  }
  if (names !== null) flush(names);
  return names;
}

async function csvToParquet(source: string, names: readonly string[], file: string): Promise<void> {
  const isText = (name: string): boolean => textColumns.has(name);
  const types = names.map((name) => `${sqlText(name)}: ${isText(name) ? "'VARCHAR'" : "'DOUBLE'"}`).join(", ");
  const columns = names
    .map((name) => (isText(name) ? `coalesce(${sqlName(name)}, '') AS ${sqlName(name)}` : sqlName(name)))
    .join(", ");
  const database = await openDatabase();
  try {
    await database.connection.run("SET threads = 1");
    await database.connection.run(
      `COPY (SELECT ${columns} FROM read_csv(${sqlText(source)}, header = true, delim = ',', quote = '"', escape = '"', columns = {${types}})) ` +
        `TO ${sqlText(file)} (FORMAT parquet, COMPRESSION zstd)`,
    );
  } finally {
    closeDatabase(database);
  }
}

/** Writes a file under another name and moves it in its place; `write` says whether there is one. */
async function writeDraft(file: string, write: (draft: string) => boolean | Promise<boolean>): Promise<boolean> {
  const draft = `${file}.part`;
  try {
    const written = await write(draft);
    if (written) renameSync(draft, file);
    return written;
  } finally {
    rmSync(draft, { force: true });
  }
}
