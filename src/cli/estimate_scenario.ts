import type { Fit } from "../estimate/fit.ts";
import type { EstimatedSimulation } from "../strategy/estimated_scenario.ts";
import { note } from "./output.ts";
import { countedProgress } from "./progress.ts";
import { version } from "./version.ts";

/** Options of the hand-over to a simulation. */
export interface ScenarioArguments {
  readonly simulate?: string;
  readonly coefficient?: string;
  readonly change?: number;
  readonly world?: string;
  readonly draws?: number;
  readonly seed?: number;
}

/** Solves the scenario that the options name at the estimate and at draws of it; null where none is named. */
export async function scenarioOf(
  fits: readonly Fit[],
  options: ScenarioArguments,
): Promise<EstimatedSimulation | null> {
  const { simulate: name, coefficient, draws = 200 } = options;
  if (name === undefined || coefficient === undefined) return null;
  const { LeewayError } = await import("../core/errors.ts");
  const { loadScenario } = await import("../simulate/load_node.ts");
  const { loadWorld } = await import("../worlds/load_node.ts");
  const { estimatedChange, simulateEstimate } = await import("../strategy/estimated_scenario.ts");
  if (fits.length > 1) {
    throw new LeewayError(
      "cli.one_estimation",
      `--simulate takes one estimation; the formula asks for ${fits.length}. Leave out sw(), csw() and c().`,
      { estimations: fits.length },
    );
  }
  const scenario = loadScenario(name);
  const worldName = options.world ?? scenario.world;
  if (worldName === null) {
    throw new LeewayError("scenario.missing_key", `${name}: names no world. Add "world: wiod-2014" or give --world.`, {
      key: "world",
    });
  }
  const change = estimatedChange(fits[0].result, coefficient, options.change ?? 1);
  const world = await loadWorld(worldName);
  const found = countedProgress("solves", draws, (progress) =>
    simulateEstimate(world, scenario, change, {
      draws,
      progress,
      version: version(),
      ...(options.seed === undefined ? {} : { seed: options.seed }),
    }),
  );
  for (const warning of found.at_estimate.warnings) note(`warning: ${warning}`);
  return found;
}
