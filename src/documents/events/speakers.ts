import type { ActorDraft } from "../actors/registry.ts";
import type { FoundStatement } from "../attribution/found_statement.ts";
import type { EventMention } from "./find_events.ts";

/** "The minister, Berg, said that Norway welcomes the truce": what a state says in somebody's words is said by that person. */
export function saidBySpeaker(event: EventMention, statements: readonly FoundStatement[]): EventMention {
  if (!/^(?:STATEMENT|APPEAL|REJECT|PROPOSAL)$/.test(event.type)) return event;
  const said = statements.find(({ contentStart, contentEnd }) => event.end > contentStart && event.end <= contentEnd);
  const speaker = said?.speaker;
  if (speaker == null || !speaksFor(speaker, event.agents)) return event;
  return { ...event, agents: event.agents.map((agent) => (agent.id === speaker.country ? speaker : agent)) };
}

function speaksFor({ kind, country, offices }: ActorDraft, agents: readonly ActorDraft[]): boolean {
  return (
    kind === "person" &&
    offices.some(({ former, role }) => !former && role !== "spokesperson") &&
    agents.some((agent) => agent.kind === "state" && agent.id === country)
  );
}
