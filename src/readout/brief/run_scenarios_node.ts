import { LeewayError } from "../../core/errors.ts";
import { loadScenario } from "../../simulate/load_node.ts";
import { simulate } from "../../simulate/simulate.ts";
import { loadWorld } from "../../worlds/load_node.ts";
import type { World } from "../../worlds/world.ts";
import type { ScenarioRun } from "./outcomes.ts";
import type { ScenarioPlan } from "./scenario_choice.ts";
import { shockWords } from "./shock_words.ts";

/** The world of a scenario that names none. */
const DEFAULT_WORLD = "wiod-2014";

/** Solutions of the scenarios of a plan, and the world they rest on. */
export interface ScenarioRuns {
  readonly runs: readonly ScenarioRun[];
  /** The plan without the scenarios that have no solution on this world; these are listed as left out. */
  readonly plan: ScenarioPlan;
  readonly world: World | null;
}

/** Where and how the scenarios of a brief are solved. */
export interface RunScenariosOptions {
  /** A shipped world or a folder, in place of the one that each scenario names. */
  readonly world?: string;
  readonly version: string;
  /** Called before each solve. */
  readonly progress?: (text: string) => void;
}

/**
 * Solves the scenarios that an article calls for, on one world.
 *
 * A scenario that the world cannot answer (no such country, no equilibrium) is left out with the reason, so that the rest
 * of the brief still stands.
 *
 * @throws LeewayError `worlds.*` when the world itself cannot be loaded
 */
export async function runScenarios(plan: ScenarioPlan, options: RunScenariosOptions): Promise<ScenarioRuns> {
  if (plan.chosen.length === 0) return { runs: [], plan, world: null };
  const scenarios = plan.chosen.map((choice) => ({ choice, scenario: loadScenario(choice.scenario) }));
  const worlds = new Map<string, World>();
  const runs: ScenarioRun[] = [];
  const left_out = [...plan.left_out];
  for (const { choice, scenario } of scenarios) {
    const name = options.world ?? scenario.world ?? DEFAULT_WORLD;
    const world = worlds.get(name) ?? (await loadWorld(name));
    worlds.set(name, world);
    options.progress?.(`solving ${choice.scenario} on ${world.name}`);
    const command = `leeway simulate ${choice.scenario}${options.world === undefined ? "" : ` --world ${options.world}`}`;
    try {
      const result = simulate(world, scenario, { flows: true, version: options.version, command });
      const shocks = scenario.shocks.map((shock) => shockWords(shock, scenario.groups));
      runs.push({
        choice,
        question: scenario.question || choice.scenario,
        shocks,
        lookAt: scenario.look_at,
        restsOn: scenario.sources,
        result,
      });
    } catch (error) {
      if (!(error instanceof LeewayError)) throw error;
      left_out.push({ scenario: choice.scenario, reason: `not solved on ${name}: ${error.message}` });
    }
  }
  const solved = new Set(runs.map(({ choice }) => choice.scenario));
  return {
    runs,
    plan: { chosen: plan.chosen.filter(({ scenario }) => solved.has(scenario)), left_out },
    world: [...worlds.values()][0] ?? null,
  };
}
