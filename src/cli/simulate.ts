import type { Command } from "commander";
import { Option } from "commander";

import type { SimulationResult } from "../simulate/result.ts";
import { printJson, printLine, note } from "./output.ts";
import { positiveInteger, positiveNumber } from "./arguments.ts";
import { version } from "./version.ts";

interface SimulateArguments {
  readonly world?: string;
  readonly model?: string;
  readonly tradeBalance?: string;
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
  else printTable(result, scenario.question);
}

function withoutFlows(result: SimulationResult): SimulationResult {
  const { flows: _, ...rest } = result;
  return rest;
}

function commandOf(name: string, options: SimulateArguments): string {
  const parts = ["leeway simulate", name];
  if (options.world !== undefined) parts.push("--world", options.world);
  if (options.model !== undefined) parts.push("--model", options.model);
  if (options.tradeBalance !== undefined) parts.push("--trade-balance", options.tradeBalance);
  if (options.tolerance !== undefined) parts.push("--tolerance", String(options.tolerance));
  if (options.certify !== undefined)
    parts.push("--certify", ...(options.certify === true ? [] : [String(options.certify)]));
  return parts.join(" ");
}

const shownCountries = 24;

function printTable(result: SimulationResult, question: string): void {
  const { provenance } = result;
  printLine(question === "" ? result.scenario : `${result.scenario}: ${question}`);
  printLine(
    `${provenance.world_name}, ${result.model}, trade balance ${provenance.trade_balance}, elasticities: ${provenance.elasticities}`,
  );
  printLine(
    `converged in ${result.iterations} passes, residual ${result.residual.toExponential(1)}, ${(result.seconds * 1000).toFixed(1)} ms`,
  );
  printLine();
  printLine("country   real income   wage   prices   exports   imports      EV, million USD");
  const byChange = [...result.countries].sort(
    (a, b) => Math.abs(b.real_income_hat - 1) - Math.abs(a.real_income_hat - 1),
  );
  for (const row of byChange.slice(0, shownCountries)) {
    const cells = [row.wage_hat, row.price_index_hat, row.exports_hat, row.imports_hat].map((hat) =>
      percent(hat).padStart(8),
    );
    const gain = row.ev_usd_million.toFixed(0);
    printLine(
      `${row.country.padEnd(8)}  ${percent(row.real_income_hat, 3).padStart(9)}  ${cells.join("  ")}  ${gain.padStart(14)}`,
    );
  }
  if (byChange.length > shownCountries)
    printLine(`… and ${byChange.length - shownCountries} more with smaller changes (--json has all)`);
  printLine();
  printLine(certificateLine(result));
  const agreement = agreementLine(result);
  if (agreement !== null) printLine(agreement);
  printLine("changes in %; EV: equivalent variation on baseline final income");
  printLine(
    `source: ${provenance.world_source} (${provenance.world_licence}); scenario ${provenance.scenario_hash}, leeway ${provenance.leeway_version}`,
  );
  printLine(`reproduce: ${provenance.command}`);
}

/** What the result recomputed in levels shows, in one line. */
function certificateLine({ certificate }: SimulationResult): string {
  const { goods_market, factor_market, trade_balance, budget, trade_shares, welfare_identity } = certificate;
  const size = (...gaps: readonly number[]): string => Math.max(...gaps).toExponential(0);
  return (
    `recomputed in levels: markets clear to ${size(goods_market, factor_market)}, budgets and balances to ` +
    `${size(budget, trade_balance)}, shares to ${size(trade_shares)}, welfare formula to ${size(welfare_identity)}`
  );
}

/** What random starts showed, where they were asked for. */
function agreementLine({ certificate: { random_starts } }: SimulationResult): string | null {
  if (random_starts === undefined) return null;
  const { starts, failed, real_income_difference, price_difference } = random_starts;
  return (
    `${starts - failed} of ${starts} random starts led to the same equilibrium: real incomes to ` +
    `${real_income_difference.toExponential(0)}, prices to ${price_difference.toExponential(0)}`
  );
}

function percent(hat: number, digits = 2): string {
  const value = 100 * (hat - 1);
  return `${value > 0 ? "+" : ""}${value.toFixed(digits)}`;
}
