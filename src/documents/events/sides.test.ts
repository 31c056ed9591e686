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
    ["Norwegian officials say their Coast Guard has sunk a boat.", "Coast Guard", "NOR"],
    ["The Tamil Tigers denied it. The government blamed the rebels.", "government", "LKA"],
    ["The rebels demanded free elections. Fighting went on in Chad's southern Tandjile state.", "rebels", "TCD"],
    ["The Guardian Council rejected the bill that Iran had asked for.", "Guardian Council", "IRN"],
    ["Kenya condemned the militants.", "militants", null],
  ])("%s", (text, name, country) => {
    expect(read(text).actors.find((actor) => actor.name === name)?.country).toBe(country);
  });
});
