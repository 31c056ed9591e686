import { countrySectorIndex, flowIndex, inputIndex } from "../core/axes.ts";
import { LeewayError } from "../core/errors.ts";
import { duplicateRow, fillCells, refuseNegative, refuseNotPositive } from "./cells.ts";
import { checkWorld, describeViolation } from "./check.ts";
import { Codes } from "./codes.ts";
import { readDescription } from "./description.ts";
import type { AnyTable, NamedBytes } from "./table_reader.ts";
import type { ElasticitySet, UnobservedPair, World } from "./world.ts";
import type { WorldTable } from "./world_files.ts";
import { WorldFiles } from "./world_files.ts";

/** How a world is read. */
export interface ReadWorldOptions {
  /** Folder named in errors; absent: file names alone. */
  readonly folder?: string;
  /** `refuse` (default): accounts that do not add up are an error; `skip`: the caller checks or repairs them. */
  readonly accounts?: "refuse" | "skip";
}

/**
 * Builds a world from the files of its folder: `world.yaml` and one CSV or Parquet file per table.
 *
 * Cells absent from flows, io, final and value_added are 0; sectors absent from elasticities are NaN; extra columns and
 * other files are ignored. `trade_balance` is computed from flows, after a table of it, if there is one, was checked
 * against them; with `accounts: "skip"` it is the table's.
 * Final purchases and value added that are negative by rounding only (within the tolerance of {@link checkWorld}) become 0.
 *
 * @throws LeewayError `worlds.missing_table`, `worlds.ambiguous_table`, `worlds.unknown_code`, `worlds.duplicate_row`,
 * `worlds.negative_value`, `worlds.unbalanced_accounts` and those of `readTable` and `readDescription`
 */
export async function readWorld(files: readonly NamedBytes[], options: ReadWorldOptions = {}): Promise<World> {
  const folder = new WorldFiles(files, options.folder);
  const description = readDescription(folder.description());
  const countryTable = await folder.table("countries");
  const sectorTable = await folder.table("sectors");
  const country = new Codes("country", countryTable.columns.country, countryTable);
  const sector = new Codes("sector", sectorTable.columns.sector, sectorTable);
  const N = countryTable.row_count;
  const J = sectorTable.row_count;

  const byFlow = (table: AnyTable, values: Float64Array): Float64Array =>
    fillCells(table, values, N * N * J, (row) =>
      flowIndex(
        N,
        country.at(table, "exporter", row),
        country.at(table, "importer", row),
        sector.at(table, "sector", row),
      ),
    );
  const byInput = (table: WorldTable<"io">): Float64Array =>
    fillCells(table, table.columns.value, N * J * J, (row) =>
      inputIndex(
        N,
        J,
        country.at(table, "country", row),
        sector.at(table, "input_sector", row),
        sector.at(table, "using_sector", row),
      ),
    );
  const byCountrySector = (table: WorldTable<"final"> | WorldTable<"value_added">): Float64Array =>
    fillCells(table, table.columns.value, N * J, (row) =>
      countrySectorIndex(N, country.at(table, "country", row), sector.at(table, "sector", row)),
    );

  const flowTable = await folder.table("flows");
  refuseNegative(flowTable, "value", flowTable.columns.value);
  const flows = byFlow(flowTable, flowTable.columns.value);
  const ioTable = await folder.optional("io");
  if (ioTable !== null) refuseNegative(ioTable, "value", ioTable.columns.value);
  const tariffTable = await folder.optional("tariffs");
  if (tariffTable !== null) refuseNegative(tariffTable, "tariff", tariffTable.columns.tariff);
  const elasticityTable = await folder.table("elasticities");
  refuseNotPositive(elasticityTable, elasticityTable.columns.trade_elasticity);
  const balanceTable = await folder.optional("trade_balance");
  const setTable = await folder.optional("elasticity_sets");
  const unobservedTable = await folder.optional("unobserved");

  const world: World = {
    ...description,
    countries: countryTable.columns.country.map((code, row) => ({
      country: code,
      name: countryTable.columns.name[row],
    })),
    sectors: sectorTable.columns.sector.map((code, row) => ({
      sector: code,
      name: sectorTable.columns.name[row],
      isic: sectorTable.columns.isic[row],
      is_good: sectorTable.columns.is_good[row],
    })),
    flows,
    io: ioTable === null ? null : byInput(ioTable),
    final: byCountrySector(await folder.table("final")),
    value_added: byCountrySector(await folder.table("value_added")),
    trade_elasticity: fillCells(
      elasticityTable,
      elasticityTable.columns.trade_elasticity,
      J,
      (row) => sector.at(elasticityTable, "sector", row),
      Number.NaN,
    ),
    tariffs: tariffTable === null ? null : byFlow(tariffTable, tariffTable.columns.tariff),
    trade_balance:
      balanceTable === null
        ? tradeBalance(flows, N, J)
        : fillCells(balanceTable, balanceTable.columns.value, N, (row) => country.at(balanceTable, "country", row)),
    ...(setTable === null ? {} : { elasticity_sets: readElasticitySets(setTable, sector, J) }),
    ...(unobservedTable === null ? {} : { unobserved: readUnobserved(unobservedTable, country) }),
  };
  if (options.accounts === "skip") return world;
  refuseUnbalanced(world, options.folder);
  dropRoundingBelowZero(world.final);
  dropRoundingBelowZero(world.value_added);
  return { ...world, trade_balance: tradeBalance(flows, N, J) };
}

