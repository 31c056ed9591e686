import { describe, expect, test } from "vitest";

import type { Claim, ClaimPeriod, Measure } from "../documents/record.ts";
import type { Observation } from "../facts/ledger.ts";
import { check } from "./check.ts";
import {
  chineseCustoms,
  claimOf,
  dollars,
  handBuilt,
  mutualTrade,
  percent,
  recordOf,
  row,
} from "./hand_built.cases.ts";
import type { Verdict } from "./verdict.ts";

async function verdictOn(
  claim: Partial<Claim>,
  rows: readonly Observation[] = chineseCustoms,
  dateline = "2023-05-24",
): Promise<Verdict> {
  const { verdicts } = await check(recordOf([claimOf(claim)], dateline), handBuilt(rows));
  return verdicts[0];
}

const period = (from: string, to: string, rest: Partial<ClaimPeriod> = {}): ClaimPeriod => ({
  from,
  to,
  granularity: null,
  basis: "explicit",
  ...rest,
});
const year = (of: number): ClaimPeriod => period(`${of}-01-01`, `${of}-12-31`, { granularity: "year" });

/** A flow of one calendar year in billions, as its economy reports it unless told otherwise. */
const flow = (
  measure: "exports" | "imports",
  economy: string,
  partner: string,
  of: number,
  billions: number,
  rest: Partial<Observation> = {},
): Observation =>
  row({
    measure,
    economy,
    partner,
    reporter: economy,
    source: `statistics of ${rest.reporter ?? economy}`,
    period_from: `${of}-01-01`,
    period_to: `${of}-12-31`,
    vintage: `${of + 1}-03-01`,
    value: billions * 1e9,
    ...rest,
  });

const measure = (concept: Measure["concept"], reporter: string, partner: string): Measure => ({
  concept,
  flow: null,
  commodity: null,
  parties: { symmetric: false, reporter, partner },
});

const span = (text: string) => ({ start: 0, end: text.length, text });

describe("a figure that fits by accident", () => {
  const elsewhere = row({
    period_from: "2022-05-01",
    period_to: "2022-12-31",
    frequency: "cumulative",
    vintage: "2023-01-13",
    value: 83.3e9,
  });
  const firstMonths = period("2023-01-01", "2023-08-31", { granularity: "ytd", basis: "inferred" });

  test("in months that nobody would compare does not bear a claim out", async () => {
    const verdict = await verdictOn({ quantity: dollars(83.3e9), period: firstMonths }, [elsewhere], "2023-09-20");
    expect(verdict).toMatchObject({ verdict: "no_data", rule: "level.no_figure" });
  });

  test("in a neighbouring period bears a claim out to its finest digit only", async () => {
    const inferred = { ...year(2022), basis: "inferred" as const };
    const fits = (digits: readonly number[], amount: number) =>
      verdictOn({ quantity: dollars(amount, "=", digits), period: inferred }, [chineseCustoms[0]]);
    expect((await fits([1, 2], 150e9)).verdict).toBe("rounding");
    expect(await fits([1, 2], 100e9)).toMatchObject({ verdict: "no_data", rule: "level.period_uncertain" });
  });

  test("at one digit does not bear out a plain percentage, but one that is about right", async () => {
    const growth = { kind: "change", measure: { ...mutualTrade, concept: "trade_growth" }, direction: "up" } as const;
    const plain = await verdictOn({ ...growth, quantity: percent(30, "=", [1, 2]) }, [
      { ...chineseCustoms[3], value: 195.6e9 },
      chineseCustoms[0],
    ]);
    expect(plain).toMatchObject({ verdict: "no_data", rule: "change.other_measurement" });
    expect((await verdictOn({ ...growth, quantity: percent(30, "~", [1, 2]) })).verdict).toBe("rounding");
  });
});

