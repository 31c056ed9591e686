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
    ["Kenya's army announced a tactical pause in its offensive.", "RETREAT actual"],
    ["Chad reacted coolly to a promise from Kenya to end the siege.", "AGREE actual"],
    ["The curfew in the old quarters of Nairobi was eased.", "CONCEDE actual"],
  ])("%s", (text, event) => {
    expect(classesOf(text)).toContain(event);
  });

  it.each([
    ["Kenya has urged Chad to let it fire missiles at the rebels.", ["REQUEST actual"]],
    ["Chad voiced support for Kenya launching missiles into Yemen.", ["SUPPORT actual"]],
    ["A Kenyan official said Chad would not dare attack Kenya.", ["THREATEN actual"]],
    ["Chad vetoed a resolution calling for a pause in the Kenya war.", ["REJECT actual"]],
    ["A coal mine explosion in Chad killed 30 people.", []],
    ["Kenya on Friday marks the 50th anniversary of the signing of its treaty.", []],
    ["The Kenyan doctor is recognised for her work in Chad.", []],
  ])("%s has nothing beside it", (text, events) => {
    expect(classesOf(text)).toEqual(events);
  });
});
