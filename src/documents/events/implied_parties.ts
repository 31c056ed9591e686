import { mainState, pairInView } from "../actors/states_in_view.ts";
import type { ActorDraft } from "../actors/actor_draft.ts";
import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence } from "../tokens.ts";
import { isArmed } from "./circles.ts";
import { isTour } from "./event_kinds.ts";
import { stateOfActor } from "./join_events.ts";
import { isPassive } from "./passives.ts";
import type { EventParties } from "./event_parties.ts";
import { sceneOf } from "./scene.ts";
import type { Trigger } from "./triggers.ts";

/** Fights have two sides in one land; other deeds of force are done to somebody there. */
const FIGHTS = /^(?:clash|skirmish|gunfight|gunbattle|gunfire|shootout|firefight|fight|fought|violence|battle)/;
const HARMED =
  /^(?:kill|wound|injur|sho[ot]|abduct|kidnap|assassinat|behead|massacr|slaughter|murder|explod|detonat|occur|happen|went)/;
/** Deeds between states or inside a government: their place alone tells of nobody. */
const OF_POWERS = /^(?:coup|putsch|mutiny|war|invasion|occupation|annexation|intervention)$/;

/** Deeds that are done to the state where they are done: aid brought there, troops withdrawn from there, a visit to it. */
function isReceived({ type, plover }: Trigger): boolean {
  return type === "VISIT" || (type === "OTHER" && /^(?:AID|RETREAT)$/.test(plover));
}

/**
 * "Thousands marched in Tbilisi", "15 people were killed in Basra": the state of the place stands for a crowd and for
 * victims that nobody names, and for those whom an attack hits there, aid reaches or a guest visits.
 */
export function withPlace(
  analysis: Analysis,
  trigger: Trigger,
  parties: EventParties,
  sentence: Sentence,
): EventParties {
  const { agents, targets } = parties;
  const { plover } = trigger;
  const states = [...agents, ...targets].map(stateOfActor);
  const stateless = states.every((state) => state === null);
  const scene = /^[A-Z]{3}$/.test(parties.placeCode ?? "") ? parties.placeCode : null;
  const placeCode =
    scene ??
    (states.length === 0 ? stateOfResigning(analysis, trigger, sentence) : null) ??
    (stateless && !isAside(analysis, trigger)
      ? (sceneOf(analysis, sentence) ?? backdrop(analysis, trigger, states, sentence))
      : null) ??
    (lacksSide(trigger, parties) ? sceneOf(analysis, sentence) : null);
  if (placeCode === null) return parties;
  const place = analysis.actors.registry.place(placeCode);
  if (plover === "ASSAULT" && targets.length === 0 && agents.length > 0 && agents.every(isArmed))
    return { ...parties, targets: [place] };
  if (isRuling(trigger) && agents.length === 0 && (states.length === 0 || isPassive(analysis, trigger)))
    return { ...parties, agents: [place] };
  if (states.includes(placeCode)) return parties;
  if (isReceived(trigger)) {
    if (plover === "RETREAT" && states.length === 0)
      return isGerund(analysis, trigger) ? parties : { ...parties, agents: [place] };
    const guest = scene !== null && agents.length > 0 && targets.length === 0;
    return guest && !isTour(analysis, trigger, parties, sentence) ? { ...parties, targets: [place] } : parties;
  }
  if (plover === "MOBILIZE" && trigger.frame === "noun" && states.length === 0) return { ...parties, agents: [place] };
  if (plover === "ASSAULT" && !stateless) return targets.length === 0 ? { ...parties, targets: [place] } : parties;
  if (plover === "PROTEST" && agents.length === 0) return { ...parties, agents: [place] };
  const { lower } = analysis.document.tokens[trigger.first];
  if (!stateless || !/^(?:PROTEST|ASSAULT)$/.test(plover) || OF_POWERS.test(lower)) return parties;
  const fight = plover === "PROTEST" || FIGHTS.test(lower);
  return fight ? { ...parties, agents: [...agents, place] } : { ...parties, targets: [...targets, place] };
}

