import type { ActorDraft } from "../actors/actor_draft.ts";
import { firstFrom } from "../analysis.ts";
import type { FoundStatement } from "../attribution/found_statement.ts";
import type { EventMention } from "./event_mention.ts";

/** "The minister, Berg, said that Norway welcomes the truce": what a state says in somebody's words is said by that person. */
export function saidBySpeakers(
  events: readonly EventMention[],
  statements: readonly FoundStatement[],
): readonly EventMention[] {
  const said = statements
    .filter(({ speaker }) => speaker !== null && speaksForState(speaker))
    .sort((a, b) => a.contentEnd - b.contentEnd);
  return events.map((event) => {
    if (!/^(?:STATEMENT|APPEAL|REJECT|PROPOSAL)$/.test(event.type)) return event;
    const around = said[firstFrom(said, event.end, ({ contentEnd }) => contentEnd)];
    const speaker = around !== undefined && around.contentStart < event.end ? around.speaker : null;
    if (speaker === null) return event;
    const isOwn = ({ kind, id }: ActorDraft): boolean => kind === "state" && id === speaker.country;
    const speaks = isSpokesperson(speaker);
    return {
      ...event,
      agents: event.agents.flatMap((agent) => (isOwn(agent) ? (speaks ? [agent, speaker] : [speaker]) : [agent])),
    };
  });
}

function speaksForState({ kind, country, offices }: ActorDraft): boolean {
  return kind === "person" && country !== null && offices.some(({ former }) => !former);
}

/** Who lends only the voice: what a state does in a spokesman's words is still done by the state. */
function isSpokesperson({ offices }: ActorDraft): boolean {
  return offices.every(({ role }) => role === "spokesperson");
}
