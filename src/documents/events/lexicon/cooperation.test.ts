import { expect, test } from "vitest";

import { read } from "../../read.ts";

/** Ways to tell of backing, joint work and help, each of one event. */
test.each([
  ["SUPPORT", "Chad recognised the rebel council as the legitimate government of Mali."],
  ["SUPPORT", "Kenya's ambassador presented his credentials to the king of Jordan."],
  ["SUPPORT", "Ministers from Chad and Mali laid wreaths at the memorial."],
  ["SUPPORT", "Kenya took Chad's side in the dispute."],
  ["SUPPORT", "The Kenyan post office issued an apology to Chad."],
  ["COOPERATE", "Chad handed over a suspected bomber to Kenya."],
  ["COOPERATE", "Kenya joined the Chadian-led coalition against the rebels."],
  ["COOPERATE", "Chad became a member of the World Trade Organization."],
  ["COOPERATE", "Kenya and Chad pooled their resources."],
  ["COOPERATE", "Kenya sold maize to Chad."],
  ["COOPERATE", "Peru and Chile opened a joint border post."],
  ["AID", "Kenya offered food aid to Chad."],
  ["AID", "Kenya helped Chad to rebuild its schools."],
  ["AID", "Kenya dropped food over South Sudan."],
  ["AID", "Kenya deployed 1,000 peacekeepers to Haiti."],
  ["AID", "Donors promised $4 billion for Chad."],
  ["AID", "Kenya deposited $1 billion in Chad's central bank."],
])("%s: %s", (plover, sentence) => {
  expect(read(sentence).events.map((event) => event.plover)).toEqual([plover]);
});

test.each([
  "Odhiambo took the side door.",
  "Kenya's economy was helped by rain to recover.",
  "Kenya's weak currency helped exporters fight rivals.",
  "Ann Odhiambo joined the union as a clerk.",
  "Sam Kibet became a member of the team.",
  "The museum recognised the painting as the work of a Kenyan master.",
  "Oil prices dropped as food supplies rose in Kenya.",
])("no event: %s", (sentence) => {
  expect(read(sentence).events).toEqual([]);
});
