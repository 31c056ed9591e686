import { isType } from "../actors/bodies.ts";
import { isNameWord } from "../actors/names.ts";
import type { ActorDraft } from "../actors/actor_draft.ts";
import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { loneName } from "../attribution/apposed_subject.ts";
import { IN_OFFICE } from "./objects.ts";
import type { Trigger } from "./triggers.ts";

/** "visited the headquarters of the Kenyan army": without a place, whom the visit is paid to. */
export function isCalledOn({ document }: Analysis, { first }: Trigger, place: string | null): boolean {
  return place === null && /^visit(?:s|ed)$/.test(document.tokens[first].lower);
}

/** "Johnson met Tillerson", "Merz congratulated Mr Tusk": one capitalised word behind the verb is a person not met before in the text. */
export function personMet(analysis: Analysis, { type, plover, last, objectFrom }: Trigger): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  let at = /^(?:with|to)$/.test(tokens[last]?.lower ?? "") ? last + 1 : last;
  if (objectFrom > last && tokens[objectFrom - 1]?.lower === "with") at = objectFrom;
  if (/^(?:mr|mrs|ms)\.?$/.test(tokens[at]?.lower ?? "")) at += 1;
  const name = tokens[at];
  if (
    !(/^(?:MEETING|CALL|APPEAL)$/.test(type) || (type === "STATEMENT" && /^(?:SUPPORT|ACCUSE)$/.test(plover))) ||
    name?.pos !== "PROPN" ||
    !isNameWord(name) ||
    mentionAt(analysis, at) !== null ||
    isType(name.lower) ||
    IN_OFFICE.test(name.lower) ||
    /^\p{Lu}/u.test(tokens[at + 1]?.text ?? "") ||
    (tokens[at + 1]?.text === "." && tokens[at + 2]?.sentence === name.sentence)
  )
    return [];
  const known = analysis.actors.registry.actors.find((actor) => actor.name === name.text);
  return [known ?? loneName(analysis, at).actor];
}
