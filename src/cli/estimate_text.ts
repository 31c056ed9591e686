import { droppedText } from "../estimate/row_filter.ts";
import type { BiasCorrection, Bootstrap, EstimateResult } from "../estimate/result.ts";
import type { WaldTest } from "../estimate/wald.ts";
import { formatCount, formatHat, formatNumber } from "../readout/format.ts";
import { decimalsFor, regressionTable } from "../readout/regression_table.ts";
import type { TableFormat } from "../readout/regression_table.ts";
import type { Column } from "../readout/tables.ts";
import { textTable } from "../readout/tables.ts";
import type { EstimatedCountry, EstimatedSimulation } from "../strategy/estimated_scenario.ts";
import type { Inference } from "./estimate_inference.ts";
import { note, printLine } from "./output.ts";

/** A result with everything that was asked for beside it. */
export interface ShownResult extends EstimateResult, Inference {
  readonly simulation?: EstimatedSimulation;
}

const WIDTH = 160;
const SHOWN_COUNTRIES = 24;

/** Prints one result in full, or a table of several; what was asked for beside them follows. */
export function printFits(
  results: readonly ShownResult[],
  options: { readonly table?: TableFormat; readonly stars?: true },
): void {
  if (options.table === undefined && results.length === 1) {
    printOne(results[0]);
  } else {
    for (const [k, result] of results.entries()) {
      const before = results.length > 1 ? `(${k + 1}) ` : "";
      for (const dropped of result.dropped) note(`${before}dropped ${droppedText(dropped)}`);
    }
    printLine(regressionTable(results, options.table ?? "text", { stars: options.stars === true }));
  }
  for (const [k, result] of results.entries()) {
    const before = results.length > 1 ? `(${k + 1}) ` : "";
    printInference(result, before);
    if (result.simulation !== undefined) printSimulation(result.simulation);
  }
}

function printOne(result: EstimateResult): void {
  const estimator = result.family === "poisson" ? "Poisson pseudo-maximum likelihood" : "least squares";
  printLine(`${estimator}: ${result.formula}`);
  printLine(`${formatNumber(result.n_obs)} observations; standard errors: ${errorsText(result)}`);
  for (const dropped of result.dropped) printLine(`dropped ${droppedText(dropped)}`);
  printLine();
  const { degrees_of_freedom: df } = result;
  const statistic = df === null ? "z" : `t(${formatNumber(df)})`;
  if (result.coefficients.length === 0) printLine("no regressors; the fixed effects alone were fitted");
  else printTable(coefficientColumns(statistic), result.coefficients);
  printLine();
  if (result.fixed_effects.length > 0) {
    const list = result.fixed_effects.map(({ name, levels }) => `${name} (${formatNumber(levels)})`);
    printLine(`fixed effects: ${list.join(", ")}`);
  }
  const fit = result.family === "poisson" ? "pseudo R²" : "R²";
  printLine(
    `${fit} ${formatNumber(result.pseudo_r2, 4)}, deviance ${result.deviance.toPrecision(8)}, log likelihood ${result.log_likelihood.toPrecision(8)}`,
  );
  printLine(
    `converged in ${formatCount(result.iterations, "iteration")}, residual ${result.residual.toExponential(1)}, ${(result.seconds * 1000).toFixed(1)} ms`,
  );
}

type Row = EstimateResult["coefficients"][number];

function coefficientColumns(statistic: string): readonly Column<Row>[] {
  return [
    { header: "", names: true, text: ({ name }) => name },
    ...estimateColumns,
    numberColumn(statistic, ({ z_value }) => formatNumber(z_value, 2)),
    numberColumn("p", ({ p_value }) => probability(p_value)),
    ...intervalColumns,
  ];
}

const estimateColumns: readonly Column<Pick<Row, "estimate" | "std_error">>[] = [
  numberColumn("estimate", ({ estimate, std_error }) => formatNumber(estimate, decimalsFor(std_error))),
  numberColumn("std. error", ({ std_error }) => formatNumber(std_error, decimalsFor(std_error))),
];

const intervalColumns: readonly Column<Pick<Row, "ci_low" | "ci_high" | "std_error">>[] = [
  numberColumn("95 % from", ({ ci_low, std_error }) => formatNumber(ci_low, decimalsFor(std_error))),
  numberColumn("to", ({ ci_high, std_error }) => formatNumber(ci_high, decimalsFor(std_error))),
];

function numberColumn<Item>(header: string, text: (row: Item) => string): Column<Item> {
  return { header, kind: "number", text };
}

function probability(p: number): string {
  return p < 0.0001 ? "< 0.0001" : formatNumber(p, 4);
}

