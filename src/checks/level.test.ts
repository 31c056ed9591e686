import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Claim, Measure } from "../documents/record.ts";
import { check } from "./check.ts";
import {
  byChineseCustoms,
  chineseCustoms,
  claimOf,
  dollars,
  handBuilt,
  mutualTrade,
  noPeriod,
  recordOf,
  row,
  soFar2023,
} from "./hand_built.cases.ts";
import type { Verdict } from "./verdict.ts";

async function verdictOn(
  claim: Partial<Claim>,
  dateline: string | null = "2023-05-24",
  rows = chineseCustoms,
): Promise<Verdict> {
  const { verdicts } = await check(recordOf([claimOf(claim)], dateline), handBuilt(rows));
  return verdicts[0];
}

const soFar = { period: soFar2023 };

describe("a yearly amount", () => {
  test("that the official figure rounds to is rounding, with the figure as evidence", async () => {
    const verdict = await verdictOn({ attribution: byChineseCustoms });
    expect(verdict).toMatchObject({
      claim: "c1",
      verdict: "rounding",
      rule: "level.rounds_to_claim",
      computed: 190.271e9,
    });
    expect(verdict.evidence).toEqual([
      {
        series: "goods trade turnover of CHN with RUS, reported by CHN (mixed)",
        period: "2022",
        value: 190.271e9,
        unit: "USD",
        source: "gacc",
        as_of: "2023-01-13",
      },
    ]);
  });

  test("that equals the official figure is supported", async () => {
    expect(await verdictOn({ quantity: dollars(190.271e9) })).toMatchObject({
      verdict: "supported",
      rule: "level.equals_claim",
    });
  });

  test("that differs from the named source's figure is contradicted", async () => {
    const verdict = await verdictOn({ quantity: dollars(195e9), attribution: byChineseCustoms });
    expect(verdict).toMatchObject({ verdict: "contradicted", rule: "level.no_reading_fits" });
  });

  test("near the figures of one side is not contradicted while the other side's are missing", async () => {
    expect(await verdictOn({ quantity: dollars(195e9) })).toMatchObject({
      verdict: "no_data",
      rule: "level.reporter_missing",
    });
  });

  test("far from the figures of one side is contradicted even while the other side's are missing", async () => {
    expect(await verdictOn({ quantity: dollars(290e9) })).toMatchObject({ verdict: "contradicted" });
  });

  test("before the figure was published has no data, and the later figure stands apart", async () => {
    const verdict = await verdictOn({}, "2023-01-05");
    expect(verdict).toMatchObject({ verdict: "no_data", rule: "level.not_yet_published", evidence: [] });
    expect(verdict.alternatives).toMatchObject([
      { relation: "later_revision", as_of: "2023-01-13", verdict: "rounding" },
    ]);
  });

  test("without a dateline is compared with the newest figure, which is said", async () => {
    const checked = await check(recordOf([claimOf({})], null), handBuilt(chineseCustoms));
    expect(checked.flags.map((flag) => flag.code)).toEqual(["as_of_open"]);
    expect(checked.verdicts[0].verdict).toBe("rounding");
    expect(checked.verdicts[0].reason).toContain("no dateline");
  });

  test("that fits only what was published later is judged by what was known, with the revision apart", async () => {
    const revised = row({ period_from: "2022-01-01", period_to: "2022-12-31", vintage: "2024-01-12", value: 195.2e9 });
    const rows = [...chineseCustoms, revised];
    const verdict = await verdictOn(
      { quantity: dollars(195.2e9, "=", [4]), attribution: byChineseCustoms },
      "2023-05-24",
      rows,
    );
    expect(verdict.verdict).toBe("contradicted");
    expect(verdict.alternatives).toMatchObject([{ relation: "later_revision", value: 195.2e9, verdict: "supported" }]);
    expect((await verdictOn({ quantity: dollars(195.2e9) }, "2024-02-01", rows)).verdict).toBe("supported");
  });

  test("that fits an earlier published version is borne out by it", async () => {
    const first = row({ period_from: "2022-01-01", period_to: "2022-12-31", vintage: "2023-01-10", value: 188.1e9 });
    const verdict = await verdictOn({ quantity: dollars(188.1e9, "=", [4]) }, "2023-05-24", [...chineseCustoms, first]);
    expect(verdict).toMatchObject({ verdict: "supported", evidence: [{ as_of: "2023-01-10" }] });
    expect(verdict.reason).toContain("revised since");
  });

  test("is the sum of months where no yearly figure is published", async () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      row({
        period_from: `2022-${String(month + 1).padStart(2, "0")}-01`,
        period_to: new Date(Date.UTC(2022, month + 1, 0)).toISOString().slice(0, 10),
        vintage: "2023-02-01",
        frequency: "monthly",
        value: 16e9,
      }),
    );
    const verdict = await verdictOn({ quantity: dollars(192e9) }, "2023-05-24", months);
    expect(verdict).toMatchObject({ verdict: "supported", computed: 192e9 });
    expect(verdict.evidence[0].series).toContain("sum of shorter periods");
    expect((await verdictOn({ quantity: dollars(192e9) }, "2023-05-24", months.slice(1))).verdict).toBe("no_data");
  });

  test("of a quarter inside the year is the difference of two running totals", async () => {
    const period = { from: "2023-04-01", to: "2023-04-30", granularity: "month", basis: "explicit" } as const;
    const verdict = await verdictOn({ period, quantity: dollars(19.3e9, "=", [3]) });
    expect(verdict.verdict).toBe("rounding");
    expect(verdict.evidence[0].series).toContain("difference");
  });
});

