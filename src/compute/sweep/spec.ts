import type { Closure } from "../../simulate/closures.ts";
import { closures } from "../../simulate/closures.ts";
import type { ElasticitySpread } from "../../simulate/elasticity_draws.ts";
import { defaultSpread } from "../../simulate/elasticity_draws.ts";
import type { Scenario } from "../../simulate/scenario.ts";
import { readScenario } from "../../simulate/scenario.ts";
import type { YamlValue } from "../../simulate/yaml_reader.ts";
import { parseYaml } from "../../simulate/yaml_reader.ts";

/** Values of the parameters of one cell of a grid, by name. */
export type Parameters = Readonly<Record<string, string | number>>;

/** One scenario of a sweep with the parameters that it was written out with; none: an empty record. */
export interface SweepScenario {
  readonly scenario: Scenario;
  readonly parameters: Parameters;
}

/** Draws of elasticities around those of each scenario. */
export interface SweepDraws {
  /** Number of draws, ≥ 1. */
  readonly draws: number;
  readonly seed: number;
  /** Whether the spec names the seed; else it is the default. */
  readonly seed_given: boolean;
  readonly spread: ElasticitySpread;
}

/** A sweep as written: checked for form, its grid written out, not yet against worlds. */
export interface SweepSpec {
  readonly sweep: string;
  readonly question: string;
  readonly scenarios: readonly SweepScenario[];
  /** Shipped names or folders; null: each scenario's own. */
  readonly worlds: readonly string[] | null;
  /** Treatments of trade balances; null: each scenario's own, else drop_cut. */
  readonly closures: readonly Closure[] | null;
  /** null: the scenarios' elasticities alone. */
  readonly elasticities: SweepDraws | null;
  /** Countries that results are kept of; null: all of each world. */
  readonly countries: readonly string[] | null;
  readonly tolerance: number | null;
  readonly file: string;
  /** Lines of what only a world can refuse; 1 for what was not written. */
  readonly lines: { readonly worlds: number; readonly countries: number; readonly scenarios: number };
}

const keys = [
  "sweep",
  "question",
  "scenarios",
  "parameters",
  "worlds",
  "closures",
  "elasticities",
  "countries",
  "tolerance",
] as const;

const drawKeys = ["draws", "seed", "sector_sd", "common_sd"] as const;

/** The seed of a sweep that names none; the result says so. */
export const defaultSeed = 1;

/** More draws, and larger grids, are refused: a slip of the keyboard, not a question. */
const largestDraws = 1_000_000;
const largestGrid = 100_000;

/**
 * Reads a sweep from YAML, strictly.
 *
 * An item of `scenarios` is a name or file, read by `load`, or a scenario written in place. There, a text `$name` stands for
 * a parameter: the scenario is written out once for each combination of the values of its parameters.
 *
 * @param file name for messages
 * @param load reads a scenario by name or file
 * @throws LeewayError `sweep.*` and `scenario.*` with file:line and what is allowed
 */
export function parseSweep(text: string, file: string, load: (nameOrFile: string) => Scenario): SweepSpec {
  const top = parseYaml(text, file, "sweep").members(keys, ["sweep", "scenarios"]);
  const parameters = readParameters(top.parameters);
  const items = top.scenarios!.items();
  if (items.length === 0) throw top.scenarios!.error("sweep.empty_list", "scenarios is empty. Name at least one.");
  const used = new Set<string>();
  const scenarios = items.flatMap((item) => {
    if (!item.isMap) return [{ scenario: load(item.text()), parameters: {} }];
    return writeOut(item, parameters, used, file);
  });
  for (const [name, { value }] of parameters) {
    if (used.has(name)) continue;
    throw value.error("sweep.unused_parameter", `no scenario of the sweep uses $${name}. Use it, or remove it.`);
  }
  refuseRepeated(scenarios, top.scenarios!);
  const tolerance = top.tolerance?.number() ?? null;
  if (tolerance !== null && !(tolerance > 0 && tolerance < 1)) {
    throw top.tolerance!.error("sweep.bad_number", `tolerance is ${tolerance}; it must lie between 0 and 1.`);
  }
  return {
    sweep: top.sweep!.text(),
    question: top.question?.text() ?? "",
    scenarios,
    worlds: distinct(top.worlds, (value) => value.codes()),
    closures: distinct(top.closures, (value) => value.items().map((item) => item.oneOf(closures))),
    elasticities: top.elasticities === undefined ? null : readDraws(top.elasticities),
    countries: distinct(top.countries, (value) => value.codes()),
    tolerance,
    file,
    lines: {
      worlds: top.worlds?.line ?? 1,
      countries: top.countries?.line ?? 1,
      scenarios: top.scenarios!.line,
    },
  };
}

