import { GroupResolver } from "../core/codes/groups.ts";
import { LeewayError } from "../core/errors.ts";
import { sectorIndices } from "../simulate/elasticities.ts";
import type { World } from "../worlds/world.ts";

/**
 * The position of a country in a world.
 *
 * @param role what the country is in the question, for the message
 * @throws LeewayError `strategy.unknown_country`
 */
export function countryIndex(world: World, code: string, role: string): number {
  const [only, ...more] = membersOf(world, [code], role).members;
  if (more.length === 0) return only;
  throw new LeewayError(
    "strategy.unknown_country",
    `${role}: "${code}" is a group; name one country of ${world.name}.`,
    { code, role },
  );
}

/** Positions of countries in a world. */
export interface Members {
  /** Ascending, without repetition. */
  readonly members: readonly number[];
  /** Members of groups that the world lacks, each as "CODE (of GROUP)". */
  readonly dropped: readonly string[];
}

/**
 * Reads codes and groups against a world; `all` is every country.
 *
 * @param role what the countries are in the question, for the message
 * @throws LeewayError `strategy.empty_coalition` for an empty list, `strategy.unknown_country`
 */
export function membersOf(world: World, list: readonly string[], role: string): Members {
  const codes = world.countries.map((row) => row.country);
  if (list.length === 0) {
    throw new LeewayError(
      "strategy.empty_coalition",
      `${role}: the list is empty. Name countries or groups of ${world.name}, such as EU27,USA,GBR.`,
      { role },
    );
  }
  try {
    const { members, dropped } = new GroupResolver({}, codes).resolve(list);
    return { members: members.map((code) => codes.indexOf(code)), dropped };
  } catch (error) {
    if (!(error instanceof LeewayError)) throw error;
    throw new LeewayError("strategy.unknown_country", `${role}: ${error.message}`, { ...error.details, role });
  }
}

/**
 * Positions of sectors in a world, from its codes and the sets all, goods and services.
 *
 * @throws LeewayError `strategy.unknown_sector`
 */
export function sectorsOf(world: World, list: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (const code of list) {
    const indices = sectorIndices(world, code);
    if (indices === null || indices.length === 0) {
      throw new LeewayError(
        "strategy.unknown_sector",
        `unknown sector "${code}". Sectors of ${world.name}: ${world.sectors.map((row) => row.sector).join(", ")}, ` +
          "and the sets all, goods, services.",
        { sector: code },
      );
    }
    for (const j of indices) found.add(j);
  }
  return [...found].sort((a, b) => a - b);
}
