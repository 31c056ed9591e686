import { pairInView } from "../actors/states_in_view.ts";
import type { ActorDraft } from "../actors/registry.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence } from "../tokens.ts";
import { isTour } from "./event_kinds.ts";
import { stateOfActor } from "./join_events.ts";
import { isPassive } from "./passives.ts";
import type { EventParties } from "./roles.ts";
import type { Trigger } from "./triggers.ts";

/** Deeds of people whom a text seldom names. */
const UNNAMED =
  /^(?:kidnap|abduct|hijack|assassinat|behead|lynch|tortur|massacr|clash|skirmish|bomb|shell|ambush|attack|shoot|gunfight|firefight|fighting|execut|explod|detonat)/;

/** Deeds that are done to the state where they are done: aid brought there, troops withdrawn from there, a visit to it. */
function isReceived({ type, plover }: Trigger): boolean {
  return type === "VISIT" || (type === "OTHER" && /^(?:AID|RETREAT)$/.test(plover));
}

/** "Thousands marched in Tbilisi": the state of the place stands for a crowd and for victims that nobody names, and for those whom an attack hits there, aid reaches or a guest visits. */
export function withPlace(
  analysis: Analysis,
  trigger: Trigger,
  parties: EventParties,
  sentence: Sentence,
): EventParties {
  const { agents, targets, placeCode } = parties;
  if (placeCode === null || !/^[A-Z]{3}$/.test(placeCode)) return parties;
  const received = isReceived(trigger);
  if (trigger.plover === "COERCE" && agents.length === 0 && isPassive(analysis, trigger))
    return { ...parties, agents: [analysis.actors.registry.place(placeCode)] };
  if (!received && !/^(?:PROTEST|ASSAULT)$/.test(trigger.plover)) return parties;
  const place = analysis.actors.registry.place(placeCode);
  const states = [...agents, ...targets].map(stateOfActor);
  if (states.includes(placeCode)) return parties;
  if (received)
    return targets.length > 0 || agents.length === 0 || isTour(analysis, trigger, parties, sentence)
      ? parties
      : { ...parties, targets: [place] };
  if (trigger.plover === "ASSAULT" && states.some((state) => state !== null))
    return targets.length > 0 ? parties : { ...parties, targets: [place] };
  const unnamed = trigger.plover === "PROTEST" || UNNAMED.test(analysis.document.tokens[trigger.first].lower);
  return unnamed && states.every((state) => state === null) ? { ...parties, agents: [...agents, place] } : parties;
}

/** An agreement among several that were signed: where its sentence names no side, it is between the pair in view. */
export function withPair(
  analysis: Analysis,
  trigger: Trigger,
  parties: EventParties,
): EventParties & { readonly inferred: boolean } {
  if (trigger.type !== "AGREEMENT" || trigger.frame !== "noun" || parties.agents.length > 0)
    return { ...parties, inferred: false };
  const pair = pairInView(analysis, trigger.first);
  if (pair === null) return { ...parties, inferred: false };
  const agents = pair.map((code) => analysis.actors.registry.place(code));
  return { ...parties, agents, targets: [], inferred: true };
}

/** "signed trade agreements in Beijing": where one side alone is named, the other is the state that hosts the signing. */
export function hostOf(analysis: Analysis, trigger: Trigger, parties: EventParties): ActorDraft | null {
  if (trigger.type !== "SIGNING" || parties.targets.length > 0 || parties.placeCode === null) return null;
  const signers = new Set(parties.agents.map(stateOfActor));
  const object = analysis.document.tokens.slice(trigger.first, trigger.objectFrom + 1);
  const mutual = object.some(({ lower }) =>
    /^(?:agreements?|deals?|pacts?|memorand\p{L}+|contracts?|accords?|treat(?:y|ies))$/u.test(lower),
  );
  if (!mutual || signers.size !== 1 || signers.has(null) || signers.has(parties.placeCode)) return null;
  return analysis.actors.registry.place(parties.placeCode);
}
