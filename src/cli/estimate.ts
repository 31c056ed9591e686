import type { Command } from "commander";
import { Option } from "commander";

import type { Dropped } from "../estimate/design.ts";
import type { EstimateOptions } from "../estimate/estimate.ts";
import type { EstimateResult, SmallSample } from "../estimate/result.ts";
import type { TableFormat } from "../readout/regression_table.ts";
import { note, printJson, printLine } from "./output.ts";
import { progressNotes } from "./progress.ts";

interface EstimateArguments {
  readonly formula: string;
  readonly cluster?: string;
  readonly weights?: string;
  readonly offset?: string;
  readonly family: "poisson" | "gaussian";
  readonly ssc: SmallSample;
  readonly singletons: "keep" | "drop";
  readonly missing: "drop" | "refuse";
  readonly table?: TableFormat;
  readonly stars?: true;
  readonly dropped?: string;
  readonly verbose?: true;
  readonly json?: true;
}

const HELP = `
Formula, in the words of fixest:
  outcome ~ regressors | fixed effects
  regressors      rta, log(dist), exp() sqrt() asinh(), I(a/b), a:b, a*b, 0 for no constant
  i(year)         one indicator per level; i(year, sanction, ref=2013) times a column, one level left out
  fixed effects   exporter^year + importer^year + exporter^importer
  several at once c(y1, y2) ~ …, sw(a, b) one at a time, csw(a, b) one more each time, sw0() csw0() none first
  A column's name with other characters stands in backticks.

Examples:
  leeway estimate trade.csv --formula "trade ~ rta + log(dist) | exporter^year + importer^year"
  leeway estimate trade.parquet --formula "trade ~ rta | exporter^year + importer^year + exporter^importer" \\
    --cluster exporter^importer --json
  leeway estimate trade.csv --formula "trade ~ csw(rta, border) | exporter + importer" --table latex --stars
`;

/** `leeway estimate DATA --formula F`: PPML gravity or least squares with absorbed fixed effects. */
export function estimateVerb(program: Command): void {
  program
    .command("estimate")
    .description("estimate gravity: Poisson or least squares with absorbed fixed effects")
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
    .addOption(
      new Option("--table <format>", "a regression table, estimations side by side").choices([
        "text",
        "markdown",
        "html",
        "latex",
      ]),
    )
    .option("--stars", "mark p-values in the table: * 0.05, ** 0.01, *** 0.001")
    .option("--dropped <file>", "write every dropped row with its reason to a CSV file")
    .option("--verbose", "show the iterations")
    .option("--json", "print the result as JSON; several estimations stand in results[]")
    .addHelpText("after", HELP)
    .action(async (data: string, options: EstimateArguments) => run(data, options));
}

async function run(file: string, options: EstimateArguments): Promise<void> {
  const { columnsNeeded } = await import("../estimate/design_build.ts");
  const { estimate } = await import("../estimate/estimate.ts");
  const { parseFormula } = await import("../estimate/formula.ts");
  const { specificationsOf } = await import("../estimate/specification.ts");
  const { readData } = await import("../estimate/data_node.ts");
  const { LeewayError } = await import("../core/errors.ts");
  const { checkWritable } = await import("./write_file.ts");

  if (options.json === true && options.table !== undefined) {
    throw new LeewayError("cli.conflicting_options", "--json and --table exclude each other; give one of them.", {
      options: ["--json", "--table"],
    });
  }
  if (options.dropped !== undefined) checkWritable(options.dropped);
  const specifications = specificationsOf(parseFormula(options.formula));
  const settings = settingsOf(options);
  const step = progressNotes();
  const table = await readData(file, (names) => columnsNeeded(specifications, settings, names));
  step(`${table.row_count.toLocaleString("en-US")} rows read, estimating`);
  for (const warning of table.warnings) note(`warning: ${warning}`);
  const fits = estimate(table, options.formula, settings);
  const results = fits.map(({ result }) => result);
  for (const { warnings } of results) for (const warning of warnings ?? []) note(`warning: ${warning}`);
  if (options.dropped !== undefined) {
    await writeDropped(
      options.dropped,
      fits.map(({ dropped }) => dropped),
    );
    note(`written to ${options.dropped}`);
  }
  if (options.json === true) printJson(results.length === 1 ? results[0] : { results });
  else if (options.table !== undefined || results.length > 1) await printTable(results, options);
  else await printOne(results[0]);
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
    ...(options.verbose === true ? { log: note } : {}),
  };
}