describe("an amount so far this year", () => {
  test("stated as already reached is a bound, and the window used is named", async () => {
    const verdict = await verdictOn({ ...soFar, quantity: dollars(70e9, ">=") });
    expect(verdict).toMatchObject({ verdict: "supported", rule: "level.meets_bound", computed: 73.148e9 });
    expect(verdict.evidence[0].period).toBe("2023-01..2023-04");
    expect(verdict.reason).toContain("2023-01..2023-04");
  });

  test("is compared with every window published by the dateline", async () => {
    const verdict = await verdictOn({ ...soFar, quantity: dollars(53.8e9, "=", [3]) });
    expect(verdict).toMatchObject({ verdict: "rounding", evidence: [{ period: "2023-01..2023-03" }] });
    expect(verdict.alternatives).toMatchObject([
      { relation: "other_window", period: "2023-01..2023-04", verdict: "contradicted" },
    ]);
  });

  test("uses no window published after the dateline", async () => {
    const verdict = await verdictOn({ ...soFar, quantity: dollars(70e9, ">=") }, "2023-05-02");
    expect(verdict.verdict).not.toBe("supported");
    expect(verdict.computed).toBe(53.845e9);
  });

  test("between two windows or soon after the last one is not contradicted", async () => {
    expect(await verdictOn({ ...soFar, quantity: dollars(62e9) })).toMatchObject({
      verdict: "no_data",
      rule: "level.between_windows",
    });
    expect(await verdictOn({ ...soFar, quantity: dollars(85e9) })).toMatchObject({
      verdict: "no_data",
      rule: "level.between_windows",
    });
  });

  test("far beyond what the pace so far allows is contradicted", async () => {
    expect((await verdictOn({ ...soFar, quantity: dollars(170e9, ">=") })).verdict).toBe("contradicted");
    expect((await verdictOn({ ...soFar, quantity: dollars(7e9) })).verdict).toBe("contradicted");
  });

  test("with an inferred release date just after the dateline is not contradicted", async () => {
    const rows = chineseCustoms
      .filter((one) => one.period_to !== "2023-05-31")
      .map((one) =>
        one.period_to === "2023-04-30" ? { ...one, vintage: "2023-05-15", vintage_basis: "inferred" as const } : one,
      );
    const verdict = await verdictOn(
      {
        quantity: dollars(73.1e9, "=", [3]),
        attribution: byChineseCustoms,
        period: { ...soFar2023, to: "2023-05-10" },
      },
      "2023-05-10",
      rows,
    );
    expect(verdict.verdict).toBe("no_data");
  });

  test("before any month is published has no data", async () => {
    const period = { ...soFar2023, to: "2023-02-01" };
    expect((await verdictOn({ period, quantity: dollars(12e9) }, "2023-02-01")).verdict).toBe("no_data");
  });
});

