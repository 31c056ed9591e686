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

  test("a participle of speech at the start of a text is read over", () => {
    expect(read("Saying prices rose, the union called a strike.").claims).toHaveLength(1);
  });

  test("an office that ends a headline has no name below it", () => {
    const { actors } = read("Interview with the trade minister\n\nQ: Minister, did exports fall last year?\nA: No.");
    expect(actors.filter(({ kind }) => kind === "person")).toEqual([]);
  });

  test("a name in capitals before a quotation is an actor of the record, with its place", () => {
    const { statements, actors } = read(
      "MARTA OKORO, GRAIN TRADER, LAGOS: “We expect maize to get cheaper by autumn.”",
    );
    expect(statements[0].speaker).toBe("marta-okoro");
    expect(actors.map(({ id, mentions }) => [id, mentions.map(({ text }) => text)])).toEqual([
      ["marta-okoro", ["MARTA OKORO"]],
    ]);
  });

  test.each([
    ["Chad's exports from November to February 2022 reached $3 billion.", "2021-11-01", "2022-02-28"],
    ["Chad's exports from March to June 2022 reached $3 billion.", "2022-03-01", "2022-06-30"],
  ])("months that go over New Year end in the year that is stated: %s", (text, from, to) => {
    expect(read(text).claims[0].period).toMatchObject({ from, to });
  });

  test("a range that is written downwards has its lower end first", () => {
    expect(read("Output fell by between 0.7 and 0.2 percent.").claims[0].quantity).toMatchObject({
      low: "0.2",
      high: "0.7",
    });
  });

  test.each([
    ["Chad was sharply condemned by Norway and Italy.", ["NOR condemns TCD", "ITA condemns TCD"]],
    ["Norway condemned Chad.", ["NOR condemns TCD"]],
    ["Chad has been accused by Norway of arming rebels.", ["NOR accuses TCD"]],
    ["Chad was condemned in Oslo.", []],
    ["A plan backed by Norway failed.", ["NOR supports null"]],
  ])("who is condemned, accused or backed takes no stance by it: %s", (text, wanted) => {
    expect(read(text).positions.map(({ holder, stance, target }) => `${holder} ${stance} ${target}`)).toEqual(wanted);
  });

  test("an actor who opens the text is no place of what his troops do", () => {
    const { events } = read("Armed Forces, General Ola Lund marched. His troops occupied a square.");
    expect(events.map(({ place }) => place)).toEqual(events.map(() => null));
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
