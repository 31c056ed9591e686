import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Ledger, Observation } from "./ledger.ts";

/** A figure with everything that a test does not care about filled in. */
export function figure(changes: Partial<Observation>): Observation {
  return {
    measure: "exports",
    reporter: "CHN",
    economy: "CHN",
    partner: "RUS",
    commodity: "goods",
    route: null,
    frequency: "monthly",
    valuation: "fob",
    source: "case",
    period_from: "2023-01-01",
    period_to: "2023-01-31",
    vintage: "2023-02-15",
    vintage_basis: "stated",
    value: 1,
    unit: "USD",
    source_url: null,
    note: null,
    ...changes,
  };
}

/** The figures that every conforming ledger is opened with. */
export const caseFigures: readonly Observation[] = [
  figure({ value: 10 }),
  figure({ value: 11, vintage: "2023-06-01" }),
  figure({ value: 20, period_from: "2023-02-01", period_to: "2023-02-28", vintage: "2023-03-15" }),
  figure({ value: 30, reporter: "RUS", economy: "RUS", partner: "CHN", measure: "imports", valuation: "cif" }),
  figure({ measure: "gdp", value: 5, partner: null, commodity: null, frequency: "annual", valuation: "none" }),
];

/**
 * What every ledger does, whatever it is made of.
 *
 * @param open opens a ledger that holds `caseFigures` under the source `case`, besides whatever else
 */
export function ledgerCases(name: string, open: () => Promise<Ledger>): void {
  describe(name, () => {
    let ledger: Ledger;
    beforeAll(async () => {
      ledger = await open();
    });
    afterAll(() => ledger.close());

    const values = async (query: Parameters<Ledger["observations"]>[0]): Promise<readonly number[]> =>
      (await ledger.observations({ source: "case", ...query })).map((row) => row.value);

    it("gives the newest vintage of each figure", async () => {
      expect(await values({ measure: "exports" })).toEqual([11, 20]);
    });

    it("gives what was known on a day", async () => {
      expect(await values({ measure: "exports", as_of: "2023-05-24" })).toEqual([10, 20]);
      expect(await values({ measure: "exports", as_of: "2023-02-14" })).toEqual([]);
    });

    it("gives every vintage when asked", async () => {
      expect(await values({ measure: "exports", all_vintages: true })).toEqual([10, 11, 20]);
      expect(await values({ measure: "exports", all_vintages: true, as_of: "2023-05-31" })).toEqual([10, 20]);
    });

    it("keeps figures of different reporters apart", async () => {
      expect(await values({ partner: ["CHN", "RUS"] })).toHaveLength(3);
      expect(await values({ reporter: "RUS" })).toEqual([30]);
    });

    it("tells no partner from any partner", async () => {
      expect(await values({ partner: null })).toEqual([5]);
      expect(await values({ partner: [] })).toEqual([]);
    });

    it("selects periods that overlap a window", async () => {
      expect(await values({ measure: "exports", from: "2023-02-01", to: "2023-02-15" })).toEqual([20]);
    });

    it("gives whole rows, with dates as ISO text and nothing for what is empty", async () => {
      const [row] = await ledger.observations({ source: "case", measure: "gdp" });
      expect(row).toEqual(caseFigures[4]);
    });
  });
}
