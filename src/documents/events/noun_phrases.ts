import type { Token } from "../tokens.ts";

/** "a round of talks", "two days of talks": what measures a meeting. */
const MEASURES = /^(?:rounds?|series|days?|weeks?|set|string|session)$/;
const IN_PHRASE = /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/;

/** The last token before the phrase of a noun, "the next round of" counted to it; −1 where the text begins with it. */
export function beforePhrase(tokens: readonly Token[], noun: number): number {
  let before = noun - 1;
  while (
    IN_PHRASE.test(tokens[before]?.pos ?? "") ||
    /^(?:-|['’]s?)$/.test(tokens[before]?.text ?? "") ||
    (tokens[before]?.lower === "of" && MEASURES.test(tokens[before - 1]?.lower ?? ""))
  )
    before -= 1;
  return before;
}

/** "for [the next round of] talks": the preposition before the phrase of a noun. */
export function prepositionBefore(tokens: readonly Token[], noun: number): string {
  return tokens[beforePhrase(tokens, noun)]?.lower ?? "";
}

/** "[a large joint naval] exercise": up to four words of the noun's own phrase, its owner's mark among them, and the word that opens it. */
export function phraseBefore(tokens: readonly Token[], index: number): readonly string[] {
  const words: string[] = [];
  for (let before = index - 1; before >= Math.max(0, index - 4); before -= 1) {
    const { lower, pos, text } = tokens[before];
    const inside = /^(?:ADJ|NOUN|PROPN|NUM|PART|VERB)$/.test(pos) || text === "-" || /^['’]s$/.test(text);
    words.push(lower);
    if (!inside && before < index - 1) break;
  }
  return words;
}
