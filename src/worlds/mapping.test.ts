import { describe, expect, test } from "vitest";

import { readMapping } from "./mapping.ts";

const read = (text: string) => readMapping({ name: "merge.csv", bytes: new TextEncoder().encode(text) }, "country");

describe("readMapping", () => {
  test("reads codes and, where given, names of new codes", async () => {
    expect(await read("country,to\nDEU,EU\nFRA,EU\n")).toEqual({ codes: { DEU: "EU", FRA: "EU" }, names: {} });
    expect(await read("name,country,to\nUnion,DEU,EU\n,FRA,EU\n")).toEqual({
      codes: { DEU: "EU", FRA: "EU" },
      names: { EU: "Union" },
    });
  });

  test("refuses a code twice, an empty cell and a missing column, with the place", async () => {
    await expect(read("country,to\nDEU,EU\nDEU,XX\n")).rejects.toThrow(
      /merge\.csv:3: DEU was given before \(merge\.csv:2\)/,
    );
    await expect(read("country,to\nDEU,\n")).rejects.toThrow(/merge\.csv:2/);
    await expect(read("country,into\nDEU,EU\n")).rejects.toThrow(/column "to" is missing/);
  });
});
