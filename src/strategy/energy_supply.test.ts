import { describe, expect, it } from "vitest";

import type { Observation } from "../facts/ledger.ts";
import { memoryLedger } from "../facts/ledger_memory.ts";
import { openLedger } from "../facts/ledger_duckdb_node.ts";
import { energySupply } from "./energy_supply.ts";

const month = (year: number, m: number, value: number, more: Partial<Observation> = {}): Observation => {
  const day = `${year}-${String(m).padStart(2, "0")}`;
  return {
    measure: "volume",
    reporter: "X",
    economy: "EU27",
    partner: "RUS",
    commodity: "natural_gas",
    route: "one",
    frequency: "monthly",
    valuation: "none",
    source: "x",
    period_from: `${day}-01`,
    period_to: `${day}-28`,
    vintage: `${day}-28`,
    vintage_basis: "stated",
    value,
    unit: "bcm",
    source_url: null,
    note: null,
    ...more,
  };
};

describe("energy supply", () => {
  it("compares the same months, in the last year of which half is known", async () => {
    const rows = [1, 2, 3, 4, 5, 6, 7].flatMap((m) => [month(2021, m, 10), ...(m === 3 ? [] : [month(2022, m, 4)])]);
    const late = [1, 2, 3].map((m) => month(2023, m, 1));
    const { flows, prices } = await energySupply(memoryLedger({ observations: [...rows, ...late] }), "RUS", "EU27");
    expect(flows).toHaveLength(1);
    expect(flows[0]).toMatchObject({
      year: 2022,
      months: [1, 2, 4, 5, 6, 7],
      before: 60,
      after: 24,
      as_of: "2022-07-28",
    });
    expect(prices).toEqual([]);
  });

  it("takes a price as a mean, and nothing that was not published yet", async () => {
    const world = {
      measure: "price",
      economy: "WLD",
      partner: null,
      commodity: "crude_oil_brent",
      route: null,
      unit: "USD/bbl",
    };
    const rows = Array.from({ length: 12 }, (_, at) => at + 1).flatMap((m) => [
      month(2021, m, 1),
      month(2022, m, 2),
      month(2021, m, 70, world),
      month(2022, m, 100 + m, world),
    ]);
    const known = await energySupply(memoryLedger({ observations: rows }), "RUS", "EU27", "2022-09-15");
    expect(known.flows[0].months).toHaveLength(8);
    expect(known.prices[0]).toMatchObject({ before: 70, after: 104.5 });
  });

  it("has nothing where the ledger has nothing, and the fall of Russian pipeline gas where it has", async () => {
    const ledger = await openLedger();
    try {
      expect((await energySupply(ledger, "BRA", "EU27")).flows).toEqual([]);
      const { flows } = await energySupply(ledger, "RUS", "EU27", "2023-05-24");
      const bcm = flows.filter(({ route, unit }) => route !== null && unit === "bcm");
      expect(bcm.every(({ year, months }) => year === 2022 && months.length === 12)).toBe(true);
      const total = (side: "before" | "after"): number => bcm.reduce((sum, one) => sum + one[side], 0);
      expect(total("before")).toBeCloseTo(147.26, 1);
      expect(total("after")).toBeCloseTo(66.25, 1);
    } finally {
      await ledger.close();
    }
  });
});