describe("the far side's figures", () => {
  const atRussia = [
    flow("exports", "RUS", "USA", 2020, 10.8387),
    flow("imports", "RUS", "USA", 2020, 13.1966),
    flow("exports", "RUS", "USA", 2021, 17.5),
    flow("imports", "RUS", "USA", 2021, 16.9),
  ];

  test("do not contradict a flow that the claimant counts otherwise, unless it is beyond all experience", async () => {
    const imports = (billions: number) =>
      verdictOn(
        { measure: measure("imports", "USA", "RUS"), period: year(2020), quantity: dollars(billions * 1e9) },
        atRussia,
      );
    expect(await imports(16.9)).toMatchObject({ verdict: "no_data", rule: "level.own_figures_missing" });
    expect(await imports(160)).toMatchObject({ verdict: "contradicted" });
  });

  test("may give a balance that is far off, as both flows may be", async () => {
    const deficit = (billions: number) =>
      verdictOn(
        {
          measure: measure("trade_balance", "USA", "RUS"),
          period: year(2020),
          quantity: dollars(billions * 1e9),
          span: span("the deficit"),
        },
        atRussia,
      );
    const verdict = await deficit(12);
    expect(verdict).toMatchObject({ verdict: "no_data", rule: "level.own_figures_missing" });
    expect(verdict.reason).toContain("of exports and imports together");
    expect((await deficit(120)).verdict).toBe("contradicted");
  });

  test("say nothing on a record", async () => {
    const record = {
      kind: "rank",
      measure: measure("imports", "USA", "RUS"),
      quantity: { ...dollars(1), unit: { kind: "rank", code: null } },
      flags: [{ code: "record", message: "a record", candidates: [] }],
    } as const;
    expect(
      await verdictOn({ ...record, period: year(2020) }, [...atRussia, flow("exports", "RUS", "USA", 2019, 13)]),
    ).toMatchObject({
      verdict: "no_data",
      rule: "record.own_figures_missing",
    });
  });
});

describe("a balance that changes", () => {
  const american = [
    flow("exports", "USA", "RUS", 2020, 4.9),
    flow("imports", "USA", "RUS", 2020, 16.9),
    flow("exports", "USA", "RUS", 2021, 6.4),
    flow("imports", "USA", "RUS", 2021, 29.7),
  ];
  const change = { kind: "change", measure: measure("trade_balance", "USA", "RUS"), direction: "up" } as const;

  test("grows as a deficit does", async () => {
    const grew = { ...change, period: year(2021), span: span("the trade deficit increased") };
    expect(await verdictOn({ ...grew, quantity: percent(94, "=", [2]) }, american)).toMatchObject({
      verdict: "rounding",
    });
    expect(await verdictOn({ ...grew, quantity: dollars(11.3e9) }, american)).toMatchObject({ verdict: "supported" });
  });

  test("has no rate of growth across zero", async () => {
    const turned = american.map((one) =>
      one.measure === "exports" && one.period_from === "2020-01-01" ? { ...one, value: 20e9 } : one,
    );
    expect(await verdictOn({ ...change, period: year(2021), quantity: percent(94) }, turned)).toMatchObject({
      verdict: "no_data",
      rule: "change.no_figure",
    });
  });
});

