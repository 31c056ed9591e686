import { GroupResolver } from "../core/codes/groups.ts";
import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import { sectorIndices } from "../simulate/elasticities.ts";
import type { SimulationResult } from "../simulate/result.ts";
import type { Scenario } from "../simulate/scenario.ts";
import type { World } from "../worlds/world.ts";

/**
 * What keeps of a result the rows of some countries and sectors; links between two countries stay when one of them is named.
 *
 * @param countries codes and groups; empty: all
 * @param sectors codes and the sets goods, services; empty: all
 * @throws LeewayError `core.unknown_country`, `cli.unknown_sector`
 */
export function filterOf(
  world: World,
  scenario: Scenario,
  countries: readonly string[],
  sectors: readonly string[],
): (result: SimulationResult) => SimulationResult {
  const known = world.countries.map((row) => row.country);
  const members = countries.length === 0 ? known : new GroupResolver(scenario.groups, known).resolve(countries).members;
  const keptCountries = new Set(members);
  const keptSectors = new Set(
    sectors.length === 0 ? world.sectors.map((row) => row.sector) : sectors.flatMap((code) => sectorCodes(world, code)),
  );
  return (result) => keep(result, keptCountries, keptSectors);
}

function sectorCodes(world: World, code: string): readonly string[] {
  const found = sectorIndices(world, code);
  if (found !== null && found.length > 0) return found.map((j) => world.sectors[j].sector);
  const allowed = [...world.sectors.map((row) => row.sector), "all", "goods", "services"];
  const near = nearest(code, allowed);
  throw new LeewayError(
    "cli.unknown_sector",
    `${world.name} has no sector "${code}". Allowed: ${allowed.join(", ")}.${near === undefined ? "" : ` Did you mean "${near}"?`}`,
    { sector: code, allowed },
  );
}

function keep(
  result: SimulationResult,
  countries: ReadonlySet<string>,
  sectors: ReadonlySet<string>,
): SimulationResult {
  const country = (row: { readonly country: string }): boolean => countries.has(row.country);
  const sector = (row: { readonly sector: string }): boolean => sectors.has(row.sector);
  const link = (row: { readonly exporter: string; readonly importer: string; readonly sector: string }): boolean =>
    sector(row) && (countries.has(row.exporter) || countries.has(row.importer));
  const { flows, sectors: bySector, layers, decomposition, sensitivity } = result;
  return {
    ...result,
    countries: result.countries.filter(country),
    ...(flows === undefined ? {} : { flows: flows.filter(link) }),
    ...(bySector === undefined ? {} : { sectors: bySector.filter((row) => country(row) && sector(row)) }),
    ...(layers === undefined
      ? {}
      : {
          layers: {
            ...layers,
            countries: layers.countries.filter(country),
            ...(layers.flows === undefined ? {} : { flows: layers.flows.filter(link) }),
          },
        }),
    ...(decomposition === undefined
      ? {}
      : {
          decomposition: {
            ...decomposition,
            countries: decomposition.countries.filter(country),
            by_partner: decomposition.by_partner.filter(country),
            by_sector: decomposition.by_sector.filter((row) => country(row) && sector(row)),
          },
        }),
    ...(sensitivity === undefined ? {} : { sensitivity: keepSensitivity(sensitivity, country) }),
  };
}

function keepSensitivity(
  sensitivity: NonNullable<SimulationResult["sensitivity"]>,
  country: (row: { readonly country: string }) => boolean,
): NonNullable<SimulationResult["sensitivity"]> {
  return sensitivity.method === "joint"
    ? { ...sensitivity, countries: sensitivity.countries.filter(country) }
    : { ...sensitivity, countries: sensitivity.countries.filter(country) };
}

/** The result without its longest parts: flows, also by layer, and the suppliers of diverted markets. */
export function withoutFlows(result: SimulationResult): SimulationResult {
  const { flows: _, layers, diversion, ...rest } = result;
  const { flows: __, ...byCountry } = layers ?? {};
  const { suppliers: ___, ...markets } = diversion ?? {};
  return {
    ...rest,
    ...(layers === undefined ? {} : { layers: byCountry as NonNullable<typeof layers> }),
    ...(diversion === undefined ? {} : { diversion: markets as NonNullable<typeof diversion> }),
  };
}