/** Exports − imports of every country from its flows without duty; domestic sales cancel. Length N. */
export function tradeBalance(flows: Float64Array, countryCount: number, sectorCount: number): Float64Array {
  const balance = new Float64Array(countryCount);
  for (let sector = 0; sector < sectorCount; sector++) {
    for (let importer = 0; importer < countryCount; importer++) {
      for (let exporter = 0; exporter < countryCount; exporter++) {
        if (exporter === importer) continue;
        const value = flows[flowIndex(countryCount, exporter, importer, sector)];
        balance[exporter] += value;
        balance[importer] -= value;
      }
    }
  }
  return balance;
}

function readElasticitySets(
  table: WorldTable<"elasticity_sets">,
  sector: Codes,
  sectorCount: number,
): readonly ElasticitySet[] {
  refuseNotPositive(table, table.columns.trade_elasticity);
  const sets = new Map<string, ElasticitySet>();
  for (let row = 0; row < table.row_count; row++) {
    const name = table.columns.set[row];
    let set = sets.get(name);
    if (set === undefined) {
      set = {
        set: name,
        source: table.columns.source[row],
        trade_elasticity: new Float64Array(sectorCount).fill(Number.NaN),
      };
      sets.set(name, set);
    }
    const position = sector.at(table, "sector", row);
    if (!Number.isNaN(set.trade_elasticity[position])) {
      throw duplicateRow(table.place(row), "an earlier row", `${name}, ${table.columns.sector[row]}`);
    }
    set.trade_elasticity[position] = table.columns.trade_elasticity[row];
  }
  return [...sets.values()];
}

function readUnobserved(table: WorldTable<"unobserved">, country: Codes): readonly UnobservedPair[] {
  const { exporter, importer } = table.columns;
  for (let row = 0; row < table.row_count; row++) {
    country.at(table, "exporter", row);
    country.at(table, "importer", row);
  }
  return exporter.map((code, row) => ({ exporter: code, importer: importer[row] }));
}

function refuseUnbalanced(world: World, folder: string | undefined): void {
  const violations = checkWorld(world);
  if (violations.length === 0) return;
  const shown = violations.slice(0, 5).map((violation) => `  ${describeViolation(violation)}`);
  const more = violations.length > shown.length ? `\n  and ${violations.length - shown.length} more` : "";
  throw new LeewayError(
    "worlds.unbalanced_accounts",
    `${folder ?? world.name}: the accounts do not add up (${violations.length} above 1e-6 relative):\n` +
      `${shown.join("\n")}${more}\n` +
      "Mend the tables, or let `leeway worlds check FOLDER --balance OUT` repair them and report the change.",
    { violations },
  );
}

function dropRoundingBelowZero(values: Float64Array): void {
  for (let cell = 0; cell < values.length; cell++) if (values[cell] < 0) values[cell] = 0;
}
