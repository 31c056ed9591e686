import type { Closure } from "../simulate/closures.ts";
import type { Economy } from "../simulate/economy.ts";
import type { Experiment } from "../simulate/experiment.ts";
import { readExperiment, setUp } from "../simulate/experiment.ts";
import type { ElasticityChoice, ModelName, Scenario } from "../simulate/scenario.ts";
import type { World } from "../worlds/world.ts";

/** In which economy a question is asked. Plain data, so that it travels to workers. */
export interface BaselineOptions {
  /** Default balanced, also where the policy names another closure. */
  readonly trade_balance?: Closure;
  /** Default the world's. */
  readonly model?: ModelName;
  /** Default the world's. */
  readonly elasticities?: ElasticityChoice;
  /** Elasticities by sector instead, all > 0, length J. */
  readonly theta?: Float64Array;
  /** Largest residual of each equilibrium; default 1e-12, since differences of welfare are read off. */
  readonly tolerance?: number;
}

/** The economy of a question, with the measures that hold in all its states. */
export interface Baseline {
  readonly world: World;
  readonly experiment: Experiment;
  /** The baseline that the closure asks for. */
  readonly economy: Economy;
  /** Its flows excluding duty, USD million; shape (exporter, importer, sector). */
  readonly flows: Float64Array;
  readonly closure: Closure;
  /** Codes of all countries, in the world's order. */
  readonly codes: readonly string[];
  readonly warnings: readonly string[];
}

const defaultTolerance = 1e-12;

/**
 * Finds the baseline of a question.
 *
 * @param policy the measures in force
 * @throws LeewayError `scenario.*` and `simulate.*` of the policy
 */
export function readBaseline(world: World, policy: Scenario, options: BaselineOptions): Baseline {
  const experiment = readExperiment(world, atElasticities(policy, options.elasticities), {
    trade_balance: options.trade_balance ?? "balanced",
    tolerance: options.tolerance ?? defaultTolerance,
    ...(options.model === undefined ? {} : { model: options.model }),
    ...(options.theta === undefined ? {} : { theta: options.theta }),
  });
  const { economy, base } = setUp(experiment);
  return {
    world,
    experiment,
    economy,
    flows: base,
    closure: experiment.closure,
    codes: world.countries.map((row) => row.country),
    warnings: experiment.warnings,
  };
}

function atElasticities(policy: Scenario, elasticities: ElasticityChoice | undefined): Scenario {
  if (elasticities === undefined) return policy;
  return { ...policy, elasticities, places: { ...policy.places, elasticities: { file: "elasticities", line: 1 } } };
}

/**
 * A policy that no file holds.
 *
 * @param coalition codes of those who share their burden, for the model sanctions_coalition
 */
export function policyOf(name: string, shocks: Scenario["shocks"], coalition: readonly string[] = []): Scenario {
  const place = { file: name, line: 1 };
  return {
    scenario: name,
    question: "",
    look_at: [],
    sources: [],
    world: null,
    groups: {},
    model: null,
    trade_balance: null,
    coalition,
    shocks,
    elasticities: { kind: "default" },
    equilibrium: null,
    tolerance: null,
    file: name,
    places: { groups: place, coalition: place, elasticities: place },
  };
}
