import { readFileSync } from "node:fs";

import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";

import { estimate } from "../src/estimate/estimate.ts";
import type { EstimateOptions } from "../src/estimate/estimate.ts";
import type { EstimateResult } from "../src/estimate/result.ts";
import { tableOf } from "../src/estimate/table.ts";
import type { GivenColumn } from "../src/estimate/table.ts";
import { waldTest } from "../src/estimate/wald.ts";

type Expected = Readonly<Record<string, number | readonly number[]>>;

/** A golden case, made by test/golden/estimate/make.R: its data, and what base R finds. */
function golden(name: string): {
  readonly run: (formula: string, options: EstimateOptions) => EstimateResult;
  readonly inR: (key: string) => readonly number[];
} {
  const text = (file: string): string =>
    readFileSync(new URL(`golden/estimate/${name}/${file}`, import.meta.url), "utf8");
  const rows = csvParse(text("data.csv"));
  const columns: Record<string, GivenColumn> = {};
  for (const column of rows.columns) {
    const cells = rows.map((row) => row[column]);
    columns[column] = cells.some((cell) => Number.isNaN(Number(cell))) ? cells : cells.map(Number);
  }
  const table = tableOf(columns);
  const expected = JSON.parse(text("expected.json")) as Expected;
  return {
    run: (formula, options) => estimate(table, formula, options)[0].result,
    inR: (key) => [expected[key]].flat(),
  };
}

function close(found: readonly number[], inR: readonly number[], digits: number): void {
  expect(found.length).toBe(inR.length);
  for (const [k, value] of found.entries()) expect(value / inR[k]).toBeCloseTo(1, digits);
}

describe("estimates agree with base R", () => {
  it("three-way PPML clustered by pair, under both conventions, with its p-values, deviance and Wald test", () => {
    const { run, inR } = golden("ppml_three_way");
    const formula = "trade ~ rta + log(dist) | exporter^year + importer^year + exporter^importer";
    const result = run(formula, { cluster: "exporter^importer" });
    const of = (key: "estimate" | "std_error" | "p_value") => result.coefficients.map((one) => one[key]);
    close(of("estimate"), inR("estimate"), 8);
    close(of("std_error"), inR("std_error_fixest"), 7);
    close(of("p_value"), inR("p_value"), 6);
    close([result.deviance], inR("deviance"), 9);
    const test = waldTest(result, "rta, log(dist)");
    close([test.statistic], inR("wald_both"), 6);
    close([test.p_value], inR("wald_p"), 6);
    const other = run(formula, { cluster: "exporter^importer", ssc: "ppmlhdfe" });
    close(
      other.coefficients.map(({ std_error }) => std_error),
      inR("std_error_ppmlhdfe"),
      7,
    );
  });

  it("PPML with weights and an offset, robust", () => {
    const { run, inR } = golden("ppml_weights_offset");
    for (const [ssc, key] of [
      ["fixest", "std_error_fixest"],
      ["ppmlhdfe", "std_error_ppmlhdfe"],
    ] as const) {
      const formula = "trade ~ rta | exporter^year + importer^year";
      const { coefficients, deviance } = run(formula, { weights: "w", offset: "-log(dist)", ssc });
      close([coefficients[0].estimate], inR("estimate"), 8);
      close([coefficients[0].std_error], inR(key), 7);
      close([deviance], inR("deviance"), 9);
    }
  });

  it("least squares clustered by exporter and importer, with Student's t and the smaller number of clusters", () => {
    const { run, inR } = golden("ols_two_way");
    const result = run("log(trade) ~ rta + log(dist) | exporter + importer^year", {
      family: "gaussian",
      cluster: "exporter + importer",
    });
    const of = (key: "estimate" | "std_error" | "p_value" | "ci_low") => result.coefficients.map((one) => one[key]);
    close(of("estimate"), inR("estimate"), 9);
    close(of("std_error"), inR("std_error_fixest"), 8);
    close(of("p_value"), inR("p_value"), 7);
    close(of("ci_low"), inR("ci_low"), 8);
    close([result.pseudo_r2], inR("r2"), 10);
    expect(result.degrees_of_freedom).toBe(6);
  });
});
