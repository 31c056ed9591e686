import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { jsonParts } from "./json_parts.ts";

describe("JSON in parts", () => {
  it("is what JSON.stringify gives, on one line or indented", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(0, 2), (value, indent) => {
        expect([...jsonParts(value, indent)].join("")).toBe(JSON.stringify(value, null, indent));
      }),
      { seed: 11 },
    );
  });

  it("comes in parts of bounded length however long the lists are", () => {
    const value = {
      name: "many",
      items: Array.from({ length: 20_000 }, (_, at) => ({ at, text: "a line\nand another" })),
    };
    const parts = [...jsonParts(value, 2)];
    expect(parts.join("")).toBe(JSON.stringify(value, null, 2));
    expect(parts.length).toBeGreaterThan(10);
    for (const part of parts) expect(part.length).toBeLessThan(70_000);
  });
});
