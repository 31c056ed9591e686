import type { Command } from "commander";
import { Option } from "commander";

import { positiveInteger } from "./arguments.ts";
import type { SweepArguments } from "./sweep_run.ts";

/** `leeway sweep SPEC`: scenarios over draws of elasticities, closures and worlds. */
export function sweepVerb(program: Command): void {
  program
    .command("sweep")
    .description("solve scenarios over draws of elasticities, closures, worlds and a grid of parameters; show bands")
    .argument(
      "<spec>",
      "a YAML file, or a shipped sweep: china-cut-off-scope, embargo-uncertainty, west-tightens-depth",
    )
    .option("--out <folder>", "keep every solve there; the same command goes on where an earlier one was stopped")
    .addOption(new Option("--format <format>", "files of the tables").choices(["csv", "parquet"]).default("csv"))
    .option("--workers <n>", "worker threads (default: one per core); changes no number", positiveInteger("--workers"))
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  leeway sweep embargo-uncertainty\n  leeway sweep my-sweep.yaml --out ./runs --format parquet\n" +
        "\nA sweep lists scenarios (names, files, or written in place with $parameters), closures, worlds, and draws:\n" +
        "  sweep: depth\n  scenarios: [coalition-embargo]\n  closures: [balanced, drop_cut]\n" +
        "  elasticities: { draws: 1000, seed: 7 }\n  countries: [RUS, CHN, DEU]\n",
    )
    .action(async (spec: string, options: SweepArguments) => (await import("./sweep_run.ts")).runSweep(spec, options));
}
