import { expect, it } from "vitest";

import { inflected } from "./inflections.ts";

it.each([
  ["impose", ["impose", "imposes", "imposed", "imposing"]],
  ["ban", ["ban", "bans", "banned", "banning"]],
  ["visit", ["visit", "visits", "visited", "visiting"]],
  ["levy", ["levy", "levies", "levied", "levying"]],
  ["deploy", ["deploy", "deploys", "deployed", "deploying"]],
  ["agree", ["agree", "agrees", "agreed", "agreeing"]],
  ["sue", ["sue", "sues", "sued", "suing"]],
  ["veto", ["veto", "vetoes", "vetoed", "vetoing"]],
  ["fly/flew/flown", ["fly", "flies", "flew", "flown", "flying"]],
  ["set/set/setting", ["set", "sets", "setting"]],
])("%s", (written, forms) => {
  expect(inflected(written)).toEqual(forms);
});
