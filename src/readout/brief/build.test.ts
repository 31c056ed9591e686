import { describe, expect, it } from "vitest";

import type { FlowResult, SimulationResult } from "../../simulate/result.ts";
import { buildBrief } from "./build.ts";
import type { BriefInput } from "./build.ts";
import { quantityWords } from "./claim_rows.ts";
import { gatherFigures } from "./figures.ts";
import { focusOf } from "./focus.ts";
import { exampleLeeway } from "./leeway/fixture.cases.ts";
import { outcomeOf } from "./outcomes.ts";
import { renderBrief } from "./page.ts";
import { seriesInWords } from "./places.ts";
import { CUSTOMS, RECORD, TEXT, ledgerOf, reconciled } from "./record_fixture.cases.ts";
import { chooseScenarios } from "./scenario_choice.ts";

const figures = await gatherFigures(ledgerOf([...CUSTOMS, ...reconciled()]), RECORD);

const flow = (exporter: string, importer: string, value_base: number, value_new: number): FlowResult => ({
  exporter,
  importer,
  sector: "goods",
  value_base,
  value_new,
});

const result: SimulationResult = {
  scenario: "west-tightens",
  world: "tiny",
  model: "caliendo_parro",
  converged: true,
  iterations: 12,
  residual: 3e-10,
  method: "anderson",
  seconds: 0.1,
  countries: (
    [
      ["RUS", 0.98, 100],
      ["CHN", 1.001, 900],
      ["DEU", 0.99, 300],
      ["FRA", 0.98, 100],
    ] as const
  ).map(([country, real_income_hat, value_added_base]) => ({
    country,
    real_income_hat,
    wage_hat: 1,
    price_index_hat: 1,
    exports_hat: 0.9,
    imports_hat: 0.8,
    value_added_base,
    value_added_new: value_added_base,
    ev_usd_million: value_added_base * (real_income_hat - 1),
    output_hat: 1,
    income_base: value_added_base,
    income_new: value_added_base,
    exports_base: 10,
    exports_new: 9,
    imports_base: 10,
    imports_new: 8,
    tariff_revenue_base: 0,
    tariff_revenue_new: 0,
    export_tax_revenue: 0,
    transfer: 0,
  })),
  equilibrium: "full",
  certificate: {
    goods_market: 1e-10,
    factor_market: 1e-10,
    trade_balance: 1e-10,
    budget: 1e-10,
    walras: 1e-12,
    trade_shares: 1e-10,
    welfare_identity: 1e-10,
  },
  flows: [
    flow("RUS", "CHN", 40, 60),
    flow("CHN", "RUS", 60, 90),
    flow("DEU", "RUS", 100, 40),
    flow("RUS", "DEU", 100, 60),
    flow("DEU", "FRA", 500, 700),
    flow("RUS", "RUS", 800, 800),
  ],
  warnings: [],
  provenance: {
    world_name: "tiny",
    world_year: 2014,
    world_source: "made up",
    world_licence: "none",
    scenario_hash: "0123456789abcdef",
    leeway_version: "0.1.0",
    trade_balance: "drop_cut",
    elasticities: "default",
    assumptions: ["Closure: the balance of cut links is dropped."],
    command: "leeway simulate west-tightens",
  },
};

const plan = chooseScenarios(RECORD, TEXT);
const input: BriefInput = {
  text: TEXT,
  file: "a.txt",
  sha256: "ab".repeat(32),
  record: RECORD,
  figures,
  plan,
  runs: [{ choice: plan.chosen[0], question: "What if?", shocks: ["a shock"], lookAt: [], restsOn: [], result }],
  world: { name: "tiny", year: 2014, source: "made up", licence: "none" },
  europeanUnion: ["DEU", "FRA", "ITA"],
  version: "0.1.0",
  command: "leeway brief a.txt",
  leeway: { part: exampleLeeway, world: null },
  dataSha256: "cd".repeat(32),
};

describe("the choice of scenarios", () => {
  it("takes what the article names, with the passage", () => {
    expect(plan.chosen.map(({ scenario }) => scenario)).toEqual([
      "west-tightens",
      "china-cut-off",
      "russia-china-closer",
    ]);
    expect(plan.chosen[0].quote?.marked).toBe("tighten sanctions");
    expect(plan.chosen[1].quote?.marked).toBe("secondary sanctions");
    expect(plan.chosen[2].quote?.marked).toBe("sign trade pacts");
  });

  it("leaves out what the article does not name, and says so", () => {
    const text = "China and Russia met. Sanctions stay as they are.";
    const { chosen, left_out } = chooseScenarios({ ...RECORD, events: [] }, text);
    expect(chosen).toEqual([]);
    expect(left_out.map(({ reason }) => reason)).toEqual([
      "the article does not speak of tighter measures against Russia",
      "the article does not speak of secondary measures against China",
      "the article does not report agreements between Russia and China",
    ]);
  });

  it("runs nothing for an article about other countries", () => {
    const other = {
      ...RECORD,
      events: [],
      claims: [],
      actors: RECORD.actors.map((actor) => ({ ...actor, country: "BRA" })),
    };
    const { chosen, left_out } = chooseScenarios(other, "Brazil will tighten sanctions and sign trade pacts.");
    expect(chosen).toEqual([]);
    expect(left_out[1].reason).toBe("the article is not about CHN and RUS");
  });

  it("falls back on events when no words match", () => {
    const { chosen } = chooseScenarios(RECORD, TEXT.replace("tighten", "sharpen up"));
    expect(chosen[0].scenario).toBe("west-tightens");
  });
});

