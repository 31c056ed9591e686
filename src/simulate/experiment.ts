import type { World } from "../worlds/world.ts";
import { balanceTrade } from "./balanced.ts";
import type { Closure } from "./closures.ts";
import { balanceRule } from "./closures.ts";
import { compileScenario } from "./compile.ts";
import type { Economy } from "./economy.ts";
import { chooseElasticities } from "./elasticities.ts";
import { Equations } from "./equations.ts";
import type { Model } from "./models/model.ts";
import { models } from "./models/index.ts";
import { errorAt } from "./place.ts";
import type { EquilibriumChoice, ModelName, Scenario } from "./scenario.ts";
import type { Shock } from "./shock.ts";
import { shockAt } from "./shock_path.ts";
import { baselineFlows } from "./trade.ts";

/** What the caller may set instead of the scenario. */
export interface ExperimentOptions {
  readonly model?: ModelName;
  readonly trade_balance?: Closure;
  readonly tolerance?: number;
  readonly equilibrium?: EquilibriumChoice;
  /** Elasticities by sector instead of those the scenario chooses, all > 0, length J. */
  readonly theta?: Float64Array;
}

/** A scenario read against a world: everything the solver needs but the baseline that the closure asks for. */
export interface Experiment {
  readonly world: World;
  readonly scenario: Scenario;
  readonly model: Model;
  readonly closure: Closure;
  readonly tolerance: number;
  readonly equilibrium: EquilibriumChoice;
  /** The world as the model calibrates it. */
  readonly calibrated: Economy;
  readonly shock: Shock;
  /** Indices of the countries that share their burden; null: none do. */
  readonly coalition: Int32Array | null;
  /** Where the elasticities come from, in words. */
  readonly elasticities: string;
  readonly warnings: readonly string[];
}

/** The baseline of an experiment and its equations along the shock. */
export interface SetUp {
  readonly economy: Economy;
  /** Baseline flows excluding duty, USD million; shape (exporter, importer, sector). */
  readonly base: Float64Array;
  /** The equations under the part t of the shock, in [0, 1]; a fresh object each time. */
  readonly at: (t: number) => Equations;
}

/**
 * Reads a scenario against a world.
 *
 * Defaults: the scenario's own choices, then the world's model (caliendo_parro), closure drop_cut, tolerance 1e-8.
 *
 * @param calibrate gives the economy of a model, its own calibration of the world unless the caller keeps one
 * @throws LeewayError `scenario.*`, `simulate.bad_elasticity`, `simulate.empty_country`
 */
export function readExperiment(
  world: World,
  scenario: Scenario,
  options: ExperimentOptions = {},
  calibrate: (model: Model, theta: Float64Array) => Economy = (model, theta) => model.calibrate(world, theta),
): Experiment {
  const modelName =
    options.model ?? scenario.model ?? (world.default_model as ModelName | undefined) ?? "caliendo_parro";
  const model = models[modelName];
  const elasticities =
    options.theta === undefined
      ? chooseElasticities(world, scenario)
      : { theta: options.theta, description: "given by the caller" };
  const { shock, coalition, warnings } = compileScenario(scenario, world, elasticities.theta);
  if (model.sharesBurden && coalition === null) {
    throw errorAt(
      scenario.places.coalition,
      "scenario.missing_key",
      `the model ${modelName} needs "coalition", the countries or groups that share the burden.`,
      { key: "coalition" },
    );
  }
  return {
    world,
    scenario,
    model,
    closure: options.trade_balance ?? scenario.trade_balance ?? "drop_cut",
    tolerance: options.tolerance ?? scenario.tolerance ?? 1e-8,
    equilibrium: options.equilibrium ?? scenario.equilibrium ?? "full",
    calibrated: calibrate(model, elasticities.theta),
    shock,
    coalition: model.sharesBurden ? coalition : null,
    elasticities: elasticities.description,
    warnings,
  };
}

/** The baseline that the closure asks for: the calibrated economy, or that with every country's trade balanced. */
export function baselineOf({ calibrated, closure, tolerance }: Experiment): Economy {
  return closure === "balanced" ? balanceTrade(calibrated, { tolerance }) : calibrated;
}

/**
 * Sets up the equations along the shock.
 *
 * @param economy the experiment's baseline, where it is known already
 */
export function setUp(experiment: Experiment, economy: Economy = baselineOf(experiment)): SetUp {
  const { world, closure, shock, coalition } = experiment;
  const base = closure === "balanced" ? baselineFlows(economy) : world.flows;
  return {
    economy,
    base,
    at: (t) => {
      const part = shockAt(shock, economy, t);
      return new Equations(economy, part, balanceRule(closure, economy, part.cutShare, base), coalition);
    },
  };
}
