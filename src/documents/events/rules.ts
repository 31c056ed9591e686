import { LEXICON } from "./lexicon/index.ts";
import { BOOK, enter, nouns } from "./rule_book.ts";
import type { WordRules } from "./rule_book.ts";
import "./trigger_words.ts";
import "./trigger_nouns.ts";

for (const { words, behind, before, frame, ...row } of LEXICON)
  if (frame === "noun") nouns(words, row.type, row.plover, before ?? undefined, behind ?? undefined);
  else enter(words, { ...row, before, frame, needs: behind, reach: 10 });

/** All rules of events by word form: those of the words of measures and visits first, then the tables of the classes. */
export const RULES: ReadonlyMap<string, WordRules> = BOOK;
