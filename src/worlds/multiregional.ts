import { closeAccounts, describeChanges } from "./close_accounts.ts";
import { tradeBalance } from "./load.ts";
import type { ElasticityGroup } from "./published_elasticities.ts";
import {
  elasticityNote,
  elasticityOfGroups,
  publishedElasticities,
  servicesElasticity,
} from "./published_elasticities.ts";
import type { ElasticitySet, World, WorldSector } from "./world.ts";

/** A sector of a multi-regional table, with what decides its elasticity. */
export interface TableSector extends WorldSector {
  /** Groups of divisions whose published elasticities it takes; empty for services. */
  readonly groups: readonly ElasticityGroup[];
  /** θ of the default publication where the groups are wider than the sector. */
  readonly own_elasticity?: number;
}

/** A multi-regional input-output table as published, summed over final uses. */
export interface MultiregionalTable extends Pick<
  World,
  "name" | "year" | "source" | "licence" | "notes" | "countries"
> {
  readonly sectors: readonly TableSector[];
  /** Sales of all uses, USD million, shape (exporter, importer, sector); may hold negative cells. */
  readonly flows: Float64Array;
  /** Intermediate purchases of all origins, USD million, shape (country, input, using). */
  readonly io: Float64Array;
}

/**
 * A world from a published multi-regional table: accounts closed by {@link closeAccounts}, elasticities by sector from
 * {@link publishedElasticities}, every treatment in its notes.
 *
 * @param unitsPerMillion smallest amounts kept in a USD million, a power of ten (1000: thousands of dollars)
 */
export function worldFromTable(table: MultiregionalTable, unitsPerMillion: number): World {
  const { countries } = table;
  const N = countries.length;
  const J = table.sectors.length;
  const closed = closeAccounts({ countryCount: N, sectorCount: J, flows: table.flows, io: table.io }, unitsPerMillion);
  const { flows, io, final, value_added } = closed;
  const label = (n: number, j: number): string => `${countries[n].country} ${table.sectors[j].sector}`;
  const silent: string[] = [];
  for (const [cell, value] of value_added.entries())
    if (value === 0) silent.push(label(cell % N, Math.floor(cell / N)));
  const theta = (position: number, otherwise: number): Float64Array =>
    Float64Array.from(table.sectors, ({ groups, own_elasticity }) =>
      position === 0 && own_elasticity !== undefined
        ? own_elasticity
        : (elasticityOfGroups(publishedElasticities[position], groups) ?? otherwise),
    );
  return {
    name: table.name,
    year: table.year,
    unit: "usd_million",
    source: table.source,
    licence: table.licence,
    notes: [
      ...table.notes,
      ...describeChanges(closed.changes, label),
      ...(silent.length === 0 ? [] : [`These sectors produce nothing and stay without output: ${silent.join(", ")}.`]),
      "Value added is output minus intermediate purchases, so it includes taxes less subsidies on products used and " +
        "transport margins; there are no tariffs, so all duty is inside prices.",
      elasticityNote,
    ],
    countries,
    sectors: table.sectors.map(({ sector, name, isic, is_good }) => ({ sector, name, isic, is_good })),
    flows,
    io,
    final,
    value_added,
    trade_elasticity: theta(0, servicesElasticity),
    tariffs: null,
    trade_balance: tradeBalance(flows, N, J).map((value) => Math.round(value * unitsPerMillion) / unitsPerMillion),
    elasticity_sets: publishedElasticities.map(({ set, source }, position): ElasticitySet => ({
      set,
      source,
      trade_elasticity: theta(position, Number.NaN),
    })),
  };
}