/** Force without victims, protest without a crowd: its scene stands for them. */
function lacksSide({ plover, frame }: Trigger, { agents, targets }: EventParties): boolean {
  return plover === "PROTEST" ? agents.length === 0 : plover === "ASSAULT" && frame !== "noun" && targets.length === 0;
}

/** "amid unrest", "after the coup": a noun behind a preposition is told beside the event of its clause. */
function isAside({ document: { tokens } }: Analysis, { first, frame }: Trigger): boolean {
  if (frame !== "noun") return false;
  let before = first - 1;
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[before]?.pos ?? "") || tokens[before]?.text === "-")
    before -= 1;
  const counted = /^(?:hours|days|weeks|months|wave|series|spate)$/.test(tokens[before - 1]?.lower ?? "");
  return (
    tokens[before]?.pos === "ADP" && tokens[before - 1]?.text !== "-" && tokens[first].lower !== "protest" && !counted
  );
}

/** What courts, police and governments do at home: arrests, charges, bans lifted, appeals turned down. */
function isRuling({ type, plover, frame }: Trigger): boolean {
  return frame !== "noun" && /^(?:OTHER|REJECT)$/.test(type) && /^(?:COERCE|ACCUSE|CONCEDE|REJECT)$/.test(plover);
}

function isGerund({ document }: Analysis, { first, frame }: Trigger): boolean {
  return frame !== "noun" && document.tokens[first].lower.endsWith("ing");
}

const OFFICE = /^(?:president|minister|premier|chancellor|governor|mayor|government|cabinet|chief|commander|speaker)$/;

/** "the resignation of its president", "The interior minister resigned": the state whose office somebody leaves whom nobody names. */
function stateOfResigning(analysis: Analysis, { plover, first }: Trigger, sentence: Sentence): string | null {
  const { tokens } = analysis.document;
  if (tokens[first].lower === "resignation") return soleState(analysis, sentence);
  if (plover !== "RETREAT" || !/^(?:resign|quit|step)/.test(tokens[first].lower)) return null;
  let holder = first - 1;
  while (/^(?:AUX|ADV)$/.test(tokens[holder]?.pos ?? "")) holder -= 1;
  return OFFICE.test(tokens[holder]?.lower ?? "") ? mainState(analysis, first) : null;
}

/** "Nepal came to a halt as a strike began": where a verb of force or protest names nobody at all, the one state of its sentence. */
function backdrop(
  analysis: Analysis,
  trigger: Trigger,
  states: readonly (string | null)[],
  { first, last }: Sentence,
): string | null {
  const { lower } = analysis.document.tokens[trigger.first];
  const told =
    trigger.plover === "PROTEST" ||
    (trigger.plover === "COERCE" && isPassive(analysis, trigger)) ||
    (trigger.plover === "ASSAULT" && (trigger.frame === "noun" || HARMED.test(lower) || FIGHTS.test(lower)));
  if (states.length > 0 || !told) return null;
  const { tokens } = analysis.document;
  const opener = tokens.slice(trigger.last, last).find(({ lower }) => /^(?:when|as|after)$/.test(lower));
  const clause = { first, last: opener?.index ?? last };
  return mentionsIn(analysis, first, last).some(({ actor }) => actor.kind === "state")
    ? soleState(analysis, clause)
    : stateSpokenOf(analysis, trigger, first);
}

/** "A third blast hit a convoy": where a sentence names no state, what its verb tells happens in the state that the text has named most. */
function stateSpokenOf(analysis: Analysis, { frame }: Trigger, first: number): string | null {
  const state = frame === "noun" ? null : mainState(analysis, first);
  return state !== null && /^[A-Z]{3}$/.test(state) ? state : null;
}

function soleState(analysis: Analysis, { first, last }: Pick<Sentence, "first" | "last">): string | null {
  const named = new Set(
    mentionsIn(analysis, first, last).flatMap(({ actor }) => (actor.kind === "state" ? [actor.id] : [])),
  );
  const [state] = named;
  return named.size === 1 && /^[A-Z]{3}$/.test(state) ? state : null;
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
