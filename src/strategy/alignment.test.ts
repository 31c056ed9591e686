import { afterAll, beforeAll, expect, test } from "vitest";

import { openLedger } from "../facts/ledger_duckdb_node.ts";
import type { Ledger } from "../facts/ledger.ts";
import { alignment } from "./alignment.ts";

let ledger: Ledger;
beforeAll(async () => {
  ledger = await openLedger();
});
afterAll(() => ledger.close());

test("China abstained, traded more with Russia, and met it; each part with its source", async () => {
  const profile = await alignment(ledger, { country: "CHN", target: "RUS", reference: ["USA"] });
  expect(profile.declared).toEqual([
    { resolution: "ES-11/1", date: "2022-03-02", vote: "abstain", target_vote: "no", source: "unga_es11_1" },
  ]);
  const points = profile.ideal_points.find(({ year }) => year === 2024);
  expect(points?.country).toBeCloseTo(-0.8535, 4);
  expect(points?.distance_to_target).toBeLessThan(Number(points?.distance_to_reference));
  const shift = profile.trade_shifts.find(({ after }) => after.source.startsWith("baci"));
  expect([shift?.before.year, shift?.after.year]).toEqual([2020, 2023]);
  expect(shift?.change).toBeCloseTo(0.02, 2);
  expect(profile.sanctions).toEqual([]);
  expect(profile.visits.map(({ visit }) => visit)).toContain("xi_moscow_2023");
  expect(profile.agreements).toHaveLength(2);
});

test("counts only what had happened and was known on a day", async () => {
  const profile = await alignment(ledger, {
    country: "CHN",
    target: "RUS",
    reference: ["EU27", "USA"],
    as_of: "2022-02-28",
  });
  expect(profile).toMatchObject({ declared: [], visits: [], agreements: [], trade_shifts: [] });
});

test("a member of a group has the group's sanctions while they are in force", async () => {
  const { sanctions } = await alignment(ledger, { country: "DEU", target: "RUS", reference: ["USA"] });
  expect(sanctions.length).toBeGreaterThan(0);
  expect(sanctions.every(({ imposed_by }) => imposed_by === "EU27")).toBe(true);
});

test("what nobody reports is missing with its reason", async () => {
  const profile = await alignment(ledger, { country: "BLR", target: "RUS", reference: ["USA"] });
  const shift = profile.trade_shifts.find(({ after }) => after.source.startsWith("baci"));
  expect(shift?.after.trade_share).toEqual({ missing: "unobserved" });
  const none = await alignment(ledger, { country: "CHN", target: "RUS", reference: ["TWN"] });
  expect(none.ideal_points.at(-1)?.distance_to_reference).toMatchObject({ missing: "not_reported" });
});

test("unknown codes, the target itself and days that are none are refused", async () => {
  const ask = { country: "CHN", target: "RUS", reference: ["USA"] };
  await expect(alignment(ledger, { ...ask, target: "Russia" })).rejects.toThrow(/Did you mean "RUS"/);
  await expect(alignment(ledger, { ...ask, reference: ["NATION"] })).rejects.toThrow(/unknown country "NATION"/);
  await expect(alignment(ledger, { ...ask, country: "RUS" })).rejects.toThrow(/asked about itself/);
  await expect(alignment(ledger, { ...ask, since: "2022-02-30" })).rejects.toThrow(/2022-02-30/);
});
