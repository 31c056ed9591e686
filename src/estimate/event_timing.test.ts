import { describe, expect, it } from "vitest";

import type { Design } from "./design.ts";
import { buildDesign } from "./design_build.ts";
import { eventDefaults, eventTimes, eventTimesFromList } from "./event_timing.ts";
import { parseFormula } from "./formula.ts";
import { specificationsOf } from "./specification.ts";
import { tableOf } from "./table.ts";
import type { DataTable, GivenColumn } from "./table.ts";

const years = [2012, 2013, 2014, 2015];
const rows = ["DEU", "USA", "IND"].flatMap((exporter) => years.map((year) => ({ exporter, importer: "RUS", year })));

function data(columns: Readonly<Record<string, GivenColumn>>): { readonly table: DataTable; readonly design: Design } {
  const table = tableOf({
    trade: rows.map((_, k) => k + 1),
    exporter: rows.map(({ exporter }) => exporter),
    importer: rows.map(({ importer }) => importer),
    year: rows.map(({ year }) => year),
    ...columns,
  });
  const [specification] = specificationsOf(parseFormula("trade ~ 1 | exporter^importer + year"));
  return { table, design: buildDesign(table, specification) };
}

const event = { treatment: "sanction", time: "year", unit: "exporter^importer" };

describe("times since an event", () => {
  it("begin with the first 1 of each unit", () => {
    const { table, design } = data({ sanction: [0, 0, 1, 1, 0, 1, 1, 1, 0, 0, 0, 0] });
    const found = eventTimes(table, design, event);
    expect([...found.time]).toEqual([-2, -1, 0, 1, -1, 0, 1, 2, NaN, NaN, NaN, NaN]);
    expect(found).toMatchObject({ units: 2, warnings: [] });
  });

  it("begin at the date for marked units, and warn of treatments that end", () => {
    const marked = data({ sanction: [1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0] });
    const found = eventTimes(marked.table, marked.design, { ...event, date: 2014 });
    expect([...found.time].slice(0, 5)).toEqual([-2, -1, 0, 1, NaN]);
    const { table, design } = data({ sanction: [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] });
    expect(eventTimes(table, design, event).warnings).toEqual([
      "sanction falls back to 0 in 1 unit; they count as treated from their first event on",
    ]);
  });

  it("come from a list of events", () => {
    const { table, design } = data({});
    const list = (exporter: readonly string[], year: readonly number[]): DataTable =>
      tableOf({ exporter, importer: exporter.map(() => "RUS"), year });
    const found = eventTimesFromList(table, design, list(["USA", "USA", "FRA"], [2015, 2014, 2014]), event);
    expect([...found.time]).toEqual([NaN, NaN, NaN, NaN, -2, -1, 0, 1, NaN, NaN, NaN, NaN]);
    expect(found).toMatchObject({ units: 1, warnings: ["1 of 3 events name units that the data used lack"] });
    expect(() => eventTimesFromList(table, design, list(["Germany"], [2014]), event)).toThrow(
      /must be written as in the data, "DEU\^RUS", not "Germany\^RUS"/,
    );
  });

  it("need 0 and 1", () => {
    for (const [value, message] of [
      [2, /sanction is 2 in row 3/],
      [NaN, /sanction is missing in row 3/],
    ] as const) {
      const { table, design } = data({ sanction: rows.map((_, k) => (k === 2 ? value : 0)) });
      expect(() => eventTimes(table, design, event)).toThrow(message);
    }
  });

  it("take year and the effect without it where nothing is said", () => {
    const of = (formula: string) => specificationsOf(parseFormula(formula))[0];
    const names = ["trade", "exporter", "importer", "year"];
    const three = of("trade ~ 1 | exporter^year + importer^year + exporter^importer");
    expect(eventDefaults(three, names, {})).toEqual({ time: "year", unit: "exporter^importer" });
    expect(eventDefaults(three, names, { unit: "exporter" })).toEqual({ time: "year", unit: "exporter" });
    expect(() => eventDefaults(of("trade ~ 1 | exporter + importer + year"), names, {})).toThrow(/--unit/);
    expect(() => eventDefaults(three, ["trade", "years"], {})).toThrow(/Did you mean "years"/);
  });
});