describe("the focus of an article", () => {
  it("is the pair that most claims are about", () => {
    expect(focusOf(RECORD)).toEqual(["CHN", "RUS"]);
  });

  it("is the two countries mentioned most when no claim names a pair", () => {
    expect(focusOf({ ...RECORD, claims: [] })).toEqual(["CHN", "RUS"]);
    expect(focusOf({ ...RECORD, claims: [], actors: [] })).toBe(null);
  });
});

describe("the figures of a brief", () => {
  it("of a target are those known at the dateline, with later ones apart", () => {
    const track = figures.tracks.get("c2")!;
    expect(track.year).toBe(2023);
    expect(track.points.map(({ year, month, value, later }) => [year, month, value / 1e9, later])).toEqual([
      [2022, 4, 51.09, false],
      [2022, 12, 190.271, false],
      [2023, 3, 53.845, false],
      [2023, 4, 73.148, false],
      [2023, 5, 93.8, true],
    ]);
  });

  it("of trade need nearly all partners", async () => {
    const few = await gatherFigures(ledgerOf(reconciled().slice(0, 150)), RECORD);
    expect(few.trade.size).toBe(0);
    expect(few.dependence).toEqual([]);
    expect([...figures.trade.keys()]).toEqual(["CHN", "RUS"]);
    expect(figures.dependence.map(({ year }) => year)).toEqual([2019, 2023]);
  });
});

