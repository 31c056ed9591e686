import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { countries } from "../core/codes/countries.ts";
import type { Claim, Measure } from "../documents/record.ts";
import type { Observation } from "../facts/ledger.ts";
import { check } from "./check.ts";
import {
  chineseCustoms,
  claimOf,
  handBuilt,
  noPeriod,
  percent,
  rankOf,
  recordOf,
  row,
  year2022,
} from "./hand_built.cases.ts";
import type { Verdict } from "./verdict.ts";

const others = countries
  .map((country) => country.country)
  .filter((code) => !["CHN", "RUS", "DEU", "ROW"].includes(code));

/** Russia's flows with a number of partners: China first, Germany second, the rest equal. */
function matrix(partners: number, overrides: Partial<Observation> = {}): readonly Observation[] {
  const flow = (economy: string, partner: string, value: number): Observation =>
    row({
      measure: "exports",
      reporter: "CEPII",
      source: "baci",
      valuation: "reconciled",
      economy,
      partner,
      value,
      period_from: "2022-01-01",
      period_to: "2022-12-31",
      vintage: "2023-02-01",
      ...overrides,
    });
  const sizes = [
    ["CHN", 100],
    ["DEU", 50],
    ...others.slice(0, partners - 2).map((code) => [code, 1] as const),
  ] as const;
  return sizes.flatMap(([code, billions]) => [
    flow("RUS", code, billions * 1e9),
    flow(code, "RUS", (billions * 1e9) / 2),
  ]);
}

async function verdictOn(
  claim: Partial<Claim>,
  rows: readonly Observation[],
  dateline = "2023-05-24",
): Promise<Verdict> {
  const { verdicts } = await check(recordOf([claimOf(claim)], dateline), handBuilt(rows));
  return verdicts[0];
}

const russia = { symmetric: false, reporter: "RUS", partner: "CHN" } as const;
const shareOf = (flow: Measure["flow"], overrides: Partial<Measure> = {}): Measure => ({
  concept: "trade_share",
  flow,
  commodity: null,
  parties: russia,
  ...overrides,
});

describe("a share of trade", () => {
  const world = 100 + 50 + 118;

  test("is the partner's flow over the sum of all partners of one publisher", async () => {
    const verdict = await verdictOn({ kind: "share", measure: shareOf("exports"), quantity: percent(37) }, matrix(120));
    expect(verdict).toMatchObject({ verdict: "rounding", rule: "share.rounds_to_claim" });
    expect(verdict.computed).toBeCloseTo(10000 / world, 10);
    expect(verdict.evidence[1].series).toContain("sum over 120 partners");
  });

  test("near the figure of a compiler is not contradicted while the country's own are missing; far off it is", async () => {
    expect(
      await verdictOn({ kind: "share", measure: shareOf("exports"), quantity: percent(33) }, matrix(120)),
    ).toMatchObject({
      verdict: "no_data",
      rule: "share.own_figures_missing",
    });
    expect(
      (await verdictOn({ kind: "share", measure: shareOf("exports"), quantity: percent(80) }, matrix(120))).verdict,
    ).toBe("contradicted");
  });

  test("needs nearly all partners for the whole, or the publisher's own total", async () => {
    const claim = { kind: "share", measure: shareOf("exports"), quantity: percent(37) } as const;
    expect(await verdictOn(claim, matrix(30))).toMatchObject({ verdict: "no_data", rule: "share.no_figure" });
    const total = { ...matrix(30)[0], partner: "WLD", value: 268e9 };
    expect((await verdictOn(claim, [...matrix(30), total])).verdict).toBe("rounding");
  });

  test("in a flow that the text does not name may be any, on either side of a mutual relation", async () => {
    const mutual = shareOf(null, { parties: { symmetric: true, of: ["CHN", "RUS"] } });
    expect((await verdictOn({ kind: "share", measure: mutual, quantity: percent(37) }, matrix(120))).verdict).toBe(
      "rounding",
    );
  });

  test("of a commodity in a country's exports is over its goods exports", async () => {
    const goods = matrix(120);
    const energy = matrix(120, { commodity: "energy" }).map((one) => ({ ...one, value: one.value / 2 }));
    const measure = shareOf("exports", {
      commodity: "energy",
      parties: { symmetric: false, reporter: "RUS", partner: null },
    });
    expect(await verdictOn({ kind: "share", measure, quantity: percent(50) }, [...goods, ...energy])).toMatchObject({
      verdict: "supported",
      computed: 50,
    });
  });

  test("of nobody in particular is not checkable", async () => {
    const measure = shareOf("exports", { parties: { symmetric: false, reporter: "RUS", partner: null } });
    expect((await verdictOn({ kind: "share", measure, quantity: percent(37) }, matrix(120))).verdict).toBe(
      "not_checkable",
    );
  });
});

