import type { Analysis } from "../analysis.ts";
import type { Sentence, Token } from "../tokens.ts";

const FARTHEST = 24;
const NOMINAL = /^(?:NOUN|PROPN)$/;
/** Participles that with a preposition tell more of the noun before them: "backed by jets", "based in", "loyal to". */
const MODIFIER = /(?:ed|led|held|built|born|known|sent|hidden|run|loyal|angry|opposed|close)$/;
const FINITE = /^(?:VERB|AUX)$/;

/**
 * Where what parts a subject from its verb begins: "troops [backed by aircraft] attacked", "police[, who had been warned,]
 * arrested"; null where nothing does.
 */
export function modifierBefore({ document: { tokens } }: Analysis, verb: number, sentence: Sentence): number | null {
  let last = verb;
  while (last > sentence.first && /^(?:ADV|AUX)$/.test(tokens[last - 1].pos)) last -= 1;
  if (last <= sentence.first) return null;
  return tokens[last - 1].text === "," ? insertion(tokens, last - 1, sentence) : participle(tokens, last, sentence);
}

/** ", who had been warned,": the comma that opens a relative clause which another closes before the verb. */
function insertion(tokens: readonly Token[], closing: number, { first }: Sentence): number | null {
  for (let index = closing - 1; index > Math.max(first, closing - FARTHEST); index -= 1) {
    if (tokens[index].text !== ",") continue;
    const opener = tokens[index + 1];
    if (/^(?:who|which|whose)$/.test(opener.lower)) return index;
    if (opener.pos === "VERB" && MODIFIER.test(opener.lower) && tokens[index + 2]?.pos === "ADP") return index;
  }
  return null;
}

/** "backed by artillery and aircraft": a participle behind a noun and before a preposition, no other verb between it and the verb. */
function participle(tokens: readonly Token[], last: number, { first }: Sentence): number | null {
  for (let index = last - 1; index > Math.max(first, last - FARTHEST); index -= 1) {
    const { lower, pos, text } = tokens[index];
    if (text === "," || /^(?:that|who|which|but|while|as|after|before|when|to)$/.test(lower)) return null;
    if (tokens[index + 1].pos === "ADP" && MODIFIER.test(lower) && /^(?:VERB|ADJ)$/.test(pos)) {
      if (tokens[index - 1].lower === "and") continue;
      return NOMINAL.test(tokens[index - 1].pos) ? index : null;
    }
    if (FINITE.test(pos)) return null;
  }
  return null;
}
