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