describe("what the text leaves open", () => {
  test("a period that is not stated is never contradicted", async () => {
    expect(await verdictOn({ period: noPeriod })).toMatchObject({ verdict: "rounding" });
    expect(await verdictOn({ period: noPeriod, quantity: dollars(500e9) })).toMatchObject({
      verdict: "no_data",
      rule: "level.period_missing",
    });
  });

  test("an inferred period may be the neighbouring year", async () => {
    const period = { from: "2021-01-01", to: "2021-12-31", granularity: "year", basis: "inferred" } as const;
    expect(await verdictOn({ period })).toMatchObject({ verdict: "rounding", evidence: [{ period: "2022" }] });
    expect(await verdictOn({ period, quantity: dollars(500e9) })).toMatchObject({
      verdict: "no_data",
      rule: "level.period_uncertain",
    });
  });

  test("every open scale is read: one that fits bears the claim out, and only when all fail is it contradicted", async () => {
    const scale = (...candidates: string[]) => [{ code: "scale", message: "", candidates }];
    const open = { ...dollars(0), low: null, high: null };
    const fits = await verdictOn({ quantity: open, flags: scale("190000000", "190000000000") });
    expect(fits.verdict).toBe("rounding");
    expect(fits.reason).toContain("read as scale 190000000000");
    expect((await verdictOn({ quantity: open, flags: scale("5e11", "5e14") })).verdict).toBe("contradicted");
  });

  test("every open currency is read: one without figures keeps the claim from being contradicted", async () => {
    const quantity = { ...dollars(500e9), unit: { kind: "currency", code: null } } as const;
    const flags = [{ code: "currency", message: "", candidates: ["USD", "CAD"] }];
    expect(await verdictOn({ quantity, flags })).toMatchObject({ verdict: "no_data", rule: "level.other_unit" });
    expect((await verdictOn({ quantity: { ...quantity, low: "190e9", high: "190e9" }, flags })).verdict).toBe(
      "rounding",
    );
  });

  test("every open period is read", async () => {
    const period = { from: null, to: null, granularity: "fiscal_year", basis: "explicit" } as const;
    const flags = [
      { code: "fiscal_year", message: "", candidates: ["2022-01-01..2022-12-31", "2022-04-01..2023-03-31"] },
    ];
    expect((await verdictOn({ period, flags })).verdict).toBe("rounding");
    expect((await verdictOn({ period, flags, quantity: dollars(500e9) })).verdict).toBe("no_data");
  });

  test("an ambiguity that cannot be put in keeps the claim from being contradicted, unless it names the parties found", async () => {
    const party = (...candidates: string[]) => [{ code: "party", message: "whose trade", candidates }];
    expect(await verdictOn({ quantity: dollars(500e9), flags: party("IND", "BRA") })).toMatchObject({
      verdict: "no_data",
      rule: "level.ambiguous",
    });
    expect((await verdictOn({ quantity: dollars(500e9), flags: party("CHN", "RUS") })).verdict).toBe("contradicted");
  });

  test("a currency that is not stated is never contradicted", async () => {
    const quantity = { ...dollars(500e9), unit: { kind: "currency", code: null } } as const;
    expect(await verdictOn({ quantity })).toMatchObject({ verdict: "no_data", rule: "level.currency_missing" });
  });
});

describe("what cannot be compared", () => {
  test("another currency has no data: nothing is converted", async () => {
    const quantity = { ...dollars(190e9), unit: { kind: "currency", code: "EUR" } } as const;
    expect(await verdictOn({ quantity })).toMatchObject({ verdict: "no_data", rule: "level.other_unit" });
  });

  test("a pair without a series has no data", async () => {
    const measure: Measure = { ...mutualTrade, parties: { symmetric: true, of: ["BRA", "ZAF"] } };
    expect(await verdictOn({ measure })).toMatchObject({ verdict: "no_data", rule: "level.no_series" });
  });

  test("another commodity has no data: goods as a whole do not stand in for it", async () => {
    expect(await verdictOn({ measure: { ...mutualTrade, commodity: "energy" } })).toMatchObject({ verdict: "no_data" });
  });

  test("nobody named and unknown measures are not checkable", async () => {
    const nobody: Measure = { ...mutualTrade, parties: { symmetric: true, of: [] } };
    expect(await verdictOn({ measure: nobody })).toMatchObject({
      verdict: "not_checkable",
      rule: "level.parties_missing",
    });
    expect(await verdictOn({ measure: { ...mutualTrade, concept: "tariff_rate" } })).toMatchObject({
      verdict: "not_checkable",
    });
    expect(await verdictOn({ quantity: { ...dollars(1), low: null, high: null } })).toMatchObject({
      rule: "level.number_missing",
    });
  });
});

