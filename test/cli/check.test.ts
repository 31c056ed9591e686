import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import type { CheckedRecord } from "../../src/checks/verdict.ts";
import { runLeeway, withFolder } from "./run_leeway.ts";

const right = "China-Russia trade reached 190 billion dollars in 2022, according to Chinese customs data.\n";
const wrong = right.replace("190", "150");

function checkArticle(text: string, ...options: readonly string[]) {
  return withFolder((folder) => {
    writeFileSync(join(folder, "a.txt"), text);
    return runLeeway(folder, ["check", "a.txt", "--dateline", "2023-05-24", ...options]);
  });
}

describe("leeway check", () => {
  test("shows the sentence with the figure marked, the verdict, why, and the evidence with source and date", () => {
    const run = checkArticle(right);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain("≈ Right, rounded  190 billion USD");
    expect(run.stdout).toContain("China-Russia trade reached [190 billion dollars] in 2022");
    expect(run.stdout).toContain("190.271 billion USD (2022, CHN) rounds to 190 billion USD (level.rounds_to_claim)");
    expect(run.stdout.replace(/\s+/g, " ")).toMatch(
      /- 2022: 190\.271 billion USD, .*General Administration of Customs of China.*, as of 2023-01-15/,
    );
    expect(run.stdout).not.toContain("\u001b");
  });

  test("ends with 1 when a claim is contradicted, in both forms of output", () => {
    expect(checkArticle(wrong).status).toBe(1);
    const run = checkArticle(wrong, "--json");
    expect(run.status).toBe(1);
    const record = JSON.parse(run.stdout) as CheckedRecord;
    expect(record.verdicts).toMatchObject([
      { claim: record.claims[0].id, verdict: "contradicted", computed: 190.271e9 },
    ]);
    expect(record.verdicts[0].evidence[0]).toMatchObject({ period: "2022", unit: "USD", source: "gacc" });
  });

  test("reads standard input", () => {
    const run = withFolder((folder) => runLeeway(folder, ["check", "-", "--dateline", "2023-05-24", "--json"], right));
    expect(run.status).toBe(0);
  });

  test("refuses a missing ledger, a bad dateline and an unknown option with 2 and an empty stdout", () => {
    for (const options of [
      ["--ledger", "none.duckdb"],
      ["--dateline", "24 May"],
      ["--datelin", "x"],
    ]) {
      const run = checkArticle(right, "--json", ...options);
      expect([run.status, run.stdout]).toEqual([2, ""]);
    }
  });
});