describe("a rank among partners", () => {
  const rank = (partner: string, quantity = rankOf(1), overrides: Partial<Claim> = {}): Partial<Claim> => ({
    kind: "rank",
    quantity,
    measure: {
      concept: "trade_partner_rank",
      flow: "turnover",
      commodity: null,
      parties: { symmetric: false, reporter: "RUS", partner },
    },
    ...overrides,
  });

  test("is counted in the publisher's list, with the rivals as evidence", async () => {
    const verdict = await verdictOn(rank("CHN"), matrix(30));
    expect(verdict).toMatchObject({ verdict: "supported", rule: "rank.equals_claim", computed: 1 });
    expect(verdict.evidence.map((one) => one.value)).toEqual([1, 150e9, 75e9, 1.5e9]);
  });

  test("better than the list gives is contradicted, in a stated year", async () => {
    expect((await verdictOn(rank("DEU"), matrix(30))).verdict).toBe("contradicted");
  });

  test("worse than an incomplete list gives is not contradicted, but is by a complete one", async () => {
    expect(await verdictOn(rank("CHN", rankOf(3)), matrix(30))).toMatchObject({
      verdict: "no_data",
      rule: "rank.list_incomplete",
    });
    expect((await verdictOn(rank("CHN", rankOf(3)), matrix(120))).verdict).toBe("contradicted");
  });

  test("among the first few is a bound", async () => {
    expect((await verdictOn(rank("DEU", rankOf(3, "<=")), matrix(30))).verdict).toBe("supported");
  });

  test("without a stated year is taken from the last year known and never contradicted", async () => {
    expect(await verdictOn(rank("CHN", rankOf(1), { period: noPeriod }), matrix(30))).toMatchObject({
      verdict: "supported",
    });
    expect((await verdictOn(rank("DEU", rankOf(1), { period: noPeriod }), matrix(30))).verdict).toBe("no_data");
  });

  test("before the list was published, or from too short a list, has no data", async () => {
    expect(await verdictOn(rank("CHN"), matrix(30), "2023-01-15")).toMatchObject({
      verdict: "no_data",
      rule: "rank.no_list",
    });
    expect((await verdictOn(rank("CHN"), matrix(5))).verdict).toBe("no_data");
  });

  test("as a source of imports looks at imports only", async () => {
    const measure: Measure = {
      concept: "import_source_rank",
      flow: "imports",
      commodity: null,
      parties: { symmetric: false, reporter: "RUS", partner: "DEU" },
    };
    const rows = matrix(30).map((one) => (one.economy === "DEU" ? { ...one, value: 500e9 } : one));
    expect((await verdictOn({ kind: "rank", quantity: rankOf(1), measure }, rows)).verdict).toBe("supported");
    expect((await verdictOn(rank("DEU"), rows)).verdict).toBe("supported");
  });

  test("agrees with sorting by hand", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 12, maxLength: 12 }),
        fc.nat(11),
        async (sizes, pick) => {
          const rows = sizes.map((size, place) => ({
            ...matrix(30)[0],
            measure: "trade_turnover",
            partner: others[place],
            value: size * 1e9 + place,
          }));
          const place = 1 + sizes.filter((size, other) => size * 1e9 + other > sizes[pick] * 1e9 + pick).length;
          expect((await verdictOn(rank(others[pick], rankOf(place)), rows)).verdict).toBe("supported");
        },
      ),
    );
  });
});

describe("a rank among economies", () => {
  const rank = (
    reporter: string,
    concept: "exports" | "imports" | "gdp",
    place = 1,
    partner = "WLD",
  ): Partial<Claim> => ({
    kind: "rank",
    quantity: rankOf(place),
    measure: { concept, flow: null, commodity: null, parties: { symmetric: false, reporter, partner } },
  });
  const gdp = [["CHN", 18], ["RUS", 2], ["DEU", 4], ...others.slice(0, 110).map((code) => [code, 0.1] as const)].map(
    ([economy, trillions]) =>
      row({
        measure: "gdp",
        reporter: "WB",
        source: "wdi",
        economy: String(economy),
        partner: null,
        commodity: null,
        valuation: "none",
        value: Number(trillions) * 1e12,
        period_from: "2022-01-01",
        period_to: "2022-12-31",
        vintage: "2023-04-01",
      }),
  );

  test("sorts the totals of one publisher", async () => {
    const verdict = await verdictOn(rank("DEU", "gdp", 2), gdp);
    expect(verdict).toMatchObject({ verdict: "supported", rule: "rank.equals_claim", computed: 2 });
    expect(verdict.evidence.map((one) => one.value)).toEqual([2, 4e12, 18e12, 2e12]);
    expect((await verdictOn(rank("DEU", "gdp", 1), gdp)).verdict).toBe("contradicted");
  });

  test("sums flows over partners, imports from the exporters' side where need be", async () => {
    expect(await verdictOn(rank("RUS", "exports"), matrix(120))).toMatchObject({ verdict: "supported" });
    expect(await verdictOn(rank("RUS", "imports"), matrix(120))).toMatchObject({ verdict: "supported" });
  });

  test("within a group looks at its members only", async () => {
    expect((await verdictOn(rank("DEU", "gdp", 1, "EU27"), gdp)).verdict).toBe("supported");
  });

  test("of a short list, an unknown measure or before publication is not judged", async () => {
    expect((await verdictOn(rank("DEU", "gdp"), gdp.slice(0, 20))).rule).toBe("rank.no_list");
    expect((await verdictOn(rank("DEU", "gdp"), gdp, "2023-03-01")).rule).toBe("rank.no_list");
    const volume = rank("DEU", "gdp").measure ?? claimOf({}).measure;
    expect((await verdictOn({ ...rank("DEU", "gdp"), measure: { ...volume, concept: "volume" } }, gdp)).verdict).toBe(
      "not_checkable",
    );
  });
});

