import { describe, expect, it } from "vitest";

import { goalOfTarget, goalText, readGoal } from "./goal.ts";

const goal = {
  measure: "trade_turnover",
  economy: "CHN",
  partner: "RUS",
  value: 2e11,
  unit: "USD",
  year: 2023,
} as const;

describe("a goal in the address", () => {
  it("comes back as it went", () => {
    for (const value of [2e11, 1.5, 1e22]) expect(readGoal(goalText({ ...goal, value }))).toEqual({ ...goal, value });
  });

  it("is none where any part makes no sense", () => {
    const texts = [
      "",
      "gdp:CHN:RUS:1:USD:2023",
      "exports:chn:RUS:1:USD:2023",
      "exports:CHN:RUS:0:USD:2023",
      "exports:CHN:RUS:1e:USD:2023",
    ];
    expect(texts.map(readGoal)).toEqual(texts.map(() => null));
  });

  it("is that of a target of the ledger where it is about a year of goods trade", () => {
    const target = {
      ...goal,
      target: "t",
      set_on: "2023-03-21",
      set_by: ["CHN"],
      commodity: "goods",
      due_from: "2023-01-01",
      due_to: "2023-12-31",
      description: "",
      source_url: "",
    };
    expect(goalOfTarget(target)).toEqual(goal);
    expect(goalOfTarget({ ...target, commodity: "energy" })).toBeNull();
    expect(goalOfTarget({ ...target, unit: "percent" })).toBeNull();
    expect(goalOfTarget({ ...target, due_to: "2024-12-31" })).toBeNull();
  });
});
