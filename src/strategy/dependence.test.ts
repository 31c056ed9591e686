import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { LeewayError } from "../core/errors.ts";
import { isMissing, type Known } from "../core/missing.ts";
import type { Ledger, Observation, ObservationQuery } from "../facts/ledger.ts";
import { dependence, dependenceFromFlows, flowTableOf, flowTables, type FlowTable } from "./dependence.ts";

const about = { year: 2023, unit: "USD", source: "test", as_of: null };

function table(flows: Readonly<Record<string, Readonly<Record<string, number>>>>): FlowTable {
  return new Map(Object.entries(flows).map(([exporter, row]) => [exporter, new Map(Object.entries(row))]));
}

function numberOf(value: Known): number {
  return isMissing(value) ? Number.NaN : value;
}

const three = table({
  AAA: { BBB: 30, CCC: 10 },
  BBB: { AAA: 20, CCC: 180 },
  CCC: { AAA: 40, BBB: 100 },
});

describe("dependenceFromFlows", () => {
  test("gives each side's shares by hand", () => {
    const found = dependenceFromFlows(three, ["AAA", "BBB"], about, 1);
    const [a, b] = found.sides;
    expect(numberOf(a.export_share)).toBeCloseTo(30 / 40, 15);
    expect(numberOf(a.import_share)).toBeCloseTo(20 / 60, 15);
    expect(numberOf(a.trade_share)).toBeCloseTo(50 / 100, 15);
    expect(numberOf(b.trade_share)).toBeCloseTo(50 / 330, 15);
    expect(numberOf(found.asymmetry)).toBeCloseTo(330 / 100, 15);
    expect(numberOf(a.export_hhi)).toBeCloseTo(0.75 ** 2 + 0.25 ** 2, 15);
    expect(numberOf(a.trade_hhi)).toBeCloseTo(0.5, 15);
    expect(a.partners).toBe(2);
  });

  test("a pair that nobody reports is missing with its reason, never 0", () => {
    const found = dependenceFromFlows(table({ AAA: { CCC: 10 }, BBB: { AAA: 20 }, CCC: {} }), ["AAA", "BBB"], about, 1);
    const [a] = found.sides;
    expect(a.exports).toEqual({ missing: "unobserved" });
    expect(a.imports).toEqual(20);
    expect(a.export_share).toEqual({ missing: "unobserved" });
    expect(a.trade_share).toEqual({ missing: "unobserved" });
    expect(found.asymmetry).toEqual({ missing: "unobserved" });
  });

  test("a reported zero stays a zero", () => {
    const [a] = dependenceFromFlows(
      table({ AAA: { BBB: 0, CCC: 10 }, BBB: { AAA: 0 }, CCC: { AAA: 5 } }),
      ["AAA", "BBB"],
      about,
      1,
    ).sides;
    expect(a.trade_share).toEqual(0);
  });

  test("a list with too few partners gives the flows and no shares", () => {
    const [a] = dependenceFromFlows(three, ["AAA", "BBB"], about).sides;
    expect(a.exports).toEqual(30);
    expect(a.trade_share).toEqual({ missing: "partners_incomplete" });
    expect(a.export_hhi).toEqual({ missing: "partners_incomplete" });
  });

  test("does not depend on the unit, and swapping the countries inverts the asymmetry", () => {
    const amount = fc.double({ min: 0.1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 6, maxLength: 6 }), amount, ([ab, ac, ba, bc, ca, cb], scale) => {
        const flows = (k: number): FlowTable =>
          table({
            AAA: { BBB: ab * k, CCC: ac * k },
            BBB: { AAA: ba * k, CCC: bc * k },
            CCC: { AAA: ca * k, BBB: cb * k },
          });
        const one = dependenceFromFlows(flows(1), ["AAA", "BBB"], about, 1);
        const other = dependenceFromFlows(flows(scale), ["BBB", "AAA"], about, 1);
        expect(numberOf(one.asymmetry) * numberOf(other.asymmetry)).toBeCloseTo(1, 9);
        expect(numberOf(one.sides[0].trade_share)).toBeCloseTo(numberOf(other.sides[1].trade_share), 12);
        expect(numberOf(one.sides[0].trade_hhi)).toBeGreaterThanOrEqual(0.5 - 1e-12);
        expect(numberOf(one.sides[0].trade_hhi)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test("the shares of all partners add up to 1", () => {
    const shares = ["BBB", "CCC"].map((partner) =>
      numberOf(dependenceFromFlows(three, ["AAA", partner], about, 1).sides[0].trade_share),
    );
    expect(shares[0] + shares[1]).toBeCloseTo(1, 12);
  });
});

describe("flowTableOf", () => {
  test("adds up the sectors, leaves out domestic sales and hides unobserved pairs", () => {
    const axes = { countries: ["AAA", "BBB"], sectors: ["x", "y"] };
    const flows = Float64Array.from([100, 1, 2, 100, 100, 10, 20, 100]);
    const found = flowTableOf(axes, flows, [{ exporter: "AAA", importer: "BBB" }]);
    expect(found.get("AAA")).toEqual(new Map());
    expect(found.get("BBB")).toEqual(new Map([["AAA", 11]]));
  });
});

function flow(economy: string, partner: string, value: number, overrides: Partial<Observation> = {}): Observation {
  return {
    measure: "exports",
    reporter: "CEPII",
    economy,
    partner,
    commodity: "goods",
    route: null,
    frequency: "annual",
    valuation: "reconciled",
    source: "baci",
    period_from: "2023-01-01",
    period_to: "2023-12-31",
    vintage: "2025-01-22",
    vintage_basis: "stated",
    value,
    unit: "USD",
    source_url: null,
    note: null,
    ...overrides,
  };
}

function ledgerOf(rows: readonly Observation[]): Ledger {
  const none = (): Promise<never[]> => Promise.resolve([]);
  const among = (value: string | null, wanted: ObservationQuery["economy"] | null): boolean =>
    wanted === undefined || wanted === null || (value !== null && [wanted].flat().includes(value));
  return {
    observations: (query) =>
      Promise.resolve(
        rows.filter(
          (row) =>
            among(row.economy, query.economy) && among(row.partner, query.partner) && among(row.source, query.source),
        ),
      ),
    sources: none,
    targets: none,
    agreements: none,
    visits: none,
    sanctions: none,
    votes: none,
    query: () => Promise.reject(new Error("no SQL here")),
    close: () => Promise.resolve(),
  };
}

describe("dependence", () => {
  test("keeps publishers and years apart, oldest first", async () => {
    const rows = [
      flow("AAA", "BBB", 1),
      flow("AAA", "BBB", 2, { source: "other" }),
      flow("AAA", "BBB", 3, { period_from: "2019-01-01", period_to: "2019-12-31" }),
    ];
    const found = await dependence(ledgerOf(rows), ["AAA", "BBB"]);
    expect(found.map(({ year, source, sides }) => [year, source, sides[0].exports])).toEqual([
      [2019, "baci", 3],
      [2023, "baci", 1],
      [2023, "other", 2],
    ]);
    expect(found[1].as_of).toBe("2025-01-22");
  });

  test("reads a publisher's imports as the partner's sales; the exporter's own figure stays", () => {
    const rows = [
      flow("BBB", "AAA", 7, { measure: "imports" }),
      flow("BBB", "CCC", 5, { measure: "imports" }),
      flow("AAA", "BBB", 6),
    ];
    expect(flowTables(rows)[0].flows).toEqual(
      new Map([
        ["AAA", new Map([["BBB", 6]])],
        ["CCC", new Map([["BBB", 5]])],
      ]),
    );
  });

  test("ignores groups, energy and monthly figures", () => {
    const rows = [
      flow("AAA", "WLD", 9),
      flow("AAA", "EU27", 9),
      flow("AAA", "BBB", 9, { commodity: "energy" }),
      flow("AAA", "BBB", 9, { frequency: "monthly" }),
    ];
    expect(flowTables(rows)).toEqual([]);
  });

  test("without any yearly trade is an error with the next step", async () => {
    await expect(dependence(ledgerOf([]), ["AAA", "BBB"], { year: 2023 })).rejects.toThrow(LeewayError);
  });
});
