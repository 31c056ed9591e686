import type { Command } from "commander";
import { Option } from "commander";

import { anyNumber, mostDraws, positiveInteger, wholeNumber, withExamples } from "./arguments.ts";
import type { AgreementArguments } from "./strategy_agreement.ts";
import type { AlignmentArguments } from "./strategy_alignment.ts";
import type { CoalitionArguments } from "./strategy_coalition.ts";
import type { DependenceArguments } from "./strategy_dependence.ts";
import type { GameArguments } from "./strategy_game.ts";
import type { LeewayArguments } from "./strategy_leeway.ts";
import type { PowerArguments } from "./strategy_power.ts";
import { listOf, shareOf, sharesOf, usualCoalition, withBaseline, withSetting, withSides } from "./strategy_setting.ts";

/** `leeway strategy …`: dependence, power, leeway, the game of compliance, coalitions. */
export function strategyVerb(program: Command): void {
  const strategy = withExamples(
    program
      .command("strategy")
      .description("who depends on whom, what a threat costs, and how much room third countries have"),
    "leeway strategy dependence --country RUS --partner CHN",
    "leeway strategy leeway --country CHN --target RUS --coalition EU27,USA,GBR",
  );
  dependenceCommand(strategy);
  powerCommand(strategy);
  leewayCommand(strategy);
  gameCommand(strategy);
  coalitionCommand(strategy);
  agreementCommand(strategy);
  alignmentCommand(strategy);
}

function dependenceCommand(strategy: Command): void {
  withBaseline(
    strategy
      .command("dependence")
      .description("what share of its trade does a country do with others, and they with it? By year, sector and input")
      .option("--country <code>", "the country")
      .option("--partner <list>", "the other country, or several: codes and groups, with commas", listOf("--partner"))
      .addOption(
        new Option("--screen <change>", "instead: first-order effects between all pairs of countries").choices([
          "productivity",
          "trade_cost",
        ]),
      )
      .option("--year <year>", "only this year of the ledger", positiveInteger("--year"))
      .option("--source <source>", "only this source of the ledger")
      .option("--ledger <file>", "the user's ledger (default leeway.duckdb, if it exists)"),
  )
    .addHelpText(
      "after",
      "\nExamples:\n  leeway strategy dependence --country RUS --partner CHN\n" +
        "  leeway strategy dependence --country CHN --partner EU27,USA --year 2023 --json\n" +
        "  leeway strategy dependence --screen productivity --out pairs.csv\n",
    )
    .action(async (options: DependenceArguments, command: Command) =>
      (await import("./strategy_dependence.ts")).runDependence(options, command),
    );
}

function powerCommand(strategy: Command): void {
  withBaseline(
    strategy
      .command("power")
      .description("what would others lose if some countries withdrew?")
      .requiredOption("--of <list>", "who could withdraw: codes and groups, with commas", listOf("--of"))
      .option("--over <list>", "who would lose (default: all others)", listOf("--over"))
      .option("--sectors <list>", "sectors withdrawn: codes, all, goods, services", listOf("--sectors")),
  )
    .addHelpText(
      "after",
      "\nExamples:\n  leeway strategy power --of CHN --over RUS,IND\n" +
        "  leeway strategy power --of EU27,USA,GBR --sectors goods --json\n",
    )
    .action(async (options: PowerArguments, command: Command) =>
      (await import("./strategy_power.ts")).runPower(options, command),
    );
}

function coalitionCommand(strategy: Command): void {
  withBaseline(
    withSides(
      strategy
        .command("coalition")
        .description("what does each member add to an embargo, what does it bear, and would it rather stay out?"),
    )
      .option("--depths <list>", "shares of the trade that all cut (default 0.25,0.5,0.75,1)", sharesOf("--depths"))
      .option("--sectors <list>", "sectors of the embargo: codes, all, goods, services", listOf("--sectors")),
  )
    .addHelpText(
      "after",
      `\nExample:\n  leeway strategy coalition --target RUS --coalition ${usualCoalition} --out members.csv\n`,
    )
    .action(async (options: CoalitionArguments, command: Command) =>
      (await import("./strategy_coalition.ts")).runCoalition(options, command),
    );
}

