import type { World } from "../worlds/world.ts";
import type { SimulationResult } from "./result.ts";
import type { Scenario } from "./scenario.ts";
import type { SimulateOptions } from "./solver.ts";
import { createSolver } from "./solver.ts";

/**
 * Solves one scenario on one world.
 *
 * Defaults: the scenario's own choices, then the world's model (caliendo_parro), closure drop_cut, tolerance 1e-8.
 *
 * @throws LeewayError `scenario.*` and `simulate.*`; kind `numerical` when there is no equilibrium or none was found
 */
export function simulate(world: World, scenario: Scenario, options: SimulateOptions = {}): SimulationResult {
  return createSolver(world).solve(scenario, options).result;
}
