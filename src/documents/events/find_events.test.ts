import { describe, expect, it } from "vitest";

import { read } from "../read.ts";

function eventsOf(text: string): readonly string[] {
  return read(text, { dateline: "2024-02-14" }).events.map(({ type, actors, date, flags }) =>
    `${type} ${actors.map(({ role, actor }) => `${role}:${actor}`).join(" ")} ${date.from ?? "open"} ${(flags ?? []).map(({ code }) => code).join(",")}`.trim(),
  );
}

describe("events told by nouns", () => {
  it("reads one of several agreements, between the pair in view when no side is named", () => {
    const text =
      "Peru and Chile signed accords in Lima. Among the accords signed this Monday is a deal to deepen cooperation in ports.";
    expect(eventsOf(text)).toContain("AGREEMENT agent:PER agent:CHL 2024-02-12 counterpart_inferred");
  });

  it("reads no agreement where none is introduced", () => {
    const text = "Peru and Chile quarrelled. The deal to deepen cooperation in ports is dead.";
    expect(eventsOf(text).filter((event) => event.startsWith("AGREEMENT"))).toEqual([]);
  });

  it.each([
    [
      "Belarusian potash exports collapsed under sanctions from Canada and Japan.",
      "SANCTION agent:CAN agent:JPN target:BLR open",
    ],
    ["Myanmar suffers from sanctions against it.", null],
    ["Sanctions against Myanmar from Britain have bitten.", "SANCTION agent:GBR target:MMR open"],
  ])("reads who imposes sanctions: %s", (text, event) => {
    const found = eventsOf(text).filter((one) => one.startsWith("SANCTION"));
    expect(found).toEqual(event === null ? [] : [event]);
  });

  it("leaves the date of a recent summit open, with a flag", () => {
    expect(eventsOf("Brazil spoke of the recent G20 summit.")).toContain("SUMMIT participant:G20 open date_open");
  });

  it("gives a position to each of two targets", () => {
    const { positions } = read("Serbia rejected demands by Kosovo and members of the European Union.");
    expect(positions.map(({ holder, stance, target }) => `${holder} ${stance} ${target}`)).toEqual([
      "SRB rejects XKX",
      "SRB rejects EU27",
    ]);
  });
});

describe("who takes part", () => {
  it.each([
    [
      "Peru's ruling president met Marta Olsen on Monday.",
      "MEETING participant:PER participant:marta-olsen 2024-02-12",
    ],
    [
      "The president of Chad met the Kenyan foreign minister in Nairobi.",
      "MEETING participant:TCD participant:KEN open",
    ],
    ["The head of the European Commission accused Norway of dumping salmon.", "STATEMENT agent:EU27 target:NOR open"],
    [
      "Marta Olsen, the Norwegian premier, and Chilean President Luis Prado met in Oslo.",
      "MEETING participant:marta-olsen participant:luis-prado open",
    ],
    ["Peru, Chile and Brazil abstained.", "VOTE agent:PER agent:CHL agent:BRA open"],
    [
      "Ghana hit out at Togo and Benin, which closed ranks, and Mali, which suspended exports of rice to Ghana.",
      "EMBARGO agent:MLI target:GHA open",
    ],
    ["Sanctions were imposed on Chad by Norway over its war in Mali.", "SANCTION agent:NOR target:TCD open"],
  ])("%s", (text, event) => {
    expect(eventsOf(text)).toContain(event);
  });

  it.each([
    "The Peru-backed plan went nowhere in Chile.",
    "Analysts urged Peru to cut rates.",
    "China received 20 tonnes of copper from Peru.",
    "Chilean demand for Peru's copper rose.",
  ])("nobody acts: %s", (text) => {
    expect(eventsOf(text)).toEqual([]);
  });
});

describe("what took place, and when", () => {
  const realis = (text: string): readonly string[] =>
    read(text, { dateline: "2024-02-14" }).events.map(({ type, realis: real, date }) => `${type} ${real} ${date.from}`);

  it.each([
    ["Kenya's president cancelled his trip to Chad.", "VISIT negated null"],
    ["Kenya failed to sign the treaty with Chad.", "SIGNING negated null"],
    ["Kenya moved to ban exports of maize to Chad.", "EMBARGO actual null"],
    ["Kenya plans to ban exports of maize to Chad.", "EMBARGO scheduled null"],
    ["Kenya threatened to ban exports of maize to Chad.", "EMBARGO hypothetical null"],
    ["Kenya will send its minister to Chad for talks with President Idris Oumar.", "MEETING scheduled null"],
    [
      "President Ann Otieno said on Monday that Kenya will impose tariffs on Chad on March 1.",
      "TARIFF scheduled 2024-03-01",
    ],
    ["In 2021 Kenya banned exports of maize to Chad over the 2019 raid.", "EMBARGO actual 2021-01-01"],
    ["Kenya will ban exports of maize to Chad, a newspaper reported on Monday.", "EMBARGO scheduled null"],
  ])("%s", (text, event) => {
    expect(realis(text)).toContain(event);
  });
});

describe("statements that are events", () => {
  it("reads what somebody in office says, once, and not what analysts or figures say", () => {
    const text =
      "Kenyan President Ann Otieno said the road was open. Otieno said the port was open too.\n\nKenyan Trade Minister Sam Kibet said exports rose 5%.\n\nAnalyst Dan Mboya said it was good.";
    expect(eventsOf(text)).toEqual(["STATEMENT agent:ann-otieno open"]);
  });

  it("leaves it at the appeal where the same paragraph urges", () => {
    const text = "Kenya urged Chad to open the port. Kenya said the port was vital.";
    expect(eventsOf(text)).toEqual(["APPEAL agent:KEN target:TCD open"]);
  });
});
