import { describe, expect, test } from "vitest";

import type { Claim } from "../documents/record.ts";
import { check } from "./check.ts";
import {
  chineseCustoms,
  claimOf,
  dollars,
  handBuilt,
  mutualTrade,
  noPeriod,
  percent,
  recordOf,
  row,
  soFar2023,
  year2022,
} from "./hand_built.cases.ts";
import type { Verdict } from "./verdict.ts";

const growth = { ...mutualTrade, concept: "trade_growth" } as const;

async function verdictOn(
  claim: Partial<Claim>,
  dateline: string | null = "2023-05-24",
  rows = chineseCustoms,
): Promise<Verdict> {
  const change = claimOf({
    kind: "change",
    measure: growth,
    direction: "up",
    quantity: percent(29.5, "=", [3]),
    ...claim,
  });
  const { verdicts } = await check(recordOf([change], dateline), handBuilt(rows));
  return verdicts[0];
}

const april = { from: "2023-04-01", to: "2023-04-30", granularity: "month", basis: "explicit" } as const;

describe("a growth rate", () => {
  test("is computed on the year before, with both figures as evidence", async () => {
    const verdict = await verdictOn({});
    expect(verdict).toMatchObject({ verdict: "rounding", rule: "change.rounds_to_claim" });
    expect(verdict.computed).toBeCloseTo((190.271 / 146.88 - 1) * 100, 10);
    expect(verdict.evidence.map((one) => one.period)).toEqual(["2022", "2021"]);
  });

  test("so far this year is computed for every published window", async () => {
    const verdict = await verdictOn({ period: soFar2023, quantity: percent(43, "=", [2]) });
    expect(verdict).toMatchObject({
      verdict: "rounding",
      evidence: [{ period: "2023-01..2023-04" }, { period: "2022-01..2022-04" }],
    });
    expect((await verdictOn({ period: soFar2023, quantity: percent(41, "=", [2]) })).verdict).toBe("rounding");
  });

  test("a little off, as on a revised base, is supported and says so", async () => {
    const verdict = await verdictOn({ quantity: percent(29.3, "=", [3]) });
    expect(verdict).toMatchObject({ verdict: "supported", rule: "change.near_approximation" });
    expect(verdict.reason).toContain("revisions");
  });

  test("off by what another currency could make is not contradicted", async () => {
    expect(await verdictOn({ quantity: percent(35, "=", [2]) })).toMatchObject({
      verdict: "no_data",
      rule: "change.other_measurement",
    });
  });

  test("far off, or in the other direction, is contradicted", async () => {
    expect((await verdictOn({ quantity: percent(90, "=", [2]) })).verdict).toBe("contradicted");
    expect((await verdictOn({ direction: "down" })).verdict).toBe("contradicted");
  });

  test("stated as a fall is a negative change, however it is written", async () => {
    const fallen = [
      ...chineseCustoms,
      row({ period_from: "2020-01-01", period_to: "2020-12-31", vintage: "2021-01-14", value: 200e9 }),
    ];
    const period = { from: "2021-01-01", to: "2021-12-31", granularity: "year", basis: "explicit" } as const;
    const fall = { period, direction: "down" } as const;
    expect((await verdictOn({ ...fall, quantity: percent(26.6, "=", [3]) }, "2023-05-24", fallen)).verdict).toBe(
      "rounding",
    );
    expect((await verdictOn({ ...fall, quantity: percent(-26.6, "=", [3]) }, "2023-05-24", fallen)).verdict).toBe(
      "rounding",
    );
    expect((await verdictOn({ ...fall, quantity: percent(20, ">=") }, "2023-05-24", fallen)).verdict).toBe("supported");
  });

  test("of a month may be on the year before or on the month before", async () => {
    const monthly = [
      ["2022-04-01", "2022-04-30", 10],
      ["2023-03-01", "2023-03-31", 16],
      ["2023-04-01", "2023-04-30", 20],
    ].map(([from, to, billions]) =>
      row({
        period_from: String(from),
        period_to: String(to),
        vintage: "2023-05-09",
        frequency: "monthly",
        value: Number(billions) * 1e9,
      }),
    );
    expect(await verdictOn({ period: april, quantity: percent(100, "=", [3]) }, "2023-05-24", monthly)).toMatchObject({
      verdict: "supported",
    });
    const onMonth = await verdictOn({ period: april, quantity: percent(25) }, "2023-05-24", monthly);
    expect(onMonth).toMatchObject({ verdict: "supported" });
    expect(onMonth.reason).toContain("on the period before");
  });

  test("without a stated period is never contradicted", async () => {
    expect(await verdictOn({ period: noPeriod, quantity: percent(200, "=", [3]) })).toMatchObject({
      verdict: "no_data",
    });
  });

  test("stated as a multiple rounds as a ratio", async () => {
    const words = (text: string, growth: number, direction: "up" | "down" = "up") =>
      verdictOn(
        {
          direction,
          quantity: { ...percent(growth, "=", [1]), span: { start: 0, end: text.length, text } },
          period: { from: "2022-01-01", to: "2022-12-31", granularity: "year", basis: "explicit" },
        },
        "2023-05-24",
        [chineseCustoms[3], { ...chineseCustoms[0], value: direction === "up" ? 98e9 : 400e9 }],
      );
    expect(await words("doubled", 100)).toMatchObject({ verdict: "rounding", rule: "change.rounds_to_claim" });
    expect(await words("tripled", 200)).toMatchObject({ verdict: "contradicted" });
    expect(await words("halved", 50, "down")).toMatchObject({ verdict: "rounding" });
  });

  test("of GDP has no data: it is in volumes and the ledger has current prices", async () => {
    expect(await verdictOn({ measure: { ...growth, concept: "gdp_growth" } })).toMatchObject({
      verdict: "no_data",
      rule: "change.volumes_missing",
    });
  });

  test("in points, of prices without a commodity or of nobody has no rule", async () => {
    const points = { ...percent(3), unit: { kind: "percentage_point", code: "%" } } as const;
    expect(await verdictOn({ quantity: points })).toMatchObject({
      verdict: "not_checkable",
      rule: "change.unit_without_rule",
    });
    const nobody = { ...growth, parties: { symmetric: true, of: [] } } as const;
    expect(await verdictOn({ measure: nobody })).toMatchObject({
      verdict: "not_checkable",
      rule: "change.parties_missing",
    });
    expect(await verdictOn({ measure: { ...growth, concept: "other" } })).toMatchObject({ verdict: "not_checkable" });
  });

  test("without the base year's figure has no data", async () => {
    expect(await verdictOn({}, "2023-05-24", chineseCustoms.slice(1))).toMatchObject({
      verdict: "no_data",
      rule: "change.no_figure",
    });
  });
});

