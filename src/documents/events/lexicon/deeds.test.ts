import { expect, test } from "vitest";

import { read } from "../../read.ts";

/** What a noun tells "of" something is what its verb tells of its object. */
test.each([
  ["SUPPORT", "Zambia announced the resumption of diplomatic relations with Malawi."],
  ["SANCTION", "Zambia announced the postponement of talks with Malawi."],
  ["SANCTION", "Zambia announced the closing of its embassy in Malawi."],
  ["CONCEDE", "Zambia announced the lifting of economic sanctions on Malawi."],
  ["RETREAT", "Zambia announced the release of the arrested Malawians."],
  ["ASSAULT", "Rebels announced the capture of a stronghold in Malawi."],
  ["COOPERATE", "Zambia announced the sale of rifles to Malawi."],
])("%s: %s", (plover, sentence) => {
  expect(read(sentence).events.map((event) => event.plover)).toEqual([plover]);
});

test.each([
  "The closure of the mine in Zambia cost 300 jobs.",
  "The opening of a cinema in Lusaka drew crowds.",
  "Zambia announced the sale of 2,000 used cars.",
  "The return of the rains helped farmers in Malawi.",
  "The company announced the purchase of a farm in Malawi.",
])("no event: %s", (sentence) => {
  expect(read(sentence).events).toEqual([]);
});
