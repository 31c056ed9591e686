import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";

import { REGRESSIONS } from "./regression_fixture.cases.ts";
import { decimalsFor, escapeLatex, regressionTable, starsOf } from "./regression_table.ts";

const formats = [
  ["text", "txt"],
  ["markdown", "md"],
  ["html", "html"],
  ["latex", "tex"],
] as const;

describe("a regression table", () => {
  it.each(formats)("in %s stands as in the golden file", async (format, ending) => {
    const table = regressionTable(REGRESSIONS, format, { stars: true, caption: "Trade & agreements" });
    await expect(`${table}\n`).toMatchFileSnapshot(`../../test/golden/regression_table/table.${ending}`);
  });

  it("has no stars unless asked, and leaves cells empty where an estimation lacks the coefficient", () => {
    const lines = regressionTable(REGRESSIONS, "text").split("\n");
    expect(lines.join("")).not.toContain("*");
    expect(lines.find((line) => line.startsWith("log(dist)"))).toMatch(/−0\.8123$/);
  });

  it("in HTML is well formed and shows every name as it is", () => {
    const { document } = parseHTML(`<body>${regressionTable(REGRESSIONS, "html")}</body>`);
    const heads = [...document.querySelectorAll("th[scope=row]")].map((cell) => cell.textContent);
    expect(heads).toContain("border_<1990>");
    expect(document.querySelectorAll("tbody tr").length).toBeGreaterThan(8);
  });

  it("shows three digits of every standard error", () => {
    expect([0.0557707, 0.175, 12.34, 4567, 1e-12, 0, NaN].map(decimalsFor)).toEqual([4, 3, 1, 0, 8, 4, 4]);
    expect([0.0009, 0.009, 0.049, 0.05, NaN].map(starsOf)).toEqual(["***", "**", "*", "", ""]);
  });

  it("escapes every sign that LaTeX reads otherwise", () => {
    expect(escapeLatex("a_b^c & 5 % {x} \\ ~#$")).toBe(
      "a\\_b\\textasciicircum{}c \\& 5 \\% \\{x\\} \\textbackslash{} \\textasciitilde{}\\#\\$",
    );
  });
});