describe("modality and polarity", () => {
  const wrong = { quantity: dollars(500e9) };

  test("only affirmed facts can be contradicted", async () => {
    expect((await verdictOn(wrong)).verdict).toBe("contradicted");
    for (const modality of ["expectation", "hypothetical", "target"] as const)
      expect((await verdictOn({ ...wrong, modality })).verdict).toBe("not_checkable");
    expect((await verdictOn({ ...wrong, polarity: "denied" })).verdict).toBe("not_checkable");
  });

  test("a negation is taken at the finest digits", async () => {
    const quantity = dollars(200e9, ">", [1, 2, 3]);
    expect((await verdictOn({ quantity, polarity: "negated" })).verdict).toBe("supported");
    expect((await verdictOn({ quantity: dollars(200e9, "=", [1, 2, 3]), polarity: "negated" })).verdict).toBe(
      "supported",
    );
  });

  test("GDP at purchasing power is not refuted by GDP at current prices", async () => {
    const gdp = row({
      measure: "gdp",
      reporter: "WB",
      source: "wdi",
      partner: null,
      commodity: null,
      period_from: "2022-01-01",
      period_to: "2022-12-31",
      vintage: "2023-07-01",
      value: 17.9e12,
    });
    const measure: Measure = {
      ...mutualTrade,
      concept: "gdp",
      parties: { symmetric: false, reporter: "CHN", partner: null },
    };
    expect(await verdictOn({ measure, quantity: dollars(31e12) }, "2023-08-01", [gdp])).toMatchObject({
      rule: "level.valuation_unclear",
    });
    expect((await verdictOn({ measure, quantity: dollars(90e12) }, "2023-08-01", [gdp])).verdict).toBe("contradicted");
    expect((await verdictOn({ measure, quantity: dollars(18e12) }, "2023-08-01", [gdp])).verdict).toBe("rounding");
  });

  test("a negation holds where its affirmative fails, and is not judged otherwise", async () => {
    expect(await verdictOn({ ...wrong, polarity: "negated" })).toMatchObject({
      verdict: "supported",
      rule: "negation.holds",
    });
    expect(await verdictOn({ polarity: "negated" })).toMatchObject({
      verdict: "not_checkable",
      rule: "negated.not_judged",
    });
  });
});

describe("properties", () => {
  const amount = fc.integer({ min: 1, max: 400 });

  test("changing the number flips the verdict", async () => {
    await fc.assert(
      fc.asyncProperty(amount, async (billions) => {
        const { verdict } = await verdictOn({
          quantity: dollars(billions * 1e9, "=", [3]),
          attribution: byChineseCustoms,
        });
        expect(verdict).toBe(billions === 190 ? "rounding" : "contradicted");
      }),
    );
  });

  test("scaling the claim and the figures together changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(amount, fc.integer({ min: -6, max: 3 }), async (billions, power) => {
        const scaled = chineseCustoms.map((one) => ({ ...one, value: one.value * 10 ** power }));
        const quantity = dollars(billions * 10 ** (9 + power));
        const plain = await verdictOn({ quantity: dollars(billions * 1e9) });
        expect((await verdictOn({ quantity }, "2023-05-24", scaled)).rule).toBe(plain.rule);
      }),
    );
  });

  test("a claim that any reporter's figure fits is never contradicted", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(amount, { minLength: 1, maxLength: 5 }), fc.nat(4), async (figures, pick) => {
        const rows = figures.map((billions, place) =>
          row({
            period_from: "2022-01-01",
            period_to: "2022-12-31",
            vintage: "2023-01-13",
            reporter: place === 0 ? "RUS" : "CHN",
            source: `s${place}`,
            value: billions * 1e9,
          }),
        );
        const stated = figures[pick % figures.length];
        expect((await verdictOn({ quantity: dollars(stated * 1e9) }, "2023-05-24", rows)).verdict).not.toBe(
          "contradicted",
        );
      }),
    );
  });
});