describe("a record", () => {
  const flags = [{ code: "record", message: "", candidates: [] }];
  const record = (overrides: Partial<Claim> = {}): Partial<Claim> => ({
    kind: "rank",
    quantity: rankOf(1),
    direction: "up",
    flags,
    ...overrides,
  });

  test("is the highest of all years known, and how far back they go is said", async () => {
    const verdict = await verdictOn(record(), chineseCustoms);
    expect(verdict).toMatchObject({ verdict: "supported", rule: "record.equals_claim", computed: 1 });
    expect(verdict.evidence.map((one) => one.period)).toEqual(["2022", "2021"]);
    expect(verdict.reason).toContain("begin with 2021");
  });

  test("is contradicted by a higher earlier year, and a low is the other way round", async () => {
    const higher = [
      ...chineseCustoms,
      row({ period_from: "2014-01-01", period_to: "2014-12-31", vintage: "2015-01-13", value: 250e9 }),
    ];
    expect(await verdictOn(record(), higher)).toMatchObject({
      verdict: "contradicted",
      rule: "record.no_reading_fits",
    });
    expect((await verdictOn(record({ direction: "down" }), chineseCustoms)).verdict).toBe("contradicted");
  });

  test("without a stated period, a past or a measure is not contradicted", async () => {
    const higher = [
      ...chineseCustoms,
      row({ period_from: "2014-01-01", period_to: "2014-12-31", vintage: "2015-01-13", value: 250e9 }),
    ];
    expect((await verdictOn(record({ period: noPeriod }), higher)).verdict).toBe("no_data");
    expect((await verdictOn(record(), chineseCustoms.slice(3))).rule).toBe("record.no_past");
    expect((await verdictOn(record({ measure: { ...claimOf({}).measure, concept: "other" } }), higher)).verdict).toBe(
      "not_checkable",
    );
  });
});

describe("other kinds", () => {
  test("a comparison with a number taken from another sentence is borne out or left open", async () => {
    const above = { kind: "comparison", period: year2022 } as const;
    const quantity = { ...claimOf({}).quantity, comparator: ">" } as const;
    expect(
      (
        await verdictOn(
          { ...above, quantity: { ...quantity, low: "146880000000", high: "146880000000" } },
          chineseCustoms,
        )
      ).verdict,
    ).toBe("supported");
    expect(
      await verdictOn(
        { ...above, quantity: { ...quantity, low: "300000000000", high: "300000000000" } },
        chineseCustoms,
      ),
    ).toMatchObject({
      verdict: "no_data",
      rule: "comparison.by_reference",
    });
  });

  test("a threshold is a bound even when it is stated as a number", async () => {
    const total = matrix(30).filter((one) => [one.economy, one.partner].includes("CHN"));
    const measure: Measure = {
      concept: "trade_turnover",
      flow: "turnover",
      commodity: null,
      parties: { symmetric: true, of: ["CHN", "RUS"] },
    };
    const mark = (amount: string, direction: Claim["direction"] = "up") =>
      verdictOn(
        { kind: "threshold", measure, direction, quantity: { ...claimOf({}).quantity, low: amount, high: amount } },
        total,
      );
    expect(await mark("140000000000")).toMatchObject({ verdict: "supported", rule: "threshold.meets_bound" });
    expect(await mark("200000000000")).toMatchObject({ verdict: "no_data", rule: "threshold.own_figures_missing" });
    expect(await mark("400000000000")).toMatchObject({ verdict: "contradicted" });
    expect(await mark("160000000000", "down")).toMatchObject({ verdict: "supported" });
  });

  test("comparisons, counts, expectations and hypotheticals are not checkable, each with its reason", async () => {
    const quantity = { ...rankOf(1), low: null, high: null };
    for (const kind of ["comparison", "count"] as const)
      expect(await verdictOn({ kind, quantity }, [])).toMatchObject({
        verdict: "not_checkable",
        rule: `${kind}.no_rule`,
        evidence: [],
      });
    for (const modality of ["expectation", "hypothetical"] as const)
      expect(await verdictOn({ modality }, [])).toMatchObject({
        verdict: "not_checkable",
        rule: `${modality}.no_rule`,
      });
  });

  test("a record keeps its claims' order and gets one verdict for each", async () => {
    const claims = ["a", "b", "c"].map((id) => claimOf({ id, period: year2022 }));
    const { verdicts } = await check(recordOf(claims), handBuilt([]));
    expect(verdicts.map((verdict) => verdict.claim)).toEqual(["a", "b", "c"]);
  });
});
