import { describe, expect, test } from "vitest";

import { wantedFormat } from "./record_verb.ts";

describe("the format of a record", () => {
  test.each([
    [{}, false, "text"],
    [{}, true, "jsonl"],
    [{ json: true }, false, "json"],
    [{ json: true }, true, "jsonl"],
    [{ output: "x.html" }, false, "html"],
    [{ output: "x.md" }, false, "markdown"],
    [{ output: "x.CSV" }, true, "csv"],
    [{ output: "x.json" }, false, "json"],
    [{ output: "x.json" }, true, "jsonl"],
    [{ output: "x.ndjson" }, false, "jsonl"],
    [{ output: "x.out" }, false, "text"],
    [{ output: "x.html", format: "csv" }, false, "csv"],
    [{ output: "x.html" }, true, "html"],
  ] as const)("of %j, several articles: %s, is %s", (options, isBatch, expected) => {
    expect(wantedFormat(options, isBatch)).toBe(expected);
  });
});
