import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { closeDatabase, openDatabase, sqlName, sqlText } from "../../src/facts/duckdb_node.ts";
import type { Source } from "../../src/facts/ledger.ts";
import type { LedgerTable } from "../../src/facts/table_schema.ts";
import { createTableSql } from "../../src/facts/table_schema.ts";
import { ledgerTables } from "../../src/facts/tables_node.ts";
import { chineseCustoms, russianCustoms } from "./ledger/customs.ts";
import { euEnergyImports, euExports } from "./ledger/eurostat.ts";
import type { Publisher } from "./ledger/staging.ts";
import { Stage } from "./ledger/staging.ts";
import { sanctions, typedFacts } from "./ledger/typed_facts.ts";
import { baci, energyPrices, gasByRoute, gdp, votes } from "./ledger/world.ts";
import type { DataBuilder, ShippedFile } from "./shipped_file.ts";

const publishers: readonly Publisher[] = [
  chineseCustoms,
  russianCustoms,
  euExports,
  euEnergyImports,
  baci,
  gdp,
  energyPrices,
  gasByRoute,
  votes,
  sanctions,
  typedFacts,
];

/** Builds the embedded ledger, one Parquet file per table, and checks every row by the table's own rules. */
export const buildLedger: DataBuilder = async (raw, out) => {
  const database = await openDatabase();
  try {
    const { connection } = database;
    // One thread keeps the order of rows, so that a second run gives the same bytes.
    await connection.run("SET threads = 1");
    const tables = Object.values(ledgerTables());
    for (const table of tables) await connection.run(createTableSql(table));
    const stage = new Stage(connection, raw);
    const sources: Source[] = [];
    const transformations: string[] = [];
    for (const publisher of publishers) {
      const added = await publisher(stage);
      sources.push(...added.sources);
      transformations.push(...added.transformations);
    }
    for (const source of sources) await stage.run(insertSource(source));
    for (const table of tables) await requireSound(stage, table);
    const folder = join(out, "ledger");
    await mkdir(folder, { recursive: true });
    for (const table of tables) {
      const file = join(folder, `${table.table}.parquet`);
      const order = table.key.map(sqlName).join(", ");
      await stage.run(
        `COPY (SELECT * FROM ${table.table} ORDER BY ${order}) TO ${sqlText(file)} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 19)`,
      );
      process.stdout.write(`ledger/${table.table}: ${await stage.number(`SELECT count(*) FROM ${table.table}`)} rows\n`);
    }
    return tables.map((table) => shipped(table, sources, transformations));
  } finally {
    closeDatabase(database);
  }
};

function insertSource(source: Source): string {
  const values = [source.source, source.producer, source.title, source.url, source.licence, source.retrieved, source.note];
  return `INSERT INTO sources VALUES (${values.map((value) => (value === null ? "NULL" : sqlText(value))).join(", ")})`;
}

/** Stops the build when a key repeats, a value is not allowed or a row check fails. */
async function requireSound(stage: Stage, table: LedgerTable): Promise<void> {
  const fail = async (condition: string, reason: string): Promise<void> => {
    const count = await stage.number(`SELECT count(*) FROM ${table.table} WHERE ${condition}`);
    if (count > 0) throw new Error(`${table.table}: ${count} rows: ${reason}`);
  };
  const key = table.key.map(sqlName).join(", ");
  const repeated = await stage.number(
    `SELECT count(*) FROM (SELECT 1 FROM ${table.table} GROUP BY ${key} HAVING count(*) > 1)`,
  );
  if (repeated > 0) {
    const example = await stage.connection.runAndReadAll(
      `SELECT ${key} FROM ${table.table} GROUP BY ${key} HAVING count(*) > 1 LIMIT 1`,
    );
    throw new Error(`${table.table}: ${repeated} keys repeat, such as ${JSON.stringify(example.getRowsJson()[0])}`);
  }
  for (const column of table.columns) {
    if (column.allowed.length > 0) {
      await fail(`${sqlName(column.name)} NOT IN (${column.allowed.map(sqlText).join(", ")})`, `${column.name} not allowed`);
    }
  }
  for (const check of table.checks) await fail(`NOT (${check.sql})`, check.message);
  if (table.table === "observations") await fail("source NOT IN (SELECT source FROM sources)", "source without description");
}

function shipped(table: LedgerTable, sources: readonly Source[], transformations: readonly string[]): ShippedFile {
  return {
    path: `ledger/${table.table}.parquet`,
    content: `Ledger table ${table.table}: ${table.description}`,
    producer: [...new Set(sources.map((source) => source.producer))].join("; "),
    dataset: "the sources listed in the ledger's table sources",
    version: "as listed there",
    licence: [...new Set(sources.map((source) => source.licence))].join("; "),
    url: "ledger/sources.parquet",
    retrieved: "2026-11",
    transformations,
  };
}
