import { describe, expect, it } from "vitest";

import { classesOf, inkOf } from "./classes.ts";

const limits = [0.03, 0.1, 0.3, 1];

describe("the classes of a map", () => {
  it("give a value on a limit to the class nearer to zero", () => {
    expect(inkOf(0, limits)).toBe("change-0");
    expect(inkOf(0.03, limits)).toBe("change-0");
    expect(inkOf(-0.031, limits)).toBe("loss-1");
    expect(inkOf(1, limits)).toBe("gain-3");
    expect(inkOf(1.01, limits)).toBe("gain-4");
    expect(inkOf(-50, limits)).toBe("loss-4");
  });

  it("stand in the legend from the largest loss to the largest gain, with rising limits", () => {
    const classes = classesOf(limits);
    expect(classes.map(({ ink }) => ink)).toEqual([
      "loss-4",
      "loss-3",
      "loss-2",
      "loss-1",
      "change-0",
      "gain-1",
      "gain-2",
      "gain-3",
      "gain-4",
    ]);
    expect(classes.map(({ upper }) => upper)).toEqual([-1, -0.3, -0.1, -0.03, 0.03, 0.1, 0.3, 1, null]);
    for (const { ink, upper } of classes.slice(0, -1)) expect(inkOf(upper! - 1e-9, limits)).toBe(ink);
  });
});
