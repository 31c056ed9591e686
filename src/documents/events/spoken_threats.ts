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
      isOwnDeed(analysis, event, around)
      ? { ...event, type: "STATEMENT", plover: "THREATEN", realis: "actual" }
      : event;
  });
}

/** "said it would impose tariffs if the trial went on": only under a condition a sanction is a threat. */
function isConditional({ document }: Analysis, { contentStart, contentEnd }: FoundStatement): boolean {
  return /\b(?:if|unless)\b/.test(document.lower.slice(contentStart, contentEnd));
}

function isOwnDeed(analysis: Analysis, { agents }: EventMention, { speaker: named, start }: FoundStatement): boolean {
  if (named === null) return false;
  const speaker = ownerOf(analysis, named, sentenceAt(analysis.document, start)) ?? named;
  const state = stateOfActor(speaker) ?? speaker.country;
  return agents.some((agent) => agent === speaker || (state !== null && stateOfActor(agent) === state));
}
