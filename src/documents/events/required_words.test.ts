import fc from "fast-check";
import { expect, test } from "vitest";

import { CONFLICT } from "./lexicon/conflict_phrases.cases.ts";
import { COOPERATION } from "./lexicon/cooperation_phrases.cases.ts";
import { FORCE } from "./lexicon/force_phrases.cases.ts";
import { GIVING } from "./lexicon/giving_phrases.cases.ts";
import { RULES } from "./rules.ts";
import { requiredWords } from "./required_words.ts";

test.each([
  [/\b(?:new )?(?:sanctions?|tariffs on)(?!\w)/, "sanction sanctions tariffs"],
  [/^(?:\w+ly )?(?:a (?:\S+ ){0,3}(?:ban|treat(?:y|ies)))(?!\w)/, "ban treaty treaties"],
  [/\bdefen[cs]e\b/, "defence defense"],
  [/\bstones(?: and \w+)? (?:at|towards?)\b/, "at toward towards"],
  [/\bties? with(?! (?:\S+ ){0,3}fans)\b/, "tie ties"],
])("a pattern requires its rarest words: %s", (pattern, wanted) => {
  expect([...(requiredWords(pattern) ?? [])].join(" ")).toBe(wanted);
});

test.each([
  /sanctions/,
  /\bsanction\w*/,
  /^(?!up\b)\S+/,
  /\b(?:ban|\w+ing)\b/,
  /\bwar ?games\b/,
  /\bgo-between\b/,
  /\b(?:ban)?\b/,
  /\battach[eé]\b/,
])("a pattern that may match without any word it holds requires none: %s", (pattern) => {
  expect(requiredWords(pattern)).toBeNull();
});

const PATTERNS = new Map(
  [...RULES.values()].flatMap(({ verbs }) =>
    verbs.flatMap(({ needs }) => (needs === null ? [] : [[needs.source, needs]])),
  ),
);
const REQUIRED = [...PATTERNS.values()].flatMap((pattern) => {
  const required = requiredWords(pattern);
  return required === null ? [] : [{ pattern, required }];
});

/** How many patterns match joined words; each must find one of its required words among their parts. */
function matchesIn(joined: string): number {
  const parts = new Set(joined.split(/[^a-z0-9_]+/));
  const matching = REQUIRED.filter(({ pattern }) => pattern.test(joined));
  for (const { pattern, required } of matching)
    expect(
      [...required].some((word) => parts.has(word)),
      `${pattern.source} in ${joined}`,
    ).toBe(true);
  return matching.length;
}

test("most rules of events require words", () => {
  expect(REQUIRED.length / PATTERNS.size).toBeGreaterThan(0.9);
});

test("whatever a rule's pattern matches holds a word that it requires", () => {
  const phrases = [COOPERATION, CONFLICT, FORCE, GIVING].flatMap((classes) => Object.values(classes).flat());
  const joined = phrases.map((phrase) => (phrase.toLowerCase().match(/[\p{L}\d]+|[^\s\p{L}\d]/gu) ?? []).join(" "));
  expect(joined.reduce((sum, words) => sum + matchesIn(words), 0)).toBeGreaterThan(1000);
});

test("so does what words of the tables match in any order", () => {
  const written = [...PATTERNS.keys()].flatMap((source) => source.match(/[a-z]+/g) ?? []);
  const word = fc.oneof(fc.constantFrom(...written), fc.constantFrom("-", "'s", "u.s.", "1,000", "attaché", "s&p"));
  let matches = 0;
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 10 }), (words) => {
      matches += matchesIn(words.join(" "));
    }),
    { numRuns: 300, seed: 3 },
  );
  expect(matches).toBeGreaterThan(300);
});
