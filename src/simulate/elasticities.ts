import { nearest } from "../core/suggest.ts";
import type { World } from "../worlds/world.ts";
import type { ChosenElasticities } from "./chosen_elasticities.ts";
import { existenceBound } from "./chosen_elasticities.ts";
import { horizonElasticities } from "./horizon.ts";
import type { Place } from "./place.ts";
import { errorAt } from "./place.ts";
import type { ElasticityChoice, Scenario } from "./scenario.ts";

/**
 * Short-run over long-run trade elasticity: about a quarter (Anderson and Yotov, "Short run gravity", Journal of
 * International Economics 126, 2020).
 */
const shortRunRatio = 1 / 4;

/**
 * The elasticities that a scenario asks for.
 *
 * @throws LeewayError with file:line: `simulate.unknown_elasticities`, `simulate.unknown_sector`, `simulate.bad_elasticity`
 * where none is stated, `simulate.elasticity_bound`
 */
export function chooseElasticities(world: World, scenario: Scenario): ChosenElasticities {
  const place = scenario.places.elasticities;
  const chosen = choose(world, scenario.elasticities, place);
  for (const [j, theta] of chosen.theta.entries()) {
    if (theta > 0 && Number.isFinite(theta)) continue;
    const { sector } = world.sectors[j];
    throw errorAt(
      place,
      "simulate.bad_elasticity",
      `world ${world.name}: the trade elasticity of sector ${sector} is ${Number.isNaN(theta) ? "missing" : theta}. ` +
        `It must be a number above 0; give it in the scenario: elasticities: { ${sector}: 4 }.`,
      { sector, value: theta },
    );
  }
  return chosen;
}

function choose(world: World, choice: ElasticityChoice, place: Place): ChosenElasticities {
  switch (choice.kind) {
    case "default":
      return { theta: world.trade_elasticity.slice(), description: "default of the world" };
    case "short_run":
      return shortRun(world, place);
    case "horizon":
      return horizonElasticities(world, choice.years, place);
    case "set":
      return chooseSet(world, choice.set, place);
    case "values":
      return chooseValues(world, choice.values, place);
  }
}

function shortRun(world: World, place: Place): ChosenElasticities {
  const theta = world.trade_elasticity.map((value) => value * shortRunRatio);
  const low = world.sectors.filter((_, j) => theta[j] < existenceBound).map((row) => row.sector);
  if (low.length === 0) return { theta, description: "short run: a quarter of the world's default" };
  throw errorAt(
    place,
    "simulate.elasticity_bound",
    `world ${world.name}: the short-run elasticity of ${low.join(", ")} falls below ${existenceBound}, where the model has no ` +
      "meaningful equilibrium. Give values by sector instead.",
    { sectors: low },
  );
}

function chooseSet(world: World, set: string, place: Place): ChosenElasticities {
  const sets = world.elasticity_sets ?? [];
  const found = sets.find((row) => row.set === set);
  if (found !== undefined) {
    const theta = world.trade_elasticity.map((value, j) => {
      const other = found.trade_elasticity[j];
      return Number.isNaN(other) ? value : other;
    });
    return { theta, description: `${found.set}; the world's default where it has none` };
  }
  const allowed = ["default", "short_run", ...sets.map((row) => row.set)];
  const near = nearest(set, allowed);
  throw errorAt(
    place,
    "simulate.unknown_elasticities",
    `world ${world.name} has no elasticities "${set}". Allowed: ${allowed.join(", ")}, { horizon_years: 3 } or a map of ` +
      `sectors.${near === undefined ? "" : ` Did you mean "${near}"?`}`,
    { set, allowed },
  );
}

/** Values by sector; a sector's own wins over a set it belongs to, and goods or services over all. */
function chooseValues(world: World, values: Readonly<Record<string, number>>, place: Place): ChosenElasticities {
  const theta = world.trade_elasticity.slice();
  const codes = world.sectors.map((row) => row.sector);
  const chosen = Object.entries(values).map(([sector, value]) => {
    const targets = sectorIndices(world, sector);
    if (targets !== null) return { targets, value };
    const near = nearest(sector, [...codes, "horizon_years"]);
    throw errorAt(
      place,
      "simulate.unknown_sector",
      `unknown sector "${sector}" in elasticities. Sectors of ${world.name}: ${codes.join(", ")}, and the sets all, goods, ` +
        `services.${near === undefined ? "" : ` Did you mean "${near}"?`}`,
      { sector, allowed: codes },
    );
  });
  chosen.sort((a, b) => b.targets.length - a.targets.length);
  for (const { targets, value } of chosen) for (const j of targets) theta[j] = value;
  return { theta, description: `the scenario's own for ${Object.keys(values).join(", ")}` };
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
