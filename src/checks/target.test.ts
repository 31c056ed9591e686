import { describe, expect, test } from "vitest";

import type { Claim } from "../documents/record.ts";
import type { Observation, Target } from "../facts/ledger.ts";
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
  year2023,
} from "./hand_built.cases.ts";
import type { Verdict } from "./verdict.ts";

async function verdictOn(
  claim: Partial<Claim>,
  dateline: string | null = "2023-05-24",
  rows: readonly Observation[] = chineseCustoms,
  targets: readonly Target[] = [],
): Promise<Verdict> {
  const goal = claimOf({ modality: "target", period: year2023, quantity: dollars(200e9), ...claim });
  const { verdicts } = await check(recordOf([goal], dateline), handBuilt(rows, targets));
  return verdicts[0];
}

describe("a goal", () => {
  test("of 200 billion for 2023 needs 8.9 % less trade in the rest of the year than the year before", async () => {
    const verdict = await verdictOn({});
    expect(verdict).toMatchObject({ verdict: "not_checkable", rule: "target.outlook" });
    const { outlook } = verdict;
    expect(outlook?.value_so_far).toBe(73.148e9);
    expect(outlook?.needed).toBeCloseTo(126.852e9, -3);
    expect(outlook?.needed_growth).toBeCloseTo(126.852 / (190.271 - 51.09) - 1, 12);
    expect(outlook?.needed_growth).toBeCloseTo(-0.089, 3);
    expect(outlook?.projected_low).toBeLessThan(outlook?.projected ?? 0);
    expect(outlook?.projected_high).toBeGreaterThan(240.11e9);
    expect(outlook?.projected_low).toBeLessThan(240.11e9);
    expect(outlook?.probability).toBeGreaterThan(0.9);
    expect(outlook?.method).toContain("partner-years of pairs held out");
    expect(verdict.reason).toContain("-8.9 %");
  });

  test("shows the later outcome apart and never uses it", async () => {
    const verdict = await verdictOn({});
    expect(verdict.outlook?.actual_later).toMatchObject({ value: 240.11e9, as_of: "2024-01-12", period: "2023" });
    const without = await verdictOn(
      {},
      "2023-05-24",
      chineseCustoms.filter((one) => one.vintage <= "2023-05-24"),
    );
    expect(without.outlook).toEqual({ ...verdict.outlook, actual_later: null });
    expect(verdict.evidence.every((one) => one.as_of <= "2023-05-24")).toBe(true);
  });

  test("stated earlier rests on fewer months", async () => {
    const { outlook } = await verdictOn({}, "2023-05-02");
    expect(outlook?.value_so_far).toBe(53.845e9);
  });

  test("stated before the year's first figure is projected from the years before", async () => {
    const { outlook } = await verdictOn({}, "2023-02-01");
    expect(outlook?.value_so_far).toBe(null);
    expect(outlook?.needed).toBe(200e9);
    expect(outlook?.probability).toBeGreaterThan(0);
    expect(outlook?.probability).toBeLessThan(1);
  });

  test("to stay below a number has the complementary probability", async () => {
    const above = (await verdictOn({})).outlook?.probability ?? Number.NaN;
    const below = (await verdictOn({ quantity: dollars(200e9, "<=") })).outlook?.probability;
    expect(below).toBeCloseTo(1 - above, 12);
  });

  test("of growth is measured from last year's total", async () => {
    const measure = { ...mutualTrade, concept: "trade_growth" } as const;
    const { outlook } = await verdictOn({ kind: "change", measure, quantity: percent(10), direction: "up" });
    expect(outlook?.needed).toBeCloseTo(190.271e9 * 1.1 - 73.148e9, 0);
  });

  test("whose year is over at the dateline has its outcome", async () => {
    const { outlook } = await verdictOn({}, "2024-03-01");
    expect(outlook).toMatchObject({ value_so_far: 240.11e9, probability: 1, actual_later: null });
  });

  test("without a due year takes it from the goal in the ledger, and has no outlook when there is none", async () => {
    const goal: Target = {
      target: "turnover_200",
      set_on: "2019-06-05",
      set_by: ["CHN", "RUS"],
      measure: "trade_turnover",
      economy: "CHN",
      partner: "RUS",
      commodity: "goods",
      value: 200e9,
      unit: "USD",
      due_from: "2023-01-01",
      due_to: "2023-12-31",
      description: "",
      source_url: "https://example.org",
    };
    const found = await verdictOn({ period: noPeriod }, "2023-05-24", chineseCustoms, [goal]);
    expect(found.outlook?.value_so_far).toBe(73.148e9);
    expect(found.reason).toContain("2019-06-05");
    const missing = await verdictOn({ period: noPeriod });
    expect(missing).toMatchObject({
      verdict: "not_checkable",
      rule: "target.due_year_missing",
      outlook: { probability: null },
    });
  });

  test("on something without a series or a rule has an empty outlook and says why", async () => {
    const energy = await verdictOn({ measure: { ...mutualTrade, commodity: "energy" } });
    expect(energy).toMatchObject({
      verdict: "not_checkable",
      rule: "target.no_series",
      outlook: { value_so_far: null },
    });
    const tariff = await verdictOn({ measure: { ...mutualTrade, concept: "tariff_rate" } });
    expect(tariff).toMatchObject({ rule: "target.no_outlook" });
    const early = await verdictOn({}, "2021-06-01");
    expect(early).toMatchObject({ rule: "target.no_base_year" });
  });

  test("is projected from monthly figures where no running total is published", async () => {
    const months = [2022, 2023].flatMap((year) =>
      Array.from({ length: year === 2022 ? 12 : 4 }, (_, month) => {
        const to = new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
        return row({
          period_from: `${to.slice(0, 7)}-01`,
          period_to: to,
          vintage: "2023-05-20",
          frequency: "monthly",
          value: 16e9,
        });
      }),
    );
    const { outlook } = await verdictOn({}, "2023-05-24", months);
    expect(outlook).toMatchObject({ value_so_far: 64e9, needed: 136e9 });
    expect(outlook?.projected).toBeCloseTo(192e9, -3);
  });
});
