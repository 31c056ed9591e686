import { describe, expect, it } from "vitest";

import type { Design } from "./design.ts";
import { buildDesign } from "./design_build.ts";
import { eventStudy } from "./event_study.ts";
import { factorOfColumn } from "./factors.ts";
import { fit } from "./fit.ts";
import { parseFormula } from "./formula.ts";
import { imputeUntreated } from "./imputation.ts";
import type { Estimator } from "./imputation.ts";
import { specificationsOf } from "./specification.ts";
import { tableOf } from "./table.ts";

/** Poisson with fixed effects alone by proportional fitting, the slow and obvious way; all-zero groups leave. */
const proportionalFitting: Estimator = (design) => {
  const used = new Set(design.y.keys());
  for (const { codes, levels } of design.fixedEffects) {
    const sums = new Float64Array(levels);
    for (const [row, value] of design.y.entries()) sums[codes[row]] += value;
    for (const row of design.y.keys()) if (sums[codes[row]] === 0) used.delete(row);
  }
  const rows = Int32Array.from(used);
  const fitted = new Float64Array(rows.length).fill(1);
  const weight = (k: number): number => design.weights?.[rows[k]] ?? 1;
  for (let pass = 0; pass < 3000; pass++) {
    for (const { codes, levels } of design.fixedEffects) {
      const [y, mu] = [new Float64Array(levels), new Float64Array(levels)];
      for (const [k, row] of rows.entries()) {
        y[codes[row]] += weight(k) * design.y[row];
        mu[codes[row]] += weight(k) * fitted[k];
      }
      for (const [k, row] of rows.entries()) fitted[k] *= y[codes[row]] / mu[codes[row]];
    }
  }
  return { used: rows, fitted, coefficients: [] };
};

const COUNTRIES = ["CHN", "DEU", "IND", "RUS", "USA"];
const YEARS = [2011, 2012, 2013, 2014, 2015];
const wave = (k: number): number => Math.sin(12.9898 * k) * 0.7;

/** Flows that follow their effects exactly, but for cells of the West with Russia: 20 % less for each year since 2014. */
function world(noise = 0): {
  readonly design: Design;
  readonly time: Float64Array;
  readonly exporters: readonly string[];
} {
  const cells = YEARS.flatMap((year, t) =>
    COUNTRIES.flatMap((exporter, i) =>
      COUNTRIES.flatMap((importer, j) => (i === j ? [] : [{ year, t, exporter, i, importer, j }])),
    ),
  );
  const isEvent = (exporter: string, importer: string): boolean =>
    importer === "RUS" && (exporter === "DEU" || exporter === "USA");
  const time = Float64Array.from(cells, (cell) => (isEvent(cell.exporter, cell.importer) ? cell.year - 2014 : NaN));
  const trade = cells.map(({ t, i, j }, row) => {
    const level = Math.exp(5 + wave(10 * t + i) + wave(100 + 10 * t + j) + wave(200 + 10 * i + j));
    return level * (time[row] >= 0 ? 0.8 ** (time[row] + 1) : 1) * Math.exp(noise * wave(1000 + row));
  });
  const exporters = cells.map(({ exporter }) => exporter);
  const importers = cells.map(({ importer }) => importer);
  const table = tableOf({ trade, exporter: exporters, importer: importers, year: cells.map(({ year }) => year) });
  const formula = "trade ~ 1 | exporter^year + importer^year + exporter^importer";
  const design = buildDesign(table, specificationsOf(parseFormula(formula))[0], { cluster: "exporter^importer" });
  return { design, time, exporters };
}

describe("an event study by imputation", () => {
  it("finds effects exactly where untreated flows follow the model exactly, and none before the event", () => {
    const { design, time, exporters } = world();
    const groups = factorOfColumn("exporter", tableOf({ exporters }).columns.get("exporters")!);
    const study = eventStudy(design, time, proportionalFitting, { placebo: 1, groups });
    expect(study.effects.map((one) => one.time)).toEqual([0, 1]);
    expect(study.effects[0].effect).toBeCloseTo(-0.2, 6);
    expect(study.effects[1].effect).toBeCloseTo(-0.36, 6);
    for (const { effect } of [...study.pre_fit, ...study.placebo]) expect(effect).toBeCloseTo(0, 6);
    expect(study.pre_fit.map((one) => one.time)).toEqual([-3, -2, -1]);
    expect(study.placebo.map((one) => one.time)).toEqual([-1]);
    expect(study.overall).toMatchObject({ cells: 4, ci_low: null });
    expect(study.groups.map(({ group }) => group).sort()).toEqual(["DEU", "USA"]);
    expect(study.not_imputed).toBe(0);
    const [pair] = design.clusters;
    const byPair = eventStudy(design, time, proportionalFitting, { groups: pair });
    expect(byPair.groups.map(({ group }) => group).sort()).toEqual(["DEU^RUS", "USA^RUS"]);
  });

  it("gives intervals around the effects, the same for the same seed", () => {
    const { design, time } = world(0.2);
    const run = () => eventStudy(design, time, proportionalFitting, { draws: 8, seed: 7 });
    const study = run();
    expect(run()).toEqual(study);
    for (const { effect, ci_low, ci_high } of study.effects) {
      expect(ci_low).toBeLessThan(effect);
      expect(ci_high).toBeGreaterThan(effect);
    }
  });

  it("equals the pooled regression with one coefficient for each treated cell (Wooldridge 2023)", () => {
    const { design, time } = world(0.3);
    const estimator: Estimator = (given) => fit(given, { formula: "f" });
    const treated = [...time.keys()].filter((row) => time[row] >= 0);
    const imputed = imputeUntreated(
      design,
      Uint8Array.from(time, (at) => (at >= 0 ? 1 : 0)),
      estimator,
    );
    const pooled = fit(
      {
        ...design,
        names: treated.map((row) => `cell ${row}`),
        x: treated.map((row) => Float64Array.from(time, (_, own) => (own === row ? 1 : 0))),
      },
      { formula: "f" },
    );
    for (const [k, row] of treated.entries()) {
      const implied = pooled.fitted[row] * Math.exp(-pooled.coefficients[k]);
      expect(imputed[row] / implied).toBeCloseTo(1, 7);
    }
  });

  it("tells treated cells that the untreated do not determine, and is refused where there are no others", () => {
    const { design, time } = world();
    // All of Russia's purchases since 2014 treated: nothing tells its importer effect of these years.
    const importer = design.fixedEffects[1].parts?.[0];
    const year = design.fixedEffects[1].parts?.[1];
    const all = Float64Array.from(time, (_, row) =>
      importer?.labels?.[importer.codes[row]] === "RUS" ? Number(year?.labels?.[year.codes[row]]) - 2014 : NaN,
    );
    const imputed = imputeUntreated(
      design,
      Uint8Array.from(all, (at) => (at >= 0 ? 1 : 0)),
      proportionalFitting,
    );
    expect(imputed.filter(Number.isNaN).length).toBe(8);
    expect(() => eventStudy(design, all, proportionalFitting)).toThrow(/determine none of the 8 treated ones/);
    const some = all.slice();
    some[all.findIndex(Number.isNaN)] = 0;
    expect(eventStudy(design, some, proportionalFitting)).toMatchObject({ not_imputed: 8, overall: { cells: 1 } });
  });

  it("is refused where nothing or everything is treated", () => {
    const { design, time } = world();
    expect(() => eventStudy(design, time.fill(NaN), proportionalFitting)).toThrow(/nothing is treated/);
    expect(() => eventStudy(design, time.fill(0), proportionalFitting)).toThrow(/every row is treated/);
  });
});
