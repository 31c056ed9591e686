import { tokenAt } from "../tokens.ts";
import type { Token } from "../tokens.ts";

const FARTHEST = 5;

/** The noun that a number counts: the head of the nouns right behind `end` ("300 young people": "people"), null without one. */
export function countedNoun(tokens: readonly Token[], end: number): string | null {
  const first = tokenAt(tokens, end - 1) + 1;
  let noun: string | null = null;
  for (let index = first; index < Math.min(tokens.length, first + FARTHEST); index += 1) {
    const { pos, text, sentence } = tokens[index];
    if (sentence !== tokens[first - 1].sentence) break;
    if (/^(?:NOUN|PROPN)$/.test(pos)) noun = text;
    else if (noun !== null || !(/^(?:ADJ|VERB)$/.test(pos) || text === "-" || (index === first && text === "of")))
      break;
  }
  return noun;
}
