import type { Analysis } from "../analysis.ts";
import type { ActorDraft } from "../actors/actor_draft.ts";
import type { Sentence } from "../tokens.ts";
import type { EventMention } from "./event_mention.ts";
import type { EventParties } from "./event_parties.ts";
import type { Trigger } from "./triggers.ts";

/** Kinds that "the talks", "the visit" may mean again, each with those that tell of who takes part. */
const TAKE_PART: ReadonlyMap<string, RegExp> = new Map([
  ["MEETING", /^(?:MEETING|CALL|SUMMIT|AGREEMENT|SIGNING)$/],
  ["CALL", /^CALL$/],
  ["SUMMIT", /^(?:MEETING|SUMMIT|AGREEMENT|SIGNING)$/],
  ["VISIT", /^(?:VISIT|TOUR)$/],
]);
/** Sentences back to what is meant. */
const SENTENCES_BACK = 2;

/** "Peru and Chile agreed to a truce. The talks, held in Oslo, …": a noun with "the" and without names takes the actors of what was told right before. */
export function withEcho(
  analysis: Analysis,
  { type, frame, first }: Trigger,
  parties: EventParties,
  found: readonly EventMention[],
  sentence: Sentence,
): EventParties {
  if (frame !== "noun" || parties.agents.length + parties.targets.length > 0) return parties;
  const { tokens } = analysis.document;
  let before = first - 1;
  while (/^(?:ADJ|NOUN|NUM)$/.test(tokens[before]?.pos ?? "")) before -= 1;
  if (!/^(?:the|these|this|those)$/.test(tokens[before]?.lower ?? "")) return parties;
  const told = toldBefore(analysis, type, found, sentence);
  const actors = told === undefined ? [] : [...told.agents, ...told.targets].filter(isSide);
  return actors.length > (type === "VISIT" ? 0 : 1) ? { ...parties, agents: actors } : parties;
}

/** "will visit Chad. During the visit, …": a bare noun with "the" means again what was told right before of one of its actors. */
export function isToldAgain(
  analysis: Analysis,
  { type, frame, first }: Trigger,
  { agents, targets }: EventParties,
  found: readonly EventMention[],
  sentence: Sentence,
): boolean {
  if (frame !== "noun" || !/^(?:the|this)$/.test(analysis.document.tokens[first - 1]?.lower ?? "")) return false;
  const told = toldBefore(analysis, type, found, sentence);
  return (
    told?.type === type && [...agents, ...targets].some((actor) => [...told.agents, ...told.targets].includes(actor))
  );
}

/** The latest event of the sentences right before that a noun of this type may mean again. */
function toldBefore(
  { document: { sentences } }: Analysis,
  type: string,
  found: readonly EventMention[],
  { index }: Sentence,
): EventMention | undefined {
  const from = sentences[Math.max(0, index - SENTENCES_BACK)].start;
  return found.findLast((event) => event.start >= from && TAKE_PART.get(type)?.test(event.type) === true);
}

function isSide({ kind }: ActorDraft): boolean {
  return kind !== "anonymous";
}
