import { DEEDS } from "./lexicon/deeds.ts";
import { LEXICON } from "./lexicon/index.ts";
import { BOOK, enter, nouns } from "./rule_book.ts";
import type { WordRules } from "./rule_book.ts";
import "./trigger_words.ts";
import "./trigger_nouns.ts";

for (const { words, behind, before, frame, ...row } of LEXICON)
  if (frame === "noun") nouns(words, row.type, row.plover, before ?? undefined, behind ?? undefined);
  else enter(words, { ...row, before, frame, needs: behind, reach: reachOf(behind) });

for (const [noun, verb] of DEEDS)
  for (const { type, plover, needs, before } of BOOK.get(verb)?.verbs ?? [])
    if (needs !== null && before === null) nouns(noun, type, plover, undefined, behindOf(needs));

/** How many words behind a verb a pattern may look at: its longest count of words and two for what ends it. */
function reachOf(behind: RegExp | null): number {
  const counts = behind?.source.matchAll(/\{\d+,(\d+)\}/g) ?? [];
  return Math.max(10, ...Array.from(counts, ([, count]) => (Number(count) < 20 ? Number(count) + 2 : 0)));
}

/** "of" and what the verb asks for behind it. */
function behindOf({ source }: RegExp): RegExp {
  return new RegExp(source.startsWith("^") ? `^of (?=${source.slice(1)})` : `^of .*?(?:${source})`);
}

/** All rules of events by word form: those of the words of measures and visits first, then the tables of the classes. */
export const RULES: ReadonlyMap<string, WordRules> = BOOK;
