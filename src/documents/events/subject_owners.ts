import type { ActorDraft } from "../actors/actor_draft.ts";
import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { pronounReferent } from "../attribution/pronouns.ts";
import { standIns } from "./stand_ins.ts";

const FORCE_NOUN =
  /^(?:violence|attacks?|strikes?|raids?|bombings?|measures?|sanctions|protests?|operations?|campaign)$/;
/** Those through whom a state acts: "its parliament", "its special envoy". */
const SERVES =
  /^(?:parliament|cabinet|embassy|envoys?|ambassadors?|ministers?|president|premier|delegations?|negotiators?|officials|diplomats|leaders?)$/;

/** "China's decision to impose", "violence targeting": whose the noun is that the verb belongs to; null where it has its own subject. */
export function ownerOfPlan(analysis: Analysis, verb: number): readonly ActorDraft[] | null {
  const { tokens } = analysis.document;
  const head = tokens[verb - 1]?.lower === "to" ? verb - 2 : verb - 1;
  if (
    tokens[head]?.pos !== "NOUN" ||
    mentionAt(analysis, head) !== null ||
    tokens[head].sentence !== tokens[verb].sentence
  )
    return null;
  if (head === verb - 1) return tokens[verb].lower.endsWith("ing") && FORCE_NOUN.test(tokens[head].lower) ? [] : null;
  let first = head;
  while (
    tokens[first - 1]?.sentence === tokens[head].sentence &&
    /^(?:ADJ|NOUN)$/.test(tokens[first - 1].pos) &&
    mentionAt(analysis, first - 1) === null
  )
    first -= 1;
  if (/^(?:his|her|its)$/.test(tokens[first - 1]?.lower ?? "") && tokens[verb - 1].lower === "to") {
    const planner = pronounReferent(analysis, first - 1);
    return planner === null ? null : [planner];
  }
  const at = /^['’]s?$/.test(tokens[first - 1]?.text ?? "") ? first - 2 : first - 1;
  const owner = mentionAt(analysis, at);
  if (owner === null || !(owner.possessive || owner.form === "demonym") || owner.last < at) return null;
  return standIns(analysis, owner);
}

/** "his government": the state for which the person meant acts. */
export function governmentOf(analysis: Analysis, verb: number): ActorDraft | null {
  const { tokens } = analysis.document;
  let last = verb - 1;
  while (last > 0 && /^(?:AUX|ADV)$/.test(tokens[last].pos)) last -= 1;
  const head = tokens[last]?.lower ?? "";
  const organ = SERVES.test(head);
  if (!organ && !/^(?:government|country|administration|nation|ministry)$/.test(head)) return null;
  let owning = last - 1;
  while (/^(?:ADJ|NOUN)$/.test(tokens[owning]?.pos ?? "") && last - owning < 4) owning -= 1;
  if (!(organ ? /^its$/ : /^(?:his|her|their|its)$/).test(tokens[owning]?.lower ?? "")) return null;
  const owner = pronounReferent(analysis, owning);
  if (owner === null) return null;
  return owner.kind === "state" ? owner : owner.country === null ? null : analysis.actors.registry.place(owner.country);
}
