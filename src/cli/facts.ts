import type { Command } from "commander";

import type { Ledger, ObservationQuery } from "../facts/ledger.ts";
import { positiveInteger, withExamples } from "./arguments.ts";
import { note, printJson, printLine } from "./output.ts";
import { whileWaiting } from "./progress.ts";

interface FilterArguments {
  readonly measure?: string;
  readonly reporter?: string;
  readonly economy?: string;
  readonly partner?: string;
  readonly commodity?: string;
  readonly frequency?: string;
  readonly source?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly allVintages?: true;
  readonly ledger?: string;
  readonly json?: true;
}

/** `leeway facts …`: the ledger of official figures and facts. */
export function factsVerb(program: Command): void {
  const facts = withExamples(
    program.command("facts").description("the ledger of official figures, targets, agreements, sanctions and votes"),
    "leeway facts list --economy CHN --partner RUS",
    "leeway facts show trade_turnover --economy CHN --partner RUS --from 2022-01-01 --as-of 2023-05-24",
  );

  withFilters(
    withExamples(
      facts.command("list"),
      "leeway facts list --economy CHN --partner RUS",
      "leeway facts list --tables",
    ).description("the series of the ledger with their coverage"),
  )
    .option("--tables", "describe the tables and their columns instead")
    .action(async (options: FilterArguments & { readonly tables?: true }) => list(options));

  withFilters(
    withExamples(
      facts.command("show"),
      "leeway facts show trade_turnover --economy CHN --partner RUS --from 2022-01-01",
      "leeway facts show gdp --economy RUS --json",
    )
      .description("the figures of a measure")
      .argument("<measure>", "exports, imports, trade_turnover, gdp, price, volume, ideal_point …"),
  )
    .option("--all-vintages", "every vintage, not only the last known")
    .action(async (measure: string, options: FilterArguments) => show({ ...options, measure }));

  withExamples(
    facts.command("query"),
    'leeway facts query "SELECT imposed_by, valid_from, description FROM sanctions ORDER BY valid_from DESC" --limit 5',
  )
    .description("one read-only SQL statement; no files, no network")
    .argument("<sql>", "a SELECT over observations, sources, targets, agreements, visits, sanctions, votes")
    .option("--limit <rows>", "most rows returned (default 10,000)", positiveInteger("--limit"))
    .option("--ledger <file>", "the user's ledger (default leeway.duckdb, if it exists)")
    .option("--json", "print rows as JSON")
    .action(query);

  withExamples(
    facts.command("import"),
    "leeway facts import customs.csv",
    "leeway facts import customs.csv --ledger mine.duckdb --skip-rejected",
  )
    .description("add the rows of a CSV or Parquet file to the user's ledger, all or nothing")
    .argument("<file>", "columns as in: leeway facts list --tables")
    .option("--table <table>", "the table the rows belong to", "observations")
    .option("--skip-rejected", "write the good rows and list the bad ones")
    .option("--ledger <file>", "the ledger to write", "leeway.duckdb")
    .option("--json", "print what was done as JSON")
    .action(importFile);

  withFilters(
    withExamples(
      facts.command("export"),
      "leeway facts export brent.csv --measure price --commodity crude_oil_brent --from 2022-01-01",
    )
      .description("write figures to a file")
      .argument("<file>", "ending in .csv, .parquet or .json"),
  )
    .option("--all-vintages", "every vintage, not only the last known")
    .action(async (file: string, options: FilterArguments) => exportFile(file, options));
}

function withFilters(command: Command): Command {
  if (command.name() !== "show") command.option("--measure <measure>", "exports, imports, trade_turnover, gdp …");
  return command
    .option("--reporter <code>", "whose statistics: CHN, RUS, EU27, CEPII, WB …")
    .option("--economy <code>", "country or group whose figure it is")
    .option("--partner <code>", "the other party of a flow; WLD: all partners")
    .option("--commodity <name>", "goods, natural_gas, crude_oil …")
    .option("--frequency <word>", "annual, monthly, cumulative …")
    .option("--source <key>", "key of the table sources")
    .option("--from <date>", "periods that end on or after this day")
    .option("--to <date>", "periods that begin on or before this day")
    .option("--as-of <date>", "only what was published by this day")
    .option("--ledger <file>", "the user's ledger (default leeway.duckdb, if it exists)")
    .option("--json", "print JSON");
}