describe("a brief", () => {
  const brief = buildBrief(input);

  it("states each claim in words with its evidence", () => {
    const [first, second] = brief.claims;
    expect(first.value).toBe("190.27 billion USD");
    expect(first.speaker).toBe("Chinese customs");
    expect(first.quote.after).toBe(" in 2022, Chinese customs said.");
    expect(first.evidence[0]).toMatchObject({
      series: "Goods trade turnover of China with Russia, reported by Chinese customs (exports f.o.b., imports c.i.f.)",
      source: "Customs of China",
    });
    expect(first.reason).toBe("190.271 billion USD reported by Chinese customs");
    expect(second.open_questions[0]).toContain("goods or both");
  });

  it("puts the more dependent country first and compares it with the newest year", () => {
    const { dependence, partners } = brief;
    expect(dependence!.sides.map(({ country }) => country)).toEqual(["RUS", "CHN"]);
    expect(dependence!.year).toBe(2023);
    const share = (country: number): number => dependence!.sides[country].shares.at(-1)!.share;
    expect(share(0)).toBeCloseTo(100 / (100 + 2 * 100 - 1), 10);
    expect(dependence!.ratio).toBeCloseTo(share(0) / share(1), 10);
    expect(partners).toMatchObject({ country: "RUS", year_before: 2019, year_after: 2023 });
    expect(partners!.rows[0]).toMatchObject({ partner: "CHN", name: "China", before: 40e9, after: 100e9 });
  });

  it("counts a flow that nobody reports any more as unobserved, never as zero", () => {
    const { dependence, partners } = brief;
    const gone = partners!.rows.find(({ partner }) => partner === "P01")!;
    expect(gone).toMatchObject({ before: 2e9, after: 1e9, before_comparable: 1e9, after_comparable: 1e9 });
    expect(partners!.unobserved).toEqual([{ name: "P01", before: 1e9 }]);
    expect(partners!.unobserved_share).toBeCloseTo(1 / 240, 12);
    expect(partners!.comparable_before).toBe(239e9);
    expect(partners!.comparable_after).toBe(299e9);
    expect(dependence!.sides[0].share_low).toBeCloseTo(100 / 300, 12);
    expect(dependence!.sides[0].share_low).toBeLessThan(dependence!.sides[0].shares.at(-1)!.share);
    expect(dependence!.ratio_low).toBeLessThan(dependence!.ratio);
  });

  it("averages a group by base value added and counts its trade with the outside only", () => {
    const union = brief.scenarios[0].rows.find(({ country }) => country === "EU27")!;
    expect(union.members).toBe(2);
    expect(union.real_income_change).toBeCloseTo((300 * 0.99 + 100 * 0.98) / 400 - 1, 12);
    expect(union.ev_usd_million).toBeCloseTo(-3 - 2, 12);
    expect(union.exports_change).toBeCloseTo(40 / 100 - 1, 12);
    expect(union.imports_change).toBeCloseTo(60 / 100 - 1, 12);
  });

  it("adds both directions of a link", () => {
    expect(brief.scenarios[0].links).toEqual([
      { between: "Russia – China", value_base: 100, value_new: 150 },
      { between: "Russia – European Union", value_base: 200, value_new: 100 },
    ]);
  });

  it("gives a target its outlook, and the amount even when stated as growth", () => {
    const [track] = brief.targets;
    expect(track).toMatchObject({ unit: "USD", year: 2023, parties: "China and Russia", value_so_far: 73.148e9 });
    expect(track.goals).toMatchObject([
      { claim: "c2", target: 200e9, words: "200 billion dollars", probability: 0.98 },
    ]);
  });

  it("puts goals for the same flow and year on one track, highest first", () => {
    const [claim] = RECORD.claims.slice(1);
    const [verdict] = RECORD.verdicts.slice(1);
    const lower = { ...verdict, claim: "c3", outlook: { ...verdict.outlook!, needed: 117e9, probability: 0.99 } };
    const record = { ...RECORD, claims: [{ ...claim, id: "c3" }, claim], verdicts: [lower, verdict] };
    const tracks = new Map([...figures.tracks, ["c3", figures.tracks.get("c2")!]]);
    const two = buildBrief({ ...input, record, figures: { ...figures, tracks } });
    expect(two.targets.length).toBe(1);
    expect(two.targets[0].goals.map(({ claim: id }) => id)).toEqual(["c2", "c3"]);
    expect(two.findings[1].sentence).toContain("190.1 billion USD: 99% likely");
  });

  it("leads with claims, target, scenarios, leeway, dependence", () => {
    expect(brief.findings.map(({ topic }) => topic)).toEqual(["claims", "target", "scenario", "leeway", "dependence"]);
    expect(brief.findings[0].figure).toBe("1 of 1 hold");
    expect(brief.findings[1].figure).toBe("98% likely");
    expect(brief.findings[2].figure).toBe("Russia −2.00%, China +0.10%");
  });

  it("lists every source that was used, once", () => {
    expect(brief.sources.map(({ source }) => source)).toEqual(["gacc", "baci", "tiny", "natural-earth"]);
  });

  it("can be written as JSON and drawn as a page", () => {
    expect(JSON.parse(JSON.stringify(brief))).toEqual(brief);
    expect(renderBrief(brief)).toContain("Whom Russia trades with");
  });

  it("is the same for the same input", () => {
    expect(buildBrief(input)).toEqual(brief);
  });

  it("of a record without anything still stands", () => {
    const empty = buildBrief({
      ...input,
      record: { ...RECORD, claims: [], verdicts: [], events: [], actors: [] },
      figures: { sources: [], focus: null, dependence: [], trade: new Map(), tracks: new Map() },
      plan: { chosen: [], left_out: [] },
      runs: [],
      world: null,
    });
    expect(empty.partners).toBe(null);
    expect(renderBrief(empty)).toContain("no quantitative claim");
  });
});

describe("words", () => {
  it("for quantities keep comparators, ranges and what has no number", () => {
    const { quantity } = RECORD.claims[0];
    const words = (change: Partial<typeof quantity>): string => quantityWords({ ...quantity, ...change });
    expect(words({ comparator: ">=" })).toBe("at least 190.27 billion USD");
    expect(words({ low: "25", high: "30", unit: { kind: "percent", code: "%" } })).toBe("25% to 30%");
    expect(words({ low: null, high: null })).toBe("190.27 billion dollars");
    expect(words({ low: "1", high: "1", unit: { kind: "rank", code: null } })).toBe("no. 1");
  });

  it("for series name countries and reporters, and leave currencies alone", () => {
    expect(seriesInWords("exports of RUS to USA in USD, reported by RUS")).toBe(
      "Exports of Russia to the United States in USD, reported by Russian customs",
    );
  });
});

describe("an outcome without flows", () => {
  it("has no trade of groups and no links, but real income", () => {
    const { flows: _, ...rest } = result;
    const outcome = outcomeOf(
      { choice: plan.chosen[0], question: "", shocks: [], lookAt: [], restsOn: [], result: rest },
      null,
      ["DEU"],
    );
    expect(outcome.links).toEqual([]);
    expect(outcome.rows.find(({ country }) => country === "EU27")!.exports_change).toBe(null);
  });
});