interface Parameter {
  readonly value: YamlValue;
  readonly values: readonly (string | number)[];
}

function readParameters(map: YamlValue | undefined): ReadonlyMap<string, Parameter> {
  const entries = (map?.entries() ?? []).map(([name, value]): [string, Parameter] => {
    if (!/^[a-z]\w*$/i.test(name)) {
      throw value.error(
        "sweep.bad_parameter",
        `"${name}" is no name of a parameter: a letter, then letters, digits and _.`,
      );
    }
    const items = value.items();
    if (items.length === 0) {
      throw value.error(
        "sweep.empty_grid",
        `parameter ${name} has no values, so the grid is empty. Give at least one.`,
      );
    }
    const values = items.map((item) => item.scalar());
    if (new Set(values).size < values.length) {
      throw value.error("sweep.repeated_value", `parameter ${name} names a value twice.`);
    }
    return [name, { value, values }];
  });
  return new Map(entries);
}

/** A scenario written in place, once for each combination of its parameters, the last parameter fastest. */
function writeOut(
  item: YamlValue,
  parameters: ReadonlyMap<string, Parameter>,
  used: Set<string>,
  file: string,
): readonly SweepScenario[] {
  let cells: Parameters[] = [{}];
  for (const { name, at } of item.references()) {
    const parameter = parameters.get(name);
    if (parameter === undefined) {
      const known = parameters.size === 0 ? "none" : [...parameters.keys()].join(", ");
      throw at.error("sweep.unknown_parameter", `$${name} is not a parameter of the sweep. Parameters: ${known}.`);
    }
    used.add(name);
    if (name in cells[0]) continue;
    const count = cells.length * parameter.values.length;
    if (count > largestGrid) {
      throw parameter.value.error(
        "sweep.grid_too_large",
        `with ${name} a scenario stands for ${count} combinations; ${largestGrid} are the most. Give fewer values.`,
      );
    }
    cells = cells.flatMap((cell) => parameter.values.map((value) => ({ ...cell, [name]: value })));
  }
  return cells.map((cell) => ({ scenario: readScenario(item.substitute(cell, "scenario"), file), parameters: cell }));
}

function readDraws(map: YamlValue): SweepDraws {
  const values = map.members(drawKeys, ["draws"]);
  const draws = values.draws!.number();
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= largestDraws)) {
    throw values.draws!.error(
      "sweep.bad_draws",
      `draws is ${draws}; it must be a whole number from 1 to ${largestDraws}. Leave elasticities out for none.`,
    );
  }
  const seed = values.seed?.number() ?? defaultSeed;
  if (!Number.isSafeInteger(seed))
    throw values.seed!.error("sweep.bad_seed", `seed is ${seed}; it must be an integer.`);
  const deviation = (value: YamlValue | undefined, otherwise: number): number => {
    const sd = value?.number() ?? otherwise;
    if (sd >= 0) return sd;
    throw value!.error("sweep.bad_number", `${value!.path} is ${sd}; a standard deviation is not negative.`);
  };
  return {
    draws,
    seed,
    seed_given: values.seed !== undefined,
    spread: {
      sector: deviation(values.sector_sd, defaultSpread.sector),
      common: deviation(values.common_sd, defaultSpread.common),
    },
  };
}

function distinct<T extends string>(
  value: YamlValue | undefined,
  read: (value: YamlValue) => readonly T[],
): readonly T[] | null {
  if (value === undefined) return null;
  const items = read(value);
  if (items.length === 0)
    throw value.error("sweep.empty_list", `${value.path} is empty. Leave the key out, or name one.`);
  const repeated = items.find((item, k) => items.indexOf(item) < k);
  if (repeated === undefined) return items;
  throw value.error("sweep.repeated_value", `${value.path} names ${repeated} twice.`);
}

/** The name of a scenario with its parameters, as results show it. */
export function scenarioLabel({ scenario, parameters }: SweepScenario): string {
  const values = parameterText(parameters);
  return values === "" ? scenario.scenario : `${scenario.scenario} (${values})`;
}

/** Parameters as text: `change_pct=50, share=0.5`; empty for none. */
export function parameterText(parameters: Parameters): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${value}`)
    .join(", ");
}

function refuseRepeated(scenarios: readonly SweepScenario[], place: YamlValue): void {
  const labels = scenarios.map(scenarioLabel);
  const repeated = labels.find((label, k) => labels.indexOf(label) < k);
  if (repeated === undefined) return;
  throw place.error("sweep.repeated_value", `scenarios names ${repeated} twice. Give each its own name.`);
}
