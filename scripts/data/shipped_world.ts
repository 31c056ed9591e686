import type { World } from "../../src/worlds/world.ts";
import type { ShippedFile } from "./shipped_file.ts";

/** A world to ship, with what its files' provenance says beyond the world itself. */
export interface ShippedWorldPlan {
  readonly world: World;
  readonly provenance: Pick<ShippedFile, "producer" | "dataset" | "version" | "licence" | "url" | "retrieved">;
  readonly transformations: readonly string[];
}
