import type { Token } from "../tokens.ts";

/** "a round of talks", "two days of talks": what measures a meeting. */
const MEASURES = /^(?:rounds?|series|days?|weeks?|set|string|session)$/;
const IN_PHRASE = /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/;

/** The last token before the phrase of a noun, "the next round of" counted to it; −1 where the text begins with it. */
export function beforePhrase(tokens: readonly Token[], noun: number): number {
  let before = noun - 1;
  while (
    IN_PHRASE.test(tokens[before]?.pos ?? "") ||
    tokens[before]?.text === "-" ||
    (tokens[before]?.lower === "of" && MEASURES.test(tokens[before - 1]?.lower ?? ""))
  )
    before -= 1;
  return before;
}

/** "for [the next round of] talks": the preposition before the phrase of a noun. */
export function prepositionBefore(tokens: readonly Token[], noun: number): string {
  return tokens[beforePhrase(tokens, noun)]?.lower ?? "";
}
