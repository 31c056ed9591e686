import type { Command } from "commander";
import { Option } from "commander";

import type { EstimateOptions } from "../estimate/estimate.ts";
import type { Fit } from "../estimate/fit.ts";
import { anyNumber, mostDraws, positiveInteger, positiveNumber, wholeNumber } from "./arguments.ts";
import type { Inference } from "./estimate_inference.ts";
import type { EstimateArguments } from "./estimate_arguments.ts";
import { note, printJson } from "./output.ts";
import { progressNotes, whileWaiting } from "./progress.ts";

const MOST_FITS = 10_000;

const HELP = `
Formula, in the words of fixest:
  outcome ~ regressors | fixed effects
  regressors      rta, log(dist), exp() sqrt() asinh(), I(a/b), a:b, a*b, 0 for no constant
  i(year)         one indicator per level; i(year, sanction, ref=2013) times a column, one level left out
  fixed effects   exporter^year + importer^year + exporter^importer
  several at once c(y1, y2) ~ …, sw(a, b) one at a time, csw(a, b) one more each time, sw0() csw0() none first
  A column's name with other characters stands in backticks.

Hypotheses of --test: "rta = rta_lag4", "rta, border = -1", "2*rta + border = 0", "year::*"; commas test jointly.

Tables (--dropped, --resistance, --trade-costs) are written as .csv, .json or .parquet, pictures (--plot) as .svg.

Examples:
  leeway estimate trade.csv --formula "trade ~ rta + log(dist) | exporter^year + importer^year"
  leeway estimate trade.parquet --formula "trade ~ rta | exporter^year + importer^year + exporter^importer" \\
    --cluster exporter^importer --bias-correction --json
  leeway estimate trade.csv --formula "trade ~ csw(rta, border) | exporter + importer" --table latex --stars
  leeway estimate trade.csv --formula "trade ~ 1 | exporter^year + importer^year + exporter^importer" \\
    --event-study sanction --placebo 2 --cluster exporter^importer --bootstrap 200 --plot event.svg
  leeway estimate trade.csv --formula "trade ~ 1 | exporter^year + exporter^importer" --diversion importer=RUS --event-date 2022
  leeway estimate trade.csv --formula "trade ~ rta | exporter^year + importer^year + exporter^importer" \\
    --simulate russia-china-closer --coefficient rta
`;

/** `leeway estimate DATA --formula F`: PPML gravity or least squares with absorbed fixed effects, and what follows from it. */
export function estimateVerb(program: Command): void {
  program
    .command("estimate")
    .description("estimate gravity: Poisson or least squares with absorbed fixed effects, event studies, diversion")
    .argument("<data>", "a CSV file (.csv, .csv.gz, .tsv) or a Parquet file")
    .requiredOption("--formula <formula>", "what to estimate, see below")
    .option("--cluster <columns>", "cluster standard errors: a^b interacts, a + b is multi-way (default HC1)")
    .option("--weights <column>", "weights of 0 or more")
    .option("--offset <column>", "added to the linear index with coefficient 1")
    .addOption(new Option("--family <family>", "estimator").choices(["poisson", "gaussian"]).default("poisson"))
    .addOption(
      new Option("--ssc <convention>", "small-sample correction of the covariance")
        .choices(["fixest", "ppmlhdfe"])
        .default("fixest"),
    )
    .addOption(
      new Option("--singletons <treatment>", "rows alone in a fixed-effect group")
        .choices(["keep", "drop"])
        .default("keep"),
    )
    .addOption(
      new Option("--missing <treatment>", "rows with missing or non-finite values")
        .choices(["drop", "refuse"])
        .default("drop"),
    )
    .option("--tolerance <number>", "when the fit counts as converged (default 1e-8)", positiveNumber("--tolerance"))
    .option("--max-iterations <n>", "before the fit gives up (default 200)", positiveInteger("--max-iterations"))
    .option(
      "--repeat <n>",
      "fit n times and report the median time of all but the first",
      positiveInteger("--repeat", MOST_FITS),
    )
    .optionsGroup("Inference:")
    .option("--test <hypotheses>", "a Wald test, see below; may be given several times", collect)
    .option("--bias-correction", "three-way Poisson: free estimates and pair-clustered errors of their bias")
    .option(
      "--bootstrap <draws>",
      "bootstrap by clusters (by rows without any)",
      positiveInteger("--bootstrap", mostDraws),
    )
    .addOption(
      new Option(
        "--bootstrap-kind <kind>",
        "refits with random weights, or scores without refits (default exponential)",
      ).choices(["exponential", "poisson", "score"]),
    )
    .option("--seed <n>", "of all draws (default 1)", wholeNumber("--seed"))
    .optionsGroup("Event studies and diversion, by imputation:")
    .option("--event-study <column|file>", "0/1 column of the treated, or a file of events: unit columns and date")
    .option("--diversion <column=value>", "who took over trade with this target, as importer=RUS")
    .option("--event-date <period>", "first period after the event, for all marked units", anyNumber("--event-date"))
    .option("--time <column>", "column of periods (default year)")
    .option("--unit <columns>", "what the event happens to (default: the fixed effect without the periods)")
    .option("--partner <column>", "the side that the target trades with (default: the other side of the pair effect)")
    .option("--placebo <periods>", "also an event this many periods earlier", positiveInteger("--placebo"))
    .option("--groups <columns>", "tell effects apart by these columns")
    .optionsGroup("Hand-over to a simulation:")
    .option("--simulate <scenario>", "solve a scenario whose trade costs change by the estimate, with bands")
    .option("--coefficient <combination>", "rta, or a combination such as rta + 0.5*rta_lag4")
    .option("--change <number>", "by how much the regressor changes (default 1)", anyNumber("--change"))
    .option("--world <world>", "a shipped world or a folder, instead of the scenario's")
    .option("--draws <n>", "draws of the estimate for the bands (default 200)", positiveInteger("--draws", mostDraws))
    .optionsGroup("Output:")
    .addOption(
      new Option("--table <format>", "a regression table, estimations side by side").choices([
        "text",
        "markdown",
        "html",
        "latex",
      ]),
    )
    .option("--stars", "mark p-values in the table: * 0.05, ** 0.01, *** 0.001")
    .option("--plot <file>", "draw the coefficients, or the study, as SVG")
    .option("--dropped <file>", "write every dropped row and regressor with its reason")
    .option("--resistance <file>", "write multilateral resistance; needs --trade-elasticity and --reference")
    .option("--trade-costs <file>", "write fitted flows and trade costs by row; needs --trade-elasticity")
    .option(
      "--trade-elasticity <number>",
      "how flows respond to trade costs, above 0",
      positiveNumber("--trade-elasticity"),
    )
    .option("--reference <country>", "importer whose resistance is 1")
    .option("--verbose", "show the iterations")
    .option("--json", "print the result as JSON; several estimations stand in results[]")
    .addHelpText("after", HELP)
    .action(async (data: string, options: EstimateArguments) => run(data, options));
}

