import { describe, expect, test } from "vitest";

import type { Claim } from "../documents/record.ts";
import type { Observation } from "../facts/ledger.ts";
import { check } from "./check.ts";
import {
  chineseCustoms,
  claimOf,
  dollars,
  handBuilt,
  mutualTrade,
  percent,
  rankOf,
  recordOf,
  row,
} from "./hand_built.cases.ts";
import type { Verdict } from "./verdict.ts";

async function verdictsOn(
  claims: readonly Partial<Claim>[],
  rows: readonly Observation[] = chineseCustoms,
): Promise<readonly Verdict[]> {
  const all = claims.map((claim, place) => claimOf({ id: `c${place + 1}`, ...claim }));
  const { verdicts } = await check(recordOf(all, "2023-05-24"), handBuilt(rows));
  return verdicts;
}

const at = (text: string, start = 0) => ({ start, end: start + text.length, text });
const growth = { kind: "change", measure: { ...mutualTrade, concept: "trade_growth" }, direction: "up" } as const;

describe("a claim that covers more than the ledger's figures", () => {
  test("is neither borne out nor contradicted by trade in goods", async () => {
    const span = at("trade in goods and services between China and Russia was 190 billion dollars");
    const [same, other] = await verdictsOn([{ span }, { span, quantity: dollars(290e9) }]);
    expect(same).toMatchObject({ verdict: "no_data", rule: "level.services_included" });
    expect(other).toMatchObject({ verdict: "no_data", rule: "level.services_included" });
    expect(other.reason).toContain("190.271 billion USD");
  });

  test("is not that of one of several parties added up", async () => {
    const span = at("trade with Russia and India together came to 290 billion dollars");
    expect((await verdictsOn([{ span, quantity: dollars(290e9) }]))[0]).toMatchObject({
      verdict: "no_data",
      rule: "level.several_together",
    });
  });

  test("about a service that publishes is on its goods", async () => {
    const span = at("the Federal Customs Service said trade was 290 billion dollars");
    expect((await verdictsOn([{ span, quantity: dollars(290e9) }]))[0].verdict).toBe("contradicted");
  });
});

describe("what the text leaves to its context", () => {
  const flags = [{ code: "party", message: "the clause names neither side", candidates: ["CHN", "RUS"] }];

  test("is not contradicted by figures far off, which are rather another party's", async () => {
    const [far, near] = await verdictsOn([
      { flags, quantity: dollars(20e9) },
      { flags, quantity: dollars(290e9) },
    ]);
    expect(far).toMatchObject({ verdict: "no_data", rule: "level.parties_inferred" });
    expect(near.verdict).toBe("contradicted");
  });

  test("and what another source says of growth is not contradicted by the reporters at hand", async () => {
    const attribution = {
      kind: "source",
      speaker: null,
      source: "Ukrainian statistics",
      cue: "according to",
      via: [],
    } as const;
    const [near, far] = await verdictsOn([
      { ...growth, attribution, quantity: percent(50) },
      { ...growth, attribution, quantity: percent(150, "=", [3]) },
    ]);
    expect(near).toMatchObject({ verdict: "no_data", rule: "change.reporter_missing" });
    expect(far.verdict).toBe("contradicted");
  });
});

describe("a multiple", () => {
  const falling = (value: number) => [{ ...chineseCustoms[3], value }, chineseCustoms[0]];
  const words = (
    text: string,
    change: number,
    rest: Partial<Claim> = {},
    rows: readonly Observation[] = chineseCustoms,
  ) => verdictsOn([{ ...growth, quantity: { ...percent(change, "=", [1]), span: at(text) }, ...rest }], rows);

  test("is near within an eighth: a growth by two thirds is not doubled", async () => {
    expect((await words("doubled", 100, {}, falling(270e9)))[0].verdict).toBe("rounding");
    expect((await words("doubled", 100, {}, falling(245e9)))[0].verdict).toBe("no_data");
    expect((await words("doubled", 100, {}, falling(190e9)))[0].verdict).toBe("contradicted");
  });

  test("of a fall bounds what is left", async () => {
    const halved = (value: number) =>
      words(
        "more than halved",
        50,
        { direction: "down", quantity: { ...percent(50, ">", [1]), span: at("more than halved") } },
        falling(value),
      );
    expect((await halved(60e9))[0]).toMatchObject({ verdict: "supported", rule: "change.meets_bound" });
    expect((await halved(140e9))[0].verdict).toBe("contradicted");
  });

  test("is reckoned from the year that the text names beside it", async () => {
    const text = "trade doubled from 100 billion dollars in 2020";
    const rows = [
      ...chineseCustoms,
      row({ period_from: "2020-01-01", period_to: "2020-12-31", vintage: "2021-01-14", value: 100e9 }),
    ];
    const number = at("100 billion dollars", text.indexOf("100"));
    const base: Partial<Claim> = {
      span: at(text),
      quantity: { ...dollars(100e9), span: number },
      period: { from: "2020-01-01", to: "2020-12-31", granularity: "year", basis: "explicit" },
    };
    const doubled = {
      ...growth,
      span: at("trade doubled"),
      quantity: { ...percent(100, "=", [1]), span: at("doubled", 6) },
    };
    expect((await verdictsOn([doubled, base], rows))[0]).toMatchObject({
      verdict: "rounding",
      evidence: [{ period: "2022" }, { period: "2020" }],
    });
    expect((await verdictsOn([doubled], rows))[0].verdict).toBe("contradicted");
  });
});

