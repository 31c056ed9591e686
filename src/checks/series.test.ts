import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { monthEnd, monthStart } from "../core/dates.ts";
import type { Observation } from "../facts/ledger.ts";
import { row } from "./hand_built.cases.ts";
import { periodLabel } from "./period_label.ts";
import { answerableEnds, evaluate, type Series } from "./series.ts";

function seriesOf(rows: readonly Observation[], aggregation: Series["aggregation"] = "sum"): Series {
  return {
    label: "a series",
    reporter: "CHN",
    source: "gacc",
    commodity: "goods",
    valuation: "mixed",
    unit: "USD",
    standing: "own",
    isComposed: false,
    legs: [{ sign: 1, rows }],
    aggregation,
  };
}

/** Months first … last of 2022 as one row, published on `vintage`. */
function months(first: number, last: number, value: number, vintage = "2023-01-13"): Observation {
  const from = monthStart("2022-01-01", first - 1);
  return row({
    period_from: from,
    period_to: monthEnd("2022-01-01", last - 1),
    value,
    vintage,
    frequency: "cumulative",
  });
}

const year = { from: "2022-01-01", to: "2022-12-31" };

/** All ways to cover months first … last by rows laid end to end: the plain recursive search. */
function coverings(rows: readonly Observation[], from: string, to: string): readonly (readonly Observation[])[] {
  return rows
    .filter((one) => one.period_from === from && one.period_to <= to)
    .flatMap((one) =>
      one.period_to === to ? [[one]] : coverings(rows, monthStart(one.period_to, 1), to).map((rest) => [one, ...rest]),
    );
}

describe("evaluate", () => {
  test("prefers the published figure over a sum of parts", () => {
    const series = seriesOf([months(1, 6, 40), months(7, 12, 50), months(1, 12, 91)]);
    expect(evaluate(series, year, null)).toMatchObject({ value: 91, derivation: "published" });
  });

  test("takes the last vintage known on the day, and none before the first", () => {
    const series = seriesOf([months(1, 12, 90, "2023-01-13"), months(1, 12, 92, "2024-01-12")]);
    expect(evaluate(series, year, "2023-01-12")).toBe(null);
    expect(evaluate(series, year, "2023-01-13")).toMatchObject({ value: 90, asOf: "2023-01-13" });
    expect(evaluate(series, year, null)).toMatchObject({ value: 92, asOf: "2024-01-12" });
  });

  test("never adds up a partial cover", () => {
    expect(evaluate(seriesOf([months(1, 6, 40), months(8, 12, 50)]), year, null)).toBe(null);
  });

  test("subtracts running totals for a stretch inside the year", () => {
    const window = { from: "2022-04-01", to: "2022-06-30" };
    expect(evaluate(seriesOf([months(1, 3, 20), months(1, 6, 45)]), window, null)).toMatchObject({
      value: 25,
      derivation: "difference",
    });
  });

  test("averages prices by days and never subtracts them", () => {
    const prices = seriesOf([months(1, 1, 100), months(2, 2, 50)], "mean");
    const value = evaluate(prices, { from: "2022-01-01", to: "2022-02-28" }, null)?.value;
    expect(value).toBeCloseTo((100 * 31 + 50 * 28) / 59, 12);
    expect(
      evaluate(seriesOf([months(1, 1, 100), months(1, 2, 80)], "mean"), { from: "2022-02-01", to: "2022-02-28" }, null),
    ).toBe(null);
  });

  test("finds a cover with the fewest rows exactly when the plain search finds any", () => {
    const stretch = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 10 }), (stretches) => {
        const rows = [...new Map(stretches.map(([a, b]) => [`${a} ${b}`, months(a, b, b - a + 1)])).values()];
        const window = { from: "2022-01-01", to: "2022-06-30" };
        const all = coverings(rows, window.from, window.to);
        const found = evaluate(seriesOf(rows), window, null);
        expect(found === null).toBe(all.length === 0);
        if (found !== null) {
          expect(found.rows.length).toBe(Math.min(...all.map((one) => one.length)));
          expect(found.value).toBe(6);
        }
      }),
    );
  });

  test("lists the ends of the running totals known on a day", () => {
    const series = seriesOf([
      months(1, 1, 10, "2022-02-10"),
      months(2, 2, 10, "2022-03-10"),
      months(4, 4, 10, "2022-05-10"),
    ]);
    expect(answerableEnds(series, "2022-01-01", "2022-12-31", null)).toEqual(["2022-01-31", "2022-02-28"]);
    expect(answerableEnds(series, "2022-01-01", "2022-12-31", "2022-03-01")).toEqual(["2022-01-31"]);
  });
});

describe("periodLabel", () => {
  test("names windows by year, month or their ends", () => {
    expect(periodLabel(year)).toBe("2022");
    expect(periodLabel({ from: "2023-01-01", to: "2023-03-31" })).toBe("2023-01..2023-03");
    expect(periodLabel({ from: "2023-01-01", to: "2023-04-30" })).toBe("2023-01..2023-04");
    expect(periodLabel({ from: "2024-02-01", to: "2024-02-29" })).toBe("2024-02");
    expect(periodLabel({ from: "2023-05-01", to: "2023-05-24" })).toBe("2023-05-01..2023-05-24");
  });
});