function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

async function run(file: string, options: EstimateArguments): Promise<void> {
  const { checkArguments } = await import("./estimate_check.ts");
  checkArguments(file, options);
  if (options.eventStudy !== undefined || options.diversion !== undefined) {
    const { runStudy } = await import("./estimate_study.ts");
    await runStudy(file, options, settingsOf(options));
    return;
  }
  const { columnsNeeded } = await import("../estimate/design_build.ts");
  const { crewFor } = await import("../estimate/absorb/crew_node.ts");
  const { estimate } = await import("../estimate/estimate.ts");
  const { parseFormula } = await import("../estimate/formula.ts");
  const { specificationsOf } = await import("../estimate/specification.ts");
  const { readData } = await import("../estimate/data_node.ts");
  const { inferenceOf } = await import("./estimate_inference.ts");
  const { scenarioOf } = await import("./estimate_scenario.ts");
  const { printFits } = await import("./estimate_text.ts");

  const specifications = specificationsOf(parseFormula(options.formula));
  const settings = settingsOf(options);
  const step = progressNotes();
  const table = await whileWaiting(
    `reading ${file}`,
    readData(file, (names) => columnsNeeded(specifications, settings, names)),
  );
  step(`${table.row_count.toLocaleString("en-US")} rows read, estimating`);
  for (const warning of table.warnings) note(`warning: ${warning}`);
  const crew = crewFor(table.row_count);
  const fits = estimate(table, options.formula, crew === null ? settings : { ...settings, crew });
  await crew?.close();
  for (const { result } of fits) for (const warning of result.warnings ?? []) note(`warning: ${warning}`);
  const inferences: Inference[] = [];
  for (const fit of fits) inferences.push(await inferenceOf(fit, options));
  const simulation = await scenarioOf(fits, options);
  await writeFiles(fits, options);
  const results = fits.map(({ result }, k) => ({
    ...result,
    ...inferences[k],
    ...(simulation === null ? {} : { simulation }),
  }));
  if (options.json === true) printJson(results.length === 1 ? results[0] : { results });
  else printFits(results, options);
}

async function writeFiles(fits: readonly Fit[], options: EstimateArguments): Promise<void> {
  const { writeDropped, writePlot, writeResistance, writeTradeCosts } = await import("./estimate_files.ts");
  const files: readonly (readonly [string | undefined, (file: string) => Promise<void>])[] = [
    [options.dropped, (file) => writeDropped(file, fits)],
    [options.plot, (file) => writePlot(file, fits)],
    [options.resistance, (file) => writeResistance(file, fits, options)],
    [options.tradeCosts, (file) => writeTradeCosts(file, fits, options)],
  ];
  for (const [file, write] of files) {
    if (file === undefined) continue;
    await write(file);
    note(`written to ${file}`);
  }
}

function settingsOf(options: EstimateArguments): EstimateOptions {
  return {
    family: options.family,
    ssc: options.ssc,
    singletons: options.singletons,
    missing: options.missing,
    ...(options.cluster === undefined ? {} : { cluster: options.cluster }),
    ...(options.weights === undefined ? {} : { weights: options.weights }),
    ...(options.offset === undefined ? {} : { offset: options.offset }),
    ...(options.tolerance === undefined ? {} : { tolerance: options.tolerance }),
    ...(options.maxIterations === undefined ? {} : { max_iterations: options.maxIterations }),
    ...(options.repeat === undefined ? {} : { repeat: options.repeat }),
    ...(options.verbose === true ? { log: note } : {}),
  };
}
