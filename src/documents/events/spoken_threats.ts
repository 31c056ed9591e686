import type { ActorDraft } from "../actors/actor_draft.ts";
import { firstFrom } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { FoundStatement } from "../attribution/found_statement.ts";
import { sentenceAt } from "../tokens.ts";
import type { EventMention } from "./event_mention.ts";
import { stateOfActor } from "./join_events.ts";
import { ownerOf } from "./statement_events.ts";

/** "The rebels said they would attack polling stations": force that its own speaker announces is a threat, made now. */
export function asThreats(
  analysis: Analysis,
  events: readonly EventMention[],
  statements: readonly FoundStatement[],
): readonly EventMention[] {
  const said = [...statements].sort((a, b) => a.contentEnd - b.contentEnd);
  return events.map((event) => {
    if (!/^(?:ASSAULT|SANCTION)$/.test(event.plover) || !/^(?:scheduled|hypothetical)$/.test(event.realis))
      return event;
    const around = said[firstFrom(said, event.end, ({ contentEnd }) => contentEnd)];
    return around !== undefined &&
      around.contentStart < event.end &&
      (event.plover === "ASSAULT" || isConditional(analysis, around)) &&
      isOwnDeed(event, speakerOf(analysis, around))
      ? { ...event, type: "STATEMENT", plover: "THREATEN", realis: "actual" }
      : event;
  });
}

/** "Niger claimed that Chad had shelled a village": force of another state that a speaker only claims is a charge. */
export function asCharges(
  analysis: Analysis,
  events: readonly EventMention[],
  statements: readonly FoundStatement[],
): readonly EventMention[] {
  const claims = statements.filter(({ cue, speaker }) => speaker !== null && CLAIMED.test(cue ?? ""));
  return events.map((event) => {
    if (!/^(?:ASSAULT|COERCE)$/.test(event.plover) || event.agents.length === 0) return event;
    const claim = claims.find(({ contentStart, contentEnd }) => contentStart < event.end && contentEnd >= event.end);
    const speaker = claim === undefined ? null : speakerOf(analysis, claim);
    if (speaker === null || isOwnDeed(event, speaker)) return event;
    return { ...event, type: "STATEMENT", plover: "ACCUSE", agents: [speaker], targets: event.agents };
  });
}

const CLAIMED = /^(?:claim|alleg)/;

/** "said it would impose tariffs if the trial went on": only under a condition a sanction is a threat. */
function isConditional({ document }: Analysis, { contentStart, contentEnd }: FoundStatement): boolean {
  return /\b(?:if|unless)\b/.test(document.lower.slice(contentStart, contentEnd));
}

function speakerOf(analysis: Analysis, { speaker, start }: FoundStatement): ActorDraft | null {
  return speaker === null ? null : (ownerOf(analysis, speaker, sentenceAt(analysis.document, start)) ?? speaker);
}

function isOwnDeed({ agents }: EventMention, speaker: ActorDraft | null): boolean {
  if (speaker === null) return false;
  const state = stateOfActor(speaker) ?? speaker.country;
  return agents.some((agent) => agent === speaker || (state !== null && stateOfActor(agent) === state));
}
