import { describe, expect, it } from "vitest";

import { read } from "../read.ts";

function eventsOf(text: string): readonly string[] {
  return read(text, { dateline: "2024-06-14" }).events.map(
    ({ plover, realis, actors }) =>
      `${plover} ${realis} ${actors.map(({ role, actor }) => `${role}:${actor}`).join(" ")}`,
  );
}

/** The country that the record gives to an actor of the text. */
function countryOf(text: string, name: string): string | null | undefined {
  return read(text).actors.find((actor) => actor.name.toLowerCase() === name)?.country;
}

describe("those whom only common nouns name", () => {
  it.each([
    ["Rebels ambushed soldiers near the river.", "ASSAULT actual agent:rebels target:soldiers"],
    ["Chadian rebels clashed with Kenyan troops.", "ASSAULT actual agent:chadian-rebels target:KEN"],
    ["Riot police in Nairobi fired tear gas at students.", "COERCE actual agent:riot-police target:students"],
    ["The village attacked by militants lies in Chad.", "ASSAULT actual agent:militants target:TCD"],
    ["Journalists detained by police in Nairobi were freed.", "COERCE actual agent:police target:journalists"],
    ["The army shelled rebel positions in Chad.", "ASSAULT actual agent:army target:rebels"],
    ["Taliban fighters stormed the base.", "ASSAULT actual agent:taliban"],
    ["Kenya deployed troops along the frontier.", "MOBILIZE actual agent:KEN"],
    ["Riot police were deployed across Nairobi.", "MOBILIZE actual agent:riot-police"],
    ["Two gunmen kidnapped a Chadian diplomat.", "ASSAULT actual agent:gunmen target:TCD"],
  ])("%s", (text, event) => {
    expect(eventsOf(text)).toContain(event);
  });

  it("places them in the one state where the sentence stands, or which it is about", () => {
    expect(countryOf("In Chad, gunmen attacked a prison.", "gunmen")).toBe("TCD");
    expect(countryOf("Police in Nairobi arrested the striker.", "police")).toBe("KEN");
    expect(countryOf("Gunmen attacked a bus in Peshawar.", "gunmen")).toBe("PAK");
    expect(countryOf("Kenya accused Chad after militants attacked a bus.", "militants")).toBeNull();
  });
});

