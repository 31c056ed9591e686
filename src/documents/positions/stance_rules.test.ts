import { readFileSync, readdirSync } from "node:fs";

import { expect, test } from "vitest";

import { STANCE_RULES } from "./stance_rules.ts";

const FOLDER = new URL("../../../test/articles/", import.meta.url);
const TEXTS = readdirSync(FOLDER).map((name) => readFileSync(new URL(name, FOLDER), "utf8").toLowerCase());
const OWN = [
  "it kept neutral and did not openly criticise it, slammed the raid and hit out at the plan",
  "met with some suspicion, viewed with wariness, is very wary, voiced deep doubts, doubted that, expressed scepticism",
  "received with caution, responded cautiously, called on them to leave, pressed them, pleaded with them, urging",
  "ruled out, turned down, refuses to go, spoke out against, resists, opposition to, votes against, unfair tariffs",
  "branded “hegemony”, is unjustified, applauded, pledged strong support for, is ready to work, blaming, threatens",
  "voiced regret, was worried about, denying, insists on, demands action, avoided calling it an invasion",
].join(". ");

test("a rule's cues stand in every text that its pattern matches", () => {
  const matched = new Set<RegExp>();
  for (const { cues, pattern } of STANCE_RULES)
    for (const [words] of [...TEXTS, OWN].flatMap((text) => [...text.matchAll(pattern)])) {
      matched.add(pattern);
      expect(
        cues.some((cue) => words.includes(cue)),
        words,
      ).toBe(true);
    }
  expect(matched.size).toBeGreaterThanOrEqual(STANCE_RULES.length - 2);
});
