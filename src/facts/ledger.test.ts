import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { LeewayError } from "../core/errors.ts";
import { exportObservations } from "./export_node.ts";
import { importRows } from "./import_node.ts";
import type { Ledger, ObservationQuery } from "./ledger.ts";
import { caseFigures, ledgerCases } from "./ledger.cases.ts";
import { openLedger } from "./ledger_duckdb_node.ts";
import { rememberingLedger } from "./ledger_memo.ts";
import { memoryLedger } from "./ledger_memory.ts";

const folder = mkdtempSync(join(tmpdir(), "leeway-ledger-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

ledgerCases("a ledger in memory", async () => memoryLedger({ observations: caseFigures }));
ledgerCases("a ledger that remembers", async () => rememberingLedger(memoryLedger({ observations: caseFigures })));

ledgerCases("a ledger in DuckDB with the user's own figures from CSV", () => openWith(".csv"));
ledgerCases("a ledger in DuckDB with the user's own figures from Parquet", () => openWith(".parquet"));

async function openWith(ending: string): Promise<Ledger> {
  const file = join(folder, `figures${ending}`);
  const userLedger = join(folder, `mine${ending}.duckdb`);
  await exportObservations(caseFigures, file);
  await importRows(file, userLedger);
  return openLedger({ userLedger });
}

describe("a query", () => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await openLedger({ userLedger: join(folder, "mine.csv.duckdb") });
  });
  afterAll(() => ledger.close());

  it("reads the tables and gives JSON-ready rows", async () => {
    const result = await ledger.query(
      "SELECT source, count(*) AS n, max(vintage) AS v FROM observations WHERE source = 'case' GROUP BY ALL",
    );
    expect(result).toMatchObject({ rows: [["case", 5, "2023-06-01"]], truncated: false });
  });

  it("stops at the limit and says so", async () => {
    const result = await ledger.query("SELECT * FROM range(100)", { limit: 3 });
    expect(result.rows).toHaveLength(3);
    expect(result.truncated).toBe(true);
  });

  it.each([
    "INSERT INTO embedded_votes VALUES ('a', '2020-01-01', 'RUS', 'yes', 's')",
    "EXPLAIN ANALYZE INSERT INTO embedded_votes VALUES ('a', '2020-01-01', 'RUS', 'yes', 's')",
    "DELETE FROM mine.observations",
    "CREATE TABLE t AS SELECT 1",
    "DROP VIEW votes",
    "ATTACH 'x.duckdb'",
    "INSTALL httpfs",
    "LOAD httpfs",
    "SET enable_external_access = true",
    "PRAGMA enable_profiling",
    "CALL pragma_version()",
    "COPY (SELECT 1) TO 'x.csv'",
    "EXPORT DATABASE 'x'",
    "SELECT * FROM read_csv('package.json')",
    "SELECT * FROM read_text('package.json')",
    "SELECT * FROM read_blob('package.json')",
    "SELECT * FROM glob('*')",
    "SELECT * FROM 'package.json'",
    "SELECT * FROM read_csv('https://example.org/x.csv')",
    "SELECT 1; SELECT 2",
    "",
    "-- nothing",
  ])("refuses %s", async (sql) => {
    await expect(ledger.query(sql)).rejects.toThrow(LeewayError);
  });

  it("says in the database's words what is wrong with a SELECT", async () => {
    await expect(ledger.query("SELECT nonsense FROM observations")).rejects.toThrow(/nonsense/);
  });
});

describe("openLedger", () => {
  it("closes at once while a statement runs, and stops it", async () => {
    const ledger = await openLedger();
    const endless = ledger.query("SELECT count(*) FROM observations a, observations b WHERE a.value * b.value > 1e300");
    const stopped = expect(endless).rejects.toMatchObject({ code: "facts.query_stopped" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await ledger.close();
    await stopped;
  });

  it("lets the figures that are being read come before it closes, and answers nothing afterwards", async () => {
    const ledger = await openLedger();
    const figures = Array.from({ length: 8 }, () => ledger.observations({ measure: "exports", economy: "CHN" }));
    await ledger.close();
    for (const rows of await Promise.all(figures)) expect(rows.length).toBeGreaterThan(0);
    await expect(ledger.sources()).rejects.toMatchObject({ code: "facts.ledger_closed" });
    await expect(ledger.query("SELECT 1")).rejects.toMatchObject({ code: "facts.ledger_closed" });
  });

  it("refuses a file that is no database", async () => {
    const userLedger = join(folder, "text.duckdb");
    writeFileSync(userLedger, "not a database");
    await expect(openLedger({ userLedger })).rejects.toMatchObject({ code: "facts.ledger_corrupt" });
  });

  it("refuses a file that does not exist", async () => {
    await expect(openLedger({ userLedger: join(folder, "none.duckdb") })).rejects.toMatchObject({
      code: "facts.ledger_missing",
    });
  });

  it("refuses a database that is no ledger", async () => {
    const userLedger = join(folder, "foreign.duckdb");
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const instance = await DuckDBInstance.create(userLedger);
    const connection = await instance.connect();
    await connection.run("CREATE TABLE t (x INTEGER)");
    connection.closeSync();
    instance.closeSync();
    await expect(openLedger({ userLedger })).rejects.toMatchObject({ code: "facts.ledger_foreign" });
  });
});

describe("a ledger that remembers", () => {
  it("asks the same question once, another one anew, and forgets the oldest answers when it holds too many", async () => {
    const below = memoryLedger({ observations: caseFigures });
    let asked = 0;
    const counting = {
      ...below,
      observations: async (query: ObservationQuery) => {
        asked += 1;
        const rows = await below.observations(query);
        return query.measure === "gdp" ? Array.from({ length: 300_000 }, () => rows[0]) : rows;
      },
    };
    const ledger = rememberingLedger(counting);
    for (let k = 0; k < 3; k++) expect((await ledger.observations({ measure: "exports" })).length).toBe(2);
    expect(asked).toBe(1);
    await ledger.observations({ measure: "gdp" });
    await ledger.observations({ measure: "gdp", economy: "CHN" });
    expect(asked).toBe(3);
    await ledger.observations({ measure: "gdp", economy: "CHN" });
    expect(asked).toBe(3);
    await ledger.observations({ measure: "exports" });
    expect(asked).toBe(4);
  });
});
