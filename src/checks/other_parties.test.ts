import { describe, expect, test } from "vitest";

import { read } from "../documents/read.ts";
import type { Observation } from "../facts/ledger.ts";
import { check } from "./check.ts";
import { handBuilt, row } from "./hand_built.cases.ts";
import type { Verdict } from "./verdict.ts";

/** Exports of 2022 in billions of dollars, as each seller's customs publish them. */
const exported: readonly Observation[] = [
  ["PER", "CHL", 3.2],
  ["PER", "ESP", 7.4],
  ["BRA", "CHL", 8.9],
  ["PER", "WLD", 60.1],
].map(([economy, partner, billions]) =>
  row({
    measure: "exports",
    reporter: String(economy),
    economy: String(economy),
    partner: String(partner),
    source: `customs_${String(economy).toLowerCase()}`,
    valuation: "fob",
    period_from: "2022-01-01",
    period_to: "2022-12-31",
    vintage: "2023-01-20",
    value: Number(billions) * 1e9,
  }),
);

async function verdictsOn(text: string): Promise<readonly Verdict[]> {
  return (await check(read(text, { dateline: "2023-06-01" }), handBuilt(exported))).verdicts;
}

describe("a number that is another's, whom the text names beside it", () => {
  test("is not contradicted", async () => {
    const text = "Peru's exports were worth $7.4 billion in 2022, if only those that Spain received are counted.";
    const [verdict] = await verdictsOn(text);
    expect(verdict).toMatchObject({ verdict: "no_data", rule: "level.other_parties_fit" });
    expect(verdict.reason).toContain("PER with ESP");
  });

  test("is contradicted where nobody's figure fits", async () => {
    const text = "Peru's exports were worth $17.4 billion in 2022, if only those that Spain received are counted.";
    expect((await verdictsOn(text))[0].verdict).toBe("contradicted");
  });

  test("is contradicted where the other is named in another part of the text", async () => {
    const filler = "The weather was fine in the port of the capital that year. ".repeat(8);
    const [verdict] = await verdictsOn(
      `Peru's exports to Chile were worth $7.4 billion in 2022. ${filler}Spain was happy.`,
    );
    expect(verdict.verdict).toBe("contradicted");
  });
});

describe("a partner that the text leaves open", () => {
  test("is tried in each reading: one that fits bears the claim out, and all must fail to contradict it", async () => {
    const told = "Trade between Peru and Chile grew in 2022. Peru's exports were";
    const one = (await verdictsOn(`${told} $3.2 billion in 2022.`)).at(-1);
    const world = (await verdictsOn(`${told} $60.1 billion in 2022.`)).at(-1);
    const none = (await verdictsOn(`${told} $5.5 billion in 2022.`)).at(-1);
    expect([one?.verdict, world?.verdict, none?.verdict]).toEqual(["supported", "supported", "contradicted"]);
  });
});
