import type { Token } from "../tokens.ts";
import { wordSet } from "../word_set.ts";

const FARTHEST = 24;
const NOMINAL = wordSet("NOUN PROPN");
/** Participles that with a preposition tell more of the noun before them: "backed by jets", "based in", "loyal to". */
const MODIFIER = /(?:ed|led|held|built|born|known|sent|hidden|run|loyal|angry|opposed|close)$/;
/** Participles that tell more of the people before them: "rebels holding the town", "men claiming to be". */
const HOLDS = wordSet(
  "holding controlling occupying fighting claiming representing opposing supporting backing carrying wearing demanding seeking calling besieging guarding operating",
);
/** Words that open what is set off by commas behind a subject without a preposition. */
const OPENS = /^(?:who|which|whose|where|including|accompanied|represented|visiting|elected|appointed)$/;
const OPENS_CLAUSE = wordSet("that who which but while as after before when to");
const DASH = /^(?:--?|[–—])$/;
const FINITE = wordSet("VERB AUX");

/**
 * Where what parts a subject from its verb begins: "troops [backed by aircraft] attacked", "police[, who had been warned,]
 * arrested"; null where nothing does.
 *
 * @param first  the first token of the sentence
 */
export function modifierBefore(tokens: readonly Token[], verb: number, first: number): number | null {
  let last = verb;
  while (last > first && /^(?:ADV|AUX)$/.test(tokens[last - 1].pos)) last -= 1;
  if (last <= first) return null;
  const closing = tokens[last - 1];
  if (DASH.test(closing.text)) return dashBefore(tokens, last - 1, first);
  return closing.text === "," ? insertion(tokens, last - 1, first) : participle(tokens, last, first);
}

/** "-- many with flags --": the dash that opens what another closes before the verb. */
function dashBefore(tokens: readonly Token[], closing: number, first: number): number | null {
  const inside = tokens.slice(Math.max(first + 1, closing - FARTHEST), closing);
  return inside.findLast(({ text }) => DASH.test(text))?.index ?? null;
}

/** ", who had been warned,", ", in a note,", ", flying in low,", ", angry at prices,": the comma that opens what another closes before the verb. */
function insertion(tokens: readonly Token[], closing: number, first: number): number | null {
  for (let index = closing - 1; index > Math.max(first, closing - FARTHEST); index -= 1) {
    if (tokens[index].text !== ",") continue;
    const { lower, pos } = tokens[index + 1];
    if (OPENS.test(lower)) return index;
    const governs = /^(?:ADP|DET|NUM|ADV)$/.test(tokens[index + 2]?.pos ?? "");
    if (pos === "ADP" && NOMINAL.has(tokens[index - 1].pos)) return index;
    if (governs && ((pos === "VERB" && (MODIFIER.test(lower) || lower.endsWith("ing"))) || pos === "ADJ")) return index;
  }
  return null;
}

/** "backed by artillery and aircraft": a participle behind a noun and before a preposition, no other verb between it and the verb. */
function participle(tokens: readonly Token[], last: number, first: number): number | null {
  for (let index = last - 1; index > Math.max(first, last - FARTHEST); index -= 1) {
    const { lower, pos, text } = tokens[index];
    const disguised = lower === "as" && MODIFIER.test(tokens[index - 1].lower);
    if (text === "," || (!disguised && OPENS_CLAUSE.has(lower))) return null;
    if (HOLDS.has(lower) && tokens[index - 1].pos === "NOUN") return index;
    const governs = tokens[index + 1].pos === "ADP" || tokens[index + 1].lower === "as";
    if (governs && MODIFIER.test(lower) && /^(?:VERB|ADJ)$/.test(pos)) {
      if (tokens[index - 1].lower === "and") continue;
      return NOMINAL.has(tokens[index - 1].pos) ? index : null;
    }
    if (FINITE.has(pos)) return null;
  }
  return null;
}
