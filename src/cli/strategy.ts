import type { Command } from "commander";

import { positiveInteger, wholeNumber } from "./arguments.ts";
import type { GameArguments } from "./strategy_game.ts";
import type { LeewayArguments } from "./strategy_leeway.ts";
import { listOf, shareOf, sharesOf, usualCoalition, withSetting } from "./strategy_setting.ts";

/** `leeway strategy …`: dependence, power and leeway. */
export function strategyVerb(program: Command): void {
  const strategy = program
    .command("strategy")
    .description("who depends on whom, what a threat costs, and how much room third countries have");
  leewayCommand(strategy);
  gameCommand(strategy);
}

function leewayCommand(strategy: Command): void {
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
    .option("--draws <n>", "joint draws of the elasticities for bands (200 is usual)", positiveInteger("--draws"))
    .option("--seed <n>", "of the draws", wholeNumber("--seed"), 1)
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
  withSetting(
    strategy
      .command("game")
      .description("third countries choose at once: who joins the embargo, at which scope of secondary sanctions?"),
  )
    .option("--players <list>", "who chooses (default: the seven that trade most with the target)", listOf("--players"))
    .option("--scopes <list>", "scopes (default 0.02,0.05,0.1,0.15,0.2,0.3,0.5)", sharesOf("--scopes"))
    .option("--scope-sectors <list>", "sectors the measures fall on", listOf("--scope-sectors"))
    .option("--replies", "with --json: give the best-response graph too")
    .addHelpText(
      "after",
      `\nExamples:\n  leeway strategy game --target RUS --coalition ${usualCoalition}\n` +
        "  leeway strategy game --target RUS --coalition EU27,USA --players CHN,IND,TUR --scopes 0.05,0.1 --json\n",
    )
    .action(async (options: GameArguments, command: Command) =>
      (await import("./strategy_game.ts")).runGame(options, command),
    );
}
