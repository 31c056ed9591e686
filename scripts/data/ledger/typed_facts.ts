import { readFile } from "node:fs/promises";

import { parse } from "yaml";

import { sqlText } from "../../../src/facts/duckdb_node.ts";
import type { LedgerTable } from "../../../src/facts/table_schema.ts";
import { ledgerTables } from "../../../src/facts/tables_node.ts";
import type { Contribution, Stage } from "./staging.ts";

/** Targets, agreements and visits typed by hand, each with its source. */
export async function typedFacts(stage: Stage): Promise<Contribution> {
  const tables = ledgerTables();
  for (const name of ["targets", "agreements", "visits"] as const) {
    const file = new URL(`../facts/${name}.yaml`, import.meta.url);
    const rows = parse(await readFile(file, "utf8")) as readonly Readonly<Record<string, unknown>>[];
    for (const row of rows) await stage.run(insertSql(tables[name], row));
  }
  return { sources: [], transformations: ["Typed by hand from the sources named in each row (scripts/data/facts)."] };
}

function insertSql(table: LedgerTable, row: Readonly<Record<string, unknown>>): string {
  const values = table.columns.map((column) => {
    const value = row[column.name] ?? null;
    if (value === null) return "NULL";
    if (Array.isArray(value)) return `[${value.map((item) => sqlText(String(item))).join(", ")}]`;
    return typeof value === "number" ? String(value) : sqlText(String(value));
  });
  return `INSERT INTO ${table.table} VALUES (${values.join(", ")})`;
}

/** Confirmed measures against Russia. */
export async function sanctions(stage: Stage): Promise<Contribution> {
  const file = stage.csv("sanctions/russia_sanctions_timeline.csv");
  const confirmed = "confirmed_in_this_scout = 'yes' AND measure NOT ILIKE '%not agreed%'";
  const left = await stage.number(`SELECT count(*) FROM ${file} WHERE NOT (${confirmed})`);
  const sender = "CASE sender WHEN 'US' THEN 'USA' WHEN 'EU' THEN 'EU27' ELSE sender END";
  await stage.run(`INSERT INTO sanctions
    SELECT 'russia_' || lower(${sender}) || '_' || replace(date, '-', '') || '_' || row_number() OVER (PARTITION BY sender, date ORDER BY measure),
      ${sender}, 'RUS', date::DATE, NULL,
      CASE WHEN measure ILIKE 'package%' THEN 'package' WHEN measure ILIKE '%designated%' THEN 'designation' ELSE 'sectoral' END,
      measure, source_url
    FROM ${file} WHERE ${confirmed}`);
  return {
    sources: [
      {
        source: "sanctions_timeline",
        producer: "the project",
        title: "Timeline of measures against Russia; only rows confirmed in a named source",
        url: "data/SOURCES.md",
        licence: "facts; each row names its source",
        retrieved: "2026-11",
        note: "Not complete: measures without a confirmed source are left out.",
      },
    ],
    transformations: [`${left} rows that are not confirmed, or were not adopted, are left out.`],
  };
}