describe("an amount of change", () => {
  test("is the difference of two years", async () => {
    expect(await verdictOn({ measure: mutualTrade, quantity: dollars(43e9) })).toMatchObject({
      verdict: "rounding",
      computed: expect.closeTo(43.391e9, -3),
    });
    expect(await verdictOn({ measure: mutualTrade, quantity: dollars(60e9) })).toMatchObject({
      verdict: "contradicted",
    });
  });
});

describe("a trend", () => {
  const trend = (direction: Claim["direction"], overrides: Partial<Claim> = {}) =>
    verdictOn({ kind: "trend", measure: mutualTrade, quantity: percent(null), direction, ...overrides });

  test("agrees or disagrees with growth on the year before", async () => {
    expect(await trend("up")).toMatchObject({ verdict: "supported", rule: "trend.direction_agrees" });
    expect(await trend("down")).toMatchObject({ verdict: "contradicted", rule: "trend.direction_opposite" });
    expect(await trend("flat")).toMatchObject({ verdict: "contradicted" });
  });

  test("without a period, or too near to call, is not contradicted", async () => {
    expect((await trend("down", { period: noPeriod })).verdict).toBe("no_data");
    const nearly = [chineseCustoms[0], { ...chineseCustoms[3], value: 148e9 }];
    expect(
      (
        await verdictOn(
          { kind: "trend", measure: mutualTrade, quantity: percent(null), direction: "down" },
          "2023-05-24",
          nearly,
        )
      ).rule,
    ).toBe("trend.too_near_to_call");
  });

  test("of an inferred period is not contradicted by the neighbouring ones", async () => {
    const period = { ...year2022, basis: "inferred" as const };
    expect((await trend("down", { period })).verdict).toBe("no_data");
  });

  test("without a direction has no rule", async () => {
    expect((await trend(null)).verdict).toBe("not_checkable");
  });
});