function agreementCommand(strategy: Command): void {
  withBaseline(
    strategy
      .command("agreement")
      .description("what do lower costs between two countries do to them, to all others, and to an announced target?")
      .requiredOption("--between <pair>", "the two countries, as RUS,CHN", listOf("--between"))
      .requiredOption("--change-pct <percent>", "change of the costs of their trade, as -10", anyNumber("--change-pct"))
      .option("--sectors <list>", "sectors covered: codes, all, goods, services", listOf("--sectors"))
      .option("--base <scenario>", "the measures in force: a scenario file or a shipped one (default: none)")
      .option(
        "--growth-pct <percent>",
        "seek the change of costs for this growth of their trade",
        anyNumber("--growth-pct"),
      )
      .option("--target-name <target>", "a target of the ledger, as china_russia_turnover_200bn_2023")
      .option("--as-of <day>", "figures known on this day, as 2023-05-24 (default: all)")
      .option("--ledger <file>", "the user's ledger (default leeway.duckdb, if it exists)"),
  )
    .addHelpText(
      "after",
      "\nExamples:\n  leeway strategy agreement --between RUS,CHN --change-pct -10 --growth-pct 40\n" +
        "  leeway strategy agreement --between RUS,CHN --change-pct -5 --world baci-2023 \\\n" +
        "    --target-name china_russia_turnover_200bn_2023 --as-of 2023-05-24\n",
    )
    .action(async (options: AgreementArguments, command: Command) =>
      (await import("./strategy_agreement.ts")).runAgreement(options, command),
    );
}

function alignmentCommand(strategy: Command): void {
  strategy
    .command("alignment")
    .description("neutrality declared and measured: votes, ideal points, trade since a date, meetings; no score")
    .requiredOption("--country <list>", "the countries asked about, codes with commas", listOf("--country"))
    .requiredOption("--target <code>", "the country towards which neutrality is asked about")
    .addOption(
      new Option("--reference <list>", "the other side for ideal points: codes and groups")
        .argParser(listOf("--reference"))
        .default(["USA"], "USA"),
    )
    .option("--since <day>", "from when trade, meetings and agreements count (default 2022-02-24)")
    .option("--as-of <day>", "only what was known on this day")
    .option("--ledger <file>", "the user's ledger (default leeway.duckdb, if it exists)")
    .option("--out <file>", "write the table too: .csv, .parquet or .json")
    .option("--json", "print the profiles as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  leeway strategy alignment --country CHN --target RUS\n" +
        "  leeway strategy alignment --country CHN,IND,TUR,BRA --target RUS --reference USA,EU27 --json\n",
    )
    .action(async (options: AlignmentArguments, command: Command) =>
      (await import("./strategy_alignment.ts")).runAlignment(options, command),
    );
}

function leewayCommand(strategy: Command): void {
  withBaseline(
    withSetting(
      strategy
        .command("leeway")
        .description("how likely and how large must secondary sanctions be before a third country gives in?"),
    )
      .option("--country <list>", "third countries: codes and groups, with commas (default: all)", listOf("--country"))
      .option(
        "--scopes <list>",
        "shares of trade at risk to tabulate (default 0.1,0.25,0.5,0.75,1)",
        sharesOf("--scopes"),
      )
      .option("--scope <share>", "scope of the threat for room and credibility", shareOf("--scope"), 1)
      .option("--probability <share>", "probability of the threat for room and premium", shareOf("--probability"), 0.1)
      .option(
        "--scope-sectors <list>",
        "sectors the threat falls on: codes, all, goods, services",
        listOf("--scope-sectors"),
      )
      .option(
        "--draws <n>",
        "joint draws of the elasticities for bands (200 is usual)",
        positiveInteger("--draws", mostDraws),
      )
      .option("--seed <n>", "of the draws", wholeNumber("--seed"), 1),
  )
    .addHelpText(
      "after",
      `\nExamples:\n  leeway strategy leeway --country CHN --target RUS --coalition ${usualCoalition}\n` +
        "  leeway strategy leeway --target RUS --coalition EU27,USA,GBR --world baci-2023 --out leeway.csv\n" +
        "  leeway strategy leeway --country CHN,IND,TUR --target RUS --coalition EU27,USA --draws 200 --json\n",
    )
    .action(async (options: LeewayArguments, command: Command) =>
      (await import("./strategy_leeway.ts")).runLeeway(options, command),
    );
}

function gameCommand(strategy: Command): void {
  withBaseline(
    withSetting(
      strategy
        .command("game")
        .description("third countries choose at once: who joins the embargo, at which scope of secondary sanctions?"),
    )
      .option(
        "--players <list>",
        "who chooses (default: the seven that trade most with the target)",
        listOf("--players"),
      )
      .option("--scopes <list>", "scopes (default 0.02,0.05,0.1,0.15,0.2,0.3,0.5)", sharesOf("--scopes"))
      .option("--scope-sectors <list>", "sectors the measures fall on", listOf("--scope-sectors"))
      .option("--replies", "with --json: give the best-response graph too"),
  )
    .addHelpText(
      "after",
      `\nExamples:\n  leeway strategy game --target RUS --coalition ${usualCoalition}\n` +
        "  leeway strategy game --target RUS --coalition EU27,USA --players CHN,IND,TUR --scopes 0.05,0.1 --json\n",
    )
    .action(async (options: GameArguments, command: Command) =>
      (await import("./strategy_game.ts")).runGame(options, command),
    );
}