async function printTable(results: readonly EstimateResult[], options: EstimateArguments): Promise<void> {
  const { regressionTable } = await import("../readout/regression_table.ts");
  for (const [k, result] of results.entries()) await noteDropped(result, results.length > 1 ? `(${k + 1}) ` : "");
  printLine(regressionTable(results, options.table ?? "text", { stars: options.stars === true }));
}

async function noteDropped(result: EstimateResult, before = ""): Promise<void> {
  const { droppedText } = await import("../estimate/row_filter.ts");
  for (const dropped of result.dropped) note(`${before}dropped ${droppedText(dropped)}`);
}

async function printOne(result: EstimateResult): Promise<void> {
  const { droppedText } = await import("../estimate/row_filter.ts");
  const { decimalsFor } = await import("../readout/regression_table.ts");
  const { formatNumber } = await import("../readout/format.ts");
  const { textTable } = await import("../readout/tables.ts");
  const estimator = result.family === "poisson" ? "Poisson pseudo-maximum likelihood" : "least squares";
  printLine(`${estimator}: ${result.formula}`);
  printLine(`${result.n_obs.toLocaleString("en-US")} observations; standard errors: ${errorsText(result)}`);
  for (const dropped of result.dropped) printLine(`dropped ${droppedText(dropped)}`);
  printLine();
  const number = (value: number, error: number): string => formatNumber(value, decimalsFor(error));
  const columns = [
    { header: "", names: true, text: ({ name }: Row) => name },
    numberColumn("estimate", ({ estimate, std_error }) => number(estimate, std_error)),
    numberColumn("std. error", ({ std_error }) => number(std_error, std_error)),
    numberColumn("z", ({ z_value }) => formatNumber(z_value, 2)),
    numberColumn("p", ({ p_value }) => (p_value < 0.0001 ? "< 0.0001" : formatNumber(p_value, 4))),
    numberColumn("95 % from", ({ ci_low, std_error }) => number(ci_low, std_error)),
    numberColumn("to", ({ ci_high, std_error }) => number(ci_high, std_error)),
  ];
  if (result.coefficients.length === 0) printLine("no regressors; the fixed effects alone were fitted");
  else for (const line of textTable(columns, result.coefficients, 160)) printLine(line);
  printLine();
  if (result.fixed_effects.length > 0) {
    const list = result.fixed_effects.map(({ name, levels }) => `${name} (${levels.toLocaleString("en-US")})`);
    printLine(`fixed effects: ${list.join(", ")}`);
  }
  const fit = result.family === "poisson" ? "pseudo R²" : "R²";
  printLine(
    `${fit} ${formatNumber(result.pseudo_r2, 4)}, deviance ${result.deviance.toPrecision(8)}, log likelihood ${result.log_likelihood.toPrecision(8)}`,
  );
  printLine(
    `converged in ${result.iterations} iterations, residual ${result.residual.toExponential(1)}, ${(result.seconds * 1000).toFixed(1)} ms`,
  );
}

type Row = EstimateResult["coefficients"][number];

function numberColumn(
  header: string,
  text: (row: Row) => string,
): { readonly header: string; readonly kind: "number"; readonly text: (row: Row) => string } {
  return { header, kind: "number", text };
}

function errorsText(result: EstimateResult): string {
  const groups = result.clusters.map(({ name, levels }) => `${name} (${levels.toLocaleString("en-US")} clusters)`);
  const how = groups.length === 0 ? result.vcov_type : `clustered by ${groups.join(" and ")}`;
  return `${how}, small-sample correction of ${result.small_sample}`;
}

async function writeDropped(file: string, fits: readonly (readonly Dropped[])[]): Promise<void> {
  const { writeWhole } = await import("./write_file.ts");
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = fits.flatMap((dropped, k) =>
    dropped.flatMap(({ reason, what, index }) => {
      const rest = `${reason},${cell(what ?? "")}`;
      return index === undefined ? [`${k + 1},,${rest}`] : Array.from(index, (row) => `${k + 1},${row + 1},${rest}`);
    }),
  );
  writeWhole(file, `${["estimation,row,reason,what", ...lines].join("\n")}\n`);
}
