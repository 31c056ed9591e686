import { expect, test } from "vitest";

import { read } from "../read.ts";

test.each([
  ["Kenya lifts ban on maize exports", "CONCEDE KEN actual"],
  ["Chad's president lifts state of emergency after 40 days", "CONCEDE TCD actual"],
  ["Kenya Lifts Curfew As Calm Returns", "CONCEDE KEN actual"],
  ["Kenyan junta arrests opposition leader", "COERCE KEN actual"],
  ["Norway to deport radical preachers", "COERCE NOR scheduled"],
  ["Kenyan rebels free hostages", "RETREAT kenyan-rebels actual"],
  ["Teachers in Kenya strike for better pay", "PROTEST teachers actual"],
  ["Kenyan officials close Chadian border", "SANCTION kenyan-officials actual"],
  ["Kenya and Chad lobby for new sanctions", "REQUEST KEN actual"],
  ["Kenyan army to boost forces in Chad", "MOBILIZE kenyan-army scheduled"],
  ["Kenyan tanks head for the Chadian border", "MOBILIZE KEN actual"],
])("the verb of a headline is found: %s", (headline, wanted) => {
  const { events } = read(headline);
  expect(events.map(({ plover, realis, actors }) => `${plover} ${actors[0]?.actor} ${realis}`)).toEqual([wanted]);
});

test.each([
  "Kenya offers from last week have lapsed.",
  "The Kenya arms exports doubled.",
  "Efforts to deport preachers from Norway failed.",
  "Talks in Kenya over arms deal",
  "New Kenyan sports club for girls",
])("a noun of a sentence with a verb stays one: %s", (sentence) => {
  expect(read(sentence).events.filter(({ plover }) => plover !== "CONSULT")).toEqual([]);
});

test.each([
  ["Kenya, Chad sign border deal", ["KEN", "TCD"]],
  ["Kenya, Chad hold talks on grazing", ["KEN", "TCD"]],
  ["Kenya, Chad said, had signed a border deal.", ["KEN"]],
])("two states that a comma parts open a headline together: %s", (headline, wanted) => {
  const [event] = read(headline).events;
  expect(event.actors.map(({ actor }) => actor).filter((actor) => actor.length === 3)).toEqual(wanted);
});
