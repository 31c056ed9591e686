import { csvFormatRows } from "d3-dsv";

import { countrySectorIndex, flowIndex, inputIndex } from "../core/axes.ts";
import { writeDescription } from "./description.ts";
import type { NamedBytes } from "./table_reader.ts";
import type { WorldTableName } from "./table_schema.ts";
import { worldTables } from "./table_schema.ts";
import type { World } from "./world.ts";

/** Rows of one table of a world folder; cells stand in the order of the table's columns. */
export interface TableRows {
  readonly table: WorldTableName;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean)[])[];
}

/**
 * The tables of a world folder for a world, in the order of the documentation; zero cells of flows, io and
 * tariffs are left out.
 *
 * Tables that the world does not have (io, tariffs, elasticity_sets, unobserved) are left out.
 */
export function worldToTables(world: World): readonly TableRows[] {
  const N = world.countries.length;
  const J = world.sectors.length;
  const country = world.countries.map((row) => row.country);
  const sector = world.sectors.map((row) => row.sector);
  const tables: TableRows[] = [];
  const add = (table: WorldTableName, rows: TableRows["rows"]): void => {
    tables.push({ table, columns: Object.keys(worldTables[table].columns), rows });
  };
  const byFlow = (values: Float64Array): TableRows["rows"] => {
    const rows: (string | number)[][] = [];
    for (let j = 0; j < J; j++) {
      for (let n = 0; n < N; n++) {
        for (let i = 0; i < N; i++) {
          const value = values[flowIndex(N, i, n, j)];
          if (value !== 0) rows.push([country[i], country[n], sector[j], value]);
        }
      }
    }
    return rows;
  };
  const byCountrySector = (values: Float64Array): TableRows["rows"] =>
    sector.flatMap((code, j) => country.map((buyer, n) => [buyer, code, values[countrySectorIndex(N, n, j)]]));
  add(
    "countries",
    world.countries.map((row) => [row.country, row.name]),
  );
  add(
    "sectors",
    world.sectors.map((row) => [row.sector, row.name, row.isic, row.is_good]),
  );
  add("flows", byFlow(world.flows));
  if (world.io !== null) {
    const rows: (string | number)[][] = [];
    for (let j = 0; j < J; j++) {
      for (let k = 0; k < J; k++) {
        for (let n = 0; n < N; n++) {
          const value = world.io[inputIndex(N, J, n, k, j)];
          if (value !== 0) rows.push([country[n], sector[k], sector[j], value]);
        }
      }
    }
    add("io", rows);
  }
  add("final", byCountrySector(world.final));
  add("value_added", byCountrySector(world.value_added));
  add(
    "elasticities",
    sector.flatMap((code, j) => {
      const value = world.trade_elasticity[j];
      return Number.isNaN(value) ? [] : [[code, value]];
    }),
  );
  if (world.tariffs !== null) add("tariffs", byFlow(world.tariffs));
  add(
    "trade_balance",
    country.map((code, n) => [code, world.trade_balance[n]]),
  );
  if (world.elasticity_sets !== undefined) {
    add(
      "elasticity_sets",
      world.elasticity_sets.flatMap(({ set, source, trade_elasticity }) =>
        sector.flatMap((code, j) => {
          const value = trade_elasticity[j];
          return Number.isNaN(value) ? [] : [[set, code, value, source]];
        }),
      ),
    );
  }
  if (world.unobserved !== undefined) {
    add(
      "unobserved",
      world.unobserved.map(({ exporter, importer }) => [exporter, importer]),
    );
  }
  return tables;
}

/** The text of `world.yaml` for a world. */
export function worldToYaml(world: World): string {
  const { name, year, unit, source, licence, notes, default_model } = world;
  return writeDescription({
    name,
    year,
    unit,
    source,
    licence,
    notes,
    ...(default_model === undefined ? {} : { default_model }),
  });
}

/** The files of a world folder as UTF-8 YAML and CSV, every number with all its digits. */
export function worldToCsv(world: World): readonly NamedBytes[] {
  const encoder = new TextEncoder();
  return [
    { name: "world.yaml", bytes: encoder.encode(worldToYaml(world)) },
    ...worldToTables(world).map(({ table, columns, rows }) => ({
      name: `${table}.csv`,
      bytes: encoder.encode(`${csvFormatRows([[...columns], ...rows.map((row) => row.map(String))])}\n`),
    })),
  ];
}
