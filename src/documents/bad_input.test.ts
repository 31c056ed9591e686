import { describe, expect, test } from "vitest";

import { read } from "./read.ts";
import { readAny } from "./read_any.ts";

describe("what cannot be known is said, never made up", () => {
  test("without a date every relative time stays open with a flag", () => {
    const record = read("Exports to Japan fell 5 percent last month. The minister will visit Tokyo next week.");
    expect(record.document.dateline).toBeNull();
    expect(record.flags.map(({ code }) => code)).toEqual(["dateline_missing"]);
    for (const { from, to, flags } of record.times) {
      expect([from, to]).toEqual([null, null]);
      expect(flags.map(({ code }) => code)).toContain("dateline_missing");
    }
    expect(record.claims[0].period).toMatchObject({ from: null, to: null });
    expect(record.events.every(({ date }) => date.from === null)).toBe(true);
  });

  test("a unit that is not known gives no currency", () => {
    const [claim] = read("Exports to Japan rose to 5 billion zorkmids.").claims;
    expect(claim.quantity).toMatchObject({ low: "5000000000", unit: { kind: "count", code: null } });
    expect(claim.flags).toContainEqual(expect.objectContaining({ code: "unit_unknown", candidates: ["zorkmids"] }));
  });

  test("a currency word that several countries use stays open", () => {
    const [claim] = read("The plant cost 5 billion pesos.").claims;
    expect(claim.quantity.unit).toEqual({ kind: "currency", code: null });
    expect(claim.flags[0]).toMatchObject({ code: "currency", candidates: expect.arrayContaining(["MXN", "CLP"]) });
  });

  test("a page without an article is flagged, one without text is an error", async () => {
    const menu = await readAny("<html><body><nav>Home</nav><ul><li>Prices</li><li>Contact 555</li></ul></body></html>");
    expect(menu.flags.map(({ code }) => code)).toContain("no_article");
    expect(menu.claims.filter(({ kind }) => kind !== "count")).toEqual([]);
    await expect(readAny("<html><body><script>let money = 5;</script></body></html>")).rejects.toMatchObject({
      code: "documents.nothing_to_read",
    });
  });

  test("a hyphen behind an office is read over", () => {
    const { events } = read("President-elect Moreno met Prime Minister Okafor in Lagos.");
    expect(events.map(({ type }) => type)).toEqual(["MEETING"]);
  });

  test("an empty text is an empty record", () => {
    const record = read("");
    expect([record.claims, record.events, record.statements, record.quantities, record.times]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(record.flags.map(({ code }) => code)).toContain("no_article");
  });
});
