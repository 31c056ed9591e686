import { describe, expect, it } from "vitest";

import { exampleBrief } from "./fixture.cases.ts";
import { plain, summaryLines } from "./summary.ts";

describe("the summary of a brief", () => {
  it("says verdicts, outlook, real income and dependence in few lines", () => {
    const lines = summaryLines(exampleBrief);
    expect(lines.length).toBeLessThanOrEqual(24);
    const text = lines.join("\n");
    expect(text).toContain("≈ right, rounded");
    expect(text).toContain("98% likely");
    expect(text).toMatch(/west-tightens\s+-1\.62%\s+\+0\.07%/);
    expect(text).toContain("7.3–8.2 to 1");
  });

  it("stays within 24 lines and the width for a long article", () => {
    const claims = Array.from({ length: 80 }, (_, k) => ({ ...exampleBrief.claims[k % 5], id: `c${k}` }));
    const scenarios = [...exampleBrief.scenarios, exampleBrief.scenarios[0]];
    const targets = [exampleBrief.targets[0], exampleBrief.targets[0], exampleBrief.targets[0]];
    const lines = summaryLines({ ...exampleBrief, claims, scenarios, targets }, 80);
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(lines.join("\n")).toContain("… and 71 more");
    for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(80);
  });

  it("cannot be used to steer the terminal", () => {
    const [first] = exampleBrief.claims;
    const lines = summaryLines({
      ...exampleBrief,
      article: { ...exampleBrief.article, title: "\u001b[2J\u001b]0;owned\u0007 \u202etext\nmore" },
      claims: [{ ...first, value: "\u001b[31m1", parties: "a\rb" }],
    });
    expect(lines.join("")).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(plain("\u009b31m")).toBe(" 31m");
  });
});
