import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { LeewayError } from "../core/errors.ts";
import type { Design } from "./design.ts";
import { buildDesign, columnsNeeded } from "./design_build.ts";
import type { DesignOptions } from "./design_build.ts";
import { parseFormula } from "./formula.ts";
import { specificationsOf } from "./specification.ts";
import { tableOf } from "./table.ts";
import type { GivenColumn } from "./table.ts";

type Columns = Readonly<Record<string, GivenColumn>>;

function design(formula: string, columns: Columns, options: DesignOptions = {}): Design {
  return buildDesign(tableOf(columns), specificationsOf(parseFormula(formula))[0], options);
}

function thrown(work: () => unknown): LeewayError {
  try {
    work();
  } catch (error) {
    return error as LeewayError;
  }
  throw new Error("no error");
}

const panel: Columns = {
  trade: [5, 0, 3, 8, 2, 9],
  rta: [0, 1, 0, 1, 1, 0],
  dist: [10, 20, 30, 40, 50, 60],
  exporter: ["RUS", "CHN", "RUS", "CHN", "USA", "USA"],
  year: [2013, 2013, 2014, 2014, 2014, 2015],
};

describe("a design", () => {
  it("holds the regressors under the formula's own text, after a constant where nothing is absorbed", () => {
    const made = design("trade ~ rta + log(dist) + rta:dist + I(dist^2/100)", panel);
    expect(made.names).toEqual(["(Intercept)", "rta", "log(dist)", "rta:dist", "I(dist^2/100)"]);
    expect([...made.x[2]]).toEqual([10, 20, 30, 40, 50, 60].map(Math.log));
    expect([...made.x[3]]).toEqual([0, 20, 0, 40, 50, 0]);
    expect([...made.x[4]]).toEqual([1, 4, 9, 16, 25, 36]);
    expect([...made.rows]).toEqual([0, 1, 2, 3, 4, 5]);
    expect(design("trade ~ 0 + rta", panel).names).toEqual(["rta"]);
    expect(design("trade ~ rta | year", panel).names).toEqual(["rta"]);
  });

  it("names the coefficients of i() as fixest does and leaves the reference out", () => {
    const made = design("trade ~ i(year, rta, ref=2013) + i(exporter, ref = c(CHN, RUS))", panel);
    expect(made.names).toEqual(["(Intercept)", "year::2014:rta", "year::2015:rta", "exporter::USA"]);
    expect([...made.x[1]]).toEqual([0, 0, 0, 1, 1, 0]);
    expect([...made.x[3]]).toEqual([0, 0, 0, 0, 1, 1]);
    expect(design("trade ~ i(year, exporter, ref=2014)", panel).names).toContain("year::2015:exporter::USA");
  });

  it("codes fixed effects and clusters in ascending order and keeps the parts of interactions", () => {
    const made = design("trade ~ rta | exporter^year + exporter", panel, { cluster: "exporter^year + year" });
    const [interacted, single] = made.fixedEffects;
    expect(interacted).toMatchObject({ name: "exporter^year", levels: 6 });
    expect([...interacted.codes]).toEqual([2, 0, 3, 1, 4, 5]);
    expect(interacted.parts?.map(({ name, labels }) => [name, labels])).toEqual([
      ["exporter", ["CHN", "RUS", "USA"]],
      ["year", ["2013", "2014", "2015"]],
    ]);
    expect([...single.codes]).toEqual([1, 0, 1, 0, 2, 2]);
    expect(made.clusters.map(({ name }) => name)).toEqual(["exporter^year", "year"]);
    expect(made.clusters[0]).toBe(interacted);
  });

  it("leaves out rows with the first reason that strikes them and recodes what remains", () => {
    const made = design(
      "trade ~ log(dist) | exporter",
      {
        trade: [5, null, 3, Infinity, 2, 9, 1, 4],
        dist: [10, NaN, 0, 40, 50, -1, 7, null],
        exporter: ["A", "B", "C", "D", "", "F", "G", "H"],
        w: [1, 1, 1, 1, 1, 1, 0, 1],
      },
      { weights: "w" },
    );
    expect(made.dropped.map(({ reason, what, rows, index }) => [reason, what, rows, [...(index ?? [])]])).toEqual([
      ["missing", "trade", 1, [1]],
      ["non_finite", "trade", 1, [3]],
      ["missing", "dist", 1, [7]],
      ["non_finite", "log(dist)", 2, [2, 5]],
      ["missing", "exporter", 1, [4]],
      ["zero_weight", "w", 1, [6]],
    ]);
    expect([...made.rows]).toEqual([0]);
    expect(made.fixedEffects[0]).toEqual({ name: "exporter", codes: new Int32Array(1), levels: 1, labels: ["A"] });
    expect([...(made.weights ?? [])]).toEqual([1]);
  });

  it("refuses unusable rows where asked, and data with none left", () => {
    const holes = { ...panel, dist: [10, 20, 30, 40, 50, 0] };
    const error = thrown(() => design("trade ~ log(dist)", holes, { missing: "refuse" }));
    expect(error).toMatchObject({ code: "estimate.missing_values" });
    expect(error.message).toContain("1 row: log(dist) is not a finite number (first: row 6)");
    const none = thrown(() => design("log(rta - 2) ~ dist", panel, { family: "gaussian" }));
    expect(none.code).toBe("estimate.no_rows");
    expect(none.message).toContain("no rows are left of 6: 6 rows: log(rta - 2) is not a finite number");
  });

  it("refuses a negative outcome of PPML and takes it by least squares", () => {
    const negative = { ...panel, trade: [5, 0, -3, 8, -2, 9] };
    const error = thrown(() => design("trade ~ rta", negative));
    expect(error.code).toBe("estimate.negative_outcome");
    expect(error.message).toContain("negative in 2 rows (first: row 3, value -3)");
    expect(design("trade ~ rta", negative, { family: "gaussian" }).y[2]).toBe(-3);
    expect(thrown(() => design("trade ~ rta", panel, { weights: "I(rta - 1)" })).code).toBe("estimate.negative_weight");
  });

  it("refuses offsets that are no logarithms, and regressors whose squares no number holds", () => {
    const far = thrown(() => design("trade ~ rta", panel, { offset: "I(1000 * rta)" }));
    expect(far.code).toBe("estimate.far_offset");
    expect(far.message).toMatch(/is 1000 in row \d.*Is its logarithm meant/);
    expect(design("trade ~ rta", panel, { offset: "I(1000 * rta)", family: "gaussian" }).offset).toContain(1000);
    for (const unit of ["1e200", "1e-200"]) {
      const { code, message } = thrown(() => design(`trade ~ I(${unit} * rta)`, panel));
      expect(code).toBe("estimate.extreme_values");
      expect(message).toMatch(/Use another unit/);
    }
  });

  it("says with carets where a name is unknown, a text stands for a number, or a level is none", () => {
    const unknown = thrown(() =>
      columnsNeeded(specificationsOf(parseFormula("trade ~ rtta | exporter")), {}, Object.keys(panel)),
    );
    expect(unknown.code).toBe("estimate.unknown_column");
    expect(unknown.message.split("\n")).toEqual([
      'formula, position 9: the data have no column "rtta". Columns: trade, rta, dist, exporter, year. Did you mean "rta"?',
      "  trade ~ rtta | exporter",
      "          ^^^^",
    ]);
    const text = thrown(() => design("trade ~ log(exporter)", panel));
    expect(text.code).toBe("estimate.not_numeric");
    expect(text.message).toContain("^^^^^^^^");
    const level = thrown(() => design("trade ~ i(year, ref=2012)", panel));
    expect(level).toMatchObject({ code: "estimate.unknown_level" });
    expect(level.message).toContain("Levels: 2013, 2014, 2015.");
  });

  it("names the columns to read: formula, clusters, weights and offset, each once", () => {
    const needed = columnsNeeded(
      specificationsOf(parseFormula("c(a, log(b)) ~ x:y + i(t, z) + sw(u, v) | f^t")),
      { cluster: "f^g", weights: "w", offset: "log(b)" },
      Array.from("abxytzuvfgwq"),
    );
    expect([...needed].sort().join("")).toBe("abfgtuvwxyz");
  });
});

