import type { Command } from "commander";
import { Option } from "commander";

import type { SensitivityResult } from "../simulate/result.ts";
import type { Scenario } from "../simulate/scenario.ts";
import type { SimulateOptions } from "../simulate/solver.ts";
import type { World } from "../worlds/world.ts";
import { note, printJson } from "./output.ts";
import { mostDraws, positiveInteger, positiveNumber, wholeNumber } from "./arguments.ts";
import { version } from "./version.ts";

interface SimulateArguments {
  readonly world?: string;
  readonly model?: NonNullable<SimulateOptions["model"]>;
  readonly tradeBalance?: NonNullable<SimulateOptions["trade_balance"]>;
  readonly equilibrium?: NonNullable<SimulateOptions["equilibrium"]>;
  readonly tolerance?: number;
  readonly repeat?: number;
  readonly certify?: number | true;
  readonly decompose?: readonly string[] | true;
  readonly diversion?: string;
  readonly sensitivity?: "one_at_a_time" | "joint";
  readonly draws?: number;
  readonly seed?: number;
  readonly countries?: readonly string[];
  readonly sector?: readonly string[];
  readonly flows?: true;
  readonly sectors?: true;
  readonly out?: string;
  readonly format: "csv" | "parquet" | "json";
  readonly json?: true;
}

const examples = `
Examples:
  leeway simulate west-tightens
  leeway simulate west-tightens --decompose RUS --diversion RUS
  leeway simulate russia-china-closer --equilibrium all --countries RUS,CHN
  leeway simulate coalition-embargo --sensitivity joint --draws 500 --countries RUS
  leeway simulate my.yaml --world ./my-world --json --flows
  leeway simulate my.yaml --out results --format parquet
`;

/** Most solves of one question that are done one after the other; more are a slip of the keyboard. */
const mostSolves = 10_000;

/** So many solves take about a second. */
const manySolves = 50;

/** `leeway simulate SCENARIO`: one scenario on one world. */
export function simulateVerb(program: Command): void {
  program
    .command("simulate")
    .description("re-solve the world economy under a scenario")
    .argument(
      "<scenario>",
      "a YAML file, or a shipped scenario: west-tightens, china-cut-off, russia-china-closer, coalition-embargo, …",
    )
    .option("--world <world>", "a shipped world or a folder, instead of the scenario's")
    .addOption(
      new Option("--model <model>", "instead of the scenario's").choices([
        "armington",
        "caliendo_parro",
        "sanctions_coalition",
      ]),
    )
    .addOption(
      new Option("--trade-balance <closure>", "how trade balances move").choices([
        "fixed",
        "proportional",
        "balanced",
        "drop_cut",
      ]),
    )
    .addOption(
      new Option("--equilibrium <layer>", "how far the world adjusts; all: three layers side by side").choices([
        "full",
        "conditional",
        "partial",
        "all",
      ]),
    )
    .option("--tolerance <number>", "largest residual accepted (default 1e-8)", positiveNumber("--tolerance"))
    .option(
      "--repeat <n>",
      "solve n times and report the median time of all but the first",
      positiveInteger("--repeat", mostSolves),
    )
    .option(
      "--certify [starts]",
      "solve again from random starts (default 20) and refuse the result unless all meet",
      positiveInteger("--certify", mostSolves),
    )
    .option(
      "--decompose [country...]",
      "split the change of real income exactly; for countries named, by partner and sector",
    )
    .option("--diversion <country>", "who sells what this country no longer sells")
    .addOption(
      new Option("--sensitivity <method>", "how real incomes depend on elasticities").choices([
        "one_at_a_time",
        "joint",
      ]),
    )
    .option("--draws <n>", "draws of --sensitivity joint (default 200)", positiveInteger("--draws", mostDraws))
    .option("--seed <n>", "seed of --sensitivity joint (default 1)", wholeNumber("--seed"))
    .option("--countries <codes...>", "show these countries and groups only")
    .option("--sector <codes...>", "show flows and sectors of these only")
    .option("--flows", "include bilateral flows by sector")
    .option("--sectors", "include prices, output and spending by country and sector")
    .option("--out <folder>", "write tables and result.json there")
    .addOption(
      new Option("--format <format>", "of the tables in --out").choices(["csv", "parquet", "json"]).default("csv"),
    )
    .option("--json", "print the result as JSON")
    .addHelpText("after", examples)
    .action(async (scenario: string, options: SimulateArguments) => run(scenario, options));
}