async function queryOf(options: FilterArguments): Promise<ObservationQuery> {
  const { requireAllowed, requireCodes, requireDates } = await import("./facts_filters.ts");
  requireCodes({ economy: options.economy, partner: options.partner });
  requireAllowed({ measure: options.measure, frequency: options.frequency });
  requireDates({ from: options.from, to: options.to, "as-of": options.asOf });
  const filter: Record<string, unknown> = {};
  for (const key of [
    "measure",
    "reporter",
    "economy",
    "partner",
    "commodity",
    "frequency",
    "source",
    "from",
    "to",
  ] as const) {
    if (options[key] !== undefined) filter[key] = options[key];
  }
  if (options.asOf !== undefined) filter["as_of"] = options.asOf;
  if (options.allVintages === true) filter["all_vintages"] = true;
  return filter;
}

async function withLedger<T>(ledger: string | undefined, use: (opened: Ledger) => Promise<T>): Promise<T> {
  const { openLedger } = await import("../facts/ledger_duckdb_node.ts");
  const opened = await openLedger(ledger === undefined ? {} : { userLedger: ledger });
  try {
    return await use(opened);
  } finally {
    await opened.close();
  }
}

async function list(options: FilterArguments & { readonly tables?: true }): Promise<void> {
  if (options.tables === true) {
    const { ledgerTables } = await import("../facts/tables_node.ts");
    const { describeTable } = await import("../facts/table_schema.ts");
    const tables = Object.values(ledgerTables());
    if (options.json === true) printJson(tables);
    else for (const table of tables) printLine(describeTable(table));
    return;
  }
  const { seriesSql } = await import("./facts_filters.ts");
  const filter = await queryOf(options);
  const result = await withLedger(options.ledger, (ledger) => ledger.query(seriesSql(filter), { limit: 100_000 }));
  const names = result.columns.map((column) => column.name);
  if (options.json === true) {
    printJson(result.rows.map((row) => Object.fromEntries(names.map((name, k) => [name, row[k]]))));
    return;
  }
  await printRows(names, result.rows);
  note(`${result.rows.length} lines; "leeway facts show MEASURE --economy … --partner …" gives the figures`);
}

async function show(options: FilterArguments): Promise<void> {
  const filter = await queryOf(options);
  const rows = await withLedger(options.ledger, (ledger) => ledger.observations(filter));
  if (options.json === true) {
    printJson(rows);
    return;
  }
  if (rows.length === 0) {
    note('no figure fits; "leeway facts list" shows what there is');
    return;
  }
  const columns = [
    "reporter",
    "economy",
    "partner",
    "commodity",
    "route",
    "frequency",
    "valuation",
    "period_from",
    "period_to",
    "value",
    "unit",
    "vintage",
    "source",
  ] as const;
  await printRows(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}

async function query(
  sql: string,
  options: { readonly limit?: number; readonly ledger?: string; readonly json?: true },
): Promise<void> {
  const result = await whileWaiting(
    "waiting for the query (30 s at the most)",
    withLedger(options.ledger, (ledger) =>
      ledger.query(sql, options.limit === undefined ? {} : { limit: options.limit }),
    ),
  );
  const names = result.columns.map((column) => column.name);
  if (options.json === true) printJson(result);
  else await printRows(names, result.rows);
  if (result.truncated) note(`stopped after ${result.rows.length} rows; --limit raises that`);
}

async function importFile(
  file: string,
  options: { readonly table: string; readonly skipRejected?: true; readonly ledger: string; readonly json?: true },
): Promise<void> {
  const { importRows } = await import("../facts/import_node.ts");
  const { requireTable } = await import("./facts_filters.ts");
  const result = await whileWaiting(
    `importing ${file}`,
    importRows(file, options.ledger, {
      table: requireTable(options.table),
      skipRejected: options.skipRejected === true,
    }),
  );
  for (const row of result.rejected) {
    note(`rejected ${file}:${row.line}: ${row.column} ${row.value ?? ""} ${row.reason}`);
  }
  if (options.json === true) printJson(result);
  else
    printLine(`${result.rows_written} of ${result.rows_read} rows written to ${result.ledger}, table ${result.table}`);
}

async function exportFile(file: string, options: FilterArguments): Promise<void> {
  const { exportObservations } = await import("../facts/export_node.ts");
  const filter = await queryOf(options);
  const rows = await withLedger(options.ledger, (ledger) => ledger.observations(filter));
  if (rows.length > 50_000) note(`writing ${rows.length} figures …`);
  await exportObservations(rows, file);
  if (options.json === true) printJson({ file, rows: rows.length });
  else printLine(`${rows.length} figures written to ${file}`);
}

async function printRows(names: readonly string[], rows: readonly (readonly unknown[])[]): Promise<void> {
  const { alignColumns } = await import("./facts_filters.ts");
  for (const line of alignColumns(names, rows)) printLine(line);
}
