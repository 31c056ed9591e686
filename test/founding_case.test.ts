import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";

import type { CaseRow } from "../examples/founding_case_rows.ts";
import { casePage, foundingCase } from "../examples/founding_case_rows.ts";

describe("the founding case", () => {
  let rows: readonly CaseRow[];
  beforeAll(async () => {
    rows = await foundingCase(4);
  });

  it("answers every statement with its source and caveat, or says why it cannot", () => {
    expect(rows).toHaveLength(14);
    for (const row of rows) {
      expect(row.answer.length).toBeGreaterThan(10);
      expect(row.answer).not.toMatch(/NaN|undefined|no number|unknown|n\/a/);
      expect(row.source).not.toBe("");
      expect(row.caveat).toMatch(/\.$/);
      expect(row.command).toMatch(/^leeway /);
    }
  });

  it("is what the page says: the page is made again by npx tsx examples/founding_case.ts", () => {
    const page = readFileSync(new URL("../docs/founding-case.md", import.meta.url), "utf8");
    for (const { statement, answer, source, caveat } of rows) {
      for (const part of [`### ${statement}`, answer, source, caveat]) expect(page).toContain(part);
    }
    expect(page.match(/^- Band: /gm)).toHaveLength(rows.filter(({ band }) => band !== null).length);
    expect(casePage(rows, 4)).toMatch(/^# The founding case\n\n\*\*Each statement/);
  });
});
