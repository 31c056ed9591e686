import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { csvFormat } from "d3-dsv";

import { closeDatabase, openDatabase, sqlName, sqlText } from "../../facts/duckdb_node.ts";
import { caseName } from "./bands.ts";
import type { SweepCase } from "./cases.ts";
import type { SolveRecord } from "./solve_record.ts";
import { measures } from "./solve_record.ts";
import type { SweepResult } from "./sweep.ts";

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
  const tables: Readonly<Record<string, readonly object[]>> = {
    bands: result.bands,
    spread: result.spread,
    solves: records.flatMap((record) => solveRows(record, cases)),
    failures: result.failures,
  };
  await writeDraft(join(folder, "result.json"), (draft) => {
    writeFileSync(draft, `${JSON.stringify(summary, null, 2)}\n`);
  });
  const names = ["result.json"];
  for (const [table, rows] of Object.entries(tables)) {
    if (rows.length === 0) continue;
    const name = `${table}.${format}`;
    await writeDraft(join(folder, name), (draft) => writeTable(rows as readonly Row[], draft, format));
    names.push(name);
  }
  return names;
}

/** One row per country of a solve with a result. */
function solveRows(record: SolveRecord, cases: readonly SweepCase[]): readonly Row[] {
  if (record.error !== null) return [];
  const item = cases[record.case];
  return item.countries.map((n, at) => ({
    ...caseName(item),
    draw: record.draw,
    country: item.world.countries[n].country,
    ...Object.fromEntries(measures.map((measure, m) => [measure, record.values[at * measures.length + m]])),
    iterations: record.iterations,
    residual: record.residual,
  }));
}

async function writeTable(rows: readonly Row[], file: string, format: TableFormat): Promise<void> {
  const text = `${csvFormat([...rows])}\n`;
  if (format === "csv") {
    writeFileSync(file, text);
    return;
  }
  const source = `${file}.csv`;
  const database = await openDatabase();
  try {
    writeFileSync(source, text);
    const names = Object.keys(rows[0]);
    const isNumber = (name: string): boolean => rows.some((row) => typeof row[name] === "number");
    const types = names.map((name) => `${sqlText(name)}: ${isNumber(name) ? "'DOUBLE'" : "'VARCHAR'"}`).join(", ");
    const columns = names
      .map((name) => (isNumber(name) ? sqlName(name) : `coalesce(${sqlName(name)}, '') AS ${sqlName(name)}`))
      .join(", ");
    await database.connection.run("SET threads = 1");
    await database.connection.run(
      `COPY (SELECT ${columns} FROM read_csv(${sqlText(source)}, header = true, delim = ',', quote = '"', columns = {${types}})) ` +
        `TO ${sqlText(file)} (FORMAT parquet, COMPRESSION zstd)`,
    );
  } finally {
    closeDatabase(database);
    rmSync(source, { force: true });
  }
}

async function writeDraft(file: string, write: (draft: string) => void | Promise<void>): Promise<void> {
  const draft = `${file}.${process.pid}.part`;
  try {
    await write(draft);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}
