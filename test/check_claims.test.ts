import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { check } from "../src/checks/check.ts";
import type { Verdict } from "../src/checks/verdict.ts";
import { read } from "../src/documents/read.ts";
import type { Ledger } from "../src/facts/ledger.ts";
import { openLedger } from "../src/facts/ledger_duckdb_node.ts";

const may = "2023-05-24";

let ledger: Ledger;
beforeAll(async () => {
  ledger = await openLedger();
});
afterAll(() => ledger.close());

/** The verdict on the one claim of a sentence. */
async function verdictOn(sentence: string, dateline: string): Promise<Verdict> {
  const { verdicts } = await check(read(sentence, { dateline }), ledger);
  expect(verdicts.length, sentence).toBe(1);
  return verdicts[0];
}

describe("claims against the embedded ledger: verdict and rule", () => {
  test.each([
    // Right, to the digit or rounded.
    ["China-Russia trade reached 190.271 billion dollars in 2022.", may, "supported", "level.equals_claim"],
    ["China-Russia trade reached 190.27 billion dollars in 2022.", may, "rounding", "level.rounds_to_claim"],
    ["China-Russia trade reached about 200 billion dollars in 2022.", may, "rounding", "level.rounds_to_claim"],
    ["China-Russia trade was between 180 and 195 billion dollars in 2022.", may, "supported", "level.inside_range"],
    [
      "In April 2023 China imported goods worth 9.6 billion dollars from Russia.",
      may,
      "rounding",
      "level.rounds_to_claim",
    ],
    ["Russia exported goods worth 29.7 billion dollars to Germany in 2021.", may, "rounding", "level.rounds_to_claim"],
    [
      "The European Union exported goods worth 55 billion euros to Russia in 2022.",
      may,
      "rounding",
      "level.rounds_to_claim",
    ],
    ["Russia's GDP was 2.3 trillion dollars in 2022.", "2024-05-24", "rounding", "level.rounds_to_claim"],
    ["Brent crude averaged 109 dollars a barrel in July 2022.", may, "rounding", "level.rounds_to_claim"],
    [
      "Russian gas deliveries to the European Union fell by 55 percent in 2022.",
      may,
      "rounding",
      "change.rounds_to_claim",
    ],
    ["German exports to Kazakhstan doubled in 2022.", may, "rounding", "change.rounds_to_claim"],
    ["China-Russia trade grew 29.3 percent in 2022.", may, "supported", "change.near_approximation"],
    ["China was Russia's largest export destination in 2021.", may, "supported", "rank.equals_claim"],
    // Bounds.
    ["China-Russia trade exceeded 190 billion dollars in 2022.", may, "supported", "threshold.meets_bound"],
    ["China-Russia trade was less than 200 billion dollars in 2022.", may, "supported", "level.meets_bound"],
    [
      "China-Russia trade exceeded 200 billion dollars in 2022, according to Chinese customs.",
      may,
      "contradicted",
      "threshold.no_reading_fits",
    ],
    [
      "China-Russia trade was at most 180 billion dollars in 2022, according to Chinese customs.",
      may,
      "contradicted",
      "level.no_reading_fits",
    ],
    // Wrong digit, scale, period, direction, side.
    [
      "China-Russia trade reached 193 billion dollars in 2022, according to Chinese customs.",
      may,
      "contradicted",
      "level.no_reading_fits",
    ],
    ["China-Russia trade reached 1.9 trillion dollars in 2022.", may, "contradicted", "level.no_reading_fits"],
    [
      "China-Russia trade reached 190 billion dollars in 2021, according to Chinese customs.",
      may,
      "contradicted",
      "level.no_reading_fits",
    ],
    ["China-Russia trade fell 29.5 percent in 2022.", may, "contradicted", "change.no_reading_fits"],
    [
      "China's imports from Russia were 76 billion dollars in 2022, Chinese customs said.",
      may,
      "contradicted",
      "level.no_reading_fits",
    ],
    ["China's trade surplus with Russia was 38 billion dollars in 2022.", may, "contradicted", "level.no_reading_fits"],
    ["China's trade deficit with Russia was 38 billion dollars in 2022.", may, "rounding", "level.rounds_to_claim"],
    ["India was Russia's second-largest trading partner in 2021.", may, "contradicted", "rank.no_reading_fits"],
    // Reporters: the far side's figures bear a claim out, and their absence keeps it from being contradicted.
    ["Russia's exports to China were 114 billion dollars in 2022.", may, "rounding", "level.rounds_to_claim"],
    ["Russia's exports to China were 79 billion dollars in 2021.", may, "no_data", "level.reporter_missing"],
    [
      "Russia's exports to China were 79 billion dollars in 2021, Russian customs said.",
      may,
      "contradicted",
      "level.no_reading_fits",
    ],
    ["China's exports to Russia were 67 billion dollars in 2022.", may, "contradicted", "level.no_reading_fits"],
    [
      "EU exports to Russia were 22 billion euros in the first half of 2023.",
      "2023-10-01",
      "contradicted",
      "level.no_reading_fits",
    ],
    // Running totals.
    ["China-Russia trade has already passed 70 billion dollars this year.", may, "supported", "threshold.meets_bound"],
    [
      "China-Russia trade has already passed 80 billion dollars this year.",
      may,
      "no_data",
      "threshold.between_windows",
    ],
    [
      "China-Russia trade has already passed 100 billion dollars this year.",
      may,
      "contradicted",
      "threshold.no_reading_fits",
    ],
    [
      "China-Russia trade reached 73 billion dollars in the first four months of 2023.",
      may,
      "rounding",
      "level.rounds_to_claim",
    ],
    // Not known yet, not known at all, another unit.
    ["China-Russia trade reached 240 billion dollars in 2023.", "2024-02-01", "rounding", "level.rounds_to_claim"],
    ["Russia's GDP was 2.3 trillion dollars in 2022.", may, "no_data", "level.not_yet_published"],
    ["Russia exported 50 billion dollars of wheat to China in 2022.", may, "no_data", "level.no_series"],
    [
      "The European Union exported goods worth 55 billion dollars to Russia in 2022.",
      may,
      "no_data",
      "level.no_figure",
    ],
    ["Brent crude averaged 150 dollars a barrel in July 2022.", may, "no_data", "level.quotation_unclear"],
    // Negated, hypothetical.
    ["China-Russia trade did not reach 200 billion dollars in 2022.", may, "supported", "negation.holds"],
    [
      "China-Russia trade would reach 300 billion dollars if sanctions were lifted.",
      may,
      "not_checkable",
      "hypothetical.no_rule",
    ],
  ] as const)("%s (%s)", async (sentence, dateline, verdict, rule) => {
    const found = await verdictOn(sentence, dateline);
    expect([found.verdict, found.rule]).toEqual([verdict, rule]);
    for (const { as_of: asOf } of found.evidence) expect(asOf <= dateline).toBe(true);
    if (verdict === "contradicted" || verdict === "supported" || verdict === "rounding")
      expect(found.evidence[0].source).toMatch(/\w/);
  });

  test("what was published later stands apart", async () => {
    const { alternatives, evidence } = await verdictOn("Russia's GDP was 2.3 trillion dollars in 2022.", may);
    expect(evidence).toEqual([]);
    expect(alternatives).toMatchObject([{ relation: "later_revision", verdict: "rounding" }]);
    expect(alternatives[0].as_of > may).toBe(true);
  });

  test("the far side's figures stand beside, in their own currency", async () => {
    const { alternatives } = await verdictOn(
      "The European Union exported goods worth 55 billion dollars to Russia in 2022.",
      may,
    );
    expect(alternatives).toMatchObject([{ relation: "other_reporter", verdict: "not_checkable", unit: "EUR" }]);
    const both = await verdictOn("China-Russia trade was 147 billion dollars in 2021.", may);
    expect(both.evidence[0].series).toContain("reported by CHN");
    expect(both.alternatives[0].series).toContain("reported by RUS");
  });
});

test("a figure of the year before an inferred one stands beside the verdict once", async () => {
  const text = "Russia's imports from China rose in 2021. They came to 72.7 billion dollars.";
  const { verdicts } = await check(read(text, { dateline: may }), ledger);
  const shown = verdicts.flatMap(({ alternatives }) =>
    alternatives.map(({ series, period, as_of, relation }) => [series, period, as_of, relation].join(" ")),
  );
  expect(shown.length).toBeGreaterThan(0);
  expect(new Set(shown).size).toBe(shown.length);
});
