import { describe, expect, it } from "vitest";

import { createRandom } from "../core/random.ts";
import { estimate } from "./estimate.ts";
import type { EstimateOptions } from "./estimate.ts";
import { tableOf } from "./table.ts";

const COUNTRIES = ["CHN", "DEU", "IND", "RUS", "USA"];
const random = createRandom(12);
const cells = COUNTRIES.flatMap((exporter) =>
  COUNTRIES.filter((importer) => importer !== exporter).flatMap((importer) =>
    [2010, 2011, 2012, 2013, 2014].map((year) => ({ exporter, importer, year })),
  ),
);
const column = (value: (row: number) => number): Float64Array => Float64Array.from(cells, (_, row) => value(row));
const dist = column(() => 500 + Math.floor(5000 * random.uniform()));
const rta = column(() => (random.uniform() < 0.4 ? 1 : 0));
const table = tableOf({
  exporter: cells.map(({ exporter }) => exporter),
  importer: cells.map(({ importer }) => importer),
  year: cells.map(({ year }) => year),
  trade: column((row) =>
    random.uniform() < 0.1 ? 0 : Math.exp(6 - dist[row] / 2500 + 0.4 * rta[row] + random.normal()),
  ),
  dist,
  rta,
  w: column(() => 0.5 + random.uniform()),
  kind: cells.map((_, row) => (row % 3 === 0 ? "oil" : "goods")),
  "my col": column((row) => row % 7),
  gap: column((row) => (row % 9 === 0 ? NaN : row % 5)),
  debt: column((row) => (row === 5 ? -1 : 1)),
  banned: column((row) => (row === 17 ? 1 : 0)),
});

const run = (formula: string, options: EstimateOptions = {}) =>
  estimate(table, formula, options).map(({ result }) => result);

describe("repeated fits", () => {
  it("change the time and nothing else", () => {
    const [once] = run("trade ~ rta | exporter + importer");
    const [often] = run("trade ~ rta | exporter + importer", { repeat: 3 });
    expect({ ...often, seconds: 0 }).toEqual({ ...once, seconds: 0 });
    expect(often.seconds).toBeGreaterThan(0);
  });
});

