import { describe, expect, test } from "vitest";

import type { Claim, Measure } from "../documents/record.ts";
import type { Observation } from "../facts/ledger.ts";
import { check } from "./check.ts";
import { chineseCustoms, claimOf, dollars, handBuilt, recordOf, row } from "./hand_built.cases.ts";
import type { Verdict } from "./verdict.ts";

async function verdictOn(
  claim: Partial<Claim>,
  dateline: string | null = "2023-05-24",
  rows = chineseCustoms,
): Promise<Verdict> {
  const { verdicts } = await check(recordOf([claimOf(claim)], dateline), handBuilt(rows));
  return verdicts[0];
}

describe("reporters side by side", () => {
  const exports = (value: number, reporter: string, overrides: Partial<Observation> = {}): Observation =>
    row({
      measure: "exports",
      reporter,
      economy: "RUS",
      partner: "CHN",
      valuation: "fob",
      source: `customs_${reporter}`,
      period_from: "2021-01-01",
      period_to: "2021-12-31",
      vintage: "2022-02-01",
      value,
      ...overrides,
    });
  const mirror = exports(79.3e9, "CHN", { measure: "imports", economy: "CHN", partner: "RUS", valuation: "cif" });
  const measure: Measure = {
    concept: "exports",
    flow: "exports",
    commodity: null,
    parties: { symmetric: false, reporter: "RUS", partner: "CHN" },
  };
  const period = { from: "2021-01-01", to: "2021-12-31", granularity: "year", basis: "explicit" } as const;

  test("an economy's exports are also its partner's imports; the one that fits bears the claim out", async () => {
    const verdict = await verdictOn({ measure, period, quantity: dollars(79.3e9) }, "2023-05-24", [
      exports(68.7e9, "RUS"),
      mirror,
    ]);
    expect(verdict).toMatchObject({ verdict: "supported", evidence: [{ value: 79.3e9 }] });
    expect(verdict.evidence[0].series).toContain("as imports of CHN");
    expect(verdict.alternatives).toMatchObject([
      { relation: "other_reporter", value: 68.7e9, verdict: "contradicted" },
    ]);
  });

  test("a figure that neither side gives is contradicted", async () => {
    const rows = [exports(68.7e9, "RUS"), mirror];
    expect((await verdictOn({ measure, period, quantity: dollars(74e9) }, "2023-05-24", rows)).verdict).toBe(
      "contradicted",
    );
  });

  test("two-way trade is exports and imports of one reporter, never of two", async () => {
    const imports = exports(72.7e9, "RUS", { measure: "imports", valuation: "cif" });
    const claim = { period, quantity: dollars(141.4e9, "=", [4]) };
    const verdict = await verdictOn(claim, "2023-05-24", [exports(68.7e9, "RUS"), imports, mirror]);
    expect(verdict).toMatchObject({ verdict: "supported", computed: 141.4e9 });
    expect((await verdictOn(claim, "2023-05-24", [exports(68.7e9, "RUS"), mirror])).verdict).toBe("no_data");
  });

  test("a deficit is the balance without its sign", async () => {
    const imports = exports(72.7e9, "RUS", { measure: "imports" });
    const balance: Measure = { ...measure, concept: "trade_balance", flow: null };
    const claim = { measure: balance, period, quantity: dollars(4e9, "=", [1]) };
    expect(await verdictOn(claim, "2023-05-24", [exports(68.7e9, "RUS"), imports])).toMatchObject({
      verdict: "supported",
      computed: 4e9,
    });
  });

  test("trade with a group is the sum over its members, and none when one is missing", async () => {
    const group = ["CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA"].map((partner) =>
      exports(1e9, "CEPII", { partner, source: "matrix" }),
    );
    const withGroup: Measure = { ...measure, parties: { symmetric: false, reporter: "RUS", partner: "G7" } };
    const claim = { measure: withGroup, period, quantity: dollars(7e9, "=", [1]) };
    expect(await verdictOn(claim, "2023-05-24", group)).toMatchObject({ verdict: "supported", computed: 7e9 });
    expect(await verdictOn(claim, "2023-05-24", group.slice(1))).toMatchObject({ verdict: "no_data" });
  });
});

describe("physical flows and prices", () => {
  const gas = (route: string, billions: number): Observation =>
    row({
      measure: "volume",
      reporter: "ENTSOG",
      source: "entsog",
      economy: "EU27",
      partner: "RUS",
      commodity: "natural_gas",
      route,
      valuation: "none",
      unit: "bcm",
      period_from: "2022-01-01",
      period_to: "2022-12-31",
      vintage: "2023-01-05",
      value: billions,
    });
  const exports: Measure = {
    concept: "exports",
    flow: "exports",
    commodity: "natural_gas",
    parties: { symmetric: false, reporter: "RUS", partner: "EU27" },
  };
  const cubicMetres = (amount: number) => ({ ...dollars(amount), unit: { kind: "physical", code: "m3" } }) as const;

  test("exports stated in cubic metres are the buyer's measured flow over all routes", async () => {
    const rows = [gas("ukraine", 12), gas("turkstream", 13), gas("nord_stream_1", 28)];
    const verdict = await verdictOn({ measure: exports, quantity: cubicMetres(53e9) }, "2023-05-24", rows);
    expect(verdict).toMatchObject({ verdict: "supported", computed: 53e9 });
    expect(verdict.evidence[0].series).toContain(
      "natural gas volume from RUS to EU27, reported by ENTSOG, 3 series added up",
    );
    expect((await verdictOn({ measure: exports, quantity: cubicMetres(140e9) }, "2023-05-24", rows)).verdict).toBe(
      "contradicted",
    );
    const backwards: Measure = { ...exports, parties: { symmetric: false, reporter: "EU27", partner: "RUS" } };
    expect((await verdictOn({ measure: backwards, quantity: cubicMetres(53e9) }, "2023-05-24", rows)).verdict).toBe(
      "no_data",
    );
  });

  test("a price fits any quotation of the commodity and is never contradicted by one", async () => {
    const quotation = (commodity: string, value: number): Observation =>
      row({
        ...gas("x", value),
        measure: "price",
        economy: "WLD",
        partner: null,
        commodity,
        route: null,
        unit: "USD/bbl",
        source: "pink",
      });
    const rows = [quotation("crude_oil_brent", 99.8), quotation("crude_oil_dubai", 96.4)];
    const price: Measure = {
      concept: "price",
      flow: null,
      commodity: "crude_oil",
      parties: { symmetric: false, reporter: null, partner: null },
    };
    expect((await verdictOn({ measure: price, quantity: dollars(96, "=", [2]) }, "2023-05-24", rows)).verdict).toBe(
      "rounding",
    );
    expect(await verdictOn({ measure: price, quantity: dollars(60, "=", [2]) }, "2023-05-24", rows)).toMatchObject({
      verdict: "no_data",
      rule: "level.quotation_unclear",
    });
  });

  test("only the far side of a flow says nothing about whose it is", async () => {
    const measure: Measure = { ...exports, parties: { symmetric: false, reporter: null, partner: "CHN" } };
    expect(await verdictOn({ measure })).toMatchObject({ verdict: "not_checkable", rule: "level.parties_missing" });
  });
});
