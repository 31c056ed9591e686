import { readdir } from "node:fs/promises";
import { join } from "node:path";

import { checkWorld } from "../../src/worlds/check.ts";
import { rebaseWorld } from "../../src/worlds/rebase.ts";
import { loadWorld } from "../../src/worlds/load_node.ts";
import { saveWorld } from "../../src/worlds/save_node.ts";
import type { DataBuilder, ShippedFile } from "./shipped_file.ts";
import type { ShippedWorldPlan } from "./shipped_world.ts";
import { baciWorld } from "./worlds_baci.ts";
import { wiod2011, wiod2014 } from "./worlds_wiod.ts";

const contents: Readonly<Record<string, string>> = {
  "world.yaml": "name, year, unit, source, licence, assumptions",
  "countries.parquet": "countries",
  "sectors.parquet": "sectors with their ISIC divisions",
  "flows.parquet": "sales by exporter, importer and sector, domestic included",
  "io.parquet": "intermediate purchases by country, input sector and using sector",
  "final.parquet": "final purchases by country and sector",
  "value_added.parquet": "value added by country and sector",
  "elasticities.parquet": "trade elasticities by sector",
  "trade_balance.parquet": "exports minus imports by country",
  "elasticity_sets.parquet": "further published trade elasticities",
  "unobserved.parquet": "pairs of countries whose trade nobody reports",
};

/** Builds every shipped world from the raw files and checks each as a user would load it. */
export const buildWorlds: DataBuilder = async (raw, out) => {
  const detailed = await wiod2014(raw);
  const recent = await baciWorld(raw);
  const plans = [detailed, await wiod2011(raw), recent, rebased(detailed, recent)];
  const shipped: ShippedFile[] = [];
  for (const { world, provenance, transformations } of plans) {
    const folder = join(out, "worlds", world.name);
    await saveWorld(world, folder, { format: "parquet", overwrite: true });
    const loaded = await loadWorld(folder);
    const worst = checkWorld(loaded, { tolerance: 1e-9 })[0];
    if (worst !== undefined) throw new Error(`${world.name}: ${JSON.stringify(worst)}`);
    for (const file of (await readdir(folder)).sort()) {
      shipped.push({
        path: `worlds/${world.name}/${file}`,
        content: `World ${world.name}: ${contents[file]}`,
        ...provenance,
        transformations,
      });
    }
  }
  return shipped;
};

/** The detailed world moved to the trade and GDP of the recent one: an estimate of ours, labelled so. */
function rebased(detailed: ShippedWorldPlan, recent: ShippedWorldPlan): ShippedWorldPlan {
  const { world } = rebaseWorld(detailed.world, recent.world);
  return {
    world,
    provenance: {
      producer: `Leeway, from ${detailed.provenance.producer}; ${recent.provenance.producer}`,
      dataset: `${detailed.provenance.dataset}; ${recent.provenance.dataset}`,
      version: `${detailed.provenance.version}; ${recent.provenance.version}`,
      licence: world.licence,
      url: detailed.provenance.url,
      retrieved: "unknown",
    },
    transformations: world.notes,
  };
}
