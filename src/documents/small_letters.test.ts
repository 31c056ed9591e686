import { describe, expect, it } from "vitest";

import { read } from "./read.ts";
import { withSmallLetters } from "./small_letters.ts";

const WIRE =
  "OSLO, MAY 12 - PRESIDENT BORIS OTIENO MET CHANCELLOR IDA HOLM IN NAIROBI ON THURSDAY AND ACCUSED CHAD OF BREAKING THE TRUCE. KENYA'S EXPORTS TO THE EUROPEAN UNION ROSE.";

describe("withSmallLetters", () => {
  it("keeps capitals where names, days, titles and sentences begin, and every offset", () => {
    expect(withSmallLetters(WIRE)).toBe(
      "Oslo, May 12 - President Boris Otieno met Chancellor Ida Holm in Nairobi on Thursday and accused Chad of breaking the truce. Kenya's exports to the European Union rose.",
    );
  });

  it.each([
    "Kenya signed a pact with Chad.",
    "BREAKING NEWS",
    `KENYA SIGNS PACT\n\n${"Kenya signed a pact with Chad. ".repeat(3)}`,
  ])("leaves other texts as they are: %s", (text) => {
    expect(withSmallLetters(text)).toBe(text);
  });

  it("lets wire copy in capitals be read, with the words as they are written", () => {
    const { events } = read(WIRE, { dateline: "1990-05-12" });
    expect(
      events.map(({ plover, actors, span }) => [plover, actors.map(({ actor }) => actor).join(" "), span.text]),
    ).toEqual([
      ["CONSULT", "boris-otieno ida-holm", "BORIS OTIENO MET CHANCELLOR IDA HOLM IN NAIROBI ON THURSDAY"],
      ["ACCUSE", "boris-otieno TCD", "BORIS OTIENO MET CHANCELLOR IDA HOLM IN NAIROBI ON THURSDAY AND ACCUSED CHAD"],
    ]);
  });
});