describe("a denial", () => {
  const imports = {
    measure: {
      concept: "imports",
      flow: "imports",
      commodity: null,
      parties: { symmetric: false, reporter: "USA", partner: "RUS" },
    },
    polarity: "negated",
    quantity: dollars(200e9),
  } as const;

  test("is not borne out by the far side's figures alone", async () => {
    const far = row({
      measure: "exports",
      reporter: "RUS",
      economy: "RUS",
      partner: "USA",
      period_from: "2022-01-01",
      period_to: "2022-12-31",
      vintage: "2023-02-01",
      value: 120e9,
    });
    expect((await verdictsOn([imports], [far]))[0]).toMatchObject({
      verdict: "no_data",
      rule: "level.own_figures_missing",
    });
  });
});

describe("a rank beside a near equal", () => {
  const economies = (second: number) =>
    Array.from({ length: 110 }, (_, place) =>
      row({
        measure: "gdp",
        reporter: "WB",
        source: "wdi_gdp",
        economy: place === 0 ? "CHN" : place === 1 ? "IND" : `X${String(place).padStart(2, "0")}`,
        partner: null,
        commodity: null,
        valuation: "none",
        period_from: "2022-01-01",
        period_to: "2022-12-31",
        vintage: "2023-02-01",
        value: (place === 0 ? 1000 : place === 1 ? second : 500 - place) * 1e9,
      }),
    );
  const largest: Partial<Claim> = {
    kind: "rank",
    quantity: rankOf(1),
    measure: {
      concept: "gdp",
      flow: null,
      commodity: null,
      parties: { symmetric: false, reporter: "IND", partner: "WLD" },
    },
  };

  test("is not contradicted, and one far behind is", async () => {
    expect((await verdictsOn([largest], economies(950)))[0]).toMatchObject({
      verdict: "no_data",
      rule: "rank.near_tie",
    });
    expect((await verdictsOn([largest], economies(700)))[0].verdict).toBe("contradicted");
  });
});

describe("a volume that is one route's", () => {
  const routes = [
    ["nord_stream_1", 58.84e9],
    ["belarus_poland_yamal", 27e9],
  ].map(([route, value]) =>
    row({
      measure: "volume",
      reporter: "ENTSOG",
      source: "entsog",
      economy: "EU27",
      partner: "RUS",
      commodity: "natural_gas",
      route: String(route),
      valuation: "none",
      unit: "bcm",
      period_from: "2022-01-01",
      period_to: "2022-12-31",
      vintage: "2023-02-01",
      value: Number(value) / 1e9,
    }),
  );
  const imported = (billions: number): Partial<Claim> => ({
    measure: {
      concept: "imports",
      flow: "imports",
      commodity: "natural_gas",
      parties: { symmetric: false, reporter: "EU27", partner: "RUS" },
    },
    quantity: { ...dollars(billions * 1e9, "=", [3]), unit: { kind: "physical", code: "m3" } },
    attribution: { kind: "source", speaker: null, source: "ENTSOG", cue: "according to", via: [] },
  });

  test("is not contradicted by the total", async () => {
    const [verdict, wrong] = await verdictsOn([imported(58.8), imported(500)], routes);
    expect(verdict).toMatchObject({ verdict: "no_data", rule: "level.part_of_total" });
    expect(verdict.reason).toContain("nord stream 1");
    expect(wrong.verdict).toBe("contradicted");
  });
});
