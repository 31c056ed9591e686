import { describe, expect, it } from "vitest";

import type { Observation } from "../../../src/facts/ledger.ts";
import type { FlowSeries } from "./reporters.ts";
import type { Series } from "./series.ts";
import { atOneFrequency, reportedPeriods, sameFlow } from "./reporters.ts";

const series = (key: string, patch: Partial<FlowSeries>): FlowSeries => ({
  key,
  measure: "exports",
  reporter: "CHN",
  economy: "CHN",
  partner: "RUS",
  commodity: "goods",
  route: null,
  frequency: "monthly",
  unit: "USD",
  source: "gacc",
  figures: 10,
  ...patch,
});

describe("the same flow by others", () => {
  const own = series("own", {});
  const mirror = series("mirror", {
    measure: "imports",
    reporter: "RUS",
    economy: "RUS",
    partner: "CHN",
    source: "fcs",
  });
  const compiler = series("compiler", { reporter: "CEPII", source: "baci", figures: 40 });

  it("is the partner's side and other publishers, the longest first", () => {
    expect(sameFlow(own, [own, mirror, compiler])).toEqual([compiler, mirror]);
    expect(sameFlow(mirror, [own, mirror])).toEqual([own]);
  });

  it("is found for turnover whichever side comes first", () => {
    const chinas = series("a", { measure: "trade_turnover" });
    const russias = series("b", { measure: "trade_turnover", reporter: "RUS", economy: "RUS", partner: "CHN" });
    expect(sameFlow(chinas, [chinas, russias])).toEqual([russias]);
  });

  it("is none in another unit, frequency, commodity or direction", () => {
    const others = [
      series("1", { ...mirror, unit: "EUR", key: "1" }),
      series("2", { ...mirror, frequency: "daily", key: "2" }),
      series("3", { ...mirror, commodity: "coal", key: "3" }),
      series("4", { ...mirror, measure: "exports", key: "4" }),
      series("5", { partner: "BLR", reporter: "CEPII" }),
    ];
    expect(sameFlow(own, others)).toEqual([]);
  });
});

describe("series of several frequencies", () => {
  const month = (year: number, at: number, value: number): Observation =>
    ({
      period_from: `${year}-${String(at).padStart(2, "0")}-01`,
      period_to: `${year}-${String(at).padStart(2, "0")}-28`,
      vintage: `${year + 1}-${String(at).padStart(2, "0")}-01`,
      value,
    }) as Observation;
  const monthly = {
    frequency: "monthly",
    observations: [...Array.from({ length: 12 }, (_, at) => month(2020, at + 1, at)), month(2021, 1, 100)],
  } as unknown as Series;
  const annual = { frequency: "annual", observations: [] } as unknown as Series;

  it("meet in years: months are summed where all twelve are there", () => {
    const [summed] = atOneFrequency([monthly, annual]);
    expect(summed.observations).toHaveLength(1);
    expect(summed.observations[0]).toMatchObject({
      period_from: "2020-01-01",
      period_to: "2020-12-31",
      value: 66,
      vintage: "2021-12-01",
      frequency: "annual",
    });
  });

  it("stay as they are where they share one", () => {
    expect(atOneFrequency([monthly, monthly])).toEqual([monthly, monthly]);
  });
});

describe("periods side by side", () => {
  const of = (...rows: readonly (readonly [string, number])[]) => ({
    observations: rows.map(([year, value]) => ({ period_from: `${year}-01-01`, period_to: `${year}-12-31`, value })),
  });

  it("are those of the first that another has too, with gaps left open", () => {
    expect(reportedPeriods([of(["2021", 3], ["2020", 2], ["2019", 1]), of(["2020", 5]), of(["2021", 7])])).toEqual([
      { from: "2020-01-01", to: "2020-12-31", values: [2, 5, null] },
      { from: "2021-01-01", to: "2021-12-31", values: [3, null, 7] },
    ]);
  });
});
