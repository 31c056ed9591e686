import type { Command } from "commander";
import { Option } from "commander";

import { positiveInteger, positiveNumber, withExamples } from "./arguments.ts";

/** `leeway worlds …`: calibrated baselines. */
export function worldsVerb(program: Command): void {
  const worlds = withExamples(
    program.command("worlds").description("calibrated baselines: list, look at, check, repair, import, rebase, export"),
    "leeway worlds list",
    "leeway worlds show wiod-2014 --country RUS",
  );

  withExamples(worlds.command("list"), "leeway worlds list --json")
    .description("the worlds that ship with the package")
    .option("--json", "print them as JSON")
    .action(async (options: { readonly json?: true }) => (await import("./worlds_read.ts")).list(options));

  withExamples(worlds.command("show"), "leeway worlds show wiod-2014", "leeway worlds show wiod-2014 --country RUS")
    .description("a world's totals, sectors, elasticities and assumptions")
    .argument("<world>", "a shipped world or a folder")
    .option("--country <code>", "one country's sectors and partners instead")
    .option("--json", "print everything as JSON")
    .action(async (world: string, options: { readonly country?: string; readonly json?: true }) =>
      (await import("./worlds_read.ts")).show(world, options),
    );

  withExamples(worlds.command("check"), "leeway worlds check ./my-world --balance ./my-world-balanced")
    .description("do the accounts add up? Each violation with its size; --balance repairs them")
    .argument("<world>", "a shipped world or a folder")
    .option("--tolerance <number>", "largest relative violation accepted (default 1e-6)", positiveNumber("--tolerance"))
    .option("--balance <folder>", "repair the accounts, report every change, and write the result there")
    .addOption(format())
    .option("--overwrite", "replace a world that stands in the folder")
    .option("--json", "print the outcome as JSON")
    .action(async (world: string, options) => (await import("./worlds_write.ts")).check(world, options));

  withOutput(
    withExamples(
      worlds.command("import"),
      "leeway worlds import oecd_icio 2022_SML.csv --out ./icio-2022",
      "leeway worlds import baci_gdp BACI_HS17_Y2023_V202501.csv country_codes_V202501.csv API_NY.GDP.MKTP.CD.csv --out ./baci",
    )
      .description("make a world from a publisher's table; nothing is fetched, name the files you have")
      .argument("<source>", "wiod_2016, wiod_2013, oecd_icio, adb_mrio or baci_gdp")
      .argument("<files...>", "CSV as published or saved from the spreadsheet, plain or .gz"),
  )
    .option("--year <year>", "year of the table, or the one to take from a file of several", positiveInteger("--year"))
    .action(async (source: string, files: readonly string[], options) =>
      (await import("./worlds_write.ts")).importTable(source, files, options),
    );

  withOutput(
    withExamples(worlds.command("rebase"), "leeway worlds rebase wiod-2014 --to baci-2023 --out ./wiod-2023")
      .description("move a world with many sectors to the goods trade and value added of a newer one")
      .argument("<world>", "the world with the sectors"),
  )
    .requiredOption("--to <world>", "the newer world, such as baci-2023")
    .action(async (world: string, options) => (await import("./worlds_write.ts")).rebase(world, options));

  withOutput(
    withExamples(worlds.command("export"), "leeway worlds export wiod-2014 --out ./wiod --format parquet")
      .description("write a world as a folder of plain tables, merged where asked")
      .argument("<world>", "a shipped world or a folder"),
  )
    .option("--countries <file>", "CSV of merges with the columns country, to and optionally name")
    .option("--sectors <file>", "CSV of merges with the columns sector, to and optionally name")
    .action(async (world: string, options) => (await import("./worlds_write.ts")).exportWorld(world, options));
}

function format(): Option {
  return new Option("--format <format>", "files of the tables").choices(["csv", "parquet"]).default("csv");
}

function withOutput(command: Command): Command {
  return command
    .requiredOption("--out <folder>", "folder to write the world to")
    .option("--name <name>", "name of the new world")
    .addOption(format())
    .option("--overwrite", "replace a world that stands in the folder")
    .option("--json", "print what was done as JSON");
}