describe("who does it to whom", () => {
  it.each([
    ["Fighting between Chadian and Kenyan forces went on.", "ASSAULT actual agent:TCD target:KEN"],
    ["Heavy clashes erupted on Monday between the army and rebels in Chad.", "ASSAULT actual agent:army target:rebels"],
    ["Six militants were killed in a Kenyan airstrike.", "ASSAULT actual agent:KEN target:militants"],
    [
      "Six militants were shot dead in a gunbattle with police in Nairobi.",
      "ASSAULT actual agent:police target:militants",
    ],
    ["Rockets were fired from Chad at Kenya.", "ASSAULT actual agent:TCD target:KEN"],
    ["Kenya recalled its envoy to Chad, accusing it of betrayal.", "ACCUSE actual agent:KEN target:TCD"],
    ["Denying the charge, Chad called the report a lie.", "REJECT actual agent:TCD"],
    ["Chad's decision to ban imports of Kenyan tea stands.", "SANCTION actual agent:TCD target:KEN"],
    ["The army in Chad stepped up attacks on rebels.", "ASSAULT actual agent:army target:rebels"],
    ["Kenyan troops backed by jets and tanks attacked Aden.", "ASSAULT actual agent:KEN target:YEM"],
    ["Kenyan police, who had been warned, arrested a Chadian priest.", "COERCE actual agent:KEN target:TCD"],
    ["Kenya sent its police in the early hours to arrest a Chadian priest.", "COERCE actual agent:KEN target:TCD"],
    ["Police in Nairobi fired on demonstrators marching towards the palace.", "PROTEST actual agent:demonstrators"],
    ["Kenyan jets, flying in low from the sea, struck Aden.", "ASSAULT actual agent:KEN target:YEM"],
    ["The Moyo administration yesterday accused Chad of theft.", "ACCUSE actual agent:moyo target:TCD"],
    ["Kenya said its troops had shelled a Chadian village.", "ASSAULT actual agent:troops target:TCD"],
    [
      "Kenya bombed a market, aid workers said, killing ten Chadian soldiers.",
      "ASSAULT actual agent:KEN target:chadian-soldiers",
    ],
    ["The talks ended after the West accused Chad of fraud.", "ACCUSE actual agent:WEST target:TCD"],
    ["Kenyan jets struck Aden and the Chadian army withdrew.", "ASSAULT actual agent:KEN target:YEM"],
    ["The expulsion of the Chadian ambassador, Idris Bello, was criticised.", "SANCTION actual target:idris-bello"],
    ["A court in Chad ordered the closure of two newspapers.", "COERCE actual agent:TCD"],
  ])("%s", (text, event) => {
    expect(eventsOf(text)).toContain(event);
  });

  it("reads one assault with what came of it and how it came about", () => {
    expect(eventsOf("Kenyan jets bombed Aden, killing two soldiers and wounding nine.")).toEqual([
      "ASSAULT actual agent:KEN target:YEM target:soldiers",
    ]);
    expect(eventsOf("Five soldiers were killed in Aden when rebels attacked their convoy.")).toEqual([
      "ASSAULT actual agent:rebels target:soldiers",
    ]);
    expect(eventsOf("Kenyan police arrested six militants in raids in Nairobi.")).toEqual([
      "COERCE actual agent:KEN target:militants",
    ]);
    expect(eventsOf("A car bombing in Nairobi killed nine soldiers.")).toEqual(["ASSAULT actual target:soldiers"]);
    expect(eventsOf("Kenya shelled Aden in retaliation for a raid on its port.")).toEqual([
      "ASSAULT actual agent:KEN target:YEM",
    ]);
    expect(eventsOf("Two peacekeepers from Kenya were killed and five others badly wounded in Aden.")).toHaveLength(1);
  });

  it("reads a charge or a denial alone, not what they hold", () => {
    expect(eventsOf("Kenya accused Chad of launching an attack on the port.")).toEqual([
      "ACCUSE actual agent:KEN target:TCD",
    ]);
    expect(eventsOf("Chad denied that its troops had shelled a Kenyan village.")).toHaveLength(1);
  });
});

describe("words of force that harm nobody", () => {
  it.each([
    "Kenya beat Chad by six wickets after a blistering attack in Nairobi.",
    "Kenya is fighting inflation and Chad fears a price war.",
    "Shares in Nairobi rallied on hopes of lower rates in Kenya.",
    "An earthquake hit northern Chad, killing at least 12 people and injuring hundreds.",
    "Kenyan doctors are battling an outbreak of cholera.",
    "Few believe in efforts to end violence between Kenya and Chad.",
    "Kenya did not guess at who launched an attack.",
    "Kenya holds elections in March.",
    "It was the largest fair since Kenya attacked Aden.",
    "Kenyan jets usually attack from Chad.",
    "The report of the inspectors was released in Nairobi.",
  ])("%s", (text) => {
    expect(eventsOf(text)).toEqual([]);
  });

  it.each([
    ["Chad test-fired two missiles on Monday.", "MOBILIZE actual agent:TCD"],
    ["Chad launched a ballistic missile into the sea off Kenya.", "MOBILIZE actual agent:TCD"],
    ["Kenyan lawmakers attacked the plan.", "ACCUSE actual agent:kenyan-lawmakers"],
    ["Chad may expel the Kenyan envoy.", "SANCTION hypothetical agent:TCD target:KEN"],
  ])("%s", (text, event) => {
    expect(eventsOf(text)).toEqual([event]);
  });
});
