import { GroupResolver } from "../../core/codes/groups.ts";
import { LeewayError } from "../../core/errors.ts";
import type { Closure } from "../../simulate/closures.ts";
import { readExperiment } from "../../simulate/experiment.ts";
import type { Scenario } from "../../simulate/scenario.ts";
import type { World } from "../../worlds/world.ts";
import type { SweepScenario, SweepSpec } from "./spec.ts";
import { parameterText, scenarioLabel } from "./spec.ts";

/** One scenario on one world under one closure: what is solved once, and again for each draw. */
export interface SweepCase {
  readonly world: World;
  /** The scenario as written out. */
  readonly scenario: Scenario;
  /** Its parameters as text (`change_pct=50`); empty for none. */
  readonly parameters: string;
  readonly model: string;
  readonly trade_balance: Closure;
  /** What adjusts: everything, unless the scenario asks for less. */
  readonly equilibrium: "full" | "conditional" | "partial";
  readonly tolerance: number;
  /** The scenario's elasticities, around which draws are made: by sector, length J; and in words. */
  readonly theta: Float64Array;
  readonly elasticities: string;
  /** Countries that results are kept of: indices into the world's, ascending. */
  readonly countries: readonly number[];
  readonly warnings: readonly string[];
}

/** More solves than this are refused before any is begun. */
const largestSweep = 2_000_000;

/**
 * The cases of a sweep, by world, then scenario, then closure, each read against its world, so that bad input is refused
 * before anything is solved.
 *
 * @param loadWorld called once for each world
 * @throws LeewayError `sweep.no_world`, `sweep.repeated_world`, `sweep.unknown_country`, `sweep.too_many_solves`, and those of `readExperiment`
 */
export async function sweepCases(
  spec: SweepSpec,
  loadWorld: (nameOrFolder: string) => Promise<World>,
): Promise<readonly SweepCase[]> {
  const names = spec.worlds ?? [...new Set(spec.scenarios.map((item) => ownWorld(spec, item)))];
  const cases: SweepCase[] = [];
  const known = new Map<string, string>();
  for (const name of names) {
    const world = await loadWorld(name);
    const other = known.get(world.name);
    if (other !== undefined) throw sameName(spec, world.name, other, name);
    known.set(world.name, name);
    const countries = countriesOf(spec, world);
    for (const item of spec.scenarios) {
      if (spec.worlds === null && ownWorld(spec, item) !== name) continue;
      for (const closure of spec.closures ?? [null]) cases.push(readCase(spec, world, item, closure, countries));
    }
  }
  const solves = cases.length * ((spec.elasticities?.draws ?? 0) + 1);
  if (solves > largestSweep) {
    throw new LeewayError(
      "sweep.too_many_solves",
      `${spec.file}:${spec.lines.scenarios}: the sweep asks for ${solves} solves; ${largestSweep} are the most. Draw less often, ` +
        "or leave scenarios, values, closures or worlds out.",
      { solves, limit: largestSweep },
    );
  }
  return cases;
}

function readCase(
  spec: SweepSpec,
  world: World,
  { scenario, parameters }: SweepScenario,
  closure: Closure | null,
  countries: readonly number[],
): SweepCase {
  const experiment = readExperiment(world, scenario, {
    ...(closure === null ? {} : { trade_balance: closure }),
    ...(spec.tolerance === null ? {} : { tolerance: spec.tolerance }),
  });
  return {
    world,
    scenario,
    parameters: parameterText(parameters),
    model: experiment.model.name,
    trade_balance: experiment.closure,
    equilibrium: experiment.equilibrium === "all" ? "full" : experiment.equilibrium,
    tolerance: experiment.tolerance,
    theta: experiment.calibrated.theta,
    elasticities: experiment.elasticities,
    countries,
    warnings: experiment.warnings,
  };
}

function ownWorld({ file, lines }: SweepSpec, item: SweepScenario): string {
  if (item.scenario.world !== null) return item.scenario.world;
  throw new LeewayError(
    "sweep.no_world",
    `${file}:${lines.scenarios}: ${scenarioLabel(item)} names no world. Add worlds: [wiod-2014] to the sweep, or world: to the scenario.`,
    { file, line: lines.scenarios },
  );
}

function sameName({ file, lines }: SweepSpec, name: string, one: string, other: string): LeewayError {
  return new LeewayError(
    "sweep.repeated_world",
    `${file}:${lines.worlds}: ${one} and ${other} both call themselves ${name}, so their results could not be told apart. ` +
      "Change the name in one world.yaml.",
    { file, line: lines.worlds, world: name },
  );
}

function countriesOf({ countries, file, lines }: SweepSpec, world: World): readonly number[] {
  const codes = world.countries.map((row) => row.country);
  if (countries === null) return codes.map((_, n) => n);
  try {
    const { members } = new GroupResolver({}, codes).resolve(countries);
    return members.map((code) => codes.indexOf(code));
  } catch (cause) {
    if (!(cause instanceof LeewayError)) throw cause;
    throw new LeewayError(
      "sweep.unknown_country",
      `${file}:${lines.countries}: ${cause.message} (world ${world.name})`,
      { ...cause.details, file, line: lines.countries },
      { cause },
    );
  }
}
