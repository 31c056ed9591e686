import { expect, test } from "vitest";

import { read } from "../read.ts";

test.each([
  ["Kenya lifts ban on maize exports", "CONCEDE KEN actual"],
  ["Chad's president lifts state of emergency after 40 days", "CONCEDE TCD actual"],
  ["Kenya Lifts Curfew As Calm Returns", "CONCEDE KEN actual"],
  ["Kenyan junta arrests opposition leader", "COERCE KEN actual"],
  ["Norway to deport radical preachers", "COERCE NOR scheduled"],
])("the verb of a headline is found: %s", (headline, wanted) => {
  const { events } = read(headline);
  expect(events.map(({ plover, realis, actors }) => `${plover} ${actors[0]?.actor} ${realis}`)).toEqual([wanted]);
});

test.each([
  "Kenya offers from last week have lapsed.",
  "The Kenya arms exports doubled.",
  "Efforts to deport preachers from Norway failed.",
])("a noun of a sentence with a verb stays one: %s", (sentence) => {
  expect(read(sentence).events.filter(({ plover }) => plover !== "CONSULT")).toEqual([]);
});
