import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import type { World } from "../worlds/world.ts";
import type { ElasticityChoice } from "./scenario.ts";

/** Elasticities by sector and what to call them in a result. */
export interface ChosenElasticities {
  /** θ_j > 0, length J; NaN where nothing states one (refused when the economy is calibrated). */
  readonly theta: Float64Array;
  readonly description: string;
}

/**
 * Short-run over long-run trade elasticity: about a quarter (Anderson and Yotov, "Short run gravity", Journal of
 * International Economics 126, 2020).
 */
const shortRunRatio = 1 / 4;

/** Below this θ the model says nothing: an embargo's cost grows without bound as θ falls to 0. */
export const existenceBound = 0.3;

/**
 * The elasticities that a scenario asks for.
 *
 * @throws LeewayError `simulate.unknown_elasticities`, `simulate.unknown_sector` with file:line; `simulate.elasticity_bound`
 */
export function chooseElasticities(world: World, choice: ElasticityChoice): ChosenElasticities {
  switch (choice.kind) {
    case "default":
      return { theta: world.trade_elasticity.slice(), description: "default of the world" };
    case "short_run":
      return { theta: shortRun(world), description: "short run: a quarter of the world's default" };
    case "set":
      return chooseSet(world, choice);
    case "values":
      return chooseValues(world, choice);
  }
}

function shortRun(world: World): Float64Array {
  const theta = world.trade_elasticity.map((value) => value * shortRunRatio);
  const low = world.sectors.filter((_, j) => theta[j] < existenceBound).map((row) => row.sector);
  if (low.length === 0) return theta;
  throw new LeewayError(
    "simulate.elasticity_bound",
    `world ${world.name}: the short-run elasticity of ${low.join(", ")} falls below ${existenceBound}, where the model has no ` +
      "meaningful equilibrium. Give values by sector instead.",
    { sectors: low },
  );
}

function chooseSet(world: World, choice: ElasticityChoice & { kind: "set" }): ChosenElasticities {
  const sets = world.elasticity_sets ?? [];
  const found = sets.find((row) => row.set === choice.set);
  if (found !== undefined) {
    const theta = world.trade_elasticity.map((value, j) => {
      const other = found.trade_elasticity[j];
      return Number.isNaN(other) ? value : other;
    });
    return { theta, description: `${found.set}; the world's default where it has none` };
  }
  const allowed = ["default", "short_run", ...sets.map((row) => row.set)];
  const near = nearest(choice.set, allowed);
  throw new LeewayError(
    "simulate.unknown_elasticities",
    `${choice.place.file}:${choice.place.line}: world ${world.name} has no elasticities "${choice.set}". ` +
      `Allowed: ${allowed.join(", ")}, or a map of sectors.${near === undefined ? "" : ` Did you mean "${near}"?`}`,
    { set: choice.set, allowed },
  );
}

function chooseValues(world: World, choice: ElasticityChoice & { kind: "values" }): ChosenElasticities {
  const theta = world.trade_elasticity.slice();
  const codes = world.sectors.map((row) => row.sector);
  for (const [sector, value] of Object.entries(choice.values)) {
    const targets = sectorIndices(world, sector);
    if (targets === null) {
      const near = nearest(sector, codes);
      throw new LeewayError(
        "simulate.unknown_sector",
        `${choice.place.file}:${choice.place.line}: unknown sector "${sector}". Sectors of ${world.name}: ${codes.join(", ")}, ` +
          `and the sets all, goods, services.${near === undefined ? "" : ` Did you mean "${near}"?`}`,
        { sector, allowed: codes },
      );
    }
    for (const j of targets) theta[j] = value;
  }
  return { theta, description: `the scenario's own for ${Object.keys(choice.values).join(", ")}` };
}

/** Indices of a sector code or of a reserved set (all, goods, services); null when the world has no such sector. */
export function sectorIndices(world: World, sector: string): readonly number[] | null {
  const at = world.sectors.findIndex((row) => row.sector === sector);
  if (at >= 0) return [at];
  const all = world.sectors.map((_, j) => j);
  if (sector === "all") return all;
  if (sector === "goods") return all.filter((j) => world.sectors[j].is_good);
  if (sector === "services") return all.filter((j) => !world.sectors[j].is_good);
  return null;
}
