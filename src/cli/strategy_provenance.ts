import type { World } from "../worlds/world.ts";
import { version } from "./version.ts";

/** What a strategic result rests on, enough to reproduce it. */
export interface StrategyProvenance {
  readonly world_name: string;
  readonly world_year: number;
  readonly world_source: string;
  readonly world_licence: string;
  readonly elasticities: string;
  readonly leeway_version: string;
  /** Assumptions of the world, each a sentence. */
  readonly assumptions: readonly string[];
  /** The command that gives this result again. */
  readonly command: string;
}

/** The provenance of a result on a world. */
export function strategyProvenance(world: World, elasticities: string, command: string): StrategyProvenance {
  return {
    world_name: world.name,
    world_year: world.year,
    world_source: world.source,
    world_licence: world.licence,
    elasticities,
    leeway_version: version(),
    assumptions: world.notes,
    command,
  };
}