describe("interacted factors", () => {
  it("have one level for each combination that occurs, whatever the columns' types and sizes", () => {
    const value = fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: -3, max: 3 }) },
      fc.constantFrom(1e9, -1e9, 2_000_000_000, 0.5),
    );
    const rows = fc.array(fc.tuple(value, value, fc.constantFrom("a", "b", "c")), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(rows, fc.boolean(), (data, asIntegers) => {
        const column = (k: 0 | 1): GivenColumn => {
          const numbers = data.map((row) => row[k]);
          return asIntegers ? Int32Array.from(numbers) : numbers;
        };
        const columns = { y: data.map(() => 1), f: column(0), g: column(1), h: data.map((row) => row[2]) };
        const [factor] = design("y ~ 1 | f^h^g", columns).fixedEffects;
        const key = (row: number): string => `${columns.f[row]}|${columns.h[row]}|${columns.g[row]}`;
        const codeOf = new Map<string, number>();
        for (const [row] of data.entries()) {
          const known = codeOf.get(key(row));
          if (known === undefined) codeOf.set(key(row), factor.codes[row]);
          else expect(factor.codes[row]).toBe(known);
        }
        expect(factor.levels).toBe(codeOf.size);
        expect([...codeOf.values()].sort((a, b) => a - b)).toEqual(Array.from({ length: codeOf.size }, (_, k) => k));
      }),
    );
  });

  it("are in lexicographic order of their parts", () => {
    const columns = { y: [1, 1, 1, 1], f: ["b", "a", "b", "a"], t: [2, 10, 1, 2] };
    expect([...design("y ~ 1 | f^t", columns).fixedEffects[0].codes]).toEqual([3, 1, 2, 0]);
  });
});
