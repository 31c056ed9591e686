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
  const { tokens, sentences } = analysis.document;
  let before = first - 1;
  while (/^(?:ADJ|NOUN|NUM)$/.test(tokens[before]?.pos ?? "")) before -= 1;
  if (!/^(?:the|these|this|those)$/.test(tokens[before]?.lower ?? "")) return parties;
  const from = sentences[Math.max(0, sentence.index - SENTENCES_BACK)].start;
  const told = found.findLast((event) => event.start >= from && TAKE_PART.get(type)?.test(event.type) === true);
  const actors = told === undefined ? [] : [...told.agents, ...told.targets].filter(isSide);
  return actors.length > (type === "VISIT" ? 0 : 1) ? { ...parties, agents: actors } : parties;
}

function isSide({ kind }: ActorDraft): boolean {
  return kind !== "anonymous";
}
