import type { ActorDraft } from "../actors/actor_draft.ts";
import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence } from "../tokens.ts";
import { modifierBefore } from "./parted_subjects.ts";

const LEADS = /^(?:led|headed|chaired)$/;

const LONGEST_TITLE = 8;

/** What is set off by commas between a subject and its verb: where it opens, and who is named there as leading or as one of them. */
export interface Insert {
  readonly opening: number;
  readonly leaders: readonly ActorDraft[];
}

/** "The delegation, led by Olsen, arrived", "the team led by Olsen arrived": the insert that ends right before a verb; null where none does. */
export function insertBefore(analysis: Analysis, verb: number, { first }: Sentence): Insert | null {
  const { tokens } = analysis.document;
  const opening = modifierBefore(tokens, verb, first);
  if (opening === null) return null;
  const leading = tokens[opening].text === "," ? opening + 1 : opening;
  const leads = LEADS.test(tokens[leading].lower) && tokens[leading + 1].lower === "by";
  if (leading === opening && !leads) return null;
  const all = tokens[leading].lower === "including";
  const persons = leads || all ? personsIn(analysis, leading + 1, all ? verb : leading + LONGEST_TITLE) : [];
  return { opening, leaders: all ? persons : persons.slice(0, 1) };
}

function personsIn(analysis: Analysis, first: number, last: number): readonly ActorDraft[] {
  return mentionsIn(analysis, first, last).flatMap(({ actor, form }) => (form === "person" ? [actor] : []));
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