async function run(name: string, options: SimulateArguments): Promise<void> {
  const { loadScenario } = await import("../simulate/load_node.ts");
  const { loadWorld } = await import("../worlds/load_node.ts");
  const { simulate } = await import("../simulate/simulate.ts");
  const { LeewayError } = await import("../core/errors.ts");
  if (options.sensitivity !== "joint" && (options.draws !== undefined || options.seed !== undefined)) {
    throw new LeewayError(
      "cli.idle_option",
      "--draws and --seed belong to --sensitivity joint; add it or leave them out.",
    );
  }
  if (options.out !== undefined) (await import("./simulate_files.ts")).checkFolder(options.out);
  const scenario = loadScenario(name);
  const worldName = options.world ?? scenario.world;
  if (worldName === null) {
    throw new LeewayError("scenario.missing_key", `${name}: names no world. Add "world: wiod-2014" or give --world.`, {
      key: "world",
    });
  }
  const world = await loadWorld(worldName);
  const { filterOf, withoutFlows } = await import("./simulate_filter.ts");
  const filter = filterOf(world, scenario, codesOf(options.countries), codesOf(options.sector));
  const settings = await simulateOptions(name, options);
  const solves = (settings.repeat ?? 1) + (settings.certify ?? 0);
  if (solves >= manySolves) note(`solving ${solves} times …`);
  const solved = simulate(world, scenario, settings);
  const sensitivity = await sensitivityOf(world, scenario, options);
  const result = filter(sensitivity === null ? solved : { ...solved, sensitivity });
  if (options.out !== undefined) {
    const { writeResult } = await import("./simulate_files.ts");
    const files = await writeResult(result, options.out, options.format);
    note(`written to ${options.out}: ${files.join(", ")}`);
  }
  for (const warning of result.warnings) note(`warning: ${warning}`);
  const shown = options.flows === true ? result : withoutFlows(result);
  const { sectors: _, ...withoutSectors } = shown;
  const asked = options.sectors === true ? shown : withoutSectors;
  if (options.json === true) printJson(asked);
  else {
    const { printResult } = await import("./simulate_text.ts");
    printResult(asked, scenario.question);
  }
}

async function simulateOptions(name: string, options: SimulateArguments): Promise<SimulateOptions> {
  const { defaultStarts } = await import("../simulate/random_starts.ts");
  const { percentNotes } = await import("./progress.ts");
  const { certify, decompose } = options;
  return {
    ...choicesOf(options),
    ...(options.repeat === undefined ? {} : { repeat: options.repeat }),
    ...(certify === undefined ? {} : { certify: certify === true ? defaultStarts : certify }),
    ...(decompose === undefined ? {} : { decompose: decompose === true ? [] : codesOf(decompose) }),
    ...(options.diversion === undefined ? {} : { diversion: options.diversion }),
    flows: options.flows === true || options.out !== undefined,
    sectors: options.sectors === true || options.out !== undefined,
    progress: percentNotes("decomposing real incomes"),
    version: version(),
    command: commandOf(name, options),
  };
}

/** What replaces the scenario's own choices. */
function choicesOf(options: SimulateArguments): SimulateOptions {
  return {
    ...(options.model === undefined ? {} : { model: options.model }),
    ...(options.tradeBalance === undefined ? {} : { trade_balance: options.tradeBalance }),
    ...(options.equilibrium === undefined ? {} : { equilibrium: options.equilibrium }),
    ...(options.tolerance === undefined ? {} : { tolerance: options.tolerance }),
  };
}

async function sensitivityOf(
  world: World,
  scenario: Scenario,
  options: SimulateArguments,
): Promise<SensitivityResult | null> {
  if (options.sensitivity === undefined) return null;
  const { defaultDraws, sensitivity } = await import("../simulate/sensitivity.ts");
  const { countedProgress } = await import("./progress.ts");
  const { sensitivity: method, draws = defaultDraws, seed } = options;
  return countedProgress("solves", method === "joint" ? draws : 2 * world.sectors.length, (progress) =>
    sensitivity(world, scenario, {
      ...choicesOf(options),
      method,
      draws,
      ...(seed === undefined ? {} : { seed }),
      progress,
    }),
  );
}

/** Codes given one by one or separated by commas. */
function codesOf(list: readonly string[] = []): readonly string[] {
  return list.flatMap((text) => text.split(",")).filter((code) => code !== "");
}

function commandOf(name: string, options: SimulateArguments): string {
  const parts = ["leeway simulate", name];
  const add = (option: string, value: string | number | readonly string[] | true | undefined): void => {
    if (value === undefined) return;
    parts.push(option);
    if (value !== true) parts.push(typeof value === "object" ? codesOf(value).join(",") : String(value));
  };
  add("--world", options.world);
  add("--model", options.model);
  add("--trade-balance", options.tradeBalance);
  add("--equilibrium", options.equilibrium);
  add("--tolerance", options.tolerance);
  add("--certify", options.certify);
  add("--decompose", options.decompose);
  add("--diversion", options.diversion);
  add("--sensitivity", options.sensitivity);
  add("--draws", options.draws);
  add("--seed", options.seed);
  add("--countries", options.countries);
  add("--sector", options.sector);
  add("--flows", options.flows);
  add("--sectors", options.sectors);
  return parts.join(" ");
}
