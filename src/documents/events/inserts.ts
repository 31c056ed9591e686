import type { ActorDraft } from "../actors/registry.ts";
import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence } from "../tokens.ts";

const LONGEST = 18;
/** Participles that open words set off by commas behind a subject. */
const OPENS =
  /^(?:led|headed|accompanied|flanked|backed|joined|represented|chaired|supported|followed|including|elected|appointed|based|speaking|visiting)$/;
const LEADS = /^(?:led|headed|chaired)$/;

/** What is set off by commas between a subject and its verb: where it opens, and who is named there as leading. */
export interface Insert {
  readonly opening: number;
  readonly leaders: readonly ActorDraft[];
}

/** "The delegation, led by Olsen, arrived": the insert that ends right before a verb; null where none does. */
export function insertBefore(analysis: Analysis, verb: number, { first }: Sentence): Insert | null {
  const { tokens } = analysis.document;
  let closing = verb - 1;
  while (closing > first && /^(?:ADV|AUX)$/.test(tokens[closing].pos)) closing -= 1;
  if (tokens[closing]?.text !== ",") return null;
  for (let index = closing - 2; index > Math.max(first, closing - LONGEST); index -= 1) {
    if (tokens[index].text !== ",") continue;
    const participle = tokens[index + 1].lower;
    if (!OPENS.test(participle)) continue;
    const leader = LEADS.test(participle) ? (mentionAt(analysis, index + 3) ?? mentionAt(analysis, index + 4)) : null;
    return { opening: index, leaders: leader?.form === "person" ? [leader.actor] : [] };
  }
  return null;
}

/** "The Tigers yesterday denied": where the words begin that tell when, right before a verb. */
export function beforeTime(analysis: Analysis, verb: number, sentence: Sentence): number {
  const { tokens } = analysis.document;
  let first = verb;
  while (
    first > sentence.first &&
    /^(?:on|late|early|last|earlier|yesterday|today|tonight|night|morning|evening|afternoon|week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day|has|have|had)$/.test(
      tokens[first - 1].lower,
    )
  )
    first -= 1;
  return first;
}
