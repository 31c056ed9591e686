import { describe, expect, it } from "vitest";

import { read } from "../read.ts";

function classesOf(text: string): readonly string[] {
  return read(text).events.map(({ plover, realis }) => `${plover} ${realis}`);
}

describe("the class that a construction tells", () => {
  it.each([
    ["Two Kenyan battalions will fly to Chad in May.", "MOBILIZE scheduled"],
    ["The first Kenyan police advisers have arrived in Chad.", "MOBILIZE actual"],
    ["Kenyan troops intervened in Chad on Sunday.", "MOBILIZE actual"],
    ["Kenyan troops fought their way into Aden.", "ASSAULT actual"],
    ["Kenya has taken a border town in Chad.", "ASSAULT actual"],
    ["A Chadian drove his lorry into a crowd of Kenyan soldiers.", "ASSAULT actual"],
    ["Kenyan planes dropped four bombs on Aden.", "ASSAULT actual"],
    ["The Kenyan government, in a brief note, deplored the raid.", "ACCUSE actual"],
    ["Chad's ministry said the ruling was “null and void”.", "REJECT actual"],
    ["Chad's ministry said the remarks were scaremongering.", "ACCUSE actual"],
    ["Kenyan authorities are holding six men over the killing of a Chadian envoy.", "COERCE actual"],
    ["A court in Chad found four officers guilty of treason.", "COERCE actual"],
    ["Chad is seeking a partnership with Kenya.", "REQUEST actual"],
    ["Chad is considering a request from Kenya to reopen the mine.", "REQUEST actual"],
    ["Kenya warned that using Chadian missiles would mean war.", "THREATEN actual"],
    ["Kenya was prepared to respond firmly to any attack.", "THREATEN actual"],
    ["Kenya warned that Chad is planning to attack its ports.", "ACCUSE actual"],
    ["A Kenyan inquiry found evidence of torture in Chad.", "ACCUSE actual"],
    ["Kenya pushed back on Chad's claims.", "REJECT actual"],
    ["Kenya will place a 40% surtax on Chadian cotton.", "SANCTION scheduled"],
    ["Kenya put the Chadian bank on its sanctions list.", "SANCTION actual"],
    ["Kenya emphasised its commitment to Chad.", "SUPPORT actual"],
    ["Kenya's army announced a two-day pause in its offensive.", "RETREAT actual"],
    ["Chad reacted coolly to a promise from Kenya to end the siege.", "AGREE actual"],
    ["The curfew in the old quarters of Nairobi was eased.", "CONCEDE actual"],
    ["A Kenyan drone set a depot in Chad ablaze.", "ASSAULT actual"],
    ["Chadian soldiers crossed into Kenya at dawn.", "ASSAULT actual"],
    ["Kenya's peacekeepers left for Chad on Monday.", "MOBILIZE actual"],
    ["Chad placed two provinces under emergency rule.", "COERCE actual"],
    ["Kenya gave Chad until Friday to reopen the border.", "THREATEN actual"],
    ["Chad said it would take harsh measures if Kenya sent envoys.", "THREATEN actual"],
    ["Kenya's premier branded the Chadian leader a coward.", "ACCUSE actual"],
    ["Chad's president attacked Kenya for selling the mine.", "ACCUSE actual"],
    ["Kenya wants Chad to extradite the general.", "REQUEST actual"],
    ["Kenya has handed over its air defence systems to Chad.", "AID actual"],
    ["Chadian miners staged a strike over pay.", "PROTEST actual"],
    ["A court in Chad handed the general a life sentence.", "COERCE actual"],
    ["Kenya has ordered two battalions to the frontier with Chad.", "MOBILIZE actual"],
    ["Chad hinted it could use force against Kenya.", "THREATEN actual"],
    ["The rebels in Chad said they would resume attacks if Kenya did not free their leader.", "THREATEN actual"],
    ["Kenya's foreign minister said Chad was behind the fires.", "ACCUSE actual"],
    ["Kenya begged the rebels to lay down their arms.", "REQUEST actual"],
    ["Talks on ending the row between Kenya and Chad resumed.", "CONSULT actual"],
    ["Two bombs exploded outside a court in Chad.", "ASSAULT actual"],
    ["Kenyan reinforcements poured into Chad.", "MOBILIZE actual"],
    ["Kenya was prepared to act against Chad's banks.", "THREATEN actual"],
    ["Chad applied for full membership of the African Union.", "REQUEST actual"],
    ["Chad is still unwilling to accept the plan.", "REJECT actual"],
    ["Kenya's army chief travelled to Chad on Friday.", "CONSULT actual"],
    ["Chad is supporting Kenya in the dispute.", "SUPPORT actual"],
  ])("%s", (text, event) => {
    expect(classesOf(text)).toContain(event);
  });

  it.each([
    ["Kenya has urged Chad to let it fire missiles at the rebels.", ["REQUEST actual"]],
    ["Chad voiced support for Kenya launching missiles into Yemen.", ["SUPPORT actual"]],
    ["A Kenyan official said Chad would not dare to strike Kenya.", ["THREATEN actual"]],
    ["Chad vetoed a resolution calling for a pause in the Kenya war.", ["REJECT actual"]],
    ["Kenya warned Chad of consequences if it attacked the port.", ["THREATEN actual"]],
    ["Kenya launched an offensive to retake the port from Chad.", ["ASSAULT actual"]],
    ["Kenya called for an end to the fighting in Aden.", ["REQUEST actual"]],
    ["A coal mine explosion in Chad killed 30 people.", []],
    ["Kenya on Friday marks the 50th anniversary of the signing of its treaty.", []],
    ["The Kenyan doctor is recognised for her work in Chad.", []],
    ["Talks between Kenya and Chad have stalled.", ["SANCTION actual"]],
  ])("%s has nothing beside it", (text, events) => {
    expect(classesOf(text)).toEqual(events);
  });
});
