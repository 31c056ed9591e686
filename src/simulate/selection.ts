import { GroupResolver } from "../core/codes/groups.ts";
import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import type { World } from "../worlds/world.ts";
import { sectorIndices } from "./elasticities.ts";
import type { Place } from "./place.ts";
import { errorAt } from "./place.ts";
import type { Scenario } from "./scenario.ts";

/** Reads the codes of a scenario against the countries and sectors of a world. */
export class Selector {
  readonly #world: World;
  readonly #codes: readonly string[];
  readonly #resolver: GroupResolver;
  readonly #warnings = new Set<string>();

  /**
   * All groups are read, so that a mistake in one that nothing uses is found.
   *
   * @throws LeewayError `core.reserved_group`, `core.unknown_country`, `core.group_cycle`, `core.empty_group` with file:line
   */
  constructor(scenario: Scenario, world: World) {
    this.#world = world;
    this.#codes = world.countries.map((row) => row.country);
    this.#resolver = at(scenario.places.groups, () => new GroupResolver(scenario.groups, this.#codes));
    for (const name of Object.keys(scenario.groups)) {
      at(scenario.places.groups, () => this.#resolver.resolve(name), `group "${name}": `);
    }
  }

  /** What the reader should know: members of groups that the world lacks. */
  get warnings(): readonly string[] {
    return [...this.#warnings];
  }

  /** Indices of the countries that codes and groups stand for, ascending. */
  countries(codes: readonly string[], place: Place): readonly number[] {
    const { members, dropped } = at(place, () => this.#resolver.resolve(codes));
    if (dropped.length > 0) this.#warnings.add(`not in ${this.#world.name} and left out: ${dropped.join(", ")}`);
    return members.map((code) => this.#codes.indexOf(code));
  }

  /** Indices of the sectors that codes and the sets all, goods, services stand for, ascending. */
  sectors(codes: readonly string[], place: Place): readonly number[] {
    const indices = new Set<number>();
    for (const code of codes) {
      const found = sectorIndices(this.#world, code);
      if (found === null || found.length === 0) throw this.#unknownSector(code, found !== null, place);
      for (const j of found) indices.add(j);
    }
    return [...indices].sort((a, b) => a - b);
  }

  /** Pairs (exporter, importer) between two lists of countries, without those within a country and without repetition. */
  pairs(
    exporters: readonly number[],
    importers: readonly number[],
    bothWays: boolean,
  ): readonly (readonly [number, number])[] {
    const N = this.#codes.length;
    const cells = new Set<number>();
    for (const i of exporters) {
      for (const n of importers) {
        if (i === n) continue;
        cells.add(n * N + i);
        if (bothWays) cells.add(i * N + n);
      }
    }
    return [...cells].map((cell) => [cell % N, Math.floor(cell / N)] as const);
  }

  #unknownSector(code: string, isKnown: boolean, place: Place): LeewayError {
    const allowed = [...this.#world.sectors.map((row) => row.sector), "all", "goods", "services"];
    const near = isKnown ? undefined : nearest(code, allowed);
    return errorAt(
      place,
      isKnown ? "scenario.empty_selection" : "scenario.unknown_sector",
      `${isKnown ? "no sector in the set" : "unknown sector"} "${code}".${near === undefined ? "" : ` Did you mean "${near}"?`} ` +
        `Sectors of ${this.#world.name}: ${allowed.join(", ")}.`,
      { sector: code, allowed },
    );
  }
}

/** What `read` gives; an error of the codes gets the place where they were written. */
function at<T>(place: Place, read: () => T, prefix = ""): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof LeewayError) throw errorAt(place, error.code, prefix + error.message, error.details);
    throw error;
  }
}
