import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { randomWorldPlan, worldFromPlan } from "./random_worlds.cases.ts";
import { detailCountry, summarizeWorld } from "./summary.ts";

describe("summarizeWorld", () => {
  test("totals of countries, sectors and the world agree with each other", () => {
    fc.assert(
      fc.property(randomWorldPlan, (plan) => {
        const world = worldFromPlan(plan);
        const summary = summarizeWorld(world);
        const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
        expect(sum(summary.countries.map((row) => row.value_added))).toBeCloseTo(summary.value_added, 6);
        expect(sum(summary.countries.map((row) => row.output))).toBeCloseTo(summary.output, 6);
        expect(sum(summary.sectors.map((row) => row.output))).toBeCloseTo(summary.output, 6);
        expect(sum(summary.countries.map((row) => row.imports))).toBeCloseTo(summary.trade, 6);
        expect(sum(summary.sectors.map((row) => row.output * row.traded_share))).toBeCloseTo(summary.trade, 6);
        for (const [n, row] of summary.countries.entries()) {
          expect(row.exports - row.imports).toBeCloseTo(row.trade_balance, 6);
          const detail = detailCountry(world, n);
          expect(sum(detail.sectors.map((sector) => sector.value_added))).toBeCloseTo(row.value_added, 6);
          expect(sum(detail.partners.map((partner) => partner.exports))).toBeCloseTo(row.exports, 6);
          expect(sum(detail.partners.map((partner) => partner.imports))).toBeCloseTo(row.imports, 6);
          for (const sector of detail.sectors) {
            expect(sector.inputs + sector.value_added).toBeCloseTo(sector.output, 6);
          }
        }
      }),
    );
  });

  test("a pair that nobody reports is marked from both sides", () => {
    const world = {
      ...worldFromPlan({ countryCount: 3, sectorCount: 1, numbers: [0.5, 0.6], hasTariffs: false }),
      unobserved: [{ exporter: "C0", importer: "C1" }],
    };
    expect(detailCountry(world, 0).partners.map((row) => row.is_unobserved)).toEqual([true, false]);
    expect(detailCountry(world, 1).partners.map((row) => row.is_unobserved)).toEqual([true, false]);
    expect(detailCountry(world, 2).partners.map((row) => row.is_unobserved)).toEqual([false, false]);
  });
});
