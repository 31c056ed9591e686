import { expect, test } from "vitest";

import { read } from "../../read.ts";

function classesOf(sentence: string): readonly string[] {
  return read(sentence).events.map(({ plover }) => plover);
}

/** Verbs of thirty years of wire copy, each in a sentence that tells of one event. */
test.each([
  ["REQUEST", "The rebels presented the Kenyan government with a list of demands."],
  ["REQUEST", "Chad is seeking a political solution in Mali."],
  ["REQUEST", "Norway's parliament adopted a resolution calling on Mali to free the reporters."],
  ["ACCUSE", "Norway's parliament adopted a resolution condemning Mali."],
  ["ACCUSE", "Kenya showed its irritation with Chad over the raid."],
  ["ACCUSE", "Norway was outraged by the Malian verdict."],
  ["ACCUSE", "Norway reaffirmed its concern over the trial in Mali."],
  ["ACCUSE", "Norway set up a tribunal to try Malian officers."],
  ["ACCUSE", "The Malian president launched into a tirade against Norway."],
  ["REJECT", "Mali is not willing to negotiate with the rebels."],
  ["REJECT", "Mali said it would make no compromise."],
  ["REJECT", "Kenya has no intention of withdrawing its forces from Chad."],
  ["REJECT", "Kenya pledged to block the Chadian motion."],
  ["THREATEN", "Kenya said it would reconsider its ties with Chad."],
  ["THREATEN", "Kenya is weighing military action against Chad."],
  ["THREATEN", "Norway did not rule out a strike on Mali."],
  ["SANCTION", "Norway withdrew its aid package for Mali."],
  ["SANCTION", "Norway evacuated its embassy in Mali."],
  ["SANCTION", "Kenya closed the frontier with Chad."],
  ["SANCTION", "Kenya reduced its diplomatic staff in Chad."],
  ["SANCTION", "Norway put off talks with Mali."],
  ["COERCE", "Chad passed a law banning foreign charities."],
  ["COERCE", "The Chadian government closed an independent television station."],
  ["COERCE", "Chad excluded two parties from the elections."],
  ["COERCE", "Malian troops blocked an aid convoy."],
  ["COERCE", "Police in Kenya hunted escaped prisoners from Chad."],
  ["MOBILIZE", "Kenya is building a fence on the border with Chad."],
  ["MOBILIZE", "Kenya set up a military base near the Chadian border."],
  ["ASSAULT", "Rebels called off their ceasefire with the Malian government."],
  ["ASSAULT", "Soldiers in Chad committed human rights abuses."],
  ["ASSAULT", "Rebels seized an airfield in northern Mali."],
  ["RETREAT", "Chadian soldiers fled to Mali."],
  ["RETREAT", "The army in Mali held its fire."],
  ["RETREAT", "The Liberals pulled out of Norway's coalition."],
  ["CONCEDE", "Chad passed a law easing rules on newspapers."],
  ["CONCEDE", "Norway stopped deporting Malians."],
  ["CONCEDE", "Chad renounced nuclear weapons."],
  ["CONCEDE", "Chad retracted its statement about Kenyan spies."],
  ["CONSULT", "Kenya launched a diplomatic drive to end the war in Mali."],
  ["CONSULT", "Kenya stressed the importance of dialogue with Chad."],
  ["AID", "Norway launched an airlift of food to Mali."],
  ["AGREE", "Kenya and Chad set aside their differences."],
  ["COERCE", "Kenya's parliament was hit by a cyber attack from Chad."],
  ["COERCE", "Kenyan forces captured Idris Oumar, a wanted man."],
  ["COERCE", "Kenyan police have apprehended more than 650 migrants."],
  ["REJECT", "Chad's minister pleaded not guilty in a Kenyan court."],
  ["REJECT", "Chad will not agree to selling its mine to Kenya."],
  ["ACCUSE", "Kenya condemned Chad's demand, calling it a threat to peace."],
  ["ACCUSE", "Senator Ida Holm of Norway said she had serious reservations about the plan."],
  ["THREATEN", "Kenya will respond firmly to Chad."],
  ["CONCEDE", "Strikes by Kenyan train drivers have been suspended to allow for negotiations."],
  ["CONCEDE", "A court in Chad acquitted two Kenyans of murder."],
  ["AGREE", "Kenya assured the traders it would not close the port of Mombasa."],
  ["AGREE", "The trade agreement between Kenya and Chad is nearing completion."],
  ["CONSULT", "President Ida Holm and Prime Minister Idris Oumar held a joint news conference."],
  ["COOPERATE", "Kenya plans to increase imports of salt from Chad."],
  ["ASSAULT", "A driver drove into a union demonstration in Nairobi, injuring 30 people."],
  ["CONSULT", "The parliament of Chad began debate on the budget."],
  ["CONSULT", "Kenya sent its justice minister to Chad to win the freedom of two nurses abducted in Mali."],
  ["COERCE", "A judge in Chad ordered the house arrest of Idris Oumar."],
  ["SANCTION", "Minister Ida Holm of Norway cancelled a trip to Kenya to attend a ceremony."],
  ["ASSAULT", "Kenyan troops tightened their grip on the Chadian town."],
  ["SUPPORT", "Minister Ida Holm of Norway said sorry for the raid in Mali."],
  ["REQUEST", "Minister Ida Holm used her speech to call on Chad to join the talks."],
  ["THREATEN", "Chad's president hinted at an invasion of Mali."],
  ["SUPPORT", "Ida Holm, Norway's prime minister, led tributes to a poet of Mali."],
  ["SUPPORT", "The Chadian premier won the approval of Kenya for his plan."],
  ["ACCUSE", "Police officers in Kenya came under fire for the price of their cars."],
  ["AGREE", "Kenya reaffirmed its commitment to fight terrorism."],
  ["AGREE", "Kenya and Chad agreed to push for a truce in Mali."],
  ["ASSAULT", "Militants in Mali seized a Polish woman on Thursday."],
  ["SUPPORT", "Kenya observed a day of mourning for Malian victims."],
])("%s: %s", (plover, sentence) => {
  expect(classesOf(sentence)).toEqual([plover]);
});

test.each([
  "The shop in Kenya has no plans to expand.",
  "The Kenyan team was not ready to play.",
  "The shop in Kenya held its fire sale.",
  "He burned himself on a stove in Nairobi.",
  "The Kenyan firm reconsidered its relations with suppliers.",
  "The Kenyan company withdrew its statement of accounts.",
  "Kenya's ministry honoured its debts to veterans.",
  "The builder erected a wall near the border of the garden in Nairobi.",
  "The storm left Kenya's farmers shocked by the damage.",
  "People who fled the fighting in Chad need homes.",
  "Forty Kenyan teachers have died since the beginning of the invasion of Chad.",
  "Freed from the rule of Idris Oumar, farmers in Chad are happy.",
  "Rats fled to the cellar of the Kenyan army.",
])("no event: %s", (sentence) => {
  expect(classesOf(sentence)).toEqual([]);
});

test.each([
  ["NORTH Korea rejected a plan by Norway.", "PRK"],
  ["SOUTH KOREA rejected a plan by Norway.", "KOR"],
  ["NEW Zealand rejected a plan by Norway.", "NZL"],
  ["CHINA rejected a plan by Norway.", "CHN"],
])("a first word in capitals belongs to the state's name: %s", (sentence, state) => {
  expect(read(sentence).events[0].actors.find(({ role }) => role === "agent")?.actor).toBe(state);
});
