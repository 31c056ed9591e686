import { DEEDS } from "./lexicon/deeds.ts";
import { LEXICON } from "./lexicon/index.ts";
import { BOOK, enter, nouns } from "./rule_book.ts";
import type { WordRules } from "./rule_book.ts";
import "./trigger_words.ts";
import "./trigger_nouns.ts";

for (const { words, behind, before, frame, ...row } of LEXICON)
  if (frame === "noun") nouns(words, row.type, row.plover, before ?? undefined, behind ?? undefined);
  else enter(words, { ...row, before, frame, needs: behind, reach: 10 });

for (const [noun, verb] of DEEDS)
  for (const { type, plover, needs, before } of BOOK.get(verb)?.verbs ?? [])
    if (needs !== null && before === null) nouns(noun, type, plover, undefined, behindOf(needs));

/** "of" and what the verb asks for behind it. */
function behindOf({ source }: RegExp): RegExp {
  return new RegExp(source.startsWith("^") ? `^of (?=${source.slice(1)})` : `^of .*?(?:${source})`);
}

/** All rules of events by word form: those of the words of measures and visits first, then the tables of the classes. */
export const RULES: ReadonlyMap<string, WordRules> = BOOK;