describe("the words of the formula", () => {
  const read: readonly (readonly [formula: string, names: string, options?: EstimateOptions])[] = [
    ["trade ~ rta | exporter^year + importer^year", "rta"],
    ["trade ~ rta + log(dist) | exporter + importer + year", "rta, log(dist)"],
    ["trade~rta+log(dist)|exporter+importer", "rta, log(dist)"],
    [
      "trade ~ i(year, rta, ref=2013) | exporter + importer",
      "year::2010:rta, year::2011:rta, year::2012:rta, year::2014:rta",
    ],
    ["trade ~ i(year, ref=c(2010, 2014)) | exporter^importer", "year::2011, year::2012, year::2013"],
    ["trade ~ i(kind, ref=oil) | exporter", "kind::goods"],
    ["trade ~ i(kind, log(dist)) | exporter", "kind::goods:log(dist), kind::oil:log(dist)"],
    ["trade ~ rta*log(dist)", "(Intercept), rta, log(dist), rta:log(dist)"],
    ["trade ~ rta:log(dist)", "(Intercept), rta:log(dist)"],
    ["trade ~ sqrt(dist) + asinh(w) + exp(-dist/1000)", "(Intercept), sqrt(dist), asinh(w), exp(-dist/1000)"],
    ["trade ~ I(dist/1000) + I((rta+w)^2) - 1", "I(dist/1000), I((rta + w)^2)"],
    ["trade ~ 0 + rta", "rta"],
    ["trade ~ 1", "(Intercept)"],
    ["trade ~ 1 | exporter", ""],
    ["trade ~ `my col` | year", "`my col`"],
    ["trade ~ rta + rta | exporter", "rta"],
    ["log(trade + 1) ~ rta | exporter", "rta", { family: "gaussian" }],
    ["trade ~ rta", "(Intercept), rta", { weights: "w", offset: "-log(dist)", cluster: "exporter^importer + year" }],
  ];
  for (const [formula, names, options = {}] of read) {
    it(`${formula} has the coefficients ${names}`, () => {
      const [result] = run(formula, options);
      expect(result.coefficients.map(({ name }) => name).join(", ")).toBe(names);
      for (const { estimate: value, std_error, p_value, ci_low, ci_high } of result.coefficients) {
        expect([value, std_error, p_value, ci_low, ci_high].every(Number.isFinite)).toBe(true);
      }
      expect(run(result.formula, options)[0].coefficients).toEqual(result.coefficients);
    });
  }

  it.each([
    ["trade ~ sw(rta, w) | exporter", ["trade ~ rta | exporter", "trade ~ w | exporter"]],
    ["trade ~ csw0(rta, w)", ["trade ~ 1", "trade ~ rta", "trade ~ rta + w"]],
    ["c(trade, w) ~ rta", ["trade ~ rta", "w ~ rta"]],
    ["trade ~ rta | csw(exporter, importer)", ["trade ~ rta | exporter", "trade ~ rta | exporter + importer"]],
  ])("%s asks for several", (formula, expected) => {
    expect(run(formula).map((result) => result.formula)).toEqual(expected);
  });

  const refused: readonly (readonly [formula: string, error: RegExp, options?: EstimateOptions])[] = [
    ["", /outcome is missing/],
    ["trade rta", /"~" is missing/],
    ["trade ~", /ends where/],
    ["trade ~ rta +", /ends where/],
    ["trade ~ rta ++ w", /"\+" where a column/],
    ["trade ~ log(dist", /log\( is not closed/],
    ["trade ~ log(dist))", /does not follow/],
    ["trade ~ lgo(dist)", /Did you mean "log"/],
    ["trade ~ log(dist, 2)", /takes one argument/],
    ["trade ~ rta | exporter*year", /joined by \^/],
    ["trade ~ rta | exporter | importer", /second bar/],
    ["trade ~ rta^2", /I\(x\^2\)/],
    ["trade ~ i(year, rta, ref=1999)", /1999 is no level/],
    ["trade ~ i(year):rta", /second argument/],
    ["trade ~ sw(rta) + sw(w)", /second stepwise list/],
    ["trade ~ rta | exporter[dist]", /slopes/],
    ["trade ~ distt", /Did you mean "dist"/],
    ["trade ~ exporter", /i\(exporter\)/],
    ["trade ~ rta - w", /takes away the constant only/],
    ["trade ~ 2", /no regressor/],
    ["trade ~ rta @ w", /no meaning here/],
    ["debt ~ rta", /debt is negative in 1 row \(first: row 6, value -1\)/],
    ["trade ~ rta", /the weight debt is -1 in row 6/, { weights: "debt" }],
    ["trade ~ rta", /Did you mean "exporter"/, { cluster: "exporterr" }],
    ["I(0*trade) ~ rta", /no row is left/],
    ["trade ~ log(rta - 2)", /no rows are left of 100: 100 rows: log\(rta - 2\) is not a finite number/],
    ["I(0*w) ~ rta", /is 0 in all 100 rows: there is nothing to explain/, { family: "gaussian" }],
    ["trade ~ gap", /12 rows: gap is missing \(first: row 1\).*--missing drop/, { missing: "refuse" }],
  ];
  for (const [formula, error, options = {}] of refused) {
    it(`${formula} is refused: ${error}`, () => {
      expect(() => run(formula, options)).toThrow(error);
    });
  }

  it("reports what it drops, and never a huge or missing coefficient", () => {
    const [result] = run("trade ~ rta + gap + banned + I(2*rta) + year | exporter^year + importer");
    expect(result.coefficients.map(({ name }) => name)).not.toContain("I(2 * rta)");
    expect(result.dropped).toContainEqual({ reason: "missing", rows: 12, what: "gap" });
    expect(result.dropped).toContainEqual({ reason: "collinear", rows: 0, what: "I(2 * rta)" });
    expect(result.dropped).toContainEqual({ reason: "absorbed", rows: 0, what: "year" });
    for (const { estimate: value } of result.coefficients) expect(Math.abs(value)).toBeLessThan(100);
  });
});

describe("an estimation", () => {
  it("does not depend on the order of effects and regressors", () => {
    const [one] = run("trade ~ rta + log(dist) | exporter^year + importer^year", { cluster: "exporter^importer" });
    const [other] = run("trade ~ log(dist) + rta | importer^year + year^exporter", { cluster: "importer^exporter" });
    for (const { name, estimate: value, std_error } of one.coefficients) {
      const same = other.coefficients.find((coefficient) => coefficient.name === name)!;
      expect(same.estimate).toBeCloseTo(value, 9);
      expect(same.std_error / std_error).toBeCloseTo(1, 8);
    }
  });

  it("keeps coefficients and errors when trade is measured in another unit; a constant takes the logarithm", () => {
    const [one] = run("trade ~ rta + log(dist)");
    const [other] = run("I(1000*trade) ~ rta + log(dist)");
    for (const [k, { estimate: value, std_error }] of one.coefficients.entries()) {
      const shift = k === 0 ? Math.log(1000) : 0;
      expect(other.coefficients[k].estimate).toBeCloseTo(value + shift, 8);
      expect(other.coefficients[k].std_error / std_error).toBeCloseTo(1, 7);
    }
  });
});
