import { describe, expect, it } from "vitest";

import { read } from "../read.ts";

/** "ACCUSE KEN > TCD" for each event: who acts or takes part, and whom it is done to. */
function sidesOf(text: string): readonly string[] {
  return read(text).events.map(({ plover, actors }) => {
    const [agents, others] = [/^(?:agent|participant)$/, /^(?:target|counterpart)$/].map((side) =>
      actors.flatMap(({ role, actor }) => (side.test(role) ? [actor] : [])).join(" "),
    );
    return `${plover} ${agents} > ${others}`.trim();
  });
}

describe("the sides of an event", () => {
  it.each([
    ["Kenya warned that Chad would be hit very hard.", "THREATEN KEN > TCD"],
    ["Kenya voiced deep concern over Chad's overhaul of its army.", "ACCUSE KEN > TCD"],
    ["Kenyan officials allege that Chad and Niger are sending men to the front.", "ACCUSE kenyan-officials > TCD NER"],
    ["Kenyan President Amos Otieno said a Chadian plan to divert the river was reckless.", "ACCUSE amos-otieno > TCD"],
    ["Kenya must leave the islands, Kenyan President Amos Otieno told Ola Lund.", "REQUEST amos-otieno > ola-lund"],
    ["Kenyan President Amos Otieno told reporters that the massacre was barbaric.", "ACCUSE amos-otieno >"],
    ["Kenya condemned the massacre and urged Chad to act.", "ACCUSE KEN >"],
    ["Kenya accused the Chadian government of detaining Ola Lund.", "ACCUSE KEN > TCD"],
    ["The Kenyan president leads condemnation of Ola Lund.", "ACCUSE KEN > ola-lund"],
    ["Lund urges Varga to reverse the step.", "REQUEST lund > varga"],
    ["Kenya pushed Varga to investigate Ola Lund.", "REQUEST KEN > varga"],
    ["Envoys from Norway, Kenya and Chad met in Accra on Monday.", "CONSULT NOR KEN TCD >"],
    ["Lund greeted his Kenyan and Chadian counterparts in Oslo.", "CONSULT lund KEN TCD >"],
    ["Kenyan and Chadian foreign ministers ended their first round of talks.", "CONSULT KEN TCD >"],
    [
      "Kenyan foreign minister Amos Otieno and his Greek, Omani and French counterparts, Nikos Varga, Ola Lund and Jean Leroux, met in Accra.",
      "CONSULT amos-otieno nikos-varga ola-lund jean-leroux >",
    ],
    ["A Kenyan-Chadian air raid in southern Niger left eight dead.", "ASSAULT KEN TCD > NER"],
    ["Kenya vetoed a Chad-sponsored resolution.", "REJECT KEN > TCD"],
    ["Kenya placed a 40% surtax on Chadian-made cars.", "SANCTION KEN > TCD"],
    ["Kenya has taken a key town in Chad's east.", "ASSAULT KEN > TCD"],
    ["Kenya came under missile fire from Chad.", "ASSAULT TCD > KEN"],
    ["The International Red Cross condemned Kenya.", "ACCUSE international-red-cross > KEN"],
    ["Human Rights Watch criticised Kenya.", "ACCUSE human-rights-watch > KEN"],
    ["Ten people were killed at a school in western Chad by rebels.", "ASSAULT rebels > TCD"],
    ["Thousands of protesters -- many waving flags -- marched in Nairobi on Sunday.", "PROTEST protesters >"],
    ["The row has led to anti-Kenyan protests in some Chadian cities.", "PROTEST TCD > KEN"],
    ["Days after expelling seven Chadian envoys, Kenya accused Niger of lying.", "SANCTION KEN > chadian-envoys"],
    ["Norway will draw up new sanctions against Chad.", "SANCTION NOR > TCD"],
    ["Kenya expects talks with Chad and Niger to resume.", "CONSULT KEN TCD NER >"],
    ["Two men were killed when Kenyan jets struck a camp in Chad.", "ASSAULT KEN > TCD"],
    ["A Kenyan delegation led by Amos Otieno arrived in Chad on Friday.", "CONSULT KEN amos-otieno > TCD"],
    [
      '"Kenya deplores the raid on Niger," Kenyan government spokesman Amos Otieno said.',
      "ACCUSE KEN amos-otieno > NER",
    ],
    ["The militants holding Ola Lund in Chad have threatened to kill her.", "THREATEN militants >"],
    ["Ten peasants, including Ola Lund, have condemned Chad.", "ACCUSE peasants ola-lund > TCD"],
    ["Ola Lund was shot and killed in Oslo.", "ASSAULT  > ola-lund NOR"],
    ["Kenya urged the public to march against Ola Lund.", "REQUEST KEN >"],
    ["Kenya stepped up its air raids on areas controlled by the Houthis.", "ASSAULT KEN > houthis"],
    ["AFP - Kenya attacked a camp in Chad.", "ASSAULT KEN > TCD"],
    [
      "Kenyan President Amos Otieno will travel to Chad on Sunday, accompanied by Minister Ola Lund.",
      "CONSULT amos-otieno ola-lund > TCD",
    ],
    ["Farmers have been protesting at Chadian rules across Kenya.", "PROTEST farmers > TCD"],
    [
      "Kenya must leave the islands, Kenyan President Amos Otieno has told Norway's leader Ola Lund.",
      "REQUEST amos-otieno > ola-lund",
    ],
    ["Kenya said two of its strategic bombers flew patrols over the sea on Monday.", "MOBILIZE KEN >"],
  ])("%s", (text, event) => {
    expect(sidesOf(text)).toContain(event);
  });
});

describe("the state of bodies and groups that nobody tells", () => {
  it.each([
    [
      "OSLO, March 31 (Kurir) -- The Ministry of Civil Works has sent tents to Bergen.",
      "Ministry of Civil Works",
      "NOR",
    ],
    ["Norwegian ministers say their Coast Guard sank a trawler.", "Coast Guard", "NOR"],
    ["The Tamil Tigers denied it. The government blamed the rebels.", "government", "LKA"],
    ["The rebels demanded free elections. Fighting went on in Chad's southern Tandjile state.", "rebels", "TCD"],
    ["The Guardian Council rejected the bill that Iran had asked for.", "Guardian Council", "IRN"],
    ["The Saudi-led coalition closed all ports.", "coalition", "SAU"],
    ["The Reagan administration condemned the raid.", "Reagan", "USA"],
    ["Kenyan lawyer Nils Reagan condemned the raid.", "Nils Reagan", "KEN"],
    ["House Republican leaders called for cuts.", "House Republican leaders", "USA"],
    ["Kenya condemned the militants.", "militants", null],
  ])("%s", (text, name, country) => {
    expect(read(text).actors.find((actor) => actor.name === name)?.country).toBe(country);
  });
});
