import { describe, expect, it } from "vitest";

import { openLedger } from "../../facts/ledger_duckdb_node.ts";
import type { TargetQuestion } from "./target_track.ts";
import { trackTarget } from "./target_track.ts";

const turnover: TargetQuestion = {
  measure: "trade_turnover",
  economy: "CHN",
  partner: "RUS",
  value: 200e9,
  unit: "USD",
  year: 2023,
};

describe("a goal tracked without an article", () => {
  it("stands where China's customs had it on the day: 73.15 billion by April 2023, most likely reached", async () => {
    const ledger = await openLedger();
    try {
      const { track } = await trackTarget(turnover, "2023-05-24", ledger);
      expect(track?.value_so_far).toBeCloseTo(73.148e9, -6);
      expect(track!.goals[0].needed).toBeCloseTo(200e9 - 73.148e9, -6);
      expect(track!.projected_low!).toBeLessThan(track!.projected!);
      expect(track!.projected_high!).toBeGreaterThan(track!.projected!);
      expect(track!.points.every(({ as_of, later }) => later === as_of > "2023-05-24")).toBe(true);
    } finally {
      await ledger.close();
    }
  });

  it("narrows as figures come in, and ends with the outcome", async () => {
    const ledger = await openLedger();
    try {
      const widths: number[] = [];
      for (const day of ["2023-02-15", "2023-05-24", "2023-11-30", "2024-02-01"]) {
        const { track } = await trackTarget(turnover, day, ledger);
        widths.push(track!.projected_high! - track!.projected_low!);
      }
      expect(widths).toEqual(widths.toSorted((a, b) => b - a));
      expect(widths.at(-1)).toBe(0);
    } finally {
      await ledger.close();
    }
  });

  it("says why where the ledger has nothing to go by", async () => {
    const ledger = await openLedger();
    try {
      const { track, reason } = await trackTarget({ ...turnover, economy: "FJI", partner: "TUV" }, null, ledger);
      expect(track).toBeNull();
      expect(reason).toMatch(/no figure for 2022 was known/);
    } finally {
      await ledger.close();
    }
  });
});