function printTable<Item>(columns: readonly Column<Item>[], rows: readonly Item[]): void {
  for (const line of textTable(columns, rows, WIDTH)) printLine(line);
}

function errorsText(result: EstimateResult): string {
  const groups = result.clusters.map(({ name, levels }) => `${name} (${formatNumber(levels)} clusters)`);
  const how = groups.length === 0 ? result.vcov_type : `clustered by ${groups.join(" and ")}`;
  return `${how}, small-sample correction of ${result.small_sample}`;
}

function printInference({ tests, bias_correction, bootstrap }: Inference, before: string): void {
  for (const test of tests ?? []) printLine(`\n${before}${testText(test)}`);
  if (bias_correction !== undefined) printCorrection(bias_correction, before);
  if (bootstrap !== undefined) printBootstrap(bootstrap, before);
}

function testText({ hypotheses, statistic, distribution, df, df_denominator, p_value }: WaldTest): string {
  const name = distribution === "F" ? `F(${df}, ${formatNumber(df_denominator ?? 0)})` : `chi²(${df})`;
  const p = p_value < 0.0001 ? `p ${probability(p_value)}` : `p = ${probability(p_value)}`;
  return `Wald test of ${hypotheses.join(", ")}: ${name} = ${formatNumber(statistic, 3)}, ${p}`;
}

function printCorrection(correction: BiasCorrection, before: string): void {
  const { coefficients, standard_errors, exporters, importers, pairs, periods } = correction;
  printLine();
  printLine(
    `${before}freed of incidental-parameter bias (Weidner and Zylkin 2021): ${exporters} exporters, ${importers} importers, ${formatNumber(pairs)} pairs, ${periods} periods;`,
  );
  printLine(`errors clustered by pair, leverage ${standard_errors}`);
  const [name, ...others] = coefficientColumns("z");
  const columns: readonly Column<BiasCorrection["coefficients"][number]>[] = [
    name,
    numberColumn("before", ({ uncorrected, std_error }) => formatNumber(uncorrected, decimalsFor(std_error))),
    numberColumn("bias", ({ bias, std_error }) => formatNumber(bias, decimalsFor(std_error) + 1)),
    ...others,
  ];
  printTable(columns, coefficients);
}

function printBootstrap({ kind, draws, failed, seed, clusters, coefficients }: Bootstrap, before: string): void {
  printLine();
  printLine(
    `${before}bootstrap, ${kind}, by ${clusters.join(" and ") || "row"}: ${draws} draws, seed ${seed}${failed === 0 ? "" : `, ${failed} without a fit left out`}; percentile intervals`,
  );
  const columns: readonly Column<Bootstrap["coefficients"][number]>[] = [
    { header: "", names: true, text: ({ name }) => name },
    ...estimateColumns,
    ...intervalColumns,
  ];
  printTable(columns, coefficients);
}

function printSimulation({ change, draws, failed, seed, countries, at_estimate }: EstimatedSimulation): void {
  const { provenance } = at_estimate;
  printLine();
  printLine(
    `${at_estimate.scenario} at ${change.change === 1 ? "" : `${change.change} × `}${change.coefficient}: flows it falls on × exp(${formatNumber(change.estimate, 4)} ± ${formatNumber(change.std_error, 4)}) at given prices`,
  );
  printLine(
    `${provenance.world_name}, ${at_estimate.model}, trade balance ${provenance.trade_balance}, elasticities: ${provenance.elasticities}; 95 % of ${draws} draws, seed ${seed}${failed === 0 ? "" : `, ${failed} without an equilibrium left out`}`,
  );
  const column = (
    header: string,
    key: "real_income_hat" | "exports_hat" | "imports_hat",
    digits: number,
  ): readonly Column<EstimatedCountry>[] => [
    numberColumn(header, (row) => formatHat(row[key].value, digits)),
    numberColumn("from", (row) => formatHat(row[key].low, digits)),
    numberColumn("to", (row) => formatHat(row[key].high, digits)),
  ];
  const byChange = [...countries].sort(
    (a, b) => Math.abs(b.real_income_hat.value - 1) - Math.abs(a.real_income_hat.value - 1),
  );
  printTable(
    [
      { header: "country", names: true, text: ({ country }) => country },
      ...column("real income", "real_income_hat", 3),
      ...column("exports", "exports_hat", 2),
      ...column("imports", "imports_hat", 2),
    ],
    byChange.slice(0, SHOWN_COUNTRIES),
  );
  if (byChange.length > SHOWN_COUNTRIES) {
    printLine(`… and ${byChange.length - SHOWN_COUNTRIES} more with smaller changes (--json has all)`);
  }
  printLine(`source: ${provenance.world_source} (${provenance.world_licence}); leeway ${provenance.leeway_version}`);
}
