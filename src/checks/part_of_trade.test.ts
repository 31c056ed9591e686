import { describe, expect, test } from "vitest";

import { read } from "../documents/read.ts";
import type { Observation } from "../facts/ledger.ts";
import { check } from "./check.ts";
import { handBuilt, row } from "./hand_built.cases.ts";

/** Norway's goods exports to Chile and the world of two years, in billions of dollars. */
const exported: readonly Observation[] = [
  ["CHL", 2021, 20],
  ["CHL", 2022, 24],
  ["WLD", 2021, 100],
  ["WLD", 2022, 110],
].map(([partner, year, billions]) =>
  row({
    measure: "exports",
    reporter: "NOR",
    economy: "NOR",
    partner: String(partner),
    source: "customs_norway",
    valuation: "fob",
    period_from: `${year}-01-01`,
    period_to: `${year}-12-31`,
    vintage: `${Number(year) + 1}-01-20`,
    value: Number(billions) * 1e9,
  }),
);

async function verdictOf(text: string): Promise<string> {
  const { verdicts } = await check(read(text, { dateline: "2023-06-01" }), handBuilt(exported));
  return verdicts.map(({ verdict }) => verdict).join(" ");
}

describe("words that may mean a part of the trade", () => {
  test.each([
    "Norway's ski exports to Chile were worth $3 billion in 2022.",
    "Norway's exports of skis to Chile were worth $3 billion in 2022.",
    "Norway exported skis worth $3 billion to Chile in 2022.",
    "Norway exported $3 billion worth of skis to Chile in 2022.",
    "Norwegian ski-makers exported goods worth $3 billion to Chile in 2022.",
    "Norway's non-oil exports to Chile were worth $3 billion in 2022.",
    "Norway's exports to Chile through the canal were worth $3 billion in 2022.",
    "Norway's exports to Chile by air came to $3 billion in 2022.",
    "Norway's exports to Chile were worth $3 billion a month in 2022.",
    "Norway's daily exports to Chile were worth $0.3 billion in 2022.",
    "Norway's exports to Chile in the first two weeks of 2022 were $3 billion.",
    "Norway's exports to Chile in 2022 were $3 billion above the plan.",
    "Norway's exports to Chile were $3 billion in 2022, as of the end of May.",
    "Norway's exports to Chile and Peru were $30 billion in 2022.",
    "Norway's exports to southern Chile were $3 billion in 2022.",
    "Chile put duties on Norwegian exports worth $3 billion in 2022.",
    "The ship carried $3 billion of Norway's exports to Chile in 2022.",
    "Norway's exports of skis to Chile rose by 90% in 2022.",
    "Norway's exports to Chile fell by 40% in 2023 to $6 billion from $10 billion in 2022.",
    "In 2023, Norway's exports to Chile fell to $6 billion from $10 billion in 2022.",
    "Skis made up 60% of Norway's exports to Chile in 2022.",
  ])("contradict nothing: %s", async (text) => {
    expect(await verdictOf(text)).not.toContain("contradicted");
  });

  test.each([
    "Norway's exports to Chile were worth $3 billion in 2022.",
    "Norway's total goods exports to Chile hit a record $3 billion in 2022.",
    "Norway exported goods worth $3 billion to Chile in 2022, much more than ever.",
    "Norwegian firms exported $3 billion worth of goods to Chile in 2022.",
    "In 2022, Norway's annual exports to Chile reached the value of $3 billion.",
    "Norway's exports to Chile rose by 90% in 2022.",
    "Chile took $3 billion of Norway's exports in 2022.",
  ])("are missing where all of it is meant: %s", async (text) => {
    expect(await verdictOf(text)).toContain("contradicted");
  });
});