describe("periods", () => {
  const change = { kind: "change", measure: mutualTrade, direction: "up" } as const;

  test("of several years compare the last with the first", async () => {
    const verdict = await verdictOn({
      ...change,
      period: period("2021-01-01", "2022-12-31"),
      quantity: dollars(43.4e9),
    });
    expect(verdict).toMatchObject({ verdict: "rounding", evidence: [{ period: "2022" }, { period: "2021" }] });
    expect(verdict.reason).toContain("on 2021");
  });

  test("of several years do not contradict an amount, which may be a yearly one", async () => {
    expect(await verdictOn({ period: period("2021-01-01", "2022-12-31"), quantity: dollars(44e9) })).toMatchObject({
      verdict: "no_data",
      rule: "level.period_uncertain",
    });
  });

  test("that the text names are not running ones, though the dateline lies inside", async () => {
    const firstHalf = period("2023-01-01", "2023-06-30", { granularity: "ytd" });
    expect(await verdictOn({ period: firstHalf, quantity: dollars(73.148e9) })).toMatchObject({
      verdict: "no_data",
      rule: "level.no_figure",
    });
    const soFar = { ...firstHalf, basis: "relative" as const };
    expect((await verdictOn({ period: soFar, quantity: dollars(73.148e9) })).verdict).toBe("supported");
  });

  test("whose figures came later are said to, with the growth beside", async () => {
    const verdict = await verdictOn({ ...change, quantity: dollars(43.4e9) }, chineseCustoms, "2023-01-05");
    expect(verdict).toMatchObject({
      verdict: "no_data",
      rule: "change.not_yet_published",
      alternatives: [{ relation: "later_revision", verdict: "rounding" }],
    });
  });
});

describe("figures as they were published", () => {
  const extracted = flow("exports", "DEU", "RUS", 2022, 14.57, { unit: "EUR", vintage_basis: "inferred" });
  const euros = (billions: number) => ({
    measure: measure("exports", "DEU", "RUS"),
    quantity: { ...dollars(billions * 1e9, "=", [4]), unit: { kind: "currency", code: "EUR" } } as const,
  });

  test("may differ a little from what a database holds years later", async () => {
    expect(await verdictOn(euros(14.58), [extracted])).toMatchObject({ rule: "level.near_approximation" });
    expect(await verdictOn(euros(14.75), [extracted])).toMatchObject({
      verdict: "no_data",
      rule: "level.revised_since",
    });
    expect((await verdictOn(euros(16), [extracted])).verdict).toBe("contradicted");
  });

  test("are what they are where the release itself is at hand", async () => {
    const release = { ...extracted, source_url: "https://example.org/release", vintage_basis: "stated" as const };
    expect((await verdictOn(euros(14.75), [release])).verdict).toBe("contradicted");
  });

  test("of a month may be seasonally adjusted, those of a year not", async () => {
    const march = { ...extracted, period_from: "2022-03-01", period_to: "2022-03-31", frequency: "monthly" as const };
    const month = period("2022-03-01", "2022-03-31", { granularity: "month" });
    expect(await verdictOn({ ...euros(13), period: month }, [march])).toMatchObject({
      verdict: "no_data",
      rule: "level.seasonal_adjustment",
    });
    expect((await verdictOn({ ...euros(11), period: month }, [march])).verdict).toBe("contradicted");
    expect((await verdictOn(euros(13), [extracted])).verdict).toBe("contradicted");
  });

  test("in one flow only make no balance, which the reason says", async () => {
    const inDollars = [flow("exports", "DEU", "RUS", 2022, 15), flow("imports", "DEU", "RUS", 2022, 30)];
    const verdict = await verdictOn({ ...euros(20), measure: measure("trade_balance", "DEU", "RUS") }, [
      extracted,
      ...inDollars,
    ]);
    expect(verdict).toMatchObject({ verdict: "no_data", rule: "level.other_unit" });
    expect(verdict.reason).toContain("only this one in EUR: goods exports of DEU to RUS");
    expect(verdict.alternatives.map(({ unit }) => unit).sort()).toEqual(["EUR", "USD"]);
  });
});

describe("what is written", () => {
  test("without its scale word is not contradicted by the same digits", async () => {
    const bare = { ...dollars("190.271"), scale_text: null };
    expect(await verdictOn({ quantity: bare })).toMatchObject({ verdict: "no_data", rule: "level.scale_missing" });
    expect((await verdictOn({ quantity: { ...dollars("812"), scale_text: null } })).verdict).toBe("contradicted");
  });

  test("as a percentage of nothing named is no amount", async () => {
    expect(await verdictOn({ quantity: percent(4) })).toMatchObject({
      verdict: "not_checkable",
      rule: "level.percentage_unclear",
    });
  });
});
