import { describe, expect, it } from "vitest";

import { read } from "../read.ts";

function eventsOf(text: string): readonly string[] {
  return read(text, { dateline: "2024-06-14" }).events.map(
    ({ type, plover, realis, actors }) =>
      `${type}/${plover} ${realis} ${actors.map(({ role, actor }) => `${role}:${actor}`).join(" ")}`,
  );
}

describe("events of cooperation told by nouns", () => {
  it.each([
    ["Sunday's referendum in Chad approved the new charter.", "VOTE/SUPPORT actual agent:TCD"],
    ["The vote in Kenya's parliament cleared the way for the loan.", "VOTE/SUPPORT actual agent:kenya-s-parliament"],
    [
      "A visit by Kenya's foreign minister to Chad is planned for April.",
      "VISIT/CONSULT scheduled agent:KEN target:TCD",
    ],
    ["Peace talks with the Taliban resumed in Chad.", "MEETING/CONSULT actual participant:taliban"],
    ["Kenya's offer of a truce surprised Chad.", "PROPOSAL/AGREE actual agent:KEN target:TCD"],
    ["A peace plan by Kenya divided the parties.", "PROPOSAL/REQUEST actual agent:KEN"],
  ])("%s", (text, event) => {
    expect(eventsOf(text)).toEqual([event]);
  });

  it.each([
    ["Kenya announced the release of 12 Chadian prisoners.", "OTHER/RETREAT actual agent:KEN target:chadian-prisoners"],
    ["Kenya surprised Chad with a proposal to open the border.", "PROPOSAL/REQUEST actual agent:KEN"],
    ["Kenya made no progress in talks with Chad.", "MEETING/CONSULT actual participant:KEN participant:TCD"],
    ["Kenya and Chad vowed to continue supporting the coast guard.", "STATEMENT/AGREE actual agent:KEN agent:TCD"],
    ["Kenya sought to convince Chad to return.", "APPEAL/REQUEST actual agent:KEN target:TCD"],
    ["Kenya is open to talks with Chad.", "STATEMENT/AGREE actual agent:KEN target:TCD"],
    ["Kenya negotiated with both countries.", "MEETING/CONSULT actual participant:KEN"],
  ])("%s", (text, event) => {
    expect(eventsOf(text)).toEqual([event]);
  });

  it("reads no vote that is still to be taken", () => {
    expect(eventsOf("Prices rose ahead of the vote in Chad.")).toEqual([]);
  });
});

describe("who takes part in events of cooperation", () => {
  it.each([
    ["The minister thanked Chad.", "STATEMENT/SUPPORT actual target:TCD"],
    ["Odhiambo urged Chad to return.", "APPEAL/REQUEST actual agent:odhiambo target:TCD"],
    ["Kenya congratulated Mr Tannhauser on his victory.", "STATEMENT/SUPPORT actual agent:KEN target:tannhauser"],
    ["A truce between Kenya and Chad took effect.", "OTHER/RETREAT actual agent:KEN agent:TCD"],
    ["Kenya's troops left Chad.", "OTHER/RETREAT actual agent:KEN target:TCD"],
    ["Kenya and Chad held naval drills.", "OTHER/COOPERATE actual agent:KEN agent:TCD"],
    ["Kenya flew tents to eastern Chad.", "OTHER/AID actual agent:KEN target:TCD"],
    ["Supplies from Kenya arrived in Chad.", "OTHER/AID actual agent:KEN target:TCD"],
    ["Chad received a loan from Kenya.", "OTHER/AID actual agent:KEN target:TCD"],
    [
      "Außenministerin Ida Holm met her Chadian counterpart, Idris Oumar, in Oslo.",
      "MEETING/CONSULT actual participant:ida-holm participant:idris-oumar",
    ],
    ["Kenya and Chad set up diplomatic ties.", "OTHER/SUPPORT actual agent:KEN agent:TCD"],
    ["Kenya, Chad and Mali all thanked Norway.", "STATEMENT/SUPPORT actual agent:KEN agent:TCD agent:MLI target:NOR"],
    [
      "Odhiambo left no hints after she met Idris Oumar.",
      "MEETING/CONSULT actual participant:odhiambo participant:idris-oumar",
    ],
    ["Ida Holm arrived in Chad for talks.", "VISIT/CONSULT actual agent:ida-holm target:TCD"],
  ])("%s", (text, event) => {
    expect(eventsOf(text)[0]).toEqual(event);
  });
});
