import { GroupResolver } from "../core/codes/groups.ts";
import { LeewayError } from "../core/errors.ts";
import type { Closure } from "../simulate/closures.ts";
import type { Economy } from "../simulate/economy.ts";
import { sectorIndices } from "../simulate/elasticities.ts";
import type { Experiment } from "../simulate/experiment.ts";
import { readExperiment, setUp } from "../simulate/experiment.ts";
import type { ElasticityChoice, ModelName, Scenario } from "../simulate/scenario.ts";
import type { World } from "../worlds/world.ts";

/** Who sanctions whom, and in which economy: what every strategic question starts from. Plain data, so that it travels to workers. */
export interface SettingOptions {
  /** Code of the country under sanctions. */
  readonly target: string;
  /** Codes and groups of the sanctioning countries. */
  readonly coalition: readonly string[];
  /** Default balanced. */
  readonly trade_balance?: Closure;
  /** Default the world's. */
  readonly model?: ModelName;
  /** Default the world's. */
  readonly elasticities?: ElasticityChoice;
  /** Elasticities by sector instead, all > 0, length J. */
  readonly theta?: Float64Array;
  /** The measures in force; default the full embargo between coalition and target. */
  readonly base?: Scenario;
  /** Largest residual of each equilibrium; default 1e-12, since differences of welfare are read off. */
  readonly tolerance?: number;
}

/** A setting read against a world. */
export interface Setting {
  readonly world: World;
  readonly experiment: Experiment;
  /** The baseline that the closure asks for. */
  readonly economy: Economy;
  /** Its flows excluding duty, USD million; shape (exporter, importer, sector). */
  readonly flows: Float64Array;
  readonly closure: Closure;
  /** Codes of all countries, in the world's order. */
  readonly codes: readonly string[];
  readonly target: number;
  /** Indices of the coalition's members, ascending. */
  readonly coalition: readonly number[];
  /** Indices of all others but the target, ascending. */
  readonly third: readonly number[];
  readonly warnings: readonly string[];
}

const defaultTolerance = 1e-12;

/**
 * Reads a setting against a world and finds its baseline.
 *
 * @throws LeewayError `strategy.unknown_country`, `strategy.empty_coalition`, `strategy.target_in_coalition`;
 * `scenario.*` and `simulate.*` of the base policy
 */
export function readSetting(world: World, options: SettingOptions): Setting {
  const codes = world.countries.map((row) => row.country);
  const target = countryIndex(world, options.target, "target");
  const { members, dropped } = membersOf(world, options.coalition, "coalition");
  if (members.includes(target)) {
    throw new LeewayError(
      "strategy.target_in_coalition",
      `the target ${options.target} is a member of the coalition ${options.coalition.join(", ")}. ` +
        "A country cannot sanction itself; leave it out of the coalition.",
      { target: options.target, coalition: options.coalition },
    );
  }
  const scenario = policyOf(options, members, codes);
  const experiment = readExperiment(world, scenario, {
    trade_balance: options.trade_balance ?? scenario.trade_balance ?? "balanced",
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
    codes,
    target,
    coalition: members,
    third: codes.flatMap((_, n) => (n === target || members.includes(n) ? [] : [n])),
    warnings: [
      ...(dropped.length === 0 ? [] : [`not in ${world.name} and left out of the coalition: ${dropped.join(", ")}`]),
      ...experiment.warnings,
    ],
  };
}

/** The measures in force as a scenario, at the elasticities asked for. */
function policyOf(options: SettingOptions, members: readonly number[], codes: readonly string[]): Scenario {
  const policy = options.base ?? fullEmbargo(options.target, members, codes);
  if (options.elasticities === undefined) return policy;
  const places = { ...policy.places, elasticities: { file: "elasticities", line: 1 } };
  return { ...policy, elasticities: options.elasticities, places };
}

/** The embargo between coalition and target, both ways, all sectors. */
function fullEmbargo(target: string, members: readonly number[], codes: readonly string[]): Scenario {
  const place = { file: "full embargo", line: 1 };
  return {
    scenario: "full-embargo",
    question: "",
    look_at: [],
    sources: [],
    world: null,
    groups: {},
    model: null,
    trade_balance: null,
    coalition: [],
    shocks: [
      {
        kind: "embargo",
        place,
        compose: false,
        exporter: [target],
        importer: members.map((n) => codes[n]),
        sector: ["all"],
        both_ways: true,
        share: 1,
      },
    ],
    elasticities: { kind: "default" },
    equilibrium: null,
    tolerance: null,
    file: place.file,
    places: { groups: place, coalition: place, elasticities: place },
  };
}

/**
 * The position of a country in a world.
 *
 * @param role what the country is in the question, for the message
 * @throws LeewayError `strategy.unknown_country`
 */
export function countryIndex(world: World, code: string, role: string): number {
  const [only, ...more] = membersOf(world, [code], role).members;
  if (more.length === 0) return only;
  throw new LeewayError(
    "strategy.unknown_country",
    `${role}: "${code}" is a group; name one country of ${world.name}.`,
    { code, role },
  );
}

/** Positions of countries in a world. */
export interface Members {
  /** Ascending, without repetition. */
  readonly members: readonly number[];
  /** Members of groups that the world lacks, each as "CODE (of GROUP)". */
  readonly dropped: readonly string[];
}

/**
 * Reads codes and groups against a world; `all` is every country.
 *
 * @param role what the countries are in the question, for the message
 * @throws LeewayError `strategy.empty_coalition` for an empty list, `strategy.unknown_country`
 */
export function membersOf(world: World, list: readonly string[], role: string): Members {
  const codes = world.countries.map((row) => row.country);
  if (list.length === 0) {
    throw new LeewayError(
      "strategy.empty_coalition",
      `${role}: the list is empty. Name countries or groups of ${world.name}, such as EU27,USA,GBR.`,
      { role },
    );
  }
  try {
    const { members, dropped } = new GroupResolver({}, codes).resolve(list);
    return { members: members.map((code) => codes.indexOf(code)), dropped };
  } catch (error) {
    if (!(error instanceof LeewayError)) throw error;
    throw new LeewayError("strategy.unknown_country", `${role}: ${error.message}`, { ...error.details, role });
  }
}

/**
 * Positions of sectors in a world, from its codes and the sets all, goods and services.
 *
 * @throws LeewayError `strategy.unknown_sector`
 */
export function sectorsOf(world: World, list: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (const code of list) {
    const indices = sectorIndices(world, code);
    if (indices === null || indices.length === 0) {
      throw new LeewayError(
        "strategy.unknown_sector",
        `unknown sector "${code}". Sectors of ${world.name}: ${world.sectors.map((row) => row.sector).join(", ")}, ` +
          "and the sets all, goods, services.",
        { sector: code },
      );
    }
    for (const j of indices) found.add(j);
  }
  return [...found].sort((a, b) => a - b);
}
