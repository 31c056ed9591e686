import type { Command } from "commander";
import { Option } from "commander";

import type { SimulationResult } from "../simulate/result.ts";
import { printJson, note } from "./output.ts";
import { positiveInteger, positiveNumber } from "./arguments.ts";
import { version } from "./version.ts";

interface SimulateArguments {
  readonly world?: string;
  readonly model?: string;
  readonly tradeBalance?: string;
  readonly equilibrium?: string;
  readonly tolerance?: number;
  readonly repeat?: number;
  readonly certify?: number | true;
  readonly flows?: true;
  readonly out?: string;
  readonly json?: true;
}

/** `leeway simulate SCENARIO`: one scenario on one world. */
export function simulateVerb(program: Command): void {
  program
    .command("simulate")
    .description("re-solve the world economy under a scenario")
    .argument(
      "<scenario>",
      "a YAML file, or a shipped scenario: west-tightens, china-cut-off, russia-china-closer, coalition-embargo",
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
      positiveInteger("--repeat"),
    )
    .option(
      "--certify [starts]",
      "solve again from random starts (default 20) and refuse the result unless all meet",
      positiveInteger("--certify"),
    )
    .option("--flows", "include bilateral flows by sector")
    .option("--out <folder>", "write countries.csv, flows.csv and result.json there")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  leeway simulate west-tightens\n  leeway simulate my.yaml --world ./my-world --json --flows\n  leeway simulate china-cut-off --certify\n",
    )
    .action(async (scenario: string, options: SimulateArguments) => run(scenario, options));
}

async function run(name: string, options: SimulateArguments): Promise<void> {
  const { loadScenario } = await import("../simulate/load_node.ts");
  const { loadWorld } = await import("../worlds/load_node.ts");
  const { simulate } = await import("../simulate/simulate.ts");
  const { defaultStarts } = await import("../simulate/random_starts.ts");
  const { LeewayError } = await import("../core/errors.ts");
  const scenario = loadScenario(name);
  const worldName = options.world ?? scenario.world;
  if (worldName === null) {
    throw new LeewayError("scenario.missing_key", `${name}: names no world. Add "world: wiod-2014" or give --world.`, {
      key: "world",
    });
  }
  const world = await loadWorld(worldName);
  const result = simulate(world, scenario, {
    ...(options.model === undefined ? {} : { model: options.model as NonNullable<typeof scenario.model> }),
    ...(options.tradeBalance === undefined
      ? {}
      : { trade_balance: options.tradeBalance as NonNullable<typeof scenario.trade_balance> }),
    ...(options.equilibrium === undefined
      ? {}
      : { equilibrium: options.equilibrium as NonNullable<typeof scenario.equilibrium> }),
    ...(options.tolerance === undefined ? {} : { tolerance: options.tolerance }),
    ...(options.repeat === undefined ? {} : { repeat: options.repeat }),
    ...(options.certify === undefined ? {} : { certify: options.certify === true ? defaultStarts : options.certify }),
    flows: options.flows === true || options.out !== undefined,
    version: version(),
    command: commandOf(name, options),
  });
  if (options.out !== undefined) {
    const { writeResult } = await import("./simulate_files.ts");
    await writeResult(result, options.out);
    note(`written to ${options.out}: countries.csv, flows.csv, result.json`);
  }
  for (const warning of result.warnings) note(`warning: ${warning}`);
  if (options.json === true) printJson(options.flows === true ? result : withoutFlows(result));
  else {
    const { printResult } = await import("./simulate_text.ts");
    printResult(result, scenario.question);
  }
}

function withoutFlows(result: SimulationResult): SimulationResult {
  const { flows: _, layers, ...rest } = result;
  if (layers === undefined) return rest;
  const { flows: __, ...byCountry } = layers;
  return { ...rest, layers: byCountry };
}

function commandOf(name: string, options: SimulateArguments): string {
  const parts = ["leeway simulate", name];
  if (options.world !== undefined) parts.push("--world", options.world);
  if (options.model !== undefined) parts.push("--model", options.model);
  if (options.tradeBalance !== undefined) parts.push("--trade-balance", options.tradeBalance);
  if (options.equilibrium !== undefined) parts.push("--equilibrium", options.equilibrium);
  if (options.tolerance !== undefined) parts.push("--tolerance", String(options.tolerance));
  if (options.certify !== undefined)
    parts.push("--certify", ...(options.certify === true ? [] : [String(options.certify)]));
  return parts.join(" ");
}
